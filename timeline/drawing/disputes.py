"""Which stories are disputed: the stories room says so, asked for one story at a time and only where it shows."""

from __future__ import annotations

from collections.abc import Container

import pandas as pd

from timeline.drawing.records import Record, Records
from timeline.model import Event
from timeline.stories import gather


class Disputes(Container[str]):
    """The ids of the stories in a table whose sources exclude each other's days; ``in`` answers."""

    def __init__(self, table: pd.DataFrame) -> None:
        known = (table["story_id"] != "") & (table["status"] != "rejected")
        stories = table.loc[known, "story_id"]
        first = table.loc[known, "end"].groupby(stories).transform("min")
        apart = table.loc[known, "start"].groupby(stories).transform("max") > first  # only these can be
        self._records = Records(table.loc[apart.index[apart]])
        self._places: dict[str, list[int]] = {}
        for place, story in enumerate(self._records.column("story_id")):
            self._places.setdefault(story, []).append(place)
        self._known: dict[str, bool] = {}

    def __contains__(self, story: object) -> bool:
        if not isinstance(story, str) or story not in self._places:
            return False
        if story not in self._known:
            accounts = [_account(self._records[place]) for place in self._places[story]]
            self._known[story] = any(found.disputed for found in gather(accounts))
        return self._known[story]


def _account(record: Record) -> Event:
    """A row with as much of an Event as its story's agreement depends on."""
    return Event(
        source_id=record["source_id"], event_id=record["event_id"], story_id=record["story_id"],
        start=record["start"], end=record["end"], precision=record["precision"], timex="", mod=record["mod"],
        basis="explicit", modality="asserted", date_text="", date_start=record["date_start"],
        date_end=record["date_end"], sentence_start=record["sentence_start"], sentence_end=record["sentence_end"],
        passage_start=record["passage_start"], status=record["status"], quote="", type="",
    )  # fmt: skip
