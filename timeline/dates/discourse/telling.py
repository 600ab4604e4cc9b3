"""How a text tells its dates: what is set or asked for, asides, what begins a tale, captions."""

from __future__ import annotations

import re

from timeline.dates.discourse.once import once
from timeline.dates.discourse.shape import LONGEST_PREPOSITION
from timeline.dates.discourse.tenses import CLAUSE_BREAK, NEAR, Tenses
from timeline.dates.rules.clues import last_of
from timeline.dates.rules.edges import OF_WHOM
from timeline.dates.rules.matching import Match
from timeline.model import Span, covered

_OPEN_BRACKET = re.compile(r"[(（][^()（）\n]{0,60}\Z")
_LABEL, _LABEL_ABOVE = 48, re.compile(r"\n[^\n.]{0,24}\d[^\n.]{0,12}\n[ \t|]{0,4}\Z")  # a date alone on its line
_HAN_DATE = re.compile("[去今前本上][年月周]|[0-9〇零一二三四五六七八九十年月日号初底末春夏秋冬季]{2,16}")
#: The rest of a relative clause and what it is about, of which more is told.
_OF_WHOM = re.compile(rf"[^\W_]{{0,6}}?{OF_WHOM}")
_LED_BY = 4  # characters of a verb right before a date
_LONGEST_LEAD = 24  # characters
_ARTICLE = 3  # characters of "the"
_LEAD = {True: 8, False: 2}  # characters between "until" and a date


