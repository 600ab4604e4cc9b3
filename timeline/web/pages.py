"""The page itself: opened from an address, made anew for another language."""

from __future__ import annotations

from typing import Any

import dash
from dash import Input, Output, State, no_update
from dash.exceptions import PreventUpdate
from flask import request

from timeline.locales import nearest
from timeline.web import ids, state
from timeline.web.book import Book
from timeline.web.host import Host
from timeline.web.layout import page
from timeline.web.passages import direction
from timeline.web.words import say


def register_page(app: dash.Dash, host: Host) -> None:
    """Give the app its page."""

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


def html_language(query_language: str | None) -> tuple[str, str]:
    """The lang and dir of the page as it is first sent."""
    tag = nearest(query_language or _preferred())
    return tag, direction(tag)
