"""The values that go from room to room: Source, DateMention, Event, Story. Frozen, typed, without behaviour.

Offsets count characters (code points) of ``Source.text``, end exclusive. Days are inclusive at both ends.
A language is a BCP 47 tag: vi, fr, ar, en, zh-Hans, zh-Hant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

import msgspec

Precision = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade", "range"]
Basis = Literal["explicit", "document-relative", "context-relative", "event-relative"]
Modality = Literal["asserted", "negated", "planned", "hypothetical"]
Status = Literal["new", "accepted", "rejected", "edited"]

PRECISIONS: tuple[Precision, ...] = (
    "day", "week", "month", "quarter", "season", "half", "year", "decade", "range",
)  # fmt: skip
BASES: tuple[Basis, ...] = ("explicit", "document-relative", "context-relative", "event-relative")
MODALITIES: tuple[Modality, ...] = ("asserted", "negated", "planned", "hypothetical")
STATUSES: tuple[Status, ...] = ("new", "accepted", "rejected", "edited")


#: Where a headline comes from that a person wrote: it stays as it is for readers of every language.
READER = "reader"


class Span(NamedTuple):
    """Characters [start, end) of a text."""

    start: int
    end: int


def covered(spans: Sequence[Span], place: int) -> bool:
    """True for a place that lies in one of the spans, which stand in order without overlap."""
    at = bisect_right(spans, place, key=lambda span: span.start) - 1
    return at >= 0 and place < spans[at].end


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article as read: its text and where it comes from.

    ``text`` is the file as decoded (.txt, .md), else the text extracted from it. ``left_out`` lists, in order
    and without overlap, what is no part of the telling: navigation, disclaimers, a body pasted a second time.
    ``note`` says what kind of source it is when that is not plain ("a brief after Gate's article of …").
    """

    source_id: str
    text: str
    language: str
    published: date | None = None
    publisher: str = ""
    title: str = ""
    url: str = ""
    note: str = ""
    left_out: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """A dated event that others are told relative to ("four days before the inauguration").

    ``names`` maps a language tag to the words that name it there.
    """

    landmark_id: str
    start: date
    end: date
    names: dict[str, tuple[str, ...]]


class DateMention(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a text that say when, and the days they mean.

    ``timex`` and ``mod`` are TIMEX3 (ISO-TimeML) value and modifier, ``edtf`` the Library of Congress's EDTF
    (levels 0 and 1). ``start`` and ``end`` are None when the words are relative to a day that nobody knows.
    ``anchor`` says what they were counted from, ``rule`` which rule read them, ``confidence`` is 0–1.
    ``narrative`` is True when the telling moves to this date (False for an aside: a flashback, a deadline, a
    quotation's own time), so that sentences after it without a date happen then. ``period`` is True for the year of a
    thing that is told of at another time ("its 2023 accounts").
    """

    source_id: str
    date_start: int
    date_end: int
    date_text: str
    timex: str
    mod: str
    edtf: str
    start: date | None
    end: date | None
    precision: Precision
    basis: Basis
    anchor: str = ""
    rule: str = ""
    confidence: float = 1.0
    narrative: bool = True
    period: bool = False


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a source says happened, when, and the sentence that proves it.

    The attributes up to ``status`` are the columns of events.csv (see timeline.table). ``agents`` and
    ``patients`` are the roles among ``actors``: who acts, on whom. ``spellings`` ("Ada Lovelace=阿达·洛芙莱斯")
    say how the source itself writes names that stand here as other sources write them; ``unsaid`` are the actors
    whom the sentence itself does not name. ``headline_from`` is the event, of another account of the story, whose
    headline stands here too, or READER where a person wrote it. ``clause`` is the part of the sentence that tells it,
    ``passage`` the paragraph around it. ``explanation`` says how the date was worked out, ``joined`` why the event is
    in its story.
    """

    source_id: str
    event_id: str
    story_id: str = ""
    start: date
    end: date
    precision: Precision
    timex: str
    mod: str
    basis: Basis
    modality: Modality
    date_text: str
    date_start: int
    date_end: int
    sentence_start: int
    sentence_end: int
    quote: str
    type: str
    actors: tuple[str, ...] = ()
    amount_usd: float | None = None
    amount_text: str = ""
    headline: str = ""
    language: str = ""
    confidence: float = 1.0
    status: Status = "new"
    edtf: str = ""
    headline_language: str = ""
    headline_from: str = ""
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    object: str = ""
    spellings: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    clause: str = ""
    passage: str = ""
    passage_start: int = 0
    explanation: str = ""
    joined: str = ""
    publisher: str = ""
    published: date | None = None
    title: str = ""
    url: str = ""
    note: str = ""


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One event as told by one or several sources.

    ``start`` and ``end`` bound the days that all accounts allow; both are None when no day suits them all
    (``disputed``). ``agreement`` is told-once, same, less-precise, time-zone or disputed; ``gap_days`` the
    days between the two accounts that stand furthest apart (0 when they share a day). ``rivals`` are accounts that
    exclude each other's days, one for each, the most precise; one alone when all share a day.
    """

    story_id: str
    title: str
    type: str
    actors: tuple[str, ...]
    start: date | None
    end: date | None
    agreement: Literal["told-once", "same", "less-precise", "time-zone", "disputed"]
    gap_days: int
    accounts: tuple[Event, ...]
    rivals: tuple[Event, ...]

    @property
    def tellers(self) -> int:
        """How many sources tell it."""
        return len({account.source_id for account in self.accounts})

    @property
    def disputed(self) -> bool:
        """True when the accounts' days exclude each other by more than a time zone."""
        return self.agreement == "disputed"
