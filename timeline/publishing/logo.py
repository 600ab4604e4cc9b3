"""A publisher's logo: a picture that is one, small enough, and that runs nothing."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from PIL import Image, UnidentifiedImageError

from timeline.errors import ExportError

MAX_BYTES = 2_000_000
MAX_PIXELS = 25_000_000
_RASTER = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp"}
#: Elements of SVG that draw and neither run, fetch nor embed anything.
_DRAWN = frozenset(
    ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "title",
     "desc", "use", "symbol", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "pattern", "style")
)  # fmt: skip
_REFERS = re.compile(r"(?i)url\s*\(\s*['\"]?\s*(?!#)|@import|javascript:|expression\s*\(")
_REMEDY = "name a PNG, JPEG, WebP or plain SVG file of at most 2 MB"


class LogoError(ExportError):
    """A logo that cannot be used."""

    phrase = "fault_logo"
    slots: Mapping[str, object] = MappingProxyType({"size": MAX_BYTES // 1_000_000})


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo as a data address for Plotly, and its width as a share of its height."""

    address: str
    ratio: float


def read_logo(logo: Path | bytes) -> Logo:
    """The logo, checked. Raises LogoError: unreadable, too large, no picture, an SVG that runs or fetches."""
    where = str(logo) if isinstance(logo, Path) else "logo"
    content = _content(logo, where)
    if len(content) > MAX_BYTES:
        raise LogoError("the logo is larger than 2 MB", where, _REMEDY)
    head = content[:1000].lstrip(b"\xef\xbb\xbf \r\n\t")
    return _svg(content, where) if head.startswith((b"<?xml", b"<svg", b"<!")) else _raster(content, where)


def _content(logo: Path | bytes, where: str) -> bytes:
    if isinstance(logo, bytes):
        return logo
    try:
        with logo.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as fault:
        raise LogoError(f"the logo cannot be read: {fault.strerror}", where, _REMEDY) from fault


def _raster(content: bytes, where: str) -> Logo:
    try:
        with Image.open(io.BytesIO(content), formats=list(_RASTER)) as image:
            width, height = image.size
            kind = _RASTER[image.format or ""]
            if width * height > MAX_PIXELS:
                raise LogoError("the logo has more than 25 million pixels", where, _REMEDY)
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, KeyError, Image.DecompressionBombError) as fault:
        raise LogoError("the logo is no picture", where, _REMEDY) from fault
    return Logo(_address(kind, content), width / height)


def _svg(content: bytes, where: str) -> Logo:
    """An SVG of drawing elements only; others are refused, not repaired: its owner should know."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise LogoError("the logo is no picture", where, _REMEDY) from fault
    if etree.QName(root).localname != "svg":
        raise LogoError("the logo is no picture", where, _REMEDY)
    kinds = root.getroottree().docinfo.internalDTD
    if kinds is not None and any(True for _ in kinds.iterentities()):
        raise LogoError("the SVG logo defines entities", where, "save it as plain SVG")
    for element in list(root.iter(etree.Element)):
        if _is_foreign(element):
            element.getparent().remove(element)  # an editor's own notes: they draw nothing
        else:
            _check(element, where)
    return Logo(_address("image/svg+xml", etree.tostring(root)), _ratio(root, where))


def _is_foreign(element: Any) -> bool:  # noqa: ANN401 - lxml has no types
    name = etree.QName(element)
    outside = name.namespace not in (None, "http://www.w3.org/2000/svg") or name.localname == "metadata"
    return outside and element.getparent() is not None


def _check(element: Any, where: str) -> None:  # noqa: ANN401 - lxml has no types
    name = etree.QName(element).localname
    if name not in _DRAWN:
        raise LogoError(f"the SVG logo has a <{name[:40]}>, which may run or fetch", where, "save it as plain SVG")
    if name == "style" and _REFERS.search(element.text or ""):
        raise LogoError("the SVG logo's style fetches something", where, "save it as plain SVG")
    for key, value in element.attrib.items():
        local = etree.QName(key).localname.lower()
        outward = local in {"href", "src"} and not str(value).startswith("#")
        if local.startswith("on") or outward or _REFERS.search(str(value)):
            raise LogoError(f"the SVG logo's attribute {local[:40]} runs or fetches", where, "save it as plain SVG")


def _ratio(root: Any, where: str) -> float:  # noqa: ANN401 - lxml has no types
    numbers = [float(part) for part in re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))[:4]]
    sides = numbers[2:] or [
        float(found.group())
        for side in ("width", "height")
        if (found := re.match(r"\d+(?:\.\d+)?", root.get(side, "")))
    ]
    if len(sides) != 2 or min(sides) <= 0:
        raise LogoError("the SVG logo says no size", where, "give it a viewBox")
    return sides[0] / sides[1]


def _address(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
