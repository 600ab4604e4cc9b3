"""Of which kind an event is by who takes part in it, and who takes part by its kind."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.events.clauses import Parts, Verb
from timeline.events.entities.names import Sort
from timeline.events.roles.people import Roles


def of_bodies(parts: Parts, verb: Verb, who: Roles) -> Roles:
    """The roles, a person who only tells what a company is worth apart: he is not valued himself."""
    sorts = {name.name: name.sort for name in parts.names}
    if verb.kind != "valuation" or any(sorts.get(name) != "person" for name in who.sides):
        return who
    return Roles((), (), who.everyone)


def kind_of(parts: Parts, verb: Verb, made: str, who: Roles, sorts: Mapping[str, Sort]) -> str:
    """The verb's kind, but a person who launches an organisation founds it, money put in to buy buys, and who is laid
    off by name is dismissed.
    """
    founded = verb.kind == "launch" and sorts.get(made) == "organisation"
    persons = bool(who.agents) and all(sorts.get(name) == "person" for name in who.agents)
    bought = any(one.kind == "acquisition" and one.role == "base" and one.clause == verb.clause for one in parts.verbs)
    if verb.kind == "investment" and bought and verb.role == "verb":
        return "acquisition"
    if verb.kind == "layoffs" and who.patients and all(sorts.get(name, "person") == "person" for name in who.patients):
        return "dismissal"
    return "founding" if founded and persons else verb.kind
