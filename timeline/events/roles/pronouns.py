"""Words that stand for somebody: before the verb whose object they are ("le destitue"), or said of one ("the bank")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events.clauses import Parts, Verb
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Clue, Role, Tongue
from timeline.events.roles.memory import Memory, Reference
from timeline.events.roles.unsaid import TO_PERSON, TRIED
from timeline.events.roles.verb_first import THE

_APPOSED, _MARKS = 45, ",;:()«»"  # characters between "platform" and its name, and what parts them
_NOUNS_TOO = frozenset(("meeting", "criticism", "call", "investigation", "appointment"))  # "la rencontre"
_SAID_CHARS = 60  # between a name and the word that says what somebody is
_SHORT = 2  # letters of a part of a name that is a small word
_HEAD_CHARS, _HEAD_WORDS = 40, 4  # of a word that leads a body's name, with what stands between
_PASSING = 2  # times oftener that a text names another body than one that passes by
_BESIDE = 12  # characters of "lui avaient "
_HIS = "ه"


def objects(parts: Parts, tongue: Tongue, memory: Memory) -> Iterator[Reference]:
    """Whom a verb is done to by a pronoun that leads it."""
    if tongue.words.grammar.order == "vso":
        return
    for verb in parts.verbs:
        hit = _leading(parts, verb)
        names = _whom(memory, {clue.role for clue in hit.values}, verb.kind) if hit else ()
        if hit and names:
            yield Reference(hit.start, hit.start + 1, names, False)


def addressed(parts: Parts, found: Sequence[Reference], tongue: Tongue, memory: Memory) -> Iterator[Reference]:
    """Whom a pronoun means to whom something is given or done that a verb of another kind tells: "lui accorde l'asile",
    منحته اللجوء. Never one who acts in its clause.
    """
    taken = {one.start for one in found}
    for start, end in _datives(parts) if tongue.words.grammar.order != "vso" else _written_onto(parts):
        stressed = parts.text.endswith((", ", "-"), 0, start) or parts.text.startswith(("-", ","), end)
        number = parts.clause(start)
        again = parts.cues("relative", parts.cuts[number], start)  # الذي وقّعه: what its clause is about
        if stressed or again or start in taken:
            continue
        beside = {name for one in found if parts.clause(one.start) == number for name in one.names}
        names = [name for name in (*_whom(memory, {"him", "her"}, ""), *memory.recent) if name not in beside]
        if names:
            yield Reference(start, start + 1, tuple(names[:1]), False, owner=True, aside=True)


def _datives(parts: Parts) -> Iterator[tuple[int, int]]:
    """The words that are his and hers alike, and no letter written onto a verb: "lui", "lui a"."""
    for hit in parts.cues("him", parts.start, parts.end):
        if {"him", "her"} <= {clue.role for clue in hit.values} and parts.text[hit.start + 1 : hit.start + 3].isalpha():
            yield hit.start, hit.end


def _written_onto(parts: Parts) -> Iterator[tuple[int, int]]:
    """Where "him" is written onto a verb, or onto a preposition behind one."""
    for verb in parts.verbs:
        if verb.onto and verb.kind not in TO_PERSON and _is_his(parts.text, verb.onto, verb.onto + 1):
            yield verb.onto, verb.onto + 1
    for hit in parts.cues("him", parts.start, parts.end):
        if _is_his(parts.text, hit.end - 1, hit.end):
            yield hit.end - 1, hit.end


def _is_his(text: str, at: int, end: int) -> bool:
    return text[at] == _HIS and not text[end : end + 1].isalpha()


def inside_verbs(parts: Parts, tongue: Tongue) -> Iterator[Hit[Clue]]:
    """The words for a body that the words of a verb end with: "left the company", خرج من الشركة; one that is founded is
    none spoken of yet.
    """
    for verb in parts.verbs:
        said = parts.text[verb.start : verb.end]
        first = said.find(" ")
        if first > 0 and verb.kind != "founding" and verb.role != "noun":
            found = tongue.clues.find(said[first:])
            here = [hit for hit in found if hit.end == len(said) - first and any(c.role == "it" for c in hit.values)]
            for hit in here[-1:]:
                at = verb.start + first
                yield hit._replace(start=at + hit.start, end=at + hit.end, values=_bodies(hit))


def _bodies(hit: Hit[Clue]) -> tuple[Clue, ...]:
    return tuple(clue for clue in hit.values if clue.role == "it")


def _whom(memory: Memory, said_as: set[Role], kind: str) -> tuple[str, ...]:
    """Who stands accused where a court acts, else whom a text is about by its heading, else the last one whom
    "him", "her" or "l'" may mean.
    """
    role = "he" if "her" not in said_as else "she" if "him" not in said_as else ""
    if kind in TRIED and memory.accused and memory.genders.fits(memory.accused, role):
        return (memory.accused,)
    if kind in TRIED and memory.met and memory.genders.fits(topic := memory.met.most_common(1)[0][0], role):
        return (topic,)
    if memory.headed and memory.met[memory.headed] and memory.genders.fits(memory.headed, role):
        return (memory.headed,)
    woman = not role and not memory.genders.fits(memory.person, "he")
    return memory.meant("she" if woman else role or "he", [], {})


def leading(found: Sequence[Reference], parts: Parts, start: int, end: int) -> list[Reference]:
    """The pronouns in [start, end) that ``objects`` gave."""
    there = {hit.start for verb in parts.verbs if (hit := _leading(parts, verb))}
    return [one for one in found if not one.named and start <= one.start < end and one.start in there]


def _leading(parts: Parts, verb: Verb) -> Hit[Clue] | None:
    """The pronoun that leads a verb; "la" before what may be a noun, or at the head of a clause, is an article."""
    if verb.kind not in TO_PERSON or verb.role not in ("verb", "weak"):
        return None
    start = max(parts.cuts[verb.clause], verb.start - _BESIDE)
    near = [*parts.cues("him", start, verb.start), *parts.cues("her", start + 1, verb.start)]
    hits = [hit for hit in near if 0 <= verb.start - hit.end <= 1]
    if hits and verb.kind in _NOUNS_TOO and all(clue.role != "him" for clue in hits[-1].values):
        return None
    return hits[-1] if hits else None


def called(hit: Hit[Clue], found: Sequence[Reference], parts: Parts, memory: Memory, tongue: Tongue) -> tuple[str, ...]:
    """The organisation that a word is written before, as in "the payment platform Acme", or was before."""
    word = parts.text[hit.start : hit.end]
    if named := memory.worded.last(tongue.known_by.get(word, ())):
        return (named,)
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


def note_heads(parts: Parts, tongue: Tongue, memory: Memory) -> None:
    """Remember what bodies are that a text tells of by the word that leads their names: "the club" is نادي «نورد»."""
    if tongue.words.grammar.order != "vso":
        return
    most = max(memory.spoken.values(), default=0)
    for name in parts.names:
        if name.sort == "organisation" and memory.spoken[name.name] * _PASSING >= most:
            before = parts.text[max(parts.start, name.start - _HEAD_CHARS) : name.start].rstrip(' «“"')
            words = [*before.split()[-_HEAD_WORDS:], parts.text[name.start : name.end].partition(" ")[0]]
            while len(words) > 1 and words[-2].startswith(THE):
                del words[-2]
            for word in words[-2:]:
                if (said := f"{THE}{word}") in tongue.bodies:
                    memory.called[said] = name.name


def told_of(hit: Hit[Clue], meant: tuple[str, ...], parts: Parts, tongue: Tongue) -> tuple[str, ...]:
    """Those that a word means unless it says what the text has not said of them: "le maire" is whom it called so."""
    said = parts.text[hit.start : hit.end]
    if said not in tongue.told_of:
        return meant
    noun = re.split("[ '’]", said, maxsplit=1)[-1]
    names = [part for name in meant for part in fold_word(name).split() if len(part) > _SHORT]
    before = (parts.text[max(0, at - _SAID_CHARS) : at + _SAID_CHARS] for at in _places(noun, parts.text, hit.start))
    return meant if any(name in beside for beside in before for name in names) else ()


def _places(noun: str, text: str, end: int) -> Iterator[int]:
    """Where a noun stands in a text before ``end``."""
    at = text.find(noun, 0, end)
    while at >= 0:
        yield at
        at = text.find(noun, at + 1, end)


def is_body(one: Reference, parts: Parts) -> bool:
    """True for an organisation: what its board or a part of it does, it does."""
    return any(name.name in one.names and name.sort == "organisation" for name in parts.names)
