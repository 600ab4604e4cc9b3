"""A passage of a source with its sentence, date words and names marked, as components: text is never markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from dash import html

from timeline.events import NameIndex
from timeline.events.lexis.spelling import fold
from timeline.model import Event, Span
from timeline.tags import right_to_left

#: Finds the names in a text: spans of it.
NameFinder = Callable[[str], Iterable[Span]]

MAX_PASSAGE = 4_000


def direction(language: str) -> str:
    """The base direction of a language's writing: rtl or ltr."""
    return "rtl" if right_to_left(language) else "ltr"


def written_in(language: str) -> dict[str, Any]:
    """The lang and dir of a text in a language, which may be unknown (""); for ``**``."""
    return {"lang": language or None, "dir": direction(language)}


def pieces(event: Event, find_names: NameFinder | None = None) -> list[tuple[str, frozenset[str]]]:
    """The event's passage cut where its marks begin and end: each piece with the marks on it, in order.

    Marks are sentence, date and name. Joined, the pieces are the passage (or the quote, when the table has
    no passage or its offsets lie elsewhere), shortened around the sentence to MAX_PASSAGE characters.
    """
    text, base = _window(event)
    marks = [("sentence", _inside(event.sentence_start - base, event.sentence_end - base, len(text)))]
    if text[slice(*(dated := _inside(event.date_start - base, event.date_end - base, len(text))))] == event.date_text:
        marks.append(("date", dated))
    spans = [*literal_names(text, event.actors), *(find_names(text) if find_names else ())]
    marks += [("name", _inside(span[0], span[1], len(text))) for span in spans]
    cuts = sorted({0, len(text), *(edge for _, span in marks for edge in span)})
    return [
        (text[start:end], frozenset(kind for kind, span in marks if span.start <= start and end <= span.end))
        for start, end in pairwise(cuts)
        if end > start
    ]


def finder(names: NameIndex) -> NameFinder:
    """Finds the names of an index in a text of any script, however its letters are folded."""

    def find(text: str) -> list[Span]:
        folded = fold(text)
        cased = "".join(text[folded.back(place)] for place in range(len(folded.text)))
        return [Span(folded.back(hit.start), folded.back(hit.end)) for hit in names.find(folded.text, cased)]

    return find


def literal_names(text: str, actors: Iterable[str]) -> list[Span]:
    """Where the actors' names, or the last word of a name of several, stand in ``text`` as they are written."""
    found: list[Span] = []
    for actor in actors:
        for name in dict.fromkeys((actor, actor.split()[-1] if actor.split() else "")):
            start = text.find(name) if len(name) > 1 else -1
            while start >= 0 and len(found) < 200:
                found.append(Span(start, start + len(name)))
                start = text.find(name, start + len(name))
    return found


def passage(event: Event, find_names: NameFinder | None = None) -> html.Blockquote:
    """The passage as a block in its own language and direction; a quote that is gone says nothing."""
    return html.Blockquote(
        [_piece(text, marks) for text, marks in pieces(event, find_names)],
        className="passage",
        **written_in(event.language),
    )


def _piece(text: str, marks: frozenset[str]) -> Any:  # noqa: ANN401 - text or a component
    shown: Any = text
    if "name" in marks:
        shown = html.Span(shown, className="name")
    if "date" in marks:
        shown = html.Mark(shown, className="date")
    return html.Span(shown, className="sentence") if "sentence" in marks else shown


def _window(event: Event) -> tuple[str, int]:
    """The text shown and the offset of its first character in the source."""
    start, end = event.sentence_start, event.sentence_end
    length = len(event.passage)
    if event.passage and event.passage_start <= start < end <= event.passage_start + length:
        middle = (start + end) // 2 - event.passage_start
        left = max(0, min(middle - MAX_PASSAGE // 2, length - MAX_PASSAGE))
        return event.passage[left : left + MAX_PASSAGE], event.passage_start + left
    return event.quote[:MAX_PASSAGE], max(start, 0)


def _inside(start: int, end: int, length: int) -> Span:
    start = max(0, min(start, length))
    return Span(start, max(start, min(end, length)))
