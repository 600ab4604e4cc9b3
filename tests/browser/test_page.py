"""The page in the browser: one flow a test. The console stays empty and nothing leaves this machine (conftest)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.browser.conftest import TITLES, Server, Visit, watched
from timeline.locales import load

LAUNCH = "gangkou-sc-17"


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def choose(page: Page, control: str, option: str) -> None:
    """Pick an option of one of Mantine's lists."""
    page.locator(f"#{control}").click()
    page.get_by_role("option", name=option, exact=True).locator("visible=true").click()
    page.keyboard.press("Escape")


def wait_for_query(page: Page, param: str, value: str | None) -> None:
    """Wait until the address says ``value`` for ``param`` (None: says nothing)."""
    page.wait_for_function(
        "([param, value]) => new URLSearchParams(location.search).get(param) === value", arg=[param, value]
    )


def mark_of(page: Page, event_id: str, chart: str = "chart") -> dict[str, float]:
    """Where the event's mark stands in the window, in px."""
    place = page.evaluate(
        """([id, chart]) => {
            const plot = document.querySelector(`#${chart} .js-plotly-plot`);
            const trace = plot.data.find((one) => one.name === 'events');
            const at = trace.customdata.findIndex((data) => data[0] === id);
            const box = plot.getBoundingClientRect();
            const { xaxis, yaxis } = plot._fullLayout;
            return {
                x: box.left + xaxis._offset + xaxis.d2p(trace.x[at]),
                y: box.top + yaxis._offset + yaxis.d2p(trace.y[at]),
            };
        }""",
        [event_id, chart],
    )
    return dict(place)


def texts(page: Page, part: str) -> dict[str, list[list[float]]]:
    """Where the words of a chart stand in the window, in px, by the words."""
    found = page.locator(f"{part} text").evaluate_all(
        """(all) => all.filter((text) => text.textContent).map((text) => {
            const { left, right, top } = text.getBoundingClientRect();
            return [text.textContent, [left, right, top]];
        }).sort()"""
    )
    places: dict[str, list[list[float]]] = {}
    for words, place in found:
        places.setdefault(words, []).append(place)
    return places


@contextmanager
def sized(visit: Visit, width: int, height: int) -> Iterator[None]:
    """The page in a window of another size, until it is as large as it was."""
    page = visit.page
    before = page.viewport_size
    assert before
    page.set_viewport_size({"width": width, "height": height})
    visit.calm()
    try:
        yield
    finally:
        page.set_viewport_size(before)
        visit.calm()


def hold(page: Page) -> Callable[[], None]:
    """Keep the server from answering until what this returns is called."""
    held: list[Route] | None = []

    def keep(route: Route) -> None:
        route.continue_() if held is None else held.append(route)

    def release() -> None:
        nonlocal held
        kept, held = held or [], None
        for route in kept:
            route.continue_()

    page.route(re.compile("_dash-update-component"), keep)
    return release


