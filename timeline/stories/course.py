"""Where two rows stand in what their sources tell: sources tell one story in about one order.

What is told right before a row, and near it, says whether it is the event that another source tells behind the same
one. That is known once rows have been put together, so they are put together a second time with it.
"""

from __future__ import annotations

import numpy as np

from timeline.stories.columns import Columns, Flags, Numbers, Values

_NEAR = 3  # rows before and behind
#: What it is worth, in the units of a likeness: by logistic regression over the stories of tests/articles.
_ANY, _RIGHT_BEFORE, _RIGHT_BEHIND, _BEFORE, _BEHIND, _CROSSED = -0.6, 0.9, 0.2, 0.4, 0.3, -0.3
MOST = _ANY + _RIGHT_BEFORE + _RIGHT_BEHIND + _BEFORE + _BEHIND
_NONE = -1


class Course:
    """The order in which each source tells its rows."""

    def __init__(self, rows: Columns) -> None:
        """Rows stand in the order of their sentences; where a table has none, of their days."""
        told, source = rows.told, rows.source.tolist()

        def place(at: int) -> tuple[object, ...]:
            event = told[at]
            return source[at], event.sentence_start, event.date_start, event.start, event.event_id

        order = np.array(sorted(range(rows.count), key=place), np.int64)
        #: The rows of its source before and behind a row, the nearest first; _NONE where there is none.
        self._before, self._behind = (np.full((rows.count, _NEAR), _NONE) for _ in range(2))
        for far in range(1, _NEAR + 1):
            one, other = order[:-far], order[far:]
            own = rows.source[one] == rows.source[other]
            self._behind[one[own], far - 1] = other[own]
            self._before[other[own], far - 1] = one[own]

    def worth(self, one: Numbers, other: Numbers, group: Numbers) -> Values:
        """What the rows around two rows add to their likeness, ``group`` being what each row is in: -1.2 to 1.2; 0
        where a source tells nothing else.
        """
        group = np.append(group, _NONE)
        before, behind = group[self._before[one]], group[self._behind[one]]
        its_before, its_behind = group[self._before[other]], group[self._behind[other]]
        alone = (before[:, 0] == _NONE) & (behind[:, 0] == _NONE)
        its_alone = (its_before[:, 0] == _NONE) & (its_behind[:, 0] == _NONE)
        worth = (
            _ANY
            + _RIGHT_BEFORE * _are_one(before[:, 0], its_before[:, 0])
            + _RIGHT_BEHIND * _are_one(behind[:, 0], its_behind[:, 0])
            + _BEFORE * _meet(before, its_before)
            + _BEHIND * _meet(behind, its_behind)
            + _CROSSED * _meet(before, its_behind)
            + _CROSSED * _meet(behind, its_before)
        )
        return np.where(alone | its_alone, 0.0, worth)

    def follow_one(self, one: Numbers, other: Numbers, group: Numbers) -> Flags:
        """True when both sources tell the same event right before."""
        group = np.append(group, _NONE)
        return _are_one(group[self._before[one, 0]], group[self._before[other, 0]])


def _are_one(groups: Numbers, others: Numbers) -> Flags:
    return np.asarray((groups == others) & (groups != _NONE), np.bool_)


def _meet(groups: Numbers, others: Numbers) -> Flags:
    met = np.zeros(len(groups), np.bool_)
    for at in range(_NEAR):
        for its in range(_NEAR):
            met |= _are_one(groups[:, at], others[:, its])
    return met
