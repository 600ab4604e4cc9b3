"""Which events a picture tells when it has not room for all: the most telling stories, each by few accounts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import pandas as pd

from timeline.drawing.selecting import order
from timeline.drawing.view import View

#: Of so many disputed stories in a row, the next one is settled: a picture is not about disputes alone.
_DISPUTED_IN_A_ROW = 2
#: Letters of a headline that few pictures have room for.
_LONG = 60


def leading(rows: pd.DataFrame, view: View, enough: int) -> list[tuple[str, ...]]:
    """The stories of the rows, the most telling first, each as the ids of the accounts that stand for it.

    Pinned stories come first, then those that many sources tell; what cannot be said in the reader's language
    counts half, what takes many words two thirds. A disputed story is told by the two accounts furthest
    apart, any other by one, in the reader's language where there is one. What only one source tells, in
    another language, is left out when ``enough`` others are there.
    """
    ranked = rows.loc[order(rows, view)]
    ranked = ranked.assign(
        story=story_ids(ranked),
        foreign=~ranked["headline_language"].isin(("", view.language)),
        long=ranked["headline"].str.len() > _LONG,
        others=~ranked["event_id"].isin((view.selected, *view.pinned)),
        rank=range(len(ranked)),
    ).sort_values(["others", "foreign", "long", "rank"])  # fmt: skip
    groups = ranked.groupby("story")
    told = groups.agg(
        sources=("source_id", "nunique"), foreign=("foreign", "all"), long=("long", "all"),
        others=("others", "all"), rank=("rank", "min"), first=("end", "min"), last=("start", "max"),
    )  # fmt: skip
    told["weight"] = -told["sources"] / (1 + told["foreign"] + 0.5 * told["long"])
    told = told.sort_values(["others", "weight", "rank"])
    strange = told["others"] & told["foreign"] & (told["sources"] == 1)
    told = told[~strange] if (~strange).sum() >= enough else told
    apart = told["last"] > told["first"]
    ids = ranked["event_id"]
    best = dict(zip(ranked["story"][::-1], ids[::-1], strict=True))
    early, late = ids.loc[groups["end"].idxmin()], ids.loc[groups["start"].idxmax()]
    ends = dict(zip(groups.groups, zip(early, late, strict=True), strict=True))
    pinned = told.index[~told["others"]]
    names = [*pinned, *_mixed(told.index[apart & told["others"]], told.index[~apart & told["others"]])]
    disputed = set(told.index[apart])
    return [
        tuple(dict.fromkeys((*((best[name],) if name in pinned else ()), *ends[name])))
        if name in disputed
        else (best[name],)
        for name in names
    ]


def story_ids(rows: pd.DataFrame) -> pd.Series:
    """The story of each row; one that nothing else tells is its own."""
    return rows["story_id"].where(rows["story_id"] != "", rows["event_id"])


def _mixed(disputed: Iterable[str], settled: Iterable[str]) -> Iterator[str]:
    """Disputed and settled stories in turn, the disputed ones first and more often, each kind in its order."""
    calm = iter(settled)
    for place, name in enumerate(disputed, start=1):
        yield name
        if place % _DISPUTED_IN_A_ROW == 0:
            yield from islice(calm, 1)
    yield from calm
