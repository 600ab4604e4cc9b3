"""What CLDR knows of a language: names of months and weekdays, relative words, patterns, order of numeric dates.

Names and patterns come from Babel; relative words ("ayer", "la semana pasada"), which Babel leaves out, and
inflected month names from dateparser's tables, which are made from CLDR too.
"""

from __future__ import annotations

import importlib
import re
from typing import Any

from babel import Locale, UnknownLocaleError

from timeline.languages.words import Language, When
from timeline.tags import base_of

_UNSPACED = {"zh", "ja", "th", "lo", "km", "my"}
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = ("day", "week", "month", "year")
_FIELD = {"y": "{year}", "d": "{day}", "M": "{mm}", "L": "{mm}", "E": "{weekday}", "Q": "{quarter}"}
#: Prefixes written onto the next word, in languages without a file of ours.
_CLITICS = {"he": ["ב", "ל", "ו", "ה", "מ", "כ", "ש"]}
_BUDDHIST_OFFSET = 543
_SHORTEST_NAME = 2
#: Scripts behind this letter write a word in one or two characters.
_ALPHABETS_END = "\u0900"


def words(tag: str) -> Language | None:
    """CLDR's words of a language as a Language without rules; None when CLDR does not know the tag."""
    locale = _locale(tag)
    if locale is None:
        return None
    table = _dateparser_table(locale.language)
    months = {str(n): _names(locale.months, n) + table.get(_MONTHS[n - 1], []) for n in range(1, 13)}
    weekdays = {str(n): _names(locale.days, n - 1) + table.get(_WEEKDAYS[n - 1], []) for n in range(1, 8)}
    units = {unit: table.get(unit, []) for unit in _UNITS}
    return Language(
        spaced=locale.language not in _UNSPACED,
        order=_order(str(locale.date_formats["short"])),
        clitics=_CLITICS.get(locale.language, []),
        era_offset=_BUDDHIST_OFFSET if locale.language == "th" else 0,
        words={"month": _clean(months), "weekday": _clean(weekdays), "unit": _clean(units)},
    )


def rules(tag: str) -> tuple[When, ...]:
    """CLDR's patterns and relative words of a language as rules."""
    locale = _locale(tag)
    if locale is None:
        return ()
    patterns = [str(locale.date_formats[width]) for width in ("full", "long", "medium")]
    keys = ("yMMMM", "yMMMd", "yMMM", "MMMMd", "MMMd", "yMMMMd", "MMMMEd", "GyMMMd")
    patterns += [str(locale.datetime_skeletons[key]) for key in keys if key in locale.datetime_skeletons]
    suffix = re.fullmatch(r"1(\D+)", str(locale.months["format"]["wide"][1]))
    era = str(locale.eras["abbreviated"][1])
    says = list(dict.fromkeys(filter(None, (_template(pattern, era) for pattern in patterns))))
    if suffix:  # Korean writes its months as numbers: 3월
        says = [said.replace("{month}", "{mm}" + suffix[1]) for said in says] + ["{mm}" + suffix[1]]
    own = [When(say=says, means="date")]
    year = _template(str(locale.datetime_skeletons.get("y", "")), era)
    own.append(When(say=[year] if year not in ("", "{year}") else ["{year}"], means="date", confidence=0.7))
    own += [When(say=said, means=means) for said, means in _relative(_dateparser_table(locale.language))]
    return tuple(own)


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        try:
            return Locale.parse(base_of(tag))
        except (UnknownLocaleError, ValueError):
            return None


def _dateparser_table(language: str) -> dict[str, Any]:
    try:
        module = importlib.import_module(f"dateparser.data.date_translation_data.{language}")
    except ModuleNotFoundError:
        return {}
    table: dict[str, Any] = module.info
    return table


def _names(table: Any, key: int) -> list[str]:  # noqa: ANN401 - Babel's nested mapping
    kinds = (table[form][width] for form in ("format", "stand-alone") for width in ("wide", "abbreviated"))
    return [str(names[key]) for names in kinds if key in names]


def _clean(table: dict[str, list[str]]) -> dict[str, list[str]]:
    """Names that mean a date wherever they stand: no bare numbers, no "th" or "we", no dots of abbreviations."""
    stripped = {value: [name.strip().rstrip(".") for name in names] for value, names in table.items()}
    return {value: list(dict.fromkeys(filter(_telling, names))) for value, names in stripped.items()}


def _telling(name: str) -> bool:
    if re.fullmatch(r"[\d\s]*|\d+\D+", name):
        return False
    return len(name) > _SHORTEST_NAME or (len(name) > 0 and name[0] > _ALPHABETS_END)


def _order(pattern: str) -> str:
    letters = [letter for letter in pattern if letter in "dMy"]
    return "".join(dict.fromkeys(letters)).lower()


def _template(pattern: str, era: str) -> str:
    """A CLDR date pattern as a template: ``d 'de' MMMM 'de' y`` -> ``{day} de {month} de {year}``."""
    parts = re.findall(r"'([^']*)'|(([A-Za-z])\3*)|([^A-Za-z']+)", pattern.replace("''", "’"))
    said = ""
    for quoted, field, letter, between in parts:
        if letter == "G":
            said += f"[{era}]"
        elif field:
            if letter not in _FIELD:
                return ""
            said += "{month}" if letter in "ML" and len(field) > 2 else _FIELD[letter]
        else:
            said += re.sub(r"[\[\]{}()<>|]", " ", quoted or between)
    said = " ".join(said.replace("{weekday}", "[{weekday}]", 1).split()) if said != "{weekday}" else said
    return said.replace(", ", " [,] ").replace("،", "[،]")


def _relative(table: dict[str, Any]) -> list[tuple[list[str], str]]:
    """dateparser's relative words as (templates, meaning)."""
    rules: list[tuple[list[str], str]] = []
    for key, said in table.get("relative-type", {}).items():
        match = re.fullmatch(r"(?:in )?(\d) (day|week|month|year)(?: ago)?", key)
        plain = [" ".join(re.sub(r"[\[\]{}()<>|.]", " ", word).split()) for word in said]
        plain = [word for word in plain if len(word) > 1]
        if match and plain:
            n, unit = int(match[1]), match[2]
            n = n if key.startswith("in ") else -n
            rules.append((plain, f"shift(today, {n}, '{unit}')"))
    return rules
