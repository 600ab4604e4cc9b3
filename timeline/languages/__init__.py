"""Languages as data: one TOML file each, over what CLDR knows. ``load`` gives the whole of a language.

A file adds only what CLDR (by Babel) and dateparser's own CLDR tables lack; ``und.toml`` (BCP 47 for
"undetermined") holds the rules that are true in every language. A language without a file still reads plain
dates: see ``timeline.languages.cldr``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from pathlib import Path

import msgspec

from timeline.errors import LanguageError, one_line
from timeline.languages import cldr
from timeline.languages.events import EventWords
from timeline.languages.words import Clues, Language, Never, When
from timeline.tags import base_of
from timeline.toml import decode

__all__ = ["Clues", "EventWords", "Language", "Never", "When", "load", "packs"]

_FOLDER = Path(__file__).parent
#: Where the words for events begin, which are the larger part of a file, and any other table behind them.
_EVENTS, _OTHER = re.compile(rb"\n(?=\[events[\].])"), re.compile(rb"\n\[\[?(?!events[\].])([^\]\n]*)")


def packs() -> tuple[str, ...]:
    """The tags of the languages that have a file of their own, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml") if path.stem != "und"))


@lru_cache(maxsize=64)
def load(tag: str) -> Language:
    """The language of a BCP 47 tag (``vi``, ``zh-Hant``, ``pt-BR``); its script and region may be left off.

    Raises LanguageError for a tag that neither a file nor CLDR knows, and for a file with a fault in it.

    >>> "février" in load("fr").words["month"]["2"]
    True
    """
    base = base_of(tag)
    path = _FOLDER / f"{base}.toml"
    own = _read(path) if path.is_file() else Language()
    common = _read(_FOLDER / "und.toml")
    known = cldr.words(tag)
    if known is None:
        if not path.is_file():
            raise LanguageError(
                f"the language {tag!r} is unknown", remedy="name it by a BCP 47 tag such as vi or zh-Hant"
            )
        known = Language()
    plain = () if own.when else cldr.rules(tag)
    return msgspec.structs.replace(
        own,
        order=own.order or known.order,
        spaced=known.spaced if own.spaced is None else own.spaced,
        clitics=own.clitics or known.clitics,
        era_offset=known.era_offset,
        words=_joined(_counted(own), _without(own.without, known.words)),
        when=[*own.when, *plain, *common.when],
        never=[*own.never, *common.never],
    )


def _read(path: Path) -> Language:
    try:
        whole = path.read_bytes()
        found = _EVENTS.search(whole)
        at = found.end() if found else len(whole)
        if other := _OTHER.search(whole, at):
            table = other[1].decode("utf-8", "replace")
            raise LanguageError(f"[{table}] stands behind [events]", path.name, "end the file with the [events] tables")
        events = b"\n" * whole.count(b"\n", 0, at) + whole[at:]  # a fault in them is told by its line in the file
        return msgspec.structs.replace(decode(whole[:at], Language), events_part=events)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise LanguageError(one_line(fault), path.name, "compare it with en.toml") from fault


def _counted(own: Language) -> dict[str, dict[str, list[str]]]:
    """A file's words with the numbers from 21 to 99 that it puts together of tens and ones."""
    if not own.tens:
        return own.words
    number = own.words["number"]
    for ten, one in product(range(20, 100, 10), range(1, 10)):
        ones = own.digits.get(str(one)) or number[str(one)]
        said = [own.tens.format(ten=first, one=last) for first, last in product(number[str(ten)], ones)]
        number = {**number, str(ten + one): [*number.get(str(ten + one), []), *said]}
    return {**own.words, "number": number}


def _without(misleading: list[str], words: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, list[str]]]:
    return {
        slot: {value: [word for word in said if word not in misleading] for value, said in table.items()}
        for slot, table in words.items()
    }


def _joined(
    first: dict[str, dict[str, list[str]]], second: dict[str, dict[str, list[str]]]
) -> dict[str, dict[str, list[str]]]:
    """Both tables' words, slot by slot and value by value, the first's words first, each word once."""
    joined: dict[str, dict[str, list[str]]] = {}
    for slot in [*first, *(slot for slot in second if slot not in first)]:
        one, two = first.get(slot, {}), second.get(slot, {})
        joined[slot] = {
            value: list(dict.fromkeys([*one.get(value, []), *two.get(value, [])])) for value in {**one, **two}
        }
    return joined
