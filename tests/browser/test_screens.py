"""Every view in six languages, light and dark, desktop and phone: written as pictures, and free of axe's complaints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from timeline.locales import LANGUAGES

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TABS = ("coverage", "disputes", "lag")
THEMES = ("light", "dark")
Shot = Callable[[Page, str], Path]


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it is, of any weight: rule, and where."""
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate("axe.run(document).then((result) => result.violations)")
    return [
        f"{one['id']} ({one['impact']}): {node['target']} {node['html'][:160]} {node['failureSummary'][:300]}"
        for one in found
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_view_can_be_read_by_everyone(visit: Visit, shot: Shot, tag: str, theme: str) -> None:
    page = visit.open(f"?lang={tag}&theme={theme}&event=gangkou-sc-17")
    page.wait_for_selector("#details-body .passage")
    shot(page, f"{tag}-{theme}-table")
    wrong = violations(page)
    for tab in TABS:
        page.evaluate("(tab) => window.timeline.change({ tab })", tab)
        page.locator(f"[role=tab][id$='-tab-{tab}']").click()
        page.wait_for_selector({"coverage": ".matrix", "disputes": ".disputes", "lag": "#lag .main-svg"}[tab])
        visit.settled()
        shot(page, f"{tag}-{theme}-{tab}")
        wrong += violations(page)
    assert wrong == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_phone_shows_a_list_and_a_sheet(phone: Visit, shot: Shot, tag: str) -> None:
    page = phone.open(f"?lang={tag}")
    shot(page, f"{tag}-phone")
    wrong = violations(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "wider than the phone"
    page.evaluate("window.timeline.change({ selected: 'gangkou-sc-17' })")
    page.wait_for_selector("#details-body .passage")
    phone.settled()
    page.screenshot(path=shot(page, f"{tag}-phone-sheet"))
    assert wrong + violations(page) == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_studio_can_be_used_by_everyone(visit: Visit, shot: Shot, tag: str) -> None:
    page = visit.open(f"?lang={tag}&event=gangkou-sc-17")
    page.locator("#export").click()
    page.wait_for_function("() => (document.getElementById('preview') || {}).naturalWidth === 1200")
    visit.settled()
    page.screenshot(path=shot(page, f"{tag}-studio"))
    assert violations(page) == []


@pytest.mark.parametrize(
    "query", ["?layout=vertical", "?lanes=merged", "?spacing=equal", "?lanes=person", "?q=nothing+here"]
)
def test_other_arrangements(visit: Visit, shot: Shot, query: str) -> None:
    page = visit.open(query)
    shot(page, "arranged-" + query.strip("?").replace("=", "-").replace("+", "-"))
    assert violations(page) == []
