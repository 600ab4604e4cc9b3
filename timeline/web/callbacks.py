"""What happens when a reader does something: each callback is a thin line to a pure function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dash
import pandas as pd
from dash import ClientsideFunction, Input, Output, State, dcc, no_update
from dash.exceptions import PreventUpdate
from flask import request

from timeline import drawing
from timeline.drawing.view import View
from timeline.errors import TimelineError
from timeline.table import write_table
from timeline.web import comparison, ids, state
from timeline.web.book import Book, Shelf
from timeline.web.details import details
from timeline.web.edits import ACTIONS, Edit, check, log_csv
from timeline.web.grid import rows
from timeline.web.lanes import lanes
from timeline.web.layout import page
from timeline.web.listing import in_time_order, options
from timeline.web.passages import NameFinder, direction
from timeline.web.picturing import register_studio
from timeline.web.uploads import Extract, read_uploads
from timeline.web.words import count, heading, say, when


@dataclass(frozen=True, slots=True)
class Host:
    """What the page serves: the books, the title, and what the composer lends it."""

    shelf: Shelf
    title: str
    extract: Extract | None = None
    find_names: NameFinder | None = None


def register(app: dash.Dash, host: Host) -> None:
    """Give the app its callbacks."""
    _register_scripts(app)
    _register_page(app, host)
    _register_chart(app, host)
    _register_comparison(app, host)
    _register_work(app, host)
    register_studio(app, host.shelf)


def kept_rows(book: Book, filter_state: Any) -> pd.DataFrame:  # noqa: ANN401 - from the browser
    """The rows that a state's filters keep."""
    return drawing.select(book.table, state.view(state.sound(filter_state)))


def _register_scripts(app: dash.Dash) -> None:
    """What the browser does by itself: assets/*.js."""

    def script(name: str, *parts: Any, **options: Any) -> None:  # noqa: ANN401
        app.clientside_callback(ClientsideFunction("timeline", name), *parts, **options)

    script("session", Output(ids.SESSION, "data"), Input(ids.SESSION, "data"))
    derived = (ids.VIEW, ids.FILTER, ids.LANGUAGE, ids.SELECTED, ids.TAB)
    script(
        "derive",
        *[Output(part, "data") for part in derived],
        Output(ids.SCHEME, "forceColorScheme"),
        Output(ids.DIRECTION, "direction"),
        Input(ids.STATE, "data"),
        Input(ids.SIZE, "data"),
        State(ids.SPEC, "data"),
    )
    values = (ids.READER, ids.SOURCES, ids.LANGUAGES, ids.PEOPLE, ids.KINDS, ids.PRECISIONS, ids.SEARCH, ids.GROUPING,
              ids.LAYOUT, ids.SPACING, ids.TABS)  # fmt: skip
    script(
        "collect",
        Output(ids.STATE, "data", allow_duplicate=True),
        *[Input(part, "value") for part in values],
        Input(ids.THEME, "checked"),
        prevent_initial_call=True,
    )
    for name, part, prop in (
        ("zoomed", ids.CHART, "relayoutData"), ("brushed", ids.OVERVIEW, "relayoutData"),
        ("clicked", ids.CHART, "clickData"), ("row", ids.GRID, "selectedRows"),
        ("listed", ids.EVENT_LIST, "children"), ("detailed", ids.DETAILS_BODY, "children"),
        ("rows_came", ids.GRID, "virtualRowData"), ("undo", "data-undo", "n_clicks"),
    ):  # fmt: skip
        script(name, Input(part, prop), prevent_initial_call=True)
    for part, name in (
        (ids.ZOOM_IN, "zoom_in"), (ids.ZOOM_OUT, "zoom_out"), (ids.FIT, "fit"), (ids.CLEAR, "clear"),
        (ids.COPY_LINK, "copy_link"),
    ):  # fmt: skip
        script(name, Input(part, "n_clicks"), prevent_initial_call=True)


