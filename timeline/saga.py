"""A saga's file: the people, organisations, products and landmarks of one story, with their names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from timeline.errors import SagaError, one_line
from timeline.model import Landmark
from timeline.toml import decode

Names = dict[str, list[str]]


class _Landmark(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    start: date
    end: date | None = None
    names: Names


class Given(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Given names that only ``women`` or only ``men`` bear."""

    women: list[str] = []
    men: list[str] = []


class Body(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What every state has: the English name of it, and what newspapers call it in each language.

    ``{state}`` is the state's name in them; ``{its}``, ``{her}`` and ``{of}`` are forms of ``adjectives``. What a body
    does that ``acts_for`` its state, the state does, abroad. Texts go on about one that ``goes_on`` without naming it
    each time, as of a coast guard that searches. ``of_city`` is the English name of a city's ("{city} police"), whose
    templates have ``{city}``.
    """

    name: str
    of_city: str = ""
    acts_for: bool = False
    goes_on: bool = False
    spellings: Names


class Saga(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True, eq=False):
    """What saga.toml holds.

    ``people``, ``organisations``, ``products`` and ``places`` map a canonical name to its names by language
    tag; ``landmarks`` are dated events that others are told relative to; ``given`` names tell "he" from "she";
    ``capitals`` act for their states. ``bodies`` are what each state of ``adjectives`` has (a government, police);
    those are its forms by language: ``its`` (Spanish), ``her`` (espagnole), ``of`` (du Maroc, the Netherlands).

    >>> decode(b'[people."Ada Lovelace"]\\nfr = ["Ada Lovelace"]', Saga).people
    {'Ada Lovelace': {'fr': ['Ada Lovelace']}}
    """

    people: dict[str, Names] = msgspec.field(default_factory=dict)
    organisations: dict[str, Names] = msgspec.field(default_factory=dict)
    products: dict[str, Names] = msgspec.field(default_factory=dict)
    places: dict[str, Names] = msgspec.field(default_factory=dict)
    landmarks: dict[str, _Landmark] = msgspec.field(default_factory=dict)
    given: Given = Given()
    capitals: dict[str, str] = msgspec.field(default_factory=dict)
    bodies: dict[str, Body] = msgspec.field(default_factory=dict)
    adjectives: dict[str, dict[str, Names]] = msgspec.field(default_factory=dict)

    def dated(self) -> tuple[Landmark, ...]:
        """The landmarks as the dates room takes them, in the file's order."""
        return tuple(
            Landmark(
                landmark_id=name,
                start=mark.start,
                end=mark.end or mark.start,
                names={tag: tuple(words) for tag, words in mark.names.items()},
            )
            for name, mark in self.landmarks.items()
        )


#: Nobody, nothing and no landmark.
NO_SAGA = Saga()


def read_saga(path: Path) -> Saga:
    """The saga in a TOML file. Raises SagaError for one that cannot be read or used."""
    try:
        saga = decode(path.read_bytes(), Saga)
    except OSError as fault:
        raise SagaError(one_line(fault), str(path), "name a readable saga.toml") from fault
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise SagaError(one_line(fault), str(path), "see README, Add a saga") from fault
    for name, mark in saga.landmarks.items():
        if mark.end and mark.end < mark.start:
            raise SagaError("its end is before its start", f"{path}, [landmarks.{name}]", "correct one of the two")
    return saga
