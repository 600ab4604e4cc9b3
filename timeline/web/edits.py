"""What a reader decides about a table: the decisions, and the table with them applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import pandas as pd

from timeline.drawing.text import clean
from timeline.model import READER
from timeline.web.refusals import Refused

Action = Literal["accept", "reject", "edit", "use-date", "keep-disputed", "not-same"]
ACTIONS: tuple[Action, ...] = get_args(Action)

#: The columns that take on another account's date.
_DATE = ("start", "end", "precision", "timex", "mod", "edtf")
_HEADLINE = ["headline", "headline_language", "headline_from"]
MAX_HEADLINE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One decision about one event. ``headline`` (in ``language``), ``start`` and ``end`` (ISO days) are an edit's new
    values.

    ``at`` is the moment in UTC, ISO 8601; the log gives it.
    """

    event_id: str
    action: Action
    headline: str = ""
    language: str = ""
    start: str = ""
    end: str = ""
    at: str = ""


def apply(table: pd.DataFrame, edits: Sequence[Edit]) -> pd.DataFrame:
    """The table as the decisions leave it, in their order; the one given is not changed.

    A decision about an event that the table does not have is passed over: its source may come back.
    Accept, reject and edit set ``status``. Use-date gives the other accounts of the story the event's date and
    keeps in ``explanation`` what each source says; keep-disputed accepts all accounts as they are; not-same
    takes the event out of its story.
    """
    if not edits:
        return table
    table = table.copy()
    rows = {event_id: row for row, event_id in enumerate(table["event_id"])}
    for edit in edits:
        row = rows.get(edit.event_id)
        if row is not None:
            _apply(table, row, edit)
    return table


def check(edit: Edit) -> Edit:
    """The edit, when its values can stand in a table. Raises Refused saying which cannot."""
    for name in ("start", "end"):
        said = getattr(edit, name)
        if said and pd.isna(pd.to_datetime(said, format="%Y-%m-%d", errors="coerce")):
            raise Refused("fault_day", value=clean(said, 40))
    if edit.start and edit.end and edit.end < edit.start:
        raise Refused("refused_days")
    return edit


def _apply(table: Any, row: int, edit: Edit) -> None:  # noqa: ANN401 - pandas
    if edit.action in ("accept", "reject"):
        table.loc[row, "status"] = f"{edit.action}ed"
    elif edit.action == "edit":
        _change(table, row, edit)
    elif edit.action == "use-date":
        _use_date(table, row)
    elif edit.action == "keep-disputed":
        table.loc[_accounts(table, row), "status"] = "accepted"
    else:
        table.loc[row, "story_id"] = table.at[row, "event_id"]
        table.loc[row, "status"] = "edited"


def _change(table: Any, row: int, edit: Edit) -> None:  # noqa: ANN401 - pandas
    if edit.headline.strip():
        table.loc[row, _HEADLINE] = edit.headline.strip()[:MAX_HEADLINE], edit.language, READER
    days = [pd.Timestamp(edit.start), pd.Timestamp(edit.end or edit.start)] if edit.start else []
    if days and days != [table.at[row, "start"], table.at[row, "end"]]:
        table.loc[row, "start"], table.loc[row, "end"] = days
        for name, said in _dated(edit).items():
            table.loc[row, name] = said
    table.loc[row, "status"] = "edited"


def _dated(edit: Edit) -> dict[str, str]:
    """What else a row says about its date once a person wrote its days."""
    ranged = bool(edit.end) and edit.end != edit.start
    said = f"{edit.start}/{edit.end}" if ranged else edit.start
    return {"precision": "range" if ranged else "day", "timex": said, "mod": "", "edtf": said}


def _use_date(table: Any, row: int) -> None:  # noqa: ANN401 - pandas
    wanted = _days(table, row)
    for other in table.index[_accounts(table, row)]:
        said = _days(table, other)
        if other != row and said != wanted:
            for name in _DATE:
                table.loc[other, name] = table.at[row, name]
            table.loc[other, "explanation"] = f"{said} → {wanted} ({table.at[row, 'source_id']!s})"
            table.loc[other, "status"] = "edited"
    table.loc[row, "status"] = "accepted"


def _days(table: Any, row: int) -> str:  # noqa: ANN401 - pandas
    return "/".join(str(table.at[row, name])[:10] for name in ("start", "end"))


def _accounts(table: Any, row: int) -> Any:  # noqa: ANN401 - a boolean column
    story = table.at[row, "story_id"]
    return table["event_id"] == table.at[row, "event_id"] if not story else table["story_id"] == story


def log_csv(edits: Sequence[Edit]) -> str:
    """The decisions as CSV text, the first first: at, event_id, action, headline, language, start, end."""
    names = ("at", "event_id", "action", "headline", "language", "start", "end")
    rows = [[getattr(edit, name) for name in names] for edit in edits]
    return str(pd.DataFrame(rows, columns=list(names)).to_csv(index=False, lineterminator="\n"))
