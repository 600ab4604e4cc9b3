"""A body pasted twice: the later copies, found by what they say without their blanks, in linear time."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from timeline.model import Span

_END_OF_PIECE = re.compile(r"[.!?。！？؟…۔।]")
_TOKEN = re.compile(r"\S+")
_KEY = 40  # characters that a sentence's beginning is known by
_LEAST = 120  # characters that a copy has at least
_JOINED = 60  # a difference between two copies up to this length does not split the copy
_SHARE = 0.5  # of what stands before it, that a copy must repeat
_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class _Match:
    first: int
    second: int
    length: int


def find_copies(text: str) -> list[Span]:
    """Where the text says again, at least half of what it said before; in order, without overlap.

    Blanks and line breaks do not count, so a copy that was joined into one paragraph is found as well. A
    repeated sentence or paragraph alone is no copy.
    """
    packed = "".join(text.split())
    copies = _copies(_matches(packed))
    if not copies:
        return []
    places = _Places(text)
    return [Span(places.of(start), places.of(end - 1) + 1) for start, end in copies]


def _matches(packed: str) -> list[_Match]:
    """Stretches that stood before, each sentence looked up once by its beginning."""
    known: dict[str, int] = {}
    matches: list[_Match] = []
    done = 0
    for start in _starts(packed):
        key = packed[start : start + _KEY]
        if start < done or len(key) < _KEY:
            continue
        first = known.setdefault(key, start)
        if first == start:
            continue
        back = _backwards(packed, first, start, done)
        length = _shared(packed, first - back, start - back)
        matches.append(_Match(first - back, start - back, length))
        done = start - back + length
    return matches


def _starts(packed: str) -> list[int]:
    starts = [0]
    for found in _END_OF_PIECE.finditer(packed):
        if found.end() - starts[-1] >= _KEY // 2:
            starts.append(found.end())
    return starts


def _backwards(packed: str, first: int, second: int, done: int) -> int:
    """How many characters before the two places are the same as well."""
    most = min(first, second - max(done, first))
    back = 0
    while back < most and packed[first - back - 1] == packed[second - back - 1]:
        back += 1
    return back


def _shared(packed: str, first: int, second: int) -> int:
    """How many characters from two places on are the same; the first stretch ends where the second begins."""
    most = min(second - first, len(packed) - second)
    length = 0
    while length < most:
        step = min(_CHUNK, most - length)
        one = packed[first + length : first + length + step]
        two = packed[second + length : second + length + step]
        if one != two:
            return length + next(i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b)
        length += step
    return length


def _copies(matches: list[_Match]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for match in matches:
        end = match.second + match.length
        if joined and match.second - joined[-1][1] <= _JOINED:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((match.second, end))
    copies = [(start, end) for start, end in joined if end - start >= _LEAST]
    if not copies:
        return []
    repeated = sum(end - start for start, end in copies)
    return copies if repeated >= _SHARE * copies[0][0] else []


class _Places:
    """Where a character of the text without blanks stands in the text."""

    def __init__(self, text: str) -> None:
        self._packed: list[int] = []
        self._starts: list[int] = []
        count = 0
        for found in _TOKEN.finditer(text):
            self._packed.append(count)
            self._starts.append(found.start())
            count += found.end() - found.start()

    def of(self, packed: int) -> int:
        """The place in the text of a place in the text without blanks."""
        token = bisect_right(self._packed, packed) - 1
        return self._starts[token] + packed - self._packed[token]
