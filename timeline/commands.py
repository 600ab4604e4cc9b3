"""What each command of the command line does. Results go to a file or standard output, all else to standard error."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from timeline.dates import find_in_source, mark_dates
from timeline.errors import SagaError, TimelineError
from timeline.events import explain as explain_event
from timeline.extraction import Extraction, extract_files, read_files
from timeline.model import DateMention
from timeline.saga import Saga, read_saga
from timeline.stories import compare as compare_stories
from timeline.stories import describe
from timeline.table import read_table, write_dates, write_table, write_whole

SHIPPED = Path(__file__).parent.parent / "data"


def extract(asked: argparse.Namespace) -> None:
    """Write events.csv."""
    found = _extraction(asked, asked.lang)
    text = write_table(found.table, asked.output)
    _result(text, asked.output, f"{len(found.events)} events of {len(found.sources)} sources")


def dates(asked: argparse.Namespace) -> None:
    """Write dates.csv, or the texts with their dates marked."""
    reading, saga = read_files(asked.paths, saga=_saga(asked), published=asked.published, progress=_progress)
    _warn(reading.problems)
    landmarks = saga.dated()
    mentions: list[DateMention] = []
    for source in reading.sources:
        mentions += find_in_source(source, landmarks)
    if asked.html:
        text = mark_dates(reading.sources, mentions)
        if asked.output:
            write_whole(asked.output, text.encode("utf-8"))
    else:
        text = write_dates(mentions, asked.output)
    _result(text, asked.output, f"{len(mentions)} dates of {len(reading.sources)} sources")


def compare(asked: argparse.Namespace) -> None:
    """Say who says when, for each story told by at least two sources."""
    found = _extraction(asked, asked.lang)
    if asked.output:
        rows = compare_stories(found.events)
        write_whole(asked.output, rows.to_csv(index=False, lineterminator="\n").encode("utf-8"))
        _result("", asked.output, f"{rows['story_id'].nunique()} stories")
    else:
        _result(describe(found.events), None, "")


def explain(asked: argparse.Namespace) -> None:
    """Show the chain from the sentence to the event and its story."""
    found = _extraction(asked, "en")
    event = next((event for event in found.events if event.event_id == asked.event), None)
    if event is None:
        raise TimelineError("no such event", asked.event, "take an event_id from the table that extract writes")
    _result(explain_event(event), None, "")


def serve(asked: argparse.Namespace) -> None:
    """Show a timeline in the browser until interrupted."""
    from timeline import service  # noqa: PLC0415 - the web takes a second to load

    service.serve(asked.path or SHIPPED / "events.csv", port=asked.port, say=_progress)


def add_export_options(command: argparse.ArgumentParser) -> None:
    """The options of export."""
    from timeline import exporting  # noqa: PLC0415

    exporting.add_options(command)


def export(asked: argparse.Namespace) -> None:
    """Write pictures or another format."""
    from timeline import exporting  # noqa: PLC0415 - so does the drawing

    exporting.run(asked, table_of(asked.path), say=_progress)


def table_of(path: Path) -> object:
    """The table in a CSV or TimelineJS3 file, or of a folder's articles. Raises TimelineError."""
    return read_table(path)


def _extraction(asked: argparse.Namespace, language: str) -> Extraction:
    found = extract_files(
        asked.paths, saga=_saga(asked), published=asked.published, headline_language=language, progress=_progress
    )
    _warn(found.problems)
    return found


def _saga(asked: argparse.Namespace) -> Saga | None:
    if asked.saga is None:
        return None
    if not asked.saga.is_file():
        raise SagaError("no such file", str(asked.saga), "name a saga.toml")
    return read_saga(asked.saga)


def _warn(problems: tuple[str, ...]) -> None:
    for problem in problems:
        print(f"timeline: {problem}", file=sys.stderr)


def _progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _result(text: str, output: Path | None, told: str) -> None:
    """The result on standard output, or a line that says what was written where."""
    if output is None:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
    else:
        _progress(f"wrote {output}: {told}")
