"""What each command of the command line does. Results go to a file or standard output, all else to standard error."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from timeline.dates import find_in_source, mark_dates
from timeline.errors import ExportError, TableError, TimelineError, one_line
from timeline.events import explain as explain_event
from timeline.extraction import Extraction, attempt, extract_files, name_index, read_files
from timeline.locales import served
from timeline.model import DateMention
from timeline.saga import NO_SAGA, Saga, read_saga
from timeline.stories import compare as compare_stories
from timeline.stories import describe
from timeline.table import read_table, write_dates, write_table, write_whole
from timeline.usage import counted

if TYPE_CHECKING:
    from timeline.drawing.view import View
    from timeline.publishing import Picture

#: The shipped timeline.
SHIPPED = Path(__file__).parent.parent / "data" / "events.csv"


def extract(asked: argparse.Namespace) -> None:
    """Write events.csv."""
    found = _extraction(asked, asked.lang)
    text = write_table(found.table, asked.output)
    _result(text, asked.output, _told(found.events, "event", found.sources))


def dates(asked: argparse.Namespace) -> None:
    """Write dates.csv, or the texts with their dates marked."""
    reading, saga = read_files(asked.paths, saga=_saga(asked), published=asked.published, progress=_progress)
    landmarks = saga.dated()
    mentions: list[DateMention] = []
    problems = list(reading.problems)
    for source in reading.sources:
        mentions += attempt(source, lambda one: find_in_source(one, landmarks), problems) or []
    _warn(tuple(problems))
    if asked.html:
        text = mark_dates(reading.sources, mentions)
        if asked.output:
            write_whole(asked.output, text.encode("utf-8"))
    else:
        text = write_dates(mentions, asked.output)
    _result(text, asked.output, _told(mentions, "date", reading.sources))


def compare(asked: argparse.Namespace) -> None:
    """Say who says when, for each story told by at least two sources."""
    found = _extraction(asked, asked.lang)
    if asked.output:
        rows = compare_stories(found.events)
        write_whole(asked.output, rows.to_csv(index=False, lineterminator="\n").encode("utf-8"))
        _result("", asked.output, counted(rows["story_id"].nunique(), "story"))
    else:
        _result(describe(found.events), None, "")


def explain(asked: argparse.Namespace) -> None:
    """Show the chain from the sentence to the event and its story."""
    found = _extraction(asked, "en")
    event = next((event for event in found.events if event.event_id == asked.event), None)
    if event is None:
        raise TimelineError("no such event", asked.event, "take an event_id from the table that extract writes")
    _result(explain_event(event), None, "")


def export(asked: argparse.Namespace) -> None:
    """Write pictures or another format."""
    from timeline import publishing  # noqa: PLC0415 - drawing takes a second to load

    view, picture = _wish(asked)
    names = name_index(_saga_near(asked.path))
    table = publishing.retell(_table(asked.path, view.language), view.language, names)
    picture = replace(picture, names=picture.names | publishing.spelt(table, view.language, names))
    if asked.output:
        publishing.export(table, view, asked.output, picture=picture)
        _progress(f"wrote {asked.output}")
        return
    try:
        asked.all_presets.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise ExportError(
            f"no such folder can be made: {one_line(fault)}", str(asked.all_presets), "name another"
        ) from fault
    for number, name in enumerate(publishing.SIZED, start=1):
        path = asked.all_presets / f"{name}.{'pdf' if publishing.PRESETS[name].on_paper else 'png'}"
        _progress(f"[{number}/{len(publishing.SIZED)}] {path}")
        publishing.export(table, view, path, picture=replace(picture, preset=name, size=None))


def _wish(asked: argparse.Namespace) -> tuple[View, Picture]:
    """The view and the picture asked for: a manifest's, or the first ones, with the options given over them."""
    from timeline.drawing.view import View  # noqa: PLC0415
    from timeline.publishing import Picture, read_manifest  # noqa: PLC0415

    view, picture = read_manifest(asked.view) if asked.view else (View(), Picture())
    seen = {"language": asked.lang, "sources": asked.sources, "start": asked.start, "end": asked.end}
    drawn = {
        name: getattr(asked, name)
        for name in ("preset", "size", "scale", "title", "subtitle", "note", "credit", "logo", "events", "top",
                     "layout", "subject", "story")
    }  # fmt: skip
    return replace(view, **_given(seen)), replace(picture, **_given(drawn))


def _given(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}


def serve(asked: argparse.Namespace) -> None:
    """Show a timeline in the browser until interrupted."""
    from timeline import web  # noqa: PLC0415 - it takes a second to load

    path = asked.path or SHIPPED
    table, saga = _table(path, "en"), _saga_near(path)
    app = web.create_app(
        table,
        extract=lambda files: extract_files(files, saga=saga).table,
        names=name_index(saga),
        log=web.changes_log(),
    )
    web.serve(app, asked.port)


def _table(path: Path, language: str) -> pd.DataFrame:
    """The table in a CSV or TimelineJS3 file, or of articles. Raises TimelineError."""
    if path.suffix.lower() == ".csv":
        return read_table(path)
    if path.suffix.lower() == ".json":
        from timeline.publishing import read_timelinejs  # noqa: PLC0415

        return read_timelinejs(path)
    found = extract_files([path], headline_language=language, progress=_progress)
    _warn(found.problems)
    return found.table


def _extraction(asked: argparse.Namespace, language: str) -> Extraction:
    found = extract_files(
        asked.paths,
        saga=_saga(asked),
        published=asked.published,
        headline_language=served(language),
        progress=_progress,
    )
    _warn(found.problems)
    return found


def _saga(asked: argparse.Namespace) -> Saga | None:
    return read_saga(asked.saga) if asked.saga else None


def _saga_near(path: Path) -> Saga:
    """The saga beside a table or in a folder of articles, else in the folder above; an empty one without."""
    folder = path if path.is_dir() else path.parent
    near = (place / "saga.toml" for place in (folder, folder.parent))
    return next((read_saga(file) for file in near if file.is_file()), NO_SAGA)


def _warn(problems: tuple[str, ...]) -> None:
    for problem in problems:
        print(f"timeline: {problem}", file=sys.stderr)


def _progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _told(found: Sequence[object], thing: str, sources: Sequence[object]) -> str:
    return f"{counted(len(found), thing)} of {counted(len(sources), 'source')}"


def _result(text: str, output: Path | None, told: str) -> None:
    """The result on standard output, or a line that says what was written where."""
    if output is not None:
        _progress(f"wrote {output}: {told}")
        return
    try:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has gone, such as `head`
        _drop_output()
    except OSError as fault:
        _drop_output()
        raise TableError(f"cannot be written: {one_line(fault)}", "standard output", "give -o FILE") from fault


def _drop_output() -> None:
    """Python writes what is left when it ends: to nowhere, where it could not be written before."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
