"""A Chinese headline in the other script: its names, words and quotation marks as that script's readers have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events.entities.names import NameIndex
from timeline.events.lexis.spelling import in_script
from timeline.events.lexis.tongue import tongue
from timeline.model import Event

_QUOTES = ("“", "「"), ("”", "」"), ("‘", "『"), ("’", "』")


def turned(said: str, event: Event, language: str, names: NameIndex) -> str:
    """A headline in its event's language as readers of ``language``, Chinese in the other script, write it."""
    hant = language == "zh-Hant"
    told = in_script(said, language)
    for other, own in _names(event, language, names):
        part = own.rpartition("·")[2]  # behind a given name
        written = re.compile(rf"(·?){re.escape(in_script(other, language))}(?!·)")
        told = written.sub(lambda found, own=own, part=part: f"·{part}" if found[1] else own, told)  # type: ignore[misc]
    signs = _QUOTES if "‘" in said or "』" in said else _QUOTES[:2]  # else ’ is an apostrophe's
    for pair in (*tongue(language).words.grammar.words_hant.items(), *signs):
        other, own = pair if hant else pair[::-1]
        told = told.replace(in_script(other, language), own)
    return told


def _names(event: Event, language: str, names: NameIndex) -> Iterator[tuple[str, str]]:
    """How a source's script and the reader's spell those who take part, whole names first."""
    known = [name for name in dict.fromkeys((*event.actors, event.object)) if name in names]
    for spell in (names.display, names.short):
        pairs = ((spell(name, event.language), spell(name, language)) for name in known)
        yield from ((other, own) for other, own in pairs if in_script(other, language) != own)