class TestPage:
    @pytest.mark.parametrize("width", [1000, 1440])
    def test_the_count_stands_beside_the_search(self, reader: Visit, width: int) -> None:
        page = reader.begin(search="boat")
        with sized(reader, width, 900):
            search, count = (page.locator(part).bounding_box() for part in ("#filter-search", "#count"))
        assert search
        assert count
        assert count["x"] > search["x"] + search["width"]
        assert count["y"] < search["y"] + search["height"]

    def test_speaks_the_language_of_its_address(self, visit: Visit) -> None:
        page = visit.open("?lang=ar")
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
        expect(page.get_by_role("heading", name=str(load("ar", "web")["timeline"]), exact=True)).to_be_visible()

    def test_the_first_chart_does_not_wait_for_the_page_and_stays_where_it_is(self, visit: Visit) -> None:
        page, held = visit.page, list[Route]()

        def hold(route: Route) -> None:
            held.append(route)

        page.route(re.compile("dash_renderer"), hold)
        page.goto(f"{visit.site.url}?lang=fr&source=quai", wait_until="commit")
        expect(page.locator("#first text", has_text="2021").first).to_be_visible()
        page.wait_for_function("() => document.fonts.status === 'loaded'")
        assert page.locator("#chart").count() == 0
        before = texts(page, "#first")
        for route in held:
            route.continue_()
        visit.ready()
        expect(page.locator("#first")).to_have_count(0)
        after = texts(page, "#chart .main-svg")
        assert before.keys() == after.keys()
        for words, places in before.items():
            assert places == [pytest.approx(place, abs=3) for place in after[words]], words

    def test_switches_language_without_losing_the_view(self, visit: Visit) -> None:
        page = visit.open(f"?event={LAUNCH}&q=boat&lanes=language")
        choose(page, "reader", "Français")
        expect(page.locator("html")).to_have_attribute("lang", "fr")
        expect(page.get_by_label("Recherche")).to_have_value("boat")
        expect(page).to_have_title(TITLES["fr"])
        expect(page.locator("#details-body .when")).to_contain_text("20 mai 2021")
        expect(page.locator("#event-list [role=option]").first).to_contain_text("12 mai 2021")
        expect(page.locator("#count")).to_have_text("1 événement sur 11")
        assert query(page) == {"lang": ["fr"], "event": [LAUNCH], "q": ["boat"], "lanes": ["language"]}

    def test_a_hint_in_an_empty_field_can_be_read(self, reader: Visit) -> None:
        page = reader.begin()
        found = page.locator("#filter-search").evaluate(
            "(field) => [getComputedStyle(field, '::placeholder'), getComputedStyle(document.querySelector('#count'))].map((style) => style.color)"
        )
        assert found[0] == found[1]

    def test_what_a_field_holds_is_told_from_its_hint(self, reader: Visit) -> None:
        page = reader.begin(theme="dark")
        colours = page.evaluate(
            """() => {
                const [field, hint] = [null, '::placeholder'].map((part) => getComputedStyle(document.querySelector('#filter-search'), part).color);
                return { field, hint, ink: getComputedStyle(document.body).color };
            }"""
        )
        assert colours["field"] == colours["ink"]
        assert colours["field"] != colours["hint"]
        reader.begin()

    def test_figures_and_words_run_as_an_arabic_page_does(self, reader: Visit) -> None:
        page = reader.begin(language="ar", selected=LAUNCH)
        cell = page.locator(".ag-center-cols-container .cell-date", has_text="2019").first
        found = cell.evaluate("(cell) => [getComputedStyle(cell).unicodeBidi, getComputedStyle(cell).direction]")
        assert found == ["isolate", "rtl"]
        lines = page.locator("#details-body .facts bdi").evaluate_all(
            "all => all.map((one) => one.getClientRects().length)"
        )
        assert lines == [1], "words of another direction are torn apart"
        reader.begin()

    def test_has_a_dark_side(self, reader: Visit) -> None:
        page = reader.begin()
        page.locator("label[for=theme], #theme").first.evaluate("part => part.click()")
        expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
        wait_for_query(page, "theme", "dark")
        page.wait_for_function(
            "() => document.querySelector('#chart .js-plotly-plot').layout.paper_bgcolor === '#17191C'"
        )
        page.locator("label[for=theme], #theme").first.evaluate("part => part.click()")
        wait_for_query(page, "theme", None)

    def test_every_filter_narrows_chart_list_and_table(self, reader: Visit) -> None:
        page = reader.begin()
        expect(page.locator("#count")).to_have_text("11 of 11 events · 28 accounts")
        choose(page, "filter-sources", "Le Quai")
        expect(page.locator("#count")).to_have_text("4 of 11 events")
        expect(page.locator("#event-list [role=option]")).to_have_count(4)
        expect(page.locator("#grid .ag-center-cols-container .ag-row")).to_have_count(4)
        page.wait_for_function("() => document.querySelector('#chart .js-plotly-plot').layout.meta.lanes.length === 1")
        page.get_by_role("button", name="Clear filters").click()
        expect(page.locator("#count")).to_have_text("11 of 11 events · 28 accounts")
        page.get_by_label("Search").fill("inquiry")
        expect(page.locator("#count")).to_have_text("1 of 11 events")
        page.get_by_role("button", name="Clear filters").click()
        expect(page.get_by_label("Search")).to_have_value("")

    def test_no_result_says_so_with_one_next_step(self, reader: Visit) -> None:
        page = reader.begin(search="nothing of the kind")
        expect(page.locator("#chart .annotation-text").first).to_contain_text("No event fits")
        expect(page.get_by_role("button", name="Clear filters")).to_be_visible()
        expect(page.locator("#grid .ag-overlay")).to_contain_text("No events")
        page.get_by_role("button", name="Clear filters").click()
        expect(page.locator("#grid .ag-row").first).to_be_visible()
        expect(page.locator("#grid .ag-overlay").get_by_text("No events")).to_be_hidden()


