"""Who is named with an event beside those who act and undergo it: in its date's words, in speech about it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Parts, Verb
from timeline.events.kinds import family
from timeline.events.memory import Reference

_SPOKEN = frozenset(("words", "announcement", "refusal", "deal", "proposal", "letter", "money"))


def near(parts: Parts, verb: Verb, found: Sequence[Reference]) -> list[Reference]:
    """Those who are not named only in a clause of lower rank behind the verb's own."""
    aside = parts.lower - {parts.clause(hit.start) for hit in parts.cues("by", parts.start, parts.end)}
    return [one for one in found if parts.clause(one.start) <= verb.clause or parts.clause(one.start) not in aside]


def spoken_names(parts: Parts, verb: Verb) -> list[str]:
    """Whom the quoted words are about, when the event is that they were said."""
    if family(verb.kind) not in _SPOKEN:
        return []
    quoted = [name for name in parts.names if parts.quoted(name.start)]
    return [name.name for name in quoted if name.sort in ("person", "organisation")]


def dated_names(parts: Parts) -> list[str]:
    """Persons and organisations in a date's own words ("Trump's inauguration")."""
    inside = [n for n in parts.names if any(dated.start <= n.start < dated.end for dated in parts.dates)]
    return [name.name for name in inside if name.sort in ("person", "organisation")]
