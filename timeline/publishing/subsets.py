"""Fonts cut down to the letters of one picture, so that an SVG or a PDF carries its own."""

from __future__ import annotations

import base64
import functools
import io
import re
from collections.abc import Iterable

import uharfbuzz
from fontTools.ttLib import TTFont

from timeline.drawing.fonts import letters
from timeline.publishing.fonts import Face, faces

_WEIGHT = re.compile(r"font-weight:\s?(bold|[1-9]00)")
_REGULAR, _BOLD = 400, 700
_LATIN = 0x2FF


@functools.lru_cache(maxsize=64)
def subset_woff2(face: Face, weight: int, points: frozenset[int]) -> bytes:
    """The glyphs that draw ``points`` in one weight (100–900), with their shaping rules, as WOFF2.

    The same arguments give the same bytes. A font without weights gives the one it has.
    """
    font = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face.path)))
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(points)
    wanted.layout_feature_tag_set.clear()  # the defaults; then an empty set inverted is every feature
    wanted.layout_feature_tag_set.invert()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    if face.variable:
        wanted.pin_all_axes_to_default(font)
        wanted.pin_axis_location(font, "wght", weight)
    cut = TTFont(io.BytesIO(uharfbuzz.subset(font, wanted).blob.data), recalcTimestamp=False)
    cut.flavor = "woff2"
    out = io.BytesIO()
    cut.save(out)
    return out.getvalue()


def embed_fonts(svg: str) -> str:
    """The SVG with @font-face rules that hold the glyphs it needs, in the weights that it asks for.

    A letter that no font of its stack has is drawn by the next packaged one, which the stacks then name.
    """
    points = {ord(letter) for letter in svg}
    named = [face for face in faces() if _names(svg, face.family)]
    added = list(_fallbacks(points.difference(*(letters(face.path) for face in named)), named))
    if added:
        families = ", ".join(f"'{face.family}'" for face in added)
        svg = svg.replace(", sans-serif", f", {families}, sans-serif")
    head, mark, rest = svg.partition(">")
    return f"{head}{mark}<defs><style>{_rules([*named, *added], points, _weights(svg))}</style></defs>{rest}"


def font_css(text: str) -> str:
    """@font-face rules with the glyphs of every packaged font that the text needs, regular and bold."""
    points = {ord(letter) for letter in text}
    needed = [face for face in faces() if any(point > _LATIN for point in points & letters(face.path)) or face.variable]
    return _rules(needed, points, [_REGULAR, _BOLD])


def _rules(used: Iterable[Face], points: set[int], weights: list[int]) -> str:
    return "".join(
        _rule(face, weight, frozenset(points & letters(face.path)))
        for face in used
        for weight in (weights if face.variable else [_REGULAR])
    )


def _weights(svg: str) -> list[int]:
    """The weights a text is set in; <b> is one that Plotly writes as bold."""
    return sorted({_REGULAR, *(_BOLD if said == "bold" else int(said) for said in _WEIGHT.findall(svg))})


def _names(svg: str, family: str) -> bool:
    """True when a font stack of the SVG has the family, quoted in any of the ways a serialiser quotes it."""
    return any(f"{quote}{family}{quote}" in svg for quote in ("'", '"', "&quot;"))


def _fallbacks(uncovered: set[int], named: list[Face]) -> Iterable[Face]:
    for face in faces():
        if face not in named and uncovered & letters(face.path):
            uncovered -= letters(face.path)
            yield face


def _rule(face: Face, weight: int, points: frozenset[int]) -> str:
    if not points:
        return ""
    data = base64.b64encode(subset_woff2(face, weight, points)).decode("ascii")
    return (
        f"@font-face{{font-family:'{face.family}';font-weight:{weight};"
        f"src:url(data:font/woff2;base64,{data}) format('woff2');}}"
    )