class TestChart:
    def test_lanes_by_another_grouping(self, reader: Visit) -> None:
        page = reader.begin()
        titles = "document.querySelector('#chart .js-plotly-plot').layout.meta.lanes.map((lane) => lane.title)"
        for grouping, first in (("Person", "Nordlys Ferries"), ("Kind", "Offer"), ("Language", "English")):
            choose(page, "grouping", grouping)
            page.wait_for_function(f"(first) => {titles}.includes(first)", arg=first)
        choose(page, "grouping", "Merged")
        page.wait_for_function(f"() => {titles}.length === 1")
        choose(page, "grouping", "Source")
        page.wait_for_function(f"() => {titles}.length === 6")

    def test_lanes_are_reordered_by_drag_and_keys_and_hidden(self, reader: Visit) -> None:
        page = reader.begin()
        order = "document.querySelector('#chart .js-plotly-plot').layout.meta.lanes.map((lane) => lane.key).join()"
        page.get_by_role("button", name="Lanes", exact=True).click()
        entries = page.locator("#lanes-body > li")
        expect(entries).to_have_count(6)
        entries.nth(3).drag_to(entries.nth(0))
        page.wait_for_function(f"() => {order} === 'gangkou-sc,harbour-post,quai,ben-cang,gangkou-tc,al-mina'")
        expect(entries.nth(0)).to_have_attribute("data-key", "gangkou-sc")
        page.get_by_label("Show Le Quai").click()
        wait_for_query(page, "hide", "quai")
        page.get_by_label("Move Bến Cảng up").click()
        page.wait_for_function(f"() => {order} === 'gangkou-sc,harbour-post,ben-cang,gangkou-tc,al-mina'")
        page.get_by_role("button", name="Lanes", exact=True).click()
        expect(entries.first).to_be_hidden()

    def test_zooms_by_wheel_buttons_and_fit(self, reader: Visit) -> None:
        page = reader.begin()
        box = page.locator("#chart .nsewdrag").first.bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 40)
        page.mouse.wheel(0, -300)
        page.wait_for_function("() => new URLSearchParams(location.search).has('from')")
        reader.settled()
        wide = query(page)["from"]
        page.get_by_role("button", name="Zoom in").click()
        page.wait_for_function("(from) => new URLSearchParams(location.search).get('from') !== from", arg=wide[0])
        page.get_by_role("button", name="Show everything").click()
        wait_for_query(page, "from", None)
        page.wait_for_function("() => document.querySelector('#chart .js-plotly-plot').layout.meta.shown === 28")

    def test_zooms_by_brush(self, reader: Visit) -> None:
        page = reader.begin()
        box = page.locator("#overview .nsewdrag").first.bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 15)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.95, box["y"] + 20, steps=8)
        page.mouse.up()
        page.wait_for_function("() => (new URLSearchParams(location.search).get('from') || '') > '2020'")
        page.wait_for_function("() => document.querySelector('#chart .js-plotly-plot').layout.meta.range[0] > '2020'")
        reader.settled()
        asked = query(page)
        reader.change(search="boat")
        assert query(page) == {**asked, "q": ["boat"]}, "the brush moved by itself"

    def test_labels_come_again_on_zoom_and_resize(self, reader: Visit) -> None:
        page = reader.begin(start="2025-02-01", end="2025-02-28")
        labelled, shown, before = page.evaluate(
            "(({ meta, width }) => [meta.labelled, meta.shown, width])(document.querySelector('#chart .js-plotly-plot').layout)"
        )
        assert labelled == shown
        with sized(reader, 1000, 900):
            page.wait_for_function(
                "(before) => document.querySelector('#chart .js-plotly-plot').layout.width < before", arg=before
            )
        page.wait_for_function(
            "(before) => document.querySelector('#chart .js-plotly-plot').layout.width === before", arg=before
        )

    def test_every_label_is_drawn_whatever_was_drawn_before(self, reader: Visit) -> None:
        page = reader.begin()
        views = (
            {"spacing": "equal"},
            {"start": "2016-01-01", "end": "2016-12-31"},
            {"search": "boat"},
            {"time": "rtl"},
        )
        for changes in views:
            reader.begin(**changes)
            drawn, labelled = page.evaluate(
                """() => {
                    const plot = document.querySelector('#chart .js-plotly-plot');
                    const texts = plot.querySelectorAll('.scatterlayer text');
                    const badges = plot.data.find((trace) => trace.name === 'badges');
                    return [texts.length, plot.layout.meta.labelled + (badges ? badges.x.length : 0)];
                }"""
            )
            assert drawn == labelled, changes

    def test_a_badge_zooms_to_what_it_stands_for(self, reader: Visit) -> None:
        page = reader.begin()
        page.evaluate(
            """() => {
                const plot = document.querySelector('#chart .js-plotly-plot');
                const badge = plot.data.find((trace) => trace.name === 'badges');
                window.timeline.follow(badge ? badge.customdata[0] : ['', '2024-01-01', '2024-12-31', '']);
            }"""
        )
        page.wait_for_function("() => new URLSearchParams(location.search).has('from')")

    def test_equal_spacing_and_time_downwards(self, reader: Visit) -> None:
        page = reader.begin()
        page.get_by_text("Equal", exact=True).click()
        wait_for_query(page, "spacing", "equal")
        page.wait_for_function("() => document.querySelector('#chart .js-plotly-plot').layout.meta.stops.length > 3")
        page.get_by_text("Down", exact=True).click()
        wait_for_query(page, "layout", "vertical")
        page.wait_for_function("() => document.querySelector('#chart .js-plotly-plot').layout.height > 1000")
        page.get_by_text("Across", exact=True).click()
        page.get_by_text("To scale", exact=True).click()
        wait_for_query(page, "spacing", None)

    def test_time_is_turned_from_right_to_left(self, reader: Visit) -> None:
        page = reader.begin(selected="harbour-post-3")
        before = mark_of(page, "harbour-post-3")["x"]
        page.get_by_role("button", name="Time from right to left").click()
        wait_for_query(page, "time", "rtl")
        expect(page.locator("#turn")).to_have_attribute("aria-pressed", "true")
        page.wait_for_function(
            "() => { const { range } = document.querySelector('#chart .js-plotly-plot').layout.xaxis; return range[0] > range[1]; }"
        )
        assert mark_of(page, "harbour-post-3")["x"] < before
        page.locator("#event-list").focus()
        page.keyboard.press("End")
        page.keyboard.press("ArrowRight")
        earlier = page.locator("#event-list [aria-selected=true]").get_attribute("aria-posinset")
        assert earlier == "27"

    def test_pointing_at_a_mark_joins_its_story_through_the_lanes(self, reader: Visit) -> None:
        page = reader.begin()
        places = [mark_of(page, event_id) for event_id in (LAUNCH, "harbour-post-1")]
        page.mouse.move(places[0]["x"], places[0]["y"])
        box = page.locator("#hover-line").bounding_box()
        assert box
        for place in places:
            assert box["y"] - 3 <= place["y"] <= box["y"] + box["height"] + 3
        told, others = page.evaluate(
            """() => {
                const faint = (part) => getComputedStyle(part).opacity < 0.4;
                const parts = [...document.querySelectorAll('#chart .scatterlayer :is(.point, .textpoint)')];
                const told = (part) => part.closest('.trace').__data__[0].trace.customdata[part.__data__.i][1];
                const of = (part) => told(part) === 's2';
                return [parts.filter(of).map(faint), parts.filter((part) => !of(part)).map(faint)];
            }"""
        )
        assert len(told) > 6
        assert not any(told)
        assert all(others)
        page.mouse.move(5, 5)
        expect(page.locator("#hover-line")).to_have_count(0)
        expect(page.locator("#chart .told")).to_have_count(0)

    def test_a_click_on_a_mark_opens_it(self, reader: Visit) -> None:
        page = reader.begin()
        place = mark_of(page, "harbour-post-3")
        page.mouse.move(place["x"], place["y"])
        page.mouse.click(place["x"], place["y"])
        wait_for_query(page, "event", "harbour-post-3")
        expect(page.locator("#details-body .heading")).to_contain_text("Tomas Reyes")

    def test_no_word_of_the_axis_is_cut(self, reader: Visit) -> None:
        page = reader.begin(language="zh-Hans")
        for end in ("2025-01-02", "2025-01-20", "2025-03-01"):
            reader.change(start="2016-01-01", end=end)
            cut = page.locator("#chart .xtick text").evaluate_all(
                """(all) => all.filter((text) => text.textContent && text.getBoundingClientRect().right
                    > text.closest('.main-svg').getBoundingClientRect().right + 1).map((text) => text.textContent)"""
            )
            assert cut == [], end
        reader.begin()

    def test_a_chart_that_is_long_in_coming_fades(self, reader: Visit) -> None:
        page, held = reader.begin(), list[Route]()

        def hold(route: Route) -> None:
            if str(route.request.post_data).startswith('{"output":"chart.figure"'):
                held.append(route)
            else:
                route.continue_()

        page.route(re.compile("_dash-update-component"), hold)
        page.evaluate("window.timeline.change({ search: 'boat' })")
        page.wait_for_function("() => Number(getComputedStyle(document.getElementById('chart')).opacity) < 0.45")
        for route in held:
            route.continue_()
        page.wait_for_function("() => getComputedStyle(document.getElementById('chart')).opacity === '1'")
        page.unroute_all()


