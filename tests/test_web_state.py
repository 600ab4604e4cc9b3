"""The view state: what an address may say, and what becomes of one that says something else."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import urlencode

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser import story
from timeline.drawing.scale import bulk
from timeline.table import validate
from timeline.web import state

KNOWN = state.known_values(story.table())


@pytest.mark.parametrize(
    ("query", "key", "expected"),
    [
        pytest.param("?source=quai&source=al-mina", "sources", ["quai", "al-mina"], id="list"),
        pytest.param("?lang=zh-Hant", "language", "zh-Hant", id="language"),
        pytest.param("?from=2021-05-01", "start", "2021-05-01", id="day"),
        pytest.param("?q=%E5%8C%97%E5%85%89", "search", "北光", id="words"),
        pytest.param("?event=quai-9", "selected", "quai-9", id="event"),
        pytest.param("?p-preset=print-column", "preset", "print-column", id="picture"),
        pytest.param("?p-width=1200", "width", 1200, id="count"),
    ],
)
def test_an_address_is_read(query: str, key: str, expected: object) -> None:
    found, unread = state.read(query, KNOWN)
    assert (found[key], unread) == (expected, [])


@pytest.mark.parametrize(
    ("query", "unread"),
    [
        pytest.param("?lanes=colour", state.Unread("lanes", "colour"), id="unknown choice"),
        pytest.param("?source=gone", state.Unread("source", "gone"), id="unknown source"),
        pytest.param("?from=2021-02-30", state.Unread("from", "2021-02-30"), id="no such day"),
        pytest.param("?from=2021-02-01&to=2020-01-01", state.Unread("to", "2020-01-01"), id="backward"),
        pytest.param("?p-preset=poster", state.Unread("p-preset", "poster"), id="no such picture"),
        pytest.param("?p-width=-5", state.Unread("p-width", "-5"), id="negative"),
        pytest.param("?p-width=٤٠", state.Unread("p-width", "٤٠"), id="other digits"),
        pytest.param("?old=1", state.Unread("old", "1"), id="unknown parameter"),
        pytest.param("?" + "q=a&" * 3000, state.Unread("", "?" + ("q=a&" * 3000)[:39]), id="too long"),
    ],
)
def test_what_does_not_fit_is_reported_and_left_out(query: str, unread: state.Unread) -> None:
    found, problems = state.read(query, KNOWN)
    assert problems == [unread]
    assert state.view(found)  # what is left can be drawn


@given(st.dictionaries(st.sampled_from([field.param for field in state.FIELDS.values()]), st.text(max_size=30)))
def test_any_address_gives_a_view(said: dict[str, str]) -> None:
    found, _ = state.read("?" + urlencode(said), KNOWN)
    assert state.sound(found) == found
    assert state.view(found).width_px == 1200


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda part: st.lists(part) | st.dictionaries(st.sampled_from(list(state.FIELDS)), part),
    )
)
def test_any_state_from_a_browser_is_made_sound(sent: object) -> None:
    assert set(state.sound(sent)) == set(state.FIELDS)


def test_a_narrow_page_runs_downwards_unless_told() -> None:
    plain = state.default_state()
    assert state.view(plain, 390).layout == "vertical"
    assert state.view({**plain, "layout": "horizontal"}, 390).layout == "horizontal"
    assert state.view({**plain, "start": "2021-01-01"}).start == date(2021, 1, 1)


FAR = [date(2023, 1, 1) + timedelta(days=9 * number) for number in range(40)]


@pytest.mark.parametrize(
    ("days", "opens"),
    [
        pytest.param([(day, day) for day in FAR], None, id="all near"),
        pytest.param([*((day, day) for day in FAR), (date(1990, 1, 1), date(1990, 1, 1))], FAR, id="one far"),
        pytest.param([*((day, day) for day in FAR), (date(2010, 1, 1), date(2024, 1, 1))], FAR, id="a span of years"),
        pytest.param([*((day, day) for day in FAR), *[(date(1990, 1, 1), date(1990, 1, 1))] * 9], None, id="many far"),
        pytest.param([(FAR[0], FAR[0]), (date(1990, 1, 1), date(1990, 1, 1))], None, id="few in all"),
    ],
)
def test_a_page_opens_on_the_days_of_nearly_all_events(days: list[tuple[date, date]], opens: list[date] | None) -> None:
    rows = [{"source_id": "a", "start": first, "end": last, "headline": "x"} for first, last in days]
    found = state.opened(state.default_state(), bulk(validate(pd.DataFrame(rows))))
    if opens is None:
        assert (found["start"], found["end"]) == (None, None)
    else:
        assert date(2022, 1, 1) < date.fromisoformat(found["start"]) <= opens[0]
        assert opens[-1] <= date.fromisoformat(found["end"]) < date(2025, 1, 1)


@pytest.mark.parametrize("asked", [{"search": "pier"}, {"start": "1990-01-01"}, {"selected": "a-1"}])
def test_a_page_that_is_asked_for_some_events_opens_on_these(asked: dict[str, str]) -> None:
    now = {**state.default_state(), **asked}
    assert state.opened(now, (FAR[0], FAR[-1])) == now
