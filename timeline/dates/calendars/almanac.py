"""Days that other calendars and customs fix: holidays, Hijri and lunar dates, years of the Republic (Minguo)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from math import radians, sin
from typing import TYPE_CHECKING

from dateutil.easter import EASTER_ORTHODOX, easter
from hijridate import Hijri
from lunardate import LunarDate

from timeline.dates.calendars import lands
from timeline.dates.calendars.calendar import Days

if TYPE_CHECKING:
    import holidays

_MINGUO_OFFSET = 1911
#: How long before and after the lunisolar new year its days are told without their month.
_LAST_DAYS, _FIRST_DAYS = 10, 15
#: Feasts with a fixed day (month, day).
_FIXED = {
    "new_year": (1, 1), "new_years_eve": (12, 31), "valentine": (2, 14), "womens_day": (3, 8), "may_day": (5, 1),
    "halloween": (10, 31), "all_saints": (11, 1), "armistice": (11, 11), "christmas_eve": (12, 24),
    "christmas": (12, 25), "boxing_day": (12, 26), "assumption": (8, 15), "singles_day": (11, 11),
    "bastille": (7, 14), "independence_us": (7, 4), "national_cn": (10, 1), "national_vn": (9, 2),
    "double_tenth": (10, 10), "childrens_day": (6, 1), "teachers_day_cn": (9, 10), "army_day_cn": (8, 1),
    "peace_memorial_tw": (2, 28), "handover_hk": (7, 1), "youth_day_cn": (5, 4), "arbor_day_cn": (3, 12),
    "reunification_vn": (4, 30), "epiphany": (1, 6), "national_sa": (9, 23), "candlemas": (2, 2),
    "victory_1945": (5, 8), "music_day": (6, 21), "saint_john": (6, 24), "canada_day": (7, 1), "national_be": (7, 21),
    "national_ch": (8, 1), "yennayer": (1, 12),
    "founding_sa": (2, 22), "national_ae": (12, 2), "national_qa": (12, 18), "throne_ma": (7, 30),
    "burns_night": (1, 25), "australia_day": (1, 26), "groundhog": (2, 2), "saint_patrick": (3, 17),
    "april_fools": (4, 1),
    "saint_george": (4, 23), "anzac": (4, 25), "cinco_de_mayo": (5, 5), "juneteenth": (6, 19), "bonfire_night": (11, 5),
    "green_march": (11, 6), "mothers_day_arab": (3, 21), "land_day": (3, 30), "nakba": (5, 15),
    "coptic_christmas": (1, 7), "fathers_day_tw": (8, 8), "womens_day_vn": (10, 20), "teachers_vn": (11, 20),
    "teachers_day_tw": (9, 28),
}  # fmt: skip
#: Feasts counted from Easter Sunday, in days.
_EASTER = {
    "easter": 0, "easter_monday": 1, "good_friday": -2, "holy_saturday": -1, "maundy_thursday": -3, "palm_sunday": -7,
    "ash_wednesday": -46, "ascension": 39, "pentecost": 49, "whit_monday": 50, "mardi_gras": -47,
    "mothering_sunday": -21,
}  # fmt: skip
#: Feasts counted from the Easter Sunday of the Eastern churches, in days.
_EASTERN = {"orthodox_easter": 0, "sham_el_nessim": 1}
#: Feasts on the n-th weekday of a month (month, ISO weekday, n).
_NTH = {"mothers_day": (5, 7, 2), "fathers_day": (6, 7, 3), "thanksgiving_ca": (10, 1, 2)}
#: Evenings before the lunisolar new year, in days.
_NEW_YEARS_EVES = {"lunar_new_years_eve": 1, "little_new_years_eve": 2}
#: Feasts of the lunisolar calendar (month, day).
_LUNAR = {
    "lunar_new_year": (1, 1), "lantern": (1, 15), "dragon_boat": (5, 5), "qixi": (7, 7), "ghost": (7, 15),
    "mid_autumn": (8, 15), "double_ninth": (9, 9), "ghost_gate": (7, 1), "kitchen_gods": (12, 23),
    "laba": (12, 8), "buddha": (4, 8),
}  # fmt: skip
#: Feasts and months of the Hijri calendar (month, day, days long; 0: the whole month).
_HIJRI = {
    "eid_al_fitr": (10, 1, 1), "eid_al_adha": (12, 10, 1), "ashura": (1, 10, 1), "mawlid": (3, 12, 1),
    "hijri_new_year": (1, 1, 1), "ramadan": (9, 1, 0), "arafah": (12, 9, 1), "laylat_al_qadr": (9, 27, 1),
    "magal": (2, 18, 1),
    "muharram": (1, 1, 0), "safar": (2, 1, 0), "rabi_al_awwal": (3, 1, 0), "rabi_al_thani": (4, 1, 0),
    "jumada_al_ula": (5, 1, 0), "jumada_al_thaniya": (6, 1, 0), "rajab": (7, 1, 0), "shaban": (8, 1, 0),
    "shawwal": (10, 1, 0), "dhu_al_qada": (11, 1, 0), "dhu_al_hijja": (12, 1, 0),
}  # fmt: skip
#: Feasts that a state sets by rule: country and the holidays library's English name.
_STATE = {
    "thanksgiving": ("US", "Thanksgiving Day"), "labor_day_us": ("US", "Labor Day"),
    "memorial_day": ("US", "Memorial Day"), "martin_luther_king": ("US", "Martin Luther King Jr. Day"),
    "hung_kings": ("VN", "Hung Kings' Commemoration Day"),
    "presidents_day": ("US", "Washington's Birthday"),
    "columbus_day": ("US", "Columbus Day"), "diwali": ("IN", "Diwali"), "rosh_hashanah": ("IL", "Rosh Hashanah"),
    "yom_kippur": ("IL", "Yom Kippur"), "passover": ("IL", "Pesach"),
}  # fmt: skip

#: The twenty-four terms of the sun, and its longitude in degrees when each begins.
_SOLAR_TERMS = {
    "qingming": 15, "grain_rain": 30, "start_of_summer": 45, "grain_buds": 60, "grain_in_ear": 75, "june_solstice": 90,
    "minor_heat": 105, "major_heat": 120, "start_of_autumn": 135, "end_of_heat": 150, "white_dew": 165,
    "september_equinox": 180, "cold_dew": 195, "frosts_descent": 210, "start_of_winter": 225, "minor_snow": 240,
    "major_snow": 255, "december_solstice": 270, "minor_cold": 285, "major_cold": 300, "start_of_spring": 315,
    "rain_water": 330, "awakening": 345, "march_equinox": 0,
}  # fmt: skip
_J2000, _TROPICAL_DAYS, _CHINA_HOURS = date(2000, 1, 1), 365.2422, 8

#: Days of office: the country whose they are, and which years have them (remainder by four).
_OFFICE = {"us_inauguration": ("US", 1), "us_election": ("US", 0)}


#: The feast that the same words name where a text speaks of another country.
_ELSEWHERE = {
    "national_cn": ("TW", "double_tenth"), "fathers_day": ("TW", "fathers_day_tw"),
    "teachers_day_cn": ("TW", "teachers_day_tw"),
}  # fmt: skip
#: Days off that custom gives a feast, from its day: the first and the last one.
_DAYS_OFF = {
    "lunar_new_year": (-1, 6),
    "national_cn": (0, 6),
    "easter": (-2, 1),
    "christmas": (0, 1),
    "eid_al_fitr": (0, 2),
    "eid_al_adha": (0, 3),
}
#: Elsewhere a feast takes the weekend beside it: ISO weekday of its day -> the first and the last day off.
_LONG_WEEKEND = {1: (-2, 0), 2: (-3, 0), 3: (0, 0), 4: (0, 3), 5: (0, 2), 6: (-1, 1), 7: (-1, 1)}


def meant(name: str, speaks_of: Callable[[str], bool], near: date | None = None) -> str:
    """The feast that a feast's words name in a text that speaks of some countries ("independence IN"), of those that
    many countries have the one ``near`` a day.
    """
    if name in lands.DAYS:
        return lands.meant(name, speaks_of, near)
    land, other = _ELSEWHERE.get(name, ("", ""))
    return other if land and speaks_of(land) else name


def days_off(name: str, day: date) -> Days:
    """The days off around the day of a feast.

    >>> days_off("dragon_boat", date(2023, 6, 22)), days_off("easter", date(2023, 4, 9)).start
    (Days(start=datetime.date(2023, 6, 22), end=datetime.date(2023, 6, 25)), datetime.date(2023, 4, 7))
    """
    first, last = _DAYS_OFF.get(name) or _LONG_WEEKEND[day.isoweekday()]
    if name == "may_day":  # five days, with the weekend that ends right before it
        first, last = (first, first + 4) if day.isoweekday() in (1, 7) else (0, 4)
    return Days(day + timedelta(days=first), day + timedelta(days=last))


def country(name: str) -> str:
    """The country that a text must speak of for a day to be meant (US); "" when it needs none."""
    return _OFFICE[name][0] if name in _OFFICE else ""


def nearest_office(name: str, day: date) -> Days | None:
    """The inauguration or election nearest to a day; None when ``name`` is no day of office."""
    if name not in _OFFICE:
        return None
    years = [year for year in range(day.year - 4, day.year + 5) if year % 4 == _OFFICE[name][1] and year >= 1937]
    days = [_office(name, year) for year in years]
    return min(days, key=lambda found: abs((found.start - day).days), default=None)


def _office(name: str, year: int) -> Days:
    if name == "us_inauguration":
        return _one(date(year, 1, 20))
    first = date(year, 11, 1)
    monday = first + timedelta(days=(7 - first.weekday()) % 7)
    return _one(monday + timedelta(days=1))


@lru_cache(maxsize=2048)
def holiday(name: str, year: int) -> Days | None:
    """The days of a holiday in a Gregorian year; None when the year has none or the libraries do not reach it."""
    if (of_land := lands.day(name)) is not None:
        return _one(date(year, *of_land))
    if name in _FIXED:
        return _one(date(year, *_FIXED[name]))
    if name in _EASTER:
        return _one(easter(year) + timedelta(days=_EASTER[name])) if 1583 <= year <= 4099 else None
    if name in _EASTERN:
        return _one(easter(year, EASTER_ORTHODOX) + timedelta(days=_EASTERN[name])) if 1583 <= year <= 4099 else None
    if name in _SOLAR_TERMS:
        return _one(solar_term(_SOLAR_TERMS[name], year))
    if name in _LUNAR:
        month, day = _LUNAR[name]
        return lunar_within(day, month, year)
    if name in _NTH:
        month, weekday, count = _NTH[name]
        first = date(year, month, 1)
        return _one(first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1)))
    if name in _NEW_YEARS_EVES:
        new_year = lunar(1, 1, year)
        return _one(new_year.start - timedelta(days=_NEW_YEARS_EVES[name])) if new_year else None
    if name == "black_friday":
        thanks = _by_state("thanksgiving", year)
        return _one(thanks.start + timedelta(days=1)) if thanks else None
    if name in _OFFICE:
        return _office(name, year) if year % 4 == _OFFICE[name][1] else None
    if name in _HIJRI:
        return _hijri_feast(name, year)
    return _by_state(name, year) if name in _STATE else None


def hijri(day: int | None, month: int | None, year: int) -> Days | None:
    """The Gregorian days of a Hijri date (Umm al-Qura), month or year; None outside 1343–1500 AH."""
    try:
        first = Hijri(year, month or 1, day or 1)
        if day:
            return _one(first.to_gregorian())
        last = Hijri(year, month or 12, 1)
        end = Hijri(year, month or 12, last.month_length())
        return Days(first.to_gregorian(), end.to_gregorian())
    except (ValueError, OverflowError):
        return None


def solar_term(longitude: int, year: int) -> date:
    """The day in China on which the sun comes to a longitude, in degrees (within minutes, from 1800 to 2200).

    Source: Meeus, Astronomical Algorithms, chapter 25.

    >>> solar_term(15, 2024), solar_term(270, 2023)
    (datetime.date(2024, 4, 4), datetime.date(2023, 12, 22))
    """
    days = (date(year, 1, 1) - _J2000).days + (longitude - 280) % 360 / 360 * _TROPICAL_DAYS
    for _ in range(4):
        days += (longitude - _sun(days) + 180) % 360 * _TROPICAL_DAYS / 360 - _TROPICAL_DAYS / 2
    return _J2000 + timedelta(hours=12 + _CHINA_HOURS + days * 24)


def _sun(days: float) -> float:
    """The sun's apparent longitude in degrees, so many days after noon of 1 January 2000."""
    mean, anomaly, node = (280.4665 + 0.98564736 * days, 357.5291 + 0.98560028 * days, 125.04 - 0.05295381 * days)
    centre = 1.9146 * sin(radians(anomaly)) + 0.02 * sin(radians(2 * anomaly))
    return mean + centre - 0.00569 - 0.00478 * sin(radians(node))


