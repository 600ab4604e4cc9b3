"""Which sum of money in its sentence is an event's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from timeline.events.clauses import APART, Dated, Parts, Verb
from timeline.events.lexis.money import Amount
from timeline.languages.folding import Folded
from timeline.model import Event, Source

#: Kinds that have a price, so that a sum told right behind them is theirs.
_PRICED = frozenset((
    "founding", "launch", "announcement", "proposal", "construction", "acquisition", "sale", "offer", "funding",
    "investment", "agreement", "partnership", "settlement", "fine",
))  # fmt: skip

#: Kinds of which a sum is told without its currency, where no other is told.
_OF_MONEY = frozenset((
    "acquisition", "offer", "funding", "investment", "settlement", "fine", "valuation", "results", "agreement",
    "proposal", "partnership", "announcement",
))  # fmt: skip

_SHARES = 1e5  # a company has more of them
_BRACKET = re.compile(r" ?[(（]\D{0,16}")


def sum_of(parts: Parts, verb: Verb, dated: Dated | None, region: tuple[int, int]) -> Amount | None:
    """The amount of an event told by ``verb`` in the ``region`` of its sentence: the nearest, first one with a number.

    One without a number behind the verb in its own clause is its own, and quotations count where nothing else does.
    """
    inside = [one for one in parts.amounts if region[0] <= one.start < region[1]]
    written = [one for one in inside if not one.bare]
    inside = written if written or verb.kind not in _OF_MONEY else inside
    spoken = [one for one in inside if parts.quoted(one.start)]
    plain = [one for one in inside if not parts.quoted(one.start)]
    near = dated if dated and len(parts.dates) > 1 else verb
    own = [one for one in plain if one.start >= verb.start and parts.clause(one.start) == verb.clause]
    if own and all(one.value is None for one in own):
        return own[0]  # "hundreds of millions in a firm, which was worth a billion"
    exact = [one for one in plain if one.value is not None] or [one for one in spoken if one.value is not None]
    if parts.text[max(0, parts.cuts[min(verb.clause, len(parts.cuts) - 1)] - 1)] in APART:
        exact = [one for one in exact if one.start >= parts.cuts[verb.clause]] or exact
    exact = _whole(exact, parts.text)
    return min(exact or plain or spoken, key=lambda one: max(one.start - near.end, near.start - one.end), default=None)


def _whole(sums: Sequence[Amount], text: str) -> list[Amount]:
    """The sums without what one share costs ("$120 a share, or $14.5 billion"), each once: in dollars where it is told
    in two currencies, one behind the other in brackets.
    """
    most = max((one.value or 0.0 for one in sums), default=0.0)
    kept: list[Amount] = []
    for one in sums:
        if (one.value or 0.0) * _SHARES <= most:
            continue
        if kept and _BRACKET.fullmatch(text, kept[-1].end, one.start):
            if kept[-1].dollars is None and one.dollars is not None:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def paid(event: Event, parts: Parts, source: Source, folded: Folded) -> Event:
    """An event told without its price, with the one sum of the sentence behind it, which tells nothing else."""
    plain = (amount for amount in parts.amounts if not amount.bare and not parts.quoted(amount.start))
    sums = [amount for amount in plain if amount.value is not None]
    if event.type not in _PRICED or event.amount_text or len(sums) != 1 or parts.dates:
        return event
    text = source.text[folded.back(sums[0].start) : folded.back(sums[0].end)]
    return replace(event, amount_usd=sums[0].dollars, amount_text=text)
