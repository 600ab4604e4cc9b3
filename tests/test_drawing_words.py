"""Dates in words in six languages: never a day where only a year is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import MODS, languages, spans
from timeline.drawing.words import day_words, language_words, month_words, number_words, with_modality, words
from timeline.locales import LANGUAGES

DAY = date(2024, 2, 29)
CASES = {
    "day": (DAY, DAY, "day", "", "", ("29 Feb 2024", "29 févr. 2024", "29/2/2024", "2024年2月29日", "2024年2月29日", "29 فبراير 2024")),
    "month": (date(2024, 2, 1), DAY, "month", "", "", ("Feb 2024", "févr. 2024", "tháng 2/2024", "2024年2月", "2024年2月", "فبراير 2024")),
    "year": (date(2024, 1, 1), date(2024, 12, 31), "year", "", "", ("2024", "2024", "năm 2024", "2024年", "2024年", "2024")),
    "start-of-year": (date(2018, 1, 1), date(2018, 3, 31), "quarter", "START", "2018", ("early 2018", "début 2018", "đầu năm 2018", "2018年初", "2018年初", "أوائل 2018")),
    "end-of-year": (date(2017, 10, 1), date(2017, 12, 31), "quarter", "END", "2017", ("late 2017", "fin 2017", "cuối năm 2017", "2017年末", "2017年底", "أواخر 2017")),
    "about": (date(2024, 2, 1), DAY, "month", "APPROX", "2024-02", ("about Feb 2024", "vers févr. 2024", "khoảng tháng 2/2024", "约2024年2月", "約2024年2月", "نحو فبراير 2024")),
    "before": (date(2023, 1, 1), DAY, "range", "BEFORE", "2024-03", ("before Mar 2024", "avant mars 2024", "trước tháng 3/2024", "2024年3月之前", "2024年3月之前", "قبل مارس 2024")),
    "years": (date(2014, 1, 1), date(2019, 12, 31), "range", "", "", ("2014–2019", "2014–2019", "2014–2019", "2014–2019年", "2014–2019年", "2014–2019")),
    "decade": (date(2010, 1, 1), date(2019, 12, 31), "decade", "", "", ("2010s", "années 2010", "thập niên 2010", "2010年代", "2010年代", "عقد 2010")),
    "quarter": (date(2024, 1, 1), date(2024, 3, 31), "quarter", "", "", ("Q1 2024", "T1 2024", "Q1 2024", "2024年第1季度", "2024年第1季", "الربع الأول 2024")),
    "summer": (date(2023, 6, 1), date(2023, 8, 31), "season", "", "2023-SU", ("summer 2023", "été 2023", "hè năm 2023", "2023年夏", "2023年夏", "صيف 2023")),
    "half": (date(2023, 1, 1), date(2023, 6, 30), "half", "", "", ("first half of 2023", "1er semestre 2023", "nửa đầu năm 2023", "2023年上半年", "2023年上半年", "النصف الأول من 2023")),
    "days": (date(2024, 1, 29), date(2024, 2, 3), "range", "", "", ("29 Jan – 3 Feb 2024", "29 janv. – 3 févr. 2024", "29/1/2024 – 3/2/2024", "2024年1月29日 – 2月3日", "2024年1月29日至2月3日", "29 يناير – 3 فبراير 2024")),
    "wrong-timex": (DAY, DAY, "day", "APPROX", "2024-13-40", ("about 29 Feb 2024", "vers 29 févr. 2024", "khoảng 29/2/2024", "约2024年2月29日", "約2024年2月29日", "نحو 29 فبراير 2024")),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_a_date_in_words(case: str, language: str) -> None:
    start, end, precision, mod, timex, said = CASES[case]
    assert words(start, end, precision, mod, language, timex=timex) == said[LANGUAGES.index(language)]


@given(spans(), st.sampled_from(MODS), languages)
def test_any_interval_has_words_without_slots_or_direction_marks(
    span: tuple[date, date, str], mod: str, language: str
) -> None:
    text = words(*span, mod, language)
    assert text.strip()
    assert not set(text) & set("{}\u200e\u200f\u202f")


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_year_alone_names_no_month(day: date) -> None:
    text = words(day.replace(month=1, day=1), day.replace(month=12, day=31), "year", language="en")
    assert text == str(day.year)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "planned: 2027"), ("fr", "prévu : 2027"), ("zh-Hans", "计划中：2027"), ("ar", "مخطط له: 2027")],
)
def test_what_is_planned_says_so(language: str, said: str) -> None:
    assert with_modality("2027", "planned", language) == said


def test_what_is_asserted_says_nothing_more() -> None:
    assert with_modality("2027", "asserted", "en") == "2027"


def test_an_unknown_language_is_answered_in_english() -> None:
    assert day_words(DAY, "tlh") == "29 Feb 2024"


def test_months_numbers_and_languages_have_words() -> None:
    assert month_words(DAY, "ar") == "فبراير"
    assert number_words(12345, "fr").replace("\u202f", " ") == "12 345"
    assert language_words("zh-Hant", "fr") == "chinois (traditionnel)"
    assert language_words("no such", "fr") == "no such"