class Telling(Tenses):
    """Looks up where in a text's telling a place stands. ``captions`` are its lines under pictures, in order."""

    captions: tuple[Span, ...] = ()

    def speaks_of(self, country: str) -> bool:
        """True when a text names a country, its people or its leaders."""
        if country not in self._spoken:
            words = self._clues.countries.get(country)
            self._spoken[country] = words is not None and words.search(self.text) is not None
        return self._spoken[country]

    def due(self, date: Match) -> bool:
        """True for a date that is asked for, set or put off to: "set a trial for October", "拖到次年2月的请求"."""
        due, sought, came = self._clues.due, self._clues.sought, self._clues.came
        if came is not None and came.match(self.text, date.end + self.spaced):
            return False
        low = self.clause_start(max(self.sentence(date.start).start, date.start - NEAR), date.start)
        if due is not None:
            led = any(
                date.start - words.end() <= _LEAD[self.spaced] for words in due.finditer(self.text, low, date.start)
            )
            if led or (not self.spaced and due.match(self.text, date.end)):
                return True
        if self.put_off_to(date):
            return True
        words = last_of(sought, self.text, low, date.start) if sought is not None else None
        if words is None or (self.spaced and date.start - words.end() <= LONGEST_PREPOSITION):  # "asked in May"
            return False
        return not (self._clues.past and self._clues.past.search(self.text, words.end(), date.start))

    def put_off(self, date: Match) -> re.Match[str] | None:
        """What leads to the second date of "postponed from 3 June to 9 September"; None where nothing is put off."""
        joint = self._clues.moved_to if self._puts_off(date.start) else None
        return last_of(joint, self.text, date.start, date.end) if joint else None

    def put_off_to(self, date: Match) -> bool:
        """True for a date that something is put off to, however many words stand between."""
        words = self._clues.moved_to if self._puts_off(date.start) else None
        low = max(self.sentence(date.start).start, date.start - _LONGEST_LEAD)
        led = last_of(words, self.text, low, date.start) if words else None
        return led is not None and len(self.text[led.end() : date.start].strip()) <= _ARTICLE

    @once
    def _puts_off(self, place: int) -> bool:
        low = self.clause_start(max(self.sentence(place).start, place - NEAR), place)
        return self.stands(self._clues.moved, low, place)

    def onward(self, span: Span, *, next_to: bool = False) -> bool:
        """True behind words of its clause (right behind them) that go on to a day to come, none of them looking back:
        "opens in Oslo on Friday", "opens in May".
        """
        low, high, _ = self.clause(span)
        low = self.clause_start(low, span.start)
        words = last_of(self._clues.onward, self.text, low, span.start) if self._clues.onward else None
        if words is None or self.undergoes(span) or (next_to and span.start - words.end() > LONGEST_PREPOSITION):
            return False
        joined = self._joined(low, words.start())  # "it kept its rate and meets again on 18 December"
        low = words.start() if words[0].startswith(self._clues.joined) else joined
        return not self.stands(self._clues.past, low, high)

    def goes_onto(self, low: int, place: int) -> bool:
        """True where words between two days of a sentence lead from the first to the second: "before flying on"."""
        return self.stands(self._clues.onto, low, place)

    def goes_back(self, low: int, place: int) -> bool:
        """True where words between two days of a sentence lead to what came before the first, no verb behind them
        looking ahead: "after losing".
        """
        led = last_of(self._clues.back, self.text, low, place) if self._clues.back is not None else None
        return led is not None and not self.stands(self._clues.future, led.end(), place)

    def joins(self, low: int, place: int) -> bool:
        """True where only "and" stands between two places."""
        between, joints = self.text[low:place].strip(), self._clues.joints
        return between in self._clues.joined or (joints is not None and joints.fullmatch(between) is not None)

    def parts(self, low: int, place: int) -> bool:
        """True where a comma or "and" stands between two places."""
        return CLAUSE_BREAK.search(self.text, low, place) is not None or self.stands(self._clues.joints, low, place)

    @once
    def undergoes(self, date: Span) -> bool:
        """True right behind what a thing has undergone: "the bill tabled on Monday", not "will be tabled on Monday"."""
        place, onward = date.start, self._clues.onward
        if onward is not None and onward.match(self.text, date.end + 1):  # "retour chargé dimanche dès 15 heures"
            return False
        low = max(self.sentence(place).start, place - _LONGEST_LEAD)
        words = last_of(self._clues.undergone, self.text, low, place) if self._clues.undergone is not None else None
        if words is None or place - words.end() > LONGEST_PREPOSITION:
            return False
        ahead = last_of(self._clues.future, self.text, low, place) if self._clues.future is not None else None
        return ahead is None or words.start() - ahead.end() > LONGEST_PREPOSITION

    @once
    def aside(self, place: int) -> bool:
        """True in a clause that is told from the side ("which", "who")."""
        low = max(self.sentence(place).start, place - 2 * NEAR)
        return self.relative(place) or self.stands(self._clues.aside, self.clause_start(low, place), place)

    def embedded(self, date: Match) -> bool:
        """True in a clause told from the side within its sentence: "the firm, which Lang founded in 2003, …"."""
        if self._clues.aside is None or not self.spaced:
            return False
        sentence = self.sentence(date.start)
        low = max(sentence.start, date.start - 2 * NEAR)
        start = self.clause_start(low, date.start)
        opens = start > low and self._clues.aside.match(self.text, start + (self.text[start] == " ")) is not None
        return opens and CLAUSE_BREAK.search(self.text, date.end, sentence.end) is not None

    @once
    def begins_tale(self, place: int) -> bool:
        """True behind words that say where a tale begins, in its sentence: "it all began in Oslo, in May 2003"."""
        return self.stands(self._clues.begins, self.sentence(place).start, place)

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
        """True in a line under a picture or one that such words begin, and in brackets that say whose a picture is, and
        of when: "(photo: archives, June 2019)".
        """
        if covered(self.captions, place):
            return True
        if self._clues.captions is None:
            return False
        line = self._breaks[number - 1] if (number := self.paragraph(place)) else 0
        if self._clues.captions.match(self.text, line):
            return True
        opened = _OPEN_BRACKET.search(self.text, max(0, place - NEAR), place)
        return opened is not None and self._clues.captions.search(self.text, opened.start(), place) is not None

    @once
    def relative(self, place: int) -> bool:
        """True where a date begins a clause before the one it is about, as in Chinese: 2001年成立的银行."""
        verbs, date = self._clues.relates, _HAN_DATE.match(self.text, place)
        if verbs is None or date is None:
            return False
        verb = verbs.match(self.text, date.end())
        if verb is not None and self.text.startswith("的", verb.end()):
            return _OF_WHOM.match(self.text, verb.end()) is not None
        led = any(verb.end() == place for verb in verbs.finditer(self.text, max(0, place - _LED_BY), place))
        return led and _OF_WHOM.match(self.text, date.end()) is not None

    def of_period(self, date: Match) -> bool:
        """True right beside a word that says of which year a thing is ("its 2023 accounts", "the 2022 World Cup"), and
        for a year that begins what stands below a date: "1 March / 2016 accounts signed".
        """
        behind = self._clues.editions
        led = self._led(self._clues.periods, date) is not None or self._of_birth(date)
        led = led or (behind is not None and behind.match(self.text, date.end + self.spaced) is not None)
        return led or (
            self._behind_word(date)
            and _LABEL_ABOVE.search(self.text, max(0, date.start - _LABEL), date.start) is not None
        )

    def _behind_word(self, date: Match) -> bool:
        behind = self.text[date.end : date.end + 2]
        return behind[:1] == " " and behind[1:].isalpha()

    def _of_birth(self, date: Match) -> bool:
        """True for a birth that only says who somebody is: "A., sinh năm 1990, bị bắt", "ca sĩ sinh năm 1990 nói"."""
        born, at, text = self._led(self._clues.born, date), self._clues.born_at, self.text
        if born is None or at is None:
            return False
        if text.startswith(", ", date.end):
            return text.endswith(", ", 0, born.start())
        return text[date.end : date.end + 2].strip().isalpha() and not at.match(text, date.end + 1)

    def of_figure(self, date: Match) -> bool:
        """True right before a word for what is counted by months: 9月营收."""
        words = self._clues.figures
        return words is not None and words.match(self.text, date.end + self.spaced) is not None

    def compared(self, date: Match) -> bool:
        """True right behind words that compare with a date: "than in July"."""
        return self._led(self._clues.against, date) is not None

    def of_thing(self, date: Match) -> bool:
        """True between an article and the thing that a date is of: "the 1971 war", "its October prices"."""
        return self._behind_word(date) and self._led(self._clues.articles, date) is not None

    def of_its_month(self, date: Match) -> bool:
        """True where no word leads a month to a verb, so that it is one of a thing: امتحانات شهر يونيو."""
        return self.of_thing(date) or (self._clues.adverbial is not None and not self._led(self._clues.adverbial, date))

    def _led(self, words: re.Pattern[str] | None, date: Match) -> re.Match[str] | None:
        """The one of some words that stands right before a date."""
        low = max(self.sentence(date.start).start, date.start - _LONGEST_LEAD)
        last = last_of(words, self.text, low, date.start) if words is not None else None
        return None if last is None or self.text[last.end() : date.start].strip() else last

    @once
    def undergone(self, place: int) -> bool:
        """True in the words that open a sentence with what its subject had undergone: "founded in 1998, Acme …"."""
        if self._clues.fronted is None:
            return False
        start = self.sentence(place).start
        while start < place and not self.text[start].isalnum():
            start += 1
        opens = self._clues.fronted.match(self.text, start) is not None
        return opens and not CLAUSE_BREAK.search(self.text, start, place)

    def fell_through(self, date: Match, *, ever: bool = False) -> bool:
        """True in words between commas that lead to what had been by then: "the visit, planned for March, had been";
        with ``ever``, to what has been: "…, opened on Sunday".
        """
        words, stop = self._clues.earlier, CLAUSE_BREAK.search(self.text, date.end, date.end + NEAR)
        if words is None or stop is None or not (self.inserted(date) or (ever and self.due(date))):
            return False
        told = self._clues.past if ever else None
        return any(one is not None and one.match(self.text, stop.end() + 1) for one in (words, told))

    def led_ahead(self, date: Match) -> bool:
        """True in a sentence that opens with a verb of now, none before the date looking back: "يفتح … الأحد"."""
        start = self.sentence(date.start).start
        while start < date.start and not self.text[start].isalnum():
            start += 1
        opens = self._clues.leading.match(self.text, start, date.start) if self._clues.leading is not None else None
        return opens is not None and not self.stands(self._clues.past, opens.end(), date.start)

    def was_planned(self, date: Match) -> bool:
        """True behind words of its clause that tell what was to come then: "was due on Tuesday"."""
        if self._clues.planned is None:
            return False
        low = self.clause_start(max(self.sentence(date.start).start, date.start - NEAR), date.start)
        led = last_of(self._clues.planned, self.text, low, date.start)
        others = (self._clues.future, self._clues.past)
        return led is not None and not any(self.stands(words, led.end(), date.start) for words in others)

    def put_in(self, date: Match) -> bool:
        """True at the end of words between commas, but none that open: "the comet, last here in 1954, will"."""
        start = self.sentence(date.start).start
        low = max(start, date.start - NEAR)
        return self.text[date.end : date.end + 2] == ", " and self.clause_start(low, date.start) > low

    def inserted(self, date: Match) -> bool:
        """True in words between commas that say what a thing had undergone: "the rules, suspended in May, …"."""
        if self._clues.fronted is None:
            return False
        low = max(self.sentence(date.start).start, date.start - NEAR)
        comma = self.text.rfind(", ", low, date.start)
        behind = CLAUSE_BREAK.search(self.text, date.end, date.end + NEAR)
        return comma >= 0 and behind is not None and self._clues.fronted.match(self.text, comma + len(", ")) is not None
