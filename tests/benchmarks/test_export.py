"""How long pictures take, beside the way Plotly itself writes them. Reported, never asserted.

Run: pytest tests/benchmarks/test_export.py --benchmark-enable --benchmark-columns=median,min,max,rounds
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from timeline.drawing import View
from timeline.publishing import SIZED, Picture, content_of, find_chromium, shared
from timeline.publishing.composition import compose
from timeline.table import validate

pytestmark = pytest.mark.skipif(find_chromium() is None, reason="no Chromium is installed")

OUTLETS = ("The Harbour Herald", "Le Courrier du Port", "Báo Bến Cảng", "海港日报", "灣橋時報", "صحيفة المرفأ")
TAGS = ("en", "fr", "vi", "zh-Hans", "zh-Hant", "ar")
HEADLINES = (
    "Harbour board meets over the new crane", "Le port vend deux grues", "Cảng mở lại bến số bốn", "港务局讨论新起重机",
    "港務局討論新起重機", "مجلس الميناء يناقش الرافعة الجديدة",
)  # fmt: skip


@pytest.fixture(scope="module")
def sixty() -> pd.DataFrame:
    """Sixty events of six sources over ten years."""
    rows = [
        {
            "source_id": TAGS[number % 6], "event_id": f"e{number:02}", "publisher": OUTLETS[number % 6],
            "language": TAGS[number % 6], "headline": HEADLINES[number % 6], "published": "2025-02-15",
            "start": (date(2015, 1, 5) + timedelta(days=61 * number)).isoformat(), "story_id": f"s{number // 2}",
        }
        for number in range(60)
    ]  # fmt: skip
    return validate(pd.DataFrame(rows))


@pytest.fixture(scope="module", autouse=True)
def _warm(sixty: pd.DataFrame) -> None:
    content_of(sixty, View(), ".png")


def test_warm_png_of_sixty_events(benchmark: Any, sixty: pd.DataFrame) -> None:
    benchmark.pedantic(lambda: content_of(sixty, View(), ".png", picture=Picture(scale=2)), rounds=10, iterations=1)


def test_warm_render_alone(benchmark: Any, sixty: pd.DataFrame) -> None:
    made = compose(sixty, View(), Picture())
    size = {"width_px": made.width_px, "height_px": made.height_px}
    benchmark.pedantic(lambda: shared().render(made.figure, form="png", scale=2, **size), rounds=10, iterations=1)


@pytest.mark.long
def test_one_shot_write_image_of_sixty_events(benchmark: Any, sixty: pd.DataFrame, tmp_path: Path) -> None:
    figure = go.Figure(compose(sixty, View(), Picture()).figure)
    benchmark.pedantic(lambda: figure.write_image(tmp_path / "p.png", scale=2), rounds=3, iterations=1)


def test_the_kit(benchmark: Any, sixty: pd.DataFrame) -> None:
    benchmark.pedantic(lambda: content_of(sixty, View(), ".zip"), rounds=3, iterations=1)


@pytest.mark.long
def test_eight_presets(benchmark: Any, sixty: pd.DataFrame) -> None:
    def draw() -> None:
        for preset in SIZED[:8]:
            content_of(sixty, View(), ".png", picture=Picture(preset=preset))

    benchmark.pedantic(draw, rounds=3, iterations=1)
