"""The page's words: phrases in the reader's language, and what a table's values are called in it."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.drawing.text import clean
from timeline.drawing.words import number_words, story_words, with_modality, words
from timeline.locales import load, plural
from timeline.model import Event, Story

#: Between two things told side by side; it ends a line and never begins one.
DOT = "\u00a0· "


def say(language: str, key: str, **slots: object) -> str:
    """The page's phrase for ``key``, its {slots} filled in."""
    return _filled(str(load(language, "web")[key]), slots)


def count(language: str, key: str, number: int, **slots: object) -> str:
    """The phrase for ``number`` things, in the language's plural form."""
    return _filled(plural(load(language, "web")[key], number, language), slots)


def value(language: str, group: str, name: str) -> str:
    """The word for a table's value: ``group`` is kinds, precision, modality or basis.

    A value that the interface has no word for is shown as the table writes it.
    """
    said = str(load(language, "drawing")[group].get(name, "")) or clean(name)
    return said[:1].upper() + said[1:]


def kind(event: Event | Story, language: str) -> str:
    """What kind of event it is."""
    return value(language, "kinds", event.type or "other")


def dollars(event: Event, language: str) -> str:
    """The event's sum of money in dollars; "" when it has none."""
    return "" if event.amount_usd is None else f"${number_words(round(event.amount_usd), language)}"


def when(event: Event, language: str) -> str:
    """The event's date in words, as precise as the source is, and whether it is planned or denied."""
    text = words(event.start, event.end, event.precision, event.mod, language, timex=event.timex)
    return with_modality(text, event.modality, language)


def rival_days(story: Story, language: str) -> str:
    """The days that a story's sources give it against each other, and how far apart exact ones are."""
    days = story_words(story, language)
    exact = all(event.precision == "day" for event in story.rivals)
    return f"{days}{DOT}{count(language, 'gap', story.gap_days)}" if exact else days


def labelled(language: str, label: str, text: str) -> str:
    """A label and what it labels, with the colon of the language between them."""
    return str(load(language, "drawing")["date"]["join"]).format(word=label, text=text)


def titled(title: str | Mapping[str, str], language: str) -> str:
    """A page's title: the same for all readers, or by their languages (English, where theirs has none); without one,
    what a timeline is called.
    """
    return title if isinstance(title, str) else title.get(language) or title.get("en") or say(language, "timeline")


def publisher(event: Event) -> str:
    """Who tells the event: the publisher, else the source's id."""
    return clean(event.publisher or event.source_id, 80)


def heading(event: Event) -> str:
    """The event's headline on one line, else the beginning of its sentence."""
    return clean(event.headline or event.quote or event.event_id)


def _filled(phrase: str, slots: Mapping[str, object]) -> str:
    """Slots are filled from left to right in one pass: a value with braces is not read again."""
    parts = phrase.split("{")
    filled = parts[0]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        filled += f"{slots[name]}{rest}" if name in slots else "{" + part
    return filled
