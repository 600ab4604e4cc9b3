"""The rows of a table as dictionaries, made when they are asked for: a picture shows few of ten thousand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

import pandas as pd

from timeline.drawing.scale import ordinals
from timeline.stories import inherits

_CELLS: Final = (
    "event_id", "story_id", "source_id", "precision", "mod", "timex", "modality", "headline",
    "headline_language", "headline_from", "language", "quote", "type", "publisher", "date_text",
    "status", "date_start", "date_end", "sentence_start", "sentence_end", "passage_start",
)  # fmt: skip
Record = Mapping[str, Any]


def exact_days(rows: pd.DataFrame) -> list[bool]:
    """Of each row whether its own sentence says its very day; one that another sentence says may be a later one."""
    exact: list[bool] = ((rows["precision"] == "day") & (rows["mod"] == "") & ~inherits(rows)).tolist()
    return exact


class Records:
    """The rows at ``places`` (positions in ``rows``) as dictionaries with what drawing reads.

    ``start`` and ``end`` are dates, ``exact`` is what exact_days says. A row may occur several times.
    """

    def __init__(self, rows: pd.DataFrame, places: Sequence[int] | None = None) -> None:
        self._columns: dict[str, list[Any]] = {name: rows[name].tolist() for name in _CELLS}
        for name in ("start", "end"):
            self._columns[name] = [date.fromordinal(int(day)) for day in ordinals(rows[name])]
        self._columns["exact"] = exact_days(rows)
        self._places = range(len(rows)) if places is None else places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, number: int) -> Record:
        return self._made(self._places[number])

    def __iter__(self) -> Iterator[Record]:
        return (self._made(place) for place in self._places)

    def value(self, number: int, name: str) -> Any:  # noqa: ANN401 - a cell of any column
        """One cell of a record, without making the whole of it."""
        return self._columns[name][self._places[number]]

    def column(self, name: str) -> list[Any]:
        """One column's values, one for each record."""
        values = self._columns[name]
        return [values[place] for place in self._places]

    def _made(self, place: int) -> Record:
        return {name: values[place] for name, values in self._columns.items()}
