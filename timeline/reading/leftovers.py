"""What of a text is no part of the telling: menus, bylines, notices, footers, a body pasted again.

Nothing is cut: the parts are spans, so no offset moves. Only a text's head (before its first sentence) and
foot (after its last) are judged line by line: a short line between sentences is a heading or a caption and stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from timeline.model import Span
from timeline.reading.dateline import HEAD_CHARACTERS, entries, is_dateline, stamps
from timeline.reading.labels import author_of, is_age, is_aside, is_byline, is_disclaimer, is_related, is_rights
from timeline.reading.lines import Line, split, squeezed

FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n((?:(?!---)[^\n]{0,500}\n){0,60})---[ \t]*(?:\r?\n|\Z)")
#: The label and the day that a page's text may open with on the line of its first words: "date 2021-05-14 The …".
_OPENING_DAY = re.compile(r"\s{0,4}date:? \d{4}-\d\d(?:-\d\d)?(?:T[\d:.+Z-]{4,24})?\s", re.IGNORECASE)
_COUNTER = re.compile(r"^(\d{1,3}) ?/ ?(\d{1,3})$", re.MULTILINE)
_MONTHS = 12
_HEAD_LINES = 400
_FOOT_CHARACTERS = 40_000
_MENU = 5  # short lines in a row that make a menu in the head
_FOOT_MENU = 4
_HEADING_WEIGHT = 240
_FOOT_NOTE_WEIGHT = 64
_LIVES = 2  # last paragraphs that may say who the authors are
_ABOVE = 1000  # characters over a copy in which its heading stands
_HEADED_COPIES = 8  # copies that are looked over for a heading


def find_leftovers(text: str, copies: Sequence[Span] = (), title: str = "") -> tuple[Span, ...]:
    """The spans of a text that are no part of its telling, in order, without overlap, each from line to line.

    ``copies`` are where it says everything again (``repeats.find_copies``). ``title`` is the article's, where
    known: where it stands first in the head it stays, a second time is left out.
    """
    top = _top(text)
    spans = [Span(0, 1)] if text.startswith("\ufeff") else []
    spans += [Span(0, top)] if top else []
    copies = [_with_heading(text, copy) for copy in copies[:_HEADED_COPIES]] + list(copies[_HEADED_COPIES:])
    edges = [top, *(edge for copy in copies for edge in copy), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if start == top:
            spans += _head(text, start, end, title)
        spans += _foot(text, start, end)
    lines = list(split(text, top))
    aside = [line for line in lines if is_aside(line) or is_age(line)]
    spans += [Span(line.start, line.end) for line in [*aside, *stamps(lines)]]
    spans += _counters(text)
    return _merged(text, [*spans, *copies])


def _counters(text: str) -> list[Span]:
    """The lines that count the pictures of a series: "2/16", "3/16"; a total that may be a month counts none."""
    found = [line for line in _COUNTER.finditer(text) if _MONTHS < int(line[2]) >= int(line[1])]
    totals = Counter(line[2] for line in found)
    return [Span(*line.span()) for line in found if totals[line[2]] > 1]


def guess_title(text: str, copies: Sequence[Span] = ()) -> str:
    """The heading that a text bears over its second copy or in its head; empty when it has none."""
    heading = _heading_of(text, copies[0]) if copies else None
    if heading is None:
        heading = next(filter(_is_heading, _until_sentence(text, _top(text), len(text))), None)
    return heading.text.strip("#*= \t") if heading else ""


def _top(text: str) -> int:
    """Where the text begins behind the front matter that Markdown may have, or the day that leads it."""
    front = FRONT_MATTER.match(text) or _OPENING_DAY.match(text)
    return front.end() if front else 0


def _is_heading(line: Line) -> bool:
    if line.is_menu_entry and not line.text.startswith("#"):
        return False
    return not _is_label(line) and len(squeezed(line.text)) >= 6


def _is_label(line: Line) -> bool:
    return line.is_label or is_byline(line) or is_dateline(line) or is_rights(line) or is_related(line)


def _until_sentence(text: str, start: int, end: int) -> list[Line]:
    """The lines before the first sentence; none when no sentence comes within 400 lines."""
    lines: list[Line] = []
    for line in split(text, start, end):
        if line.is_sentence:
            return lines
        lines.append(line)
        if len(lines) >= _HEAD_LINES:
            break
    return []


def _head(text: str, start: int, end: int, title: str) -> list[Span]:
    lines = _until_sentence(text, start, end)
    wanted = squeezed(title)
    kept = next((line for line in lines if wanted and squeezed(line.text) == wanted), None)
    kept = kept or next((line for line in lines if _is_heading(line)), None)
    seen, told = set[str](), entries(list(split(text, start, min(end, start + HEAD_CHARACTERS))))
    out: list[Line] = []
    for line in lines:
        if line is not kept and line not in told and (_is_label(line) or squeezed(line.text) in seen):
            out.append(line)
        seen.add(squeezed(line.text))
    out += _menus([line for line in lines if line is not kept and line not in out], _MENU)
    out += _beside_labels(lines, out, kept)
    return [Span(line.start, line.end) for line in out]


def _menus(lines: Iterable[Line], least: int) -> list[Line]:
    """The lines of every run of at least ``least`` lines that are short as a menu's."""
    runs = [list(run) for short, run in groupby(lines, key=lambda line: line.is_menu_entry) if short]
    return [line for run in runs if len(run) >= least for line in run]


