"""A figure of this room as plain SVG, looking as Plotly draws it: for a browser in which Plotly is still to come."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

Spec = Mapping[str, Any]

#: Plotly's distance from line to line, in type sizes.
_LEADING: Final = 1.3
#: From the middle of a line down to its baseline, in type sizes; from the top of a note, and from an axis's ticks.
_TO_BASE, _NOTE_TO_BASE, _TICK_TO_BASE, _OVER_TICK = 0.25, 1.25, 1.29, 0.4
#: Px between a note's edge and its words.
_EDGE: Final = {"left": 1, "right": -2}
#: Plotly's outlines of the symbols of the theme, as corners in radii; the circle is none.
_CORNERS: Final[Mapping[str, Sequence[tuple[float, float]]]] = {
    "diamond": ((1.3, 0), (0, 1.3), (-1.3, 0), (0, -1.3)),
    "square": ((1, 1), (-1, 1), (-1, -1), (1, -1)),
    "triangle-up": ((-1.1547, 0.5), (1.1547, 0.5), (0, -1)),
    "pentagon": ((0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309), (0, -1)),
    "star": (
        (0.315, -0.433), (1.331, -0.433), (0.508, 0.165), (0.823, 1.133), (0, 0.535), (-0.823, 1.133),
        (-0.508, 0.165), (-1.331, -0.433), (-0.315, -0.433), (0, -1.4),
    ),
}  # fmt: skip
_PILL = re.compile(r"M([^,]+),([^H]+)H([^V]+)V([^H]+)H[^Z]+Z")


@dataclass(frozen=True, slots=True)
class _Plane:
    """The plot: its px, and the px from its upper left corner for the axes' values."""

    width: float
    height: float
    x: Callable[[Any], float]
    y: Callable[[Any], float]


def sketch(spec: Spec) -> str:
    """The SVG of a specification by ``figure_spec``, as wide and high as its figure."""
    layout = spec["layout"]
    margin = layout["margin"]
    plane = _plane(layout, layout["width"] - margin["l"] - margin["r"], layout["height"] - margin["t"] - margin["b"])
    parts = [
        *(_shape(shape, plane) for shape in layout.get("shapes", ())),
        *_grid(layout["xaxis"], plane),
        *(part for trace in spec["data"] for part in _trace(trace, plane)),
        *_axis(layout["xaxis"], plane, layout["font"]),
        *(_note(note, plane, layout["font"]) for note in layout.get("annotations", ())),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{layout["width"]}" height="{layout["height"]}">'
        f'<g transform="translate({margin["l"]},{margin["t"]})">{"".join(parts)}</g></svg>'
    )


def _plane(layout: Spec, width: float, height: float) -> _Plane:
    up = _scale(layout["yaxis"], height)
    return _Plane(width, height, _scale(layout["xaxis"], width), lambda value: height - up(value))


def _scale(axis: Spec, length: float) -> Callable[[Any], float]:
    low, high = map(_number, axis.get("range", (0, 1)))
    return lambda value: (_number(value) - low) / (high - low) * length


def _number(value: Any) -> float:  # noqa: ANN401 - a day of a date axis or a number
    with suppress(ValueError):
        return float(value)
    time = datetime.fromisoformat(value.replace("_", " "))
    return time.toordinal() + (time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6) / 86_400


def _shape(shape: Spec, plane: _Plane) -> str:
    if shape["type"] == "path":
        path = _PILL.sub(lambda pill: _rectangle(pill, plane), shape["path"])
        return f'<path d="{path}" fill="{shape["fillcolor"]}"/>'
    across = (lambda share: share * plane.width) if shape.get("xref") == "paper" else plane.x
    x0, x1, y0, y1 = across(shape["x0"]), across(shape["x1"]), plane.y(shape["y0"]), plane.y(shape["y1"])
    if shape["type"] == "line":
        return f'<path d="M{x0:.1f},{y0:.1f}L{x1:.1f},{y1:.1f}" {_stroke(shape["line"])}/>'
    size = f'width="{x1 - x0:.1f}" height="{abs(y1 - y0):.1f}"'
    return f'<rect x="{x0:.1f}" y="{min(y0, y1):.1f}" {size} fill="{shape["fillcolor"]}"/>'


def _rectangle(pill: re.Match[str], plane: _Plane) -> str:
    x0, y0, x1, y1 = pill.groups()
    return f"M{plane.x(x0):.1f},{plane.y(float(y0)):.1f}H{plane.x(x1):.1f}V{plane.y(float(y1)):.1f}H{plane.x(x0):.1f}Z"


def _stroke(line: Spec) -> str:
    dash = {"solid": "", "dot": "3,3"}.get(line.get("dash", "solid"), line.get("dash", "").replace("px", ""))
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'stroke="{line["color"]}" stroke-width="{line["width"]}"{dashed} fill="none"'


