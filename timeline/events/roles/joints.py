"""Names that stand together as one: "Musk and Altman", lists that end with "and"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.clauses import Parts
from timeline.events.entities.names import Name
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles.memory import Reference

_JOINT = re.compile(r"^[\s,，、&/]*(?:و(?![\u0621-\u064a])|و$)?|[\s,、]+$")
_LONGEST_JOINT = 25
_LIST_CHARS = 80


def joined(names: Sequence[Name], parts: Parts, tongue: Tongue) -> list[Reference]:
    """The names as references, those in a list as one."""
    found: list[Reference] = []
    sorts = {name.name: name.sort for name in names}
    for name in names:
        last_sort = sorts.get(found[-1].names[-1]) if found else None
        if found and _are_joined(found[-1], name.start, parts, tongue, alike=last_sort == name.sort):
            last = found[-1]
            found[-1] = Reference(last.start, name.end, tuple(dict.fromkeys((*last.names, name.name))), True)
        else:
            found.append(Reference(name.start, name.end, (name.name,), True))
    return found


def grouped(found: Sequence[Reference], parts: Parts, tongue: Tongue) -> list[Reference]:
    """The references, a pronoun and a name with "and" between them as one: "he and Brandt", 他与布兰特."""
    kept: list[Reference] = []
    for one in found:
        last = kept[-1] if kept else None
        joint = last is not None and last.named != one.named and bool(parts.cues("together", last.end, one.start))
        if last is not None and joint and _are_joined(last, one.start, parts, tongue):
            kept[-1] = Reference(last.start, one.end, tuple(dict.fromkeys((*last.names, *one.names))), True)
        else:
            kept.append(one)
    return kept


def _are_joined(last: Reference, start: int, parts: Parts, tongue: Tongue, *, alike: bool = True) -> bool:
    """True when only "and", a comma or a title stands between two names. A list ends with its "and".

    A comma and a title before a body say whose head the one before it is: "Ada Brandt, chief executive of Koralle".
    """
    end = last.end
    if not 0 < start - end <= _LONGEST_JOINT:
        return False
    between, at = "", end
    for hit in parts.cues("together", end, start):
        between += parts.text[at : hit.start]
        at = hit.end
    held = [name for name in parts.names if name.sort == "place" and at <= name.start < name.end < start]
    between += parts.text[at : held[0].start] + parts.text[held[0].end : start] if held else parts.text[at:start]
    ended = bool(parts.cues("together", last.start, last.end))
    if ended and any(mark in between for mark in "、,，"):
        return False  # "A and B, and C …" begins another clause
    alone = len(last.names) == 1 and tongue.words.grammar.order == "svo"
    if alone and at > end and between.startswith((",", "，")):
        return False  # "sided with A, and B replied": a list of two has no comma
    if at == end and parts.text.endswith(tongue.owners, 0, last.start):
        return False  # "the lawyer of A, B": B is the lawyer
    if at == end and tongue.spaced and parts.clause(last.start) in parts.lower - {parts.clause(start)}:
        return False  # "After she met A, B resigned"
    if at == end and tongue.words.grammar.order != "vso" and _is_fronted(last, start, parts, tongue):
        return False  # "In Hull High Court, B sued C"
    if at == end and not alike and not parts.cues("together", start, min(parts.end, start + _LIST_CHARS)):
        return False  # "Founded by A, Koralle …": no "and" ends a list
    joined = at > end or "و" in between or (not ended and any(mark in between for mark in "、,"))
    left = _JOINT.sub("", between)
    return joined and (not left or ((alike or at > end) and tongue.shape.only_titles(left)))


def _is_fronted(one: Reference, start: int, parts: Parts, tongue: Tongue) -> bool:
    """True for one behind a preposition where a verb, and no "and", follows the one that begins at ``start``."""
    led = {name.end + 1: name.start for name in parts.names if name.sort == "place"}.get(one.start, one.start)
    word = parts.text[max(parts.start, led - _LIST_CHARS) : led].rstrip().rpartition(" ")[2]
    ands = [hit.start for hit in parts.cues("together", start, min(parts.end, start + _LIST_CHARS))]
    told = [verb.start for verb in parts.verbs if verb.start > start]
    return word in tongue.prepositions and min(told, default=parts.end) < min(ands, default=parts.end)
