"""The table in another reader's language: headlines made anew where what they say is known well enough."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from timeline.events import NameIndex, retold
from timeline.locales import nearest
from timeline.model import Event
from timeline.stories import spellings
from timeline.table import to_events


def retell(
    table: pd.DataFrame, language: str, names: NameIndex, *, events: Iterable[Event] | None = None
) -> pd.DataFrame:
    """The table with headlines made in ``language`` where kind and people are known well enough.

    What is in that language already, what a person wrote and what cannot be made stays as it is. ``names``
    spells people and organisations; ``events`` are the table's, when they are known already. The table that
    is given stays as it is.
    """
    tag = nearest(language)
    told = list(to_events(table) if events is None else events)
    names = names.spelling(spellings(told))
    made = {}
    for row, event in enumerate(told):
        if event.headline_language in ("", tag) or event.status == "edited":
            continue
        if said := retold(event, tag, names):
            made[table.index[row]] = said
    if not made:
        return table
    table = table.copy()
    table.loc[list(made), "headline"] = list(made.values())
    table.loc[list(made), "headline_language"] = tag
    return table


def spelt(table: pd.DataFrame, language: str, names: NameIndex) -> dict[str, str]:
    """The actors of the table as headlines in ``language`` name them, where that is not as the table does."""
    actors = sorted({name for listed in table["actors"].unique() for name in listed.split(";") if name})
    spelling = {name: names.short(name, nearest(language)) for name in actors}
    return {name: said for name, said in spelling.items() if said != name}