def lunar(day: int, month: int, year: int) -> Days | None:
    """The Gregorian day of a day of the Chinese (and Vietnamese) lunisolar year; None outside 1900–2099."""
    try:
        return _one(LunarDate(year, month, day).to_solar_date())
    except (ValueError, IndexError):
        return None


def lunar_within(day: int, month: int, year: int) -> Days | None:
    """The day of a lunisolar date that falls in a Gregorian year: those of the last month fall in the next one."""
    found = (lunar(day, month, year), lunar(day, month, year - 1))
    return next((days for days in found if days and days.start.year == year), None)


def lunar_day(day: int, near: date) -> Days | None:
    """A day of the first lunisolar month that begins around a date ("the 2nd" of the new year); None far from it."""
    for year in (near.year, near.year + 1):
        begins = lunar(1, 1, year)
        if begins is not None and -_FIRST_DAYS <= (begins.start - near).days <= _LAST_DAYS:
            return lunar(day, 1, year)
    return None


def lunar_month(month: int, year: int) -> Days | None:
    """The Gregorian days of a lunisolar month."""
    first = lunar(1, month, year)
    following = lunar(1, month + 1, year) if month < 12 else lunar(1, 1, year + 1)
    return Days(first.start, following.start - timedelta(days=1)) if first and following else None


def minguo(year: int) -> int:
    """The Gregorian year of a year of the Republic of China."""
    return year + _MINGUO_OFFSET


def _hijri_feast(name: str, year: int) -> Days | None:
    month, day, length = _HIJRI[name]
    for era in range(int((year - 622) * 33 / 32) - 1, int((year - 622) * 33 / 32) + 3):
        days = hijri(day if length else None, month, era)
        if days and days.start.year == year:
            return days if not length else Days(days.start, days.start + timedelta(days=length - 1))
    return None


@lru_cache(maxsize=256)
def _calendar(country: str, year: int) -> holidays.HolidayBase:
    import holidays  # noqa: PLC0415 - slow to load, and few texts name such a day

    return holidays.country_holidays(country, years=year, language="en_US", observed=False)


def _by_state(name: str, year: int) -> Days | None:
    country, title = _STATE[name]
    days = _calendar(country, year).get_named(title, lookup="icontains")
    return _one(min(days)) if days else None


def _one(day: date) -> Days:
    return Days(day, day)
