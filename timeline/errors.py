"""The exception tree. What a user can mend is a TimelineError; the shell (__main__, web) catches it once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self


class TimelineError(Exception):
    """A fault that the user can mend, told in one line: what, where, what to do.

    >>> print(TimelineError("not a date", "row 3, column start", "write it as 2025-02-15"))
    row 3, column start: not a date. To mend it: write it as 2025-02-15.
    """

    #: What the page says to its reader: a phrase of its words, and what fills the phrase's slots. English without one.
    phrase: str = ""
    slots: Mapping[str, object] = MappingProxyType({})

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        head = f"{where}: {what}" if where else what
        super().__init__(f"{head}. To mend it: {remedy}." if remedy else head.removesuffix(".") + ".")

    def told(self, phrase: str, **slots: object) -> Self:
        """The fault itself, which the page tells in its reader's language by a phrase of its words."""
        self.phrase, self.slots = phrase, slots
        return self


def one_line(fault: BaseException | None) -> str:
    """What a fault of the system or of another library says, on one line; its name when it says nothing."""
    if isinstance(fault, UnicodeDecodeError):
        return "not written in UTF-8"
    said = fault.strerror if isinstance(fault, OSError) else fault
    return " ".join(str(said or "").split()) or type(fault).__name__


class SourceError(TimelineError):
    """An article, a folder or its sources.toml that cannot be read."""


class LanguageError(TimelineError):
    """A language that is unknown, or a language file with a fault in it."""


class SagaError(TimelineError):
    """A saga.toml that cannot be read."""


class TableError(TimelineError):
    """A table with missing columns or wrong values."""


class ExportError(TimelineError):
    """A picture or a file that cannot be made."""
