"""The table of events: COLUMNS is its schema. Events <-> pandas <-> CSV.

Everything to the right of this module (drawing, publishing, web) reads the table alone, so that one that a
person corrected by hand, or another program wrote, works just as well.
"""

from __future__ import annotations

import io
import os
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from timeline.errors import TableError, one_line
from timeline.model import BASES, MODALITIES, PRECISIONS, STATUSES, DateMention, Event

#: Column -> kind of value. The order is the file's.
COLUMNS: dict[str, str] = {
    "source_id": "text", "event_id": "text", "story_id": "text",
    "start": "day", "end": "day", "precision": "text", "timex": "text", "mod": "text", "basis": "text",
    "modality": "text", "date_text": "text", "date_start": "count", "date_end": "count",
    "sentence_start": "count", "sentence_end": "count", "quote": "text",
    "type": "text", "actors": "names", "amount_usd": "number", "amount_text": "text",
    "headline": "text", "language": "text", "confidence": "number", "status": "text",
    "edtf": "text", "headline_language": "text", "headline_from": "text",
    "agents": "names", "patients": "names", "object": "text", "spellings": "names", "unsaid": "names",
    "clause": "text", "passage": "text", "passage_start": "count", "explanation": "text", "joined": "text",
    "publisher": "text", "published": "day", "title": "text", "url": "text", "note": "text",
}  # fmt: skip

#: Columns without which a row is no event; the others are filled in when a table lacks them.
REQUIRED = ("source_id", "start", "headline")

DATE_COLUMNS = (
    "source_id", "date_start", "date_end", "date_text", "timex", "mod", "start", "end", "precision", "basis",
    "edtf", "anchor", "rule", "confidence",
)  # fmt: skip

CHOICES: dict[str, tuple[str, ...]] = {
    "precision": PRECISIONS, "basis": BASES, "modality": MODALITIES, "status": STATUSES,
}  # fmt: skip
_DEFAULTS = {
    "precision": "day",
    "basis": "explicit",
    "modality": "asserted",
    "status": "new",
    "confidence": 1.0,
}
MAX_ROWS = 200_000
_MOST = 1e18  # a larger number is none of characters, nor of dollars


def to_frame(events: Iterable[Event]) -> pd.DataFrame:
    """Events as a table, a row an event in the order given; columns and dtypes as COLUMNS says."""
    names = Event.__struct_fields__
    rows = [{name: _plain(getattr(event, name)) for name in names} for event in events]
    return _typed(pd.DataFrame(rows, columns=list(COLUMNS)))


def to_events(frame: pd.DataFrame) -> list[Event]:
    """The rows of a validated table as Events, in its order."""
    return [Event(**row) for row in rows_of(frame)]


def rows_of(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Each row of a validated table: column -> str, date, int, float, tuple of names; None where it has nothing."""
    for row in frame.to_dict("records"):
        yield {name: _value(row[name], kind) for name, kind in COLUMNS.items()}


def read_table(path: Path) -> pd.DataFrame:
    """The table in a CSV file (UTF-8, with or without a byte order mark). Raises TableError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)  # rows that are longer than the header
            frame = pd.read_csv(
                path, encoding="utf-8-sig", dtype=str, keep_default_na=False, index_col=False, nrows=MAX_ROWS + 1
            )
    except pd.errors.ParserWarning as fault:
        raise TableError("a row has more cells than the header", str(path), "correct it") from fault
    except (OSError, ValueError) as fault:
        raise TableError(one_line(fault), str(path), "name a CSV file that `extract` wrote") from fault
    return validate(frame, where=str(path))


def validate(frame: pd.DataFrame, where: str = "table") -> pd.DataFrame:
    """The table with every column of COLUMNS in its dtype; unknown columns are dropped.

    Raises TableError for missing REQUIRED columns, more than MAX_ROWS rows, or the first value that is not of
    its column's kind, with its row as a spreadsheet counts (the header is row 1).
    """
    missing = [name for name in REQUIRED if name not in frame.columns]
    if missing:
        raise TableError(f"columns are missing: {', '.join(missing)}", where, "add them; see README, Formats")
    if len(frame) > MAX_ROWS:
        raise TableError(f"more than {MAX_ROWS:,} rows", where, "split the table")
    frame = frame.reset_index(drop=True).copy()
    blank = pd.Series([""] * len(frame), dtype="str")
    for name in COLUMNS:
        if name not in frame.columns:
            frame[name] = frame["start"] if name == "end" else blank
    frame.loc[_is_blank(frame["end"]), "end"] = frame["start"]
    frame = _typed(frame[list(COLUMNS)], where)
    _check(frame, where)
    return _identified(frame)


def write_table(frame: pd.DataFrame, path: Path | None) -> str:
    """The table as CSV text, also written to ``path`` whole or not at all; the same table, the same bytes."""
    text = _csv(frame, list(COLUMNS))
    if path is not None:
        write_whole(path, text.encode("utf-8"))
    return text


