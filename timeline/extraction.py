"""The one module that composes the stations: articles -> reading -> dates -> events -> stories -> table."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import pandas as pd
from msgspec.structs import replace

from timeline.dates import find_in_source
from timeline.errors import SourceError
from timeline.events import NameIndex, called, find_events, headline
from timeline.model import DateMention, Event, Landmark, Source
from timeline.names import general_names
from timeline.reading import Reading, read
from timeline.saga import NO_SAGA, Saga, read_saga
from timeline.stories import link, rename, share, spellings, unite
from timeline.table import to_frame
from timeline.tags import base_of
from timeline.usage import counted

Progress = Callable[[str], None]
Read = TypeVar("Read")
_TOLD = 3  # files, and faults, that one line names


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What came out of articles: their dates, their events as told and linked, and what the user should know.

    ``problems`` are single lines: what, where, what to do. They never hide the articles that came through.
    """

    sources: tuple[Source, ...]
    dates: tuple[DateMention, ...]
    events: tuple[Event, ...]
    problems: tuple[str, ...]

    @property
    def table(self) -> pd.DataFrame:
        """The events as a table (see timeline.table.COLUMNS)."""
        return to_frame(self.events)


def extract(folder_or_sources: Path | str | Iterable[Source], saga: Saga | None = None) -> pd.DataFrame:
    """The table of the events that a folder's articles, or Sources, tell.

    A folder's own saga.toml is used when there is one and ``saga`` is not given. Raises SourceError when not
    one article can be read.
    """
    if isinstance(folder_or_sources, str | Path):
        return extract_files([Path(folder_or_sources)], saga=saga).table
    return extract_sources(tuple(folder_or_sources), saga).table


def extract_files(
    paths: Sequence[Path],
    *,
    saga: Saga | None = None,
    published: date | None = None,
    headline_language: str | None = "en",
    progress: Progress = lambda line: None,
) -> Extraction:
    """The events of files and folders. Raises SourceError when not one article can be read."""
    reading, saga = read_files(paths, saga=saga, published=published, progress=progress)
    found = extract_sources(reading.sources, saga, headline_language=headline_language, progress=progress)
    return Extraction(
        sources=found.sources, dates=found.dates, events=found.events, problems=(*reading.problems, *found.problems)
    )


def read_files(
    paths: Sequence[Path], *, saga: Saga | None = None, published: date | None = None, progress: Progress
) -> tuple[Reading, Saga]:
    """The Sources of files and folders and the saga to read them with. Raises SourceError when there is none."""
    progress("reading " + ", ".join(map(str, paths[:_TOLD])) + (" …" if len(paths) > _TOLD else ""))
    reading = read(paths, published=published)
    if not reading.sources:
        raise SourceError(" ".join(reading.problems[:_TOLD]) or "no article")
    if saga is None:
        saga = read_saga(reading.saga) if reading.saga else NO_SAGA
    return reading, saga


def extract_sources(
    sources: Sequence[Source],
    saga: Saga | None = None,
    *,
    headline_language: str | None = "en",
    progress: Progress = lambda line: None,
) -> Extraction:
    """The events of Sources, linked into stories; in the Sources' order, whatever order that is."""
    saga = saga or NO_SAGA
    names, landmarks = name_index(saga), saga.dated()
    dates: list[DateMention] = []
    events: list[Event] = []
    problems: list[str] = []
    for number, source in enumerate(sources, start=1):
        progress(f"[{number}/{len(sources)}] {source.source_id} ({source.language}, {len(source.text):,} characters)")
        found = attempt(source, lambda one: _read(one, landmarks, names, headline_language), problems)
        if found is None:
            continue
        mentions, told = found
        if undated := sum(mention.start is None for mention in mentions):
            what = f"{counted(undated, 'relative date')} left undated, as its day of publication is unknown"
            problems.append(str(SourceError(what, source.source_id, "give --published or a sources.toml")))
        dates += mentions
        events += told
    events = _compared(events, _called(events, sources, saga, names), names, headline_language)
    return Extraction(sources=tuple(sources), dates=tuple(dates), events=tuple(events), problems=tuple(problems))


def _read(
    source: Source, landmarks: tuple[Landmark, ...], names: NameIndex, language: str | None
) -> tuple[list[DateMention], list[Event]]:  # fmt: skip
    mentions = find_in_source(source, landmarks)
    return mentions, find_events(source, mentions, names, headline_language=language)


def attempt(source: Source, read: Callable[[Source], Read], problems: list[str]) -> Read | None:
    """What reading a source gives; None where the program itself fails on it, which must not take the others along.

    ``problems`` gets one line then, with the place in the code that a report should name.
    """
    try:
        return read(source)
    except Exception as fault:
        frame = traceback.extract_tb(fault.__traceback__)[-1]
        where = f"{type(fault).__name__} in {Path(frame.filename).name}, line {frame.lineno}"
        problems.append(
            f"{source.source_id}: left out, since the program failed on it ({where}). To mend it: report that line."
        )
        return None


def _called(events: Sequence[Event], sources: Sequence[Source], saga: Saga, names: NameIndex) -> dict[str, str]:
    """What the sources' own English texts call those whom the general list calls otherwise."""
    texts = [source.text for source in sources if base_of(source.language) == "en"]
    chosen = {*saga.people, *saga.organisations}  # the saga's author has named these
    named = {name for event in events for name in (*event.actors, event.object) if name in names}
    return called(texts, named - chosen, names) if texts else {}


def _compared(
    events: Sequence[Event], said: Mapping[str, str], names: NameIndex, language: str | None
) -> list[Event]:  # fmt: skip
    """The events with what other sources say of them: everybody under one name in all, whose stories are the same, who
    takes part. Headlines for readers of other languages say it too.
    """
    compared = share(link(rename(unite(events, names), said)))
    names = names.spelling(spellings(compared))
    return [
        _headed_anew(event, language, names) if language and _is_headed_otherwise(before, event, language) else event
        for before, event in zip(events, compared, strict=True)
    ]


def _is_headed_otherwise(before: Event, event: Event, language: str) -> bool:
    """True where a headline may name somebody who is no party any more, or, for readers of another language than the
    source's, is called otherwise now.
    """
    doing, did = (event.agents, event.patients), (before.agents, before.patients)
    fewer = sum(map(len, doing)) < sum(map(len, did))
    return fewer or (language != event.language and (doing, event.spellings) != (did, before.spellings))


def _headed_anew(event: Event, language: str, names: NameIndex) -> Event:
    made = headline(event, language, names)
    return replace(event, headline=made.text, headline_language=made.language)


@lru_cache(maxsize=2)
def name_index(saga: Saga) -> NameIndex:
    """The names of a saga over the general list that the program ships, made once; the saga's win."""
    return NameIndex(saga, general_names())
