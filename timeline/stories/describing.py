"""The comparison of accounts as text, for the command line."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from timeline.model import Event
from timeline.stories.comparing import compare
from timeline.usage import counted

_SAYS = {
    "disputed": "THE SOURCES DISAGREE{gap}",
    "time-zone": "a day apart: perhaps a time zone",
    "less-precise": "agree; one is less precise",
    "same": "agree",
}


def describe(events: Sequence[Event]) -> str:
    """Who says when, a paragraph for each story that at least two sources tell, disagreements first."""
    rows = compare(events)
    paragraphs = [_paragraph(story) for _, story in rows.groupby("story_id", sort=False)]
    disputed = int(rows.drop_duplicates("story_id")["agreement"].eq("disputed").sum())
    head = f"{counted(len(paragraphs), 'story')} of two or more sources; they disagree on {disputed}."
    return "\n\n".join([head, *paragraphs])


def _paragraph(story: pd.DataFrame) -> str:
    first = story.iloc[0]
    days = int(first["gap_days"])
    exact = bool((story["start"] == story["end"]).all())  # from early 2018 to late 2017 is not "a day"
    gap = f", {counted(days, 'day')} apart" if exact else ""
    agreement = _SAYS[first["agreement"]].format(gap=gap)
    lines = [f"{first['title']} — {agreement}"]
    width = max(len(source) for source in story["source_id"])
    for _, account in story.iterrows():
        start, end = account["start"], account["end"]
        when = start if start == end else f"{start} to {end}"
        lines.append(f"  {account['source_id']:<{width}}  {when:<24}  {account['date_text']}")
    if first["not_told_by"]:
        lines.append(f"  not told by {first['not_told_by'].replace(';', ', ')}")
    return "\n".join(lines)
