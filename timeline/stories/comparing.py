"""Who says when: one row for each account of each story that at least two sources tell, disagreements first."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from timeline.model import Event, Story
from timeline.stories.gathering import gather

#: The columns of stories.csv.
COMPARED = (
    "story_id", "title", "type", "actors", "agreement", "gap_days", "story_start", "story_end", "told_by",
    "not_told_by",
    "source_id", "event_id", "language", "date_text", "start", "end", "precision", "basis", "published", "quote",
)  # fmt: skip
_ORDER = ("disputed", "time-zone", "less-precise", "same")


def compare(events: Sequence[Event]) -> pd.DataFrame:
    """The stories of linked events that two or more sources tell, a row an account, with COMPARED as columns.

    Stories whose accounts exclude each other come first, the widest apart before the others; then those a day
    apart, those told less precisely, and those on which all agree. All values are text; days are ISO days.
    """
    sources = sorted({event.source_id for event in events})
    stories = [story for story in gather(events) if story.tellers > 1]
    stories.sort(key=lambda story: (_ORDER.index(story.agreement), -story.gap_days))  # gathered by day, then id
    rows = [_row(story, account, sources) for story in stories for account in story.accounts]
    return pd.DataFrame(rows, columns=list(COMPARED), dtype="str")


def _row(story: Story, account: Event, sources: Sequence[str]) -> list[str]:
    told = {one.source_id for one in story.accounts}
    return [
        story.story_id, story.title, story.type, ";".join(story.actors), story.agreement, str(story.gap_days),
        story.start.isoformat() if story.start else "", story.end.isoformat() if story.end else "",
        ";".join(source for source in sources if source in told),
        ";".join(source for source in sources if source not in told),
        account.source_id, account.event_id, account.language, account.date_text, account.start.isoformat(),
        account.end.isoformat(), account.precision, account.basis,
        account.published.isoformat() if account.published else "", account.quote,
    ]  # fmt: skip
