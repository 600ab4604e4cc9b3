"""Words that stand for somebody: before the verb whose object they are ("le destitue"), or said of one ("the bank")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.clauses import Parts, Verb
from timeline.events.lexicon import Hit
from timeline.events.memory import Memory, Reference
from timeline.events.tongue import Clue, Tongue
from timeline.events.unsaid import TO_PERSON

_APPOSED, _MARKS = 45, ",;:()«»"  # characters between "platform" and its name, and what parts them
_BESIDE = 12  # characters of "lui avaient "


def objects(parts: Parts, tongue: Tongue, memory: Memory) -> Iterator[Reference]:
    """Whom a verb is done to by a pronoun that leads it."""
    if tongue.words.grammar.order == "vso":
        return
    for verb in parts.verbs:
        at = _leading(parts, verb)
        names = _whom(memory) if at is not None else ()
        if at is not None and names:
            yield Reference(at, at + 1, names, False)


def _whom(memory: Memory) -> tuple[str, ...]:
    """The person that a text is about by its heading, else the last one whom "him" may mean."""
    about = memory.met[memory.headed] and memory.genders.fits(memory.headed, "he")
    return (memory.headed,) if memory.headed and about else memory.meant("he", [], {})


def leading(found: Sequence[Reference], parts: Parts, start: int, end: int) -> list[Reference]:
    """The pronouns in [start, end) that ``objects`` gave."""
    there = {_leading(parts, verb) for verb in parts.verbs}
    return [one for one in found if not one.named and start <= one.start < end and one.start in there]


def _leading(parts: Parts, verb: Verb) -> int | None:
    """Where the pronoun stands that leads a verb."""
    if verb.kind not in TO_PERSON or verb.role not in ("verb", "weak"):
        return None
    start = max(parts.cuts[verb.clause], verb.start - _BESIDE)
    hits = [hit for hit in parts.cues("him", start, verb.start) if 0 <= verb.start - hit.end <= 1]
    return hits[-1].start if hits else None


def called(hit: Hit[Clue], found: Sequence[Reference], parts: Parts, memory: Memory, tongue: Tongue) -> tuple[str, ...]:
    """The organisation that a word is written before, as in "the payment platform Acme", or was before."""
    word = parts.text[hit.start : hit.end]
    if word not in tongue.bodies:
        return ()
    one = next((one for one in found if one.start >= hit.end), None)
    if one is not None and one.named and one.start - hit.end <= _APPOSED and is_body(one, parts):
        between = parts.text[hit.end : one.start]
        joints = parts.cues("together", hit.end, one.start) + parts.cues("by", hit.end, one.start)
        told = any(hit.end <= verb.start < one.start for verb in parts.verbs)
        if not joints and not told and not any(mark in between for mark in _MARKS):
            memory.called[word] = one.names[0]
            return one.names[:1]
    return (memory.called[word],) if word in memory.called else ()


def is_body(one: Reference, parts: Parts) -> bool:
    """True for an organisation: what its board or a part of it does, it does."""
    return any(name.name in one.names and name.sort == "organisation" for name in parts.names)
