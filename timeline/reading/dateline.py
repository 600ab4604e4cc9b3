"""The day that an article came out, where its own head, its address or its file's name says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, pairwise

from timeline.errors import LanguageError
from timeline.languages import load
from timeline.languages.folding import Letters
from timeline.reading.labels import is_byline
from timeline.reading.lines import Line, split, width

_HEAD_LINES = 30
#: In which datelines and the entries of a chronicle are looked for.
HEAD_CHARACTERS = 6000
_DATELINE_WEIGHT = 120
_OTHER_WORDS = 8  # words beside the date that a dateline has at most
_OTHER_WIDTH = 60  # columns that they take
_OPENING = 90  # characters in which an agency's dateline ("PARIS, 3 May 2021 (AFP) -") must end
_ENTRIES = 3  # lines that begin with a day and go on make a chronicle; an article has two datelines at most
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_YMD = re.compile(r"(?<!\d)(\d{4})\s?(?:[-/._]|年)\s?(\d{1,2})\s?(?:[-/._]|月)\s?(\d{1,2})(?!\d)日?")
_DMY = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_EIGHT = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
_DASH = re.compile(r"\s[-–—]{1,2}\s|[—–]{1,2}\s?|\(\w{2,12}\)")
_HAN_DASH = re.compile(r"[訊讯電电][】》〕)）]")  # 【某报2019年7月26日讯】
_BESIDE = "|·•/–—:："
_CLOCK = re.compile(r"\d{1,2}\s?[:hH]\s?\d{0,2}(?::\d{2})?")
_HOUR = re.compile(r"\d{1,2}:\d{2}(?!\d)")
_SHOWN_FIRST = ("en", "fr", "vi", "ar")
_LETTERS = Letters({})


def find_published(text: str, *, language: str, names: tuple[str, ...] = ()) -> date | None:
    """The day in a dateline of the text's head, else in ``names`` (an address, a file's name) or an address there.

    ``language`` is the BCP 47 tag that month names and the order of 03/04/2021 are read by.
    """
    chronicle = entries(list(split(text, 0, HEAD_CHARACTERS)))
    head = [line for line in _head(text) if line not in chronicle]
    addresses = [line.text for line in head if line.text.startswith(("https://", "http://"))]
    told = (_of_dateline(line, language) or _of_opening(line, language) for line in head)
    named = (_of_name(name) for name in (*names, *addresses))
    return next((day for day in chain(told, named) if day), None)


def is_dateline(line: Line) -> bool:
    """True when the line is little more than a day with its year, in digits or a large language's words."""
    return any(_of_dateline(line, language) for language in _SHOWN_FIRST)


def stamps(lines: Iterable[Line]) -> list[Line]:
    """The datelines with a time of day, which a page bears wherever its telling begins; none where several part it."""
    found = [line for line in lines if not line.is_sentence and _HOUR.search(line.text[:_DATELINE_WEIGHT])]
    found = [line for line in found if is_dateline(line)]
    return found if len(found) < _ENTRIES else []


def entries(lines: Sequence[Line]) -> frozenset[Line]:
    """The lines of a chronicle: at least three that begin with a day and say what it brought, or that end with one or
    bear nothing else, where those days follow each other; a list of other pages has the newest first.
    """
    led = [line for line in lines if any(_is_entry(line, language) for language in _SHOWN_FIRST)]
    known = set(led)
    closed = [line for line in lines if line not in known and not is_byline(line)]
    alone = _in_order([(line, day) for line in closed if (day := _closing(line, alone=True))])
    ended = _in_order([(line, day) for line in closed if (day := _closing(line, alone=False))])
    return frozenset(line for kind in (led, alone, ended) if len(kind) >= _ENTRIES for line in kind)


def _is_entry(line: Line, language: str) -> bool:
    folded = _folded(line.text[:_OPENING])
    if not any(map(str.isdigit, folded)):
        return False
    first = next(iter(_days(folded, language)), None)
    return first is not None and not _has_letter(folded[: first[1]]) and _has_letter(folded[first[2] :])


def _closing(line: Line, *, alone: bool) -> date | None:
    """The day that a line ends with behind its words, or that is ``alone`` in it; none of a sentence."""
    if line.is_sentence or not any(map(str.isdigit, line.text)):
        return None
    folded = _folded(line.text)
    for language in _SHOWN_FIRST:
        days = _days(folded, language)
        if days and not any(map(str.isalnum, folded[days[-1][2] :])) and _has_letter(folded[: days[-1][1]]) != alone:
            return days[-1][0]
    return None


