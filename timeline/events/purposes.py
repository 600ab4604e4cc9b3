"""What a sentence with dates tells beside them: the deed that serves a purpose, the main clause around an aside."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import BREAK_CHARS, LEAD_CHARS, STOPS, Dated, Parts, Verb
from timeline.events.kinds import SAID, family, weight

_TELLING_WEIGHT = 3  # lighter kinds ("began") tell nothing without a date of their own
_MONTH_DAYS = 31
_LED_CHARS = 6  # of " was " between "and" and its verb
_APPOSED = 2  # clauses that a thing's name between commas takes


def is_served(parts: Parts, verb: Verb, date: Dated) -> bool:
    """True for a sentence's only verb, which says to what end a deed was done: "on 3 May he stood up to announce"."""
    start = parts.cuts[verb.clause]
    leads = any(hit.start - start <= 1 for hit in parts.cues("infinitive", start, verb.start))
    alone = all(other.clause == verb.clause for other in parts.verbs if other.role in ("verb", "weak"))
    return leads and alone and date.mention.narrative and parts.clause(date.start) < verb.clause


def is_end(parts: Parts, verb: Verb) -> bool:
    """True for what only says to what end the main clause's deed was done: "took the money to end the suit in May"."""
    start = parts.cuts[verb.clause]
    led = verb.clause in parts.lower and any(
        hit.start - start <= 1 for hit in parts.cues("infinitive", start, verb.start)
    )
    return led and any(
        other.role == "verb" and other.clause < verb.clause and other.clause not in parts.lower for other in parts.verbs
    )


def of_saying(parts: Parts, verb: Verb, dates: Sequence[Dated]) -> Sequence[Dated]:
    """The date of the words that lead up to who says something, which is that of the saying, not the date of what is
    said: "In a letter sent on 3 May, Lang said that she had left in March".
    """
    behind = [date for date in dates if date.start > verb.end and parts.clause(date.start) >= verb.clause]
    if family(verb.kind) not in SAID or verb.clause in parts.lower or not behind:
        return []
    if dates[0].start - parts.start <= LEAD_CHARS and parts.cues("planned", verb.end, behind[0].start):
        return dates[:1]  # "In May, after she had met Lang, Wilk said she would leave in 2027"
    led = [date for date in dates if parts.clause(date.start) == verb.clause - 1]
    first = led[:1] if led and parts.cuts[verb.clause - 1] == parts.start else []
    told = any(other.clause < verb.clause and other.role == "verb" for other in parts.verbs)
    return [] if told else first


def without_reported(parts: Parts, dates: Sequence[Dated]) -> list[Dated]:
    """The dates without the period that figures told on a day are of: "on 3 May it reported a loss for the quarter"."""
    first = dates[0]
    if first.start - parts.start > LEAD_CHARS or not _days_of(first) or _days_of(first) > _MONTH_DAYS:
        return list(dates)
    told = next((verb.end for verb in parts.verbs if verb.kind == "results" and verb.role == "verb"), parts.end)
    return [one for one in dates if one is first or one.start < told or _days_of(one) <= _MONTH_DAYS]


def _days_of(date: Dated) -> int:
    start, end = date.mention.start, date.mention.end
    return (end - start).days + 1 if start and end else 0


def saying(best: Verb, verbs: Sequence[Verb]) -> Verb:
    """What is said behind the noun that says in what: the "wrote" of "In an e-mail of 3 May, Lang wrote"."""
    if best.role != "noun" or family(best.kind) not in SAID:
        return best
    said = (verb for verb in verbs if verb.role != "noun" and family(verb.kind) in SAID)
    return next((verb for verb in said if verb.clause == best.clause + 1), best)


def is_of_old(parts: Parts, verb: Verb, date: Dated | None) -> bool:
    """True for what an aside says had once been, beside the date of another clause: "Acme, once valued at …"."""
    start = parts.cuts[verb.clause]
    once = verb.clause > 0 and verb.clause not in parts.lower and bool(parts.cues("background", start, verb.start))
    return once and date is not None and parts.clause(date.start) != verb.clause


