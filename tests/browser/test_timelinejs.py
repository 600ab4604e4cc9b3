"""Our TimelineJS3 JSON in TimelineJS3 itself: every event a slide, nothing said on the console, no text as markup."""

from __future__ import annotations

import functools
import http.server
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, ConsoleMessage

from tests.browser import story
from timeline.publishing.timelinejs import timelinejs

BUILD = Path(__file__).resolve().parents[2] / "build"
KNIGHT = BUILD / "npm" / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
PAGE = """<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="npm/node_modules/@knight-lab/timelinejs/dist/css/timeline.css">
<div id="chart" style="width:1000px;height:700px"></div>
<script src="npm/node_modules/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<script>window.shown = new TL.Timeline("chart", DATA, {language: "en", font: null});
</script>"""


@pytest.fixture(scope="module")
def knight() -> None:
    """TimelineJS3 out of npm, fetched once into build/npm."""
    if KNIGHT.is_dir():
        return
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed: TimelineJS3 comes from there")
    fetched = subprocess.run(
        [npm, "install", "--silent", "--no-save", "--prefix", str(BUILD / "npm"), "@knight-lab/timelinejs@3"],
        check=False, capture_output=True, timeout=240,
    )  # fmt: skip
    if fetched.returncode and not os.environ.get("CI"):
        pytest.skip("npm reaches no registry: TimelineJS3 comes from there")
    assert fetched.returncode == 0, fetched.stderr.decode()[-500:]


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def address(knight: None) -> Iterator[str]:
    """A server of the build folder, where a page and what npm fetched lie."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=str(BUILD)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def shown(browser: Browser, address: str, table: pd.DataFrame) -> tuple[int, list[str], list[str]]:
    """How many slides TimelineJS3 makes of a table, what its page says, and which other hosts it asks."""
    said: list[str] = []
    asked: list[str] = []
    data = timelinejs(table, "en", title="A <b>title</b>").replace("<", "\\u003c")
    path = BUILD / f"timelinejs-{os.getpid()}.html"
    path.write_text(PAGE.replace("DATA", data), encoding="utf-8")

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(message.text)

    page = browser.new_page()
    try:
        page.on("console", hear)
        page.on("pageerror", lambda fault: said.append(str(fault)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}{path.name}")
        page.wait_for_selector("#chart .tl-slide h2.tl-headline")
        page.wait_for_selector("#chart .tl-timemarker", state="attached")
        slides = page.locator("#chart .tl-timemarker").count()
    finally:
        page.close()
        path.unlink()
    return slides, said, [url for url in asked if not url.startswith((address, "data:", "blob:"))]


def test_every_event_is_a_slide_and_the_console_stays_empty(browser: Browser, address: str) -> None:
    table = story.table()
    assert shown(browser, address, table) == (len(table), [], [])


def test_hostile_texts_are_shown_not_run(browser: Browser, address: str) -> None:
    table = story.table().head(3)
    evil = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"
    for column in ("headline", "publisher", "quote"):
        table[column] = evil
    assert shown(browser, address, table) == (3, [], [])
    assert json.loads(timelinejs(table, "en"))["events"][0]["text"]["headline"].startswith("&lt;img")
