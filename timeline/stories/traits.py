"""What pairs of rows of different sources agree and differ in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

import numpy as np

from timeline.stories.columns import Flags, Numbers, Shared, Values, summed
from timeline.stories.kinship import Kinship
from timeline.stories.wording import likeness_in_chinese

_SUM_SHARE = 0.015
_RAREST, MOST_WORDS = 4.0, 5.0
#: How long the longer of two rows is, or how far they are apart, and up to how many days that is called so.
LENGTHS = {"a day": 1, "days": 10, "a month": 31, "a quarter": 100, "a year": 370, "years": 10**9}
GAPS = {"a gap of two days": 2, "a week": 7, "a month": 45, "half a year": 190, "a year": 10**9}
_NEXT_AFTER, _NEXT_LENGTH = 7, 28  # intervals as long as a month whose gap is shorter than they are
_ROUGH_DAYS = 31  # rows of more days say little about when

Situation = Literal["close", "rough", "apart"]
SITUATIONS: tuple[Situation, ...] = ("close", "rough", "apart")
Kind = Literal["vague kind", "frequent kind", "same kind", "one family", "neighbours", "kind unsaid", "other kind"]
KINDS: tuple[Kind, ...] = (
    "vague kind", "frequent kind", "same kind", "one family", "neighbours", "kind unsaid", "other kind",
)  # fmt: skip
Trait = tuple[str, Values | Flags]


class Pairs:
    """Pairs of rows; it makes no difference which comes first. All properties have one value a pair."""

    def __init__(self, kinship: Kinship, one: Numbers, other: Numbers) -> None:
        """Rows are numbers of the kinship's rows."""
        self.kinship, self.rows, self.one, self.other = kinship, kinship.rows, one, other

    def of(self, some: Flags | Numbers) -> Pairs:
        """Some of the pairs, with what is known of them: most properties are asked for at several steps."""
        part = Pairs(self.kinship, self.one[some], self.other[some])
        known = vars(part)
        for name, value in vars(self).items():
            if name not in known:
                known[name] = value[some] if isinstance(value, np.ndarray) else _of(value, some, len(self.one))
        return part

    @cached_property
    def near(self) -> Flags:
        """Whether the sources tell one story: how alone rows stand in them counts for such alone."""
        return self.kinship.are_near(self.rows.source[self.one], self.rows.source[self.other])

    @cached_property
    def gap(self) -> Numbers:
        """Days between two intervals; 0 when they share one."""
        rows, one, other = self.rows, self.one, self.other
        gap = np.maximum(rows.start[one], rows.start[other]) - np.minimum(rows.end[one], rows.end[other])
        return np.asarray(np.maximum(0, gap), np.int64)

    @cached_property
    def longest(self) -> Numbers:
        """Days of the longer row."""
        return np.asarray(np.maximum(self.rows.length[self.one], self.rows.length[self.other]), np.int64)

    @cached_property
    def situation(self) -> Numbers:
        """Whether the days meet, as a place in SITUATIONS: a trait is worth something else in each."""
        return np.where(self.gap > 0, 2, np.where(self.longest <= _ROUGH_DAYS, 0, 1))

    @cached_property
    def same_kind(self) -> Flags:
        """True for rows of one kind."""
        return np.asarray(self.rows.kind[self.one] == self.rows.kind[self.other], np.bool_)

    @cached_property
    def one_family(self) -> Flags:
        """True for rows whose kinds are of one family."""
        return np.asarray(self.rows.family[self.one] == self.rows.family[self.other], np.bool_)

    @cached_property
    def kind(self) -> Numbers:
        """How the kinds stand to each other, as a place in KINDS."""
        rows, one, other = self.rows, self.one, self.other
        vague = rows.vague[one] | rows.vague[other]
        same = [self.same_kind & rows.vague[one], self.same_kind & rows.frequent[one], self.same_kind]
        return np.select([*same, self.one_family, rows.are_neighbours(one, other), vague], list(range(6)), 6)

    @cached_property
    def strong(self) -> Flags:
        """True for kinds that are one event's."""
        return np.asarray(
            (self.kind >= KINDS.index("frequent kind")) & (self.kind <= KINDS.index("one family")), np.bool_
        )

    @cached_property
    def once(self) -> Flags:
        """True for rows of one family whose kinds happen once to the same people and things."""
        return np.asarray(self.rows.once[self.one] & self.rows.once[self.other] & self.one_family, np.bool_)

    @cached_property
    def names(self) -> Shared:
        """The names that both have."""
        return self.rows.names.shared(self.one, self.other)

    @cached_property
    def named_both(self) -> Numbers:
        """How many names both have."""
        return self.counted(self.names.pair)

    def counted(self, pairs: Numbers) -> Numbers:
        """How often each pair stands in ``pairs``."""
        return np.bincount(pairs, minlength=len(self.one))

    def summed(self, pairs: Numbers, worth: Values) -> Values:
        """The sum of what each pair's things in ``pairs`` are worth."""
        return summed(pairs, worth, len(self.one))

    @cached_property
    def same_thing(self) -> Flags:
        """True for rows about one thing."""
        thing = self.rows.thing
        return np.asarray((thing[self.one] == thing[self.other]) & (thing[self.one] > 0), np.bool_)

    @cached_property
    def things_differ(self) -> Flags:
        """True when both rows are about a thing, and not the same, nor what the other calls an actor."""
        rows = self.rows
        differ = np.flatnonzero((rows.thing[self.one] > 0) & (rows.thing[self.other] > 0) & ~self.same_thing)
        told = [
            (rows.told[a], rows.told[b])
            for a, b in zip(self.one[differ].tolist(), self.other[differ].tolist(), strict=True)
        ]
        found = np.zeros(len(self.one), np.bool_)
        found[differ] = [a.object not in b.actors and b.object not in a.actors for a, b in told]
        return found

    @cached_property
    def sums(self) -> Numbers:
        """How many of the two rows say a sum of money."""
        said = self.rows.dollars != 0
        return np.asarray(said[self.one].astype(np.int64) + said[self.other], np.int64)

    @cached_property
    def sums_differ(self) -> Flags:
        """True when both rows say a sum, and not the same."""
        one, other = self.rows.dollars[self.one], self.rows.dollars[self.other]
        high = np.maximum(one, other)
        return np.asarray((self.sums == 2) & (high - np.minimum(one, other) > _SUM_SHARE * high), np.bool_)


