"""The pattern that says where in a text a date may stand, fast enough to be tried at every word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_END = ""


def openings(words: set[str], *, spaced: bool) -> set[str]:
    """The words without those that open with another of them: where they stand, that one is found too.

    >>> sorted(openings({"may", "may day", "mayday"}, spaced=True))
    ['may', 'mayday']
    """
    return {
        word
        for word in words
        if not any(word[:end] in words and not (spaced and word[end].isalpha()) for end in range(1, len(word)))
    }


def alternation(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first; beginnings that words share stand in it once.

    So a place of the text costs the letters it has in common with a word, not a trial of each word.

    >>> alternation(["may", "march", "mar"])
    'ma(?:r(?:ch)?|y)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _branch(tree)


def _branch(node: dict[str, Any]) -> str:
    choices = [re.escape(letter) + _branch(below) for letter, below in sorted(node.items()) if letter != _END]
    if not choices:
        return ""
    body = choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
    return (f"{body}?" if len(choices) > 1 else f"(?:{body})?") if _END in node else body
