"""The numbers of a list's entries, and Markdown's marks, are no part of the dates that they stand before."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import find_dates
from timeline.dates.rules.edges import numbers_entry


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "1. September 2019 – it began\n2. March 2020 – it ended", ["2019-09", "2020-03"]),
        ("fr", "1. septembre 2019 : ouverture\n2. mars 2020 : fermeture", ["2019-09", "2020-03"]),
        ("ar", "1- 7 مايو 2020: البداية\n2- 8 يونيو 2020: النهاية", ["2020-05-07", "2020-06-08"]),
        ("zh-Hans", "1.2020年8月15日，开工。\n2．2021年7月14日，完工。", ["2020-08-15", "2021-07-14"]),
        ("en", "It opened __12 June 2020__ and shut on _7 May 2021_.", ["2020-06-12", "2021-05-07"]),
        ("en", "From 3- 7 May 2020 it was shut.", ["2020-05-03/2020-05-07"]),
        ("en", "The file plan_12 is of user_2020.", []),
    ],
)
def test_a_date_goes_without_the_number_of_its_entry(language: str, text: str, said: list[str]) -> None:
    assert [mention.timex for mention in find_dates(text, language, date(2021, 9, 3))] == said


@given(st.text(alphabet="12. -)\nx", max_size=40), st.integers(0, 40))
def test_nothing_but_blanks_stands_before_the_number_of_an_entry(text: str, place: int) -> None:
    if numbers_entry(text, min(place, len(text))):
        assert not text[: min(place, len(text))].rpartition("\n")[2].strip()
