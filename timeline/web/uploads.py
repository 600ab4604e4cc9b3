"""Articles that a reader adds: files as the browser sends them, checked and written where they can be read."""

from __future__ import annotations

import base64
import binascii
import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pandas as pd

from timeline.drawing.text import clean
from timeline.errors import SourceError
from timeline.web.refusals import Refused

#: Makes a table out of files. The composer gives it; the page knows nothing of reading.
Extract = Callable[[Sequence[Path]], pd.DataFrame]

ACCEPTED = (".txt", ".md", ".html", ".htm", ".pdf", ".docx")
MAX_FILE_BYTES = 20_000_000
MAX_FILES = 20
_MOST_STEM = 50  # characters of a file's name that become the source's id, with room for a number
_UNSAFE = re.compile(r"[^\w.-]+")


class Uploaded(NamedTuple):
    """The events of uploaded files, and the names of those that none came from."""

    table: pd.DataFrame
    silent: tuple[str, ...]


def read_uploads(
    contents: Sequence[str], names: Sequence[str], extract: Extract, taken: Iterable[str] = ()
) -> Uploaded:
    """The events of uploaded files: ``contents`` are data URLs, ``names`` the files' names, one each. No source is
    called as one of those ``taken``: another article of that name is another source.

    The files exist only while they are read. Raises TimelineError for too many, and where not one of them can
    be read: one that is too large, unknown or broken does not keep the others out.
    """
    if len(contents) > MAX_FILES:
        raise Refused("upload_many", most=MAX_FILES)
    with TemporaryDirectory(prefix="timeline-") as folder:
        paths, faults = _written(Path(folder), contents, names, set(taken))
        if not paths:
            raise faults[0]
        try:
            table = extract(list(paths.values()))
        except SourceError as fault:  # it names folders of this machine
            raise Refused("upload_unread", files=clean(", ".join(names), 200)) from fault
    told = set(table["source_id"])
    heard = {number for number, path in paths.items() if path.stem in told}
    return Uploaded(table, tuple(name for number, name in enumerate(names) if number not in heard))


def _written(
    folder: Path, contents: Sequence[str], names: Sequence[str], stems: set[str]
) -> tuple[dict[int, Path], list[Refused]]:
    """The files that could be written by their numbers, each with a stem of its own that is none of the ``stems``, and
    what was wrong with others.
    """
    paths: dict[int, Path] = {}
    faults: list[Refused] = []
    for number, (content, name) in enumerate(zip(contents, names, strict=True)):
        try:
            path, body = folder / safe_name(name), decode(content, name)
        except Refused as fault:
            faults.append(fault)
            continue
        numbered = (f"{path.stem}-{count}" for count in itertools.count(2))
        own = next(stem for stem in itertools.chain([path.stem], numbered) if stem not in stems)
        stems.add(own)
        path = path.with_stem(own)
        path.write_bytes(body)
        paths[number] = path
    return paths, faults


def safe_name(name: str) -> str:
    """A file name without folders and with only letters, digits, points and dashes; its suffix is kept.

    Raises Refused when the suffix is none of ACCEPTED.
    """
    plain = _UNSAFE.sub("-", PurePosixPath(name.replace("\\", "/")).name)
    suffix = PurePosixPath(plain).suffix.lower()
    if suffix not in ACCEPTED:
        raise Refused("upload_large", file=clean(name, 80), size=MAX_FILE_BYTES // 1_000_000)
    return f"{PurePosixPath(plain).stem.strip('.-')[:_MOST_STEM] or 'article'}{suffix}"


def decode(content: str, name: str) -> bytes:
    """The bytes of a data URL. Raises Refused when it is none or larger than MAX_FILE_BYTES."""
    _, comma, body = content.partition(",")
    if not comma or len(body) > MAX_FILE_BYTES * 4 // 3 + 4:
        raise Refused("upload_large", file=clean(name, 80), size=MAX_FILE_BYTES // 1_000_000)
    try:
        return base64.b64decode(body, validate=True)
    except binascii.Error as fault:
        raise Refused("fault_file", file=clean(name, 80)) from fault
