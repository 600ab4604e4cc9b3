"""What an agency's report opens with, which tells nothing itself: "PARIS, 3 May (AFP) - "."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.clauses import Dated, Parts
from timeline.events.entities.names import Name
from timeline.events.sentences import Sentence

_OPENING = tuple('"“„«‘(')  # marks before a sentence's first word
_ENTRY = re.compile(r"[^\S\n]{0,2}[:：|–—-][^\S\n]{0,2}")  # between a date and what it brought
_DASH = re.compile(r" ?(?:\(\w{2,12}\) ?)?[-–—]{1,2} ")
_HAN_DASH = re.compile(r" ?[专專]?[电電讯訊](?:[】》〕」)）,，:： ]|(?=[^\w]))")
_OPENING_CHARS = 60  # a place and a date that an agency opens with
_CAPITALS = r"[^\Wa-zà-ÿ](?:[^\Wa-zà-ÿ]|[ '’-]){1,24}"
_DAY = r"(?:, [^()\n.!?;:–—\d]{0,20}\d[^()\n.!?;:–—]{0,20})"
_PLACE = re.compile(
    rf"(?:(?:{_CAPITALS}{_DAY}?|[^\W\d_a-z][\w'’ -]{{1,24}}{_DAY}) ?\((?:\w|[ .-]){{2,20}}\)"
    rf"|[^\W\d_a-z][\w'’ -]{{1,24}} \((?:AFP|AP|Reuters|Xinhua)\)|{_CAPITALS}{_DAY}?"
    r"|\([^()\n]{2,40}\)) ?[-–—]{1,2} |\([^\W\da-z](?:\w|[ .-]){1,19}\) (?=[^\W\da-z])"
)
#: (路透社巴黎电), 【本报特稿】, 《某社3日专讯》, [某某新闻], 〔记者李明／台北报导〕; 新华社巴黎5月3日电; 本报讯.
_HAN_PLACE = re.compile(
    r"\s*(?:[（(【\[〔][^（）()【】\[\]〔〕\n]{2,30}"
    r"(?:[电電讯訊]|报道|报导|報道|報導|特稿|专稿|專稿|消息|专题|專題|新[闻聞][台网網]?|[编編][译譯])[)）】\]〕]"
    r"|《[^《》\n]{2,30}[电電讯訊]》"
    r"|[\u4e00-\u9fff]{2,8}社[\u4e00-\u9fff]{0,8}(?:\d{1,2}月)?\d{1,2}[日号號][电電讯訊]"
    r"|本[报報台网網刊][讯訊消]息?(?=[\s:：,，]))[\s:：,，]*(?:[（(](?:记者|記者)[^（）()]{1,20}[)）])?\s*"
)


def first_words(text: str, sentences: Sequence[Sentence], dates: Sequence[Dated]) -> frozenset[int]:
    """Where sentences begin to tell: at their beginning, behind its quotation mark, behind the date of an entry."""
    starts = {one.start for one in sentences}
    behind = (_ENTRY.match(text, one.end) for one in dates if one.start in starts)
    starts |= {led.end() for led in behind if led}
    return frozenset(starts | {at + 1 for at in starts if text[at : at + 1] in _OPENING})


def without_dateline(parts: Parts, dates: Sequence[Dated]) -> list[Dated]:
    """The dates but that of an agency's "PARIS, 3 May - ", where the sentence says itself when it happened; one before
    电 says when it was written.
    """
    if dates and dates[0].end - parts.start <= _OPENING_CHARS and _HAN_DASH.match(parts.text, dates[0].end):
        return list(dates[1:])
    opens = len(dates) > 1 and dates[0].end - parts.start <= _OPENING_CHARS
    told = opens and any(verb.start < dates[0].start for verb in parts.verbs)
    return list(dates[1:] if opens and not told and _DASH.match(parts.text, dates[0].end) else dates)


def dateline_end(text: str, start: int = 0) -> int:
    """Where a sentence goes on behind the place and the agency that it opens with; ``start`` without one.

    >>> dateline_end("LIMA, 3 May (AFP) - Banks …"), dateline_end("(AFP) Banks …"), dateline_end("(路透社利马电)银行…")
    (20, 6, 8)
    """
    opening = _PLACE.match(text, start) or _HAN_PLACE.match(text, start)
    return opening.end() if opening else start


def without_senders(names: Sequence[Name], cased: str, sentences: Sequence[Sentence]) -> list[Name]:
    """The names but those in the dateline of a paragraph, as ``cased`` has it: an agency does nothing in it."""
    first = (one.start for one in sentences if one.start == one.paragraph_start)
    sent = {at for start in first for at in range(start, dateline_end(cased, start))}
    return [name for name in names if name.start not in sent]
