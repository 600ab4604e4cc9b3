"""Who takes part in an event, as the other accounts of it say: where one source says "the company", others name it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from timeline.model import Event

_FEW = 1 / 3  # of the other accounts: a guess that fewer share is dropped
_SEVERAL = 2  # other accounts that must be there, for most of them to be believed


def share(events: Sequence[Event]) -> list[Event]:
    """The linked events in their order, each with those for its actors of whom most other accounts of its story tell.

    Whom the sentence itself names stays. Whom it does not name stays unless next to no other account tells of him. The
    order of ``events`` makes no difference; who was added or dropped is said in ``explanation``.
    """
    told: dict[str, Counter[str]] = defaultdict(Counter)
    accounts = Counter[str]()
    for event in events:
        if event.story_id and event.status != "rejected":
            told[event.story_id].update(event.actors)
            accounts[event.story_id] += 1
    return [
        _shared(event, told[event.story_id] - Counter(event.actors), accounts[event.story_id] - 1)
        if event.story_id and event.status == "new"
        else event
        for event in events
    ]


def _shared(event: Event, told: Counter[str], others: int) -> Event:
    """A row with what ``others``, the other accounts of its story, say: how many of them tell of whom."""
    sure = {*event.agents, *event.patients} if others < _SEVERAL else set[str]()
    dropped = [name for name in event.unsaid if name not in sure and told[name] < _FEW * others]
    added = _added(event, told, others, nobody=len(dropped) == len(event.actors))
    if not added and not dropped:
        return event

    def kept(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name not in dropped)

    why = [f"; {name} takes part: so say {told[name]} of {others} other accounts" for name in added]
    why += [f"; {name} does not: so say {others - told[name]} of {others} other accounts" for name in dropped]
    return replace(
        event,
        actors=(*kept(event.actors), *added),
        unsaid=(*kept(event.unsaid), *added),
        agents=kept(event.agents),
        patients=kept(event.patients),
        explanation=event.explanation + "".join(why),
    )


def _added(event: Event, told: Counter[str], others: int, *, nobody: bool) -> list[str]:
    """Whom most of several other accounts tell of, the likeliest first; where the row has ``nobody``, whom most tell of
    and at least two.
    """
    most = max(told.values(), default=0)
    least = most if nobody and most >= _SEVERAL else max(others, _SEVERAL) // 2 + 1
    found = [name for name, count in told.items() if count >= least and name not in event.actors]
    return sorted(found, key=lambda name: (-told[name], name))
