"""A clause that is too long for a headline: what it can do without left out, cut where it has said what happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.datelines import dateline_end
from timeline.events.headlining.borders import CLOSING, articles, depths, first_verbs, leading, places, subordinate
from timeline.events.headlining.cutting import CLAUSE_CHARS, begins_clause, capital, most_chars, only_leads, shorten
from timeline.events.headlining.lightening import hits_of, lightened, told_at, word_of
from timeline.events.lexis.spelling import fold_word, in_script
from timeline.events.lexis.tongue import Tongue, tongue
from timeline.model import Event

_MARKS = " ,，、;；:：،؛-–—"
_PAUSES = (",", "，", "،", ";", "；", "؛")
_LONGER = 4 / 3  # of a headline's length what has no good end before may come to
_LITTLE_LONGER = 1.12  # of it what need not be cut
_LEAST = 0.45  # of a headline's length what ends before
_HAN_PAUSE = re.compile(r"[，;；]|,(?!\d{3})")
_FEWEST = 2  # spaces in a clause that says enough
_SEMICOLON = re.compile(" ?[;؛] ")
_OPENED = re.compile(r'(?:^| )"[^"]*$')
_PAUSE_WITHIN = re.compile(r"[,،;؛.!?؟](?= )")
_ROOM = 30  # characters for what is quoted
_ASIDE = re.compile(r" ?\([^()]*\)|（[^（）]*）")
_SPLIT, _COMMA = re.compile(r"[\s'’,]+"), re.compile("[,،] ")
_MOST_OF_SUBJECT = 5  # words


def fitted(told: str, event: Event) -> str:
    """A headline's clause, cut to its length where it is longer."""
    text = _first_of_several(" ".join(told[dateline_end(told) :].split()).strip(_MARKS), event)
    most = most_chars(event.language)
    for lighter in (_ASIDE.sub("", text), ""):
        if len(text) <= most:
            return _closed(text.rstrip("。."))
        text = lighter or (text if most < CLAUSE_CHARS else lightened(text, event))
    if len(text) <= most:
        return _closed(text.rstrip("。."))
    cut = _cut_han(text, event, most) if most < CLAUSE_CHARS else _cut(text, event, most)
    return _quoted_whole(cut.strip(_MARKS).rstrip("。."))


def _first_of_several(text: str, event: Event) -> str:
    """A clause without what "he" did next, behind a semicolon."""
    found, naming = _SEMICOLON.search(text), tongue(event.language).words.naming
    if found is None:
        return text
    head, first = text[: found.start()], text[found.end() :].partition(" ")[0]
    goes_on = first in {*naming.he, *naming.she, *naming.she_or_it, *naming.they, *naming.it, *naming.his}
    whole = goes_on and head.count(" ") >= _FEWEST and not depths(head)[-1]
    return head if whole and told_at(head, event) else text


def _cut(text: str, event: Event, most: int) -> str:
    """A clause up to the last pause behind which it need not go on; whole where it has none and is not much longer."""
    told, longest = told_at(text, event), int(most * _LONGER)
    words = tongue(event.language)
    led = text.casefold().startswith(tuple(f"{word} " for word in leading(event.language)))
    if not led and len(text) <= most * (_LITTLE_LONGER if told else _LONGER):
        return text  # better than without its end
    behind = max(told + 1, int(most * _LEAST), _opening(text, event))
    dated = text.find(event.date_text) if event.date_text else -1
    within = range(dated, dated + len(event.date_text)) if dated >= 0 else range(0)  # "a year to the day (after …)"
    every = [(at, firm) for at, firm in places(text, words) if at not in within]
    ends = [(at, firm) for at, firm in every if at > behind and is_whole(text[:at], words)]
    firm = [at for at, strong in ends if strong]
    colon = next((at for at in firm if text[at - 1] in ":;؛"), len(text))
    if colon <= most and (said := _begun_quotation(text, colon, most)):
        return said
    if found := [at for at in firm if at <= min(most, colon)]:
        return _unled(text[: _best(found, text, event)], words)
    if firm and firm[0] <= longest:
        return _unled(text[: firm[0]], words)
    if len(text) <= longest:
        return text
    if told > most * _LEAST and (rest := _from_told(text, every, told, event)):
        return fitted(rest, event)
    least = max(int(most * _LEAST), _opening(text, event))
    before = [at for at, strong in every if strong and least < at <= longest and told_at(text[:at], event)]
    if before and told > most:  # "…, a lawyer announced"
        return text[: max((at for at in before if at <= most), default=before[0])]
    if found := [at for at, _ in ends if at <= most]:
        return text[: found[-1]]
    return _finished(_shortened(text, event), words)


