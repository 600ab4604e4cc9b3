"""A headline's clause without its date, which stands beside it: "She sued (on 3 May) in Paris", (在5月3日)起诉."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.events.headlining.borders import articles, first_verbs, subordinate
from timeline.events.headlining.cutting import CLAUSE_CHARS, capital
from timeline.events.lexis.spelling import QUOTES, fold_word, in_script, is_han
from timeline.events.lexis.tongue import Tongue, tongue
from timeline.model import Event

_PAUSES = ",，、، "
_BRACKETS = (*QUOTES.items(), "《》", "〈〉", "【】")
_ADVERBIAL = re.compile(r"[^\W\d]")  # "the next day", but "2015" alone says nothing when
_OPENING = ("“", "«", '"', "(", "‘")
_VOWELS = tuple("aeiouyàâäéèêëîïôöùûüœAEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ")
_ASIDE_WORDS = 2
_YEAR, _LED_WORDS = 4, 4
_LONGER = 4 / 3  # of a headline's length what a whole one may come to
_SPLIT = re.compile(r"[\s'’,]+")
_SINCE = ("在", "于")
_FEWEST_WORDS, _FEWEST_HAN = 2, 4  # that still tell something
#: How what 在 begins ends further on: 在…会议上, 在…上市时.
_FRAME = re.compile(r"[^,，;；。]{0,14}(?:[会赛选话场节庭审报文][上中里]|(?<![同及小按临])时(?![间任代期候]))")
#: What happens on the day behind it: 在对方反悔(当天).
_WHILE = re.compile(r"在[^，,；;：:]{2,12}$")
#: Another date that leads a clause: 5月3日，他周五表示.
_HAN_DAY = re.compile(r"^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?[，,](?=..{5})")
#: What is said of a date: 4月26日（台湾时间）.
_BESIDE = re.compile(r"^（[^（）]*）")
#: A "then" behind a date: 当天便回信.
_THEN = re.compile(r"(?:[就便](?![任职业读医近地此是利宜])|才(?![能是华]))")


class _Around(NamedTuple):
    """What stands around a date: before it, without the word that ``bound`` it, and behind it."""

    before: str
    bound: str
    after: str


def without_date(told: str, event: Event) -> str:
    """A headline without its event's date, and what binds that to its clause, where it goes on well without it."""
    before, found, after = _dated(told, event.date_text)
    words = tongue(event.language)
    if not found:
        return told
    inside = before.count('"') % 2 or any(before.count(pair[0]) > before.count(pair[1]) for pair in _BRACKETS)
    if inside or event.date_text.lower().startswith(tuple(words.words.heading.lasting)):
        return told
    if not after.strip(" .") and _lacks_verb(before.rpartition(", ")[2], words):
        return told
    if words.spaced:
        return _without(before, after, event, words) or told
    return _HAN_DAY.sub("", _without_han(before, after, event) or told)


def _lacks_verb(part: str, words: Tongue) -> bool:
    """True for the end of a clause that has its verb further ahead, so that it needs its date: "…, and its clock"."""
    coordinated = part.partition(" ")[0] in words.words.cues.coordinates
    return coordinated and first_verbs(words.tag).isdisjoint(map(fold_word, part.split(" ")[1:]))


def _dated(told: str, date_text: str) -> tuple[str, str, str]:
    """What stands before a date, it, and what stands behind; a capital at the head does not matter."""
    if date_text and told.casefold().startswith(date_text.casefold()):
        return "", date_text, told[len(date_text) :]
    return told.partition(date_text) if date_text else (told, "", "")


