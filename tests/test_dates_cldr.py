"""What libraries know: a date that CLDR writes is read back, and days of countries are holidays there."""

from datetime import date

import holidays
import pytest
from babel.dates import format_date, format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import find_dates
from timeline.dates.calendars.lands import DAYS as OF_LANDS

PUBLISHED = date(2025, 3, 19)
LANGUAGES = (
    "es de pt it ru uk ja ko tr id nl pl hi fa he th sv da nb fi cs sk hu ro bg el hr sr sl ms sw ca lt lv et bn ta ur fil"
).split()
OURS = ["en", "fr", "vi", "zh_Hans", "zh_Hant", "ar"]
DAYS = st.dates(date(1950, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize("tag", LANGUAGES + OURS)
@pytest.mark.parametrize("width", ["full", "long", "medium"])
@pytest.mark.parametrize("day", [date(2024, 3, 5), date(2021, 12, 31), date(1999, 9, 10)], ids=str)
def test_a_written_day_is_read_back(tag, width, day):
    written = format_date(day, width, locale=tag)
    found = find_dates(f"— {written} —", tag.replace("_", "-"), PUBLISHED)
    assert [(m.start, m.end) for m in found] == [(day, day)], written


@pytest.mark.parametrize("tag", LANGUAGES + OURS)
def test_a_written_month_is_read_back(tag):
    written = format_skeleton("yMMMM", date(2022, 11, 1), locale=tag)
    assert [m.timex for m in find_dates(written, tag.replace("_", "-"), PUBLISHED)] == ["2022-11"], written


@given(day=DAYS, tag=st.sampled_from(OURS), width=st.sampled_from(["full", "long"]))
def test_any_day_is_read_back(day, tag, width):
    found = find_dates(format_date(day, width, locale=tag), tag.replace("_", "-"), PUBLISHED)
    assert [(m.start, m.end) for m in found] == [(day, day)]


@pytest.mark.parametrize(
    ("tag", "words", "value"),
    [
        ("es", "Ayer", "2025-03-18"), ("es", "la semana pasada", "2025-W11"), ("pt", "ontem", "2025-03-18"),
        ("de", "gestern", "2025-03-18"), ("it", "ieri", "2025-03-18"), ("ru", "вчера", "2025-03-18"),
        ("tr", "dün", "2025-03-18"), ("pl", "wczoraj", "2025-03-18"), ("ja", "昨日", "2025-03-18"),
        ("ko", "어제", "2025-03-18"), ("nl", "vorig jaar", "2024"), ("id", "kemarin", "2025-03-18"),
    ],
)  # fmt: skip
def test_a_relative_word_counts_from_publication(tag, words, value):
    assert [m.timex for m in find_dates(words, tag, PUBLISHED)] == [value]


def test_days_of_countries_are_holidays_there() -> None:
    def kept(land: str) -> set[tuple[int, int]]:
        where = ("CA", "QC") if land == "QC" else (land, None)
        days = holidays.country_holidays(where[0], subdiv=where[1], years=range(2010, 2024), observed=False)
        return {(day.month, day.day) for day in days}

    told = {(kind, land, day) for kind, lands in OF_LANDS.items() for land, day in lands.items()}
    moved = ("revolution", "TN", (12, 17))  # by a decree of 2021 that the library does not have
    assert {(kind, land, day) for kind, land, day in told if day not in kept(land)} == {moved}
