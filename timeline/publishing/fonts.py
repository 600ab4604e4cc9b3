"""The fonts that travel with the program: where they are and which letters they have."""

from __future__ import annotations

import functools
import importlib.util
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont, TTLibError

from timeline.errors import ExportError

#: A folder with further fonts, for letters that the packaged ones lack.
FONTS_VARIABLE = "TIMELINE_FONTS"


class Face(NamedTuple):
    """One font file: the family that CSS calls it, and whether it can be drawn in any weight."""

    family: str
    path: Path
    variable: bool


#: family, package, file below the package's folder, variable. The order is the order of fallback.
_PACKAGED = (
    ("Noto Sans", "fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf", True),
    ("Noto Sans Arabic", "fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf", True),
    ("Noto Sans SC", "pylopdf_fonts_zh_cn", "NotoSansSC-Regular.otf", False),
    ("Noto Sans TC", "pylopdf_fonts_zh_tw", "NotoSansTC-Regular.otf", False),
)

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
  <cachedir>{cache}</cachedir>
  <selectfont><rejectfont><glob>*Serif*</glob></rejectfont></selectfont>
  <alias binding="same"><family>sans-serif</family><prefer>{families}</prefer></alias>
  <alias binding="same"><family>serif</family><prefer>{families}</prefer></alias>
  <alias binding="same"><family>monospace</family><prefer>{families}</prefer></alias>
</fontconfig>
"""


@functools.cache
def faces() -> tuple[Face, ...]:
    """The packaged fonts, then those in the folder that TIMELINE_FONTS names. Raises ExportError if one lacks."""
    found = []
    for family, package, name, variable in _PACKAGED:
        spec = importlib.util.find_spec(package)
        path = Path(spec.origin).parent / name if spec and spec.origin else Path(name)
        if not path.is_file():
            raise ExportError(
                "the font is missing", family, "run `pip install -r requirements.txt` once more"
            )
        found.append(Face(family, path, variable))
    return (*found, *_added())


def _added() -> Iterable[Face]:
    folder = os.environ.get(FONTS_VARIABLE, "")
    if not folder:
        return
    for path in sorted(Path(folder).glob("*.[ot]tf")):
        try:
            with TTFont(path, lazy=True) as font:
                yield Face(str(font["name"].getBestFamilyName()), path, "fvar" in font)
        except (OSError, TTLibError) as fault:
            raise ExportError(
                "is no font that can be read", str(path), "take it out of the folder"
            ) from fault


def write_fontconfig(folder: Path) -> Path:
    """A fontconfig file in ``folder`` that knows the fonts of ``faces`` and no others; its cache is there too.

    Chromium reads it when the environment variable FONTCONFIG_FILE names it before it starts.
    """
    places = sorted({face.path.parent for face in faces()})
    path = folder / "fonts.conf"
    path.write_text(
        _CONFIG.format(
            folders="\n".join(f"  <dir>{escape(str(place))}</dir>" for place in places),
            cache=escape(str(folder / "cache")),
            families="".join(f"<family>{escape(face.family)}</family>" for face in faces()),
        ),
        encoding="utf-8",
    )
    return path


@functools.cache
def letters(face: Face) -> frozenset[int]:
    """The code points that a font has a glyph for."""
    with TTFont(face.path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@functools.cache
def _all_letters() -> frozenset[int]:
    return frozenset().union(*(letters(face) for face in faces()))


def require_glyphs(text: str, where: str = "picture") -> None:
    """Nothing, when some font has each visible letter of ``text``. Raises ExportError naming those that none has."""
    missing = sorted(letter for letter in set(text) if _shows(letter) and ord(letter) not in _all_letters())
    if not missing:
        return
    named = ", ".join(f"{letter} (U+{ord(letter):04X} {_name(letter)})" for letter in missing[:3])
    more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
    raise ExportError(
        f"no font has the glyph {named}{more}",
        where,
        f"take it out, or put a font that has it into a folder and name that in {FONTS_VARIABLE}",
    )


def _shows(letter: str) -> bool:
    """False for what has no glyph of its own: controls, format marks, white space, selectors of variants."""
    return unicodedata.category(letter) not in {"Cc", "Cf", "Zs", "Zl", "Zp"} and not (
        0xFE00 <= ord(letter) <= 0xFE0F
    )


def _name(letter: str) -> str:
    return unicodedata.name(letter, "without a name").lower()
