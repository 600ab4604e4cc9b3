"""A table with what the page needs of it beside it: events and stories by id, headlines in a reader's language."""

from __future__ import annotations

import hashlib
import io
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from types import MappingProxyType

import pandas as pd

from timeline import stories
from timeline.drawing.scale import bulk
from timeline.drawing.text import clean
from timeline.events import NameIndex, as_there
from timeline.locales import load
from timeline.model import Event, Story
from timeline.publishing import retell
from timeline.table import to_events, to_frame, validate
from timeline.web.edits import Edit, apply
from timeline.web.state import known_values
from timeline.web.workspace import Workspace

KEPT_BOOKS = 24
#: Disagreements that a reader is shown to begin with.
SHOWN = 8


class Book:
    """A validated table and its lookups; nothing in it changes once it is made.

    ``people`` are people and organisations as the reader writes them, where the table names them otherwise.
    """

    def __init__(self, table: pd.DataFrame, people: Mapping[str, str] = MappingProxyType({})) -> None:
        self.table, self.people = table, people

    def called(self, names: Iterable[str], language: str) -> str:
        """The names as the reader writes them, in one line of their language."""
        comma = str(load(language, "publishing")["join"])
        return clean(comma.join(self.people.get(name, name) for name in names))

    @cached_property
    def known(self) -> dict[str, list[str]]:
        """The values that the filters offer, by state key."""
        return known_values(self.table)

    @cached_property
    def prominent(self) -> list[str]:
        """People and organisations, those of most events first."""
        named = self.table["actors"].str.split(";").explode()
        return [str(name) for name in named[named != ""].value_counts().index]

    @cached_property
    def bulk(self) -> tuple[date, date] | None:
        """The days to open the timeline on, where a few far events would take most of it."""
        return bulk(self.table)

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events by id, in the table's order."""
        return {event.event_id: event for event in to_events(self.table)}

    @cached_property
    def stories(self) -> list[Story]:
        """The stories of the events that are not rejected, by first day."""
        return stories.gather(list(self.events.values()))

    @cached_property
    def disputed(self) -> list[Story]:
        """The stories whose sources exclude each other's days: SHOWN of those that most sources tell."""
        table = self.table[(self.table["story_id"] != "") & (self.table["status"] != "rejected")]
        told = table.groupby("story_id").agg({"source_id": "nunique", "start": "max", "end": "min"})
        apart = told[told["start"] > told["end"]].sort_values("source_id", ascending=False, kind="stable")
        first = table[table["story_id"].isin(apart.index[: 2 * SHOWN])]
        found = [story for story in stories.gather(to_events(first)) if story.disputed]
        found.sort(key=lambda story: (-story.tellers, -story.gap_days))
        return found[:SHOWN]

    @cached_property
    def story_of(self) -> dict[str, Story]:
        """The story of each event that is not rejected, by event id."""
        return {event.event_id: story for story in self.stories for event in story.accounts}

    @cached_property
    def sources(self) -> dict[str, Event]:
        """One event of each source, for its publisher, language, day and note; by source id, in order."""
        first = self.table.drop_duplicates("source_id")
        return {event.source_id: event for event in to_events(first)}


def fingerprint(table: pd.DataFrame) -> str:
    """A short name of a table that stays the same when rows are reordered or corrected."""
    ids = "\n".join(sorted(table["event_id"]))
    return hashlib.blake2s(ids.encode(), digest_size=8).hexdigest()


class Shelf:
    """The book of each session and reader's language: the table given, the articles it added, its decisions.

    ``names`` spells people and organisations in headlines that are made in another language.
    """

    def __init__(self, table: pd.DataFrame, workspace: Workspace, names: NameIndex | None = None) -> None:
        self.base, self.workspace, self.names = Book(table), workspace, names
        self._books: OrderedDict[tuple[str, str], Book] = OrderedDict()
        self._lock = threading.Lock()

    def book(self, session: str | None, language: str = "") -> Book:
        """The session's present book, its headlines in ``language`` (as the table has them without one)."""
        revision = self.workspace.revision(session or "")
        with self._lock:
            return self._localised(session or "", revision if revision[0] else (0, 0), language)

    def revision(self, session: str | None) -> str:
        """A word that differs whenever the session's work differs."""
        return "-".join(map(str, self.workspace.revision(session or "")))

    def edits(self, session: str | None) -> list[Edit]:
        """The session's decisions, the first first."""
        return self.workspace.edits(session) if session else []

    def _localised(self, session: str, revision: tuple[int, int], language: str) -> Book:
        plain = self._kept((session, str(revision)) if revision[0] else ("", ""), lambda: self._worked(session))
        if not language or self.names is None:
            return plain
        names, key = self.names, (f"{session if revision[0] else ''} {revision}", language)
        return self._kept(key, lambda: _retold(plain, language, names))

    def _kept(self, key: tuple[str, str], make: Callable[[], Book]) -> Book:
        if key == ("", ""):
            return self.base
        if key not in self._books:
            self._books[key] = make()
            while len(self._books) > KEPT_BOOKS:
                self._books.popitem(last=False)
        self._books.move_to_end(key)
        return self._books[key]

    def _worked(self, session: str) -> Book:
        texts = self.workspace.added(session)
        added = [pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False) for text in texts]
        table = self.base.table
        if added:
            added = [part.assign(story_id="") for part in added]  # what each upload was alone
            table = validate(pd.concat([part.astype(object) for part in (table, *added)], ignore_index=True))
            told, own = to_events(table), len(self.base.table)
            linked = stories.link([*told[:own], *self._called_as_here(told[own:])])
            table = to_frame([*linked[:own], *stories.share(linked)[own:]])  # the timeline's own rows stay as they are
        return Book(apply(table, self.workspace.edits(session)))

    def _called_as_here(self, added: Sequence[Event]) -> Sequence[Event]:
        """The events of other articles, with everybody called as in the timeline's own."""
        if self.names is None:
            return added
        named = {name for event in added for name in (*event.actors, event.object) if name}
        return stories.rename(added, as_there(named, self.base.known["people"], self.names))


def _retold(plain: Book, language: str, names: NameIndex) -> Book:
    """The book in a reader's language: its headlines, and how people are called."""
    table = plain.table
    spelling = names.spelling(stories.spellings(to_events(table[table["spellings"] != ""])))
    called = {name: spelling.display(name, language) for name in plain.known["people"]}
    people = {name: said for name, said in called.items() if said != name}
    if (table["language"] != language).any():
        table = retell(table, language, names, events=plain.events.values())
    return Book(table, people) if people or table is not plain.table else plain
