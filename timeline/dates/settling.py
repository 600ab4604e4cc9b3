"""A text's matches settled one after the other, as a reader goes: the clock moves on, asides do not move it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from msgspec.structs import replace

from timeline.dates.beside import apposed, counted_behind, counted_there, has_day, may_be_meant, names_event, said_again
from timeline.dates.calendar import Reading
from timeline.dates.clock import Hand, Settled, foreseen, looks_back, moves
from timeline.dates.context import Context
from timeline.dates.grammar import Match
from timeline.dates.meaning import Call, Fields, When, counts_from
from timeline.dates.named import DatedSentences, phrase_after, phrase_before
from timeline.dates.operations import resolve
from timeline.dates.resolution import names_year
from timeline.dates.telling import Telling
from timeline.dates.weekdays import Weekdays
from timeline.model import Span

_YEAR_DAYS, _LONG_AGO_YEARS, _JUST_NOW = 365, 15, 14
#: How many dates before and behind one are looked at, so that a sentence of a thousand dates costs no more each.
_NEIGHBOURS = 16


def settle(matches: Sequence[Match], telling: Telling, base: Context) -> list[Settled]:
    """What each match means. Events that other sentences date are looked up in a second reading."""
    settled = _read(matches, telling, base, None)
    named = [match for match in matches if match.value is not None and names_event(match.value)]
    if not named:
        return settled
    dated = [(telling.sentence(s.match.start), s.reading) for s in settled if s.reading is not None]
    sentences = DatedSentences(telling.text, dated)
    if not any(_is_dated(match, telling.text, sentences) for match in named):
        return settled
    return _read(matches, telling, base, sentences)


def _read(matches: Sequence[Match], telling: Telling, base: Context, sentences: DatedSentences | None) -> list[Settled]:
    settled: list[Settled] = []
    hand = Hand(telling)
    days = Weekdays(telling.text)
    for at, match in enumerate(matches):
        clock, span = hand.at(match.start), Span(match.start, match.end)
        coming = telling.future(span)
        context = replace(
            base,
            clock=_reached(match, clock, settled, telling, base),
            beside=_beside(matches, settled, at, telling, base),
            quoted=telling.quoted(match.start),
            future=coming and not _told_of(match, settled, telling, base),
            ahead=coming and telling.ahead(span) and not _of_history(match, settled, telling, base),
            tenseless=base.tenseless and not telling.past(span),
            speaks_of=telling.speaks_of,
            named=_named(telling.text, match, sentences, clock),
        )
        reading = resolve(match.value, context) if match.value is not None else None
        ahead = match.value is not None and settled and _is_ahead(reading, context)
        back = match.value is not None and settled and _after_flashback(match, settled[-1], telling)
        if match.value is not None and (back or (ahead and _goes_on(match, settled[-1], telling, base))):
            reading = resolve(match.value, replace(context, clock=settled[-1].reading))
        if settled and not base.tenseless:
            reading = counted_there(match, settled[-1], telling) or reading
        if match.value is not None and names_event(match.value):
            again = said_again(match, settled[-1], telling) if settled else None
            reading = again or counted_behind(matches, at, telling, context) or reading
        reading = (apposed(match, settled[-1], telling) if settled else None) or reading
        reading = days.told(match, context) or _next_year(match, reading, context, settled) or reading
        planned = reading is not None and context.future and foreseen(reading, match, settled, telling)
        narrative = reading is not None and not planned and moves(reading, match, context, telling)
        narrative = narrative or (reading is not None and hand.resumes(reading, match, telling))
        settled.append(Settled(match, reading, narrative))
        if narrative and reading is not None:
            days.note(match)
            hand.move(match.start, reading)
    return settled


def _reached(
    match: Match, clock: Reading | None, settled: Sequence[Settled], telling: Telling, base: Context
) -> Reading | None:
    """The telling's time; for "that day", "that year" what was said just before it, for "the next day" one that is
    still to come, and in somebody's speech the date said there before. None of them moves the telling by itself.
    """
    last = settled[-1] if settled else None
    if match.value is None or last is None or last.reading is None or base.published is None:
        return clock
    before = telling.sentence(max(0, telling.sentence(match.start).start - 1)).start
    if last.match.start < before:
        return clock
    if counts_from(match.value, "said") and may_be_meant(last, match, telling, base.published):
        return last.reading
    if telling.quoted(match.start) and telling.quoted(last.match.start) and _counts_on(match.value):
        return last.reading
    if match.value in (Call("that", ("year",)), Call("then", ("year",)), Call("that", ("month",))):
        return last.reading
    if not last.narrative and last.reading.start <= base.published and _points_back(match, last, telling):
        return last.reading
    if last.reading.precision != "day":
        return clock
    planned = last.reading.start > base.published or (
        looks_back(match.value) and telling.future(Span(last.match.start, last.match.end))
    )
    ahead = planned and counts_from(match.value, "clock")
    return last.reading if ahead or match.value == Call("that", ("day",)) else clock


def _next_year(match: Match, reading: Reading | None, context: Context, settled: Sequence[Settled]) -> Reading | None:
    """ "The next January" behind "in November 2022 … two months later": of the year after the one that was said."""
    told = [one for one in settled[-_NEIGHBOURS:] if one.narrative][-2:]
    if match.value is None or reading is None or len(told) < 2 or not _is_next_year(match.value):
        return None
    said, counted = told[0].reading, told[1]
    if (
        said is None
        or counted.reading is None
        or counted.match.value is None
        or not _counts_months(counted.match.value)
    ):
        return None
    near = resolve(match.value, replace(context, clock=said))
    return near if near and counted.reading.start.year > said.start.year and near.end >= counted.reading.start else None


def _is_next_year(value: When) -> bool:
    """True for a date of the year behind the telling's: 隔年1月."""
    next_year = Call("shift", (Call("clock"), 1, "year"))
    return isinstance(value, Call) and value.operation == "within" and value.arguments[0] == next_year


