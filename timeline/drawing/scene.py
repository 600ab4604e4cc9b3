"""A view of a table before anything is drawn: its rows, lanes, scale and placement. Screen and picture share it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

import pandas as pd

from timeline.drawing.boxes import RADIUS, Frame, Item, Placement, Wording
from timeline.drawing.disputes import Disputes
from timeline.drawing.fonts import width
from timeline.drawing.lanes import MOST_LANES, Lane, lanes_of
from timeline.drawing.placement import place
from timeline.drawing.records import Records
from timeline.drawing.scale import Scale, ordinals, scale_for
from timeline.drawing.selecting import order, select, story_ids
from timeline.drawing.text import clean
from timeline.drawing.ticks import ticks
from timeline.drawing.view import View
from timeline.drawing.words import row_words
from timeline.locales import load

#: Below this width, in type sizes, the lanes' heads stand over them instead of beside them.
_NARROW: Final = 50
#: The widest that the column of lane heads gets, in type sizes.
_WIDEST_HEAD = 15
#: Px free on the side of the plot without words, and type sizes on the other for the words of the ticks.
_TOP_PX: Final = 8
_ONE_LINE, _TWO_LINES = 2.1, 3.4
NO_BREAK: Final = "\u00a0"
#: How much wider bold type is than the regular that is measured.
BOLD: Final = 1.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Px around the plot."""

    left: int
    right: int
    top: int
    bottom: int = 0


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


class _Placed(NamedTuple):
    """A scene's items and where they went."""

    items: tuple[Item, ...]
    records: Records
    stories: tuple[str, ...]
    chosen: str
    placement: Placement

    def unsaid(self) -> set[str]:
        """The ids of the chosen story's events that have no label: what has one need not move."""
        if not self.chosen:
            return set()
        said = {label.item for label in self.placement.labels}
        told = enumerate(zip(self.items, self.stories, strict=True))
        return {item.key for number, (item, story) in told if story == self.chosen and number not in said}


def arrange(table: pd.DataFrame, view: View, *, named_only: bool = False) -> Scene | None:
    """Everything that the view shows of the table, placed; None when it shows no event.

    ``named_only`` leaves out what finds no room for a label.
    """
    rows = select(table, view)
    found = _arranged(table, rows, view, _most_lanes(view, 1), not named_only)
    if found and view.height_px and found.placement.height_px > found.frame.height_px > 0:
        most = _most_lanes(view, 2)  # a row of badges in each took more than there is
        return _arranged(table, rows, view, most, not named_only) if most < len(found.lanes) else found
    return found


def _arranged(table: pd.DataFrame, rows: pd.DataFrame, view: View, most_lanes: int, bare: bool) -> Scene | None:
    lanes = lanes_of(table, rows, view, most_lanes)
    if not lanes:
        return None
    beside = _is_beside(view)
    margins = _margins(lanes, view, beside)
    plot_px = max(view.width_px - margins.left - margins.right, 80)
    kept = rows.loc[sorted({label for lane in lanes for label in lane.rows})]
    scale = scale_for(kept, view, plot_px)
    margins = _with_axis(margins, view, scale)
    disputed = Disputes(table)
    told = pd.Series(told_by(rows), index=rows.index)
    frame = replace(_frame(view, len(lanes), plot_px, margins), bare=bare)

    def placed(first: Container[str]) -> _Placed:
        items, records = _items(kept.loc[order(kept, view, told, first)], told, lanes, scale, view)
        stories = tuple(a or b for a, b in zip(records.column("story_id"), records.column("event_id"), strict=True))
        spots = place(items, frame, lambda number: words_of(records[number], view, disputed))
        return _Placed(items, records, stories, chosen_story(records, stories, view), spots)

    found = placed(view.pinned)
    if unsaid := found.unsaid():
        found = placed({*view.pinned, *unsaid})
    return Scene(
        view=view,
        rows=kept,
        lanes=tuple(lanes),
        scale=scale,
        margins=margins,
        items=found.items,
        records=found.records,
        stories=found.stories,
        chosen=found.chosen,
        disputed=disputed,
        frame=frame,
        placement=found.placement,
        heads_beside=beside,
    )


def words_of(record: Mapping[str, Any], view: View, disputed: Container[str]) -> Wording:
    """The words of a label: the date, whether sources differ about it, and the headline."""
    lead = row_words(record, view.language)
    short = "" if _is_known_day(record["exact"], record["modality"]) else lead
    if story(record) in disputed:
        word = dispute_words(view)
        lead, short = f"{lead} {word}", f"{lead}{NO_BREAK}{word[0]}"
    return Wording(lead, headline(record, view), spoken(record, view), short)


def dispute_words(view: View) -> str:
    """A sign and a word for days on which sources differ, which no line breaks."""
    return str(load(view.language, "drawing")["disputed"]).replace(" ", NO_BREAK)


