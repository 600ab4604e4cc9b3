"""The context in which the examples of language files are read: see timeline.languages.words.When."""

from __future__ import annotations

from datetime import date

from timeline.dates.calendars.calendar import Days, Reading, whole
from timeline.dates.discourse.context import Context
from timeline.dates.resolution.operations import resolve
from timeline.dates.rules.finding import find_matches, grammar_of
from timeline.model import Landmark

#: Published on a Wednesday; the telling has reached 10 March 2015.
PUBLISHED = date(2025, 3, 19)
CLOCK = whole(Days(date(2015, 3, 10), date(2015, 3, 10)), "day")
#: The landmark that they are told relative to, as saga.toml would name it.
INAUGURATION = Landmark(
    landmark_id="inauguration",
    start=date(2025, 1, 20),
    end=date(2025, 1, 20),
    names={
        "en": ("the inauguration",),
        "fr": ("l'investiture", "investiture"),
        "vi": ("lễ nhậm chức",),
        "zh-Hans": ("就职典礼",),
        "zh-Hant": ("就職典禮",),
        "ar": ("حفل التنصيب", "التنصيب"),
    },
)


def read_example(words: str, tag: str) -> str:
    """The TIMEX3 value of the first date in an example, its modifier behind a space; "" when it has none."""
    grammar = grammar_of(tag, (INAUGURATION,))
    text = grammar.folding.fold(words).text
    context = Context(published=PUBLISHED, clock=CLOCK, order=grammar.language.order or "dmy")
    for match in find_matches(grammar, text):
        reading: Reading | None = resolve(match.value, context) if match.value is not None else None
        return f"{reading.timex} {reading.mod}".strip() if reading else ""
    return ""
