"""Headlines lent: what happened, in the words of another account of the same story that the reader can read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from timeline.events.headlining.leaning import begun, leans
from timeline.events.kinds import VAGUE, family
from timeline.events.lexis.concepts import concepts
from timeline.events.lexis.tongue import tongue
from timeline.model import READER, Event
from timeline.tags import base_of

_SEVERAL = 2
#: Kinds of what somebody says or asks.
_SAID = frozenset(("statement", "message", "criticism", "announcement", "accusation", "demand", "proposal", "letter"))
_WORDS, _HAN = 2, 5  # blanks, and characters, of the shortest clause that says enough
_PAUSE = re.compile("[,،，]")
_DAYS = timedelta(days=6)
_NUMBER, _APART = re.compile(r"\d+(?:[.,٫٬ \u202f\u00a0]\d+)*"), re.compile(r"\D")
_FEW_HAVE, _YEARS = 32, (1900, 2099)  # no day of a month, and no year


class Account(NamedTuple):
    """An event and its headline in the reader's language ("" for none).

    One that is ``made`` by a template may misread its sentence; a ``bare`` one says less than others may; ``named``
    are those of the event whom its words name.
    """

    event: Event
    said: str
    made: bool = False
    bare: bool = False
    named: frozenset[str] = frozenset()

    def is_from(self, language: str) -> bool:
        """True for what an article in the reader's language tells, in whatever script."""
        return base_of(self.event.language) == base_of(language)


class Loan(NamedTuple):
    """A headline in the reader's language and the id of the event whose it is; both "" for none."""

    said: str = ""
    lender: str = ""


def lent(accounts: Iterable[Account], language: str) -> Mapping[str, Loan]:
    """How those accounts are headed, by their events' ids, that say nothing or little in ``language`` or are doubtful:
    as the nearest account of their story that says it whole, not at all without one.
    """
    told = sorted((one for one in accounts if one.event.story_id), key=lambda one: one.event.story_id)
    return {
        event_id: loan
        for _, story in groupby(told, key=lambda one: one.event.story_id)
        for event_id, loan in _lent(list(story), language)
    }


def _lent(story: Sequence[Account], language: str) -> Iterator[tuple[str, Loan]]:
    doubted = {one.event.event_id for one in story if one.made and _is_alone(one, story)}
    sure = [one for one in story if one.said and not one.bare and one.event.event_id not in doubted]
    whole = [one for one in sure if _stands(one, language)]
    for one in story:
        event = one.event
        if one.is_from(language) or event.headline_from == READER:
            continue
        if one.said and not one.bare and event.event_id not in doubted:
            if lender := _outvoted(one, whole):
                yield event.event_id, _loan(lender)
            continue
        near = [other for other in whole if _tells_the_same(other, event)]
        if near:
            yield event.event_id, _loan(min(near, key=lambda other: _distance(other, event, language)))
        elif event.event_id in doubted:
            yield event.event_id, Loan()


def _loan(lender: Account) -> Loan:
    return Loan(lender.said, lender.event.event_id)


def _is_alone(account: Account, story: Sequence[Account]) -> bool:
    """True where several others tell of the same time, and none of them anything like it: its verb was misread."""
    others = [one.event for one in story if one is not account and _meet(one.event, account.event)]
    kinds = [family(other.type) for other in others if other.type not in VAGUE]
    return len(kinds) >= _SEVERAL and family(account.event.type) not in kinds


def _outvoted(account: Account, whole: Sequence[Account]) -> Account | None:
    """The first of several made headlines of the same kind that say alike, where this made one has others do it whom
    its sentence does not name.
    """
    event, doers = account.event, frozenset(account.event.agents or account.event.patients)
    if not (account.made and doers and doers <= {*event.unsaid}):
        return None
    of_kind = [one for one in whole if one.made and one.event.type == event.type and _meet(one.event, event)]
    said, count = Counter(one.said for one in of_kind).most_common(1)[0] if of_kind else ("", 0)
    alike = [one for one in of_kind if one.said == said]
    others = frozenset[str]().union(*(one.event.agents if event.agents else one.event.patients for one in alike))
    return alike[0] if count >= _SEVERAL and others and doers.isdisjoint(others) else None


def _meet(one: Event, other: Event) -> bool:
    """True for two of the same time that are as sure to have happened."""
    return one.modality == other.modality and one.start <= other.end and other.start <= one.end


