"""Whom Chinese pronouns mean: 该局, 兄弟俩, the 他 of 任命他; and the 她 of 她公公, who does nothing herself."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Parts
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.tongue import Clue, Tongue
from timeline.events.roles.memory import Memory, Reference
from timeline.events.roles.unsaid import TO_PERSON

_BOTH = ("俩", "两人", "二人")
_THIS, _OFTENER = ("该", "这", "本", "那"), 2
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
    if role == "it" and word and not word.startswith(_THIS):
        acting = (one for one in found if one.named and one.start < hit.start and not _is_object(one, parts))
        here = any(set(meant) & {*one.names} for one in acting)
        return meant if here else _all_along(meant, memory)
    if role == "they" and word.startswith(tuple(tongue.words.naming.groups)):
        last = memory.groups.last()
        return (last,) if last else meant if word.endswith(_BOTH) else ()
    return _undergoing(hit, role, meant, sorted(found), parts, memory) if word and role in ("he", "she") else meant


def _is_object(one: Reference, parts: Parts) -> bool:
    number = parts.clause(one.start)
    return any(verb.clause == number and verb.start < one.start for verb in parts.verbs)


def _all_along(meant: tuple[str, ...], memory: Memory) -> tuple[str, ...]:
    """The company that a text says 公司 of all along, unless it names another much oftener or has just founded it:
    该公司 is the last one, 公司 that which the text is about.
    """
    said, company = next(iter(meant), ""), memory.company
    if not company or memory.spoken[said] > memory.spoken[company] * _OFTENER or said in memory.founded:
        leads = said == memory.body or memory.spoken[said] * 4 >= max(memory.spoken.values(), default=0) * 3
        memory.company = memory.company or (said if leads else "")
        return meant
    return (company,)


def is_family(end: int, parts: Parts, tongue: Tongue) -> bool:
    """True behind a family name that stands for all who have it: 阿尔诺家族."""
    return parts.text.startswith(tuple(tongue.words.naming.families), end)


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
