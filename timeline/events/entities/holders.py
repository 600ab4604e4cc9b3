"""Who holds an office that an Arabic text names alone: الجنرال behind الجنرال سمير حداد."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from timeline.events.entities.arabic import Sheet
from timeline.events.entities.names import Name

_THE, _LONGEST = "ال", 62
_THE_LAST = re.compile(r" ال[\u0621-\u064a]{2,30}$")


def offices(page: Sheet, names: Iterable[Name], titles: Mapping[int, int]) -> Iterator[Name]:
    """Where a person is meant by a title alone that the text gives to nobody else: الجنرال of الجنرال سمير حداد.

    ``titles`` are where titles end, and where they begin.
    """
    held: dict[str, list[Name]] = {}
    known = sorted(names)
    for name in known:
        end = name.start - 1
        if end not in titles and (adjective := _THE_LAST.search(page.text, max(0, end - _LONGEST), end)):
            end = adjective.start()
        if name.sort == "person" and end in titles and page.text.startswith(_THE, titles[end]):
            held.setdefault(page.text[titles[end] : end], []).append(name)
    starts = {name.start for name in known}
    for end, start in titles.items():
        holders = held.get(page.text[start:end], [])
        more = page.text.startswith(f" {_THE}", end) or page.text[end : end + 1].isalpha() or end + 1 in starts
        free = not more and not any(page.taken[start:end])
        if free and len({one.name for one in holders}) == 1 and holders[0].start < start:
            yield Name(start, end, holders[0].name, "person")
