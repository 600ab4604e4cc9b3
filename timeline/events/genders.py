"""Who can be "he" and who "she": by the title a text gives them, else by a given name that only men or women bear."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.events.names import Name, NameIndex
from timeline.events.spelling import is_han
from timeline.events.tongue import Tongue

_PARTS = re.compile(r"[ ·•‧・．]")
_GENDERED = ("he", "she")
_SAID = r"(?:^|[ '’(])(?:{})[^,.;:()]{{3,40}}, $"  # what somebody is, before a comma and the name
_SAID_CHARS = 50


class Genders:
    """What is known of the people in one text; nothing is known of most."""

    def __init__(self, names: NameIndex, tongue: Tongue) -> None:
        """``names`` holds the given names that are known, ``tongue`` those that its language spells its own way."""
        self._given = names.given
        self._feminine = tuple(tongue.words.grammar.feminine)
        self._titled: dict[str, str] = {}
        naming = tongue.words.naming
        self._said = {
            role: re.compile(_SAID.format("|".join(words)))
            for role, words in (("she", naming.introduces_her), ("he", naming.introduces_him))
            if words
        }
        self._addressing = frozenset(
            {*tongue.words.naming.he, *tongue.words.naming.she} & {*tongue.words.naming.titles}
        )
        self._addressed: dict[str, set[str]] = {}
        self._kept: set[str] = set()

    def note(self, name: str, role: str, word: str) -> None:
        """Remember the ``word`` that a text puts before a name, and its role: bà Ellison is a she."""
        if role in _GENDERED:
            self._titled.setdefault(name, role)
            self.address(name, word)
            self._kept.add(name)

    def introduce(self, name: Name, text: str) -> None:
        """Remember what the words before a person's name say, of whom nothing is known: "une voisine, Jo Lang"."""
        before = text[max(0, name.start - _SAID_CHARS) : name.start] if self._said else ""
        for role, pattern in self._said.items():
            if before.endswith(", ") and not self._known(name.name) and pattern.search(before):
                self._titled[name.name] = role

    def address(self, name: str, word: str) -> None:
        """Remember the word of address by which a text means somebody."""
        if word in self._addressing:
            said = self._addressed.pop(name, set())
            self._addressed[name] = said | {word}

    def addressed(self, word: str, name: str, met: Iterable[str]) -> str:
        """Whom of those ``met`` a word of address means, when the one it seems to mean is always given another one:
        who is "bà" is not the next sentence's "cô".
        """
        if word not in self._addressing or name not in self._kept or word in self._addressed.get(name, {word}):
            return name
        role = self._known(name)
        unknown = [one for one in met if one not in self._addressed and self._known(one) == role]
        return [name, *unknown, *(one for one, said in self._addressed.items() if word in said)][-1]

    def fits(self, name: str, role: str) -> bool:
        """False when a pronoun of a role cannot mean the one named so."""
        return role not in _GENDERED or self._known(name) in ("", role)

    def _known(self, name: str) -> str:
        return self._titled.get(name) or self._by_given_name(_PARTS.split(name)[0])

    def _by_given_name(self, given: str) -> str:
        if given in self._given:
            return self._given[given]
        spelt = given in self._feminine or (bool(given) and is_han(given[-1]) and given.endswith(self._feminine))
        return "she" if spelt else ""
