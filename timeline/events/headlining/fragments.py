"""Clauses that say nothing alone ("after he had shown the diaries", "by way of a merger", 夺冠仅16天后)."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from timeline.events.headlining.cutting import BEFORE_DATE
from timeline.events.lexis.spelling import fold, fold_word, in_script
from timeline.events.lexis.tongue import tongue
from timeline.model import Event

_MOST = 16  # characters of a Chinese clause that only says when
_FEW = 4  # spaces in what is too short for a headline without a verb
_TELLING = ("verb", "weak")


def completed_fragment(told: str, event: Event, verbs: Collection[str]) -> str:
    """A headline's clause, or its sentence where the clause was cut out of it and is no sentence itself; ``verbs`` are
    the first words of all that tells an event.
    """
    at = event.quote.find(told[1:])
    if at < 0 or not told or tongue(event.language).words.grammar.order == "vso":
        return told
    if event.language.startswith("zh"):
        leads = len(told) <= _MOST and in_script(told, "zh-Hans").endswith(
            tuple(tongue(event.language).words.cues.closes)
        )
        return event.quote[at - 1 :] if leads and at else told
    if at == 1 and event.quote.startswith(f"{told},") and told.count(" ") <= _FEW and not _tells(told, event):
        return event.quote  # "The works on the bridge(, held up by snow, began)"
    leads = told.partition(" ")[0].lower() in tongue(event.language).words.heading.phrases
    alone = ", " not in told or (leads and not _tells(told, event))
    return event.quote if at > 1 and alone and _is_fragment(told, event, verbs) else told


def _is_fragment(told: str, event: Event, verbs: Collection[str]) -> bool:
    """True for what begins with a word that leads up to another clause, or says where and when alone."""
    words = tongue(event.language)
    small = told[0].lower() + told[1:]
    first = small.partition(" ")[0]
    if small.startswith(_breaks(event.language)):
        return True
    articles = [word.strip() for word in words.words.grammar.nominal]
    if first in articles or first not in words.prepositions:
        return False
    before, dated, after = small.partition(event.date_text) if event.date_text else (small, "", "")
    if dated and BEFORE_DATE.fullmatch(before) and fold_word(after.strip().partition(" ")[0]) in verbs:
        return True  # "by mid-June had a start-up"
    return not _tells(told, event)


def _tells(told: str, event: Event) -> bool:
    """True for words with a verb of some kind, or one that helps another, among them."""
    words = tongue(event.language)
    if not set(words.words.attributes.helping).isdisjoint(told.split()):
        return True
    return any(clue.role in _TELLING for hit in words.clues.find(fold(told).text) for clue in hit.values)


@lru_cache(maxsize=8)
def _breaks(language: str) -> tuple[str, ...]:
    cues = tongue(language).words.cues
    return tuple(f"{word} " for word in cues.breaks if word not in cues.relative)
