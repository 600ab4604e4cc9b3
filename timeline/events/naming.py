"""Who and what a text names: known names, names it introduces itself, and their short forms later on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.events.lexicon import Lexicon
from timeline.events.names import ARABIC_PREFIXES, Name, NameIndex, Sort
from timeline.events.patterns import Page, Shape
from timeline.events.spelling import fold_word, is_han

_IN_BRACKETS = re.compile(
    r"([\u4e00-\u9fff·•‧・]{2,16}|(?:[\u0621-\u064a]+ ){0,3}[\u0621-\u064a]+)[”》」]? ?\(([A-Z][\w .&’'-]{1,40})\)"
)
_ARABIC_NAME_WORDS = 2
_SHORTEST_LATIN = 3


def name_all(page: Page, index: NameIndex, shape: Shape) -> list[Name]:
    """The names in a text, in order and without overlap. ``page.taken`` marks what is already read otherwise."""
    known = _with_brackets(page, index.find(page.text, page.cased), index, shape)
    _take(page, known)
    unknown = [name for name in shape.find(page) if not any(page.taken[name.start : name.end])]
    names = known + [_canonical(name, index) for name in unknown]
    _take(page, names)
    return sorted([*names, *_shortened(page, names)])


def _take(page: Page, names: Iterable[Name]) -> None:
    for name in names:
        page.taken[name.start : name.end] = b"\1" * (name.end - name.start)


def _canonical(name: Name, index: NameIndex) -> Name:
    known = index.known_as(name.name)
    return name if known is None else Name(name.start, name.end, known, index.sort(known) or name.sort)


def _with_brackets(page: Page, known: list[Name], index: NameIndex, shape: Shape) -> list[Name]:
    """The known names, and foreign spellings whose own one follows in brackets: 帕尔默·卢基(Palmer Luckey)."""
    ends = {name.end: name for name in known}
    found = list(known)
    for match in _IN_BRACKETS.finditer(page.cased.replace("（", "(").replace("）", ")")):
        if any(match.start(1) < end <= match.end(1) for end in ends) or not shape.is_name(match[2]):
            continue
        said, latin = match[1], match[2].strip()
        first = match.end(1) - len(_spelling(said))
        name = index.known_as(latin) or latin
        sort = index.sort(name) or _guess(said)
        found.append(Name(first, match.end(1), name, sort))
    return sorted(found)


def _spelling(said: str) -> str:
    """The end of what stands before the brackets that can be the name."""
    if is_han(said[-1]):
        return said
    return " ".join(said.split(" ")[-_ARABIC_NAME_WORDS:])


def _guess(said: str) -> Sort:
    return "person" if re.search(r"[·•‧・ ]", said) else "organisation"


def _shortened(page: Page, names: list[Name]) -> list[Name]:
    """Later short forms: the last part of a person's name, and other places of a name found by its looks."""
    owners: dict[str, Name] = {}
    for name in names:
        written = page.cased[name.start : name.end]
        for form in (written, _last_part(written) if name.sort == "person" else ""):
            if form and (is_han(form[0]) or len(form) >= _SHORTEST_LATIN):
                owners.setdefault(fold_word(form), name)
    lexicon = Lexicon(((form, name) for form, name in owners.items()), prefixes=ARABIC_PREFIXES)
    found = []
    for hit in lexicon.find(page.text):
        capital = page.cased[hit.start]
        if not any(page.taken[hit.start : hit.end]) and not capital.islower():
            found.append(Name(hit.start, hit.end, hit.values[0].name, hit.values[0].sort))
    return found


def _last_part(written: str) -> str:
    parts = re.split(r"[·•‧・ ]", written)
    last = parts[-1]
    return last if len(parts) > 1 and (len(last) > 1) else ""
