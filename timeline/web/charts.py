"""The chart, its overview and lanes, and the details beside it."""

from __future__ import annotations

from typing import Any

import dash
from dash import Input, Output, State

from timeline import drawing
from timeline.web import ids, state
from timeline.web.details import details
from timeline.web.host import Host, asked_view
from timeline.web.lanes import lanes
from timeline.web.passages import finder
from timeline.web.words import heading, say, when


def register_chart(app: dash.Dash, host: Host) -> None:
    """Give the app the chart, its overview, the menu of lanes and the details."""

    find_names = finder(host.shelf.names) if host.shelf.names else None

    @app.callback(
        Output(ids.CHART, "figure"),
        Input(ids.VIEW, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=False,
    )
    def show_chart(asked: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        view = asked_view(asked)
        figure = drawing.draw(host.shelf.book(session, view.language).table, view)
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
        view = asked_view(asked)
        return drawing.draw_overview(host.shelf.book(session, view.language).table, view)

    @app.callback(
        Output(ids.LANES_BODY, "children"),
        Input(ids.VIEW, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
    )
    def show_lanes(asked: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        view = asked_view(asked)
        return lanes(host.shelf.book(session, view.language).table, view)

    @app.callback(
        Output(ids.DETAILS_BODY, "children"),
        Output(ids.LIVE, "children"),
        Input(ids.SELECTED, "data"),
        Input(ids.REVISION, "data"),
        State(ids.STATE, "data"),
        State(ids.SESSION, "data"),
    )
    def show_details(selected: Any, _: Any, now: Any, session: str | None) -> Any:  # noqa: ANN401
        chosen = state.sound(now)
        book = host.book(session, chosen)
        event = book.events.get(chosen["selected"])
        tag = chosen["language"]
        live = say(tag, "selected", headline=heading(event), date=when(event, tag)) if event else ""
        return details(book, chosen, find_names), live
