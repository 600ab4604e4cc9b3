"""The rows of a table as plain values, for formats that know neither pandas nor its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from timeline.model import Event
from timeline.table import COLUMNS

Row = dict[str, Any]


def rows_of(table: pd.DataFrame) -> Iterator[Row]:
    """Each row as column -> str, date, int, float, list of names, or None where the table has nothing."""
    for row in table.to_dict("records"):
        yield {name: _value(row[name], kind) for name, kind in COLUMNS.items()}


def events_of(table: pd.DataFrame) -> list[Event]:
    """The rows of a validated table as Events; ``to_events`` would look at every value once more."""
    events = []
    for row in rows_of(table):
        values: Row = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
        events.append(Event(**values))
    return events


def filled(row: Row) -> Row:
    """A row without what is empty, its days as ISO text: what JSON can hold."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row.items()
        if value not in (None, "", [], -1)
    }


def web_address(text: str) -> str:
    """The address when it is one of the web (http, https) and can stand in a link; else ""."""
    clean = text.strip()
    safe = clean.lower().startswith(("http://", "https://")) and not set(clean) & set(" <>\"'`\\\n\r\t")
    return clean if safe else ""


def _value(value: Any, kind: str) -> Any:  # noqa: ANN401 - one cell of any column
    if kind == "day":
        return None if pd.isna(value) else value.date()
    if kind == "names":
        return [part for part in str(value).split(";") if part]
    if kind == "number":
        return None if pd.isna(value) else float(value)
    return int(value) if kind == "count" else str(value)
