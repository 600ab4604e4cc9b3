"""Who acts in a clause that names nobody before its verb: one set apart by commas, the owner of who acts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.clauses import APART, Parts, Verb, within
from timeline.events.kinds import SAID, family
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles.memory import Reference
from timeline.events.roles.pronouns import is_body
from timeline.events.roles.unsaid import cannot_act

_ADVERB_CHARS = 10  # before a verb at the head of its clause: "was", "quietly"
_LED_WORDS = 2  # before the subject of a clause: "and", "in fact"
_GOING = frozenset(("departure", "return", "death", "arrest", "release", "escape", "visit"))
_OWN_CHARS = 5  # letters of an adverb between "and" and its verb
_TITLE_CHARS = 60  # of what somebody is, before his name
#: What is done to a person.
_DONE_TO_ONE = frozenset((
    "dismissal", "arrest", "release", "appointment", "sentencing", "conviction", "charge", "acquittal", "extradition",
    "criticism", "meeting", "hiring", "election", "lawsuit-filed", "fine", "investigation", "support", "attack", "call",
))  # fmt: skip
_AND = 2  # characters of a clause within which its first word begins
_LEAD_CHARS = 5  # letters of the preposition before "whom"
_NEAR = 12  # characters between a relative clause and the one it is about
_APPOSED = re.compile(r"[,،] (?=[^A-Z])[^,،;:().]{1,60}")  # "Lang, a former miner (who)"


def antecedent(parts: Parts, verb: Verb, found: Sequence[Reference]) -> tuple[str, ...]:
    """The one a relative clause is about, who stands just before it: "sued Wilk, who left in May"."""
    start = parts.cuts[verb.clause]
    led = parts.cues("relative", start, min(start + 2, verb.start))
    before = [one for one in found if one.end <= start and _beside(parts.text[one.end : start])] if led else []
    return before[-1].names[-1:] if led and before else ()


def _beside(between: str) -> bool:
    """True for what may stand between a name and the relative clause about it: next to nothing, or what it is."""
    return len(between) <= _NEAR or _APPOSED.fullmatch(between) is not None


def elsewhere(
    parts: Parts, verb: Verb, found: Sequence[Reference], before: Sequence[Reference], tongue: Tongue
) -> tuple[str, ...]:
    """Whom a verb has as its subject that does not stand before it in its clause: ``before`` are those who do."""
    named = [one for one in found if not one.owner]
    able = [one for one in named if tongue.words.grammar.order != "vso" or not cannot_act(one, parts, tongue)]
    behind = tuple(tongue.words.grammar.owner_after)
    free = [
        one
        for one in able
        if not parts.text.endswith(tongue.owners, 0, one.start) and not parts.text.startswith(behind, one.end)
    ]
    apart = antecedent(parts, verb, named) or _apposed(parts, verb, free) or _apposed(parts, verb, able)
    return apart or (() if before else _owner_acting(found, parts.cuts[verb.clause], verb, parts))


def _apposed(parts: Parts, verb: Verb, found: Sequence[Reference]) -> tuple[str, ...]:
    """The one whom commas set apart from the verb that its clause begins with: "Lang, his partner, resigned"."""
    start = parts.cuts[verb.clause]
    far = sum(map(str.isalnum, parts.text[start : verb.start])) > _ADVERB_CHARS
    return () if far else set_apart(parts, verb.clause, found)


def set_apart(parts: Parts, clause: int, found: Sequence[Reference]) -> tuple[str, ...]:
    """The one whom commas set apart from a clause that goes on about him.

    Behind an "and" the one who acted before goes on: "she met Lang, Wilk's partner, and left".
    """
    start = parts.cuts[clause]
    if parts.cues("coordinates", start, start + _AND):
        return ()
    apart: list[Reference] = []
    for number in range(clause - 1, -1, -1):
        first, last = clause_bounds(parts, number)
        told = any(one.clause == number and one.role == "verb" for one in parts.verbs)
        if number + 1 in parts.lower and sum(map(str.isalnum, parts.text[first:last])) <= _LEAD_CHARS:
            continue  # "with" of "with whom"
        if parts.text[last - 1] not in ",，،" or (told and number not in parts.lower):
            break
        if number in parts.lower and (led := _led_by(parts, first, last, found)):
            return led
        low = number in parts.lower and not _opens_with_name(parts, found, number)
        named = [] if low else [one for one in found if first <= one.start < last]
        apart += named[:1]
        if named and named[0].named and named[0].start - _behind_date(parts, first) <= 1:
            return named[0].names
    apart = [one for one in apart if one.named] or apart  # "Lang, the director, resigned"
    persons = [one for one in apart if not is_body(one, parts)]
    return (persons or apart)[0].names if apart else ()


def _opens_with_name(parts: Parts, found: Sequence[Reference], number: int) -> bool:
    """True for the "after Ms. Lang," of "after Ms. Lang, the chief executive, resigned"."""
    first = parts.cuts[number]
    led = [hit.end for hit in parts.cues("breaks", first, first + 2)]
    told = any(one.clause == number for one in parts.verbs)
    return bool(led) and not told and any(0 <= one.start - led[0] <= _LEAD_CHARS for one in found)


def _led_by(parts: Parts, first: int, last: int, found: Sequence[Reference]) -> tuple[str, ...]:
    """The one right behind what leads a clause of lower rank: "Acme, whose chairman Lang, once of Wilk, left"."""
    if parts.cues("relative", first, first + _AND):
        return ()
    led = [hit.end for hit in parts.cues("breaks", first, first + _AND)]
    alone = [one for one in found if one.named and one.end < last and not parts.text[one.end : last].strip(" ,،")]
    return next((one.names for one in alone if any(0 <= one.start - at <= 1 for at in led)), ())


def _behind_date(parts: Parts, start: int) -> int:
    """Where the clause that begins at ``start`` goes on behind the date that it opens with: "In May, Lang, …"."""
    ends = [one.end for one in parts.dates if 0 <= one.start - start <= _LEAD_CHARS]
    return ends[0] + parts.text.startswith((",", "，", "،"), ends[0]) if ends else start


def _owner_acting(found: Sequence[Reference], start: int, verb: Verb, parts: Parts) -> tuple[str, ...]:
    """The one whose board or staff acts at the head of a clause: "its directors fired Lang"."""
    own = [one for one in found if one.owner and not one.aside and start <= one.start < verb.start]
    leads = bool(own) and parts.text[start : own[0].start].count(" ") <= _LED_WORDS
    return own[0].names if leads else ()


def named_behind(parts: Parts, verb: Verb, found: Sequence[Reference]) -> tuple[str, ...]:
    """Whom a verb is done to that only says what he is: "dismissed its director, Ada Lang, in May"."""
    number = parts.clause(verb.end - 1) + 1
    if number >= len(parts.cuts) or verb.kind not in _DONE_TO_ONE or verb.role != "verb":
        return ()
    first, last = clause_bounds(parts, number)
    said = parts.text[verb.end : first - 1].strip()
    plain = said[-1:].isalpha() and len(said) <= _TITLE_CHARS and parts.text[first - 1] in ",،"
    told = any(verb.end <= one.start < last for one in parts.verbs)
    one = next((one for one in found if 0 <= one.start - first <= 1 and one.named), None)
    alone = one is not None and (one.end >= last - 1 or parts.text[one.end] in ",،;.")
    return one.names if one and plain and alone and not told and not is_body(one, parts) else ()


def clause_bounds(parts: Parts, number: int) -> tuple[int, int]:
    """Where a clause begins and ends."""
    return parts.cuts[number], parts.cuts[number + 1] if number + 1 < len(parts.cuts) else parts.end


def _comes_out(parts: Parts, verb: Verb) -> bool:
    """True where the thing itself comes out: "in May the Koralle 2 appeared"."""
    start = parts.cuts[min(verb.clause, len(parts.cuts) - 1)]
    return verb.kind == "launch" and any(n.sort == "product" and start <= n.start < verb.start for n in parts.names)


def has_own_subject(parts: Parts, verb: Verb) -> bool:
    """True for a clause behind an "and" or a semicolon that says who acts in words that name nobody: "and the local
    police …".
    """
    if is_said_of_others(parts, verb) or _comes_out(parts, verb):
        return True
    start = parts.cuts[min(verb.clause, len(parts.cuts) - 1)]
    led = next(iter(parts.cues("coordinates", start, start + 2) or parts.cues("opens", start, start + 2)), None)
    if led is None and (start == parts.start or parts.text[start - 1] not in APART):
        return False
    return _says_who(parts, led.end if led else start, verb.start)


def is_said_of_others(parts: Parts, verb: Verb) -> bool:
    """True for what somebody says of others, who are not named: "announced two young engineers had left"."""
    before = [other for other in parts.verbs if other.end <= verb.start and other.clause == verb.clause]
    said = bool(before) and verb.kind in _GOING and family(before[-1].kind) in SAID
    named = said and any(before[-1].end <= name.start < verb.start for name in parts.names)
    return said and not named and _says_who(parts, before[-1].end, verb.start)


def _says_who(parts: Parts, start: int, stop: int) -> bool:
    """True when more letters than an adverb has stand in [start, stop) beside known words and dates."""
    at, unread = start, ""
    read = [(hit.start, hit.end) for hit in within(parts.clues, start, stop)]
    for first, last in sorted([*read, *((one.start, one.end) for one in within(parts.dates, start, stop))]):
        unread, at = unread + parts.text[at : max(at, first)], max(at, last)
    return sum(map(str.isalpha, unread + parts.text[at:stop])) > _OWN_CHARS
