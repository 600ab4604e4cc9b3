"""Foreign names that Chinese spells by sound and without a mark: 林德奎斯特, told by characters and neighbours."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from timeline.events.arabic import Sheet
from timeline.events.names import Name, Sort
from timeline.events.spelling import is_han

_SHORTEST, _LONGEST, _LONG = 2, 9, 3
_OFTEN, _ENOUGH = 3, 2  # how often a name without a title is told, and how much oftener as one who acts than as a place
_GOES_ON = 2  # spelling characters behind a known name that make a longer one of it
_WORDS = frozenset("以因可若乃于")  # at the end of a run they begin the next word: 安德森因病
_SITES = frozenset("市省州镇岛港县区街路河湖山湾城村")  # behind a name they make a place of it


class Beside(NamedTuple):
    """Where words end that stand before a person (主席), an organisation (基金) and a place (前往)."""

    titles: Collection[int]
    heads: Collection[int]
    places: Collection[int]


def spelt(
    sheet: Sheet, found: Iterable[Name], spelling: frozenset[str], beside: Beside, never: Collection[str]
) -> list[Name]:
    """The names in order: those behind a title once, and those that act often; each wherever it stands alone or led.

    They are taken from now on, as those ``found`` before are. ``spelling`` are the characters that spell foreign names;
    ``never`` are words of them that are no names.
    """
    _take(sheet, found)
    runs = list(_runs(sheet, spelling))
    counts = Counter(sheet.text[start:end] for start, end in runs)
    sorts = dict(_forms(sheet, runs, counts, beside, never))
    names = []
    for start, end in runs if sorts else ():
        said = sheet.text[start:end]
        form = said if said in sorts else _inside(said, sorts)
        if form:
            first = start + said.find(form)
            names.append(Name(first, first + len(form), sheet.cased[first : first + len(form)], sorts[form]))
    _take(sheet, names)
    return names


def goes_on(sheet: Sheet, end: int, spelling: frozenset[str]) -> bool:
    """True where a spelling goes on behind a known name that ends at ``end``: 贝里斯特伦 is no 贝里."""
    more = sheet.text[end : end + _GOES_ON]
    spelt = len(more) == _GOES_ON and all(is_han(one) and one in spelling for one in more)
    return spelt and is_han(sheet.text[end - 1]) and not any(sheet.verbs[end : end + _GOES_ON])


def _take(sheet: Sheet, names: Iterable[Name]) -> None:
    for name in names:
        sheet.taken[name.start : name.end] = b"\1" * (name.end - name.start)


def _runs(sheet: Sheet, spelling: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Stretches of spelling characters that nothing known takes, with no word at their end."""
    for match in re.finditer(f"[{''.join(sorted(spelling))}]{{2,}}", sheet.text):
        at, stop = match.span()
        while at < stop:
            end = at
            while end < stop and not sheet.taken[end] and not sheet.verbs[end]:
                end += 1
            last = end
            while last - at > _SHORTEST and sheet.text[last - 1] in _WORDS:
                last -= 1
            if _SHORTEST <= last - at <= _LONGEST:
                yield at, last
            at = max(end, at + 1)


def _forms(
    sheet: Sheet, runs: Iterable[tuple[int, int]], counts: Counter[str], beside: Beside, never: Collection[str]
) -> Iterator[tuple[str, Sort]]:
    signs: dict[str, int] = defaultdict(int)
    for start, end in runs:
        said = sheet.text[start:end]
        if said in never:
            continue
        acts = end < len(sheet.text) and bool(sheet.verbs[end] or sheet.taken[end])
        titled, headed = start in beside.titles, start in beside.heads
        if (titled or headed) and (len(said) >= _LONG or counts[said] > 1 or acts):
            yield said, "organisation" if headed and not titled else "person"
        elif len(said) >= _LONG and counts[said] >= _OFTEN:
            site = start in beside.places or sheet.text[end : end + 1] in _SITES
            signs[said] += acts - site
    for said, sign in signs.items():
        if sign >= _ENOUGH:
            yield said, "person"


def _inside(said: str, sorts: Collection[str]) -> str:
    """The longest of the names that a longer run holds at an end."""
    fitting = [form for form in sorts if len(form) >= _LONG and (said.startswith(form) or said.endswith(form))]
    return max(fitting, key=len, default="")
