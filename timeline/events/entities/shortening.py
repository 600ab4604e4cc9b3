"""Short forms of the names in a text: the end of a person's, the beginning or the office of an organisation's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from timeline.events.entities import foreign, nicknames
from timeline.events.entities.han import BREAKS
from timeline.events.entities.names import ARABIC_PREFIXES, Name
from timeline.events.entities.pages import Page
from timeline.events.entities.patterns import Shape
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import is_han

_BUREAUS = frozenset("会局署院所部庭")  # they end bodies that are known by what they are for: 监狱管理局
_SHIP = re.compile("[”’」』»]?号")  # behind a name that a ship has too
#: What a text says that it calls a body from there on: 东京电力（东电）, 中央银行(简称“央行”).
_IN_BRACKETS = re.compile(
    r" ?[(（](?:以下)?(?:简称|简稱|下称|下稱)?(?:为|為)?[“「『]?([\u4e00-\u9fff]{2,5})[”」』]?[)）]"
)
_DOTS = "·•‧・．."
_PARTING = re.compile(rf"[{_DOTS} ]")
_SHORTEST_LATIN, _SHORTEST_HAN, _SHORTEST_OFFICE = 3, 2, 3
_LONGEST_CHINESE = 3  # characters of a person's name, but for a few


def shortened(page: Page, names: list[Name], shape: Shape) -> list[Name]:
    """Later short forms: the last part of a person's name, the beginning or the office of an organisation's.

    Of brothers, or a couple, the text may say only the given name.
    """
    owners, seen = dict[str, Name](), set[str]()
    firsts = Counter(first for first, _ in {(_first(page, name), name.name) for name in names})
    families = Counter(family for family, _ in {(_family(page, name, shape), name.name) for name in names})
    for name in names:
        written = page.text[name.start : name.end]
        alone = [_first(page, name)] if families[_family(page, name, shape)] > 1 else []
        for form in () if written in seen else (*_short_forms(page, name, shape), *alone):
            seen.add(written)
            if form == _first(page, name) != written and firsts[form] > 1:
                continue
            called = name.sort == "person" and shape.syllables.is_word(form) and shape.is_name(form)
            called = called or _is_family(page, name, form, shape)
            if is_han(form[0]) or len(form) >= _SHORTEST_LATIN or called:
                owners.setdefault(form, name)
    lexicon = Lexicon(((form, name) for form, name in owners.items()), prefixes=ARABIC_PREFIXES)
    found = []
    for hit in lexicon.find(page.text):
        free = not any(page.taken[hit.start : hit.end]) and not page.cased[hit.start].islower()
        office = free and shape.is_office(page.text[hit.start : hit.end])
        free = free and not (office and shape.ends_longer(page.text, hit.start))
        free = free and not (office and (_goes_before(page, hit.start) or hit.start < hit.values[0].start))
        short = hit.values[0].sort == "person" and hit.end - hit.start == _SHORTEST_HAN
        low = hit.end - hit.start < _SHORTEST_LATIN and shape.syllables.goes_on(page, hit.end)  # Hà of Hà Nội
        low = low or (short and page.text[hit.end : hit.end + 1] in foreign.SITES)  # 山口县
        free = free and not low
        if free and not _SHIP.match(page.text, hit.end) and not (short and shape.spells_on(page, hit.end)):
            found.append(Name(hit.start, hit.end, hit.values[0].name, hit.values[0].sort))
    return found


def _is_family(page: Page, name: Name, form: str, shape: Shape) -> bool:
    """True for a short family name that stands first and is no word of the text: Xu of Xu Peng, not He of He Peng."""
    led = name.sort == "person" and form == _first(page, name) and shape.syllables.leads_with_family(page, name)
    return led and f" {form} " not in page.cased


def _goes_before(page: Page, start: int) -> bool:
    """True where other characters lead up to an office, so that it is another one: 特别委员会."""
    before = page.text[max(0, start - 1) : start]
    return is_han(before or " ") and not page.verbs[start - 1] and not page.taken[start - 1] and before not in BREAKS


def _short_forms(page: Page, name: Name, shape: Shape) -> Iterator[str]:
    written = page.text[name.start : name.end]
    yield written
    parts = _PARTING.split(written)
    if name.sort == "person" and len(parts) > 1 and len(parts[-1]) > 1:
        yield parts[0] if shape.syllables.leads_with_family(page, name) else parts[-1]
        yield from foreign.clipped(page, parts[-1])
        yield from filter(None, [nicknames.nickname(written)])
    if name.sort == "person" and _has_long_family(written, shape) and page.often(written[:2]) > page.often(written):
        yield written[:2]  # 岸田 of 岸田文雄
    if name.sort == "organisation":
        beginnings = (one for one in _beginning(page, written, parts) if not shape.begins_organisation(one))
        yield from filter(shape.is_name, beginnings)  # not "The", nor "Bank"
        yield from _office(page, written, shape)
        yield from _in_brackets(page, name)
    if name.sort == "product" and len(parts) > 1:
        last = page.cased[name.end - len(parts[-1]) : name.end]
        if last.isalpha() and (last.isupper() or (page.cased[name.start].islower() and last[0].isupper())):
            yield parts[-1]  # the ferry Koralle, then Koralle; the Nordwind 5 XL, then XL


def _has_long_family(name: str, shape: Shape) -> bool:
    """True for a Han name that begins with a family name of two characters, as Japanese ones do: 岸田文雄."""
    long = len(name) > _LONGEST_CHINESE or (len(name) == _LONGEST_CHINESE and name[0] not in shape.surnames)
    return long and is_han(name[0]) and name.isalpha() and not shape.spells(name)


def _in_brackets(page: Page, name: Name) -> Iterator[str]:
    """The characters of a Chinese name that stand in brackets behind it, in its order."""
    match = _IN_BRACKETS.match(page.text, name.end) if is_han(page.text[name.start]) else None
    rest = iter(page.text[name.start : name.end])
    if match and all(letter in rest for letter in match[1]):
        yield match[1]


def _first(page: Page, name: Name) -> str:
    return page.text[name.start : name.end].partition(" ")[0]


def _family(page: Page, name: Name, shape: Shape) -> str:
    """The family name of a person written with capitals, given name first; a string of its own for all others."""
    _, _, last = page.text[name.start : name.end].partition(" ")
    given_first = page.cased[name.start].isupper() and not shape.syllables.leads_with_family(page, name)
    return last if name.sort == "person" and last and given_first else name.name


def _beginning(page: Page, written: str, parts: list[str]) -> Iterator[str]:
    """The beginnings of a name that the text uses without the rest: 小米 of 小米科技公司."""
    whole = page.often(written)
    if is_han(written[0]):
        sizes = range(len(written) - 1, _SHORTEST_HAN - 1, -1)
        beginnings = [written[:size] for size in sizes if not {written[-1], written[size - 1]} & _BUREAUS]
    else:
        beginnings = [" ".join(parts[:size]) for size in range(len(parts) - 1, 0, -1)]
    for form in beginnings:
        used = page.often(form) if len(form) >= _SHORTEST_HAN else 0
        if used > whole:
            yield form
            whole = used


def _office(page: Page, written: str, shape: Shape) -> Iterator[str]:
    """What a Chinese text calls an office when it leaves out whose: 执委会 of 欧盟执委会."""
    if is_han(written[0]):
        endings = (written[-size:] for size in range(_SHORTEST_OFFICE, len(written) - 1))
        yield from [form for form in endings if shape.is_office(form) and page.often(form) > page.often(written)]
