"""The words of a clause as a headline: what a sentence needs around it left out, and whom it is about put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.errors import LanguageError
from timeline.events.datelines import dateline_end
from timeline.events.entities.names import NameIndex
from timeline.events.headlining.borrowing import borrowed, borrowing
from timeline.events.headlining.cutting import (
    BEFORE_DATE,
    articled,
    begins_clause,
    capital,
    deed,
    unadorned,
    undated,
)
from timeline.events.headlining.han_quoting import lacks
from timeline.events.headlining.pronouns import can_be, named
from timeline.events.kinds import VAGUE
from timeline.events.lexis.conjugation import conjugated
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import tongue
from timeline.languages.events import EventWords, Naming
from timeline.model import Event

_MARKS = " ,，、;；"
_MOST_OF_SUBJECT = 5  # words
_VERB_WORDS = 3  # the verb of a relative clause stands in its first words
_ARTICLED = re.compile(r"(?:the |le |la |les |l['’])[\w '’-]+$", re.IGNORECASE)
_THE = "ال"
#: What "but" gives its ending to, and what would be wrong without it: لكن المفتشين.
_OBLIQUE = re.compile(rf"{_THE}\w+ين ")
#: A name right before a clause, with the comma between.
_NAME_BEFORE = re.compile(r"((?:[^\W\d_a-zà-ÿ][\w'’.&-]*)(?: [^\W\d_a-zà-ÿ][\w'’.&-]*)*),? ?$")


def opened(clause: str, event: Event, names: NameIndex, subject: str) -> str:
    """A clause as a headline begins: no date, no "and", with whom it is about in place of "he", "who" or nobody."""
    try:
        words = tongue(event.language).words
    except LanguageError:
        return undated(clause, event.date_text, EventWords())
    acting = [names.short(name, event.language) for name in event.agents]
    clause = unlinked(_unframed(clause, event, words, acting), event)
    first, _, rest = clause.partition(" ")
    if _points_back(first, rest, words) or _is_outcome(first, rest, words):
        return event.quote
    then = first.lower() in words.cues.coordinates and fold_word(rest.partition(" ")[0]) in all_verbs(event.language)
    linked = (then and bool(subject or borrowed(clause, event))) or first.lower() in words.naming.together
    if rest and linked and not clause.lower().startswith(event.date_text.lower()):
        return _joined(clause, subject, event, words, acting)
    if first.lower() in words.cues.related:
        return _behind_antecedent(clause, event)
    relative = bool(rest) and first.lower() in words.cues.relative and not _is_somebody(clause, words.naming)
    undergone = relative and rest.partition(" ")[0].lower() in words.cues.passive
    about = event.patients if undergone else event.agents
    headless = relative or first.lower() in (*words.cues.passive, *words.cues.headless)
    headless = headless or first in verbs_of(event.type, event.language)
    if headless and not (about or event.agents) and words.grammar.agreement == "number":
        return borrowing(clause, event)  # else whoever did it or had it done stands there
    if not about and _undergoing(clause, words.naming, words.cues.passive):
        about = event.patients
    alone = len(event.patients) == 1 == len(event.actors)  # "he got five years": nobody else is there
    about = about or (event.patients if alone and first.lower() in (*words.naming.he, *words.naming.she) else ())
    if about:
        leader = articled(names.short(about[0], event.language), event.quote)
        if relative:
            return _with_antecedent(clause, event, leader)
        if first.lower() in words.cues.headless and leader not in clause:
            return f"{leader} {first.lower()} {rest}"
        clause = unadorned(clause, about[0], leader, event.quote)
        clause = named(clause, leader, words) if can_be(about[0], clause, event, names) else clause
    if fronted := _fronted(clause, event, [names.short(name, event.language) for name in event.patients] or acting):
        return fronted
    return clause if clause[:1].isupper() else _with_subject(clause, subject, event, words.grammar.order)


def _joined(clause: str, subject: str, event: Event, words: EventWords, acting: Sequence[str]) -> str:
    """A clause behind an "and", with the subject that stands before that when it has none itself."""
    rest = clause.partition(" ")[2]
    if rest.partition(" ")[0] in words.cues.headless:
        return f"{subject} {rest}" if subject else event.quote
    rest = undated(rest, event.date_text, words, acting)
    lead, dated, behind = rest.partition(event.date_text) if event.date_text else (rest, "", "")
    verb = fold_word(behind.strip().partition(" ")[0])
    if dated and BEFORE_DATE.fullmatch(lead) and verb in all_verbs(event.language):
        rest = behind.strip()  # "and in May (announced …)"
    its_own = rest[:1].isupper() or begins_clause(rest, words)
    first = rest.partition(" ")[0]
    headed = fold_word(first) in all_verbs(event.language) or first.lower() in words.cues.headless
    leans = first in words.cues.passive or (headed and not (subject or its_own))
    own = borrowed(clause, event) if leans else ""
    return f"{own} {rest}" if own else _with_subject(rest, subject, event, words.grammar.order)


def _with_antecedent(clause: str, event: Event, leader: str) -> str:
    """A clause of "who" with those who act before it: "the plan (which) Hart presented"; its sentence where that names
    them otherwise ("Spain's High Court").
    """
    first, _, rest = clause.partition(" ")
    aside, _, told = rest.partition(", ")
    leader = leader if leader.casefold() in event.quote.casefold() else _apposed(clause, event)
    if not leader or rest[:1].isupper():
        return event.quote if leader else unlinked(event.quote, event)
    if told and event.date_text not in aside and fold_word(told.partition(" ")[0]) in all_verbs(event.language):
        return f"{leader}, {first.lower()} {rest}"  # "Hart, who owned it, (cut off its water)"
    return f"{leader} {rest}"


def _apposed(clause: str, event: Event) -> str:
    """The subject with its article that a relative clause stands right behind; "" for any other."""
    before = event.quote.partition(clause)[0].rstrip(" ,")
    return before if _ARTICLED.match(before) and len(before.split()) <= _MOST_OF_SUBJECT else ""


def _unframed(clause: str, event: Event, words: EventWords, acting: Sequence[str]) -> str:
    """A clause without the date and the conjunction that lead it, and without an "and" that it was cut behind."""
    cues = words.cues
    marks = _MARKS if ")" in clause else f"{_MARKS}("
    clause = clause.strip(marks)[dateline_end(clause.strip(marks)) :]
    clause = _unled(clause.strip(marks), cues.conjunctions, words.ignore)
    counted = event.date_text.rpartition(" ")[2].lower() in cues.breaks  # "a month before" … "she left"
    after = clause.partition(event.date_text)[2] if event.date_text else ""
    somebody = after[1:2].isupper() or after[1:].partition(" ")[0] in (*words.naming.he, *words.naming.she)
    opens = counted and not after.startswith((",", "，", "、", "،")) and not (cues.turns and somebody)
    clause = deed(clause, event, words.naming) if opens else undated(clause, event.date_text, words, acting)
    leads = ", " in clause  # "In May, when it opened, she left" goes on without its "when"
    small = clause[:1].lower() + clause[1:]
    lone = event.date_text in clause[1:] or not event.quote.startswith(clause)
    led = cues.conjunctions if lone else [word for word in cues.conjunctions if word not in cues.that]
    part = lone or not event.quote.rstrip(" .").endswith(clause)
    clause = small if part and not leads and _unled(small, led, words.ignore) != small else clause  # "When it opened"
    clause = _unled(
        clause.strip(_MARKS),
        (*cues.coordinates, *cues.opens) if leads else (*cues.conjunctions, *cues.opens),
        words.ignore,
    )
    told, _, last = clause.rpartition(" ")
    return told.rstrip(_MARKS) if told and last in cues.coordinates else clause


def _is_somebody(clause: str, naming: Naming) -> bool:
    """True for a clause whose subject is people without a name (người ta), though it begins like "who"."""
    return clause.lower().startswith(tuple(naming.somebody))


def _points_back(first: str, rest: str, words: EventWords) -> bool:
    """True for a relative clause with its object written onto its verb: who stands before it undergoes it (باعته)."""
    onto = any(word.endswith(tuple(words.verb_first.pronouns)) for word in rest.split(" ")[:_VERB_WORDS])
    return words.grammar.order == "vso" and first in words.cues.relative and onto


def _is_outcome(first: str, rest: str, words: EventWords) -> bool:
    """True for words that begin with an infinitive, before which its subject stands: "only to file another"."""
    return first in words.cues.infinitive or (
        first in words.cues.prepositions and rest.partition(" ")[0] in words.cues.infinitive
    )


def _behind_antecedent(clause: str, event: Event) -> str:
    """A clause that begins with "whose" or "where", with the name before it; the sentence when no name is there."""
    before = event.quote.partition(clause)[0]
    name = _NAME_BEFORE.search(before)
    return f"{name[1]}, {clause}" if name and before != event.quote else event.quote


def _undergoing(clause: str, naming: Naming, passive: Sequence[str]) -> bool:
    """True for a clause that begins with "she was": what is told is done to her."""
    first, _, rest = clause.partition(" ")
    pronouns = (*naming.he, *naming.she, *naming.she_or_it)
    return first.lower() in pronouns and rest.partition(" ")[0] in passive


def _fronted(clause: str, event: Event, subjects: Sequence[str]) -> str:
    """A clause that is a participle before its subject ("Ousted in May, …") with it, or the sentence; else ""."""
    first, _, rest = clause.partition(" ")
    bare = first.lower().removesuffix("s").removesuffix("e")
    leads = first[:1].isupper() and event.quote.startswith(clause) and len(event.quote) > len(clause) + 1
    participle = leads and {first.lower(), bare} & verbs_of(event.type, event.language)
    if not participle or not rest or any(name in clause for name in subjects):
        return ""
    return f"{subjects[0]} {first.lower()} {rest}" if len(subjects) == 1 else event.quote


def without_but(told: str, event: Event) -> str:
    """A headline without the "but" that its sentence begins with."""
    conjunctions = tongue(event.language).words.cues.conjunctions
    return capital(_unled(told, [word for word in conjunctions if word[0].isupper()]))


def _unled(clause: str, conjunctions: Sequence[str], ignore: Sequence[str] = ()) -> str:
    """A clause without the conjunction that makes it a part of another: "(that) workers began", "(when) it opened"."""
    first, _, rest = clause.partition(" ")
    if " ".join(clause.lower().split(" ", 2)[:2]) in ignore:
        return clause  # "khi ấy"
    if rest[:1].isalnum() and first in conjunctions and first not in rest.split(" ", 2)[:2]:  # "as recently as"
        return rest
    if not clause.startswith(tuple(conjunctions)):
        return clause.lstrip()
    several = (word for word in conjunctions if " " in word and clause.startswith(f"{word} "))
    led = next((word for word in several if word[-1] == "," or ", " not in clause), "")
    return clause[len(led) :].lstrip()


def unlinked(clause: str, event: Event) -> str:
    """A clause without what links it to the last: "but she" (لكنها), the letter of its verb (ورفض) or noun (والشركة)
    or of the small word that it begins with (وفي, ففي). A verb's own first letter stays: فتحت, وقع.
    """
    linking = tongue(event.language).words.grammar.linking
    if not linking:
        return clause
    small = tongue(event.language).small
    bare = small.links.sub("", clause)
    clause = clause if bare != clause and _OBLIQUE.match(bare) else bare
    rest = (first := fold_word(clause.partition(" ")[0]))[1:]
    led, verbs = _small_words(event.language), all_verbs(event.language)
    if first[:1] not in linking or not rest or first in verbs:
        return clause
    noun = first[0] == linking[0] and rest.startswith((_THE, *small.parents)) and not first.startswith(small.parents)
    noun = noun or clause.startswith(event.date_text, 1)
    bare = next((rest.removesuffix(onto) for onto in small.pronouns if rest.endswith(onto)), rest)
    looks = first[0] == linking[0] and small.like_verbs.fullmatch(rest) is not None
    return clause[1:] if noun or looks or rest in led or not verbs.isdisjoint((rest, bare)) else clause


@lru_cache(maxsize=8)
def all_verbs(language: str) -> frozenset[str]:
    """The first words of all that tells an event, folded, and of what stands before a verb."""
    words = tongue(language).words
    told = (word for said in words.kinds.values() for word in (*said.passives, *said.weak, *said.base))
    first = {re.split("[ …*]", word)[0] for word in told}.union(*(verbs_of(kind, language) for kind in words.kinds))
    return frozenset(map(fold_word, first)) - {""}


@lru_cache(maxsize=8)
def _small_words(language: str) -> frozenset[str]:
    """The words, folded, that begin a clause before its verb ("in", "after", "not", "had")."""
    words = tongue(language).words
    cues = words.cues
    was = words.verb_first.was
    several = (cues.prepositions, cues.denial, cues.later, cues.opens, cues.breaks, cues.background, was)
    first = {re.split("[ …]", word)[0] for group in several for word in group}
    return frozenset(map(fold_word, first.difference(words.naming.together)))


def _with_subject(clause: str, subject: str, event: Event, order: str) -> str:
    """A clause that begins with its verb, with its subject, which stands in another clause, before it."""
    if event.language.startswith("zh"):
        return f"{subject}{clause}" if lacks(clause, subject, event, verbs_of(event.type, event.language)) else clause
    headed = clause.partition(" ")[0].lower() in verbs_of(event.type, event.language)
    headed = headed and not begins_clause(clause, tongue(event.language).words)
    first_two = " ".join(clause.casefold().split(" ")[:2])
    headed = headed and first_two not in subject.casefold()  # "tòa án …" is a body, though "tòa" may tell a ruling
    said_there = any(name in clause for name in (subject, *event.agents)) or subject.casefold() in clause.casefold()
    if subject and order == "svo" and headed and not said_there:
        said = [word for word in tongue(event.language).words.naming.it if clause.startswith(f"{word} ")]
        return f"{subject} {clause.removeprefix(max(said, key=len, default='')).lstrip()}"
    return capital(clause)


@lru_cache(maxsize=512)
def verbs_of(kind: str, language: str) -> frozenset[str]:
    """The first words of the verbs that tell a kind, as they begin a clause whose subject stands elsewhere."""
    words = tongue(language).words
    if (told := words.kinds.get(kind)) is None:
        return frozenset()
    forms = (form for verb in told.conjugated for _, form in conjugated(verb, words.paradigms, words.grammar.reflexive))
    weak = told.weak if kind in VAGUE else []
    return frozenset(re.split(r"[ …*/]", verb)[0].lower() for verb in (*told.verbs, *weak, *forms))
