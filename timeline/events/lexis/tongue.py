"""A language's words for events, compiled once: what finds its verbs, cues, names and amounts in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import repeat
from typing import Literal, NamedTuple

from timeline.dates.rules.clues import spelt_out
from timeline.errors import LanguageError
from timeline.events.entities import foreign
from timeline.events.entities.patterns import Shape
from timeline.events.kinds import KINDS
from timeline.events.lexis.conjugation import conjugated, participles
from timeline.events.lexis.lexicon import Hit, Lexicon
from timeline.events.lexis.money import Purse
from timeline.events.lexis.small_words import SmallWords, any_of, light_verbs, small_words
from timeline.events.lexis.spelling import fold, fold_word
from timeline.languages import Language, load
from timeline.languages.events import EventWords
from timeline.languages.folding import Folded

Role = Literal[
    "verb", "noun", "weak", "base", "negation", "halves", "planned", "hypothetical", "background", "later", "breaks",
    "relative", "reduced", "reached", "lacking", "prompt",
    "infinitive", "opens", "coordinates", "doubt", "denial", "happens", "passive", "by", "onto", "at", "closes",
    "according", "quoting", "captions", "resumes", "adverbs", "meanwhile", "inverted", "supposes", "quarrels",
    "onward", "onset", "fixing",
    "he", "she", "she_or_it", "they", "it", "both", "latter", "other", "sides", "somebody",
    "him", "her", "accused", "his", "hers", "whom", "its", "together", "ignore", "only", "holders",
]  # fmt: skip

TELLING: frozenset[Role] = frozenset(("verb", "noun", "weak", "base"))
#: Where a name in an unspaced script ends: at a verb, a cue, "and".
BREAKS_NAMES: frozenset[Role] = TELLING | frozenset(
    (
        "negation",
        "planned",
        "hypothetical",
        "later",
        "breaks",
        "passive",
        "by",
        "onto",
        "according",
        "together",
        "closes",
    )
)
_LONG_BREAKS: frozenset[Role] = BREAKS_NAMES | {"adverbs"}
_CUES: tuple[Role, ...] = (
    "negation", "halves", "planned", "hypothetical", "background", "reached", "lacking", "later", "prompt",
    "breaks",
    "relative", "infinitive", "passive", "by", "onto", "at", "closes", "according", "quoting", "opens",
    "coordinates", "doubt", "denial", "happens", "resumes", "only", "adverbs", "meanwhile", "inverted",
    "supposes", "quarrels", "onward", "onset", "fixing",
)  # fmt: skip
_NAMING: tuple[Role, ...] = (
    "he", "she", "she_or_it", "they", "it", "both", "latter", "other", "sides", "somebody", "him", "her", "accused",
    "his", "hers", "whom", "its", "together", "holders",
)  # fmt: skip


class Clue(NamedTuple):
    """What a word in a clause is good for: a verb of a kind, a negation, a pronoun."""

    role: Role
    kind: str = ""
    passive: bool = False


class Nouns(NamedTuple):
    """What makes a noun of a verb: words ``behind`` it (的) and ``before`` it (该), folded.

    ``future`` are letters on a base form that is still to come (س), ``linking`` on a verb that begins a clause (و).
    ``traded`` finds what rises and falls on a market, which remains a verb behind "the"; ``light`` what makes a verb of
    the noun behind it (قام ب), and what does so ``was`` in the passive (جرى). ``helping`` are auxiliaries,
    ``reduced`` finds participles that stand for a relative clause. For the rest see timeline.languages.events.Grammar.
    """

    behind: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    linking: tuple[str, ...] = ()
    traded: re.Pattern[str] = re.compile(r"(?!)")
    light: re.Pattern[str] = re.compile(r"(?!)")
    helping: frozenset[str] = frozenset()
    reduced: re.Pattern[str] = re.compile(r"(?!)")
    carrying: tuple[str, ...] = ()
    firm: tuple[str, ...] = ()
    perfect: tuple[str, ...] = ()


class Tongue(NamedTuple):
    """One language, ready to read events in."""

    tag: str
    words: EventWords
    clues: Lexicon[Clue]
    shape: Shape
    purse: Purse
    abbreviations: frozenset[str]
    nouns: Nouns
    prepositions: frozenset[str]
    strangers: tuple[str, ...]
    owners: tuple[str, ...]
    authorities: frozenset[str]
    acting: Lexicon[None]
    of_states: Lexicon[str]
    crowds: Lexicon[None]
    counts: frozenset[str]
    offices: frozenset[str]
    men: frozenset[str]
    spaced: bool
    bodies: frozenset[str]
    told_of: frozenset[str]
    known_by: Mapping[str, tuple[str, ...]]
    words_of_bodies: frozenset[str]
    holders: Mapping[str, str]
    marks: Mapping[str, bytes]
    small: SmallWords


def ends_name(hit: Hit[Clue]) -> bool:
    """True for a word before which a name in an unspaced script ends: 马上, while 曾 may be a name's own."""
    ends = BREAKS_NAMES if hit.end - hit.start == 1 else _LONG_BREAKS
    return not ends.isdisjoint([clue.role for clue in hit.values])


def _men(words: EventWords) -> frozenset[str]:
    """Given names, folded, that are listed as no woman's and do not end as hers may."""
    women = set(words.grammar.feminine)
    return frozenset(fold_word(name) for name in words.naming.given if name not in women and name[-1] not in "اةىء")


