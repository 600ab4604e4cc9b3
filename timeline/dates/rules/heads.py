"""How what rules can begin with begins, so that few places of a text are tried in vain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from timeline.dates.rules import numerals
from timeline.dates.rules.lexicon import Lexicon
from timeline.dates.rules.triggers import NUMBERS

if TYPE_CHECKING:
    from timeline.dates.rules.grammar import Node

_FIRST_WORD = re.compile(r"\w+|\W")
_OPENING = re.compile(r"[^\W\d_]+|.", re.DOTALL)
_DIGITS = "0123456789"
_GAPS = (" ", "\n")
#: Symbols that anything may open.
_OPEN = frozenset(("{event}",))


class Heads:
    """The first words (in unspaced scripts: letters) of what rules can begin with, and what may stand behind each."""

    def __init__(self, root: Node, slots: Mapping[str, set[str]], lexicon: Lexicon) -> None:
        self._root, self._slots, self._lexicon = root, slots, lexicon
        #: Words end where their letters do.
        self._whole = lexicon.spaced and not lexicon.joined
        self._digits = _DIGITS if lexicon.spaced else _DIGITS + numerals.LETTERS
        #: By head: what goes on behind it in the words of symbols, and those symbols.
        self.known: dict[str, list[tuple[str, str]]] = {}
        for symbol in root.children:
            for word in self._said(symbol):
                head = _FIRST_WORD.match(word)[0] if lexicon.spaced else word[0]  # type: ignore[index]
                self.known.setdefault(head, []).append((word[len(head) :].lstrip(), symbol))
        self.letters = frozenset(head[0] for head in self.known)
        self._behind: dict[str, frozenset[str] | None] = {}

    def places(self, text: str, low: int, high: int) -> Iterator[int]:
        """The places in [low, high) of an unspaced text where a date may begin."""
        behind = self._behind
        for place in range(low, high):
            letter = text[place]
            if letter in behind:
                openings = behind[letter]
                if openings is not None and text[place + 1 : place + 3] not in openings:
                    following = text[place + 1 : place + 2]
                    if following not in openings and not (following in _GAPS and self.goes_on(letter, text, place + 1)):
                        continue
                yield place
            elif letter in self.known and self.goes_on(letter, text, place + 1):
                yield place

    def goes_on(self, head: str, text: str, end: int) -> bool:
        """False where a date cannot begin with the head that ends there, as what stands behind it goes with no rule."""
        if head not in self._behind:
            self._behind[head] = self._openings_behind(head)
        behind, place = self._behind[head], end
        if behind is None:
            return True
        if text[end : end + 1] in _GAPS:
            place = self._lexicon.skip(text, end)
        if not self._whole:
            return text[place : place + 2] in behind or text[place : place + 1] in behind
        found = _OPENING.match(text, place)
        return found is not None and (found[0] in behind or not (found[0].isalpha() or found.end() == place + 1))

    def _openings_behind(self, head: str) -> frozenset[str] | None:
        """The openings of what may stand behind a head; None when anything may."""
        openings: set[str] = set()
        for rest, symbol in self.known[head]:
            if rest:
                openings.add(self._opening(rest))
                continue
            if symbol in NUMBERS:
                openings.update(self._digits)
            for _, child in self._root.children[symbol]:
                child.grow()
                if child.rules or not _OPEN.isdisjoint(child.children):
                    return None
                below = {*child.children, *(self._root.children if child.nested else ())}
                openings.update(self._opening(word) for one in below for word in self._said(one))
        return frozenset(openings)

    def _said(self, symbol: str) -> set[str]:
        """What a symbol's words, or the digits of its numbers, begin with."""
        words = self._slots.get(symbol, {symbol} if symbol[0] != "{" else set())
        return words | set(self._digits) if symbol in NUMBERS else words

    def _opening(self, word: str) -> str:
        """The letters that a word begins with, or its first sign; the first two letters, or one before a place where a
        line may break, where more may be written onto them.
        """
        found = _OPENING.match(word) if self._whole else None
        return found[0] if found else word[:2].rstrip()