def write_dates(mentions: Iterable[DateMention], path: Path | None) -> str:
    """Date mentions as CSV text with DATE_COLUMNS, also written to ``path`` whole or not at all."""
    rows = [[_plain(getattr(mention, name)) for name in DATE_COLUMNS] for mention in mentions]
    text = _csv(pd.DataFrame(rows, columns=list(DATE_COLUMNS), dtype=object), list(DATE_COLUMNS))
    if path is not None:
        write_whole(path, text.encode("utf-8"))
    return text


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a crash, a full disk or a reader never sees half of it. Raises TableError."""
    check_target(path)
    path, scratch = path.resolve(), ""  # a link stays one
    try:
        handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(scratch, 0o644)
        os.replace(scratch, path)
    except OSError as fault:
        if scratch:
            Path(scratch).unlink(missing_ok=True)
        raise TableError(
            f"cannot be written: {one_line(fault)}", str(path), "make room, or name another file"
        ) from fault


def check_target(path: Path) -> None:
    """Nothing, when a file can be written there: asked before minutes are spent on its content. Raises TableError."""
    if path.exists() and not path.is_file():
        raise TableError("is a folder" if path.is_dir() else "is no plain file", str(path), "name a file")
    if not path.parent.is_dir():
        raise TableError("its folder is missing", str(path), "name a file in a folder that is there")
    if not os.access(path.parent, os.W_OK):
        raise TableError("its folder cannot be written", str(path), "name a file in a folder that can be written")


def _csv(frame: pd.DataFrame, columns: Sequence[str]) -> str:
    out = io.StringIO()
    frame.to_csv(out, index=False, columns=list(columns), date_format="%Y-%m-%d", lineterminator="\n")
    return out.getvalue()


def _plain(value: Any) -> Any:  # noqa: ANN401 - one cell of any column
    if isinstance(value, tuple):
        return ";".join(str(part).replace(";", ",") for part in value)
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


def _is_blank(column: pd.Series) -> pd.Series:
    return column.isna() | (column.astype("str").str.strip() == "")


def _typed(frame: pd.DataFrame, where: str = "table") -> pd.DataFrame:
    frame = frame.copy()
    for name, kind in COLUMNS.items():
        column = frame[name]
        blank = _is_blank(column)
        if kind in ("text", "names"):
            frame[name] = column.where(~blank, str(_DEFAULTS.get(name, ""))).astype("str")
            continue
        text = column.astype("str").where(~blank)
        read: pd.Series
        if kind == "day":
            read = pd.to_datetime(text.str[:10], format="%Y-%m-%d", errors="coerce").astype("datetime64[s]")
            known = read.dt.year > 0
        else:
            read = pd.to_numeric(text.fillna(str(_DEFAULTS.get(name, ""))), errors="coerce")
            known = read.abs() < _MOST
        wrong = ~known & ~blank
        if wrong.any():
            row = int(wrong.to_numpy().argmax())
            wanted = "a day like 2025-02-15" if kind == "day" else "a number"
            said = str(column.loc[row])[:40]
            raise TableError(f"{said!r} is not {wanted}", f"{where}, row {row + 2}, column {name}", "correct it")
        frame[name] = read.fillna(-1).astype("int64") if kind == "count" else read
    return frame


def _check(frame: pd.DataFrame, where: str) -> None:
    for name, choices in CHOICES.items():
        wrong = ~frame[name].isin(choices)
        if wrong.any():
            row = int(wrong.to_numpy().argmax())
            raise TableError(
                f"{str(frame.at[row, name])[:40]!r} is none of {', '.join(choices)}",
                f"{where}, row {row + 2}, column {name}",
                "correct it",
            )
    undated = frame["start"].isna()
    if undated.any():
        row = int(undated.to_numpy().argmax())
        raise TableError("no day", f"{where}, row {row + 2}, column start", "write one like 2025-02-15")
    backward = frame["end"] < frame["start"]
    if backward.any():
        row = int(backward.to_numpy().argmax())
        raise TableError("end is before start", f"{where}, row {row + 2}", "correct one of the two")


def _identified(frame: pd.DataFrame) -> pd.DataFrame:
    """Every row with an event_id of its own: blank and repeated ones are numbered."""
    seen: dict[str, int] = {}
    ids = []
    for source, event in zip(frame["source_id"], frame["event_id"], strict=True):
        base = event or source or "event"
        seen[base] = seen.get(base, 0) + 1
        ids.append(base if event and seen[base] == 1 else f"{base}-{seen[base]}")
    frame["event_id"] = pd.Series(ids, dtype="str", index=frame.index)
    return frame


def _value(value: Any, kind: str) -> Any:  # noqa: ANN401 - one cell of any column
    if kind == "day":
        return None if pd.isna(value) else value.date()
    if kind == "names":
        return tuple(part for part in str(value).split(";") if part)
    if kind == "number":
        return None if pd.isna(value) else float(value)
    return int(value) if kind == "count" else str(value)


assert set(COLUMNS) == set(Event.__struct_fields__)  # noqa: S101 - the schema is the Event
