"""Which events a picture tells when it has not room for all: the most telling stories, each by few accounts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import numpy as np
import pandas as pd

from timeline.drawing.disputes import Disputes
from timeline.drawing.selecting import order, story_ids
from timeline.drawing.view import View
from timeline.events.headlining.leaning import leans
from timeline.stories import inherits

#: Of so many disputed stories in a row, the next one is settled: a picture is not about disputes alone.
_DISPUTED_IN_A_ROW = 2
#: Letters of a headline that few pictures have room for.
_LONG = 60
_LOOSE = ("BEFORE", "AFTER", "APPROX")  # TIMEX3's mod of days that are not meant exactly
_YEARS = pd.Timedelta(days=366)  # what is longer is no one year
_FAR = 10_000_000  # days: more than any two rows are apart
_QUOTES = {"ar": "«{}»", "fr": "«\u00a0{}\u00a0»", "zh-Hant": "「{}」"}


def leading(rows: pd.DataFrame, view: View, enough: int) -> list[tuple[str, ...]]:
    """The stories of the rows, the most telling first, each as the ids of the accounts that stand for it.

    Pinned stories come first, then those that many sources tell; what cannot be said in the reader's language,
    or only in a sentence that leans on the one before it, counts half, what takes many words two thirds. A
    disputed story is told by the two accounts furthest apart that the reader can read, any other by the most
    exact of these. What can be said neither in that language nor whole, and what one source alone puts into a span of
    years, which would set the picture's scale, is left out when ``enough`` others are there.
    """
    ranked = best_told(rows, view)
    groups = ranked.groupby("story")
    told = groups.agg(
        sources=("source_id", "nunique"), plain=("leans", "min"), unsaid=("unsaid", "all"), long=("long", "all"),
        others=("others", "all"), rank=("rank", "min"), days=("days", "min"),
    )  # fmt: skip
    told["weight"] = -told["sources"] / (1 + told["plain"] + 0.5 * told["long"])
    told = told.sort_values(["others", "weight", "rank"])
    strange, vague = told["unsaid"], (told["days"] > _YEARS) & (told["sources"] == 1)
    for kept in (told[~(told["others"] & (strange | vague))], told[~(told["others"] & strange)]):
        if len(kept) >= enough:
            told = kept
            break
    best = dict(zip(ranked["story"][::-1], ranked["event_id"][::-1], strict=True))
    disputes = Disputes(rows)
    disputed = {name for name in best if name in disputes}
    ends = _furthest_apart(ranked[ranked["story"].isin(disputed)])
    pinned = told.index[~told["others"]]
    torn, others = told.index.isin(disputed), told["others"]
    names = [*pinned, *_mixed(told.index[torn & others], told.index[~torn & others])]
    shown = ((*([best[name]] if name in pinned else ()), *ends.get(name, [best[name]])) for name in names)
    return [tuple(dict.fromkeys(events)) for events in shown]


def _furthest_apart(ranked: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Of each disputed story the two accounts that exclude each other furthest, among those the reader can read; a
    story without two such is left out.
    """
    readable = ranked[~ranked["foreign"] | ranked.groupby("story")["foreign"].transform("all")]
    # "before" allows any earlier day, "after" and a day that is carried on any later one
    begins = readable["start"].where(readable["mod"] != "BEFORE", pd.Timestamp.min)
    ends = readable["end"].mask((readable["mod"] == "AFTER") | inherits(readable), pd.Timestamp.max)
    late, early = begins.groupby(readable["story"]).idxmax(), ends.groupby(readable["story"]).idxmin()
    differ = begins[late].to_numpy() > ends[early].to_numpy()
    ids = ranked["event_id"]
    pairs = zip(late.index, ids[early], ids[late], differ, strict=True)
    return {story: (first, last) for story, first, last, apart in pairs if apart}


def best_told(rows: pd.DataFrame, view: View) -> pd.DataFrame:
    """The rows, the ones that say best what their stories are first, with what that was judged by."""
    ranked = rows.loc[order(rows, view)]
    foreign = _foreign(ranked, view)
    cut = ranked["headline"].str.endswith("…")
    said = ranked["headline"].str.rstrip("….。 ")
    days = ranked["end"] - ranked["start"]
    sentences = {words for words, quote in zip(said, ranked["quote"], strict=True) if words and quote.startswith(words)}
    return ranked.assign(
        story=story_ids(ranked),
        leans=foreign | cut | said.isin(sentences) | _vague(ranked) | _leaning(ranked),
        unsaid=foreign | cut,
        foreign=foreign,
        long=ranked["headline"].str.len() > _LONG,
        others=~ranked["event_id"].isin((view.selected, *view.pinned)),
        rough=(days > pd.Timedelta(0)) | ranked["mod"].isin(_LOOSE) | inherits(ranked),
        contrary=-_borne_out(ranked),
        days=days,
        rank=range(len(ranked)),
    ).sort_values(["others", "foreign", "leans", "long", "rough", "contrary", "days", "rank"])  # fmt: skip


