"""The sizes that an article, a phone, a card or a page wants, with the rules that keep each legible."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.drawing.view import Layout
from timeline.errors import ExportError

#: CSS pixels in an inch and a millimetre.
INCH_PX = 96.0
MM_PX = INCH_PX / 25.4
LEAST_PX, MOST_PX = 240, 8000
#: Pixels of a drawn picture, scale included: Chromium's canvas gives no more.
MOST_DRAWN_PX = 16_000
#: Free sizes get a label for so many square pixels.
_AREA_A_LABEL_PX = 40_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A kind of picture. Sizes are CSS pixels; ``type_px`` is the smallest type in it.

    ``height_px`` 0 fits the content, up to ``most_height_px``. ``labels`` is the most events shown. Title and
    notes are kept in the middle ``message_px`` of the width when that is not 0. ``on_paper`` is drawn at
    scale 1 as a PDF, its pixels being 1/96 inch.
    """

    name: str
    width_px: int
    height_px: int
    labels: int
    type_px: float
    layout: Layout = "horizontal"
    most_height_px: int = 0
    message_px: int = 0
    on_paper: bool = False


def _mm(length: float) -> int:
    return round(length * MM_PX)


def _pt(size: float) -> float:
    return size * INCH_PX / 72


PRESETS: dict[str, Preset] = {
    preset.name: preset
    for preset in (
        Preset(name="article", width_px=1200, height_px=675, labels=20, type_px=15),
        Preset(
            name="article-tall", width_px=720, height_px=0, labels=25, type_px=24, layout="vertical",
            most_height_px=2400,
        ),
        Preset(name="social", width_px=1200, height_px=630, labels=8, type_px=26, message_px=630),
        Preset(name="square", width_px=1080, height_px=1080, labels=8, type_px=28, layout="vertical"),
        Preset(name="portrait", width_px=1080, height_px=1350, labels=12, type_px=28, layout="vertical"),
        Preset(name="slide", width_px=1920, height_px=1080, labels=20, type_px=24),
        Preset(name="print", width_px=_mm(297), height_px=_mm(210), labels=40, type_px=_pt(8), on_paper=True),
        Preset(
            name="print-column", width_px=_mm(90), height_px=0, labels=15, type_px=_pt(7), layout="vertical",
            most_height_px=_mm(240), on_paper=True,
        ),
        Preset(
            name="print-columns", width_px=_mm(185), height_px=_mm(120), labels=20, type_px=_pt(7), on_paper=True
        ),
        Preset(name="custom", width_px=1200, height_px=0, labels=20, type_px=15, most_height_px=MOST_PX),
    )
}  # fmt: skip

#: What ``--all-presets`` draws: those with a size of their own.
SIZED: tuple[str, ...] = tuple(name for name in PRESETS if name != "custom")


def preset_named(name: str) -> Preset:
    """The preset. Raises ExportError for a name that is none."""
    if name not in PRESETS:
        fault = ExportError(f"{name[:40]!r} is no preset", "preset", f"use one of {', '.join(PRESETS)}")
        raise fault.told("fault_preset", value=name[:40])
    return PRESETS[name]


def sized(preset: Preset, size: tuple[int, int] | None) -> Preset:
    """The preset in another size (px; a height of 0 fits the content). Raises ExportError for one that is none.

    The cap on labels follows the area, and the type stays as large as the preset has it.
    """
    if size is None:
        return preset
    width, height = size
    for name, length, least in (("width", width, LEAST_PX), ("height", height, 0 if height == 0 else LEAST_PX)):
        if not least <= length <= MOST_PX:
            fault = ExportError(f"a {name} of {length} px cannot be drawn", "size", f"use {LEAST_PX} to {MOST_PX}")
            raise fault.told("fault_size", length=length, least=LEAST_PX, most=MOST_PX)
    shown = height or width
    layout: Layout = "vertical" if width < 640 else preset.layout
    return Preset(
        name="custom", width_px=width, height_px=height, layout=layout, most_height_px=0 if height else MOST_PX,
        labels=max(3, min(200, width * shown // _AREA_A_LABEL_PX)), type_px=preset.type_px,
        on_paper=preset.on_paper,
    )  # fmt: skip
