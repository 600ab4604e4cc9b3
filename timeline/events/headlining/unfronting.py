"""A clause too long for a headline without what leads up to its subject: "While …, in …, she left"."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.events.headlining.cutting import CLAUSE_CHARS
from timeline.events.lexis.tongue import clues_in, tongue
from timeline.model import Event

_LEADING_WORDS = 5  # within which "after" makes what leads up to a subject: "Two weeks after …"
_VERBS = ("verb", "weak", "base")
_SHORTEST = 30  # characters of what is left


def unfronted(clause: str, event: Event) -> str:
    """A clause too long for a headline without what leads up to its subject: "While …, in …, she left".

    What stands before is left there where it may itself tell what happened.
    """
    own = tongue(event.language)
    heading, fronts = own.words.heading, own.spaced and own.words.grammar.order != "vso"
    while fronts and len(clause) > CLAUSE_CHARS and clause[0].isalnum():
        led, _, rest = clause.partition(", ")
        said = led.lower().split(" ")
        leading, subjects = _openings(event.language)
        begins = rest[:1].isupper() or re.split("[ '’]", rest)[0] in subjects
        leads = led.lower().startswith(leading) or (
            said[0] in heading.counted and not set(heading.since).isdisjoint(said[:_LEADING_WORDS])
        )
        if not begins or not leads or len(rest) < _SHORTEST or _tells(led, event):
            return clause
        clause = rest
    return clause


def _tells(led: str, event: Event) -> bool:
    hits = clues_in(led, event.language)[1]
    return any(clue.kind == event.type and clue.role in _VERBS for hit in hits for clue in hit.values)


@lru_cache(maxsize=8)
def _openings(language: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words that lead up to a clause's subject, and those that begin one or lead up to it."""
    words = tongue(language).words
    naming, places = words.naming, [word for word in words.naming.places_after if " " not in word]
    people = (*naming.he, *naming.she, *naming.they, *naming.somebody, *naming.it)
    subjects = {re.split("[ '’]", word)[0] for word in people}
    leading = tuple(f"{word} " for word in (*words.cues.breaks, *places))
    return leading, frozenset({*subjects, *places})
