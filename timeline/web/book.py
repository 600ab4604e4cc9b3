"""A table with what the page needs of it beside it: events and stories by id, the rows kept by a view."""

from __future__ import annotations

import hashlib
import io
import threading
from collections import OrderedDict
from functools import cached_property

import pandas as pd

from timeline.model import Event, Story
from timeline.stories import gather
from timeline.table import REQUIRED, to_events, validate
from timeline.web.edits import Edit, apply
from timeline.web.state import known_values
from timeline.web.workspace import Workspace

KEPT_BOOKS = 8


class Book:
    """A validated table and its lookups; nothing in it changes once it is made."""

    def __init__(self, table: pd.DataFrame) -> None:
        self.table = table

    @cached_property
    def known(self) -> dict[str, list[str]]:
        """The values that the filters offer, by state key."""
        return known_values(self.table)

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events by id, in the table's order."""
        return {event.event_id: event for event in to_events(self.table)}

    @cached_property
    def stories(self) -> list[Story]:
        """The stories of the events that are not rejected, by first day."""
        return gather(list(self.events.values()))

    @cached_property
    def story_of(self) -> dict[str, Story]:
        """The story of each event that is not rejected, by event id."""
        return {event.event_id: story for story in self.stories for event in story.accounts}

    @cached_property
    def sources(self) -> dict[str, Event]:
        """One event of each source, for its publisher, language, day and note; by source id, in order."""
        first: dict[str, Event] = {}
        for event in self.events.values():
            first.setdefault(event.source_id, event)
        return first


def fingerprint(table: pd.DataFrame) -> str:
    """A short name of a table that stays the same when rows are reordered or corrected."""
    ids = "\n".join(sorted(table["event_id"]))
    return hashlib.blake2s(ids.encode(), digest_size=8).hexdigest()


class Shelf:
    """The book of each session: the table given, the articles it added, its decisions applied."""

    def __init__(self, table: pd.DataFrame, workspace: Workspace) -> None:
        self.base, self.workspace = Book(table), workspace
        self._books: OrderedDict[tuple[str, int, int], Book] = OrderedDict()
        self._lock = threading.Lock()

    def book(self, session: str | None) -> Book:
        """The session's present book; the table as given when it changed nothing."""
        if not session:
            return self.base
        key = (session, *self.workspace.revision(session))
        if key[1] == 0:
            return self.base
        with self._lock:
            if key not in self._books:
                self._books[key] = Book(self._worked(session))
                while len(self._books) > KEPT_BOOKS:
                    self._books.popitem(last=False)
            self._books.move_to_end(key)
            return self._books[key]

    def revision(self, session: str | None) -> str:
        """A word that differs whenever the session's work differs."""
        return "-".join(map(str, self.workspace.revision(session or "")))

    def edits(self, session: str | None) -> list[Edit]:
        """The session's decisions, the first first."""
        return self.workspace.edits(session) if session else []

    def _worked(self, session: str) -> pd.DataFrame:
        parts = [self.base.table]
        for text in self.workspace.added(session):
            parts.append(pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False))
        table = self.base.table
        if len(parts) > 1:
            table = validate(pd.concat([part.astype(object) for part in parts], ignore_index=True))
        return apply(table, self.workspace.edits(session))


def empty_table() -> pd.DataFrame:
    """A table with every column and no row."""
    return validate(pd.DataFrame(columns=list(REQUIRED)))
