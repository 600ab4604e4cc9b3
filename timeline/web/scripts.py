"""What the browser does by itself: the callbacks that assets/*.js answer."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output, State

from timeline.web import ids


def register_scripts(app: dash.Dash) -> None:
    """Give the app what assets/*.js answer."""
    run: Any = app.clientside_callback

    def script(name: str, *parts: Any, **options: Any) -> None:  # noqa: ANN401
        run(ClientsideFunction("timeline", name), *parts, **options)

    script("session", Output(ids.SESSION, "data"), Output(ids.OPENING, "data"), Input(ids.SESSION, "data"))
    derived = (ids.VIEW, ids.COMPARED, ids.LANGUAGE, ids.SELECTED)
    script(
        "derive",
        *[Output(part, "data") for part in derived],
        Output(ids.SCHEME, "forceColorScheme"),
        Output(ids.DIRECTION, "direction"),
        Input(ids.STATE, "data"),
        Input(ids.SIZE, "data"),
        State(ids.SPEC, "data"),
        prevent_initial_call=True,
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
        ("zoomed", ids.CHART, "relayoutData"), ("brushed", ids.OVERVIEW, "selectedData"),
        ("clicked", ids.CHART, "clickData"), ("clicked", ids.LAG, "clickData"), ("hovered", ids.CHART, "hoverData"),
        ("row", ids.GRID, "selectedRows"),
        ("charted", ids.CHART, "figure"), ("charted", ids.PAGE, "children"), ("listed", ids.LISTING, "data"),
        ("headed", ids.HEADING, "children"), ("detailed", ids.DETAILS_BODY, "children"),
        ("rows_came", ids.GRID, "virtualRowData"), ("undo", "data-undo", "n_clicks"),
    ):  # fmt: skip
        script(name, Input(part, prop), prevent_initial_call=True)
    for part, name in (
        (ids.ZOOM_IN, "zoom_in"), (ids.ZOOM_OUT, "zoom_out"), (ids.FIT, "fit"), (ids.CLEAR, "clear"),
        (ids.COPY_LINK, "copy_link"),
    ):  # fmt: skip
        script(name, Input(part, "n_clicks"), prevent_initial_call=True)
