"""The fonts that labels are drawn with, and how wide a text is in them.

Widths come from the very files that the picture is drawn with (Pillow, shaped by RAQM where it is built in),
so that what was placed without overlap is drawn without overlap. They agree with Chromium within about 1 %.
"""

from __future__ import annotations

import importlib.util
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import uharfbuzz
from PIL import ImageFont, features

from timeline.errors import ExportError
from timeline.locales import nearest
from timeline.tags import base_of

#: What is added to a measured width, as a share of it.
PAD: Final = 1.04
#: Height of a line as a share of the type size: room for Arabic and for stacked Vietnamese marks.
LINE: Final = 1.3
_MEASURED_AT = 64  # px; widths scale


_PACKAGED: Final = {
    "Noto Sans": ("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf"),
    "Noto Sans Arabic": ("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf"),
    "Noto Sans SC": ("pylopdf_fonts_zh_cn", "NotoSansSC-Regular.otf"),
    "Noto Sans TC": ("pylopdf_fonts_zh_tw", "NotoSansTC-Regular.otf"),
}
_LATIN = ("Noto Sans", "Noto Sans SC", "Noto Sans Arabic")
_FAMILIES: Final = {
    "ar": ("Noto Sans Arabic", "Noto Sans", "Noto Sans SC"),
    "zh-Hans": ("Noto Sans SC", "Noto Sans", "Noto Sans Arabic"),
    "zh-Hant": ("Noto Sans TC", "Noto Sans", "Noto Sans SC", "Noto Sans Arabic"),
}


def families(language: str) -> tuple[str, ...]:
    """The font families for a text in the language (BCP 47), first choice first."""
    base = base_of(language)
    if base == "zh":
        return _FAMILIES[nearest(language)]
    return _FAMILIES["ar"] if base in ("ar", "fa", "ur") else _LATIN


def stack(language: str) -> str:
    """The CSS font-family for a text in the language: always several, so that no script falls to a serif."""
    return ", ".join((*families(language), "sans-serif"))


@cache
def font_file(family: str) -> Path:
    """The packaged font of a family. Raises ExportError when its package is not installed."""
    package, name = _PACKAGED[family]
    spec = importlib.util.find_spec(package)
    path = Path(spec.origin).parent / name if spec and spec.origin else Path(name)
    if not path.is_file():
        raise ExportError("the font is missing", family, "run `pip install -r requirements.txt` once more")
    return path


@lru_cache(maxsize=65_536)
def width(text: str, size_px: float, language: str) -> float:
    """How wide one line of text is in px at a type size, padded by PAD; never less than the drawn width."""
    names = families(language)
    total, run, family = 0.0, "", ""
    for letter in text:
        needed = _family_of(letter, names) or family or names[0]
        if needed != family and run:
            total += _run_width(run, family)
            run = ""
        family = needed
        run += letter
    total += _run_width(run, family) if run else 0.0
    return total * size_px / _MEASURED_AT * PAD


@lru_cache(maxsize=65_536)
def _run_width(run: str, family: str) -> float:
    return float(_face(family).getlength(_UNDRAWABLE.sub(" ", run)))


@lru_cache(maxsize=16_384)
def _family_of(letter: str, names: tuple[str, ...]) -> str:
    """The first family with a glyph for the letter; "" for marks that stay with the letter before them."""
    point = ord(letter)
    if point in _INVISIBLE:
        return ""
    return next((name for name in names if point in letters(font_file(name))), names[-1])


#: Breaks of lines and paragraphs, on which RAQM gives up, and halves of surrogate pairs.
_UNDRAWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_INVISIBLE = frozenset((0x200C, 0x200D, 0x200E, 0x200F, *range(0x2066, 0x206A), 0x20))


@cache
def _face(family: str) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if features.check("raqm") else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(font_file(family)), _MEASURED_AT, layout_engine=engine)


@cache
def letters(path: Path) -> frozenset[int]:
    """The code points that a font's file has a glyph for."""
    return frozenset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))).unicodes)
