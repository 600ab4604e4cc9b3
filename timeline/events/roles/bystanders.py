"""Who is named with an event beside those who act and undergo it: in its date's words, in speech about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.events.clauses import Parts, Verb
from timeline.events.entities.names import Name
from timeline.events.kinds import family
from timeline.events.lexis.small_words import any_of
from timeline.events.lexis.tongue import Tongue
from timeline.events.lexis.tongue import tongue as tongue_of
from timeline.events.roles.memory import Memory, Reference
from timeline.events.roles.verb_first import HEAD_CHARS, LONG, NO_QUOTES, THE

_ITS = ("ه", "ها")

_SPOKEN = frozenset(("words", "announcement", "refusal", "deal", "proposal", "letter", "money"))

_SIDE_CHARS = 40  # characters of what somebody is to another: "son avocat, Me "
_SIDE = r"(?:^|[ (])(?:{})[^,.;:()]{{2,30}}(?:, (?:[^ ,]{{1,3}} )?| )$"


def in_passing(one: Reference, parts: Parts, tongue: Tongue, memory: Memory) -> bool:
    """True for one whom the text does not go on about: who only owns, or is told of as another's ("with her lawyer, Ada
    Lang") where both may be "he", or both "she", and does nothing.
    """
    if one.owner or _is_relative(one, parts, tongue):
        return True
    whose = "|".join(map(re.escape, tongue.words.naming.possessive))
    if not whose or not one.named or len(one.names) != 1:
        return False
    before = parts.text[max(parts.start, one.start - _SIDE_CHARS) : one.start]
    woman = not memory.genders.fits(one.names[0], "he")
    other = memory.woman if woman else memory.man
    number = parts.clause(one.start)
    acts = any(verb.start > one.end and verb.clause <= number + 1 for verb in parts.verbs)
    apart = bool(other) and other != one.names[0] and not acts
    return apart and re.search(_SIDE.format(whose), before) is not None


def is_related(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for an owner of whom only a relation is told: "Lang's widow", "his daughter"."""
    said = _relations(tongue.tag) if one.owner else None
    return said is not None and said.match(parts.text[one.end : one.end + _SIDE_CHARS]) is not None


@lru_cache(maxsize=16)
def _relations(tag: str) -> re.Pattern[str] | None:
    """What stands behind an owner who is only somebody's kin; None in a language without such words."""
    words = tongue_of(tag).words
    naming, of = words.naming, (*words.grammar.owner_after, "")
    kin = (*naming.women, *naming.men, *naming.relations)
    return re.compile(rf"(?:{any_of(of)}) (?:\w+ )?(?:{any_of(kin)})\b") if kin else None


def near(parts: Parts, verb: Verb, found: Sequence[Reference], tongue: Tongue) -> list[Reference]:
    """Those who are not named only in a clause of lower rank behind the verb's own, nor to say whose lawyer acts."""
    aside = parts.lower - {parts.clause(hit.start) for hit in parts.cues("by", parts.start, parts.end)}
    return [
        one
        for at, one in enumerate(found)
        if (parts.clause(one.start) <= verb.clause or parts.clause(one.start) not in aside)
        and not any(_only_owns(one, other, parts, tongue) for other in found[at + 1 : at + 2])
    ]


def _only_owns(one: Reference, other: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for a person who only says whose relation or helper the next one is: 布兰特的律师怀特."""
    between = parts.text[one.end : other.start]
    owner = next((word for word in tongue.words.grammar.owner_after if between.startswith(word)), "")
    sorts = {name.name: name.sort for name in parts.names}
    persons = all(sorts.get(name) == "person" for name in (*one.names, *other.names))
    return bool(owner) and persons and tongue.shape.only_titles(between.removeprefix(owner))


def spoken_names(parts: Parts, verb: Verb) -> list[str]:
    """Whom the quoted words are about, when the event is that they were said."""
    if family(verb.kind) not in _SPOKEN:
        return []
    quoted = [name for name in parts.names if parts.quoted(name.start)]
    return [name.name for name in quoted if name.sort in ("person", "organisation")]


def dated_names(parts: Parts) -> list[str]:
    """Persons and organisations in a date's own words ("Trump's inauguration")."""
    inside = [n for n in parts.names if any(dated.start <= n.start < dated.end for dated in parts.dates)]
    return [name.name for name in inside if name.sort in ("person", "organisation")]


def _is_relative(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for somebody told of as another's: مساعده الأميركي فلان; the text goes on about the other."""
    if tongue.words.grammar.order != "vso" or not one.named:
        return False
    words = parts.text[max(parts.start, one.start - HEAD_CHARS) : one.start].translate(NO_QUOTES).split()
    while words and words[-1].startswith(THE):
        words.pop()
    last = words[-1] if words else ""
    return len(last) > LONG and last.endswith(_ITS) and last not in tongue.small.meant


def is_fronted(name: Name, parts: Parts, tongue: Tongue) -> bool:
    """True for what a sentence begins with behind a preposition, and a comma sets apart: "On Facebook, Lang said"."""
    first = parts.text[parts.start : name.start].strip(" «“")
    return parts.text[name.end : name.end + 1] in (",", "،") and first in tongue.words.cues.fronted