#: Where the marks, labels, bars and ticks of the chart are and where its axis has them, in px of the plot.
PLACES = """() => {
    const plot = document.querySelector('#chart .js-plotly-plot');
    const { xaxis } = plot._fullLayout;
    const edge = plot.querySelector('.overplot > .xy').getCTM().e;
    const drawn = (kind) => [...plot.querySelectorAll(`.scatterlayer .${kind}`)].map((part) => {
        const { trace } = part.closest('.trace').__data__[0];
        const x = part.getCTM().e - edge + (kind === 'point' ? 0 : Number(part.firstChild.getAttribute('x')));
        return [x, xaxis.d2p(trace.x[part.__data__.i])];
    });
    const bars = [...plot.querySelectorAll('.js-fill')].map((part) => {
        const { trace } = part.closest('.trace').__data__[0];
        const ends = trace.x.filter((x) => x !== null).map(xaxis.d2p);
        const box = part.getBBox();
        return [box.x, Math.min(...ends), box.x + box.width, Math.max(...ends)];
    });
    const shown = (part) => part.textContent && getComputedStyle(part).display !== 'none';
    const ticks = [...plot.querySelectorAll('.xtick text')].filter(shown).map((part) => part.getCTM().e - edge);
    const wanted = xaxis.tickvals.map(xaxis.d2p).filter((x) => x >= -0.5 && x <= xaxis._length + 0.5);
    const badges = plot.data.find((trace) => trace.name === 'badges');
    const path = badges ? plot.querySelector('.subplot .shapelayer path').getAttribute('d') : '';
    const pills = [...path.matchAll(/M([^,]+),[^H]+H([^V]+)V/g)].map(([_, x0, x1]) => (+x0 + +x1) / 2 - xaxis._offset);
    const moving = [...plot.querySelectorAll('.point')].some((part) => part.style.translate);
    return { point: drawn('point'), textpoint: drawn('textpoint'), bars, ticks, wanted, moving,
        pills, badges: badges ? badges.x.map(xaxis.d2p) : [] };
}"""


