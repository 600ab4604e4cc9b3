"""The shape of a text around its dates: sentences, quotations, asides, looks ahead."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container
from functools import cached_property
from itertools import pairwise

from timeline.dates.clues import CluePatterns, first_ahead, last_ahead
from timeline.dates.matching import Match
from timeline.model import Span

_SENTENCE_END = re.compile(r"[.!?؟…]{1,4}[\"'”»’)\]]{0,3}(?=\s)|[。！？；]{1,4}[”」』’）]{0,3}|\n+")
_QUOTATION = re.compile(
    r"“[^”\n]{0,1500}”|«[^«»\n]{0,1500}»|「[^」\n]{0,1500}」|『[^』\n]{0,1500}』|„[^“”\n]{0,1500}[“”]|\"[^\"\n]{0,1500}\""
)
_BREAKS = re.compile(r"\n+")
_HEADING = re.compile(r"\n[ \t]*[^\W_][^.\n!…。！；;،؛:：]{2,90}(?<![,，、»”」])(?=[ \t]*\n)")
_SHORTEST_SPEECH, _LONG_SPEECH = 12, 30
_CLAUSE_BREAK = re.compile(r"[,;:،؛，；：()（）—]")
_NEAR, _FAR = 60, 240
_OPEN_BRACKET = re.compile(r"[(（][^()（）\n]{0,60}\Z")
_LONGEST_PREPOSITION, _LONGEST_LEAD = 5, 24
_OPENING = {True: 24, False: 8}


class Telling:
    """Looks up where in a text's telling a place stands. Made once a text; every look-up is logarithmic.

    ``text`` is folded, and ``clues`` are patterns over folded text; ``dots`` say where one ends no sentence.
    """

    def __init__(
        self,
        text: str,
        clues: CluePatterns,
        *,
        spaced: bool,
        tenseless: bool = False,
        dots: Container[int] = frozenset(),
    ) -> None:
        self.text = text
        self._dots = dots
        self.spaced = spaced
        self.tenseless = tenseless
        self._weighs = spaced and not tenseless
        self._clues = clues
        self._spoken: dict[str, bool] = {}

    @cached_property
    def _ends(self) -> list[int]:
        found = _SENTENCE_END.finditer(self.text)
        return [match.end() for match in found if match.end() - match.start() > 1 or match.start() not in self._dots]

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

    def sentence(self, place: int) -> Span:
        """The sentence that a place lies in, with the space before it."""
        return self._sentences[bisect_right(self._ends, place)]

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that a place lies in."""
        return bisect_right(self._breaks, place)

    @cached_property
    def _headings(self) -> list[tuple[int, int]]:
        return [match.span() for match in _HEADING.finditer(self.text)]

    def headed(self, start: int, end: int) -> bool:
        """True when a heading stands between two places: what stands behind it is told anew."""
        at = bisect_left(self._headings, (start, start))
        return at < len(self._headings) and self._headings[at][1] <= end

    def in_heading(self, place: int) -> bool:
        """True in a heading, which is said from now: "Why did it all end in May?"."""
        at = bisect_right(self._headings, (place, len(self.text))) - 1
        return at >= 0 and place < self._headings[at][1]

    def quoted(self, place: int) -> bool:
        """True inside somebody's speech (not inside a quoted name or word)."""
        at = bisect_right(self._quotations, (place, len(self.text))) - 1
        return at >= 0 and place < self._quotations[at][1]

    def attributes(self, place: int) -> bool:
        """True in the words behind a quotation that say who spoke and when: "…", he wrote in 2019."""
        at = bisect_right(self._quotations, (place, len(self.text))) - 1
        if at < 0:
            return False
        start, end = self._quotations[at]
        if end - start < _LONG_SPEECH or not end <= place <= end + _NEAR or self.text[end - 2] in ".。…":
            return False
        return _SENTENCE_END.search(self.text, end, place) is None

    def opening(self, place: int) -> bool:
        """True when a place lies at the head of its sentence, where time is set for what follows."""
        head = self.text[self.sentence(place).start : place].strip(" \n\"'“«「(")
        return len(head) <= _OPENING[self.spaced]

    def leads(self, place: int) -> bool:
        """True when at most a preposition stands before a place in its sentence."""
        return len(self.text[self.sentence(place).start : place].strip(" \n\"'“«「(")) <= _LONGEST_PREPOSITION

    def heads(self, place: int) -> bool:
        """True when nothing stands before a place in its sentence."""
        return not self.text[self.sentence(place).start : place].strip(" \n\"'“«「(")

    def begins(self, place: int) -> bool:
        """True in the first sentence of a later paragraph, which may take the telling to another time."""
        return self.text.endswith("\n", 0, self.sentence(place).start)

    def speaks_of(self, country: str) -> bool:
        """True when a text names a country, its people or its leaders."""
        if country not in self._spoken:
            words = self._clues.countries.get(country)
            self._spoken[country] = words is not None and words.search(self.text) is not None
        return self._spoken[country]

    def future(self, span: Span) -> bool:
        """True when the words around a date look ahead ("will").

        Where a language says which words look back ("said"), the nearest one decides, those before the date first:
        "said on Tuesday that it will", "said it will on Tuesday".
        """
        if self._clues.future is None or self._clues.past is None or not self._weighs:
            back = self._clues.past is not None and self._clues.past.match(self.text, span.start)  # hôm 9/4
            return not back and not self.says(span) and self._near(self._clues.future, span)
        low, high, fronted = self._clause(span)
        if fronted:
            said = self._clues.that.search(self.text, span.end, high) if self._clues.that else None
            return first_ahead(
                self._clues.future, self._clues.past, self.text, span.end, said.start() if said else high
            )
        before = last_ahead(self._clues.future, self._clues.past, self.text, low, span.start)
        if before is None and not self._told(span.end, high):  # "will sing on Friday before …, on Sunday"
            breaks = [match.end() for match in _CLAUSE_BREAK.finditer(self.text, span.start - _NEAR, span.start)]
            far = max(self.sentence(span.start).start, span.start - _FAR, *breaks)
            before = last_ahead(self._clues.future, self._clues.past, self.text, far, low) if far < low else None
        return (
            before
            if before is not None
            else first_ahead(self._clues.future, self._clues.past, self.text, span.end, high)
        )

    def planned(self, place: int) -> bool:
        """True when the last word before a date in its clause that looks ahead or back looks ahead: "will on 3 May"."""
        if self._clues.future is None or self._clues.past is None:
            return False
        low = max(self.sentence(place).start, place - _NEAR)
        breaks = [match.end() for match in _CLAUSE_BREAK.finditer(self.text, low, place)]
        return bool(last_ahead(self._clues.future, self._clues.past, self.text, breaks[-1] if breaks else low, place))

    def foretold(self, span: Span) -> bool:
        """True when words between the marks around a date look ahead."""
        words = self._clues.future
        low, high = max(self.sentence(span.start).start, span.start - _NEAR), span.end + _NEAR
        breaks = [match.end() for match in _CLAUSE_BREAK.finditer(self.text, low, span.start)]
        behind = _CLAUSE_BREAK.search(self.text, span.end, high)
        stop = behind.start() if behind else high
        return words is not None and words.search(self.text, breaks[-1] if breaks else low, stop) is not None

    def tells_deed(self, place: int) -> bool:
        """True when the words up to the next comma look back: "after she had left", not "after the vote"."""
        end = self.sentence(place).end
        stop = _CLAUSE_BREAK.search(self.text, place, end)
        words = self._clues.past if self._weighs else None
        return words is not None and words.search(self.text, place, stop.start() if stop else end) is not None

    def ahead(self, span: Span) -> bool:
        """True when a clause of the future looks ahead from the day of publication ("is due", not "was due")."""
        return self._near(self._clues.ahead, span)

    def past(self, span: Span) -> bool:
        """True when the words around a date look back, in a language whose verbs do not ("已", "đã")."""
        return self._near(self._clues.past, span)

    def says(self, span: Span) -> bool:
        """True for a date that opens its sentence, where verbs have no tense, when somebody says something then,
        before any word that looks ahead: "周三,公司表示将起诉".
        """
        words, ahead = self._clues.that, self._clues.future
        if words is None or self._weighs or not self.opening(span.start):
            return False
        start, end = self.sentence(span.start)
        said = words.search(self.text, span.end, min(end, span.end + _NEAR))
        return said is not None and not (ahead and ahead.search(self.text, start, said.start()))

    def earlier(self, span: Span) -> bool:
        """True when the words around a date tell what had been before the telling's time ("had")."""
        return self._near(self._clues.earlier, span)

    def _near(self, words: re.Pattern[str] | None, span: Span) -> bool:
        return words is not None and words.search(self.text, *self._clause(span)[:2]) is not None

    def _clause(self, span: Span) -> tuple[int, int, bool]:
        """Where the words begin and end that may tell a date's tense, and whether its verb stands behind it."""
        sentence = self.sentence(span.start)
        low, high = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
        if not self.spaced:  # "on the 12th he said it will": there the verb of the date stands right behind it
            breaks = [match.end() for match in _CLAUSE_BREAK.finditer(self.text, low, span.start)]
            return breaks[-1] if breaks else low, min(sentence.end, span.end + 2), False
        if self._fronted(span, low):
            return low, high, True
        behind = _CLAUSE_BREAK.search(self.text, span.end, high)
        return low, behind.start() if behind else high, False

    def _fronted(self, span: Span, low: int) -> bool:
        """True for "On 3 May, it will …" and "…, on 3 May, …": the verb stands in the clause behind."""
        behind = _CLAUSE_BREAK.search(self.text, span.end, span.end + 2)
        breaks = [match.end() for match in _CLAUSE_BREAK.finditer(self.text, low, span.start)]
        alone = bool(breaks) and span.start - breaks[-1] <= _LONGEST_PREPOSITION
        opens = not breaks and self.opening(span.start) and not self._told(low, span.start)
        return behind is not None and (alone or opens)

    def _told(self, low: int, high: int) -> bool:
        """True when a word there looks ahead or back: "the season starts on 3 May, …" opens with no date."""
        words = (self._clues.future, self._clues.past)
        return any(clue is not None and clue.search(self.text, low, high) is not None for clue in words)

    def aside(self, place: int) -> bool:
        """True in a clause that is told from the side ("which", "who")."""
        low = max(self.sentence(place).start, place - 2 * _NEAR)
        breaks = [match.end() for match in _CLAUSE_BREAK.finditer(self.text, low, place)]
        words = self._clues.aside
        return words is not None and words.search(self.text, breaks[-1] if breaks else low, place) is not None

    def embedded(self, date: Match) -> bool:
        """True in a clause told from the side within its sentence: "the firm, which Lang founded in 2003, …"."""
        if self._clues.aside is None or not self.spaced:
            return False
        sentence = self.sentence(date.start)
        low = max(sentence.start, date.start - 2 * _NEAR)
        breaks = [match.end() for match in _CLAUSE_BREAK.finditer(self.text, low, date.start)]
        opens = bool(breaks) and self._clues.aside.match(self.text, breaks[-1] + 1) is not None
        return opens and _CLAUSE_BREAK.search(self.text, date.end, sentence.end) is not None

    def begins_tale(self, place: int) -> bool:
        """True behind words that say where a tale begins, in its sentence: "it all began in Oslo, in May 2003"."""
        begins = self._clues.begins
        return begins is not None and begins.search(self.text, self.sentence(place).start, place) is not None

    def captioned(self, place: int) -> bool:
        """True in brackets that say whose a picture is, and of when: "(photo: archives, June 2019)"; in a line that
        such words begin.
        """
        if self._clues.captions is None:
            return False
        line = self._breaks[number - 1] if (number := self.paragraph(place)) else 0
        if self._clues.captions.match(self.text, line):
            return True
        opened = _OPEN_BRACKET.search(self.text, max(0, place - _NEAR), place)
        return opened is not None and self._clues.captions.search(self.text, opened.start(), place) is not None

    def bracketed(self, place: int) -> bool:
        """True in a sentence that stands in brackets: "(The letter came to light only in 2024.)"."""
        start, end = self.sentence(place)
        words = self.text[start:end].strip()
        return words[:1] in ("(", "（") and words[-1:] in (")", "）")

    def of_period(self, date: Match) -> bool:
        """True right beside a word that says of which year a thing is: "its 2023 accounts", "the 2022 World Cup"."""
        before, behind = self._clues.periods, self._clues.editions
        low = max(self.sentence(date.start).start, date.start - _LONGEST_LEAD)
        ends = [match.end() for match in before.finditer(self.text, low, date.start)] if before is not None else []
        led = bool(ends) and not self.text[ends[-1] : date.start].strip()
        return led or (behind is not None and behind.match(self.text, date.end + self.spaced) is not None)

    def undergone(self, place: int) -> bool:
        """True in the words that open a sentence with what its subject had undergone: "founded in 1998, Acme …"."""
        if self._clues.fronted is None:
            return False
        start = self.sentence(place).start
        while start < place and not self.text[start].isalnum():
            start += 1
        return self._clues.fronted.match(self.text, start) is not None and not _CLAUSE_BREAK.search(
            self.text, start, place
        )

    def inserted(self, date: Match) -> bool:
        """True in words between commas that say what a thing had undergone: "the rules, suspended in May, …"."""
        if self._clues.fronted is None:
            return False
        low = max(self.sentence(date.start).start, date.start - _NEAR)
        comma = self.text.rfind(", ", low, date.start)
        behind = _CLAUSE_BREAK.search(self.text, date.end, date.end + _NEAR)
        return comma >= 0 and behind is not None and self._clues.fronted.match(self.text, comma + len(", ")) is not None
