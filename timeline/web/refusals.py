"""What the page refuses to do, told in its reader's language."""

from __future__ import annotations

from timeline.drawing.text import embed
from timeline.errors import TimelineError
from timeline.web.words import say


class Refused(TimelineError):
    """What a reader asked and the page cannot do: ``phrase`` says so and what to do instead."""

    def __init__(self, phrase: str, **slots: object) -> None:
        super().__init__(say("en", phrase, **slots).rstrip("."))
        self.told(phrase, **slots)


def refusal(fault: TimelineError, language: str) -> str:
    """Why something was not done, for a reader of ``language``."""
    if fault.phrase:
        slots = {name: embed(said, language) if isinstance(said, str) else said for name, said in fault.slots.items()}
        return say(language, fault.phrase, **slots)
    return say(language, "error", why=str(fault))
