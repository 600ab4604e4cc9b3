"""Dates that only their place shows to be dates: 2015 alone on its line or before a colon, 5/11 before
one or before a dash.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.dates.rules.grammar import Rule
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Fields

#: What leads an entry, its year or its day and month in digits, and what stands behind: nothing, a colon, a dash.
_ENTRY = re.compile(
    r"^[ \t#*>|•●▪◦‣·-]{0,8}(?:(?P<year>(?:19|20)\d\d)|(?P<first>\d{1,2})/(?P<second>\d{1,2}))[*_]{0,2}[ \t]{0,2}?"
    r"(?P<behind>:|(?(year)\.(?!\d)| - )|[ \t]*\||$)",
    re.MULTILINE,
)
_YEAR = Rule("{year}", ("year",), None, 0.8, 0, ())
_DAY = Rule("{day}/{month}", ("day", "month"), None, 0.7, 0, ())
_MONTHS, _LONGEST_MONTH = 12, 31


def with_entries(matches: Sequence[Match], text: str, order: str) -> list[Match]:
    """The matches in their order, with those of entries that no rule reads. ``order`` is that of numeric dates."""
    found = [match for entry in _ENTRY.finditer(text) if (match := _read(entry, order)) is not None]
    starts = [match.start for match in matches]
    free = [one for one in found if _is_free(one, matches, starts)]
    return sorted((*matches, *free), key=lambda match: match.start) if free else list(matches)


def _is_free(one: Match, matches: Sequence[Match], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, one.end)
    return at == 0 or matches[at - 1].end <= one.start


def _read(entry: re.Match[str], order: str) -> Match | None:
    """The date of an entry; None for digits that are none, and for a day alone on its line, which may be a part."""
    if entry["year"]:
        start, end = entry.span("year")
        return Match(start, end, end, _YEAR, Fields(year=int(entry["year"])))
    day, month = (int(entry[name]) for name in (("second", "first") if order == "mdy" else ("first", "second")))
    if not (entry["behind"] and 0 < month <= _MONTHS and 0 < day <= _LONGEST_MONTH):
        return None
    return Match(entry.start("first"), entry.end("second"), entry.end("second"), _DAY, Fields(day=day, month=month))
