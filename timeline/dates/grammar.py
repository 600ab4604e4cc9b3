"""A language's rules as a tree of symbols, and the longest rule that matches at a place of a text.

Rules stand on floors: a rule that says ``{date}`` takes a match of the ground floor, ``{part}`` one of the
first two, ``{time}`` one of the first three. A floor only looks downwards, so no rule can call itself, and the
work at a place is bounded by the rules, not by the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from timeline.dates import meaning
from timeline.dates.clues import CluePatterns, patterns_of
from timeline.dates.edges import leads_entry, stands_alone
from timeline.dates.folding import Folding, folding
from timeline.dates.heads import Heads
from timeline.dates.lexicon import Hit, Lexicon
from timeline.dates.templates import Row, expand
from timeline.dates.triggers import pattern, rarest
from timeline.errors import LanguageError
from timeline.languages import Language
from timeline.model import Landmark, Span

#: The words of a phrase that names an event, as "the vote" in "قبل التصويت بيومين".
_EVENT, _EVENT_WORDS = "{event}", re.compile(r"\w{2,30}(?: \w{2,30}){0,4}")
_WORD = re.compile(r"\w+")
_BELOW = {"{date}": 0, "{part}": 1, "{time}": 2}
FLOORS = 4
_TOP = FLOORS - 1
_REACH = {True: 40, False: 16}


class Rule(NamedTuple):
    """One template row of a language file, ready to match. ``meaning`` None: these words are no date."""

    say: str
    names: tuple[str, ...]
    meaning: meaning.Expression | None
    confidence: float
    floor: int
    order: int


class Node:
    """A place in the tree of symbols: what may follow, and the rules that are complete here.

    It grows when a text first comes to it; most of the tree no text ever does.
    """

    __slots__ = ("_depth", "_rows", "children", "nested", "rules")

    def __init__(self, rows: list[tuple[Row, Rule]], depth: int = 0) -> None:
        self._rows: list[tuple[Row, Rule]] | None = rows
        self._depth = depth
        self.children: dict[str, list[tuple[bool, Node]]] = {}
        self.nested: tuple[tuple[str, int], ...] = ()
        self.rules: tuple[Rule, ...] = ()

    def grown(self) -> Node:
        """This node with its children. Two threads at once come to the same."""
        rows = self._rows
        if rows is None:
            return self
        behind: dict[str, dict[bool, list[tuple[Row, Rule]]]] = {}
        for row, rule in rows:
            if len(row) > self._depth:
                symbol = row[self._depth]
                behind.setdefault(symbol.key, {}).setdefault(symbol.context, []).append((row, rule))
        below = self._depth + 1
        self.children = {
            key: [(context, Node(some, below)) for context, some in ways.items()] for key, ways in behind.items()
        }
        self.nested = tuple((key, _BELOW[key]) for key in behind if key in _BELOW)
        self.rules = tuple(rule for row, rule in rows if len(row) == self._depth)
        self._rows = None
        return self


class Match(NamedTuple):
    """A rule found in a folded text: characters [start, end) are the date's words."""

    start: int
    end: int
    stop: int
    rule: Rule
    value: meaning.When | None


