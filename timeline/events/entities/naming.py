"""Who and what a text names: known names, names it introduces itself, and their short forms later on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.events.entities import arabic, nicknames
from timeline.events.entities.han import BREAKS, is_common
from timeline.events.entities.juniors import JUNIOR
from timeline.events.entities.names import Name, NameIndex, Sort, without_overlap
from timeline.events.entities.pages import Page
from timeline.events.entities.patterns import Shape
from timeline.events.entities.placed import with_places
from timeline.events.entities.shortening import shortened
from timeline.events.entities.uniting import aliased, initialled, united
from timeline.events.lexis.spelling import is_han

_IN_BRACKETS = re.compile(
    r"([\u4e00-\u9fff·•‧・．]{2,16}|(?:[\u0621-\u064a]{1,30} ){0,3}[\u0621-\u064a]{1,30})"
    r"[”》」»]? ?\(([A-Z][\w .&’'-]{1,40})\)"
)
_BRACKET = re.compile(r"\([A-Z]")
_SPELLING_CHARS, _BRACKET_CHARS = 126, 42  # the most before and behind where a bracket begins
_DOTS = "·•‧・．."
_PARTING = re.compile(rf"[{_DOTS} ]")
_GLOSS_GAP = 3  # characters of "» ("
_LED = re.compile(r"(?<![^ ])([^\W\d_]{2,40}) $")
_GIVEN_CHARS = 45  # how far before a family name a given name is looked for
_SAME_GIVEN = 3  # letters that Sam and Samuel share
_SHORTEST_HAN = 2
_GIANTS = ("巨头", "巨擘", "龙头", "大厂", "业者", "运营商", "企业", "行业")
_NUMERALS = frozenset("一二三四五六七八九十百千万两")  # of a date, not of a name: 三星期


def name_all(page: Page, index: NameIndex, shape: Shape) -> list[Name]:
    """The names in a text, in order and without overlap. ``page.taken`` marks what is already read otherwise."""
    listed = _without_namesakes(page, index, shape)
    page.places.update({name.end: name.start for name in listed if name.sort == "place"})
    known = _with_brackets(page, listed, index, shape)
    _take(page, known)
    known += arabic.companies(page, index.known_as)
    _take(page, known)
    companies = {name for name in listed if name.sort == "organisation" and is_han(page.text[name.start])}
    spelt = {name for name in {*listed} - companies if not shape.syllables.leads_with_family(page, name)}
    known += shortened(page, sorted({*known} - spelt), shape)
    _take(page, known)
    places = {start: end for end, start in page.places.items()}
    found = _by_given(shape.find(page, known), page.cased, index.given)
    unknown = [name for name in found if not any(page.taken[places.get(name.start, name.start) : name.end])]
    led = {name.start for name in unknown}  # by its country: the country is no name of its own there
    known = [name for name in known if name.sort != "place" or name.start not in led]
    unknown, known = with_places(page, nicknames.resolved(page, unknown, known), known)
    named = united(page, [_canonical(name, index) for name in shape.introducing.related(page, unknown, known)], known)
    names = known + initialled(page, named, known)
    _take(page, names)
    full = _by_full_names(page, sorted([*names, *shortened(page, names, shape)]), shape)
    return aliased(page, full, shape.introducing.also)


def _by_given(names: Sequence[Name], text: str, given: Mapping[str, str]) -> list[Name]:
    """The names, one that a text pairs with another given name as a person's: "Ada and Tyler"; Chelsea alone may be a
    club.
    """
    bodies = {name.name for name in names if name.sort == "organisation" and name.name in given}
    if not bodies:
        return list(names)
    words = "|".join(map(re.escape, sorted(bodies)))
    pairs = re.findall(rf"\b(\w+) [a-z]{{1,3}} ({words})\b|\b({words}) [a-z]{{1,3}} (?=(\w+))", text)
    persons = {
        body for before, first, second, behind in pairs for body in (first, second) if {before, behind} & {*given}
    }
    return [name._replace(sort="person") if name.name in bodies & persons else name for name in names]


def without_glosses(names: Sequence[Name]) -> list[Name]:
    """The names without those that only spell the one before them in another script: «هيليوس» (Helios)."""
    return [
        name
        for at, name in enumerate(names)
        if not at or name.name != names[at - 1].name or name.start - names[at - 1].end > _GLOSS_GAP
    ]


def _without_namesakes(page: Page, index: NameIndex, shape: Shape) -> list[Name]:
    """The known names but the family names behind another's given name: Anna Lang is not the Petra Lang we know."""
    listed = [
        name
        for name in nicknames.with_given(page, shape.juniors.told_apart(page, index))
        if not _in_dotted(page.text, name)
        and not (page.taken[name.start] and page.text[name.start] in _NUMERALS)
        and not (name.sort == "person" and shape.spells_before(page, name.start, name.end))
        and not (name.sort == "place" and shape.begins_dotted(page.text, name.start, name.end))
        and not (name.sort == "place" and shape.syllables.within_name(page, name.start, name.end))
        and not (name.sort == "person" and shape.spells_on(page, name.end))
        and not (
            name.sort == "organisation" and page.text.startswith(_GIANTS, name.end) and _led_by_place(name, page, index)
        )
    ]
    ends = {name.end for name in listed}
    places = {name.end for name in listed if name.sort == "place"}
    listed = [name for name in listed if name.start not in places or not is_common(page.text, name.start)]
    led = {
        name.start: start
        for name in listed
        if (start := _word_before(page, name)) is not None and name.start - 1 not in ends
    }
    others = {
        page.cased[led[n.start] : n.end]
        for n in listed
        if n.start in led and _strange(page, led[n.start], n, shape, index.given)
    }
    return [name for name in listed if name.start not in led or page.cased[led[name.start] : name.end] not in others]


