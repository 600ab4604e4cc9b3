"""What a clause too long for a headline can do without: what leads up to its subject, and what is said in passing."""

from __future__ import annotations

import re

from timeline.events.headlining.borders import articles, depths, first_verbs, leading
from timeline.events.headlining.cutting import begins_clause, capital
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Clue, Tongue, clues_in, tongue
from timeline.model import Event

_APART = 2  # parts behind a subject: what is said in passing, and its clause
_TELLING = ("verb", "weak")
_PASSING = "[^،:؛]+"  # what is said of somebody between pauses


def lightened(text: str, event: Event) -> str:
    """A clause without what leads up to its subject, or what it says of somebody in passing."""
    return _without_relative(_unrelated(_without_opening(text, event), event), event)


def _without_opening(text: str, event: Event) -> str:
    """A clause without what leads to its subject: "(At an emergency assembly, in the rain, )Rubiales shouted"."""
    parts, words = text.split(", "), tongue(event.language)
    first, small = parts[0].partition(" ")[0].lower(), articles(event.language)
    if first not in words.words.heading.phrases and (fold_word(first) not in words.prepositions or first in small):
        return text
    for at, part in enumerate(parts):
        rest = ", ".join(parts[at:])
        if at and _begins(part, words, first=at == 1) and told_at(rest if at == 1 else part, event):
            return capital(rest)
        if told_at(part, event) or (at and begins_clause(part, words.words)):
            break
        if at and part[0].isupper() and _has_own_verb(part, words):
            return rest
    return text


def _begins(part: str, words: Tongue, *, first: bool) -> bool:
    """True for a part of a sentence that may be its clause: one that a name begins, behind others one of an article."""
    return " " in part and (part[0].isupper() or (not first and begins_clause(part, words.words)))


def _has_own_verb(part: str, words: Tongue) -> bool:
    """True for a name with a word behind it that is no small one: "Omar Said gathers", not "Rome and Paris"."""
    said = next((word for word in part.split() if word.islower()), "")
    if part.partition(f" {said}")[0].endswith(tuple(words.words.grammar.owner_after)):
        return False  # "Koralle's chief"
    small = {*leading(words.tag), *articles(words.tag), *words.words.cues.coordinates}
    return bool(said) and said.isalpha() and said not in small and fold_word(said) not in words.prepositions


def _unrelated(text: str, event: Event) -> str:
    """A clause without what stands between commas behind its subject: "Koralle, which makes paints, (left)"."""
    head, *parts = text.split(", ")
    verbs, opening = first_verbs(event.language), head.partition(" ")[0].lower()
    if (
        len(parts) < _APART
        or depths(head)[-1]
        or opening in leading(event.language)
        or head[-1:].isdigit()
        or told_at(head, event)
    ):
        return text
    said = word_of(parts[0])
    leads = said in {*leading(event.language), *articles(event.language)}
    aged = parts[0][:1].isdigit() and parts[0].count(" ") == 1  # "45 ans"
    goes_on = [at for at, part in enumerate(parts[1:], start=1) if fold_word(word_of(part)) in verbs]
    between = goes_on[:1] == [1] and bool(said) and not told_at(parts[0], event)  # "…, sitting in Basel, upheld"
    aside = leads or fold_word(said) in verbs or aged or between
    if not aside or not goes_on or not told_at(", ".join(parts[goes_on[0] :]), event):
        return text
    return f"{head} {', '.join(parts[goes_on[0] :])}"


def _without_relative(text: str, event: Event) -> str:
    """A clause whose verb comes first without what it says of somebody in passing: كتب صباغ(، الذي عاد،) أن…."""
    words = tongue(event.language)
    if words.words.grammar.order != "vso":
        return text
    who = "|".join(map(re.escape, words.words.cues.relative))
    return re.sub(rf"، (?:[^،:؛]+ )?(?:{who}) {_PASSING}(?:(?=، و)|،(?= )|(?=:))", "", text)


def word_of(part: str) -> str:
    """The first word of a part of a clause, when it begins with a small letter."""
    return re.split(r"[\s,;:.،؛'’]", part)[0] if part[:1].islower() else ""


def hits_of(text: str, event: Event) -> list[Hit[Clue]]:
    """The words that tell what happened: those of the event's kind, or any where it has none."""
    folded, hits = clues_in(text, event.language)
    before = articles(event.language)
    telling = [hit for hit in hits if any(clue.role in _TELLING for clue in hit.values)]
    if tongue(event.language).spaced:  # "the judges"
        telling = [hit for hit in telling if folded.text[: hit.start].rstrip().rpartition(" ")[2] not in before]
    return [hit for hit in telling if any(clue.kind == event.type for clue in hit.values)] or telling


def told_at(text: str, event: Event) -> int:
    """Where the word that tells an event ends; 0 where none does."""
    hits = hits_of(text, event)
    return clues_in(text, event.language)[0].back(hits[0].end) if hits else 0
