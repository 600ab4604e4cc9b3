"""Years counted in an era that the text has named before: 民國二十四年生於嘉義,四十六年畢業."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from timeline.dates.calendars.almanac import minguo
from timeline.dates.rules import numerals
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Call, Fields, When

#: The land that counts its years in the era, where a text speaks of it as its own.
REPUBLIC = "TW"
_ERA, _SAID_ON = "minguo", "era_year"
_AROUND = frozenset(("early", "mid", "late", "before", "after", "about", "begun"))
_REPUBLIC = frozenset(("republic_year", "republic_round"))
_CENTURY, _HUNDRED, _SHORTEST, _YEARS_AHEAD = 1900, 100, 10, 20
_YEARS_NEAR = 20
_THREE_DIGITS = re.compile(r"\d{3}年")
_OLDEST, _DIGITS = 34, frozenset("123456789")  # since when the republic is where it is; written in numerals of its own


def in_told_eras(matches: Iterable[Match], text: str, latest: int, republic: Callable[[], bool]) -> Iterator[Match]:
    """The matches; a year without its era is one of the era said before, if it is no earlier year of it.

    Where no era was said, what cannot be read without one is left out, but in a text of the ``republic`` itself, which
    counts its years so (89年12月), or that counts some year so behind it. ``latest`` is the year of publication.
    """
    told, matches = 0, list(matches)
    counts_so = cache(lambda: republic() or any(_THREE_DIGITS.match(text, one.start) for one in matches))
    for match in matches:
        year = _without_era(match.value, text[match.start : match.start + 3])
        if not year:
            told = _of_republic(match) or told
            yield match
        elif _is_of_era(year, told, latest - minguo(0)) or (
            _OLDEST <= year < _HUNDRED and year % 10 and text[match.start] in _DIGITS and counts_so()
        ):
            told = year
            yield match._replace(value=_inside(match.value, partial(_in_era, year)))
        elif (value := _inside(match.value, partial(_of_century, year))) is not None:
            yield match._replace(value=value)


def _is_of_era(year: int, told: int, now: int) -> bool:
    """True for a year no earlier than the one told; where none was told, for one of these years that no count would be.

    Both are counted in the era, as is ``now``.
    """
    near = year >= _HUNDRED and abs(year - now) <= _YEARS_NEAR
    return (near or told <= year <= now + _YEARS_AHEAD) if told else (near and year % 10 != 0)


def _inside(value: When | None, change: Callable[[When], When | None]) -> When | None:
    """A value with the date changed that it says a part or a side of: 自89年12月起."""
    if isinstance(value, Call) and value.operation in _AROUND:
        inner = _inside(value.arguments[0], change)
        return value._replace(arguments=(inner,)) if inner is not None else None
    return change(value) if value is not None else None


def _without_era(value: When | None, said: str) -> int:
    """The number of a year that may be one of an era, of 46年 or 46年3月, as its words begin; 0 of none."""
    if isinstance(value, Call) and value.operation in _AROUND:
        return _without_era(value.arguments[0], said)
    if not isinstance(value, Fields):
        return _counted(value, _SAID_ON)
    short = (value.year or 0) - _CENTURY
    two = 0 < short < _HUNDRED and said.endswith("年")
    return value.yy or (short if two and (said[:2] == str(short) or numerals.chinese(said[:2]) == short) else 0)


def _in_era(year: int, value: When) -> When:
    if not isinstance(value, Fields):
        return value
    rest = value._replace(year=None, yy=None)
    return Call(_ERA, (year,)) if rest == Fields() else Call("within", (Call(_ERA, (year,)), rest))


def _of_century(year: int, value: When) -> When | None:
    """A value in a year of two digits, where no era was said: 77年冬; None where its number may count years."""
    if isinstance(value, Call) and value.operation == "within" and isinstance(value.arguments[1], Fields):
        return value.arguments[1]._replace(yy=year) if _SHORTEST <= year < _HUNDRED else None
    return value if isinstance(value, Fields) else None


def _of_republic(match: Match) -> int:
    """The year of the Republic of China that a match names; 0 when it names none."""
    value = match.value
    if isinstance(value, Fields) and value.year and not _REPUBLIC.isdisjoint(match.rule.names):
        return value.year - minguo(0)
    return _counted(value, _ERA)


def _counted(value: When | None, operation: str) -> int:
    """The number that an operation counts, wherever in a value it stands; 0 where it does not."""
    if not isinstance(value, Call):
        return 0
    if value.operation == operation:
        return int(value.arguments[0])
    return next((found for one in value.arguments if isinstance(one, Call) and (found := _counted(one, operation))), 0)
