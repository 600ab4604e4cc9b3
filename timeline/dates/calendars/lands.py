"""Days that many countries have, each its own: national days, independence, the republic, a revolution.

The holidays library knows these days, and a test holds them against it; but a third of them it calls otherwise
(Nigeria's independence is its "National Day"), so that it cannot be asked for them by what they are.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

_YEAR = 365
#: Days that many countries have (country: month, day), and whose is meant where a text speaks of none of them.
_AT_HOME = {"independence": "US", "national": "FR"}
DAYS: dict[str, dict[str, tuple[int, int]]] = {
    "independence": {
        "IN": (8, 15), "PK": (8, 14), "UA": (8, 24), "NG": (10, 1), "GH": (3, 6), "KE": (12, 12), "MX": (9, 16),
        "BR": (9, 7), "PL": (11, 11), "FI": (12, 6), "ID": (8, 17), "MY": (8, 31), "PH": (6, 12), "BD": (3, 26),
        "DZ": (7, 5), "TN": (3, 20), "MA": (11, 18), "SN": (4, 4), "CI": (8, 7), "ML": (9, 22), "BF": (8, 5),
        "BJ": (8, 1), "TG": (4, 27), "CD": (6, 30), "GA": (8, 17), "NE": (8, 3), "TD": (8, 11), "GN": (10, 2),
        "HT": (1, 1), "MG": (6, 26), "LB": (11, 22), "JO": (5, 25), "SD": (1, 1), "LY": (12, 24), "MR": (11, 28),
        "YE": (11, 30), "US": (7, 4),
    },
    "national": {
        "BE": (7, 21), "CH": (8, 1), "LU": (6, 23), "QC": (6, 24), "CM": (5, 20), "CI": (8, 7), "SN": (4, 4),
        "SA": (9, 23), "AE": (12, 2), "QA": (12, 18), "KW": (2, 25), "BH": (12, 16), "OM": (11, 18), "ES": (10, 12),
        "SG": (8, 9), "FR": (7, 14),
    },
    "republic": {"IN": (1, 26), "TN": (7, 25), "TR": (10, 29), "IT": (6, 2), "IQ": (7, 14), "NE": (12, 18)},
    "revolution": {"DZ": (11, 1), "TN": (12, 17), "EG": (7, 23), "YE": (9, 26), "SY": (3, 8)},
}  # fmt: skip


def meant(name: str, speaks_of: Callable[[str], bool], near: date | None) -> str:
    """The day that is meant in a text that speaks of some countries ("independence IN"), of several the one ``near``
    a day.

    >>> meant("independence", lambda land: land in ("IN", "US"), date(2024, 8, 16))
    'independence IN'
    """
    lands = [land for land in DAYS[name] if speaks_of(land)] or [_AT_HOME.get(name, "")]
    return f"{name} {min(lands, key=lambda land: _away(day(f'{name} {land}'), near))}"


def day(name: str) -> tuple[int, int] | None:
    """Month and day of a country's day, as ``meant`` names it; None for any other name."""
    kind, _, land = name.partition(" ")
    return DAYS.get(kind, {}).get(land)


def _away(day: tuple[int, int] | None, near: date | None) -> int:
    """How many days a day of the year is away from a day."""
    away = abs((date(near.year, *day) - near).days) if day and near else 0
    return min(away, _YEAR - away)
