"""Where a clause can end: at a pause, before another clause or a phrase; and the words that tell these apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline.events.lexis.conjugation import conjugated
from timeline.events.lexis.spelling import QUOTES, fold_word
from timeline.events.lexis.tongue import TELLING, Tongue, clues_in, tongue

_PAUSES = ",;:،؛–—"
_FIRST_WORD = re.compile(r"[\s,;:.،؛'’]")  # what ends it
_FEWEST = 3  # words behind a pause before another clause
CLOSING = {**QUOTES, "《": "》", "（": "）", "(": ")"}


def places(text: str, words: Tongue) -> Iterator[tuple[int, bool]]:
    """Where a clause can end, in order, and whether it is a pause or another clause that follows, or a phrase only."""
    unfinished = frozenset(words.words.heading.unfinished)
    clausal, phrases = _clausal(words.tag), frozenset(words.words.heading.phrases)
    depth, last, within, since = depths(text), 0, False, 0
    verbs = {hit.start for hit in clues_in(text, words.tag)[1] if any(c.role in TELLING for c in hit.values)}
    for space in re.finditer(" ", text):
        at = space.start()
        before, last = text[last:at].strip(), at + 1
        since = 0 if before[-1:] in _PAUSES else since + 1
        if depth[at]:
            continue
        bare = before.strip(_PAUSES + "’'\"”»").lower()
        goes_on = bool(since) and (within or since < _FEWEST or at + 1 in verbs)  # "…, a day (on which …"
        if bare in unfinished:
            within = before.endswith(",")  # "and, in the small hours, …"
        elif not since and within:
            within = False
        elif goes_on or text[at + 1].isdigit():
            continue
        elif not since or text.startswith(clausal, at + 1) or _is_another(text[at + 1 :], words):
            yield at, True
        elif not bare.isdigit() and _FIRST_WORD.split(text[at + 1 : at + 30], 1)[0].lower() in phrases:
            yield at, False


def _is_another(rest: str, words: Tongue) -> bool:
    """True for an "and" with a pause or another verb behind it."""
    linking, apart, after = rest.partition(" ")
    if linking.rstrip(",").lower() not in words.words.cues.coordinates or not apart:
        return False
    following = fold_word(re.split(r"[\s,;:.]", after[:30])[0])
    return linking.endswith(",") or following in first_verbs(words.tag) or following in words.words.cues.hypothetical


def depths(text: str) -> list[int]:
    """For each character how many quotations and brackets it stands in."""
    depth, depths, plain = 0, [], 0
    closing = set(CLOSING.values())
    for character in text:
        depth += (character in CLOSING) - (character in closing)
        plain ^= character == '"'
        depths.append(max(depth, 0) + plain)
    return depths


@lru_cache(maxsize=8)
def first_verbs(language: str) -> frozenset[str]:
    """The first words, folded, of what tells an event, or helps to."""
    words = tongue(language).words
    told = (word for said in words.kinds.values() for word in (*said.verbs, *said.passives, *said.weak))
    verbs = (verb for said in words.kinds.values() for verb in said.conjugated)
    forms = (form for verb in verbs for _, form in conjugated(verb, words.paradigms, words.grammar.reflexive))
    first = {re.split("[ …*]", word)[0] for word in (*told, *forms)}
    small = {*words.cues.prepositions, *words.heading.phrases, *words.heading.held, *articles(language)}
    helping = (*words.attributes.helping, *words.cues.passive, *words.cues.headless)
    return frozenset(map(fold_word, {*first, *helping} - small)) - {""}


@lru_cache(maxsize=8)
def _clausal(language: str) -> tuple[str, ...]:
    """The words that begin another clause."""
    cues = tongue(language).words.cues
    said = {*cues.breaks, *cues.relative, *cues.opens}.difference(cues.infinitive)
    that = {*cues.that, *(word[:-1] for word in cues.that), *tongue(language).words.naming.crowds}
    ends = ("'", "’") if any(word[:-1] in said for word in said) else ()
    return tuple(f"{word}{end}" for word in said - that for end in (" ", *ends))


@lru_cache(maxsize=8)
def leading(language: str) -> frozenset[str]:
    """The words that begin what leads up to a clause, or says something of its subject in passing."""
    words = tongue(language).words
    return frozenset(words.heading.phrases).union(words.cues.breaks, words.cues.conjunctions, words.cues.relative)


@lru_cache(maxsize=8)
def articles(language: str) -> frozenset[str]:
    """The words before a noun: articles, "his"."""
    grammar, naming = tongue(language).words.grammar, tongue(language).words.naming
    said = (*grammar.nominal, *grammar.articles, *naming.strange, *naming.possessive, *naming.its, *naming.his)
    return frozenset(word.strip() for word in said)


@lru_cache(maxsize=8)
def subordinate(language: str) -> frozenset[str]:
    """The words behind which a clause of lower rank has its verb."""
    cues = tongue(language).words.cues
    said = (*cues.relative, *cues.related, *cues.that, *cues.conjunctions)
    return frozenset(word for word in said if word.islower()) | {
        word[:-1] for word in said if word in cues.breaks and word[:-1] in cues.breaks
    }
