"""By which word a text means whom: Vietnamese keeps "anh", "ông", "bà" and "cô" each to somebody of a telling."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from timeline.events.clauses import Reading
from timeline.events.entities.names import Name
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.tongue import Clue, Tongue
from timeline.events.sentences import Sentence

_TITLED, _LEAST = 2, 2  # what "ông" before a name weighs, and what must be known of somebody
_SELDOM = 0.4  # a word said of somebody more rarely was a misreading
_Item = TypeVar("_Item", Name, Hit[Clue])
_OPENS, _CLOSES = "“«„", "”»"


class Addresses:
    """Which words of address a text gives to whom; nothing where a language has one word for "he"."""

    def __init__(self, tongue: Tongue) -> None:
        naming = tongue.words.naming
        titles = {*naming.titles}
        self._roles = {word: "he" for word in naming.he if word in titles}
        self._roles |= {word: "she" for word in naming.she if word in titles}
        self._said: dict[str, Counter[str]] = {}

    def learn(self, reading: Reading, sentences: Sequence[Sentence]) -> dict[str, str]:
        """Read the whole text for the words that each person is given, and say who is a he or a she by them."""
        if not self._roles:
            return {}
        people = [name for name in reading.names if name.sort == "person"]
        hits = [*self._spoken(reading)]
        last = ""
        for sentence in sentences:
            last = "" if sentence.start == sentence.paragraph_start else last
            here = _inside(people, sentence)
            for hit in _inside(hits, sentence):
                self._count(hit, here, last, reading.text[sentence.start : hit.end])
            named = {one.name for one in here}
            last = last if not named else named.pop() if len(named) == 1 else ""
        return {name: roles.pop() for name in self._said if len(roles := self._roles_of(name)) == 1}

    def whom(self, word: str, name: str, order: Iterable[str], fitting: Iterable[str]) -> str:
        """Whom a word means that seems to mean ``name``: of those spoken of, the last first in ``order``, one who is
        given that word, when ``name`` is empty, given another one or not known by any; else one of those ``fitting``.
        """
        known = self._knows(name)
        if known and self._keeps(name, word):
            return name
        spoken = list(dict.fromkeys(order))
        free = known or not name
        nearer = spoken if free else spoken[: spoken.index(name)] if name in spoken else []
        given = next((one for one in nearer if self._knows(one) and self._keeps(one, word)), "")
        unknown = (one for one in fitting if free and not self._knows(one))
        return given or next(unknown, name)

    def head(self, word: str) -> str:
        """The word of address in a pronoun: anh of "anh ta"; empty for others."""
        first = word.partition(" ")[0]
        return first if first in self._roles else ""

    def _spoken(self, reading: Reading) -> Iterator[Hit[Clue]]:
        ends = -1
        for hit in reading.clues:
            pronoun = any(clue.role in ("he", "she") for clue in hit.values)
            if pronoun and hit.start >= ends and self.head(reading.text[hit.start : hit.end]):
                ends = hit.end
                yield hit

    def _count(self, hit: Hit[Clue], here: Sequence[Name], last: str, read: str) -> None:
        """Count whom one word means where nobody else can be meant, its sentence ``read`` so far."""
        head = self.head(read[hit.start - hit.end :])
        titled = next((one for one in here if one.start - hit.end == 1), None)
        named = {one.name for one in here if one.end <= hit.start} or ({last} if last else set())
        quoted = read.count('"') % 2 or sum(map(read.count, _OPENS)) > sum(map(read.count, _CLOSES))
        if titled:
            self._said.setdefault(titled.name, Counter())[head] += _TITLED
        elif len(named) == 1 and not quoted:
            self._said.setdefault(named.pop(), Counter())[head] += 1

    def _roles_of(self, name: str) -> set[str]:
        said = self._said[name]
        return {self._roles[word] for word in said} if said.total() >= _LEAST else set()

    def _knows(self, name: str) -> bool:
        return name in self._said and self._said[name].total() >= _LEAST

    def _keeps(self, name: str, head: str) -> bool:
        said = self._said[name]
        return said[head] >= said.total() * _SELDOM


def _inside(items: Sequence[_Item], sentence: Sentence) -> Sequence[_Item]:
    """Those of some names or hits, in order, that begin in a sentence; some text is in none."""
    first, last = (bisect_left(items, at, key=lambda one: one.start) for at in (sentence.start, sentence.end))
    return items[first:last]
