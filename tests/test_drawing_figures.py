"""The gallery: a dozen small tables, each drawn in a few views; figures as JSON, rounded, are compared.

SNAPSHOTS=write python -m pytest tests/test_drawing_figures.py writes them anew, to be looked at in the diff.
"""

from __future__ import annotations

import html
import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import HealthCheck, given, settings

from tests.browser import story
from tests.strategies import tables, views
from timeline.drawing import (
    GRAPH_CONFIG,
    View,
    arrange,
    arrange_list,
    coverage,
    draw,
    draw_lag,
    draw_overview,
    figure_spec,
    select,
    sketch,
)
from timeline.drawing.fonts import width
from timeline.drawing.scale import scale_for
from timeline.drawing.theme import PALETTES, lane_symbols
from timeline.drawing.ticks import ticks
from timeline.locales import LANGUAGES
from timeline.table import read_table, validate

HERE = Path(__file__).parent / "snapshots"
TABLES = sorted(path.stem for path in (HERE / "tables").glob("*.csv"))
VIEWS = {
    "wide": View(width_px=1200),
    "picture": View(width_px=1200, height_px=675, font_px=15, labels=20),
    "phone": View(width_px=390, font_px=14, layout="vertical"),
    "portrait-ar": View(width_px=1080, height_px=1350, font_px=28, layout="vertical", language="ar"),
    "dark-zh": View(width_px=1000, language="zh-Hans", theme="dark", spacing="equal"),
}
OTHERS = {"coverage": coverage, "lag": draw_lag, "overview": draw_overview}
relaxed = settings(max_examples=20, suppress_health_check=list(HealthCheck))


def table(name: str) -> pd.DataFrame:
    return read_table(HERE / "tables" / f"{name}.csv")


def rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 1)
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    return [rounded(part) for part in value] if isinstance(value, list | tuple) else value


def written(figure: go.Figure) -> str:
    """The figure as JSON, a line a trace and a line a part of its layout, so that a difference can be read."""
    spec = rounded(json.loads(figure.to_json()))
    lines = [json.dumps(trace, ensure_ascii=False, sort_keys=True) for trace in spec["data"]]
    lines += (json.dumps({key: spec["layout"][key]}, ensure_ascii=False) for key in sorted(spec["layout"]))
    return "\n".join(lines) + "\n"


def compare(name: str, text: str) -> None:
    path = HERE / "figures" / name
    if os.environ.get("SNAPSHOTS") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), "if it should differ: SNAPSHOTS=write, then look at the diff"


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", TABLES)
def test_the_gallery_is_drawn_as_before(name: str, view: str) -> None:
    compare(f"{name}.{view}.jsonl", written(draw(table(name), VIEWS[view])))


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("name", ["six-languages", "disputed", "hostile", "empty"])
def test_the_other_figures_are_drawn_as_before(name: str, kind: str) -> None:
    compare(f"{name}.{kind}.jsonl", written(OTHERS[kind](table(name), View())))


@pytest.mark.parametrize("kind", [*VIEWS, *OTHERS])
@pytest.mark.parametrize("name", TABLES)
def test_plotly_finds_no_fault_in_a_figure(name: str, kind: str) -> None:
    figure = draw(table(name), VIEWS[kind]) if kind in VIEWS else OTHERS[kind](table(name), View())
    go.Figure(figure.to_dict())
    assert len(figure.data) <= 30


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("filtered", [False, True])
def test_without_events_a_figure_says_so_in_the_reader_s_language(language: str, filtered: bool) -> None:
    rows = table("one-event" if filtered else "empty")
    figure = draw(rows, View(language=language, search="no such words", width_px=366))
    assert len(figure.data) == 0
    notes = figure.layout.annotations
    assert len(notes) == 2
    for note in notes:  # whole, on a phone too
        assert "…" not in note.text
        assert all(width(line, note.font.size, language) <= 366 for line in note.text.split("<br>"))


