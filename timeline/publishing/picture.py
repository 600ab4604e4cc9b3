"""What a picture is asked to be, and whether it can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pandas as pd

from timeline.drawing.view import Layout, View
from timeline.errors import ExportError
from timeline.locales import served
from timeline.publishing.presets import MOST_DRAWN_PX, preset_named, sized

Subject = Literal["timeline", "story", "coverage", "lag"]
SUBJECTS: tuple[Subject, ...] = ("timeline", "story", "coverage", "lag")
LAYOUTS: tuple[Layout, ...] = ("horizontal", "vertical")
LEAST_SCALE, MOST_SCALE = 0.5, 4.0
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture for an article. What is None or empty is decided by the preset and the table.

    ``size`` is width and height in CSS pixels (a height of 0 fits the content) and overrules the preset's.
    ``title`` None is the table's own finding, "" leaves it out; so with ``subtitle``. ``note`` is said beside
    the note that the marks need, ``credit`` after the sources. ``logo`` is a file or its content. ``scale``
    is drawn pixels a CSS pixel. ``events`` are the ids to show, else the ``top`` n (each story once, a
    disputed one twice), else as many as the preset has labels and room for.
    ``story`` is the id of the story when the ``subject`` is "story". ``names`` are people and organisations
    as the reader spells them, by their names in the table.
    """

    preset: str = "article"
    size: tuple[int, int] | None = None
    title: str | None = None
    subtitle: str | None = None
    note: str = ""
    credit: str = ""
    logo: Path | bytes | None = None
    scale: float = 2.0
    layout: Layout | None = None
    events: tuple[str, ...] = ()
    top: int | None = None
    story: str = ""
    subject: Subject = "timeline"
    names: dict[str, str] = field(default_factory=dict)


def check(picture: Picture, view: View, table: pd.DataFrame) -> None:
    """Nothing, when the picture can be drawn. Raises ExportError for the first wish that cannot be met."""
    preset = sized(preset_named(picture.preset), picture.size)
    _one_of(picture.subject, SUBJECTS, "subject")
    if picture.layout is not None:
        _one_of(picture.layout, LAYOUTS, "layout")
    check_view(view, table)
    _known(picture.events, table["event_id"], "event")
    if picture.subject == "story":
        if not picture.story:
            raise ExportError("which story is not said", "story", "name the story_id of one")
        _known((picture.story,), table["story_id"], "story")
    if picture.top is not None and picture.top < 1:
        raise ExportError(f"the top {picture.top} events are none", "top", "use 1 or more")
    longest = max(preset.width_px, preset.height_px)
    if not LEAST_SCALE <= picture.scale <= MOST_SCALE or longest * picture.scale > MOST_DRAWN_PX:
        raise ExportError(
            f"a scale of {picture.scale:g} cannot be drawn at this size", "scale", "use 1, 2 or 3, or a smaller size"
        )


def check_view(view: View, table: pd.DataFrame) -> None:
    """Nothing, when what the view names is there. Raises LanguageError, or ExportError: source, event or days."""
    served(view.language)
    if view.start and view.end and view.end < view.start:
        raise ExportError(f"{view.end} is before {view.start}", "range of days", "correct one of the two")
    _known(view.sources, table["source_id"], "source")
    _known(view.pinned, table["event_id"], "event")


def _one_of(said: str, choices: Iterable[str], where: str) -> None:
    if said not in choices:
        raise ExportError(f"{said[:40]!r} is no {where}", where, f"use one of {', '.join(choices)}")


def _known(wanted: Iterable[str], column: pd.Series, what: str) -> None:
    unknown = [name for name in wanted if not name or name not in set(column)]
    if not unknown:
        return
    some = ", ".join(sorted({str(name) for name in column if name})[:_NAMED]) or "none"
    raise ExportError(f"{unknown[0][:60]!r} is no {what} of the table", what, f"use one that is there ({some}, …)")
