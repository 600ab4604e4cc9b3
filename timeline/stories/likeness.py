"""How likely two rows of different sources tell the same event, and why.

Each trait of two rows is worth the logarithm of how much oftener it is there where two articles tell one event than
where they tell two. ``python -m tests.weighing`` estimates the weights anew from the articles in tests/articles, and
says how well they hold for a story left out.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.model import Event
from timeline.stories.kinship import Kinship, named_in
from timeline.stories.traits import are_once, gap_days, kind_of, situation, sums_differ, things_differ, traits
from timeline.stories.weights import WEIGHTS

UNLIKE, ALIKE = -2.5, 7.5  # the least and the most that two rows are alike
FURTHEST_DAYS = 430  # accounts of one event are not further apart
_NAMELESS_DAYS, _STRANGERS_DAYS = 31, 45  # rows that name nobody both, or of strangers, are not further apart
_LEANING = 2.5  # a group holds one row a source, so that a pair is joined on less than even odds
_ONCE_TO_IT = 3.0  # what happens once to a thing of one name is one event, so that no likelier company parts it
_DISPUTED = -0.5  # of days apart and kinds that differ: a disagreement that is none misleads more than a missed one
_STRANGERS_DIFFER = -4.0  # what contrary evidence counts more between sources that nothing else joins


class Likeness(NamedTuple):
    """A score (0 or more: rather one event than two) and the reasons for it, as words."""

    score: float
    reasons: tuple[str, ...]


def likeness(one: Event, other: Event, kinship: Kinship) -> Likeness | None:
    """How far two rows agree in kind, people, object, money, time and words; None when they cannot be one event.

    It makes no difference which comes first. Two sources that tell of the same people may call an event
    differently, or name others in it: there the days count for more, the more so when neither tells anything
    else of them. Strangers must name somebody both, and tell kinds that are taken for each other.
    """
    gap = gap_days(one, other)
    if gap > FURTHEST_DAYS or one.modality != other.modality:
        return None
    near = kinship.are_near(one.source_id, other.source_id)
    if not near and not _may_be_strangers(one, other, gap):
        return None
    one_day = one.start == one.end == other.start == other.end
    strange = not near or gap > _NAMELESS_DAYS or (kind_of(one, other) == "other kind" and not one_day)
    if strange and not named_in(one) & named_in(other):
        return None
    when = situation(one, other)
    found = list(traits(one, other, kinship, near=near))
    score = sum(WEIGHTS[when].get(trait.name, 0.0) * trait.value for trait in found)
    score += _LEANING if near else _between_strangers(one, other, gap)
    if gap > 1 and kind_of(one, other) != "same kind":
        score += _DISPUTED
    if one.type == other.type and any(trait.name == "once to it" for trait in found):
        score += _ONCE_TO_IT
    return Likeness(max(UNLIKE, min(ALIKE, score)), tuple(trait.said for trait in found if trait.said))


def _may_be_strangers(one: Event, other: Event, gap: int) -> bool:
    """True for rows that may be one event though nothing joins their sources: of one kind, at about one time."""
    return kind_of(one, other) not in ("kind unsaid", "other kind") and (gap <= _STRANGERS_DAYS or are_once(one, other))


def _between_strangers(one: Event, other: Event, gap: int) -> float:
    """Sources that nothing else joins: what happens once may be told apart, but contrary evidence counts more."""
    worth = _LEANING + 2 * WEIGHTS["apart"]["free days"] if gap and are_once(one, other) else 0.0
    return worth + (_STRANGERS_DIFFER if sums_differ(one, other) or things_differ(one, other) else 0.0)
