"""The fonts that travel with the program: where they are and which letters they have."""

from __future__ import annotations

import functools
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont, TTLibError

from timeline.drawing.fonts import font_file, letters
from timeline.errors import ExportError

#: A folder with further fonts, for letters that the packaged ones lack.
FONTS_VARIABLE = "TIMELINE_FONTS"


class Face(NamedTuple):
    """One font file: the family that CSS calls it, and whether it can be drawn in any weight."""

    family: str
    path: Path
    variable: bool


#: Packaged families in the order of fallback, and whether one file holds every weight.
_PACKAGED = {"Noto Sans": True, "Noto Sans Arabic": True, "Noto Sans SC": False, "Noto Sans TC": False}

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
    packaged = (Face(family, font_file(family), variable) for family, variable in _PACKAGED.items())
    return (*packaged, *_added())


def _added() -> Iterable[Face]:
    folder = os.environ.get(FONTS_VARIABLE, "")
    if not folder:
        return
    if not Path(folder).is_dir():
        raise ExportError("no such folder", f"{FONTS_VARIABLE}={folder}", "name a folder with fonts")
    for path in sorted(Path(folder).glob("*.[ot]tf")):
        try:
            with TTFont(path, lazy=True) as file:
                yield Face(str(file["name"].getBestFamilyName()), path, "fvar" in file)
        except (OSError, TTLibError) as fault:
            raise ExportError("is no font that can be read", str(path), "take it out of the folder") from fault


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
def _all_letters() -> frozenset[int]:
    return frozenset().union(*(letters(face.path) for face in faces()))


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
    ).told("fault_letter", letters=" ".join(missing[:3]))


def _shows(letter: str) -> bool:
    """False for what has no glyph of its own: controls, format marks, white space, selectors of variants."""
    return unicodedata.category(letter) not in {"Cc", "Cf", "Zs", "Zl", "Zp"} and not (0xFE00 <= ord(letter) <= 0xFE0F)


def _name(letter: str) -> str:
    return unicodedata.name(letter, "without a name").lower()
