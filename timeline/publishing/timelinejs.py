"""TimelineJS3 JSON, out and in."""

from __future__ import annotations

import calendar
import html
import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from timeline.drawing.text import clean
from timeline.drawing.words import row_words, with_modality
from timeline.errors import TableError, one_line
from timeline.publishing.rows import Row, filled, web_address
from timeline.table import COLUMNS, rows_of, validate

MAX_BYTES = 64_000_000
_TAG = re.compile(r"<[^<>]{0,2000}>")
_REMEDY = "name a JSON file that TimelineJS3 shows"


def timelinejs(table: pd.DataFrame, language: str, title: str = "") -> str:
    """The table as TimelineJS3 JSON: a slide a row in time order, grouped by publisher.

    Every text is escaped, as TimelineJS reads HTML. A month or a year stays one (no day is made up) and its
    words are the displayed date. The row itself rides along under "row", so that ``read_timelinejs`` gives
    the same table again.
    """
    ordered = table.sort_values(["start", "end", "event_id"])
    page: dict[str, Any] = {"events": [_slide(row, language) for row in rows_of(ordered)]}
    if title:
        page["title"] = {"text": {"headline": html.escape(clean(title))}}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def read_timelinejs(path: Path) -> pd.DataFrame:
    """The table in a TimelineJS3 JSON file, of this program or any other. Raises TableError.

    A date without a day is its whole month, one without a month its whole year. Markup is taken off.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TableError(f"larger than {MAX_BYTES // 1_000_000} MB", str(path), "split it")
        page = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as fault:
        raise TableError(one_line(fault), str(path), _REMEDY) from fault
    slides = page.get("events") if isinstance(page, dict) else None
    if not isinstance(slides, list) or not all(isinstance(slide, dict) for slide in slides):
        raise TableError('there is no list "events"', str(path), _REMEDY)
    rows = [_row(slide, f"{path}, event {place}") for place, slide in enumerate(slides, start=1)]
    return validate(pd.DataFrame(rows, columns=list(COLUMNS), dtype="object").fillna(""), where=str(path))


def _slide(row: Row, language: str) -> dict[str, Any]:
    source = html.escape(clean(row["publisher"] or row["source_id"]))
    address = web_address(row["url"])
    linked = f'<a href="{html.escape(address)}">{source}</a>' if address else source
    quote = html.escape(clean(row["quote"], 2000))
    lang = html.escape(row["language"] or "und")
    said = with_modality(clean(row["headline"]), row["modality"], language)
    return {
        "unique_id": row["event_id"],
        "group": clean(row["publisher"] or row["source_id"]),
        "display_date": row_words(row, language),
        "start_date": _date(row["start"], _exact(row["start"], row["end"])),
        **_end(row["start"], row["end"]),
        "text": {
            "headline": html.escape(said),
            "text": f'<blockquote lang="{lang}" dir="auto">{quote}</blockquote><p>{linked}</p>',
        },
        "row": filled(row),
    }


def _exact(start: date, end: date) -> str:
    """The one unit that the interval fills: "year", "month", "day"; "" when it fills none."""
    if start == end:
        return "day"
    if start.day == 1 and (start.year, start.month) == (end.year, end.month) and end == _month_end(end):
        return "month"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return "year"
    return ""


def _end(start: date, end: date) -> dict[str, Any]:
    return {} if _exact(start, end) else {"end_date": _date(end, "")}


def _date(day: date, exact: str) -> dict[str, int]:
    if exact == "year":
        return {"year": day.year}
    return {"year": day.year, "month": day.month} | ({} if exact == "month" else {"day": day.day})


def _row(slide: Mapping[str, Any], where: str) -> dict[str, Any]:
    kept = slide.get("row")
    row = {name: _cell(kept[name]) for name in COLUMNS if name in kept} if isinstance(kept, dict) else {}
    start, last = _days(slide.get("start_date"), where)
    end = _days(slide["end_date"], where)[1] if slide.get("end_date") else last
    text = slide.get("text")
    written = text if isinstance(text, dict) else {}
    headline = _plain(written.get("headline"))
    row |= {
        "event_id": str(slide.get("unique_id") or row.get("event_id", "")),
        "start": start.isoformat(),
        "end": end.isoformat(),
        # a word for "planned" stands before the headline there, and in a column of its own here
        "headline": row["headline"] if headline.endswith(clean(row.get("headline", "-"))) else headline,
    }  # fmt: skip
    row.setdefault("source_id", clean(str(slide.get("group") or "timelinejs")))
    row.setdefault("precision", _exact(start, end) or "range")
    if not isinstance(kept, dict):
        row["quote"] = _plain(written.get("text"))
    return row


def _days(said: Any, where: str) -> tuple[date, date]:  # noqa: ANN401 - whatever the file holds
    parts = said if isinstance(said, dict) else {}
    try:
        year = int(parts["year"])
        month = int(parts["month"]) if parts.get("month") else None
        day = int(parts["day"]) if parts.get("day") else None
        first = date(year, month or 1, day or 1)
    except (KeyError, TypeError, ValueError) as fault:
        raise TableError("its date is none between the years 1 and 9999", where, "correct it") from fault
    if month and day:
        return first, first
    return first, _month_end(first) if month else date(year, 12, 31)


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _cell(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    return ";".join(map(str, value)) if isinstance(value, list) else str(value)


def _plain(markup: Any) -> str:  # noqa: ANN401 - whatever the file holds
    return " ".join(html.unescape(_TAG.sub(" ", str(markup or ""))).split())
