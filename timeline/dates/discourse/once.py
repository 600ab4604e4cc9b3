"""Look-ups in a text that are made once a place: each way to read it asks for them again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Protocol, TypeVar

Place = TypeVar("Place", bound=Hashable)
Answer = TypeVar("Answer")


class Remembering(Protocol):
    """What keeps the answers to its look-ups, by look-up and place; none of them is None."""

    answers: dict[str, dict[Any, Any]]


def once(look_up: Callable[[Any, Place], Answer]) -> Callable[[Any, Place], Answer]:
    """A look-up that is made once for each place, and then remembered."""
    name = look_up.__name__

    @wraps(look_up)
    def remembered(telling: Remembering, place: Place) -> Answer:
        answers: dict[Any, Answer] = telling.answers[name]
        try:  # mostly it is there
            return answers[place]
        except KeyError:
            answer = answers[place] = look_up(telling, place)
            return answer

    return remembered
