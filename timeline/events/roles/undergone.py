"""Verbs that their subject undergoes without a word like "was" beside them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Parts, Verb
from timeline.events.kinds import SAID, family
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles import verb_first
from timeline.events.roles.memory import Reference

#: What somebody does himself: "Parti en 2019, il …".
_ITSELF = frozenset((
    "departure", "return", "death", "visit", "start", "escape", "accident", "meeting", "change", "results", "other",
))  # fmt: skip
_FRONTING = ("en", "fr")  # where a sentence never begins with a verb that has its subject behind it
_SUBJECT_CHARS = 14  # of "la société " before a name
_BESIDE = 2  # characters between "and" or "by" and the verb


def is_undergone(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for "rejected by", but not "cut rates by", and for "charged" of "was arrested and charged"."""
    _, several, last = parts.text[verb.start : verb.end].rpartition(" ")
    acts = bool(several) and tongue.spaced and last not in tongue.prepositions
    return (_is_done_by(parts, verb) and not acts) or _goes_on(parts, verb)


def fronted(parts: Parts, verb: Verb, found: Sequence[Reference], tongue: Tongue) -> tuple[str, ...]:
    """Whom a participle that its sentence begins with is about: "Founded in 2013, Acme …", "Licencié en mai, il …"."""
    leads = tongue.tag in _FRONTING and verb.start - parts.start <= 1 and verb.role == "verb"
    leads &= verb.kind not in _ITSELF and family(verb.kind) not in SAID
    ends = [*parts.cuts[1:], parts.end]
    behind = [one for one in found if 0 <= one.start - ends[verb.clause] <= _SUBJECT_CHARS and not one.owner]
    return behind[0].names if leads and behind and parts.text[ends[verb.clause] - 1] == "," else ()


def has_its_own(parts: Parts, verb: Verb, after: Sequence[Reference], tongue: Tongue) -> bool:
    """True for a noun that says of whom it is: "the election of Lang"."""
    behind = after[0].start if after and verb.role == "noun" and tongue.words.grammar.order != "vso" else verb.end
    return behind > verb.end and parts.text[verb.end : behind].strip() in ("", *map(str.strip, tongue.owners))


def acts_unnamed(
    parts: Parts,
    verb: Verb,
    found: Sequence[Reference],
    after: Sequence[Reference],
    subject: tuple[str, ...],
    tongue: Tongue,
) -> bool:
    """True for a verb whose subject has no name, and for a noun with an object of its own before anybody who may act is
    named: "the election of Lang, in May, helped Wilk".
    """
    named = any(one.start < verb.start for one in found if set(subject) & set(one.names))
    own = bool(subject) and not named and has_its_own(parts, verb, after, tongue)
    return own or verb_first.acts_unnamed(parts, verb, tongue)


def _is_done_by(parts: Parts, verb: Verb) -> bool:
    """By a body, unlike "replied by suing", "fell by 3%"."""
    by = [hit.end for hit in parts.cues("by", verb.end, verb.end + _BESIDE) if not _is_measured(parts, hit.end)]
    return bool(by) and family(verb.kind) not in SAID and not any(0 <= o.start - by[0] <= 1 for o in parts.verbs)


def _is_measured(parts: Parts, at: int) -> bool:
    """True for a number or a sum behind "by", which says how much."""
    return parts.text[at + 1 : at + 2].isdigit() or any(0 <= one.start - at <= _BESIDE for one in parts.amounts)


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
