"""Events: who did what, when, how much, said how."""

from timeline.events.entities.names import NameIndex
from timeline.events.explaining import explain
from timeline.events.headlining.headlines import Headline, headline, retold
from timeline.events.telling import find_events

__all__ = ["Headline", "NameIndex", "explain", "find_events", "headline", "retold"]
