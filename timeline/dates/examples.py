"""The context in which the examples of language files are read: see timeline.languages.words.When."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.dates.calendar import Days, Reading, whole
from timeline.dates.context import Context
from timeline.dates.finding import find_matches, grammar_of
from timeline.dates.operations import resolve
from timeline.model import Landmark

#: Published on a Wednesday; the telling has reached 10 March 2015.
PUBLISHED = date(2025, 3, 19)
CLOCK = whole(Days(date(2015, 3, 10), date(2015, 3, 10)), "day")


def read_example(words: str, tag: str, landmarks: Sequence[Landmark]) -> str:
    """The TIMEX3 value of the first date in an example, its modifier behind a space; "" when it has none."""
    grammar = grammar_of(tag, tuple(landmarks))
    text = grammar.folding.fold(words).text
    context = Context(published=PUBLISHED, clock=CLOCK, order=grammar.language.order or "dmy")
    for match in find_matches(grammar, text):
        reading: Reading | None = resolve(match.value, context) if match.value is not None else None
        return f"{reading.timex} {reading.mod}".strip() if reading else ""
    return ""
