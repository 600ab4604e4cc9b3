"""Which clauses of a sentence say only when, why or of whom its main one tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from timeline.events.kinds import SAID, family
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import is_han
from timeline.events.lexis.tongue import Clue, Role

FINITE: tuple[Role, ...] = ("verb", "weak")
#: Behind these a verb is not the main one: "and left", "to leave", "he left".
_JOINING: tuple[Role, ...] = ("coordinates", "infinitive", "he", "she", "they", "it", "negation", "hypothetical")
_LED_CHARS = 10  # of "to have", "d'avoir" before a participle
_DATE_BESIDE, _HAN_DATE_BESIDE = 5, 3  # letters of the words that lead a date ("on", "in the", وفي, 就在)
_WHO = (Clue("breaks"), Clue("relative"), Clue("reduced"))
_COUNT, _COUNT_CHARS = re.compile(r"[,;:] (?:[^\W\d_]+ ){0,2}\d[\d.,]* \Z"), 40
_WORD_LETTERS = 12  # of "shortly", "not long"
_AND_IN = 3  # characters of "and", a preposition and a blank, at least


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
    leads = [hit for hit in clues if "breaks" in [clue.role for clue in hit.values]] if dates else []
    return {end + 1 for hit in leads for start, end in dates if start < hit.start < end < hit.end}


def counts(text: str, start: int, at: int) -> bool:
    """True for a "who" behind the number that a clause begins with, which counts people: hơn 40 người bị thương."""
    low = max(start, at - _COUNT_CHARS)
    return _COUNT.search((", " if low == start else "") + text[low:at]) is not None


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


def coordinated(by_role: Mapping[Role, Sequence[Hit[Clue]]], cuts: tuple[int, ...], end: int) -> Iterator[int]:
    """Where an "and" stands between two finite verbs of a clause; one behind "to" or "of" belongs to the other."""
    told = sorted({hit.start for role in FINITE for hit in by_role.get(role, ())})
    led = [hit.end for hit in by_role.get("infinitive", ())]
    for hit in by_role.get("coordinates", ()):
        number = bisect_left(cuts, hit.start + 1) - 1
        stop = cuts[number + 1] if number + 1 < len(cuts) else end
        before = bisect_left(told, hit.start) - bisect_left(told, cuts[number])
        verb = next((at for at in told[bisect_left(told, hit.end) :] if at < stop), None)
        if before and verb is not None and not any(hit.end <= at <= verb <= at + _LED_CHARS for at in led):
            yield hit.start


def with_reduced(
    text: str, span: tuple[int, int], clues: Sequence[Hit[Clue]], participles: re.Pattern[str], helping: frozenset[str]
) -> Sequence[Hit[Clue]]:
    """The clues of a sentence, participles that only say of whom it tells as the "who" that they stand for: "the man
    accused of it left". One behind an auxiliary is the verb that it was: "he was accused of it".
    """
    found = (match.span() for match in participles.finditer(text, *span))
    leads = [Hit(at, stop, _WHO) for at, stop in found if _helped(text, span[0], at, helping) == at]
    begun = {lead.start for lead in leads}
    return sorted([*(hit for hit in clues if hit.start not in begun), *leads], key=itemgetter(0)) if leads else clues


def resumed(
    text: str, by_role: Mapping[Role, Sequence[Hit[Clue]]], cuts: tuple[int, ...], end: int, helping: frozenset[str]
) -> Iterator[int]:
    """Where a clause goes on behind one inside it that no comma ends: "the man who founded it in 2015 | left today".

    That is so where nothing but what somebody says is told before it: a sentence has a verb of its own.
    """
    leads, participles = ({hit.start for hit in by_role.get(role, ())} for role in ("relative", "reduced"))
    told = sorted((hit.start, hit.values[0].kind) for role in FINITE for hit in by_role.get(role, ()))
    first = next((at for at, kind in told if family(kind) not in SAID), end)
    led = sorted(hit.end for hit in by_role.get("infinitive", ()))
    joins = {hit.end + 1 for role in _JOINING for hit in by_role.get(role, ())}
    places = [at for at, _ in told]
    for number, cut in enumerate(cuts[1 : bisect_left(cuts, first + 1)], start=1):
        if leads.isdisjoint((cut, cut + 1)):
            continue
        stop = cuts[number + 1] if number + 1 < len(cuts) else end
        own = 0 if {cut, cut + 1} & participles else 1
        inside = places[bisect_left(places, cut) : bisect_left(places, stop)]
        later = [at for at in inside if bisect_left(led, at - _LED_CHARS) == bisect_left(led, at)][own:]
        yield from [at for one in later if (at := _helped(text, cut, one, helping)) not in joins][:1]


def _helped(text: str, start: int, at: int, helping: frozenset[str]) -> int:
    """Where the auxiliaries before a verb begin: "was arrested", "a plaidé"."""
    while (before := text.rfind(" ", start, at - 1) + 1) > start and text[before : at - 1] in helping:
        at = before
    return at


def linked(
    text: str, start: int, verbs: Sequence[int], dates: Iterable[tuple[int, int]], letters: tuple[str, ...]
) -> Iterator[int]:
    """Where clauses begin with one of the letters that join them: written onto one of the ``verbs`` and nothing else,
    or onto the preposition before one of the ``dates``, behind which its verb stands (وفي فبراير استقال).
    """
    if not letters:
        return
    for at in verbs:
        if at - 2 >= start and text.startswith(letters, at - 1) and not text[at - 2].isalnum():
            yield at - 1
    for first, last in dates:
        at = text.rfind(" ", start, first - 1) + 1
        if at > start and text.startswith(letters, at) and first - at > _AND_IN and last + 1 in verbs:
            yield at


def is_bare(beside: str, date_end: str) -> bool:
    """True for what stands beside a date in its clause when it only leads the date; ``date_end`` is its last letter."""
    return sum(map(str.isalnum, beside)) <= (_HAN_DATE_BESIDE if is_han(date_end) else _DATE_BESIDE)
