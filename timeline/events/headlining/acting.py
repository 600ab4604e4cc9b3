"""Who acts and who undergoes it in a headline: those who are sure enough, and whose sort fits its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from timeline.events.entities.names import ARABIC_PREFIXES, NameIndex, Sort
from timeline.events.headlining.topics import is_refused, names_alone, names_any
from timeline.events.lexis.concepts import concepts
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import tongue
from timeline.model import Event

_SEVERAL = 2
_PARTS = re.compile(r"[\s·•‧・．－-]")


_COURTS = frozenset(("court", "supreme-court", "appeal-court"))
_AUTHORITIES = frozenset((*_COURTS, "prosecutor", "justice-ministry", "police", "regulator", "government", "judge"))
_LISTED = "en"  # the language of the general list's own names
#: What a kind is not, though its words may mean it.
_UNLIKE = {"dismissal": "suspend", "charge": "impeach", "not-guilty-plea": "deny"}
#: What a headline that only says who did it says of those sentences alone that speak of it: who leaves a house, too,
#: departs.
_LIKE = {"departure": "resign"}


class Introduced(NamedTuple):
    """Names of one source: how it writes those that no list knows, and what sort each is."""

    written: Mapping[str, str]
    sorts: Mapping[str, Sort]


#: Who alone can act in, or undergo, what a headline of that kind says.
_AGENTS: dict[str, Sort] = {
    "funding": "organisation", "layoffs": "organisation", "recall": "organisation", "death": "person",
    "hiring": "person", "departure": "person", "hearing": "person", "return": "person", "escape": "person",
    "visit": "person", "call": "person", "campaign": "person", "election": "person",
    "investigation": "organisation", "bankruptcy": "organisation",
}  # fmt: skip
#: What several do with each other: without a patient, the first does it with the others.
_MUTUAL = frozenset(("agreement", "partnership", "settlement", "negotiation", "meeting", "call"))
#: Kinds that a headline tells of nobody whom their sentence does not name.
_DONE_BY = frozenset(("bankruptcy",))
#: Kinds of which a headline can say to whom they are done alone.
_DONE_TO = frozenset(("dismissal", "appointment", "arrest"))
#: Kinds that a headline says are done to those alone whom their sentence names.
_SAID_OF = frozenset((
    "return", "investment", "message", "refusal", "criticism", "support", "accusation", "visit", "acquisition",
    "agreement", "restriction", "founding", "charge",
))  # fmt: skip
_PATIENTS: dict[str, Sort] = {
    "appointment": "person", "dismissal": "person", "arrest": "person", "hiring": "organisation",
    "departure": "organisation", "return": "organisation", "acquisition": "organisation", "offer": "organisation",
    "investment": "organisation", "founding": "organisation", "meeting": "person", "call": "person",
    "message": "person", "election": "person", "sentencing": "person", "release": "person", "extradition": "person",
    "conviction": "person", "visit": "place",
}  # fmt: skip


def people(event: Event, sort_of: Callable[[str], Sort | None]) -> tuple[list[str], list[str]]:
    """Who acts and who undergoes it in a headline: those whose sort fits the kind."""
    acting, undergoing = event.agents, event.patients
    if (event.type in _MUTUAL and not undergoing) or (event.type == "settlement" and len(acting) > 1):
        acting, undergoing = acting[:1], acting[1:]
    if event.type == "arrest" and any(sort_of(name) == "person" for name in acting):
        undergoing = ()  # a person arrests nobody: who goes to prison is taken for who sends there
    put = event.type == "appointment" and acting and all(sort_of(name) == "person" for name in acting)
    if put and not any(sort_of(name) == "person" for name in undergoing):  # who takes an office is put there
        others = (name for name in event.actors if name not in acting)
        alone = not any(sort_of(name) == "person" for name in others)  # else perhaps who puts another there
        alone = alone and None not in map(sort_of, undergoing)  # "Lang's place went to Said", whom no list knows
        acting, undergoing = undergoing, acting if alone else ()
    if event.type == "investment" and any(sort_of(name) == "person" for name in undergoing):
        acting = ()  # who gives it is taken for who gets it
    if event.type == "charge" and acting and all(sort_of(name) == "person" for name in acting):
        charged = any(sort_of(name) == "person" for name in undergoing)
        acting, undergoing = (acting, undergoing) if charged else ((), ())  # nobody charges the prosecutors
    if event.type.startswith("lawsuit"):  # nobody sues a thing, nor the court that he goes to
        sued = (name for name in undergoing if sort_of(name) not in ("product", "place"))
        undergoing = tuple(name for name in sued if _COURTS.isdisjoint(_spoken(name, event.language)))
    hired = [name for name in undergoing if sort_of(name) == "person"] if event.type == "hiring" else []
    if hired:  # whom somebody hires joins it
        bodies = [name for name in acting if sort_of(name) == "organisation"]
        acting, undergoing = tuple(hired), tuple(bodies) or tuple(name for name in undergoing if name not in hired)
    if event.type == "hiring" and not any(sort_of(name) for name in (*acting, *undergoing)):
        return [], []  # who joins whom is not sure
    persons = [name for name in acting if sort_of(name) == "person"]
    if event.type == "agreement" and len(persons) == len(acting) and "person" not in map(sort_of, undergoing):
        acting = ()  # who signs or agrees to something is no party to a deal
    fits_agent, fits_patient = _AGENTS.get(event.type), _PATIENTS.get(event.type)
    agents = [name for name in acting if fits_agent is None or sort_of(name) in (fits_agent, None)]
    return agents, [name for name in undergoing if fits_patient is None or sort_of(name) in (fits_patient, None)]


def is_unlike(event: Event) -> bool:
    """True where a sentence speaks of what only counts among its kind: who is suspended is not dismissed, who lends
    does not raise.
    """
    other = _UNLIKE.get(event.type)
    if (other and other in concepts(event.quote, event.language)) or is_refused(event):
        return True
    known = tongue(event.language).words.kinds.get(event.type)
    words = tuple(known.unlike) if known else ()
    told = event.clause or event.quote
    told = told if names_any(event) else event.quote  # a clause may only lead up to what is told of it
    return bool(_words(words, event.language).find(fold_word(told)))


@lru_cache(maxsize=512)
def _words(words: tuple[str, ...], language: str) -> Lexicon[bool]:
    prefixes = ARABIC_PREFIXES if language == "ar" else ()
    return Lexicon(((word, True) for word in words), prefixes=prefixes)


def sort_of(name: str, names: NameIndex, introduced: Introduced) -> Sort | None:
    """What a name is: by its source, by the list, or by its look: a given name begins a person's, capitals stand in a
    body's.
    """
    if known := introduced.sorts.get(name) or names.sort(name):
        return known
    parts = name.split(" ")
    if parts[0] in names.given:
        return "person"
    return "organisation" if any(part.isupper() and len(part) > 1 and part.isascii() for part in parts) else None


def is_guessed(doers: Collection[str], event: Event, *, bare: bool, wanted: Sequence[str]) -> bool:
    """True for doers whom a sentence does not name, where a headline says no more than that they did it, and where a
    noun alone tells it ("the hearing"), which may be another's. Where nothing else is ``wanted``, "she" is enough.
    """
    if {"agent", "patient"}.isdisjoint(wanted):
        return False
    unsaid = {*doers} <= {*event.unsaid}
    if not (bare or unsaid):
        return False
    noun = names_alone(event)
    like = _LIKE.get(event.type)
    told = event.clause or event.quote
    other = like is not None and like not in concepts(told, event.language)
    nobody = unsaid and not (wanted == ["agent"] and _has_pronoun(told, event.language))
    return (bare and (noun or nobody or other)) or (unsaid and (noun or event.type in _DONE_BY or _is_silent(event)))


def _is_silent(event: Event) -> bool:
    """True for a clause that names none of two parties, not by a pronoun either, in a language that may leave out both
    (6月撤诉): who is who is not sure.
    """
    grammar = tongue(event.language).words.grammar
    both = bool(event.agents) and bool(event.patients) and {*event.agents, *event.patients} <= {*event.unsaid}
    silent = both and grammar.drops_subject and grammar.order == "svo"
    return silent and not _has_pronoun(event.clause or event.quote, event.language)


def _has_pronoun(told: str, language: str) -> bool:
    naming = tongue(language).words.naming
    return bool(_words((*naming.he, *naming.she), language).find(fold_word(told)))


def _spoken(name: str, language: str) -> frozenset[str]:
    return concepts(name, language) | concepts(name, _LISTED)


def sure(event: Event, names: NameIndex, introduced: Introduced) -> Event:
    """The event without several of whom its sentence names nobody ("they"), but for whom a lawsuit is about, and
    without a body that somebody is only taken to come back to.
    """

    def told(party: tuple[str, ...]) -> bool:
        return len(party) < _SEVERAL or any(is_said(name, event, names, introduced) for name in party)

    if event.type == "charge" and not any(_may_charge(name, event, names) for name in event.agents):
        event = replace(event, agents=(), patients=() if event.agents else event.patients)
    known = event.type.startswith("lawsuit") or event.type == "settlement" or told(event.patients)
    known = known and (event.type != "acquisition" or len(event.patients) < _SEVERAL)  # else perhaps whose it was
    event = replace(event, agents=event.agents if told(event.agents) else (), patients=event.patients if known else ())
    if event.type == "hiring":  # "he hired three engineers of Acme": where they come from is not what he joins
        owners = tongue(event.language).words.grammar.owner_before
        forms = {name: introduced.written.get(name, name) for name in event.patients}
        taken = (name for name, said in forms.items() if any(f"{owner}{said}" in event.quote for owner in owners))
        event = replace(event, patients=tuple(name for name in event.patients if name not in {*taken}))
    arrested = event.type == "arrest" and any(sort_of(name, names, introduced) == "person" for name in event.agents)
    return event if arrested else _by_whom(_of_clause(event, names, introduced))


def _may_charge(name: str, event: Event, names: NameIndex) -> bool:
    """True for who may charge somebody: a state's bodies, prosecutors, courts, the police; a person speaks for them."""
    stately = names.bodies_of.of(name) is not None or name in names.states
    return stately or names.sort(name) == "person" or not _AUTHORITIES.isdisjoint(_spoken(name, event.language))


