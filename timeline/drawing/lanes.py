"""Which lanes a view has, in what order, and which rows sit in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from timeline.drawing.selecting import order, story_ids
from timeline.drawing.text import clean, embed
from timeline.drawing.view import View
from timeline.drawing.words import language_words
from timeline.locales import load, plural

#: More lanes than this are one too many to read; the smallest share the last one.
MOST_LANES: Final = 24
#: Key of the lane that the smallest groups share, and of the one for rows without a value.
OTHERS, NONE = "others", ""
_TITLE_LETTERS = 60
_COLUMNS: Final = {"source": "source_id", "person": "actors", "kind": "type", "language": "language"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A lane: its key for ``View.lanes`` and ``View.hidden``, what stands at its head, and its rows.

    ``number`` counts the lanes of the whole table from 0 and decides colour and symbol, so that a filter
    recolours nothing. ``title`` is set in ``language`` and in its own script. ``rows`` are index labels.
    """

    key: str
    title: str
    subtitle: str
    language: str
    number: int
    rows: tuple[int, ...]


def lanes_of(table: pd.DataFrame, rows: pd.DataFrame, view: View, most: int = MOST_LANES) -> list[Lane]:
    """The lanes of the rows in the order drawn, without hidden and empty ones; at most ``most``.

    The order is the view's, then that of the whole table: sources as they come, other groups the largest
    first. A row with several people sits in several lanes.
    """
    if view.grouping == "merged":
        return [_merged(rows, view)] if len(rows) else []
    seats = _seats(rows, view)
    numbers = {key: number for number, key in enumerate(_keys(table, view))}
    listed = [key for key in view.lanes if key in seats]
    shown = [*listed, *(key for key in numbers if key in seats and key not in listed)]
    shown = [key for key in shown if key not in view.hidden]
    titles = _titles(table, shown, view)
    lanes = [_lane(key, titles[key], numbers[key], seats[key], rows, view) for key in shown]
    return lanes if len(lanes) <= most else _folded(lanes, view, most)


def _keys(table: pd.DataFrame, view: View) -> list[str]:
    """Every lane's key in the whole table, in the order that numbers them."""
    column = _exploded(table, view)
    if view.grouping == "source":
        return list(dict.fromkeys(column))
    counts = column.value_counts()
    return sorted(counts.index, key=lambda key: (key == NONE, -counts[key], key))


def _seats(rows: pd.DataFrame, view: View) -> dict[str, tuple[int, ...]]:
    column = _exploded(rows, view)
    return {str(key): tuple(part.index) for key, part in column.groupby(column, sort=False)}


def _exploded(table: pd.DataFrame, view: View) -> pd.Series:
    """A key for each row and lane it sits in, by the table's index."""
    column = table[_COLUMNS[view.grouping]]
    return column.str.split(";").explode().str.strip() if view.grouping == "person" else column


def _titles(table: pd.DataFrame, keys: Sequence[str], view: View) -> Mapping[str, str]:
    said = load(view.language, "drawing")
    if view.grouping == "source":
        first = table.drop_duplicates("source_id").set_index("source_id")["publisher"]
        titles = {key: str(first.get(key, "")) or key for key in keys}
        twice = {title for title in titles.values() if list(titles.values()).count(title) > 1}
        return {key: f"{title} ({key})" if title in twice else title for key, title in titles.items()}
    if view.grouping == "kind":
        return {key: said["kinds"].get(key, key) or said["none"] for key in keys}
    if view.grouping == "language":
        return {key: language_words(key, view.language) or said["none"] for key in keys}
    called = dict(view.names)
    return {key: called.get(key, key) or said["none"] for key in keys}


def _lane(
    key: str, title: str, number: int, seats: tuple[int, ...], rows: pd.DataFrame, view: View
) -> Lane:  # fmt: skip
    spoken = str(rows.at[seats[0], "language"]) if view.grouping == "source" else view.language
    return Lane(
        key=key,
        title=clean(title, _TITLE_LETTERS),
        subtitle=_subtitle(len(seats), spoken if view.grouping == "source" else "", view),
        language=spoken,
        number=number,
        rows=seats,
    )


def _subtitle(count: int, spoken: str, view: View) -> str:
    said = load(view.language, "drawing")
    events = plural(said["events"], count, view.language)
    code = embed(clean(spoken, 12), view.language)
    return str(said["lane_head"].format(language=code, events=events)) if spoken else events


def _merged(rows: pd.DataFrame, view: View) -> Lane:
    """One lane with one row a story: the account in the reader's language, else the most important."""
    said: Mapping[str, Any] = load(view.language, "drawing")
    first = rows.loc[order(rows, view)]
    first = first.loc[(first["headline_language"] != view.language).sort_values(kind="stable").index]
    kept = set(first.index[~story_ids(first).duplicated()])
    seats = tuple(label for label in rows.index if label in kept)
    sources = plural(said["sources"], rows["source_id"].nunique(), view.language)
    return Lane(
        key="merged",
        title=said["merged"],
        subtitle=f"{sources} · {plural(said['events'], len(seats), view.language)}",
        language=view.language,
        number=0,
        rows=seats,
    )


def _folded(lanes: list[Lane], view: View, most: int) -> list[Lane]:
    """The largest lanes, and one for all the others."""
    largest = sorted(lanes, key=lambda lane: -len(lane.rows))[: most - 1]
    kept = [lane for lane in lanes if lane in largest]
    seats = tuple(dict.fromkeys(label for lane in lanes if lane not in largest for label in lane.rows))
    title = str(load(view.language, "drawing")["others"])
    rest = Lane(
        key=OTHERS,
        title=title,
        subtitle=_subtitle(len(seats), "", view),
        language=view.language,
        number=len(lanes),
        rows=seats,
    )
    return [*kept, rest]
