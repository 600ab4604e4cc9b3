"""Lines that end within a sentence, made one again without moving an offset: where a page sets each link on a line of
its own, and where Chinese text is broken by its lines' width, as bulletin boards and old mail do.
"""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.reading.labels import is_unfinished
from timeline.reading.lines import is_wide

JOINER = "\u2060"
_LEAST, _MOST, _SLACK = 40, 100, 3  # columns of such lines, and what they may fall short by
_FEWEST = 3  # lines that break off
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+){3,}")
_STOPS = frozenset("。！？!?…」』”:：")
_ENDS = _STOPS | frozenset("》※—")
_ENDS_SPACED = _STOPS | frozenset(".;；؟؛\"'’»")
_NARROW = frozenset(",;:!?()")  # that a copy may have in place of the wide signs


def unwrapped(text: str) -> str:
    """The text with a space for each line's end that breaks a sentence off, and in Chinese an invisible joiner, which
    all matching leaves out; as long as it was.

    >>> unwrapped("A talk of\\nAda Brandt and\\nOmar Said in the\\nSnow Hall ended.\\nAll left.")
    'A talk of Ada Brandt and Omar Said in the Snow Hall ended.\\nAll left.'
    >>> wide = "董事会在港口旁的旧仓库里开了一整夜的会，天亮时仍没有人"
    >>> unwrapped(f"{wide}\\n{wide}\\n{wide}\\n走。").count("\\u2060")
    3
    """
    return _BLOCK.sub(lambda block: _joined(block[0]), _of_one_width(text))


def _joined(block: str) -> str:
    """Lines of which some break off at a word that begins something, as one up to where a sentence ends."""
    lines = block.split("\n")
    if sum(map(is_unfinished, lines[:-1])) < _FEWEST:
        return block
    parts = [line + ("\n" if line.rstrip()[-1:] in _ENDS_SPACED else " ") for line in lines[:-1]]
    return "".join(parts) + lines[-1]


def _of_one_width(text: str) -> str:
    """Chinese lines joined: none of a wrapped text is wider than those that break off, and these are about as wide as
    each other.
    """
    lines = text.split("\n")
    widths = [_width(line) for line in lines]
    most = max(widths)
    if not _LEAST <= most <= _MOST:
        return text
    broken = {
        number
        for number, (line, following) in enumerate(pairwise(lines))
        if widths[number] >= most - _SLACK and _goes_on(line.rstrip("\r"), following)
    }
    if len(broken) < _FEWEST:
        return text
    last = len(lines) - 1
    return "".join(
        line + ("" if number == last else JOINER if number in broken else "\n") for number, line in enumerate(lines)
    )


def _goes_on(line: str, following: str) -> bool:
    return line[-1:] not in _ENDS and (is_wide(following[:1] or " ") or following[:1].isalnum())


def _width(line: str) -> int:
    """The columns of a line that is written in Chinese; 0 for another. One that is longer than any wrapped one is
    measured no further.
    """
    near = line[: _MOST + 1]
    wide = sum(map(is_wide, near))
    return len(near) + wide + sum(map(_NARROW.__contains__, near)) if wide else 0
