"""Tables with markup, scripts, direction marks and overlong text: nothing runs, nothing breaks the page."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser import story
from tests.browser.conftest import Server, Visit, watched
from timeline.table import REQUIRED, validate
from timeline.web.state import TABS

SCRIPT = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
OVERRIDE = "\u202egnorw yaw eht\u202c \u2066\u2069"
LONG = "ever longer " * 250


def hostile() -> pd.DataFrame:
    rows = []
    for number, text in enumerate((SCRIPT, OVERRIDE, LONG, "x" * 3000, "{%scripts%} {n} {headline}")):
        rows.append({
            "source_id": f"{text[:40]}{number}", "event_id": f"<b>{number}</b>", "start": f"2025-02-1{number}",
            "headline": text, "quote": text, "date_text": text[:60], "publisher": text, "actors": text[:80],
            "type": text[:20], "language": "en", "explanation": text, "note": text, "title": text, "passage": text,
            "url": "javascript:document.title='owned'", "story_id": "s", "sentence_start": "0", "sentence_end": "9",
        })  # fmt: skip
    return validate(pd.DataFrame(rows))


@pytest.fixture(scope="module")
def hostile_site() -> Iterator[Server]:
    server = Server(hostile())
    yield server
    server.close()


@pytest.fixture(scope="module")
def empty_site() -> Iterator[Server]:
    server = Server(validate(pd.DataFrame(columns=list(REQUIRED))))
    yield server
    server.close()


@pytest.fixture
def attacked(desktop: BrowserContext, hostile_site: Server) -> Iterator[Visit]:
    yield from watched(desktop, hostile_site)


@pytest.fixture
def bare(desktop: BrowserContext, empty_site: Server) -> Iterator[Visit]:
    yield from watched(desktop, empty_site)


def test_nothing_runs_and_nothing_spills(attacked: Visit) -> None:
    page = attacked.open("?event=%3Cb%3E0%3C%2Fb%3E")
    expect(page.locator("#details-body .heading")).to_contain_text("onerror")
    for tab in TABS:
        page.locator(f"[role=tab][id$='-tab-{tab}']").click()
        attacked.settled()
        assert page.title() == "Two harbours and a ferry line"
        assert page.locator("main img[src=x], main script").count() == 0
        assert page.locator("a[href^='javascript']").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_hostile_address_is_only_words(attacked: Visit) -> None:
    page = attacked.open("?q=%3Cscript%3Edocument.title%3D1%3C%2Fscript%3E&source=%3Cimg+src%3Dx%3E&%E0%A4%A=1")
    expect(page.locator("#notices")).to_contain_text("<img src=x>")
    assert page.title() == "Two harbours and a ferry line"


def test_an_empty_table_says_so(bare: Visit) -> None:
    page = bare.open()
    expect(page.locator("#chart .annotation-text").first).to_contain_text("No events yet")
    expect(page.locator("#count")).to_have_text("0 of 0 events")


def test_fifty_thousand_rows_open(desktop: BrowserContext) -> None:
    server = Server(story.large(50_000))
    try:
        for visit in watched(desktop, server):
            page = visit.open("?from=2020-01-01&to=2020-03-31")
            expect(page.locator("#count")).to_contain_text("of 25000 events")
            expect(page.locator("#grid .ag-center-cols-container .ag-row").first).to_be_visible()
    finally:
        server.close()
