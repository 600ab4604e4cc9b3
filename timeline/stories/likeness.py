"""How likely two rows of different sources tell the same event.

Each trait of two rows is worth the logarithm of how much oftener it is there where two articles tell one event than
where they tell two. ``python -m tests.weighing`` estimates the weights anew from the articles in tests/articles, and
says how well they hold for a story left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import log

import numpy as np

from timeline.stories.columns import Flags, Numbers, Values
from timeline.stories.kinship import Kinship
from timeline.stories.traits import (
    KINDS,
    MOST_WORDS,
    SITUATIONS,
    Pairs,
    Trait,
    plain_traits,
    source_traits,
    wording_traits,
)
from timeline.stories.weights import WEIGHTS

UNLIKE, ALIKE = -2.5, 7.5  # the least and the most that two rows are alike
FURTHEST_DAYS = 430  # accounts of one event are not further apart
_NAMELESS_DAYS, _STRANGERS_DAYS = 31, 45  # rows that name nobody both, or of strangers, are not further apart
_LEANING = 2.5  # a group holds one row a source, so that a pair is joined on less than even odds
_ONCE_TO_IT = 3.0  # what happens once to a thing of one name is one event, so that no likelier company parts it
_DISPUTED = -0.5  # of days apart and kinds that differ: a disagreement that is none misleads more than a missed one
_SPOKEN = 0.35  # what each concept of both counts more where days meet: accounts on the web share fewer names
_STRANGERS_DIFFER = -4.0  # what contrary evidence counts more between sources that nothing else joins
_AT_ONCE = 200_000  # pairs held in memory
#: What is looked up step by step, as long as a pair may be likely, and the most that each trait of it can be: the
#: logarithm of the rows of a source where nothing is said.
_STEPS: tuple[tuple[Callable[[Pairs], Iterable[Trait]], dict[str, float | None]], ...] = (
    (source_traits, {
        "rare names": 4.0, "only one of them": 1.0, "free days": 2.0, "alone": 1.0, "other place": 1.0,
        "fewer": None, "more": None, "fewer of the kind": None, "more of the kind": None,
    }),
    (wording_traits, {
        "words": MOST_WORDS, "concepts": MOST_WORDS, "share of concepts": 1.0, "no concept": 1.0, "Chinese": 1.0,
        "rarest concept": None,
    }),
)  # fmt: skip


def likeness(kinship: Kinship, one: Numbers, other: Numbers, *, least: float = UNLIKE) -> Values:
    """How far the rows of each pair agree in kind, people, object, money, time and words: 0 or more, rather one event
    than two; UNLIKE for what is ``least`` or less, and for rows that cannot be one event.

    It makes no difference which comes first. Two sources that tell of the same people may call an event
    differently, or name others in it: there the days count for more, the more so when neither tells anything
    else of them. Strangers must name somebody both, and tell kinds that are taken for each other.
    """
    scores = np.full(len(one), UNLIKE)
    for first in range(0, len(one), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        scores[part] = _scores(Pairs(kinship, one[part], other[part]), least)
    return scores


def may_be_one(pairs: Pairs) -> tuple[Numbers, Pairs]:
    """Those that may be one event, whatever else they have in common: their places, and they."""
    at = np.flatnonzero(
        (pairs.gap <= FURTHEST_DAYS) & (pairs.rows.modality[pairs.one] == pairs.rows.modality[pairs.other])
    )
    left = pairs.of(at)
    some = np.flatnonzero(_name_somebody(left))
    at, left = at[some], left.of(some)
    kinds_fit = left.kind < KINDS.index("kind unsaid")
    strangers_may = (left.named_both > 0) & kinds_fit & ((left.gap <= _STRANGERS_DAYS) | left.once)
    some = np.flatnonzero(strangers_may | left.near)
    return at[some], left.of(some)


def _name_somebody(pairs: Pairs) -> Flags:
    """False for rows without a name in common that are far apart, or of other kinds on other days."""
    one_day = (pairs.longest == 1) & (pairs.gap == 0)
    close = (pairs.gap <= _NAMELESS_DAYS) & ((pairs.kind < KINDS.index("other kind")) | one_day)
    return np.asarray(close | (pairs.named_both > 0), np.bool_)


def _scores(pairs: Pairs, least: float) -> Values:
    scores = np.full(len(pairs.one), UNLIKE)
    left, pairs = may_be_one(pairs)
    for at, when in enumerate(SITUATIONS):
        here = np.flatnonzero(pairs.situation == at)
        some, weights = pairs.of(here), dict(WEIGHTS[when])
        weights["concepts"] = weights.get("concepts", 0.0) + _SPOKEN * (when != "apart")
        found = _worth(weights, plain_traits(some), len(here))
        found += np.where(some.near, _LEANING, _between_strangers(some))
        found += _DISPUTED * ((some.gap > 1) & (some.kind != KINDS.index("same kind")))
        found += _ONCE_TO_IT * (some.same_kind & some.once & some.same_thing)
        for step, (traits, _) in enumerate(_STEPS):
            hopeful = np.flatnonzero(found + _most(weights, step, pairs.kinship.most_told) > least)
            some, found, here = some.of(hopeful), found[hopeful], here[hopeful]
            found += _worth(weights, traits(some), len(hopeful))
        found[found <= least] = UNLIKE
        scores[left[here]] = np.clip(found, UNLIKE, ALIKE)
    return scores


def _worth(weights: dict[str, float], traits: Iterable[Trait], count: int) -> Values:
    worth = np.zeros(count)
    for name, value in traits:
        if name in weights:
            worth += weights[name] * value
    return worth


def _most(weights: dict[str, float], step: int, rows: int) -> float:
    """What the traits from a step on can be worth at most, where a source tells that many rows."""
    caps = {name: most for _, known in _STEPS[step:] for name, most in known.items()}
    return sum(max(0.0, weights.get(name, 0.0)) * (log(rows) if most is None else most) for name, most in caps.items())


def _between_strangers(pairs: Pairs) -> Values:
    """Sources that nothing else joins: what happens once may be told apart, but contrary evidence counts more."""
    apart = _LEANING + 2 * WEIGHTS["apart"]["free days"]
    return apart * ((pairs.gap > 0) & pairs.once) + _STRANGERS_DIFFER * (pairs.sums_differ | pairs.things_differ)
