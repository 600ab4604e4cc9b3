"""Parties that a telling leaves unsaid because its reader knows them: whose product came out, which company he left,
against whom the suit is, in whom the money was put, who is accused.

They are named among the actors of an event, never as who acts or undergoes: a headline does not say them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from timeline.events.kinds import family
from timeline.model import Event

_NEW = frozenset(("launch", "announcement"))
_POSTS = frozenset(("leaving", "joining", "return"))
_SUITS = frozenset(("lawsuit-filed", "lawsuit-withdrawn", "lawsuit-refiled", "lawsuit-amended", "settlement", "court"))
_MONEY = frozenset(("money", "takeover", "refusal", "withdrawal", "valuation"))
_TRIALS = frozenset((
    "arrest", "charge", "guilty-plea", "not-guilty-plea", "conviction", "acquittal", "sentencing", "release", "escape",
    "extradition", "court",
))  # fmt: skip
_OF_THE_CASE = frozenset(("refusal", "start", "other", "release"))  # what nobody is named with, once somebody is tried
_OF_ITS_PEOPLE = frozenset(("proposal", "refusal", "takeover", "money"))
_OF_ITS_TOPIC = frozenset(("investigation", "results", "bankruptcy", "valuation", "layoffs", "recall", "delay"))
_TOPIC_SHARE = 1.2  # a text is about the organisation that it names so many times oftener than any other
_OPENING = 4  # … and first in the first of so many parts of it
_FEW = 4  # events that name it at least
_BOUND = 2  # events that tell of somebody together with the topic: what he demands, offers or sues for is of it
_HIS_STORY = 2.5  # a text that names somebody so many times oftener than any organisation is about him
_PASSES_BY = 4  # who is named in a heading is not the topic when another one is named so many times oftener


def with_unsaid(events: Sequence[Event], sorts: Mapping[str, str], headed: str = "", hero: str = "") -> list[Event]:
    """The events of one source, in order, with the parties among their actors that they leave unsaid.

    ``sorts`` says of each name what it is, ``headed`` is the one organisation that the heading names and ``hero`` the
    one person. An event that already names a party of the sort that its kind wants stays as it is, and so does one of
    which too little is said.
    """
    topic = _topic(events, sorts, headed)
    beside = Counter(name for event in events if topic in event.actors for name in event.actors)
    tried = any(family(event.type) in _TRIALS - {"court"} and hero in event.actors for event in events)
    story = _Story(sorts, topic, dict(_makers(events, sorts)), beside, accused=hero if tried else "")
    story.on_trial = story.accused
    return [story.completed(event) for event in events]


@dataclass(slots=True)
class _Story:
    """What a text has told so far of who belongs where."""

    sorts: Mapping[str, str]
    topic: str
    makers: dict[str, str]
    beside: Mapping[str, int] = field(default_factory=dict)
    posts: dict[str, str] = field(default_factory=dict)
    suits: list[tuple[str, ...]] = field(default_factory=list)
    paid: dict[str, str] = field(default_factory=dict)
    accused: str = ""
    on_trial: str = ""

    def completed(self, event: Event) -> Event:
        unsaid = [name for name in self._unsaid(event) if name and name not in event.actors][:1]
        made = replace(event, actors=(*event.actors, *unsaid)) if unsaid else event
        if event.modality == "asserted":
            self._note(made)
        return made

    def _unsaid(self, event: Event) -> Iterator[str]:
        kind, named = family(event.type), self._of("organisation", event)
        if kind == "launch" and not named:
            yield self.makers.get(event.object, "") or self.topic
        if kind in _POSTS and not named:
            persons = self._of("person", event)
            yield from (self.posts[name] for name in persons if name in self.posts)
            yield self.topic if any(self.beside.get(name) for name in persons) or not self._led(event) else ""
        if kind in _SUITS:
            yield from self._other_side(event)
            yield self.topic if event.type == "lawsuit-filed" and not event.patients else ""
        if kind in _MONEY and len(named) == 1 and not self._of("person", event):
            yield self.paid.get(named[0], "") or self.topic
        if kind in _TRIALS and not self._of("person", event):
            yield self.accused
        if kind in _OF_ITS_PEOPLE and not named and self._is_bound(event):
            yield self.topic
        if not event.actors and event.type in _OF_THE_CASE:
            yield self.accused
        if not event.actors or (event.type in _OF_ITS_TOPIC and not named):
            yield (event.type not in _OF_ITS_TOPIC and self.on_trial) or self.topic

    def _is_bound(self, event: Event) -> bool:
        """True when all that an event tells of somebody who has much to do with the topic may be of it."""
        return any(self.beside.get(name, 0) >= _BOUND for name in self._of("person", event))

    def _led(self, event: Event) -> bool:
        """True for a post that one person gives to or takes from another: it may be of any body."""
        persons = self._of("person", event)
        return len(persons) > 1 and any(name in event.agents for name in persons)

    def _other_side(self, event: Event) -> Iterator[str]:
        for sides in reversed(self.suits):
            there = [name for name in sides if name in event.actors]
            if there and len(there) < len(sides):
                yield from (name for name in sides if name not in there)
            if there:
                return

    def _note(self, event: Event) -> None:
        kind, named = family(event.type), self._of("organisation", event)
        persons = self._of("person", event)
        if kind in (*_POSTS, "founding") and len(named) == 1 and named[0] in (*event.agents, *event.patients):
            self.posts.update(dict.fromkeys(persons, named[0]))
        if event.type == "lawsuit-filed" and event.agents:
            against = event.patients or tuple(name for name in named if name not in event.agents)
            self.suits += [(*event.agents, *against)] if against else []
        if kind == "money" and len(event.agents) == 1 and len(event.patients) == 1:
            self.paid[event.agents[0]] = event.patients[0]
        tried = [name for name in event.patients if name in persons] if kind in _TRIALS else []
        if tried and self.accused not in tried:
            self.accused = tried[0]

    def _of(self, sort: str, event: Event) -> list[str]:
        return [name for name in event.actors if self.sorts.get(name) == sort]


def _topic(events: Sequence[Event], sorts: Mapping[str, str], headed: str) -> str:
    """The organisation that the text is about, empty when there are several or none."""
    told = Counter(name for event in events for name in event.actors)
    counts = Counter({name: told[name] for name in told if sorts.get(name) == "organisation"})
    most = counts.most_common(2)
    if headed and (not most or most[0][1] < counts[headed] * _PASSES_BY):
        return headed
    persons = max((told[name] for name in told if sorts.get(name) == "person"), default=0)
    least = _BOUND if most and _is_begun(most[0][0], events) else max(_FEW, persons / _HIS_STORY)
    if not most or most[0][1] < least:
        return ""
    if len(most) > 1 and most[1][1] * _TOPIC_SHARE > most[0][1]:
        return ""
    topic, last = most[0][0], max(event.sentence_start for event in events)
    first = min(event.sentence_start for event in events if topic in event.actors)
    return topic if first * _OPENING <= last else ""


def _is_begun(body: str, events: Sequence[Event]) -> bool:
    """True for a body whose founding the text tells: the story of who founded it is its own."""
    return any(event.type == "founding" and body in (event.object, *event.patients) for event in events)


def _makers(events: Sequence[Event], sorts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each thing that came out and who brought it out, where one event tells both."""
    for event in reversed(events):
        bodies = [name for name in event.agents if sorts.get(name) == "organisation"]
        if family(event.type) in _NEW and event.object and len(bodies) == 1:
            yield event.object, bodies[0]
