"""How long it takes to join the rows of many sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from timeline.model import Event
from timeline.stories import link

KINDS = ("launch", "founding", "offer", "funding", "lawsuit-filed", "statement", "meeting", "appointment", "other")


def many(count: int) -> list[Event]:
    """``count`` events of 200 sources on a cast that grows with them, as news has it."""
    random = Random(7)
    cast = [f"Name {number}" for number in range(max(30, count // 40))]
    rows = []
    for number in range(count):
        start = date(2015, 1, 1) + timedelta(days=random.randrange(3650))
        agents = (random.choice(cast[: 10 + number % len(cast)]),)
        patients = (random.choice(cast),)
        rows.append(
            Event(
                source_id=f"s{number % 200}", event_id=f"e{number}", start=start,
                end=start + timedelta(days=random.choice((0, 0, 27, 364))), precision="day", timex="", mod="", basis="explicit",
                modality="asserted", date_text="", date_start=0, date_end=0, sentence_start=0, sentence_end=0, quote="",
                type=random.choice(KINDS), actors=agents + patients, agents=agents, patients=patients,
            )
        )  # fmt: skip
    return rows


@pytest.mark.parametrize(
    "count", [1_000, pytest.param(10_000, marks=pytest.mark.long), pytest.param(100_000, marks=pytest.mark.long)]
)
def test_link(benchmark: Callable[..., Any], count: int) -> None:
    rows = many(count)
    linked = benchmark.pedantic(link, (rows,), rounds=1)
    assert len(linked) == count
