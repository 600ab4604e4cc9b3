"""Amounts of money in running text, in all scripts and scales; dollars as a number, other currencies as text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from timeline.dates.rules.triggers import alternation
from timeline.events.lexis.spelling import fold_word, is_arabic, is_han
from timeline.languages.money import Money

_HAN_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = (
    r"(?<![\d.,])\d{1,3}(?:[ .,\u00a0\u202f']\d{3})+(?:[.,]\d{1,2})?(?!\d)|(?<![\d.,])\d{1,15}(?:[.,]\d{1,3})?(?!\d)"
)
_MAX_DOLLARS = 1e15
_SHORT = 2
_NEAR_CHARS = 30  # between an amount and the one that goes on without its currency
_LARGE = 1e6  # what is counted from this much on is mostly money
_SUMS, _OTHERS = 2, 4  # sums in a currency that make it a text's, and how many there are for each in another one
_ROUND = (1e3, 1e6, 1e9, 1e12)


class Amount(NamedTuple):
    """Money that stands at [start, end): its value (None when the text gives no single number) and ISO 4217 code; one
    written ``bare`` has the currency of the text.
    """

    start: int
    end: int
    value: float | None
    currency: str
    scale: float
    bare: bool = False

    @property
    def dollars(self) -> float | None:
        """The value when it is dollars of the United States."""
        return self.value if self.currency == "USD" else None


def _currency_of(codes: Iterable[str]) -> str:
    """The currency of nearly all sums of a text that have one; "" without it."""
    counts = Counter(codes)
    code, count = counts.most_common(1)[0] if counts else ("", 0)
    return code if count >= max(_SUMS, (counts.total() - count) * _OTHERS) else ""


class Purse:
    """How one language writes money, by its ``[events.money]``."""

    def __init__(self, money: Money, numbers: Mapping[int, Sequence[str]] | None = None) -> None:
        """``numbers`` are number words, which stand before a scale ("twenty billion")."""
        self._counts = {fold_word(word): number for number, words in (numbers or {}).items() for word in words}
        self._scales = {fold_word(word): factor for word, factor in money.scales.items()}
        self._round = [w for w, factor in self._scales.items() if factor in _ROUND and " " not in w]
        self._currencies = {fold_word(word): code for word, code in money.currencies.items()}
        self._decimal = money.decimal
        apart = _alternatives([fold_word(word) for word in money.apart])
        self._equals = re.compile(
            rf"[,،]?\s?[(]?(?:{_alternatives([fold_word(word) for word in money.equals])})\D{{0,14}}"
        )
        self._apart = re.compile(rf"\s?(?:[.,;:!?)»”\n。،؛]|$)|\s(?:{apart})(?!\w)")
        self._money = money

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Made when a text is read: for a headline alone it is not needed, and large."""
        money = self._money
        counted = f"(?:{_alternatives(self._counts)}) (?:{_alternatives(self._round)})"  # twenty billion
        scale, currency = f"{counted}|{_alternatives(self._scales)}", _alternatives(self._currencies)
        signs = _alternatives([word for word in self._currencies if not self._is_plain(word)])
        alone = _alternatives([word for word in self._scales if not word.isascii() or len(word) > _SHORT])
        vague = _alternatives([fold_word(word) for word in money.vague])
        between = _alternatives([fold_word(word) for word in money.range] + ["-"])
        han = "[零〇一二两三四五六七八九十百千]{1,9}"
        number = rf"(?:{_NUMBER}|{han}(?=\s?(?:{scale})))"
        more = rf"(?:\d{{1,4}}|{han})(?:{scale})"  # 2億5000萬, 一億兩千萬
        rest = rf"(?:\d{{1,4}}(?={currency}))?"  # 4萬2000美元
        part = rf"(?P<n>{number})(?:[\s-]?(?P<s>{scale})(?P<more>(?:{more}){{0,2}}{rest}))?"
        begins = {word[0] for word in (*self._currencies, *self._scales, *self._counts, *map(fold_word, money.vague))}
        return re.compile(
            rf"(?=[\d{re.escape(''.join(sorted(begins)))}零〇一二两三四五六七八九十百千])"
            rf"(?P<before>(?:{signs})\s?)?"
            rf"(?:(?P<vague>(?:{vague})\s?(?:(?:{scale})\s?)*)|"
            rf"(?:(?P<low>{number}\s?(?:{scale})?\s?(?:{currency})?)\s?(?:{between})\s?(?:{currency})?)?{part}"
            rf"|(?<![a-z])(?P<bare>{counted}|{alone}))"
            rf"(?:\s?(?:(?!(?:{between})\b)[a-z'\u0621-\u064a]{{1,3}}[ '])??(?P<after>{currency})(?!\d))?"
        )

    def _is_plain(self, word: str) -> bool:
        """True for a word that stands behind its number alone: "won 3 medals" is no money."""
        return word.isascii() and word.isalpha() and len(word) > _SHORT and word != self._currencies[word].lower()

    def find(self, text: str) -> list[Amount]:
        """The amounts in a folded text, in order. Numbers without a currency are none, but for one that is said right
        behind another to be a price: "raised $2 billion at a value of 47 billion", 融资20亿美元,估值达到470亿.
        """
        found: list[Amount] = []
        bare: list[re.Match[str]] = []
        written: set[int] = set()
        for match in self._pattern.finditer(text):
            sign = (match["after"] or match["before"] or "").strip()
            if sign and self._whole(text, match):
                found.append(self._amount(match, self._currencies[sign]))
                written.add(match.start())
            elif found and match["s"] and match["n"] and self._goes_on(text[found[-1].end : match.start()]):
                found.append(self._amount(match, found[-1].currency))
            elif match["s"] and match["n"] and not match["low"] and self._stands_bare(text, match):
                bare.append(match)
        found = self._in_dollars(found, text)
        currency = _currency_of(one.currency for one in found if one.start in written) if bare else ""
        told = (self._amount(match, currency)._replace(bare=True) for match in bare if currency)
        return sorted([*found, *told]) if bare else found

    def _in_dollars(self, found: Sequence[Amount], text: str) -> list[Amount]:
        """The amounts, of one told in two currencies the dollars: "3bn francs, or about $3.2bn"."""
        kept: list[Amount] = []
        for one in found:
            again = bool(kept) and self._equals.fullmatch(text, kept[-1].end, one.start) is not None
            if again and kept[-1].dollars is None and one.dollars is not None:
                kept.pop()
            if not again or one.dollars is not None:
                kept.append(one)
        return kept

    def _stands_bare(self, text: str, match: re.Match[str]) -> bool:
        """True for a large number that counts nothing behind it: "40 billion in May", "40 billion."."""
        large = self._scale(match["s"]) >= _LARGE
        return large and self._whole(text, match) and self._apart.match(text, match.end()) is not None

    def _goes_on(self, between: str) -> bool:
        """True when a word for a price stands between an amount and a number near behind it."""
        near = len(between) <= _NEAR_CHARS and "。" not in between
        return near and any(word in between for word in self._money.prices)

    def _amount(self, match: re.Match[str], currency: str) -> Amount:
        scale = self._scale(match["s"] or match["bare"] or "")
        value = None
        if match["n"] and not match["low"]:
            value = round(self._number(match["n"]) * scale + self._smaller(match["more"] or ""), 2)
        elif match["bare"] and scale > 1:
            value = scale
        if value is not None and not 0 < value <= _MAX_DOLLARS:
            value = None
        end = match.end("after") if match["after"] else match.end(match.lastgroup or 0)
        return Amount(match.start(), max(end, match.start() + 1), value, currency, scale)

    def _smaller(self, written: str) -> float:
        """What the smaller scales behind a number's first one add: the 5000萬 of 2億5000萬."""
        parts = re.findall(r"(\d+|[零〇一二两三四五六七八九十百千]+)(\D*)", written)
        return sum(self._number(number) * self._scales.get(scale, 0.0 if scale else 1.0) for number, scale in parts)

    def _scale(self, word: str) -> float:
        """What a scale multiplies by, a counted one ("twenty billion") by its number too; nothing by 1."""
        number, _, rest = ("", "", word) if word in self._scales else word.rpartition(" ")
        return self._scales.get(rest, 1.0) * self._counts.get(number, 1)

    def _whole(self, text: str, match: re.Match[str]) -> bool:
        """False when the match cuts a word in two."""
        start, end = match.start(), match.end("after") if match["after"] else match.end()
        before, first = text[start - 1 : start], text[start]
        cut = (
            before.isalpha() and first.isalpha() and not is_han(first) and not is_han(before) and not is_arabic(before)
        )
        behind, last = text[end : end + 1], text[end - 1]
        return not cut and not (behind.isalpha() and last.isalpha() and not is_han(last) and not is_han(behind))

    def _number(self, written: str) -> float:
        if written[0] in _HAN_DIGITS or written[0] in _HAN_UNITS:
            return _han_number(written)
        compact = re.sub(r"[ \u00a0\u202f']", "", written)
        marks = [c for c in compact if c in ".,"]
        if not marks:
            return float(compact)
        whole, mark, rest = compact.rpartition(marks[-1])
        grouped = len(rest) == 3 and (len(set(marks)) == 1) and (mark != self._decimal or len(marks) > 1)
        if grouped:
            return float(re.sub(r"[.,]", "", compact))
        return float(re.sub(r"[.,]", "", whole) + "." + rest)


def _alternatives(words: Iterable[str]) -> str:
    return alternation(words) or r"(?!)"


def _han_number(written: str) -> float:
    total, digit = 0, 0
    for character in written:
        if character in _HAN_DIGITS:
            digit = _HAN_DIGITS[character]
        else:
            total += (digit or 1) * _HAN_UNITS[character]
            digit = 0
    return float(total + digit)
