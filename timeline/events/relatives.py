"""Relative clauses in Chinese, which stand before the one they are about: 去年上任的林奇辞职."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.dates.rules.edges import OF_WHOM
from timeline.events.entities.names import Name

if TYPE_CHECKING:
    from timeline.events.clauses import Dated, Parts, Verb
    from timeline.events.lexis.lexicon import Hit
    from timeline.events.lexis.tongue import Clue

OF = "的"  # behind a relative clause
_MARKS = frozenset(",，、;；。:：“”「」")
_CASE = "的情况下"  # 在没有对手的情况下连任
_CLEFT_ENDS = ("", "\n", *",，;；。.")  # behind the 的 of 是…的
_CLAUSE_CHARS, _TITLE_CHARS = 14, 5
#: The rest of a relative clause behind its date, and what it is about.
_OF_WHOM = re.compile(rf"[^\W_]{{1,14}}?{OF_WHOM}")
_GOES_ON = frozenset("后时并又来以而")  # 2005年推出自己的手机后裁员: no relative clause
_COUNTERS = frozenset("支名家个位座艘架份场种些项批群条款间栋部台辆所本首只头匹")  # 一名, 这些


def main_verbs(verbs: Sequence[Verb], names: Sequence[Name], text: str, cuts: Sequence[int]) -> Iterator[Verb]:
    """The verbs, those as nouns that only say of whom a clause tells what its next verb says."""
    told = [name for name in names if name.sort in ("person", "organisation")]
    for verb in verbs:
        of = text.find(OF, verb.end, verb.end + _CLAUSE_CHARS) if verb.role == "verb" else -1
        whom = next((name for name in told if of < name.start < of + _TITLE_CHARS), None) if of >= 0 else None
        if whom is None or not _MARKS.isdisjoint(text[verb.end : of]):
            yield verb
            continue
        led = any(cuts[verb.clause] <= name.start < verb.start for name in told)
        goes_on = any(one.clause == verb.clause and one.role == "verb" and one.start >= whom.end for one in verbs)
        yield verb._replace(role="noun") if goes_on and not led else verb


def relative_end(parts: Parts, date: Dated) -> int:
    """Where the relative clause of a date ends, before the one it is about (2001年成立的银行起诉…); -1 without one."""
    number = parts.clause(date.start)
    of = _OF_WHOM.match(parts.text, date.end, [*parts.cuts, parts.end][number + 1])
    if of is None:
        return -1
    told = [verb for verb in parts.verbs if verb.clause == number and verb.role == "verb"]
    led = any(-1 <= date.end - verb.start <= 0 for verb in parts.verbs) or parts.text.startswith("过", date.start - 1)
    main = next((verb.start for verb in told if verb.start > of.end()), 0)
    return of.end() - 1 if led and main and _GOES_ON.isdisjoint(parts.text[of.end() : main]) else -1


def is_all_of_relative(parts: Parts, date: Dated, verb: Verb) -> bool:
    """True for the verb of a clause that has but it and the date: 10月29日被捕的两人."""
    return 0 <= verb.start - date.end <= 1 and parts.text.startswith(OF, verb.end)


def says_of_whom(text: str, cue: Hit[Clue], end: int) -> bool:
    """True for a cue in a relative clause behind a counter, which what is told up to ``end`` is not about:
    一家没有执照的诊所起火.
    """
    behind = text[cue.end : end]
    return (text[cue.start - 1] in _COUNTERS and OF in behind) or (text[cue.start - 1] == "在" and _CASE in behind)


def is_cleft(text: str, cuts: tuple[int, ...], hit: Hit[Clue]) -> bool:
    """True for the verb of 是这时搬进来的, which tells what happened, at the end of its clause."""
    first = cuts[max(0, bisect_left(cuts, hit.start + 1) - 1)]
    ends = text[hit.end + 1 : hit.end + 2] in _CLEFT_ENDS
    return text.startswith(OF, hit.end) and ends and "是" in text[first : hit.start]
