"""What a reader has chosen to see: the small state that, with the table, decides every picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.locales import nearest

Grouping = Literal["source", "person", "kind", "language", "merged"]
Layout = Literal["horizontal", "vertical"]
Spacing = Literal["proportional", "equal"]
Time = Literal["ltr", "rtl"]
Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view of a table. Empty tuples and None mean no limit; the defaults are the first view.

    ``language`` is the reader's (BCP 47: en, fr, vi, zh-Hans, zh-Hant, ar). ``sources`` … ``precisions``
    keep only rows with one of the values, ``search`` only rows whose headline or quote has the words.
    ``time`` rtl lets time run from right to left where it runs across.
    ``start`` and ``end`` bound the range drawn, both days inclusive. ``lanes`` orders and ``hidden`` hides
    lanes by key. ``selected`` and ``pinned`` are event ids. ``events`` are the ids to keep, the most important
    first. ``top`` keeps the n most important events.
    ``width_px`` and ``height_px`` are CSS pixels; a height of 0 fits the content. ``font_px`` is the smallest
    type; ``labels`` caps how many events get a label (the others stay marks or badges).
    ``names`` pairs people's names in the table with those that their lanes show.
    """

    language: str = "en"
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    precisions: tuple[str, ...] = ()
    search: str = ""
    start: date | None = None
    end: date | None = None
    grouping: Grouping = "source"
    layout: Layout = "horizontal"
    spacing: Spacing = "proportional"
    time: Time = "ltr"
    theme: Theme = "light"
    lanes: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    selected: str = ""
    pinned: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    top: int | None = None
    width_px: int = 1200
    height_px: int = 0
    font_px: int = 13
    labels: int | None = None
    names: tuple[tuple[str, str], ...] = ()

    @property
    def rtl(self) -> bool:
        """True for a reader whose lines begin at the right: heads and dates stand there."""
        return nearest(self.language) == "ar"
