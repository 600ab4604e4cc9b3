"""The pattern that says where in a text a date may stand, fast enough to be tried at every word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from timeline.dates.rules import numerals
from timeline.dates.rules.templates import Choice, Row

_END = ""
NUMBERS = ("{year}", "{modern}", "{yy}", "{n}", "{nn}", "{nth}", "{day}", "{mm}", "{ordinal}", "{era}")
_STRONG = (
    "{landmark}",
    "{holiday}",
    "{month}",
    "{weekday}",
    "{season}",
    "{quarter}",
    "{half}",
    "{hijri_month}",
    "{lunar_month}",
)
_SHORT, _UNIT = 2, "{unit}"
#: Single characters that mostly stand in dates; others (在, 上, 和) are everywhere.
_DATE_LETTERS = frozenset("年月日天周週號号旬")


def rarest(
    rows: Sequence[Row], passed_over: Collection[str], slots: Mapping[str, set[str]], *, spaced: bool
) -> set[str]:
    """The rarest symbol of each way through some templates but those with a symbol to be ``passed_over``: where none of
    them stands, no way goes. ``slots`` maps {slots} to their words.

    Of two that seem as rare, the one that is used less: "eve" of "the eve of the".
    """
    uses = Counter(_keys(rows))
    keys = sorted(uses, key=lambda key: (*_rarity(key, slots, spaced=spaced), -uses[key]))
    ranks = {key: rank for rank, key in enumerate(keys)}

    def of_row(row: Row) -> set[int]:
        best, choices = -1, []
        for part in row:
            if isinstance(part, Choice):
                choices.append(part.ways)
            elif part.key in passed_over:
                return set()
            else:
                best = max(best, ranks[part.key])
        found = {best}
        for ways in choices:
            some = set().union(*map(of_row, ways))
            found = {one if one > other else other for one in found for other in some}
        return found

    return {keys[rank] for rank in set().union(*map(of_row, rows)) if rank >= 0}


def _keys(rows: Sequence[Row]) -> list[str]:
    """The symbols of some templates, each as often as it stands there."""
    keys: list[str] = []
    left = list(rows)
    for row in left:
        for part in row:
            if isinstance(part, Choice):
                left += part.ways
            else:
                keys.append(part.key)
    return keys


def _rarity(key: str, slots: Mapping[str, set[str]], *, spaced: bool) -> tuple[int, int]:
    """How rare a symbol is in a text, the rarer the larger."""
    if key == "{event}":  # any words
        return (-1, 0)
    if key in _STRONG:
        return (7, 0)
    if key in NUMBERS:
        return (3, -NUMBERS.index(key))
    words = slots.get(key, {key})
    shortest = min(map(len, words))
    if spaced:
        slot = key[0] == "{"
        telling = shortest > _SHORT or key == _UNIT
        return (4 if slot and telling else 1 if slot else 2 if key[0].isalpha() else 0, shortest)
    telling = all(len(word) > 1 or word in _DATE_LETTERS for word in words)
    return (6 if telling and shortest > 1 else 5 if telling else 1, shortest)


def pattern(
    triggers: Collection[str], slots: Mapping[str, set[str]], clitics: Collection[str], *, spaced: bool
) -> re.Pattern[str]:
    """Where a trigger stands: words of slots and literals, or digits; nothing in it repeats without a bound."""
    words: set[str] = set()
    for symbol in triggers:
        words |= slots.get(symbol, set()) if symbol[0] == "{" else {symbol}
    digits = {
        "{year}": r"\d{4}",
        "{modern}": r"\d{4}",
        "{n}": r"\d",
        "{nth}": r"\d",
        "{day}": r"\d",
        "{mm}": r"\d",
        "{yy}": r"\d",
    }
    numeric = sorted({digits[symbol] for symbol in triggers if symbol in digits}, key=len)[:1]
    if not spaced and numeric == [r"\d"]:  # literals alone are sought by their first letters, at twice the speed
        return re.compile(alternation({*openings(words, spaced=False), *"0123456789", *numerals.LETTERS}))
    if not spaced and numeric:
        numeric.append(f"[{numerals.LETTERS}]{{4}}")
    said = [alternation(openings(words, spaced=spaced))] if words else []
    if not said and not numeric:
        return re.compile(r"(?!)")
    if not spaced:
        return re.compile("|".join(said + numeric))
    body = "|".join([rf"(?:{choice})(?![^\W\d_])" for choice in said] + numeric)
    onto = "".join(map(re.escape, sorted(clitics)))
    return re.compile(rf"\b{f'[{onto}]{{0,3}}' if onto else ''}(?:{body})")


def openings(words: set[str], *, spaced: bool) -> set[str]:
    """The words without those that open with another of them: where they stand, that one is found too.

    >>> sorted(openings({"may", "may day", "mayday"}, spaced=True))
    ['may', 'mayday']
    """
    return {
        word
        for word in words
        if not any(word[:end] in words and not (spaced and word[end].isalpha()) for end in range(1, len(word)))
    }


def alternation(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first; beginnings that words share stand in it once.

    So a place of the text costs the letters it has in common with a word, not a trial of each word.

    >>> alternation(["may", "march", "mar"])
    'ma(?:r(?:ch)?|y)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _branch(tree)


def _branch(node: dict[str, Any]) -> str:
    choices = [re.escape(letter) + _branch(below) for letter, below in sorted(node.items()) if letter != _END]
    if not choices:
        return ""
    body = choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
    return (f"{body}?" if len(choices) > 1 else f"(?:{body})?") if _END in node else body
