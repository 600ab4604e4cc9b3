"""The table as JSON Lines, as schema.org JSON-LD and as a Markdown list."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import Any

import pandas as pd

from timeline.drawing.text import clean
from timeline.drawing.words import row_words
from timeline.publishing.rows import Row, filled, web_address
from timeline.table import rows_of

_MARKUP = re.compile(r"([\\`*_{}\[\]()#|<>~&$])")


def json_lines(table: pd.DataFrame) -> str:
    """One JSON object a line and row, in the table's order: its columns, without those that are empty."""
    return "".join(f"{json.dumps(filled(row), ensure_ascii=False)}\n" for row in rows_of(table))


def json_ld(table: pd.DataFrame) -> str:
    """A schema.org ItemList of Events with the articles that tell them, as JSON-LD."""
    items = [
        {"@type": "ListItem", "position": place, "item": _event(row)}
        for place, row in enumerate(rows_of(table.sort_values(["start", "event_id"])), start=1)
    ]
    page = {"@context": "https://schema.org", "@type": "ItemList", "numberOfItems": len(items)}
    return json.dumps({**page, "itemListElement": items}, ensure_ascii=False, indent=1) + "\n"


def _event(row: Row) -> dict[str, Any]:
    told = {
        "@type": "NewsArticle",
        "headline": row["title"],
        "url": web_address(row["url"]),
        "inLanguage": row["language"],
        "datePublished": row["published"].isoformat() if row["published"] else "",
        "publisher": {"@type": "Organization", "name": row["publisher"]} if row["publisher"] else "",
    }
    event = {
        "@type": "Event",
        "identifier": row["event_id"],
        "name": row["headline"],
        "description": row["quote"],
        "startDate": row["start"].isoformat(),
        "endDate": row["end"].isoformat(),
        "about": [{"@type": "Thing", "name": name} for name in row["actors"]],
        "subjectOf": {key: value for key, value in told.items() if value},
    }
    return {key: value for key, value in event.items() if value}


def markdown(table: pd.DataFrame, language: str) -> str:
    """A Markdown list in time order, a heading a year, dates in words of the language; text is escaped."""
    ordered = list(rows_of(table.sort_values(["start", "end", "event_id"])))
    parts = []
    for year, rows in groupby(ordered, key=lambda row: row["start"].year):
        parts.append(f"## {year}\n\n" + "".join(_item(row, language) for row in rows))
    return "\n".join(parts)


def _item(row: Row, language: str) -> str:
    source = _escaped(row["publisher"] or row["source_id"])
    url = web_address(row["url"]).replace("(", "%28").replace(")", "%29")
    linked = f"[{source}]({url})" if url else source
    return f"- **{row_words(row, language)}** {_escaped(row['headline'])} ({linked})\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", clean(text))
