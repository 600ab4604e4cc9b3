"""Rows as columns of numbers, so that many pairs of them are held against each other at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from itertools import permutations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.events.kinds import NEIGHBOURS, VAGUE, family, happens_once
from timeline.events.lexis.concepts import concepts
from timeline.model import Event
from timeline.stories.wording import words_of

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Values = NDArray[np.float64]

#: Families that a person does so often that the same one tells little, except beside other evidence.
FREQUENT = frozenset(("words", "meeting", "announcement", "proposal"))
_BITS = 63
_OF_ITS_OWN = 2  # concepts of a clause that does not go on with what those beside it speak of


def named_in(event: Event) -> frozenset[str]:
    """Everybody and everything that a row names."""
    return frozenset(event.actors) | ({event.object} - {""})


class Shared(NamedTuple):
    """What pairs of holders have in common: which pair it is, and where each of the two has it in the bag."""

    pair: Numbers
    one: Numbers
    other: Numbers


class Bag:
    """Which things each of some holders has: things are numbers here, each of a holder once."""

    def __init__(self, holders: Numbers, things: Numbers, count: int) -> None:
        """``holders`` has ``things``, as long; there are ``count`` holders."""
        self.most = int(things.max(initial=0)) + 1
        self.keys = distinct(holders * self.most + things)
        self.holder, self.thing = self.keys // self.most, self.keys % self.most
        self.size = np.bincount(self.holder, minlength=count)
        self.start = np.concatenate(([0], np.cumsum(self.size)))
        self._bits = np.zeros(count, np.int64)
        np.bitwise_or.at(self._bits, self.holder, np.int64(1) << (self.thing * 40_503 % _BITS))

    def find(self, holders: Numbers, things: Numbers) -> tuple[Numbers, Flags]:
        """Where in the bag a holder has a thing, and whether it has."""
        return where(self.keys, holders * self.most + things)

    def shared(self, one: Numbers, other: Numbers) -> Shared:
        """What ``one`` and ``other`` share, pair by pair."""
        maybe = np.flatnonzero(self._bits[one] & self._bits[other])
        which, at = spread(self.start[one[maybe]], self.size[one[maybe]])
        pair = maybe[which]
        there, has = self.find(other[pair], self.thing[at])
        return Shared(pair[has], at[has], there[has])

    def counted(self, holders: Numbers) -> Numbers:
        """How many holders of the same kind have each thing in the bag, ``holders`` being the kind of each."""
        _, which, counts = np.unique(
            holders[self.holder] * self.most + self.thing, return_inverse=True, return_counts=True
        )
        return np.asarray(counts[which], np.int64)


def distinct(numbers: Numbers) -> Numbers:
    """The different ones of some numbers, in order; np.unique's table of them is slow where they are many."""
    some = np.sort(numbers)
    return some[np.diff(some, prepend=some[:1] - 1) > 0]


def places(numbers: Numbers, wanted: Numbers, *, behind: bool = False) -> Numbers:
    """Where each wanted number would stand among sorted ones, before its like or ``behind``.

    They are looked up in their order: six times as fast as at random where they are millions.
    """
    order = np.argsort(wanted)
    found = np.empty(len(wanted), np.int64)
    found[order] = np.searchsorted(numbers, wanted[order], side="right" if behind else "left")
    return found


def where(keys: Numbers, wanted: Numbers) -> tuple[Numbers, Flags]:
    """Where in sorted keys each wanted one stands, and whether it is there."""
    at = np.minimum(places(keys, wanted), max(0, len(keys) - 1))
    return at, (keys[at] == wanted) if len(keys) else np.zeros(len(wanted), np.bool_)


def spread(starts: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers]:
    """For runs of consecutive numbers: which run each number is of, and the number."""
    which = np.repeat(np.arange(len(sizes)), sizes)
    before = np.cumsum(sizes) - sizes
    return which, np.arange(len(which)) - before[which] + starts[which]


def summed(which: Numbers, worth: Values | Flags, count: int) -> Values:
    """The sum of ``worth`` by what it is of, which is a number below ``count``."""
    return np.bincount(which, worth, minlength=count).astype(np.float64)


def numbered(values: Iterable[Hashable]) -> Numbers:
    """Each value as a number, the same for the same."""
    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64)


