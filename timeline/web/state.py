"""The view state: what a reader has chosen, read from the page's address, and as the View that is drawn.

A state is a plain dict (it lives in the browser): the fields of View that a reader chooses, ``tab`` and the
export studio's settings. The address holds only what differs from the default.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import parse_qs

import pandas as pd

from timeline.drawing.view import Layout, View
from timeline.locales import LANGUAGES, nearest
from timeline.publishing import PRESETS, SUBJECTS

State = dict[str, Any]

MAX_QUERY = 8_000
MAX_WORDS = 200
PHONE_PX = 700
TABS = ("table", "coverage", "disputes", "lag")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing the address can say: its parameter, its default, and the values it may have.

    ``kind`` is choice (one of ``choices``), many (a list of values that the table has), text, day or count.
    """

    param: str
    kind: str
    default: Any
    choices: tuple[str, ...] = ()


#: State key -> how the address says it. The order is the address's.
FIELDS: dict[str, Field] = {
    "language": Field("lang", "choice", "en", LANGUAGES),
    "theme": Field("theme", "choice", "light", ("light", "dark")),
    "sources": Field("source", "many", []),
    "languages": Field("told-in", "many", []),
    "people": Field("person", "many", []),
    "kinds": Field("kind", "many", []),
    "precisions": Field("precision", "many", []),
    "search": Field("q", "text", ""),
    "start": Field("from", "day", None),
    "end": Field("to", "day", None),
    "grouping": Field("lanes", "choice", "source", ("source", "person", "kind", "language", "merged")),
    "layout": Field("layout", "choice", "", ("", "horizontal", "vertical")),
    "spacing": Field("spacing", "choice", "proportional", ("proportional", "equal")),
    "time": Field("time", "choice", "ltr", ("ltr", "rtl")),
    "lanes": Field("lane", "many", []),
    "hidden": Field("hide", "many", []),
    "pinned": Field("pin", "many", []),
    "selected": Field("event", "event", ""),
    "tab": Field("tab", "choice", "table", TABS),
    "preset": Field("p-preset", "choice", "", ("", *PRESETS)),
    "subject": Field("p-subject", "choice", "timeline", SUBJECTS),
    "top": Field("p-top", "count", None),
    "width": Field("p-width", "count", None),
    "height": Field("p-height", "count", None),
    "title": Field("p-title", "text", ""),
    "subtitle": Field("p-subtitle", "text", ""),
    "note": Field("p-note", "text", ""),
    "credit": Field("p-credit", "text", ""),
}


