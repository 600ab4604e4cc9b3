"""Names that a text in Chinese characters introduces: 名叫许芳瑜的, a shop 叫“桂香斋”, 海隼科技 beside 海隼 alone,
brothers under one name (布兰特兄弟, 林氏兄弟).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from timeline.events.entities import han
from timeline.events.entities.arabic import Sheet
from timeline.events.entities.names import Name
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold_word
from timeline.languages.events import Naming

_QUOTED = re.compile(r"[“「『]([\u4e00-\u9fff]{2,8})[”」』]")
_OWN = (2, 3, 4)  # characters of a name before the word for a trade
_ALONE = 2  # how much oftener than with the trade a text calls a body by its own name


class Called:
    """The words of a language that introduce a name, by its ``[events.naming]``."""

    def __init__(self, naming: Naming, surnames: frozenset[str]) -> None:
        """``surnames`` are folded; ``of_places`` and ``offices_for`` are the naming's, folded."""
        self._surnames = surnames
        self.of_places = tuple(map(fold_word, naming.bodies_of_places))
        self.given = tuple(map(fold_word, naming.spelt_given))
        self.offices_for = tuple(map(fold_word, naming.offices_for))
        self._named = Lexicon((word, word) for word in naming.named)
        self._bodies = Lexicon((word, word) for word in naming.bodies_named)
        self._kinds = Lexicon((word, word) for word in naming.organisation_before)
        self._trades = Lexicon((word, word) for word in naming.trades)
        groups = "|".join(naming.groups) or r"(?!)"
        spelt = f"[{fold_word(naming.transliteration)}]" if naming.transliteration else r"(?!)"
        families = f"[{''.join(sorted(one for one in surnames if len(one) == 1))}]" if surnames else r"(?!)"
        self._several = re.compile(rf"(?<!{spelt})(?:{spelt}{{2,7}}|{families}(?:氏|家))(?:{groups})")

    def find(self, sheet: Sheet, heads: Collection[int]) -> Iterator[Name]:
        """The names that a text introduces, where it does; words for bodies end at ``heads``."""
        for hit in self._named.find(sheet.text):
            size = han.person_size(sheet, hit.end, self._surnames)
            if size:
                yield Name(hit.end, hit.end + size, sheet.cased[hit.end : hit.end + size], "person")
        led = {hit.end for hit in self._bodies.find(sheet.text)}.union(heads)
        words = {hit.start for hit in self._kinds.find(sheet.text)} if led else set()
        for match in _QUOTED.finditer(sheet.text) if led else ():
            start, end = match.span(1)
            attribute = {end + 1, end + 2}.intersection(words)  # no “开放”平台, “高端”子公司
            if match.start() in led and not attribute and not any(sheet.taken[start:end]):
                yield Name(start, end, sheet.cased[start:end], "organisation")
        for match in self._several.finditer(sheet.text):
            if han.is_free(sheet, *match.span()):
                yield Name(*match.span(), sheet.cased[match.start() : match.end()], "person")
        yield from self._of_trades(sheet)

    def _of_trades(self, sheet: Sheet) -> Iterator[Name]:
        """A word for a trade behind what the text begins clauses with alone: 海隼科技, 海隼."""
        acts: dict[str, bool] = {}
        for hit in self._trades.find(sheet.text):
            for size in _OWN:
                start = hit.start - size
                own = sheet.text[max(0, start) : hit.start]
                whole = sheet.text[max(0, start) : hit.end]
                if start < 0 or not han.is_free(sheet, start, hit.start):
                    break
                if sheet.often(own) - sheet.often(whole) < _ALONE:
                    continue
                if whole not in acts:
                    acts[whole] = _acts(sheet, own, hit.values[0])
                if acts[whole]:
                    yield Name(start, hit.end, sheet.cased[start : hit.end], "organisation")
                    break


def _acts(sheet: Sheet, own: str, trade: str) -> bool:
    """True for what begins a clause and acts in it without the word for its trade."""
    begins = re.compile(rf"(?:^|[,，。；;\n”」])\s*{re.escape(own)}(?!{re.escape(trade)})", re.MULTILINE)
    return any(
        han.goes_on(sheet, match.end()) for match in begins.finditer(sheet.text) if match.end() < len(sheet.text)
    )