class TestSliding:
    @pytest.mark.parametrize(
        ("way", "view"),
        [("wheel", {}), ("wheel", {"time": "rtl"}), ("wheel", {"spacing": "equal"}), ("drag and wheel", {}),
         ("button", {"time": "rtl"}), ("button", {"language": "ar"})],
    )  # fmt: skip
    def test_a_zoom_is_seen_before_the_server_answers(self, reader: Visit, way: str, view: dict[str, str]) -> None:
        page = reader.begin(**view)
        before = page.evaluate(PLACES)
        release = hold(page)
        if way != "button":
            box = page.locator("#chart .nsewdrag").bounding_box()
            assert box
            page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 40)
            if way.startswith("drag"):
                page.mouse.down()
                page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 40, steps=3)
                page.mouse.up()
            page.mouse.wheel(0, -300)
            page.mouse.wheel(0, -300)
        else:
            page.locator("#zoom-in").click()
        page.wait_for_function(f"() => ({PLACES})().moving")
        during = page.evaluate(PLACES)
        for kind in ("point", "textpoint"):
            assert [one for one, _ in during[kind]] != [one for one, _ in before[kind]]
            apart = [[one - other for one, other in places[kind]] for places in (before, during)]
            assert apart[1] == pytest.approx(apart[0], abs=0.1)
        for left, first, right, last in during["bars"]:
            assert (left, right) == pytest.approx((first, last), abs=0.1)
        assert during["ticks"] == pytest.approx(during["wanted"], abs=0.1)
        assert during["pills"] == pytest.approx(during["badges"], abs=0.2)
        page.wait_for_function("() => new URLSearchParams(location.search).has('from')")
        release()
        reader.settled()
        page.unroute_all()
        page.wait_for_function(f"() => !({PLACES})().moving")
        after = page.evaluate(PLACES)
        assert all(one == pytest.approx(other, abs=0.1) for one, other in after["point"])
        assert page.locator("#chart .beyond").count() == 0
        assert len(after["ticks"]) == len(after["wanted"])

    def test_what_is_out_of_sight_has_moved_when_it_comes_into_sight(self, reader: Visit) -> None:
        page = reader.begin()

        def astray() -> int:
            places = page.evaluate(PLACES)["point"]
            return sum(one != pytest.approx(other, abs=0.1) for one, other in places)

        with sized(reader, 1440, 460):
            release = hold(page)
            box = page.locator("#chart .nsewdrag").bounding_box()
            assert box
            page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 10)
            page.mouse.wheel(0, -300)
            page.wait_for_function(f"() => ({PLACES})().moving")
            assert astray(), "nothing waits"
            page.evaluate("window.scrollTo(0, 400)")
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            assert astray() == 0
            page.evaluate("window.scrollTo(0, 0)")
            release()
            reader.settled()
            page.unroute_all()

    def test_what_has_moved_can_be_pointed_at(self, reader: Visit) -> None:
        page = reader.begin()
        release = hold(page)
        place = mark_of(page, "harbour-post-3")
        page.mouse.move(place["x"] - 60, place["y"])
        page.mouse.wheel(0, -300)
        page.wait_for_function(f"() => ({PLACES})().moving")
        moved = mark_of(page, "harbour-post-3")
        assert moved["x"] > place["x"] + 3
        page.mouse.move(moved["x"], moved["y"])
        expect(page.locator("#chart .hoverlayer .hovertext")).to_contain_text("Reyes")
        release()
        reader.settled()
        page.unroute_all()


