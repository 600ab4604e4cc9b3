"""Dates: the words of a text that say when, and the days they mean.

Finding comes first (``rules``: a language's rules over folded text, each match a value that may still lack its year
or its day), then the days are settled: of one date (``resolution``: against the telling, the day of publication,
landmarks), and of all dates of the text together (``search``). ``discourse`` says how the text tells, ``calendars``
count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import partial

from timeline.dates.calendars.calendar import edtf
from timeline.dates.discourse.context import Context
from timeline.dates.discourse.putting_off import with_put_off
from timeline.dates.discourse.telling import Telling
from timeline.dates.markup import explain, mark_dates
from timeline.dates.resolution.around import around, is_period
from timeline.dates.resolution.clock import Settled
from timeline.dates.resolution.firsthand import Text
from timeline.dates.rules.edges import ends_glued, ends_sentence, leads_entry
from timeline.dates.rules.eras import REPUBLIC, in_told_eras
from timeline.dates.rules.finding import find_matches, grammar_of
from timeline.dates.rules.grammar import abbreviates
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Fields
from timeline.dates.search.settling import settle
from timeline.languages import Language
from timeline.languages.folding import Folded
from timeline.model import DateMention, Landmark, Source, Span, covered
from timeline.reading.captions import find_captions

_OPENING_MARKS = " \u00a0\"'“«‘(-–—•*"
_SENTENCE_ENDS = ("", ".", "!", "?", "…", ":", "\n", "\r", "|")
_NEAR = 20
_HEADING_CHARS, _ENDS_SENTENCE = 60, ".!?…:;。！？：；؟؛,，،"
_WORDS = re.compile(r"[^\s'’]+")
_DOT = re.compile(r"\.(?=\s)")
_GLUED_DOT = re.compile(r"\.(?=[^\W\d_])")
_NAME_BEHIND = re.compile(r" [A-Z][a-z]")

__all__ = ["explain", "find_dates", "find_in_source", "mark_dates"]


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
    folded, text = told_in(source, landmarks)
    return [
        _mention(source, Span(folded.back(found.match.start), folded.back(found.match.end)), found, text.telling)
        for found in settle(text)
        if found.reading is not None or (source.published is None and found.match.value is not None)
    ]


def told_in(source: Source, landmarks: tuple[Landmark, ...] = ()) -> tuple[Folded, Text]:
    """A source's text folded, and its matches with all that is needed to settle them."""
    grammar = grammar_of(source.language, landmarks)
    folded = grammar.folding.fold(source.text)
    tenseless = grammar.language.tenseless
    telling = Telling(
        folded.text,
        grammar.clues,
        spaced=grammar.lexicon.spaced,
        tenseless=tenseless,
        dots=_dots_inside(source.text, folded, grammar.language),
    )
    telling.glued = _dots_glued(source.text, folded, grammar.language)
    telling.captions = tuple(Span(*map(folded.forth, line)) for line in find_captions(source.text))
    latest = (source.published or date.max).year
    matched = list(with_put_off(find_matches(grammar, folded.text), telling))
    found = in_told_eras(matched, folded.text, latest, partial(telling.speaks_of, REPUBLIC))
    spans = [(match, Span(folded.back(match.start), folded.back(match.end))) for match in found]
    matches = [
        match
        for match, span in spans
        if not covered(source.left_out, span.start)
        and _spelt_as_date(source.text, span, match, grammar.language)
        and not _heads_a_part(source.text, span, match)
    ]
    base = Context(
        published=source.published,
        tenseless=tenseless,
        order=grammar.language.order or "dmy",
        era_offset=grammar.language.era_offset,
    )
    words = [around(match, before, telling) for before, match in zip([None, *matches], matches, strict=False)]
    return folded, Text(matches, words, telling, base)


def _dots_inside(text: str, folded: Folded, language: Language) -> frozenset[int]:
    """Where dots stand in the folded text that end no sentence: "Sept. 21", "Mr. Lang"."""
    short = frozenset(word.rstrip(".").lower() for word in language.abbreviations)
    dots = (match.start() for match in _DOT.finditer(folded.text))
    return frozenset(dot for dot in dots if not ends_sentence(text, folded.back(dot), short))


def _dots_glued(text: str, folded: Folded, language: Language) -> tuple[int, ...]:
    """Where dots stand in the folded text that end a sentence without a space behind them."""
    short = frozenset(word.rstrip(".").lower() for word in language.abbreviations)
    dots = (match.start() for match in _GLUED_DOT.finditer(folded.text))
    return tuple(dot for dot in dots if ends_glued(text, folded.back(dot), short))


def _spelt_as_date(text: str, span: Span, match: Match, language: Language) -> bool:
    """False for a word that its capital, or the want of one, shows to be another.

    Alone, "thứ Hai" is Monday and "thứ hai" second (but "Thứ hai Lan về" opens no list), "may" is no month, nor is
    April one in "April Jones", Jan in "and Jan Vos"; inside a French sentence "mars" is March and "Mars" a planet.
    """
    written, names = text[span.start : span.end], match.rule.names
    slots = [name for name in names if name]
    weekdays = language.words["weekday"].values() if slots[:2] == ["ordinal", "weekday"] else ()
    if any(word in language.careful and any(word in day for day in weekdays) for word in _WORDS.findall(written)):
        return False  # "they first sat in May", no Saturday
    alone = len(names) == 1 or (len(slots) == 1 and " " not in written)
    if alone and slots and slots[0] in language.capitalised:
        name = _NAME_BEHIND.match(text, span.end) is not None
        if slots == ["weekday"] and name and written[0].isupper():
            return True
        named = name and (names == ("month",) or _is_clipped(written, language))
        words = _WORDS.findall(written)
        named_day = words if slots == ["holiday"] else words[-1:]  # "Vendredi saint"
        return any(word[0].isupper() for word in named_day) and not named
    if len(slots) != 1 or slots[0] not in language.uncapitalised or " " in written:
        return True
    before = text[max(0, span.start - _NEAR) : span.start].rstrip(_OPENING_MARKS)
    return not written[0].isupper() or written.isupper() or before[-1:] in _SENTENCE_ENDS


def _is_clipped(written: str, language: Language) -> bool:
    """True for a month's short form without its dot ("Jan"), which before a name is a given name."""
    low = written.lower()
    return any(low in words and abbreviates(low, words) for words in language.words["month"].values())


def _heads_a_part(text: str, span: Span, match: Match) -> bool:
    """True for a month or season without a year in the words of a heading inside a text ("One night in April")."""
    if not isinstance(match.value, Fields) or match.value._replace(month=None, season=None) != Fields():
        return False
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    alone = text[max(0, start - 2) : start] == "\n\n" and text.startswith("\n\n", end)
    return (
        alone
        and not leads_entry(text, span.start, span.end)
        and end - start <= _HEADING_CHARS
        and text[end - 1] not in _ENDS_SENTENCE
    )


def _mention(source: Source, span: Span, found: Settled, telling: Telling) -> DateMention:
    reading = found.reading
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
        rule=found.match.rule.say,
        confidence=round(found.match.rule.confidence * reading.confidence, 2) if reading else 0.0,
        narrative=found.narrative,
        period=is_period(found.match, telling),
    )
