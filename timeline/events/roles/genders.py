"""Who can be "he" and who "she": by the title a text gives them, else by a given name that only men or women bear."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.clauses import Reading
from timeline.events.entities.names import Name, NameIndex
from timeline.events.lexis.spelling import is_han
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles import voting
from timeline.events.roles.addresses import Addresses
from timeline.events.sentences import Sentence

_PARTS = re.compile(r"[ ·•‧・．]")
_GENDERED = ("he", "she")
_SAID = r"(?:^|[ '’(])(?:{})[^,.;:()]{{3,40}}, $"  # what somebody is, before a comma and the name
_SAID_CHARS = 50
ENDS = "…"  # begins what a given name of a woman ends in


class Genders:
    """What is known of the people in one text; nothing is known of most."""

    def __init__(self, names: NameIndex, tongue: Tongue) -> None:
        """``names`` holds the given names that are known, ``tongue`` those that its language spells its own way."""
        self._given = names.given
        grammar = tongue.words.grammar
        self._feminine = tuple(grammar.feminine)
        self._endings = tuple(word[1:] for word in grammar.feminine if word.startswith(ENDS))
        self._masculine = tuple(grammar.masculine) if tongue.spaced and grammar.agreement == "number" else ()
        self._he_bodies: set[str] = set()
        self._titled: dict[str, str] = {}
        naming = tongue.words.naming
        self._said = {
            role: re.compile(_SAID.format("|".join(map(re.escape, words))))
            for role, words in (("she", naming.introduces_her), ("he", naming.introduces_him))
            if words
        }
        self._middle = naming.middle
        self.addresses = Addresses(tongue)
        self._tongue = tongue

    def learn(self, reading: Reading, sentences: Sequence[Sentence]) -> None:
        """Learn from the whole text who is given which word of address."""
        called = voting.learn(reading, sentences, self._tongue)
        called = {name: role for name, role in called.items() if not self._known(name)}
        for name, role in {**called, **self.addresses.learn(reading, sentences)}.items():
            self.note(name, role)
        for one in reading.names if self._masculine else ():
            if one.sort == "organisation" and reading.text.endswith(self._masculine, 0, one.start):
                self._he_bodies.add(one.name)

    def is_he(self, body: str) -> bool:
        """True for an organisation that the text gives a masculine article: "elle" is not le Crédit du Nord."""
        return body in self._he_bodies

    def note(self, name: str, role: str) -> None:
        """Remember the role of the word that a text puts before a name: bà Ellison is a she."""
        if role in _GENDERED:
            self._titled.setdefault(name, role)

    def introduce(self, name: Name, text: str) -> None:
        """Remember what the words before a person's name say, of whom nothing is known: "une voisine, Jo Lang"."""
        before = text[max(0, name.start - _SAID_CHARS) : name.start] if self._said else ""
        for role, pattern in self._said.items():
            if before.endswith(", ") and not self._known(name.name) and pattern.search(before):
                self._titled[name.name] = role

    def addressed(self, word: str, role: str, name: str, order: Sequence[str]) -> str:
        """Whom a word of address means that seems to mean ``name``, of those spoken of in ``order``, the last first."""
        return self.addresses.whom(word, name, order, [one for one in order if self.fits(one, role)])

    def fits(self, name: str, role: str) -> bool:
        """False when a pronoun of a role cannot mean the one named so."""
        return role not in _GENDERED or self._known(name) in ("", role)

    def _known(self, name: str) -> str:
        parts = _PARTS.split(name)
        middle = next((self._middle[part] for part in parts[1:-1] if part in self._middle), "")
        return middle or self._titled.get(name) or self._given.get(name) or self._by_given_name(parts[0])

    def _by_given_name(self, given: str) -> str:
        if given in self._given:
            return self._given[given]
        spelt = given in self._feminine or (bool(given) and is_han(given[-1]) and given.endswith(self._feminine))
        return "she" if spelt or given.endswith(self._endings) else ""
