"""Templates of a language file, read: ``[the] (4|four) {unit} <of>`` -> its symbols and the choices between them.

A backslash makes a bracket a bracket of the text: ``<\\(> {day}/{mm}`` is a day behind "(".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from timeline.errors import LanguageError

#: A slot, a bracket of the text, brackets without others in them, a bracket, words.
_TOKEN = re.compile(r"\{[a-z_]+\d?\}|\\[\[\]()|<>]|[\[(<][^\[\]()<>\\]*[\])>]|[\[\]()|<>]|[^\[\]()|<>{}\\]+")
_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?|[^\w\s]|_")
_CLOSING = {"[": "]", "(": ")", "<": ">"}


class Symbol(NamedTuple):
    """One place of a template: a slot (``{month}``) or a word; ``context`` when it is no part of the date."""

    key: str
    name: str
    context: bool


class Choice(NamedTuple):
    """A place of a template where one of several rows stands, of an optional part the empty one last."""

    ways: tuple[Row, ...]


Row = tuple[Symbol | Choice, ...]
#: The row of a token, whose symbols are context or not.
Read = Callable[[str, bool], Row]


class Rest(NamedTuple):
    """What is still to come of a template: its next part, and what comes behind that."""

    part: Symbol | Choice
    behind: Rest | None


#: Which way was taken at each choice so far, the first as 0, the second as -1 …
Way = tuple[int, ...]


def reader(fold: Callable[[str], str], *, spaced: bool) -> Read:
    """Reads the tokens of templates, their words folded and split at spaces where the language is spaced.

    Brackets that many templates have in common are read once.
    """

    @cache
    def read(token: str, context: bool) -> Row:
        if len(token) > 1 and token[0] in _CLOSING:
            if token[-1] != _CLOSING[token[0]]:
                raise _unbalanced(token)
            return _chosen(token[0], _ways(_TOKEN.findall(token[1:-1]), 0, read, context or token[0] == "<")[0])
        return _symbols(token, fold, spaced, context)

    return read


def parse(template: str, read: Read) -> Row:
    """A template as a row. Raises LanguageError for unbalanced brackets."""
    tokens = _TOKEN.findall(template)
    rows, end = _ways(tokens, 0, read, False)
    if end != len(tokens) or "".join(tokens) != template:
        raise _unbalanced(template)
    return _chosen("(", rows)


def queue(row: Row, behind: Rest | None = None) -> Rest | None:
    """The parts of a row one after another, before what comes ``behind`` it."""
    for part in reversed(row):
        behind = Rest(part, behind)
    return behind


def firsts(rest: Rest | None, way: Way) -> list[tuple[Symbol | None, Rest | None, Way]]:
    """The symbols that may stand first in what is to come, each with what comes behind it; None at its end."""
    if rest is None:
        return [(None, None, way)]
    part, behind = rest
    if not isinstance(part, Choice):
        return [(part, behind, way)]
    return [first for at, row in enumerate(part.ways) for first in firsts(queue(row, behind), (*way, -at))]


def _ways(tokens: list[str], at: int, read: Read, context: bool) -> tuple[list[Row], int]:
    """The rows of ``a|b|c`` up to a closing bracket or the end, and where that is."""
    rows: list[Row] = []
    row: Row = ()
    while at < len(tokens) and (token := tokens[at]) not in ("]", ")", ">"):
        if token == "|":
            rows.append(row)
            row = ()
        elif token in _CLOSING:
            inner, at = _ways(tokens, at + 1, read, context or token == "<")
            if at >= len(tokens) or tokens[at] != _CLOSING[token]:
                raise _unbalanced("".join(tokens))
            row += _chosen(token, inner)
        else:
            row += read(token, context)
        at += 1
    return [*rows, row], at


def _chosen(bracket: str, rows: list[Row]) -> Row:
    """Rows between brackets as one row."""
    if bracket == "[":
        rows = [*rows, ()]
    return rows[0] if len(rows) == 1 else (Choice(tuple(rows)),)


def _unbalanced(template: str) -> LanguageError:
    return LanguageError(f"brackets do not match in {template!r}", remedy="close each [, (, < and {")


def _symbols(token: str, fold: Callable[[str], str], spaced: bool, context: bool) -> Row:
    if token.startswith("{"):
        name = token[1:-1]
        return (Symbol("{" + name.rstrip("0123456789") + "}", name, context),)
    if token.startswith("\\"):
        return (Symbol(fold(token[1:]), "", context),)
    words = _WORD.findall(token) if spaced else token.split()
    return tuple([Symbol(word, "", context) for word in map(fold, words) if word])
