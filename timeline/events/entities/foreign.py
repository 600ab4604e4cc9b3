"""Foreign names that Chinese spells by sound and without a mark: 林德奎斯特, told by characters and neighbours."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from timeline.events.entities import han
from timeline.events.entities.arabic import Sheet
from timeline.events.entities.names import Name, Sort
from timeline.events.lexis.spelling import is_han

_HAN = r"(?![的了在与和同对向由被把将是及等并且但而其这那也都就又则])[\u4e00-\u9fff]"
_DOTTED = re.compile(rf"(?:{_HAN}){{1,7}}(?:[·•‧・．.-](?:{_HAN}){{1,7}}){{1,4}}")
DOTS = frozenset("·•‧・．.")
_SHORTEST, _LONGEST, _LONG = 2, 9, 3
_OFTEN, _ENOUGH = 3, 2  # how often a name without a title is told, and how much oftener as one who acts than as a place
_CLIPPED = 5  # characters of a family name that newspapers clip
_KNOWN = range(2, 5)  # characters of a known family name
_LEADS = 2  # … before it
_GOES_ON = 2  # spelling characters behind a known name that make a longer one of it
_WORDS = frozenset("以因可若乃于提")  # at the end of a run they begin the next word: 安德森因病
_NTH, _NUMBERS = "第", frozenset("一二三四五六七八九十百0123456789")
_NEXT = frozenset("提让代")  # … and behind a name with a dot: 提交
_DAYS = frozenset("年月日天号季春夏秋冬初末底")
SITES = frozenset("市省州镇岛港县区街路河湖山湾城村")  # behind a name they make a place of it
_LEADING = frozenset("以将便也则已在与和不首又曾于再亦却仍因遭就")  # behind one who acts they lead to his verb
_BETWEEN = frozenset("以于亦也便即则已又就先后将再0123456789.亿万英镑美欧日港元")  # … and stand before it
_AND = frozenset("和与及跟")
_NEAR = 14  # characters from a name to its verb
#: Marks on verbs: any, one that only a person does or undergoes ("resigned"), one done to a person alone by a body
#: ("hired"), one done to a body ("bought"), and the word of the passive.
PERSONAL, TO_PERSON, TO_BODY, PASSIVE = 2, 3, 4, 5


class Beside(NamedTuple):
    """Where words end that stand before a person (主席), an organisation (基金) and a place (前往), and where those
    begin that stand behind a body (球迷); where known ``persons`` end.
    """

    titles: Collection[int]
    heads: Collection[int]
    places: Collection[int]
    parts: Collection[int]
    persons: Collection[int]


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


def dotted(
    sheet: Sheet, spelling: frozenset[str], titles: Collection[int], given: tuple[str, ...] = ()
) -> Iterator[Name]:
    """埃隆·马斯克: as far as the characters are those that spell foreign names, behind a title's end in ``titles``;
    ``given`` are first names that have others (彼得).
    """
    for match in _DOTTED.finditer(sheet.text):
        start, end = match.span()
        dots = [at for at in range(start, end) if not is_han(sheet.text[at])]
        first = dots[0]
        while first > start and _spells(sheet.text[first - 1], spelling) and not sheet.taken[first - 1]:
            first -= 1
        own = max((len(one) for one in given if sheet.text.endswith(one, 0, dots[0])), default=0)
        first = min(first, dots[0] - own)
        first = next((at for at in range(dots[0] - 1, first, -1) if at in titles), first)  # 富豪 before a name
        last = dots[-1] + 1
        while last < end and _spells_on(sheet, last, spelling):
            last += 1
        if spelling and last - dots[-1] > _LONG and sheet.text[last - 1] in _NEXT:
            last -= 1
        if last < len(sheet.text) and sheet.text[last - 1] in _WORDS and sheet.taken[last]:
            last -= 1  # 安娜·林德奎于8日
        if sheet.text[last - 1] == _NTH and sheet.text[last : last + 1] in _NUMBERS:
            last -= 1  # 贝尔·奥伦第一次
        free = not any(sheet.taken[first:last])
        named = sheet.text[first:last].replace("-", "").isalpha() is False
        if free and named and first < dots[0] and last > dots[-1] + 1:
            yield Name(first, last, sheet.cased[first:last], "person")


def _spells(character: str, spelling: frozenset[str]) -> bool:
    return not spelling or character in spelling


def _spells_on(sheet: Sheet, at: int, spelling: frozenset[str]) -> bool:
    """True where a spelling goes on: no verb begins there, or one of a single character within it (若)."""
    if not _spells(sheet.text[at], spelling) or sheet.taken[at]:
        return False
    alone = not sheet.verbs[at - 1] and not any(sheet.verbs[at + 1 : at + 2])
    return not sheet.verbs[at] or (alone and sheet.text[at + 1 : at + 2] in spelling)


def clipped(sheet: Sheet, family: str) -> list[str]:
    """The first two characters of a family name that the text calls a person by: 施瓦 of 施瓦辛格尔."""
    short = family[:_SHORTEST]
    told = is_han(family[0]) and len(family) >= _CLIPPED and sheet.often(short) - sheet.often(family) > 1
    return [short] if told else []


def goes_on(sheet: Sheet, end: int, spelling: frozenset[str]) -> bool:
    """True where a spelling goes on behind a known name that ends at ``end``: 贝里斯特伦 is no 贝里; by one character
    where the text has the longer name in full: 贝里安 beside 约翰·贝里安.
    """
    more = sheet.text[end : end + _GOES_ON]
    if not more or sheet.verbs[end]:
        return False
    if more[0] in spelling and any(sheet.often(f"·{sheet.text[end - size : end + 1]}") for size in _KNOWN):
        return True
    spelt = len(more) == _GOES_ON and all(is_han(one) and one in spelling for one in more)
    return spelt and is_han(sheet.text[end - 1]) and not any(sheet.verbs[end : end + _GOES_ON])


def beginning(sheet: Sheet, start: int, end: int, spelling: frozenset[str]) -> int:
    """Where a spelling begins that ends with the known name at [start, end), which the text never writes without what
    leads it: the 阿 of 阿莫迪; ``start`` where none does.
    """
    first = start
    while first > max(0, start - _LEADS) and sheet.text[first - 1] in spelling - _WORDS - han.BREAKS:
        if sheet.taken[first - 1] or sheet.verbs[first - 1]:
            break
        first -= 1
    return first if sheet.often(sheet.text[start:end]) == sheet.often(sheet.text[first:end]) else start


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
            short = last - at == _SHORTEST and han.always_goes_on(sheet, at, _SHORTEST)  # 罗文 of 罗文彬
            if _SHORTEST <= last - at <= _LONGEST and not short:
                yield at, last
            at = max(end, at + 1)


def _forms(
    sheet: Sheet, runs: Iterable[tuple[int, int]], counts: Counter[str], beside: Beside, never: Collection[str]
) -> Iterator[tuple[str, Sort]]:
    signs, bodies, found = defaultdict[str, int](int), Counter[str](), dict[str, Sort]()
    ends: set[int] = set()
    for start, end in runs:
        said = sheet.text[start:end]
        if said in never:
            continue
        before, behind = _deed_before(sheet, start), _deed_behind(sheet, end)
        titled = start in beside.titles or _in_list(sheet, start, ends, beside.persons)
        headed = start in beside.heads
        bodies[said] += (before == TO_BODY) + (behind == TO_PERSON) + (end in beside.parts) + headed
        bodies[said] -= titled or PERSONAL in (before, behind)
        acts = end < len(sheet.text) and bool(sheet.verbs[end] or sheet.taken[end] or sheet.text[end] in _LEADING)
        if (titled or headed) and (len(said) >= _LONG or counts[said] > 1 or acts):
            found[said] = "organisation" if headed and not titled else "person"
            ends.add(end)
        elif (len(said) >= _LONG or counts[said] > 1) and PERSONAL in (before, behind):
            found[said] = "person"
        elif len(said) >= _LONG and counts[said] >= _OFTEN:
            site = start in beside.places or sheet.text[end : end + 1] in SITES
            signs[said] += acts - site
    for said, sign in signs.items():
        if sign + abs(bodies[said]) >= _ENOUGH:
            found.setdefault(said, "person")
    for said, sort in found.items():
        yield said, "organisation" if bodies[said] > 0 else sort


def _in_list(sheet: Sheet, start: int, ends: Collection[int], persons: Collection[int]) -> bool:
    """True for a name that a "、" or "and" sets beside another's: 马斯克、林德奎, 马斯克与林德奎."""
    if sheet.text[start - 1 : start] in _AND:
        return start - 1 in ends or start - 1 in persons
    if sheet.text[start - 1 : start] == "、":
        known = bool(sheet.taken[start - 2]) and sheet.text[start - 2] not in _DAYS and start - 1 not in sheet.places
        return start - 1 in ends or known
    return False


