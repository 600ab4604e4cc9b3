"""Bodies and offices that act in public without a name: "the judge ordered", le parquet fit appel, قضت المحكمة."""

from __future__ import annotations

import re

from timeline.events.clauses import Parts, Verb
from timeline.events.kinds import family, weight
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles.people import Roles
from timeline.events.roles.verb_first import HEAD_CHARS, head

_PUBLIC = 5  # lighter kinds need somebody named
_HEAVY = 7  # what is done to "him" is as heavy
_CROWDS = frozenset(("attack", "protest"))  # what many do, whoever they are
_BETWEEN = 32  # characters between the office and its verb: la cour d'appel de la ville
_CLITIC = 5  # of "lui" before a verb at the head of its clause
_ASIDE = re.compile(r",[^,]*,[^,]*")
_COUNTED = 30  # characters before the people in which their number stands
_BESIDE = 1  # between an Arabic verb and the one behind it who acts
_LED = 10  # letters of "and yet", "dès lors" before it


def acts_on_known(parts: Parts, verb: Verb, who: Roles) -> bool:
    """True for what people without a name do to somebody who has one: "workers found her", "un groupe la racheta", طرده
    المدير.
    """
    plain = verb.role == "verb" and weight(verb.kind) >= _PUBLIC and family(verb.kind) != "words"
    start = parts.cuts[verb.clause]
    somebody = bool(parts.cues("somebody", start, verb.start)) or (verb.onto > 0 and weight(verb.kind) >= _HEAVY)
    return plain and verb.clause not in parts.lower and bool(who.patients) and somebody


def acts_in_public(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for what a court, the police or a parliament does that the text does not name; what they say is none."""
    public = verb.role == "verb" and weight(verb.kind) >= _PUBLIC and family(verb.kind) != "words"
    if not public or verb.clause in parts.lower:
        return False
    return _behind(parts, verb, tongue) if tongue.words.grammar.order == "vso" else _before(parts, verb, tongue)


def acts_in_number(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for what people do whom the text only counts: "more than 700 employees signed", 七百多名员工联名."""
    if verb.role != "verb" or verb.clause in parts.lower:
        return False
    first_verb = tongue.words.grammar.order == "vso"
    start, end = (verb.end, verb.end + HEAD_CHARS) if first_verb else (parts.cuts[verb.clause], verb.start)
    stretch = parts.text[start : min(end, parts.end)]
    hits = tongue.crowds.find(stretch)
    if not hits:
        return False
    before = stretch[: hits[-1].start][-_COUNTED:]
    said = before.split() if tongue.spaced else before
    return any(map(str.isdigit, before)) or not tongue.counts.isdisjoint(said)


def _behind(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    word = head(parts, verb)
    if verb.kind in _CROWDS and word.endswith(tuple(tongue.words.grammar.they_act)):
        return True  # أحرقوا مقر الحزب
    start = verb.start + len(word)
    hits = tongue.acting.find(parts.text[start : min(parts.end, start + HEAD_CHARS)])
    return bool(hits) and hits[0].start <= _BESIDE


def _before(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    start = parts.cuts[verb.clause]
    if verb.clause > 1 and verb.start - start <= _CLITIC:
        start = parts.cuts[verb.clause - 2]  # "the jury, embarrassed, withdrew"
    hits = tongue.acting.find(parts.text[start : verb.start])
    if not hits:
        return False
    first, last = start + hits[-1].start, start + hits[-1].end
    between = parts.text[last : verb.start]
    inside = [one.start for one in parts.verbs] + [one.start for one in parts.names]
    told = any(first <= at < verb.start for at in inside)
    owns = tongue.nouns.behind and between.startswith(tongue.nouns.behind)  # 市府的人
    parted = "," in between and _ASIDE.fullmatch(between) is None
    apart = len(between) > _BETWEEN or parted or bool(owns)
    return not (apart or told) and _leads(parts, start, first, tongue)


def _leads(parts: Parts, start: int, first: int, tongue: Tongue) -> bool:
    """True for what next to nothing stands before in its clause, and no preposition."""
    words = parts.text[start:first].split()
    joining = {word for role in ("coordinates", "opens", "later") for word in getattr(tongue.words.cues, role)}
    led = bool(words) and words[-1] in tongue.prepositions - joining
    return not led and len(" ".join(words)) <= _LED
