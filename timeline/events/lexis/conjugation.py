"""Verbs of a language file that name their paradigm, written out: ``fond/er`` is fonde, fondent, fonda …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from timeline.errors import LanguageError
from timeline.languages.events import Paradigm

_FIRST = re.compile(r"[\w-]+")
_ENDING = re.compile(r"/(\w+)")


def conjugated(
    verb: str, paradigms: Mapping[str, Paradigm], reflexive: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Literal["base", "verb", "weak"], str]]:
    """Each form of a verb with its role; one that is ``reflexive`` has its participle behind auxiliaries too.

    Raises LanguageError for a paradigm that the language has not.

    >>> er = Paradigm(verbs=["e", "a"], weak=["ait"])
    >>> list(conjugated("sign/er…lettre", {"er": er}, {}))
    [('verb', 'signe…lettre'), ('verb', 'signa…lettre'), ('weak', 'signait…lettre')]
    """
    found = _ENDING.search(verb)
    if found is None or found[1] not in paradigms:
        raise LanguageError(f"{verb!r} has no paradigm", "[events.paradigms]", "add it, or write the forms out")
    paradigm, before, behind = paradigms[found[1]], verb[: found.start()], verb[found.end() :]
    yield from (("base", f"{before}{ending}{behind}") for ending in paradigm.base)
    yield from (("verb", f"{before}{ending}{behind}") for ending in paradigm.verbs)
    auxiliaries = next((words for start, words in reflexive.items() if verb.startswith(start)), ())
    stem = before.removeprefix(next((start for start in reflexive if verb.startswith(start)), ""))
    yield from (("verb", f"{auxiliary}{stem}{paradigm.participle}*{behind}") for auxiliary in auxiliaries)
    yield from (("weak", f"{before}{ending}{behind}") for ending in paradigm.weak)


def participles(verbs: Sequence[str], irregular: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The verbs that begin with an irregular past form, with its participles.

    >>> list(participles(["took over", "sold"], {"took": ["taken"]}))
    ['taken over']
    """
    for verb in verbs:
        first = _FIRST.findall(verb)[0]
        yield from (participle + verb.removeprefix(first) for participle in irregular.get(first, ()))
