"""What a browser may send to the page's callbacks; anything else is refused in one line, before a callback reads it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, TypedDict

import dash
import msgspec
from flask import Flask, Response, request

from timeline.locales import LANGUAGES
from timeline.web import ids


class Room(TypedDict):
    """Widths in px: of the timeline's column and of the ``whole`` page."""

    width: float
    whole: float


class Opening(Room):
    """What a page is opened with: the session's token and the address's query."""

    token: str
    search: str


class Drawn(TypedDict):
    """A state, and the width in px in which it is drawn."""

    state: dict[str, Any]
    width: float


class Settings(TypedDict):
    """What the export studio asks for; the logo is a data URL, or ""."""

    state: dict[str, Any]
    pinned: bool
    logo: str


class Order(TypedDict):
    """By which column the grid is sorted, "asc" or "desc"."""

    colId: str
    sort: str


_Row = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]


class Block(TypedDict):
    """The rows that the grid asks for."""

    startRow: _Row
    endRow: _Row
    sortModel: list[Order]


class Decision(TypedDict, total=False):
    """A reader's decision about an event."""

    action: str
    event_id: str
    headline: str
    start: str
    end: str


_Reader = Annotated[str, msgspec.Meta(pattern=f"^({'|'.join(LANGUAGES)})$")]
_State = dict[str, Any]  # ``state.sound`` looks at its values
#: Component and property (of components made alike: their type) -> what it may hold.
SHAPES: Mapping[str, Any] = {
    **{f"{part}.data": _State | None for part in (ids.STATE, ids.FILTER, ids.SELECTED, ids.COMPARED)},
    **{f"{part}.data": str | None for part in (ids.SESSION, ids.EDITION, ids.REVISION)},
    f"{ids.LANGUAGE}.data": _Reader | None,
    **{f"{part}.data": Drawn | None for part in (ids.VIEW, ids.CHARTED)},
    f"{ids.OPENING}.data": Opening | None,
    f"{ids.SIZE}.data": Room | None,
    f"{ids.PICTURE}.data": Settings | None,
    f"{ids.DECISION}.data": Decision,
    f"{ids.CURSOR}.data": int | None,
    f"{ids.ARRANGED}.data": int | None,
    f"{ids.GRID}.getRowsRequest": Block | None,
    f"{ids.UPLOAD}.contents": list[str] | None,
    f"{ids.UPLOAD}.filename": list[str] | None,
    **{f"{part}.n_clicks": int | None for part in (ids.LANES, "data-events", "data-changes", "p-download")},
    "p-scale.value": str | None,
}


class _Part(msgspec.Struct):
    """A property of a component and its value, as Dash sends them."""

    id: str | dict[str, str]
    property: str
    value: Any = None

    def name(self) -> str:
        """As Dash names it among what changed."""
        plain = isinstance(self.id, str)
        return f"{self.id if plain else json.dumps(self.id, sort_keys=True, separators=(',', ':'))}.{self.property}"


_Parts = list[_Part | list[_Part]]


class _Call(msgspec.Struct):
    """The call of a callback, as Dash sends it."""

    output: str
    outputs: _Part | _Parts
    inputs: _Parts
    state: _Parts = []
    changed: list[str] = msgspec.field(name="changedPropIds", default_factory=list)


def check_requests(server: Flask, app: dash.Dash) -> None:
    """Have the server answer 400 to a call of a callback that no page of ours makes."""

    @server.before_request
    def refuse() -> Response | None:
        if request.method == "POST" and request.path.endswith("/_dash-update-component"):
            try:
                _check(request.get_data(), app.callback_map)
            except (msgspec.MsgspecError, ValueError) as fault:
                return Response(f"timeline: not what the page sends: {fault}\n", 400, mimetype="text/plain")
        return None


def _check(body: bytes, callbacks: Mapping[str, Any]) -> None:
    """Raises ValueError or MsgspecError for a call that its callback cannot take."""
    call = msgspec.json.decode(body, type=_Call)
    declared = callbacks.get(call.output, {})
    if "callback" not in declared:
        raise ValueError("there is no such output")
    if _many(call.outputs) != _many(declared["output"]):
        raise ValueError("the outputs are others")
    _check_parts(call.inputs, declared["inputs"])
    _check_parts(call.state, declared["state"])
    if not {part.name() for part in _flat(call.inputs)}.issuperset(call.changed):
        raise ValueError("what changed is no input")


def _check_parts(parts: _Parts, declared: Iterable[Mapping[str, str]]) -> None:
    for part, known in zip(parts, declared, strict=True):
        pattern = json.loads(known["id"]) if known["id"].startswith("{") else None
        for one in _flat([part]):
            same = one.id.keys() == pattern.keys() if pattern and isinstance(one.id, dict) else one.id == known["id"]
            if not same or isinstance(part, list) != bool(pattern) or one.property != known["property"]:
                raise ValueError("the inputs are others")
            msgspec.convert(one.value, SHAPES[shape_name(known)])


def _many(outputs: Any) -> int | None:  # noqa: ANN401 - Dash has one as itself, several as a list
    return len(outputs) if isinstance(outputs, list) else None


def _flat(parts: _Parts) -> Iterable[_Part]:
    for part in parts:
        yield from part if isinstance(part, list) else [part]


def shape_name(declared: Mapping[str, str]) -> str:
    """The key in SHAPES of what a callback declares as input."""
    part = declared["id"]
    return f"{json.loads(part)['type'] if part.startswith('{') else part}.{declared['property']}"
