"""What a match can mean to a telling that has come so far: the way a reader takes it first, and the others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.context import NOW_DAYS, Context
from timeline.dates.discourse.telling import Telling
from timeline.dates.resolution.around import Around
from timeline.dates.resolution.beside import counted_from_said
from timeline.dates.resolution.clock import Settled, foreseen, moves
from timeline.dates.resolution.firsthand import Text, context_at, first_reading, is_by_the_way, is_set_beside, outruns
from timeline.dates.resolution.operations import in_year, resolve
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import TODAY, Call, Fields, When
from timeline.dates.search.paths import By, Path

_WEEK_DAYS, _OLD_YEARS, _YEAR_DAYS, _HALF_YEAR_DAYS = 7, 15, 366, 183
_UNSURE = 0.7
_TOLD = "context-relative"
_COMMAS = (",", "،", "，", "", "(", "（")

_THAT_YEAR = Call("that", ("year",))
_COARSE = ("quarter", "half", "year")

_Other = tuple[Reading, By, Reading | None]


class Way(NamedTuple):
    """What a match may mean, and how it was come to.

    As a reader takes it ``first``; seen from the telling's ``clock``, from the date ``said`` last, from the time that
    the telling ``resumes`` after one of now, from one said in full that a paragraph ``recalls`` (or says ``again``),
    from ``now``; in the year after (``next``) or ``before``; with a now of the telling's own (``inside``); as an
    ``aside`` or a ``turn`` of the telling where it would be taken for the other, or, without its year, as ``held`` in
    passing or the telling's next ``step``, or still ``ahead``; from a day that tells an ``event`` in other words.
    ``since`` is the time gone back to.
    """

    reading: Reading | None
    narrative: bool
    by: By
    since: Reading | None = None


def ways(text: Text, at: int, path: Path) -> Iterator[Way]:
    """The ways to take the match at a place of a path, the first one first."""
    match, telling, words = text.matches[at], text.telling, text.around[at]
    clock = path.hand.at(match.start)
    context = context_at(text, at, path.recent, clock)
    reading = first_reading(text, at, path.recent, path.days, context)
    reading = None if outruns(reading, words, context) else reading
    narrative = _goes_there(reading, match, words, context, telling, path)
    yield Way(reading, narrative, "first")
    value = match.value
    if value is None or text.base.published is None:
        return
    if words.event and path.recent and is_set_beside(match, path.recent[-1], text.base, telling):
        return
    if reading is not None and not words.years:
        yield from _other_step(Way(reading, narrative, "first"), match, context, telling, path, words)
    if reading is not None and words.years and not words.hangs:
        planned = words.due and not (narrative or context.tenseless)
        begins = narrative and telling.begins_tale(match.start)
        if not (begins or planned) and _may_turn(reading, narrative, context, telling, match):
            yield Way(reading, not narrative, "aside" if narrative else "turn")
        return
    seen = {(reading.start, reading.end, "")} if reading is not None else set()
    others = _others(match, context, telling, path, words) if words.hangs else _inside(value, context, clock)
    unknown = reading is None or ("clock" in words.operations and reading.basis == _TOLD)
    if words.event and words.apart != "beside" and unknown:
        counted = counted_from_said(value, path.recent, context)
        others = chain(others, ((other, "event", None) for other in counted))
    if words.hangs and (at == 0 or words.apart == "apart"):
        others = chain(others, _recalled(value, context, path, words))
    for other, by, since in (one for one in others if not outruns(one[0], words, context)):
        if (other.start, other.end, by) not in seen and (other.start, other.end, "") not in seen:
            if by != "next":
                seen.add((other.start, other.end, ""))
            elif text.around[at - 1].due:  # else the year after may be that of what was said
                seen.add((other.start, other.end, "said"))
            there = replace(context, clock=since) if since else context
            goes = _goes_there(other, match, words, there, telling, path)
            yield Way(other, goes, by, since)


def _goes_there(
    reading: Reading | None, match: Match, words: Around, context: Context, telling: Telling, path: Path
) -> bool:  # fmt: skip
    """True when the telling goes to a date."""
    if reading is None:
        return False
    last = path.recent[-1] if path.recent else None
    if last is not None and _says_again(reading, match, last, telling):
        return last.narrative
    if last is not None and words.points and _goes_on_aside(reading, match, last, path.hand.told, telling):
        return False
    if not (context.quoted or context.future) and telling.begins_tale(match.start):
        return True
    planned = context.future and foreseen(reading, match, path.recent, telling)
    return not planned and moves(reading, match, words, context, telling)


def _goes_on_aside(
    reading: Reading, match: Match, last: Settled, told: Reading | None, telling: Telling
) -> bool:  # fmt: skip
    """True for what is counted from a time long ago that its own sentence has named in passing: "turned back in 2016,
    and had to be carried down the year after".
    """
    if last.narrative or last.reading is None or told is None:
        return False
    beside = last.match.start >= telling.sentence(match.start).start and reading.anchor == last.reading.timex
    return beside and max(reading.end, last.reading.end) < told.start


def _says_again(reading: Reading, match: Match, last: Settled, telling: Telling) -> bool:
    """True for the same days as the date before, said in other words: "until 3 May, the eve of the vote"."""
    said = last.reading
    if said is None or said.start != reading.start or said.end != reading.end:
        return False
    beside = last.match.start >= telling.sentence(match.start).start and match.value == _THAT_YEAR  # "sold that year"
    return beside or telling.text[last.match.end : match.start].strip() in _COMMAS


def _may_turn(reading: Reading, narrative: bool, context: Context, telling: Telling, match: Match) -> bool:
    """True for a date said in full that might as well be an aside, or the telling's next step."""
    if context.quoted or context.clock is None or context.published is None or reading.start > context.published:
        return False
    if telling.captioned(match.start):
        return False
    if narrative:
        back = reading.end < context.clock.start and (context.earlier or not telling.leads(match.start))
        return back or (telling.attributes(match.start) and context.clock.end < reading.start)
    if context.future:
        return False
    bound = reading.mod == "BEFORE"  # "until the spring of 2010. On 5 April …": told next is what lies in it
    return reading.precision == "season" if bound else reading.precision in ("day", "month")


