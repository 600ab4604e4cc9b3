"""What of a sentence only says when: dates that say another again or less closely, events that a date counts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.clauses import APART, LEAD_CHARS, Dated, Parts
from timeline.events.relatives import OF

_APART = 16  # characters between a date and the one that says it more closely
_COUNTED = "{unit}"  # in the rule of "three weeks later"
_DEED = "{deed}"  # in the rule of 开庭前三天: the word before the date
_ACCOUNTED, _COMMAS = frozenset(("quarter", "half", "year")), (",", "，", "،")
_AND = "، و"  # written onto the next word
_ALIKE = 12  # characters of an event's words compared with what stands behind a date
_AND_IN = 5  # a comma and a word like "in" between two dates
_EVENT_CHARS = 60  # of what a date counts from
_BY_THUMB = 10  # days between one that is counted roughly and the one said for it


def without_restated(parts: Parts, dates: Sequence[Dated]) -> list[Dated]:
    """The dates but those that the next one only says more closely: "less than a year later, in May 2018", and
    those that say the one before again: "…, a week after he left".
    """
    kept: list[Dated] = []
    for at, dated in enumerate(dates):
        after = dates[at + 1] if at + 1 < len(dates) else None
        again = dated.mention.basis == "event-relative" and any(same_days(dated, one) for one in kept)
        again = again or (bool(kept) and _is_of_account(parts, dated))
        if not again and (after is None or not _restates(parts, dated, after)):
            kept.append(dated)
    return kept


def without_attributes(parts: Parts, dates: Sequence[Dated]) -> list[Dated]:
    """The dates but those that only say of when a thing is which something is done to (收回去年的方案), or which day
    something is put to (把期限延到5月3日).
    """
    return [one for one in dates if not (_is_of_object(parts, one) or _is_only_set(parts, one))]


def _is_only_set(parts: Parts, date: Dated) -> bool:
    number = parts.clause(date.start)
    told = any(verb.start >= date.end and verb.clause == number for verb in parts.verbs)
    set_to = [one for one in parts.cues("fixing", parts.start, parts.end) if _is_before(one.end, parts.dates)]
    put_off = any(0 <= one.start - date.end <= 1 for one in set_to)  # 从2019年推迟到2020年
    return put_off or (not told and any(0 <= date.start - one.end <= 1 for one in set_to))


def _is_before(place: int, dates: Sequence[Dated]) -> bool:
    return any(0 <= date.start - place <= 1 for date in dates)


def _is_of_object(parts: Parts, date: Dated) -> bool:
    number = parts.clause(date.start)
    told = [verb for verb in parts.verbs if verb.clause == number and verb.role == "verb"]
    done = any(verb.start < date.start for verb in told) and not any(verb.start >= date.end for verb in told)
    return done and parts.text.startswith(OF, date.end)


def without_anchors(parts: Parts) -> Parts:
    """The sentence without the verbs of events that its dates only count from: "months before Acme was founded"."""
    spans = [
        (dated.end, dated.end + len(dated.mention.anchor) + 1)
        for dated in parts.dates
        if dated.mention.basis == "event-relative" and _counts_from_next(parts, dated)
    ]
    behind = {dated.start for dated in parts.dates if _DEED in dated.mention.rule}
    if not spans and not behind:
        return parts
    told = [one for one in parts.verbs if not any(start <= one.start <= end for start, end in spans)]
    told = [one for one in told if one.end not in behind]
    return replace(parts, verbs=tuple(told))


def _counts_from_next(parts: Parts, dated: Dated) -> bool:
    behind = parts.text[dated.end : dated.end + len(dated.mention.anchor) + 1].strip()
    return bool(dated.mention.anchor) and behind[:_ALIKE].casefold() == dated.mention.anchor[:_ALIKE].casefold()


def _is_of_account(parts: Parts, dated: Dated) -> bool:
    """True for the time that accounts are of, told on another day: "on 3 May it published second-quarter results"."""
    behind = any(one.kind == "results" and 0 <= one.start - dated.end <= 1 for one in parts.verbs)
    return behind and dated.mention.precision in _ACCOUNTED


def _restates(parts: Parts, wide: Dated, close: Dated) -> bool:
    low, high = wide.mention.start, wide.mention.end
    first, last = close.mention.start, close.mention.end
    if not (low and high and first and last):
        return False
    shorter, inside = last - first < high - low, low <= first and last <= high
    between = parts.text[wide.end : close.start].strip()
    if wide.mention.mod == "APPROX" and between.startswith(_COMMAS) and len(between) <= _AND_IN:
        # "on the eve of Christmas, 20 December", "more than a month later, on 12 April"
        near = min(abs((first - low).days), abs((first - high).days)) <= _BY_THUMB
        return near or (shorter and inside)
    rough = wide.mention.mod == "APPROX" or wide.mention.precision in ("range", "week")
    rough = rough and wide.mention.basis == "context-relative"
    # "less than three weeks later, on 21 March": counted by thumb
    counted = _COUNTED in wide.mention.rule and _COUNTED not in close.mention.rule
    counted = counted and last - first <= high - low and abs((first - low).days) <= _BY_THUMB
    if _COUNTED in wide.mention.rule and close.mention.basis == "explicit" and _counts_to(parts, wide, close):
        return True
    if not (shorter and (inside or rough)) and not counted:
        return False
    if inside and wide.mention.basis == "event-relative" and _counts_to(parts, wide, close):
        return True
    if close.start - wide.end > _APART or any(wide.end <= name.start < close.start for name in parts.names):
        return False
    told = any(wide.end <= verb.start < close.start for verb in parts.verbs)
    commas = any(mark in parts.text[wide.end : close.start] for mark in ",،，")
    return commas and not told and not _has_its_own(parts, wide, close)


def _has_its_own(parts: Parts, wide: Dated, close: Dated) -> bool:
    """True for a date whose clause tells something, with an "and" behind: "came out in 2020, and that September …"."""
    said = parts.text[wide.end : close.start]
    joined = any(mark in said for mark in (*APART, _AND)) or parts.cues("coordinates", wide.end, close.start)
    told = any(one.clause == parts.clause(wide.start) and one.start < wide.start for one in parts.verbs)
    return told and bool(joined)


def _counts_to(parts: Parts, wide: Dated, close: Dated) -> bool:
    """True where only what a date counts from stands before the next one: "a month after he left, on 3 May, …"."""
    between = parts.text[wide.end : close.start].rstrip()
    return (
        len(between) <= _EVENT_CHARS and between.endswith(_COMMAS) and not any(one in between[:-1] for one in _COMMAS)
    )


def is_said_closer(parts: Parts, wide: Dated, close: Dated) -> bool:
    """True for a date behind that says more closely when in its time: "two months later the bank, on 11 August, …".

    One that leads a clause of its own tells something else: "in June she sold, and on the 12th he left".
    """
    low, high, first, last = wide.mention.start, wide.mention.end, close.mention.start, close.mention.end
    if not (low and high and first and last) or close.start < wide.end:
        return False
    between = parts.text[wide.end : close.start]
    begins = parts.cuts[parts.clause(close.start)]
    leads = close.start - begins <= LEAD_CHARS and not any(mark in between for mark in ":：")
    apart = (leads and sum(map(str.isalnum, between)) > LEAD_CHARS) or any(mark in between for mark in APART)
    apart = apart or bool(parts.cues("coordinates", wide.end, close.start))
    return not apart and low <= first and last <= high and last - first < high - low


def same_days(one: Dated, other: Dated) -> bool:
    """True for a day said twice in one sentence ("a week later, on 21 June")."""
    return (one.mention.start, one.mention.end) == (other.mention.start, other.mention.end)
