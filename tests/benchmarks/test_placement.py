"""How long placing and drawing take. Figures are reported, never asserted."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from timeline.drawing import View, arrange, draw, select
from timeline.drawing.placement import place
from timeline.drawing.scene import words_of
from timeline.table import validate


def made(count: int) -> pd.DataFrame:
    """A table of events in 12 sources over ten years, two out of three stories told once."""
    chance = random.Random(count)
    rows = []
    for number in range(count):
        day = date(2015, 1, 1) + timedelta(days=chance.randint(0, 3800))
        month = chance.random() < 0.25
        rows.append(
            {
                "source_id": f"s{chance.randint(1, 12)}", "event_id": f"e{number}", "story_id": f"t{number * 2 // 3}",
                "start": day.replace(day=1) if month else day, "end": day.replace(day=28) if month else day,
                "precision": "month" if month else "day", "headline": f"Harbour board meets for the {number}th time",
                "language": "en", "headline_language": "en", "confidence": chance.random(), "publisher": "",
            }
        )  # fmt: skip
    return validate(pd.DataFrame(rows).astype("str"))


MANY = pytest.param(10_000, marks=pytest.mark.long)


@pytest.mark.parametrize("count", [200, 1_000, MANY])
def test_placing(benchmark: Any, count: int) -> None:
    scene = arrange(made(count), View())
    assert scene is not None
    wordings = [words_of(record, scene.view, scene.disputed) for record in scene.records]
    placed = benchmark(place, scene.items, scene.frame, wordings.__getitem__)
    assert placed == scene.placement


@pytest.mark.parametrize("count", [200, 1_000, MANY])
def test_drawing(benchmark: Any, count: int) -> None:
    table = made(count)
    figure = benchmark(draw, table, View())
    assert len(figure.data) <= 30


@pytest.mark.parametrize("count", [1_000, MANY])
def test_filtering(benchmark: Any, count: int) -> None:
    table = made(count)
    rows = benchmark(select, table, View(search="harbour 7", sources=("s1", "s2", "s3")))
    assert len(rows)