def _led_by_place(name: Name, page: Page, index: NameIndex) -> bool:
    """True for a country and a trade, which before a word for a firm say what another is: 中国电信巨头华为."""
    known = index.known_as(page.text[name.start : name.start + _SHORTEST_HAN])
    return known is not None and index.sort(known) == "place"


def _in_dotted(text: str, name: Name) -> bool:
    """True for a known person's family name as part of a longer one: not 林奇 in 安娜·林奇."""
    before, behind = text[max(0, name.start - 2) : name.start], text[name.end : name.end + 2]
    led = len(before) == 2 and before[1] in _DOTS and is_han(before[0])
    followed = len(behind) == 2 and behind[0] in _DOTS and is_han(behind[1])
    return name.sort == "person" and is_han(text[name.start]) and (led or followed)


def _word_before(page: Page, name: Name) -> int | None:
    """Where the word before a known person's family name alone begins; None without one."""
    full = name.name.split(" ")
    if name.sort != "person" or len(full) < 2 or page.cased[name.start : name.end] != full[-1]:
        return None
    first = max(0, name.start - _GIVEN_CHARS)
    match = _LED.search(page.cased[first : name.start])
    return first + match.start(1) if match else None


def _strange(page: Page, start: int, name: Name, shape: Shape, genders: Mapping[str, str]) -> bool:
    """True when a given name, of nobody who is known so, begins at ``start`` within a sentence."""
    given, known = page.cased[start : name.start - 1], name.name
    before = page.cased[max(0, start - _GIVEN_CHARS) : start].split(" ")
    word = before[-2] if len(before) > 1 else "A"
    inside = (not word[:1].isupper() or shape.only_titles(word.lower())) and start not in page.starts
    inside = inside or (given in genders and start in page.starts)  # no other word stands there with a capital
    free = not page.taken[start] and not page.verbs[start] and shape.may_be_given(page.text, start, name.start - 1)
    own = known.split(" ")[0]
    another = given[:_SAME_GIVEN] != own[:_SAME_GIVEN] or {genders.get(given), genders.get(own)} == {"he", "she"}
    return given.istitle() and another and inside and free


def _by_full_names(page: Page, names: list[Name], shape: Shape) -> list[Name]:
    """The names, a family name alone as that of the person whom the text names in full: Anna Lang, not another Lang;
    Quang Hải of Nguyễn Quang Hải, though two syllables that no family name begins look like a thing.
    """
    full: dict[str, list[Name]] = {}
    for name in names:
        parts = _PARTING.split(page.text[name.start : name.end])
        if name.sort == "person" and len(parts) > 1 and not name.name.endswith(JUNIOR):
            for at in range(1, len(parts)):  # Lang of Ada Moser Lang, and Moser Lang
                full.setdefault(" ".join(parts[at:]), []).append(name)
    known = {one.name for group in full.values() for one in group if page.text[one.start : one.end] not in full}
    kept = []
    for name in names:
        group = full.get(page.text[name.start : name.end])
        person = name.sort == "person" or shape.syllables.is_thing(name.name)
        meant = group[0] if group and person and name.name not in known else name
        kept.append(Name(name.start, name.end, meant.name, meant.sort))
    return kept


def _take(page: Page, names: Iterable[Name]) -> None:
    for name in names:
        page.taken[name.start : name.end] = b"\1" * (name.end - name.start)


def _canonical(name: Name, index: NameIndex) -> Name:
    known = index.known_as(name.name) or _turned(name, index)
    return name if known is None else Name(name.start, name.end, known, index.sort(known) or name.sort)


def _turned(name: Name, index: NameIndex) -> str | None:
    """The known person whose family name a text puts first, Hayashi Yoshimasa; James Henry is not Henry James."""
    first, _, last = name.name.partition(" ")
    if name.sort != "person" or not last or " " in last or first in index.given:
        return None
    known = index.known_as(f"{last} {first}")
    return known if known and index.sort(known) == "person" else None


