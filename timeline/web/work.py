"""What a reader changes, adds and takes away."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output, State, html, no_update
from dash.exceptions import PreventUpdate

from timeline.drawing.text import embed
from timeline.errors import TimelineError
from timeline.table import write_table
from timeline.web import ids
from timeline.web.edits import ACTIONS, Edit, check, log_csv
from timeline.web.host import Host, download
from timeline.web.parts import extra
from timeline.web.refusals import refusal
from timeline.web.uploads import Extract, read_uploads
from timeline.web.words import DOT, count, heading, say


def register_work(app: dash.Dash, host: Host) -> None:
    """Give the app decisions, downloads and, where articles can be read, uploads."""

    @app.callback(
        Output(ids.REVISION, "data"),
        Output(ids.UPLOAD_STATUS, "children", allow_duplicate=True),
        Input(ids.DECISION, "data"),
        State(ids.SESSION, "data"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    def decide(asked: Any, session: str | None, reader: str | None) -> Any:  # noqa: ANN401
        language = reader or "en"
        try:
            record(host, session or "", asked, language)
        except TimelineError as fault:
            return no_update, notice(refusal(fault, language), language)
        return host.shelf.revision(session), ""

    @app.callback(
        Output(ids.DOWNLOAD, "data"),
        Input("data-events", "n_clicks"),
        Input("data-changes", "n_clicks"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def take_data(_: Any, __: Any, session: str | None) -> Any:  # noqa: ANN401
        if not dash.ctx.triggered[0]["value"]:
            raise PreventUpdate
        if dash.ctx.triggered_id == "data-changes":
            return download(log_csv(host.shelf.edits(session)).encode(), "changes.csv")
        return download(write_table(host.shelf.book(session).table, None).encode(), "events.csv")

    if host.extract is not None:
        _register_uploads(app, host, host.extract)


def notice(said: str, language: str, added: Sequence[str] = ()) -> list[Any]:
    """What the bar over the page says, with a button that shows the ``added`` sources alone and one that closes it."""
    show = html.Button(say(language, "show_added"), type="button", **extra(data_sources=json.dumps(added)))
    close = html.Button(className="closing", type="button", **extra(aria_label=say(language, "close")))
    return [html.Span(said), *([show] if added else []), close]


def record(host: Host, session: str, asked: Any, language: str) -> None:  # noqa: ANN401 - from the browser
    """Keep the decision that a reader of ``language`` asks for, or take the last one back. Raises Refused."""
    action, workspace = asked.get("action"), host.shelf.workspace
    if action == "undo":
        workspace.undo(session)
    elif action in ACTIONS:
        fields = {name: asked.get(name, "")[:400] for name in ("event_id", "headline", "start", "end")}
        event = host.shelf.book(session, language).events.get(fields["event_id"])
        if event and fields["headline"] == heading(event):  # the form's field as it came: only days were changed
            fields["headline"] = ""
        workspace.record(session, check(Edit(action=action, language=language if fields["headline"] else "", **fields)))


def _register_uploads(app: dash.Dash, host: Host, extract: Extract) -> None:
    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.UPLOAD_STATUS, "children"),
        Input(ids.UPLOAD, "contents"),
        State(ids.UPLOAD, "filename"),
        State(ids.LANGUAGE, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def add(contents: Any, names: Any, reader: str | None, session: str | None) -> Any:  # noqa: ANN401
        if not contents or len(contents) != len(names or ()):  # no page sends the ones without the others
            raise PreventUpdate
        language = reader or "en"
        try:
            table, silent = read_uploads(contents, names, extract, host.shelf.book(session).sources)
            without = say(language, "upload_none", files=embed(", ".join(silent)[:200], language)) if silent else ""
            if table.empty:
                return no_update, notice(without, language)
            host.shelf.workspace.add(session or "", write_table(table, None))
        except TimelineError as fault:
            return no_update, notice(refusal(fault, language), language)
        added = count(language, "added", len(table))
        said = f"{added}{DOT}{without}" if without else added
        return host.shelf.revision(session), notice(said, language, list(table["source_id"].unique()))
