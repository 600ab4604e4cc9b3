"""Dates in words, by CLDR through Babel: never a day where only a year is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, get_month_names

from timeline.errors import LanguageError
from timeline.locales import listed, load, locale, nearest
from timeline.model import Story

#: English dates are written day first, as newspapers around the world do.
_DATE_LOCALES: Final = {"en": "en-GB"}
#: How newspapers write dates where CLDR's abbreviations are read by nobody, and its skeletons for intervals.
_PATTERNS: Final = {("vi", "yMMMd"): "d/M/y", ("vi", "yMMM"): "'tháng' M/y"}
_SKELETONS: Final = {("vi", "yMMMd"): "yMd", ("vi", "yMMM"): "yM"}
_TIMEX = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)|W(?P<week>\d\d)))?|(?P<decade>\d{3})"
)
_STEPS = ("day", "week", "month", "quarter", "season", "half", "year", "decade")


@lru_cache(maxsize=65_536)
def words(
    start: date,
    end: date,
    precision: str,
    mod: str = "",
    language: str = "en",
    *,
    timex: str = "",
) -> str:
    """The interval [start, end] in words of the language: "29 Feb 2024", "early 2018", "before Mar 2024".

    ``mod`` is a TIMEX3 modifier and ``timex`` the value it modifies; without one, the days say it alone. An
    unknown language is answered in English, an unknown ``mod`` or ``timex`` is passed over.

    >>> words(date(2018, 1, 1), date(2018, 3, 31), "year", "START", timex="2018")
    'early 2018'
    >>> words(date(2024, 2, 29), date(2024, 2, 29), "day", language="zh-Hans")
    '2024年2月29日'
    """
    tag = nearest(language)
    sayings: Mapping[str, str] = load(tag, "drawing")["date"]
    text = _value(timex, mod, tag, sayings) or _interval(start, end, precision, tag, sayings)
    if mod in sayings and mod.isupper():
        text = sayings[mod].format(date=text)
    return text


def day_words(day: date, language: str) -> str:
    """One day in words: "29 Feb 2024"."""
    return words(day, day, "day", language=language)


def story_words(story: Story, language: str) -> str:
    """The day that all accounts of a story allow, as the most exact of them has it; those that exclude each other with
    "or" between them.
    """
    told = [
        with_modality(
            words(event.start, event.end, event.precision, event.mod, language, timex=event.timex),
            event.modality,
            language,
        )
        for event in story.rivals
    ]
    return listed(list(dict.fromkeys(told)), nearest(language), "or")


def timex_words(value: str, mod: str, language: str) -> str:
    """A TIMEX3 value, or two with a slash between, in words: "late 2017"; a value that is none as it is.

    >>> timex_words("2017", "END", "en"), timex_words("2023-01/2023-08", "", "fr")
    ('late 2017', 'janv. 2023 – août 2023')
    """
    tag = nearest(language)
    sayings: Mapping[str, str] = load(tag, "drawing")["date"]
    text = " – ".join(_read(part, tag, sayings) or part for part in value.split("/"))
    return sayings[mod].format(date=text) if mod in sayings and mod.isupper() else text


def month_words(day: date, language: str) -> str:
    """The month of a day without its year, short: "Feb", "2月", "فبراير"."""
    return str(get_month_names("abbreviated", "format", locale=_locale(nearest(language)))[day.month])


def year_words(day: date, language: str) -> str:
    """The year of a day as an axis says it: "2024", "2024年"."""
    return _formatted("y", day, nearest(language))


def number_words(number: int, language: str) -> str:
    """A whole number, its thousands set apart as the language does it."""
    comma = _locale(nearest(language)).number_symbols.get("latn", {}).get("group", ",")
    return f"{number:,}".replace(",", comma)


def language_words(tag: str, language: str) -> str:
    """The name of the language ``tag`` in the reader's language; the tag itself when CLDR lacks it."""
    try:
        name = locale(tag).get_display_name(_locale(nearest(language)))
    except LanguageError:  # any tag may stand in a table
        name = None
    return name or tag


def row_words(row: Mapping[str, Any], language: str) -> str:
    """The date of a row of the table in words, with what its modality adds: "planned: 2027"."""
    start, end = _day(row["start"]), _day(row["end"])
    text = words(start, end, row["precision"], row["mod"], language, timex=row["timex"])
    return with_modality(text, row["modality"], language)


def with_modality(text: str, modality: str, language: str) -> str:
    """A date in words with the word for what is planned, denied or only possible; others as they are."""
    said: Mapping[str, Any] = load(language, "drawing")
    if modality == "asserted" or modality not in said["modality"]:
        return text
    return str(said["date"]["join"]).format(word=said["modality"][modality], text=text)


