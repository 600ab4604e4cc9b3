"""Extents as shapes: what is sure, what fades, what is only planned. Two filled traces hold any number of bars."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from timeline.drawing.theme import CORE, EDGE, faded

Pair = tuple[float, float]

#: Shares of a bar that fade at its start and at its end.
_FADES: Final = {
    "APPROX": (0.3, 0.3), "BEFORE": (0.7, 0.0), "ON_OR_BEFORE": (0.7, 0.0), "AFTER": (0.0, 0.7),
    "ON_OR_AFTER": (0.0, 0.7),
}  # fmt: skip


_CAP_PX: Final = 1.0


@dataclass(slots=True)
class Outline:
    """Corners of any number of rectangles as Plotly takes them, None between two."""

    x: list[Any] = field(default_factory=list)
    y: list[Any] = field(default_factory=list)

    def add(self, x: tuple[Any, Any], y: tuple[Any, Any]) -> None:
        """Add the rectangle from x[0], y[0] to x[1], y[1]."""
        if self.x:
            self.x.append(None)
            self.y.append(None)
        self.x += [x[0], x[1], x[1], x[0], x[0]]
        self.y += [y[0], y[0], y[1], y[1], y[0]]


@dataclass(slots=True)
class Bars:
    """The bars of one colour: their sure parts, their fading parts, and dashed outlines of what is no fact."""

    colour: str
    opacity: float = 1.0
    upright: bool = False
    core: Outline = field(default_factory=Outline)
    edge: Outline = field(default_factory=Outline)
    dashed: Outline = field(default_factory=Outline)

    def add(self, ends: Pair, across: Pair, mod: str, at: Callable[[float], Any]) -> None:
        """Add a bar between two px positions in time; ``at`` turns px into values of the axis of time."""
        x0, x1 = ends
        early, late = _FADES.get(mod, (0.0, 0.0))
        sure0, sure1 = x0 + (x1 - x0) * early, x1 - (x1 - x0) * late
        self._add(self.core, (at(sure0), at(sure1)), across)
        if early:
            self._add(self.edge, (at(x0), at(sure0)), across)
        if late:
            self._add(self.edge, (at(sure1), at(x1)), across)

    def cap(self, ends: Pair, across: Pair, at: Callable[[float], Any]) -> None:
        """Close a bar at both ends: the range is known to begin and to end there."""
        tall = (across[1] - across[0]) * 0.7
        for end in ends:
            self._add(self.core, (at(end - _CAP_PX), at(end + _CAP_PX)), (across[0] - tall, across[1] + tall))

    def _add(self, outline: Outline, along: tuple[Any, Any], across: Pair) -> None:
        outline.add(across, along) if self.upright else outline.add(along, across)

    def traces(self) -> Iterable[dict[str, Any]]:
        """Plotly's traces of the bars; none for a kind of bar that does not occur."""
        for outline, opacity in ((self.core, CORE), (self.edge, EDGE)):
            if outline.x:
                yield _trace(outline, fill="toself", fillcolor=faded(self.colour, opacity * self.opacity))
        if self.dashed.x:
            line = {"color": faded(self.colour, self.opacity), "width": 1.2, "dash": "3px,2px"}
            yield _trace(self.dashed) | {"line": line}


def _trace(outline: Outline, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - Plotly's own
    return {
        "type": "scatter", "mode": "lines", "x": outline.x, "y": outline.y, "line": {"width": 0},
        "hoverinfo": "skip", "showlegend": False, "cliponaxis": True, **options,
    }  # fmt: skip