def _other_step(
    first: Way, match: Match, context: Context, telling: Telling, path: Path, words: Around
) -> Iterator[Way]:  # fmt: skip
    """A date without its year in passing where it is taken for the telling's next step, or the other way round."""
    reading, clock, published = first.reading, context.clock, context.published
    if first.narrative and telling.attributes(match.start):
        yield Way(reading, False, "aside")
        return
    if reading is None or clock is None or published is None or reading.start > published:
        return
    if not words.hangs or context.quoted:
        return
    if first.narrative:
        last = path.recent[-1] if path.recent else None
        beside = last is not None and last.narrative and last.match.start >= telling.sentence(match.start).start
        recounted = words.earlier and (words.points or isinstance(match.value, Fields))
        if (beside or recounted) and reading.end < clock.start:
            yield Way(reading, False, "held")
    elif reading.precision in ("day", "month") and reading.mod not in ("BEFORE", "AFTER") and clock.end < reading.start:
        if not words.due or context.tenseless:
            yield Way(reading, True, "step")
    elif telling.begins(match.start) and reading.mod == "START" and reading.end < clock.start:
        yield Way(reading, True, "turn")  # "nobody forgets what happened early this year. On 20 January …"


def _others(
    match: Match, context: Context, telling: Telling, path: Path, words: Around
) -> Iterator[_Other]:  # fmt: skip
    """What a value means from the telling's time, from the date said last, and from publication."""
    value = match.value
    if value is None:
        return
    seen = (one for one in reversed(path.recent) if one.reading and not _bounds(one, match, telling))
    said = next((one.reading for one in seen), None)
    clock = path.hand.told
    anchors: tuple[tuple[Reading | None, By], ...] = (
        (clock, "clock"), (said, "said"), (_gone(context, path, words) or clock, "resumes"), (None, "now"),
    )  # fmt: skip
    tried: set[int] = set()
    for now, by in anchors[:-1] if words.points else anchors:
        if id(now) in tried or (now is None and by != "now"):
            continue
        tried.add(id(now))
        there = replace(context, clock=now, beside=None)
        if now is not None:
            told = replace(now, basis="context-relative")  # its year holds
            there = replace(there, clock=told, future=False, ahead=False)  # to come from there, not from publication
        if now is not None and words.weekday:
            lately = _WEEK_DAYS if isinstance(value, Fields) else NOW_DAYS  # "this Sunday" is seen from now
            if now.precision != "day" or not _is_past(now, context, lately) or _is_of_old(now, context):
                continue
            there = replace(there, quoted=True, future=True)  # the first from that day on
        found = resolve(value, there)
        if found is None:
            continue
        yield found, by, now if by == "resumes" else None
        if isinstance(value, Fields) and (value.month or (value.season and not words.future)):
            yield from _other_year(value, found, now, context)
        if now is None:
            yield from _to_come(value, found, context, path, told=telling.tells_past(match.start))


