"""Who can be "he" and who "she": by the title a text gives them, else by a given name that only men or women bear."""

from __future__ import annotations

import re

from timeline.events.names import NameIndex
from timeline.events.spelling import is_han
from timeline.events.tongue import Tongue

_PARTS = re.compile(r"[ ·•‧・．]")
_GENDERED = ("he", "she")


class Genders:
    """What is known of the people in one text; nothing is known of most."""

    def __init__(self, names: NameIndex, tongue: Tongue) -> None:
        """``names`` holds the given names that are known, ``tongue`` those that its language spells its own way."""
        self._given = names.given
        self._feminine = tuple(tongue.words.grammar.feminine)
        self._titled: dict[str, str] = {}

    def note(self, name: str, role: str) -> None:
        """Remember the title that a text gives somebody: bà Ellison is a she."""
        if role in _GENDERED:
            self._titled.setdefault(name, role)

    def fits(self, name: str, role: str) -> bool:
        """False when a pronoun of a role cannot mean the one named so."""
        known = self._titled.get(name) or self._by_given_name(_PARTS.split(name)[0])
        return role not in _GENDERED or known in ("", role)

    def _by_given_name(self, given: str) -> str:
        if given in self._given:
            return self._given[given]
        spelt = given in self._feminine or (bool(given) and is_han(given[-1]) and given.endswith(self._feminine))
        return "she" if spelt else ""
