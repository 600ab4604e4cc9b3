"""Whether a headline leans on the sentence before it: who or whose is a pronoun, or it goes on from another clause."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from timeline.errors import LanguageError
from timeline.events.lexis.tongue import tongue


def leans(said: str, language: str) -> bool:
    """True for a headline that begins with "he" or "they" (no title: "ông Lang"), "his", "and" or "was"."""
    words, folded = _words(language), said.casefold()
    who = next((word for word in words.who if folded.startswith(word)), "")
    return bool(who and not said[len(who) : len(who) + 1].isupper()) or folded.startswith(words.whose)


class _Words(NamedTuple):
    who: tuple[str, ...]
    whose: tuple[str, ...]


@lru_cache(maxsize=8)
def _words(language: str) -> _Words:
    try:
        own = tongue(language)
    except LanguageError:  # a table from elsewhere may have any
        return _Words((), ())
    naming, cues = own.words.naming, own.words.cues
    people = {*naming.he, *naming.she, *naming.she_or_it, *naming.they, *naming.latter, *naming.other}
    headless = {*cues.passive, *cues.headless} if own.words.grammar.agreement == "number" else set[str]()
    owned = {*naming.his, *naming.hers, *naming.its, *(word.strip() for word in naming.possessive)}
    going_on = {*cues.coordinates} | headless if own.spaced else set[str]()
    return _Words(begun(people, own.spaced), begun(owned | going_on, own.spaced))


def begun(words: Iterable[str], spaced: bool) -> tuple[str, ...]:
    """Words as a headline begins with them, in small letters, the longest first."""
    said = {f"{word.casefold()} " if spaced else word for word in words}
    return tuple(sorted(said, key=lambda word: (-len(word), word)))