def of_main(parts: Parts, verb: Verb, dates: Sequence[Dated], helping: Sequence[str]) -> Sequence[Dated]:
    """The dates that a verb may have, none where only relative clauses before it have some which tell things themselves
    ("Lang, who joined in 2001, resigned", "in a feud that began in 2019, she sued"), nobody before them doing any.
    """
    lower = [number for number in map(parts.clause, (one.start for one in dates)) if number in parts.lower]
    before = parts.text[parts.start : parts.cuts[min(lower)]].split() if lower else []
    apart = lower and not any(word in helping for word in before)
    return [] if apart and all(_is_of_relative(parts, verb, one) for one in dates) else dates


def _is_of_relative(parts: Parts, verb: Verb, date: Dated) -> bool:
    number = parts.clause(date.start)
    if number not in parts.lower or verb.clause in parts.lower or verb.clause < number:
        return False
    start = parts.cuts[number] + parts.text.startswith(" ", parts.cuts[number])
    led = parts.cues("relative", start, date.start)
    begins = led[-1].end if led else start
    told = [one for one in parts.verbs if begins < one.start < date.start and one.role in ("verb", "weak")]
    behind = parts.text.find(" ", start, date.start) + 1  # "that began"
    return bool(told) and (bool(led) or told[0].start == behind)


def before_asides(parts: Parts, verb: Verb, dates: Sequence[Dated], *, headed: bool) -> bool:
    """True beside dates that only asides have, and where a semicolon parts it from the first: "X fell; in May …"; below
    a heading with a date (``headed``) in any clause before the first.
    """
    parted = headed and verb.clause < parts.clause(dates[0].start)
    parted = parted or any(mark in parts.text[verb.end : dates[0].start] for mark in ";；")
    return parted or all(_is_aside(parts, verb, date) for date in dates)


def _is_aside(parts: Parts, verb: Verb, date: Dated) -> bool:
    """True for a date in a clause behind the verb's, or in one before it that tells of earlier: "once, in 2001"."""
    number = parts.clause(date.start)
    if date.mention.narrative or number == verb.clause or _goes_on(parts, verb, number):
        return False
    if number > verb.clause:
        return not _is_set_off(parts, verb, date)
    return bool(parts.cues("background", parts.cuts[number], date.start))


def _is_set_off(parts: Parts, verb: Verb, date: Dated) -> bool:
    """True for a date that a comma parts from what only names the thing: "founded Acme, the maker of tugs, in 2015"."""
    between = parts.text[verb.end : date.start]
    told = any(verb.end <= other.start < date.start for other in parts.verbs)
    return verb.role == "verb" and not told and "," in between and len(between) - between.rfind(",") <= _LED_CHARS


def _goes_on(parts: Parts, verb: Verb, number: int) -> bool:
    """True for a verb right behind the "and" that ends a clause: "had asked for it in 1998 and was refused"."""
    start = parts.cuts[verb.clause]
    joints = [hit.end for hit in parts.cues("coordinates", start, start + BREAK_CHARS)] if verb.clause else []
    return number == verb.clause - 1 and bool(joints) and verb.start - joints[0] <= _LED_CHARS


def dwells(parts: Parts, verb: Verb) -> bool:
    """True in a clause that tells a habit, a state or what had been before, in words that may begin before it: كان
    سعيد، مؤسسها، قد استثمر.
    """
    start = parts.cuts[verb.clause]
    hits = parts.by_role.get("background", ())
    return any(start <= hit.start < verb.end or start < hit.end <= verb.start for hit in hits)


def told_of(parts: Parts, verb: Verb, dates: Sequence[Dated]) -> Sequence[Dated]:
    """The dates, none for what had been before where another verb behind it has them: "he had put money in, and left in
    May".
    """
    others = {one.clause for one in parts.verbs if one.clause > verb.clause}
    return [] if dwells(parts, verb) and all(parts.clause(date.start) in others for date in dates) else dates


