"""Whom a text calls "he" and whom "she", told by where the word can mean one person only: 他 and 她 of Chinese."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from timeline.events.clauses import Reading, within
from timeline.events.entities.names import Name
from timeline.events.lexis.tongue import Tongue
from timeline.events.sentences import Sentence

_ROLES = ("he", "she")
_LEADING, _INSIDE = 2, 1  # what a pronoun at a sentence's beginning weighs, behind a sentence about one, and another
_ENOUGH, _SHARE = 2, 0.75
_COMMAS, _QUOTES = (",", "，"), '“「『"'
_DATE_CHARS = 12  # of a date that leads a sentence


def learn(reading: Reading, sentences: Sequence[Sentence], tongue: Tongue) -> dict[str, str]:
    """The role of each person whose pronouns leave no doubt; nobody's where words are set apart: names tell there."""
    if tongue.spaced:
        return {}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name, role, weight in _votes(reading, sentences):
        votes[name][role] += weight
    return {name: role for name, said in votes.items() if (role := _clear(said))}


def _clear(said: Counter[str]) -> str:
    role, count = said.most_common(1)[0]
    return role if count >= _ENOUGH and count >= _SHARE * said.total() else ""


def _votes(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[tuple[str, str, int]]:
    people = [name for name in reading.names if name.sort == "person"]
    hits = [hit for hit in reading.clues if hit.end - hit.start == 1 and hit.values[0].role in _ROLES]
    last: list[Name] = []
    for sentence in sentences:
        here = within(people, sentence.start, sentence.end)
        last = [] if sentence.start == sentence.paragraph_start else last
        for hit in within(hits, sentence.start, sentence.end)[:1]:
            read = reading.text[sentence.start : hit.start]
            before = [name for name in here if name.end <= hit.start]
            among = {name.name for name in before or last}
            leads = not before and (not read or (read.endswith(_COMMAS) and len(read) <= _DATE_CHARS))
            apart = bool(before) and any(mark in reading.text[before[-1].end : hit.start] for mark in _COMMAS)
            if len(among) == 1 and (apart or leads) and not any(mark in read for mark in _QUOTES):
                yield among.pop(), hit.values[0].role, _LEADING if leads else _INSIDE
        last = list(here) or last
