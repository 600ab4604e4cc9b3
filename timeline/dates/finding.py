"""Where a text says when: matches of a language's rules, from left to right, without overlap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from timeline.dates.edges import numbers_entry
from timeline.dates.grammar import Grammar
from timeline.dates.matching import Match, Stretch
from timeline.languages import load
from timeline.model import Landmark

_WORD = re.compile(r"(?<![^\W_])[^\W_]\w*|[©'(«“\"]")
_MOST_CLITICS = 3
#: Letters with digits written onto them, as the Arabic article is ("الـ15").
_DIGITS_BEHIND = re.compile(r"[^\W\d_]{1,4}(?=\d)")
_ADDRESS = re.compile(
    r"(?:[a-z]{2,10}://|www\.)[^\s<>\"「」“”。，]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}|\b[\w-]{1,200}\.(?:html?|pdf|docx?|png|jpe?g|xlsx?|csv|php|aspx?|mp4)\b"
)


def grammar_of(tag: str, landmarks: tuple[Landmark, ...] = ()) -> Grammar:
    """A language's grammar with landmarks' names in it, made once. Raises LanguageError."""
    base = tag.split("-")[0]
    named = tuple(
        (mark.landmark_id, mark.start, mark.end, name)
        for mark in landmarks
        for key, names in sorted(mark.names.items())
        if key.split("-")[0] == base
        for name in names
    )
    return _grammar(tag, named)


@lru_cache(maxsize=32)
def _grammar(tag: str, named: tuple[tuple[str, date, date, str], ...]) -> Grammar:
    marks = [(name, Landmark(landmark_id=key, start=start, end=end, names={})) for key, start, end, name in named]
    return Grammar(load(tag), marks)


def find_matches(grammar: Grammar, text: str) -> list[Match]:
    """The dates in a folded text in its order. Linear: each place is tried once, over a bounded reach."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if _may_hold_address(text) else []
    found = [match for match in _scan(grammar, text) if match.value is not None]
    return [match for match in found if not _inside(addresses, match.start)]


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
                match = inner if inner is not None and inner.end > match.end else match
            if match is not None:
                done = max(match.end, done)
                yield match
        done = max(done, hit.end())


def _starts(grammar: Grammar, text: str, low: int, high: int) -> Iterator[int]:
    """The places in [low, high) where a date may begin."""
    heads = grammar.heads
    if not grammar.lexicon.spaced:
        for place in range(low, high):
            if text[place] in heads and heads.goes_on(text[place], text, place + 1):
                yield place
        return
    for found in _WORD.finditer(text, low, high):
        place, end, word = found.start(), found.end(), found.group()
        if end == high:
            possible = word in heads or word[0] in heads.letters
        else:
            possible = word in heads and heads.goes_on(word, text, end)
        if possible or word[0].isdigit():
            yield place
        step = 0
        while step < _MOST_CLITICS and step + 1 < len(word) and word[step] in grammar.clitics:
            step += 1
            if word[step].isdigit() or (
                word[step:] in heads and (end == high or heads.goes_on(word[step:], text, end))
            ):
                yield place + step
        if not step and word[0] > "\u02af" and (digits := _DIGITS_BEHIND.match(word)):
            yield place + digits.end()


def _may_hold_address(text: str) -> bool:
    return "://" in text or "www." in text or "@" in text or ".htm" in text or ".pdf" in text or ".doc" in text


def _inside(spans: list[tuple[int, int]], place: int) -> bool:
    at = bisect_right(spans, (place, 1 << 60)) - 1
    return at >= 0 and spans[at][0] <= place < spans[at][1]
