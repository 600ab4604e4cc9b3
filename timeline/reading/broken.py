"""Lines that a page breaks within their sentences, as where each link stands on a line of its own, made one again."""

from __future__ import annotations

import re

from timeline.reading.labels import is_unfinished

_LEAST = 3  # lines of a block that break off within their sentences
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+){3,}")
_ENDS = frozenset(".!?…:;。！？：；؟؛\"'”’»」』")


def unbroken(text: str) -> str:
    """The text with a space for each line break within a sentence, so that no offset moves.

    >>> unbroken("A talk of\\nAda Brandt and\\nOmar Said in the\\nSnow Hall ended.\\nAll left.")
    'A talk of Ada Brandt and Omar Said in the Snow Hall ended.\\nAll left.'
    """
    return _BLOCK.sub(lambda block: _joined(block[0]), text)


def _joined(block: str) -> str:
    lines = block.split("\n")
    if sum(map(is_unfinished, lines[:-1])) < _LEAST:
        return block
    parts = [line + ("\n" if line.rstrip()[-1:] in _ENDS else " ") for line in lines[:-1]]
    return "".join(parts) + lines[-1]
