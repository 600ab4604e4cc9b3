"""States that act: "Norway banned Koralle", "Oslo expelled the envoy". Elsewhere a country only says where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.clauses import Parts, Verb
from timeline.events.entities.names import Name
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles import unsaid, verb_first
from timeline.events.roles.people import Roles

_ARTICLES = frozenset(("", "the", "le", "la", "l'", "l’", "les", "ال"))
_ADVERB = 5  # letters of an adverb between who acts and the verb
_ALSO = frozenset("也则則又亦才就已都竟遂")
_OF_PERSONS = frozenset(("election", "death", "inauguration", "hiring"))
_OWNS = "'’"
_SIDE, _BOTH_SIDES = "方", ("双方", "两国政府", "两国", "两地", "政府")


def leading(parts: Parts, verb: Verb, tongue: Tongue) -> list[Name]:
    """The country or capital that a clause begins with: "Washington banned Koralle", 美方宣布, 中日双方达成共识."""
    start = parts.cuts[min(verb.clause, len(parts.cuts) - 1)]
    first = _first(parts, start, verb.start)
    return [first] if first else _in_short(parts, start, verb.start, tongue)


def acting(parts: Parts, verb: Verb, tongue: Tongue, states: Mapping[str, str]) -> tuple[str, ...]:
    """The states that do what a verb says, none for no state. ``states`` says whose government sits in a place."""
    if verb.passive or verb.role == "noun" or verb.start >= parts.end or verb.kind in _OF_PERSONS:
        return ()
    if tongue.words.grammar.order == "vso":
        behind = verb.start + len(verb_first.head(parts, verb))
        near = (one for one in parts.names if 0 <= one.start - behind <= 1 and one.sort == "place")
        one = next(near, None) if unsaid.acts_as_she(parts, verb, tongue) else None
        return _states(_joined(parts, one, states), states) if one else ()
    led = leading(parts, verb, tongue) or _apposed(parts, verb, states)
    several = [*led[:-1], *_joined(parts, led[-1], states)] if led else []
    return _states(several, states) if several and _acts(parts, several[-1], verb, tongue) else ()


def led_by_state(who: Roles, acting: tuple[str, ...], parts: Parts, tongue: Tongue) -> Roles:
    """The roles of a verb that states act in: they act alone, and one who was read as acting undergoes it.

    Behind a verb that comes first only who is named in the sentence does.
    """
    if not acting or who.passive:
        return who
    named = {name.name for name in parts.names} if tongue.words.grammar.order == "vso" else set(who.agents)
    patients = who.patients or tuple(name for name in who.agents if name in named)
    patients = tuple(name for name in patients if name not in acting)
    return Roles(acting, patients, tuple(name for name in who.others if name not in patients), False)


def named_at(parts: Parts, at: int, states: Mapping[str, str]) -> str:
    """The state that is named at a place of the text, but for an article; empty for none."""
    name = next((name for name in parts.names if name.start >= at), None)
    led = parts.text[at : name.start].strip() if name and name.sort == "place" else "…"
    return states.get(name.name, "") if name and led in _ARTICLES else ""


def _states(places: Sequence[Name], states: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(states[one.name] for one in places if one.name in states))


def _joined(parts: Parts, first: Name, states: Mapping[str, str]) -> list[Name]:
    """A place and the states that "and" joins to it: "Tokyo and Beijing"."""
    found = [first]
    for name in parts.names:
        between = (found[-1].end, name.start)
        if name.start >= found[-1].end and name.sort == "place" and name.name in states:
            said = parts.text[slice(*between)].strip()
            joints = {parts.text[hit.start : hit.end] for hit in parts.cues("together", *between)}
            found += [name] if said in {"、", "و", *joints} else []
    return found


def _first(parts: Parts, start: int, stop: int) -> Name | None:
    first = next((name for name in parts.names if start <= name.start < stop), None)
    if first is None or first.sort != "place":
        return None
    dated = (one.end for one in parts.dates if start <= one.start and one.end <= first.start)
    led = parts.text[max(dated, default=start) : first.start].strip(" ,，،")
    return first if led in _ARTICLES else None


def _in_short(parts: Parts, start: int, stop: int, tongue: Tongue) -> list[Name]:
    """The states that a clause begins with by one character each: 中方, 中日, 中日双方."""
    short = tongue.words.naming.states_short
    dated = (one.end for one in parts.dates if start <= one.start and one.end <= stop)
    at = max(dated, default=start) if short else stop
    at += len(parts.text[at:stop]) - len(parts.text[at:stop].lstrip(" ,，"))
    one, other = parts.text[at : at + 1], parts.text[at + 1 : at + 2]
    if at >= stop or one not in short or any(name.start <= at < name.end for name in parts.names):
        return []
    if other == _SIDE:
        return [Name(at, at + 2, short[one], "place")]
    if other not in short:
        return []
    end = at + 2 + next((len(word) for word in _BOTH_SIDES if parts.text.startswith(word, at + 2)), 0)
    return [Name(at, at + 1, short[one], "place"), Name(at + 1, end, short[other], "place")]


def _apposed(parts: Parts, verb: Verb, states: Mapping[str, str]) -> list[Name]:
    """The state that commas set apart from the verb that its clause begins with: "Norway, the last one, banned"."""
    start = parts.cuts[verb.clause]
    for number in range(verb.clause - 1, -1, -1):
        if any(one.clause == number and one.role == "verb" for one in parts.verbs):
            return []
        first = _first(parts, parts.cuts[number], start)
        if first is not None:
            alone = parts.text[first.end] in ",，،" and states.get(first.name) == first.name  # no dateline
            return [first] if alone else []
    return []


def _acts(parts: Parts, one: Name, verb: Verb, tongue: Tongue) -> bool:
    """True when next to nothing stands between a place and the verb: neither what it owns nor somebody of it."""
    between = max(one.end, parts.cuts[verb.clause])
    if parts.text[one.end] in _OWNS:
        return False
    text = parts.text[between : verb.start]
    for clue in parts.clues:
        if between <= clue.start and clue.end <= verb.start:
            text = text.replace(parts.text[clue.start : clue.end], " ", 1)
    for dated in parts.dates:
        if between <= dated.start and dated.end <= verb.start:
            text = text.replace(parts.text[dated.start : dated.end], " ", 1)
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) <= _ADVERB if tongue.spaced else _ALSO.issuperset(letters)