def _of(names: Shared, some: Flags | Numbers, count: int) -> Shared:
    """What some of ``count`` pairs share."""
    place = np.full(count, -1)
    place[some] = np.arange(np.count_nonzero(some) if some.dtype == np.bool_ else len(some))
    kept = place[names.pair] >= 0
    return Shared(place[names.pair[kept]], names.one[kept], names.other[kept])


def plain_traits(pairs: Pairs) -> Iterator[Trait]:
    """What two rows by themselves agree and differ in, but for their wording."""
    yield "any", np.ones(len(pairs.one), np.bool_)
    for at, kind in enumerate(KINDS):
        yield kind, pairs.kind == at
    yield from _people(pairs)
    yield "same thing", pairs.same_thing
    yield "another once", pairs.things_differ & pairs.once
    yield "another thing", pairs.things_differ & ~pairs.once
    yield from _money(pairs)
    yield from _days(pairs)
    yield "once", pairs.once
    yield "once to it", pairs.once & pairs.same_thing


def source_traits(pairs: Pairs) -> Iterator[Trait]:
    """What two rows agree and differ in as their sources tell them: how rarely, and how alone."""
    yield from _rareness(pairs)
    yield from _company(pairs)


def _people(pairs: Pairs) -> Iterator[Trait]:
    names, one, other = pairs.rows.names, pairs.one, pairs.other
    shared, nobody = pairs.named_both, pairs.named_both == 0
    all_say = names.says[one] & names.says[other]
    all_name = (names.size[one] > 0) & (names.size[other] > 0)
    yield "others named", nobody & all_say
    yield "others unsaid", nobody & ~all_say & all_name
    yield "nobody named", nobody & ~all_say & ~all_name
    yield "names", shared / np.maximum(1, names.size[one] + names.size[other] - shared)
    pair, a, b = pairs.names

    def common(first: Flags, second: Flags) -> Flags:
        return pairs.counted(pair[first[a] & second[b]]) > 0

    yield "unsaid names", ~nobody & ~common(names.said, names.said)
    same_agent = common(names.agent, names.agent)
    yield "same agent", same_agent
    yield "roles crossed", ~same_agent & common(names.agent, names.patient) & common(names.patient, names.agent)


def _rareness(pairs: Pairs) -> Iterator[Trait]:
    kinship, (pair, a, b) = pairs.kinship, pairs.names
    known = (pairs.named_both > 0) & ~kinship.is_sparse(pairs.one, pairs.other)
    rare = pairs.summed(pair, np.minimum(kinship.rarity[a], kinship.rarity[b]))
    yield "rare names", known * np.minimum(_RAREST, rare)
    only = pairs.counted(pair[kinship.only[a] & kinship.only[b]]) == pairs.named_both
    yield "only one of them", known & pairs.strong & only


