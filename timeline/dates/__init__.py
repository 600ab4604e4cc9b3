"""Dates: the words of a text that say when, and the days they mean.

Finding comes first (``finding``: a language's rules over folded text, each match a value that may still lack
its year or its day), then settling (``resolution``: against the telling, the day of publication, landmarks).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from timeline.dates.calendar import Reading, edtf
from timeline.dates.context import Context
from timeline.dates.finding import find_matches, grammar_of
from timeline.dates.grammar import Match
from timeline.dates.markup import explain, mark_dates
from timeline.dates.resolution import names_year, resolve
from timeline.dates.telling import Telling
from timeline.model import DateMention, Landmark, Source, Span

__all__ = ["explain", "find_dates", "find_in_source", "mark_dates"]

_FLASHBACK_DAYS = 31


def find_dates(
    text: str, language: str, published: date | None = None, landmarks: Iterable[Landmark] = ()
) -> list[DateMention]:
    """The dates that a text says, in its order; none overlaps another and ``text[start:end] == date_text``.

    ``language`` is a BCP 47 tag, ``published`` the day that "today" and "last week" count from: without it
    they are found and left undated (``start`` is None). Raises LanguageError for an unknown language. Linear
    in the text's length.

    >>> [(m.date_text, m.timex, m.mod) for m in find_dates("Fin 2017, il part.", "fr")]
    [('Fin 2017', '2017', 'END')]
    """
    return _find(Source(source_id="", text=text, language=language, published=published), tuple(landmarks))


def find_in_source(source: Source, landmarks: Iterable[Landmark] = ()) -> list[DateMention]:
    """The dates of a source's telling; what it leaves out (navigation, a second copy) is passed over."""
    return _find(source, tuple(landmarks))


def _find(source: Source, landmarks: tuple[Landmark, ...]) -> list[DateMention]:
    grammar = grammar_of(source.language, landmarks)
    folded = grammar.folding.fold(source.text)
    matches = [
        match for match in find_matches(grammar, folded.text) if not _left_out(source, folded.back(match.start))
    ]
    telling = Telling(folded.text, grammar.language.clues, spaced=grammar.lexicon.spaced)
    base = Context(
        published=source.published, order=grammar.language.order or "dmy", era_offset=grammar.language.era_offset
    )
    mentions: list[DateMention] = []
    clock: Reading | None = None
    told: list[Reading | None] = []
    for at, match in enumerate(matches):
        context = Context(
            published=source.published,
            clock=clock,
            beside=_beside(matches, told, at, telling, base),
            quoted=telling.quoted(match.start),
            future=telling.future(Span(match.start, match.end)),
            order=base.order,
            era_offset=base.era_offset,
        )
        reading = resolve(match.value, context) if match.value is not None else None
        told.append(reading)
        if reading is None and source.published is not None:
            continue
        narrative = reading is not None and _moves(reading, match, context, telling)
        span = Span(folded.back(match.start), folded.back(match.end))
        mentions.append(_mention(source, span, match, reading, narrative))
        if narrative:
            clock = reading
    return mentions


def _left_out(source: Source, place: int) -> bool:
    at = bisect_right(source.left_out, (place, len(source.text))) - 1
    return at >= 0 and place < source.left_out[at].end


def _beside(
    matches: Sequence[Match], told: Sequence[Reading | None], at: int, telling: Telling, base: Context
) -> Reading | None:
    """The nearest date with a year in the same sentence: before this one, else a month with its year behind it."""
    value = matches[at].value
    if value is None or names_year(value):
        return None
    sentence = telling.sentence(matches[at].start)
    for before in range(at - 1, -1, -1):
        if matches[before].start < sentence.start:
            break
        earlier, reading = matches[before].value, told[before]
        if earlier is not None and reading is not None and names_year(earlier):
            return reading
    for after in matches[at + 1 :]:
        if after.start >= sentence.end:
            break
        if after.value is not None and names_year(after.value):
            reading = resolve(after.value, base)
            return reading if reading and reading.precision in ("day", "month") else None
    return None


def _moves(reading: Reading, match: Match, context: Context, telling: Telling) -> bool:
    """True when the telling goes to this date: no quotation, no bounds, no plan, no flashback."""
    if context.quoted or reading.mod in ("BEFORE", "AFTER"):
        return False
    if reading.precision in ("range", "decade") and reading.mod != "APPROX":
        return False
    if context.published is not None and reading.start > context.published:
        return False
    if telling.opening(match.start):
        return True
    back = context.clock is not None and (context.clock.start - reading.end).days > _FLASHBACK_DAYS
    return not back and not telling.aside(match.start)


def _mention(source: Source, span: Span, match: Match, reading: Reading | None, narrative: bool) -> DateMention:
    return DateMention(
        source_id=source.source_id,
        date_start=span.start,
        date_end=span.end,
        date_text=source.text[span.start : span.end],
        timex=reading.timex if reading else "",
        mod=reading.mod if reading else "",
        edtf=edtf(reading) if reading else "",
        start=reading.start if reading else None,
        end=reading.end if reading else None,
        precision=reading.precision if reading else "day",
        basis=reading.basis if reading else "document-relative",
        anchor=reading.anchor if reading else "",
        rule=match.rule.say,
        confidence=round(match.rule.confidence * reading.confidence, 2) if reading else 0.0,
        narrative=narrative,
    )