def test_the_overview_says_when_there_would_be_something() -> None:
    rows = table("six-languages")
    whole, none = (draw_overview(rows, View(search=words)).data[0] for words in ("", "no such words"))
    assert list(none.y) == list(whole.y)
    assert none.marker.color != whole.marker.color


@pytest.mark.parametrize("grouping", ["source", "person", "kind", "language", "merged"])
def test_every_grouping_has_lanes_with_titles(grouping: Any) -> None:
    lanes = draw(table("six-languages"), View(grouping=grouping)).layout.meta["lanes"]
    counts = {"source": 6, "person": 2, "kind": 4, "language": 6, "merged": 1}
    assert len(lanes) == counts[grouping]
    assert all(lane["title"] for lane in lanes)


def test_lanes_are_ordered_and_hidden_as_the_view_says() -> None:
    view = View(lanes=("marfa", "haigang"), hidden=("herald",))
    lanes = [lane["key"] for lane in draw(table("six-languages"), view).layout.meta["lanes"]]
    assert lanes == ["marfa", "haigang", "courrier", "ben-cang", "wanqiao"]


def test_a_filter_recolours_no_lane() -> None:
    rows = table("six-languages")
    everything, one = arrange(rows, View()), arrange(rows, View(sources=("marfa",)))
    assert everything is not None
    assert one is not None
    assert [lane.number for lane in one.lanes] == [5]
    assert [lane.number for lane in everything.lanes] == list(range(6))


@pytest.mark.parametrize("spacing", ["proportional", "equal"])
def test_time_runs_from_right_to_left_when_it_is_turned(spacing: Any) -> None:
    rows = table("every-precision")
    plain, turned = arrange(rows, View(spacing=spacing)), arrange(rows, View(spacing=spacing, time="rtl"))
    assert plain is not None
    assert turned is not None
    width_px = plain.scale.length_px
    assert [round(width_px - item.mark, 6) for item in turned.items] == [round(item.mark, 6) for item in plain.items]
    first, last = draw(rows, View(spacing=spacing, time="rtl")).layout.xaxis.range
    assert first > last
    assert draw(rows, View(time="rtl")).layout.meta["range"] == draw(rows, View()).layout.meta["range"]


def test_what_fades_before_a_day_fades_on_the_other_side_when_time_is_turned() -> None:
    rows = table("every-precision")
    rows = rows[rows["mod"] == "BEFORE"].head(1)
    core, edge = draw(rows, View()).data[:2]
    assert max(edge.x) == min(core.x)
    core, edge = draw(rows, View(time="rtl")).data[:2]
    assert max(edge.x) == min(core.x)  # the axis is turned, days stay where they are on it


def test_merged_marks_are_sized_by_their_sources() -> None:
    scene = arrange(table("disputed"), View(grouping="merged"))
    assert scene is not None
    assert len({item.radius for item in scene.items}) == 3


def test_no_mark_on_a_bar_reaches_into_the_words_above_however_many_sources_tell_it() -> None:
    rows = [{"source_id": paper, "event_id": f"{paper}-1", "story_id": "s1", "start": "2017-01-01", "end": "2017-12-31",
             "precision": "year", "headline": "Both ports sign a pledge"} for paper in "abcdef"]  # fmt: skip
    told = validate(pd.DataFrame(rows).assign(language="en", headline_language="en"))
    scene, figure = arrange(told, View(grouping="merged")), draw(told, View(grouping="merged"))
    assert scene is not None
    marks = next(trace for trace in figure.data if trace.name == "events")
    top = marks.y[0] - 0.65 * marks.marker.size[0] - marks.marker.line.width[0] / 2
    assert top > scene.placement.labels[0].box.y1 - 0.15 * scene.view.font_px  # where letters reach down to