def _register_page(app: dash.Dash, host: Host) -> None:
    @app.callback(
        Output(ids.STATE, "data"),
        Output(ids.PAGE, "children"),
        Input(ids.ADDRESS, "search"),
        Input(ids.LANGUAGE, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.SESSION, "data"),
        State(ids.STATE, "data"),
    )
    def show_page(search: str | None, language: str | None, revision: Any, session: str | None, now: Any) -> Any:  # noqa: ANN401
        if not session:
            raise PreventUpdate
        book = host.shelf.book(session)
        uploads = host.extract is not None
        if now and dash.ctx.triggered_id in (ids.LANGUAGE, ids.REVISION):
            return _page_again(host, book, state.sound(now), language)
        asked, unread = state.read(search or "", book.known, _preferred())
        notices = [unread_words(part, asked["language"]) for part in unread[:5]]
        return asked, page(book, asked, host.title, notices, uploads=uploads)


def _page_again(host: Host, book: Book, now: dict[str, Any], language: str | None) -> Any:  # noqa: ANN401
    """The page in another language, or with other choices after an edit; the state stays as it is."""
    return no_update, page(book, now, host.title, uploads=host.extract is not None)


def unread_words(part: state.Unread, language: str) -> str:
    """What to tell a reader whose link asks for something that is not here."""
    if not part.param:
        return say(language, "unread_link")
    return say(language, "unread", value=part.value, param=part.param)


def _preferred() -> str:
    """The language that the reader's browser asks for first."""
    return next((tag for tag, _ in request.accept_languages), "en")


