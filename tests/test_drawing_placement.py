"""Issue: labels never overlap, lie in the plot, and nothing is lost, over random data, sizes and languages."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings

from tests.strategies import crowds, tables, views
from timeline.drawing import View, arrange, arrange_list
from timeline.drawing.boxes import Box, Frame, Item, Placement, Wording
from timeline.drawing.fonts import families, letters, width
from timeline.drawing.placement import place
from timeline.drawing.scene import Scene
from timeline.locales import LANGUAGES
from timeline.publishing.fonts import faces
from timeline.table import validate

SLACK = 0.01  # px, for the rounding of floats
relaxed = settings(max_examples=30, suppress_health_check=list(HealthCheck))


def intersect(first: Box, second: Box) -> bool:
    return (
        first.x0 < second.x1 - SLACK and second.x0 < first.x1 - SLACK
        and first.y0 < second.y1 - SLACK and second.y0 < first.y1 - SLACK
    )  # fmt: skip


def boxes(placement: Placement) -> list[Box]:
    return [label.box for label in placement.labels] + [badge.box for badge in placement.badges]


def assert_sound(placement: Placement, count: int) -> None:
    assert not [pair for pair in combinations(boxes(placement), 2) if intersect(*pair)]
    for box in boxes(placement):
        assert box.x0 >= -SLACK
        assert box.x1 <= placement.width_px + SLACK
        assert box.y0 >= -SLACK
        assert box.y1 <= placement.height_px + SLACK
    shown = [mark.item for mark in placement.marks] + [item for badge in placement.badges for item in badge.items]
    assert sorted(shown) == list(range(count))
    assert {label.item for label in placement.labels} <= {mark.item for mark in placement.marks}


@relaxed
@given(crowds())
def test_no_label_overlaps_leaves_the_plot_or_is_lost(crowd: tuple[list[Item], Frame, list[Wording]]) -> None:
    items, frame, words = crowd
    assert_sound(place(items, frame, words.__getitem__), len(items))


@relaxed
@given(crowds())
def test_the_same_input_gives_the_same_boxes(crowd: tuple[list[Item], Frame, list[Wording]]) -> None:
    items, frame, words = crowd
    assert place(items, frame, words.__getitem__) == place(items, frame, words.__getitem__)


@relaxed
@given(crowds())
def test_the_cap_on_labels_is_kept(crowd: tuple[list[Item], Frame, list[Wording]]) -> None:
    items, frame, words = crowd
    placed = place(items, frame, words.__getitem__)
    assert frame.labels is None or len(placed.labels) <= frame.labels


@relaxed
@given(crowds())
def test_no_label_covers_a_mark(crowd: tuple[list[Item], Frame, list[Wording]]) -> None:
    items, frame, words = crowd
    placed = place(items, frame, words.__getitem__)
    for mark in placed.marks:
        item = items[mark.item]
        others = [label.box for label in placed.labels if label.item != mark.item]
        assert not [box for box in others if box.x0 < item.mark < box.x1 and box.y0 < mark.y < box.y1]


@relaxed
@given(tables(), views())
def test_any_view_of_any_table_is_sound(table: pd.DataFrame, view: View) -> None:
    if view.layout == "vertical":
        found = arrange_list(table, view)
        assert found is None or not [pair for pair in combinations(boxes(found.stack.placement), 2) if intersect(*pair)]
        return
    scene = arrange(table, view)
    if scene is not None:
        assert_sound(scene.placement, len(scene.items))


def crowded() -> pd.DataFrame:
    """Two sources that tell of a hundred days each, and of one event on different ones, not sure of it."""
    days = pd.date_range("2024-01-01", periods=100).strftime("%Y-%m-%d")
    rows = [
        {"source_id": paper, "event_id": f"{paper}-{number}", "start": day, "end": day, "language": "en",
         "headline": "The harbour board meets over the new crane", "headline_language": "en",
         **({"story_id": "told", "confidence": 0.1} if (paper, number) in (("a", 90), ("b", 95))
            else {"story_id": f"s-{number}", "confidence": 0.9})}
        for paper in "ab" for number, day in enumerate(days)
    ]  # fmt: skip
    return validate(pd.DataFrame(rows))


def test_all_accounts_of_a_selected_event_are_named_where_badges_stood_for_them() -> None:
    plain, scene = arrange(crowded(), View()), arrange(crowded(), View(selected="a-90"))
    assert plain is not None
    assert scene is not None
    assert not {"a-90", "b-95"} & {plain.items[number].key for number in named(plain)}
    assert {"a-90", "b-95"} <= {scene.items[number].key for number in named(scene)}


@relaxed
@given(tables(min_size=2), views())
def test_to_select_what_is_named_moves_nothing(table: pd.DataFrame, view: View) -> None:
    view = replace(view, layout="horizontal", selected="", top=None)
    plain = arrange(table, view)
    if plain is None or not plain.placement.labels or view.grouping == "merged":
        return
    said = {plain.stories[label.item] for label in plain.placement.labels}
    bare = {story for number, story in enumerate(plain.stories) if number not in named(plain)}
    for story in sorted(said - bare)[:1]:
        key = plain.items[plain.stories.index(story)].key
        scene = arrange(table, replace(view, selected=key))
        assert scene is not None
        assert scene.placement == plain.placement


def named(scene: Scene) -> set[int]:
    return {label.item for label in scene.placement.labels}


@relaxed
@given(tables(min_size=2))
def test_the_order_of_rows_makes_no_difference_to_the_boxes_of_one_lane(table: pd.DataFrame) -> None:
    view = View(grouping="language")
    turned = table.iloc[::-1].reset_index(drop=True)
    first, second = arrange(table, view), arrange(turned, view)
    assert first is not None
    assert second is not None
    assert first.placement == second.placement


def test_the_important_ones_get_the_labels() -> None:
    items = [Item(str(number), 0, 295, 305, 300, 5) for number in range(10)]
    frame = Frame(width_px=600, lanes=1, rows=3)
    placed = place(items, frame, lambda number: Wording("2024", f"event {number}", "en"))
    assert {label.item for label in placed.labels} == {0, 1, 2}
    assert placed.badges[0].items == tuple(range(3, 10))


def test_a_label_stands_right_of_its_mark_where_there_is_room_else_left() -> None:
    items = [Item("a", 0, 45, 55, 50, 5), Item("b", 0, 560, 570, 565, 5)]
    placed = place(items, Frame(width_px=600, lanes=1), lambda number: Wording("2024", "an event", "en"))
    assert [label.side for label in placed.labels] == ["right", "left"]


def test_a_bar_carries_its_label_above_it_not_under_it() -> None:
    items = [Item("a", 0, 100, 300, 200, 5, wide=True)]
    placed = place(items, Frame(width_px=600, lanes=1), lambda number: Wording("2024", "an event", "en"))
    assert placed.labels[0].box.y1 < placed.marks[0].bar_y
    assert placed.labels[0].box.x0 == 100


def test_a_given_height_is_filled_and_not_exceeded() -> None:
    items = [
        Item(str(number), number % 3, 50 + 9 * number, 60 + 9 * number, 55 + 9 * number, 5) for number in range(60)
    ]
    frame = Frame(width_px=700, lanes=3, height_px=420, rows=8)
    placed = place(items, frame, lambda number: Wording("2024", f"the event number {number}", "en"))
    assert placed.height_px == pytest.approx(420)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Berg sues Vela Motors"), ("vi", "Berg khởi kiện Vela Motors"), ("zh-Hans", "贝格起诉维拉汽车"),
        ("zh-Hant", "貝格控告維拉汽車"), ("ar", "بيرغ تقاضي Vela Motors"), ("fr", "Berg porte plainte ⚠"),
    ],
)  # fmt: skip
def test_widths_grow_with_the_text_and_with_the_size(language: str, text: str) -> None:
    assert 0 < width(text, 13, language) < width(text + text, 13, language)
    assert width(text, 26, language) == pytest.approx(2 * width(text, 13, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stack_of_fonts_has_the_letters_of_every_source(language: str) -> None:
    known = frozenset[int]().union(*(letters(face.path) for face in faces() if face.family in families(language)))
    assert not {letter for letter in "Âçœ Đặng 问题 問題 صحيفة" if ord(letter) not in known}


def test_a_headline_is_not_cut_where_there_is_room() -> None:
    said = "the board of the harbour meets to hear what the engineers found"
    items = [Item(str(number), 0, x - 5, x + 5, x, 5) for number, x in enumerate((100.0, 300.0, 460.0))]
    frame = Frame(width_px=1400, lanes=1, rows=1)
    placed = place(items, frame, lambda number: Wording("2 May", "Short" if number < 2 else said, "en"))
    last = next(label for label in placed.labels if label.item == 2)
    assert last.lines == (said,)
    assert_sound(placed, len(items))
