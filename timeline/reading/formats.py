"""A file's bytes -> its text and what the file says of itself. One function a format."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from timeline.errors import SourceError
from timeline.reading.decoding import decode, decode_page
from timeline.reading.pdf import extract_pdf
from timeline.reading.wrapping import unwrapped

#: Names' endings that a folder's articles have.
SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx")

_PAGES = (".html", ".htm", ".xhtml")
_TEXTS = (".txt", ".text", ".md", ".markdown")
_FOREIGN = {
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc)", b"{\\rtf": "an RTF file", b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture", b"GIF8": "a GIF picture", b"\x1f\x8b": "a gzip archive",
    b"PK\x03\x04": "a zip archive that is no .docx", b"\x7fELF": "a program", b"MZ\x90": "a program",
}  # fmt: skip
_MAX_MEMBERS = 5_000
_MAX_UNPACKED_BYTES = 100 * 1024 * 1024
_MAX_TAGS = 200_000
_MAX_CHARACTERS = 20 * 1024 * 1024
# A start tag this long carries a picture's bytes or an attack: parsing attributes costs their number squared.
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,30})[^>]{4000,}+>?")
_CAPTION = re.compile(r"<(/?)figcaption\b[^<>]{0,500}>", re.IGNORECASE)
# Its words are dropped from their sentence, and its date is wanted: it stays, and they go behind it.
_TIME = re.compile(r"(<time\s[^<>]{0,200}?\bdatetime\s?=[^<>]{0,300}>)([^<>]{1,200})(</time\s{0,9}>)", re.IGNORECASE)
_DATE_SEARCH = {
    "original_date": True, "extensive_search": False, "min_date": "1990-01-01", "max_date": "2100-01-01",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """A file's text, what the file says of itself, and a fault that did not keep it from being read."""

    text: str
    published: date | None = None
    publisher: str = ""
    title: str = ""
    url: str = ""
    fault: str = ""


def extract(content: bytes, suffix: str) -> Extract:
    """The text in a file's bytes; ``suffix`` (".html") decides only where the bytes leave it open.

    Plain text and Markdown come as decoded, nothing changed but line ends within sentences.
    Raises SourceError when there is no text in it.
    """
    if not content.strip():
        raise SourceError("the file is empty", remedy="put the article's text into it")
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return _whole(Extract(text=extract_pdf(content)))
    if content.startswith(b"PK\x03\x04") and _is_docx(content):
        return _whole(_of_docx(content))
    for mark, kind in _FOREIGN.items():
        if content.startswith(mark):
            raise SourceError(kind, remedy="save the article as text, HTML, PDF or .docx")
    if suffix in _PAGES or (suffix not in _TEXTS and _is_page(content)):
        return _whole(_of_page(decode_page(content)))
    text, encoding = decode(content)
    fault = "some bytes are broken and are shown as \ufffd" if encoding.endswith("damaged") else ""
    return _whole(Extract(text=text, fault=fault))


def _whole(found: Extract) -> Extract:
    """What was found, its broken sentences whole; raises SourceError for nothing and for too much."""
    if not found.text.strip("\ufeff \t\r\n\f"):
        remedy = "put the article's text in; a scan must go through text recognition (OCR) first"
        raise SourceError("no text in it", remedy=remedy)
    if len(found.text) > _MAX_CHARACTERS:
        raise SourceError("more than 20 million characters", remedy="split it")
    return replace(found, text=unwrapped(found.text))


def _is_page(content: bytes) -> bool:
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<?xml") and b"<html" in head)


def _of_page(page: str) -> Extract:
    """A web page's article. Its scripts are dropped first, but for the data that tell its date."""
    from trafilatura import bare_extraction, html2txt  # noqa: PLC0415 - half a second that other files do not need

    if page.count("<") > _MAX_TAGS:
        raise SourceError("more than 200,000 tags", remedy="give the article's text alone")
    clean = _CAPTION.sub(r"<\1p>", _LONG_TAG.sub(r"<\1>", _without_scripts(page)))
    clean = _TIME.sub(r"\1\3\2", clean)
    try:
        found = bare_extraction(
            clean, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATE_SEARCH)
        )
        text = getattr(found, "text", None) or html2txt(clean)
    except Exception as fault:  # a parser meets what its authors did not expect: the other articles go on
        raise SourceError("cannot be read as a web page", remedy="give the article's text alone") from fault
    return Extract(
        text=text,
        published=_day(getattr(found, "date", None)),
        publisher=getattr(found, "sitename", None) or "",
        title=getattr(found, "title", None) or "",
        url=getattr(found, "url", None) or "",
    )


def _without_scripts(page: str) -> str:
    low, parts, at = page.lower(), [], 0
    if len(low) != len(page):  # a letter that has two small ones: places would not agree
        low = page
    while (start := low.find("<script", at)) >= 0:
        end = low.find("</script", start)
        parts.append(page[at:start])
        end = end if end >= 0 else len(page)
        if "ld+json" in low[start : start + 200]:
            parts.append(page[start:end] + "</script>")
        at = low.find(">", end) + 1 or len(page)
    return "".join([*parts, page[at:]])


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _is_docx(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def _of_docx(content: bytes) -> Extract:
    """A Word file's paragraphs and tables, a line each. Nothing in it is run and nothing fetched."""
    import docx  # noqa: PLC0415 - only for those who have such files

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        # zipfile never unpacks more than a member says, so the sum bounds the memory.
        if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > _MAX_UNPACKED_BYTES:
            raise SourceError("unpacks to more than 100 MB", remedy="save the article's text alone")
    try:
        document = docx.Document(io.BytesIO(content))
        text = "\n".join(_docx_lines(document))
        title = document.core_properties.title or ""
    except Exception as fault:  # see _of_page
        raise SourceError("a broken .docx file", remedy="open it in Word and save it again") from fault
    return Extract(text=text, title=title)


def _docx_lines(container: Any) -> Iterator[str]:  # noqa: ANN401 - python-docx is untyped
    for item in container.iter_inner_content():
        if hasattr(item, "rows"):
            for row in item.rows:
                yield "\t".join(dict.fromkeys(cell.text.replace("\n", " ") for cell in row.cells))
        else:
            yield item.text
