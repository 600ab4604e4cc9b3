"""The Musk–Altman timeline visualizer: dated events out of articles in six languages.

The public names, sorted: draw, export, extract, find_dates, and the values they take and give.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.dates import find_dates
    from timeline.drawing import View, draw
    from timeline.errors import TimelineError
    from timeline.extraction import extract
    from timeline.model import DateMention, Event, Landmark, Source, Story
    from timeline.publishing import export

__all__ = [
    "DateMention",
    "Event",
    "Landmark",
    "Source",
    "Story",
    "TimelineError",
    "View",
    "draw",
    "export",
    "extract",
    "find_dates",
]

_HOMES = {
    "DateMention": "model", "Event": "model", "Landmark": "model", "Source": "model", "Story": "model",
    "TimelineError": "errors", "View": "drawing", "draw": "drawing", "export": "publishing",
    "extract": "extraction", "find_dates": "dates",
}  # fmt: skip


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    """A public name, its room loaded when it is first asked for: the command line need not load Plotly."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"timeline.{_HOMES[name]}"), name)
