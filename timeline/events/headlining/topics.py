"""What a clause is about, in a word or two of the reader's language: a headline that only says who spoke goes on so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from timeline.events.entities.names import ARABIC_PREFIXES, NameIndex
from timeline.events.headlining.cutting import capital, comma, most_chars
from timeline.events.lexis.concepts import glossary
from timeline.events.lexis.lexicon import Hit, Lexicon
from timeline.events.lexis.spelling import fold_word, in_script, is_han, readable
from timeline.events.lexis.tongue import TELLING, Clue, Tongue, clues_in, tongue
from timeline.model import Event
from timeline.tags import base_of
from timeline.toml import decode

#: Kinds whose verb what was said may follow behind a pause.
_SAYING = frozenset(("statement", "announcement", "message", "proposal", "criticism", "accusation"))
#: Kinds whose verbs, right behind a pause, say what another is about: "sued, accusing …".
_SAID_WITH = frozenset(("accusation", "demand", "statement", "criticism"))
#: Kinds that are about whoever is named behind their verb.
_OF_NAMES = frozenset(("announcement", "approval"))
_ASKED = frozenset(("refusal", "demand", "support"))
_OPEN = ' «"“「《'  # stand before a name
_TOPICS = Path(__file__).with_name("topics.toml")
_MOST = 2
_MANY = 3  # more names than this are "… and others" work; a headline takes the first ones
#: Where a template says what a clause is about.
TOPICS = "{topics}"
_THE = "ال"
_BARE = 3  # letters of a clause that says nothing yet
#: Topics that say no more than a kind does.
_SAME = {
    "lawsuit-filed": ("lawsuit", "trial"), "restriction": ("ban", "export-controls"), "negotiation": ("negotiate",),
    "agreement": ("treaty",), "partnership": ("partnership",), "investigation": ("investigation",),
    "refusal": ("veto",), "offer": ("offer",), "demand": ("request", "offer"), "proposal": ("offer",),
    "statement": ("apologise", "threat", "regret", "lie"),  # he makes one, and does not speak about one
}  # fmt: skip
_PAUSE = re.compile(r"(?<!\d)[,،;؛、。]|[,،;؛、。](?!\d)|[.!?](?= |$)|\n")
_WORD = re.compile(r" ?\w+")
_LED_CHARS = 3  # between a subject and the verb behind it

Told = tuple[int, int]


class Topics(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What each topic is called in every language; the words of those that the glossary lacks; words that tell none."""

    say: dict[str, dict[str, str]]
    words: dict[str, dict[str, list[str]]]
    never: dict[str, list[str]]


def with_topics(said: str, event: Event, language: str, names: NameIndex) -> str:
    """A headline with at most two topics of its clause where it says TOPICS: as many as it has room for, none that it
    says already; "" without any.
    """
    if TOPICS not in said:
        return said
    words, known = tongue(language), said.casefold()
    spoken = dict.fromkeys(in_script(topic, language) for topic in _said(event, language, names))
    new = [topic for topic in spoken if topic.casefold().removesuffix("s") not in known][:_MOST]
    told = (capital(said.replace(TOPICS, listed(new[:count], words))) for count in range(len(new), 0, -1))
    return next((one for one in told if len(one) <= most_chars(language)), "")


def listed(names: Sequence[str], words: Tongue) -> str:
    """The first few of several as a language lists them: "a, b and c"."""
    shown = list(names[:_MANY])
    if len(shown) < 2:
        return "".join(shown)
    grammar = words.words.grammar
    joined = (grammar.joined_hant if words.tag == "zh-Hant" else "") or grammar.joined
    return comma(words.tag).join(shown[:-1]) + joined.format(shown[-1])


