"""How a text tells its dates: looks ahead and back, asides, what begins a tale, captions."""

from __future__ import annotations

import re
from collections.abc import Container

from timeline.dates.clues import CluePatterns, first_ahead, last_ahead, last_of
from timeline.dates.matching import Match
from timeline.dates.once import once
from timeline.dates.shape import LONGEST_PREPOSITION, Shape
from timeline.model import Span

#: What parts clauses; no comma within a number: "21,000".
_CLAUSE_BREAK = re.compile(r"[;:،؛，；：()（）—]|(?<!\d),|,(?!\d{3}(?!\d))")
_NEAR, _FAR = 60, 240
_OPEN_BRACKET = re.compile(r"[(（][^()（）\n]{0,60}\Z")
_LONGEST_LEAD, _INSERTED = 24, 12  # characters, the latter of a word put between: "in 1997, already, she had"
_LEAD = {True: 8, False: 2}  # characters between "until" and a date


class Telling(Shape):
    """Looks up where in a text's telling a place stands; ``clues`` are patterns over folded text."""

    def __init__(
        self,
        text: str,
        clues: CluePatterns,
        *,
        spaced: bool,
        tenseless: bool = False,
        dots: Container[int] = frozenset(),
    ) -> None:
        super().__init__(text, spaced=spaced, dots=dots)
        self.tenseless = tenseless
        self._weighs = spaced and not tenseless
        self._clues = clues
        #: Whether what had been before the telling's time is always told so ("had").
        self.marks_back = clues.marked
        self._spoken: dict[str, bool] = {}

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
        ahead, back, deeds = self._clues.future, self._clues.past, self._clues.deeds
        if ahead is None or back is None or not self._weighs:
            led = back is not None and back.match(self.text, span.start)  # hôm 9/4
            told = led or (deeds is not None and deeds.match(self.text, span.end))  # 2月提出
            return not (told or self.says(span)) and (self._near(ahead, span) or self._opens_on(span))
        low, high, fronted = self._clause(span)
        if fronted:
            said = self._clues.that.search(self.text, span.end, high) if self._clues.that else None
            return first_ahead(ahead, back, self.text, span.end, said.start() if said else high)
        before = last_ahead(ahead, back, self.text, low, span.start)
        if before is None:  # the verb stands far before it
            breaks = [match.end() for match in _CLAUSE_BREAK.finditer(self.text, span.start - _NEAR, span.start)]
            far = max(self.sentence(span.start).start, span.start - _FAR, *breaks)
            before = last_ahead(ahead, back, self.text, far, span.start)
        return first_ahead(ahead, back, self.text, span.end, high) if before is None else before

    def _opens_on(self, span: Span) -> bool:
        """True for a date that opens its sentence before a clause that looks ahead: 20日，法庭将再次开庭."""
        if self._clues.behind is None or not self.opening(span.start):
            return False
        return self._stands(self._clues.behind, span.end, self._stop(span))

    def planned(self, place: int) -> bool:
        """True when the last word before a date in its clause that looks ahead or back looks ahead: "will on 3 May"."""
        return self.leans(place) is True

    @once
    def leans(self, place: int) -> bool | None:
        """The same, or False where that word looks back ("which left on 3 May"), None where there is none."""
        if self._clues.future is None or self._clues.past is None:
            return None
        low = max(self.sentence(place).start, place - _NEAR)
        return last_ahead(self._clues.future, self._clues.past, self.text, self._clause_start(low, place), place)

    def due(self, date: Match) -> bool:
        """True for a date that is asked for, set or put off to: "set a trial for October", "拖到次年2月的请求"."""
        due, sought, came = self._clues.due, self._clues.sought, self._clues.came
        if came is not None and came.match(self.text, date.end + self.spaced):
            return False
        low = self._clause_start(max(self.sentence(date.start).start, date.start - _NEAR), date.start)
        if due is not None:
            led = any(
                date.start - words.end() <= _LEAD[self.spaced] for words in due.finditer(self.text, low, date.start)
            )
            if led or (not self.spaced and due.match(self.text, date.end)):
                return True
        words = last_of(sought, self.text, low, date.start) if sought is not None else None
        if words is None or (self.spaced and date.start - words.end() <= LONGEST_PREPOSITION):  # "asked in May"
            return False
        return not (self._clues.past and self._clues.past.search(self.text, words.end(), date.start))

    def onward(self, span: Span) -> bool:
        """True right behind words that go on to a day to come, no verb of the clause looking back: "opens Friday"."""
        place, past = span.start, self._clues.past
        words = last_of(self._clues.onward, self.text, place - _LONGEST_LEAD, place) if self._clues.onward else None
        if words is None or self.text[words.end() : place].strip():
            return False
        low, high, _ = self._clause(span)
        return past is None or past.search(self.text, self._clause_start(low, place), high) is None

    def tells_deed(self, place: int) -> bool:
        """True when the words up to the next comma look back: "after she had left", not "after the vote"."""
        end = self.sentence(place).end
        words = self._clues.past if self._weighs else None
        stop = _CLAUSE_BREAK.search(self.text, place, end)
        if words is None or stop is None:
            return words is not None and words.search(self.text, place, end) is not None
        behind = _CLAUSE_BREAK.search(self.text, stop.end(), end)  # "after its head, Ada Brandt, had left"
        told = behind is not None and words.match(self.text, behind.end() + 1) is not None
        return told or words.search(self.text, place, stop.start()) is not None

    def ahead(self, span: Span) -> bool:
        """True when a clause of the future looks ahead from the day of publication ("is due", not "was due")."""
        return self._near(self._clues.ahead, span)

    def past(self, span: Span) -> bool:
        """True when the words around a date look back, in a language whose verbs do not ("发生", "đã")."""
        done = self._clues.done
        return self._near(self._clues.past, span) or (
            done is not None and self._stands(done, span.end, self._stop(span))
        )

    def _stop(self, span: Span) -> int:
        """Where the clause ends that goes on behind a date, or the one behind a date that stands by itself."""
        high = min(self.sentence(span.start).end, span.end + _NEAR)
        stop = _CLAUSE_BREAK.search(self.text, span.end + 1, high)
        return stop.start() if stop else high

    @once
    def tells_past(self, place: int) -> bool:
        """True when words of a sentence look back ("left", "conducted")."""
        start, end = self.sentence(place)
        low, high = max(start, place - _FAR), min(end, place + _FAR)
        return any(self._stands(words, low, high) for words in (self._clues.past, self._clues.deeds))

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
        words = self._clues.earlier
        if words is None:
            return False
        low, high, fronted = self._clause(span)
        if fronted and (comma := _CLAUSE_BREAK.search(self.text, span.end, high)):
            behind = _CLAUSE_BREAK.search(self.text, comma.end() + _INSERTED, high)
            low, high = self._clause_start(low, span.start), behind.start() if behind else high
        return words.search(self.text, low, high) is not None

    def _near(self, words: re.Pattern[str] | None, span: Span) -> bool:
        found = words.search(self.text, *self._clause(span)[:2]) if words is not None else None
        behind = found is not None and found.start() >= span.end
        return found is not None and not (behind and found[0].startswith(self._clues.joined))  # "and will take over"

    @once
    def _clause(self, span: Span) -> tuple[int, int, bool]:
        """Where the words begin and end that may tell a date's tense, and whether its verb stands behind it."""
        sentence = self.sentence(span.start)
        low, high = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
        low = max(low, self.spoken(span.start)[1])
        if not self.spaced:  # "on the 12th he said it will": there the verb of the date stands right behind it
            return self._clause_start(low, span.start), min(sentence.end, span.end + 2), False
        low = max(low, self.text.rfind(";", low, span.start) + 1)
        if self._fronted(span, low):
            return low, high, True
        behind = _CLAUSE_BREAK.search(self.text, span.end, high)
        return low, behind.start() if behind else high, False

    def _fronted(self, span: Span, low: int) -> bool:
        """True for "On 3 May, it will …" and "…, on 3 May, …": the verb stands in the clause behind."""
        behind = _CLAUSE_BREAK.search(self.text, span.end, span.end + 2)
        if behind is None:
            return False
        start = self._clause_start(low, span.start)
        if start > low or self.text[start - 1 : start] == ";":
            return span.start - start <= LONGEST_PREPOSITION
        return self.opening(span.start) and not self._told(low, span.start)

    def _told(self, low: int, high: int) -> bool:
        """True when a word there looks ahead or back: "the season starts on 3 May, …" opens with no date."""
        return any(self._stands(words, low, high) for words in (self._clues.future, self._clues.past))

    def _stands(self, words: re.Pattern[str] | None, low: int, high: int) -> bool:
        return words is not None and words.search(self.text, low, high) is not None

    def _clause_start(self, low: int, place: int) -> int:
        """Where the clause begins that a place lies in; ``low`` where no mark stands between."""
        start = low
        for mark in _CLAUSE_BREAK.finditer(self.text, low, place):
            start = mark.end()
        return start

    @once
    def aside(self, place: int) -> bool:
        """True in a clause that is told from the side ("which", "who")."""
        low = max(self.sentence(place).start, place - 2 * _NEAR)
        return self._stands(self._clues.aside, self._clause_start(low, place), place)

    def embedded(self, date: Match) -> bool:
        """True in a clause told from the side within its sentence: "the firm, which Lang founded in 2003, …"."""
        if self._clues.aside is None or not self.spaced:
            return False
        sentence = self.sentence(date.start)
        low = max(sentence.start, date.start - 2 * _NEAR)
        start = self._clause_start(low, date.start)
        opens = start > low and self._clues.aside.match(self.text, start + 1) is not None
        return opens and _CLAUSE_BREAK.search(self.text, date.end, sentence.end) is not None

    @once
    def begins_tale(self, place: int) -> bool:
        """True behind words that say where a tale begins, in its sentence: "it all began in Oslo, in May 2003"."""
        return self._stands(self._clues.begins, self.sentence(place).start, place)

    def starts_then(self, place: int) -> bool:
        """True before a word that lets something start then: 5月4日起停牌."""
        return self._clues.starts is not None and self._clues.starts.match(self.text, place) is not None

    @once
    def taken_up(self, place: int) -> bool:
        """True when the sentence behind a place begins with words that go on from there: "by then"."""
        at, words = self.sentence(place).end, self._clues.then
        return words is not None and words.match(self.text, at + self.text.startswith(" ", at)) is not None

    @once
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

    def of_period(self, date: Match) -> bool:
        """True right beside a word that says of which year a thing is: "its 2023 accounts", "the 2022 World Cup"."""
        behind = self._clues.editions
        led = self._led(self._clues.periods, date)
        return led or (behind is not None and behind.match(self.text, date.end + self.spaced) is not None)

    def of_thing(self, date: Match) -> bool:
        """True between an article and the thing that a date is of: "the 1971 war", "its October prices"."""
        behind = self.text[date.end : date.end + 2]
        return behind[:1] == " " and behind[1:].isalpha() and self._led(self._clues.articles, date)

    def _led(self, words: re.Pattern[str] | None, date: Match) -> bool:
        """True when one of some words stands right before a date."""
        low = max(self.sentence(date.start).start, date.start - _LONGEST_LEAD)
        last = last_of(words, self.text, low, date.start) if words is not None else None
        return last is not None and not self.text[last.end() : date.start].strip()

    @once
    def undergone(self, place: int) -> bool:
        """True in the words that open a sentence with what its subject had undergone: "founded in 1998, Acme …"."""
        if self._clues.fronted is None:
            return False
        start = self.sentence(place).start
        while start < place and not self.text[start].isalnum():
            start += 1
        opens = self._clues.fronted.match(self.text, start) is not None
        return opens and not _CLAUSE_BREAK.search(self.text, start, place)

    def inserted(self, date: Match) -> bool:
        """True in words between commas that say what a thing had undergone: "the rules, suspended in May, …"."""
        if self._clues.fronted is None:
            return False
        low = max(self.sentence(date.start).start, date.start - _NEAR)
        comma = self.text.rfind(", ", low, date.start)
        behind = _CLAUSE_BREAK.search(self.text, date.end, date.end + _NEAR)
        return comma >= 0 and behind is not None and self._clues.fronted.match(self.text, comma + len(", ")) is not None
