"""Where a reader's work is kept: decisions and added articles, by session, in one SQLite file.

A session is a random token that the browser makes and keeps; it is all that leads to the work. The file
outlives a crash or a restart of the server, the token a reload of the page.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import sys
import threading
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from timeline.errors import TableError, one_line
from timeline.web.edits import Edit
from timeline.web.refusals import Refused

MAX_EDITS = 20_000
MAX_ADDED_BYTES = 50_000_000
_REMEDY = "name a folder that can be written in XDG_STATE_HOME"
_TOKEN = re.compile(r"[0-9a-f-]{16,64}")
_SCHEMA = """
create table if not exists work (
  number integer primary key autoincrement,
  session text not null, story text not null, kind text not null, body text not null
);
create index if not exists work_by_session on work (session, story, kind);
"""


class Workspace:
    """The decisions and added tables of all sessions about one table, named by its ``story``.

    Without a path they live in memory and end with the process. Safe to use from several threads; processes
    may share the file. Raises TableError when the file cannot be used.
    """

    def __init__(self, story: str, path: Path | None = None) -> None:
        self._story, self._path, self._lock = story, path, threading.Lock()
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._base = sqlite3.connect(path or ":memory:", check_same_thread=False, timeout=10)
            self._base.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as fault:
            raise TableError(f"the log of changes cannot be opened: {one_line(fault)}", str(path), _REMEDY) from fault

    def record(self, session: str, edit: Edit) -> None:
        """Keep a decision, stamped with the present moment. Raises Refused when there are too many."""
        if len(self.edits(session)) >= MAX_EDITS:
            raise Refused("fault_changes", most=MAX_EDITS)
        stamped = {**asdict(edit), "at": datetime.now(UTC).isoformat(timespec="seconds")}
        self._write(session, "edit", json.dumps(stamped))

    def undo(self, session: str) -> bool:
        """Take back the session's last decision; False when there is none."""
        last = "select max(number) from work where session=? and story=? and kind='edit'"
        query = f"delete from work where number = ({last})"  # noqa: S608 - no value stands in it
        return self._change(query, (session, self._story)) > 0

    def edits(self, session: str) -> list[Edit]:
        """The session's decisions, the first first."""
        return [Edit(**json.loads(body)) for body in self._read(session, "edit")]

    def add(self, session: str, csv: str) -> None:
        """Keep a table of added articles. Raises Refused when the session has MAX_ADDED_BYTES already."""
        if sum(map(len, self.added(session))) + len(csv) > MAX_ADDED_BYTES:
            raise Refused("fault_articles")
        self._write(session, "added", csv)

    def added(self, session: str) -> list[str]:
        """The session's added tables as CSV texts, the first first."""
        return self._read(session, "added")

    def revision(self, session: str) -> tuple[int, int]:
        """A value that differs whenever the session's work differs."""
        query = "select count(*), coalesce(max(number), 0) from work where session=? and story=?"
        with self._lock:
            count, last = self._base.execute(query, (session, self._story)).fetchone()
        return int(count), int(last)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._base.close()

    def _write(self, session: str, kind: str, body: str) -> None:
        if not _TOKEN.fullmatch(session):
            raise Refused("fault_session")
        row = (session, self._story, kind, body)
        self._change("insert into work (session, story, kind, body) values (?, ?, ?, ?)", row)

    def _change(self, query: str, values: tuple[str, ...]) -> int:
        """How many rows were changed. Raises TableError when the file cannot be written: then it is as it was."""
        try:
            with self._lock, self._base:
                return self._base.execute(query, values).rowcount
        except sqlite3.Error as fault:
            what = f"the log of changes cannot be written: {one_line(fault)}"
            raise TableError(what, str(self._path), "make room, or start the program again") from fault

    def _read(self, session: str, kind: str) -> list[str]:
        query = "select body from work where session=? and story=? and kind=? order by number"
        with self._lock:
            rows = self._base.execute(query, (session, self._story, kind)).fetchall()
        return [str(row[0]) for row in rows]


def changes_log() -> Path | None:
    """Where readers' work is kept: below XDG_STATE_HOME, else ~/.local/state.

    None where that cannot be, with a line on standard error: a timeline is shown without it too.
    """
    try:
        home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
        path = Path(home) / "timeline" / "changes.sqlite"
        Workspace("", path).close()
    except RuntimeError as fault:  # nobody knows the home of this user
        told = TableError(one_line(fault), "XDG_STATE_HOME", _REMEDY)
    except TableError as fault:
        told = fault
    else:
        return path
    print(f"{told} Until then, decisions end with the program.", file=sys.stderr)
    return None
