"""Random tables, views and things to place, in six languages and with hostile text, for hypothesis."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
from hypothesis import strategies as st

from timeline.drawing.boxes import Frame, Item, Wording
from timeline.drawing.view import View
from timeline.locales import LANGUAGES
from timeline.model import MODALITIES
from timeline.table import validate

HEADLINES = (
    "Harbour board meets over the new crane",
    "Le conseil du port se réunit à propos de la nouvelle grue",
    "Hội đồng cảng họp về cần cẩu mới",
    "港口委员会就新起重机开会",
    "港口委員會就新起重機開會",
    "مجلس الميناء يجتمع بشأن الرافعة الجديدة (2024)",
    "Strike ends",
    "<script>alert(1)</script> & <b>bold</b>",
    "\u202eevil\u202c \u2066text\u2069 $a$ {n} %{x}",
    "a\u0301\u0301\u0301\u0301\u0301\u0301 " * 30,
    "一" * 400,
    "",
)
MODS = ("", "", "", "START", "MID", "END", "APPROX", "BEFORE", "AFTER")

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
headlines = st.one_of(st.sampled_from(HEADLINES), st.text(max_size=80))
languages = st.sampled_from(LANGUAGES)


def spans() -> st.SearchStrategy[tuple[date, date, str]]:
    """First day, last day and precision."""
    return st.one_of(
        days.map(lambda day: (day, day, "day")),
        days.map(lambda day: (day.replace(day=1), day.replace(day=28), "month")),
        days.map(lambda day: (day.replace(month=1, day=1), day.replace(month=12, day=31), "year")),
        st.tuples(days, st.integers(0, 4000)).map(lambda pair: (pair[0], pair[0] + timedelta(days=pair[1]), "range")),
    )


@st.composite
def rows(draw: st.DrawFn) -> dict[str, object]:
    """One event of any of five sources and twenty stories."""
    start, end, precision = draw(spans())
    language = draw(languages)
    return {
        "source_id": draw(st.sampled_from("abcde")), "story_id": draw(st.sampled_from(["", *"0123456789"])),
        "start": start, "end": end, "precision": precision, "mod": draw(st.sampled_from(MODS)),
        "timex": draw(st.sampled_from(["", f"{start:%Y}", f"{start:%Y-%m}", "2024-13", "nonsense"])),
        "modality": draw(st.sampled_from(MODALITIES)), "headline": draw(headlines), "language": language,
        "headline_language": language, "confidence": draw(st.floats(0, 1)), "quote": draw(headlines),
        "type": draw(st.sampled_from(["launch", "other", "<i>"])), "actors": draw(st.sampled_from(["", "A;B", "B"])),
        "publisher": draw(headlines), "published": draw(st.one_of(st.just(""), days.map(str))),
    }  # fmt: skip


def tables(min_size: int = 1, max_size: int = 40) -> st.SearchStrategy[pd.DataFrame]:
    """Valid tables of random events."""
    return st.lists(rows(), min_size=min_size, max_size=max_size).map(
        lambda found: validate(
            pd.DataFrame(found, columns=list(found[0]) if found else ["source_id", "start", "headline"]).astype("str")
        )
    )


def views() -> st.SearchStrategy[View]:
    """Views of any size, grouping, language and theme; some with a range."""
    return st.builds(
        View,
        language=languages,
        start=st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2020, 1, 1))),
        end=st.one_of(st.none(), st.dates(date(2020, 1, 2), date(2060, 1, 1))),
        grouping=st.sampled_from(["source", "person", "kind", "language", "merged"]),
        layout=st.sampled_from(["horizontal", "vertical"]),
        spacing=st.sampled_from(["proportional", "equal"]),
        time=st.sampled_from(["ltr", "rtl"]),
        theme=st.sampled_from(["light", "dark"]),
        selected=st.sampled_from(["", "a-1", "nothing"]),
        width_px=st.integers(240, 2000),
        height_px=st.one_of(st.just(0), st.integers(100, 2000)),
        font_px=st.integers(9, 30),
        labels=st.one_of(st.none(), st.integers(0, 30)),
    )


@st.composite
def items(draw: st.DrawFn, frame: Frame) -> Item:
    """A thing to place in one of the frame's lanes: a mark, or a bar that may reach out of the plot."""
    radius = draw(st.floats(2, 8))
    middle = draw(st.floats(radius, frame.width_px - radius))
    reach = draw(st.sampled_from([radius, radius + 3, 40.0, 3000.0]))
    wide = reach > 5 * radius
    return Item(
        str(draw(st.integers(0, 999))), draw(st.integers(0, frame.lanes - 1)), middle - reach, middle + reach, middle,
        radius, wide,
    )  # fmt: skip


@st.composite
def crowds(draw: st.DrawFn) -> tuple[list[Item], Frame, list[Wording]]:
    """Things to place, the room for them, and their words."""
    frame = Frame(
        width_px=draw(st.integers(200, 1600)),
        lanes=draw(st.integers(1, 6)),
        font_px=draw(st.integers(9, 28)),
        height_px=draw(st.sampled_from([0, 0, 300, 700])),
        rows=draw(st.integers(1, 8)),
        head_px=draw(st.sampled_from([0, 20])),
        labels=draw(st.one_of(st.none(), st.integers(0, 20))),
    )
    found = draw(st.lists(items(frame), max_size=60))
    words = [
        Wording(draw(st.sampled_from(["2024", "29 Feb 2024", "约2024年2月"])), draw(headlines), draw(languages), "")
        for _ in found
    ]
    return found, frame, words