def _without(before: str, after: str, event: Event, words: Tongue) -> str:
    heading, last = words.words.heading, before.rstrip()
    behind = after.lstrip(" ") if after[1:2].isalnum() else after
    around = _unbound(*_relinked(last, behind, words), heading.binding)
    following = re.split(r"[\s,;:.،؛]", around.after)[0].lower()
    inside = before != last or not before  # a date is a word of its own
    linked = following in words.words.naming.together
    if linked and not (_goes_on_undated(around.after[len(following) + 1 :])):
        return ""  # "in May and June", "began in May and ended on 3 June"
    if not inside or after[:1].isalnum() or _is_held(around, following, event, words):
        return ""
    if (
        _counts(event, words)
        and (fold_word(following) in words.prepositions or event.date_text.split(" ")[-1] in words.words.cues.breaks)
        and around.after[:1].isalnum()
    ):
        return ""
    led = around.before.rstrip(_PAUSES).rpartition(" ")[2].lower()
    held = around.before[-1:].isalnum() and led in heading.holding
    if held or around.before.endswith(("'", "’", "(")) or not _goes_on(around, following, event, words):
        return ""
    return _joined(around, words)


def _is_held(around: _Around, following: str, event: Event, words: Tongue) -> bool:
    """True for a date that goes on behind it ("the week (of the vote)"), and one that a clause of "who" or the end of a
    subject needs: "a story that began (in May)", "the report published (in May) was".
    """
    if around.after.startswith(("/", "-", "’", "'")):
        return True
    last, cues = event.date_text.rpartition(" ")[2], words.words.cues
    whole = any(letter.isdigit() or letter.isupper() for letter in event.date_text[1:]) and not last.isdigit()
    whole = whole or (last.isdigit() and len(last) == _YEAR)
    small = fold_word(following) in words.prepositions or following in (*cues.breaks, *cues.opens)
    leads = not around.before and (around.bound or whole or event.date_text.partition(" ")[0] in cues.breaks)
    if following in words.words.heading.held and not (leads and following in words.words.verb_first.was):
        return not (whole and small) or around.after[len(following) + 1 :][:1].isdigit()
    said = _SPLIT.split(around.before)
    longest = CLAUSE_CHARS * _LONGER - len(around.bound) - len(event.date_text)
    room = words.words.grammar.agreement == "number" and len(around.before) < longest
    if room and not around.after.strip(" ."):
        return not subordinate(words.tag).isdisjoint(said[-_LED_WORDS:])
    helping = (*words.words.attributes.helping, *cues.passive)
    return following in helping and fold_word(said[-1]) in first_verbs(words.tag) and said[-1] not in helping


def _goes_on_undated(rest: str) -> bool:
    return rest[:1].islower() and not any(map(str.isdigit, rest))


def _goes_on(around: _Around, following: str, event: Event, words: Tongue) -> bool:
    """True where what stands behind a date is no part of it."""
    if not around.before:
        return _begins(around, following, event, words)
    number = words.words.grammar.agreement == "number"
    if number and not around.bound and around.before.isalpha():
        return False  # "came summer, …": who comes
    _, apart, alone = around.before.rpartition(", ")  # "the plan, published (in May), …"
    adverbial = around.bound or _ADVERBIAL.match(event.date_text)
    if not adverbial or (apart and around.after[:1] == "," and 0 < len(alone.split()) <= _ASIDE_WORDS):
        return False
    sure = around.bound or " " in event.date_text or not around.after[:1].isalnum()
    return bool(sure) or fold_word(following) in _small(event.language)


def _begins(around: _Around, following: str, event: Event, words: Tongue) -> bool:
    """True where a clause begins behind the date that leads it, with no pause between."""
    word = fold_word(following)
    if around.after[:1] in _PAUSES and around.bound:
        return around.after.lstrip(_PAUSES)[:1].isupper()
    if words.words.grammar.order == "vso":
        return bool(word) and not word.startswith(("ال", "ل"))
    adverbial = around.bound or _ADVERBIAL.match(event.date_text)
    goes_on = word in first_verbs(event.language) or word in _small(event.language)
    return bool(adverbial and word) and (word in articles(event.language) or not goes_on)


def _unbound(before: str, after: str, binding: Sequence[str]) -> _Around:
    small = before.lower()
    ends = (word for word in binding if small == word or small.endswith((f" {word}", f",{word}")))
    bound = max(ends, key=len, default="")
    return _Around(before[: len(before) - len(bound)].rstrip(), bound, after)


