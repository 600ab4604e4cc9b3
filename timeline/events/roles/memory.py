"""Whom a text spoke of last: what its pronouns, "the company" and "both sides" mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.events.entities.names import Name
from timeline.events.roles.genders import Genders
from timeline.events.roles.groups import Groups, unlisted
from timeline.events.roles.worded import Worded

#: What makes of a person the accused; a charge, a plea or a sentence names nobody else but judges.
_TRIALS = frozenset(("arrest", "charge", "conviction", "escape", "extradition"))
#: What one does alone, whoever else is named: its two names are no "both sides".
_ALONE = frozenset(
    ("announcement", "appointment", "change", "founding", "funding", "launch", "other", "publication", "start", "visit")
)
_LATELY = 3  # sentences in which a pair is the last one spoken of
_SIDES_LAST = 2  # events without two sides that what "both sides" means outlasts
_STALE = 3  # sentences without an organisation's name, after which another one named is spoken of
_PASSING, _TOPIC = 1, 4  # sentences that name an organisation which passes by, and the one that a text is about
_MOST_RECENT = 60  # persons
_OFTENER = 3  # a text is about a person whom it names so many times oftener than the one spoken of last


class Reference(NamedTuple):
    """A name or a pronoun (not ``named``), and whom it means; an ``owner`` ("its"), or one ``aside``, does not act."""

    start: int
    end: int
    names: tuple[str, ...]
    named: bool
    owner: bool = False
    aside: bool = False


@dataclass(slots=True)
class Memory:
    """Whom the text spoke of last. ``parties`` are the two sides of the event told last, ``launched`` new things
    that only look like organisations, ``courts`` and ``causes`` are never "the company", ``founded`` new organisations;
    ``named`` and ``met`` count the sentences that name each organisation and person. ``woman`` and ``man`` are the last
    of each, where the man may be anybody who is not known to be a woman. ``unseen`` sentences have named no woman,
    ``silent`` ones not the organisation. ``headed`` is the one person that the text's heading names and ``body`` the
    one organisation, ``last`` whoever was spoken of last, ``called`` whom a word like "the bank" was said of;
    ``spoken`` and ``people`` count how often the whole text names each organisation and person. ``accused`` is the
    person that police or a court last dealt with, ``earlier`` the man before the last one, ``held`` who was given a
    title, ``recent`` are the persons spoken of, the last first, ``worded`` bodies by a word of their names; a
    ``crowd`` or ``stranger`` without a name was spoken of last; ``groups`` share one, ``company`` is what 公司 means,
    ``heads`` are those meant by "the Acme founder", and Acme, by where that stands."""

    genders: Genders
    person: str = ""
    accused: str = ""
    earlier: str = ""
    crowd: bool = False
    stranger: str = ""
    held: dict[str, list[str]] = field(default_factory=dict)
    woman: str = ""
    man: str = ""
    pair: tuple[str, ...] = ()
    paired: int = 0
    organisation: str = ""
    silent: int = 0
    unseen: int = 0
    organisations: tuple[str, ...] = ()
    subject: tuple[str, ...] = field(default=())
    parties: tuple[str, ...] = ()
    since: int = 0
    courts: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    launched: set[str] = field(default_factory=set)
    founded: set[str] = field(default_factory=set)
    named: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    headed: str = ""
    body: str = ""
    last: tuple[str, ...] = ()
    body_acted: bool = False
    called: dict[str, str] = field(default_factory=dict)
    groups: Groups = field(default_factory=Groups)
    spoken: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    recent: list[str] = field(default_factory=list)
    worded: Worded = field(default_factory=Worded)
    company: str = ""
    heads: dict[int, tuple[str, Name]] = field(default_factory=dict)

    def note(self, references: Sequence[Reference], sorts: Mapping[str, str], subject: tuple[str, ...]) -> None:
        """Remember a sentence's persons and organisations, and its subject, for the next one."""
        persons = self._persons(references, sorts)
        several = [one for one in references if len(one.names) > 1]
        bodies = [one for one in several if {sorts.get(name) for name in one.names} == {"organisation"}]
        groups = [one.names for one in several if one.named or one not in bodies]
        organisations = [
            n
            for one in references
            for n in one.names
            if sorts.get(n) == "organisation" and n not in self.launched and n not in self.courts
        ]
        self.named.update(dict.fromkeys(organisations, 1))
        self.met.update(dict.fromkeys(persons, 1))
        spoken = dict.fromkeys([*(name for name in subject if name in persons), *persons, *self.recent])
        self.recent = [*spoken][:_MOST_RECENT]
        if single := unlisted([one.names for one in references if self.person], persons):
            self.person = _spoken_of(references, single, subject)
        women = [name for name in persons if not self.genders.fits(name, "he")]
        self.unseen = 0 if women else self.unseen + 1
        men = [name for name in single if name not in women]
        woman = _spoken_of(references, women, subject) if women else self.woman
        man = _spoken_of(references, men, subject) if men else self.man
        woman, man = self._unless_passing(woman, self.woman, subject), self._unless_passing(man, self.man, subject)
        self.woman = woman
        self.earlier, self.man = (self.man, man) if man != self.man else (self.earlier, man)
        alone = tuple(dict.fromkeys(persons))
        led = len(alone) > 2 and subject == alone[:1]  # two that one acts on: the judge sentenced her and him
        pair = groups[0] if groups else alone[1:3] if led else alone[:2]
        self.pair, self.paired = (pair, 0) if len(pair) > 1 else (self.pair, self.paired + 1)
        acting = [name for name in subject if sorts.get(name) == "organisation" and name not in self.courts]
        self.body_acted = bool(acting) if subject else self.body_acted
        self.last = next((one.names[-1:] for one in reversed(references)), self.last)
        self.silent = 0 if self.organisation in organisations else self.silent + 1
        if acting or (organisations and (not self.organisation or self.silent > _STALE)):
            self.organisation, self.silent = (acting or organisations)[0], 0
        if len(dict.fromkeys(organisations)) > 1:
            self.organisations = tuple(dict.fromkeys(organisations))[:2]
        self.subject = subject or self.subject

    def _persons(self, references: Sequence[Reference], sorts: Mapping[str, str]) -> list[str]:
        """Who is spoken of alone."""
        named = [name for one in references for name in one.names]
        self.groups.note(named)
        return [name for name in named if sorts.get(name) == "person" and name not in self.groups]

    def _unless_passing(self, new: str, last: str, subject: tuple[str, ...]) -> str:
        """The one spoken of now, unless named in passing in a text that is about the last one."""
        if new == last or new in subject:
            return new
        passing = self.met[new] <= _PASSING and self.met[last] >= max(_TOPIC, *self.met.values())
        about = self.people[last] >= max(_TOPIC, self.people[new] * _OFTENER, *self.people.values())
        return last if passing or about else new

    def turn(self) -> None:
        """A new paragraph goes back to the person and the body that the text is about, when the last only passed by."""
        self.stranger = ""
        body = max(self.named, key=lambda name: self.named[name], default="")
        most = next(iter(self.spoken.most_common(1)), ("", 0))[0]
        new = self.organisation in self.founded and self.named[self.organisation] <= _PASSING
        if new and self.spoken[most] >= self.spoken[self.organisation] * _OFTENER and self.named[most]:
            self.organisation, self.silent = most, 0  # a company that the paragraph before founded in passing
        if self.body and self.named[self.body] >= self.named[self.organisation]:
            self.organisation, self.silent = self.body, 0
        elif self.named[body] >= max(_TOPIC, self.named[self.organisation] * _OFTENER):
            self.organisation, self.silent = body, 0
        if self.headed and self.met[self.headed]:
            topic = self.headed
        else:
            topic = max(self.met, key=lambda name: self.met[name], default="")
            if self.met[topic] < max(_TOPIC, self.met[self.person] * _OFTENER):
                return
        self.subject = (topic,) if self.subject == (self.person,) else self.subject
        self.person = topic
        man = self.genders.fits(topic, "he")
        self.man, self.woman = (topic, self.woman) if man else (self.man, topic)
        self.body_acted = self.body_acted and (man or topic != self.headed)  # "she" is nobody else's now

    def note_sides(self, kind: str, sides: Sequence[str], *, jointly: bool) -> None:
        """Remember the two ``sides`` of what happened, or was only planned, or those who ``jointly`` said so."""
        if len(sides) == 2 and (jointly or kind not in _ALONE):
            self.parties, self.since = tuple(sides), 0
        else:
            self.since += 1
            self.parties = self.parties if self.since <= _SIDES_LAST else ()

    def note_event(self, kind: str, sides: Sequence[str], made: str, sorts: Mapping[str, str]) -> None:
        """Remember whom an event tried and what was ``made``: a company founded is the one spoken of now."""
        tried = [name for name in sides if sorts.get(name) == "person"] if kind in _TRIALS else []
        tried = [name for name in sides[-1:] if sorts.get(name) == "person"] if kind == "sentencing" else tried
        self.accused = tried[-1] if tried else self.accused
        if kind == "founding":
            founded = [name for name in (made, *sides) if sorts.get(name) == "organisation"]
            self.organisation = founded[0] if founded else self.organisation
            self.founded.update(founded[:1])

    def meant(self, role: str, before: Sequence[Reference], sorts: Mapping[str, str]) -> tuple[str, ...]:
        """Whom a pronoun of a role means behind the names ``before`` it in its sentence; empty when nobody fits."""
        if role == "they":
            if group := self.groups.meant([name for one in before for name in one.names], self.paired):
                return (group,)
            groups = [one.names for one in before if len(one.names) > 1]
            alone = [one.names for one in before if sorts.get(one.names[0]) == "person"]
            led = len(alone) == 1 and self.paired > 0 and alone[0][0] not in self.pair
            return groups[0] if groups else alone[0] if led else self._both_spoken_of()
        if role == "latter":
            return before[-1].names[-1:] if before else self.last
        if role == "other":
            return self._other([name for one in before for name in one.names if sorts.get(name) == "person"])
        if role == "accused":
            return tuple(filter(None, (self.accused or self._of_kind("he", []),)))
        if role == "both":
            near = [name for one in before for name in one.names if sorts.get(name) == "organisation"][-2:]
            both = tuple(dict.fromkeys(filter(None, [*near, self.topic()])))[:2]
            return both if near and len(both) > 1 else self.organisations
        if role == "sides":
            return self._sides([name for one in before for name in one.names])
        if role == "she_or_it":
            lately = bool(self.woman) and self.unseen < self.silent
            woman = not self.body_acted and (lately or not self.genders.fits(self.person, "he"))
            woman = woman or self.genders.is_he(self.topic())
            return (not woman and self.meant("it", before, sorts)) or self.meant("she", before, sorts)
        wanted = "organisation" if role == "it" else "person"
        single = [one for one in before if role == "it" or len(one.names) == 1]  # "he" is none of two named together
        here = [name for one in single for name in one.names if sorts.get(name) == wanted]
        if role == "it":
            last = self.body if self.body in here else here[0] if here else self.topic()
        else:
            last = self._of_kind(role, here)
        return (last,) if last else ()

    def _other(self, here: Sequence[str]) -> tuple[str, ...]:
        """Whom "the other" means: of the two spoken of the one who did not act last."""
        acted = here[0] if here else self.subject[0] if len(self.subject) == 1 else self.person
        rest = tuple(name for name in self.pair if name != acted)
        if len(self.pair) == len(rest) + 1 == 2:
            return rest
        return next(((name,) for name in (self.man, self.earlier, self.woman) if name and name != acted), ())

    def _sides(self, here: Sequence[str]) -> tuple[str, ...]:
        """The two named ``here``, or the one and whom the text is about: "Acme sued in May; the parties settled"."""
        named = tuple(dict.fromkeys(here))
        if len(named) == 1 and self.body and not {*named} & {self.body, *self.parties}:
            return (*named, self.body)
        return named if len(named) == 2 else self.parties or self.organisations

    def _both_spoken_of(self) -> tuple[str, ...]:
        """The pair named last, or when that is some sentences ago the two whom the text is about."""
        most = tuple(name for name, _ in self.met.most_common(2))
        least = min((self.met[name] for name in self.pair), default=0)
        return most if len(most) > 1 and self.paired > _LATELY and self.met[most[1]] > least else self.pair

    def _of_kind(self, role: str, here: Sequence[str]) -> str:
        """The first person named ``here`` whom "he" or "she" may mean, else the last one spoken of."""
        fitting = [name for name in here if self.genders.fits(name, role)]
        women = [name for name in fitting if not self.genders.fits(name, "he")]
        if role == "she":
            last = self.person if self.genders.fits(self.person, "she") else ""
            return next(iter(women), "") or self.woman or next(iter(fitting), last)
        return next(iter(fitting), self.man if role == "he" else self.person)

    def note_title(self, name: str, role: str, title: str) -> None:
        """Remember what stands before somebody's name: ông Nam is a man, "the skipper Lang" the skipper."""
        self.genders.note(name, role)
        self.called[title] = name

    def holds(self, title: str, name: str) -> None:
        """Remember who was given a title."""
        held = self.held.setdefault(title, [])
        held.append(name) if name not in held else None

    def holder(self, title: str) -> tuple[str, ...]:
        """Whom a title alone means: of those who have it the one whom the text names most."""
        return tuple(sorted(self.held.get(title, ()), key=lambda name: -self.met[name])[:1])

    def undergoing(self, acting: Sequence[str]) -> tuple[str, ...]:
        """Whom "him" means behind the one who acts: the last man who is somebody else."""
        return tuple(name for name in (self.man, self.earlier) if name and name not in acting)[:1]

    def is_topic(self, names: Sequence[str]) -> bool:
        """True for the one organisation that the text has spoken of most, alone."""
        most = max(self.named.values(), default=0)
        return [name for name, count in self.named.items() if count == most] == list(names)

    def most_spoken(self) -> tuple[str, ...]:
        """The organisation that the whole text names most, where it is the one spoken of now."""
        return tuple(name for name, _ in self.spoken.most_common(1) if name == self.topic())

    def topic(self) -> str:
        """The organisation that acted last, unless it only passed by in a text about another one."""
        if self.named[self.body] and self.named[self.organisation] <= self.named[self.body]:
            return self.body
        first = next(iter(self.spoken), "")
        about = self.spoken[first] >= max(1, self.spoken[self.organisation]) * _OFTENER
        topic = first if about else max(self.named, key=lambda name: self.named[name], default="")
        passing = self.named[self.organisation] <= _PASSING and (about or self.named[topic] >= _TOPIC)
        return topic if passing and self.organisation not in self.founded else self.organisation


def _spoken_of(references: Sequence[Reference], persons: Sequence[str], subject: tuple[str, ...]) -> str:
    """The person that "he" means next: the one who was "him" before anybody is named, else the subject; behind a group
    the one named last alone; else the first.
    """
    first = next((one for one in references if set(one.names) & set(persons)), None)
    if first is not None and not first.named and len(first.names) == 1:
        return first.names[0]
    if len(subject) == 1 and subject[0] in persons:
        return subject[0]
    alone = [one.names[0] for one in references if len(one.names) == 1 and one.names[0] in persons]
    return alone[-1] if len(subject) > 1 and alone else persons[0]