def _grid(axis: Spec, plane: _Plane) -> Iterable[str]:
    if axis.get("showgrid"):
        path = "".join(f"M{x:.1f},0V{plane.height:.1f}" for x, _ in _ticks(axis, plane))
        yield f'<path d="{path}" stroke="{axis["gridcolor"]}"/>'


def _axis(axis: Spec, plane: _Plane, font: Spec) -> Iterable[str]:
    """The line of the time axis with its ticks and their words; nothing for a hidden axis."""
    if not axis.get("ticktext"):
        return
    type_ = {**font, **axis["tickfont"]}
    out, line = (-1, 0) if axis["side"] == "top" else (1, plane.height)
    foot = line + out * axis["ticklen"]
    ticks = "".join(f"M{x:.1f},{line:.1f}V{foot:.1f}" for x, _ in _ticks(axis, plane))
    yield f'<path d="{ticks}" stroke="{axis["tickcolor"]}"/>'
    yield f'<path d="M0,{line:.1f}H{plane.width:.1f}" stroke="{axis["linecolor"]}"/>'
    for x, words in _ticks(axis, plane):
        lift = _TICK_TO_BASE if out > 0 else -_OVER_TICK - words.count("<br>") * _LEADING
        yield _text(words, x, foot + lift * type_["size"], "middle", type_)


def _ticks(axis: Spec, plane: _Plane) -> Iterable[tuple[float, str]]:
    for value, words in zip(axis["tickvals"], axis["ticktext"], strict=True):
        if -0.5 <= plane.x(value) <= plane.width + 0.5:
            yield plane.x(value), words


def _trace(trace: Spec, plane: _Plane) -> Iterable[str]:
    if trace["mode"] == "lines":
        yield _lines(trace, plane)
        return
    draw = _words if trace["mode"] == "text" else _mark
    for place, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        yield draw(trace, place, plane.x(x), plane.y(y))


def _lines(trace: Spec, plane: _Plane) -> str:
    """A line or filled outlines, cut off where the plot ends."""
    path, begun = [], False
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if x is not None:
            path.append(f"{'L' if begun else 'M'}{plane.x(x):.1f},{plane.y(y):.1f}")
        begun = x is not None
    ink = f'fill="{trace["fillcolor"]}"' if trace.get("fill") else _stroke(trace["line"])
    size = f'width="{plane.width:.1f}" height="{plane.height:.1f}"'
    return f'<svg {size}><path d="{"".join(path)}" {ink}/></svg>'


def _mark(trace: Spec, place: int, x: float, y: float) -> str:
    marker, line = trace["marker"], trace["marker"]["line"]
    symbol, radius = _of(marker["symbol"], place), _of(marker["size"], place) / 2
    ink = f'fill="{_of(marker["color"], place)}" stroke="{_of(line["color"], place)}"'
    ink += f' stroke-width="{_of(line["width"], place)}"'
    if symbol not in _CORNERS:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {ink}/>'
    corners = " ".join(f"{x + radius * right:.1f},{y + radius * down:.1f}" for right, down in _CORNERS[symbol])
    return f'<polygon points="{corners}" {ink}/>'


def _words(trace: Spec, place: int, x: float, y: float) -> str:
    words, side = trace["text"][place], _of(trace["textposition"], place).split()[-1]
    font = {key: _of(value, place) for key, value in trace["textfont"].items()}
    top = y + (_TO_BASE - words.count("<br>") * _LEADING / 2) * font["size"]
    return _text(words, x, top, {"right": "start", "left": "end"}.get(side, "middle"), font)


def _note(note: Spec, plane: _Plane, font: Spec) -> str:
    type_ = {**font, **note.get("font", {})}
    x = note["x"] * plane.width + note.get("xshift", 0) + _EDGE.get(note.get("xanchor", ""), 0)
    anchor = {"left": "start", "right": "end"}.get(note.get("xanchor", ""), "middle")
    if note["yref"] == "paper":
        y = (1 - note["y"]) * plane.height - note.get("yshift", 0) + _TO_BASE * type_["size"]
    else:
        y = plane.y(note["y"]) + _NOTE_TO_BASE * type_["size"]
    return _text(note["text"], x, y, anchor, type_)


def _of(value: Any, place: int) -> Any:  # noqa: ANN401 - one for all points, or one each
    return value[place] if isinstance(value, list) else value


def _text(markup: str, x: float, y: float, anchor: str, font: Spec) -> str:
    """Plotly's pseudo-HTML as SVG's spans, a line under the other."""
    first, *rest = _spans(markup).split("<br>")
    more = "".join(f'<tspan x="{x:.1f}" dy="{_LEADING}em">{line}</tspan>' for line in rest)
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-family="{font["family"]}"'
        f' font-size="{font["size"]}" fill="{font["color"]}">{first}{more}</text>'
    )


def _spans(markup: str) -> str:
    for html, svg in (("<b>", '<tspan font-weight="700">'), ("</b>", "</tspan>"), ('<span style="', '<tspan style="'),
                      ("</span>", "</tspan>"), ('"color:', '"fill:')):  # fmt: skip
        markup = markup.replace(html, svg)
    return markup
