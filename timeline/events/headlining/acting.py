"""Who acts and who undergoes it in a headline: those who are sure enough, and whose sort fits its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from timeline.events.entities.names import NameIndex, Sort
from timeline.events.lexis.concepts import concepts
from timeline.events.lexis.tongue import tongue
from timeline.model import Event

_SEVERAL = 2
_PARTS = re.compile(r"[\s·•‧・．－-]")


_COURTS = frozenset(("court", "supreme-court", "appeal-court"))
_LISTED = "en"  # the language of the general list's own names
#: What a kind is not, though its words may mean it.
_UNLIKE = {"dismissal": "suspend", "charge": "impeach", "not-guilty-plea": "deny"}


class Introduced(NamedTuple):
    """Names of one source: how it writes those that no list knows, and what sort each is."""

    written: Mapping[str, str]
    sorts: Mapping[str, Sort]


#: Who alone can act in, or undergo, what a headline of that kind says.
_AGENTS: dict[str, Sort] = {
    "funding": "organisation", "layoffs": "organisation", "recall": "organisation", "death": "person",
    "hiring": "person", "departure": "person", "hearing": "person", "return": "person", "escape": "person",
    "visit": "person", "call": "person", "campaign": "person", "election": "person",
    "investigation": "organisation",
}  # fmt: skip
#: What several do with each other: without a patient, the first does it with the others.
_MUTUAL = frozenset(("agreement", "partnership", "settlement", "negotiation", "meeting", "call"))
#: Kinds whose body a headline takes from their own sentence alone.
_SAID_OF = frozenset(("return", "investment"))
_PATIENTS: dict[str, Sort] = {
    "appointment": "person", "dismissal": "person", "arrest": "person", "hiring": "organisation",
    "departure": "organisation", "return": "organisation", "acquisition": "organisation", "offer": "organisation",
    "investment": "organisation", "founding": "organisation", "meeting": "person", "call": "person",
    "message": "person", "election": "person", "sentencing": "person", "release": "person", "extradition": "person",
    "conviction": "person",
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
        acting, undergoing = undergoing, acting
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
    """True where a sentence speaks of what only counts among its kind: who is suspended is not dismissed."""
    other = _UNLIKE.get(event.type)
    return bool(other) and other in concepts(event.quote, event.language)


def _spoken(name: str, language: str) -> frozenset[str]:
    return concepts(name, language) | concepts(name, _LISTED)


def sure(event: Event, names: NameIndex, introduced: Introduced) -> Event:
    """The event without several of whom its sentence names nobody ("they"), but for whom a lawsuit is about, and
    without a body that somebody is only taken to come back to.
    """

    def told(party: tuple[str, ...]) -> bool:
        return len(party) < _SEVERAL or any(is_said(name, event, names, introduced) for name in party)

    known = event.type.startswith("lawsuit") or event.type == "settlement" or told(event.patients)
    event = replace(event, agents=event.agents if told(event.agents) else (), patients=event.patients if known else ())
    if event.type == "hiring":  # "he hired three engineers of Acme": where they come from is not what he joins
        owners = tongue(event.language).words.grammar.owner_before
        forms = {name: introduced.written.get(name, name) for name in event.patients}
        taken = (name for name, said in forms.items() if any(f"{owner}{said}" in event.quote for owner in owners))
        event = replace(event, patients=tuple(name for name in event.patients if name not in {*taken}))
    if event.type not in _SAID_OF or not event.agents:
        return event
    said = tuple(name for name in event.patients if is_said(name, event, names, introduced))
    return replace(event, patients=said)


def is_said(name: str, event: Event, names: NameIndex, introduced: Introduced) -> bool:
    """True for a name of which some part stands in the event's sentence."""
    listed = (names.display(name, event.language), names.short(name, event.language)) if name in names else ()
    forms = (written,) if (written := introduced.written.get(name)) else listed or (name, "")
    return "" in forms or any(
        part in event.quote for form in forms for part in _PARTS.split(form) if len(part) > 1 and not part.islower()
    )
