"""Which of a sentence's other verbs tell an event of their own beside its main one."""

from __future__ import annotations

from timeline.events import kinds, purposes
from timeline.events.clauses import APART, BREAK_CHARS, Parts, Verb
from timeline.events.kinds import family, weight
from timeline.events.lexis.tongue import Role
from timeline.events.modality import modality

_CLEAR = 7  # kinds of this weight are events beside the sentence's main one, but those of these families are part of it
_PART = frozenset(("takeover", "deal", "court", "refusal", "letter", "founding", "approval"))
#: What others do about what is told before it in the same breath.
_ANSWERS = frozenset(
    (
        ("proposal", "refusal"),
        ("proposal", "letter"),
        ("takeover", "refusal"),
    )
)
_STRONG = 8  # kinds of this weight are what a clause that says little leads to
#: Kinds that say little: a sentence of theirs adds no event to the one before it.
VAGUE = kinds.VAGUE | {"results"}
_LEADING = frozenset(("agreement", "announcement", "start", "statement", "change", "results"))
UNDATED_WEIGHT = 3  # lighter kinds ("began") are events only with a date of their own
_JOINING: tuple[Role, ...] = ("coordinates", "opens")


def is_second(parts: Parts, best: Verb, verb: Verb) -> bool:
    """True for a strong verb of another main clause, behind an "and", a "when" or about somebody new: one that goes on
    with the same people is more often a part of the same event than another one.
    """
    behind, meanwhile = verb.clause > best.clause, is_meanwhile(parts, verb)
    joined = is_joined(parts, verb if behind else best)
    answers = verb.traded or (behind and _answers(parts, best, verb))
    return (
        (verb.role == "verb" or verb.role == best.role == "weak")
        and (verb.kind != best.kind or (verb.traded and not best.traded) or purposes.is_of_another(parts, best, verb))
        and (weight(verb.kind) >= _CLEAR or answers)
        and bool(
            meanwhile
            or answers
            or family(verb.kind) not in _PART
            or (behind and best.clause in parts.lower)  # "after he had left in May, they founded …"
            or set(APART) & set(parts.text[best.end : verb.start])
        )
        and verb.clause != best.clause
        and (meanwhile or joined or answers or (behind and purposes.names_another(parts, best, verb)))
        and (verb.clause not in parts.lower or meanwhile or verb.traded)
        and not parts.quoted(verb.start)
        and (meanwhile or joined or not purposes.is_said_of_it(parts, verb))
        and modality(parts, verb) == "asserted"
        and not (leads_on(parts, verb) or says_nothing(parts, verb))
    )


def _answers(parts: Parts, best: Verb, verb: Verb) -> bool:
    """True for the first thing that others do about what was told before it: "he demanded the post, they refused"."""
    between = (one for one in parts.verbs if best.end <= one.start < verb.start and one.clause != best.clause)
    led = any(map(str.isalnum, parts.text[parts.cuts[verb.clause] : verb.start]))  # else it is done to that end
    first = not any((family(best.kind), family(one.kind)) in _ANSWERS for one in between)
    return led and first and (family(best.kind), family(verb.kind)) in _ANSWERS


def is_meanwhile(parts: Parts, verb: Verb) -> bool:
    """True in a clause behind "when": what it tells happens when the main clause does."""
    start = parts.cuts[verb.clause]
    return bool(parts.cues("meanwhile", start, start + BREAK_CHARS))


def is_joined(parts: Parts, verb: Verb) -> bool:
    """True for a verb whose clause begins with "and"."""
    start = parts.cuts[verb.clause]
    return any(parts.cues(role, start, start + BREAK_CHARS) for role in _JOINING)


def leads_on(parts: Parts, verb: Verb) -> bool:
    """True for "agreed" of "agreed to dismiss", 同意 of 同意收购: what the next verb says is the event."""
    return (
        verb.kind in _LEADING
        and not verb.parted
        and any(  # إلى اتفاق زاد: what the deal did
            other.role == "verb"
            and other.clause == verb.clause
            and 0 <= other.start - verb.end <= 1
            and weight(other.kind) >= UNDATED_WEIGHT
            for other in parts.verbs
        )
    )


def says_nothing(parts: Parts, verb: Verb) -> bool:
    """True for "everything changed in May, when Acme was founded": the clause behind it tells what happened."""
    if verb.kind not in VAGUE or any(parts.clause(name.start) == verb.clause for name in parts.names):
        return False
    after = next((other for other in parts.verbs if other.start > verb.start and other.role == "verb"), None)
    return after is not None and after.clause > verb.clause and weight(after.kind) >= _STRONG
