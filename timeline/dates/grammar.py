"""A language's rules as a tree of symbols. How they match is in timeline.dates.matching."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from timeline.dates import meaning
from timeline.dates.clues import CluePatterns, patterns_of
from timeline.dates.folding import Folding, folding
from timeline.dates.heads import Heads
from timeline.dates.lexicon import Lexicon
from timeline.dates.matching import EVENT
from timeline.dates.templates import Row, expand, reader
from timeline.dates.triggers import pattern, rarest
from timeline.errors import LanguageError
from timeline.languages import Language
from timeline.model import Landmark

_BELOW = {"{date}": 0, "{part}": 1, "{time}": 2}
_REACH = {True: 40, False: 16}


class Rule(NamedTuple):
    """One template row of a language file, ready to match. ``meaning`` None: these words are no date."""

    say: str
    names: tuple[str, ...]
    meaning: meaning.Expression | None
    confidence: float
    floor: int
    order: int


class Template(NamedTuple):
    """A template of a language file, what it means and how surely."""

    say: str
    meaning: meaning.Expression | None
    confidence: float


#: A row as it stands in the tree: with its template, and its place among all rows.
Planted = tuple[Row, Template, int]


def _rule(planted: Planted) -> Rule:
    """A row as a rule, which only those need that a text has come to."""
    row, (say, expression, confidence), order = planted
    floor = max([_BELOW.get(symbol.key, -1) for symbol in row]) + 1
    return Rule(say, tuple([symbol.name for symbol in row]), expression, confidence, floor, order)


class Node:
    """A place in the tree of symbols: what may follow, and the rules that are complete here.

    It grows when a text first comes to it; most of the tree no text ever does.
    """

    __slots__ = ("_depth", "children", "composes", "nested", "rows", "rules")

    def __init__(self, rows: list[Planted], depth: int = 0) -> None:
        #: What it grows from; None when it has grown.
        self.rows: list[Planted] | None = rows
        self._depth = depth
        self.children: dict[str, list[tuple[bool, Node]]] = {}
        self.nested: tuple[tuple[str, int], ...] = ()
        self.composes = False
        self.rules: tuple[Rule, ...] = ()

    def grow(self) -> None:
        """Get its children. Two threads at once come to the same."""
        rows = self.rows
        if rows is None:
            return
        behind: dict[str, dict[bool, list[Planted]]] = {}
        depth = self._depth
        for planted in rows:
            row = planted[0]
            if len(row) > depth:
                key, _, context = row[depth]
                behind.setdefault(key, {}).setdefault(context, []).append(planted)
        below = depth + 1
        self.nested = tuple((key, _BELOW[key]) for key in behind if key in _BELOW)
        self.composes = bool(self.nested) or EVENT in behind
        self.rules = tuple(_rule(planted) for planted in rows if len(planted[0]) == depth)
        self.children = {
            key: [(context, Node(some, below)) for context, some in ways.items()] for key, ways in behind.items()
        }
        self.rows = None


class Grammar:
    """A language's rules, compiled once. Safe to share: matching keeps no state."""

    def __init__(self, language: Language, landmarks: Sequence[tuple[str, Landmark]] = ()) -> None:
        self.language = language
        self.folding: Folding = folding(language.drop, tuple(sorted(language.alike.items())))
        self.lexicon = Lexicon(
            spaced=language.spaced is not False,
            suffixes=tuple(self.folding.word(suffix) for suffix in language.suffixes),
            clitics=tuple(self.folding.word(clitic) for clitic in language.clitics),
        )
        self.careful = frozenset(self.folding.word(word) for word in language.careful)
        self.clitics = frozenset(self.folding.word(clitic) for clitic in language.clitics)
        self._rows: list[Planted] = []
        self._ground: list[list[str]] = []
        self._slots: dict[str, set[str]] = {}
        self._fill(landmarks)
        self._compile()
        self.root = Node(self._rows)
        self.root.grow()
        self.root.nested = tuple(sorted(self.root.nested, key=lambda nested: nested[1]))
        self.heads = Heads(self.root, self._slots, self.lexicon)
        self.reach = _REACH[self.lexicon.spaced]
        triggers = rarest(self._ground, self._slots, spaced=self.lexicon.spaced)
        self.trigger = pattern(triggers, self._slots, self.clitics, spaced=self.lexicon.spaced)

    @cached_property
    def clues(self) -> CluePatterns:
        """The language's clues, compiled when a text asks for them."""
        captions = self.language.events.cues.captions
        return patterns_of(
            self.language.clues, captions, self.folding.word, spaced=self.lexicon.spaced, clitics=self.clitics
        )

    def _fill(self, landmarks: Sequence[tuple[str, Landmark]]) -> None:
        for name, landmark in landmarks:
            self._word(name, "landmark", landmark)
        for slot, values in self.language.words.items():
            for value, words in values.items():
                read = _value(slot, value)
                for word in words:
                    self._word(word, slot, read)
                    if slot in ("month", "weekday") and abbreviates(word, words):
                        self._word(word + ".", slot, read)

    def _word(self, word: str, slot: str, value: Any) -> None:  # noqa: ANN401
        folded = self.folding.word(word)
        names = {"number": ("n", "number"), "ordinal": ("ordinal", "day"), "few": ("few", "n")}.get(slot, (slot,))
        for name in names:
            self.lexicon.add(folded, "{" + name + "}", value)
            self._slots.setdefault("{" + name + "}", set()).add(folded)

    def _compile(self) -> None:
        read = reader(cache(self._literal), spaced=self.lexicon.spaced)
        for when in self.language.when:
            expression = meaning.compile_means(when.means)
            for say in when.say:
                self._plant(expand(say, read), Template(say, expression, when.confidence))
        for never in self.language.never:
            for say in never.say:
                self._plant(expand(say, read), Template(say, None, 1.0))

    def _literal(self, word: str) -> str:
        """A word of a template, folded, to be found from now on."""
        folded = self.folding.word(word)
        if folded:
            self.lexicon.add(folded, folded, None)
        return folded

    def _plant(self, rows: list[Row], template: Template) -> None:
        say, expression, _ = template
        self._rows += [(row, template, order) for order, row in enumerate(rows, start=len(self._rows) + 1)]
        wanted = expression.names - meaning.WORDS if expression else frozenset()
        for row in rows if expression else ():
            if wanted and (unknown := wanted.difference([symbol.name for symbol in row])):
                raise LanguageError(f"{say!r} has no slot {', '.join(sorted(unknown))}", remedy="correct its `means`")
            keys = [symbol.key for symbol in row]
            if _BELOW.keys().isdisjoint(keys):  # what is nested brings a trigger of its own
                self._ground.append(keys)


def abbreviates(word: str, names: Sequence[str]) -> bool:
    """True when a dot behind a name may be its own: it begins a fuller name, whose next letter it leaves out."""
    own = word.upper() == word and "." in word  # scripts without capitals
    fuller = (name for name in names if len(name) > len(word) and name.lower().startswith(word.lower()))
    return own or any(name[len(word)].isalpha() for name in fuller)


def _value(slot: str, value: str) -> Any:  # noqa: ANN401
    if slot == "few":
        low, _, high = value.partition("-")
        return meaning.Few(int(low), int(high))
    return int(value) if value.isdecimal() else value
