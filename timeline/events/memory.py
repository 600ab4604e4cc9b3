"""Whom a text spoke of last: what its pronouns, "the company" and "both sides" mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Reference(NamedTuple):
    """A name or a pronoun in a sentence, and whom it means; ``named`` is False for a pronoun."""

    start: int
    end: int
    names: tuple[str, ...]
    named: bool


@dataclass(slots=True)
class Memory:
    """Whom the text spoke of last. ``parties`` are the two sides of the event told last, ``launched`` new things
    that only look like organisations.
    """

    person: str = ""
    pair: tuple[str, ...] = ()
    organisation: str = ""
    organisations: tuple[str, ...] = ()
    subject: tuple[str, ...] = field(default=())
    parties: tuple[str, ...] = ()
    launched: set[str] = field(default_factory=set)

    def note(self, references: Sequence[Reference], sorts: Mapping[str, str], subject: tuple[str, ...]) -> None:
        """Remember a sentence's persons and organisations, and its subject, for the next one."""
        persons = [name for one in references for name in one.names if sorts.get(name) == "person"]
        groups = [one.names for one in references if len(one.names) > 1]
        organisations = [
            n for one in references for n in one.names if sorts.get(n) == "organisation" and n not in self.launched
        ]
        if persons:
            self.person = persons[0]
        if groups:
            self.pair = groups[0]
        elif len(dict.fromkeys(persons)) > 1:
            self.pair = tuple(dict.fromkeys(persons))[:2]
        acting = [name for name in subject if sorts.get(name) == "organisation"]
        if acting or (organisations and not self.organisation):
            self.organisation = (acting or organisations)[0]
        if len(dict.fromkeys(organisations)) > 1:
            self.organisations = tuple(dict.fromkeys(organisations))[:2]
        if subject:
            self.subject = subject

    def note_event(self, kind: str, sides: Sequence[str], made: str, sorts: Mapping[str, str]) -> None:
        """Remember an event's two ``sides``, and what was ``made``: a company founded is the one spoken of now."""
        if len(sides) == 2:
            self.parties = tuple(sides)
        if kind == "founding":
            founded = [name for name in (made, *sides) if sorts.get(name) == "organisation"]
            self.organisation = founded[0] if founded else self.organisation

    def meant(self, role: str, before: Sequence[Reference], sorts: Mapping[str, str]) -> tuple[str, ...]:
        """Whom a pronoun of a role means behind the names ``before`` it in its sentence; empty when nobody fits."""
        if role == "they":
            groups = [one.names for one in before if len(one.names) > 1]
            return groups[0] if groups else self.pair
        if role == "both":
            return self.organisations
        if role == "sides":
            return self.parties or self.organisations
        wanted = "organisation" if role == "it" else "person"
        here = [name for one in before for name in one.names if sorts.get(name) == wanted]
        last = here[0] if here else (self.organisation if role == "it" else self.person)
        return (last,) if last else ()
