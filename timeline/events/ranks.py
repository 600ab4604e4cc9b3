"""Which clauses of a sentence say only when, why or of whom its main one tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.tongue import Clue

_WORD_LETTERS = 12  # of "shortly", "not long"


def lower_clauses(
    text: str, cuts: tuple[int, ...], end: int, breaks: set[int], closed: set[int], coordinated: set[int]
) -> frozenset[int]:
    """The clauses of lower rank: led by a word like "because", or ended by one like 后, or joined to one by "and"."""
    lower = set[int]()
    for number, cut in enumerate(cuts):
        stop = cuts[number + 1] if number + 1 < len(cuts) else end
        joined = cut in coordinated and number - 1 in lower
        if joined or led_by(text, cut, breaks) or any(stop - 2 <= at <= stop for at in closed):
            lower.add(number)
    return frozenset(lower)


def without_main(text: str, cuts: Sequence[int], lower: frozenset[int], told: Iterable[int]) -> frozenset[int]:
    """The lower clauses but the first, of a sentence that has no other than a word before it, which tells nothing:
    "After the vote she resigned".
    """
    first = min(lower, default=0)
    head = cuts[0], cuts[first]
    says = any(head[0] <= at < head[1] for at in told) or sum(map(str.isalpha, text[slice(*head)])) > _WORD_LETTERS
    return lower if says or len(lower) != len(cuts) - first else lower - {first}


def counted_from(clues: Iterable[Hit[Clue]], dates: Sequence[tuple[int, int]]) -> set[int]:
    """Where a clause begins that a date counts from and takes the first word of: hai ngày sau | khi bà từ chức."""
    leads = (hit for hit in clues if any(clue.role == "breaks" for clue in hit.values))
    return {end + 1 for hit in leads for start, end in dates if start < hit.start < end < hit.end}


def led_by(text: str, cut: int, breaks: set[int]) -> bool:
    """True when the clause that begins at ``cut`` begins with a word of lower rank."""
    while cut < len(text) and text[cut] == " ":
        cut += 1
    return cut in breaks


def tail_start(hit: Hit[Clue], cuts: Sequence[int], dates: Sequence[int]) -> int:
    """Where words begin that tell an event; of a pair that a comma and one of ``dates`` part, its second: "the suit
    came in May, was dropped in June".
    """
    if hit.gap is None or bisect_left(cuts, hit.start + 1) == bisect_left(cuts, hit.gap[1] + 1):
        return hit.start
    dated = bisect_left(dates, hit.gap[0]) < bisect_left(dates, hit.gap[1])
    leads = hit.gap[1] - cuts[bisect_left(cuts, hit.gap[1] + 1) - 1] <= 1
    return hit.gap[1] if dated and leads else hit.start
