"""A folder's sources.toml: what a person knows about its articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from timeline.errors import LanguageError, SourceError, one_line
from timeline.reading.formats import SUFFIXES
from timeline.reading.tongue import checked_tag
from timeline.toml import decode

NAME = "sources.toml"
_MAX_BYTES = 1024 * 1024


class Entry(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """One article of sources.toml: ``file`` is its name where the entry's own is not the file's without its ending;
    ``note`` says what kind of source it is when that is not plain.
    """

    file: str = ""
    language: str = ""
    published: date | None = None
    publisher: str = ""
    title: str = ""
    url: str = ""
    note: str = ""


def read_listing(folder: Path) -> tuple[dict[str, Entry], list[str]]:
    """The entries by source id in the file's order, and a line for each fault; both empty without the file.

    A file that is no TOML has no entries; an entry with a fault is left out, its article is read without it.
    """
    path = folder / NAME
    try:
        if not path.is_file():
            return {}, []
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
        if len(content) > _MAX_BYTES:
            raise SourceError("larger than 1 MB", str(path), "list only this folder's articles")
        tables = decode(content, dict[str, Any])
    except SourceError as fault:
        return {}, [str(fault)]
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as fault:
        remedy = "correct it; its folder was read without it"
        return {}, [str(SourceError(one_line(fault), str(path), remedy))]
    return _entries(tables, path)


def _entries(tables: dict[str, Any], path: Path) -> tuple[dict[str, Entry], list[str]]:
    entries: dict[str, Entry] = {}
    problems: list[str] = []
    taken: set[str] = set()
    for key, table in tables.items():
        try:
            entry = _with_file(msgspec.convert(table, Entry), key, path.parent)
            _check(entry, path.parent, taken)
        except (msgspec.ValidationError, ValueError, LanguageError) as fault:
            said = fault.what if isinstance(fault, LanguageError) else str(fault)
            problems.append(str(SourceError(said, f"{path}, [{key}]", "correct it; its article was read without it")))
            continue
        taken.add(entry.file)
        entries[key] = entry
    return entries, problems


def _with_file(entry: Entry, key: str, folder: Path) -> Entry:
    """The entry with the one article whose file is named as the entry is, where it names none."""
    if entry.file:
        return entry
    found = [path.name for path in folder.iterdir() if path.stem == key and path.suffix.lower() in SUFFIXES]
    if len(found) != 1:
        raise ValueError(f'which article it is about is not said: file = "{key}.txt"')
    return msgspec.structs.replace(entry, file=found[0])


def _check(entry: Entry, folder: Path, taken: set[str]) -> None:
    """Raises ValueError or LanguageError for values that cannot be used."""
    if Path(entry.file).name != entry.file or "\\" in entry.file:
        raise ValueError(f"file = {entry.file!r} is no name of a file in this folder")
    if entry.file in taken:
        raise ValueError(f"{entry.file} is listed twice")
    if not (folder / entry.file).exists():
        raise ValueError(f"there is no file {entry.file!r} in this folder")
    if entry.url and not entry.url.startswith(("https://", "http://")):
        raise ValueError("url does not begin with https://")
    if entry.language:
        checked_tag(entry.language)
