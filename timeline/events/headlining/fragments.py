"""Clauses that say nothing alone ("after he had shown the diaries", "by way of a merger", 夺冠仅16天后)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise

from timeline.dates.rules.clues import spelt_out
from timeline.events.headlining.borders import articles, first_verbs, leading
from timeline.events.headlining.cutting import BEFORE_DATE, CLAUSE_CHARS, DATE_CHARS, capital
from timeline.events.headlining.fitting import fitted, is_whole
from timeline.events.headlining.quoting import unlinked
from timeline.events.kinds import VAGUE
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import fold, fold_word, in_script
from timeline.events.lexis.tongue import Clue, Tongue, clues_in, tongue
from timeline.model import Event

_MOST = 16  # characters of a Chinese clause that only says when
_FEW = 4  # spaces in what is too short for a headline without a verb
_TELLING = ("verb", "weak")
_BEFORE_VERB = ("verb", "weak", "adverbs", "resumes", "passive")
_FEWEST_AHEAD = 1  # spaces between the words that say who does it
_STRONG = re.compile(r" ?[;(] ?| [–—] ")
_WORDS = re.compile(r"[^\W\d_]+")
_OTHER_DATE = re.compile(r"\A[^,]{0,16}\d[^,]{0,8}, (?=[^\W\d])")  # that leads the part ahead of a clause
_FEWEST = 2  # spaces in what is told without a verb
_TO_PAUSE = re.compile(r" \w(?:[^,;:()–—]|(?<=\d),(?=\d))*?(?=[;:()–—]|,(?!\d)| - |$)")
_NEAR = 12  # characters between a clause and the date behind it


def completed_fragment(told: str, event: Event, verbs: Collection[str]) -> str:
    """A headline's clause, or its sentence where the clause was cut out of it and is no sentence itself; ``verbs`` are
    the first words of all that tells an event.
    """
    at = event.quote.find(told[1:])
    if at < 0 or not told:
        return told
    if tongue(event.language).words.grammar.order == "vso":
        return unlinked(event.quote, event) if _leans(told, at, event) else told
    if event.language.startswith("zh"):
        leads = len(told) <= _MOST and in_script(told, "zh-Hans").endswith(
            tuple(tongue(event.language).words.cues.closes)
        )
        return event.quote[at - 1 :] if leads and at else told
    if at == 1 and event.quote.startswith(f"{told},") and told.count(" ") <= _FEW and not _tells(told, event):
        return event.quote  # "The works on the bridge(, held up by snow, began)"
    leads = told.partition(" ")[0].lower() in tongue(event.language).words.heading.phrases
    alone = ", " not in told or (leads and not _tells(told, event))
    return event.quote if at > 1 and alone and _is_fragment(told, event, verbs) else told


def gone_on(clause: str, event: Event) -> str:
    """A clause with what its sentence goes on with up to the next pause, where there is room for that: "(The board said
    on 3 May) that it could not agree".
    """
    words = tongue(event.language)
    ahead, _, rest = event.quote.partition(clause)
    behind = _behind_date(rest, event.date_text)
    more = _TO_PAUSE.match(behind)
    if words.words.grammar.order == "vso":
        return _behind_aside(clause, rest, words)
    leads = ahead and clause.partition(" ")[0].lower() in words.prepositions and not _has_verb(clause, event)
    if words.words.grammar.agreement != "number" or not more or leads:
        return clause
    whole = f"{clause}{rest[: len(rest) - len(behind)]}{more[0]}".rstrip(" .")
    said = len(whole) - (len(event.date_text) if event.date_text in whole else 0)
    coordinates, after = words.words.cues.coordinates, behind[more.end() :]
    apart = after[:1] == "," and after[2:].partition(" ")[0] not in coordinates  # "that the firm, which …, stays"
    ends = more[0].split()[0] not in coordinates and (not apart or is_whole(whole, words))
    return whole if said <= CLAUSE_CHARS and ends else clause


def _behind_aside(clause: str, rest: str, words: Tongue) -> str:
    """A clause that ends with what it says of somebody in passing, with what goes on behind that: كتب صباغ، الذي عاد،
    (أن …).
    """
    part = re.split("، ", clause.rstrip("، "))[-1]
    more = re.match("، ?[^،؛:.]+", f"،{rest}" if clause.endswith("،") else rest)
    passing = part != clause and not {*part.split()}.isdisjoint(words.words.cues.relative)
    goes_on = passing and more and not more[0].lstrip("، ").startswith(tuple(words.words.grammar.linking[:1]))
    return f"{clause.rstrip('، ')}{more[0]}" if goes_on and more else clause


def _behind_date(rest: str, date_text: str) -> str:
    """What stands behind a date that a clause ends before."""
    before, dated, after = rest.partition(date_text) if date_text else (rest, "", "")
    return after if dated and BEFORE_DATE.fullmatch(before.strip()) else rest


def _leans(told: str, at: int, event: Event) -> bool:
    """True for "which is what she denied" (وهو ما), and for a word or two behind others ("that was in May")."""
    words = tongue(event.language).words
    pronouns = (f"{link}{he} " for link in words.grammar.linking for he in (words.naming.he[0], words.naming.she[0]))
    dated = event.date_text and event.date_text in event.quote[:at]
    few = len(told.replace(event.date_text, "").split()) <= _FEWEST + 1
    return told.startswith(tuple(pronouns)) or (event.type in VAGUE and few and at > 1 and not dated)


def with_verb(told: str, event: Event) -> str:
    """A headline's clause; where it has no verb, with that of its sentence, when that has room for both: "(The spire
    got its cross in May, and) its rooster in June", "A year after the article, (the jury withdrew)".
    """
    bare, words = told.rstrip(" ."), tongue(event.language)
    at = event.quote.find(bare[1:]) - 1
    if at < 0 or not words.spaced or words.words.grammar.order == "vso" or _has_verb(told, event):
        return told
    every = [part for part in _around(at, at + len(bare), event) if part]
    parts = [part for part in every if _has_verb(part, event)]
    if not parts and at > 1:  # "Europe (follows), America only in March", with a verb that nobody lists
        parts = [part for part in every[:1] if len(part) <= CLAUSE_CHARS and not part.startswith(bare)]
    told_both = ((part, fitted(part, event)) for part in parts)
    whole = (part for part, said in told_both if bare[1:].partition(",")[0] in said and not said.endswith("…"))
    leans = bare.count(" ") < _FEWEST or bare.partition(" ")[0].lower() in leading(event.language)
    return next(whole, parts[0] if parts and leans else told)


def _around(at: int, end: int, event: Event) -> Iterator[str]:
    """The parts of a sentence around what stands in it there, shortest first."""
    quote = event.quote
    starts = [0, *(mark.end() for mark in _STRONG.finditer(quote, 0, at))]
    stop = mark.start() if (mark := _STRONG.search(quote, end)) else len(quote)
    led = quote[starts[-1] : at]
    dated = quote.find(event.date_text, end) if event.date_text else -1
    end = dated + len(event.date_text) if 0 <= dated - end <= _NEAR else end
    if event.date_text in led and len(led) <= DATE_CHARS:  # it stands behind its date alone
        starts = starts[:-1] if quote[end : end + 1] != "," else []
    for start in reversed(starts):
        yield quote[start:end]
        yield quote[start:stop]
    yield quote[at:stop] if quote[end : end + 1] == "," and starts[-1:] in ([], [at]) else ""


def _has_verb(told: str, event: Event) -> bool:
    nouns = articles(event.language)
    told_by = {fold_word(word) for before, word in pairwise(_WORDS.findall(told)) if before.lower() not in nouns}
    return _tells(told, event) or not first_verbs(event.language).isdisjoint(told_by)


def _is_fragment(told: str, event: Event, verbs: Collection[str]) -> bool:
    """True for what begins with a word that leads up to another clause, or says where and when alone."""
    words = tongue(event.language)
    small = told[0].lower() + told[1:]
    first = small.partition(" ")[0]
    if small.startswith(_breaks(event.language)):
        return True
    articles = [word.strip() for word in words.words.grammar.nominal]
    if first in articles or first not in words.prepositions:
        return False
    before, dated, after = small.partition(event.date_text) if event.date_text else (small, "", "")
    if dated and BEFORE_DATE.fullmatch(before) and fold_word(after.strip().partition(" ")[0]) in verbs:
        return True  # "by mid-June had a start-up"
    return not _tells(told, event)


def _tells(told: str, event: Event) -> bool:
    """True for words with a verb of some kind, or one that helps another, among them."""
    words = tongue(event.language)
    if not set(words.words.attributes.helping).isdisjoint(told.split()):
        return True
    return any(clue.role in _TELLING for hit in words.clues.find(fold(told).text) for clue in hit.values)


def with_ahead(told: str, event: Event) -> str:
    """A clause that begins with its verb, or goes on behind a "then", with the part of its sentence ahead that says who
    does it, where that is no longer than a headline; for languages whose verbs do not say who does it themselves
    (Vietnamese).
    """
    words, at = tongue(event.language), event.quote.find(told[1:]) - 1
    if words.words.grammar.agreement or words.words.grammar.order != "svo" or at <= 0:
        return told
    hits = words.clues.find(fold(told).text)[:1]
    verbal = any(clue.role in _BEFORE_VERB for hit in hits if hit.start == 0 for clue in hit.values)
    verbal = verbal or event.quote[:at].rstrip().rpartition(" ")[2] in words.words.cues.coordinates[1:]
    verbal = verbal and event.quote[at].islower()
    breaks = [hit.end for hit in clues_in(event.quote[:at], event.language)[1] if _begins_clause(hit)]
    for start in (max(event.quote.rfind(mark, 0, at) for mark in ";:") + 1, *breaks[-1:]):
        ahead = event.quote[start:at].replace(event.date_text, "").strip(" ,")
        whole = _OTHER_DATE.sub("", event.quote[start : at + len(told)].strip())
        said = len(whole) - (len(event.date_text) if event.date_text in told else 0)
        pronoun = ahead.partition(" ")[0].lower() in (*words.words.naming.he, *words.words.naming.she)
        sure = verbal and (start not in breaks or ahead[:1].isupper()) and (bool(event.agents) or not pronoun)
        if sure and ahead.count(" ") >= _FEWEST_AHEAD and said <= CLAUSE_CHARS:
            return capital(whole)
    return told


def _begins_clause(hit: Hit[Clue]) -> bool:
    return any(clue.role == "breaks" for clue in hit.values)


@lru_cache(maxsize=8)
def _breaks(language: str) -> tuple[str, ...]:
    cues = tongue(language).words.cues
    reduced = (way for word in cues.reduced for way in spelt_out(word))
    led = (word for word in (*cues.breaks, *reduced) if word not in cues.relative)
    return tuple(f"{word}{end}" for word in led for end in (" ", "'", "’"))