def _said(event: Event, language: str, names: NameIndex) -> Iterator[str]:
    """What an event's clause speaks of in the reader's language, in order: topics, and whom somebody announces
    something of.
    """
    own = tongue(event.language)
    told, clues = clues_in(event.quote, event.language)
    verb = _telling(event, clues)
    if verb is None:
        return
    named = sorted(span for name in event.actors for span in named_at(told.text, name, event, names))
    start, end = _behind(told.text, verb, clues, own, goes_on=event.type in _SAYING)
    if own.words.grammar.order == "vso":
        start = _behind_subject(told.text, verb, end, named)
    named_from = max(start, verb.gap[1]) if verb.gap else start  # "stood beside Brandt to announce"
    found = [(at, name) for at, name in _undergoing(told.text, event, language, names) if named_from <= at < end][:1]
    for hit in _lexicon(base_of(event.language)).find(told.text[:end]):
        topic = hit.values[0]
        free = hit.start >= start and not any(at < hit.end and hit.start < stop for at, stop in named)
        part = _is_name(event.quote, told.back(hit.start), told.back(hit.end))
        if topic and free and not part and topic not in _SAME.get(event.type, ()):
            found.append((hit.start, _say(topic, language)))
    yield from (said for _, said in sorted(found))


def _undergoing(text: str, event: Event, language: str, names: NameIndex) -> Iterator[tuple[int, str]]:
    """Where those stand of whom something is announced or decided, as the reader writes them; nobody behind a
    preposition ("on Twitter", "beside Brandt"), but for "of".
    """
    for name in dict.fromkeys((*event.patients, event.object)) if event.type in _OF_NAMES else ():
        spelt = names.short(name, language)
        if name and name not in event.agents and readable(spelt, language):
            spans = named_at(text, name, event, names)
            led = _prepositions(event.language)
            yield from ((at, spelt) for at, _ in spans if not f" {text[:at]}".rstrip(_OPEN).endswith(led))


@lru_cache(maxsize=16)
def _prepositions(language: str) -> tuple[str, ...]:
    """What stands before somebody who is not what a clause is about, as texts are folded: no "of", no "that"."""
    own = tongue(language).words
    words = {*own.cues.prepositions, *own.cues.onto, *own.naming.places_after, *own.cues.by}
    of = {word.strip() for word in own.grammar.owner_before[:1]}
    leading = map(fold_word, words.difference(of, own.cues.that))
    return tuple(word if is_han(word[0]) else f" {word}" for word in leading)


def _behind_subject(text: str, verb: Hit[Clue], end: int, named: Sequence[Told]) -> int:
    """Where what is said begins behind a verb that its subject may follow: behind the first name there, else behind the
    next word, unless a name stands before the verb.
    """
    start = verb.spans[0][1]
    first = next((stop for at, stop in named if start <= at < end), 0)
    led = any(0 <= verb.start - stop <= _LED_CHARS for _, stop in named)
    word = _WORD.match(text, start)
    return verb.start if led else first or (word.end() if word else start)


def _say(topic: str, language: str) -> str:
    said = _file().say[topic]
    return said.get(language) or said[base_of(language)]


def _telling(event: Event, clues: Sequence[Hit[Clue]]) -> Hit[Clue] | None:
    """The word that tells the event: its kind's verb before a noun, beside its date where there are several."""
    at = event.date_start - event.sentence_start
    telling = [hit for hit in clues if tells(hit, event.type)]
    return min(telling, key=lambda hit: (_is_noun(hit, event.type), abs(hit.start - at)), default=None)


def names_alone(event: Event) -> bool:
    """True where a noun alone tells an event, which may be another's: "the hearing", "after the election"."""
    telling = _telling(event, clues_in(event.clause or event.quote, event.language)[1])
    return telling is not None and _is_noun(telling, event.type)


def names_any(event: Event) -> bool:
    """True for a clause with a word that tells its event."""
    return _telling(event, clues_in(event.clause or event.quote, event.language)[1]) is not None


