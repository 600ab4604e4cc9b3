"""What two rows of different sources agree and differ in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import log
from typing import Literal, NamedTuple

from timeline.events.kinds import NEIGHBOURS, family, happens_once
from timeline.events.lexis.concepts import concepts
from timeline.model import Event
from timeline.stories.kinship import Kinship, named_in
from timeline.stories.wording import likeness_in_chinese, words_of

_VAGUE = frozenset(("other", "start", "change"))
#: Families that a person does so often that the same one tells little, except beside other evidence.
_FREQUENT = frozenset(("words", "meeting", "announcement", "proposal"))
_STRONG = frozenset(("same kind", "frequent kind", "one family"))
_SUM_SHARE = 0.015
_RAREST, _MOST_WORDS, _MOST_SAID = 4.0, 5.0, 3
_LENGTHS = ((1, "a day"), (10, "days"), (31, "a month"), (100, "a quarter"), (370, "a year"), (10**6, "years"))
_GAPS = ((2, "a gap of two days"), (7, "a week"), (45, "a month"), (190, "half a year"), (10**6, "a year"))
_NEXT_AFTER, _NEXT_LENGTH = 7, 28  # intervals as long as a month whose gap is shorter than they are
_ROUGH_DAYS = 31  # rows of more days say little about when
_KIND_SAID = {
    "same kind": "both tell {one}", "frequent kind": "both tell {one}", "vague kind": "both tell {one}",
    "one family": "{one} and {other} are told of the same thing",
    "neighbours": "{one} and {other} are often the same thing",
}  # fmt: skip


Situation = Literal["close", "rough", "apart"]


class Trait(NamedTuple):
    """One thing that two rows agree or differ in, how much, and how to say it ("" for what need not be said)."""

    name: str
    value: float = 1.0
    said: str = ""


def traits(one: Event, other: Event, kinship: Kinship, *, near: bool) -> Iterator[Trait]:
    """All that two rows agree and differ in; it makes no difference which comes first.

    How alone they stand in their sources counts for rows of ``near`` sources alone.
    """
    gap, kind = gap_days(one, other), kind_of(one, other)
    yield Trait("any")
    yield Trait(kind, said=_KIND_SAID.get(kind, "").format(one=one.type, other=other.type))
    yield from _people(one, other, kinship, strong=kind in _STRONG)
    yield from _things(one, other)
    yield from _money(one, other, strong=kind in _STRONG)
    yield from _days_apart(one, other, gap) if gap else _days_met(one, other)
    if are_once(one, other):
        yield Trait("once", said="it happens once" if gap else "")
        if one.object and one.object == other.object:
            yield Trait("once to it")
    if near:
        yield from _company(one, other, kinship, gap=gap, strong=kind in _STRONG)
    yield from _wording(one, other, kinship)


def situation(one: Event, other: Event) -> Situation:
    """Whether the days of two rows meet, closely or roughly: a trait is worth something else in each."""
    if gap_days(one, other):
        return "apart"
    return "close" if _longest(one, other) <= _ROUGH_DAYS else "rough"


def kind_of(one: Event, other: Event) -> str:
    """How the kinds of two rows stand to each other."""
    return _kinds(one.type, other.type)


@lru_cache(maxsize=8_192)
def _kinds(one: str, other: str) -> str:
    first, second = family(one), family(other)
    if one == other:
        return "vague kind" if first in _VAGUE else "frequent kind" if first in _FREQUENT else "same kind"
    if first == second:
        return "one family"
    if frozenset((first, second)) in NEIGHBOURS:
        return "neighbours"
    return "kind unsaid" if first in _VAGUE or second in _VAGUE else "other kind"


def are_once(one: Event, other: Event) -> bool:
    """True for rows of one family whose kinds happen once to the same people and things."""
    return happens_once(one.type) and happens_once(other.type) and family(one.type) == family(other.type)


def gap_days(one: Event, other: Event) -> int:
    """Days between two intervals; 0 when they share one."""
    latest = one.start if one.start > other.start else other.start
    earliest = one.end if one.end < other.end else other.end
    return max(0, (latest - earliest).days)


def sums_differ(one: Event, other: Event) -> bool:
    """True when both rows say a sum of money, and not the same."""
    low, high = sorted((one.amount_usd or 0.0, other.amount_usd or 0.0))
    return bool(low) and high - low > _SUM_SHARE * high


def things_differ(one: Event, other: Event) -> bool:
    """True when both rows are about a thing, and not the same."""
    differ = bool(one.object and other.object) and one.object != other.object
    return differ and one.object not in other.actors and other.object not in one.actors


def _people(one: Event, other: Event, kinship: Kinship, *, strong: bool) -> Iterator[Trait]:
    first, second = named_in(one), named_in(other)
    shared = first & second
    said = first.difference(one.unsaid), second.difference(other.unsaid)
    if not shared:
        named = "others named" if all(said) else "others unsaid" if first and second else "nobody named"
        yield Trait(named)
        return
    sources = one.source_id, other.source_id
    yield Trait("names", len(shared) / len(first | second), "both name " + ", ".join(sorted(shared)))
    if said[0].isdisjoint(said[1]):
        yield Trait("unsaid names")
    if set(one.agents) & set(other.agents):
        yield Trait("same agent")
    elif set(one.agents) & set(other.patients) and set(other.agents) & set(one.patients):
        yield Trait("roles crossed")
    if not kinship.is_sparse(*sources):
        yield Trait("rare names", min(_RAREST, kinship.rarity(sorted(shared), *sources)))
        if strong and kinship.is_only(one, other):
            yield Trait("only one of them", said="neither tells another of them")


def _things(one: Event, other: Event) -> Iterator[Trait]:
    if one.object and one.object == other.object:
        yield Trait("same thing", said=f"both about {one.object}")
    elif things_differ(one, other):
        yield Trait("another once" if are_once(one, other) else "another thing")


def _money(one: Event, other: Event, *, strong: bool) -> Iterator[Trait]:
    if sums_differ(one, other):
        yield Trait("another sum")
    elif one.amount_usd and other.amount_usd:
        yield Trait("same sum", said="the same sum of money")
        yield Trait("sharp sum", float(_digits(one.amount_usd)))
    elif one.amount_usd or other.amount_usd:
        yield Trait("one sum of a kind" if strong else "one sum")


def _digits(dollars: float) -> int:
    """How many digits a sum has behind its first, of three: 410 million are shared by chance less than a billion."""
    return len(f"{dollars:.2e}".partition("e")[0].replace(".", "").rstrip("0")) - 1


def _days_met(one: Event, other: Event) -> Iterator[Trait]:
    same = (one.start, one.end) == (other.start, other.end)
    length = next(name for days, name in _LENGTHS if _longest(one, other) <= days)
    if same:
        yield Trait(f"the same {length}", said="the days agree")
    else:
        yield Trait(f"within {length}", said="the days allow each other")


def _told_apart(days: int) -> str:
    return "told a day apart" if days == 1 else f"told {days} days apart"


def _days_apart(one: Event, other: Event, gap: int) -> Iterator[Trait]:
    longest = _longest(one, other)
    if longest > 1:
        yield Trait("no days")
    if gap == 1 and longest == 1:
        yield Trait("a day apart", said="a day apart")
    elif _NEXT_AFTER < gap <= longest and longest >= _NEXT_LENGTH:
        yield Trait("next interval", said=_told_apart(gap))
    else:
        yield Trait(next(name for days, name in _GAPS if gap <= days), said=_told_apart(gap))


def _company(one: Event, other: Event, kinship: Kinship, *, gap: int, strong: bool) -> Iterator[Trait]:
    """How alone the rows of two sources on one story stand in time, and in which order they are told."""
    few, many = kinship.crowds(one, other)
    if gap:
        yield Trait("free days", float((not few) + (not many)))
        return
    if many == 1:
        yield Trait("alone", said="neither tells anything else of these days")
    else:
        if strong:
            few, many = kinship.crowds(one, other, of_kind=True)
        what = " of the kind" if strong else ""
        yield Trait("fewer" + what, log(few))
        yield Trait("more" + what, log(many))
    if one.start == one.end == other.start == other.end:
        yield Trait("other place", abs(kinship.place(one) - kinship.place(other)))


def _wording(one: Event, other: Event, kinship: Kinship) -> Iterator[Trait]:
    sources = one.source_id, other.source_id
    if shared := words_of(one.quote) & words_of(other.quote):
        yield Trait("words", min(_MOST_WORDS, kinship.wording(sorted(shared), *sources)))
    yield from _concepts(one, other, kinship)
    if one.language.startswith("zh") and other.language.startswith("zh"):
        yield Trait("Chinese", likeness_in_chinese(one.quote, other.quote))


def _concepts(one: Event, other: Event, kinship: Kinship) -> Iterator[Trait]:
    first, second = concepts(one.quote, one.language), concepts(other.quote, other.language)
    shared = sorted(first & second)
    if not shared:
        yield Trait("no concept")
        return
    sources = one.source_id, other.source_id
    worth = kinship.speaking(shared, *sources)
    yield Trait("concepts", min(_MOST_WORDS, worth), "both speak of " + ", ".join(shared[:_MOST_SAID]))
    yield Trait("rarest concept", max(kinship.speaking([concept], *sources) for concept in shared))
    fewer = min(kinship.speaking(first, *(one.source_id,) * 2), kinship.speaking(second, *(other.source_id,) * 2))
    yield Trait("share of concepts", worth / fewer if fewer else 0.0)


def _longest(one: Event, other: Event) -> int:
    return max((one.end - one.start).days, (other.end - other.start).days) + 1
