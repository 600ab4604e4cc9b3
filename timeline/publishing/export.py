"""A table and a view as a file, in the format that the file's name asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from timeline.drawing.selecting import select
from timeline.drawing.view import View
from timeline.errors import ExportError
from timeline.publishing.composition import compose
from timeline.publishing.kit import describe, kit
from timeline.publishing.lists import json_ld, json_lines, markdown
from timeline.publishing.picture import Picture, check, check_view
from timeline.publishing.rendering import PICTURE_FORMATS, render
from timeline.publishing.timelinejs import timelinejs
from timeline.table import check_target, write_table, write_whole

_Writer = Callable[[pd.DataFrame, str], bytes | str]


def _spreadsheet(rows: pd.DataFrame, _: str) -> bytes:
    from timeline.publishing.spreadsheet import spreadsheet  # noqa: PLC0415 - its library is slow to load

    return spreadsheet(rows)


def _calendar(rows: pd.DataFrame, language: str) -> bytes:
    from timeline.publishing.ical import calendar  # noqa: PLC0415 - its library is slow to load

    return calendar(rows, language)


#: File ending -> the rows in that format, in a language.
_DATA: dict[str, _Writer] = {
    ".csv": lambda rows, _: write_table(rows, None),
    ".xlsx": _spreadsheet,
    ".jsonl": lambda rows, _: json_lines(rows),
    ".json": timelinejs,
    ".jsonld": lambda rows, _: json_ld(rows),
    ".ics": _calendar,
    ".md": markdown,
}
#: Every file ending that ``export`` writes.
FORMATS: tuple[str, ...] = (*(f".{form}" for form in PICTURE_FORMATS), ".zip", *_DATA)


def export(table: pd.DataFrame, view: View, path: Path, *, picture: Picture | None = None) -> Path:
    """``path``, written whole or not at all: a picture, a kit (.zip) or a data format, by its ending.

    .png .svg .pdf .html draw the picture; .zip is the kit; .csv .xlsx .jsonl .json (TimelineJS3) .jsonld
    (schema.org) .ics .md hold the rows that the view shows. Raises TimelineError, in one line, for anything
    that cannot be drawn or written.
    """
    wish = picture or Picture()
    _check_path(path)
    content = content_of(table, view, path.suffix.lower(), picture=wish)
    write_whole(path, content)
    return path


def content_of(table: pd.DataFrame, view: View, ending: str, *, picture: Picture | None = None) -> bytes:
    """What ``export`` writes into a file with the ending (".png"), for those who send it instead."""
    wish = picture or Picture()
    if ending not in FORMATS:
        raise ExportError(f"{ending!r} is no format", "file", f"use one of {' '.join(FORMATS)}")
    if ending == ".zip":
        return kit(table, view, wish)
    if ending in _DATA:
        content = _DATA[ending](_rows(table, view, wish), view.language)
        return content.encode("utf-8") if isinstance(content, str) else content
    made = compose(table, view, wish)
    scale = 1.0 if made.preset.on_paper and ending != ".png" else wish.scale
    form = next(form for form in PICTURE_FORMATS if f".{form}" == ending)
    return render(made.figure, form, made.width_px, made.height_px, scale, description=describe(made, wish))


def _rows(table: pd.DataFrame, view: View, picture: Picture) -> pd.DataFrame:
    check_view(view, table)
    check(picture, view, table)
    kept = table[table["event_id"].isin(picture.events)] if picture.events else table
    return select(kept, view)


def _check_path(path: Path) -> None:
    """Before minutes are spent on drawing: can the file be written at all?"""
    if path.suffix.lower() not in FORMATS:
        raise ExportError(f"{path.suffix!r} is no format", str(path), f"end it in one of {' '.join(FORMATS)}")
    check_target(path)