def _counts_months(value: When) -> bool:
    """True for "two months later", "three weeks later"."""
    shifted = isinstance(value, Call) and value.operation == "shift" and value.arguments[0] == Call("clock")
    return shifted and isinstance(value, Call) and value.arguments[2] != "year"


def _told_of(match: Match, settled: Sequence[Settled], telling: Telling, base: Context) -> bool:
    """True in a paragraph that tells of years gone by, where verbs have no tense: what is ahead there is past now."""
    last = next((one for one in reversed(settled[-_NEIGHBOURS:]) if one.narrative), None)
    if not base.tenseless or base.published is None or last is None or last.reading is None:
        return False
    years = (base.published - last.reading.end).days / _YEAR_DAYS
    old = 1 < years < _LONG_AGO_YEARS and last.reading.precision in ("day", "month")
    return old and "\n" not in telling.text[last.match.end : match.start]


def _of_history(match: Match, settled: Sequence[Settled], telling: Telling, base: Context) -> bool:
    """True for "he will be fired at Christmas" in a paragraph that tells an earlier year in the present tense."""
    last = next((one for one in reversed(settled[-_NEIGHBOURS:]) if one.narrative), None)
    if last is None or last.reading is None or base.published is None:
        return False
    if (base.published - last.reading.end).days < _YEAR_DAYS:
        return False
    said = Span(last.match.start, last.match.end)
    return telling.paragraph(last.match.start) == telling.paragraph(match.start) and not telling.past(said)


def _points_back(match: Match, last: Settled, telling: Telling) -> bool:
    """True for "that July" behind a flashback that says its year: nothing else it could point to is nearer."""
    if match.value is None or last.match.value is None:
        return False
    beside = isinstance(match.value, Call) and match.value.operation in ("following", "preceding")
    if not beside and not counts_from(match.value, "that"):
        return False
    if last.reading is not None and last.reading.precision == "year" and _is_of_week(match.value):
        return False
    said = last.match.value
    bound = isinstance(said, Call) and said.operation in ("before", "after") and said.arguments[0]
    told = names_year(bound or said) and not telling.aside(last.match.start)
    return told and not telling.future(Span(match.start, match.end))


def _is_of_week(value: When) -> bool:
    """True for "that Sunday": no year alone has such a week."""
    return isinstance(value, Call) and (value == Call("that", ("week",)) or any(map(_is_of_week, value.arguments)))


def _is_ahead(reading: Reading | None, context: Context) -> bool:
    """True for days that are still to come although no word says that they are."""
    published = context.published
    return reading is not None and published is not None and reading.start > published and not context.future


def _goes_on(match: Match, last: Settled, telling: Telling, base: Context) -> bool:
    """True for "a year later" behind a flashback in its own sentence, or that opens one in the same paragraph."""
    if match.value is None or last.reading is None or base.published is None:
        return False
    beside = last.match.start >= telling.sentence(match.start).start and last.reading.end < base.published
    if not beside and not telling.opening(match.start):
        return False
    return counts_from(match.value, "clock") and "\n" not in telling.text[last.match.end : match.start]


