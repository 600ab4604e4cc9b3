"""How likely two rows of different sources tell the same event.

Each trait of two rows is worth the logarithm of how much oftener it is there where two articles tell one event than
where they tell two. ``python -m tests.weighing`` estimates the weights anew from the articles in tests/articles, and
says how well they hold for a story left out.
"""

from __future__ import annotations

import numpy as np

from timeline.stories.columns import Flags, Numbers, Values
from timeline.stories.kinship import Kinship
from timeline.stories.traits import KINDS, MOST_WORDS, SITUATIONS, Pairs, plain_traits, source_traits
from timeline.stories.weights import WEIGHTS

UNLIKE, ALIKE = -2.5, 7.5  # the least and the most that two rows are alike
FURTHEST_DAYS = 430  # accounts of one event are not further apart
_NAMELESS_DAYS, _STRANGERS_DAYS = 31, 45  # rows that name nobody both, or of strangers, are not further apart
_LEANING = 2.5  # a group holds one row a source, so that a pair is joined on less than even odds
_ONCE_TO_IT = 3.0  # what happens once to a thing of one name is one event, so that no likelier company parts it
_DISPUTED = -0.5  # of days apart and kinds that differ: a disagreement that is none misleads more than a missed one
_STRANGERS_DIFFER = -4.0  # what contrary evidence counts more between sources that nothing else joins
_AT_ONCE = 200_000  # pairs held in memory
#: The most that a trait of two rows in their sources can be, where it may be worth something: beyond that none is.
_MOST = {
    "rare names": 4.0, "only one of them": 1.0, "free days": 2.0, "alone": 1.0, "other place": 1.0, "words": MOST_WORDS,
    "concepts": MOST_WORDS, "share of concepts": 1.0, "no concept": 1.0, "Chinese": 1.0,
}  # fmt: skip
_COUNTED = ("fewer", "more", "fewer of the kind", "more of the kind", "rarest concept")  # logarithms of counts


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


def may_be_one(pairs: Pairs) -> Flags:
    """False for rows that cannot be one event, whatever else they have in common."""
    rows, gap = pairs.rows, pairs.gap
    fits = (gap <= FURTHEST_DAYS) & (rows.modality[pairs.one] == rows.modality[pairs.other])
    some = np.flatnonzero(fits)
    fits[some] = _name_somebody(pairs.of(some))
    some = np.flatnonzero(fits)
    left = pairs.of(some)
    kinds_fit = left.kind < KINDS.index("kind unsaid")
    strangers_may = (left.named_both > 0) & kinds_fit & ((left.gap <= _STRANGERS_DAYS) | left.once)
    fits[some] = strangers_may
    asked = some[~strangers_may]
    fits[asked] = pairs.of(asked).near
    return np.asarray(fits, np.bool_)


def _name_somebody(pairs: Pairs) -> Flags:
    """False for rows without a name in common that are far apart, or of other kinds on other days."""
    one_day = (pairs.longest == 1) & (pairs.gap == 0)
    close = (pairs.gap <= _NAMELESS_DAYS) & ((pairs.kind < KINDS.index("other kind")) | one_day)
    return np.asarray(close | (pairs.named_both > 0), np.bool_)


def _scores(pairs: Pairs, least: float) -> Values:
    scores = np.full(len(pairs.one), UNLIKE)
    left = np.flatnonzero(may_be_one(pairs))
    pairs = pairs.of(left)
    for at, when in enumerate(SITUATIONS):
        here = np.flatnonzero(pairs.situation == at)
        some, weights = pairs.of(here), WEIGHTS[when]
        found = sum((weights.get(name, 0.0) * value for name, value in plain_traits(some)), np.zeros(len(here)))
        found += np.where(some.near, _LEANING, _between_strangers(some))
        found += _DISPUTED * ((some.gap > 1) & (some.kind != KINDS.index("same kind")))
        found += _ONCE_TO_IT * (some.same_kind & some.once & some.same_thing)
        hopeful = np.flatnonzero(found + _most(weights, pairs.rows.count) > least)
        some, found = some.of(hopeful), found[hopeful]
        found += sum((weights.get(name, 0.0) * value for name, value in source_traits(some)), np.zeros(len(hopeful)))
        found[found <= least] = UNLIKE
        scores[left[here[hopeful]]] = np.clip(found, UNLIKE, ALIKE)
    return scores


def _most(weights: dict[str, float], rows: int) -> float:
    """What the traits of two rows in their sources can be worth at most."""
    caps = {**_MOST, **dict.fromkeys(_COUNTED, float(np.log(rows + 1)))}
    return sum(max(0.0, weights.get(name, 0.0)) * most for name, most in caps.items())


def _between_strangers(pairs: Pairs) -> Values:
    """Sources that nothing else joins: what happens once may be told apart, but contrary evidence counts more."""
    apart = _LEANING + 2 * WEIGHTS["apart"]["free days"]
    return apart * ((pairs.gap > 0) & pairs.once) + _STRANGERS_DIFFER * (pairs.sums_differ | pairs.things_differ)
