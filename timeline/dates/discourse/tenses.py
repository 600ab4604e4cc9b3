"""How a text tells its dates' tense: what looks ahead from where it stands, and what looks back."""

from __future__ import annotations

import re
from collections.abc import Container

from timeline.dates.discourse.once import once
from timeline.dates.discourse.shape import LONGEST_PREPOSITION, Shape
from timeline.dates.rules.clues import CluePatterns, first_ahead, last_ahead, last_of
from timeline.model import Span

#: What parts clauses; no comma within a number: "21,000".
CLAUSE_BREAK = re.compile(r"[;:،؛，；：()（）—]|(?<= )-(?= )|(?<!\d),|,(?!\d{3}(?!\d))")
NEAR, _FAR = 60, 240
_OPENING, _CLOSING = "(（", ")）"
_ENDING = ";；؛"  # marks behind which another clause tells something else
_ENDS = re.compile(f"[{_ENDING}]")
_INSERTED = 12  # characters of a word put between: "in 1997, already, she had"


class Tenses(Shape):
    """Looks up which tense a place is told in; ``clues`` are patterns over folded text."""

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
        return self.tense(span) is True

    @once
    def tense(self, span: Span) -> bool | None:
        """True where the word that tells a date's tense looks ahead, False where it looks back, None without one."""
        ahead, back = self._clues.future, self._clues.past
        if ahead is None or back is None:
            return None
        low, high, fronted = self.clause(span)
        if self._leads_on(span.start) and (joined := self._first(span.end, high)) is not None:
            return joined
        if fronted:
            said = self._clues.that.search(self.text, span.end, high) if self._clues.that else None
            behind = self._first(span.end, said.start() if said else high)
            if behind is not None:
                return behind
            high = said.start() if said else min(self.sentence(span.start).end, span.end + _FAR)
        if self._tells_at_once(low, span):
            return False
        before = last_ahead(ahead, back, self.text, low, span.start)
        if before is None:  # the verb stands far before it
            near, far = span.start - NEAR, max(self.sentence(span.start).start, span.start - _FAR)
            begins = self.clause_start(near, span.start)
            far = max(far, begins) if begins > near else far
            before = last_ahead(ahead, back, self.text, far, span.start)
        return self._first(span.end, high) if before is None else before

    def _tells_at_once(self, low: int, span: Span) -> bool:
        """True for a date that a verb which looks back stands right behind, where nothing before it in its clause looks
        ahead: "it should be heard, and the judge on Tuesday ruled".
        """
        verbs = (self._clues.past, self._clues.deeds)
        if all(words is None or words.match(self.text, span.end + 1) is None for words in verbs):
            return False
        begins = max(self.clause_start(low, span.start), self._joined(low, span.start))
        return not self.stands(self._clues.future, begins, span.start)

    def _leads_on(self, place: int) -> bool:
        """True for a date that leads a clause joined on: "… and by Friday we will"."""
        low = max(self.sentence(place).start, place - NEAR)
        joined = self._joined(low, place)
        return 0 <= place - joined <= LONGEST_PREPOSITION and joined > low

    def _joined(self, low: int, place: int) -> int:
        """Where the last clause joined on between two places begins; the first one without."""
        joint = last_of(self._clues.joints, self.text, low, place) if self._clues.joints is not None else None
        return joint.end() if joint is not None else low

    def until(self, span: Span, between: int = 0) -> bool:
        """True behind "until", so many characters ``between``, where no verb of the clause looks back ("stayed until
        Friday").
        """
        place = span.start
        low = self.clause_start(max(self.sentence(place).start, place - NEAR), place)
        low = self._joined(low, place)
        led = last_of(self._clues.until, self.text, low, place) if self._clues.until is not None else None
        if led is None or len(self.text[led.end() : place].strip()) > between:
            return False
        _, high, fronted = self.clause(span)
        leads = fronted or not self.text[low : led.start()].strip(" ,")  # "…, and by Sunday, when it met, all was over"
        high = min(self.sentence(place).end, place + _FAR) if leads else high
        told = any(self.stands(words, low, led.start()) for words in (self._clues.past, self._clues.deeds))
        first = self._first(span.end, high)
        deed = leads and first is None and self.stands(self._clues.deeds, span.end, high)
        return not (told or deed or first is False)

    def meant(self, place: int) -> bool:
        """True right behind words that lead to a day that something is set for: "called a vote for July 4"."""
        low = max(self.sentence(place).start, place - NEAR)
        led = last_of(self._clues.meant, self.text, low, place) if self._clues.meant is not None else None
        return led is not None and not self.text[led.end() : place].strip()

    def _first(self, low: int, high: int) -> bool | None:
        """True when the first word between two places that looks ahead or back looks ahead; None without one."""
        ahead, back = self._clues.future, self._clues.past
        others = (*self._clues.joined, *self._clues.glued)  # "the elections due on 3 May" say nothing of a day before
        return first_ahead(ahead, back, self.text, low, high, others) if ahead and back else None

    def untold(self, span: Span) -> bool:
        """True where no word of a date's clause says whether it looks ahead or back, in a language that says so."""
        if self._clues.past is None or not self._weighs or self.tense(span) is not None:
            return False
        low, high, fronted = self.clause(span)
        if fronted:
            return False
        if self.opening(span.start):  # its verb may stand behind a name and what is put in: "On Tuesday Berg, in Oslo,"
            high = min(self.sentence(span.start).end, span.end + _FAR)
        low = self.clause_start(low, span.start)
        return not any(self.stands(words, low, high) for words in (self._clues.deeds, self._clues.fronted))

    def _opens_on(self, span: Span) -> bool:
        """True for a date that opens its sentence before a clause that looks ahead: 20日，法庭将再次开庭."""
        if self._clues.behind is None or not self.opening(span.start):
            return False
        return self.stands(self._clues.behind, span.end, self._stop(span))

    def planned(self, place: int) -> bool:
        """True when the last word before a date in its clause that looks ahead or back looks ahead: "will on 3 May"."""
        return self.leans(place) is True

    @once
    def leans(self, place: int) -> bool | None:
        """The same, or False where that word looks back ("which left on 3 May"), None where there is none."""
        if self._clues.future is None or self._clues.past is None:
            return None
        low = max(self.sentence(place).start, place - NEAR)
        return last_ahead(self._clues.future, self._clues.past, self.text, self.clause_start(low, place), place)

    def turns_back(self, low: int, place: int) -> bool:
        """True when the last word between two places that looks ahead or back looks back."""
        ahead, back = self._clues.future, self._clues.past
        return ahead is not None and back is not None and last_ahead(ahead, back, self.text, low, place) is False

    def tells_deed(self, place: int) -> bool:
        """True when the words up to the next comma look back: "after she had left", not "after the vote"."""
        end, leads = self.sentence(place).end, self._clues.dependent
        if leads is not None and not leads.match(self.text, place + 1):  # "بعد أن غادرت"
            return False
        words = self._clues.past if self._weighs else None
        stop = CLAUSE_BREAK.search(self.text, place, end)
        if words is None or stop is None:
            return words is not None and words.search(self.text, place, end) is not None
        behind = CLAUSE_BREAK.search(self.text, stop.end(), end)  # "after its head, Ada Brandt, had left"
        told = behind is not None and words.match(self.text, behind.end() + 1) is not None
        return told or words.search(self.text, place, stop.start()) is not None

    def ahead(self, span: Span) -> bool:
        """True when a clause of the future looks ahead from the day of publication ("is due", not "was due")."""
        return self._near(self._clues.ahead, span)

    def past(self, span: Span) -> bool:
        """True when the words around a date look back, in a language whose verbs do not ("发生", "đã")."""
        done = self._clues.done
        if self._near(self._clues.past, span) or (self.spaced and self._near(done, span)):
            return True
        return not self.spaced and self.stands(done, span.end, self._stop(span))

    def _stop(self, span: Span) -> int:
        """Where the clause ends that goes on behind a date, or the one behind a date that stands by itself."""
        high = min(self.sentence(span.start).end, span.end + NEAR)
        stop = CLAUSE_BREAK.search(self.text, span.end + 1, high)
        return stop.start() if stop else high

    @once
    def tells_past(self, place: int) -> bool:
        """True when words of a sentence look back ("left", "conducted")."""
        start, end = self.sentence(place)
        low, high = max(start, place - _FAR), min(end, place + _FAR)
        return any(self.stands(words, low, high) for words in (self._clues.past, self._clues.deeds))

    def says(self, span: Span) -> bool:
        """True for a date that opens its sentence, where verbs have no tense, when somebody says something then,
        before any word that looks ahead: "周三,公司表示将起诉".
        """
        words, ahead = self._clues.that, self._clues.future
        if words is None or self._weighs or not self.opening(span.start):
            return False
        start, end = self.sentence(span.start)
        stop = _ENDS.search(self.text, span.end, min(end, span.end + NEAR))
        said = words.search(self.text, span.end, stop.start() if stop else min(end, span.end + NEAR))
        return said is not None and not (ahead and ahead.search(self.text, start, said.start()))

    def earlier(self, span: Span) -> bool:
        """True when the words around a date tell what had been before the telling's time ("had")."""
        words = self._clues.earlier
        if words is None:
            return False
        low, high, fronted = self.clause(span)
        if fronted and (comma := CLAUSE_BREAK.search(self.text, span.end, high)):
            behind = CLAUSE_BREAK.search(self.text, comma.end() + _INSERTED, high)
            low, high = self.clause_start(low, span.start), behind.start() if behind else high
        return words.search(self.text, low, high) is not None

    def _near(self, words: re.Pattern[str] | None, span: Span) -> bool:
        found = words.search(self.text, *self.clause(span)[:2]) if words is not None else None
        behind = found is not None and found.start() >= span.end
        return found is not None and not (behind and found[0].startswith(self._clues.joined))  # "and will take over"

    @once
    def clause(self, span: Span) -> tuple[int, int, bool]:
        """Where the words begin and end that may tell a date's tense, and whether its verb stands behind it."""
        sentence = self.sentence(span.start)
        low, high = max(sentence.start, span.start - NEAR), min(sentence.end, span.end + NEAR)
        low = max(low, self.spoken(span.start)[1])
        if not self.spaced:  # "on the 12th he said it will": there the verb of the date stands right behind it
            return self.clause_start(low, span.start), min(sentence.end, span.end + 2), False
        low = max(low, self.text.rfind(";", low, span.start) + 1)
        if self._fronted(span, low):
            return low, high, True
        behind = CLAUSE_BREAK.search(self.text, span.end, high)
        return low, behind.start() if behind else high, False

    def _fronted(self, span: Span, low: int) -> bool:
        """True for "On 3 May, it will …" and "…, on 3 May, …": the verb stands in the clause behind."""
        behind = CLAUSE_BREAK.search(self.text, span.end, span.end + 2)
        if behind is None or behind[0] in _ENDING:
            return False
        start = self.clause_start(low, span.start)
        if start > low or self.text[start - 1 : start] == ";":
            return span.start - start <= LONGEST_PREPOSITION
        return self.opening(span.start) and not self._told(low, span.start)

    def _told(self, low: int, high: int) -> bool:
        """True when a word there looks ahead or back: "the season starts on 3 May, …" opens with no date."""
        return any(self.stands(words, low, high) for words in (self._clues.future, self._clues.past))

    def stands(self, words: re.Pattern[str] | None, low: int, high: int) -> bool:
        """True when one of some words stands between two places."""
        return words is not None and words.search(self.text, low, high) is not None

    def clause_start(self, low: int, place: int) -> int:
        """Where the clause begins that a place lies in; ``low`` where no mark stands between."""
        start = outside = low
        for mark in CLAUSE_BREAK.finditer(self.text, low, place):
            if mark[0] in _CLOSING:  # words in brackets begin no clause behind them
                start = outside
            elif mark[0] in _OPENING:
                start = mark.end()
            else:
                start = outside = mark.end()
        return start
