"""The words that dates are made of, found at a place of a folded text: slots' words, literals, numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from timeline.dates.rules import numerals

#: (end, symbol, value) of something that stands at a place.
Hit = tuple[int, str, Any]

_DIGITS, _LETTERS = re.compile(r"\d{1,12}"), re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ ]{0,3}\n?[ ]{0,3}")
_SHORTEST_LINE = 24  # characters of a line that goes on in the next one; a shorter one is a heading
_END = ""
_NOTHING: dict[str, Any] = {}
#: 两日 are two days, never the second.
_ONLY_COUNTS = "两兩"


class Lexicon:
    """A letter tree over folded words. ``spaced`` words must end where a word ends."""

    def __init__(self, *, spaced: bool, suffixes: tuple[str, ...] = (), clitics: tuple[str, ...] = ()) -> None:
        self.spaced = spaced
        self._suffixes = tuple(sorted(suffixes, key=len, reverse=True))
        self.joined = frozenset(clitics)
        self._tree: dict[str, Any] = {}
        self._longest = 0
        #: Where words of texts that the tree has lead in it, and what ends inside them (an Arabic "and").
        self._known: dict[str, tuple[dict[str, Any], list[Hit]]] = {}

    def add(self, word: str, symbol: str, value: Any) -> None:  # noqa: ANN401 - a slot's value of any kind
        """Let a folded word stand for a symbol with a value."""
        node = self._tree
        for letter in word:
            below = node.get(letter)
            if below is None:
                below = node[letter] = {}
                if letter == " ":  # where a line may break
                    node["\n"] = below
            node = below
        self._longest = max(self._longest, len(word))
        entry = (symbol, value)
        if entry not in node.setdefault(_END, []):
            node[_END].append(entry)

    def at(self, text: str, place: int) -> list[Hit]:
        """Everything that stands at a place, the shortest first."""
        found: list[Hit] = []
        node, here = self._tree, place
        if self.spaced and (letters := _LETTERS.match(text, place)):
            word, here = letters.group(), letters.end()
            node, inside = self._known.get(word) or self._led(word)
            if inside:
                found += [(place + end, symbol, value) for end, symbol, value in inside]
            if _END in node and self.ends_word(text, here, word):
                found += [(here, symbol, value) for symbol, value in node[_END]]
        if node:
            self._go_on(text, place, here, node, found)
        if place < len(text):
            letter = text[place]
            if letter.isdigit():
                self._numbers(text, place, found)
            elif not self.spaced and (match := numerals.CHINESE.match(text, place)):
                self._chinese(text, place, match.end(), found)
        return found

    def _go_on(self, text: str, place: int, here: int, node: dict[str, Any], found: list[Hit]) -> None:
        """Find the words that go on from a place in the tree."""
        for letter in text[here : place + self._longest]:
            node = node.get(letter, _NOTHING)
            if not node:
                break
            here += 1
            if _END in node and self.ends_word(text, here, text[place:here]):
                found += [(here, symbol, value) for symbol, value in node[_END]]

    def _led(self, word: str) -> tuple[dict[str, Any], list[Hit]]:
        """Where a text's word leads in the tree, remembered when a word there begins so, and what ends inside it."""
        node, inside = self._tree, list[Hit]()
        for end, letter in enumerate(word, start=1):
            node = node.get(letter, _NOTHING)
            if not node:
                return _NOTHING, inside
            if end < len(word) and _END in node and self.ends_word(word, end, word[:end]):
                inside += [(end, symbol, value) for symbol, value in node[_END]]
        self._known[word] = node, inside
        return node, inside

    def ends_word(self, text: str, end: int, word: str = "") -> bool:
        """True when no letter goes on behind ``end`` (in unspaced scripts: no Latin letter behind a Latin one)."""
        if end >= len(text) or word in self.joined:
            return True
        before, after = text[end - 1], text[end]
        if not self.spaced:
            return not (before.isascii() and before.isalnum() and after.isascii() and after.isalpha())
        return not (before.isalpha() and (after.isalpha() or after == "_"))

    def skip(self, text: str, place: int) -> int:
        """The place behind the space that may part two words (one line break at most)."""
        if place >= len(text) or text[place] not in " \n":
            return place
        match = _GAP.match(text, place)
        if match is None or ("\n" in match.group() and _ends_heading(text, place)):
            return place
        return match.end()

    def _numbers(self, text: str, place: int, found: list[Hit]) -> None:
        match = _DIGITS.match(text, place)
        if match is None or (place and text[place - 1].isdigit()):
            return
        end, digits = match.end(), match.group()
        value = int(digits)
        found += [(end, symbol, value) for symbol in _symbols(value, len(digits))]
        if len(digits) <= 2:
            for suffix in self._suffixes:
                if text.startswith(suffix, end) and self.ends_word(text, end + len(suffix)):
                    found.append((end + len(suffix), "{ordinal}", value))
                    if 1 <= value <= 31:
                        found.append((end + len(suffix), "{day}", value))
                        found.append((end + len(suffix), "{nth}", value))
                    break

    def _chinese(self, text: str, place: int, end: int, found: list[Hit]) -> None:
        for stop in range(place + 1, end + 1):
            said = text[place:stop]
            value = numerals.chinese(said)
            if value is None or (stop < end and value > 9999):
                continue
            positional = not any(c in "十百千万萬拾佰仟廿卅" for c in said)
            if said[0] in _ONLY_COUNTS or (value >= 1000 and value % 100 == 0 and value != 2000 and not positional):
                found.append((stop, "{n}", value))
                continue
            if positional and len(said) in (2, 3):
                found.append((stop, "{yy}" if len(said) == 2 else "{era}", value))
                continue
            length = len(said) if positional else len(str(value))
            found += [(stop, symbol, value) for symbol in _symbols(value, length)]


@lru_cache(maxsize=4096)
def _symbols(value: int, length: int) -> tuple[str, ...]:
    """What a number so long may be."""
    found = [
        ("{year}", length == 4 and 1000 <= value <= 2999),
        ("{modern}", length == 4 and 1900 <= value <= 2049),
        ("{yy}", length == 2),
        ("{era}", length <= 3 and 1 <= value <= 999),
        ("{day}", length <= 2 and 1 <= value <= 31),
        ("{mm}", length <= 2 and 1 <= value <= 12),
        ("{nn}", length <= 2 and 1 <= value <= 31),
        ("{n}", length <= 4 and value >= 1),
    ]
    return tuple(symbol for symbol, may_be in found if may_be)


def _ends_heading(text: str, place: int) -> bool:
    """True where a line ends that is too short to go on in the next one."""
    return place < _SHORTEST_LINE or "\n" in text[place - _SHORTEST_LINE : place]
