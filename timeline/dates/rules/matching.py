"""The longest rule that matches at a place of a text.

Rules stand on floors: a rule that says ``{date}`` takes a match of the ground floor, ``{part}`` one of the
first two, ``{time}`` one of the first three. A floor only looks downwards, so no rule can call itself, and the
work at a place is bounded by the rules, not by the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.dates.rules.edges import leads_entry, stands_alone
from timeline.dates.rules.lexicon import Hit
from timeline.dates.rules.meaning import When
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.dates.rules.grammar import Grammar, Node, Rule

FLOORS = 4
_TOP = FLOORS - 1
#: The words of a phrase that names an event, as "the vote" in "قبل التصويت بيومين".
EVENT, _EVENT_WORDS = "{event}", re.compile(r"\w{2,30}(?: \w{2,30}){0,4}")
_WORD = re.compile(r"\w+")


class Match(NamedTuple):
    """A rule found in a folded text: characters [start, end) are the date's words."""

    start: int
    end: int
    stop: int
    rule: Rule
    value: When | None


class Stretch:
    """A stretch of a folded text, read by a grammar. It keeps what it found, so that no place is read twice."""

    __slots__ = ("_behind", "_grammar", "_hits", "_lexicon", "_matches", "_root", "_text")

    def __init__(self, grammar: Grammar, text: str) -> None:
        self._grammar, self._text = grammar, text
        self._lexicon, self._root = grammar.lexicon, grammar.root
        self._hits: dict[int, list[Hit]] = {}
        self._behind: dict[int, tuple[int, list[Hit]]] = {}
        self._matches: dict[int, list[Match]] = {}

    def match(self, place: int) -> Match | None:
        """The match at a place that covers most; of equals a date before a "never", then the fuller rule."""
        found = self._at(place, _TOP)
        if not found:
            return None
        best = max(found, key=_rank) if len(found) > 1 else found[0]
        if self._allowed(best):
            return best
        return next((match for match in sorted(found, key=_rank, reverse=True) if self._allowed(match)), None)

    def _at(self, place: int, floor: int) -> list[Match]:
        """Every match at a place by rules up to a floor; what stands on a lower one is found first."""
        key = place * FLOORS + floor
        found = self._matches.get(key)
        if found is not None:
            return found
        found = self._matches[key] = []
        ways = self._root.children
        for stop, symbol, value in self._standing(place):
            if symbol in ways:
                for context, child in ways[symbol]:
                    start, end = (None, place) if context else (place, stop)
                    self._walk(child, stop, floor, (value,), start, end, found)
        if found:
            for slot, below in self._root.nested:
                if below < floor:
                    for match in _fullest([m for m in found if m.rule.floor <= below], place):
                        for context, child in ways[slot]:
                            start, end = (None, place) if context else (place, match.end)
                            self._walk(child, match.stop, floor, (match.value,), start, end, found)
        return found

    def _standing(self, place: int) -> list[Hit]:
        hits = self._hits.get(place)
        if hits is None:
            hits = self._lexicon.at(self._text, place)
            if hits and self._text[place] in self._grammar.careful_letters:
                hits = self._within_none(place, hits)
            self._hits[place] = hits
        return hits

    def _within_none(self, place: int, hits: list[Hit]) -> list[Hit]:
        """What stands at a place but for words to be careful with that begin a longer one: no winter in 冬至, no "ago"
        in 前往.
        """
        careful, longest = self._grammar.careful, max(hit[0] for hit in hits)
        whole = [word for word in self._grammar.whole if self._text.startswith(word, place)]
        least = place + max(map(len, whole), default=0)
        plain = [hit for hit in hits if hit[0] == longest or self._text[place : hit[0]] not in careful]
        return [hit for hit in plain if hit[0] >= least]

    def _walk(
        self, node: Node, place: int, floor: int, values: tuple[Any, ...], start: int | None, end: int,
        found: list[Match],
    ) -> None:  # fmt: skip
        """Follow the tree from a node at a place; ``values`` are those of the symbols passed."""
        if node.places is not None:
            node.grow()
        if start is not None:
            for rule in node.rules:
                meaning = rule.meaning
                value = meaning.bind(rule.names, values) if meaning else None
                if value is not None or meaning is None:
                    found.append(Match(start, end, place, rule, value))
        children = node.children
        if not children:
            return
        behind = self._behind.get(place)
        if behind is None:
            here = self._lexicon.skip(self._text, place)
            behind = self._behind[place] = here, self._standing(here)
        here, hits = behind
        for stop, symbol, value in hits:
            if symbol in children:
                for context, child in children[symbol]:
                    first, last = (start, end) if context else (here if start is None else start, stop)
                    self._walk(child, stop, floor, (*values, value), first, last, found)
        for stop, symbol, value, said in self._composed(here, node, floor) if node.composes else ():
            for context, child in children[symbol]:
                first, last = (start, end) if context else (here if start is None else start, said)
                self._walk(child, stop, floor, (*values, value), first, last, found)

    def _composed(self, here: int, node: Node, floor: int) -> list[tuple[int, str, Any, int]]:
        """What stands at a place of the symbols that may follow a node and are made of others: the words of an event,
        dates of floors below; where its words end.
        """
        found: list[tuple[int, str, Any, int]] = []
        if EVENT in node.children and not any(symbol[0] == "{" for _, symbol, _ in self._standing(here)):
            found += [(stop, EVENT, Span(here, stop), stop) for stop in _phrase_ends(self._text, here)]
        for slot, below in node.nested:
            if below < floor:
                found += [(m.stop, slot, m.value, m.end) for m in _fullest(self._at(here, below), here)]
        return found

    def _allowed(self, found: Match) -> bool:
        text = self._text
        alone = len(found.rule.names) == 1 or not self._lexicon.spaced  # 林夏起诉: a name
        if alone and text[found.start : found.end] in self._grammar.careful:
            return leads_entry(text, found.start, found.end)
        return found.rule.meaning is None or stands_alone(text, found.start, found.end)


def _phrase_ends(text: str, place: int) -> list[int]:
    """Where the words behind a place end, the first of which may each end the phrase that names an event."""
    found = _EVENT_WORDS.match(text, place)
    return [place + match.end() for match in _WORD.finditer(found.group())] if found else []


def _fullest(found: list[Match], place: int) -> list[Match]:
    """The dates among matches that begin at a place: of those with the same words what they would mean alone."""
    dates: dict[tuple[int, int], Match] = {}
    for match in found:
        if match.value is not None and match.start == place:
            said = match.stop, match.end
            dates[said] = max(dates[said], match, key=_rank) if said in dates else match
    return list(dates.values())


def _rank(match: Match) -> tuple[object, ...]:
    """The more text the better; then a date before a "never", then the rule that says more itself."""
    start, end, stop, rule, _ = match
    return (end - start, rule.meaning is not None, stop - start, len(rule.names), rule.floor, rule.order)
