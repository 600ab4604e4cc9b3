"""A PDF's text in paragraphs: the lines of its layout joined, page numbers and running heads dropped."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from timeline.errors import SourceError

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its complaints about a file are not our output

_MAX_PAGES = 1_000
_MAX_CHARACTERS = 20 * 1024 * 1024
_DIGITS = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?…。！？؟:：;；।۔][\"'»”’）)】」』]{0,3}$")
_FULL = 0.75  # of the page's usual line: a shorter line ends its paragraph
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u0e00-\u0eff]$")


def extract_pdf(content: bytes) -> str:
    """The text of a PDF of at most 1,000 pages, a paragraph a line.

    Raises SourceError when it is broken or locked by a password.
    """
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError("locked by a password", remedy="save it without one")
        if len(reader.pages) > _MAX_PAGES:
            raise SourceError("more than 1,000 pages", remedy="save the article's pages alone")
        pages = _pages(reader)
    except SourceError:
        raise
    except PyPdfError as fault:
        raise SourceError("a broken PDF", remedy="save it again, or give the article's text") from fault
    except Exception as fault:  # a parser meets what its authors did not expect: the other articles go on
        raise SourceError("cannot be read as a PDF", remedy="give the article's text") from fault
    return "\n".join(paragraph for page in _without_running_heads(pages) for paragraph in _paragraphs(page))


def _pages(reader: PdfReader) -> list[list[str]]:
    """Each page's lines; "" for a blank one. Stops where the text grows beyond all bounds."""
    pages: list[list[str]] = []
    size = 0
    for page in reader.pages:
        text = page.extract_text()
        size += len(text)
        if size > _MAX_CHARACTERS:
            raise SourceError("more than 20 million characters", remedy="save the article's pages alone")
        pages.append([line.strip() for line in text.splitlines()])
    return pages


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
    if first.endswith("\u00ad"):
        return first[:-1] + second
    return first + ("" if _UNSPACED.search(first) else " ") + second
