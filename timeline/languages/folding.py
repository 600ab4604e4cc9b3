"""Spelling folded for matching: case, full-width and Arabic-Indic digits, letter forms, vowel signs.

The text itself is never changed. Where folding shortens it (a vowel sign dropped, two code points composed),
a map leads from each folded character back to the one it came from.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r"
_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad"
)
_SAME = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("’‘ʼ＇`´", "'"),
    **dict.fromkeys("‐‑‒–—―−～〜－", "-"),
    "，": ",", "．": ".", "／": "/", "：": ":", "（": "(", "）": ")",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``origin`` maps its offsets (and its length) to the text's, None where both are the same."""

    text: str
    origin: array[int] | None

    def back(self, offset: int) -> int:
        """The offset in the text itself."""
        return offset if self.origin is None else self.origin[offset]

    def forth(self, offset: int) -> int:
        """The offset in the folded text of one in the text itself."""
        return offset if self.origin is None else bisect_left(self.origin, offset)


class Folding:
    """How one language folds its spelling. ``drop`` are characters to leave out, ``alike`` ones to replace."""

    def __init__(self, drop: str = "", alike: tuple[tuple[str, str], ...] = ()) -> None:
        self._drop = frozenset(drop + _INVISIBLE)
        self._alike = dict(alike)
        self._table = Letters({**_SAME, **self._alike})

    def word(self, text: str) -> str:
        """One word or template of a language file, folded."""
        plain = unicodedata.normalize("NFC", text)
        if not self._drop.isdisjoint(plain):
            plain = "".join([c for c in plain if c not in self._drop])
        return plain.translate(self._table)

    def fold(self, text: str) -> Folded:
        """Text of any length, folded, in linear time."""
        plain = text if text.isascii() else unicodedata.normalize("NFC", text)
        if plain == text and (text.isascii() or self._drop.isdisjoint(text)):
            return Folded(text.translate(self._table), None)
        return self._shortened(text)

    def _shortened(self, text: str) -> Folded:
        """Stretches without odd characters are folded at once, the others letter by letter."""
        out: list[str] = []
        origin = array("L")
        done = 0
        for odd in self._odd(text).finditer(text):
            out.append(text[done : odd.start()].translate(self._table))
            origin.extend(range(done, odd.start()))
            self._letters(text, odd.start(), odd.end(), out, origin)
            done = odd.end()
        out.append(text[done:].translate(self._table))
        origin.extend(range(done, len(text) + 1))
        return Folded("".join(out), origin)

    def _odd(self, text: str) -> re.Pattern[str]:
        """A character with the marks behind it, one to drop, or one that composes into others."""
        odd = {
            c for c in set(text) if c in self._drop or unicodedata.combining(c) or unicodedata.normalize("NFC", c) != c
        }
        return re.compile(f"(?s:.)?[{re.escape(''.join(sorted(odd)))}]+" if odd else r"(?!)")

    def _letters(self, text: str, start: int, stop: int, out: list[str], origin: array[int]) -> None:
        while start < stop:
            end = start + 1
            while end < stop and unicodedata.combining(text[end]):
                end += 1
            piece = "".join(c for c in unicodedata.normalize("NFC", text[start:end]) if c not in self._drop)
            out.append(piece.translate(self._table))
            origin.extend([start] * len(piece))
            start = end


class Letters(dict[int, str]):
    """A table for str.translate that fills itself: small letters, Western digits, what is ``alike`` as its value;
    always one character for one.
    """

    def __init__(self, alike: Mapping[str, str]) -> None:
        super().__init__()
        self._alike = alike

    def __missing__(self, code: int) -> str:
        c = chr(code)
        said = self._alike.get(c)
        if said is None:
            said = str(unicodedata.decimal(c)) if c.isdecimal() else c.lower()
            said = self._alike.get(said, said)
        self[code] = said if len(said) == 1 else c
        return self[code]


@lru_cache(maxsize=64)
def folding(drop: str, alike: tuple[tuple[str, str], ...]) -> Folding:
    """The folding of a language's ``drop`` and ``alike`` keys, made once."""
    return Folding(drop, alike)
