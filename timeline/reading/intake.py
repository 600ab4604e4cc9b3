"""Files and folders -> Sources, with a line for each fault; one article's fault never stops the others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.errors import SourceError
from timeline.model import Source, Span
from timeline.reading.dateline import find_published
from timeline.reading.files import Article, content_of, find_articles, find_saga
from timeline.reading.formats import Extract, extract
from timeline.reading.leftovers import find_leftovers, guess_title
from timeline.reading.listing import Entry
from timeline.reading.repeats import find_copies
from timeline.reading.tongue import checked_tag, detect_language

MAX_FILES = 5_000
_MAX_TITLE = 500
_MAX_ID = 60
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the sources, a line (what, where, what to do) for each fault, and the saga's own file."""

    sources: tuple[Source, ...]
    problems: tuple[str, ...] = ()
    saga: Path | None = None


def read(paths: Sequence[Path], *, published: date | None = None) -> Reading:
    """The articles in files and folders, in the order given, each file once.

    A folder stands for its own files (not its folders'), those that its sources.toml lists first, then by
    name; a folder without any stands for the folder ``sources`` in it. ``published`` is the day of articles whose own
    neither sources.toml nor the article itself tells.
    Files of at most 20 MB; text, Markdown, HTML, PDF, .docx. Never raises for what is in a file: that becomes
    a line of ``problems``, and ``sources`` is empty when nothing could be read.
    """
    problems: list[str] = []
    articles = list(find_articles(paths, problems))
    if len(articles) > MAX_FILES:
        problems.append(str(SourceError(f"more than {MAX_FILES:,} files", remedy="give fewer; the rest was not read")))
    sources: list[Source] = []
    taken: set[str] = set()
    for article in articles[:MAX_FILES]:
        try:
            source, fault = _source(article, published, taken)
        except SourceError as error:
            problems.append(str(SourceError(error.what, str(article.path), error.remedy)))
            continue
        sources.append(source)
        problems += [fault] if fault else []
    saga = find_saga(paths, problems)
    return Reading(tuple(sources), tuple(map(_one_line, problems)), saga)


def _source(article: Article, otherwise: date | None, taken: set[str]) -> tuple[Source, str]:
    """The Source of one file, and the line about what it lacks ("" if nothing). Raises SourceError."""
    found = extract(content_of(article.path), article.path.suffix.lower())
    entry = article.entry or Entry(file=article.path.name)
    copies = find_copies(found.text)
    title = _shown(entry.title or found.title or guess_title(found.text, copies))
    left_out = find_leftovers(found.text, copies, title)
    language = _language(found, entry, left_out)
    url = entry.url or (found.url if found.url.startswith(("https://", "http://")) else "")
    published = entry.published or found.published
    published = published or find_published(found.text, language=language, names=(url, article.path.name))
    source = Source(
        source_id=_own_id(article.key or article.path.stem, taken),
        text=found.text,
        language=language,
        published=published or otherwise,
        publisher=_shown(entry.publisher or found.publisher),
        title=title,
        url=url,
        note=_shown(entry.note),
        left_out=left_out,
    )
    return source, _lacking(source, found, article.path)


def _lacking(source: Source, found: Extract, path: Path) -> str:
    if found.fault:
        return str(SourceError(found.fault, str(path), "save it as UTF-8"))
    if source.published is None:
        remedy = "give --published 2025-02-15, or published in sources.toml; relative dates stay undated"
        return str(SourceError("the publication date is not known", str(path), remedy))
    return ""


def _language(found: Extract, entry: Entry, left_out: Sequence[Span]) -> str:
    """The listed language, else what the telling itself is in."""
    told = _told(found.text, left_out)
    return checked_tag(entry.language, told) if entry.language else detect_language(told)


def _told(text: str, left_out: Sequence[Span]) -> str:
    edges = [0, *(edge for span in left_out for edge in span), len(text)]
    told = "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return told if told.strip() else text


def _own_id(name: str, taken: set[str]) -> str:
    """A source id that no other source has: letters, digits, dots and hyphens."""
    base = re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFC", name)).strip("-.")[:_MAX_ID] or "source"
    own, count = base, 1
    while own in taken:
        count += 1
        own = f"{base}-{count}"
    taken.add(own)
    return own


def _shown(text: str) -> str:
    """A value for one line: no control or direction marks, at most 500 characters."""
    return _one_line(text)[:_MAX_TITLE]


def _one_line(text: str) -> str:
    plain = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)
    return " ".join("".join(char for char in plain if char not in _DIRECTION).split())
