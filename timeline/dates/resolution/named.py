"""Events that a text dates itself: "three months before the bank was founded", where another sentence says when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Reading
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Call, When
from timeline.model import Span

_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[,.;:!?،؛؟，。；：！？、()（）«»“”\"\n]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LONGEST_PHRASE = 60
_STEM = 5
#: Around the root of an Arabic word: clitics, the article, what makes forms and nouns of it; "his" and endings behind.
_ARABIC = re.compile(r"[\u0621-\u064a]+")
_BEFORE_ROOT = re.compile(r"^(?:[وفبل]?ال|لل)?(?:است|[متان](?=..))?")
_BEHIND_ROOT = re.compile(r"(?<=...)(?:ته|تها|تهم|ه|ها|هم|هما|ت|ة|وا|ات|ين|ون)$")
_VOWELS = str.maketrans("", "", "اأإآويىئؤء")
_FOUGHT = re.compile(r".ا..")  # مقاتل has another root than مقتل
_A_BOARD = re.compile("(?:[وفبلك]?ال|لل|[وفبلك])?مجلس")  # of the root of جلسة, and no session
_SHORTEST_WORD = 3
_ENOUGH = 0.6
_FEW_SENTENCES = 32
#: A word that no sentence has may be another word for what one says ("the crash", "the plane came down"): it weighs
#: as much as a word that one sentence has.
_ANOTHER_WORD = (0,)


class DatedSentences:
    """The sentences of a folded text that have a date, to be found by an event's words."""

    def __init__(self, text: str, dated: Sequence[tuple[Span, Reading]]) -> None:
        self._text = text
        stems_of = {span: _stems(text[span.start : span.end]) for span in dict.fromkeys(span for span, _ in dated)}
        self._dated = [(span, reading, stems_of[span]) for span, reading in dated]
        self._told_in: dict[str, list[int]] = defaultdict(list)
        for at, (_, _, stems) in enumerate(self._dated):
            for stem in stems:
                self._told_in[stem].append(at)

    def date_of(self, phrase: Span, near: date | None = None) -> Reading | None:
        """The date of the sentence that tells of the same event; None when no sentence shares enough words.

        Of several that share as many the one nearest to ``near``, else the first. Only words that few sentences have
        are looked up, so that a long text costs no more a phrase.
        """
        wanted = _stems(self._text[phrase.start : phrase.end])
        weights = {stem: 1 / (1 + len(self._told_in.get(stem, ()) or _ANOTHER_WORD)) for stem in wanted}
        total = sum(weights.values())
        rare = (self._told_in[stem] for stem in wanted if 0 < len(self._told_in.get(stem, ())) <= _FEW_SENTENCES)
        best: tuple[tuple[float, int], Reading] | None = None
        for at in sorted({at for places in rare for at in places}):
            span, reading, stems = self._dated[at]
            shared = wanted & stems
            if span.start <= phrase.start < span.end or len(shared) < min(2, len(wanted)):
                continue
            score = sum(weights[stem] for stem in shared) / total
            likely = (score, -abs((reading.start - near).days) if near else 0)
            if score >= _ENOUGH and (best is None or likely > best[0]):
                best = (likely, reading)
        if best is None:
            return None
        anchor = best[1]
        words = self._text[phrase.start : phrase.end].strip()
        return replace(anchor, basis="event-relative", anchor=words, confidence=anchor.confidence * 0.8)


def phrase_after(text: str, place: int) -> Span:
    """The words behind a place, up to the next break."""
    found = _BREAK.search(text, place, place + _LONGEST_PHRASE)
    return Span(place, found.start() if found else min(len(text), place + _LONGEST_PHRASE))


def phrase_before(text: str, place: int) -> Span:
    """The words before a place, from the last break on."""
    low = max(0, place - _LONGEST_PHRASE)
    breaks = [found.end() for found in _BREAK.finditer(text, low, place)]
    return Span(breaks[-1] if breaks else low, place)


def _stems(text: str) -> set[str]:
    """Beginnings of words; pairs of characters where words are not set apart."""
    stems: set[str] = set()
    for word in _WORD.findall(text):
        if _HAN.search(word):
            stems |= {word[at : at + 2] for at in range(len(word) - 1) if not word[at : at + 2].isascii()}
            stems.update(re.findall(r"[a-z]{3,}", word))
        elif len(word) >= _SHORTEST_WORD and not word.isdigit() and not _A_BOARD.fullmatch(word):
            stems.add(_root(word) if _ARABIC.fullmatch(word) else word[:_STEM])
    return stems


def _root(word: str) -> str:
    """What an Arabic verb and its nouns share: قتل of قتلت and of مقتله."""
    bare = _BEFORE_ROOT.sub("", _BEHIND_ROOT.sub("", word))
    root = bare.translate(_VOWELS)
    if _FOUGHT.match(bare):
        return f"{root[:1]}ا{root[1:]}"
    return root if len(root) > 1 else bare


def named_event(
    text: str, match: Match, sentences: DatedSentences | None, clock: Reading | None = None
) -> Callable[[bool | Span], Reading | None] | None:
    """Looks up the event named behind (True) or before a match, or by its own words, nearest to the clock."""
    if sentences is None:
        return None
    near = clock.start if clock else None

    def look_up(where: bool | Span) -> Reading | None:
        if isinstance(where, Span):
            return sentences.date_of(where, near)
        return sentences.date_of(phrase_after(text, match.end) if where else phrase_before(text, match.start), near)

    return look_up


def is_dated(match: Match, text: str, sentences: DatedSentences) -> bool:
    """True when another sentence dates the event that a match names: by its own words, those behind or before it."""
    look_up = named_event(text, match, sentences)
    words = _event_words(match.value) if match.value is not None else None
    if look_up is None:
        return False
    return look_up(words) is not None if words else (look_up(True) or look_up(False)) is not None


def _event_words(value: When) -> Span | None:
    """The words of an event in a value that another sentence may date."""
    if not isinstance(value, Call):
        return None
    if value.operation == "event_named":
        return cast(Span, value.arguments[0])
    return next((found for one in value.arguments if isinstance(one, Call) and (found := _event_words(one))), None)
