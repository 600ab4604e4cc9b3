"""What a folder's own English accounts call those whom a list knows by several names: Evergrande, China Evergrande.

The list can only guess which of them a reader of these articles knows. All accounts, in whatever language, then name
them so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.events.entities.names import NameIndex
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold


def called(texts: Iterable[str], names: Iterable[str], index: NameIndex) -> dict[str, str]:
    """Those of the listed ``names`` that English ``texts`` mostly call otherwise -> what they call them.

    A person is called by a whole name without initials. The beginning of a listed name is its short form, and "Supreme
    Court" does not say of which state. Of two forms as common the listed one stays, then the one listed first.
    """
    forms = {name: found for name in sorted(set(names)) if len(found := _forms(name, index)) > 1}
    if not forms:
        return {}
    listed = Lexicon((form, (name, form)) for name, found in forms.items() for form in found)
    counts = Counter(value for text in texts for hit in listed.find(fold(text).text) for value in hit.values)
    said = {name: max(found, key=lambda form: counts[name, form]) for name, found in forms.items()}
    return {name: form for name, form in said.items() if form != name}


def as_there(names: Iterable[str], there: Iterable[str], index: NameIndex) -> dict[str, str]:
    """Those of ``names`` that another table calls otherwise -> what it calls them. ``there`` are all whom it names."""
    other = {index.canonical(name): name for name in there}
    return {name: said for name in names if (said := other.get(index.canonical(name), name)) != name}


def _forms(name: str, index: NameIndex) -> list[str]:
    """The English names that one may be called in a table, the listed one first."""
    sort = index.sort(name)
    if sort not in ("person", "organisation") or index.bodies_of.of(name):
        return [name]
    others = (form for form in index.listed(name, "en") if not f"{_bare(name)} ".startswith(f"{_bare(form)} "))
    whole = (form for form in others if sort != "person" or (" " in form and "." not in form))
    return list(dict.fromkeys((name, *whole)))


def _bare(form: str) -> str:
    return form.casefold().removeprefix("the ")
