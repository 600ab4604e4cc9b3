"""Unknown names under the name that they are short for: Lang is Petra Lang, Nord is Nord Robotics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping

from timeline.events.entities.names import Name
from timeline.events.entities.pages import Page

_QUOTES = ("«", "“", '"')
_ALSO_CHARS = 24  # of "hay còn gọi là"


def united(page: Page, unknown: list[Name], known: list[Name]) -> list[Name]:
    """The unknown names, a short form under the long one: Lang is Petra Lang, Nord is Nord Robotics."""
    full: dict[str, Name] = {}
    firsts = Counter(one.partition(" ")[0] for one in {name.name for name in [*known, *unknown]} if " " in one)
    alone = {first for first, count in firsts.items() if count == 1}  # nobody else named is a Yoon
    for name in [*known, *unknown]:
        words = name.name.split(" ")
        if len(words) > 1 and name.sort in ("person", "organisation"):
            full.setdefault(words[-1] if name.sort == "person" else words[0], name)
            if name.sort == "person" and (name in unknown or words[0] in alone):
                full.setdefault(words[0], name)
    for name in known:
        first, _, rest = page.cased[name.start : name.end].partition(" ")
        quoted = page.cased[name.start - 1 : name.start] in _QUOTES  # «تيفاني آند كو», then «تيفاني»
        if rest and (first[0].isupper() or quoted) and name.sort == "organisation":
            full.setdefault(first, name)
    return _renamed(unknown, full)


def initialled(page: Page, unknown: list[Name], known: list[Name]) -> list[Name]:
    """The unknown names, initials as the name that they first stand behind in brackets (Ủy ban châu Âu (EC)), or as the
    known body that they spell: N.R. beside Nord Robotics.
    """
    ends, full = {name.end: name for name in [*known, *unknown]}, dict[str, Name]()
    bodies = {name.name: name for name in known if name.sort == "organisation" and " " in name.name}
    spelt = {"".join(word[0] for word in one.split(" ") if word[0].isupper()): name for one, name in bodies.items()}
    for name in unknown:
        before = ends.get(name.start - 2)
        if before and name.name.isupper() and page.text[name.start - 2 : name.start] == " (":
            full.setdefault(name.name, before)
        elif name.name.isupper() and (body := spelt.get(name.name.replace(".", ""))):
            full.setdefault(name.name, body)
    return _renamed(unknown, full)


def aliased(page: Page, names: list[Name], also: Container[str]) -> list[Name]:
    """The names, another name of somebody as his own, which it once stands behind: "Omar Bakr, hay OB, là …"."""
    ends, full = {name.end: name for name in names} if also else {}, dict[str, Name]()
    for name in names if also else ():
        comma = page.text.rfind(", ", max(0, name.start - _ALSO_CHARS), name.start)
        one = ends.get(comma)
        if one and page.text[comma + 2 : name.start - 1] in also and page.text[name.end : name.end + 1] in (",", "."):
            full.setdefault(name.name, one)
    return _renamed(names, full)


def _renamed(names: Iterable[Name], full: Mapping[str, Name]) -> list[Name]:
    """The names, each that is in ``full`` as the one it stands for there."""
    return [
        Name(name.start, name.end, full[name.name].name, full[name.name].sort) if name.name in full else name
        for name in names
    ]
