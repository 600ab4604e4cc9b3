"""How the date of an event was worked out, in the reader's words: out of what the reading explained in English."""

from __future__ import annotations

import re
from typing import Any

from dash import html

from timeline.drawing.text import clean
from timeline.drawing.words import timex_words
from timeline.model import Event
from timeline.web.passages import written_in
from timeline.web.words import labelled, value

#: A TIMEX3 value as explanations write it, and what modifies it.
_DATE = r"\d{4}(?:-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12]|W\d\d|SP|SU|FA|WI))?"
_VALUE = rf"({_DATE}(?:/{_DATE})?)(?: (START|MID|END|APPROX|BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER)\b)?"
_VALUES = re.compile(rf"“.*?”|(?<![\w-]){_VALUE}(?![\w-])")
_READING = re.compile(rf"“.+?” → {_VALUE}")
_QUOTED = re.compile(r"“(.+?)”")
_ANCHOR = re.compile(r", counted from (.+?)(?=, rule |; kind |$)")
_FOR_RULES = re.compile(rf" \([a-z-]+\)(?=, |;)|{_ANCHOR.pattern}|, rule .*|; kind .*")


def worked_out(event: Event, tag: str) -> Any:  # noqa: ANN401 - text or components
    """On what the date rests, the words that were read and what they gave."""
    basis = value(tag, "basis", event.basis)
    said = _FOR_RULES.sub("", event.explanation) if tag == "en" else _without_words(event.explanation)
    told = html.Bdi(_with_quotations(_in_words(said, tag), event.language))
    return [labelled(tag, basis, ""), told] if said else basis


def counted_from(event: Event, tag: str) -> Any:  # noqa: ANN401 - text or components
    """From where the date was counted: a date, or words, as the source writes them where it does.

    A landmark's key, one word, is for those who write rules.
    """
    found = _ANCHOR.search(event.explanation) if event.basis != "document-relative" else None
    if not found:
        return None
    anchor = found[1].strip()
    if re.fullmatch(_VALUE, anchor):
        return timex_words(anchor, "", tag)
    written = re.search(re.escape(anchor), event.passage, re.IGNORECASE)
    if not written:
        return clean(anchor) if " " in anchor else None
    return html.Q(clean(written[0]), **written_in(event.language))


def _with_quotations(explanation: str, language: str) -> list[Any]:
    """An explanation whose quotations stand in the marks of the language they are in, as those of the source do."""
    parts = _QUOTED.split(clean(explanation))
    return [html.Q(part, **written_in(language)) if place % 2 else part for place, part in enumerate(parts) if part]


def _in_words(explanation: str, tag: str) -> str:
    """An explanation whose values are dates as its reader writes them; what it quotes stays as it is."""
    return _VALUES.sub(lambda found: timex_words(found[1], found[2] or "", tag) if found[1] else found[0], explanation)


def _without_words(explanation: str) -> str:
    """What an explanation says without a word of English: the words of the source and the value they give."""
    found = _READING.match(explanation) or _QUOTED.search(explanation)
    return found.group() if found else ""
