"""What two sentences have in common whatever their languages: names left in Latin letters, and numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from timeline.events.lexis.spelling import fold_word

_WORD = re.compile(r"\b[A-ZÀ-Þ][A-Za-zÀ-ɏḀ-ỿ0-9-]{2,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_MOST_READ = 400  # characters of a sentence
_YEARS = range(1900, 2100)
_DAYS = 31  # a number up to this one may be of a date


class _Digits(dict[int, str]):
    """A table for str.translate that fills itself: digits as Western ones, all else as it is."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = str(unicodedata.digit(letter, letter)) if letter.isdigit() else letter
        return self[code]


_DIGITS = _Digits()


@lru_cache(maxsize=262_144)
def words_of(sentence: str) -> frozenset[str]:
    """The words with a Latin capital, and the numbers that are no day and no year.

    >>> sorted(words_of("Corvadin paid 250 million on 3 May 2021")), sorted(words_of("دفعت Corvadin ٢٥٠ مليونا"))
    (['250', 'corvadin', 'may'], ['250', 'corvadin'])
    """
    text = sentence[:_MOST_READ].translate(_DIGITS)
    words = {word.lower() for word in _WORD.findall(text)}
    numbers = {number.replace(",", ".") for number in _NUMBER.findall(text)}
    return frozenset(words | {number for number in numbers if float(number) > _DAYS and not _is_year(number)})


def likeness_in_chinese(one: str, other: str) -> float:
    """How many of the pairs of characters of the shorter of two Chinese sentences the other has too, 0 to 1."""
    first, second = _pairs(one[:_MOST_READ]), _pairs(other[:_MOST_READ])
    return len(first & second) / max(1, min(len(first), len(second)))


def _is_year(number: str) -> bool:
    return number.isdigit() and int(number) in _YEARS


@lru_cache(maxsize=32_768)
def _pairs(sentence: str) -> frozenset[str]:
    folded = fold_word(sentence)
    return frozenset(
        folded[at : at + 2] for at in range(len(folded) - 1) if folded[at].isalnum() and folded[at + 1].isalnum()
    )