def _register_chart(app: dash.Dash, host: Host) -> None:
    @app.callback(
        Output(ids.CHART, "figure"),
        Input(ids.VIEW, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=False,
    )
    def show_chart(asked: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        view = _view(asked)
        figure = drawing.draw(host.shelf.book(session).table, view)
        # A range that the state names is newer than one that a reader dragged to: Plotly keeps its own otherwise.
        figure.layout.uirevision = f"{view.start} {view.end} {view.spacing} {view.layout}"
        return figure

    @app.callback(
        Output(ids.OVERVIEW, "figure"),
        Input(ids.VIEW, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
    )
    def show_overview(asked: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        return drawing.draw_overview(host.shelf.book(session).table, _view(asked))

    @app.callback(
        Output(ids.LANES_BODY, "children"),
        Input(ids.VIEW, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
    )
    def show_lanes(asked: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        return lanes(host.shelf.book(session).table, _view(asked))

    @app.callback(
        Output(ids.DETAILS_BODY, "children"),
        Output(ids.LIVE, "children"),
        Input(ids.SELECTED, "data"),
        Input(ids.REVISION, "data"),
        State(ids.STATE, "data"),
        State(ids.SESSION, "data"),
    )
    def show_details(selected: Any, _: Any, now: Any, session: str | None) -> Any:  # noqa: ANN401
        book, chosen = host.shelf.book(session), state.sound(now)
        event = book.events.get(chosen["selected"])
        tag = chosen["language"]
        live = say(tag, "selected", headline=heading(event), date=when(event, tag)) if event else ""
        return details(book, chosen, host.find_names), live


def _view(asked: Any) -> View:  # noqa: ANN401 - from the browser
    if not asked:
        raise PreventUpdate
    return state.view(state.sound(asked["state"]), int(asked["width"]))


def _register_comparison(app: dash.Dash, host: Host) -> None:
    @app.callback(
        Output(ids.EVENT_LIST, "children"),
        Output(ids.COUNT, "children"),
        Input(ids.FILTER, "data"),
        Input(ids.CURSOR, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
    )
    def show_list(asked: Any, cursor: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        if not asked:
            raise PreventUpdate
        book, tag = host.shelf.book(session), state.sound(asked)["language"]
        ordered = in_time_order(kept_rows(book, asked))
        words = count(tag, "count", len(ordered), n=len(ordered), total=len(book.table))
        return options(book, ordered, cursor if isinstance(cursor, int) else 0, tag), words

    @app.callback(
        Output(ids.GRID, "getRowsResponse"),
        Input(ids.GRID, "getRowsRequest"),
        State(ids.STATE, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def show_rows(asked: Any, now: Any, session: str | None) -> Any:  # noqa: ANN401
        if not asked:
            raise PreventUpdate
        book = host.shelf.book(session)
        return rows(book, kept_rows(book, now), asked, state.sound(now)["language"])

    @app.callback(
        Output(ids.COVERAGE, "children"),
        Output(ids.DISPUTES, "children"),
        Output(ids.LAG, "figure"),
        Output(ids.LAG_WORDS, "children"),
        Input(ids.FILTER, "data"),
        Input(ids.TAB, "data"),
        Input(ids.REVISION, "data"),
        State(ids.VIEW, "data"),
        State(ids.SESSION, "data"),
    )
    def show_comparison(asked: Any, tab: Any, _: Any, view: Any, session: str | None) -> Any:  # noqa: ANN401
        if not asked or not view or tab not in ("coverage", "disputes", "lag"):
            raise PreventUpdate
        book, tag = host.shelf.book(session), state.sound(asked)["language"]
        kept = kept_rows(book, asked)
        shown = set(kept["event_id"])
        if tab == "coverage":
            return comparison.coverage(book, shown, tag), no_update, no_update, no_update
        if tab == "disputes":
            return no_update, comparison.disputes(book, shown, tag), no_update, no_update
        return no_update, no_update, drawing.draw_lag(book.table, _view(view)), comparison.lags(book, shown, tag)


def _register_work(app: dash.Dash, host: Host) -> None:
    @app.callback(
        Output(ids.REVISION, "data"),
        Output(ids.UPLOAD_STATUS, "children", allow_duplicate=True),
        Input(ids.DECISION, "data"),
        State(ids.SESSION, "data"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    def decide(asked: Any, session: str | None, language: str) -> Any:  # noqa: ANN401
        try:
            _decide(host, session or "", asked)
        except TimelineError as fault:
            return no_update, say(language, "error", why=str(fault))
        return host.shelf.revision(session), ""

    @app.callback(
        Output(ids.DOWNLOAD, "data"),
        Input("data-events", "n_clicks"),
        Input("data-changes", "n_clicks"),
        State(ids.STATE, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def take_data(_: Any, __: Any, now: Any, session: str | None) -> Any:  # noqa: ANN401
        if not dash.ctx.triggered[0]["value"]:
            raise PreventUpdate
        if dash.ctx.triggered_id == "data-changes":
            return dcc.send_string(log_csv(host.shelf.edits(session)), "changes.csv")
        return dcc.send_string(write_table(host.shelf.book(session).table, None), "events.csv")

    if host.extract is not None:
        _register_uploads(app, host, host.extract)


def _decide(host: Host, session: str, asked: Any) -> None:  # noqa: ANN401 - from the browser
    action, workspace = str(asked.get("action", "")), host.shelf.workspace
    if action == "undo":
        workspace.undo(session)
    elif action in ACTIONS:
        fields = {name: str(asked.get(name) or "")[:400] for name in ("event_id", "headline", "start", "end")}
        workspace.record(session, check(Edit(action=action, **fields)))


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
    def add(contents: Sequence[str] | None, names: Sequence[str], language: str, session: str | None) -> Any:  # noqa: ANN401
        if not contents:
            raise PreventUpdate
        try:
            table = read_uploads(contents, names, extract)
            if table.empty:
                return no_update, say(language, "upload_none", files=", ".join(names)[:200])
            host.shelf.workspace.add(session or "", write_table(table, None))
        except TimelineError as fault:
            return no_update, say(language, "error", why=str(fault))
        return host.shelf.revision(session), count(language, "added", len(table))


def html_language(query_language: str | None) -> tuple[str, str]:
    """The lang and dir of the page as it is first sent."""
    tag = state.nearest(query_language or _preferred())
    return tag, direction(tag)