def _borne_out(rows: pd.DataFrame) -> np.ndarray:
    """How many accounts of each row's story, its own among them, allow some of its days."""
    story = np.unique(story_ids(rows).to_numpy(str), return_inverse=True)[1] * _FAR
    first, last = (story + rows[name].to_numpy("datetime64[D]").astype(np.int64) for name in ("start", "end"))
    begun, over = np.searchsorted(np.sort(first), last, "right"), np.searchsorted(np.sort(last), first, "left")
    return np.asarray(begun - over)


def said_alike(rows: pd.DataFrame, view: View) -> pd.DataFrame:
    """The rows, each under its story's headline in the reader's language where its own is foreign or says little.

    A headline in which others act than in the row is not put upon it.
    """
    poor = (_foreign(rows, view) | _vague(rows)) & (rows["story_id"] != "")
    if not poor.any() or poor.all():
        return rows
    told = best_told(rows[~poor], view)
    # a sentence is what one source said: it is not put into another's mouth
    made = told[~told["leans"]].groupby("story", sort=False)
    best = {str(story): _most_said(accounts) for story, accounts in made}
    asking = rows.loc[poor, ["story_id", "agents", "actors"]].itertuples()
    lent = {
        row: best[story].lent
        for row, story, agents, actors in asking
        if story in best and _acts_in(agents, actors, best[story].agents)
    }
    rows = rows.copy()
    for row, (said, lender) in lent.items():
        rows.loc[row, ["headline", "headline_language", "headline_from"]] = said, view.language, lender
    return rows


class _Said(NamedTuple):
    """A headline with the event whose it is, and who acts in it."""

    lent: tuple[str, str]
    agents: str


def _most_said(accounts: pd.DataFrame) -> _Said:
    """The headline that most accounts of a story have."""
    best = accounts[accounts["headline"] == accounts["headline"].mode()[0]].iloc[0]
    return _Said((str(best["headline"]), str(best["headline_from"] or best["event_id"])), str(best["agents"]))


def _acts_in(agents: str, actors: str, said: str) -> bool:
    """True when all who act in a row's own account act in the headline that it is to be given; where nobody does, when
    the row names all who act in the headline.
    """
    own, known, given = (set(filter(None, names.split(";"))) for names in (agents, actors, said))
    return own <= given if own else given <= known


def as_written(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the words in which each source says when in place of the headline that all of them share."""
    known = rows["date_text"] != ""
    quoted = [
        _QUOTES.get(tag, "“{}”").format(said) for tag, said in zip(rows["language"], rows["date_text"], strict=True)
    ]
    return rows.assign(
        headline=pd.Series(quoted, rows.index, dtype=object).where(known, rows["headline"]),
        headline_language=rows["language"].where(known, rows["headline_language"]),
    )


def _vague(rows: pd.DataFrame) -> pd.Series:
    """True for a headline that tells a reader of another language only who did what kind of thing."""
    abroad = rows["language"].str.split("-").str[0] != rows["headline_language"].str.split("-").str[0]
    summed = (rows["amount_text"] != "") & rows["headline"].str.contains(r"\d")
    return abroad & (rows["patients"] == "") & (rows["object"] == "") & ~summed


def _leaning(rows: pd.DataFrame) -> np.ndarray:
    """True for a headline that says "he" or "his" of somebody whom the sentence before it names."""
    pairs = zip(
        rows["headline"],
        rows["headline_language"].where(rows["headline_language"] != "", rows["language"]),
        strict=True,
    )
    return np.fromiter((leans(said, language) for said, language in pairs), bool, len(rows))


def _foreign(rows: pd.DataFrame, view: View) -> pd.Series:
    return ~rows["headline_language"].isin(("", view.language))


def _mixed(disputed: Iterable[str], settled: Iterable[str]) -> Iterator[str]:
    """Disputed and settled stories in turn, the disputed ones first and more often, each kind in its order."""
    calm = iter(settled)
    for place, name in enumerate(disputed, start=1):
        yield name
        if place % _DISPUTED_IN_A_ROW == 0:
            yield from islice(calm, 1)
    yield from calm
