"""Names that are known: those of one or several sagas, in every language and script at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import cached_property
from itertools import chain
from typing import Literal, NamedTuple

from timeline.events.entities.state_bodies import StateBodies, heads
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold_word, fold_words, is_arabic, is_han
from timeline.saga import Names, Saga
from timeline.tags import base_of

Sort = Literal["person", "organisation", "product", "place"]

#: What Arabic writes onto the word behind it: and, so, by, for, like, the.
ARABIC_PREFIXES = frozenset(
    joined + of + article for joined in ("", "و", "ف") for of in ("", "ب", "ل", "ك") for article in ("", "ال")
) | {"لل", "ولل", "فلل"}
_ALEFS = {"آ", "إ"}
_APART = re.compile(r"[ ·•‧・．]")
_SHORT = 3  # a name of so few capitals ("WHO") is read in capitals alone
_INITIALS = re.compile(r"((?:[A-Z]\. ?){2,3}|[A-Z]{2} )(?=[A-Z][a-z])")


class Name(NamedTuple):
    """A name that stands at [start, end) of a text: who is meant, and what sort it is."""

    start: int
    end: int
    name: str
    sort: Sort


class NameIndex:
    """The names of sagas, found in a text of any language in one pass; of two that share a spelling the first wins.

    >>> from timeline.saga import Saga
    >>> index = NameIndex(Saga(people={"Ada Lovelace": {"en": ["Ada Lovelace"], "zh-Hans": ["阿达·洛芙莱斯"]}}))
    >>> index.display("Ada Lovelace", "zh-Hans")
    '阿达·洛芙莱斯'
    """

    def __init__(self, *sagas: Saga) -> None:
        self._spellings: dict[str, Names] = {}
        self._sorts: dict[str, Sort] = {}
        self._spelt: dict[tuple[str, str], list[str]] = {}  # what _listed has found
        self.given: dict[str, str] = {}
        self.states: dict[str, str] = {}
        self.bodies_of = StateBodies(next((saga for saga in sagas if saga.bodies), Saga()), ARABIC_PREFIXES)
        for saga in sagas:
            for name, sort, spellings in _entries(saga):
                self._sorts.setdefault(name, sort)
                own = self._spellings.setdefault(name, {})
                for tag, words in spellings.items():
                    own[tag] = list(dict.fromkeys([*own.get(tag, []), *words]))
            for role, women_or_men in (("she", saga.given.women), ("he", saga.given.men)):
                self.given.update(dict.fromkeys(women_or_men, role))
            for state, capital in saga.capitals.items():
                self.states |= {state: state, capital: state}

    @cached_property
    def _surfaces(self) -> dict[str, tuple[str, str]]:
        """Each spelling, folded: as listed, and whose it is. Made when a text is first read, not to show names."""
        listed = [
            (surface, name)
            for name in self._sorts
            for spelling in dict.fromkeys((name, *chain(*self._spellings[name].values())))
            for surface in _with_initials(spelling)
        ]
        surfaces: dict[str, tuple[str, str]] = {}
        for folded, one in zip(fold_words(surface for surface, _ in listed), listed, strict=True):
            surfaces.setdefault(folded, one)
        return surfaces

    @cached_property
    def _lexicon(self) -> Lexicon[str]:
        return Lexicon(((folded, name) for folded, (_, name) in self._surfaces.items()), prefixes=ARABIC_PREFIXES)

    @cached_property
    def _other_names(self) -> dict[str, str]:
        """Names by which a table may call somebody (timeline.events.entities.calling) -> the one that is listed."""
        others = ((form, name) for name in self._sorts for form in self._spellings[name].get("en", ()))
        whole = ((form, name) for form, name in others if " " in form or self._sorts[name] != "person")
        return {form: name for form, name in whole if form not in self._sorts}

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (self.canonical(name) in self._sorts or self.bodies_of.of(name) is not None)

    def canonical(self, name: str) -> str:
        """The listed name of somebody whom a table calls by another English one; ``name`` itself for any other."""
        return name if name in self._sorts else self._other_names.get(name, name)

    def spelling(self, found: Mapping[str, Names]) -> NameIndex:
        """The same names, and for display those that no list has, as articles spell them."""
        unlisted = {name: words for name, words in found.items() if name not in self._other_names}
        other = copy(self)
        other._spellings, other._spelt = {**unlisted, **self._spellings}, {}
        return other

    def sort(self, name: str) -> Sort | None:
        """What sort of name a name of the table is; None when it is unknown."""
        return self._sorts.get(self.canonical(name)) or ("organisation" if self.bodies_of.of(name) else None)

    def display(self, name: str, language: str) -> str:
        """The name as a reader of ``language`` writes it in full; the name itself when none is listed."""
        words = self.listed(name, language)
        return words[0] if words else name

    def short(self, name: str, language: str) -> str:
        """A person's name as a headline writes it: the listed spelling that ends the full one, else the full one."""
        full = self.display(name, language)
        if self.sort(name) != "person":
            return full
        tails = [word for word in self.listed(name, language) if word != full and full.endswith(word)]
        return min(tails, key=len) if tails else full

    def is_in(self, text: str, name: str, language: str) -> bool:
        """True for a text in ``language`` in which some spelling of a name stands, or a person's family name."""
        spelt = self.listed(name, language) or [name]
        if self.sort(name) == "person":
            spelt = [_APART.split(word)[-1] or word for word in spelt]
        return any(word in text for word in spelt)

    def find(self, text: str, cased: str) -> list[Name]:
        """The known names in a folded text, in order; ``cased`` is the same text with its capitals."""
        found = []
        for hit in self._lexicon.find(text):
            name = hit.values[0]
            whole = not heads(text, hit.end) or self._sorts[name] != "organisation"
            if whole and _is_cased(self._surfaces[text[hit.start : hit.end]][0], cased[hit.start : hit.end]):
                found.append(Name(hit.start, hit.end, name, self._sorts[name]))
        bodies = [
            Name(one.start, one.end, one.name, "organisation")
            for one in self.bodies_of.find(text)
            if _is_cased(one.listed, cased[one.start : one.end])
        ]
        return _spelt_out(without_overlap([*found, *bodies]) if bodies else found, cased)

    def known_as(self, spelling: str) -> str | None:
        """The canonical name that is spelt so, None when there is none."""
        folded = fold_word(spelling)
        hits = self._lexicon.find(folded)
        if len(hits) == 1 and hits[0].end - hits[0].start == len(spelling):
            return hits[0].values[0]
        return next((one.name for one in self.bodies_of.find(folded) if one.end - one.start == len(spelling)), None)

    def listed(self, name: str, language: str) -> list[str]:
        """How a reader of ``language`` may write a name, the usual way first; [] for one that is not listed."""
        if (name, language) not in self._spelt:
            self._spelt[name, language] = self._look_up(name, language)
        return self._spelt[name, language]

    def _look_up(self, name: str, language: str) -> list[str]:
        spellings = self._spellings.get(self.canonical(name), {})
        if language not in spellings and (own := self.bodies_of.spelt(name, language)):
            return own
        for tag in (language, *(tag for tag in spellings if base_of(tag) == base_of(language)), "en"):
            if words := spellings.get(tag):
                return list(dict.fromkeys((name, *words))) if tag == "en" and name in self._other_names else words
        return []