class TestDetails:
    def test_they_come_before_the_chart_that_marks_what_was_chosen(self, reader: Visit) -> None:
        page, asked = reader.begin(), list[str]()

        def note(request: Request) -> None:
            asked.append(str(request.post_data))

        page.on("request", note)
        reader.change(selected=LAUNCH)
        expect(page.locator("#details-body .passage")).to_be_visible()
        page.wait_for_function(
            "() => document.querySelector('#chart .js-plotly-plot').data.some((t) => t.name === 'joiner')"
        )
        page.remove_listener("request", note)
        details, chart = (
            [place for place, body in enumerate(asked) if body.startswith(f'{{"output":"{output}')]
            for output in ("..details-body.children", "chart.figure")
        )
        assert len(details) == len(chart) == 1
        assert details < chart

    def test_of_quick_choices_the_last_one_stays(self, reader: Visit) -> None:
        """A choice that comes while the page still works on the one before is not undone by it."""
        page = reader.begin()
        chosen = page.locator("#event-list [data-event]").evaluate_all("all => all.map((one) => one.dataset.event)")[:8]
        for event in chosen:
            page.evaluate("(event) => window.timeline.change({ selected: event })", event)
            page.wait_for_timeout(70)
        expect(page.locator(f'#details-body [data-event="{chosen[-1]}"]').first).to_be_visible()
        wait_for_query(page, "event", chosen[-1])
        page.wait_for_timeout(500)
        wait_for_query(page, "event", chosen[-1])

    def test_to_begin_with_it_says_where_the_sources_disagree(self, reader: Visit) -> None:
        page = reader.begin()
        panel = page.locator("#details-body")
        expect(panel).to_contain_text("Where the sources disagree")
        panel.get_by_role("button", name=re.compile("first boat.*6 sources.*8 days apart")).click()
        expect(panel.locator(".agreement")).to_contain_text(
            "The sources disagree · 12 May 2021, 13 May 2021, or 20 May 2021 · 8 days apart"
        )

    def test_date_sentence_and_how_it_was_worked_out(self, reader: Visit) -> None:
        page = reader.begin(selected="harbour-post-5")
        panel = page.locator("#details-body")
        expect(panel.locator(".when")).to_have_text("15 Feb 2025")
        expect(panel.locator(".facts > dd > q")).to_have_text("the next day")
        expect(panel.locator(".facts")).to_contain_text("Counted from14 Feb 2025")
        expect(panel).to_contain_text("completed from the text around it", ignore_case=True)
        expect(panel.locator(".sentence").first).to_contain_text("Linden")
        expect(panel.locator("mark.date")).to_have_text("the next day")
        expect(panel.locator(".passage .name").first).to_have_text(re.compile("Reyes|Linden"))
        expect(panel).to_contain_text("Written for this test")

    def test_the_sentence_keeps_its_language_and_direction(self, reader: Visit) -> None:
        page = reader.begin(selected="al-mina-25")
        passage = page.locator("#details-body .passage")
        expect(passage).to_have_attribute("lang", "ar")
        expect(passage).to_have_attribute("dir", "rtl")
        expect(passage.locator("mark.date")).to_have_text("12 مايو 2021")

    def test_all_accounts_disagreements_first_and_the_line(self, reader: Visit) -> None:
        page = reader.begin(selected=LAUNCH)
        expect(page.locator(".agreement")).to_contain_text("The sources disagree · 12 May 2021")
        accounts = page.locator(".accounts > li")
        expect(accounts).to_have_count(6)
        assert "differs" in str(accounts.first.get_attribute("class"))
        assert "differs" not in str(accounts.last.get_attribute("class"))
        names = page.evaluate("document.querySelector('#chart .js-plotly-plot').data.map((trace) => trace.name)")
        assert "joiner" in names

    def test_decisions_survive_a_reload_and_are_taken_back(self, visit: Visit) -> None:
        page = visit.open("?event=harbour-post-7")
        page.locator("#details-body").get_by_role("button", name="Reject").click()
        expect(page.locator("#count")).to_have_text("10 of 11 events · 27 accounts")
        page.reload()
        visit.ready()
        expect(page.locator("#count")).to_have_text("10 of 11 events · 27 accounts")
        page.get_by_role("button", name="Data").click()
        page.get_by_role("menuitem", name="Undo the last change").click()
        expect(page.locator("#count")).to_have_text("11 of 11 events · 28 accounts")

    def test_an_edit_is_shown_and_exported_and_one_date_is_used_for_all(self, visit: Visit) -> None:
        page = visit.open("?event=harbour-post-2")
        page.locator("#details-body").get_by_role("button", name="Edit").click()
        page.get_by_label("Headline").fill("Reyes takes a seat")
        page.get_by_role("button", name="Save").click()
        expect(page.locator("#details-body .heading")).to_have_text("Reyes takes a seat")
        page.get_by_role("button", name="Data").click()
        with page.expect_download() as waiting:
            page.get_by_role("menuitem", name="Changes (CSV)").click()
        assert "harbour-post-2,edit,Reyes takes a seat" in waiting.value.path().read_text(encoding="utf-8")
        visit.change(selected="harbour-post-1")
        page.locator(".accounts > li").last.get_by_role("button", name="Use this date").click()
        expect(page.locator(".agreement")).to_contain_text("All sources agree")


