"""Where a telling is in time: the date that governs the sentences without one of their own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from statistics import median_high

from timeline.dates.rules.edges import leads_entry
from timeline.events.clauses import LEAD_CHARS, Dated, Parts, Reading, within
from timeline.events.kinds import SAID, family
from timeline.events.sentences import Sentence
from timeline.model import DateMention

_FAR_PARAGRAPHS = 8  # a date governs no sentence that stands further behind it
_PARTING = ",،-([|:;"  # as folded
_MONTH_DAYS = 27  # a month is longer
_YEAR = timedelta(days=365)
_YEAR_DAYS, _FRESH_DAYS = 300, 14
_AHEAD = 12  # dates behind a sentence that are looked at
_TELLER = 48  # characters of who told it and how: "according to the Herald's report published last Friday"
_HOUR = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-4])[时点](?:[0-5]\d分|许|左右|[,，])")
_SHORT = 2  # sentences of a paragraph that is but a breath of one telling


@dataclass(slots=True)
class Clock:
    """The last date the telling moved to, the paragraph that says it, and how many paragraphs behind it ``reaches``.

    A heading that begins with a date ("March 2017") governs its ``section``, up to the next heading; ``bare`` is the
    paragraph of one that is nothing else, so that the line below is its entry, though it ends as a heading does;
    ``listed`` is the last of the paragraphs below it that are one sentence each, entries all of them.
    ``onward`` is the last paragraph that goes on with the one before it ("But …"), however long they are. The text was
    ``published`` that day, where it is known. ``timed`` is where the last sentence begins that tells the hour
    (9时28分), of the day told last, in whichever paragraph.
    """

    reaches: int
    mentions: Sequence[DateMention] = ()
    date: Dated | None = None
    paragraph: int = 0
    ahead: int = -1
    section: Dated | None = None
    bare: int = -2
    listed: int = -2
    onward: int = -1
    published: Day | None = None
    timed: int = -1

    def governing(self, sentence: Sentence) -> Dated | None:
        """The date that a sentence without one of its own is told at."""
        if sentence.paragraph == self.ahead:
            return None
        far = _FAR_PARAGRAPHS if sentence.start == self.timed and self._is_at_day() else self.reaches
        reaches = max(far, int(sentence.paragraph == self.onward))
        near = self.date is not None and sentence.paragraph - self.paragraph <= reaches
        return self.date if near else self.section

    def is_said_today(self, sentence: Sentence, parts: Parts) -> bool:
        """True for what somebody says in another paragraph than that of the year that governs it, where the text began
        with the news of these days: it is said in those.
        """
        date = self.governing(sentence)
        if date in (None, self.section) or sentence.paragraph == self.paragraph or not (parts.verbs and self.published):
            return False
        assert date is not None  # noqa: S101 - for the type
        lead = next((one for one in self.mentions if one.narrative and one.start), None)
        day = lead.start if lead and lead.precision == "day" and not lead.mod else None  # "lately" leads into any tale
        fresh = day is not None and 0 <= (self.published - day).days <= _FRESH_DAYS
        first, last = date.mention.start, date.mention.end
        old = first is not None and last is not None and (last - first).days >= _YEAR_DAYS and last < self.published
        return fresh and old and family(parts.verbs[0].kind) in SAID

    def is_elsewhere(self, sentence: Sentence) -> bool:
        """True for a sentence in another paragraph than the date that governs it: it need not be of that very day."""
        elsewhere = sentence.paragraph != self.paragraph and sentence.start != self.timed
        return elsewhere and self.governing(sentence) is not self.section

    def _is_at_day(self) -> bool:
        return self.date is not None and self.date.mention.precision == "day"

    def until(self, mention: DateMention, place: int) -> Day:
        """The last day of what follows upon a date: the next one told behind a ``place``, if within a year."""
        assert mention.start is not None  # noqa: S101 - dates without days govern nothing
        last = min(mention.start, Day.max - _YEAR) + _YEAR
        behind = bisect_left(self.mentions, place, key=lambda one: one.date_start)
        told = (one.start for one in self.mentions[behind : behind + _AHEAD] if one.narrative and one.start)
        return min(last, next((day for day in told if day > mention.start), last))

    def head(self, dates: Sequence[Dated], sentence: Sentence, text: str) -> None:
        """Begins the section of a heading."""
        led = next((dated for dated in dates if leads(dated, sentence)), None)
        if led is None and self.is_entry(sentence):
            return
        self.section = led
        if led is not None:
            self.date = None
            self.bare = sentence.paragraph if is_bare(dates, sentence, text) else self.bare
            self.listed = self.bare

    def is_entry(self, sentence: Sentence, *, first: bool = False) -> bool:
        """True for what stands right below a date alone: it is of that date as if it said so."""
        begins = not first or sentence.start == sentence.paragraph_start
        return begins and self.section is not None and sentence.paragraph == self.bare + 1

    def is_listed(self, sentence: Sentence) -> bool:
        """True for an entry below a date alone, or another one in a line of its own behind it."""
        return self.section is not None and sentence.paragraph == self.listed

    def note(self, sentence: Sentence, parts: Parts) -> None:
        """Notes of a sentence to be told whether its paragraph goes on with another, it tells the hour or is listed."""
        if sentence.start == sentence.paragraph_start and _goes_on(parts):
            self.onward = sentence.paragraph
        if _tells_hour(parts):
            self.timed = sentence.start
        whole = (sentence.start, sentence.end) == (sentence.paragraph_start, sentence.paragraph_end)
        if whole and not sentence.heading and sentence.paragraph == self.listed + 1:
            self.listed = sentence.paragraph

    def tells(self, dates: Sequence[Dated], sentence: Sentence, parts: Parts, below: Sequence[Dated] | None) -> bool:
        """True for a heading that is an entry of a chronicle: its date leads it, closes it or stands alone above it.

        One with a month or a year only gives its section a title when the dates ``below`` are of that time, and so does
        one whose words tell nothing ("3 May: The Vision") when a sentence that is no entry stands below.
        """
        if self.section in dates and below is not None:
            entry = any(leads_entry(parts.text, one.start, one.end) for one in below)
            titled = not parts.verbs and not entry and not is_bare(dates, sentence, parts.text)
            if titled or (_is_title(self.section, below) and not (entry and parts.verbs)):
                return False
        if closes(dates, sentence, parts.text):
            return below is None  # "Two join: 19 May" over the text of that day
        return self.is_entry(sentence) or self.section in dates

    def move(self, dates: Sequence[Dated], sentence: Sentence, *, ahead: bool) -> None:
        """To the last date told; one ``ahead``, still to come, leaves the rest of its paragraph without any."""
        if ahead:
            self.ahead = sentence.paragraph
        for dated in dates:
            first = leads(dated, sentence) and sentence.start == sentence.paragraph_start
            goes = (dated.mention.narrative or first) and not self._holds(dated, dates)
            if goes and dated.mention.start is not None:
                self.date, self.paragraph = dated, sentence.paragraph

    def _holds(self, dated: Dated, dates: Sequence[Dated]) -> bool:
        """True for the longer time in which the day lies that the same sentence has moved to: "today …, this month"."""
        if self.date is None or self.date not in dates:
            return False
        (low, high), (first, last) = ((one.mention.start, one.mention.end) for one in (dated, self.date))
        if not (low and high and first and last) or (low, high) == (first, last):
            return False
        return low <= first <= last <= high


def of_telling(parts: Parts, dates: Sequence[Dated]) -> Sequence[Dated]:
    """The dates but that of who told it, where another says when: "in May …, according to a report of Friday"."""
    said = parts.cues("according", parts.start, parts.end)
    told = [one for one in dates if not any(0 <= one.start - hit.end <= _TELLER for hit in said)]
    return told or dates


def _is_title(section: Dated | None, below: Sequence[Dated]) -> bool:
    first, last = (section.mention.start, section.mention.end) if section else (None, None)
    if not (first and last) or (last - first).days < _MONTH_DAYS:
        return False
    return bool(below) and (below[0].mention.start is None or first <= below[0].mention.start <= last)


def dates_below(reading: Reading, after: Sequence[Sentence]) -> Sequence[Dated] | None:
    """The dates of the sentence, or the bare date, that stands below a heading; None where the next heading does."""
    dates = [within(reading.dates, one.start, one.end) for one in after]
    told = [not one.heading or is_bare(here, one, reading.text) for here, one in zip(dates, after, strict=True)]
    return dates[0] if told and told[0] else None


def leads(dated: Dated, sentence: Sentence) -> bool:
    """True for a date at the beginning of its sentence or heading."""
    return dated.start - sentence.start <= LEAD_CHARS


def closes(dates: Sequence[Dated], sentence: Sentence, text: str) -> bool:
    """True for a date that a mark parts from the words before it, at the end of a sentence or heading."""
    if not dates or any(map(str.isalnum, text[dates[-1].end : sentence.end])):
        return False
    return text[sentence.start : dates[-1].start].rstrip()[-1:] in tuple(_PARTING)


def is_bare(dates: Sequence[Dated], sentence: Sentence, text: str) -> bool:
    """True for a line, or an entry of a list, that has nothing but a date."""
    if len(dates) != 1:
        return False
    beside = text[sentence.start : dates[0].start] + text[dates[0].end : sentence.end]
    return sentence.start == sentence.paragraph_start and not any(map(str.isalnum, beside))


def reach(sentences: Sequence[Sentence]) -> int:
    """In how many paragraphs behind its own a date governs: none in a text of long ones, each a telling of its own.

    Where most hold a sentence or two, as on a news page, the telling goes on over their breaks.
    """
    lengths = Counter(sentence.paragraph for sentence in sentences if not sentence.heading).values()
    return _FAR_PARAGRAPHS if lengths and median_high(lengths) <= _SHORT else 0


def _tells_hour(parts: Parts) -> bool:
    """True for a sentence that says at which hour of the day it is.

    >>> _HOUR.search("事发后9时28分,列车停下") is not None, _HOUR.search("用了3小时28分钟") is not None
    (True, False)
    """
    return not parts.dates and _HOUR.search(parts.text, parts.start, parts.end) is not None


def _goes_on(parts: Parts) -> bool:
    """True for a sentence that begins with a "but": it goes on with what went before."""
    return bool(parts.cues("onward", parts.start, parts.start + 1))