def _begun_quotation(text: str, colon: int, most: int) -> str:
    """A clause with the beginning of what it quotes behind a colon, where there is room for some; "" for any other."""
    rest = text[colon:].lstrip()
    if colon > most - _ROOM or not (rest[:1] in CLOSING or rest[:1] == '"'):
        return ""
    if len(text) <= most * _LONGER:
        return text
    pauses = [found.start() for found in _PAUSE_WITHIN.finditer(text, colon + _ROOM // 2, most)]
    return text[: pauses[-1] if pauses else text.rfind(" ", colon, most)] + "…"


def _best(ends: Sequence[int], text: str, event: Event) -> int:
    """The last place where a clause can end, or the last pause where nothing is told between the two, and behind it
    nothing that only leads on: "…, though by the court's records".
    """
    pauses = [at for at in ends if text[at - 1] in _PAUSES]
    end = pauses[-1] if pauses and not told_at(text[pauses[-1] : ends[-1]], event) else ends[-1]
    for pause in reversed([at for at in pauses if at < end]):
        part = text[pause:end].strip(_MARKS)
        if part.partition(" ")[0] not in leading(event.language) or told_at(part, event):
            break
        end = pause
    return end


def _shortened(text: str, event: Event) -> str:
    """A clause cut at a word, with no … where it ends at a pause and has told something."""
    cut = shorten(text, event.language)
    at_pause = text[len(cut) - 1 :].lstrip()[:1] in _PAUSES and told_at(cut, event) > 0
    return cut.removesuffix("…") if at_pause else cut


def _from_told(text: str, ends: Sequence[tuple[int, bool]], told: int, event: Event) -> str:
    """A clause whose verb stands too far behind, from the clause of the verb, where that has a subject of its own."""
    words = tongue(event.language)
    own, anchored = "", text.partition(" ")[0].lower() in leading(event.language)
    for at in (at for at, strong in ends if strong and at < told):
        rest = text[at:].lstrip(_MARKS)
        if linked := (first := rest.partition(" ")[0]) in words.words.naming.together:
            rest = rest.removeprefix(first).lstrip(_MARKS)
        anew = linked or text[at - 1] in ":;؛"
        anchored = anchored or anew
        small = word_of(rest) not in words.words.heading.phrases and begins_clause(rest, words.words)
        if anchored and (anew or not own) and (small or rest[:1].isupper()):
            own = capital(rest)
    return own


def _opening(text: str, event: Event) -> int:
    """Where what leads up to a clause ends ("Published in May, …", "The bank, which …, …"), which is none itself."""
    words = tongue(event.language)
    pauses = [found.start() for found in re.finditer("[,،] ", text)]
    if not pauses or words.words.grammar.order == "vso":
        return 0
    hits = hits_of(text, event)
    if hits and hits[0].start == 0:
        return pauses[0] + 1
    head = text[: pauses[0]]
    helping = (*words.words.attributes.helping, *words.words.cues.passive)
    if told_at(head, event) or not {*helping}.isdisjoint(head.lower().split(" ")):
        return 0
    if text.partition(" ")[0].lower() in words.words.heading.phrases or any(map(str.isdigit, head)):
        return pauses[0] + 1
    return pauses[1] + 1 if head.count(" ") < _MOST_OF_SUBJECT and len(pauses) > 1 else 0


def is_whole(cut: str, words: Tongue) -> bool:
    """True unless a clause that "that" or "who" begins lacks its verb, which no aside behind its subject holds."""
    parts = _COMMA.split(cut)
    led = [not subordinate(words.tag).isdisjoint(_SPLIT.split(part.lower())) for part in parts[-2:]]
    said = _SPLIT.split(" ".join(parts[:-1]) if led == [True, False] else cut)
    leads = subordinate(words.tag)
    last = next((at for at in range(len(said) - 1, 0, -1) if said[at].lower() in leads), 0)
    nouns = articles(words.tag) | {"s"}  # "that Musk's case"
    pairs = zip(said[last:], said[last + 1 :], strict=False)
    verbs = {fold_word(word) for before, word in pairs if before.lower() not in nouns}
    return not last or not first_verbs(words.tag).isdisjoint(verbs)


def _unled(cut: str, words: Tongue) -> str:
    """What is left of a clause without the conjunction that it begins with, where no other follows."""
    first, _, rest = cut.partition(" ")
    led = first[:1].lower() + first[1:] in words.words.cues.conjunctions and ", " not in cut.rstrip(_MARKS)
    return capital(rest) if led else cut


def _finished(cut: str, words: Tongue) -> str:
    """A cut clause without the small words that it ends with."""
    open_end = "…" if cut.endswith("…") else ""
    said, unfinished = cut.removesuffix("…").rstrip('“«「(" '), words.words.heading.unfinished
    while " " in said and _is_unfinished(said.rpartition(" ")[2].strip(_MARKS).lower(), unfinished):
        said = said.rpartition(" ")[0].rstrip(_MARKS)
    return f"{said}{open_end}"


def _is_unfinished(word: str, unfinished: Sequence[str]) -> bool:
    """True for a small word, and for a number, whose noun was cut off."""
    return word in unfinished or word.isdigit()


def _closed(said: str) -> str:
    """A clause with the mark that closes the quotation that it ends in: 'of a "planned partnership'."""
    return f'{said}"' if said.count('"') % 2 and _OPENED.search(said) else said


def _quoted_whole(cut: str) -> str:
    """A cut clause with the mark that closes its quotation."""
    for opening, closing in CLOSING.items():
        if cut.count(opening) > cut.count(closing):
            inner = " " if f"{opening} " in cut else ""
            return f"{cut}{inner}{closing}" if cut.endswith("…") else f"{cut}…{inner}{closing}"
    if cut.count('"') % 2:
        return f'{cut}"' if cut.endswith("…") else f'{cut}…"'
    return cut


def _cut_han(text: str, event: Event, most: int) -> str:
    """A Chinese clause up to the last pause before its length is full, from where it tells what happened."""
    told, depth = told_at(text, event), depths(text)
    pauses = [found.start() for found in _HAN_PAUSE.finditer(text) if not depth[found.start()]]
    starts = [at + 1 for at in pauses if at < told]
    own = any(clue.kind == event.type for hit in hits_of(text, event) for clue in hit.values)
    if own and told > most and starts:
        return fitted(_unopened(text[starts[-1] :]), event)
    longest = int(most * _LONGER)
    ends = [at for at in pauses if told <= at <= most and at > most * _LEAST]
    whole = [at for at in ends if not only_leads(text[:at], event.language)]
    if whole := [at for at in whole if text[at + 1 : at + 2] not in CLOSING] or whole:  # "…，「…」" is one thing
        return text[: whole[-1]]
    if len(text) <= longest:
        return text
    later = [at for at in pauses if most < at <= longest and not only_leads(text[:at], event.language)]
    return text[: later[0]] if later else _shortened(text, event)


def _unopened(text: str) -> str:
    """A Chinese clause without the "but" that it begins with."""
    plain = in_script(text, "zh-Hans")
    cues = tongue("zh-Hans").words.cues
    return text[max((len(word) for word in cues.onward if plain.startswith(word)), default=0) :].lstrip(_MARKS)
