"""A clause that is too long for a headline: what it can do without left out, cut where it has said what happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.events.headlining.cutting import CLAUSE_CHARS, begins_clause, capital, most_chars, only_leads, shorten
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import fold, fold_word, in_script
from timeline.events.lexis.tongue import Clue, Tongue, tongue
from timeline.model import Event

_MARKS = " ,，、;；:：،؛-–—"
_LONGER = 4 / 3  # of a headline's length what has no good end before may come to
_LEAST = 0.45  # of a headline's length what ends before
_PAUSES = ",;:،؛–—"
_HAN_PAUSE = re.compile(r"[,，;；]")
_ASIDE = re.compile(r" ?\([^()]*\)|（[^（）]*）")
_CLOSING = {"“": "”", "«": "»", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")"}
_APART = 2  # parts behind a subject: what is said in passing, and its clause
_TELLING = ("verb", "weak")


def fitted(told: str, event: Event) -> str:
    """A headline's clause, cut to its length where it is longer."""
    text = " ".join(told.split()).strip(_MARKS)
    most = most_chars(event.language)
    for lighter in (_ASIDE.sub("", text), ""):
        if len(text) <= most:
            return text.rstrip("。.")
        text = lighter or (text if most < CLAUSE_CHARS else _unrelated(text, event))
    if len(text) <= most:
        return text.rstrip("。.")
    cut = _cut_han(text, event, most) if most < CLAUSE_CHARS else _cut(text, event, most)
    return _quoted_whole(cut.strip(_MARKS).rstrip("。."))


def _unrelated(text: str, event: Event) -> str:
    """A clause without what stands between commas behind its subject: "Koralle, which makes paints, (left)"."""
    head, *parts = text.split(", ")
    verbs, opening = first_verbs(event.language), head.partition(" ")[0].lower()
    if len(parts) < _APART or opening in _leading(event.language) or head[-1:].isdigit() or _told(head, event):
        return text
    said = _word(parts[0])
    leads = said in {*_leading(event.language), *_articles(event.language)}
    aside = leads or fold_word(said) in verbs or parts[0][:1].isdigit()
    goes_on = [at for at, part in enumerate(parts[1:], start=1) if fold_word(_word(part)) in verbs]
    if not aside or not goes_on or not _told(", ".join(parts[goes_on[0] :]), event):
        return text
    return f"{head} {', '.join(parts[goes_on[0] :])}"


def _word(part: str) -> str:
    """The first word of a part of a clause, when it begins with a small letter."""
    return re.split(r"[\s,;:.،؛'’]", part)[0] if part[:1].islower() else ""


def _cut(text: str, event: Event, most: int) -> str:
    """A clause up to the last pause behind which it need not go on; whole where it has none and is not much longer."""
    told, longest = _told(text, event), int(most * _LONGER)
    words = tongue(event.language)
    behind = max(told + 1, int(most * _LEAST), _opening(text, event, told))
    every = list(_ends(text, words))
    ends = [(at, firm) for at, firm in every if at > behind and _is_whole(text[:at], words)]
    firm = [at for at, strong in ends if strong]
    colon = next((at for at in firm if text[at - 1] in ":;؛"), len(text))
    if found := [at for at in firm if at <= min(most, colon)]:
        return _unled(text[: found[-1]], words)
    if firm and firm[0] <= longest:
        return _unled(text[: firm[0]], words)
    if len(text) <= longest:
        return text
    if told > most * _LEAST:
        return _from_told(text, every, told, event)
    if found := [at for at, _ in ends if at <= most]:
        return text[: found[-1]]
    return _finished(shorten(text, event.language), words)


