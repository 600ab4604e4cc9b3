"""Thousands of words found in one pass (Aho-Corasick), the leftmost and longest first, as whole words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

import ahocorasick  # type: ignore[import-not-found]

from timeline.events.lexis.spelling import fold_words, is_han

Value = TypeVar("Value")

_SIGN_CHARS, _CARRIER = 3, "ا"  # how many letters may bear a word's sign behind one that only carries them
_GAP_CHARS = 90  # how far apart the two parts of "withdraw…lawsuit" may stand
_FIRST_HAN = "\u2e80"  # below it is_han is false
_WORD_REST = re.compile("[^\\W_\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0010ffff]*")  # all that is_han is false for
_CLAUSE_END = re.compile(r"(?<!\b\w)\.(?!\d)|[。!?！？;؛\n]|، ?[وف](?=[\u0621-\u064a]{2})")


class Hit(NamedTuple, Generic[Value]):
    """A word that stands at [start, end) of the folded text, and what it was listed for.

    ``gap`` is what stands between the two parts of "withdraw…lawsuit": others may be found in it. ``suffix`` counts
    the letters of a suffix at the end of its (first) word.
    """

    start: int
    end: int
    values: tuple[Value, ...]
    gap: tuple[int, int] | None = None
    suffix: int = 0

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where its own words stand."""
        return ((self.start, self.gap[0]), (self.gap[1], self.end)) if self.gap else ((self.start, self.end),)


class _Tail(NamedTuple):
    """The second word of a pair, which may be ``open`` to endings."""

    word: str
    open: bool


_Pair = tuple[_Tail, bool, Value]


class _Listed(NamedTuple, Generic[Value]):
    """What a word of so many letters is listed for: by itself, as the stem of others, and with the tails of pairs that
    it begins, which may be open to endings itself.
    """

    length: int
    whole: tuple[Value, ...]
    stems: tuple[Value, ...]
    pairs: Sequence[_Pair[Value]]


class Lexicon(Generic[Value]):
    """Words and what they are listed for. See timeline.languages.events for the signs ``*`` and ``…``.

    ``prefixes`` are letters that may be written onto a word (Arabic و), ``suffixes`` likewise behind it. A word listed
    for ``shield``, in scripts without spaces, begins no pair: "投资…亿" is not in 投资者以3亿.
    A pair that a ``disposing`` word begins stands within a clause.
    """

    def __init__(
        self,
        entries: Iterable[tuple[str, Value]],
        *,
        prefixes: Iterable[str] = (),
        suffixes: Iterable[str] = (),
        shield: Value | None = None,
        disposing: Iterable[str] = (),
    ) -> None:
        self._disposing = frozenset(disposing)
        self._shield = shield
        self._prefixes, self._suffixes = frozenset(prefixes), frozenset(suffixes)
        listed = list(entries)
        whole: dict[str, tuple[Value, ...]] = {}
        stems: dict[str, tuple[Value, ...]] = {}
        pairs: dict[str, list[_Pair[Value]]] = defaultdict(list)
        for word, (_, value) in zip(fold_words(word for word, _ in listed), listed, strict=True):
            head, gap, tail = word.partition("…")
            if gap:
                stem, last = head.strip(), tail.strip()
                ending = _Tail(last.rstrip("*"), last.endswith("*"))
                pairs[stem.rstrip("*")].append((ending, stem.endswith("*"), value))
            else:
                known = stems if word.endswith("*") else whole
                key = word.removesuffix("*")
                before = known.get(key, ())
                known[key] = before if value in before else (*before, value)
        self._automaton = ahocorasick.Automaton()
        for key in {**whole, **stems, **pairs}:
            listed_for = _Listed(len(key), whole.get(key, ()), stems.get(key, ()), pairs.get(key, ()))
            self._automaton.add_word(key, listed_for)
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Hit[Value]]:
        """The words in a folded text, in order and without overlap but in a gap."""
        if not len(self._automaton):
            return []
        found: list[Hit[Value]] = []
        size, prefixes, suffixes = len(text), self._prefixes, self._suffixes
        for last, (length, whole, stems, pairs) in self._automaton.iter(text):
            start, end = last + 1 - length, last + 1
            # most words stand behind a space and before another, and most letters within a word: no calls for those
            if start and (before := text[start - 1]).isalnum():
                within = not prefixes and before < _FIRST_HAN and text[start] < _FIRST_HAN
                if within or not starts_word(text, start, prefixes):
                    continue
            stop = end if end == size or not text[end].isalnum() else word_end(text, end)
            ends = stop == end or text[end:stop] in suffixes
            if ends and whole:
                found.append(Hit(start, stop, whole, None, stop - end))
            if stems:
                found.append(Hit(start, stop, stems))
            if pairs:
                self._pair(found, text, (start, end, stop), pairs, ends=ends)
        return _without_overlap(found if self._shield is None else _without_shielded(found, self._shield))

    def _pair(
        self, found: list[Hit[Value]], text: str, place: tuple[int, int, int], pairs: Sequence[_Pair[Value]], *,
        ends: bool,
    ) -> None:  # fmt: skip
        """The pairs that begin with what stands at ``place``, up to the end of its letters, put behind what was found;
        whether a word ``ends`` there, else only those that are open.
        """
        start, end, stop = place
        for tail, is_open, value in pairs:
            behind = _tail(text, end, tail) if ends or is_open else None
            if behind and not (text[start:end] in self._disposing and "," in text[end : behind[0]]):
                head = min(stop, behind[0])
                ending = text[end:head]  # behind one letter of the verb's own: أحالته
                suffix = next((len(his) for his in (ending, ending[1:]) if his in self._suffixes), 0)
                found.append(Hit(start, behind[1], (value,), (head, behind[0]), suffix))


