"""Where two rows stand in what their sources tell: sources tell one story in about one order.

What is told right before a row, and near it, says whether it is the event that another source tells behind the same
one. That is known once rows have been put together, so they are put together a second time with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.model import Event

_NEAR = 3  # rows before and behind
#: What it is worth, in the units of a likeness: by logistic regression over the stories of tests/articles.
_ANY, _RIGHT_BEFORE, _RIGHT_BEHIND, _BEFORE, _BEHIND, _CROSSED = -0.6, 0.9, 0.2, 0.4, 0.3, -0.3


class Around(NamedTuple):
    """The rows of its source before and behind a row, the nearest first."""

    before: Sequence[int]
    behind: Sequence[int]


class Course:
    """The order in which each source tells its rows."""

    def __init__(self, told: Sequence[Event]) -> None:
        """Rows stand in the order of their sentences; where a table has none, of their days."""
        rows: dict[str, list[int]] = defaultdict(list)
        for at, event in enumerate(told):
            rows[event.source_id].append(at)
        self._around: dict[int, Around] = {}
        for own in rows.values():
            own.sort(key=lambda at: (told[at].sentence_start, told[at].date_start, told[at].start, told[at].event_id))
            for place, at in enumerate(own):
                before, behind = own[max(0, place - _NEAR) : place][::-1], own[place + 1 : place + 1 + _NEAR]
                self._around[at] = Around(before, behind)

    def worth(self, one: int, other: int, group: Mapping[int, int]) -> float:
        """What the rows around two rows add to their likeness, ``group`` being what each row is in: -1.2 to 1.2; 0
        where a source tells nothing else.
        """
        before, behind = self._groups(one, group)
        its_before, its_behind = self._groups(other, group)
        if not (before or behind) or not (its_before or its_behind):
            return 0.0
        return (
            _ANY
            + _RIGHT_BEFORE * (before[:1] == its_before[:1] != [])
            + _RIGHT_BEHIND * (behind[:1] == its_behind[:1] != [])
            + _BEFORE * (not set(before).isdisjoint(its_before))
            + _BEHIND * (not set(behind).isdisjoint(its_behind))
            + _CROSSED * (not set(before).isdisjoint(its_behind))
            + _CROSSED * (not set(behind).isdisjoint(its_before))
        )

    def follow_one(self, one: int, other: int, group: Mapping[int, int]) -> bool:
        """True when both sources tell the same event right before."""
        before, its_before = self._groups(one, group)[0], self._groups(other, group)[0]
        return before[:1] == its_before[:1] != []

    def _groups(self, at: int, group: Mapping[int, int]) -> tuple[list[int], list[int]]:
        before, behind = self._around[at]
        return [group[row] for row in before], [group[row] for row in behind]
