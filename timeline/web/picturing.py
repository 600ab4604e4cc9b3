"""Callbacks of the export studio: settings into the state, the preview, the files."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import dash
from dash import ALL, ClientsideFunction, Input, Output, State, no_update
from dash.exceptions import PreventUpdate

from timeline.errors import ExportError, TimelineError
from timeline.events import NameIndex
from timeline.publishing import content_of, sentences, spelt
from timeline.web import ids, state
from timeline.web.book import Book
from timeline.web.decisions import told
from timeline.web.edits import Edit
from timeline.web.host import Host
from timeline.web.host import download as saved
from timeline.web.refusals import Refused, refusal
from timeline.web.studio import FILES, picture

#: Settings that the address keeps, in the order in which the page's script takes them.
KEPT = ("preset", "subject", "title", "subtitle", "note", "credit", "width", "height", "top")


def register_studio(app: dash.Dash, host: Host) -> None:
    """Give the app the studio's callbacks."""
    script: Any = app.clientside_callback
    script(
        ClientsideFunction("timeline", "open_studio"),
        Output(ids.STUDIO, "opened"),
        Input(ids.EXPORT, "n_clicks"),
        prevent_initial_call=True,
    )
    script(
        ClientsideFunction("timeline", "settings"),
        Output(ids.PICTURE, "data"),
        Input(ids.STUDIO, "opened"),
        *[Input(f"p-{name}", "value") for name in KEPT],
        Input("p-pinned", "checked"),
        Input("p-logo", "contents"),
        prevent_initial_call=True,
    )
    script(
        ClientsideFunction("timeline", "no_logo"),
        Output("p-logo", "contents"),
        Input("p-no-logo", "n_clicks"),
        prevent_initial_call=True,
    )
    script(ClientsideFunction("timeline", "browser_picture"), Input("p-browser", "n_clicks"), prevent_initial_call=True)
    _register_server(app, host)


def _register_server(app: dash.Dash, host: Host) -> None:
    def content(asked: dict[str, Any], session: str | None, suffix: str, scale: float) -> bytes:
        book = host.book(session, state.sound(asked.get("state")))
        return file_of(book, asked, suffix, scale, names=host.shelf.names, edits=host.shelf.edits(session))

    @app.callback(
        Output(ids.PREVIEW, "src"),
        Output(ids.FAULT, "children"),
        Input(ids.PICTURE, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def preview(asked: Any, session: str | None) -> Any:  # noqa: ANN401
        if not asked:
            raise PreventUpdate
        try:
            drawn = content(asked, session, "png", 1.0)
        except TimelineError as fault:
            return "", refusal(fault, state.sound(asked["state"])["language"])
        return "data:image/png;base64," + base64.b64encode(drawn).decode("ascii"), ""

    @app.callback(
        Output(ids.DOWNLOAD, "data", allow_duplicate=True),
        Output(ids.FAULT, "children", allow_duplicate=True),
        Input({"type": "p-download", "suffix": ALL}, "n_clicks"),
        State(ids.PICTURE, "data"),
        State("p-scale", "value"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def download(_: Any, asked: Any, scale: Any, session: str | None) -> Any:  # noqa: ANN401
        if not dash.ctx.triggered or not dash.ctx.triggered[0]["value"] or not asked:
            raise PreventUpdate
        suffix = str(dash.ctx.triggered_id["suffix"])
        try:
            made = content(asked, session, suffix, float(scale) if scale in ("1", "2", "3") else 2.0)
        except TimelineError as fault:
            return no_update, refusal(fault, state.sound(asked["state"])["language"])
        return saved(made, f"timeline.{suffix}"), ""


def file_of(
    book: Book, asked: dict[str, Any], suffix: str, scale: float, *, names: NameIndex | None = None,
    edits: Sequence[Edit] = (),
) -> bytes:  # fmt: skip
    """The file ``suffix`` of what the studio asks for, people spelt by ``names``; its note tells the ``edits``.

    Raises ExportError, also when no event is chosen for a story.
    """
    now = state.sound(asked.get("state"))
    options = {"logo": asked.get("logo"), "pinned": asked.get("pinned"), "story": _story(book, now)}
    if now["subject"] == "story" and not options["story"]:
        raise Refused("refused_story")
    if suffix not in FILES:
        raise ExportError(f"{suffix[:20]!r} is no format", "download", f"use one of {', '.join(FILES)}")
    wanted = picture(now, options, scale)
    decided = told(edits, book, now["language"])
    wanted = replace(wanted, note=sentences((wanted.note, decided), now["language"]))
    if names is not None:
        wanted = replace(wanted, names=spelt(book.table, now["language"], names))
    return content_of(book.table, state.view(now), f".{suffix}", picture=wanted)


def _story(book: Book, now: state.State) -> str:
    event = book.events.get(now["selected"])
    return event.story_id if event else ""