def _nouns(words: EventWords, *, spaced: bool) -> Nouns:
    grammar = words.grammar
    beside = (tuple(map(fold_word, grammar.attributive)), tuple(map(fold_word, grammar.nominal)))
    traded = any_of(map(fold_word, words.cues.traded))
    led = rf"\b(?:{any_of(grammar.linking)})?" if spaced else ""
    pattern = re.compile(rf"{led}(?:{traded}){led[:2]}")
    onward = (tuple(map(fold_word, some)) for some in (grammar.carrying, grammar.firm, grammar.perfect))
    light = light_verbs(words.verb_first)
    helping = frozenset(map(fold_word, (*words.cues.headless, *words.cues.passive)))
    participles = any_of(fold_word(way) for word in words.cues.reduced for way in spelt_out(word))
    reduced = re.compile(rf"\b(?:{participles})\b")
    return Nouns(*beside, tuple(grammar.future), tuple(grammar.linking), pattern, light, helping, reduced, *onward)


@lru_cache(maxsize=512)
def clues_in(text: str, tag: str) -> tuple[Folded, tuple[Hit[Clue], ...]]:
    """A clause folded, and what its words tell: a headline asks for the same one several times."""
    folded = fold(text)
    return folded, tuple(tongue(tag).clues.find(folded.text))


@lru_cache(maxsize=64)
def tongue(tag: str) -> Tongue:
    """The words of a language by its BCP 47 tag; raises LanguageError for an unknown one or an unknown kind."""
    language = load(tag)
    words = language.events
    unknown = sorted(set(words.kinds) - set(KINDS))
    if unknown:
        where = f"{tag}, [events.kinds]"
        raise LanguageError(f"the kind {unknown[0]!r} is unknown", where, "see timeline.events.kinds")
    return Tongue(
        tag=tag,
        words=words,
        clues=_lexicon(language, words),
        shape=Shape(
            words.naming,
            load("en").events.naming.organisation_after,
            (*words.money.currencies, *words.money.scales),
        ),
        purse=Purse(words.money, _numbers(tag)),
        nouns=_nouns(words, spaced=language.spaced is not False),
        owners=tuple(map(fold_word, words.grammar.owner_before)),
        authorities=frozenset(map(fold_word, words.naming.authorities)),
        acting=Lexicon((word, None) for word in words.naming.authorities),
        of_states=Lexicon((word, body) for body, said in words.naming.of_states.items() for word in said),
        crowds=Lexicon(((word, None) for word in words.naming.crowds), prefixes=words.grammar.prefixes),
        counts=frozenset(map(fold_word, words.naming.counts)),
        offices=frozenset(map(fold_word, words.naming.titles_after)),
        men=_men(words),
        prepositions=frozenset(map(fold_word, words.cues.prepositions)),
        strangers=tuple(map(fold_word, words.naming.somebody)),
        spaced=language.spaced is not False,
        bodies=frozenset(map(fold_word, words.naming.bodies)),
        told_of=frozenset(map(fold_word, words.naming.told_of)),
        known_by={fold_word(word): tuple(map(fold_word, said)) for word, said in words.naming.known_by.items()},
        words_of_bodies=frozenset(fold_word(word) for said in words.naming.known_by.values() for word in said),
        holders={f"{fold_word(said).partition(' ')[2]} ": fold_word(said) for said in words.naming.holders},
        marks=dict(_marks(words)),
        small=small_words(words.verb_first),
        abbreviations=frozenset(word.rstrip(".").lower() for word in language.abbreviations),
    )


def _marks(words: EventWords) -> Iterator[tuple[str, bytes]]:
    """What words make of an unknown name beside them, as the marks of ``foreign``."""
    for mark, group in (
        (foreign.PERSONAL, words.naming.persons_do),
        (foreign.TO_PERSON, words.naming.done_to_persons),
        (foreign.TO_BODY, words.naming.done_to_bodies),
        (foreign.PASSIVE, words.cues.passive if words.naming.transliteration else []),
    ):
        yield from ((fold_word(word), bytes((mark,))) for word in group)


def _numbers(tag: str) -> dict[int, list[str]]:
    """The number words of a language whose words are set apart; of others none, as they write digits of their own."""
    language = load(tag)
    said = language.words.get("number", {}) if language.spaced is not False else {}
    return {int(number): words for number, words in said.items() if number.isdecimal()}


def _lexicon(language: Language, words: EventWords) -> Lexicon[Clue]:
    grammar = words.grammar
    shield = None if language.spaced is not False else Clue("ignore")  # 投资者 is no 投资
    own = map(fold_word, grammar.disposing)
    return Lexicon(_clues(language), prefixes=grammar.prefixes, suffixes=grammar.suffixes, shield=shield, disposing=own)


def _clues(language: Language) -> Iterator[tuple[str, Clue]]:
    words = language.events
    for kind, said in words.kinds.items():
        own = {role: Clue(role, kind) for role in TELLING}  # one for all its words
        verbs = (*said.verbs, *participles(said.verbs, words.grammar.participles))
        yield from zip(verbs, repeat(own["verb"]))
        yield from zip(said.nouns, repeat(own["noun"]))
        yield from zip(said.weak, repeat(own["weak"]))
        yield from zip(said.base, repeat(own["base"]))
        yield from zip(said.passives, repeat(Clue("verb", kind, passive=True)))
        for verb in said.conjugated:
            forms = conjugated(verb, words.paradigms, words.grammar.reflexive)
            yield from ((word, own[role]) for role, word in forms)
    for role in _CUES:
        yield from zip(getattr(words.cues, role), repeat(Clue(role)))
    for role in _NAMING:
        yield from zip(getattr(words.naming, role), repeat(Clue(role)))
    yield from zip(words.ignore, repeat(Clue("ignore")))
    yield from zip(language.clues.captions, repeat(Clue("captions")))
