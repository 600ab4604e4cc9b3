"""The small words of a language whose verb comes first (``[events.verb_first]``), folded and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from timeline.events.lexis.spelling import fold_word
from timeline.languages.verb_first import VerbFirst

_LIGHT_CHARS = 40  # between a light verb and its preposition


class SmallWords(NamedTuple):
    """See timeline.languages.verb_first for what each holds."""

    pronouns: tuple[str, ...]
    nominative: tuple[str, ...]
    kin: frozenset[str]
    several: frozenset[str]
    until: tuple[str, ...]
    going_on: frozenset[str]
    meant: frozenset[str]
    about: str
    share: re.Pattern[str]
    ends_in_t: frozenset[str]
    council: str
    board: str
    said_that: re.Pattern[str]
    name_parts: frozenset[str]
    fathers: frozenset[str]
    led: frozenset[str]
    alone: re.Pattern[str]
    honoured: re.Pattern[str]
    goes_on: str
    in_town: tuple[str, ...]
    was: tuple[str, ...]
    company: str
    offices: tuple[str, ...]
    links: re.Pattern[str]
    parents: tuple[str, ...]
    called: frozenset[str]
    intransitive: frozenset[str]
    there: frozenset[str]
    things: frozenset[str]
    like_names: tuple[str, ...]
    before_verb: frozenset[str]
    like_verbs: re.Pattern[str]


def small_words(said: VerbFirst) -> SmallWords:
    """The words of a language's file, ready to be looked for in a folded text."""
    pronouns = _folded(said.pronouns)
    behind = any_of(_folded(said.behind_given))
    return SmallWords(
        pronouns=pronouns,
        nominative=tuple(ending + his for ending in said.nominative for his in pronouns),
        kin=frozenset(person + his for person in _folded(said.kin) for his in pronouns),
        several=frozenset(_folded(said.several)),
        until=tuple(f"{word} " for word in _folded(said.until)),
        going_on=frozenset(("", *_folded(said.going_on))),
        meant=frozenset(_folded(said.meant)),
        about=fold_word(said.about),
        share=re.compile(rf"(?:{any_of(_folded(said.shares))}) (?:\w+ )?\W?$"),
        ends_in_t=frozenset(_folded(said.ends_in_t)),
        council=fold_word(said.council),
        board=fold_word(said.board),
        said_that=re.compile(rf"\b(?:{any_of(_folded(said.said_that))})\b"),
        name_parts=frozenset(_folded(said.name_parts)),
        fathers=frozenset(_folded(said.fathers)),
        led=frozenset(_folded(said.led)),
        alone=re.compile(rf"(?:[.,،؛:؟!\n]| و| (?:{behind}) )"),
        honoured=re.compile(rf"(?:{any_of(_folded(said.honours))}) (?:ال[\u0621-\u064a]+ ){{0,2}}$"),
        goes_on=rf"و|(?:{behind}) ",
        in_town=tuple(_folded(said.in_town)),
        was=tuple(f"{word} " for word in _folded(said.was)),
        company=fold_word(said.company),
        offices=_folded(said.offices),
        links=re.compile(rf"^(?:{any_of(said.links)})(?:{any_of(said.pronouns)})? (?=\w)"),
        parents=_folded(said.parents),
        called=frozenset(_folded(said.called)),
        there=frozenset(_folded(said.there)),
        things=frozenset(_folded(said.things)),
        intransitive=frozenset(_folded(said.intransitive)),
        like_names=_folded(said.like_names),
        before_verb=frozenset(_folded(said.before_verb)),
        like_verbs=re.compile("|".join(said.like_verbs) or r"(?!)"),
    )


def light_verbs(said: VerbFirst) -> re.Pattern[str]:
    """What stands before a verbal noun and makes a verb of it: from ``did`` on, and ``was`` where it is passive."""
    by_preposition = (
        rf"(?:{fold_word(verb)})(?:ت|ا|تا|وا|ن)?\b[^,،;:.«]{{0,{_LIGHT_CHARS}}} {fold_word(led)}{' ' * (len(led) > 1)}"
        for verb, led in said.light.items()
    )
    did = "|".join(by_preposition) or r"(?!)"
    return re.compile(rf"\b[وف]?(?P<did>{did}|(?P<was>{any_of(_folded(said.befell))}) )(?:ال)?$")


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold_word, words))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, one that never matches when there are none."""
    return "|".join(map(re.escape, words)) or r"(?!)"


#: Those of a language that has none.
NONE = small_words(VerbFirst())
