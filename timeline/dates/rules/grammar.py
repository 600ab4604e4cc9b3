"""A language's rules as a tree of symbols. How they match is in timeline.dates.rules.matching."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from timeline.dates.rules import expressions
from timeline.dates.rules.clues import CluePatterns, patterns_of, spelt_out
from timeline.dates.rules.heads import Heads
from timeline.dates.rules.lexicon import Lexicon
from timeline.dates.rules.matching import EVENT
from timeline.dates.rules.meaning import Few
from timeline.dates.rules.templates import Rest, Row, Way, firsts, parse, queue, reader
from timeline.dates.rules.triggers import pattern, rarest
from timeline.errors import LanguageError
from timeline.languages import Language
from timeline.languages.folding import Folding, folding
from timeline.model import Landmark

_BELOW = {"{date}": 0, "{part}": 1, "{time}": 2}
_FLOORS = {"date": 1, "part": 2, "time": 3}
_REACH = {True: 40, False: 16}
_NUMBERS = "0123456789"


class Rule(NamedTuple):
    """One way through a template of a language file. ``meaning`` None: these words are no date."""

    say: str
    names: tuple[str, ...]
    meaning: expressions.Expression | None
    confidence: float
    floor: int
    order: Way


class Template(NamedTuple):
    """A template of a language file, what it ``means`` and how surely."""

    say: str
    means: str | None
    confidence: float = 1.0

    def rule(self, names: tuple[str, ...], way: Way) -> Rule:
        """The rule of a way through the template. Raises LanguageError when it lacks a slot of what it means."""
        expression = expressions.compile_means(self.means) if self.means else None
        if expression and (unknown := expression.names.difference(names, expressions.WORDS)):
            raise LanguageError(f"{self.say!r} has no slot {', '.join(sorted(unknown))}", remedy="correct its `means`")
        floor = max([_FLOORS.get(name.rstrip(_NUMBERS), 0) for name in names])
        return Rule(self.say, names, expression, self.confidence, floor, way)


class Place(NamedTuple):
    """A place in a template: the names that stand before it, what is to come, and which way it was come to."""

    names: tuple[str, ...]
    rest: Rest | None
    way: Way
    template: Template


class Node:
    """A place in the tree of symbols: what may follow, and the rules that are complete here.

    It grows when a text first comes to it; most of the tree no text ever does.
    """

    __slots__ = ("children", "composes", "nested", "places", "rules")

    def __init__(self, places: list[Place]) -> None:
        #: What it grows from; None when it has grown.
        self.places: list[Place] | None = places
        self.children: dict[str, list[tuple[bool, Node]]] = {}
        self.nested: tuple[tuple[str, int], ...] = ()
        self.composes = False
        self.rules: tuple[Rule, ...] = ()

    def grow(self) -> None:
        """Get its children. Two threads at once come to the same."""
        places = self.places
        if places is None:
            return
        behind: dict[str, dict[bool, list[Place]]] = {}
        rules: list[Rule] = []
        for names, rest, so_far, template in places:
            for symbol, following, way in firsts(rest, so_far):
                if symbol is not None:
                    key, name, context = symbol
                    place = Place((*names, name), following, way, template)
                    behind.setdefault(key, {}).setdefault(context, []).append(place)
                elif names:
                    rules.append(template.rule(names, way))
        self.nested = tuple((key, _BELOW[key]) for key in behind if key in _BELOW)
        self.composes = bool(self.nested) or EVENT in behind
        self.rules = tuple(rules)
        self.children = {key: [(context, Node(some)) for context, some in ways.items()] for key, ways in behind.items()}
        self.places = None


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
        self.whole = tuple(self.folding.word(way) for word in language.whole for way in spelt_out(word))
        self.careful_letters = frozenset(word[0] for word in (*self.careful, *self.whole))
        self.clitics = frozenset(self.folding.word(clitic) for clitic in language.clitics)
        #: Words that join days in a list ("and").
        self.joints = tuple(self.folding.word(word) for word in language.words.get("and", {}).get("1", ()))
        self._slots: dict[str, set[str]] = {}
        self._fill(landmarks)
        rows = self._read()
        self.root = Node([Place((), queue(row), (-at,), template) for at, (row, template) in enumerate(rows)])
        self.root.grow()
        self.root.nested = tuple(sorted(self.root.nested, key=lambda nested: nested[1]))
        self.heads = Heads(self.root, self._slots, self.lexicon)
        self.reach = _REACH[self.lexicon.spaced]
        # what is nested brings a trigger of its own
        triggers = rarest(
            [row for row, template in rows if template.means], _BELOW, self._slots, spaced=self.lexicon.spaced
        )
        self.trigger = pattern(triggers, self._slots, self.clitics, spaced=self.lexicon.spaced)

    @cached_property
    def clues(self) -> CluePatterns:
        """The language's clues, compiled when a text asks for them."""
        return patterns_of(self.language.clues, self.folding.word, spaced=self.lexicon.spaced, clitics=self.clitics)

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

    def _read(self) -> list[tuple[Row, Template]]:
        """The templates of the language, in the order of its file, those of what is no date last."""
        read = reader(cache(self._literal), spaced=self.lexicon.spaced)
        said = [Template(say, when.means, when.confidence) for when in self.language.when for say in when.say]
        said += [Template(say, None) for never in self.language.never for say in never.say]
        return [(parse(template.say, read), template) for template in said]

    def _literal(self, word: str) -> str:
        """A word of a template, folded, to be found from now on."""
        folded = self.folding.word(word)
        if folded:
            self.lexicon.add(folded, folded, None)
        return folded


def abbreviates(word: str, names: Sequence[str]) -> bool:
    """True when a dot behind a name may be its own: it begins a fuller name, whose next letter it leaves out."""
    caseless = word.upper() == word  # such a script abbreviates by more than a letter
    fuller = (name for name in names if len(name) > len(word) + caseless and name.lower().startswith(word.lower()))
    return (caseless and "." in word) or any(name[len(word)].isalpha() for name in fuller)


def _value(slot: str, value: str) -> Any:  # noqa: ANN401
    if slot == "few":
        low, _, high = value.partition("-")
        return Few(int(low), int(high))
    return int(value) if value.isdecimal() else value
