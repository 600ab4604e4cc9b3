"""The Dash app: the page, its callbacks and what every answer carries; made from a table alone."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any

import dash
import pandas as pd
from flask import Flask, Response, request
from flask_compress import Compress

from timeline.drawing.fonts import families
from timeline.errors import TimelineError, one_line
from timeline.events import NameIndex
from timeline.locales import LANGUAGES
from timeline.table import validate
from timeline.web import fonts
from timeline.web.book import Shelf, fingerprint
from timeline.web.charts import register_chart
from timeline.web.host import Host, about
from timeline.web.layout import frame
from timeline.web.pages import html_language, register_first, register_page
from timeline.web.passages import finder
from timeline.web.picturing import register_studio
from timeline.web.scripts import register_scripts
from timeline.web.sent import check_requests
from timeline.web.tables import register_tables
from timeline.web.uploads import Extract
from timeline.web.words import titled
from timeline.web.work import register_work
from timeline.web.workspace import Workspace

ASSETS = Path(__file__).resolve().parents[2] / "assets"
HOST = "127.0.0.1"
MAX_REQUEST_BYTES = 120_000_000
DAY_SECONDS = 86_400
SCRIPTS = "/_dash-component-suites/"
MAX_SCRIPTS = 200
#: The script that the page loads before all others, and a Plotly with what we draw: a quarter of all of it.
EARLY, PLOTLY = "early.js", "plotly-basic.min.js"
_PAGE = """<!DOCTYPE html>
<html lang="__lang__" dir="__dir__">
<head>
{%metas%}
<meta name="color-scheme" content="light dark">
<title>{%title%}</title>
<link rel="icon" type="image/svg+xml" href="__icon__">
{%css%}
<script src="__early__"></script>
<link rel="stylesheet" href="__fonts__fonts.css">
__preloads__
</head>
<body>
<div id="first" class="page" aria-hidden="true">
<div class="head"><p class="title" dir="auto">{%title%}</p></div><div class="filters"></div>
<div class="stage"><div class="timeline"><div class="section-head"></div><p class="legend">&nbsp;</p>
<p class="jump">&nbsp;</p>
<div id="first-chart" class="chart-frame"></div></div><div class="details"></div></div>
</div>
{%app_entry%}
<footer hidden>{%config%}
<template id="scripts">{%scripts%}<script src="__plotly__"></script>{%renderer%}</template></footer>
</body>
</html>"""


class _Compressed:
    """The compressed scripts of the packages, kept: they are large, few, and never change while we run."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self._kept.get(key)

    def set(self, key: str, content: bytes) -> None:
        if SCRIPTS in key and len(self._kept) < MAX_SCRIPTS:
            self._kept[key] = content


COMPRESSION: dict[str, Any] = {
    "COMPRESS_ALGORITHM": ["br", "gzip"],
    "COMPRESS_BR_LEVEL": 5,
    "COMPRESS_CACHE_BACKEND": _Compressed,
    "COMPRESS_CACHE_KEY": lambda asked: asked.full_path,
}


class _Page(dash.Dash):
    """Dash, whose first answer already has the reader's language, direction and fonts.

    ``fonts`` are the files of each family that a page needs at once, ``titles`` the title or titles.
    """

    fonts: Mapping[str, Sequence[str]] = MappingProxyType({})
    titles: str | Mapping[str, str] = ""

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]  # noqa: ANN401 - Dash names each
        tag, way = html_language(request.args.get("lang"))
        folder = f"{self.config.requests_pathname_prefix}fonts/"
        said = {"__lang__": tag, "__dir__": way, "__icon__": self.get_asset_url("icon.svg"),
                "__early__": self.get_asset_url(EARLY), "__fonts__": folder,
                "__plotly__": self.get_asset_url(PLOTLY),
                "__preloads__": "".join(_preload(folder + name) for name in self.fonts.get(families(tag)[0], ())),
                }  # fmt: skip
        page = _PAGE
        for slot, words in said.items():
            page = page.replace(slot, words)
        for name, words in {**parts, "title": escape(titled(self.titles, tag))}.items():
            page = page.replace("{%" + name + "%}", words)
        return page


def _preload(address: str) -> str:
    return f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{address}">'


def create_app(
    table: pd.DataFrame,
    *,
    title: str | Mapping[str, str] = MappingProxyType({}),
    extract: Extract | None = None,
    names: NameIndex | None = None,
    log: Path | None = None,
) -> dash.Dash:
    """The app that shows ``table``; its ``server`` is for any WSGI host.

    ``title`` is one for all readers, or by language (English, where theirs has none); without one, whom the table is
    about.
    ``extract`` makes a table out of files and switches "Add articles" on. ``names`` spells the people and
    organisations of headlines in the reader's language and marks them in passages. ``log`` is the SQLite file
    that keeps readers' decisions; without one they end with the process. Raises TableError for a table that
    ``timeline.table.validate`` refuses.
    """
    table = validate(table)
    title = title or {tag: about(table, tag, names) for tag in LANGUAGES}
    server = Flask("timeline")
    server.config.update(MAX_CONTENT_LENGTH=MAX_REQUEST_BYTES, **COMPRESSION)
    app = _Page(
        "timeline",
        server=server,  # type: ignore[arg-type]  # Dash types it as a callable
        assets_folder=str(ASSETS),
        assets_ignore=f"{EARLY}|{PLOTLY}",
        title=titled(title, "en"),
        update_title="",
        suppress_callback_exceptions=True,
        serve_locally=True,
    )
    app.layout, app.titles = frame(), title
    shelf = Shelf(table, Workspace(fingerprint(table), log), names)
    _register(app, server, Host(shelf, title, extract, finder(names) if names else None))
    app.fonts = fonts.register(server, shelf.base.table)
    check_requests(server, app)
    _guard(server, app)
    Compress(server)
    return app


def _register(app: dash.Dash, server: Flask, host: Host) -> None:
    """What happens when a reader does something: each callback is a thin line to a pure function."""
    register_scripts(app)
    for register in (register_page, register_chart, register_tables, register_work, register_studio):
        register(app, host)
    register_first(server, host)


def serve(app: dash.Dash, port: int) -> None:
    """Serve an app to this machine alone until interrupted. Raises TimelineError when the port cannot be had."""
    from waitress import create_server  # noqa: PLC0415 - a WSGI host brings its own

    try:
        listening = create_server(
            app.server, host=HOST, port=port, threads=8, ident=None, max_request_body_size=MAX_REQUEST_BYTES
        )
    except OSError as fault:
        raise TimelineError(one_line(fault), f"port {port}", "choose another with --port") from fault
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    print(f"Serving http://{HOST}:{port} — stop with Ctrl-C", file=sys.stderr, flush=True)
    listening.run()


def _guard(server: Flask, app: dash.Dash) -> None:
    """Nothing is fetched from, or sent to, another host; inline scripts run by their hash only."""
    policy = "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {' '.join(app.csp_hashes())}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'self' blob:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        ]
    )

    @server.after_request
    def add_headers(answer: Response) -> Response:
        answer.headers["Content-Security-Policy"] = policy
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Referrer-Policy"] = "no-referrer"
        answer.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        path = request.path
        unaged = path.startswith(SCRIPTS) and not answer.headers.get("Cache-Control")
        if answer.status_code == 200 and (unaged or path.startswith("/assets/")):
            answer.headers["Cache-Control"] = f"public, max-age={DAY_SECONDS}"
        elif not answer.headers.get("Cache-Control"):
            answer.headers["Cache-Control"] = "no-store"
        return answer