def _with_initials(spelling: str) -> Iterator[str]:
    """A spelling, and the other ways to write the initials that lead it: J. D. Vance, J.D. Vance, JD Vance."""
    yield spelling
    if led := _INITIALS.match(spelling):
        letters, rest = [letter for letter in led[1] if letter.isalpha()], spelling[led.end() :]
        yield from (f"{'. '.join(letters)}. {rest}", f"{'.'.join(letters)}. {rest}", f"{''.join(letters)} {rest}")


def _is_cased(listed: str, written: str) -> bool:
    """True for what is written with the capitals of the listed spelling."""
    if is_han(listed[0]) or is_arabic(listed[0]):
        return {listed[0], written[0]} != _ALEFS  # آيفون is no إيفون
    if len(listed) <= _SHORT and listed.isupper():
        return written == listed
    last = listed.rpartition(" ")[2]  # "Le maire" is no Le Maire
    return all(not word[0].isupper() or written[at].isupper() for word, at in ((listed, 0), (last, -len(last))))


def _spelt_out(found: Sequence[Name], cased: str) -> list[Name]:
    """The names but those of one letter that a text says nowhere longer; "social network X" stands where its X does."""
    longer = {name.name for name in found if name.end - name.start > 1}
    kept = [name for name in found if name.end - name.start > 1 or name.name in longer]
    lettered = [len(name.name) == 1 and cased[name.end - 1] == name.name for name in kept]
    return [one._replace(start=one.end - 1) if alone else one for one, alone in zip(kept, lettered, strict=True)]


def without_overlap(found: Iterable[Name]) -> list[Name]:
    """The names in order, of those that overlap the first and longest."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _entries(saga: Saga) -> list[tuple[str, Sort, Names]]:
    sections: tuple[tuple[Sort, dict[str, Names]], ...] = (
        ("person", saga.people),
        ("organisation", saga.organisations),
        ("product", saga.products),
        ("place", saga.places),
    )
    return [(name, sort, spellings) for sort, section in sections for name, spellings in section.items()]
