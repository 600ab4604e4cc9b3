"""What the verb's form says of when, where the verb comes first: what had been before, what is done today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.clauses import Dated, Parts, Verb
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Tongue
from timeline.events.modality import cued, is_excepted, is_wished

_WHO = re.compile(r"\b(?:من|ما|ال[ذتل]\w+)\b")


def had_been(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for a past verb behind a "was" that opens its clause, which tells of earlier, وكانت الشركة اشترت المصنع, and
    for one that an "and" joins to it.
    """
    start = parts.cuts[verb.clause]
    before = parts.text[start : verb.start].lstrip(" وف")
    if verb.clause and parts.text.startswith("و", start) and not before:
        led = [one for one in parts.verbs if one.clause == verb.clause - 1 and one.role == "verb"]
        return any(had_been(parts, one, tongue) for one in led)
    return before.startswith(tongue.small.was) and not _WHO.search(before)


def opens_today(parts: Parts, verb: Verb, date: Dated, tongue: Tongue) -> bool:
    """True for a present verb that opens its clause, with a bare "today": تبدأ اليوم محاكمة المدير."""
    opens = parts.text[parts.cuts[verb.clause] : verb.start].strip() in tongue.small.going_on
    today = parts.text[date.start : date.end] in map(fold_word, tongue.words.attributes.now)
    return opens and today and verb.end <= date.start and tongue.words.grammar.order == "vso"


def may_be_dated(parts: Parts, verb: Verb, own: Sequence[Dated], tongue: Tongue) -> bool:
    """False for a base form but one that is planned, wished or denied, or the present of what happens today."""
    today = any(opens_today(parts, verb, date, tongue) for date in own)
    plain = verb.role != "base" or today or bool(cued(parts, verb))
    return plain or is_wished(parts, verb) or is_excepted(parts, verb)
