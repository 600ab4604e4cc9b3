"""The controls above the timeline: header, filters, toolbar. Functions of the book and the state alone."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from timeline.drawing.text import clean
from timeline.drawing.words import language_words
from timeline.locales import LANGUAGES, NAMES
from timeline.web import ids
from timeline.web.book import Book
from timeline.web.parts import extra, icon
from timeline.web.state import State
from timeline.web.uploads import ACCEPTED, MAX_FILE_BYTES
from timeline.web.words import publisher, say, value

#: A list of choices longer than this is cut: nobody scrolls through more, and the search finds the rest.
MAX_CHOICES = 500


def header(title: str, state: State, *, uploads: bool) -> html.Header:
    """The page's head: its title, the reader's language, and what to take away."""
    tag = state["language"]
    actions = [
        _reader(tag),
        dmc.Switch(
            id=ids.THEME,
            checked=state["theme"] == "dark",
            size="md",
            onLabel=icon("moon"),
            offLabel=icon("sun"),
            **extra(aria_label=say(tag, "theme")),
        ),
        *([_upload(tag)] if uploads else []),
        dmc.Button(say(tag, "export"), id=ids.EXPORT, leftSection=icon("picture"), size="sm"),
        _data_menu(tag),
        dmc.Button(say(tag, "copy_link"), id=ids.COPY_LINK, variant="default", size="sm", leftSection=icon("link")),
    ]
    heading = html.H1(title, id=ids.HEADING, dir="auto")
    return html.Header([heading, html.Div(actions, className="actions")], className="head")


def filters(book: Book, state: State) -> html.Div:
    """The filters in one wrapping row; each offers what the table has."""
    tag = state["language"]
    sources = [(key, publisher(event)) for key, event in book.sources.items()]
    languages = [(key, language_words(key, tag)) for key in book.known["languages"]]
    kinds = [(key, value(tag, "kinds", key)) for key in book.known["kinds"]]
    precisions = [(key, value(tag, "precision", key)) for key in book.known["precisions"]]
    people = [(key, clean(book.people.get(key, key), 80)) for key in book.prominent]
    return html.Div(
        [
            _many(ids.SOURCES, tag, "sources", sources, state["sources"]),
            _many(ids.LANGUAGES, tag, "languages", languages, state["languages"]),
            _many(ids.PEOPLE, tag, "people", people, state["people"]),
            _many(ids.KINDS, tag, "kinds", kinds, state["kinds"]),
            _many(ids.PRECISIONS, tag, "precisions", precisions, state["precisions"]),
            dmc.TextInput(
                id=ids.SEARCH,
                label=say(tag, "search"),
                placeholder=say(tag, "search_hint"),
                value=state["search"],
                debounce=250,
                leftSection=icon("search"),
                size="sm",
                className="filter",
            ),
            html.Span(
                dmc.Button(say(tag, "filters"), variant="default", size="sm", leftSection=icon("filter")),
                className="more-filters",
                **extra(data_act="filters"),
            ),
            _found(tag),
        ],
        className="filters",
        role="search",
        **extra(aria_label=say(tag, "filters")),
    )


def _found(tag: str) -> html.Div:
    """How many events are left, and the way back to all."""
    clear = dmc.Button(say(tag, "clear"), id=ids.CLEAR, variant="subtle", size="sm")
    return html.Div([clear, html.P(id=ids.COUNT, className="count")], className="found")


def toolbar(state: State, layout: str) -> html.Div:
    """How the timeline is laid out, ``layout`` being the way that is drawn now, and its zoom."""
    tag = state["language"]
    groupings = ("source", "person", "kind", "language", "merged")
    return html.Div(
        [
            dmc.Select(
                id=ids.GROUPING,
                data=[{"value": name, "label": say(tag, f"grouping_{name}")} for name in groupings],
                value=state["grouping"],
                allowDeselect=False,
                size="xs",
                w=130,
                **extra(aria_label=say(tag, "grouping")),
            ),
            _segments(ids.LAYOUT, tag, "layout", ("horizontal", "vertical"), layout),
            _segments(ids.SPACING, tag, "spacing", ("proportional", "equal"), state["spacing"]),
            _lanes(tag),
            dmc.ActionIconGroup(
                [
                    _zoom(ids.ZOOM_OUT, say(tag, "zoom_out"), "minus"),
                    _zoom(ids.ZOOM_IN, say(tag, "zoom_in"), "plus"),
                    _zoom(ids.FIT, say(tag, "fit"), "fit"),
                    _turn(state["time"], tag),
                ]
            ),
        ],
        className="toolbar",
        role="group",
        **extra(aria_label=say(tag, "toolbar")),
    )


def _reader(tag: str) -> dmc.Select:
    return dmc.Select(
        id=ids.READER,
        data=[{"value": name, "label": NAMES[name]} for name in LANGUAGES],
        value=tag,
        allowDeselect=False,
        leftSection=icon("globe"),
        size="sm",
        w=150,
        **extra(aria_label=say(tag, "reader")),
    )


def _upload(tag: str) -> html.Div:
    limit = MAX_FILE_BYTES // 1_000_000
    return html.Div(
        [
            dcc.Upload(
                dmc.Button(say(tag, "add"), variant="default", size="sm", leftSection=icon("plus"), tabIndex=-1),
                id=ids.UPLOAD,
                multiple=True,
                max_size=MAX_FILE_BYTES,
                accept=",".join(ACCEPTED),
                className="upload",
                className_active="upload-active",
            ),
            html.Span(say(tag, "add_hint", size=limit), className="hidden", id=f"{ids.UPLOAD}-hint"),
        ],
        className="upload-frame",
        title=say(tag, "add_hint", size=limit),
        **extra(
            data_name=say(tag, "add"),
            data_refused=say(tag, "upload_large", size=limit),
            data_reading=say(tag, "upload_work"),
            data_close=say(tag, "close"),
            data_accept=",".join(ACCEPTED),
            data_size=str(MAX_FILE_BYTES),
        ),
    )


def _data_menu(tag: str) -> dmc.Menu:
    return dmc.Menu(
        [
            dmc.MenuTarget(dmc.Button(say(tag, "data"), variant="default", size="sm", leftSection=icon("table"))),
            dmc.MenuDropdown(
                [
                    dmc.MenuItem(say(tag, "data_events"), id="data-events"),
                    dmc.MenuItem(say(tag, "data_changes"), id="data-changes"),
                    dmc.MenuItem(say(tag, "undo"), id="data-undo"),
                ]
            ),
        ],
        id=ids.DATA_MENU,
        keepMounted=True,
        position="bottom-end",
    )


def _many(part: str, tag: str, label: str, choices: list[tuple[str, str]], chosen: list[str]) -> dmc.MultiSelect:
    kept = set(chosen)
    data = [{"value": key, "label": text or key} for key, text in choices]
    shown = data[:MAX_CHOICES] + [choice for choice in data[MAX_CHOICES:] if choice["value"] in kept]
    return dmc.MultiSelect(
        id=part,
        label=say(tag, label),
        placeholder="" if chosen else say(tag, "all"),
        data=shown,
        value=chosen,
        searchable=True,
        hidePickedOptions=True,
        nothingFoundMessage=say(tag, "nothing_found"),
        size="sm",
        className="filter",
    )


def _segments(part: str, tag: str, label: str, names: tuple[str, ...], chosen: str) -> dmc.SegmentedControl:
    return dmc.SegmentedControl(
        id=part,
        data=[{"value": name, "label": say(tag, f"{label}_{name}")} for name in names],
        value=chosen,
        size="xs",
        **extra(aria_label=say(tag, label)),
    )


def _lanes(tag: str) -> dmc.Popover:
    return dmc.Popover(
        [
            dmc.PopoverTarget(
                dmc.Button(say(tag, "lanes"), id=ids.LANES, variant="default", size="xs", leftSection=icon("lanes"))
            ),
            dmc.PopoverDropdown(html.Ul(id=ids.LANES_BODY, className="lanes"), **extra(aria_label=say(tag, "lanes"))),
        ],
        keepMounted=True,
        withinPortal=False,
        position="bottom-end",
        width=320,
    )


def _zoom(part: str, label: str, picture: str) -> dmc.ActionIcon:
    return dmc.ActionIcon(icon(picture), id=part, variant="default", size="md", **extra(aria_label=label))


def _turn(time: str, tag: str) -> html.Span:
    button = dmc.ActionIcon(
        icon("turn"), id=ids.TURN, variant="default", size="md",
        **extra(aria_label=say(tag, "turn"), aria_pressed=str(time == "rtl").lower()),
    )  # fmt: skip
    return html.Span(button, **extra(data_act="turn"))
