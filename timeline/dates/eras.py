"""Years counted in an era that the text has named before: 民國二十四年生於嘉義,四十六年畢業."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.dates.almanac import minguo
from timeline.dates.matching import Match
from timeline.dates.meaning import Call, Fields, When

_ERA, _SAID_ON = "minguo", "era_year"
_SHORT, _REPUBLIC = "short_year", frozenset(("republic_year", "republic_round"))
_CENTURY, _HUNDRED, _SHORTEST, _YEARS_AHEAD = 1900, 100, 10, 20
_YEARS_NEAR = 20


def in_told_eras(matches: Iterable[Match], latest: int) -> Iterator[Match]:
    """The matches; a year without its era is one of the era said before, if it is no earlier year of it.

    Where no era was said, what cannot be read without one is left out. ``latest`` is the year of publication.
    """
    told = 0
    for match in matches:
        year = _without_era(match)
        if not year:
            told = _of_republic(match) or told
            yield match
        elif _is_of_era(year, told, latest - minguo(0)):
            told = year
            yield match._replace(value=_in_era(match.value, year))
        elif (value := _of_century(match.value, year)) is not None:
            yield match._replace(value=value)


def _is_of_era(year: int, told: int, now: int) -> bool:
    """True for a year no earlier than the one told; where none was told, for one of these years that no count would be.

    Both are counted in the era, as is ``now``.
    """
    near = year >= _HUNDRED and abs(year - now) <= _YEARS_NEAR
    return (near or told <= year <= now + _YEARS_AHEAD) if told else (near and year % 10 != 0)


def _without_era(match: Match) -> int:
    """The number of a year that may be one of an era, of 46年 or 46年3月; 0 of none."""
    value = match.value
    if isinstance(value, Fields):
        short = _SHORT in match.rule.names and value.year is not None and value.year < _CENTURY + _HUNDRED
        return value.yy or (value.year - _CENTURY if short and value.year else 0)
    return _counted(value, _SAID_ON)


def _in_era(value: When | None, year: int) -> When | None:
    if not isinstance(value, Fields):
        return value
    rest = value._replace(year=None, yy=None)
    return Call(_ERA, (year,)) if rest == Fields() else Call("within", (Call(_ERA, (year,)), rest))


def _of_century(value: When | None, year: int) -> When | None:
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
