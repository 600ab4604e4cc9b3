"""A view of a table before anything is drawn: its rows, lanes, scale and placement. Screen and picture share it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from timeline.drawing.boxes import Frame, Item, Placement, Wording
from timeline.drawing.disputes import Disputes
from timeline.drawing.fonts import width
from timeline.drawing.lanes import MOST_LANES, Lane, lanes_of
from timeline.drawing.placement import place
from timeline.drawing.records import Records
from timeline.drawing.scale import Scale, ordinals, scale_for
from timeline.drawing.selecting import order, select
from timeline.drawing.text import clean
from timeline.drawing.view import View
from timeline.drawing.words import row_words
from timeline.locales import load, nearest

#: Below this width, in type sizes, the lanes' heads stand over them instead of beside them.
NARROW: Final = 50
#: The widest that the column of lane heads gets, in type sizes.
_WIDEST_HEAD = 15
NO_BREAK: Final = "\u00a0"
#: How much wider bold type is than the regular that is measured.
BOLD: Final = 1.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Px around the plot."""

    left: int
    right: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is drawn and where: ``records[i]`` is the row of the table that ``items[i]`` stands for.

    ``stories`` are the items' stories, ``chosen`` that of the selected event ("" without one).
    ``disputed`` holds the ids of the stories whose sources exclude each other's days.
    """

    view: View
    rows: pd.DataFrame
    lanes: tuple[Lane, ...]
    scale: Scale
    margins: Margins
    items: tuple[Item, ...]
    records: Records
    stories: tuple[str, ...]
    chosen: str
    disputed: Container[str]
    frame: Frame
    placement: Placement
    heads_beside: bool


def arrange(table: pd.DataFrame, view: View) -> Scene | None:
    """Everything that the view shows of the table, placed; None when it shows no event."""
    rows = select(table, view)
    beside = view.width_px >= NARROW * view.font_px
    lanes = lanes_of(table, rows, view, _most_lanes(view, beside))
    if not lanes:
        return None
    margins = _margins(lanes, view, beside)
    plot_px = max(view.width_px - margins.left - margins.right, 80)
    kept = rows.loc[sorted({label for lane in lanes for label in lane.rows})]
    scale = scale_for(kept, view, plot_px)
    disputed = Disputes(table)
    told = pd.Series(told_by(rows), index=rows.index)
    items, records = _items(kept, told, lanes, scale, view)
    frame = _frame(view, lanes, plot_px, margins, beside)

    def wording(number: int) -> Wording:
        return words_of(records[number], view, disputed)

    stories = tuple(a or b for a, b in zip(records.column("story_id"), records.column("event_id"), strict=True))
    return Scene(
        view=view,
        rows=kept,
        lanes=tuple(lanes),
        scale=scale,
        margins=margins,
        items=items,
        records=records,
        stories=stories,
        chosen=chosen_story(records, stories, view),
        disputed=disputed,
        frame=frame,
        placement=place(items, frame, wording),
        heads_beside=beside,
    )


def words_of(record: Mapping[str, Any], view: View, disputed: Container[str]) -> Wording:
    """The words of a label: the date, whether sources differ about it, and the headline."""
    said = load(nearest(view.language), "drawing")
    lead = row_words(record, view.language, digits=view.digits)
    plain = is_known_day(record)
    if story(record) in disputed:
        lead, plain = f"{lead} {said['disputed'].replace(' ', NO_BREAK)}", False
    return Wording(lead, headline(record, view), spoken(record, view), "" if plain else lead)


def headline(record: Mapping[str, Any], view: View) -> str:
    """What the event is called: its headline, else its sentence, else its kind; cleaned and cut."""
    said = load(nearest(view.language), "drawing")["kinds"]
    return clean(record["headline"] or record["quote"] or said.get(record["type"], said["other"]))


def spoken(record: Mapping[str, Any], view: View) -> str:
    """The language that a row's headline is set in."""
    return str(record["headline_language"] or (view.language if record["headline"] else record["language"]))


def story(record: Mapping[str, Any]) -> str:
    """The id of a row's story: its own when nothing else tells it."""
    return str(record["story_id"] or record["event_id"])


def chosen_story(records: Records, stories: Sequence[str], view: View) -> str:
    """The story of the event that the view selects; "" when it selects none that is shown."""
    if not view.selected:
        return ""
    pairs = zip(records.column("event_id"), stories, strict=True)
    return next((found for key, found in pairs if key == view.selected), "")


