"""How what rules can begin with begins, so that few places of a text are tried in vain."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.dates import numerals
from timeline.dates.lexicon import Lexicon
from timeline.dates.triggers import NUMBERS

if TYPE_CHECKING:
    from timeline.dates.grammar import Node

_FIRST_WORD = re.compile(r"\w+|\W")
_DIGITS = "0123456789"
#: Symbols that anything may open.
_OPEN = frozenset(("{event}",))


class Heads:
    """The first words (in unspaced scripts: letters) of what rules can begin with, and what may stand behind each."""

    def __init__(self, root: Node, slots: Mapping[str, set[str]], lexicon: Lexicon) -> None:
        self._root, self._slots, self._lexicon = root, slots, lexicon
        self._digits = _DIGITS if lexicon.spaced else _DIGITS + numerals.LETTERS
        self._heads: dict[str, list[tuple[str, str]]] = {}
        for symbol in root.children:
            for word in self._said(symbol):
                head = _FIRST_WORD.match(word)[0] if lexicon.spaced else word[0]  # type: ignore[index]
                self._heads.setdefault(head, []).append((word[len(head) :].lstrip(), symbol))
        self.letters = frozenset(head[0] for head in self._heads)
        self._behind: dict[str, frozenset[str] | None] = {}

    def __contains__(self, head: str) -> bool:
        return head in self._heads

    def goes_on(self, head: str, text: str, end: int) -> bool:
        """False where a date cannot begin with the head that ends there, as what stands behind it goes with no rule."""
        if head not in self._behind:
            self._behind[head] = self._openings_behind(head)
        behind, place = self._behind[head], self._lexicon.skip(text, end)
        return behind is None or text[place : place + 2] in behind or text[place : place + 1] in behind

    def _openings_behind(self, head: str) -> frozenset[str] | None:
        """The openings of what may stand behind a head; None when anything may."""
        openings: set[str] = set()
        for rest, symbol in self._heads[head]:
            if rest:
                openings.add(_opening(rest))
                continue
            if symbol in NUMBERS:
                openings.update(self._digits)
            for _, child in self._root.children[symbol]:
                node = child
                node.grow()
                if node.rules or not _OPEN.isdisjoint(node.children):
                    return None
                below = {*node.children, *(self._root.children if node.nested else ())}
                openings.update(_opening(word) for one in below for word in self._said(one))
        return frozenset(openings)

    def _said(self, symbol: str) -> set[str]:
        """What a symbol's words, or the digits of its numbers, begin with."""
        words = self._slots.get(symbol, {symbol} if symbol[0] != "{" else set())
        return words | set(self._digits) if symbol in NUMBERS else words


def _opening(word: str) -> str:
    """The first two letters of a word, or one before a place where a line may break."""
    return word[:2].rstrip()
