"""Whom a title alone means ("the judge"), whom "him" and "her" behind a verb, and where "it" and "they" mean nobody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from timeline.events.clauses import Parts, Verb
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.small_words import any_of
from timeline.events.lexis.tongue import Clue, Tongue
from timeline.events.lexis.tongue import tongue as tongue_of
from timeline.events.roles.absent import has_own_subject
from timeline.events.roles.memory import Memory, Reference

_NEAR = 12  # characters of the word behind "her"
_LEADS = 25  # characters between what a body is and its name
_TWO = "the two "
_TOO = "等"  # 林达等投资者: some of whom are named
_PLURAL = "sx"
_WHICH = re.compile(r" (?:ما|ال[\u0621-\u064a]{3,20} ال[ذت]ي) ")
_LESSER = ("vice ", "vice-", "deputy ", "former ", "ex-")  # before a title of somebody who has not got it
#: Kinds whose "it" is what is written in a paper.
_OF_PAPERS = frozenset((
    "agreement", "ruling", "approval", "announcement", "publication", "launch", "proposal", "delay",
    "lawsuit-withdrawn",
))  # fmt: skip


def note_titles(parts: Parts, tongue: Tongue, memory: Memory) -> None:
    """Remember whom the sentence gives a title: "Judge Lang" is "the judge" from there on."""
    titles = tuple(tongue.holders)
    for name in parts.names if titles else ():
        if name.sort == "person" and parts.text.endswith(titles, parts.start, name.start):
            title = max((one for one in titles if parts.text.endswith(one, 0, name.start)), key=len)
            if not parts.text.endswith(_LESSER, 0, name.start - len(title)):
                memory.holds(tongue.holders[title], name.name)


def holders(hit: Hit[Clue], parts: Parts, memory: Memory) -> tuple[str, ...]:
    """Whom a title without a name means: the one of "the judge", both of "the two presidents"."""
    said = parts.text[hit.start : hit.end]
    if not said.startswith(_TWO):
        return memory.holder(said)
    both = memory.held.get(f"the {said.removeprefix(_TWO).removesuffix('s')}", [])
    return tuple(both[-2:]) if len(both) > 1 else ()


@lru_cache(maxsize=1)  # asked for every such word of a text
def _first(text: str, board: str) -> int:
    return text.find(board)


def means_nobody(hit: Hit[Clue], role: str, parts: Parts, memory: Memory, tongue: Tongue) -> bool:
    """True for the "it" that was signed or upheld, a paper and no company; for the "they" of people without names
    ("Investors stood in line. They valued Acme"), and for "the two" before things ("the two services were merged").
    المجلس is a company's board where the text said مجلس الإدارة before, else some council. A bank is one where the text
    has called somebody so.
    "She" is nobody known behind "His daughter found it". وهو ما and وهي الصفقة التي are "which".
    """
    said = parts.text[hit.start : hit.end]
    if role in ("he", "she") and _WHICH.match(parts.text, hit.end):
        return True
    if role in ("he", "she"):
        named = any(one.sort == "person" and one.start < hit.start for one in parts.names)
        return memory.stranger == role and " " not in said and not named
    if said == tongue.small.council:
        return not 0 <= _first(parts.text, tongue.small.board) < hit.start
    if role == "it" and said in tongue.words.naming.own_kind:
        bodies = (one.start for one in parts.names if one.sort == "organisation")
        told = said in memory.called or memory.worded.last(tongue.known_by.get(said, ()))
        return not told and not any(0 < at - hit.end <= _LEADS for at in bodies)
    if role == "it":
        return said == "it" and any(one.end == hit.start - 1 and one.kind in _OF_PAPERS for one in parts.verbs)
    alone = " " not in said and tongue.spaced and tongue.words.grammar.order == "svo"
    if role != "they" or not (alone or said == _TWO.strip()):
        return False
    read = {other.start for other in parts.clues} | {dated.start for dated in parts.dates}
    return memory.crowd if alone else hit.end + 1 not in read


def is_crowd(parts: Parts, tongue: Tongue) -> bool:
    """True for a sentence that begins, before its first verb, with people who have no name: several where
    the language has a form for them, and none behind a preposition.
    """
    end = min((verb.start for verb in parts.verbs), default=parts.end)
    hits = parts.cues("somebody", parts.start, end)
    if tongue.words.grammar.agreement == "number":
        hits = [hit for hit in hits if parts.text[hit.end - 1] in _PLURAL and not _is_led(hit, parts, tongue)]
    return bool(hits)


def _is_led(hit: Hit[Clue], parts: Parts, tongue: Tongue) -> bool:
    return parts.text[parts.start : hit.start].rpartition(" ")[0].rpartition(" ")[2] in tongue.prepositions


def acts_nameless(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for what people do who have no name before a verb in its clause: "some investors", "his daughter"."""
    start = parts.cuts[verb.clause]
    some = [hit for hit in parts.cues("somebody", start, verb.start) if not parts.text.startswith(_TOO, hit.start - 1)]
    return bool(some or stranger(parts, start, verb.start, tongue))


