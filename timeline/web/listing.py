"""Events in time order for the keyboard and screen readers: a window of the list around a place in it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from timeline.drawing.selecting import story_ids
from timeline.web.book import Book
from timeline.web.words import DOT, count, heading, publisher, say, when

#: Options on the page at once: enough that the browser has the next ones before they are asked for.
WINDOW = 60


def in_time_order(kept: pd.DataFrame) -> list[str]:
    """The ids of the rows kept, by first day, last day, then id."""
    return [str(name) for name in kept.sort_values(["start", "end", "event_id"], kind="stable")["event_id"]]


def options(book: Book, ordered: list[str], place: int, tag: str) -> dict[str, Any]:
    """The options of the list around ``place`` (0 is the first), as the page's script draws them.

    ``first`` is the place of the first one, ``size`` the length of the whole list, ``options`` are
    [event id, lane, words]; ``none`` says that there is no event.
    """
    first = max(0, min(place - WINDOW // 2, len(ordered) - WINDOW))
    shown = [_option(book, event_id, tag) for event_id in ordered[first : first + WINDOW]]
    return {"first": first, "size": len(ordered), "options": shown, "none": say(tag, "no_results")}


def found_words(book: Book, kept: pd.DataFrame, tag: str) -> str:
    """How many of the events are kept, counted as a picture does: accounts of one event are one, and told beside it."""
    events = story_ids(kept).nunique()
    found = count(tag, "count", events, n=events, total=story_ids(book.table).nunique())
    accounts = len(kept)
    return found if accounts == events else f"{found}{DOT}{count(tag, 'count_accounts', accounts, n=accounts)}"


def _option(book: Book, event_id: str, tag: str) -> list[str]:
    event = book.events[event_id]
    return [event_id, event.source_id, f"{when(event, tag)}. {heading(event)}. {publisher(event)}"]
