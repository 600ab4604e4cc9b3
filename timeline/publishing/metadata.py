"""Title and description inside the files themselves: PNG text chunks, SVG title and desc."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from html import escape

_PNG_START = b"\x89PNG\r\n\x1a\n"
_HEADER_END = len(_PNG_START) + 25  # IHDR: length, name, 13 bytes, checksum
_INCH_MM = 25.4


def describe_png(png: bytes, texts: Mapping[str, str], *, dots_per_inch: float | None = None) -> bytes:
    """The PNG with an iTXt chunk (UTF-8) for each text, by keyword (Latin-1, at most 79 letters).

    ``dots_per_inch`` says how large it is meant to be printed. Pixels are not touched.
    """
    chunks = b"".join(
        _chunk(b"iTXt", keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8"))
        for keyword, text in texts.items()
    )
    if dots_per_inch:
        per_metre = round(dots_per_inch / _INCH_MM * 1000)
        chunks = _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) + chunks
    return png[:_HEADER_END] + chunks + png[_HEADER_END:]


def describe_svg(svg: str, title: str, description: str, language: str) -> str:
    """The SVG with a title, a desc, a language and the role of a picture, as screen readers want it."""
    head, mark, rest = svg.partition(">")
    named = (
        f'<title id="picture-title">{escape(_clean(title))}</title>'
        f'<desc id="picture-desc">{escape(_clean(description))}</desc>'
    )
    role = f' role="img" lang="{escape(language)}" aria-labelledby="picture-title picture-desc"'
    return f"{head}{role}{mark}{named}{rest}"


def _clean(text: str) -> str:
    """Without the controls that XML cannot hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n")


def _chunk(name: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)
