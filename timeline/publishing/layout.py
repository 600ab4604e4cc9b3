"""Where title, notes and logo stand around the chart: measured lines, so that nothing is clipped or overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from timeline.drawing.fonts import LINE, stack
from timeline.drawing.text import balance, escape, isolate, wrap
from timeline.publishing.presets import Preset
from timeline.tags import right_to_left

Align = Literal["left", "center", "right"]


#: Widths tried for a title, as shares of its room.
_STEPS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines of one size and weight. ``space_px`` is kept free under them."""

    lines: tuple[str, ...]
    size_px: float
    space_px: float
    bold: bool = False
    quiet: bool = False

    @property
    def cut(self) -> bool:
        """True when the text did not fit."""
        return bool(self.lines) and self.lines[-1].endswith("…")

    @property
    def height_px(self) -> float:
        """The lines and the space under them; 0 for no lines."""
        return len(self.lines) * self.size_px * LINE + self.space_px if self.lines else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Types:
    """Sizes in px that follow from a preset's smallest type."""

    small: float
    title: float
    subtitle: float
    edge: float

    @classmethod
    def of(cls, preset: Preset) -> Types:
        """The sizes for a preset: the smallest is the preset's, none is smaller."""
        small = preset.type_px
        return cls(small=small, title=round(1.4 * small + 5), subtitle=round(1.15 * small, 1), edge=round(1.1 * small))


def block(
    text: str, size_px: float, *, room_px: float, language: str, most: int, space_px: float = 0, bold: bool = False,
    quiet: bool = False, whole: bool = False,
) -> Block:  # fmt: skip
    """A text as at most ``most`` lines that fit into ``room_px``, the last cut with an ellipsis when it must be.

    ``whole`` breaks no Chinese word.
    """
    # bold letters are about a tenth wider than the measured regular ones
    room = room_px / 1.1 if bold else room_px
    fill = _balanced if bold else wrap
    lines = fill(text, room, size_px, language, most, whole=whole) if text.strip() and most > 0 else ()
    return Block(lines=lines, size_px=size_px, space_px=space_px, bold=bold, quiet=quiet)


def _balanced(text: str, room_px: float, size_px: float, language: str, most: int, *, whole: bool) -> tuple[str, ...]:
    """A title in as few lines as it needs, and these about equally long: no last line of one word."""
    lines = wrap(text, room_px, size_px, language, most, whole=whole)
    for part in range(_STEPS):
        narrower = wrap(text, room_px * (_STEPS - part - 1) / _STEPS, size_px, language, most, whole=whole)
        if len(narrower) > len(lines) or "".join(narrower).endswith("…") or len(lines) == 1:
            break
        lines = narrower
    return lines


def placed(
    blocks: Sequence[Block], *, top_px: float, margins: dict[str, float], place: tuple[Align, float], language: str,
    colours: tuple[str, str],
) -> list[dict[str, Any]]:  # fmt: skip
    """Plotly annotations for blocks under each other.

    ``top_px`` counts from the upper edge of the picture, ``place`` is the alignment and the x it aligns to
    from the left edge; ``margins`` are the figure's l and t; ``colours`` are ink and secondary.
    """
    align, x_px = place
    found, top = [], top_px
    for part in blocks:
        if part.lines:
            lines = "<br>".join(isolate(escape(line), language) for line in balance(part.lines))
            found.append({
                "xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": align, "yanchor": "top",
                "xshift": x_px - margins["l"], "yshift": margins["t"] - top, "align": align,
                "showarrow": False, "borderpad": 0, "text": f"<b>{lines}</b>" if part.bold else lines,
                "font": {"size": part.size_px, "family": stack(language), "color": colours[part.quiet]},
            })  # fmt: skip
        top += part.height_px
    return found


def reading_edge(language: str, left_px: float, right_px: float) -> tuple[Align, float]:
    """Where lines of a language begin: at the left, or at the right for Arabic."""
    return ("right", right_px) if right_to_left(language) else ("left", left_px)
