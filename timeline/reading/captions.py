"""Lines under pictures, by the word that begins them ("Photo: …") or whom they credit at their end ("… . J. Lind/AFP"),
and a short one right above such a word and a name.

They belong to the page, so they stay; but what they say of when a picture was taken takes the telling nowhere.
"""

from __future__ import annotations

import re

from timeline.model import Span
from timeline.reading.labels import credits_somebody, names_picture, opens_caption
from timeline.reading.lines import is_wide

#: A line, without the blanks at its ends; one that is longer than any caption only in part.
_LINE = re.compile(r"[^\s][^\n\r\u2028\u2029]{0,360}")
_LONGEST, _LONGEST_WIDE = 360, 180  # characters; beyond them a line is a paragraph
_LONGEST_CREDIT = 48  # characters
_GALLERY = 4  # lines under pictures that make a gallery of a text when they are most of it
_LONGEST_ABOVE = 160  # characters of a caption whose credit has a line of its own
_APART = ("\n\n", "\n", "")  # behind that line
_BRACKETS = re.compile(rf"[(（]([^()（）]{{2,{_LONGEST_CREDIT}}})[)）]")
_SENTENCE_ENDS = '.!?…。！？؟”"'
_CLOSERS = " .。)）]】\u00a0"
_CLOSED = frozenset(")）]】")  # the bracket before them was a dateline: （路透社巴黎电）苹果工厂起火
#: What stands before a credit: a bracket, a slash, a dash, the end of a sentence.
_MARKS = re.compile(r"[(（\[【|©▲]|(?<![图圖影])[/／]|(?<=\s)[–—-](?=\s)|(?<!\b\w)[.!?！？؟](?=\s)|。")


def find_captions(text: str) -> tuple[Span, ...]:
    """The lines of a text that stand under pictures, in order; none in a gallery, which tells by them.

    >>> find_captions("Lyon, 2015. Photo: J. Lind\\n\\nIn 2020 she left, Reuters said.")
    (Span(start=0, end=26),)
    """
    found, end, alone = list[Span](), 0, Span(0, 0)
    while line := _LINE.search(text, end):
        start, end = line.span()
        if inside := _led_by_caption(line[0]):
            end = start + inside
            found.append(Span(start, end))
        elif len(line[0]) > _LONGEST:  # its rest is no line of its own
            end = behind if (behind := text.find("\n", end)) >= 0 else len(text)
        elif is_caption(shown := line[0].rstrip()):
            if (
                len(shown) <= _LONGEST_CREDIT
                and text[alone.end : start] == "\n"
                and text[start + len(shown) :][:2] in _APART
            ):
                found.append(alone)
            found.append(Span(start, start + len(shown)))
        elif len(shown) <= _LONGEST_ABOVE and (start == 0 or text[start - 2 : start] == "\n\n"):
            alone = Span(start, start + len(shown))
    pictured = sum(line.end - line.start for line in found)
    return () if len(found) >= _GALLERY and 2 * pictured > len(text) else tuple(found)


def is_caption(line: str) -> bool:
    """True for a line, without blanks at its ends, that says what a picture shows."""
    if len(line) > (_LONGEST_WIDE if is_wide(line[len(line) // 2]) else _LONGEST):
        return False
    return opens_caption(line) or credits_somebody(_credit(line)) or credits_somebody(_bracketed(line))


def _led_by_caption(line: str) -> int:
    """Where what a picture shows ends in a line that goes on with a telling: "… in May. (AP Photo/J. Lind) OSLO …"."""
    for credit in _BRACKETS.finditer(line):
        apart = line[: credit.start()].rstrip()[-1:] in tuple(_SENTENCE_ENDS)
        if apart and names_picture(credit[1]) and line[credit.end() :].strip(_CLOSERS) and credits_somebody(credit[1]):
            return credit.end()
    return 0


def _bracketed(line: str) -> str:
    """What the brackets hold that end a line: "AFP / J. LIND"; "" where they hold too much."""
    said = line.rstrip(" .")
    opened = said.rfind("(") if said.endswith(")") else -1
    return said[opened + 1 : -1].strip() if opened > 0 and len(said) - opened <= _LONGEST_CREDIT else ""


def _credit(line: str) -> str:
    """What stands behind the last mark of a line that may set a credit apart; "" where that is too much."""
    said = line.rstrip(_CLOSERS)
    near = max(0, len(said) - _LONGEST_CREDIT - 1)
    last = max((mark.end() for mark in _MARKS.finditer(said, near)), default=0)
    tail = said[last:].strip()
    return tail if last and _CLOSED.isdisjoint(tail) else ""