def bearing(sign: str, hits: Iterable[Hit[Value]], written: str, back: Callable[[int], int]) -> frozenset[int]:
    """Where words begin that bear a sign on their first letter as ``written``, which folding leaves out: أُقيل.

    Behind a first letter that only carries the next ones, it stands on one of those: استُدعي.
    """
    if sign not in written:
        return frozenset()

    def bears(start: int) -> bool:
        at = back(start)
        last = back(start + _SIGN_CHARS) if written[at] == _CARRIER else at + 2
        return sign in written[at:last]

    return frozenset(hit.start for hit in hits if bears(hit.start))


def starts_word(text: str, start: int, prefixes: frozenset[str] = frozenset()) -> bool:
    """True when a word may begin at ``start``: no letter before it but one of the ``prefixes``."""
    before = text[start - 1] if start else " "
    if not before.isalnum() or is_han(before) or is_han(text[start]):
        return True
    if not prefixes:
        return False
    first = start
    while first > 0 and start - first < 4 and text[first - 1].isalnum():
        first -= 1
    return text[first:start] in prefixes and (first == 0 or not text[first - 1].isalnum())


def ends_word(text: str, end: int) -> bool:
    """True when a word may end at ``end``: no letter of the same script follows."""
    return end >= len(text) or not text[end].isalnum() or is_han(text[end]) or is_han(text[end - 1])


def word_end(text: str, end: int) -> int:
    """Where the word that ``end`` lies in ends; in an unspaced script ``end`` itself."""
    if end >= len(text) or not text[end].isalnum() or is_han(text[end - 1]):
        return end
    found = _WORD_REST.match(text, end)
    return found.end() if found else end


def _tail(text: str, end: int, tail: _Tail) -> tuple[int, int] | None:
    """Where ``tail`` stands when it does so within the same sentence a few words behind ``end``."""
    word, high = tail.word, end + _GAP_CHARS + len(tail.word)
    first = text.find(word, end, high)
    while first >= 0:
        if _CLAUSE_END.search(text[end:first]):
            return None
        last = first + len(word)
        if starts_word(text, first) and (tail.open or ends_word(text, last)):
            return first, word_end(text, last)
        first = text.find(word, first + 1, high)
    return None


def _without_shielded(found: list[Hit[Value]], shield: Value) -> list[Hit[Value]]:
    """All but the pairs whose first word only begins a longer one that is listed for ``shield``."""
    ends = {hit.start: hit.end for hit in found if shield in hit.values and not hit.gap}
    return [hit for hit in found if not hit.gap or hit.gap[0] >= ends.get(hit.start, 0)] if ends else found


def _without_overlap(found: list[Hit[Value]]) -> list[Hit[Value]]:
    """Of words that overlap the first and longest, of pairs the closest; what stands in a pair's gap stays."""
    if len(found) < 2:
        return found
    tails: dict[int, int] = {}
    for hit in found:
        if hit.gap:
            tails[hit.start] = min(hit.gap[1], tails.get(hit.start, hit.gap[1]))
    if tails:
        found = [hit for hit in found if not hit.gap or hit.gap[1] == tails[hit.start]]
    found.sort(key=lambda hit: (hit.start, -hit.end, hit.gap is not None))  # of the same words those set side by side
    kept: list[Hit[Value]] = []
    around: Hit[Value] | None = None
    for hit in found:
        if kept and hit.start == kept[-1].start and hit.end == kept[-1].end:
            if hit.gap and not kept[-1].gap:
                continue
            suffix = max(kept[-1].suffix, hit.suffix)
            values = tuple(dict.fromkeys((*kept[-1].values, *hit.values)))
            kept[-1] = kept[-1]._replace(values=values, suffix=suffix)
        elif not kept or around is None or hit.start >= around.end:
            kept.append(hit)
            around = hit
        elif _in_gap(hit, around) and (kept[-1].end <= hit.start or kept[-1].start == around.start):
            kept.append(hit)
    return kept


def _in_gap(hit: Hit[Value], around: Hit[Value]) -> bool:
    return around.gap is not None and around.gap[0] <= hit.start and hit.end <= around.gap[1]
