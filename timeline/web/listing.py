"""Events in time order for the keyboard and screen readers: a window of the list around a place in it."""

from __future__ import annotations

from typing import Any

import pandas as pd
from dash import html

from timeline.web.attributes import extra
from timeline.web.book import Book
from timeline.web.words import heading, publisher, say, when

#: Options on the page at once: enough that the browser has the next ones before they are asked for.
WINDOW = 60


def in_time_order(kept: pd.DataFrame) -> list[str]:
    """The ids of the rows kept, by first day, last day, then id."""
    return [str(name) for name in kept.sort_values(["start", "end", "event_id"], kind="stable")["event_id"]]


def options(book: Book, ordered: list[str], place: int, tag: str) -> list[Any]:
    """The options of the list around ``place`` (0 is the first); one that says so when there is no event."""
    if not ordered:
        return [html.Div(say(tag, "no_results"), role="option", id="option-none", **extra(aria_disabled="true"))]
    first = max(0, min(place - WINDOW // 2, len(ordered) - WINDOW))
    window = ordered[first : first + WINDOW]
    return [_option(book, event_id, first + step, len(ordered), tag) for step, event_id in enumerate(window)]


def _option(book: Book, event_id: str, place: int, size: int, tag: str) -> html.Div:
    event = book.events[event_id]
    return html.Div(
        f"{when(event, tag)}. {heading(event)}. {publisher(event)}",
        id=f"option-{place}",
        role="option",
        dir="auto",
        **extra(
            aria_setsize=str(size),
            aria_posinset=str(place + 1),
            aria_selected="false",
            data_event=event_id,
            data_lane=event.source_id,
        ),
    )
