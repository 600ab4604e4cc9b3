"""How likely two rows of different sources tell the same event, and why.

Each thing that two rows agree or differ in is worth the logarithm of how much oftener it is so where two articles tell
one event than where they tell two. The weights are those of a logistic regression over articles in six languages about
four stories, each story being left out in turn to see that they hold for another, and what days that meet are worth
was held to three stories more; they count for nothing beyond that.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import NamedTuple

from timeline.events.kinds import NEIGHBOURS, family, happens_once
from timeline.model import Event
from timeline.stories.kinship import Kinship, named_in
from timeline.stories.wording import likeness_in_chinese, words_of

UNLIKE, ALIKE = -2.5, 7.5  # the least and the most that two rows are alike
FURTHEST_DAYS = 430  # accounts of one event are not further apart
_VAGUE = frozenset(("other", "start", "change"))
#: Families that a person does so often that the same one tells little, except beside other evidence.
_FREQUENT = frozenset(("words", "meeting", "announcement", "proposal"))
_BEFORE = -1.2  # most pairs of rows are two events
_KINDS = {
    "same": 0.4,
    "frequent": 0.8,
    "vague": -0.2,
    "family": -1.1,
    "neighbours": -0.35,
    "unsaid": -1.1,
    "other": -1.7,
}
#: Days that agree, by the length of the longer interval, and whether it is the same one.
_AGREEING = (
    (1, 3.7, 3.7),
    (10, 3.65, 3.65),
    (31, 3.3, 2.45),
    (100, 1.25, 1.25),
    (370, 2.9, 1.7),
    (10**6, -0.15, -0.15),
)
#: Days that differ, by the gap.
_DIFFERING = ((7, -2.8), (45, -5.2), (190, -5.1), (FURTHEST_DAYS, -6.6))
_NAMELESS_DAYS, _STRANGERS_DAYS = 7, 45  # rows that name nobody both, or of strangers, are not further apart
_DAY_APART, _NEXT_INTERVAL, _INTERVAL_DAYS = -1.55, -3.85, 28
_FREE, _ONCE, _KIND_THOUGH_APART, _OBJECT_THOUGH_APART, _SUM_THOUGH_APART = 2.1, 1.4, -0.35, 0.7, 0.5
_ALONE, _FEWER, _MORE = 3.0, -1.15, -0.4
_FEWER_OF_KIND, _MORE_OF_KIND = -0.7, -2.3
_NAMES, _RARE, _RAREST, _ACT, _CROSSED, _ONLY = 1.75, 0.42, 4.0, 0.65, -1.6, 1.6
_OTHERS, _UNNAMED = 1.0, 1.3
_OBJECT, _OTHER_OBJECT, _OTHER_MADE = 0.25, -1.5, -4.5
_SUM, _OTHER_SUM, _ONE_SUM, _SUM_SHARE = 3.0, -2.0, -1.5, 0.015
_STRANGERS_DIFFER = -3.0  # what contrary evidence counts more between sources that nothing else joins
_WORDS, _MOST_WORDS, _CHINESE = 0.23, 5.0, 1.45


class Likeness(NamedTuple):
    """A score (0 or more: rather one event than two) and the reasons for it, as words."""

    score: float
    reasons: tuple[str, ...]


Part = tuple[float, str]


def likeness(one: Event, other: Event, kinship: Kinship) -> Likeness | None:
    """How far two rows agree in kind, people, object, money, time and words; None when they cannot be one event.

    It makes no difference which comes first. Two sources that tell of the same people may call an event
    differently, or name others in it: there the days count for more, the more so when neither tells anything
    else of them. Strangers must name somebody both, and tell kinds that are taken for each other.
    """
    gap = gap_days(one, other)
    if gap > FURTHEST_DAYS or one.modality != other.modality:
        return None
    kind = _kind(one.type, other.type)
    near = kinship.are_near(one.source_id, other.source_id)
    if not near and not _may_be_strangers(one, other, gap, kind):
        return None
    shared = named_in(one) & named_in(other)
    if not shared and (not near or gap > _NAMELESS_DAYS):
        return None
    parts: list[Part] = [
        (_BEFORE + _KINDS[kind], _KIND_SAID[kind].format(one=one.type, other=other.type)),
        *_people(one, other, shared, kinship, strong=kind in _STRONG),
        *_things(one, other),
        *_money(one, other, gap),
        *(_differing(one, other, gap, kind) if gap else _agreeing(one, other)),
        *(_company(one, other, gap, kinship, strong=kind in _STRONG) if near else _between_strangers(one, other, gap)),
        *_wording(one, other, kinship),
    ]
    score = max(UNLIKE, min(ALIKE, sum(worth for worth, _ in parts)))
    return Likeness(score, tuple(reason for worth, reason in parts if reason))


_STRONG = frozenset(("same", "frequent", "family"))
_KIND_SAID = {
    "same": "both tell {one}", "frequent": "both tell {one}", "vague": "both tell {one}",
    "family": "{one} and {other} are told of the same thing",
    "neighbours": "{one} and {other} are often the same thing", "unsaid": "", "other": "",
}  # fmt: skip


def _kind(one: str, other: str) -> str:
    first, second = family(one), family(other)
    if one == other:
        return "vague" if first in _VAGUE else "frequent" if first in _FREQUENT else "same"
    if first == second:
        return "family"
    if frozenset((first, second)) in NEIGHBOURS:
        return "neighbours"
    return "unsaid" if first in _VAGUE or second in _VAGUE else "other"


def _people(one: Event, other: Event, shared: frozenset[str], kinship: Kinship, *, strong: bool) -> Iterator[Part]:
    first, second = named_in(one), named_in(other)
    if not shared:
        yield (_OTHERS if first and second else _UNNAMED), ""
        return
    sources = one.source_id, other.source_id
    yield _NAMES * len(shared) / len(first | second), "both name " + ", ".join(sorted(shared))
    if set(one.agents) & set(other.agents):
        yield _ACT, ""
    elif set(one.agents) & set(other.patients) and set(other.agents) & set(one.patients):
        yield _CROSSED, ""
    if kinship.is_sparse(*sources):
        return
    yield _RARE * min(_RAREST, kinship.rarity(sorted(shared), *sources)), ""
    if strong and kinship.is_only(one, other):
        yield _ONLY, "neither tells of another of them"


def _things(one: Event, other: Event) -> Iterator[Part]:
    if one.object and one.object == other.object:
        yield _OBJECT, f"both about {one.object}"
    elif one.object and other.object and one.object not in other.actors and other.object not in one.actors:
        yield (_OTHER_MADE if _are_once(one, other) else _OTHER_OBJECT), ""


def _money(one: Event, other: Event, gap: int) -> Iterator[Part]:
    low, high = sorted((one.amount_usd or 0.0, other.amount_usd or 0.0))
    if low and high - low <= _SUM_SHARE * high:
        yield _SUM + (_SUM_THOUGH_APART if gap else 0.0), "the same sum of money"
    elif high:
        yield (_OTHER_SUM if low else _ONE_SUM), ""


def _agreeing(one: Event, other: Event) -> Iterator[Part]:
    same = (one.start, one.end) == (other.start, other.end)
    longest = _longest(one, other)
    worth = next(equal if same else within for days, equal, within in _AGREEING if longest <= days)
    yield worth, "the days agree" if same else "the days allow each other"


def _differing(one: Event, other: Event, gap: int, kind: str) -> Iterator[Part]:
    longest = _longest(one, other)
    if gap == 1 and longest == 1:
        yield _DAY_APART, "a day apart"
    elif _DIFFERING[0][0] < gap <= longest and longest >= _INTERVAL_DAYS:
        yield _NEXT_INTERVAL, f"told {gap} days apart"
    else:
        yield next(worth for days, worth in _DIFFERING if gap <= days), f"told {gap} days apart"
    if kind in _STRONG:
        yield _KIND_THOUGH_APART, ""
    if _are_once(one, other):
        yield _ONCE, "it happens once"
        if one.object and one.object == other.object:
            yield _OBJECT_THOUGH_APART, ""


def _are_once(one: Event, other: Event) -> bool:
    return happens_once(one.type) and happens_once(other.type) and family(one.type) == family(other.type)


def _company(one: Event, other: Event, gap: int, kinship: Kinship, *, strong: bool) -> Iterator[Part]:
    """What it is worth how alone the rows of two sources on one story stand in time."""
    few, many = kinship.crowds(one, other)
    if gap:
        yield _FREE * ((not few) + (not many)), ""
    elif many == 1:
        yield _ALONE, "neither tells anything else of these days"
    elif strong:
        few, many = kinship.crowds(one, other, of_kind=True)
        yield _FEWER_OF_KIND * log(few) + _MORE_OF_KIND * log(many), ""
    else:
        yield _FEWER * log(few) + _MORE * log(many), ""


def _may_be_strangers(one: Event, other: Event, gap: int, kind: str) -> bool:
    """True for rows that may be one event though nothing joins their sources: of one kind, at about one time."""
    return kind not in ("unsaid", "other") and (gap <= _STRANGERS_DAYS or _are_once(one, other))


def _between_strangers(one: Event, other: Event, gap: int) -> Iterator[Part]:
    """Sources that nothing else joins: what happens once may be told apart, but contrary evidence counts more."""
    if gap and _are_once(one, other):
        yield 2 * _FREE, ""
    sums = sorted((one.amount_usd or 0.0, other.amount_usd or 0.0))
    if sums[0] and sums[1] - sums[0] > _SUM_SHARE * sums[1]:
        yield _STRANGERS_DIFFER, ""


def _wording(one: Event, other: Event, kinship: Kinship) -> Iterator[Part]:
    shared = words_of(one.quote) & words_of(other.quote)
    if shared:
        yield _WORDS * min(_MOST_WORDS, kinship.wording(sorted(shared), one.source_id, other.source_id)), ""
    if one.language.startswith("zh") and other.language.startswith("zh"):
        yield _CHINESE * likeness_in_chinese(one.quote, other.quote), ""


def _longest(one: Event, other: Event) -> int:
    return max((one.end - one.start).days, (other.end - other.start).days) + 1


def gap_days(one: Event, other: Event) -> int:
    """Days between two intervals; 0 when they share one."""
    latest = one.start if one.start > other.start else other.start
    earliest = one.end if one.end < other.end else other.end
    return max(0, (latest - earliest).days)
