"""Chinese text that its lines' width breaks, as bulletin boards and old mail do: joined again without moving an offset.

An invisible joiner stands where the line ended, which all matching leaves out.
"""

from __future__ import annotations

from itertools import pairwise

from timeline.reading.lines import is_wide

JOINER = "\u2060"
_LEAST, _MOST, _SLACK = 40, 100, 3  # columns of such lines, and what they may fall short by
_FEWEST = 3  # lines that break off
_ENDS = frozenset("。！？!?…」』”》※—:：")
_NARROW = frozenset(",;:!?()")  # that a copy may have in place of the wide signs


def unwrapped(text: str) -> str:
    """The text with a joiner for each line's end that breaks a Chinese sentence off; as long as it was.

    No line of a wrapped text is wider than those that break off, and these are about as wide as each other.

    >>> wide = "董事会在港口旁的旧仓库里开了一整夜的会，天亮时仍没有人"
    >>> unwrapped(f"{wide}\\n{wide}\\n{wide}\\n走。").count("\\u2060")
    3
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