def _beside_labels(lines: Sequence[Line], out: Sequence[Line], kept: Line | None) -> list[Line]:
    """The short lines of blocks in which every other line is a label ("Source" over an outlet and an address)."""
    beside: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.block):
        block = list(group)
        short = [line for line in block if line not in out]
        if kept not in block and 0 < len(short) < len(block) and all(line.is_menu_entry for line in short):
            beside += short
    return beside


def _foot(text: str, start: int, end: int) -> list[Span]:
    low = max(start, end - _FOOT_CHARACTERS)
    if low > start:  # never begin within a line
        low = text.find("\n", low, end) + 1 or end
    lines = list(split(text, low, end))
    over = _after_related(lines)
    lines = lines[: len(lines) - len(over)]
    told = entries(lines)
    last = len(lines)
    while last and (not lines[last - 1].is_sentence or _is_notice(lines[last - 1])):
        last -= 1
    authors = {author for line in _until_sentence(text, start, end) if (author := author_of(line))}
    of_author = [line for line in lines[max(1, last - _LIVES) : last] if _tells_life(line, authors)]
    return [Span(line.start, line.end) for line in [*of_author, *_foot_lines(lines[last:], told), *over]]


def _tells_life(line: Line, authors: Iterable[str]) -> bool:
    """True for a line that begins with its own author's name: what stands at the end is who wrote it."""
    return any(line.text.casefold().lstrip("*_ ").startswith(author + " ") for author in authors)


def _is_notice(line: Line) -> bool:
    return is_rights(line) or is_disclaimer(line)


def _after_related(lines: list[Line]) -> list[Line]:
    """A heading over links and all that follows it, when that is the smaller part of the lines."""
    for index, line in enumerate(lines):
        if index * 2 >= len(lines) and index and is_related(line):
            return lines[index:]
    return []


def _foot_lines(run: list[Line], told: frozenset[Line]) -> list[Line]:
    marked = next((i for i, line in enumerate(run) if _is_notice(line)), None)
    if marked is None:
        menu = frozenset(_menus(run, _FOOT_MENU))
        return [line for line in run if line in menu or (_is_label(line) and line not in told)]
    first = marked
    while first and run[first - 1].weight <= _FOOT_NOTE_WEIGHT and not any(map(str.isdigit, run[first - 1].text)):
        first -= 1
    return run[first:]


def _with_heading(text: str, copy: Span) -> Span:
    heading = _heading_of(text, copy)
    return Span(heading.start, copy.end) if heading else copy


def _heading_of(text: str, copy: Span) -> Line | None:
    """The line directly over a copy that begins a line: the copy begins the article, so that is its title.

    None when the line is the end of the copy before, which the copy has as well.
    """
    above = max(0, copy.start - _ABOVE)
    if text[above : copy.start].rstrip(" \t")[-1:] not in ("\n", "\r"):
        return None
    lines = list(split(text, above, copy.start))
    if len(lines) < 2 or lines[-1].weight > _HEADING_WEIGHT or _is_notice(lines[-1]):
        return None
    return None if squeezed(lines[-1].text) in squeezed(text[copy.start : copy.end]) else lines[-1]


def _merged(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, joined where nothing but blanks stands between two."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and (span.start <= merged[-1].end or not text[merged[-1].end : span.start].strip()):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
