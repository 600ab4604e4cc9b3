"""A view of a table before anything is drawn: its rows, lanes, scale and placement. Screen and picture share it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

import pandas as pd

from timeline.drawing.boxes import Frame, Item, Placement, Wording
from timeline.drawing.fonts import width
from timeline.drawing.lanes import MOST_LANES, Lane, lanes_of
from timeline.drawing.placement import place
from timeline.drawing.scale import Scale, ordinals, scale_for
from timeline.drawing.selecting import order, select
from timeline.drawing.text import clean
from timeline.drawing.view import View
from timeline.drawing.words import row_words
from timeline.locales import load, nearest
from timeline.stories import gather
from timeline.table import to_events

#: Below this width the lanes' heads stand over them instead of beside them.
NARROW_PX: Final = 640
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
    """What is drawn and where. ``rows[items[i].key's row]`` is told by ``seats``: item -> row of ``rows``.

    ``told`` is the number of sources of a row's story, ``disputed`` the ids of the stories whose sources
    exclude each other's days.
    """

    view: View
    rows: pd.DataFrame
    lanes: tuple[Lane, ...]
    scale: Scale
    margins: Margins
    items: tuple[Item, ...]
    records: tuple[Mapping[str, Any], ...]
    told: tuple[int, ...]
    disputed: frozenset[str]
    placement: Placement
    heads_beside: bool


def arrange(table: pd.DataFrame, view: View) -> Scene | None:
    """Everything that the view shows of the table, placed; None when it shows no event."""
    rows = select(table, view)
    beside = view.width_px >= NARROW_PX
    lanes = lanes_of(table, rows, view, _most_lanes(view, beside))
    if not lanes:
        return None
    margins = _margins(lanes, view, beside)
    plot_px = max(view.width_px - margins.left - margins.right, 80)
    kept = rows.loc[sorted({label for lane in lanes for label in lane.rows})]
    scale = scale_for(kept, view, plot_px)
    disputed = disputed_stories(kept)
    items, records, told = _items(kept, lanes, scale, view)
    frame = _frame(view, lanes, plot_px, margins, beside)

    def wording(number: int) -> Wording:
        return words_of(records[number], view, disputed)

    return Scene(
        view=view, rows=kept, lanes=tuple(lanes), scale=scale, margins=margins, items=items, records=records,
        told=told, disputed=disputed, placement=place(items, frame, wording), heads_beside=beside,
    )  # fmt: skip


def words_of(record: Mapping[str, Any], view: View, disputed: frozenset[str]) -> Wording:
    """The words of a label: the date, whether sources differ about it, and the headline."""
    said = load(nearest(view.language), "drawing")
    lead = row_words(record, view.language, digits=view.digits)
    plain = record["precision"] == "day" and record["modality"] == "asserted" and not record["mod"]
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


def disputed_stories(rows: pd.DataFrame) -> frozenset[str]:
    """The ids of stories that the stories room calls disputed; only those that could be are asked for."""
    named = rows[rows["story_id"] != ""]
    bounds = named.groupby("story_id").agg(first=("end", "min"), last=("start", "max"))
    apart = bounds.index[bounds["last"] > bounds["first"]]
    if not len(apart):
        return frozenset()
    events = to_events(named[named["story_id"].isin(apart)])
    return frozenset(found.story_id for found in gather(events) if found.disputed)


def _most_lanes(view: View, beside: bool) -> int:
    if not view.height_px:
        return MOST_LANES
    least = Frame(width_px=100, lanes=1, font_px=view.font_px, head_px=0 if beside else 1.6 * view.font_px)
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
        head_px=0 if beside else 1.6 * view.font_px,
        labels=view.labels,
    )


def _items(
    rows: pd.DataFrame, lanes: Sequence[Lane], scale: Scale, view: View
) -> tuple[tuple[Item, ...], tuple[Mapping[str, Any], ...], tuple[int, ...]]:
    """The rows in their lanes, the most important first, with the record and sources of each."""
    ranked = rows.loc[order(rows, view)]
    seats: dict[int, list[int]] = {}
    for number, lane in enumerate(lanes):
        for label in lane.rows:
            seats.setdefault(label, []).append(number)
    starts, ends = ordinals(ranked["start"]), ordinals(ranked["end"]) + 1
    told = told_by(ranked)
    items: list[Item] = []
    records: list[Mapping[str, Any]] = []
    counts: list[int] = []
    ranked_records = cast("list[Mapping[str, Any]]", ranked.to_dict("records"))
    for label, start, end, count, record in zip(ranked.index, starts, ends, told, ranked_records, strict=True):
        for number in seats[label]:
            radius = _radius(count, view)
            items.append(_item(record, number, scale, (int(start), int(end)), radius))
            records.append(record)
            counts.append(count)
    return tuple(items), tuple(records), tuple(counts)


def told_by(rows: pd.DataFrame) -> list[int]:
    """How many sources tell the story of each row, in the rows' order."""
    stories = rows["story_id"].where(rows["story_id"] != "", rows["event_id"])
    return [int(count) for count in rows.groupby(stories)["source_id"].transform("nunique")]


def _radius(count: int, view: View) -> float:
    size = 0.38 * view.font_px
    return size * min(1 + 0.25 * (count - 1), 2) if view.grouping == "merged" else size


def _item(record: Mapping[str, Any], lane: int, scale: Scale, days: tuple[int, int], radius: float) -> Item:
    """The extent of a row on the scale; its mark stands in the middle of what is seen of it."""
    x0, x1 = scale.px(days[0]), scale.px(days[1])
    seen = (max(x0, 0.0) + min(x1, scale.length_px)) / 2
    mark = min(max(seen, radius), scale.length_px - radius)
    if record["precision"] == "day" and record["modality"] == "asserted" and not record["mod"]:
        return Item(str(record["event_id"]), lane, mark - radius, mark + radius, mark, radius)
    x0, x1 = min(x0, mark - radius - 2), max(x1, mark + radius + 2)
    return Item(str(record["event_id"]), lane, x0, x1, mark, radius, wide=x1 - x0 > 5 * radius)