def _most_lanes(view: View, beside: bool) -> int:
    if not view.height_px:
        return MOST_LANES
    least = Frame(width_px=100, lanes=1, font_px=view.font_px, head_px=0 if beside else 2.1 * view.font_px)
    return max(min(int((view.height_px - _bottom(view) - 8) // least.least_lane), MOST_LANES), 1)


def _bottom(view: View) -> int:
    return round(3.4 * view.font_px)


def _margins(lanes: Sequence[Lane], view: View, beside: bool) -> Margins:
    edge = view.font_px
    if not beside:
        return Margins(left=edge, right=edge, top=8, bottom=_bottom(view))
    heads = [BOLD * width(lane.title, view.font_px, lane.language) for lane in lanes]
    broad = max(*heads, *(width(lane.subtitle, view.font_px, view.language) for lane in lanes))
    head = round(min(broad, _WIDEST_HEAD * view.font_px, view.width_px / 4)) + 2 * edge
    mirrored = nearest(view.language) == "ar"
    return Margins(left=edge if mirrored else head, right=head if mirrored else edge, top=8, bottom=_bottom(view))


def _frame(view: View, lanes: Sequence[Lane], plot_px: int, margins: Margins, beside: bool) -> Frame:
    height = view.height_px - margins.top - margins.bottom if view.height_px else 0
    return Frame(
        width_px=plot_px,
        lanes=len(lanes),
        font_px=view.font_px,
        height_px=max(height, 0),
        rows={1: 18, 2: 10, 3: 8}.get(len(lanes), 8 if view.height_px else 6),
        head_px=0 if beside else 2.1 * view.font_px,
        least_px=4 * view.font_px if beside else 0,
        labels=view.labels,
    )


def _items(
    rows: pd.DataFrame, told: pd.Series, lanes: Sequence[Lane], scale: Scale, view: View
) -> tuple[tuple[Item, ...], Records]:
    """The rows in their lanes, the most important first, with the record of each."""
    ranked = rows.loc[order(rows, view, told)]
    seats: dict[int, list[int]] = {}
    for number, lane in enumerate(lanes):
        for label in lane.rows:
            seats.setdefault(label, []).append(number)
    places = [place for place, label in enumerate(ranked.index) for _ in seats[label]]
    numbers = [number for label in ranked.index for number in seats[label]]
    records = Records(ranked, places)
    starts, ends = ordinals(ranked["start"]), ordinals(ranked["end"]) + 1
    counts = told.loc[ranked.index].tolist()
    keys, known = records.column("event_id"), _known_days(ranked)
    items = [
        _item(keys[seat], number, scale, (int(starts[place]), int(ends[place])), known[place],
              _radius(counts[place], view))
        for seat, (place, number) in enumerate(zip(places, numbers, strict=True))
    ]  # fmt: skip
    return tuple(items), records


def is_known_day(record: Mapping[str, Any]) -> bool:
    """True for a fact on a day that is known: the only rows drawn as a filled mark without an extent."""
    return bool(record["precision"] == "day" and record["modality"] == "asserted" and not record["mod"])


def _known_days(rows: pd.DataFrame) -> list[bool]:
    days = (rows["precision"] == "day") & (rows["modality"] == "asserted") & (rows["mod"] == "")
    known: list[bool] = days.tolist()
    return known


def told_by(rows: pd.DataFrame) -> list[int]:
    """How many sources tell the story of each row, in the rows' order."""
    stories = rows["story_id"].where(rows["story_id"] != "", rows["event_id"])
    return [int(count) for count in rows.groupby(stories)["source_id"].transform("nunique")]


def _radius(count: int, view: View) -> float:
    size = 0.38 * view.font_px
    return size * min(1 + 0.25 * (count - 1), 2) if view.grouping == "merged" else size


def _item(key: str, lane: int, scale: Scale, days: tuple[int, int], known: bool, radius: float) -> Item:
    """The extent of a row on the scale; its mark stands in the middle of what is seen of it."""
    x0, x1 = scale.px(days[0]), scale.px(days[1])
    seen = (max(x0, 0.0) + min(x1, scale.length_px)) / 2
    mark = min(max(seen, radius), scale.length_px - radius)
    if known:
        return Item(key, lane, mark - radius, mark + radius, mark, radius)
    x0, x1 = min(x0, mark - radius - 2), max(x1, mark + radius + 2)
    return Item(key, lane, x0, x1, mark, radius, wide=x1 - x0 > 5 * radius)