#: What of a state asks for a part of the events.
_PARTS = ("sources", "languages", "people", "kinds", "precisions", "search", "start", "end", "pinned", "selected")


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of an address that could not be used: its parameter and what stood there."""

    param: str
    value: str


def spec() -> dict[str, dict[str, Any]]:
    """What the browser needs to write a state into the address: key -> parameter and default."""
    return {key: {"param": field.param, "default": field.default} for key, field in FIELDS.items()}


def default_state(language: str = "en") -> State:
    """The state of a first visit, in the interface language that serves ``language`` best."""
    return {**{key: field.default for key, field in FIELDS.items()}, "language": nearest(language)}


def read(query: str, known: Mapping[str, Iterable[str]], language: str = "en") -> tuple[State, list[Unread]]:
    """The state that an address's query asks for, and the parts of it that no longer fit.

    ``known`` maps a state key to the values that the table has for it. Whatever is unknown, wrong or too long
    is left at its default and reported; nothing raises.
    """
    state, unread = default_state(language), []
    if len(query) > MAX_QUERY:
        return state, [Unread("", query[:40])]
    try:
        said = parse_qs(query.lstrip("?"), max_num_fields=500)
    except ValueError:
        return state, [Unread("", query[:40])]
    by_param = {field.param: key for key, field in FIELDS.items()}
    for param, values in said.items():
        key = by_param.get(param)
        if key is None:
            unread.append(Unread(param[:40], values[0][:40]))
            continue
        kept, left = _take(FIELDS[key], values, known.get(key))
        unread += [Unread(param, value[:40]) for value in left]
        if kept is not None:
            state[key] = kept
    if state["start"] and state["end"] and state["end"] < state["start"]:
        unread.append(Unread("to", state["end"]))
        state["end"] = None
    return state, unread


def opened(state: State, bulk: tuple[date, date] | None) -> State:
    """The state that a page opens with: on the days of nearly all events, unless its address asks for some of them."""
    if bulk is None or any(state[key] for key in _PARTS):
        return state
    return {**state, "start": bulk[0].isoformat(), "end": bulk[1].isoformat()}


def _take(field: Field, values: list[str], known: Iterable[str] | None) -> tuple[Any, list[str]]:
    """The value that ``values`` give a field (None: leave the default), and those of them that do not fit."""
    if field.kind == "many":
        allowed = set(known or ())
        kept = [value for value in dict.fromkeys(values) if value in allowed]
        return kept or None, [value for value in values if value not in allowed]
    value = values[-1]
    if field.kind == "text":
        return value[:MAX_WORDS], []
    fits = {
        "choice": value in field.choices,
        "event": value in set(known or ()),
        "day": _is_day(value),
        "count": value.isascii() and value.isdigit() and 0 < int(value[:9]) < 100_000,
    }[field.kind]
    if not fits:
        return None, [value]
    return (int(value) if field.kind == "count" else value), []


def _is_day(value: str) -> bool:
    try:
        return len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def view(state: Mapping[str, Any], width_px: int = 1200) -> View:
    """The View of a state on a page part ``width_px`` wide. Below PHONE_PX time runs downwards by default."""
    layout: Layout = state.get("layout") or ("vertical" if width_px < PHONE_PX else "horizontal")
    return View(
        language=state["language"],
        sources=tuple(state["sources"]),
        languages=tuple(state["languages"]),
        people=tuple(state["people"]),
        kinds=tuple(state["kinds"]),
        precisions=tuple(state["precisions"]),
        search=state["search"],
        start=_day(state["start"]),
        end=_day(state["end"]),
        grouping=state["grouping"],
        layout=layout,
        spacing=state["spacing"],
        time=state["time"],
        theme=state["theme"],
        lanes=tuple(state["lanes"]),
        hidden=tuple(state["hidden"]),
        selected=state["selected"],
        pinned=tuple(state["pinned"]),
        width_px=max(280, min(int(width_px), 8_000)),
    )


def sound(state: Any) -> State:  # noqa: ANN401 - whatever a browser sent
    """A state in which each value is of its field's kind; what is not is back at its default."""
    given = state if isinstance(state, dict) else {}
    return {key: _sound(field, given.get(key)) for key, field in FIELDS.items()}


def _sound(field: Field, value: Any) -> Any:  # noqa: ANN401
    if field.kind == "many":
        return [str(part)[:MAX_WORDS] for part in value[:500]] if isinstance(value, list) else []
    if field.kind == "count":
        return value if isinstance(value, int) and 0 < value < 100_000 else None
    if not isinstance(value, str):
        return field.default
    if field.kind == "day":
        return value if _is_day(value) else None
    if field.kind == "choice":
        return value if value in field.choices else field.default
    return value[:MAX_WORDS]


def known_values(table: pd.DataFrame) -> dict[str, list[str]]:
    """The values that a table has for the state keys that list some, each in the order of first telling."""
    people = dict.fromkeys(name for cell in table["actors"].unique() for name in cell.split(";") if name)
    known = {
        "sources": _unique(table["source_id"]),
        "languages": _unique(table["language"]),
        "people": list(people),
        "kinds": _unique(table["type"]),
        "precisions": _unique(table["precision"]),
        "selected": _unique(table["event_id"]),
    }
    lanes = [value for key in ("sources", "languages", "people", "kinds") for value in known[key]]
    stories = _unique(table["story_id"])
    return {**known, "pinned": known["selected"], "lanes": [*lanes, *stories], "hidden": [*lanes, *stories]}


def _unique(column: pd.Series) -> list[str]:
    return [str(value) for value in column.unique() if value]


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
