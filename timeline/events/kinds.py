"""The catalogue of kinds of events, what they weigh in a sentence, and which of them tell the same thing.

A kind's words are in the language files, under ``[events.kinds.<kind>]``.
"""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """One kind of event.

    ``weight`` says which of several kinds in a clause is the event: a lawsuit rather than the statement that
    tells it. ``family`` holds the kinds that different sources use for the same event. ``once``: it happens
    once to the same actors and object, so that two sources' different days are a disagreement.
    """

    weight: int
    family: str
    once: bool = False


KINDS: dict[str, Kind] = {
    "founding": Kind(9, "founding", once=True),
    "launch": Kind(8, "launch", once=True),
    "acquisition": Kind(8, "takeover", once=True),
    "sale": Kind(7, "takeover"),
    "offer": Kind(8, "takeover"),
    "withdrawal": Kind(9, "withdrawal"),
    "funding": Kind(7, "money"),
    "investment": Kind(7, "money"),
    "valuation": Kind(7, "valuation"),
    "results": Kind(6, "results"),
    "lawsuit-filed": Kind(9, "lawsuit-filed", once=True),
    "lawsuit-withdrawn": Kind(10, "lawsuit-withdrawn", once=True),
    "lawsuit-refiled": Kind(10, "lawsuit-refiled", once=True),
    "lawsuit-amended": Kind(10, "lawsuit-amended", once=True),
    "ruling": Kind(8, "court", once=False),
    "settlement": Kind(8, "settlement", once=True),
    "hearing": Kind(6, "court"),
    "investigation": Kind(7, "investigation"),
    "arrest": Kind(8, "arrest"),
    "charge": Kind(8, "charge"),
    "guilty-plea": Kind(9, "guilty-plea", once=True),
    "not-guilty-plea": Kind(9, "not-guilty-plea", once=True),
    "conviction": Kind(9, "conviction", once=True),
    "acquittal": Kind(9, "acquittal", once=True),
    "sentencing": Kind(9, "sentencing", once=True),
    "release": Kind(8, "release"),
    "escape": Kind(8, "escape", once=True),
    "extradition": Kind(8, "extradition", once=True),
    "fine": Kind(8, "court"),
    "approval": Kind(7, "approval"),
    "restriction": Kind(7, "approval"),
    "departure": Kind(8, "leaving", once=True),
    "dismissal": Kind(8, "leaving", once=True),
    "layoffs": Kind(7, "layoffs"),
    "appointment": Kind(7, "joining"),
    "hiring": Kind(7, "joining"),
    "return": Kind(7, "return", once=True),
    "agreement": Kind(7, "deal"),
    "partnership": Kind(7, "deal"),
    "negotiation": Kind(5, "talks"),
    "meeting": Kind(5, "meeting"),
    "call": Kind(6, "call"),
    "message": Kind(5, "words"),
    "letter": Kind(7, "letter"),
    "announcement": Kind(4, "announcement"),
    "publication": Kind(5, "publication"),
    "proposal": Kind(6, "proposal"),
    "demand": Kind(6, "proposal"),
    "statement": Kind(3, "words"),
    "criticism": Kind(5, "words"),
    "accusation": Kind(5, "words"),
    "support": Kind(5, "support"),
    "refusal": Kind(7, "refusal"),
    "election": Kind(8, "election", once=True),
    "inauguration": Kind(6, "inauguration", once=True),
    "campaign": Kind(5, "campaign"),
    "visit": Kind(5, "meeting"),
    "accident": Kind(7, "accident"),
    "rescue": Kind(7, "rescue"),
    "ceremony": Kind(6, "ceremony"),
    "attack": Kind(7, "attack"),
    "death": Kind(8, "death", once=True),
    "protest": Kind(7, "protest"),
    "construction": Kind(6, "construction"),
    "closure": Kind(7, "closure", once=True),
    "bankruptcy": Kind(9, "bankruptcy", once=True),
    "recall": Kind(7, "recall"),
    "delay": Kind(6, "delay"),
    "change": Kind(5, "change"),
    "start": Kind(2, "start"),
    "other": Kind(1, "other"),
}

#: Families of what is only said: what it tells of may be somebody else's.
SAID = frozenset(("words", "announcement"))
#: Families that say little of what happened: what is told so may be of another as well.
VAGUE = frozenset(("other", "start", "change"))
#: Families that sources mix up: the second is what the first may be called in another source.
NEIGHBOURS: frozenset[frozenset[str]] = frozenset(
    frozenset(pair)
    for pair in (
        ("announcement", "launch"), ("announcement", "money"), ("announcement", "deal"), ("announcement", "founding"),
        ("announcement", "takeover"), ("announcement", "meeting"), ("announcement", "words"),
        ("announcement", "construction"),
        ("announcement", "closure"), ("announcement", "joining"), ("announcement", "leaving"),
        ("founding", "launch"), ("money", "deal"), ("money", "founding"), ("deal", "takeover"), ("money", "takeover"),
        ("proposal", "words"), ("proposal", "takeover"), ("refusal", "words"), ("letter", "words"),
        ("letter", "proposal"), ("talks", "meeting"), ("talks", "deal"), ("call", "meeting"), ("court", "approval"),
        ("support", "refusal"), ("support", "money"), ("support", "campaign"), ("campaign", "meeting"),
        ("leaving", "layoffs"),
        ("start", "launch"), ("start", "founding"), ("start", "construction"), ("words", "talks"), ("words", "meeting"),
        ("words", "refusal"), ("change", "founding"), ("change", "start"),
        ("arrest", "charge"), ("arrest", "extradition"), ("charge", "court"), ("charge", "lawsuit-filed"),
        ("conviction", "court"), ("conviction", "sentencing"), ("sentencing", "court"), ("acquittal", "court"),
        ("guilty-plea", "court"), ("not-guilty-plea", "court"), ("release", "court"), ("escape", "start"),
        ("escape", "leaving"), ("bankruptcy", "closure"), ("withdrawal", "refusal"), ("withdrawal", "announcement"),
        ("withdrawal", "change"), ("publication", "announcement"), ("publication", "words"), ("publication", "letter"),
        ("publication", "launch"), ("rescue", "accident"), ("rescue", "release"), ("ceremony", "meeting"),
        ("ceremony", "inauguration"), ("ceremony", "start"), ("ceremony", "launch"),
    )
)  # fmt: skip


def family(kind: str) -> str:
    """The family of a kind; that of an unknown kind (a table of another program) is its own name."""
    return KINDS[kind].family if kind in KINDS else kind


def weight(kind: str) -> int:
    """What a kind weighs against another in the same clause, 1 to 10; 1 for an unknown one."""
    return KINDS[kind].weight if kind in KINDS else 1


def happens_once(kind: str) -> bool:
    """True when the same actors and object have only one such event."""
    return kind in KINDS and KINDS[kind].once
