"""Events: who did what, when, how much, said how."""

from timeline.events.entities.names import NameIndex
from timeline.events.explaining import explain
from timeline.events.headlining.headlines import headline, made_as, retold
from timeline.events.telling import find_events

__all__ = ["NameIndex", "explain", "find_events", "headline", "made_as", "retold"]
