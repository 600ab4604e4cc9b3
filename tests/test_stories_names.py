"""One person under several names: by sound across scripts, by spelling and shortening within one, by where they stand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.test_stories import event
from timeline.events import NameIndex
from timeline.model import Event
from timeline.stories import spellings, unite
from timeline.stories.sounds import keys, resemblance

ALIKE = [
    ("Margrethe Lindqvist", "玛格丽特·林德奎斯特"),
    ("Margrethe Lindqvist", "مارغريت ليندكويست"),
    ("Théodore Rousselin", "تيودور روسلان"),
    ("Théodore Rousselin", "泰奧多·魯塞蘭"),
    ("Brightwater", "برايت ووتر"),
    ("Corvadin", "科瓦丁"),
    ("QRX", "كيو آر إكس"),
    ("Haoran Deng", "邓浩然"),
    ("Isabel Moreira", "莫雷拉"),
    ("贝尔塔·莫雷拉", "بيرتا موريرا"),
]
UNLIKE = [
    ("Margrethe Lindqvist", "泰奧多·魯塞蘭"),
    ("Théodore Rousselin", "مارغريت ليندكويست"),
    ("Corvadin", "برايت ووتر"),
    ("Isabel Moreira", "邓浩然"),
    ("Lena Moreira", "马库斯·科瓦尔"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_one_name_in_two_scripts_sounds_alike(one: str, other: str) -> None:
    assert resemblance(one, other) == resemblance(other, one) > 3


def test_a_name_with_a_mute_l_is_looked_up_without_it() -> None:
    assert keys("荷姆") & keys("Anna Holm")


@pytest.mark.parametrize(
    ("read", "written"),
    [("Đỗ Lượng", "杜亮"), ("Trịnh Hiểu Mân", "郑晓珉"), ("Lí Vỹ Dân", "李偉民"), ("Hạ Quý Thanh", "夏季清")],
)
def test_a_chinese_name_is_its_vietnamese_reading(read: str, written: str) -> None:
    rows = unite(
        [*told("a", read, "Anna Berg", language="vi"), *told("b", written, "安娜·贝里", language="zh-Hans")], ()
    )
    assert rows[0].actors == rows[2].actors
    other = unite([*told("a", "Trần Thị Mai", "Anna Berg", language="vi"), *told("b", written, "安娜·贝里")], ())
    assert other[0].actors != other[2].actors


@pytest.mark.parametrize(("read", "written"), [("Vân Thịnh Long", "汪廷"), ("Lương Tấn Phú", "梁唐")])
def test_vietnamese_does_not_write_the_sound_of_a_chinese_name(read: str, written: str) -> None:
    assert resemblance(read, written) > 6
    rows = unite([*told("a", read, language="vi"), *told("b", written, language="zh-Hans")], ())
    assert rows[0].actors != rows[1].actors


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_two_names_sound_unlike(one: str, other: str) -> None:
    assert resemblance(one, other) < 0


def told(source: str, *names: str, language: str = "en") -> list[Event]:
    """Rows of a source about each name in turn, a month apart."""
    return [
        replace(event(source, start=date(2021, 1, 5) + timedelta(days=31 * at), agents=(name,)), language=language)
        for at, name in enumerate(names)
    ]


def cast(events: list[Event]) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for one in events:
        named.setdefault(one.source_id, []).append(one.actors[0])
    return named


ENGLISH = ("Margrethe Lindqvist", "Corvadin", "Haoran Deng", "Corvadin", "Margrethe Lindqvist")


def test_a_name_in_another_script_becomes_the_latin_one() -> None:
    arabic = told("b", "مارغريت ليندكويست", "كورفادين", "هاوران دنغ", "كورفادين", "مارغريت ليندكويست", language="ar")
    assert cast(unite([*told("a", *ENGLISH), *arabic], ()))["b"] == list(ENGLISH)


def test_why_is_said() -> None:
    rows = unite([*told("a", *ENGLISH), *told("b", "玛格丽特·林德奎斯特", language="zh-Hans")], ())
    assert "玛格丽特·林德奎斯特 is Margrethe Lindqvist" in rows[-1].explanation


def test_each_language_keeps_its_own_spelling() -> None:
    rows = unite([*told("a", *ENGLISH), *told("b", "玛格丽特·林德奎斯特", language="zh-Hans")], ())
    assert rows[-1].spellings == ("Margrethe Lindqvist=玛格丽特·林德奎斯特",)
    names = NameIndex().spelling(spellings(rows))
    shown = [names.display("Margrethe Lindqvist", tag) for tag in ("zh-Hans", "zh-Hant", "fr")]
    assert shown == ["玛格丽特·林德奎斯特", "瑪格麗特·林德奎斯特", "Margrethe Lindqvist"]


def test_a_listed_name_stays_and_draws_others() -> None:
    rows = unite([*told("a", "Lindqvist, Margrethe"), *told("b", "مارغريت ليندكويست")], {"Lindqvist, Margrethe"})
    assert {one.actors for one in rows} == {("Lindqvist, Margrethe",)}


def test_two_names_of_one_source_are_two() -> None:
    """Husband and wife sound alike, and a source names both."""
    rows = [*told("a", "Paul Lindqvist", "Paula Lindqvist"), *told("b", "保罗·林德奎斯特", "保拉·林德奎斯特")]
    assert len(set(cast(unite(rows, ()))["b"])) == 2


def test_two_listed_names_are_two() -> None:
    rows = [*told("a", "Corvadin"), *told("b", "كورفادين")]
    assert unite(rows, {"Corvadin", "كورفادين"}) == rows


@pytest.mark.parametrize("listed", ["Emil Makarov", "Makarov"])
def test_latin_names_of_which_no_part_sounds_alike_are_two(listed: str) -> None:
    known = told("a", listed, "Koralle", "Fjordbot")
    other = told("b", "John McCarran", "Koralle", "Fjordbot")
    third = told("c", "麦卡伦", "Koralle", "Fjordbot", language="zh-Hans")
    assert cast(unite([*known, *other, *third], {listed}))["b"][0] == "John McCarran"


def test_a_spelling_is_no_other_name() -> None:
    rows = unite([*told("a", "赵鸿飞"), *told("b", "趙鴻飛"), *told("c", "趙鴻飛")], ())
    assert {one.actors for one in rows} == {("趙鴻飛",)}


def test_a_short_name_needs_the_same_days() -> None:
    full, short = told("a", *ENGLISH), told("b", "Lindqvist", "Corvadin", "Corvadin", "Corvadin", "Lindqvist")
    assert cast(unite([*full, *short], ()))["b"][0] == "Margrethe Lindqvist"
    elsewhere = [replace(one, start=date(1999, 1, 1), end=date(1999, 1, 1)) for one in told("b", "Lindqvist")]
    assert cast(unite([*full, *elsewhere], ()))["b"] == ["Lindqvist"]


NAMES = [
    "Margrethe Lindqvist",
    "مارغريت ليندكويست",
    "玛格丽特·林德奎斯特",
    "Lindqvist",
    "Corvadin",
    "كورفادين",
    "科瓦丁",
    "Paula Lindqvist",
]
ROWS = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(NAMES), st.integers(0, 40)), max_size=16)


@given(rows=ROWS, random=st.randoms())
@settings(max_examples=60, deadline=None)
def test_order_makes_no_difference(rows: list[tuple[str, str, int]], random: object) -> None:
    events = [
        event(source, start=date(2021, 1, 1) + timedelta(days=day), agents=(name,), number=number)
        for number, (source, name, day) in enumerate(rows)
    ]
    mixed = list(events)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert sorted(unite(events, ()), key=lambda e: e.event_id) == sorted(unite(mixed, ()), key=lambda e: e.event_id)


@pytest.mark.parametrize(
    ("full", "short"), [("United Dockworkers", "UDW"), ("Haoran Deng", "Deng Haoran"), ("Nord Rail Union", "NRU")]
)
def test_initials_and_the_other_order_are_the_same_name(full: str, short: str) -> None:
    rows = unite([*told("a", full, "Koralle", full), *told("b", short, "Koralle", short)], ())
    assert len({one.actors for one in rows}) == 2


def test_initials_that_a_name_has_not_are_anothers() -> None:
    rows = [*told("a", "United Dockworkers", "Koralle"), *told("b", "UDA", "Koralle")]
    assert unite(rows, ()) == rows
