"""Events: who did what, when, how much, said how."""

from timeline.events.entities.calling import as_there, called
from timeline.events.entities.names import NameIndex
from timeline.events.explaining import explain
from timeline.events.headlining.headlines import headline, made_as, retold
from timeline.events.telling import find_events

__all__ = ["NameIndex", "as_there", "called", "explain", "find_events", "headline", "made_as", "retold"]
