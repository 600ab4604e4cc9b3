"""A text cut into paragraphs and sentences, by rules for each script; offsets stay those of the text.

A quotation belongs to its sentence as long as the sentence goes on behind it. Headings, bylines and menu
words (short lines without an end mark) are no sentences of the telling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.dates.rules.edges import BULLETS, ends_glued, ends_sentence
from timeline.events.lexis.spelling import QUOTES, is_han
from timeline.model import Source, Span, covered
from timeline.reading.captions import find_captions

_TITLES = {"《": "》", "〈": "〉"}
_OPENING = {**QUOTES, **_TITLES, "„": "“", "(": ")"}
_CLOSING = frozenset("”»」』)\"'’")
_FULL_STOPS = frozenset("。!?！？؟…")
_MARKS = re.compile(r'[。!?！？؟….“”«»「」『』„《〈()"]')
_LONGEST_QUOTE = 600
_LONGEST_SENTENCE = 2_000
_HEADING_CHARS = 120
#: The number of a list's entry, which is no sentence: "4. 2 May 2020".
_ENTRY_NUMBER = re.compile(r"\d{1,3}(?:[.)][ \t]{1,4}|[、．][ \t]{0,4})")
_ASKING = frozenset("?？؟!！")  # at the end of a title
_SHORTEST_COPY = 30
_SPEAKS_ON = re.compile(r"\s*[,，]|\s*[-—–]?\s*[a-zß-ÿ]")
_END_MARKS = frozenset('。.!?！？؟…”»」』"):：;；,，、،')


class Sentence(NamedTuple):
    """Characters [start, end) of a text, the paragraph they stand in, and whether it is but a heading."""

    start: int
    end: int
    paragraph: int
    paragraph_start: int
    paragraph_end: int
    heading: bool


def untold(source: Source) -> list[Span]:
    """The spans of a source that tell no event, in order without overlap: left out, or lines under pictures."""
    shown = [line for line in find_captions(source.text) if not covered(source.left_out, line.start)]
    return sorted((*source.left_out, *shown))


def split(text: str, left_out: Iterable[tuple[int, int]], abbreviations: frozenset[str]) -> list[Sentence]:
    """The sentences of a text in order, without overlap; what is ``left_out`` is in none.

    ``abbreviations`` are lower-case words whose dot ends no sentence, with ``#`` behind those that count: "no. 5".
    """
    sentences: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(text, sorted(left_out))):
        parts = list(_parts(text, start, end, abbreviations))
        alone = len(parts) == 1 and (_is_heading(text, *parts[0]) or (not number and text[parts[0][1] - 1] in _ASKING))
        sentences += [Sentence(first, last, number, start, end, alone) for first, last in parts]
    return list(_said_once(text, sentences))


def _said_once(text: str, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences without those that a page only shows again in large letters."""
    seen = set[str]()
    for one in sentences:
        said = text[one.start : one.end]
        alone = one.start == one.paragraph_start and one.end == one.paragraph_end
        if one.heading or not alone or len(said) < _SHORTEST_COPY or said not in seen:
            yield one
        seen.add(said)


def _paragraphs(text: str, left_out: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = 0
    for skip_start, skip_end in [*left_out, (len(text), len(text))]:
        for match in re.compile(r"[^\n]+").finditer(text, at, max(at, skip_start)):
            first, last = _trim(text, match.start(), match.end())
            number = _ENTRY_NUMBER.match(text, first, last)
            first = number.end() if number and number.end() < last else first
            if first < last:
                yield first, last
        at = max(at, skip_end)


def _parts(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    first = start
    for cut in _cuts(text, start, end, abbreviations):
        trimmed = _trim(text, first, cut)
        if trimmed[0] < trimmed[1]:
            yield from _bounded(text, *trimmed)
            first = cut
    trimmed = _trim(text, first, end)
    if trimmed[0] < trimmed[1]:
        yield from _bounded(text, *trimmed)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without brackets around the whole of it, cut at a space where it is longer than anybody writes."""
    if text[start] == "(" and text[end - 1] == ")" and _ends_inside(text, end) and text.find(")", start, end - 1) < 0:
        start, end = start + 1, end - 1
    while end - start > _LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = space if space > start else start + _LONGEST_SENTENCE
        yield start, cut
        start = _trim(text, cut, end)[0]
    if start < end:
        yield start, end


def _cuts(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[int]:
    """Offsets behind each sentence's last mark."""
    first, quote_end = start, 0  # the sentence begins behind the one; up to the other the text is quoted
    for match in _MARKS.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if at < quote_end:
            continue
        if mark in _OPENING or mark == '"':
            quote_end = _quote_end(text, at, end, mark)
            aside = mark in _TITLES or (mark == "(" and not text[first:at].isspace() and first < at)
            if quote_end and not aside and _ends_inside(text, quote_end) and not _goes_on(text, quote_end, end):
                yield (first := quote_end)
        elif mark in _FULL_STOPS or (mark == "." and _is_full_stop(text, at, end, abbreviations)):
            stop = _behind_closing(text, at + 1, end)
            if stop >= end or not _goes_on(text, stop, end) or mark in "。":
                yield (first := stop)


def _quote_end(text: str, at: int, end: int, mark: str) -> int:
    """The offset behind the quotation's closing mark, 0 when it is never closed nearby."""
    closing = '"' if mark == '"' else _OPENING[mark]
    found = text.find(closing, at + 1, min(end, at + _LONGEST_QUOTE))
    again = text.find(mark, at + 1, max(found, 0)) if mark != closing else -1
    return found + 1 if found >= 0 and again < 0 else 0


def _ends_inside(text: str, quote_end: int) -> bool:
    last = (
        text[max(0, quote_end - 4) : quote_end - 1].rstrip(" \u00a0\u202f")[-1:]
        if text[quote_end - 2].isspace()
        else text[quote_end - 2]
    )
    return last in _FULL_STOPS or last == "."


def _goes_on(text: str, at: int, end: int) -> bool:
    """True when the sentence goes on behind a quotation: a comma, or a word in small letters."""
    return at < end and _SPEAKS_ON.match(text, at, end) is not None


def _behind_closing(text: str, at: int, end: int) -> int:
    while at < end and (text[at] in _CLOSING or text[at] in _FULL_STOPS or text[at] == "."):
        at += 1
    return at


def _is_full_stop(text: str, at: int, end: int, abbreviations: frozenset[str]) -> bool:
    """True for a dot that ends a sentence: not in a number, a name, an abbreviation or an initial."""
    if at + 1 >= end:
        return True
    if text[at + 1] in _CLOSING or text[at + 1] == ".":
        return True
    if not text[at + 1].isspace():  # where sentences end with 。 it is within a name: 安娜.林奇
        han = is_han(text[at + 1]) and is_han(text[at - 1]) and "。" not in text
        return han or ends_glued(text, at, abbreviations)
    return ends_sentence(text, at, abbreviations)


def _is_heading(text: str, start: int, end: int) -> bool:
    return end - start <= _HEADING_CHARS and text[end - 1] not in _END_MARKS and text[start] not in BULLETS


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == "|"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "|"):
        end -= 1
    return start, end
