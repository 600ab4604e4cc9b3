"""Where a text says when: matches of a language's rules, from left to right, without overlap."""

from __future__ import annotations

import gc
import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from timeline.dates.rules.edges import numbers_entry
from timeline.dates.rules.entries import with_entries
from timeline.dates.rules.grammar import Grammar
from timeline.dates.rules.listed import with_listed
from timeline.dates.rules.matching import Match, Stretch
from timeline.languages import load
from timeline.model import Landmark
from timeline.tags import base_of

_WORD = re.compile(r"(?<![^\W_])[^\W_]\w*|[©'(«“\"]")
_MOST_CLITICS = 3
#: Letters with digits written onto them, as the Arabic article is ("الـ15").
_DIGITS_BEHIND = re.compile(r"[^\W\d_]{1,4}(?=\d)")
_FILE = r"\.(?:html?|pdf|docx?|png|jpe?g|xlsx?|csv|php|aspx?|mp4)\b"
_ADDRESS = re.compile(
    r"(?:[a-z]{2,10}://|www\.)[^\s<>\"「」“”。，]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}|\b[\w-]{1,200}" + _FILE
)
_SIGNS = ("://", "www.", "@", ".htm", ".pdf", ".doc")
_SIGN, _GAP = re.compile(rf"://|www\.|@|{_FILE}"), re.compile(r"[ \n]")


def grammar_of(tag: str, landmarks: tuple[Landmark, ...] = ()) -> Grammar:
    """A language's grammar with landmarks' names in it, made once. Raises LanguageError."""
    named = tuple(
        (mark.landmark_id, mark.start, mark.end, name)
        for mark in landmarks
        for key, names in sorted(mark.names.items())
        if base_of(key) == base_of(tag)
        for name in names
    )
    return _grammar(tag, named)


@lru_cache(maxsize=32)
def _grammar(tag: str, named: tuple[tuple[str, date, date, str], ...]) -> Grammar:
    marks = [(name, Landmark(landmark_id=key, start=start, end=end, names={})) for key, start, end, name in named]
    collects = gc.isenabled()
    gc.disable()  # all that is made here stays: to look through it for garbage takes as long again
    try:
        return Grammar(load(tag), marks)
    finally:
        if collects:
            gc.enable()


def find_matches(grammar: Grammar, text: str) -> list[Match]:
    """The dates in a folded text in its order. Linear: each place is tried once, over a bounded reach."""
    addresses = _addresses(text)
    found = [match for match in _scan(grammar, text) if match.value is not None]
    found = [match for match in found if not _inside(addresses, match.start)]
    found = with_entries(found, text, grammar.language.order or "dmy")
    return list(with_listed(found, text, grammar.joints)) if grammar.joints else found


def _scan(grammar: Grammar, text: str) -> Iterator[Match]:
    done = 0
    for hit in grammar.trigger.finditer(text):
        if hit.end() <= done:
            continue
        stretch = Stretch(grammar, text)
        for place in _starts(grammar, text, max(done, hit.start() - grammar.reach), hit.end()):
            if place < done or (text[place].isdigit() and numbers_entry(text, place)):
                continue
            match = stretch.match(place)
            if match is not None and match.start > place:
                inner = stretch.match(match.start)
                fuller = inner is not None and (inner.end, inner.stop) > (match.end, match.stop)
                match = inner if fuller else match
            if match is not None:
                done = max(match.end, done)
                yield match
        done = max(done, hit.end())


def _starts(grammar: Grammar, text: str, low: int, high: int) -> Iterator[int]:
    """The places in [low, high) where a date may begin."""
    known, goes_on, clitics = grammar.heads.known, grammar.heads.goes_on, grammar.clitics
    if not grammar.lexicon.spaced:
        yield from grammar.heads.places(text, low, high)
        return
    cut = text[high : high + 1].isalnum()  # the last word goes on behind
    for found in _WORD.finditer(text, low, high):
        word, end = found.group(), found.end()
        first, whole = word[0], end != high or not cut
        possible = (word in known and (not whole or goes_on(word, text, end))) or (
            not whole and first in grammar.heads.letters
        )
        if possible or first.isdigit():
            yield found.start()
        step = 0
        while first in clitics and step < _MOST_CLITICS and step + 1 < len(word) and word[step] in clitics:
            step += 1
            if word[step].isdigit() or (word[step:] in known and (not whole or goes_on(word[step:], text, end))):
                yield found.start() + step
        if not step and first > "\u02af" and (digits := _DIGITS_BEHIND.match(word)):
            yield found.start() + digits.end()


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where addresses of pages, people and files stand; only what stands around a sign of one is read for them."""
    found: list[tuple[int, int]] = []
    end = 0
    for mark in _SIGN.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        if mark.start() >= end:
            start = max(text.rfind(" ", end, mark.start()), text.rfind("\n", end, mark.start()), end - 1) + 1
            gap = _GAP.search(text, mark.end())
            end = gap.start() if gap else len(text)
            found += [match.span() for match in _ADDRESS.finditer(text, start, end)]
    return found


def _inside(spans: list[tuple[int, int]], place: int) -> bool:
    at = bisect_right(spans, (place, 1 << 60)) - 1
    return at >= 0 and spans[at][0] <= place < spans[at][1]
