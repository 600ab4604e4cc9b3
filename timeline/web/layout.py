"""The page: its frame, which stays, and its body, which is made anew when the reader's language changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from timeline.drawing import GRAPH_CONFIG
from timeline.drawing.view import View
from timeline.locales import load
from timeline.publishing import sentences
from timeline.web import figures, ids
from timeline.web.book import Book
from timeline.web.controls import filters, header, toolbar
from timeline.web.details import details
from timeline.web.grid import grid
from timeline.web.host import Host
from timeline.web.parts import extra, icon
from timeline.web.state import PHONE_PX, TABS, State, spec, view
from timeline.web.studio import studio
from timeline.web.words import DOT, say

#: What the marks mean, in the words of the picture's note.
LEGEND = ("disputed", "imprecise", "unsure")
THEME = {
    "fontFamily": "var(--font)",
    "headings": {"fontFamily": "var(--font)", "fontWeight": "650"},
    "primaryColor": "ink",
    "primaryShade": {"light": 7, "dark": 6},
    "autoContrast": True,
    "respectReducedMotion": True,
    "defaultRadius": "sm",
    "colors": {
        "ink": [
            "#f1f4f8", "#dfe5ed", "#bccadb", "#a9bdd4", "#7592b4", "#56779d", "#3f6289", "#2b4a6f", "#1f3957",
            "#142a44",
        ],
        "gray": [
            "#f8f9fa", "#f1f3f5", "#e9ecef", "#dee2e6", "#ced4da", "#868e96", "#666d75", "#495057", "#343a40",
            "#212529",
        ],
    },
}  # fmt: skip


def frame() -> html.Div:
    """What stays for as long as the page is open: the address, the stores and the place of the body."""
    stores = [
        dcc.Store(id=part)
        for part in (ids.STATE, ids.REVISION, ids.EDITION, ids.LANGUAGE, ids.SIZE, ids.VIEW, ids.FILTER, ids.SELECTED,
                     ids.CHARTED, ids.COMPARED, ids.CURSOR, ids.DECISION, ids.PICTURE, ids.OPENING, ids.LISTING,
                     ids.ARRANGED)
    ]  # fmt: skip
    return html.Div(
        [
            dcc.Store(id=ids.SESSION, storage_type="local"),
            dcc.Store(id=ids.SPEC, data=spec()),
            *stores,
            dcc.Download(id=ids.DOWNLOAD),
            html.Div(id=ids.UPLOAD_STATUS, role="status"),
            dmc.DirectionProvider(
                dmc.MantineProvider(html.Div(id=ids.PAGE), id=ids.SCHEME, theme=THEME, forceColorScheme="light"),
                id=ids.DIRECTION,
                direction="ltr",
            ),
        ]
    )


def page(book: Book, state: State, host: Host, width_px: int, notices: Sequence[str] = ()) -> html.Div:
    """The body of the page in the state's language: header, filters, timeline, details, table and comparison.

    Chart and details are already in it, the chart ``width_px`` wide: the first view waits for one answer only.
    """
    tag = state["language"]
    return html.Div(
        [
            html.A(say(tag, "skip"), href=f"#{ids.EVENT_LIST}", className="skip"),
            html.Div(
                [f"{say(tag, 'unreached')} ", html.Button(say(tag, "again"), type="button")],
                id=ids.UNREACHED,
                role="alert",
            ),
            header(host.heading(book, state), state, uploads=host.extract is not None),
            html.Main(
                [
                    html.Div(_notices(notices, tag), id=ids.NOTICES),
                    filters(book, state),
                    html.Div([_timeline(book, state, width_px), _details(book, state, host)], className="stage"),
                    _tabs(state, narrow=width_px < PHONE_PX),
                ],
                id="main",
            ),
            html.Div(id=ids.LIVE, role="status", className="hidden", **extra(aria_live="polite")),
            studio(state),
        ],
        className="page",
    )


def _notices(said: Sequence[str], tag: str) -> list[dmc.Alert]:
    """What a reader should know, in one box that can be closed; nothing when there is nothing."""
    lines = [html.P(words, className="notice") for words in said]
    close = {"withCloseButton": True, "closeButtonLabel": say(tag, "close")}
    return [dmc.Alert(lines, color="yellow", variant="outline", mt="xs", **close)] if lines else []


def _timeline(book: Book, state: State, width_px: int) -> html.Section:
    tag, shown = state["language"], view(state, width_px)
    return html.Section(
        [
            html.Div(
                [html.H2(say(tag, "timeline"), id="timeline-heading"), toolbar(state, shown.layout)],
                className="section-head",
            ),
            html.P(sentences((load(tag, "publishing")[key] for key in LEGEND), tag), className="legend"),
            html.A(DOT.join(say(tag, name) for name in TABS), href=f"#{ids.TABS}", className="jump"),
            html.Div(
                id=ids.EVENT_LIST,
                role="listbox",
                tabIndex=0,
                className="event-list",
                **extra(aria_label=say(tag, "event_list")),
            ),
            html.Div(
                dcc.Graph(
                    id=ids.CHART,
                    figure=figures.chart(book, shown),
                    config=GRAPH_CONFIG,
                    responsive=False,
                    clear_on_unhover=True,
                ),
                id=ids.CHART_FRAME,
                className="chart-frame",
                **extra(aria_hidden="true"),
            ),
            _overview(book, shown, tag),
        ],
        className="timeline",
        **extra(aria_labelledby="timeline-heading"),
    )


def _overview(book: Book, shown: View, tag: str) -> html.Div:
    figure = figures.overview(book, shown)
    return html.Div(
        dcc.Graph(id=ids.OVERVIEW, figure=figure, config=GRAPH_CONFIG, responsive=False),
        className="overview",
        title=say(tag, "overview"),
        dir="ltr",
        **extra(aria_hidden="true"),
    )


def _details(book: Book, state: State, host: Host) -> html.Aside:
    tag = state["language"]
    close = dmc.ActionIcon(icon("close"), variant="subtle", className="close", **extra(aria_label=say(tag, "close")))
    return html.Aside(
        [
            html.Div(
                [html.H2(say(tag, "details"), id="details-heading"), html.Span(close, **extra(data_act="close"))],
                className="section-head",
            ),
            html.Div(details(book, state, host.find_names), id=ids.DETAILS_BODY),
        ],
        id=ids.DETAILS,
        className="details",
        tabIndex=-1,
        **extra(aria_labelledby="details-heading"),
    )


def _tabs(state: State, *, narrow: bool) -> html.Section:
    tag = state["language"]
    heads = [dmc.TabsTab(say(tag, name), value=name) for name in TABS]
    bodies: dict[str, Any] = {
        "table": grid(tag, narrow=narrow),
        "coverage": html.Div(id=ids.COVERAGE),
        "disputes": html.Div(id=ids.DISPUTES),
        "lag": [
            html.P(say(tag, "lag_hint"), className="quiet"),
            html.Div(id=ids.LAG_FRAME),
        ],
    }
    panels = [dmc.TabsPanel(bodies[name], value=name, pt="sm") for name in TABS]
    return html.Section(
        [
            html.H2(say(tag, "data"), className="hidden"),
            dmc.Tabs([dmc.TabsList(heads), *panels], id=ids.TABS, value=state["tab"], keepMounted=True),
        ],
        className="tabs",
    )
