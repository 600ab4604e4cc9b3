"""Days in digits beside one that is a date: the 3/4 of "15/3, 3/4 và 25/5", which alone were three quarters."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Fields

_DAY = r"(?<![\d/.,-])(?P<day>\d{1,2})[/-](?P<month>\d{1,2})(?![/.,-]?\d)"
_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})\Z")
_REACH = 24  # characters of a day and what joins it to the next one
_MONTHS = 12


def with_listed(matches: Sequence[Match], text: str, joints: Collection[str]) -> Iterator[Match]:
    """The matches in their order, with the days in digits that words ("and") or commas join to one in digits.

    A comma joins where the list goes on or its clause ends: "on 20/9, 2/3 of them agreed" is no list.
    """
    joined = _patterns(tuple(sorted(joints)))
    done = 0
    for at, match in enumerate(matches):
        until = matches[at + 1].start if at + 1 < len(matches) else len(text)
        first = _in_digits(match, text)
        if first is None:
            yield match
        else:
            yield from reversed(list(_before(match, text, done, joined)))
            yield match
            yield from (behind := list(_behind(match, text, until, joined)))
        done = match.end if first is None or not behind else behind[-1].end


def _in_digits(match: Match, text: str) -> re.Match[str] | None:
    """The digits of a day and month without their year, the day first."""
    value = match.value
    if not isinstance(value, Fields) or value.year or not (value.day and value.month):
        return None
    found = _FIRST.search(text, max(match.start, match.end - _REACH), match.end)
    return found if found and (int(found[1]), int(found[2])) == (value.day, value.month) else None


def _before(match: Match, text: str, done: int, joined: tuple[re.Pattern[str], re.Pattern[str]]) -> Iterator[Match]:
    """The days before a match, the nearest one first."""
    while found := joined[1].search(text, max(done, match.start - _REACH), match.start):
        listed = _listed(match, found)
        if listed is None:
            return
        match = listed
        yield match


def _behind(match: Match, text: str, until: int, joined: tuple[re.Pattern[str], re.Pattern[str]]) -> Iterator[Match]:
    """The days behind a match."""
    while (found := joined[0].match(text, match.end)) and found.end() <= until:
        listed = _listed(match, found)
        if listed is None:
            return
        match = listed
        yield match


def _listed(beside: Match, found: re.Match[str]) -> Match | None:
    """A day in digits as a match like the one beside it."""
    day, month = int(found["day"]), int(found["month"])
    if not (1 <= day <= 31 and 1 <= month <= _MONTHS):
        return None
    start, end = found.start("day"), found.end("month")
    return beside._replace(start=start, end=end, stop=end, value=Fields(day=day, month=month))


@lru_cache(maxsize=8)
def _patterns(joints: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day joined to one before it, and one joined to what stands behind it."""
    word = f",? (?:{'|'.join(map(re.escape, joints))}) "
    goes_on = rf"(?=(?:{word}|, )\d{{1,2}}[/-]\d|[.;:)!?\n]|\Z)"
    behind = re.compile(f"(?:(?P<word>{word})|, ){_DAY}(?(word)|{goes_on})")
    return behind, re.compile(rf"{_DAY}(?:{word}|, )\Z")
