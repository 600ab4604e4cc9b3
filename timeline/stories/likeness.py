"""How likely two rows of different sources tell the same event, and why."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from timeline.events.kinds import NEIGHBOURS, family, happens_once
from timeline.model import Event
from timeline.stories.kinship import Kinship

SAME_EVENT = 5.0  # from this likeness on, two rows are one story
_VAGUE = frozenset(("other", "start", "change"))
#: Families that a person does so often that the same one tells little.
_WEIGHTS = {
    "words": 1.5,
    "meeting": 2.0,
    "announcement": 1.8,
    "other": 0.5,
    "start": 0.5,
    "change": 0.8,
    "proposal": 2.0,
}
_ONCE_GAP_DAYS = 430  # accounts of what happens once may differ by a year
_GAP_DAYS = 190
_MONEY_SHARE = 0.01


NEAR = 0.5  # sources this alike tell the same story
_SAME_STORY, _ALONE, _CROWDED, _MOST_CROWDED, _RARE = 1.2, 1.6, 0.14, 8, 0.8
_OTHERWISE = -0.3  # for kinds that differ and days apart
_UNNAMED, _OTHERS = -0.3, -1.0  # when nobody is named in one of two rows, or others are


class Likeness(NamedTuple):
    """A score (SAME_EVENT or more: the same event) and the reasons for it, as words."""

    score: float
    reasons: tuple[str, ...]


_NONE = Likeness(0.0, ())
_STRANGE = Likeness(-1.2, ())  # two kinds that are hardly ever confused


def likeness(one: Event, other: Event, kinship: Kinship) -> Likeness:
    """How far two rows agree in kind, people, object, money and time. It makes no difference which comes first.

    Two sources that tell of the same people may call an event differently, or name others in it: there the days
    count for more, the more so when neither tells anything else of them.
    """
    if one.modality != other.modality:
        return _NONE
    kind = _kinds(one.type, other.type)
    near = kinship.nearness(one.source_id, other.source_id)
    if kind is None and near < NEAR:
        return _NONE
    gap = _gap_days(one, other)
    once = _are_once(one, other)
    shared = sorted(set(one.actors) & set(other.actors))
    furthest = _ONCE_GAP_DAYS if once else _GAP_DAYS if kind else 1
    if gap > furthest or (near < NEAR and not shared):
        return _NONE
    parts = [kind or _STRANGE, _people(one, other, shared), _things(one, other), _money(one, other)]
    parts.append(_times(one, other, gap, once))
    if near >= NEAR:
        parts.append(_company(one, other, gap, near, kinship))
    parts.append(Likeness(_RARE * kinship.rarity(shared, one.source_id, other.source_id), ()))
    return Likeness(sum(part.score for part in parts), tuple(reason for part in parts for reason in part.reasons))


def _are_once(one: Event, other: Event) -> bool:
    """True for two tellings of what happens but once to whom it happens: even days apart they are one."""
    if not happens_once(one.type) or family(one.type) != family(other.type):
        return False
    sides = [{event.object, *event.patients} - {""} for event in (one, other)]
    return not any(sides) or bool(sides[0] & sides[1])


def _company(one: Event, other: Event, gap: int, near: float, kinship: Kinship) -> Likeness:
    """What it is worth that two sources tell the same story, and how alone their rows stand in time."""
    if gap > 1 and family(one.type) != family(other.type):
        return _NONE
    score = _SAME_STORY * (near - NEAR) / (1 - NEAR)
    if gap:
        return Likeness(score, ())
    crowd = kinship.crowd(one, other)
    if crowd == 1:
        longest = max((one.end - one.start).days, (other.end - other.start).days) + 1
        return Likeness(score + _ALONE * _sharpness(longest), ("neither tells anything else of these days",))
    return Likeness(score - _CROWDED * min(crowd - 1, _MOST_CROWDED), ())


@lru_cache(maxsize=4096)
def _kinds(one: str, other: str) -> Likeness | None:
    first, second = family(one), family(other)
    if one == other:
        return Likeness(_WEIGHTS.get(first, 2.5), (f"both tell {one}",))
    if first == second:
        return Likeness(_WEIGHTS.get(first, 2.5) - 0.5, (f"{one} and {other} are told of the same thing",))
    if frozenset((first, second)) in NEIGHBOURS:
        return Likeness(1.2, (f"{one} and {other} are often the same thing",))
    return Likeness(0.3, ()) if one in _VAGUE or other in _VAGUE else None


def _people(one: Event, other: Event, shared: list[str]) -> Likeness:
    first, second = set(one.actors), set(other.actors)
    if not shared:
        return Likeness(_OTHERS if first and second else _UNNAMED, ())
    score = 1.5 * len(shared) / min(len(first), len(second)) + 1.0 * len(shared) / len(first | second)
    score += 0.5 * min(len(shared) - 1, 2)
    if set(one.agents) & set(other.agents):
        score += 0.7
    elif set(one.agents) & set(other.patients) and set(other.agents) & set(one.patients):
        score -= 1.0
    return Likeness(score, ("both name " + ", ".join(shared),))


def _things(one: Event, other: Event) -> Likeness:
    if not one.object or not other.object:
        return _NONE
    if one.object == other.object:
        return Likeness(2.0, (f"both about {one.object}",))
    return Likeness(-1.0 if one.object in other.actors or other.object in one.actors else -4.0, ())


def _money(one: Event, other: Event) -> Likeness:
    if not one.amount_usd or not other.amount_usd:
        return _NONE
    low, high = sorted((one.amount_usd, other.amount_usd))
    if high - low <= _MONEY_SHARE * high:
        return Likeness(2.0, ("the same sum of money",))
    return Likeness(-3.0, ())


def _times(one: Event, other: Event, gap: int, once: bool) -> Likeness:
    if gap == 0:
        days = (min(one.end, other.end) - max(one.start, other.start)).days + 1
        longest = max((one.end - one.start).days, (other.end - other.start).days) + 1
        share = days / longest
        return Likeness(
            0.8 + share + _sharpness(longest), ("the days agree",) if share == 1 else ("the days allow each other",)
        )
    if gap == 1 and one.start == one.end and other.start == other.end:
        return Likeness(0.8, ("a day apart",))
    if once:
        return Likeness(0.6 - gap / _ONCE_GAP_DAYS, (f"it happens once, though told {gap} days apart",))
    alike = family(one.type) == family(other.type)
    return Likeness(
        (0.0 if alike and family(one.type) not in _WEIGHTS else _OTHERWISE) - 0.4 - 1.6 * gap / _GAP_DAYS,
        (f"told {gap} days apart",),
    )


def _sharpness(days: int) -> float:
    """What agreeing days are worth by their number: the same day is no chance, the same year may be."""
    return 1.0 if days <= 7 else 0.7 if days <= 31 else 0.3 if days <= 100 else 0.0


def _gap_days(one: Event, other: Event) -> int:
    latest = one.start if one.start > other.start else other.start
    earliest = one.end if one.end < other.end else other.end
    return max(0, (latest - earliest).days)