def _relinked(before: str, after: str, words: Tongue) -> tuple[str, str]:
    """The "and" that is written onto the word that binds a date, at what stands behind it: "وفي (3 مايو) غادر"."""
    rest, _, last = before.rpartition(" ")
    linked = next((link for link in words.words.grammar.linking if last.startswith(link)), "")
    if linked and rest and after[:1].isalpha() and last[1:] in words.words.heading.binding:
        return rest, f"{linked}{after}"
    return before, after


def _counts(event: Event, words: Tongue) -> bool:
    """True for a date that counts from something: "two days after", بعد يومين."""
    said = event.date_text.lower().split(" ")
    return not {said[0], said[-1]}.isdisjoint(words.words.cues.breaks)


def _joined(around: _Around, words: Tongue) -> str:
    before, after = around.before, around.after
    if before[-1:] in (":", ";", "؛") or not before:
        after = after.lstrip(_PAUSES)
    elif before[-1] in (",", "،") and not after[:1].isalnum():
        first, cues = before.partition(" ")[0].lower(), words.words.cues
        leads = bool(after) and first in (*words.words.heading.phrases, *cues.breaks, *cues.conjunctions)
        before, after = (before if leads else before.rstrip(_PAUSES)), after.lstrip(_PAUSES)
    apart = " " if after[:1].isalnum() or after[:1] in _OPENING else ""
    if (last := before.rpartition(" ")[2])[:-1] in words.words.cues.breaks and last in words.words.cues.breaks:
        before, apart = (f"{before[:-1]}’", "") if after[:1] in _VOWELS else (before, apart)  # "lorsqu’un"
    left = f"{before}{apart}{after}".strip(_PAUSES)
    return capital(left) if left.count(" ") + 1 >= _FEWEST_WORDS else ""


def _without_han(before: str, after: str, event: Event) -> str:
    heading = tongue(event.language).words.heading
    after = _BESIDE.sub("", after).rstrip("。").lstrip(" ")
    before = before.rstrip(" ") if is_han(before.rstrip(" ")[-1:] or " ") else before  # 于 103 年 2 月
    plain, follows = in_script(before, "zh-Hans"), in_script(after, "zh-Hans")
    bound = max((word for word in heading.binding if plain.endswith(word)), key=len, default="")
    rest, ends = before[: len(before) - len(bound)], not after or after[0] in _PAUSES
    if ends and not bound and _WHILE.search(plain):
        return ""
    holds = plain[: len(rest)].endswith(tuple(heading.holding)) or follows.startswith(tuple(heading.held))
    counts = event.date_text[-1] in "前后後" and ends and before[-1:].isalnum()  # 爆发冲突两周后
    if holds or counts or (plain.endswith("的") and ends) or after[:1].isdigit() or (bound in _SINCE and not after):
        return ""
    framed = bound[-1:] in _SINCE and _FRAME.match(follows)
    after = after if framed or not rest else after[then.end() :] if (then := _THEN.match(follows)) else after
    left = f"{rest}{bound if framed else ''}{after.lstrip(_PAUSES)}".strip(_PAUSES)
    return left if sum(map(is_han, left)) >= _FEWEST_HAN else ""


@lru_cache(maxsize=8)
def _small(language: str) -> frozenset[str]:
    """The words, folded, that begin what stands behind a date in a clause that goes on."""
    words = tongue(language).words
    cues = words.cues
    naming, grammar = words.naming, words.grammar
    somebody = (naming.strange, naming.possessive, naming.its, naming.his, grammar.nominal, [*grammar.articles])
    several = (cues.prepositions, cues.coordinates, cues.breaks, cues.infinitive, cues.passive, cues.conjunctions)
    groups = (
        *several,
        *somebody,
        cues.that,
        cues.opens,
        cues.headless,
        words.attributes.helping,
        cues.relative,
        words.naming.places_after,
    )
    return frozenset(fold_word(word.strip().partition(" ")[0]) for group in groups for word in group)
