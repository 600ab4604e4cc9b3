"""Every view in six languages, light and dark, desktop and phone: written as pictures, and free of axe's complaints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SHOTS, Visit
from timeline.locales import LANGUAGES, load

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TABS = ("coverage", "disputes", "lag")
LAUNCH = "gangkou-sc-17"
#: The quotations that do not begin, under their date, where the page's lines begin.
RAGGED = """(all) => all.filter((claim) => {
    const words = document.createRange();
    words.selectNodeContents(claim.querySelector('q'));
    const [date, quoted] = [claim.querySelector('.account-when'), words].map((part) => part.getBoundingClientRect());
    const edge = document.dir === 'rtl' ? 'right' : 'left';
    return quoted.bottom < date.bottom + 8 || Math.abs(quoted[edge] - date[edge]) > 18;
}).map((claim) => claim.textContent)"""
Shot = Callable[[Page, str], Path]


def rules(tag: str) -> dict[str, Any]:
    """What axe-core looks for in a language: contrast, which takes it longest, in one of each direction only."""
    return {} if tag in ("en", "ar") else {"rules": {"color-contrast": {"enabled": False}}}


def violations(page: Page, part: str = "html", **options: Any) -> list[str]:
    """What axe-core finds wrong with a part of the page as it is, of any weight: rule, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(
        "([part, options]) => axe.run(part, { resultTypes: ['violations'], ...options }).then((result) => result.violations)",
        [part, options],
    )
    return [
        f"{one['id']} ({one['impact']}): {node['target']} {node['html'][:160]} {node['failureSummary'][:300]}"
        for one in found
        for node in one["nodes"][:3]
    ]


def look(visit: Visit, shot: Shot, name: str, **axe: Any) -> list[str]:
    """What is wrong with the page's views; each is written as a picture."""
    page = visit.page
    page.wait_for_selector("#details-body .passage")
    shot(page, f"{name}-table")
    wrong = violations(page, **axe)
    for tab in TABS:
        page.locator(f"[role=tab][id$='-tab-{tab}']").click()
        page.wait_for_selector({"coverage": ".matrix", "disputes": ".disputes", "lag": "#lag .main-svg"}[tab])
        visit.settled()
        shot(page, f"{name}-{tab}")
        wrong += violations(page, ".tabs", **axe)
    page.locator("[role=tab][id$='-tab-table']").click()
    return wrong


def studio(visit: Visit, name: str, **axe: Any) -> list[str]:
    """What is wrong with the studio."""
    page = visit.page
    page.locator("#export").click()
    page.wait_for_function("() => (document.getElementById('preview') || {}).naturalWidth === 1200")
    visit.settled()
    page.screenshot(path=SHOTS / f"{name}-studio.png")
    wrong = violations(page, "[role=dialog]", **axe)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    return wrong


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_view_can_be_read_by_everyone(reader: Visit, shot: Shot, tag: str) -> None:
    page, words = reader.begin(language=tag, selected=LAUNCH), load(tag, "web")
    expect(page.locator(f"html[lang={tag}][dir={'rtl' if tag == 'ar' else 'ltr'}]")).to_be_attached()
    expect(page.get_by_role("heading", name=str(words["timeline"]), exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=str(words["export"]))).to_be_visible()
    expect(page.get_by_role("tab", name=str(words["coverage"]))).to_be_visible()
    assert look(reader, shot, f"{tag}-light", **rules(tag)) + studio(reader, tag, **rules(tag)) == []


@pytest.mark.parametrize("tag", ["zh-Hant", "ar"])
def test_each_view_can_be_read_in_the_dark(reader: Visit, shot: Shot, tag: str) -> None:
    page = reader.begin(language=tag, theme="dark", selected=LAUNCH)
    page.evaluate("window.dash_clientside.set_props('theme', { checked: true })")  # else a tab brings the light back
    expect(page.locator(f"html[lang={tag}][data-mantine-color-scheme=dark]")).to_be_attached()
    assert look(reader, shot, f"{tag}-dark", runOnly=["color-contrast"]) == []
    expect(page.locator("html[data-mantine-color-scheme=dark]")).to_be_attached()
    page.evaluate("window.dash_clientside.set_props('theme', { checked: false })")


@pytest.mark.parametrize(
    "arrangement",
    [
        {"layout": "vertical"}, {"grouping": "merged"}, {"spacing": "equal"}, {"grouping": "person"},
        {"search": "nothing here"},
    ],
)  # fmt: skip
def test_other_arrangements(reader: Visit, shot: Shot, arrangement: dict[str, str]) -> None:
    reader.begin(**arrangement)
    shot(reader.page, "arranged-" + "-".join(*arrangement.items()))
    assert violations(reader.page, ".stage") == []


def test_a_title_on_the_phone_breaks_into_lines_of_like_length(phone: Visit) -> None:
    widths = phone.page.locator("h1").evaluate(
        """(head) => {
            const other = head.parentNode.appendChild(head.cloneNode());
            other.textContent = '两座港口和一条渡轮航线，六个来源的故事';
            const words = document.createRange();
            words.selectNodeContents(other);
            const widths = [...words.getClientRects()].map((line) => line.width);
            other.remove();
            return widths;
        }"""
    )
    assert len(widths) == 2
    assert min(widths) > max(widths) / 2


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_phone_shows_a_list_and_a_sheet(phone: Visit, shot: Shot, tag: str) -> None:
    phone.change(language=tag, selected="")
    page = phone.page
    shot(page, f"{tag}-phone")
    wrong = violations(page, **rules(tag))
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "wider than the phone"
    page.locator(".jump").tap()
    expect(page.locator(f"[role=tab][id$='-tab-{TABS[0]}']")).to_be_in_viewport()
    page.locator(f"[role=tab][id$='-tab-{TABS[0]}']").tap()
    page.wait_for_selector(".matrix")
    frame, table = (page.locator(part).bounding_box() for part in (".scroll", ".matrix"))
    assert frame
    assert table
    assert table["width"] <= frame["width"] + 1, "not all sources are seen"
    page.screenshot(path=SHOTS / f"{tag}-phone-coverage.png")
    page.locator("[role=tab][id$='-tab-disputes']").tap()
    head = page.locator("#disputes .dispute-head").filter(has=page.locator(".icon-warning")).first
    sign, title = (head.locator(part).bounding_box() for part in (".icon-warning", "strong"))
    assert sign
    assert title
    assert title["y"] <= sign["y"] + sign["height"], "the sign stands in a line without its words"
    ragged = page.locator("#disputes .claim:has(q)").evaluate_all(RAGGED)
    assert ragged == [], "what is quoted stands elsewhere than its date begins"
    page.locator("[role=tab][id$='-tab-table']").tap()
    cell = page.locator(".ag-row [col-id=headline]").first.bounding_box()
    assert cell
    assert cell["x"] >= 0
    assert cell["x"] + cell["width"] <= 390, "a headline is not seen whole"
    phone.change(selected=LAUNCH)
    page.wait_for_selector("#details-body .passage")
    page.screenshot(path=SHOTS / f"{tag}-phone-sheet.png")
    wrong += violations(page, ".details", **rules(tag))
    phone.change(selected="")
    page.locator("[data-act=filters]").tap()
    expect(page.locator("#filter-sources")).to_be_visible()
    wrong += violations(page, ".filters", **rules(tag))
    page.locator("[data-act=filters]").tap()
    expect(page.locator("#filter-sources")).to_be_hidden()
    assert wrong == []
