"""Nicknames in quotes within a person's name: Lucas "Tigre" Moreira is Lucas Moreira, later Tigre."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.events.entities.names import Name
from timeline.events.entities.pages import Page

#: What stands between a given and a family name: the nickname, which the pattern's group holds.
QUOTED = r"[ ][\"“«„‘]([^\s\"“”«»„‘’]{2,20})[\"”»’][ ]"
_WITHIN = re.compile(QUOTED)
_GIVEN = re.compile(rf"(?<![^\s(,])([^\W\d_][^\W\d_.'’-]+){QUOTED}$")
_LONGEST = 60


def plain(name: str) -> str:
    """A name without the nickname in it.

    >>> plain('Lucas "Tigre" Moreira')
    'Lucas Moreira'
    """
    return _WITHIN.sub(" ", name)


def nickname(name: str) -> str:
    """The nickname in a name, empty without one."""
    found = _WITHIN.search(name)
    return found[1] if found else ""


def with_given(page: Page, known: Iterable[Name]) -> Iterator[Name]:
    """The known names, a person's family name together with the given name and the nickname before it."""
    for name in known:
        first = max(0, name.start - _LONGEST)
        found = _GIVEN.search(page.cased, first, name.start) if name.sort == "person" else None
        led = found is not None and found[1][0].isupper() and " " not in page.cased[name.start : name.end]
        yield name._replace(start=found.start(1)) if found and led else name


def resolved(page: Page, unknown: Iterable[Name], known: Iterable[Name]) -> list[Name]:
    """The unknown names, a nickname alone as the person whom the text once names with it."""
    unknown = list(unknown)
    persons = [one for one in (*known, *unknown) if one.sort == "person"]
    bearers = {nickname(page.cased[one.start : one.end]): one.name for one in persons}
    bearers.pop("", None)
    return [one._replace(name=bearers[one.name], sort="person") if one.name in bearers else one for one in unknown]
