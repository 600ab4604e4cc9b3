"""A Chinese clause that leans on its sentence: with who does it ahead, or with what it leads to; no end left open."""

from __future__ import annotations

import re

from timeline.events.entities.names import NameIndex
from timeline.events.headlining.borders import depths
from timeline.events.headlining.cutting import most_chars, only_leads
from timeline.events.headlining.han_quoting import BEFORE_VERB, goes_on, one_spelling
from timeline.events.lexis.spelling import fold, in_script
from timeline.events.lexis.tongue import tongue
from timeline.model import Event

_PARTS = re.compile(r"[；;：:。]")
_DOTS = re.compile("[·・．‧]")
_COMMA = re.compile(r"[，,]")
_PAUSES = " ，,、；;"
#: A part that only says when: 2023年底, 12天后, 翌年春天.
_TIME = re.compile(r"[^，,]{0,9}(?:[年月日号號天初底末旬后後前晚晨夜午间間夏秋冬春里裡裏]|[周週][一二三四五六日末]?)")
#: The other date that such a part begins with.
_DATED = re.compile(
    r"^(?:[今去前]年)?(?:\d{4} ?年)? ?(?:\d{1,2} ?月)? ?\d{1,2} ?日"
    r"|^(?:次日|翌日|隔天|隔年|次年|翌年|当[天晚]|當[天晚]|同[日月年])"
)
#: Where a date begins behind who does it: 執委會去年10月.
_SAID_WHEN = re.compile(r"(?<=..)(?=(?:[今去前明]年|[上下本]個?个?[周週月]|\d))")
#: An hour alone: 当天傍晚.
_HOUR = re.compile(r"(?:[当同次翌隔][天日年月周晚])?(?:[上下中]午|傍晚|深夜|凌晨|清晨|晚间|夜里)?")
_FEWEST, _MOST_OF_SUBJECT = 2, 10  # characters of who does it
_LEAST = 5  # characters of a headline
_HOURS = ("小时", "同时", "多时", "面前", "眼前", "目前")  # end as what leads to a clause does
#: How much longer than a headline may be what is cut to its length afterwards.
_LONGER = 4 / 3


def headed(told: str, event: Event, names: NameIndex) -> str:
    """A clause that begins with its verb, with the part of its sentence that says who does it; one that a word like
    直到 begins, with that part or with what it leads to.
    """
    at = event.quote.find(told)
    rest = told.removeprefix(event.date_text)
    leads = in_script(told, "zh-Hans").startswith(tuple(tongue(event.language).words.heading.phrases))
    if at < 0 or not (leads or (at and goes_on(rest, event))):
        return told
    start = _ahead(event.quote[:at], event)
    if start < 0:
        return _led(told, event, at) if leads else _by_whom(told, event, names)
    whole = one_spelling(event.quote[start : at + len(told)])
    if len(whole) <= most_chars(event.language) * (_LONGER if leads else 1):
        return _DATED.sub("", whole) if len(whole) > len(told) else whole
    subject = _subject(event.quote[start:at], event)
    return f"{subject}{told}" if subject and not leads else told


def _ahead(before: str, event: Event) -> int:
    """Where what stands ahead of a clause in its part of a sentence begins, behind its dates; -1 without any."""
    start = max((part.end() for part in _PARTS.finditer(before)), default=0)
    while start < len(before):
        pause = _COMMA.search(before, start)
        part = before[start : pause.start() if pause else len(before)].strip()
        if part and part != event.date_text and not _TIME.fullmatch(part):
            return start
        if not pause:
            return -1
        start = pause.end()
    return -1


def _led(told: str, event: Event, at: int) -> str:
    """A clause that leads to another, with that."""
    after = event.quote[at + len(told) :]
    pause = re.search(r"[，,；;。]", after[1:])
    whole = told + after[: pause.start() + 1 if pause else len(after)].rstrip("。")
    return whole if after[:1] in tuple("，,") and len(whole) <= most_chars(event.language) * _LONGER else told


def _by_whom(told: str, event: Event, names: NameIndex) -> str:
    """A clause with who does it, whom its sentence names further ahead."""
    agent = event.agents[0] if len(event.agents) == 1 else ""
    said = names.short(agent, event.language)
    hit = tongue(event.language).clues.find(fold(told).text)[0]  # whom "prosecutors … charged" names is there
    sure = agent and agent not in event.unsaid and not hit.gap and all(clue.role != "onto" for clue in hit.values)
    return f"{said}{told}" if sure and _DOTS.split(said)[-1] not in told else told


def _subject(before: str, event: Event) -> str:
    """Who a part of a sentence is about: what stands ahead of its first verb or small word; "" for nobody sure."""
    hits = tongue(event.language).clues.find(fold(before).text)[:1]
    led = [hit.start for hit in hits if any(clue.role in (*BEFORE_VERB, "at") for clue in hit.values)]
    subject = _SAID_WHEN.split(before[: led[0]].strip())[0] if led else ""
    whole = _FEWEST <= len(subject) <= _MOST_OF_SUBJECT and subject[-1] not in "的在于於"
    return "" if not whole or _COMMA.search(subject) or re.search(r"\d|[上下]?[周週月年天]", subject) else subject


def ended(said: str, language: str) -> str:
    """A headline without a last part that only leads on to what was cut off: …，遭到拒绝后."""
    pauses = [pause.start() for pause in re.finditer(r"[，,；;]", said)]
    if not pauses or depths(said)[pauses[-1]] or pauses[-1] < _LEAST:
        return said
    last = in_script(said[pauses[-1] + 1 :], "zh-Hans")
    closes = last.endswith(tuple(tongue(language).words.cues.closes)) and not last.endswith(_HOURS)
    leads = closes or _HOUR.fullmatch(last)
    head = said[: pauses[-1]].rstrip(_PAUSES)
    return head if leads and not only_leads(head, language) else said
