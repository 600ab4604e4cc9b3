"""Parties of an event besides who acts and undergoes: named beside it, or left unsaid because its reader knows them,
such as whose product came out, which company he left, in whom the money was put.

Which names those are is learnt from articles that careful readers have marked: each trait of a name weighs what
tests/weighing_parties.py found it worth. They are among an event's actors, never its agents or patients: a headline
does not say them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from msgspec.structs import replace

from timeline.events.entities.names import Name
from timeline.events.kinds import family
from timeline.events.roles.party_weights import WEIGHTS
from timeline.events.sentences import Sentence
from timeline.model import Event

LIKELY = -0.4  # log-odds from which a name is taken: one that is missing costs as much as one too many
_BEFORE = 3  # events before this one whose actors may be meant
_NEAR = 2  # sentences before it whose names may be
_MOST_TOLD = 3  # persons, and organisations, that the text tells of most


class _Steps:
    """Steps in which traits count something."""

    def __init__(self, *steps: float) -> None:
        self._steps, self._said = steps, (*map(str, steps), "more")

    def up_to(self, value: float) -> str:
        """The first of the steps that a value does not pass."""
        return self._said[bisect_left(self._steps, value)]


_SENTENCES, _SHARES, _COMPANY = _Steps(0, 1, 2, 4, 8), _Steps(0.05, 0.15, 0.3, 0.5), _Steps(0.01, 0.2, 0.4, 0.6)


@dataclass(frozen=True, slots=True)
class Named:
    """A text's persons and organisations: what each is, the numbers of the sentences that name it, in order, where each
    sentence begins, who is named in the heading, and which names some list has.
    """

    sorts: Mapping[str, str]
    sentences: Mapping[str, Sequence[int]]
    starts: Sequence[int]
    heading: Container[str]
    listed: Container[str]


def named_in(
    names: Sequence[Name],
    sentences: Sequence[Sentence],
    back: Callable[[int], int],
    listed: Container[str],
    courts: Iterable[str],
) -> Named:
    """What a text's names say of its persons and organisations; ``back`` leads from its folded form to the text.

    Courts are a sort of their own: a text is seldom about the one that tries its people.
    """
    starts = [one.start for one in sentences]
    said: dict[str, list[int]] = {}
    for name in names:
        if name.sort in ("person", "organisation"):
            said.setdefault(name.name, []).append(bisect_right(starts, name.start) - 1)
    headed = bool(sentences) and sentences[0].heading  # a page of captions has none
    heading = {name for name, numbers in said.items() if headed and numbers[0] <= 0}
    sorts = {one.name: one.sort for one in names} | dict.fromkeys(courts, "court")
    return Named(sorts, said, [back(at) for at in starts], heading, listed)


def with_parties(events: Sequence[Event], named: Named) -> list[Event]:
    """The events of one source, in order, each with those for its actors who act, undergo or are likely parties."""
    cast = Cast(events, named)
    actors = [cast.actors(at) for at in range(len(events))]
    return [
        replace(event, actors=names, unsaid=cast.unsaid(at, names))
        for at, (event, names) in enumerate(zip(events, actors, strict=True))
    ]


@dataclass(slots=True)
class Cast:
    """Who is told of in the events of a text, how often, and together with whom.

    ``leading`` are the names of each sort, the one told of most first; ``said`` those of each sentence; ``rank`` is
    their order in the text; ``numbers`` are those of the events' sentences.
    """

    events: Sequence[Event]
    named: Named
    told: Counter[str] = field(default_factory=Counter)
    together: Counter[tuple[str, str]] = field(default_factory=Counter)
    leading: dict[str, list[str]] = field(default_factory=dict)
    said: dict[int, list[str]] = field(default_factory=dict)
    rank: dict[str, int] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)
    beside: tuple[int, frozenset[str]] | None = None

    def __post_init__(self) -> None:
        self.numbers = [bisect_right(self.named.starts, event.sentence_start) - 1 for event in self.events]
        self.rank = {name: at for at, name in enumerate(self.named.sentences)}
        for name, numbers in self.named.sentences.items():
            for number in dict.fromkeys(numbers):
                self.said.setdefault(number, []).append(name)
        for event in self.events:
            self.told.update(event.actors)
            self.together.update(permutations(event.actors, 2))
        for name, _ in self.told.most_common():
            self.leading.setdefault(self._sort(name), []).append(name)

    def actors(self, at: int) -> tuple[str, ...]:
        """The agents and patients of an event, and the likely among the others."""
        event = self.events[at]
        sure = (*event.agents, *event.patients)
        likely = [
            name for name in self.candidates(at) if sum([WEIGHTS.get(t, 0.0) for t in self.traits(name, at)]) > LIKELY
        ]
        return tuple(dict.fromkeys((*sure, *likely)))

    def unsaid(self, at: int, actors: Sequence[str]) -> tuple[str, ...]:
        """Those of an event's actors whom its sentence does not name; states are said in other words."""
        said = self.said.get(self._number(at), ())
        return tuple(name for name in actors if name not in said and name in self.named.sentences)

    def candidates(self, at: int) -> list[str]:
        """Who may be a party of an event beside its agents and patients."""
        event, number = self.events[at], self._number(at)
        near = {name for one in range(number - _NEAR, number + 1) for name in self.said.get(one, ())}
        beside = sorted(near, key=lambda name: self.rank[name])
        lately = [name for before in self._lately(at) for name in before.actors]
        most = [name for sort in ("person", "organisation") for name in self.leading.get(sort, [])[:_MOST_TOLD]]
        sure = {*event.agents, *event.patients}
        found = dict.fromkeys((*event.actors, *beside, *lately, *most))
        return [
            name
            for name in found
            if name not in sure and not self._is_still_unnamed(name, number) and not self._is_court_elsewhere(name, at)
        ]

    def traits(self, name: str, at: int) -> Iterator[str]:
        """What is known of a candidate: where it stands, what it was before, how much the text tells of it."""
        event, sort, kind = self.events[at], self._sort(name), family(self.events[at].type)
        last = self._last_named(name, at)
        place = "beside" if name in event.actors else "away" if last else "here"
        who = f"{place} {sort}"
        yield who
        yield f"{who} {kind}"
        alike = [self._sort(other) for other in event.actors if other != name].count(sort)
        others = len(event.actors) - alike - (name in event.actors)
        yield f"{who} with {min(2, alike)} alike"
        yield f"{who} with {min(2, others)} others"
        yield f"{who} told {_SHARES.up_to(self.told[name] / len(self.events))}"
        yield f"{who} named {_SENTENCES.up_to(last)} before"
        yield f"{who} {'listed' if name in self.named.listed else 'unlisted'}"
        yield f"{who} {self._before(name, at)}"
        yield f"{who} lately {[name in one.actors for one in self._lately(at)].count(True)}"
        yield f"{who} in company {_COMPANY.up_to(self._company(name, event))}"
        ranked = self.leading.get(sort, [])[:_MOST_TOLD]
        yield f"{who} {'first' if ranked[:1] == [name] else 'second' if name in ranked else 'not'} of its sort"
        yield f"{sort} {kind} {'first' if ranked[:1] == [name] else 'not'}"
        if name in self.named.heading:
            yield f"{place} in heading"
        if name in self._beside(at):
            yield f"{place} in another event of the sentence"

    def _is_still_unnamed(self, name: str, number: int) -> bool:
        """True for one whom the text names only later and no list has: its reader does not know of it yet."""
        said = self.named.sentences.get(name, ())
        return bool(said) and said[0] > number and name not in self.named.listed

    def _is_court_elsewhere(self, name: str, at: int) -> bool:
        """True for a court or government that the sentence does not name: nobody means it unsaid."""
        return self._sort(name) == "court" and name not in self.events[at].actors and self._last_named(name, at) > 0

    def _sort(self, name: str) -> str:
        return self.named.sorts.get(name, "unknown")

    def _number(self, at: int) -> int:
        return self.numbers[at]

    def _last_named(self, name: str, at: int) -> int:
        """How many sentences ago a name was said last; as many as the text has when it was not."""
        said, number = self.named.sentences.get(name, ()), self._number(at)
        before = bisect_right(said, number)
        return number - said[before - 1] if before else len(self.named.starts)

    def _lately(self, at: int) -> Sequence[Event]:
        return self.events[max(0, at - _BEFORE) : at]

    def _before(self, name: str, at: int) -> str:
        """What a name was in the event told before."""
        before = self.events[at - 1] if at else None
        if before is None or name not in before.actors:
            return "not before"
        return (
            "acted before"
            if name in before.agents
            else "underwent before"
            if name in before.patients
            else "beside before"
        )

    def _company(self, name: str, event: Event) -> float:
        """The largest share of an actor's events in which the name is told of as well."""
        shares = [self.together.get((name, other), 0) / self.told[other] for other in event.actors if other != name]
        return max(shares, default=0.0)

    def _beside(self, at: int) -> frozenset[str]:
        """The actors of the other events of an event's sentence."""
        if self.beside is None or self.beside[0] != at:
            start = self.events[at].sentence_start
            near = self.events[max(0, at - _BEFORE) : at + _BEFORE + 1]
            others = [one.actors for one in near if one.sentence_start == start and one is not self.events[at]]
            self.beside = at, frozenset().union(*others)
        return self.beside[1]
