"""Institutions whose names go on in small letters: Fédération française de natation, Cour des comptes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events.entities.names import Name
from timeline.events.entities.pages import Page
from timeline.languages.events import Naming

_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_SHORTEST = 4  # letters of a noun in small letters that a name goes on with


class Institutions:
    """What the names of courts, agencies and federations look like in one language, by its ``[events.naming]``."""

    def __init__(self, naming: Naming) -> None:
        """The names that ``naming.institutions`` begin."""
        heads = "|".join(re.escape(word) for word in sorted(naming.institutions, key=len, reverse=True)) or r"(?!)"
        endings = [word.removeprefix("…") for word in naming.modifiers if word.startswith("…")]
        whole = [word for word in naming.modifiers if not word.startswith("…")]
        said = "|".join(re.escape(word) for word in sorted(whole, key=len, reverse=True)) or r"(?!)"
        small = rf"(?:{said}|[^\W\d_]{{2,20}}(?:{'|'.join(map(re.escape, endings)) or '(?!)'}))(?!\w)"
        joints = "|".join(re.escape(word) for word in sorted(naming.institution_of, key=len, reverse=True)) or r"(?!)"
        self._name = re.compile(
            rf"(?<![\w-])(?:{heads})(?: {small}){{0,2}}(?: (?:{joints}){_WORD}(?: {small})?){{0,3}}+"
        )
        self._heads = re.compile(rf"(?:{heads})(?!\w)")
        self._part = re.compile(rf" (?:{joints})?({_WORD})")
        self._never = frozenset(naming.never_modify)
        self._courts = frozenset(naming.courts)

    def wants_article(self, name: str) -> bool:
        """True for a name that a common noun begins: (la) Cour des comptes."""
        return self._heads.match(name) is not None

    def is_court(self, name: str) -> bool:
        """True for a body that deals with others: a court, a prosecutor."""
        return name in self._courts or not self._courts.isdisjoint(name.split(" "))

    def taken(self, page: Page) -> list[Name]:
        """The institutions that a text names, which the page then marks as read."""
        found = list(self.find(page))
        for name in found:
            page.taken[name.start : name.end] = b"\1" * (name.end - name.start)
        return found

    def find(self, page: Page) -> Iterator[Name]:
        """The institutions that a text names; one whose head is small has a capital at its end."""
        for match in self._name.finditer(page.cased):
            start, head = match.start(), self._heads.match(page.cased, match.start())
            end = self._end(page, head.end(), match.end()) if head else start
            if (
                head is None
                or end == head.end()
                or any(page.taken[start:end])
                or page.cased[end : end + 2][1:].isupper()
            ):
                continue
            last = page.cased[start:end].rpartition(" ")[2].rpartition("'")[2].rpartition("’")[2]
            if page.cased[start].isupper() or last[0].isupper():
                yield Name(start, end, page.cased[start:end], "organisation")

    def _end(self, page: Page, start: int, stop: int) -> int:
        """Where the name ends: before a verb, a word that never belongs to a name, or one before an article."""
        at = start
        while (part := self._part.match(page.cased, at, stop)) is not None:
            word, first = part[1], part.start(1)
            joined = first > part.start() + 1
            short = joined and word[0].islower() and len(word) < _SHORTEST
            following = page.cased[part.end() + 1 : part.end() + 5].replace("’", "'")
            acts = not joined and (page.verbs[first] or following.partition(" ")[0] in self._never)
            if short or acts or word in self._never:
                break
            at = part.end()
        return at
