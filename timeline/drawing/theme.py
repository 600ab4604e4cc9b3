"""Colours and symbols, light and dark. A test measures their contrast and colour-blind distance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from timeline.drawing.view import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one theme, as #RRGGBB.

    ``lanes`` are for marks and small text, at least 4.5:1 on ``page``; so are ``ink``, ``secondary`` and
    ``conflict``. ``band`` shades every other lane, ``rule`` draws grid lines: neither carries meaning.
    """

    page: str
    ink: str
    secondary: str
    conflict: str
    rule: str
    band: str
    badge: str
    lanes: tuple[str, ...]


PALETTES: Final[dict[Theme, Palette]] = {
    "light": Palette(
        page="#FFFFFF",
        ink="#222222",
        secondary="#595959",
        conflict="#B42318",
        rule="#DEDEDA",
        band="#F7F7F4",
        badge="#ECECE7",
        lanes=("#4D4D4D", "#A31AFF", "#73360D", "#442E9E", "#107993", "#668000"),
    ),
    "dark": Palette(
        page="#17191C",
        ink="#EDEDED",
        secondary="#A8ABB0",
        conflict="#FF7A6B",
        rule="#34373C",
        band="#1D2024",
        badge="#2C3036",
        lanes=("#AEAEAE", "#68B7ED", "#E6B816", "#BFEFA5", "#6389A6", "#8F8830"),
    ),
}

#: Symbols for a known day and for a longer stretch; the pair changes after every round of the colours.
SYMBOLS: Final = (
    ("circle", "diamond"),
    ("square", "square"),
    ("triangle-up", "triangle-up"),
    ("pentagon", "pentagon"),
    ("star", "star"),
)

#: What is not selected fades to this share of its colour while a story is.
DIMMED: Final = 0.35
#: Opacity of a bar's sure middle and of its fading ends.
CORE, EDGE = 0.45, 0.16


def lane_colour(palette: Palette, lane: int) -> str:
    """The colour of the lane counted from 0; from the seventh on the colours come again."""
    return palette.lanes[lane % len(palette.lanes)]


def lane_symbols(palette: Palette, lane: int) -> tuple[str, str]:
    """Plotly's symbols of the lane counted from 0: for a known day, for a longer stretch."""
    return SYMBOLS[lane // len(palette.lanes) % len(SYMBOLS)]


def mix(colour: str, ground: str, share: float) -> str:
    """``share`` (0–1) of a colour laid over a ground, as #RRGGBB: what its opacity would look like.

    >>> mix("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


def faded(colour: str, opacity: float) -> str:
    """A #RRGGBB colour as CSS rgba() with an opacity of 0–1."""
    red, green, blue = _channels(colour)
    return f"rgba({red},{green},{blue},{opacity:g})"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
