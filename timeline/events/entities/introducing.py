"""Names that a word before them introduces: a ship or a film, somebody's son."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from timeline.events.entities.names import Name
from timeline.events.entities.pages import Page
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold_word
from timeline.languages.events import Naming

_OWNER = re.compile(r"['’]s?$")
_QUOTES = '"“«„‘'
_KIN_CHARS = 150  # between a person and the relation named with him


class Introducing:
    """The words of a language that stand before a thing's name and before a relation's."""

    def __init__(self, naming: Naming) -> None:
        self._things = Lexicon((word, word) for word in naming.things_before)
        self.also = frozenset(map(fold_word, naming.also))
        self._kin = Lexicon((word, word) for word in naming.kin)

    def things(self, page: Page, runs: Iterable[tuple[int, int]], led: Collection[int]) -> set[str]:
        """What a word says once is a ship, a film or the like, and none of those that end at ``led`` somebody; but not
        behind hãng phim, a film studio.
        """
        ends = {hit.end for hit in self._things.find(page.text) if hit.start - 1 not in led}
        runs = list(runs) if ends else []
        starts = {start: start - 1 - (page.cased[start - 1] in _QUOTES) for start, _ in runs if start}  # film «X»
        said = {_OWNER.sub("", page.cased[start:end]) for start, end in runs if starts.get(start) in ends}
        return said - {page.cased[start:end] for start, end in runs if start - 1 in led}

    def related(self, page: Page, unknown: list[Name], known: Iterable[Name]) -> Iterator[Name]:
        """The unknown names, a given name alone behind "his son" with the family name of the person named before."""
        kin = {hit.end for hit in self._kin.find(page.text)}
        persons = [one for one in sorted([*known, *unknown]) if kin and one.sort == "person" and " " in one.name]
        at = 0
        for name in unknown:
            while at < len(persons) and persons[at].end < name.start:
                at += 1
            near = name.start - 1 in kin and at and name.start - persons[at - 1].end < _KIN_CHARS
            if near and " " not in name.name:
                family = persons[at - 1].name.rpartition(" ")[2]
                yield Name(name.start, name.end, f"{name.name} {family}", "person")
            else:
                yield name
