"""What an agency's report opens with, which tells nothing itself: "PARIS, 3 May (AFP) - "."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.clauses import Dated, Parts
from timeline.events.sentences import Sentence

_DASH = re.compile(r" ?(?:\(\w{2,12}\) ?)?[-–—]{1,2} ")
_HAN_DASH = re.compile(r" ?[电電讯訊](?:[】」)）,，:： ]|(?=[^\w]))")
_OPENING_CHARS = 60  # a place and a date that an agency opens with
_CAPITALS = r"[^\Wa-zà-ÿ](?:[^\Wa-zà-ÿ]|[ '’-]){1,24}"
_DAY = r"(?:, [^()\n.!?;:–—\d]{0,20}\d[^()\n.!?;:–—]{0,20})"
_PLACE = re.compile(
    rf"(?:(?:{_CAPITALS}{_DAY}?|[^\W\d_a-z][\w'’ -]{{1,24}}{_DAY}) ?\((?:\w|[ .-]){{2,20}}\)"
    rf"|[^\W\d_a-z][\w'’ -]{{1,24}} \((?:AFP|AP|Reuters|Xinhua)\)|{_CAPITALS}) ?[-–—]{{1,2}} "
)


def without_dateline(parts: Parts, dates: Sequence[Dated]) -> list[Dated]:
    """The dates but that of an agency's "PARIS, 3 May - ", where the sentence says itself when it happened; one before
    电 says when it was written.
    """
    if dates and dates[0].end - parts.start <= _OPENING_CHARS and _HAN_DASH.match(parts.text, dates[0].end):
        return list(dates[1:])
    opens = len(dates) > 1 and dates[0].end - parts.start <= _OPENING_CHARS
    told = opens and any(verb.start < dates[0].start for verb in parts.verbs)
    return list(dates[1:] if opens and not told and _DASH.match(parts.text, dates[0].end) else dates)


def dateline_end(text: str, start: int = 0) -> int:
    """Where a sentence goes on behind the place and the agency that it opens with; ``start`` without one.

    >>> dateline_end("LIMA, 3 May (AFP) - The bank …")
    20
    """
    opening = _PLACE.match(text, start)
    return opening.end() if opening else start


def without_agency(parts: Parts, sentence: Sentence, cased: str) -> Parts:
    """A paragraph's first sentence without the names that its dateline holds, as ``cased`` has it: an agency does
    nothing in it.
    """
    if sentence.start != sentence.paragraph_start:
        return parts
    end = dateline_end(cased, parts.start)
    return (
        replace(parts, names=tuple(name for name in parts.names if name.start >= end)) if end > parts.start else parts
    )
