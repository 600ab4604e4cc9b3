"""Verbs of a language file that name their paradigm, written out: ``fond/er`` is fonde, fondent, fonda …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from timeline.errors import LanguageError
from timeline.languages.events import Paradigm

_ENDING = re.compile(r"/(\w+)")


def conjugated(verb: str, paradigms: Mapping[str, Paradigm]) -> Iterator[tuple[Literal["base", "verb", "weak"], str]]:
    """Each form of a verb with its role. Raises LanguageError for a paradigm that the language has not.

    >>> list(conjugated("sign/er…lettre", {"er": Paradigm(verbs=["e", "a"], weak=["ait"])}))
    [('verb', 'signe…lettre'), ('verb', 'signa…lettre'), ('weak', 'signait…lettre')]
    """
    found = _ENDING.search(verb)
    if found is None or found[1] not in paradigms:
        raise LanguageError(f"{verb!r} has no paradigm", "[events.paradigms]", "add it, or write the forms out")
    paradigm, before, behind = paradigms[found[1]], verb[: found.start()], verb[found.end() :]
    yield from (("base", f"{before}{ending}{behind}") for ending in paradigm.base)
    yield from (("verb", f"{before}{ending}{behind}") for ending in paradigm.verbs)
    yield from (("weak", f"{before}{ending}{behind}") for ending in paradigm.weak)
