"""The table in another reader's language: headlines made anew where what they say is known well enough."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from timeline.events import NameIndex, made_as, retold
from timeline.locales import nearest
from timeline.model import READER, Event
from timeline.publishing.lending import Account, Loan, lent
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
    said = [_headed(one, instead.get(one.event.event_id), tag, names) for one in accounts]
    made = {table.index[row]: one for row, one in enumerate(said) if one[0] and one[0] != told[row].headline}
    if not made:
        return table
    table = table.copy()
    table.loc[list(made), ["headline", "headline_language", "headline_from"]] = list(made.values())
    return table


def _headed(account: Account, loan: Loan | None, tag: str, names: NameIndex) -> tuple[str, str, str]:
    """How an account is headed: the words, their language, and the event that lends them; "" where the table's stay.

    What cannot be told in ``tag`` is headed in its source's own language, never in a third one.
    """
    event, (said, lender) = account.event, loan or Loan(account.said)
    if said:
        return said, tag, lender
    if event.headline_language in ("", tag, event.language) and not event.headline_from:
        return "", tag, ""
    return retold(event, event.language, names).text, event.language, ""


def _account(event: Event, tag: str, names: NameIndex) -> Account:
    if event.headline_from == READER or not event.headline_language:
        return Account(event, event.headline, named=_named(event, event.headline, tag, names))
    if event.headline_language != tag or event.headline_from:  # whose headline was lent may be of another story now
        made = retold(event, tag, names)
        return Account(event, made.text, made.made, made.bare, _named(event, made.text, tag, names))
    known, said = made_as(event, tag, names), event.headline
    return Account(event, said, known is not None, known is not None and known.bare, _named(event, said, tag, names))


def _named(event: Event, said: str, tag: str, names: NameIndex) -> frozenset[str]:
    """Who of those that take part are named in a headline."""
    own = dict(pair.partition("=")[::2] for pair in event.spellings)
    forms = ((name, own.get(name, "")) for name in event.actors)
    return frozenset(name for name, form in forms if names.is_in(said, name, tag) or (form and form in said))


def spelt(table: pd.DataFrame, language: str, names: NameIndex) -> dict[str, str]:
    """The actors of the table as headlines in ``language`` name them, where that is not as the table does."""
    actors = sorted({name for listed in table["actors"].unique() for name in listed.split(";") if name})
    spelling = {name: names.short(name, nearest(language)) for name in actors}
    return {name: said for name, said in spelling.items() if said != name}