def _from_told(text: str, ends: Sequence[tuple[int, bool]], told: int, event: Event) -> str:
    """A clause whose verb stands too far behind, from the clause of the verb, where that has a subject of its own."""
    words = tongue(event.language)
    leads = text.partition(" ")[0].lower() in _leading(event.language)
    for at in reversed([at for at, strong in ends if strong and at < told]):
        rest = text[at:].lstrip(_MARKS)
        if linked := (first := rest.partition(" ")[0]) in words.words.naming.together:
            rest = rest.removeprefix(first).lstrip(_MARKS)
        subject = rest[:1].isupper() or (
            _word(rest) not in words.words.heading.phrases and begins_clause(rest, words.words)
        )
        if subject and (leads or linked or text[at - 1] in ":;؛"):
            return fitted(capital(rest), event)
    return _finished(shorten(text, event.language), words)


def _opening(text: str, event: Event, told: int) -> int:
    """Where what leads up to a clause ends ("Published in May, …", "The bank, which …, …"), which is none itself."""
    words = tongue(event.language)
    pauses = [found.start() for found in re.finditer("[,،] ", text)]
    if not pauses or words.words.grammar.order == "vso":
        return 0
    if _hits(text, event)[:1] and _hits(text, event)[0].start == 0:
        return pauses[0] + 1
    related = _word(text[pauses[0] + 2 :]) in words.words.cues.relative and pauses[0] < told and len(pauses) > 1
    return pauses[1] + 1 if related and not _told(text[: pauses[0]], event) else 0


def _is_whole(cut: str, words: Tongue) -> bool:
    """True unless a clause that "that" or "who" begins lacks its verb."""
    said = re.split(r"[\s'’,]+", cut)
    leads = _subordinate(words.tag)
    last = next((at for at in range(len(said) - 1, 0, -1) if said[at].lower() in leads), 0)
    return not last or not first_verbs(words.tag).isdisjoint(map(fold_word, said[last + 1 :]))


def _unled(cut: str, words: Tongue) -> str:
    """What is left of a clause without the conjunction that it begins with, where no other follows."""
    first, _, rest = cut.partition(" ")
    led = first[:1].lower() + first[1:] in words.words.cues.conjunctions and ", " not in cut.rstrip(_MARKS)
    return capital(rest) if led else cut


def _ends(text: str, words: Tongue) -> Iterator[tuple[int, bool]]:
    """Where a clause can end, and whether it is a pause or another clause that follows, or a phrase only."""
    verbs, cues = first_verbs(words.tag), words.words.cues
    unfinished = frozenset(words.words.heading.unfinished)
    clausal, phrases = _clausal(words.tag), frozenset(words.words.heading.phrases)
    depth, last, within = _depths(text), 0, False
    for space in re.finditer(" ", text):
        at = space.start()
        before, last = text[last:at].strip(), at + 1
        word = re.split(r"[\s,;:.،؛'’]", text[at + 1 : at + 30])[0].lower()
        bare = before.strip(_PAUSES + "’'\"”»").lower()
        if depth[at]:
            continue
        paused = before[-1:] in _PAUSES and not text[at + 1 : at + 2].isdigit()
        if bare in unfinished or (fold_word(bare) in verbs and not before.endswith(";")):
            within = before.endswith(",")  # "and, in the small hours, …"
        elif paused and within:
            within = False
        elif (
            paused
            or text.startswith(clausal, at + 1)
            or (word in cues.coordinates and text[at + 1 + len(word) :][:1] == ",")
        ):
            yield at, True
        elif word in phrases:
            yield at, False


def _depths(text: str) -> list[int]:
    """For each character how many quotations and brackets it stands in."""
    depth, depths, plain = 0, [], 0
    closing = set(_CLOSING.values())
    for character in text:
        depth += (character in _CLOSING) - (character in closing)
        plain ^= character == '"'
        depths.append(max(depth, 0) + plain)
    return depths


def _hits(text: str, event: Event) -> list[Hit[Clue]]:
    """The words that tell what happened: those of the event's kind, or any where it has none."""
    hits = tongue(event.language).clues.find(fold(text).text)
    telling = [hit for hit in hits if any(clue.role in _TELLING for clue in hit.values)]
    return [hit for hit in telling if any(clue.kind == event.type for clue in hit.values)] or telling


def _told(text: str, event: Event) -> int:
    """Where the word that tells an event ends; 0 where none does."""
    hits = _hits(text, event)
    return fold(text).back(hits[0].end) if hits else 0


