"""The command line: python -m timeline extract | dates | compare | explain | export | serve."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
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
    _add_extract(rooms)
    _add_dates(rooms)
    _add_compare(rooms)
    _add_explain(rooms)
    _add_export(rooms)
    _add_serve(rooms)
    return parser


_Rooms = argparse._SubParsersAction  # argparse has no public name for it


def _articles(rooms: _Rooms[Parser], name: str, does: str, run: object, example: str) -> argparse.ArgumentParser:
    """A command that reads articles, with the options that all of these share."""
    command = rooms.add_parser(
        name,
        help=does,
        description=does[0].upper() + does[1:] + ".",
        epilog=f"example:\n  {example}\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "paths", nargs="+", type=Path, metavar="FOLDER|FILE", help="articles: txt, md, html, pdf, docx"
    )
    command.add_argument(
        "--saga", type=Path, metavar="FILE", help="names and landmarks (default: the folder's saga.toml)"
    )
    command.add_argument(
        "--published", type=_day, metavar="DATE", help="day of publication where the articles say none"
    )
    command.set_defaults(run=run)
    return command


def _add_extract(rooms: _Rooms[Parser]) -> None:
    command = _articles(
        rooms, "extract", "write the table of the events that articles tell", commands.extract,
        "python -m timeline extract data/sources -o events.csv",
    )  # fmt: skip
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="CSV file (default: standard output)")
    command.add_argument("--lang", default="en", metavar="TAG", help="language of the headlines (default: en)")


def _add_dates(rooms: _Rooms[Parser]) -> None:
    command = _articles(
        rooms, "dates", "write the table of the dates that articles say", commands.dates,
        "python -m timeline dates data/sources -o dates.csv",
    )  # fmt: skip
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="CSV file (default: standard output)")
    command.add_argument("--html", action="store_true", help="write the texts with their dates marked instead")


def _add_compare(rooms: _Rooms[Parser]) -> None:
    command = _articles(
        rooms, "compare", "say who says when, disagreements first", commands.compare,
        "python -m timeline compare data/sources -o stories.csv",
    )  # fmt: skip
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="write a CSV file instead")
    command.add_argument("--lang", default="en", metavar="TAG", help="language of the headlines (default: en)")


def _add_explain(rooms: _Rooms[Parser]) -> None:
    command = _articles(
        rooms, "explain", "say how an event was worked out", commands.explain,
        "python -m timeline explain data/sources vi-0a1b2c",
    )  # fmt: skip
    command.add_argument("event", metavar="EVENT_ID", help="its event_id in the table")


def _add_export(rooms: _Rooms[Parser]) -> None:
    command = rooms.add_parser(
        "export",
        help="write a picture or another format of a timeline",
        description="Write a picture (png, svg, pdf, html), a kit (zip) or another format of a timeline.",
        epilog="example:\n  python -m timeline export data/events.csv -o timeline.png --preset square --lang ar\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
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
    command.set_defaults(run=commands.export)


def _add_serve(rooms: _Rooms[Parser]) -> None:
    command = rooms.add_parser(
        "serve",
        help="show a timeline in the browser",
        description="Show a timeline in the browser, on this machine only.",
        epilog="example:\n  python -m timeline serve data/events.csv --port 8051\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("path", nargs="?", type=Path, metavar="FOLDER|TABLE", help="default: the shipped timeline")
    add_port(command)
    command.set_defaults(run=commands.serve)


def _size(written: str) -> tuple[int, int]:
    width, cross, height = written.lower().partition("x")
    try:
        return int(width), int(height) if cross else 0
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no size: write it as 1200x675") from None


def _listed(written: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in written.split(",") if part.strip())


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no day: write it as 2025-02-15") from None


if __name__ == "__main__":
    sys.exit(main())
