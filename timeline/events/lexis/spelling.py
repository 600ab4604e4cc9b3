"""Spelling folded for matching names and verbs: one for all languages, so that a name is found in any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import opencc

from timeline.dates.rules.edges import ARABIC_INITIALS
from timeline.languages.folding import Folded, Folding
from timeline.tags import base_of

_ARABIC_MARKS = "\u0640\u0610\u0611\u0612\u0613\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
_ALIKE = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "گ": "ك",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    "٫": ".",
    "．": "·",
    "・": "·",
    "‧": "·",
    "•": "·",
    "٬": ",",
    "著": "着",
}
#: Quotation marks that open -> those that close them; ", which does both, is none of them.
QUOTES = {"“": "”", "«": "»", "「": "」", "『": "』"}
_HAN = (0x4E00, 0xA000)
_DOTTED = re.compile(r"[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)+")
_SOUNDS = str.maketrans("裡範", "里范")  # that a converter takes for words within a foreign name


@lru_cache(maxsize=1)
def spelling() -> Folding:
    """The folding that names and words for events are matched by, the same for every language.

    Traditional characters count as their simplified form, forms of alef as one, vowel signs not at all.
    """
    return Folding(drop=_ARABIC_MARKS, alike=tuple({**_simplified(), **_ALIKE}.items()))


def fold(text: str) -> Folded:
    """A text with its spelling folded away; the dots within Arabic initials count as spaces (أوبن إيه.آي)."""
    folded = spelling().fold(text)
    return Folded(ARABIC_INITIALS.sub(r"\1 ", folded.text), folded.origin)


@lru_cache(maxsize=16_384)
def fold_word(word: str) -> str:
    """A word of a list, folded as texts are; the same words are asked for again and again."""
    return spelling().fold(word).text


def fold_words(words: Iterable[str]) -> list[str]:
    """Words of a list, folded as texts are, all at once: thousands cost what a text as long as they are costs."""
    listed = list(words)
    folded = fold_word("\n".join(listed)).split("\n") if listed else []
    return folded if len(folded) == len(listed) else [fold_word(word) for word in listed]


def in_script(text: str, tag: str) -> str:
    """Chinese text in the script of ``tag``, character by character (帶著 is 带着, 著名 stays); the text itself for
    another language. What only spells a foreign name keeps its sound's character: 里德·奧康納.
    """
    table = {"zh-Hans": "tw2s", "zh-Hant": "s2tw"}.get(tag)
    if not table:
        return text
    turned = _converter(table).convert(text)
    return _DOTTED.sub(lambda name: name.group().translate(_SOUNDS), turned) if "·" in turned else turned


@lru_cache(maxsize=2)
def _converter(table: str) -> opencc.OpenCC:
    return opencc.OpenCC(table)


def is_han(character: str) -> bool:
    """True for a Chinese character, which needs no space beside it."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character > "\U0001ffff"


def is_arabic(character: str) -> bool:
    """True for a letter of the Arabic script."""
    return "\u0621" <= character <= "\u06ff" and character.isalpha()


def readable(text: str, tag: str) -> bool:
    """True when readers of ``tag`` can read a name's letters: Latin ones all can, Chinese and Arabic only their own."""
    own = {"zh": is_han, "ar": is_arabic}.get(base_of(tag), lambda letter: False)
    return all(_is_latin(letter) or own(letter) for letter in text if letter.isalpha())


def _is_latin(letter: str) -> bool:
    return letter < "\u0300" or "\u1e00" <= letter < "\u1f00"


def _simplified() -> dict[str, str]:
    characters = [chr(code) for code in range(*_HAN)]
    turned = opencc.OpenCC("t2s").convert(" ".join(characters)).split(" ")
    pairs = zip(characters, turned, strict=True)
    return {old: new for old, new in pairs if old != new and len(new) == 1}
