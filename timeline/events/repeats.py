"""An event that one source tells twice is one event: the fuller and surer telling stays."""

from __future__ import annotations

from collections import defaultdict

from timeline.events.kinds import family, happens_once
from timeline.model import Event

Told = tuple[Event, str]

_REMEMBERED = 40  # how many like events a repeat is looked for among


def without_repeats(found: list[Told]) -> list[Told]:
    """The events in their order, each once; every one comes with the words of its clause."""
    kept: list[Told] = []
    places: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for told in found:
        event = told[0]
        alike = places[family(event.type), frozenset(event.agents), event.modality]
        place = next((at for at in alike[-_REMEMBERED:] if _same(kept[at][0], event)), None)
        if place is None:
            alike.append(len(kept))
            kept.append(told)
        elif _worth(event) >= _worth(kept[place][0]):
            kept[place] = told
    return sorted(kept, key=lambda told: (told[0].sentence_start, told[0].date_start))


def _same(one: Event, other: Event) -> bool:
    """True for two tellings of one event; both are of one family, by the same agents, in the same modality."""
    if one.sentence_start == other.sentence_start or one.type == "other" or not one.agents:
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
