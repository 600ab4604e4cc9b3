"""An event that one source tells twice is one event: the fuller and surer telling stays."""

from __future__ import annotations

from timeline.events.kinds import family, happens_once
from timeline.model import Event

Told = tuple[Event, str]


def without_repeats(found: list[Told]) -> list[Told]:
    """The events in their order, each once; every one comes with the words of its clause."""
    kept: list[Told] = []
    for told in found:
        place = next((at for at, other in enumerate(kept) if _same(other[0], told[0])), None)
        if place is None:
            kept.append(told)
        elif _worth(told[0]) >= _worth(kept[place][0]):
            kept[place] = told
    return sorted(kept, key=lambda told: (told[0].sentence_start, told[0].date_start))


def _same(one: Event, other: Event) -> bool:
    if one.sentence_start == other.sentence_start:
        return False
    if family(one.type) != family(other.type) or one.type == "other" or one.modality != other.modality:
        return False
    if set(one.agents) != set(other.agents) or not one.agents:
        return False
    if one.amount_usd is not None and one.amount_usd == other.amount_usd:
        return True
    meet = one.start <= other.end and other.start <= one.end
    things = {one.object, *one.patients} & {other.object, *other.patients} - {""}
    return meet and happens_once(one.type) and bool(things)


def _worth(event: Event) -> tuple[int, bool, int]:
    """The narrower its days the better; a lede's telling gives way to an equal one in the body."""
    own = event.basis != "context-relative"
    return -(event.end - event.start).days, own, len(event.actors)
