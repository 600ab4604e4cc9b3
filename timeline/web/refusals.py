"""What the page refuses to do, told in its reader's language."""

from __future__ import annotations

from timeline.drawing.text import embed
from timeline.errors import TimelineError
from timeline.web.words import say


class Refused(TimelineError):
    """What a reader asked and the page cannot do: ``key`` is the phrase that says so and what to do instead."""

    def __init__(self, key: str, **slots: object) -> None:
        self.key, self.slots = key, slots
        super().__init__(say("en", key, **slots).rstrip("."))


def refusal(fault: TimelineError, language: str) -> str:
    """Why something was not done, for a reader of ``language``."""
    if isinstance(fault, Refused):
        slots = {name: embed(said, language) if isinstance(said, str) else said for name, said in fault.slots.items()}
        return say(language, fault.key, **slots)
    return say(language, "error", why=str(fault))
