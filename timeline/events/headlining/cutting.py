"""A clause cut to the length of a headline, at a place where something has been said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.dates.rules.edges import BULLETS
from timeline.events.lexis.spelling import QUOTES, in_script
from timeline.events.lexis.tongue import tongue
from timeline.languages.events import EventWords, Naming
from timeline.model import Event
from timeline.tags import base_of

CLAUSE_CHARS, _HAN_CLAUSE_CHARS = 90, 36
_NUMBER = re.compile(r"^\d{1,2}[-.)] ")
_CAPTIONS = "▼▲▶►■◆※"  # before what a picture shows
_BULLETS = "".join(BULLETS) + _CAPTIONS
_HOUR_CHARS = 25
_TOO_FEW_WORDS = 2
_DAYPART = re.compile(r"\w{1,5} ([\w-]+) (?:d['’]|de |du )")
_PREPOSITION_CHARS = 6  # of "in the " before a date
DATE_CHARS = 40  # a date said in two ways leads a clause with no more than these before the second
_COUNTED_CHARS = 36  # "two weeks later, "
_BEHIND_DATE = (",", "，", "、", "،", ":", "：")
#: What may stand before a date that leads a clause: a word like "in", or nothing.
BEFORE_DATE = re.compile(r"\w{0,7} ?(?:the |le |la |l['’])?", re.IGNORECASE)
_COMMA = re.compile("[,،] ")
_MARKS = " ,，、;；:：،؛"
_HAN_PART = re.compile(r"[^，,；;。]*")
_OPENING = {**{closing: opening for opening, closing in QUOTES.items()}, '"': '"'}
_DAY = re.compile(r"[\d一二三四五六七八九十][年月日号號]$")
_DAY_BEHIND = re.compile(r" (?:in |on )?$")
_ASIDE = re.compile(r"\([^()]*\)|（[^（）]*）")


def most_chars(language: str) -> int:
    """The length of a headline in a language."""
    return _HAN_CLAUSE_CHARS if base_of(language) in ("zh", "ja") else CLAUSE_CHARS


def comma(language: str) -> str:
    """What stands between things in a list."""
    return {"zh": "、", "ar": "، "}.get(base_of(language), ", ")


def shorten(text: str, language: str) -> str:
    """A text cut at a word to the length of a headline, with … when something is left out."""
    text = " ".join(text.split()).strip(_MARKS)
    limit = most_chars(language)
    if len(text) <= limit:
        return text.rstrip("。.")
    cut = text[:limit]
    space = cut.rfind(" ") if limit == CLAUSE_CHARS else max(cut.rfind(mark) for mark in "，,；;")
    whole = space > limit // 2 and not (language.startswith("zh") and only_leads(cut[:space], language))
    return (cut[:space] if whole else cut).rstrip(_MARKS) + "…"


def completed(clause: str, quote: str, language: str, date_text: str = "") -> str:
    """A clause, with the rest of its sentence when it only says that somebody says something ("X宣布，…", "X said on
    Friday").
    """
    clause = _with_quotation(clause.strip(_MARKS), quote)
    if clause and clause in quote and language.startswith("zh"):
        if _only_says(clause, language):
            return quote[quote.find(clause) :]
        if clause.endswith(tuple(in_script(word, language) for word in tongue(language).words.naming.together)):
            return clause + _HAN_PART.match(quote, quote.find(clause) + len(clause))[0]  # type: ignore[index]
    if _breaks_off(clause, quote.partition(clause)[2] if clause else "", tongue(language).words):
        return quote[quote.find(clause) :]
    that = tuple(f" {word} " for word in tongue(language).words.cues.that)
    if clause and that and quote.partition(clause)[2].startswith(that):
        said = _DAY_BEHIND.sub("", clause.removesuffix(date_text)) if clause.endswith(date_text) else clause
        return quote[quote.find(clause) :] if _only_says(said, language) else clause
    return clause or quote


def _breaks_off(clause: str, after: str, words: EventWords) -> bool:
    """True for a clause that ends with a small word or a number, and goes on with no pause behind it."""
    small = clause.rpartition(" ")[2].lower() in (*words.heading.unfinished, *words.naming.counts)
    following = after[1:].partition(" ")[0].lower()
    return small and after[:1] == " " and following[:1].isalnum() and following not in words.cues.coordinates


def _with_quotation(clause: str, quote: str) -> str:
    """A clause that begins where a quotation ends, with all of that: ‘“No,” she said’, not ‘” she said’."""
    opening = _OPENING.get(clause[:1], "")
    at = quote.find(clause)
    start = quote.rfind(opening, 0, at) if opening and at > 0 else -1
    unopened = clause[:1] != '"' or quote[:at].count('"') % 2
    return quote[start : at + len(clause)] if start >= 0 and unopened else clause


def only_leads(text: str, language: str) -> bool:
    """True for a part of a Chinese sentence that ends with a date, or with a verb of saying."""
    return bool(_DAY.search(text.strip(_MARKS))) or _only_says(text, language)


def _only_says(text: str, language: str) -> bool:
    return in_script(_ASIDE.sub("", text), "zh-Hans").strip(_MARKS).endswith(_verbs_of_saying(language))


@lru_cache(maxsize=16)
def _verbs_of_saying(language: str) -> tuple[str, ...]:
    kinds, heading = tongue(language).words.kinds, tongue(language).words.heading
    told = [*heading.unfinished, *kinds["announcement"].verbs, *kinds["statement"].weak, *kinds["message"].verbs]
    told += [*kinds["statement"].verbs, *kinds["message"].weak]
    return tuple(verb for verb in told if not {"…", "*"} & set(verb))


def without_hour(after: str, naming: Naming) -> str:
    """What stands behind a date without the time of day between them: "au matin, …"."""
    hour, comma, _ = after.partition(",")
    led = hour[:1] == " " and hour[1:].partition(" ")[0] in naming.places_after
    return after[len(hour) :] if comma and led and hour.islower() and len(hour) <= _HOUR_CHARS else after


def behind_turn(after: str, turns: Sequence[str]) -> tuple[str, bool]:
    """What follows a date without the words that lead from it to its clause, and whether there were any."""
    said = next((word for word in turns if after.lstrip(" ,").startswith(f"{word} ")), "")
    return (after.partition(f"{said} ")[2], True) if said else (after, False)


def begins_clause(rest: str, words: EventWords) -> bool:
    """True for what begins with an article or "they", where a date leads without a comma: "In May (the bank fell)"."""
    articles = words.grammar.nominal if words.grammar.agreement == "number" else []
    return rest.partition(" ")[0] in {*(word.strip() for word in articles), *(words.naming.they if articles else ())}


def entered(after: str) -> str:
    """What a chronicle tells behind a date and a colon ("March 1983: the plans are filed"); "" without a colon."""
    entry = after.lstrip(": –—") if after.lstrip()[:1] in tuple(":–—") else ""
    return capital(entry)


def capital(clause: str) -> str:
    """A clause with the capital that begins a sentence; a name that has its own further on keeps it: iRobot, xAI."""
    return clause if clause[1:2].isupper() else clause[:1].upper() + clause[1:]


def behind_colon(clause: str, date_text: str) -> str:
    """What a clause tells behind a colon that its date follows: "He was heard: in May, the vote was taken"."""
    said, colon, told = clause.partition(" : ")
    at = told.find(date_text) if colon and date_text else -1
    return told if 0 <= at <= _PREPOSITION_CHARS and date_text not in said else clause


def without_daypart(before: str, dayparts: Sequence[str]) -> str:
    """What stands before a date without the part of a day that leads to it: "Un soir d'" octobre 2003."""
    led = _DAYPART.fullmatch(before)
    return "" if led and led[1] in dayparts else before


def articled(name: str, quote: str) -> str:
    """A name with the article that the sentence has before it, where the name ends what the article begins."""
    found = re.search(rf"\b(?:the |la |le |les |l['’]){re.escape(name)}(?=\s*[,;)])", quote, re.IGNORECASE)
    return found[0][0].upper() + found[0][1:] if found and name[:1].isupper() else name


def unadorned(clause: str, name: str, leader: str, quote: str) -> str:
    """A clause that begins with what is said of a name in passing ("a director since 2009, took over") without it."""
    before = quote.partition(clause)[0]
    said = bool(clause[:1].islower() and before != quote and before.endswith(f"{name.rpartition(' ')[2]}, "))
    apposed, comma, rest = clause.partition(", ")
    return f"{leader} {rest}" if said and comma and apposed and rest[:1].islower() else clause


def undated(clause: str, date_text: str, words: EventWords, acting: Sequence[str] = ()) -> str:
    """A clause without the date that leads it ("In May, …", "在5月，…", "May 2003: …"), which stands beside a headline
    anyway, and without what leads from the date to it (tháng 5 thì …).
    """
    entry = clause.strip()
    marked = entry[1:2] == " " or entry.startswith(tuple(_CAPTIONS))  # an entry of a list, no "-5 %"
    listed = entry.lstrip(_BULLETS) if marked else _NUMBER.sub("", entry)
    clause = behind_colon(listed.lstrip(), date_text)
    before, found, after = clause.partition(date_text) if date_text else (clause, "", "")
    before = without_daypart(before, words.cues.dayparts)
    after, turned = behind_turn(without_hour(after, words.naming), words.cues.turns)
    rest, naming = after.lstrip(" ,，、:："), words.naming
    goes_on = rest[:1].isupper() or rest.partition(" ")[0] in (*naming.he, *naming.she, *naming.she_or_it)
    begins = goes_on or begins_clause(rest, words)
    parted = turned or after.lstrip()[:1] in _BEHIND_DATE or (after[:1] == " " and begins)
    counted = len(before) <= _COUNTED_CHARS and _counts_from(before, rest, words)
    said_twice = (goes_on and len(before) <= DATE_CHARS and not any(name in before for name in acting)) or counted
    before = _COMMA.split(before)[-1] if said_twice else before  # "Two weeks later, on 3 May, she …"
    led = before.lower().split()[:1]  # by a preposition, or by nothing: "In the night of 3 May: …"
    if found and len(before) <= DATE_CHARS and {*led} <= {*words.cues.prepositions} and (told := entered(after)):
        return told
    if not (found and rest and parted and BEFORE_DATE.fullmatch(before)):
        return clause
    return rest if turned else capital(rest)


def _counts_from(before: str, rest: str, words: EventWords) -> bool:
    """True for a count of days before a date of its own: "hơn một tháng sau, (hôm 12/4)"; where the verb comes first
    its first word says so, and what follows is no phrase.
    """
    first, _, last = (_COMMA.split(before) if _COMMA.search(before) else [""])[0].rpartition(" ")
    if words.grammar.order != "vso":
        return last in words.cues.breaks
    led, breaks = first.partition(" ")[0], words.cues.breaks
    bare = next((led.removeprefix(link) for link in words.grammar.linking if led.startswith(link)), led)
    return (led in breaks or bare in breaks) and rest.partition(" ")[0] not in words.cues.prepositions


def said_whole(told: str, clause: str, event: Event) -> str:
    """A headline of a word or two with what its sentence goes on with: "Lang proclaimed" that the yard was saved."""
    rest = event.quote.partition(clause)[2].rstrip(" .") if clause else ""
    little = told.count(" ") < _TOO_FEW_WORDS or rest.lstrip().startswith((": «", ': "', ": “", ":«", ':"', ":“"))
    return f"{told}{rest}" if tongue(event.language).spaced and rest and little else told


def deed(clause: str, event: Event, naming: Naming) -> str:
    """What was done so long before a day ("on 3 May, a week after she had left") without how long before it was."""
    before, found, rest = clause.partition(event.date_text)
    beside = before.endswith(", ") and len(before) <= DATE_CHARS if before else not event.quote.startswith(clause)
    rest = rest.strip()
    vague = rest.partition(" ")[0] in (*naming.they, *naming.it)
    return clause if not (found and rest and beside) or "," in rest or vague else capital(rest)