@pytest.mark.parametrize("layout", ["horizontal", "vertical"])
def test_a_day_that_another_sentence_says_is_drawn_as_a_day_not_known(layout: Any) -> None:
    row = {"source_id": "a", "language": "en", "headline_language": "en", "start": "2017-05-03", "end": "2017-05-03",
           "precision": "day", "passage_start": 0, "date_start": 3, "date_end": 13}  # fmt: skip
    said = row | {"event_id": "a-1", "headline": "It began", "sentence_start": 0, "sentence_end": 25}
    carried = row | {"event_id": "a-2", "headline": "It went on", "sentence_start": 26, "sentence_end": 50}
    figure = draw(validate(pd.DataFrame([said, carried])), View(layout=layout))
    marks = next(trace for trace in figure.data if trace.name == "events")
    look = {ids[0]: (symbol, fill) for ids, symbol, fill in zip(
        marks.customdata, marks.marker.symbol, marks.marker.color, strict=True)}  # fmt: skip
    assert look["a-1"] != look["a-2"]
    assert look["a-2"][0] == lane_symbols(PALETTES["light"], 0)[1]


def test_a_selected_story_is_joined_and_the_rest_dimmed() -> None:
    figure = draw(table("disputed"), View(selected="herald-001"))
    joiner = next(trace for trace in figure.data if trace.name == "joiner")
    assert len(joiner.x) == 3
    assert joiner.line.dash == "dot"
    plain = draw(table("disputed"), View())
    assert not [trace for trace in plain.data if trace.name == "joiner"]
    assert figure.data[-1].textfont.color != plain.data[-1].textfont.color


def test_a_story_whose_sources_agree_is_joined_by_a_plain_line() -> None:
    figure = draw(table("six-languages"), View(selected="herald-001"))
    assert next(trace for trace in figure.data if trace.name == "joiner").line.dash == "solid"


def test_a_dispute_is_said_in_words() -> None:
    labels = next(trace for trace in draw(table("disputed"), View()).data if trace.name == "labels")
    assert any("⚠\u00a0disputed" in text for text in labels.text)


@given(tables(), views())
@settings(max_examples=30)
def test_no_text_is_empty(table: pd.DataFrame, view: View) -> None:
    """Plotly takes an empty text away, and draws none in its place when the figure changes."""
    for trace in draw(table, view).data:
        assert all(trace.text or ())


def shown(figure: go.Figure) -> str:
    """Every text that Plotly would read as its pseudo-HTML: not ids, which nobody shows."""
    spec = figure.to_dict()
    parts = [note["text"] for note in spec["layout"].get("annotations", ())]
    for trace in spec["data"]:
        parts += [*trace.get("text", ()), *trace.get("hovertext", ())]
    return "\n".join(map(str, parts))


@pytest.mark.parametrize("kind", [*VIEWS, *OTHERS])
def test_hostile_text_is_never_markup(kind: str) -> None:
    figure = draw(table("hostile"), VIEWS[kind]) if kind in VIEWS else OTHERS[kind](table("hostile"), View())
    text = shown(figure)
    assert not [tag for tag in ("<script", "<img", "<a ", "<svg", "<u>", "\u202e", "$E") if tag in text]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", TABLES)
def test_a_sketch_says_what_its_figure_says(name: str, view: str) -> None:
    spec = figure_spec(table(name), VIEWS[view])
    root = ElementTree.fromstring(sketch(spec))
    parts = {part.tag.rpartition("}")[2] for part in root.iter()}
    assert parts <= {"svg", "g", "rect", "path", "circle", "polygon", "text", "tspan"}
    drawn = sorted("".join(text.itertext()) for text in root.iter() if text.tag.endswith("}text"))
    said = [note["text"] for note in spec["layout"].get("annotations", ())] + spec["layout"]["xaxis"].get(
        "ticktext", []
    )
    said += [text for trace in spec["data"] for text in trace.get("text", ())]
    assert drawn == sorted(html.unescape(re.sub("<[^>]+>", "", text)) for text in said)


def test_a_badge_says_which_events_and_which_days() -> None:
    figure = draw(table("forty-in-a-month"), View(width_px=700, height_px=300))
    badges = next(trace for trace in figure.data if trace.name == "badges")
    marks = next(trace for trace in figure.data if trace.name == "events")
    inside = [key for ids, *_ in badges.customdata for key in ids.split(";")]
    assert sorted({*inside, *(key for key, *_ in marks.customdata)}) == sorted(table("forty-in-a-month")["event_id"])
    assert all("2025-03-01" <= first <= last <= "2025-03-31" for _, first, last, _ in badges.customdata)


