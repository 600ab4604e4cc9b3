"""Lines under pictures, by the word that begins them ("Photo: …") or whom they credit at their end ("… . J. Lind/AFP").

They belong to the page, so they stay; but what they say of when a picture was taken takes the telling nowhere.
"""

from __future__ import annotations

import re

from timeline.model import Span
from timeline.reading.labels import credits_somebody, opens_caption
from timeline.reading.lines import Line, split

_LONGEST = 360  # columns; beyond it a line is a paragraph
_LONGEST_CREDIT = 48  # characters
_CLOSERS = " .。)）]】\u00a0"
_CLOSED = frozenset(")）]】")  # the bracket before them was a dateline: （路透社巴黎电）苹果工厂起火
#: What stands before a credit: a bracket, a slash, a dash, the end of a sentence.
_MARKS = re.compile(r"[(（\[【/／|©▲]|(?<=\s)[–—-](?=\s)|(?<!\b\w)[.!?！？؟](?=\s)|。")


def find_captions(text: str) -> tuple[Span, ...]:
    """The lines of a text that stand under pictures, in order.

    >>> find_captions("Lyon, 2015. Photo: J. Lind\\n\\nIn 2020 she left, Reuters said.")
    (Span(start=0, end=26),)
    """
    return tuple(Span(line.start, line.end) for line in split(text) if is_caption(line))


def is_caption(line: Line) -> bool:
    """True for a line that says what a picture shows."""
    if line.weight > _LONGEST:
        return False
    return opens_caption(line.text) or credits_somebody(_credit(line.text))


def _credit(text: str) -> str:
    """What stands behind the last mark of a line that may set a credit apart; "" where that is too much."""
    said = text.rstrip(_CLOSERS)
    last = max((mark.end() for mark in _MARKS.finditer(said)), default=0)
    tail = said[last:]
    return tail.strip() if last > 0 and len(tail) <= _LONGEST_CREDIT and _CLOSED.isdisjoint(tail) else ""