def _money(pairs: Pairs) -> Iterator[Trait]:
    same = (pairs.sums == 2) & ~pairs.sums_differ
    yield "another sum", pairs.sums_differ
    yield "same sum", same
    sharp = np.zeros(len(same))
    sharp[same] = [_digits(dollars) for dollars in pairs.rows.dollars[pairs.one[same]].tolist()]
    yield "sharp sum", sharp
    yield "one sum of a kind", (pairs.sums == 1) & pairs.strong
    yield "one sum", (pairs.sums == 1) & ~pairs.strong


def _digits(dollars: float) -> int:
    """How many digits a sum has behind its first, of three: 410 million are shared by chance less than a billion."""
    return len(f"{dollars:.2e}".partition("e")[0].replace(".", "").rstrip("0")) - 1


def _days(pairs: Pairs) -> Iterator[Trait]:
    rows, one, other, gap, longest = pairs.rows, pairs.one, pairs.other, pairs.gap, pairs.longest
    same = (rows.start[one] == rows.start[other]) & (rows.end[one] == rows.end[other])
    shorter = np.asarray(gap > 0, np.bool_)
    for name, days in LENGTHS.items():
        fits = ~shorter & (longest <= days)
        yield f"the same {name}", fits & same
        yield f"within {name}", fits & ~same
        shorter |= fits
    yield "no days", (gap > 0) & (longest > 1)
    a_day = (gap == 1) & (longest == 1)
    yield "a day apart", a_day
    following = ~a_day & (gap > _NEXT_AFTER) & (gap <= longest) & (longest >= _NEXT_LENGTH)
    yield "next interval", following
    nearer = (gap == 0) | a_day | following
    for name, days in GAPS.items():
        fits = ~nearer & (gap <= days)
        yield name, fits
        nearer |= fits


def _company(pairs: Pairs) -> Iterator[Trait]:
    """How alone the rows of two sources on one story stand in time, and in which order they are told."""
    of_all, of_kind = (np.zeros((2, len(pairs.one)), np.int64) for _ in range(2))
    near = np.flatnonzero(pairs.near)
    of_all[:, near] = pairs.kinship.crowds(pairs.one[near], pairs.other[near])
    met = pairs.near & (pairs.gap == 0)
    yield "free days", (pairs.near & (pairs.gap > 0)) * (of_all == 0).sum(axis=0)
    alone = met & (of_all[1] == 1)
    yield "alone", alone
    kinds = np.flatnonzero(met & ~alone & pairs.strong)
    of_kind[:, kinds] = pairs.kinship.crowds(pairs.one[kinds], pairs.other[kinds], of_kind=True)
    of_all[:, kinds] = 1
    of_all[:, ~met] = 1
    few, many = np.log(of_all)
    yield "fewer", few
    yield "more", many
    few, many = np.log(np.maximum(1, of_kind))
    yield "fewer of the kind", few
    yield "more of the kind", many
    place = pairs.kinship.place
    yield "other place", (met & (pairs.longest == 1)) * abs(place[pairs.one] - place[pairs.other])


def wording_traits(pairs: Pairs) -> Iterator[Trait]:
    """What the sentences of two rows agree and differ in: the most to look up."""
    rows, kinship = pairs.rows, pairs.kinship
    one, other = rows.sentence[pairs.one], rows.sentence[pairs.other]
    pair, a, b = rows.words.shared(one, other)
    yield "words", np.minimum(MOST_WORDS, pairs.summed(pair, np.minimum(kinship.wording[a], kinship.wording[b])))
    pair, a, b = rows.concepts.shared(one, other)
    seldom = np.minimum(kinship.speaking[a], kinship.speaking[b])
    worth, rarest = pairs.summed(pair, seldom), np.zeros(len(one))
    np.maximum.at(rarest, pair, seldom)
    yield "no concept", pairs.counted(pair) == 0
    yield "concepts", np.minimum(MOST_WORDS, worth)
    yield "rarest concept", rarest
    fewer = np.minimum(kinship.spoken[one], kinship.spoken[other])
    yield "share of concepts", np.divide(worth, fewer, out=np.zeros(len(one)), where=fewer > 0)
    chinese = np.flatnonzero(rows.chinese[pairs.one] & rows.chinese[pairs.other])
    alike = np.zeros(len(one))
    both = zip(pairs.one[chinese].tolist(), pairs.other[chinese].tolist(), strict=True)
    alike[chinese] = [likeness_in_chinese(rows.told[x].quote, rows.told[y].quote) for x, y in both]
    yield "Chinese", alike
