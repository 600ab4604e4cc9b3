"""Why two rows are one event, in words."""

from __future__ import annotations

from itertools import chain

import numpy as np

from timeline.events.lexis.concepts import concepts
from timeline.model import Event
from timeline.stories.columns import named_in
from timeline.stories.likeness import may_be_one
from timeline.stories.traits import GAPS, LENGTHS, Pairs, plain_traits, source_traits, wording_traits

_MOST_SAID = 3
_AT_ONCE = 50_000
#: How a trait is said, in this order; what is not here need not be said.
_PHRASES = {
    "same kind": "both tell {one.type}",
    "frequent kind": "both tell {one.type}",
    "vague kind": "both tell {one.type}",
    "one family": "{one.type} and {other.type} are told of the same thing",
    "neighbours": "{one.type} and {other.type} are often the same thing",
    "names": "both name {names}",
    "only one of them": "neither tells another of them",
    "same thing": "both about {one.object}",
    "same sum": "the same sum of money",
    "a day apart": "a day apart",
    **dict.fromkeys(("next interval", *GAPS), "told {gap} days apart"),
    **dict.fromkeys((f"the same {name}" for name in LENGTHS), "the days agree"),
    **dict.fromkeys((f"within {name}" for name in LENGTHS), "the days allow each other"),
    "once": "it happens once",
    "alone": "neither tells anything else of these days",
    "concepts": "both speak of {concepts}",
}
_ORDER = list(_PHRASES)


def reasons(pairs: Pairs) -> list[list[str] | None]:
    """What the rows of each pair have in common, as words; None for those that cannot be one event."""
    said: list[list[str] | None] = [None] * len(pairs.one)
    for first in range(0, len(said), _AT_ONCE):
        some, part = may_be_one(pairs.of(np.arange(first, min(first + _AT_ONCE, len(said)))))
        found: list[list[str]] = [[] for _ in some]
        for name, value in chain(plain_traits(part), source_traits(part), wording_traits(part)):
            if name in _PHRASES:
                for at in np.flatnonzero(value).tolist():
                    found[at].append(name)
        told, gaps = part.rows.told, part.gap.tolist()
        for at, names, one, other, gap in zip(
            (first + some).tolist(), found, part.one.tolist(), part.other.tolist(), gaps, strict=True
        ):
            said[at] = [
                _say(name, told[one], told[other], gap)
                for name in sorted(names, key=_ORDER.index)
                if gap or name != "once"
            ]
    return said


def _say(trait: str, one: Event, other: Event, gap: int) -> str:
    names = concept = ""
    if trait == "names":
        names = ", ".join(sorted(named_in(one) & named_in(other)))
    elif trait == "concepts":
        both = concepts(one.quote, one.language) & concepts(other.quote, other.language)
        concept = ", ".join(sorted(both)[:_MOST_SAID])
    phrase = "told a day apart" if gap == 1 and trait in GAPS else _PHRASES[trait]
    return phrase.format(one=one, other=other, gap=gap, names=names, concepts=concept)
