"""How the command lines say what is wrong with what was asked, and how many there are."""

from __future__ import annotations

import argparse
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, then how to see the usage."""

    def error(self, message: str) -> NoReturn:
        """End with ``message`` and exit code 2."""
        self.exit(2, f"timeline: {message}. See: {self.prog} --help\n")


def counted(number: int, thing: str) -> str:
    """So many things in English.

    >>> counted(1, "story"), counted(2_000, "story"), counted(0, "day")
    ('1 story', '2,000 stories', '0 days')
    """
    several = f"{thing[:-1]}ies" if thing.endswith("ry") else f"{thing}s"
    return f"{number:,} {thing if number == 1 else several}"


def add_port(parser: argparse.ArgumentParser) -> None:
    """Give a command the option to say on which port it serves."""
    parser.add_argument("--port", type=_port, metavar="N", default=8050, help="port on 127.0.0.1 (default: 8050)")


def _port(written: str) -> int:
    if not written.isdecimal() or not 1 <= int(written) <= 65535:
        raise argparse.ArgumentTypeError(f"{written!r} is no port: name one from 1 to 65535")
    return int(written)
