"""Reading the timeline without a mouse, and with what the eyes of a screen reader get."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_page import wait_for_query


def active(page: Page) -> str:
    """The words of the option that the keyboard stands on."""
    return str(
        page.evaluate(
            "(document.getElementById(document.getElementById('event-list').getAttribute('aria-activedescendant'))"
            " || {}).textContent || ''"
        )
    )


def test_every_event_is_reached_in_time_order(reader: Visit) -> None:
    page = reader.begin()
    page.locator("#event-list").focus()
    seen = [active(page)]
    for _ in range(27):
        page.keyboard.press("ArrowRight")
        seen.append(active(page))
    assert len(set(seen)) == 28
    assert seen[0].startswith("2014–2019")
    assert "2027" in seen[-1]


def test_arrows_move_between_lanes_and_the_chart_shows_where(reader: Visit) -> None:
    page = reader.begin()
    page.locator("#event-list").focus()
    page.keyboard.press("End")
    lane = active(page).rsplit(". ", 1)[1]
    page.keyboard.press("ArrowDown")
    assert active(page).rsplit(". ", 1)[1] != lane
    expect(page.locator("#chart .hovertext").first).to_be_visible()


def test_enter_opens_escape_goes_back_and_the_live_region_says_the_heading(reader: Visit) -> None:
    page = reader.begin()
    page.locator("#event-list").focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.locator("#live")).to_have_text("Selected: No ferry runs between the two harbours, 2014–2019")
    expect(page.locator("#details")).to_be_focused()
    page.keyboard.press("Escape")
    wait_for_query(page, "event", None)
    expect(page.locator("#event-list")).to_be_focused()


def test_slash_searches_and_keys_zoom(reader: Visit) -> None:
    page = reader.begin()
    page.keyboard.press("/")
    expect(page.locator("#filter-search")).to_be_focused()
    page.locator("#event-list").focus()
    page.keyboard.press("+")
    page.wait_for_function("() => new URLSearchParams(location.search).has('from')")
    page.keyboard.press("0")
    wait_for_query(page, "from", None)


def test_the_first_tab_skips_to_the_timeline(visit: Visit) -> None:
    page = visit.open()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the timeline")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#event-list")).to_be_focused()


def test_a_row_of_the_table_selects_the_same_event(reader: Visit) -> None:
    page = reader.begin()
    row = page.locator("#grid .ag-center-cols-container .ag-row").first
    row.click()
    wait_for_query(page, "event", "gangkou-tc-23")
    expect(page.locator("#details-body .when")).to_have_text("2014–2019")


def test_motion_is_reduced_for_those_who_ask(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.open()
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('#export')).transitionDuration)") < 0.001