def test_zooming_in_brings_labels_back() -> None:
    rows = table("forty-in-a-month")
    near = View(width_px=700, height_px=300, start=date(2025, 3, 10), end=date(2025, 3, 13))
    wide, close = arrange(rows, View(width_px=700, height_px=300)), arrange(rows, near)
    assert wide is not None
    assert close is not None
    assert len(close.placement.labels) / len(close.items) > len(wide.placement.labels) / len(wide.items)


def test_the_vertical_list_keeps_the_order_of_time_and_names_the_most_important_first() -> None:
    found = arrange_list(table("burst-in-2025"), View(layout="vertical", width_px=390, height_px=800))
    assert found is not None
    marks = found.stack.placement.marks
    assert [mark.item for mark in marks] == sorted(mark.item for mark in marks)
    assert found.stack.placement.height_px == 800
    named = len(marks) + sum(len(badge.items) for badge in found.stack.placement.badges)
    assert named == len(table("burst-in-2025"))


@pytest.mark.parametrize(
    ("tag", "said"),
    [("vi", "14/11"), ("en", "13 Nov"), ("fr", "13 nov."), ("zh-Hant", "11月13日"), ("ar", "13 نوفمبر")],
)
def test_a_day_on_the_axis_is_whole_without_its_year(tag: str, said: str) -> None:
    view = View(language=tag, start=date(2023, 11, 10), end=date(2023, 11, 30))
    assert said in [tick.text for tick in ticks(scale_for(story.table(), view, 900), tag, 13)]


def test_the_zoom_survives_and_nothing_is_sent_anywhere() -> None:
    assert draw(table("one-event"), View()).layout.uirevision == draw(table("burst-in-2025"), View()).layout.uirevision
    assert GRAPH_CONFIG["showSendToCloud"] is False
    assert GRAPH_CONFIG["displaylogo"] is False


@pytest.mark.parametrize(
    ("view", "count"),
    [
        (View(sources=("herald",)), 4), (View(languages=("zh-Hans", "ar")), 8), (View(people=("Lina Berg",)), 12),
        (View(people=("Lina",)), 0), (View(kinds=("offer",)), 6), (View(precisions=("year",)), 2),
        (View(search="VELA motors"), 11), (View(search="維拉"), 3), (View(search="("), 1), (View(top=5), 5),
        (View(top=0), 0), (View(start=date(2024, 1, 1)), 12), (View(end=date(2015, 6, 1)), 1),
        (View(start=date(2016, 1, 1), end=date(2017, 12, 31)), 1), (View(top=1, pinned=("marfa-004",)), 1),
    ],
)  # fmt: skip
def test_a_filter_keeps_its_rows(view: View, count: int) -> None:
    assert len(select(table("six-languages"), view)) == count


def test_rejected_rows_are_never_shown() -> None:
    rows = table("six-languages")
    rows.loc[0, "status"] = "rejected"
    assert len(select(rows, View())) == len(rows) - 1


def test_where_accounts_are_merged_the_top_counts_stories() -> None:
    rows = select(table("six-languages"), View(top=2, grouping="merged"))
    assert rows["story_id"].nunique() == 2
    assert len(rows) == 12


def test_the_pinned_come_first() -> None:
    assert list(select(table("six-languages"), View(top=1, pinned=("marfa-004",)))["event_id"]) == ["marfa-004"]


@relaxed
@given(tables(min_size=0, max_size=25), views())
def test_any_view_of_any_table_is_drawn_twice_alike(rows: pd.DataFrame, view: View) -> None:
    assert draw(rows, view).to_json() == draw(rows, view).to_json()


@relaxed
@given(tables(max_size=25), views())
def test_the_other_figures_take_any_table(rows: pd.DataFrame, view: View) -> None:
    for made in OTHERS.values():
        assert made(rows, view).layout.paper_bgcolor
