"""Headlines lent: what happened, in the words of another account of the same story that the reader can read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from timeline.events.lexis.tongue import tongue
from timeline.model import Event


class Account(NamedTuple):
    """An event and its headline in the reader's language ("" for none); a ``bare`` one says less than others may."""

    event: Event
    said: str
    bare: bool


def lent(accounts: Iterable[Account], language: str) -> Mapping[str, str]:
    """What those accounts are headed as that say nothing or little in ``language``, by their events' ids: as the
    nearest account of their story that says it whole.
    """
    stories: dict[str, tuple[list[Account], list[Account]]] = {}
    for account in accounts:
        if account.event.story_id:
            poor = not account.said or account.bare
            stories.setdefault(account.event.story_id, ([], []))[0 if poor else 1].append(account)
    found = {}
    for asking, telling in stories.values():
        whole = [account for account in telling if not _leans(account.said, language)]
        for event, _, _ in asking:
            near = [account for account in whole if _tells_the_same(account, event)]
            if near:
                found[event.event_id] = min(near, key=lambda one: _distance(one, event, language)).said
    return found


def _tells_the_same(account: Account, event: Event) -> bool:
    """True for an account of a story that a headline of another may come from: of the same time, as sure to have
    happened, of no other sum, and of the same kind; or a clause about the same people, which says all that happened.
    """
    other = account.event
    sums = {other.amount_usd, event.amount_usd} - {None}
    alike = other.modality == event.modality and other.start <= event.end and event.start <= other.end
    told = other.type == event.type or (_is_clause(account) and not {*other.actors}.isdisjoint(event.actors))
    return alike and len(sums) < 2 and told


def _is_clause(account: Account) -> bool:
    return account.said.rstrip("…") in account.event.quote


def _distance(account: Account, event: Event, language: str) -> tuple[bool, bool, bool, bool, bool, int, str]:
    """How far an account stands from an event: of its kind first, then of those who act in it, then what is whole, and
    made rather than cut out of a sentence.
    """
    other = account.event
    doing = {*event.agents, *event.patients}
    return (
        other.type != event.type,
        {*other.agents, *other.patients}.isdisjoint(doing),
        account.said.endswith("…"),
        _is_clause(account),
        other.language != language,
        abs((other.start - event.start).days) + abs((other.end - event.end).days),
        other.event_id,
    )


def _leans(said: str, language: str) -> bool:
    """True for a headline that begins with "he" or "they": it says who only beside the sentence before it."""
    pronouns, spaced = _pronouns(language)
    return said.casefold().startswith(pronouns) if spaced else said.startswith(pronouns)


@lru_cache(maxsize=8)
def _pronouns(language: str) -> tuple[tuple[str, ...], bool]:
    words = tongue(language)
    naming = words.words.naming
    listed = {*naming.he, *naming.she, *naming.she_or_it, *naming.they, *naming.latter, *naming.other}
    return tuple(sorted(f"{word} " if words.spaced else word for word in listed)), words.spaced
