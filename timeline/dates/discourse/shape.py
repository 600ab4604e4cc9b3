"""The shape of a text: sentences, paragraphs, headings, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container
from functools import cached_property
from itertools import pairwise
from typing import Any

from timeline.dates.discourse.once import once
from timeline.model import Span

_SENTENCE_END = re.compile(r"[.!?؟…]{1,4}[\"'”»’)\]]{0,3}(?=\s)|[。！？；]{1,4}[”」』’）]{0,3}|\n+")
_QUOTATION = re.compile(
    r"“[^”\n]{0,1500}”|«[^«»\n]{0,1500}»|「[^」\n]{0,1500}」|『[^』\n]{0,1500}』|„[^“”\n]{0,1500}[“”]|\"[^\"\n]{0,1500}\""
)
_BREAKS = re.compile(r"\n+")
_HEADING = re.compile(r"\n[ \t]*[^\W_][^.\n!…。！；;،؛:：]{2,90}(?<![,，、»”」])(?=[ \t]*\n)")
_SHORTEST_SPEECH, _LONG_SPEECH = 12, 30
_NEAR = 60
LONGEST_PREPOSITION = 5
_OPENING = {True: 24, False: 8}


class Shape:
    """Looks up where in the shape of a folded text a place stands. Made once a text; every look-up is logarithmic.

    ``dots`` say where one ends no sentence, ``glued`` where one does without a space behind it.
    """

    glued: tuple[int, ...] = ()

    def __init__(self, text: str, *, spaced: bool, dots: Container[int] = frozenset()) -> None:
        self.text = text
        self.spaced = spaced
        self._dots = dots
        self.answers: dict[str, dict[Any, Any]] = defaultdict(dict)

    @cached_property
    def _ends(self) -> list[int]:
        found = _SENTENCE_END.finditer(self.text)
        ends = [match.end() for match in found if match.end() - match.start() > 1 or match.start() not in self._dots]
        return sorted([*ends, *(dot + 1 for dot in self.glued)]) if self.glued else ends

    @cached_property
    def _sentences(self) -> list[Span]:
        return [Span(start, end) for start, end in pairwise([0, *self._ends, len(self.text)])]

    @cached_property
    def _breaks(self) -> list[int]:
        return [match.end() for match in _BREAKS.finditer(self.text)]

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        spans = (match.span() for match in _QUOTATION.finditer(self.text))
        return [(start, end) for start, end in spans if end - start >= _SHORTEST_SPEECH]

    @cached_property
    def _headings(self) -> list[tuple[int, int]]:
        return [match.span() for match in _HEADING.finditer(self.text)]

    def sentence(self, place: int) -> Span:
        """The sentence that a place lies in, with the space before it."""
        return self._sentences[bisect_right(self._ends, place)]

    @once
    def lately(self, place: int) -> int:
        """Where the sentence before that of a place begins."""
        return self.sentence(max(0, self.sentence(place).start - 1)).start

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that a place lies in."""
        return bisect_right(self._breaks, place)

    def headed(self, start: int, end: int) -> bool:
        """True when a heading stands between two places: what stands behind it is told anew."""
        at = bisect_left(self._headings, (start, start))
        return at < len(self._headings) and self._headings[at][1] <= end

    @once
    def quoted(self, place: int) -> bool:
        """True inside somebody's speech (not inside a quoted name or word)."""
        at = bisect_right(self._quotations, (place, len(self.text))) - 1
        return at >= 0 and place < self._quotations[at][1]

    @once
    def attributes(self, place: int) -> bool:
        """True in the words behind a quotation that say who spoke and when: "…", he wrote in 2019."""
        start, end = self.spoken(place)
        return end - start >= _LONG_SPEECH and self.text[end - 2] not in ".。…"

    @once
    def spoken(self, place: int) -> tuple[int, int]:
        """The quotation that ends shortly before a place in its sentence; an empty one where there is none."""
        at = bisect_right(self._quotations, (place, len(self.text))) - 1
        start, end = self._quotations[at] if at >= 0 else (0, 0)
        near = start < end <= place <= end + _NEAR and _SENTENCE_END.search(self.text, end, place) is None
        return (start, end) if near else (0, 0)

    @once
    def opening(self, place: int) -> bool:
        """True when a place lies at the head of its sentence, where time is set for what follows."""
        head = self.text[self.sentence(place).start : place].strip(" \n\"'“«「(")
        return len(head) <= _OPENING[self.spaced]

    @once
    def leads(self, place: int) -> bool:
        """True when at most a preposition stands before a place in its sentence."""
        return len(self.text[self.sentence(place).start : place].strip(" \n\"'“«「(")) <= LONGEST_PREPOSITION

    def heads(self, place: int) -> bool:
        """True when nothing stands before a place in its sentence."""
        return not self.text[self.sentence(place).start : place].strip(" \n\"'“«「(")

    def begins(self, place: int) -> bool:
        """True in the first sentence of a later paragraph, which may take the telling to another time."""
        return self.text.endswith("\n", 0, self.sentence(place).start)
