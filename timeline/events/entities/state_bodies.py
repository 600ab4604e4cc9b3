"""Bodies that every state has, under its name: Supreme Court of Spain, 西班牙最高法院, la Cour suprême espagnole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from timeline.saga import Names, Saga

_SLOTS = ("state", "its", "her", "of")
_FALLS_BACK = {"her": "its"}


def bodies_of_states(saga: Saga) -> Iterator[tuple[str, str, str, Names]]:
    """Each body of each state: what it is, whose, its name, and what newspapers call it.

    One that the saga lists under a name of its own (US Congress, Bank of England) has no other; in languages for which
    it lists none, it is called as those of other states are.
    """
    listed = {spelling.casefold(): name for name, said in saga.organisations.items() for spelling in _all(said)}
    for state in saga.adjectives:
        forms = {
            tag: _forms(saga, state, tag) for tag in {tag for one in saga.bodies.values() for tag in one.spellings}
        }
        for body, said in saga.bodies.items():
            name = next(_filled(said.name, forms["en"]))
            spellings = {
                tag: list(chain.from_iterable(_filled(template, forms[tag]) for template in templates))
                for tag, templates in said.spellings.items()
            }
            known = next((listed[one] for spelt in _all(spellings) if (one := spelt.casefold()) in listed), None)
            own = saga.organisations[known] if known else {}
            yield body, state, known or name, {tag: words for tag, words in spellings.items() if tag not in own}


def _all(spellings: Names) -> Iterable[str]:
    return chain.from_iterable(spellings.values())


def _forms(saga: Saga, state: str, tag: str) -> Mapping[str, list[str]]:
    """What a language calls a state, and its adjectives; its name where it has none."""
    said = saga.places.get(state, {})
    names = said.get(tag) or said.get("en") or [state]
    forms = {"state": names[:2]}
    for slot in _SLOTS[1:]:
        forms[slot] = saga.adjectives[state].get(slot, {}).get(tag) or forms[_FALLS_BACK.get(slot, "state")]
    return forms


def _filled(template: str, forms: Mapping[str, list[str]]) -> Iterator[str]:
    slot = next(one for one in _SLOTS if f"{{{one}}}" in template)
    return (template.replace(f"{{{slot}}}", form) for form in forms[slot])
