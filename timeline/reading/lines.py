"""The lines of a text, and what their shape alone tells: a sentence, a label, an entry of a menu."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_TERMINATORS = ".!?…。！？؟۔।"
_CLOSERS = "\"'»”’）)】」』* "
_LINK = re.compile(r"^[-*+•\s]*\[([^\[\]]{0,120})\]\([^()\s]{0,500}\)$")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\S+$|^@\S{1,40}$")
_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")  # heads a part of a chronicle
_CRUMBS = re.compile(r"\s[>›»|/·•]\s")
_TAGGED = re.compile(r"\s@\w{2,40}(?:\s#\w{2,40}){1,8}$")  # a film's title on a channel: "… @Channel #shorts"
_MEASURED = 400  # characters looked at to tell a line's weight: more than that is a paragraph anyway
_MOST = 700  # characters of the longest line that can be a label: a link's address is long
_SENTENCE_WEIGHT = 20
_PARAGRAPH_WEIGHT = 160
_MENU_WEIGHT = 32
_MENU_WORDS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: characters [start, end) of a text, without the blanks at its ends.

    ``weight`` is its width in columns (a Han character counts two). ``block`` numbers the runs of lines
    without a blank line between them.
    """

    start: int
    end: int
    text: str
    weight: int
    block: int

    @property
    def is_sentence(self) -> bool:
        """True when it ends as a sentence does, or is as long as a paragraph."""
        if self.weight >= _PARAGRAPH_WEIGHT:
            return True
        tail = self.text.rstrip(_CLOSERS)[-1:]
        return self.weight >= _SENTENCE_WEIGHT and tail != "" and tail in _TERMINATORS

    @property
    def is_menu_entry(self) -> bool:
        """True when it is as short as a menu's entry. A line with a digit may tell a date and is none."""
        text = self.text
        if len(text) > _MOST:
            return False
        link = _LINK.match(text)
        shown = link.group(1) if link else text
        if any(char.isdigit() for char in shown) or width(shown) > _MENU_WEIGHT:
            return False
        return _words(shown) <= _MENU_WORDS and shown[-1:] not in tuple(_TERMINATORS)

    @property
    def is_label(self) -> bool:
        """True for an address, a handle, a number alone that is no year, a word before a colon, or a path of crumbs."""
        text = self.text
        if len(text) > _MOST:
            return False
        if _ADDRESS.match(text) or not (any(char.isalpha() for char in text) or _YEAR.match(text.strip("#*=_| "))):
            return True
        if (text[-1] in ":：" and self.weight <= _MENU_WEIGHT) or _TAGGED.search(text):
            return True
        return len(_CRUMBS.findall(text[:_MEASURED])) >= 2 and self.weight < _PARAGRAPH_WEIGHT


def split(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines of text[start:end] that are not blank, in order."""
    stop = len(text) if end is None else end
    block, last = 0, start
    for found in _LINE.finditer(text, start, stop):
        raw = found.group()
        shown = raw.strip(" \t\u3000\u00a0\ufeff\u200f\u200e")
        if not shown:
            continue
        block += _breaks(text, last, found.start())
        last = found.end()
        at = found.start() + raw.index(shown)
        yield Line(at, at + len(shown), shown, width(shown), block)


def width(text: str) -> int:
    """The columns that a line takes, looked at up to 400 characters."""
    wide = 0 if text.isascii() else sum(map(is_wide, text[:_MEASURED]))
    return len(text) + wide


@lru_cache(maxsize=16_384)
def is_wide(char: str) -> bool:
    """True for a character that takes two columns, as Chinese ones do."""
    return unicodedata.east_asian_width(char) in "WF"


def _words(text: str) -> float:
    """The words of a short line; a word of Han characters has about one and a half of them."""
    return len(text.split()) + (width(text) - len(text)) // 1.5


def squeezed(text: str) -> str:
    """The text without blanks and Markdown's heading marks, case folded: what two headings are compared by."""
    return "".join(text.strip("#*=_ \t").split()).casefold()


def _breaks(text: str, start: int, end: int) -> int:
    """1 when a blank line lies between two lines, else 0; looks at the first 64 characters between them."""
    between = text[start : min(end, start + 64)].replace("\r\n", "\n").replace("\r", "\n")
    return int(between.count("\n") > 1)
