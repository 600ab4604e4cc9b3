"""One chronicle of four events laid out in the ways that pages lay them out, in six languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

import pytest

from timeline.extraction import extract_sources
from timeline.model import Source
from timeline.reading.leftovers import find_leftovers


class Chronicle(NamedTuple):
    """A title, and each event's day with and without its year, and its sentence."""

    title: str
    days: Sequence[str]
    short: Sequence[str]
    told: Sequence[str]


DAYS = ("2015-12-11", "2018-02-20", "2018-11-05", "2024-02-29")
CHRONICLES = {
    "en": Chronicle(
        "How they fell out",
        ("11 December 2015", "20 February 2018", "5 November 2018", "29 February 2024"),
        ("11 December", "20 February", "5 November", "29 February"),
        (
            "Ada Brandt and Omar Said founded Koralle in Lyon.", "Brandt left the board of Koralle.",
            "Koralle sold its yard to Nordlicht for $40 million.", "Brandt sued Koralle in a Paris court.",
        ),
    ),
    "fr": Chronicle(
        "Chronologie d’une brouille",
        ("11 décembre 2015", "20 février 2018", "5 novembre 2018", "29 février 2024"),
        ("11 décembre", "20 février", "5 novembre", "29 février"),
        (
            "Ada Brandt et Omar Said fondent Koralle à Lyon.", "Brandt quitte le conseil de Koralle.",
            "Koralle vend son chantier à Nordlicht pour 40 millions de dollars.",
            "Brandt poursuit Koralle devant un tribunal de Paris.",
        ),
    ),
    "vi": Chronicle(
        "Họ đã cạch mặt nhau ra sao",
        ("11/12/2015", "20/2/2018", "5/11/2018", "29/2/2024"),
        ("11/12", "20/2", "5/11", "29/2"),
        (
            "Ada Brandt và Omar Said thành lập Koralle tại Lyon.", "Brandt rời hội đồng quản trị Koralle.",
            "Koralle bán xưởng cho Nordlicht với giá 40 triệu USD.", "Brandt kiện Koralle ra tòa án Paris.",
        ),
    ),
    "zh-Hans": Chronicle(
        "他们如何反目",
        ("2015年12月11日", "2018年2月20日", "2018年11月5日", "2024年2月29日"),
        ("12月11日", "2月20日", "11月5日", "2月29日"),
        (
            "艾达·布兰特与奥马尔·赛义德在里昂创立科拉勒公司。", "布兰特退出科拉勒董事会。",
            "科拉勒以4000万美元将船厂出售给诺德利希特。", "布兰特在巴黎法院起诉科拉勒。",
        ),
    ),
    "zh-Hant": Chronicle(
        "他們如何反目",
        ("2015年12月11日", "2018年2月20日", "2018年11月5日", "2024年2月29日"),
        ("12月11日", "2月20日", "11月5日", "2月29日"),
        (
            "艾達·布蘭特與奧馬爾·賽義德在里昂創立科拉勒公司。", "布蘭特退出科拉勒董事會。",
            "科拉勒以4000萬美元將船廠出售給諾德利希特。", "布蘭特在巴黎法院控告科拉勒。",
        ),
    ),
    "ar": Chronicle(
        "كيف تخاصما",
        ("11 ديسمبر 2015", "20 فبراير 2018", "5 نوفمبر 2018", "29 فبراير 2024"),
        ("11 ديسمبر", "20 فبراير", "5 نوفمبر", "29 فبراير"),
        (
            "أسست آدا برانت وعمر سعيد شركة كورالي في ليون.", "غادرت برانت مجلس إدارة كورالي.",
            "باعت كورالي حوضها لشركة نورديشت مقابل 40 مليون دولار.", "رفعت برانت دعوى على كورالي أمام محكمة في باريس.",
        ),
    ),
}  # fmt: skip


def each(entry: str, between: str = "\n") -> Callable[[Chronicle], str]:
    """An entry an event; ``{iso}`` and ``{year}`` are those of its day, ``{bare}`` its sentence without a full stop."""

    def lay(one: Chronicle) -> str:
        return between.join(
            entry.format(day=day, told=told, iso=iso, year=iso[:4], number=number, bare=told.rstrip(".。"))
            for number, (day, told, iso) in enumerate(zip(one.days, one.told, DAYS, strict=True), start=1)
        )

    return lay


def under_years(heading: str, entry: str) -> Callable[[Chronicle], str]:
    """Days and months under headings of years."""

    def lay(one: Chronicle) -> str:
        lines = list[str]()
        events = zip(DAYS, one.short, one.told, strict=True)
        for year, below in groupby(events, key=lambda event: event[0][:4]):
            lines += [heading.format(year), *(entry.format(day=day, told=told) for _, day, told in below)]
        return "\n\n".join(lines)

    return lay


LAYOUTS = {
    "years as headings": under_years("{}", "{day}: {told}"),
    "years as Markdown headings": under_years("## {}", "{day} – {told}"),
    "bullets in bold": each("- **{day}**: {told}"),
    "dashes": each("{day} — {told}"),
    "numbers": each("{number}. {day}: {told}"),
    "numbers in brackets": each("{number}) {day}. {told}", "\n\n"),
    "a table": lambda one: "| – | – |\n|---|---|\n" + each("| {day} | {told} |")(one),
    "a table's cells": each("{day} |\n{told} |", "\n"),
    "tabs": each("{day}\t{told}"),
    "the day on its line": each("{day}\n{told}", "\n\n"),
    "the day over its paragraph": each("{day}\n\n{told}", "\n\n"),
    "days as Markdown headings": each("### {day}\n\n{told}", "\n\n"),
    "square brackets": each("[{day}] {told}"),
    "Chinese brackets": each("【{day}】{told}"),
    "the day behind": each("{bare} ({day})"),
    "dots": each("• {day} {told}"),
    "signs": each("📅 {day} | {told}", "\n\n"),
    "ISO days": each("{iso}: {told}"),
}
YEARS = {"years and dots": each("{year}. {told}", "\n\n"), "years and colons": each("{year}: {told}")}


def days_told(tag: str, lay: Callable[[Chronicle], str]) -> list[tuple[str, ...]]:
    """The TIMEX3 values of the events told in each of a chronicle's four sentences."""
    one = CHRONICLES[tag]
    text = f"{one.title}\n\n{lay(one)}\n"
    source = Source(
        source_id="s", text=text, language=tag, published=date(2025, 6, 17), left_out=find_leftovers(text)
    )  # fmt: skip
    events = extract_sources([source]).events
    spans = [(at := text.index(told.rstrip(".。")), at + len(told)) for told in one.told]
    return [
        tuple(event.timex for event in events if event.sentence_start < end and start < event.sentence_end)
        for start, end in spans
    ]


@pytest.mark.parametrize("tag", CHRONICLES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_event_is_told_once_and_on_its_day(tag: str, layout: str) -> None:
    assert days_told(tag, LAYOUTS[layout]) == [(day,) for day in DAYS]


@pytest.mark.parametrize("tag", CHRONICLES)
@pytest.mark.parametrize("layout", YEARS)
def test_each_event_is_told_once_and_in_its_year(tag: str, layout: str) -> None:
    assert days_told(tag, YEARS[layout]) == [(day[:4],) for day in DAYS]
