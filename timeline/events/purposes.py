"""What a sentence with dates tells beside them: the deed that serves a purpose, the main clause around an aside."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Dated, Parts, Verb


def is_served(parts: Parts, verb: Verb, date: Dated) -> bool:
    """True for a sentence's only verb, which says to what end a deed was done: "on 3 May he stood up to announce"."""
    start = parts.cuts[verb.clause]
    leads = any(hit.start - start <= 1 for hit in parts.cues("infinitive", start, verb.start))
    alone = all(other.clause == verb.clause for other in parts.verbs if other.role in ("verb", "weak"))
    return leads and alone and date.mention.narrative and parts.clause(date.start) < verb.clause


def before_asides(parts: Parts, verb: Verb, dates: Sequence[Dated]) -> bool:
    """True beside dates that only asides have, and where a semicolon parts it from the first: "X fell; in May …"."""
    parted = any(mark in parts.text[verb.end : dates[0].start] for mark in ";；")
    return parted or all(_is_aside(parts, verb, date) for date in dates)


def _is_aside(parts: Parts, verb: Verb, date: Dated) -> bool:
    """True for a date in a clause behind the verb's, or in one before it that tells of earlier: "once, in 2001"."""
    number = parts.clause(date.start)
    if date.mention.narrative or number == verb.clause:
        return False
    return number > verb.clause or bool(parts.cues("background", parts.cuts[number], date.start))
