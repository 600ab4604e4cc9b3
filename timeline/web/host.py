"""What the page serves, and how what a browser sends becomes a view of it."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from dash.exceptions import PreventUpdate

from timeline.drawing import select
from timeline.drawing.view import View
from timeline.events import NameIndex
from timeline.publishing import most_named, spelt, whom
from timeline.web import state
from timeline.web.book import Book, Shelf
from timeline.web.passages import NameFinder
from timeline.web.uploads import Extract
from timeline.web.words import titled


@dataclass(frozen=True, slots=True)
class Host:
    """What the page serves: the books, the title (by language, or one for all), and what the composer lends it."""

    shelf: Shelf
    title: str | Mapping[str, str]
    extract: Extract | None = None
    find_names: NameFinder | None = None

    def book(self, session: str | None, chosen: Mapping[str, Any]) -> Book:
        """The session's book in the language of a state."""
        return self.shelf.book(session, chosen["language"])

    def heading(self, book: Book, chosen: Mapping[str, Any]) -> str:
        """What the shown timeline is called: where only added articles are chosen, after whom those are about."""
        tag, sources = chosen["language"], set(chosen["sources"])
        if not sources or not sources.isdisjoint(self.shelf.base.sources):
            return titled(self.title, tag)
        return titled({tag: about(book.table[book.table["source_id"].isin(sources)], tag, self.shelf.names)}, tag)


def about(table: pd.DataFrame, language: str, names: NameIndex | None) -> str:
    """Whom a table is about, as a reader spells them; "" where that is nobody."""
    known = spelt(table, language, names) if names else {}
    return whom([known.get(name, name) for name in most_named(table)], language)


def kept_rows(book: Book, chosen: Mapping[str, Any]) -> pd.DataFrame:
    """The rows that a state's filters keep."""
    return select(book.table, state.view(chosen))


def asked_view(asked: Any) -> View:  # noqa: ANN401 - from the browser
    """The View that the browser asks for: a state and a width in px. Nothing happens before it asks."""
    if not asked:
        raise PreventUpdate
    return state.view(state.sound(asked["state"]), int(asked["width"]))


def download(content: bytes, name: str) -> dict[str, Any]:
    """What dcc.Download takes to save ``content`` as the file ``name``."""
    return {"content": base64.b64encode(content).decode("ascii"), "filename": name, "base64": True}
