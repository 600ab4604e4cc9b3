"""The program's own fonts for the browser: cut to what a page can need, served from here, kept by the browser."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import pandas as pd
from flask import Flask, Response, abort

from timeline.drawing.fonts import letters
from timeline.locales import LANGUAGES, NAMES, load
from timeline.publishing.fonts import Face, faces
from timeline.publishing.subsets import subset_woff2

YEAR_SECONDS = 31_536_000
#: Letters in a part that a page asks for only when it shows one of them.
SLICE = 400
_WEIGHTS = (400, 700)
#: Latin with Vietnamese, punctuation, arrows and shapes; Arabic: what a reader may type or a note may say.
_ALWAYS = (range(0x20, 0x250), range(0x1EA0, 0x1F00), range(0x2000, 0x2070), range(0x20A0, 0x20C0),
           range(0x2190, 0x2200), range(0x25A0, 0x2700), range(0x0600, 0x0700), range(0x3000, 0x3040),
           range(0xFF00, 0xFF61))  # fmt: skip
_TEXT_COLUMNS = ("headline", "quote", "passage", "publisher", "title", "note", "actors", "date_text", "explanation")


class Cut(NamedTuple):
    """A part of a font that one file serves: the letters in it, and the CSS range that it is asked for."""

    face: Face
    weight: int
    points: frozenset[int]

    @property
    def name(self) -> str:
        """The file's name; another one whenever its content is another."""
        body = repr((self.face.family, self.weight, sorted(self.points), self.face.path.stat().st_size))
        digest = hashlib.blake2s(body.encode(), digest_size=6).hexdigest()
        return f"{self.face.family.replace(' ', '-').lower()}-{self.weight}-{digest}.woff2"


def register(server: Flask, table: pd.DataFrame) -> dict[str, list[str]]:
    """Give the server ``/fonts/fonts.css`` and the files it names. Cutting a font waits for its first reader.

    The answer names, by family, the files that hold what the page shows when it opens.
    """
    points = _points(table)
    cuts = {cut.name: cut for cut in cuts_for(points)}
    style, lock = "\n".join(_rule(cut, name) for name, cut in cuts.items()), threading.Lock()

    @server.get("/fonts/fonts.css")
    def show_style() -> Response:
        return Response(style, mimetype="text/css")

    @server.get("/fonts/<name>")
    def show_file(name: str) -> Response:
        if name not in cuts:
            abort(404)
        with lock:  # one at a time: two cuts of the same font are one too many
            content = subset_woff2(*cuts[name])
        answer = Response(content, mimetype="font/woff2")
        answer.headers["Cache-Control"] = f"public, max-age={YEAR_SECONDS}, immutable"
        return answer

    shown: dict[str, list[str]] = {}
    for name, cut in cuts.items():
        if cut.points <= points:
            shown.setdefault(cut.face.family, []).append(name)
    return shown


def cuts_for(points: frozenset[int]) -> list[Cut]:
    """Every packaged font in parts: the rest of its letters in slices, then, to be preferred, those of ``points``."""
    cuts = []
    for face in faces():
        known = letters(face.path) & points
        rest = sorted(letters(face.path) - known)
        slices = [frozenset(rest[start : start + SLICE]) for start in range(0, len(rest), SLICE)]
        cuts += [Cut(face, weight, part) for weight in _weights(face) for part in (*slices, known) if part]
    return cuts


def _points(table: pd.DataFrame) -> frozenset[int]:
    """The characters that the table and the interface show, and those that readers type most."""
    seen: set[str] = set()
    for column in _TEXT_COLUMNS:
        seen.update(*table[column].unique())
    points = {ord(letter) for letter in seen}
    return frozenset(points.union(_interface(), *_ALWAYS))


@cache
def _interface() -> frozenset[int]:
    said = [str(load(tag, section)) for tag in LANGUAGES for section in ("web", "drawing", "publishing")]
    return frozenset(ord(letter) for letter in set("".join((*said, *NAMES.values()))))


def _weights(face: Face) -> Iterable[int]:
    return _WEIGHTS if face.variable else _WEIGHTS[:1]


def _rule(cut: Cut, name: str) -> str:
    return (
        f"@font-face{{font-family:'{cut.face.family}';font-style:normal;font-weight:{cut.weight};font-display:swap;"
        f"src:url('{name}') format('woff2');unicode-range:{_ranges(cut.points)}}}"
    )


def _ranges(points: Iterable[int]) -> str:
    """CSS unicode-range of the points, neighbours joined."""
    runs: list[list[int]] = []
    for point in sorted(points):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ",".join(f"U+{low:X}" if low == high else f"U+{low:X}-{high:X}" for low, high in runs)