def is_refused(event: Event) -> bool:
    """True where somebody says no to what an event's verb says, or asks for it ("declined to sue", "demanded control
    and to be chief executive"): what is told is the no or the demand.
    """
    wide = event.type == "appointment" and event.clause in event.quote
    told = event.quote[: event.quote.find(event.clause) + len(event.clause)] if wide else event.clause or event.quote
    folded, clues = clues_in(told, event.language)
    refusing = [hit.end for hit in clues if any(clue.kind in _ASKED and clue.role == "verb" for clue in hit.values)]
    verb = _telling(event, clues) if refusing and event.type not in _ASKED else None
    ahead = [end for end in refusing if verb is not None and end <= verb.start]
    return any(not _PAUSE.search(folded.text, end, verb.start) for end in ahead if verb)


def tells(hit: Hit[Clue], kind: str) -> bool:
    """True for a word that tells an event of a kind."""
    return any(clue.kind == kind and clue.role in TELLING for clue in hit.values)


def _is_noun(hit: Hit[Clue], kind: str) -> bool:
    return all(clue.role == "noun" for clue in hit.values if clue.kind == kind)


def _behind(text: str, verb: Hit[Clue], clues: Sequence[Hit[Clue]], words: Tongue, *, goes_on: bool) -> Told:
    """Where a verb and what stands behind it begin and end: at a pause, or at a word that begins another clause; where
    it ``goes_on``, at the second pause when before the first it only says that somebody spoke ("said on Friday, …").
    """
    that = frozenset(map(fold_word, words.words.cues.that)) if goes_on else frozenset()
    first = verb.spans[0][1]
    said = [hit.start for hit in clues if any(clue.kind in _SAID_WITH for clue in hit.values)]
    stop = min(
        (
            hit.start
            for hit in clues
            if hit.start >= first
            and any(clue.role in ("breaks", "opens") for clue in hit.values)
            and text[hit.start : hit.end] not in that
        ),
        default=len(text),
    )
    for pause in _PAUSE.finditer(text, first, stop):
        bare = goes_on and sum(map(str.isalnum, text[first : pause.start()])) <= _BARE
        if not (bare or any(0 <= at - pause.end() <= _LED_CHARS for at in said)):
            return verb.start, pause.start()
    return verb.start, stop


def named_at(text: str, name: str, event: Event, names: NameIndex) -> Iterator[Told]:
    """Where somebody is named."""
    own = (said.partition("=")[2] for said in event.spellings if said.startswith(f"{name}="))
    for form in {name, names.display(name, event.language), names.short(name, event.language), *own}:
        folded = fold_word(form)
        at = text.find(folded) if folded else -1
        while at >= 0:
            yield at, at + len(folded)
            at = text.find(folded, at + 1)


def _is_name(quote: str, start: int, end: int) -> bool:
    """True for a word with a capital within its sentence: part of a name ("Board of Trade"), unless all are (AI)."""
    word = quote[start:end]
    return start > 0 and word[0].isupper() and not word.isupper()


@lru_cache(maxsize=8)
def _lexicon(language: str) -> Lexicon[str]:
    """The words that speak of each topic; those of the topics' own file before the glossary's."""
    file, known = _file(), glossary()
    listed = ((topic, (file.words.get(topic) or known[topic]).get(language, ())) for topic in file.say)
    if language == "ar":
        listed = ((topic, (*words, *map(_definite, words))) for topic, words in listed)
    never = ((word, "") for word in file.never.get(language, ()))
    own_first = sorted(listed, key=lambda one: one[0] not in file.words)
    said = ((word, topic) for topic, words in own_first for word in words)
    return Lexicon((*never, *said), prefixes=ARABIC_PREFIXES if language == "ar" else ())


def _definite(words: str) -> str:
    """A thing of several words with its article, which Arabic writes onto the last: مجلس الإدارة."""
    first, _, last = words.rpartition(" ")
    return f"{first} {_THE}{last}" if first and not last.startswith(_THE) else words


@lru_cache(maxsize=1)
def _file() -> Topics:
    return decode(_TOPICS.read_bytes(), Topics)
