"""What Chromium's PDF lacks: words of joined letters that can be searched, and metadata."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Mapping

import pypdf
from pypdf.generic import DecodedStreamObject, NameObject, TextStringObject

_PAGE = (
    '<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src '
    "'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\"><title></title><style>"
    "@page{{size:{width}px {height}px;margin:0}}html,body{{margin:0}}svg{{display:block}}</style>{svg}"
)
_SPAN = re.compile(rb"/Span ?<< ?/ActualText ?<([0-9A-Fa-f]*)> ?>> BDC\n((?:(?!EMC)[^\n]*\n)*)EMC\n")
_LAST_GLYPH = re.compile(rb"((?:[-.\d]+ [-.\d]+ Td )?<)([0-9A-Fa-f]*)([0-9A-Fa-f]{4}> Tj\n)$")
_SILENT = b"/Span<</ActualText<FEFF>>>BDC\n%sEMC\n"
_SAID = b"/Span<</ActualText<%s>>>BDC\n%sEMC\n"
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))


def page_of(svg: str, width_px: float, height_px: float) -> str:
    """An HTML page as large as the SVG, which runs nothing and fetches nothing; Chromium prints it as a PDF."""
    return _PAGE.format(width=f"{width_px:g}", height=f"{height_px:g}", svg=svg)


def mend_pdf(pdf: bytes, texts: Mapping[str, str] | None = None, *, language: str = "") -> bytes:
    """A one-page PDF of Chromium's with searchable Arabic and with metadata (keys: Title, Subject …).

    The day of making is left out: the same picture is the same file.
    """
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    page = writer.pages[0]
    contents = page.get_contents()
    if contents is not None:
        stream = DecodedStreamObject()
        stream.set_data(_SPAN.sub(_one_glyph_a_letter, contents.get_data()))
        page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    writer.metadata = None
    if language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    writer.add_metadata({f"/{key}": text for key, text in (texts or {}).items()})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _one_glyph_a_letter(span: re.Match[bytes]) -> bytes:
    """A span of text on that glyph alone which advances; dots, hamzas and isolates say nothing.

    HarfBuzz puts the marks of a right-to-left letter before it, so the last glyph is the one that advances.
    A span that starts with the marks begins inside the letter, which readers take for a gap between words.
    """
    text = bytes.fromhex(span[1].decode()).decode("utf-16", "ignore").translate(_ISOLATES)
    glyphs = span[2]
    said = b"FEFF" + text.encode("utf-16-be").hex().upper().encode()
    last = _LAST_GLYPH.search(glyphs)
    if not text or not last or unicodedata.bidirectional(text[0]) not in ("R", "AL"):
        return _SAID % (said, glyphs)
    before, marks = glyphs[: last.start()], last[2]
    if not before and not marks:
        return _SAID % (said, glyphs)
    if not marks:
        return _SILENT % before + _SAID % (said, last[0])
    return _SILENT % (before + last[1] + marks + b"> Tj\n") + _SAID % (said, b"<" + last[3])