class TestCompare:
    def test_coverage_leads_to_the_mark(self, visit: Visit) -> None:
        page = visit.open("?tab=coverage")
        cell = page.get_by_role("button", name=re.compile("港口日报: differs"))
        expect(cell).to_be_visible()
        cell.click()
        wait_for_query(page, "event", LAUNCH)

    def test_disagreements_lead_to_the_mark(self, reader: Visit) -> None:
        page = reader.begin()
        page.get_by_role("tab", name="Disagreements").click()
        entry = page.locator("#disputes .disputes > li").first
        expect(entry).to_contain_text("8 days apart")
        entry.get_by_role("button", name=re.compile("Le Quai")).click()
        wait_for_query(page, "event", "quai-9")

    def test_delay(self, reader: Visit) -> None:
        page = reader.begin()
        page.get_by_role("tab", name="Delay").click()
        expect(page.locator("#lag .main-svg").first).to_be_visible()
        expect(page.locator("#lag-frame table tbody tr")).to_have_count(28)

    def test_a_mark_of_the_delay_leads_to_its_event(self, reader: Visit) -> None:
        page = reader.begin()
        page.get_by_role("tab", name="Delay").click()
        page.locator("#lag .nsewdrag").scroll_into_view_if_needed()
        reader.settled()
        place = mark_of(page, "quai-9", "lag")
        page.mouse.click(place["x"], place["y"])
        wait_for_query(page, "event", "quai-9")
        expect(page.locator("#details-body .when")).to_have_text("13 May 2021")


class TestAddress:
    def test_copy_link_gives_the_same_view(self, visit: Visit) -> None:
        page = visit.open("?source=quai&event=quai-9")
        page.get_by_role("button", name="Copy link").click()
        page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('event=quai-9')")
        assert page.evaluate("navigator.clipboard.readText()") == page.url

    def test_an_old_link_opens_what_it_can(self, visit: Visit) -> None:
        page = visit.open("?source=quai&source=gone&event=gone-7&lanes=colour&from=2020-13-01&theme=dark")
        expect(page.locator("#count")).to_have_text("4 of 11 events")
        expect(page.locator("#notices")).to_contain_text("gone-7")
        expect(page.locator("#notices .notice")).to_have_count(1)
        assert query(page) == {"lang": ["en"], "theme": ["dark"], "source": ["quai"]}

    def test_panning_adds_no_step_to_back(self, reader: Visit) -> None:
        page = reader.begin()
        steps = page.evaluate("history.length")
        page.get_by_role("button", name="Zoom in").click()
        page.wait_for_function("() => new URLSearchParams(location.search).has('from')")
        assert page.evaluate("history.length") == steps


class TestServerGone:
    def test_it_is_said_with_a_way_to_try_again(self, desktop: BrowserContext, site: Server) -> None:
        for visit in watched(desktop, site):
            page = visit.open()
            page.route(re.compile("_dash-update-component"), lambda route: route.abort())
            page.evaluate("window.timeline.change({ search: 'boat' })")
            expect(page.get_by_role("alert")).to_contain_text("The server does not answer")
            page.unroute_all()
            with page.expect_navigation():
                page.get_by_role("button", name="Try again").click()
            visit.ready()
            expect(page.locator("#count")).to_have_text("1 of 11 events · 6 accounts")
            expect(page.get_by_role("alert")).to_have_count(0)
            assert visit.watch.console  # Chromium and Dash tell the console too
            visit.watch.console.clear()


