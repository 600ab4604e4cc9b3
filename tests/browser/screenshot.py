"""Draws assets/screenshot.png, the picture in the README, anew: python -m tests.browser.screenshot."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
from playwright.sync_api import sync_playwright

from tests.browser.conftest import Server, Visit, Watch
from tests.conftest import FLAGS, find_chromium
from timeline.errors import TimelineError
from timeline.extraction import name_index
from timeline.saga import read_saga
from timeline.stories import gather
from timeline.table import read_table, to_events

HERE = Path(__file__).resolve().parents[2]
TARGET = HERE / "assets" / "screenshot.png"


def main() -> int:
    """Write the picture of the shipped timeline with its first disagreement open; 1 when that cannot be."""
    path = find_chromium()
    if path is None:
        print("no Chromium is installed. To mend it: sudo apt-get install chromium", file=sys.stderr)
        return 1
    try:
        table, saga = read_table(HERE / "data" / "events.csv"), read_saga(HERE / "data" / "saga.toml")
    except TimelineError as fault:
        print(fault, file=sys.stderr)
        return 1
    title, names = "Musk and Altman: one story, six sources", name_index(saga)
    server = Server(table, title=title, names=names, extract=lambda _: table)  # as app.py, which reads articles
    try:
        _take(server, path, _telling(table))
    finally:
        server.close()
    print(f"wrote {TARGET.relative_to(HERE)}", file=sys.stderr)
    return 0


def _telling(table: pd.DataFrame) -> str:
    """An event of the disagreement that most sources tell with a headline in English."""
    disputed = [story for story in gather(to_events(table)) if story.disputed]
    told = max(disputed, key=lambda story: sum(event.headline_language == "en" for event in story.accounts))
    return next(event.event_id for event in told.accounts if event.headline_language == "en")


def _take(server: Server, browser_path: str, event_id: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1440, "height": 1000}, device_scale_factor=1, locale="en-GB")
        visit = Visit(page, server, Watch())
        visit.open(f"?lang=en&event={event_id}")
        page.screenshot(path=TARGET, animations="disabled")
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