def note_nameless(parts: Parts, people: Sequence[Reference], tongue: Tongue, memory: Memory) -> None:
    """Remember a sentence's people without names for its next one: a crowd, a woman who is somebody's daughter."""
    before = min((verb.start for verb in parts.verbs), default=parts.end)
    memory.crowd = is_crowd(parts, tongue)
    known = any(one.named and not one.owner for one in people)
    memory.stranger = "" if known else stranger(parts, parts.start, before, tongue) or memory.stranger


def note_heading(people: Sequence[Reference], memory: Memory, sorts: Mapping[str, str], *, first: bool) -> None:
    """Remember whom the text's heading names, and the one person that a later one does: what follows is of him."""
    if first:
        memory.note(people, sorts, ())
    elif len(people) == 1 and people[0].named and sorts.get(people[0].names[0]) == "person":
        memory.note(people, sorts, people[0].names)


def stranger(parts: Parts, start: int, before: int, tongue: Tongue) -> str:
    """Whom the words in [start, before) bring in without a name: "his daughter" is a she; "" for nobody."""
    led = parts.text[start:before]
    return next((role for role, said in _strangers(tongue.tag) if said.search(led)), "")


@lru_cache(maxsize=16)
def _strangers(tag: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words that bring in a woman or a man without a name, by role; none in a language without them."""
    naming = tongue_of(tag).words.naming
    said = (("she", (*naming.his, *naming.strange), naming.women), ("he", naming.hers, naming.men))
    return tuple(
        (role, re.compile(rf"(?:^|[ ,;])(?:{any_of(leads)}) (?:\w+ )?(?:{any_of(words)})\b"))
        for role, leads, words in said
        if words
    )


def acting_apart(
    hit: Hit[Clue],
    role: str,
    meant: tuple[str, ...],
    named: Sequence[Reference],
    parts: Parts,
    memory: Memory,
) -> tuple[str, ...]:
    """Whom "he" before a verb means: nobody whom its clause goes on to name, "he wrote to Lang", but the one spoken of
    before him.
    """
    number = parts.clause(hit.start)
    told = any(verb.clause == number and verb.start > hit.start for verb in parts.verbs)
    behind = {
        name for one in named if one.start > hit.start and parts.clause(one.start) == number for name in one.names
    }
    if not told or len(meant) != 1 or meant[0] not in behind:
        return meant
    return tuple(name for name in memory.recent if name not in behind and memory.genders.fits(name, role))[:1]


def owns_nothing(hit: Hit[Clue], parts: Parts, tongue: Tongue) -> bool:
    """True for a "her" that owns nothing: no noun stands behind it."""
    behind = parts.text[hit.end : min(parts.end, hit.end + _NEAR)]
    word = re.match(r" (\w*)", behind)
    return word is None or word[1] in tongue.prepositions or word[1][:1].isdigit() or not word[1]


def undergoing(
    hit: Hit[Clue], meant: tuple[str, ...], named: Sequence[Reference], parts: Parts, memory: Memory
) -> tuple[str, ...]:
    """Whom "him" means behind a verb: never the one who acts in its sentence and goes on acting behind an "and"."""
    told = [verb for verb in parts.verbs if verb.start < hit.start and verb.clause == parts.clause(hit.start)]
    acting = next((one.names for one in named if one.start < hit.start), ())
    start = parts.cuts[parts.clause(hit.start)]
    joined = (
        told
        and start > parts.start
        and told[0].clause not in parts.lower
        and parts.cues("coordinates", start, start + 2)
    )
    led = any(start <= one.start < hit.start for one in named)
    goes_on = joined and not led and set(meant) & set(acting) and not has_own_subject(parts, told[0])
    return memory.undergoing(acting) if goes_on else meant