def _tells_the_same(account: Account, event: Event) -> bool:
    """True for an account of a story that a headline of another may come from: of the same time, of no other sum, and
    of the same kind, with a day of its own where the kind says little; or a clause about the same people that names
    one of them, or speaks of one thing besides: of longer than days, one in which the same act.
    """
    other = account.event
    sums = {other.amount_usd, event.amount_usd} - {None}
    if not _meet(other, event) or len(sums) >= _SEVERAL:
        return False
    if _is_said_by_another(other, event):
        return False
    a_day = not account.made and other.start == event.end
    if other.type == event.type and (a_day or event.type not in VAGUE):
        return True
    long = max(other.end - other.start, event.end - event.start) > _DAYS
    shared = {*other.agents}.intersection(event.agents) if long else {*other.actors}.intersection(event.actors)
    named = not shared.isdisjoint(account.named)
    return not account.made and bool(shared) and (named or _speak_of_one_thing(other, event))


def _is_said_by_another(other: Event, event: Event) -> bool:
    """True for what somebody else says or asks."""
    both = {event.type, other.type} <= _SAID and bool(other.agents and event.agents)
    return both and {*other.agents}.isdisjoint(event.agents)


def _speak_of_one_thing(one: Event, other: Event) -> bool:
    """True for two that speak of the same, name the same sum or number, or are akin and of the same day."""
    said, told = (concepts(event.clause or event.quote, event.language) for event in (one, other))
    alike = one.amount_usd is not None and one.amount_usd == other.amount_usd
    akin = family(one.type) == family(other.type) and VAGUE.isdisjoint((one.type, other.type))
    if alike or (akin and one.start == one.end == other.start == other.end) or not said.isdisjoint(told):
        return True
    numbers, others = (_numbers(event.clause or event.quote, event.date_text) for event in (one, other))
    return not numbers.isdisjoint(others)


@lru_cache(maxsize=16_384)
def _numbers(clause: str, date_text: str) -> frozenset[int]:
    """The numbers of a clause, without its date, that few others have: 352 votes, 7.3 billion, 33,000 workers."""
    said = (int(_APART.sub("", found)) for found in _NUMBER.findall(clause.replace(date_text, "")))
    return frozenset(number for number in said if number >= _FEW_HAVE and not _YEARS[0] <= number <= _YEARS[1])


def _distance(account: Account, event: Event, language: str) -> tuple[bool | int | str, ...]:
    """How far an account stands from an event: of its kind first, then of those who act in it, then what is whole,
    leaves nobody to a pronoun and does not only lead up to something, and made rather than cut out of a sentence.
    """
    other = account.event
    doing = {*event.agents, *event.patients}
    return (
        other.type != event.type,
        {*other.agents, *other.patients}.isdisjoint(doing),
        account.said.endswith("…"),
        not account.made and bool(_words(language).somebody.search(account.said)),
        account.said.casefold().startswith(_words(language).leading) and not _PAUSE.search(account.said),
        not account.made,
        other.language != language,
        abs((other.start - event.start).days) + abs((other.end - event.end).days),
        other.event_id,
    )


def _stands(account: Account, language: str) -> bool:
    """True for a headline that says who without the sentence before it: no word or two, no "he", no "and was …", no end
    of a quotation, no verb alone.
    """
    said, words = account.said.casefold(), _words(language)
    if account.made:
        return True
    whole = said.count('"') % 2 == 0 and not said.startswith(('" ', "”", "»", "」"))
    long = said.count(" ") >= _WORDS if words.spaced else len(said) > _HAN
    event = account.event
    leaves_out = bool(event.agents) and {*event.agents} <= {*event.unsaid} and account.named.isdisjoint(event.agents)
    return not leaves_out and whole and long and not leans(account.said, language)


class _Words(NamedTuple):
    leading: tuple[str, ...]
    somebody: re.Pattern[str]
    spaced: bool


@lru_cache(maxsize=8)
def _words(language: str) -> _Words:
    """What a clause begins with that may only lead up to another, and the pronouns within one, which are no titles
    ("ông Lang").
    """
    own = tongue(language)
    naming = own.words.naming
    one = "|".join(map(re.escape, (*naming.he, *naming.she)))
    somebody = re.compile(rf"(?<= )(?:{one})(?! [^\W\d_a-zà-ỹ])\b" if own.spaced else one)
    return _Words(begun(own.words.cues.prepositions, own.spaced), somebody, own.spaced)
