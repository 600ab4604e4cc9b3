"""Bodies that every state or city has, under its name: Supreme Court of Spain, la Cour suprême espagnole, 东京检方.

They are put together where a text names a state or city, from the templates of the list: nobody lists all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from timeline.events.lexis.lexicon import Lexicon, ends_word, starts_word
from timeline.events.lexis.spelling import fold_word
from timeline.saga import Names, Saga

_OF_STATES = ("state", "its", "her", "of")
_CITY, _IN_CITY = "city", "{city}"
_FALLS_BACK = {"her": "its"}
_BODIES, _HEADS = frozenset("部局署厅廳"), frozenset("长長")
_HINT = 2  # characters beside a state's name by which the templates that may stand there are looked up


class Owner(NamedTuple):
    """A state or city as one language writes it in a slot of a template."""

    tag: str
    slot: str
    name: str
    form: str


class Template(NamedTuple):
    """What one language writes before and behind a state or city for a body, folded, and the whole as listed."""

    before: str
    behind: str
    body: str
    listed: str


class Found(NamedTuple):
    """A body that stands at [start, end) of a text, and how the list writes it."""

    start: int
    end: int
    name: str
    listed: str


class StateBodies:
    """The bodies of a saga's states and cities. One that the saga lists under a name of its own (US Congress, Bank of
    England) has no other; in languages for which it lists none, it is called as those of other states are.
    """

    def __init__(self, saga: Saga, prefixes: frozenset[str]) -> None:
        """``prefixes`` may be written onto a word."""
        self._saga, self._prefixes = saga, prefixes
        self._places: Mapping[str, Names] = saga.places if saga.bodies else {}
        self.names: dict[tuple[str, str], str] = {}
        self.acting_for: dict[str, str] = {}
        self._of: dict[str, tuple[str, str] | None] = {}
        spelt_as = {spelling.casefold(): name for name, said in saga.organisations.items() for spelling in _all(said)}
        self._own = spelt_as if saga.bodies else {}
        listed = self._listed()
        for state in saga.adjectives:
            for body, said in saga.bodies.items():
                name, own = next(self._filled(said.name, state, "en")), listed.get((body, state))
                self.names[body, state] = own or name
                self._of.setdefault(own or name, (body, state))
                if said.acts_for and not own:
                    self.acting_for[name] = state
        tails = tuple(said.of_city.removeprefix(_IN_CITY).casefold() for said in saga.bodies.values() if said.of_city)
        for spelling, own in self._own.items():
            if spelling.endswith(tails) and (found := next(self._of_city(spelling), None)):
                self._of.setdefault(own, found)
        self.owners = frozenset(state for _, state in self.names)
        self.of_states = frozenset(name for (body, _), name in self.names.items() if not saga.bodies[body].goes_on)
        self._templates = self._by_hint()
        self._lexicon = Lexicon(((one.form, one) for one in self._owners()), prefixes=prefixes)

    def of(self, name: str) -> tuple[str, str] | None:
        """What a body is, and whose; None for another name."""
        if name not in self._of:
            self._of[name] = next(self._of_city(name), None)
        return self._of[name]

    def spelt(self, name: str, tag: str) -> list[str]:
        """What a language calls a body, the usual first; none where it is called so in no template."""
        body, owner = self.of(name) or ("", "")
        return list(self._spelt(body, owner, tag)) if body else []

    def find(self, text: str) -> Iterator[Found]:
        """The bodies that a folded text names."""
        for hit in self._lexicon.find(text):
            for owner in hit.values:
                before, behind = text[max(0, hit.start - _HINT) : hit.start], text[hit.end : hit.end + _HINT]
                for hint in (("", behind), (before, "")):
                    for one in self._templates.get((owner.tag, owner.slot, *hint), ()):
                        start, end = hit.start - len(one.before), hit.end + len(one.behind)
                        if self._stands(text, one, hit.start, hit.end, start, end):
                            listed = one.listed.replace(f"{{{owner.slot}}}", owner.form)
                            yield Found(start, end, self._name(one.body, owner), listed)

    def _listed(self) -> dict[tuple[str, str], str]:
        """The bodies that the saga lists under a name of their own, by what they are and whose: all are put together
        at once, as there are more than a hundred thousand.
        """
        found: dict[tuple[str, str], str] = {}
        states: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for body, said in self._saga.bodies.items():
            for tag, template in ((tag, one) for tag, words in said.spellings.items() for one in words):
                slot = _slot(template)
                if (tag, slot) not in states:
                    forms = ((state, form) for state in self._saga.adjectives for form in self._forms(state, tag, slot))
                    states[tag, slot] = [] if slot == _CITY else [(state, form.casefold()) for state, form in forms]
                before, behind = template.casefold().split(f"{{{slot}}}")
                for state, form in states[tag, slot]:
                    if own := self._own.get(before + form + behind):
                        found.setdefault((body, state), own)
        return found

    def _of_city(self, name: str) -> Iterator[tuple[str, str]]:
        for body, said in self._saga.bodies.items():
            tail = said.of_city.removeprefix(_IN_CITY)
            if tail and name.casefold().endswith(tail.casefold()):
                city = name[: -len(tail)]
                yield from ((body, one) for one in (city, city.title()) if one in self._places)

    def _stands(self, text: str, one: Template, first: int, last: int, start: int, end: int) -> bool:
        whole = start >= 0 and text.startswith(one.before, start) and text.startswith(one.behind, last)
        whole = whole and not heads(text, end)
        apart = not one.before or first == 0 or not text[first - 1].isspace() or starts_word(text, first)
        return whole and apart and starts_word(text, start, self._prefixes) and ends_word(text, end)

    def _name(self, body: str, owner: Owner) -> str:
        if owner.slot == _CITY:
            name = self._saga.bodies[body].of_city.replace(_IN_CITY, owner.name)
            return self._own.get(name.casefold(), name)
        return self.names[body, owner.name]

    def _by_hint(self) -> dict[tuple[str, str, str, str], list[Template]]:
        """The templates of each language and slot by the characters that they have next to it."""
        templates: dict[tuple[str, str, str, str], list[Template]] = defaultdict(list)
        for body, said in self._saga.bodies.items():
            for tag, words in said.spellings.items():
                for listed in words:
                    slot = _slot(listed)
                    before, behind = (fold_word(part) for part in listed.split(f"{{{slot}}}"))
                    hint = (before[-_HINT:], "") if before else ("", behind[:_HINT])
                    templates[tag, slot, *hint].append(Template(before, behind, body, listed))
        return templates

    def _owners(self) -> Iterator[Owner]:
        tags = dict.fromkeys(tag for said in self._saga.bodies.values() for tag in said.spellings)
        for tag in tags:
            for state in self._saga.adjectives:
                for slot in _OF_STATES:
                    yield from (Owner(tag, slot, state, form) for form in self._forms(state, tag, slot))
            for place in self._places.keys() - self._saga.adjectives.keys():
                yield from (Owner(tag, _CITY, place, form) for form in self._forms(place, tag, _CITY))

    def _spelt(self, body: str, owner: str, tag: str) -> Iterator[str]:
        states = owner in self._saga.adjectives
        templates = (one for one in self._saga.bodies[body].spellings.get(tag, ()) if (_slot(one) != _CITY) == states)
        return chain.from_iterable(self._filled(template, owner, tag) for template in templates)

    def _filled(self, template: str, owner: str, tag: str) -> Iterator[str]:
        slot = _slot(template)
        return (template.replace(f"{{{slot}}}", form) for form in self._forms(owner, tag, slot))

    def _forms(self, owner: str, tag: str, slot: str) -> list[str]:
        """What a language calls a state or city in a slot; its name where it has no adjective."""
        if slot not in ("state", _CITY):
            said = self._saga.adjectives[owner].get(slot, {}).get(tag)
            return said or self._forms(owner, tag, _FALLS_BACK.get(slot, "state"))
        spelt = self._places.get(owner, {})
        names = spelt.get(tag) or spelt.get("en") or [owner]
        return names[:2]


def heads(text: str, end: int) -> bool:
    """True where the name of a Chinese body that ends there goes on as the title of its head: 外交部长."""
    return text[end : end + 1] in _HEADS and text[end - 1] in _BODIES


def _all(spellings: Names) -> Iterable[str]:
    return chain.from_iterable(spellings.values())


def _slot(template: str) -> str:
    return next(one for one in (*_OF_STATES, _CITY) if f"{{{one}}}" in template)