class Columns:
    """The columns of rows that are held against each other."""

    def __init__(self, told: Sequence[Event]) -> None:
        """Counts nothing yet: what sources have in common is Kinship's."""
        self.told = told
        self.count = len(told)
        self.start = np.array([event.start.toordinal() for event in told], np.int64)
        self.end = np.array([event.end.toordinal() for event in told], np.int64)
        self.length = self.end - self.start + 1
        self.source = numbered(event.source_id for event in told)
        self.kind = numbered(event.type for event in told)
        self.modality = numbered(event.modality for event in told)
        self.thing = numbered(["", *(event.object for event in told)])[1:]
        self.dollars = np.array([event.amount_usd or 0.0 for event in told], np.float64)
        self.chinese = self._flags(lambda event: event.language.startswith("zh"))
        self.once = self._flags(lambda event: happens_once(event.type))
        families = [family(event.type) for event in told]
        self.family = numbered(families)
        self.vague = np.array([one in VAGUE for one in families], np.bool_)
        self.frequent = np.array([one in FREQUENT for one in families], np.bool_)
        number = dict(zip(families, self.family.tolist(), strict=True))
        self._neighbours = np.zeros((len(number), len(number)), np.bool_)
        for some in NEIGHBOURS:
            for a, b in permutations(some, 2) if some <= number.keys() else ():
                self._neighbours[number[a], number[b]] = True

    def _flags(self, test: Callable[[Event], bool]) -> Flags:
        return np.array([test(event) for event in self.told], np.bool_)

    def are_neighbours(self, one: Numbers, other: Numbers) -> Flags:
        """True where the families of two rows are often told of the same thing."""
        near: Flags = self._neighbours[self.family[one], self.family[other]]
        return near

    @cached_property
    def by_day(self) -> Numbers:
        """The place of each row in the order of their days."""
        told = self.told
        order = sorted(
            range(self.count),
            key=lambda at: (told[at].start, told[at].end, told[at].source_id, told[at].event_id),
        )
        return np.argsort(np.array(order, np.int64))

    @cached_property
    def names(self) -> Names:
        """Who is named in each row."""
        return Names(self.told)

    @cached_property
    def sentence(self) -> Numbers:
        """The sentence of each row: rows of a source whose clause is one as well share it."""
        return numbered((event.source_id, event.quote, event.clause, event.language) for event in self.told)

    @cached_property
    def words(self) -> Bag:
        """The words of each sentence."""
        return self._said(lambda event: words_of(event.quote))

    @cached_property
    def concepts(self) -> Bag:
        """What each sentence speaks of, without what only the clauses of its other rows do; looked up only where two
        sources are held against each other.
        """
        clauses: dict[tuple[str, str], set[str]] = defaultdict(set)
        for event in self.told:
            clauses[event.source_id, event.quote].add(event.clause)

        def spoken(event: Event) -> frozenset[str]:
            said, others = concepts(event.quote, event.language), clauses[event.source_id, event.quote] - {event.clause}
            own = concepts(event.clause, event.language) if others else frozenset[str]()
            if len(own) < _OF_ITS_OWN:
                return said
            return said - frozenset().union(*(concepts(clause, event.language) for clause in others)) | own

        return self._said(spoken)

    def _said(self, find: Callable[[Event], Iterable[str]]) -> Bag:
        firsts = np.unique(self.sentence, return_index=True)[1].tolist()
        found = [(sentence, thing) for sentence, at in enumerate(firsts) for thing in find(self.told[at])]
        return Bag(np.array([at for at, _ in found], np.int64), numbered(thing for _, thing in found), len(firsts))


class Names(Bag):
    """Who is named in each row, and how."""

    def __init__(self, told: Sequence[Event]) -> None:
        """A name is ``said`` when the sentence itself names it."""
        found = [(at, name) for at, event in enumerate(told) for name in named_in(event)]
        numbers = numbered(name for _, name in found)
        super().__init__(np.array([at for at, _ in found], np.int64), numbers, len(told))
        number = dict(zip((name for _, name in found), numbers.tolist(), strict=True))
        self.agent = self._has(number, (event.agents for event in told))
        self.patient = self._has(number, (event.patients for event in told))
        self.said = ~self._has(number, (event.unsaid for event in told))
        self.says = np.bincount(self.holder[self.said], minlength=len(told)) > 0

    def _has(self, number: dict[str, int], names: Iterable[Sequence[str]]) -> Flags:
        some = [(at, number[name]) for at, given in enumerate(names) for name in given if name in number]
        at, has = self.find(np.array([at for at, _ in some], np.int64), np.array([n for _, n in some], np.int64))
        flags = np.zeros(len(self.keys), np.bool_)
        flags[at[has]] = True
        return flags