class Memo:
    """What was found at places of one stretch of text, so that no place is read twice."""

    __slots__ = ("hits", "matches")

    def __init__(self) -> None:
        self.hits: dict[int, list[Hit]] = {}
        self.matches: dict[int, list[Match]] = {}


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
        self._rows: list[tuple[Row, Rule]] = []
        self._ground: list[list[str]] = []
        self._slots: dict[str, set[str]] = {}
        self._fill(landmarks)
        self._compile()
        self._root = Node(self._rows).grown()
        self._root.nested = tuple(sorted(self._root.nested, key=lambda nested: nested[1]))
        self.heads = Heads(self._root, self._slots, self.lexicon)
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

    def match(self, text: str, place: int, memo: Memo) -> Match | None:
        """The match at a place that covers most; of equals a date before a "never", then the fuller rule."""
        found = self._at(text, place, _TOP, memo)
        if not found:
            return None
        return next((match for match in sorted(found, key=_rank, reverse=True) if self._allowed(text, match)), None)

    def _at(self, text: str, place: int, floor: int, memo: Memo) -> list[Match]:
        """Every match at a place by rules up to a floor; what stands on a lower one is found first."""
        key = place * FLOORS + floor
        found = memo.matches.get(key)
        if found is not None:
            return found
        found = memo.matches[key] = []
        for stop, symbol, value in self._hits(text, place, memo):
            for context, child in self._root.children.get(symbol, ()):
                start, end = (None, place) if context else (place, stop)
                self._walk(text, stop, child, floor, (value,), start, end, memo, found)
        if found:
            for slot, below in self._root.nested:
                if below < floor:
                    for match in [m for m in found if m.rule.floor <= below and m.start == place and m.value]:
                        for context, child in self._root.children[slot]:
                            start, end = (None, place) if context else (place, match.end)
                            self._walk(text, match.stop, child, floor, (match.value,), start, end, memo, found)
        return found

    def _hits(self, text: str, place: int, memo: Memo) -> list[Hit]:
        hits = memo.hits.get(place)
        if hits is None:
            hits = memo.hits[place] = self.lexicon.at(text, place)
        return hits

    def _walk(
        self,
        text: str,
        place: int,
        node: Node,
        floor: int,
        values: tuple[Any, ...],
        start: int | None,
        end: int,
        memo: Memo,
        found: list[Match],
    ) -> None:
        """Follow the tree from a node at a place; ``values`` are those of the symbols passed."""
        rules = node.grown().rules
        if start is not None:
            for rule in rules:
                value = rule.meaning.bind(rule.names, values) if rule.meaning else None
                if value is not None or rule.meaning is None:
                    found.append(Match(start, end, place, rule, value))
        children = node.children
        if not children:
            return
        here = self.lexicon.skip(text, place)
        for stop, symbol, value, said in self._following(text, here, node, floor, memo):
            for context, child in children[symbol]:
                first, last = (start, end) if context else (here if start is None else start, said)
                self._walk(text, stop, child, floor, (*values, value), first, last, memo, found)

    def _following(self, text: str, here: int, node: Node, floor: int, memo: Memo) -> list[tuple[int, str, Any, int]]:
        """What stands at a place of the symbols that may follow a node, on floors below; where its words end."""
        hits, children = self._hits(text, here, memo), node.children
        found = [(*hit, hit[0]) for hit in hits if hit[1] in children]
        if _EVENT in children and not any(symbol[0] == "{" for _, symbol, _ in hits):
            found += [(stop, _EVENT, Span(here, stop), stop) for stop in _phrase_ends(text, here)]
        for slot, below in node.nested:
            if below < floor:
                matches = self._at(text, here, below, memo)
                found += [(m.stop, slot, m.value, m.end) for m in matches if m.value is not None and m.start == here]
        return found

    def _allowed(self, text: str, found: Match) -> bool:
        if len(found.rule.names) == 1 and text[found.start : found.end] in self.careful:
            return leads_entry(text, found.start, found.end)
        return found.rule.meaning is None or stands_alone(text, found.start, found.end)

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
        literal = cache(self._literal)
        for when in self.language.when:
            expression = meaning.compile_means(when.means)
            for say in when.say:
                for row in expand(say, literal, spaced=self.lexicon.spaced):
                    self._plant(row, say, expression, when.confidence)
        for never in self.language.never:
            for say in never.say:
                for row in expand(say, literal, spaced=self.lexicon.spaced):
                    self._plant(row, say, None, 1.0)

    def _literal(self, word: str) -> str:
        """A word of a template, folded, to be found from now on."""
        folded = self.folding.word(word)
        if folded:
            self.lexicon.add(folded, folded, None)
        return folded

    def _plant(self, row: Row, say: str, expression: meaning.Expression | None, confidence: float) -> None:
        names = tuple([symbol.name for symbol in row])
        if expression and (unknown := expression.names.difference(names, meaning.WORDS)):
            raise LanguageError(f"{say!r} has no slot {', '.join(sorted(unknown))}", remedy="correct its `means`")
        keys = [symbol.key for symbol in row]
        floor = max([_BELOW.get(key, -1) for key in keys]) + 1
        self._rows.append((row, Rule(say, names, expression, confidence, floor, len(self._rows) + 1)))
        if expression and not floor:  # what is nested brings a trigger of its own
            self._ground.append(keys)


def _phrase_ends(text: str, place: int) -> list[int]:
    """Where the words behind a place end, the first of which may each end the phrase that names an event."""
    found = _EVENT_WORDS.match(text, place)
    return [place + match.end() for match in _WORD.finditer(found.group())] if found else []


def _rank(match: Match) -> tuple[int, ...]:
    """The more text the better; then a date before a "never", then the rule that says more itself."""
    rule = match.rule
    said = match.end - match.start
    return (said, rule.meaning is not None, match.stop - match.start, len(rule.names), rule.floor, -rule.order)


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