class TestTake:
    def test_articles_are_added_and_stay(self, visit: Visit) -> None:
        page = visit.open()
        page.locator("#upload input[type=file]").set_input_files(
            {"name": "../late news.txt", "mimeType": "text/plain", "buffer": b"2025-02-20 The pier <b>burns</b>\n"}
        )
        expect(page.locator("#count")).to_have_text("12 of 12 events · 29 accounts")
        page.get_by_role("button", name="Show only these").click()
        expect(page.locator("#count")).to_have_text("1 of 12 events")
        expect(page.locator(".filters .mantine-MultiSelect-pill")).to_have_count(1)
        expect(page.locator("h1")).to_have_text("Timeline")  # the pier is nobody
        expect(page).to_have_title("Timeline")
        page.get_by_role("status").get_by_role("button", name="Close").click()
        expect(page.get_by_text("1 event added")).to_have_count(0)
        page.get_by_role("button", name="Clear filters").click()
        expect(page.locator("#count")).to_have_text("12 of 12 events · 29 accounts")
        expect(page.locator("h1")).to_have_text(TITLES["en"])
        page.reload()
        visit.ready()
        expect(page.locator("#count")).to_have_text("12 of 12 events · 29 accounts")

    def test_what_is_chosen_while_the_page_comes_anew_stays(self, visit: Visit) -> None:
        page, held = visit.open(), list[Route]()

        def hold(route: Route) -> None:
            asked = route.request.post_data or ""
            again = '"edition' in asked and 'changedPropIds":["revision.data"]' in asked
            held.append(route) if again else route.continue_()

        page.route(re.compile("_dash-update-component"), hold)
        page.locator("#upload input[type=file]").set_input_files(
            {"name": "late news.txt", "mimeType": "text/plain", "buffer": b"2025-02-20 The pier burns\n"}
        )
        show = page.get_by_role("button", name="Show only these")
        show.wait_for()
        while not held:
            page.wait_for_timeout(20)
        show.click()
        page.wait_for_function("window.timeline.state.sources.length")
        held[0].continue_()
        expect(page.locator(".filters .mantine-MultiSelect-pill")).to_have_count(1)
        expect(page.locator("#count")).to_have_text("1 of 12 events")

    def test_what_cannot_be_read_or_drawn_is_refused_in_words(self, visit: Visit) -> None:
        page = visit.open("?lang=fr&p-subject=story")
        page.locator("#upload input[type=file]").set_input_files(
            {"name": "photo.exe", "mimeType": "application/octet-stream", "buffer": b"x"}
        )
        expect(page.locator("#upload-status")).to_have_text("photo.exe dépasse 20 Mo ou ne peut être lu.")
        page.get_by_role("status").get_by_role("button", name="Fermer").click()
        expect(page.locator("#upload-status")).to_be_empty()
        page.locator("#export").click()
        expect(page.locator(".fault")).to_have_text("Choisissez d’abord un événement.")
        sheet = page.locator("#preview").evaluate("(sheet) => getComputedStyle(sheet).content")
        assert sheet.startswith("url("), "not a blank sheet"

    def test_a_picture_is_made_as_previewed_and_only_a_logo_that_is_there_can_be_removed(self, visit: Visit) -> None:
        page = visit.open()
        page.get_by_role("button", name="Export picture").click()
        preview = page.get_by_alt_text("Preview of the picture")
        page.wait_for_function("() => (document.getElementById('preview') || {}).naturalWidth === 1200")
        pinned, logo = (page.get_by_text(words).bounding_box() for words in ("Only pinned events", "Logo (PNG"))
        assert pinned
        assert logo
        assert pinned["y"] + pinned["height"] <= logo["y"], "the choice stands in a row of its own"
        page.get_by_label("Title", exact=True).fill("A ferry for two towns")
        wait_for_query(page, "p-title", "A ferry for two towns")
        visit.settled()
        expect(preview).to_be_visible()
        with page.expect_download() as waiting:
            page.get_by_role("button", name="PNG", exact=True).click()
        content = waiting.value.path().read_bytes()
        assert content.startswith(b"\x89PNG")
        assert int.from_bytes(content[16:20], "big") == 2400
        remove = page.get_by_role("button", name="Remove the logo")
        expect(page.locator("#p-logo")).to_be_visible()
        expect(remove).to_have_count(0)
        svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>'
        page.locator("#p-logo input[type=file]").set_input_files(
            {"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": svg}
        )
        remove.click()
        expect(remove).to_have_count(0)
        visit.settled()
