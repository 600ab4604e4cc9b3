"""The page itself: opened from an address, made anew for another language."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output, State, no_update
from dash.exceptions import PreventUpdate
from flask import Flask, Response, request

from timeline.drawing import sketch
from timeline.drawing.text import embed
from timeline.locales import listed, nearest
from timeline.web import figures, ids, state
from timeline.web.book import Book
from timeline.web.host import Host
from timeline.web.layout import page
from timeline.web.passages import direction
from timeline.web.words import say

#: How many things a link asks for in vain are named.
MAX_TOLD = 5


def register_page(app: dash.Dash, host: Host) -> None:
    """Give the app its page."""

    @app.callback(
        Output(ids.STATE, "data"),
        Output(ids.PAGE, "children"),
        Output(ids.EDITION, "data"),
        Input(ids.OPENING, "data"),
        Input(ids.LANGUAGE, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SIZE, "data"),
        State(ids.STATE, "data"),
        State(ids.EDITION, "data"),
    )
    def show_page(opening: Any, _: Any, __: Any, size: Any, now: Any, edition: Any) -> Any:  # noqa: ANN401
        if not opening:
            raise PreventUpdate
        session, width = opening["token"], int((size or opening)["width"])
        if now and dash.ctx.triggered_id in (ids.LANGUAGE, ids.REVISION):
            return _page_again(host, session, state.sound(now), edition, width)
        asked, unread = state.read(opening["search"], host.shelf.book(session).known, _preferred())
        notices = [unread_words(unread, asked["language"])] if unread else []
        book = host.book(session, asked)
        asked = state.opened(asked, book.bulk)
        return asked, page(book, asked, host, width, notices), _edition(book, asked)


def register_first(server: Flask, host: Host) -> None:
    """Give the server ``/first``: the first chart, for a script that asks before the page's own are there."""

    @server.get("/first")
    def show_first() -> Response:
        session, width = request.headers.get("X-Session", ""), request.headers.get("X-Width", 0, type=int)
        query = request.query_string.decode("ascii", "replace")
        asked, _ = state.read(query, host.shelf.book(session).known, _preferred())
        book = host.book(session, asked)
        figure = figures.chart(book, state.view(state.opened(asked, book.bulk), width))
        return Response(sketch(figure), mimetype="image/svg+xml")


def _page_again(host: Host, session: str, now: state.State, edition: Any, width: int) -> Any:  # noqa: ANN401
    """The page in another language, or with the choices that added articles bring; the state stays as it is."""
    book = host.book(session, now)
    wanted = _edition(book, now)
    if wanted == edition:
        raise PreventUpdate
    return no_update, page(book, now, host, width), wanted


def _edition(book: Book, now: state.State) -> str:
    """A word that differs whenever the page would be another one."""
    body = repr((now["language"], sorted((key, sorted(values)) for key, values in book.known.items())))
    return hashlib.blake2s(body.encode(), digest_size=8).hexdigest()


def _unbroken(param: str) -> str:
    """A parameter's name whose hyphens end no line (a word joiner follows them)."""
    return param.replace("-", "-\u2060")


def unread_words(unread: Sequence[state.Unread], language: str) -> str:
    """What to tell a reader whose link asks for things that are not here; of many, the first MAX_TOLD are named."""
    named = [part for part in unread if part.param][:MAX_TOLD]
    if not named:
        return say(language, "unread_link")
    asked = [
        say(language, "unread_part", value=embed(part.value, language), param=embed(_unbroken(part.param), language))
        for part in named
    ]
    return say(language, "unread", asked=listed(asked, language))


def _preferred() -> str:
    """The language that the reader's browser asks for first."""
    return next((tag for tag, _ in request.accept_languages), "en")


def html_language(query_language: str | None) -> tuple[str, str]:
    """The lang and dir of the page as it is first sent."""
    tag = nearest(query_language or _preferred())
    return tag, direction(tag)
