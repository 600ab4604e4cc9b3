"""The table as an iCalendar file: an all-day entry for each event."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pandas as pd
from icalendar import Calendar, Event

from timeline.drawing.text import clean
from timeline.drawing.words import row_words, with_modality
from timeline.publishing.rows import Row, web_address
from timeline.table import rows_of

_STATUS = {"asserted": "CONFIRMED", "planned": "TENTATIVE", "hypothetical": "TENTATIVE", "negated": "CANCELLED"}


def calendar(table: pd.DataFrame, language: str) -> bytes:
    """The table as iCalendar (RFC 5545): entries in time order, words in the language.

    Each lasts from the first to the last day of its interval and says its date in words, so that a month is
    not mistaken for 30 days of something. The stamp is the day the source was published, not today's.
    """
    book = Calendar()
    book.add("prodid", "-//timeline//news articles as timelines//EN")
    book.add("version", "2.0")
    for row in rows_of(table.sort_values(["start", "end", "event_id"])):
        book.add_component(_entry(row, language))
    return bytes(book.to_ical())


def _entry(row: Row, language: str) -> Event:
    entry = Event()
    source = clean(row["publisher"] or row["source_id"])
    entry.add("uid", f"{clean(row['event_id'])}@timeline")
    entry.add("dtstamp", datetime.combine(row["published"] or row["end"], time(), UTC))
    entry.add("dtstart", row["start"])
    if row["end"] < date.max:
        entry.add("dtend", row["end"] + timedelta(days=1))  # exclusive, says the RFC
    entry.add("summary", with_modality(clean(row["headline"]), row["modality"], language))
    told = f"{row_words(row, language)}\n“{clean(row['quote'], 2000)}”\n{source}"
    entry.add("description", told)
    entry.add("categories", [row["type"] or "other"])
    entry.add("status", _STATUS[row["modality"]])
    entry.add("transp", "TRANSPARENT")  # past news makes nobody busy
    if address := web_address(row["url"]):
        entry.add("url", address)
    return entry
