"""What of a sentence's choices is told as an event, and whom the whole text is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from timeline.events.attributes import is_nowadays, is_of_deed, leads_deed
from timeline.events.choosing import Choice
from timeline.events.clauses import Dated, Parts, Reading, Verb
from timeline.events.entities.names import Name, Sort
from timeline.events.kinds import SAID, family, weight
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Tongue
from timeline.events.modality import happens_then
from timeline.events.relatives import is_all_of_relative
from timeline.events.roles.authorities import acts_in_number, acts_in_public, acts_on_known
from timeline.events.roles.people import Roles
from timeline.events.sentences import Sentence
from timeline.model import DateMention

_OWNS = ("的", "'s ", "’s ")  # behind a name that only owns what follows
_NAMELESS_WEIGHT = 5  # lighter kinds of weak words need somebody named
_BEFALL = frozenset(("accident", "rescue", "death", "protest"))  # what happens without anybody who does it
#: Families of what people do all day, and a telling only passes by: "he wrote to her", "she drove over".
_TALK = frozenset(("words", "meeting", "call", "talks"))
_TRIED = frozenset(("arrest", "charge", "conviction", "acquittal", "sentencing"))  # courts and police need no name
_HALVES = ";；؛"
_PLACING_CHARS, _PLACING_LETTERS = 40, 34  # of a sentence that says when the one before was
_BARE_LETTERS, _BARE_HAN = 12, 8  # of a sentence that says only when
_LED_HAN = 3  # characters before a date that ends its sentence: 直到
_CLOSE_DAYS = 31  # a sentence that says no more than what was seen at a longer time describes that time
_MOVES = frozenset("了着过在到进出来去往于有是")  # in what is no place alone
_QUESTIONS = "?？؟"
_LONGEST_DAYS = 3700  # a century or "for decades" is no event's date


def headed_one(text: str, sentences: Sequence[Sentence], names: Sequence[Name], sort: Sort) -> str:
    """The one person or organisation that a text's heading names, when it names one; whose cook somebody is, is not
    whom the text is about.
    """
    end = sentences[0].end if sentences and sentences[0].heading else 0
    owns = _OWNS if sort == "person" else ()
    found = {one.name for one in names if one.sort == sort and one.end <= end and not text.startswith(owns, one.end)}
    return found.pop() if len(found) == 1 else ""


def question_start(parts: Parts, last: str) -> int:
    """Where what a sentence only asks begins, if its ``last`` character is a question mark: at its beginning, or behind
    the colon of "she asked him: will you stay?"; else its end.
    """
    if last not in _QUESTIONS:
        return parts.end
    colon = max(parts.text.rfind(mark, parts.start, parts.end) for mark in ":：")
    tells = any(verb.role == "verb" and verb.end <= colon for verb in parts.verbs)
    return colon if tells else parts.start


def is_background(parts: Parts, choice: Choice, tongue: Tongue, *, placed: bool) -> bool:
    """True for a clause with a date and no verb of a kind that tells a habit, a state or what had been before, or that
    holds little but the date: "Then came 17 November", or where the sentence before is told as ``placed`` by this one.
    """
    wide = choice.date is not None and not _is_near_a_day(choice.date.mention)  # "money was everywhere that winter"
    wide = wide and choice.modality == "asserted"
    bare = _BARE_LETTERS * (1 + wide) if tongue.spaced else _BARE_HAN
    if not parts.names and not parts.amounts and _letters_beside_dates(parts) <= bare:
        return True
    if placed or (not tongue.spaced and _is_place(parts, tuple(tongue.words.naming.places_end))):
        return True
    number = parts.clause(choice.date.start) if choice.date else 0
    start, end = parts.cuts[number], [*parts.cuts, parts.end][number + 1]
    if choice.date and not tongue.spaced and parts.text[start : choice.date.start] in tongue.words.cues.placing:
        return True  # 第一次有人注意到它,是在2019年3月
    if choice.date and end >= parts.end and not tongue.spaced and choice.date.start - start <= _LED_HAN:
        start = parts.start if sum(map(str.isalnum, parts.text[choice.date.end : end])) == 0 else start  # 直到5月3日
    cues = [hit for hit in parts.cues("background", start, end) if not leads_deed(parts.text, hit.end, tongue)]
    if cues and choice.date and any(one.end < choice.date.start for one in parts.dates):
        cues = [hit for hit in cues if hit.start - choice.date.end > 1]  # "in July it sold 9, ba tháng sau là 40"
    return bool(cues)


def _is_place(parts: Parts, ends: tuple[str, ...]) -> bool:
    """True for a date and a place where a scene begins: 3月21日下午，海州市，石桥村."""
    said = parts.text[parts.start : parts.end].rstrip("。. ")
    told = parts.verbs or not _MOVES.isdisjoint(said)
    return not told and said.endswith(_folded(ends)) and "," in said


@lru_cache(maxsize=8)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold_word, words))


def lively(parts: Parts) -> list[tuple[int, int]]:
    """The stretches between semicolons whose main clause tells what happened: no habit, state, opinion or what had
    been before. What somebody says was so ("he swore that he had always …") is not what it tells.
    """
    marks = [at + 1 for at in range(parts.start, parts.end) if parts.text[at] in _HALVES and not parts.quoted(at)]
    ends = [*marks, parts.end]
    return [span for span in pairwise((parts.start, *ends)) if not _half_dwells(parts, *span)]


def _half_dwells(parts: Parts, start: int, end: int) -> bool:
    main = min((v.start for v in parts.verbs if start <= v.start < end and v.clause not in parts.lower), default=end)
    cues = [] if parts.cues("reached", start, start + 1) else parts.cues("background", start, end)
    return any(hit.start < main or parts.clause(hit.start) not in parts.lower for hit in cues)


def placing(reading: Reading, pair: Sequence[Sentence], tongue: Tongue) -> list[Dated]:
    """The date of a sentence that the next of the ``pair`` gives and tells little else: جلس الخصمان إلى طاولة. كان ذلك
    في مايو.
    """
    behind = next((one for one in pair[1:] if one.paragraph == pair[0].paragraph), None)
    if behind is None or not reading.text.startswith(_placing(tuple(tongue.words.cues.placing)), behind.start):
        return []
    dates = [one for one in reading.dates if behind.start < one.start < behind.start + _PLACING_CHARS][:1]
    beside = [reading.text[behind.start : one.start] + reading.text[one.end : behind.end] for one in dates]
    return [one for one, said in zip(dates, beside, strict=True) if sum(map(str.isalpha, said)) <= _PLACING_LETTERS]


@lru_cache(maxsize=8)
def _placing(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{fold_word(word)} " for word in words)


def is_later(parts: Parts, choice: Choice, tongue: Tongue) -> bool:
    """True for what a "later" puts off; where words are not set apart it stands before its verb (后来又删掉)."""
    if parts.has("prompt"):
        return False
    end = parts.end if tongue.spaced or choice.verb is None else choice.verb.start
    return bool(parts.cues("later", parts.start, end))


def _letters_beside_dates(parts: Parts) -> int:
    dated = "".join(parts.text[one.start : one.end] for one in parts.dates)
    return sum(map(str.isalpha, parts.text[parts.start : parts.end])) - sum(map(str.isalpha, dated))


def _is_near_a_day(mention: DateMention) -> bool:
    return mention.start is not None and mention.end is not None and (mention.end - mention.start).days < _CLOSE_DAYS


def is_told(parts: Parts, choice: Choice, who: Roles, words: Tongue) -> bool:
    """True when enough is said for an event: who acts, a verb with a date, or a sentence at a date of the telling."""
    if choice.date is None:
        return _is_told_now(parts, choice.verb, who, words)
    mention = choice.date.mention
    if is_nowadays(parts, choice.date, choice.verb, words):
        return False
    if mention.start is not None and mention.end is not None and (mention.end - mention.start).days > _LONGEST_DAYS:
        return False
    relative = choice.verb is not None and is_all_of_relative(parts, choice.date, choice.verb)
    plainly = (mention.narrative or relative) and (words.spaced or _is_near_a_day(mention))
    if choice.verb is None:
        acted = bool(who.everyone) and (mention.narrative or is_of_deed(parts, choice.date, words))
        return plainly or acted or happens_then(parts, None, choice.date)
    weighty = choice.verb.role == "weak" and (words.spaced or weight(choice.verb.kind) >= _NAMELESS_WEIGHT)
    began = any(one.role == "verb" and one.clause == choice.verb.clause for one in parts.verbs)  # "the talks began"
    named = choice.verb.role != "verb" and (plainly or began)  # "the players ended their boycott"
    return bool(who.everyone) or choice.verb.role == "verb" or weighty or named


def _is_told_now(parts: Parts, verb: Verb | None, who: Roles, words: Tongue) -> bool:
    """True for what happens without a date of its own, when somebody is named, or it needs nobody who is; what one
    says or whom one meets, only when the sentence names one of them.
    """
    if (
        verb is not None
        and family(verb.kind) in _TALK
        and who.agents
        and not (parts.speech or _names_any(parts, who.sides))
    ):
        return False
    if who.agents or (who.passive and who.patients):
        return True
    if verb is None:
        return False
    tried = verb.kind in _TRIED and (verb.role == "verb" or bool(who.patients or (who.passive and who.everyone)))
    befell = (verb.kind in _BEFALL or verb.traded) and verb.role == "verb"
    many = acts_in_number(parts, verb, words)
    known = acts_in_public(parts, verb, words) or acts_on_known(parts, verb, who)
    return tried or befell or many or known or _is_deed(verb, words.words.grammar.deeds)


def _names_any(parts: Parts, among: Sequence[str]) -> bool:
    """True when the sentence itself names one of them, not by a pronoun."""
    return any(name.name in among for name in parts.names)


def _is_deed(verb: Verb, lightest: int) -> bool:
    """True for a verb that tells an event whoever acts, where a language has such: "the trip was called off"."""
    return 0 < lightest <= weight(verb.kind) and verb.role == "verb" and family(verb.kind) not in SAID
