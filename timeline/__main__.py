"""The command line: python -m timeline extract | dates | compare | explain | export | serve."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from timeline import commands
from timeline.errors import TimelineError
from timeline.table import check_target
from timeline.usage import Parser, add_port

_EXAMPLES = """examples:
  python -m timeline extract data/sources -o events.csv
  python -m timeline dates article.txt --published 2025-02-15
  python -m timeline compare data/sources
  python -m timeline export data/events.csv -o timeline.png --lang fr
  python -m timeline serve data/events.csv
"""
_TO = "data/sources -o "
_CSV = "CSV file (default: standard output)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it did its work, 1 when the user must mend something, 2 for wrong usage."""
    asked = _parser().parse_args(arguments)
    try:
        if output := vars(asked).get("output"):
            check_target(output)
        asked.run(asked)
    except TimelineError as fault:
        print(f"timeline: {fault}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="python -m timeline",
        description="Dated events out of news articles in six languages: a table, a timeline, a picture.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    rooms = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=Parser)
    _add_readers(rooms)
    _add_export(rooms)
    _add_serve(rooms)
    return parser


_Rooms = argparse._SubParsersAction  # argparse has no public name for it
_Run = Callable[[argparse.Namespace], None]


def _command(rooms: _Rooms[Parser], run: _Run, does: str, example: str, more: str = "") -> argparse.ArgumentParser:
    """A command called like the function that runs it; its own help says what it does, or ``more``."""
    command = rooms.add_parser(
        run.__name__,
        help=does,
        description=more or f"{does[0].upper()}{does[1:]}.",
        epilog=f"example:\n  python -m timeline {run.__name__} {example}\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=run)
    return command


def _add_readers(rooms: _Rooms[Parser]) -> None:
    """The commands that read articles."""
    extract = _command(rooms, commands.extract, "write the table of the events that articles tell", _TO + "events.csv")
    dates = _command(rooms, commands.dates, "write the table of the dates that articles say", _TO + "dates.csv")
    compare = _command(rooms, commands.compare, "say who says when, disagreements first", _TO + "stories.csv")
    explain = _command(rooms, commands.explain, "say how an event was worked out", "data/sources vi-0a1b2c")
    for reader in (extract, dates, compare, explain):
        reader.add_argument(
            "paths", nargs="+", type=Path, metavar="FOLDER|FILE", help="articles: txt, md, html, pdf, docx"
        )
        reader.add_argument(
            "--saga", type=Path, metavar="FILE", help="names and landmarks (default: the folder's saga.toml)"
        )
        reader.add_argument(
            "--published", type=_day, metavar="DATE", help="day of publication where the articles say none"
        )
    for writer, what in ((extract, _CSV), (dates, _CSV), (compare, "write a CSV file instead")):
        writer.add_argument("-o", "--output", type=Path, metavar="FILE", help=what)
    for teller in (extract, compare):
        teller.add_argument("--lang", default="en", metavar="TAG", help="language of the headlines (default: en)")
    dates.add_argument("--html", action="store_true", help="write the texts with their dates marked instead")
    explain.add_argument("event", metavar="EVENT_ID", help="its event_id in the table")


def _add_export(rooms: _Rooms[Parser]) -> None:
    command = _command(
        rooms, commands.export, "write a picture or another format of a timeline",
        "data/events.csv -o timeline.png --preset square --lang ar",
        "Write a picture (png, svg, pdf, html), a kit (zip) or another format of a timeline.",
    )  # fmt: skip
    command.add_argument("path", type=Path, metavar="TABLE|FOLDER", help="events.csv, TimelineJS3 JSON or articles")
    into = command.add_mutually_exclusive_group(required=True)
    into.add_argument(
        "-o", "--output", type=Path, metavar="FILE",
        help="its ending is the format: png svg pdf html, zip (kit), csv xlsx jsonl json (TimelineJS3) jsonld ics md",
    )  # fmt: skip
    into.add_argument("--all-presets", type=Path, metavar="DIR", help="a picture of each preset into a folder")
    command.add_argument("--view", type=Path, metavar="FILE", help="a kit's manifest.json: the same picture again")
    size = command.add_mutually_exclusive_group()
    size.add_argument("--preset", metavar="NAME", help="article article-tall social square portrait slide print …")
    size.add_argument("--size", type=_size, metavar="WxH", help="CSS pixels; a height of 0 fits the content")
    command.add_argument("--scale", type=float, metavar="N", help="drawn pixels a CSS pixel: 1, 2 or 3 (default: 2)")
    for name, does in (
        ("title", "the finding (default: made from the table; '' for none)"),
        ("subtitle", "what, who, when (default: made from the table; '' for none)"),
        ("note", "said beside the notes that the marks need"),
        ("credit", "said behind the sources"),
    ):
        command.add_argument(f"--{name}", metavar="TEXT", help=does)
    command.add_argument("--logo", type=Path, metavar="FILE", help="PNG, JPEG or SVG without scripts")
    command.add_argument("--lang", metavar="TAG", help="reader's language: en fr vi zh-Hans zh-Hant ar (default: en)")
    command.add_argument("--sources", type=_listed, metavar="ID,…", help="only these sources")
    command.add_argument("--from", dest="start", type=_day, metavar="DATE", help="first day drawn")
    command.add_argument("--to", dest="end", type=_day, metavar="DATE", help="last day drawn")
    chosen = command.add_mutually_exclusive_group()
    chosen.add_argument("--events", type=_listed, metavar="ID,…", help="only these events")
    chosen.add_argument("--top", type=int, metavar="N", help="the n most important events")
    command.add_argument("--layout", choices=["horizontal", "vertical"])
    command.add_argument("--subject", choices=["timeline", "coverage", "story", "lag"], help="default: timeline")
    command.add_argument("--story", metavar="ID", help="the story_id for --subject story")


def _add_serve(rooms: _Rooms[Parser]) -> None:
    command = _command(
        rooms, commands.serve, "show a timeline in the browser", "data/events.csv --port 8051",
        "Show a timeline in the browser, on this machine only.",
    )  # fmt: skip
    command.add_argument("path", nargs="?", type=Path, metavar="FOLDER|TABLE", help="default: the shipped timeline")
    add_port(command)


def _size(written: str) -> tuple[int, int]:
    width, cross, height = written.lower().partition("x")
    try:
        return int(width), int(height) if cross else 0
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no size: write it as 1200x675") from None


def _listed(written: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in written.split(",") if part.strip())
    if not parts:
        raise argparse.ArgumentTypeError(f"{written!r} names none: write ids with commas between them")
    return parts


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no day: write it as 2025-02-15") from None


if __name__ == "__main__":
    sys.exit(main())