def _bounds(said: Settled, match: Match, telling: Telling) -> bool:
    """True for what no other date is seen from: a year by the way, one since which, where verbs have no tense
    (2010年首季以来最快), and the date of a picture.
    """
    if telling.captioned(said.match.start) and not telling.captioned(match.start):
        return True
    since = telling.tenseless and said.reading is not None and said.reading.mod == "AFTER"
    return is_by_the_way(said, telling) or (since and said.reading is not None and said.reading.precision in _COARSE)


def _gone(context: Context, path: Path, words: Around) -> Reading | None:
    """The time that the telling went to last, of those that a value can be counted from."""
    for one in reversed(path.recent):
        reading: Reading | None = one.reading
        if reading is None or not one.narrative:
            continue
        if reading.precision in words.precise or (not words.precise and _is_past(reading, context)):
            return reading
    return None


def _other_year(value: Fields, found: Reading, now: Reading | None, context: Context) -> Iterator[_Other]:
    """What a day or month means in the year after or before the one it was found in, seen from a time or from now."""
    if now is None:
        early = context.published is not None and found.start > context.published and not context.future
        before = in_year(value, found.start.year - 1, context) if early else None
        if before is not None:
            yield replace(before, basis=found.basis, anchor=found.anchor), "before", None
        return
    if found.end < now.start:
        following = in_year(value, found.start.year + 1, context)
        if following is not None:
            yield _told_from(following, now), "next", None
    if found.start > now.end and value.month:
        before = in_year(value, found.start.year - 1, context)
        if before is not None and 0 < (now.start - before.end).days <= _HALF_YEAR_DAYS:
            yield _told_from(before, now), "before", None


def _to_come(value: When, found: Reading, context: Context, path: Path, *, told: bool) -> Iterator[_Other]:
    """What is to come, though no word looks ahead: "until mid-May", and "in summer" behind a day to come."""
    published = context.published
    last = path.recent[-1].reading if path.recent else None
    if published is None or found.end >= published:
        return
    behind = last is not None and last.start > published and not told
    if behind or (isinstance(value, Call) and value.operation == "before"):
        following = in_year(value, found.start.year + 1, context)
        if following is not None and following.start - published < published - found.end:
            yield replace(following, basis=found.basis, anchor=found.anchor), "ahead", None


def _told_from(reading: Reading, now: Reading) -> Reading:
    """A reading of a year that the telling's time gives it."""
    return replace(reading, basis="context-relative", anchor=now.timex, confidence=reading.confidence * _UNSURE)


def _recalled(value: When, context: Context, path: Path, words: Around) -> Iterator[_Other]:
    """What a value means from a time that was said in full before, to which a paragraph may go back."""
    for whole in path.whole:
        if not _is_past(whole, context) or (words.weekday and whole.precision != "day"):
            continue
        there = replace(context, clock=whole, beside=None)
        if words.weekday:
            there = replace(there, quoted=True, future=True)
        found = resolve(value, there)
        if found is not None and abs((found.start - whole.start).days) <= _YEAR_DAYS:
            same = words.points or words.weekday
            again = same and found.start <= whole.start and whole.end <= found.end
            yield found, "again" if again else "recalls", whole


def _is_past(reading: Reading | None, context: Context, days: int = NOW_DAYS) -> bool:
    """True for a time that is not these ``days`` (or weeks) of publication."""
    published = context.published
    return reading is not None and published is not None and (published - reading.end).days > days


def _is_of_old(reading: Reading, context: Context) -> bool:
    """True for a time so long ago that its days are not told by weekday."""
    return context.published is not None and context.published.year - reading.end.year > _OLD_YEARS


def _inside(value: When, context: Context, clock: Reading | None) -> Iterator[_Other]:
    """What "this week", "a month ago" mean where the telling speaks from its own time, not from publication."""
    if _is_past(clock, context) and not context.quoted and value != TODAY:
        found = resolve(value, replace(context, clock=clock, beside=None, quoted=True))
        finer = found is not None and found.precision == "day" and clock is not None and clock.precision != "day"
        if found is not None and found.mod != "APPROX" and not finer:  # no Friday or month lies right before a year
            yield found, "inside", None
