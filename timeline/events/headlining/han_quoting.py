"""The words of a Chinese clause as a headline: no dateline, no date of a chronicle, no "but" at its head."""

from __future__ import annotations

import re
from collections.abc import Collection

from timeline.events.datelines import dateline_end
from timeline.events.headlining.cutting import only_leads
from timeline.events.lexis.spelling import fold, in_script
from timeline.events.lexis.tongue import tongue
from timeline.model import Event
from timeline.reading.wrapping import JOINER

_COMMAS = ",，、 "
_THEN = re.compile(
    r"^([^,，、；;]{1,7}[^规規原准準法守细細总總否附通])[则則](?=[在于於将將向对對留以称稱由说說表被因从從把选選])"
)
_THOUGH, _BUT = re.compile(r"^([^,，、；;]{2,8})[虽雖]然?"), re.compile("[但却卻仍也还還]")
#: Western signs behind a Han character or a closing quotation mark, and the blank behind them.
_WESTERN = re.compile(r"(?<=[\u4e00-\u9fff”」』》）])([,:;?!]) ?")
_FULL = str.maketrans(",:;?!", "，：；？！")
BEFORE_VERB = ("verb", "weak", "adverbs", "resumes", "passive", "onto")
_NOT_A_VERB = ("的", "者", "人", "前", "后", "後", "时", "時")  # behind a verb: 发布的财报, 清盘人
#: A name's other spelling behind it: 泰勒（Bret Taylor）.
_LATIN = re.compile(r" ?[（(][A-Za-zÀ-ÿ0-9 .,'’·&/-]+[）)]")
_LEAST = 4  # characters of what a headline still says


def bared(clause: str, event: Event, verbs: Collection[str]) -> str:
    """A clause without what only leads to it; ``verbs`` are words that begin like a conjunction (并购)."""
    clause = clause[dateline_end(clause) :]
    entry = clause.removeprefix(event.date_text)
    if event.date_text and entry != clause and entry[:1] in (" ", ":", "：", "\u3000"):
        clause = entry.lstrip(" :：\u3000")  # 2009年3月 总统宣布…
    simplified = in_script(clause, "zh-Hans")
    inside = event.quote.find(clause) > 0
    for word in sorted(tongue("zh-Hans").words.cues.conjunctions, key=len, reverse=True):
        rest = clause[len(word) :]
        if not simplified.startswith(word) or len(rest) <= _LEAST:
            continue
        whole = any(simplified.startswith(verb) for verb in verbs if verb.startswith(word))
        if rest[:1] in _COMMAS or (inside and not whole):
            return rest.lstrip(_COMMAS)
    return clause


def without_then(clause: str) -> str:
    """A clause without the 则 behind whom it is about, which sets him against the one before (库克则在柏林), nor a 虽
    that no "but" answers.
    """
    clause = clause if _BUT.search(clause) else _THOUGH.sub(r"\1", clause)
    return _THEN.sub(r"\1", clause)


def punctuated(clause: str) -> str:
    """A clause with Chinese signs for the Western ones that its source types, and no name in two spellings.

    >>> punctuated("公司撤诉,改为和解: 3,000人受益")
    '公司撤诉，改为和解：3,000人受益'
    """
    return _WESTERN.sub(lambda sign: sign[1].translate(_FULL), one_spelling(clause.replace(JOINER, "")))


def one_spelling(clause: str) -> str:
    """A clause whose names are spelt once."""
    return _LATIN.sub("", clause)


def lacks(clause: str, subject: str, event: Event, verbs: Collection[str]) -> bool:
    """True for a clause that begins with its verb, or with its date and its verb, 把 or 向, behind who does it."""
    rest = clause.removeprefix(event.date_text)
    words = tongue(event.language).words
    onto = (*words.cues.onto, *words.kinds[event.type].weak) if rest != clause and event.type in words.kinds else ()
    before = re.split("[；;:：]", event.quote.partition(clause)[0])[-1]
    begins = in_script(rest, "zh-Hans").startswith((*onto, *verbs)) and subject in before
    if in_script(clause, "zh-Hans").rstrip("。").endswith(tuple(words.cues.closes)):
        return False  # 参加谈判后
    if _has_a_subject(re.split("[,，]", before.rstrip("，, "))[-1], subject, event):
        return False
    verbal = begins or (_is_topic(subject, before) and goes_on(rest, event))
    return bool(subject) and verbal and subject not in clause and not only_leads(before, event.language)


def _has_a_subject(part: str, subject: str, event: Event) -> bool:
    """True for a part of a sentence that begins with another than the subject: 检方签发逮捕令."""
    hits = tongue(event.language).clues.find(fold(part).text)
    first = [clue.role for hit in hits[:1] if not hit.start for clue in hit.values]
    return (
        "somebody" in first and subject not in part and any(clue.role == "verb" for hit in hits for clue in hit.values)
    )


def _is_topic(subject: str, before: str) -> bool:
    """True for whom the part of a sentence before a clause begins with, behind its date at most."""
    name = re.split("[·・．‧]", subject)[-1]
    return bool(name) and any(part.strip().startswith(name) for part in re.split("[,，]", before)[:2])


def goes_on(rest: str, event: Event) -> bool:
    """True for words that begin with a verb, or what stands before one (又撤换, 却赶上): their subject is ahead."""
    hits = tongue(event.language).clues.find(fold(rest).text)[:1]
    verb = any(clue.role in BEFORE_VERB for hit in hits if hit.start == 0 for clue in hit.values)
    return verb and not rest[hits[0].end :].startswith(_NOT_A_VERB)
