"""The files that paths stand for, and the saga that goes with them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import SourceError, one_line
from timeline.reading.formats import SUFFIXES
from timeline.reading.listing import NAME, Entry, read_listing

MAX_FILE_BYTES = 20 * 1024 * 1024
_SAGA = "saga.toml"
_ARTICLES = "sources"  # the folder of a saga's articles, beside its saga.toml
_NAMED = 5  # files named in one line about several


@dataclass(frozen=True, slots=True)
class Article:
    """A file to read, with its id and entry where a sources.toml beside it lists it."""

    path: Path
    key: str = ""
    entry: Entry | None = None


def find_articles(paths: Sequence[Path], problems: list[str]) -> Iterator[Article]:
    """The files that paths stand for, each once; a line about what cannot be one is added to ``problems``.

    A folder stands for its own files, those that its sources.toml lists first, then by name; one without any
    for the folder ``sources`` in it.
    """
    seen: set[Path] = set()
    listings: dict[Path, dict[str, Article]] = {}
    for path in map(Path, paths):
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
            folder = _folder_of_articles(path) if is_folder else path.parent
            if folder not in listings:
                listings[folder] = _listed(folder, problems)
            files = _files(folder, listings[folder], problems) if is_folder else [path]
        except (OSError, ValueError) as fault:
            problems.append(_unreadable(path, fault))
            continue
        for file in files:
            if file.absolute() not in seen:
                seen.add(file.absolute())
                yield listings[folder].get(file.name, Article(file))


def content_of(path: Path) -> bytes:
    """A file's bytes. Raises SourceError when it is no plain file, cannot be read or is larger than 20 MB."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # reading a pipe or a device would never end
            raise SourceError("no plain file", remedy="name an article's file")
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as fault:
        raise SourceError(one_line(fault), remedy="see that it is there and may be read") from fault
    if len(content) > MAX_FILE_BYTES:
        raise SourceError("larger than 20 MB", remedy="split it, or give the article's text alone")
    return content


def find_saga(paths: Sequence[Path], problems: list[str]) -> Path | None:
    """The saga.toml in a folder given or in a file's folder, or beside a folder called ``sources``.

    With several, the first; a line about the others is added to ``problems``.
    """
    found: list[Path] = []
    for path in map(Path, paths):
        # os.path: a path that no system allows is none, where pathlib raises.
        folder = path if os.path.isdir(path) else path.parent
        places = [folder, folder.absolute().parent] if folder.absolute().name == _ARTICLES else [folder]
        own = next((place / _SAGA for place in places if os.path.isfile(place / _SAGA)), None)
        if own and own.absolute() not in [saga.absolute() for saga in found]:
            found.append(own)
    if len(found) > 1:
        others = ", ".join(map(str, found[1 : 1 + _NAMED]))
        problems.append(str(SourceError(f"{found[0]} is used, not {others}", _SAGA, "give --saga to choose")))
    return found[0] if found else None


def _folder_of_articles(folder: Path) -> Path:
    """The folder itself, or the folder ``sources`` in it when only that has articles. Raises OSError."""
    inside = folder / _ARTICLES
    return inside if inside.is_dir() and not any(map(_is_article, folder.iterdir())) else folder


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and not path.is_dir()


def _listed(folder: Path, problems: list[str]) -> dict[str, Article]:
    """The articles that a folder's sources.toml lists, by file name, in its order."""
    entries, faults = read_listing(folder)
    problems += faults
    return {entry.file: Article(folder / entry.file, key, entry) for key, entry in entries.items()}


def _files(folder: Path, listed: dict[str, Article], problems: list[str]) -> list[Path]:
    """A folder's articles, the listed first. Raises OSError."""
    files = [path for path in folder.iterdir() if not path.name.startswith(".") and not path.is_dir()]
    articles = [path for path in files if path.name in listed or _is_article(path)]
    others = sorted({path.name for path in files} - {path.name for path in articles} - {NAME, _SAGA})
    endings = ", ".join(SUFFIXES)
    if others:
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        what = f"left out, no article by its name: {', '.join(others[:_NAMED])}{more}"
        problems.append(str(SourceError(what, str(folder), f"articles end in {endings}")))
    if not articles:
        remedy = f"put in files that end in {endings}"
        problems.append(str(SourceError("no article in this folder", str(folder), remedy)))
    places = {name: place for place, name in enumerate(listed)}
    return sorted(articles, key=lambda path: (places.get(path.name, len(places)), path.name))


def _unreadable(path: Path, fault: Exception) -> str:
    return str(SourceError(one_line(fault), str(path), "name a file or folder that can be read"))