def headline(record: Mapping[str, Any], view: View) -> str:
    """What the event is called: its headline, else its sentence, else its kind; cleaned and cut."""
    said = load(view.language, "drawing")["kinds"]
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


def _is_beside(view: View) -> bool:
    """True when there is room for the lanes' heads beside them."""
    return view.width_px >= _NARROW * view.font_px


def _most_lanes(view: View, rows: int) -> int:
    """How many lanes of so many rows the view's height holds."""
    if not view.height_px:
        return MOST_LANES
    least = _frame(view, 1, 100, Margins(left=0, right=0, top=_TOP_PX, bottom=round(_ONE_LINE * view.font_px)))
    return max(min(int(least.height_px // least.lane(rows)), MOST_LANES), 1)


def _with_axis(margins: Margins, view: View, scale: Scale) -> Margins:
    """Room for the ticks' words: under a picture, one line unless years stand under months; over a tall screen."""
    if not view.height_px:
        return replace(margins, top=round(_TWO_LINES * view.font_px), bottom=_TOP_PX)
    two = any(tick.below for tick in ticks(scale, view.language, view.font_px))
    return replace(margins, bottom=round((_TWO_LINES if two else _ONE_LINE) * view.font_px))


def _margins(lanes: Sequence[Lane], view: View, beside: bool) -> Margins:
    edge = view.font_px
    if not beside:
        return Margins(left=edge, right=edge, top=_TOP_PX)
    heads = [BOLD * width(lane.title, view.font_px, lane.language) for lane in lanes]
    broad = max(*heads, *(width(lane.subtitle, view.font_px, view.language) for lane in lanes))
    head = round(min(broad, _WIDEST_HEAD * view.font_px, view.width_px / 4)) + 2 * edge
    return Margins(left=edge if view.rtl else head, right=head if view.rtl else edge, top=_TOP_PX)


def _frame(view: View, lanes: int, plot_px: int, margins: Margins) -> Frame:
    height = view.height_px - margins.top - margins.bottom if view.height_px else 0
    beside = _is_beside(view)
    return Frame(
        width_px=plot_px,
        lanes=lanes,
        font_px=view.font_px,
        height_px=max(height, 0),
        rows={1: 18, 2: 10}.get(lanes, 8 if view.height_px or lanes <= 3 else 5),
        head_px=0 if beside else 2.1 * view.font_px,
        least_px=4 * view.font_px if beside else 0,
        labels=view.labels,
        first="left" if view.time == "rtl" else "right",
        strip=1.1 if view.grouping == "merged" and not view.height_px else 0.7,
    )


def _items(
    ranked: pd.DataFrame, told: pd.Series, lanes: Sequence[Lane], scale: Scale, view: View
) -> tuple[tuple[Item, ...], Records]:
    """The rows in their lanes, in the order given, with the record of each."""
    seats: dict[int, list[int]] = {}
    for number, lane in enumerate(lanes):
        for label in lane.rows:
            seats.setdefault(label, []).append(number)
    places = [place for place, label in enumerate(ranked.index) for _ in seats[label]]
    numbers = [number for label in ranked.index for number in seats[label]]
    records = Records(ranked, places)
    starts, ends = ordinals(ranked["start"]), ordinals(ranked["end"]) + 1
    counts = told.loc[ranked.index].tolist()
    keys, exact, said = (records.column(name) for name in ("event_id", "exact", "modality"))
    items = [
        _item(keys[seat], number, scale, (int(starts[place]), int(ends[place])),
              _is_known_day(exact[seat], said[seat]), _radius(counts[place], view))
        for seat, (place, number) in enumerate(zip(places, numbers, strict=True))
    ]  # fmt: skip
    return tuple(items), records


def _is_known_day(exact: bool, modality: str) -> bool:
    """True for a fact on a day that is known: the only rows drawn as a filled mark without an extent."""
    return exact and modality == "asserted"


def told_by(rows: pd.DataFrame) -> list[int]:
    """How many sources tell the story of each row, in the rows' order."""
    return [int(count) for count in rows.groupby(story_ids(rows))["source_id"].transform("nunique")]


def _radius(count: int, view: View) -> float:
    size = RADIUS * view.font_px
    return size * min(1 + 0.25 * (count - 1), 2) if view.grouping == "merged" else size


def _item(key: str, lane: int, scale: Scale, days: tuple[int, int], known: bool, radius: float) -> Item:
    """The extent of a row on the scale; its mark stands in the middle of what is seen of it."""
    x0, x1 = sorted(map(scale.px, days))
    seen = (max(x0, 0.0) + min(x1, scale.length_px)) / 2
    mark = min(max(seen, radius), scale.length_px - radius)
    if known:
        return Item(key, lane, mark - radius, mark + radius, mark, radius)
    x0, x1 = min(x0, mark - radius - 2), max(x1, mark + radius + 2)
    return Item(key, lane, x0, x1, mark, radius, wide=x1 - x0 > 5 * radius)
