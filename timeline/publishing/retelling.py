"""The table in another reader's language: headlines made anew where what they say is known well enough."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from timeline.events import NameIndex, made_as, retold
from timeline.locales import nearest
from timeline.model import Event
from timeline.publishing.lending import Account, lent
from timeline.stories import spellings
from timeline.table import to_events


def retell(
    table: pd.DataFrame, language: str, names: NameIndex, *, events: Iterable[Event] | None = None
) -> pd.DataFrame:
    """The table with headlines made in ``language`` where kind and people are known well enough, else those of another
    account of the same story that the reader can read.

    What is in that language already, what a person wrote and what cannot be made stays as it is. ``names``
    spells people and organisations; ``events`` are the table's, when they are known already. The table that
    is given stays as it is.
    """
    tag = nearest(language)
    told = list(to_events(table) if events is None else events)
    names = names.spelling(spellings(told))
    accounts = [_account(event, tag, names) for event in told]
    instead = lent(accounts, tag)
    said = [(instead.get(one.event.event_id, one.said), tag) for one in accounts]
    said = [one if one[0] else _own(event, tag, names) for one, event in zip(said, told, strict=True)]
    made = {table.index[row]: one for row, one in enumerate(said) if one[0] and one[0] != told[row].headline}
    if not made:
        return table
    table = table.copy()
    table.loc[list(made), ["headline", "headline_language"]] = list(made.values())
    return table


def _own(event: Event, tag: str, names: NameIndex) -> tuple[str, str]:
    """The headline, and its language, of an event that cannot be told in ``tag``, where the table's is in neither that
    nor its source's language; "" where it stays.
    """
    if event.status == "edited" or event.headline_language in ("", tag, event.language):
        return "", tag
    return retold(event, event.language, names).text, event.language


def _account(event: Event, tag: str, names: NameIndex) -> Account:
    if event.status == "edited" or not event.headline_language:
        return Account(event, event.headline)
    if event.headline_language != tag:
        said = retold(event, tag, names)
        return Account(event, said.text, said.made, said.bare)
    made = made_as(event, tag, names)
    return Account(event, event.headline, made is not None, made is not None and made.bare)


def spelt(table: pd.DataFrame, language: str, names: NameIndex) -> dict[str, str]:
    """The actors of the table as headlines in ``language`` name them, where that is not as the table does."""
    actors = sorted({name for listed in table["actors"].unique() for name in listed.split(";") if name})
    spelling = {name: names.short(name, nearest(language)) for name in actors}
    return {name: said for name, said in spelling.items() if said != name}
