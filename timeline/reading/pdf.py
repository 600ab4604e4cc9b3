"""A PDF's text in paragraphs: the lines of its layout joined, page numbers and running heads dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from timeline.errors import SourceError

_MAX_PAGES = 1_000
_MAX_CHARACTERS = 20 * 1024 * 1024
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{2,}")
_DIGITS = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?…。！？؟:：;；।۔][\"'»”’）)】」』]{0,3}$")
_FULL = 0.75  # of the page's usual line: a shorter line ends its paragraph
_BROKEN_WORD = ("\u00ad", "\x02", "\ufffe")  # a soft hyphen, and what PDFium writes for one
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u0e00-\u0eff]$")


def extract_pdf(content: bytes) -> str:
    """The text of a PDF of at most 1,000 pages, a paragraph a line.

    Raises SourceError when it is broken or locked by a password.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as fault:
        if "password" in str(fault).lower():
            raise SourceError("locked by a password", remedy="save it without one") from fault
        raise SourceError("a broken PDF", remedy="save it again, or give the article's text") from fault
    try:
        pages = _pages(document)
    except pypdfium2.PdfiumError as fault:
        raise SourceError("a broken page in the PDF", remedy="save it again, or give the article's text") from fault
    finally:
        document.close()
    return "\n".join(paragraph for page in _without_running_heads(pages) for paragraph in _paragraphs(page))


def _pages(document: Any) -> list[list[str]]:  # noqa: ANN401 - pypdfium2 is untyped
    """Each page's lines; "" for a blank one. Raises SourceError beyond the bounds."""
    if len(document) > _MAX_PAGES:
        raise SourceError("more than 1,000 pages", remedy="save the article's pages alone")
    pages: list[list[str]] = []
    size = 0
    for number in range(len(document)):
        text = _page_text(document[number].get_textpage()).replace("\x00", "\ufffd")  # a glyph without a letter
        size += len(text)
        if size > _MAX_CHARACTERS:
            raise SourceError("more than 20 million characters", remedy="save the article's pages alone")
        pages.append([line.strip() for line in text.splitlines()])
    return pages


def _page_text(page: Any) -> str:  # noqa: ANN401
    """The page's text. Words of scripts from right to left are turned where the PDF has them in drawing order."""
    text = str(page.get_text_range())
    if not _RIGHT_TO_LEFT.search(text):
        return text
    chars = [chr(pdfium.FPDFText_GetUnicode(page, place)) for place in range(page.count_chars())]
    for word in _RIGHT_TO_LEFT.finditer("".join(chars)):
        first, last = word.start(), word.end() - 1
        if page.get_charbox(first)[0] < page.get_charbox(last)[0]:
            chars[first : last + 1] = reversed(chars[first : last + 1])
    return "".join(chars)


def _without_running_heads(pages: Sequence[list[str]]) -> Iterable[list[str]]:
    """The pages without numbers alone, and without first and last lines that half of three pages share."""
    edges = Counter(edge for page in pages for edge in {_shape(page, 0), _shape(page, -1)})
    for page in pages:
        kept = list(page)
        for place in (0, -1):
            shape = _shape(kept, place)
            often = len(pages) >= 3 and edges[shape] * 2 > len(pages)
            if shape and (shape == "#" or often):
                kept = kept[1:] if place == 0 else kept[:-1]
        yield kept


def _shape(page: Sequence[str], place: int) -> str:
    """The page's first or last line with each number as "#"."""
    return _DIGITS.sub("#", page[place]) if page else ""


def _paragraphs(lines: Sequence[str]) -> list[str]:
    widths = sorted(len(line) for line in lines if line)
    full = _FULL * widths[int(len(widths) * 0.9)] if widths else 0
    paragraphs: list[str] = []
    open_line = False
    for line in lines:
        if line and open_line:
            paragraphs[-1] = _joined(paragraphs[-1], line)
        elif line:
            paragraphs.append(line)
        open_line = bool(line) and len(line) >= full and not _ENDS.search(line[-8:]) and len(lines) > 1
    return paragraphs


def _joined(first: str, second: str) -> str:
    """Two lines of one paragraph as one; a word that was broken at the line's end is whole again."""
    if first.endswith("-") and first[-2:-1].isalpha() and second[:1].islower():
        return first[:-1] + second
    if first.endswith(_BROKEN_WORD):
        return first[:-1] + second
    return first + ("" if _UNSPACED.search(first) else " ") + second
