"""Which rows of a table a view shows."""

from __future__ import annotations

from collections.abc import Container, Sequence

import pandas as pd

from timeline.drawing.view import View


def select(table: pd.DataFrame, view: View) -> pd.DataFrame:
    """The rows that the view's filters keep, in the table's order, with the table's index.

    Rejected rows are never kept. A row is in the range when its interval touches it. ``top`` keeps the rows
    that most sources tell, then the surest, then the earliest; pinned and selected ones come before these.
    In the merged grouping it counts stories, each kept with all its rows.
    """
    keep = table["status"] != "rejected"
    for column, wanted in (
        ("source_id", view.sources), ("language", view.languages), ("type", view.kinds),
        ("precision", view.precisions), ("event_id", view.events),
    ):  # fmt: skip
        if wanted:
            keep &= table[column].isin(wanted)
    if view.people:
        keep &= _names_any(table["actors"], view.people)
    if view.search.strip():
        keep &= _has_words(table, view.search)
    if view.start is not None:
        keep &= table["end"] >= pd.Timestamp(view.start)
    if view.end is not None:
        keep &= table["start"] <= pd.Timestamp(view.end)
    rows = table[keep]
    return rows if view.top is None else rows.loc[_top(rows, view)]


def order(
    rows: pd.DataFrame, view: View, told: pd.Series | None = None, first: Container[str] | None = None
) -> pd.Index:
    """The index of the rows, the most important first: as ``view.events`` has them, then by what many sources tell.

    Before all come the events whose ids ``first`` holds: the selected and the pinned ones when it is None. Ties
    are broken by event id. ``told`` is the number of sources of each row's story when the rows are not all that
    tell it.
    """
    if told is None:
        told = rows.groupby(story_ids(rows))["source_id"].transform("nunique")
    chosen = (view.selected, *view.pinned) if first is None else first
    asked = {event: place for place, event in enumerate(view.events)}
    ids = rows["event_id"].tolist()
    counts = told.to_numpy() if told.index is rows.index else told.loc[rows.index].to_numpy()
    sure, days = rows["confidence"].fillna(0).to_numpy(), rows["start"].to_numpy().astype("int64")
    keys = [
        (key not in chosen, asked.get(key, len(asked)), -count, -share, day, key)
        for key, count, share, day in zip(ids, counts.tolist(), sure.tolist(), days.tolist(), strict=True)
    ]
    return rows.index[sorted(range(len(keys)), key=keys.__getitem__)]


def story_ids(rows: pd.DataFrame) -> pd.Series:
    """The story of each row; one that nothing else tells is its own."""
    return rows["story_id"].where(rows["story_id"] != "", rows["event_id"])


def _top(rows: pd.DataFrame, view: View) -> pd.Index:
    most = max(view.top or 0, 0)
    ranked = order(rows, view)
    if view.grouping != "merged":
        return rows.index[rows.index.isin(ranked[:most])]
    stories = story_ids(rows)
    return rows.index[stories.isin(stories.loc[ranked].drop_duplicates()[:most])]


def _names_any(column: pd.Series, wanted: Sequence[str]) -> pd.Series:
    """Rows whose ";"-joined names hold one of the wanted, compared whole."""
    fenced = ";" + column + ";"
    keep = pd.Series(False, index=column.index)
    for name in wanted:
        keep |= fenced.str.contains(f";{name};", regex=False)
    return keep


def _has_words(table: pd.DataFrame, search: str) -> pd.Series:
    """Rows whose headline or quote holds every word of the search, whatever its case."""
    text = (table["headline"] + "\n" + table["quote"]).str.casefold()
    keep = pd.Series(True, index=table.index)
    for word in search.casefold().split()[:20]:
        keep &= text.str.contains(word, regex=False)
    return keep
