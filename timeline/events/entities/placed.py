"""Names that a place belongs to: where a text once writes Saint-Rémi de Reims, its Saint-Rémi is that one."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.entities.names import Name
from timeline.events.entities.pages import Page

_OF = (" de ", " d'", " d’")
_LONGEST = 40


def with_places(page: Page, unknown: Sequence[Name], known: Sequence[Name]) -> tuple[list[Name], list[Name]]:
    """Both lists, the unknown organisations under the name with their place, and that place no name of its own."""
    bodies = {page.text[name.start : name.end] for name in unknown if name.sort != "person"}
    whole: dict[str, str] = {}
    ends: list[Name] = []
    for place in known if bodies else ():
        before = page.text[max(0, place.start - _LONGEST) : place.start]
        of = next((of for of in _OF if place.sort == "place" and before.endswith(of)), "")
        short = next((one for one in bodies if of and before.endswith(one + of)), "")
        start = place.start - len(of) - len(short)
        if short and (start == 0 or not page.text[start - 1].isalnum()):
            full = page.cased[start : place.end]
            ends.append(Name(start, place.end, whole.setdefault(short, full), "organisation"))
    within = {name.end for name in ends}
    alone = (name for name in unknown if not any(one.start <= name.start < one.end for one in ends))
    renamed = [
        Name(name.start, name.end, whole[said], "organisation")
        if (said := page.text[name.start : name.end]) in whole
        else name
        for name in alone
    ]
    return sorted([*renamed, *ends]), [name for name in known if name.end not in within]
