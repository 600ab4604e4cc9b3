"""An event that one source tells twice is one event: the surer telling stays, with what the other adds."""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from timeline.events.kinds import family, happens_once
from timeline.model import Event

Key = tuple[object, ...]

_REMEMBERED = 40  # how many like events a repeat is looked for among


def without_repeats(found: list[Event]) -> list[Event]:
    """The events in their order, each once."""
    kept: list[Event] = []
    places: dict[Key, list[int]] = defaultdict(list)
    for event in found:
        near = [at for key in _keys(event) for at in places[key][-_REMEMBERED:]]
        place = next((at for at in near if _same(kept[at], event)), None)
        if place is None:
            place = len(kept)
            kept.append(event)
        else:
            kept[place] = _merged(kept[place], event)
        for key in _keys(event):
            places[key].append(place)
    return sorted(kept, key=lambda event: (event.sentence_start, event.date_start))


def _keys(event: Event) -> list[Key]:
    """What two tellings of one event share: who does it, or the thing and the day."""
    kind = family(event.type)
    keys: list[Key] = [(kind, frozenset(event.agents), event.modality)] if event.agents else []
    if event.object:
        keys.append((kind, event.object, event.start, event.end, event.modality))
    return keys


def _same(one: Event, other: Event) -> bool:
    """True for two tellings of one event, which share a key already."""
    if one.sentence_start == other.sentence_start or one.type == "other":
        return False
    if one.object and (one.object, one.start, one.end) == (other.object, other.start, other.end):
        return True
    if one.amount_usd is not None and one.amount_usd == other.amount_usd:
        return True
    meet = one.start <= other.end and other.start <= one.end
    things = {one.object, *one.patients} & {other.object, *other.patients} - {""}
    return meet and happens_once(one.type) and bool(things)


def _merged(first: Event, second: Event) -> Event:
    """The surer telling, with the people and the money that only the other names."""
    event, other = (second, first) if _worth(second) >= _worth(first) else (first, second)
    actors = tuple(dict.fromkeys((*event.actors, *other.actors)))
    if event.amount_usd is None and other.amount_usd is not None:
        event = replace(event, amount_usd=other.amount_usd, amount_text=other.amount_text)
    return replace(event, actors=actors)


def _worth(event: Event) -> tuple[int, bool]:
    """The narrower its days the better; a lede's telling gives way to an equal one in the body."""
    return -(event.end - event.start).days, event.basis != "context-relative"
