"""Templates of a language file, expanded: ``[the] (4|four) {unit} <of>`` -> every row of symbols it stands for.

A backslash makes a bracket a bracket of the text: ``<\\(> {day}/{mm}`` is a day behind "(".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import product
from typing import NamedTuple

from timeline.errors import LanguageError

_TOKEN = re.compile(r"\{[a-z_]+\d?\}|\\[\[\]()|<>]|[\[\]()|<>]|[^\[\]()|<>{}\\]+")
_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?|[^\w\s]|_")
MOST_ROWS = 4096


class Symbol(NamedTuple):
    """One place of a template: a slot (``{month}``) or a word; ``context`` when it is no part of the date."""

    key: str
    name: str
    context: bool


Row = tuple[Symbol, ...]
#: The symbols of a token, which are context or not.
Read = Callable[[str, bool], Row]


def reader(fold: Callable[[str], str], *, spaced: bool) -> Read:
    """Reads the tokens of templates, their words folded and split at spaces where the language is spaced."""

    @cache
    def read(token: str, context: bool) -> Row:
        return _symbols(token, fold, spaced, context)

    return read


def expand(template: str, read: Read) -> list[Row]:
    """Every row of symbols that a template stands for, without the empty one.

    Raises LanguageError for unbalanced brackets or more than MOST_ROWS rows.
    """
    tokens = _TOKEN.findall(template)
    rows, rest = _alternatives(tokens, 0, template, read, False)
    if rest != len(tokens) or "".join(tokens) != template:
        raise LanguageError(f"brackets do not match in {template!r}", remedy="close each [, (, < and {")
    if "<" in template:
        rows = [row for row in rows if not all(symbol.context for symbol in row)]
    return list(dict.fromkeys(filter(None, rows)))


def _alternatives(tokens: list[str], at: int, template: str, read: Read, context: bool) -> tuple[list[Row], int]:
    """Rows of ``a|b|c`` up to a closing bracket or the end, and where that is."""
    choices: list[Row] = []
    rows: list[Row] = [()]
    while at < len(tokens) and tokens[at] not in ("]", ")", ">"):
        token = tokens[at]
        if token == "|":
            choices += rows
            rows, at = [()], at + 1
            continue
        if token in ("[", "(", "<"):
            inner, at = _alternatives(tokens, at + 1, template, read, context or token == "<")
            if at >= len(tokens) or tokens[at] != {"[": "]", "(": ")", "<": ">"}[token]:
                raise LanguageError(f"brackets do not match in {template!r}", remedy="close each [, (, < and {")
            inner = [*inner, ()] if token == "[" else inner
        else:
            inner = [read(token, context)]
        rows = (
            [head + tail for head, tail in product(rows, inner)] if len(inner) > 1 else [row + inner[0] for row in rows]
        )
        if len(rows) > MOST_ROWS:
            raise LanguageError(f"{template!r} stands for too many rows", remedy="split it")
        at += 1
    return choices + rows, at


def _symbols(token: str, fold: Callable[[str], str], spaced: bool, context: bool) -> Row:
    if token.startswith("{"):
        name = token[1:-1]
        return (Symbol("{" + name.rstrip("0123456789") + "}", name, context),)
    if token.startswith("\\"):
        return (Symbol(fold(token[1:]), "", context),)
    words = _WORD.findall(token) if spaced else token.split()
    return tuple(Symbol(word, "", context) for word in map(fold, words) if word)