def _in_order(dated: Sequence[tuple[Line, date]]) -> list[Line]:
    """The lines when each is of a later day than the one before, else none."""
    ordered = all(one[1] < other[1] for one, other in pairwise(dated))
    return [line for line, _ in dated] if ordered else []


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))


def _head(text: str) -> Iterator[Line]:
    """The lines before the first sentence, and that."""
    for count, line in enumerate(split(text, 0, HEAD_CHARACTERS)):
        yield line
        if line.is_sentence or count >= _HEAD_LINES:
            return


def _of_dateline(line: Line, language: str) -> date | None:
    if line.weight > _DATELINE_WEIGHT or not any(char.isdigit() for char in line.text):
        return None
    folded = _folded(line.text)
    return next((day for day, start, end in _days(folded, language) if _is_alone(folded[:start], folded[end:])), None)


def _is_alone(before: str, after: str) -> bool:
    """True when few words stand beside a day, and fewer still when it stands between them."""
    rest = _CLOCK.sub(" ", f"{before} {after}")
    words = [word for word in rest.split() if any(char.isalpha() for char in word)]
    before, after = before.rstrip(), after.strip(" ,.)")
    at_edge = not before or not after or before[-1] in _BESIDE or after[0] in _BESIDE or _CLOCK.match(after)
    most = _OTHER_WORDS if at_edge else _OTHER_WORDS // 2
    return len(words) <= most and sum(map(width, words)) <= _OTHER_WIDTH


def _of_opening(line: Line, language: str) -> date | None:
    opening = _folded(line.text[:_OPENING])
    dash = _HAN_DASH.search(opening) or (_DASH.search(opening) if line.is_sentence else None)
    if dash is None:
        return None
    return next((day for day, _, _ in _days(opening[: dash.start()], language)), None)


def _of_name(name: str) -> date | None:
    return next((day for pattern in (_YMD, _EIGHT) for day, _, _ in _found(pattern, name, "ymd")), None)


def _days(text: str, language: str) -> list[tuple[date, int, int]]:
    """The days with a year in a short text, in its order, each with where it stands."""
    order, worded = _reading_of(language)
    days = [*_found(_YMD, text, "ymd"), *_found(_DMY, text, order)]
    for pattern in worded:
        for found in pattern.finditer(text):
            month = _months(language)[found["month"]]
            days += _checked(found["year"], month, found["day"], found.span())
    return sorted(days, key=lambda day: day[1])


def _found(pattern: re.Pattern[str], text: str, order: str) -> Iterator[tuple[date, int, int]]:
    for found in pattern.finditer(text):
        parts = dict(zip(order, found.groups(), strict=True))
        if order != "ymd" and int(parts["m"]) > 12:  # 14/03/2021 where the month goes first
            parts["m"], parts["d"] = parts["d"], parts["m"]
        yield from _checked(parts["y"], parts["m"], parts["d"], found.span())


def _checked(year: str, month: str, day: str, span: tuple[int, int]) -> list[tuple[date, int, int]]:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return []
    return [(found, *span)] if _FIRST_YEAR <= found.year <= _LAST_YEAR else []


def _folded(text: str) -> str:
    """The text in small letters with Western digits, each character in its place."""
    return text.translate(_LETTERS)


@lru_cache(maxsize=64)
def _months(language: str) -> dict[str, str]:
    """Names of months in small letters -> their number; those of two letters and more."""
    try:
        table = load(language).words.get("month", {})
    except LanguageError:
        return {}
    return {_folded(name).rstrip("."): number for number, names in table.items() for name in names if len(name) > 2}


@lru_cache(maxsize=64)
def _reading_of(language: str) -> tuple[str, tuple[re.Pattern[str], ...]]:
    """The order of numeric days, and the patterns of days with a month's name."""
    names = sorted(_months(language), key=len, reverse=True)
    try:
        order = load(language).order
    except LanguageError:
        order = "dmy"
    order = order if order in ("dmy", "mdy") else "dmy"
    if not names:
        return order, ()
    month = rf"(?P<month>{'|'.join(map(re.escape, names))})\b\.?"
    day, year = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?", r"(?P<year>\d{4})(?!\d)"
    joint = r"(?:\s|,|de\b|del\b|năm\b|ngày\b){1,4}"
    return order, (
        re.compile(rf"{day}{joint}{month}{joint}{year}"),
        re.compile(rf"{month}{joint}{day}{joint}{year}"),
    )