def _of_clause(event: Event, names: NameIndex, introduced: Introduced) -> Event:
    """The event without those whom only another clause of its sentence names, where that says who does what to whom."""
    clause = replace(event, quote=event.clause or event.quote)

    def said(name: str) -> bool:
        spelt = is_said(name, event, names, introduced)  # else it is spelt in its own way there
        return name not in event.unsaid and (not spelt or is_said(name, clause, names, introduced))

    if event.type in _SAID_OF and event.agents:
        return replace(event, patients=tuple(filter(said, event.patients)))
    if event.type == "departure":  # "he left late in 2020 and founded Acme the year after"
        return replace(event, patients=tuple(name for name in event.patients if name in event.unsaid or said(name)))
    persons = [name for name in event.agents if sort_of(name, names, introduced) == "person"]
    if event.type != "appointment" or not persons or not event.patients:
        return event
    put = any(sort_of(name, names, introduced) == "person" for name in event.patients)
    known = all(map(said, event.patients)) and any(map(said, event.agents))
    return replace(event, agents=() if put and not known else event.agents, patients=event.patients if known else ())


def _by_whom(event: Event) -> Event:
    """The event without a doer whom its sentence does not name, and without whoever arrests somebody it does not name,
    where a headline can do without.
    """
    doers = event.patients if event.type == "arrest" else ()
    guessed = any({*party} and {*party} <= {*event.unsaid} for party in (event.agents, doers))
    return replace(event, agents=()) if event.type in _DONE_TO and event.patients and guessed else event


def is_said(name: str, event: Event, names: NameIndex, introduced: Introduced) -> bool:
    """True for a name of which some part stands in the event's sentence."""
    listed = (names.display(name, event.language), names.short(name, event.language)) if name in names else ()
    forms = (written,) if (written := introduced.written.get(name)) else listed or (name, "")
    return "" in forms or any(
        part in event.quote for form in forms for part in _PARTS.split(form) if len(part) > 1 and not part.islower()
    )
