"""Who acts and on whom: subjects and objects by the language's order, pronouns by who was named before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.events.clauses import Parts, Verb
from timeline.events.names import Name
from timeline.events.tongue import Tongue

_JOINT = re.compile(r"[\s,，、&/]*و?")
_LONGEST_JOINT = 25
_BESIDE = 12  # characters between "被" or "by" and what it belongs to


class Reference(NamedTuple):
    """A name or a pronoun in a sentence, and whom it means; ``named`` is False for a pronoun."""

    start: int
    end: int
    names: tuple[str, ...]
    named: bool


class Roles(NamedTuple):
    """Who acts, on whom, and who else is named with them."""

    agents: tuple[str, ...]
    patients: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def everyone(self) -> tuple[str, ...]:
        """All of them, each once, those who act first."""
        return tuple(dict.fromkeys((*self.agents, *self.patients, *self.others)))


@dataclass(slots=True)
class Memory:
    """Whom the text spoke of last: its pronouns mean them."""

    person: str = ""
    pair: tuple[str, ...] = ()
    organisation: str = ""
    subject: tuple[str, ...] = field(default=())

    def note(self, references: Sequence[Reference], sorts: dict[str, str]) -> None:
        """Remember a sentence's persons and organisations for the next one."""
        persons = [name for one in references for name in one.names if sorts.get(name) == "person"]
        groups = [one.names for one in references if len(one.names) > 1]
        organisations = [n for one in references for n in one.names if sorts.get(n) == "organisation"]
        if persons:
            self.person = persons[0]
        if groups:
            self.pair = groups[0]
        elif len(dict.fromkeys(persons)) > 1:
            self.pair = tuple(dict.fromkeys(persons))[:2]
        if organisations:
            self.organisation = organisations[0]
        if references and references[0].names:
            self.subject = references[0].names


def references(parts: Parts, tongue: Tongue, memory: Memory, text: str) -> list[Reference]:
    """The names and pronouns of a sentence outside speech, in order, joined names as one ("Musk and Altman")."""
    told_by = _attributed(parts)
    names = [
        name
        for name in parts.names
        if name.sort in ("person", "organisation") and not parts.quoted(name.start) and name.start not in told_by
    ]
    found = _joined(names, parts, text)
    sorts = {name.name: name.sort for name in names}
    for hit in parts.clues:
        if parts.quoted(hit.start):
            continue
        for clue in hit.values:
            if clue.role in ("he", "she", "they", "it"):
                before = [one for one in found if one.start < hit.start and one.named]
                meant = _meant(clue.role, before, sorts, memory)
                found.append(Reference(hit.start, hit.end, meant, False))
    return sorted(one for one in found if one.names)


def roles(parts: Parts, verb: Verb, found: Sequence[Reference], tongue: Tongue, subject: tuple[str, ...]) -> Roles:
    """Who does what the verb says, and to whom. ``subject`` acts when its clause names nobody before it."""
    clause_start = parts.cuts[verb.clause]
    clause_end = parts.cuts[verb.clause + 1] if verb.clause + 1 < len(parts.cuts) else parts.end
    before = [one for one in found if clause_start <= one.start < verb.start]
    after = [one for one in found if verb.end <= one.start < clause_end]
    by = _by(parts, verb, clause_start, clause_end, found)
    passive = any(verb.start - hit.end <= _BESIDE for hit in parts.cues("passive", clause_start, verb.start + 1))
    agents: tuple[str, ...]
    if passive:
        undergone = [one for one in before if by is None or one.start != by.start]
        first = undergone[0] if undergone else None
        agents = by.names if by else ()
        patients = first.names if first else subject
    elif tongue.words.grammar.order == "vso" and not before and after:
        agents, patients = after[0].names, _names(after[1:])
    else:
        agents = by.names if by and not before else (before[-1].names if before else subject)
        patients = _names(one for one in after if by is None or one.start != by.start)
    patients = tuple(name for name in patients if name not in agents)
    others = tuple(n for n in _names(found) if n not in agents and n not in patients)
    return Roles(agents, patients, others)


def first_subject(parts: Parts, found: Sequence[Reference], tongue: Tongue) -> tuple[str, ...]:
    """Who the sentence is about: those named before its first verb, or behind it where verbs come first."""
    first = min((verb.start for verb in parts.verbs), default=parts.end)
    before = [one for one in found if one.start < first]
    if before:
        return before[0].names if len(before) == 1 or before[0].named else before[0].names
    if tongue.words.grammar.order == "vso" and found:
        return found[0].names
    return ()


def _names(found: Iterable[Reference]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in found for name in one.names))


def _joined(names: Sequence[Name], parts: Parts, text: str) -> list[Reference]:
    found: list[Reference] = []
    for name in names:
        if found and _are_joined(found[-1].end, name.start, parts, text):
            last = found[-1]
            found[-1] = Reference(last.start, name.end, tuple(dict.fromkeys((*last.names, name.name))), True)
        else:
            found.append(Reference(name.start, name.end, (name.name,), True))
    return found


def _are_joined(end: int, start: int, parts: Parts, text: str) -> bool:
    """True when only "and", a comma or the like stands between two names."""
    if not 0 < start - end <= _LONGEST_JOINT:
        return False
    between, at = "", end
    for hit in parts.cues("together", end, start):
        between += text[at : hit.start]
        at = hit.end
    between += text[at:start]
    joined = at > end or any(mark in between for mark in "、,و")
    return joined and _JOINT.fullmatch(between) is not None


def _attributed(parts: Parts) -> set[int]:
    """Where names stand that only tell: behind "according to"."""
    starts = set()
    for hit in parts.cues("according", parts.start, parts.end):
        nearest = next((name for name in parts.names if name.start >= hit.end), None)
        if nearest and nearest.start - hit.end <= _BESIDE:
            starts.add(nearest.start)
    return starts


def _by(parts: Parts, verb: Verb, start: int, end: int, found: Sequence[Reference]) -> Reference | None:
    """The one named behind "by" (par, 由, 被) in the verb's clause."""
    for hit in [*parts.cues("by", start, end)]:
        for one in found:
            if one.start >= hit.end and one.start - hit.end <= _BESIDE and abs(one.start - verb.start) < end - start:
                return one
    return None


def _meant(role: str, before: Sequence[Reference], sorts: Mapping[str, str], memory: Memory) -> tuple[str, ...]:
    if role == "they":
        groups = [one.names for one in before if len(one.names) > 1]
        return groups[0] if groups else memory.pair
    wanted = "organisation" if role == "it" else "person"
    here = [name for one in before for name in one.names if sorts.get(name) == wanted]
    last = here[0] if here else (memory.organisation if role == "it" else memory.person)
    return (last,) if last else ()