def _with_brackets(page: Page, known: list[Name], index: NameIndex, shape: Shape) -> list[Name]:
    """The known names, and foreign spellings whose own one follows in brackets: 帕尔默·卢基(Palmer Luckey)."""
    brackets = list(_in_brackets(page.cased.replace("（", "(").replace("）", ")")))
    known = _without_borrowed(page, known, brackets, index)
    _take(page, known)
    found = list(known)
    for match in brackets:
        if page.taken[match.end(1) - 1] or not shape.is_name(match[2]):
            continue
        latin = match[2].strip()
        first = _spelling_start(page, match.start(1), match.end(1), latin, shape)
        if shape.is_office(page.text[first : match.end(1)]):
            first = _led_by(known, first)  # 标致雪铁龙集团(PSA)
            found = [name for name in found if not first <= name.start < match.end(1)]
        said = page.text[first : match.end(1)]
        if len(said) > 1 and not shape.is_office(said):
            name = index.known_as(latin) or latin
            quoted = page.text[match.end(1)] in "»”》」"  # newspapers quote companies' names, not people's
            company = quoted or shape.is_organisation(said) or shape.is_organisation(latin.lower())
            titled = shape.titled(page.text, first) or re.search(rf"[{_DOTS} ]", said) is not None
            titled = titled or (" " in latin and shape.spells(said))
            guess: Sort = "organisation" if company or not titled else "person"
            found.append(Name(first, match.end(1), name, index.sort(name) or guess))
            found.append(Name(match.start(2), match.end(2), name, index.sort(name) or guess))
    return without_overlap(found)


def _in_brackets(text: str) -> Iterator[re.Match[str]]:
    """Latin names in brackets, and what stands before them, which is read for those alone: any letter may lead it."""
    end = 0
    for bracket in _BRACKET.finditer(text):
        if bracket.start() >= end:
            match = _IN_BRACKETS.search(
                text, max(end, bracket.start() - _SPELLING_CHARS), bracket.end() + _BRACKET_CHARS
            )
            if match:
                end = match.end()
                yield match


def _led_by(known: Sequence[Name], start: int) -> int:
    """Where the known names begin that stand side by side before a place."""
    starts = {name.end: name.start for name in known}
    while start in starts:
        start = starts[start]
    return start


def _without_borrowed(page: Page, known: list[Name], brackets: Sequence[re.Match[str]], index: NameIndex) -> list[Name]:
    """The known names but those that only end a longer spelling whose brackets name somebody else: not Modi in
    艾莫迪(Dario Amodei).
    """
    ends = {match.end(1): match[2].strip() for match in brackets}
    wrong: set[str] = set()
    for name in known:
        said = page.text[name.start : name.end]
        latin = ends.get(name.end, "")
        if latin and name.sort == "person" and is_han(said[0]):
            meant = index.known_as(latin) or latin
            given = latin.partition(" ")[0][:_SAME_GIVEN].lower()
            alike = name.name.rpartition(" ")[2].lower() in latin.lower()
            if meant != name.name and not (alike and (" " not in latin or name.name.lower().startswith(given))):
                wrong.add(said)
    return [name for name in known if not wrong or page.text[name.start : name.end] not in wrong]


def _spelling_start(page: Page, start: int, end: int, latin: str, shape: Shape) -> int:
    """Where the name before the brackets begins: behind the last verb, particle or title before it."""
    if not is_han(page.text[end - 1]):
        return _arabic_spelling_start(page, start, end, latin, shape)
    dotted = shape.foreign_start(page.text, start, end)
    if dotted is not None:
        return dotted
    at = end
    while at > start and not page.verbs[at - 1] and not page.taken[at - 1] and page.text[at - 1] not in BREAKS:
        at -= 1
    titled = shape.behind_titles(page.text, at, end)
    if titled > at:
        return titled
    if shape.ends_organisation(page.text[at:end]):
        return shape.behind_common(page.text, at, end)
    at = shape.behind_common(page.text, at, end)
    again = (size for size in range(end - at, _SHORTEST_HAN - 1, -1) if page.often(page.text[end - size : end]) > 1)
    return end - next(again, end - at)


def _arabic_spelling_start(page: Page, start: int, end: int, latin: str, shape: Shape) -> int:
    """Where the Arabic spelling of a Latin name begins that ends at ``end``, not before ``start``.

    All that stands in quotation marks; else about as many words as the Latin has, without verbs, names before it
    and words that stand before an organisation's (شركة).
    """
    if page.text[start - 1 : start] in ("«", "“", '"') and page.text[end : end + 1] in ("»", "”", '"'):
        return start
    wanted = len(re.findall(r"[A-Z][^\sA-Z]+|[A-Z]+(?![a-z])", latin)) or 1
    words = page.text[start:end].split(" ")[-max(1, min(wanted, 4)) :]
    while len(words) > 1:
        first = end - len(" ".join(words))
        if not (page.verbs[first] or page.taken[first] or shape.begins_organisation(words[0])):
            break
        words.pop(0)
    return end - len(" ".join(words))