def _after_flashback(match: Match, last: Settled, telling: Telling) -> bool:
    """True behind a flashback that its own sentence tells, not an aside: "held in March 2019, freed a month later"."""
    if match.value is None or last.match.value is None or last.reading is None or last.narrative:
        return False
    beside = last.match.start >= telling.sentence(match.start).start and last.reading.precision in ("day", "month")
    if looks_back(match.value) and telling.undergone(last.match.start):
        return False
    told = names_year(last.match.value) and not telling.aside(last.match.start) and not telling.aside(match.start)
    told = told or (looks_back(last.match.value) and not looks_back(match.value))
    return beside and told and counts_from(match.value, "clock")


def _counts_on(value: When) -> bool:
    """True for "two years later", "that May": what a speaker says next counts from what was said before."""
    return counts_from(value, "clock") or counts_from(value, "that")


def _named(
    text: str, match: Match, sentences: DatedSentences | None, clock: Reading | None = None
) -> Callable[[bool | Span], Reading | None] | None:
    """Looks up the event named behind (True) or before a match, or by its own words; the one nearest to the clock."""
    if sentences is None:
        return None
    near = clock.start if clock else None

    def look_up(where: bool | Span) -> Reading | None:
        if isinstance(where, Span):
            return sentences.date_of(where, near)
        return sentences.date_of(phrase_after(text, match.end) if where else phrase_before(text, match.start), near)

    return look_up


def _beside(
    matches: Sequence[Match], settled: Sequence[Settled], at: int, telling: Telling, base: Context
) -> Reading | None:
    """The nearest date with a year in the same sentence: before this one, else a month with its year behind it."""
    value = matches[at].value
    if value is None or names_year(value):
        return None
    sentence = telling.sentence(matches[at].start)
    for before in settled[: -_NEIGHBOURS - 1 : -1]:
        if before.match.start < sentence.start:
            break
        if before.match.value is None or before.reading is None or not _dates_neighbours(before):
            continue
        if not before.narrative and telling.undergone(before.match.start):
            continue
        if telling.inserted(before.match):
            continue
        if before.reading.end.year - before.reading.start.year <= 1:
            return before.reading
    for after in matches[at + 1 : at + 1 + _NEIGHBOURS]:
        if after.start >= sentence.end or telling.inserted(matches[at]):
            break
        if after.value is not None and names_year(after.value) and not _hangs_on_telling(after.value):
            reading = resolve(after.value, base)
            if reading is None or reading.precision not in ("day", "month") or _has_just_been(value, reading, base):
                return None
            month = value.month if isinstance(value, Fields) else None
            return reading if month is None or month <= reading.start.month else None  # "September … January 2023"
    return None


def _has_just_been(value: When, behind: Reading, base: Context) -> bool:
    """True for a day of the last weeks before publication, where the year behind it is of long before."""
    published = base.published
    if published is None or not has_day(value) or published.year - behind.end.year <= 1:
        return False
    reading = resolve(value, base)
    return reading is not None and 0 <= (published - reading.end).days <= _JUST_NOW


def _dates_neighbours(before: Settled) -> bool:
    """True for a date that says its year, or whose weekday agrees with one."""
    value, reading = before.match.value, before.reading
    if value is None or reading is None or names_year(value):
        return value is not None and reading is not None
    return has_day(value) and isinstance(value, Fields) and value.weekday == reading.start.isoweekday()


def _hangs_on_telling(value: When) -> bool:
    """True for "in May of the year after": its year is the telling's, which is not known before it is reached."""
    return isinstance(value, Call) and (
        value.operation in ("clock", "that", "ago", "within")
        or any(_hangs_on_telling(argument) for argument in value.arguments)
    )


def _is_dated(match: Match, text: str, sentences: DatedSentences) -> bool:
    """True when another sentence dates the event that a match names: by its own words, those behind or before it."""
    look_up = _named(text, match, sentences)
    words = _event_words(match.value) if match.value is not None else None
    if look_up is None:
        return False
    return look_up(words) is not None if words else (look_up(True) or look_up(False)) is not None


def _event_words(value: When) -> Span | None:
    """The words of an event in a value that another sentence may date."""
    if not isinstance(value, Call):
        return None
    if value.operation == "event_named":
        return cast(Span, value.arguments[0])
    return next((found for one in value.arguments if isinstance(one, Call) and (found := _event_words(one))), None)
