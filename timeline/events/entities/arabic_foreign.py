"""Foreign names in the Arabic script that stand alone, known by their spelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from timeline.events.entities.arabic import AGAIN, NATIONS, THE, Sheet, is_free, verb_ends
from timeline.events.entities.names import Name

_BARE = re.compile(r"(?<![\u0621-\u064a])([\u0621-\u064a]{5,15})(?![\u0621-\u064a])(?! ال(?!ي ))")
_LONGEST_ROOT, _VOWELS = 5, "اوي"
_ENDINGS = ("ة", "ات", "ون", "ين", "ان", "ا", "ه", "ها", "هم", "ية")
#: How Arabic makes nouns of a root: اتفاق, اجتماع, انسحاب, استثمار, تعاون, أرباح, تقارير.
_MADE_OF_ROOT = re.compile(r"ا.ت.ا.|ان..ا.|است..ا.|ت.ا[وي].|ا..ا.|..ا.ي.")


def foreign(page: Sheet, names: Iterable[Name], *, is_name: Callable[[str], bool]) -> Iterator[Name]:
    """Single words spelt as foreign names are, which the text has behind a verb and again: فاز نوردلينغن على …

    Those of the ``names`` are read already.
    """
    read = {word for name in names for word in page.text[name.start : name.end].split(" ")}
    verbs = frozenset(verb_ends(page.verbs))
    words: dict[str, list[int]] = {}
    for match in _BARE.finditer(page.text):
        if match[1] not in read and _looks_foreign(match[1]):
            words.setdefault(match[1], []).append(match.start(1))
    for word, starts in words.items():
        acts = sum(start - 1 in verbs for start in starts)
        adjective = word.endswith(NATIONS) and page.starts.isdisjoint(starts) and acts < AGAIN
        free = all(is_free(page, start, word, is_name) for start in starts)
        if len(starts) > 1 and acts and free and not adjective and not page.often(f"{THE}{word}"):
            yield from (
                Name(start, start + len(word), page.cased[start : start + len(word)], "organisation")
                for start in starts
            )


def _looks_foreign(word: str) -> bool:
    """True for a word as long as Arabic ones are not without an ending, its vowels written out: تورنتينو."""
    vowels = sum(word.count(vowel) for vowel in _VOWELS)
    bare = not word.startswith(THE) and not word.endswith(_ENDINGS) and not _MADE_OF_ROOT.fullmatch(word)
    return len(word) >= _LONGEST_ROOT and vowels > 1 and bare