def _day(value: Any) -> date:  # noqa: ANN401 - a date, or pandas' own
    day: date = value.date() if hasattr(value, "date") else value
    return day


def _value(timex: str, mod: str, tag: str, sayings: Mapping[str, str]) -> str:
    """A TIMEX3 value in words, where the days alone would not say it: modified, or a season or a half."""
    found = _TIMEX.fullmatch(timex)
    if not found or not (mod or found["season"] or found["half"]):
        return ""
    return _read(timex, tag, sayings)


def _read(timex: str, tag: str, sayings: Mapping[str, str]) -> str:
    """A TIMEX3 value in words; nothing when it is none, as a month 13 in a table that a person wrote."""
    found = _TIMEX.fullmatch(timex)
    with suppress(ValueError):
        return _parsed(found, tag, sayings) if found else ""
    return ""


def _parsed(found: re.Match[str], tag: str, sayings: Mapping[str, str]) -> str:
    if found["decade"]:
        return sayings["decade"].format(year=f"{found['decade']}0")
    year = int(found["year"])
    if found["season"]:
        return sayings[found["season"]].format(year=_year(date(year, 1, 1), tag, sayings))
    if found["half"]:
        return sayings[f"half_{found['half']}"].format(year=_year(date(year, 1, 1), tag, sayings))
    if found["quarter"]:
        return _formatted("yQQQ", date(year, int(found["quarter"]) * 3, 1), tag)
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return sayings["week"].format(date=_formatted("yMMMd", monday, tag))
    if found["day"]:
        return _formatted("yMMMd", date(year, int(found["month"]), int(found["day"])), tag)
    if found["month"]:
        return _formatted("yMMM", date(year, int(found["month"]), 1), tag)
    return _year(date(year, 1, 1), tag, sayings)


def _interval(start: date, end: date, precision: str, tag: str, sayings: Mapping[str, str]) -> str:
    """Two days in words, as exactly as both are the borders of a month, a year, …, and no more exactly."""
    if start == end:
        return _formatted("yMMMd", start, tag)
    first, last = (start.month, start.day), (end.month, (end + timedelta(days=1)).day)
    if first == (1, 1) and last == (12, 1) and end.day == 31:
        return _years(start.year, end.year, tag, sayings)
    if start.day == 1 and last[1] == 1:
        return _months(start, end, precision, tag, sayings)
    if precision == "week" and (end - start).days == 6:
        return sayings["week"].format(date=_formatted("yMMMd", start, tag))
    return _joined("yMMMd", start, end, tag)


def _years(first: int, last: int, tag: str, sayings: Mapping[str, str]) -> str:
    if first == last:
        return _year(date(first, 1, 1), tag, sayings)
    if first % 10 == 0 and last == first + 9:
        return sayings["decade"].format(year=first)
    return f"{first}–{_formatted('y', date(last, 1, 1), tag)}"


def _months(start: date, end: date, precision: str, tag: str, sayings: Mapping[str, str]) -> str:
    length = (end.year - start.year) * 12 + end.month - start.month + 1
    if length == 1:
        return _formatted("yMMM", start, tag)
    if length == 3 and start.month % 3 == 1 and precision in _STEPS[:4]:
        return _formatted("yQQQ", start, tag)
    if length == 6 and start.month % 6 == 1 and precision == "half":
        year = _year(start, tag, sayings)
        return sayings["half_1" if start.month == 1 else "half_2"].format(year=year)
    return _joined("yMMM", start, end, tag)


def _joined(skeleton: str, start: date, end: date, tag: str) -> str:
    """CLDR's interval, which says a shared month or year once: "1–31 Jan 2014"."""
    skeleton = _SKELETONS.get((tag, skeleton), skeleton)
    return _plain(format_interval(start, end, skeleton, locale=_locale(tag)))


def _year(day: date, tag: str, sayings: Mapping[str, str]) -> str:
    return sayings["year"].format(year=_formatted("y", day, tag))


@lru_cache(maxsize=16_384)
def _formatted(skeleton: str, day: date, tag: str) -> str:
    pattern = _PATTERNS.get((tag, skeleton))
    said = format_date(day, pattern, _locale(tag)) if pattern else format_skeleton(skeleton, day, locale=_locale(tag))
    return _plain(said)


def _plain(text: str) -> str:
    """CLDR's thin spaces as plain ones, and no direction marks: what draws the text isolates it."""
    return re.sub("[\u2009\u202f\u00a0]", " ", text).replace("\u200f", "").replace("\u200e", "")


def _locale(tag: str) -> Locale:
    return locale(_DATE_LOCALES.get(tag, tag))