def _deed_before(sheet: Sheet, start: int) -> int:
    """What the verb before a name makes of it: PERSONAL for 聘用林德奎斯特, TO_BODY for 买下负债的林德奎斯特."""
    at = start - 1
    if start and sheet.verbs[at] == TO_PERSON:
        return PERSONAL
    if start and sheet.text[at] == "的":
        while at > max(0, start - _NEAR) and not sheet.verbs[at] and is_han(sheet.text[at]):
            at -= 1
    return TO_BODY if start and sheet.verbs[at] == TO_BODY else 0


def _deed_behind(sheet: Sheet, end: int) -> int:
    """The mark of the verb that a name acts or undergoes: PERSONAL for 林德奎斯特3月辞职 and 林德奎斯特被解雇."""
    undergoes = False
    for at in range(end, min(end + _NEAR, len(sheet.text))):
        if sheet.verbs[at] == PASSIVE:
            undergoes = True
        elif sheet.verbs[at]:
            return PERSONAL if undergoes and sheet.verbs[at] == TO_PERSON else sheet.verbs[at]
        elif not sheet.taken[at] and sheet.text[at] not in _BETWEEN:
            break
    return 0


def _inside(said: str, sorts: Collection[str]) -> str:
    """The longest of the names that a longer run holds at an end."""
    fitting = [form for form in sorts if len(form) >= _LONG and (said.startswith(form) or said.endswith(form))]
    return max(fitting, key=len, default="")