def is_said_of_it(parts: Parts, verb: Verb) -> bool:
    """True for a participle that only says more of what its sentence tells: "opened a plant, launched by Lang"."""
    leads = verb.start - parts.cuts[verb.clause] <= BREAK_CHARS
    return leads and bool(parts.cues("by", verb.end, verb.end + BREAK_CHARS))


def behind_apposition(parts: Parts, verb: Verb, dates: Sequence[Dated]) -> list[Dated]:
    """The date that only a thing's name parts from a verb behind an "and": "and built a ship, the Kalmia, in May"."""
    behind, start = next((date for date in dates if date.start >= verb.end), None), parts.cuts[verb.clause]
    if behind is None or verb.role != "verb" or verb.clause in parts.lower:
        return []
    number = parts.clause(behind.start)
    told = any(verb.start < other.start < behind.start for other in parts.verbs)
    near = 0 < number - verb.clause <= _APPOSED and number not in parts.lower
    return [behind] if near and not told and parts.cues("coordinates", start, start + BREAK_CHARS) else []


def is_set_in(parts: Parts, date: Dated, deed: Dated) -> bool:
    """True for a date that leads its clause and what was done so long before it, said right behind."""
    leads = date.start - parts.cuts[parts.clause(date.start)] <= LEAD_CHARS
    beside = leads and deed.start - date.end <= BREAK_CHARS
    return beside and deed.mention.basis == "event-relative" and deed.mention.start != date.mention.start


def is_fronted(parts: Parts, date: Dated, verb: Verb) -> bool:
    """True for a date that begins a clause of a lower rank before a verb's: it says when that happened."""
    number = parts.clause(date.start)
    begins = number in parts.lower and date.start - parts.cuts[number] < BREAK_CHARS
    return begins and not any(mark in STOPS for mark in parts.text[date.end : verb.start])


def begins(parts: Parts, date: Dated) -> bool:
    """True for the day from which on holds what the verb behind it tells: 自5月3日起停售."""
    end = [*parts.cuts, parts.end][parts.clause(date.start) + 1]
    told = any(date.end <= verb.start < end and verb.role == "verb" for verb in parts.verbs)
    return told and bool(parts.cues("onset", date.end, date.end + 1))


def parted(parts: Parts, one: Dated, other: Dated) -> bool:
    """True for two days that a semicolon parts, each of which tells something."""
    between = parts.text[min(one.end, other.end) : max(one.start, other.start)]
    return any(mark in between for mark in ";；؛")


def is_of_another(parts: Parts, best: Verb, verb: Verb) -> bool:
    """True for what the same sentence tells of somebody else in a clause of his: "Lang became chairman, Wilk chief"."""
    own = [
        any(parts.cuts[one.clause] <= name.start < one.start and name.sort == "person" for name in parts.names)
        for one in (best, verb)
    ]
    posts = family(verb.kind) in ("joining", "leaving")
    return posts and verb.clause > best.clause and all(own) and names_another(parts, best, verb)


def is_same_day(parts: Parts, best: Verb, verb: Verb, date: Dated) -> bool:
    """True for what a clause tells before another's "that same day": "Acme gave up, Koralle sued the same day"."""
    mention, start = date.mention, parts.cuts[parts.clause(date.start)]
    same = mention.basis == "context-relative" and mention.anchor == mention.timex
    told = verb.role == "verb" and weight(verb.kind) >= _TELLING_WEIGHT and verb.clause not in parts.lower
    ends = [*parts.cuts, parts.end][verb.clause + 1]
    leads = any(map(str.isalnum, parts.text[verb.end : ends]))  # else the next clause is what was said
    apart = verb.end <= start <= best.start and names_another(parts, best, verb) and names_another(parts, verb, best)
    return same and told and leads and apart


def names_another(parts: Parts, best: Verb, verb: Verb) -> bool:
    """True when the verb's clause names somebody whom that of the best one does not."""
    here = {name.name for name in parts.names if parts.clause(name.start) == verb.clause}
    return bool(here - {name.name for name in parts.names if parts.clause(name.start) == best.clause})
