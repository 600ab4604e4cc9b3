"""A composed picture as the content of a file: PNG, SVG, PDF or a web page, described inside the file too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from timeline.publishing.chromium import shared
from timeline.publishing.metadata import describe_png, describe_svg
from timeline.publishing.page import web_page
from timeline.publishing.presets import INCH_PX
from timeline.publishing.subsets import embed_fonts

_ROOT = re.compile(r"(?<=<svg )[^<>]*(?=>)")
_ATTRIBUTE = re.compile(r'[\w:-]+="[^"]*"')
_LOT = re.compile(r'id="defs-([0-9a-f]{6})"')

PictureFormat = Literal["png", "svg", "pdf", "html"]
PICTURE_FORMATS: tuple[PictureFormat, ...] = ("png", "svg", "pdf", "html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a picture says about itself to those who do not see it."""

    title: str
    short: str
    long: str
    credit: str = ""
    language: str = "en"


def render(
    figure: Mapping[str, Any], form: PictureFormat, width_px: float, height_px: float, scale: float = 1.0,
    *, description: Description | None = None,
) -> bytes:  # fmt: skip
    """The figure as a file's content, drawn by the process's warm Chromium with the program's fonts.

    ``scale`` is drawn pixels a CSS pixel, for PNG. SVG and PDF carry their fonts, a PDF's page is as large as
    the picture at 96 px an inch. Raises ExportError as Exporter.render does.
    """
    said = description or Description(title="", short="", long="")
    if form == "html":
        page = web_page(dict(figure), title=said.title, short=said.short, long=said.long, language=said.language)
        return page.encode("utf-8")
    if form == "png":
        drawn = shared().render(figure, form="png", width_px=width_px, height_px=height_px, scale=scale)
        return describe_png(drawn, _texts(said), dots_per_inch=INCH_PX * scale)
    svg = vector(figure, width_px, height_px, said)
    return svg.encode("utf-8") if form == "svg" else pdf_of(svg, width_px, height_px, said)


def vector(figure: Mapping[str, Any], width_px: float, height_px: float, said: Description) -> str:
    """The figure as an SVG with its fonts, title and description inside."""
    drawn = shared().render(figure, form="svg", width_px=width_px, height_px=height_px).decode("utf-8")
    return describe_svg(embed_fonts(settled(drawn)), said.title, said.long or said.short, said.language)


def settled(svg: str) -> str:
    """The SVG with the same names inside it every time, where Plotly draws lots, and its root's attributes in order:
    one in fifty drawings has two of them the other way round.
    """
    svg = _ROOT.sub(lambda root: " ".join(sorted(_ATTRIBUTE.findall(root[0]))), svg, count=1)
    drawn = _LOT.search(svg)
    return svg if drawn is None else re.sub(rf"(defs-|clip){drawn[1]}", r"\g<1>0", svg)


def pdf_of(svg: str, width_px: float, height_px: float, said: Description) -> bytes:
    """An SVG that carries its fonts as a PDF of one page whose text can be searched."""
    from timeline.publishing.pdf import mend_pdf, page_of  # noqa: PLC0415 - its library is slow to load

    printed = shared().print_pdf(page_of(svg, width_px, height_px))
    texts = {"Title": said.title, "Subject": said.short, "Author": said.credit}
    return mend_pdf(printed, {key: text for key, text in texts.items() if text}, language=said.language)


def _texts(said: Description) -> dict[str, str]:
    texts = {"Title": said.title, "Description": said.long or said.short, "Author": said.credit, "Comment": said.short}
    return {key: text for key, text in texts.items() if text}
