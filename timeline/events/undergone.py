"""Verbs that their subject undergoes without a word like "was" beside them."""

from __future__ import annotations

from timeline.events.clauses import Parts, Verb
from timeline.events.kinds import SAID, family

_BESIDE = 2  # characters between "and" or "by" and the verb


def is_undergone(parts: Parts, verb: Verb) -> bool:
    """True for "rejected by", and for "charged" of "was arrested and charged"."""
    return _is_done_by(parts, verb) or _goes_on(parts, verb)


def _is_done_by(parts: Parts, verb: Verb) -> bool:
    """By a body, unlike "replied by suing"."""
    by = [hit.end for hit in parts.cues("by", verb.end, verb.end + _BESIDE)]
    return bool(by) and family(verb.kind) not in SAID and not any(0 <= o.start - by[0] <= 1 for o in parts.verbs)


def _goes_on(parts: Parts, verb: Verb) -> bool:
    """Right behind an "and" that goes on a passive clause, with nobody behind it to whom it could be done."""
    start, ends = parts.cuts[verb.clause], [*parts.cuts[1:], parts.end]
    led = [hit.end for hit in parts.cues("coordinates", start, start + _BESIDE)]
    if not led or verb.start - led[-1] >= _BESIDE or verb.role != "verb":
        return False
    named = any(verb.end <= name.start < ends[verb.clause] for name in parts.names)
    before = [one for one in parts.verbs if one.clause == verb.clause - 1 and one.role == "verb"]
    cues = parts.cues("passive", parts.cuts[verb.clause - 1], before[-1].start) if before else []
    return not named and any(before[-1].start - hit.end <= _BESIDE for hit in cues)
