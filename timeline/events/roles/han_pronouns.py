"""Whom Chinese pronouns mean: 该局, 兄弟俩, the 他 of 任命他; and the 她 of 她公公, who does nothing herself."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Parts
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.tongue import Clue, Tongue
from timeline.events.roles.memory import Memory, Reference
from timeline.events.roles.unsaid import TO_PERSON

_BOTH = ("俩", "两人", "二人")
_SHORT = 2  # characters of 该局, which says what kind of body it is


def meant_by(
    hit: Hit[Clue],
    role: str,
    meant: tuple[str, ...],
    found: Sequence[Reference],
    parts: Parts,
    memory: Memory,
    tongue: Tongue,
) -> tuple[str, ...]:
    """Whom a Chinese word means: 该局 the last body that a 局 ends, 兄弟俩 the brothers under one name, 他 behind what
    is done to a person (任命他) nobody who acts there.
    """
    word = "" if tongue.spaced else parts.text[hit.start : hit.end]
    if role == "it" and word.startswith("该") and len(word) <= _SHORT:
        return tuple(filter(None, (memory.called.get(word),)))
    if role == "they" and word.startswith(tuple(tongue.words.naming.groups)):
        last = memory.groups.last()
        return (last,) if last else meant if word.endswith(_BOTH) else ()
    return _undergoing(hit, role, meant, sorted(found), parts, memory) if word and role in ("he", "she") else meant


def owns_kin(hit: Hit[Clue], parts: Parts, tongue: Tongue) -> bool:
    """True for the 她 of 她公公, who does nothing herself."""
    return not tongue.spaced and parts.text.startswith(tuple(tongue.words.naming.kin), hit.end)


def _undergoing(
    hit: Hit[Clue], role: str, meant: tuple[str, ...], found: Sequence[Reference], parts: Parts, memory: Memory
) -> tuple[str, ...]:
    done = any(verb.end == hit.start and verb.kind in TO_PERSON and verb.role == "verb" for verb in parts.verbs)
    acting = next((one.names for one in found if one.start < hit.start), memory.subject)
    if not done or not set(meant) & set(acting):
        return meant
    before = [name for one in reversed(found) if one.start < hit.start for name in one.names]
    bodies = {name.name for name in parts.names if name.sort != "person"}
    others = [name for name in (*before, *memory.recent) if name not in acting and name not in bodies]
    return tuple(name for name in others if memory.genders.fits(name, role))[:1]
