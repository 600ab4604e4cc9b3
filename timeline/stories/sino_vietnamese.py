"""How Vietnamese reads the characters of a Chinese name: its press writes 杜亮 as Đỗ Lượng, not as Du Liang."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from timeline.events.lexis.spelling import in_script
from timeline.toml import decode

_READINGS = Path(__file__).with_suffix(".toml")
_VIETNAMESE = re.compile("[ơưạ-ỹ]")
_SHORTEST = 2  # characters: one alone is read as many others are


@lru_cache(maxsize=65_536)
def vietnamese_reading(name: str) -> str:
    """The syllables in which Vietnamese reads a Chinese name; "" where a character has no known reading.

    >>> vietnamese_reading("杜亮"), vietnamese_reading("孟曉舟"), vietnamese_reading("贝尔塔·莫雷拉")
    ('đỗ lượng', 'mạnh hiểu chu', '')
    """
    readings = [_of_characters().get(character, "") for character in in_script(name, "zh-Hans")]
    return " ".join(readings) if len(readings) >= _SHORTEST and all(readings) else ""


def as_read(name: str) -> str:
    """A name in Latin letters as ``vietnamese_reading`` spells syllables: i and y are one vowel (Lí, Lý).

    >>> as_read("Lí Vỹ")
    'lý vĩ'
    """
    return " ".join(_spelt().get(_one_vowel(word), word) for word in name.lower().split())


def is_vietnamese(name: str) -> bool:
    """True for a name with letters that of the languages in Latin script Vietnamese alone has.

    >>> is_vietnamese("Đỗ Lượng"), is_vietnamese("Du Liang"), is_vietnamese("Çelik Đorđević")
    (True, False, False)
    """
    return _VIETNAMESE.search(name.lower()) is not None


@lru_cache(maxsize=1)
def _of_characters() -> dict[str, str]:
    readings = decode(_READINGS.read_bytes(), dict[str, str])
    return {character: reading for reading, characters in readings.items() for character in characters}


@lru_cache(maxsize=1)
def _spelt() -> dict[str, str]:
    return {_one_vowel(reading): reading for reading in _of_characters().values()}


def _one_vowel(word: str) -> str:
    return word.translate(str.maketrans("yýỳỷỹỵ", "iíìỉĩị"))