def _finished(cut: str, words: Tongue) -> str:
    """A cut clause without the small words that it ends with."""
    said, unfinished = cut.removesuffix("…").rstrip('“«「(" '), words.words.heading.unfinished
    while said.rpartition(" ")[2].strip(_MARKS).lower() in unfinished and " " in said:
        said = said.rpartition(" ")[0].rstrip(_MARKS)
    return f"{said}…"


def _quoted_whole(cut: str) -> str:
    """A cut clause with the mark that closes its quotation."""
    for opening, closing in _CLOSING.items():
        if cut.count(opening) > cut.count(closing):
            inner = " " if opening == "«" else ""
            return f"{cut}{inner}{closing}" if cut.endswith("…") else f"{cut}…{inner}{closing}"
    if cut.count('"') % 2:
        return f'{cut}"' if cut.endswith("…") else f'{cut}…"'
    return cut


def _cut_han(text: str, event: Event, most: int) -> str:
    """A Chinese clause up to the last pause before its length is full, from where it tells what happened."""
    told, depth = _told(text, event), _depths(text)
    pauses = [found.start() for found in _HAN_PAUSE.finditer(text) if not depth[found.start()]]
    starts = [at + 1 for at in pauses if at < told]
    own = any(clue.kind == event.type for hit in _hits(text, event) for clue in hit.values)
    if own and told > most and starts:
        return fitted(_unopened(text[starts[-1] :]), event)
    longest = int(most * _LONGER)
    ends = [at for at in pauses if told <= at <= most and at > most * _LEAST]
    whole = [at for at in ends if not only_leads(text[:at], event.language)]
    if whole:
        return text[: whole[-1]]
    if len(text) <= longest:
        return text
    later = [at for at in pauses if most < at <= longest and not only_leads(text[:at], event.language)]
    return text[: later[0]] if later else shorten(text, event.language)


def _unopened(text: str) -> str:
    """A Chinese clause without the "but" that it begins with."""
    plain = in_script(text, "zh-Hans")
    cues = tongue("zh-Hans").words.cues
    return text[max((len(word) for word in cues.onward if plain.startswith(word)), default=0) :].lstrip(_MARKS)


@lru_cache(maxsize=8)
def first_verbs(language: str) -> frozenset[str]:
    """The first words, folded, of what tells an event, or helps to."""
    words = tongue(language).words
    told = (word for said in words.kinds.values() for word in (*said.verbs, *said.passives, *said.weak))
    first = {re.split("[ …*]", word)[0] for word in told} | {*words.attributes.helping, *words.cues.passive}
    return frozenset(map(fold_word, (*first, *words.cues.headless)))


@lru_cache(maxsize=8)
def _clausal(language: str) -> tuple[str, ...]:
    """The words that begin another clause."""
    cues = tongue(language).words.cues
    said = {*cues.breaks, *cues.relative, *cues.opens}.difference(cues.infinitive)
    that = {*cues.that, *(word[:-1] for word in cues.that)}
    ends = ("'", "’") if any(word[:-1] in said for word in said) else ()
    return tuple(f"{word}{end}" for word in said - that for end in (" ", *ends))


@lru_cache(maxsize=8)
def _leading(language: str) -> frozenset[str]:
    """The words that begin what leads up to a clause, or says something of its subject in passing."""
    words = tongue(language).words
    return frozenset(words.heading.phrases).union(words.cues.breaks, words.cues.conjunctions, words.cues.relative)


@lru_cache(maxsize=8)
def _articles(language: str) -> frozenset[str]:
    return frozenset(word.strip() for word in tongue(language).words.grammar.nominal)


@lru_cache(maxsize=8)
def _subordinate(language: str) -> frozenset[str]:
    """The words behind which a clause of lower rank has its verb."""
    cues = tongue(language).words.cues
    said = (*cues.relative, *cues.that, *cues.conjunctions)
    return frozenset(word for word in said if word.islower()) | {
        word[:-1] for word in said if word in cues.breaks and word[:-1] in cues.breaks
    }
