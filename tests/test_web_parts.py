"""From table to component without a server: passages, details, comparison, table, list, lanes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
import pytest
from dash import html
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace
from plotly.offline import get_plotlyjs_version
from plotly.utils import PlotlyJSONEncoder

from tests.browser import story
from timeline.drawing.hover import hover
from timeline.drawing.text import embed
from timeline.drawing.view import View
from timeline.extraction import name_index
from timeline.locales import LANGUAGES, NAMES, load
from timeline.model import Event
from timeline.publishing.rows import web_address
from timeline.saga import NO_SAGA, Saga
from timeline.stories import gather
from timeline.table import validate
from timeline.web import comparison, figures, state
from timeline.web.app import ASSETS, PLOTLY, create_app
from timeline.web.book import Book, Shelf, fingerprint
from timeline.web.controls import filters, header
from timeline.web.details import details
from timeline.web.grid import rows
from timeline.web.host import Host
from timeline.web.lanes import lanes
from timeline.web.layout import LEGEND
from timeline.web.layout import page as page_of
from timeline.web.listing import WINDOW, found_words, in_time_order, options
from timeline.web.pages import unread_words
from timeline.web.passages import direction, finder, pieces
from timeline.web.tables import prepare
from timeline.web.words import count, rival_days, say
from timeline.web.workspace import Workspace

BOOK = Book(story.table())


def test_the_browsers_plotly_is_the_one_that_the_figures_are_made_for() -> None:
    head = (ASSETS / PLOTLY).read_text(encoding="utf-8")[:200]
    assert f"(basic - minified) v{get_plotlyjs_version()}\n" in head, (
        "npm pack plotly.js-basic-dist-min, of this version"
    )


def text_of(part: Any) -> str:
    """Everything that a component shows, as JSON."""
    return json.dumps(part, cls=PlotlyJSONEncoder, ensure_ascii=False)


def words_of(part: Any) -> str:
    """What a reader reads of a component, each quotation in “ and ”."""
    if isinstance(part, (list, tuple)):
        return "".join(words_of(one) for one in part)
    inside = part if isinstance(part, str) else words_of(getattr(part, "children", None) or "")
    return f"“{inside}”" if isinstance(part, html.Q) else inside


@pytest.mark.parametrize("event", BOOK.events.values(), ids=list(BOOK.events))
def test_passage_is_whole_and_its_date_marked(event: Event) -> None:
    found = pieces(event)
    assert "".join(text for text, _ in found) == event.passage
    assert "".join(text for text, marks in found if "date" in marks) == event.date_text
    assert "".join(text for text, marks in found if "sentence" in marks) == event.quote


def test_names_are_marked_in_any_script() -> None:
    names = name_index(Saga(people={"Mara Linden": {"zh-Hans": ["玛拉·林登"], "ar": ["مارا ليندن"]}}))
    marked = {
        text
        for key in ("gangkou-sc-16", "gangkou-tc-20", "al-mina-24")
        for text, marks in pieces(BOOK.events[key], finder(names))
        if "name" in marks
    }
    assert {"玛拉·林登", "瑪拉·林登", "مارا ليندن"} <= marked


@given(st.integers(-5, 400), st.integers(-5, 400), st.integers(-5, 400), st.text(max_size=80))
def test_offsets_that_lie_elsewhere_lose_no_letter(start: int, end: int, at: int, passage: str) -> None:
    event = BOOK.events["quai-9"]
    values = {name: getattr(event, name) for name in event.__slots__}
    moved = Event(**{**values, "sentence_start": start, "sentence_end": end, "date_start": at, "passage": passage})
    assert "".join(text for text, _ in pieces(moved)) in (passage, event.quote)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_details_and_pointer_say_that_another_account_lends_the_headline(tag: str) -> None:
    lent = BOOK.table["event_id"].map({"gangkou-sc-17": "harbour-post-1"}).fillna("")
    book = Book(BOOK.table.assign(headline_from=lent))
    borrower, lender = book.events["gangkou-sc-17"], book.events["harbour-post-1"]
    said = say(tag, "lent_by", publisher=embed(lender.publisher, tag))
    for event, is_lent in ((borrower, True), (lender, False)):
        assert (said in text_of(details(book, {**state.default_state(tag), "selected": event.event_id}))) is is_lent
        assert (load(tag, "drawing")["lent"] in hover(asdict(event), View(language=tag), ())) is is_lent


@pytest.mark.parametrize("tag", LANGUAGES)
def test_details_in_each_language(tag: str) -> None:
    now = {**state.default_state(tag), "selected": "gangkou-sc-17"}
    shown = text_of(details(BOOK, now))
    assert say(tag, "disputed") in shown
    assert count(tag, "told_by", 6) in shown
    assert "2021年5月20日" in shown


@pytest.mark.parametrize(
    ("explanation", "said"),
    [
        ("“the next day” → 2025-02-15 (context-relative), counted from 2025-02-14; kind refusal by “refused”", "“the next day” → {2025-02-15}"),
        ("“Late that year” → 2017 END (context-relative), counted from 2017", "“Late that year” → {2017 END}"),
        ("no date of its own; the telling is at “năm 2016”: 2016-01-01 to 2016-12-31", "“năm 2016”"),
        ("told by a person", ""),
    ],
)  # fmt: skip
def test_an_explanation_is_told_without_english_in_other_languages(explanation: str, said: str) -> None:
    table = BOOK.table.assign(explanation=explanation)
    parts = [words_of(details(Book(table), {**state.default_state(tag), "selected": "quai-8"})) for tag in ("fr", "ar")]
    dates = {"{2025-02-15}": ("15 févr. 2025", "15 فبراير 2025"), "{2017 END}": ("fin 2017", "أواخر 2017")}
    for number, part in enumerate(parts):
        wanted = said
        for value, words in dates.items():
            wanted = wanted.replace(value, words[number])
        assert wanted in part
    assert not any("refusal" in part or "telling" in part or "person" in part for part in parts)


def test_an_explanation_says_its_days_in_words() -> None:
    said = "no date of its own; the telling is at “on 2016-01-01”: 2016-01-01 to 2016-12-31"
    shown = words_of(
        details(Book(BOOK.table.assign(explanation=said)), {**state.default_state(), "selected": "quai-8"})
    )
    assert "“on 2016-01-01”: 1 Jan 2016 to 31 Dec 2016" in shown


def test_what_an_explanation_quotes_is_in_its_language() -> None:
    table = BOOK.table.assign(explanation="“次日” → 2025-01-21; kind investment by “耗资”")
    shown = text_of(details(Book(table), {**state.default_state("fr"), "selected": "gangkou-sc-17"}))
    assert re.search(r'\{"props": \{"children": "次日", [^}]*"lang": "zh-Hans"[^}]*\}, "type": "Q"', shown)


def test_the_first_event_that_a_reader_chooses_finds_all_looked_up() -> None:
    book = Book(story.table())
    asked: list[str] = []

    def note(text: str) -> list[Any]:
        asked.append(text)
        return []

    prepare(book, note)
    assert {"events", "stories", "story_of"} <= vars(book).keys()
    assert asked
    prepare(Book(story.table().head(0)), note)


def test_an_explanation_says_nothing_of_rules() -> None:
    told = (
        "“次日” → 2025-01-21 (context-relative), counted from 2025-01-20, rule (次日|次晨); kind investment by “耗资”"
    )
    shown = words_of(
        details(Book(BOOK.table.assign(explanation=told)), {**state.default_state(), "selected": "quai-8"})
    )
    assert "“次日” → 21 Jan 2025Counted from20 Jan 2025" in shown
    assert not any(word in shown for word in ("context-relative", ", rule", "; kind"))


@pytest.mark.parametrize(
    ("anchor", "shown"),
    [
        ("nordlys ferries was founded", "Counted from“Nordlys Ferries was founded”"),
        ("harbour-opening", None),
        ("2016", "Counted from2016"),
    ],
)
def test_what_a_date_is_counted_from_stands_as_its_source_writes_it(anchor: str, shown: str | None) -> None:
    told = f"“a month after” → 2016-04 (event-relative), counted from {anchor}, rule {{n}} {{unit}} after; kind other"
    passage = "Nordlys Ferries was founded in March 2016, and a month after its first boat sailed."
    book = Book(BOOK.table.assign(explanation=told, passage=passage))
    said = words_of(details(book, {**state.default_state(), "selected": "quai-8"}))
    assert shown in said if shown else "Counted from" not in said


@pytest.mark.parametrize(
    ("note", "language", "shown"),
    [
        (
            "A brief in our own words after the Quai's article of 4 March 2025; not the article itself.",
            "fr",
            "4 mars 2025",
        ),
        (
            "A brief in our own words after the Quai's article of 4 March 2025; not the article itself.",
            "zh-Hans",
            "并非原文",
        ),
        ("A transcript.", "fr", "A transcript."),
    ],
)
def test_a_note_is_in_the_reader_s_language_where_the_page_has_words_for_it(
    note: str, language: str, shown: str
) -> None:
    book = Book(BOOK.table.assign(note=note))
    said = words_of(details(book, {**state.default_state(language), "selected": "quai-8"}))
    assert shown in said
    assert "our own words" not in said


def test_without_a_choice_the_details_begin_with_the_disagreements() -> None:
    shown = text_of(details(BOOK, state.default_state()))
    assert shown.count('"data-act": "select"') == 1
    assert "12 May 2021, 13 May 2021, or 20 May 2021\u00a0· 8 days apart" in words_of(
        details(BOOK, state.default_state())
    )


def test_days_that_are_not_exact_are_said_against_each_other_without_a_gap() -> None:
    def told(key: str, start: date, end: date, mod: str) -> Event:
        days = {"start": start, "end": end, "precision": "year", "mod": mod, "timex": str(start.year)}
        return replace(BOOK.events["quai-8"], event_id=key, source_id=key, story_id="s", **days)

    accounts = [
        told("a", date(2017, 10, 1), date(2017, 12, 31), "END"),
        told("b", date(2018, 1, 1), date(2018, 3, 31), "START"),
        told("c", date(2017, 1, 1), date(2017, 12, 31), ""),
    ]
    (story,) = gather(accounts)
    assert [event.event_id for event in story.rivals] == ["a", "b"]
    assert rival_days(story, "en") == "late 2017 or early 2018"
    assert rival_days(story, "zh-Hans") == "2017年末或2018年初"


def test_the_panel_has_no_part_that_only_holds_another() -> None:
    """Each part has every other one on the page told when it comes: half as many are there in a quarter of the time."""
    shown = text_of(details(BOOK, {**state.default_state(), "selected": "gangkou-sc-17"}))
    parts = [*_parts(json.loads(shown))]
    assert {part["type"] for part in parts if "data-act" in part["props"]} == {"Button"}
    assert len(parts) < 115


def _parts(shown: Any) -> Iterator[dict[str, Any]]:
    """The components in what a component shows, as JSON says them."""
    if isinstance(shown, dict):
        if "namespace" in shown:
            yield shown
        shown = list(shown.values())
    for part in shown if isinstance(shown, list) else []:
        yield from _parts(part)


def test_accounts_that_differ_come_first() -> None:
    shown = text_of(details(BOOK, {**state.default_state(), "selected": "gangkou-sc-17"}))
    assert shown.index('"account differs"') < shown.index('"className": "account"')


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_page_in_each_language(tag: str) -> None:
    host = Host(shelf=Shelf(BOOK.table, Workspace("test")), title="A title", extract=lambda paths: BOOK.table)
    shown = text_of(page_of(BOOK, state.default_state(tag), host, 1000, ["a notice"]))
    assert say(tag, "add") in shown
    assert "{" not in say(tag, "add_hint", size=20)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_marks_mean_is_said_as_the_language_sets_sentences(tag: str) -> None:
    host = Host(shelf=Shelf(BOOK.table, Workspace("test")), title="A title")
    shown = text_of(page_of(BOOK, state.default_state(tag), host, 1000))
    first, second = (str(load(tag, "publishing")[key]) for key in LEGEND[:2])
    assert f"{first}{'' if tag.startswith('zh') else ' '}{second}" in shown


def test_people_are_offered_by_how_much_is_told_of_them() -> None:
    told = Counter(name for event in BOOK.events.values() for name in event.actors)
    offered = json.loads(text_of(filters(BOOK, state.default_state("en"))))["props"]["children"][2]["props"]["data"]
    assert len(offered) > 2
    assert [told[choice["value"]] for choice in offered] == sorted(told.values(), reverse=True)


def test_delay_needs_days_of_publication() -> None:
    undated = Book(story.table().assign(published=None))
    assert say("en", "lag_none") in text_of(comparison.lags(undated, set(undated.events), "en"))
    assert say("en", "lag_none") not in text_of(comparison.lags(BOOK, set(BOOK.events), "en"))


def test_filters_offer_what_the_table_has() -> None:
    shown = text_of(filters(BOOK, state.default_state("fr")))
    for words in ("Le Quai", "vietnamien", "Mara Linden", "Fondation"):
        assert words in shown


def test_no_upload_without_a_reader_of_articles() -> None:
    assert "Upload" not in text_of(header("A title", state.default_state(), uploads=False))


def test_coverage_has_a_cell_for_each_story_and_source() -> None:
    shown = text_of(comparison.coverage(BOOK, set(BOOK.events), "en"))
    assert shown.count('"type": "Td"') == len(BOOK.stories) * len(BOOK.sources)
    assert shown.count('"mark differs"') == 2


def test_coverage_gives_the_most_exact_day_of_a_story() -> None:
    accounts = [("a", "2021-05-01", "2021-05-31"), ("b", "2021-05-20", "2021-05-20")]
    rows = [
        {"source_id": name, "story_id": "s", "start": first, "end": last, "headline": said, "headline_language": "en"}
        for (name, first, last), said in zip(accounts, ("His trial", "Berg stands trial"), strict=True)
    ]
    book = Book(validate(pd.DataFrame(rows)))
    shown = text_of(comparison.coverage(book, set(book.events), "en"))
    assert "20 May 2021" in shown
    assert "Berg stands trial" in shown
    assert "His trial" not in shown


def test_a_page_without_a_title_is_called_after_whom_it_is_about() -> None:
    page = create_app(story.table(), names=name_index(NO_SAGA)).server.test_client().get("/?lang=fr").text
    assert "<title>Nordlys Ferries et Tomas Reyes</title>" in page


def test_disagreements_name_both_dates() -> None:
    shown = text_of(comparison.disputes(BOOK, set(BOOK.events), "en"))
    assert "12 May 2021" in shown
    assert "20 May 2021" in shown
    assert "8 days apart" in shown


def test_rows_come_in_blocks_sorted_as_asked() -> None:
    first = rows(BOOK, BOOK.table, {"startRow": 0, "endRow": 10}, "en")
    assert (len(first["rowData"]), first["rowCount"]) == (10, 28)
    by_source = rows(
        BOOK, BOOK.table, {"startRow": 0, "endRow": 28, "sortModel": [{"colId": "source", "sort": "desc"}]}, "en"
    )
    shown = [row["source"] for row in by_source["rowData"]]
    assert shown == sorted(shown, reverse=True)


def test_a_window_of_the_list_says_where_it_is() -> None:
    book = Book(story.large(500))
    ordered = in_time_order(book.table)
    window = options(book, ordered, 250, "en")
    assert len(window["options"]) == WINDOW
    assert (window["first"], window["size"]) == (250 - WINDOW // 2, 500)


@pytest.mark.parametrize(
    ("tag", "all_told", "one_told"),
    [
        ("en", "11 of 11 events\u00a0· 28 accounts", "1 of 11 events"),
        ("fr", "11 événements sur 11\u00a0· 28 récits", "1 événement sur 11"),
        ("vi", "11 trên 11 sự kiện\u00a0· 28 lời kể", "1 trên 11 sự kiện"),
        ("zh-Hans", "11/11个事件\u00a0· 28种说法", "1/11个事件"),
        ("zh-Hant", "11/11個事件\u00a0· 28種說法", "1/11個事件"),
        ("ar", "11 حدثًا من 11\u00a0· 28 رواية", "حدث واحد من 11"),
    ],
)
def test_events_are_counted_as_a_picture_counts_them_and_their_accounts_told(
    tag: str, all_told: str, one_told: str
) -> None:
    table = BOOK.table
    assert found_words(BOOK, table, tag) == all_told
    assert found_words(BOOK, table[table["event_id"] == "quai-9"], tag) == one_told


def test_hidden_lanes_stay_in_the_menu() -> None:
    assert len(lanes(BOOK.table, View(hidden=("quai",)))) == 6


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a?b=c", True), ("HTTP://example.org", True), ("javascript:alert(1)", False),
        ("data:text/html,x", False), ("//example.org", False), ("https://a b", False), ("", False),
    ],
)  # fmt: skip
def test_only_web_addresses_become_links(address: str, expected: bool) -> None:
    assert bool(web_address(address)) is expected


def test_headlines_are_made_in_the_readers_language() -> None:
    shelf = Shelf(BOOK.table, Workspace(fingerprint(BOOK.table)), name_index(NO_SAGA))
    made = shelf.book(None, "fr").events
    assert {event.headline_language for event in made.values()} >= {"fr"}
    assert shelf.book(None, "fr") is shelf.book(None, "fr")


@pytest.mark.parametrize(("tag", "expected"), [("ar", "rtl"), ("ar-EG", "rtl"), ("fr", "ltr"), ("", "ltr")])
def test_direction(tag: str, expected: str) -> None:
    assert direction(tag) == expected


def test_phrases_with_braces_in_their_values_are_left_alone() -> None:
    assert say("en", "selected", headline="{date} {x}", date="1 May") == "Selected: {date} {x}, 1 May"


@pytest.fixture(scope="module")
def client() -> Any:
    return create_app(story.table(), title="<b>A title</b>").server.test_client()


class TestAnswers:
    """What every answer of the server carries."""

    def test_nothing_may_come_from_another_host(self, client: Any) -> None:
        policy = client.get("/").headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "http" not in policy
        assert "unsafe-eval" not in policy

    def test_the_first_answer_has_language_and_direction(self, client: Any) -> None:
        body = client.get("/?lang=ar").get_data(as_text=True)
        assert '<html lang="ar" dir="rtl">' in body
        assert "<title>&lt;b&gt;A title&lt;/b&gt;</title>" in body

    def test_the_first_chart_is_that_of_the_address(self, client: Any) -> None:
        asked = client.get("/first?source=quai&lanes=gone&%E0%A4%A=1", headers={"X-Width": "900", "X-Session": "?"})
        drawn = asked.get_data(as_text=True)
        assert drawn.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="900"')
        assert [name in drawn for name in ("Le Quai", "Bến Cảng")] == [True, False]

    def test_the_browsers_language_is_taken_when_none_is_asked_for(self, client: Any) -> None:
        body = client.get("/", headers={"Accept-Language": "zh-TW,zh;q=0.9"}).get_data(as_text=True)
        assert '<html lang="zh-Hant"' in body

    def test_fonts_come_from_here_and_are_kept(self, client: Any) -> None:
        style = client.get("/fonts/fonts.css").get_data(as_text=True)
        name = style.split("url('")[1].split("'")[0]
        answer = client.get(f"/fonts/{name}")
        assert answer.data[:4] == b"wOF2"
        assert "immutable" in answer.headers["Cache-Control"]
        assert client.get("/fonts/other.woff2").status_code == 404

    def test_the_fonts_that_open_with_the_page_have_every_word_of_the_interface(self) -> None:
        app = create_app(story.table())
        style = app.server.test_client().get("/fonts/fonts.css").get_data(as_text=True)
        opening = {name for names in app.fonts.values() for name in names}
        rules = [
            rule
            for rule in style.splitlines()
            if "Noto Sans TC" in rule and rule.split("url('")[1].split("'")[0] in opening
        ]
        ranges = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", "".join(rules))
        held = {point for low, high in ranges for point in range(int(low, 16), int(high or low, 16) + 1)}
        said = NAMES["zh-Hant"] + "".join(str(load("zh-Hant", room)) for room in ("web", "drawing", "publishing"))
        assert {letter for letter in said if letter > "\u4e00" and ord(letter) not in held} == set()

    def test_answers_are_compressed(self, client: Any) -> None:
        answer = client.get("/fonts/fonts.css", headers={"Accept-Encoding": "br, gzip"})
        assert answer.headers["Content-Encoding"] == "br"


def test_what_a_link_asks_for_keeps_its_order_in_arabic() -> None:
    said = unread_words([state.Unread("event", "zh")], "ar")
    assert "\u2068zh\u2069" in said
    assert "\u2068event\u2069" in said
    assert unread_words([state.Unread("event", "zh")], "en").count("\u2068") == 0
    assert "p-\u2060preset" in unread_words([state.Unread("p-preset", "zh")], "ar"), "a line may end within it"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_a_link_asks_for_in_vain_is_told_in_one_sentence(tag: str) -> None:
    values = ["gone", "colour", "never"]
    said = unread_words([state.Unread("source", value) for value in values], tag)
    one = unread_words([state.Unread("source", values[0])], tag)
    assert [said.count(value) for value in values] == [1, 1, 1]
    assert said.count("source") == 3
    assert len(said) < 2 * len(one)
    assert "{" not in said + one


def test_a_title_by_language_is_the_readers() -> None:
    client = create_app(story.table(), title={"en": "A ferry", "fr": "Un bac"}).server.test_client()
    for tag, expected in (("fr", "Un bac"), ("vi", "A ferry")):
        page = client.get(f"/?lang={tag}").get_data(as_text=True)
        assert page.count(expected) == 2
    host = Host(shelf=Shelf(BOOK.table, Workspace("test")), title={"en": "A ferry", "fr": "Un bac"})
    assert "Un bac" in text_of(page_of(BOOK, state.default_state("fr"), host, 1200))


def test_added_articles_alone_are_called_after_whom_they_are_about() -> None:
    host = Host(shelf=Shelf(BOOK.table, Workspace("test")), title="A ferry")
    added = BOOK.table.head(1).assign(source_id="late", event_id="late-1", actors="Ida Holm")
    book = Book(pd.concat([BOOK.table, added], ignore_index=True))
    for sources, expected in ((["late"], "Ida Holm"), (["late", "quai"], "A ferry"), ([], "A ferry")):
        assert host.heading(book, {**state.default_state("en"), "sources": sources}) == expected


def test_a_page_about_nobody_is_called_a_timeline_in_the_readers_language() -> None:
    client = create_app(story.table().assign(actors="")).server.test_client()
    for tag, expected in (("en", "Timeline"), ("ar", "الخط الزمني"), ("zh-Hant", "時間軸")):
        assert f"<title>{expected}</title>" in client.get(f"/?lang={tag}").get_data(as_text=True)


def test_people_are_called_as_the_reader_writes_them() -> None:
    names = name_index(Saga(people={"Mara Linden": {"zh-Hans": ["玛拉·林登"], "ar": ["مارا ليندن"]}}))
    shelf = Shelf(BOOK.table, Workspace(fingerprint(BOOK.table)), names)
    book = shelf.book(None, "zh-Hans")
    now = {**state.default_state("zh-Hans"), "grouping": "person", "selected": "harbour-post-5"}
    shown = [details(book, now), rows(book, book.table, {}, "zh-Hans"), filters(book, now),
             figures.chart(book, state.view(now))["layout"]]  # fmt: skip
    assert all("玛拉·林登" in text_of(part) for part in shown)
    assert shelf.book(None, "en").called(["Mara Linden"], "en") == "Mara Linden"
