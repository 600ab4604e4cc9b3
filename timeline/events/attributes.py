"""Dates that say when a thing came about, or what time it is of: "the suit filed in March", "its 2023 accounts"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.events.clauses import Dated, Parts, Verb, within
from timeline.events.kinds import SAID, family
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Role, Tongue
from timeline.events.lexis.tongue import tongue as tongue_of
from timeline.events.relatives import OF, relative_end
from timeline.events.roles import tenses

_BEFORE = 70  # characters before a date that are looked at
_NOUN_WORDS = 4  # of what a participle is said of
_NOUN_CHARS = 25  # between a noun that tells an event and its participle
_TURNED: tuple[Role, ...] = ("negation", "planned", "hypothetical")
_WORD = re.compile(r"[^\s,;:.()«»]+['’]?|[,;:.()«»]")
_ELIDED = re.compile(r"^(\w+['’])(.+)$")


def without_periods(text: str, dates: Sequence[Dated], tongue: Tongue, *, clocked: bool) -> list[Dated]:
    """The dates but those of things told of at another time ("its 2023 accounts", 他当年的信), where that is known."""
    then = _folded(tuple(tongue.words.attributes.then))
    rest = [one for one in dates if not one.mention.period and text[one.start : one.end] not in then]
    return rest if rest or clocked else list(dates)


def is_nowadays(parts: Parts, date: Dated, verb: Verb | None, tongue: Tongue) -> bool:
    """True for a bare "today" beside no verb that tells an event, and no money: "it has 46 ships today"."""
    told = (verb is not None and verb.role != "noun") or bool(parts.amounts)
    told = told or any(tenses.opens_today(parts, one, date, tongue) for one in parts.verbs if one.role == "base")
    return not told and parts.text[date.start : date.end] in _folded(tuple(tongue.words.attributes.now))


def leads_deed(text: str, at: int, tongue: Tongue) -> bool:
    """True right before a participle ("avait été opéré"): what had been done by a date is told of it."""
    if not tongue.words.attributes.done:
        return False
    done, never = _patterns(tongue.tag)
    words = (word for word in _WORD.findall(text[at : at + _BEFORE]) if word not in tongue.words.attributes.helping)
    word = next(words, "")
    return done.fullmatch(word) is not None and never.fullmatch(word) is None


def is_of_deed(parts: Parts, date: Dated, tongue: Tongue) -> bool:
    """True for the date of what somebody named in its main clause has done, whatever it was ("Lang s'est retirée en
    2018"), and of what a lower clause tells ("qui avaient été lancées en 2018").
    """
    number, helping = parts.clause(date.start), tongue.words.attributes.helping
    start = parts.cuts[number]
    lower = number in parts.lower
    subject = next(
        (name.end for name in parts.names if start <= name.start < date.start), start if lower else date.start
    )
    turned = _TURNED if lower else ("background", *_TURNED)
    if any(parts.cues(role, start, date.start) for role in turned):
        return False
    said = _WORD.finditer(parts.text, start if lower else subject, date.start)
    return any(_ELIDED.sub(r"\2", one[0]) in helping and leads_deed(parts.text, one.end(), tongue) for one in said)


def own_dates(parts: Parts, verb: Verb, dates: Sequence[Dated], tongue: Tongue) -> list[Dated]:
    """The dates that a verb may have: none that only a participle behind a noun has which the verb is not about."""
    if OF in parts.nouns.behind:
        ends = [(date, relative_end(parts, date)) for date in dates]
        return [date for date, end in ends if end < 0 or date.end <= verb.start < end]
    if not tongue.words.attributes.done or not dates:
        return list(dates)
    own = [date for date in dates if not is_apart(parts, verb, date, tongue)]
    return [date for date in own if (at := _participle(parts, date, tongue)) < 0 or _is_its(parts, verb, at)]


def is_apart(parts: Parts, verb: Verb, date: Dated, tongue: Tongue) -> bool:
    """True for a verb of a main clause behind words that have a date of their own: see ``is_aside``."""
    return parts.clause(date.start) < verb.clause and verb.clause not in parts.lower and is_aside(parts, date, tongue)


def is_aside(parts: Parts, date: Dated, tongue: Tongue) -> bool:
    """True for the date of words before a main clause that only say of whom it tells, and are over by then: "Fondée en
    1984, la firme ferme", "Brandt, championne en 2014, part". What was done on a day of these may be told of it too.
    """
    number, words = parts.clause(date.start), tongue.words.attributes
    led = _WORD.match(parts.text, _begin(parts, number), date.start) if words.done else None
    word = _ELIDED.sub(r"\1", led[0]) if led else ""
    inserted = number > 0 and _is_subject(parts, number - 1) and _tells_on(parts, number + 1, words.helping)
    if not word or not (inserted or (number == 0 and len(parts.cuts) > 1)) or word in words.sharing:
        return False
    if date.mention.precision == "day" and date.mention.basis != "explicit":
        return False
    return _patterns(tongue.tag)[0].fullmatch(word) is not None or (inserted and word not in _opening(tongue.tag))


def _begin(parts: Parts, number: int) -> int:
    """Where the first word of a clause stands."""
    start = parts.cuts[number]
    return start + parts.text.startswith(" ", start)


def _is_subject(parts: Parts, number: int) -> bool:
    """True for a clause that ends with a comma, names somebody and tells nothing."""
    start, end = parts.cuts[number], parts.cuts[number + 1]
    told = any(verb.clause == number and verb.role in ("verb", "weak") for verb in parts.verbs)
    named = any(start <= name.start < end for name in parts.names)
    return parts.text[end - 1] == "," and named and not told and not within(parts.dates, start, end)


def _tells_on(parts: Parts, number: int, helping: Sequence[str]) -> bool:
    """True for a clause that begins with its verb."""
    if number >= len(parts.cuts):
        return False
    start = _begin(parts, number)
    led = _WORD.match(parts.text, start)
    word = _ELIDED.sub(r"\2", led[0]) if led else ""
    return word in helping or any(verb.start == start and verb.role == "verb" for verb in parts.verbs)


def _is_its(parts: Parts, verb: Verb, at: int) -> bool:
    """True for the participle itself, the noun it is said of, and for what is said in it: "a note sent in May says"."""
    if verb.start <= at < verb.end or (verb.start > at and family(verb.kind) in SAID):
        return True
    between = parts.text[verb.end : at]
    told = any(verb.end <= other.start < at for other in parts.verbs)
    return verb.role == "noun" and 0 <= at - verb.end <= _NOUN_CHARS and "," not in between and not told


def _participle(parts: Parts, date: Dated, tongue: Tongue) -> int:
    """Where the participle begins that a date belongs to; -1 when a verb has the date."""
    words, done, never = tongue.words.attributes, *_patterns(tongue.tag)
    start = max(parts.cuts[parts.clause(date.start)], date.start - _BEFORE)
    said = [(match.start(), match[0]) for match in _WORD.finditer(parts.text, start, date.start)]
    while said and said[-1][1] in words.leads:
        said.pop()
    if not said or not done.fullmatch(said[-1][1]) or never.fullmatch(said[-1][1]):
        return -1
    at, _ = said.pop()
    for number in range(1, min(_NOUN_WORDS, len(said)) + 1):
        word = said[-number][1]
        elided = _ELIDED.match(word)
        if not word[0].isalnum() or (elided[2] if elided else word) in words.helping:
            return -1
        if (elided[1] if elided else word) in words.determiners:
            noun = number > 1 or elided is not None
            led = said[-number - 1][1] if number < len(said) else ""
            placed = _ELIDED.sub(r"\2", led) in words.placing
            return at if noun and not placed else -1
    return -1


@lru_cache(maxsize=16)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold_word, words))


@lru_cache(maxsize=16)
def _opening(tag: str) -> frozenset[str]:
    """Words that begin no noun which says what somebody is."""
    tongue = tongue_of(tag)
    words = tongue.words
    return tongue.prepositions | _folded((*words.attributes.placing, *words.heading.phrases, *words.cues.breaks))


@lru_cache(maxsize=16)
def _patterns(tag: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = tongue_of(tag).words.attributes
    done, never = (
        re.compile("|".join(re.escape(fold_word(word)).replace("…", r"\w+") for word in said) or r"(?!)")
        for said in (words.done, words.never)
    )
    return done, never
