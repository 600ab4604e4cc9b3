"""How a verb is told: asserted, denied, planned or only imagined, by the cues before it in its clause."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.events.clauses import APART, BREAK_CHARS, Dated, Parts, Verb
from timeline.events.kinds import family
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import QUOTES
from timeline.events.lexis.tongue import Clue, Role
from timeline.events.relatives import OF, says_of_whom
from timeline.model import DateMention, Modality

_CUE_CHARS = 60  # how far before its verb a "did not" or "plans to" may stand
_HALVES_CHARS = 40  # how far behind its "ne" a "pas" may stand
_OBJECT_CHARS = 2  # letters between 将 and its verb that are what the verb is about
_PAUSES = " ,，、"
_OUTCOMES = frozenset(("words", "accident", "death", "results", "refusal", "delay"))  # what comes of a plan
_PERSONS: tuple[Role, ...] = ("he", "she", "they", "it")
_DENIALS: tuple[Role, ...] = ("negation", "denial")
_WISHES = frozenset(("proposal", "demand", "refusal", "negotiation", "offer", "accusation"))
_CUES: tuple[tuple[Role, Modality], ...] = (
    ("negation", "negated"), ("planned", "planned"), ("hypothetical", "hypothetical"),
)  # fmt: skip
#: All that ``cued`` looks for.
_TURNING: frozenset[Role] = frozenset(role for role, _ in _CUES) | {"fixing", "halves", "doubt", "denial"}


def modality(parts: Parts, verb: Verb) -> Modality:
    """How a verb is told: the nearest cue before it in its clause decides; "not planning" is negated.

    One behind a "to" is only thought of, a noun there is not: "commission d'enquête".
    """
    said = cued(parts, verb) or hung(parts, verb)
    if said:
        return said
    led = verb.role != "noun" and parts.cues("infinitive", parts.cuts[verb.clause], verb.start)
    if led and 0 <= verb.start - led[-1].end <= 1:
        return "hypothetical"
    return "hypothetical" if is_wished(parts, verb) else "asserted"


def cued(parts: Parts, verb: Verb) -> Modality | None:
    """What the nearest cue before a verb in its clause makes of it; None without one."""
    if not verb.future and _TURNING.isdisjoint(parts.by_role):
        return None
    start = max(parts.cuts[verb.clause], verb.start - _CUE_CHARS)
    found: list[tuple[int, Modality]] = []
    for role, said in _CUES:
        cues = parts.cues(role, start, verb.start + 1)
        cues = [hit for hit in cues if not parts.text.startswith(OF, hit.end)]  # 原定的捐款
        found += [(hit.start, said) for hit in cues if _reaches(parts, hit, verb, role)]
        inside = parts.cues(role, verb.start + 1, verb.end)
        inside = [hit for hit in inside if not takes_person(parts, hit) and verb.kind not in _WISHES]
        inside = [hit for hit in inside if not parts.text.startswith(OF, hit.end)]
        found += [(hit.start, said) for hit in inside if parts.clause(hit.start) == verb.clause]
    fixed = parts.cues("fixing", start, verb.start)
    found += [(hit.start, "planned") for hit in fixed if any(0 <= one.start - hit.end <= 1 for one in parts.dates)]
    halves = parts.cues("halves", start, verb.start + 1)
    found += [(hit.start, "negated") for hit in halves if parts.cues("negation", hit.end, hit.end + _HALVES_CHARS)]
    if _is_base(parts, verb):
        doubted = [] if found else parts.cues("doubt", start, verb.start)
        found += [(hit.start, "hypothetical") for hit in doubted]
        found += [(hit.start, "negated") for hit in parts.cues("denial", start, verb.start)]
    if is_foretold(parts, verb):
        found.append((verb.end, "planned"))
    if verb.future:
        found.append((verb.start, "planned"))
    if not found:
        return None
    place, turned = max(found)
    if turned != "negated" or not is_exception(parts, place):
        return turned
    return max((one for one in found if one[1] != "negated"), default=(0, None))[1]


def is_foretold(parts: Parts, verb: Verb) -> bool:
    """True for what is said right behind it to be still to come: 营收预计将达3亿元, "the vote is due"."""
    figure = verb.role == "noun" or verb.kind == "results"
    return figure and bool(parts.cues("planned", verb.end, verb.end + BREAK_CHARS))


def hung(parts: Parts, verb: Verb) -> Modality | None:
    """What the clauses before a verb's make of it where verbs have no tense: supposed behind an "if" (如果成交,两家…),
    to come where a clause to come goes on without a subject (将召开大会,并选出会长; sẽ rời cảng và quay về).
    """
    start = parts.cuts[verb.clause]
    if start == parts.start or not parts.nouns.carrying:
        return None
    supposed = [hit for hit in parts.cues("supposes", parts.start, start) if _opens_clause(parts, hit)]
    if supposed and not any(mark in parts.text[supposed[-1].end : start] for mark in APART):
        return "hypothetical"
    led = parts.text[start : verb.start].strip(_PAUSES)
    before = parts.cuts[verb.clause - 1]
    cues = sorted((hit, said) for role, said in _CUES[1:] for hit in parts.cues(role, before, start))
    if not cues or family(verb.kind) in _OUTCOMES or parts.text.startswith(parts.nouns.perfect, verb.end):
        return None
    if any(start <= dated.start < verb.start for dated in parts.dates) or parts.cues("passive", start, verb.end):
        return None
    firm = parts.text[cues[-1][0].start : cues[-1][0].end].startswith(parts.nouns.firm)
    carried = led.startswith(parts.nouns.carrying) and " " not in led
    carried &= bool(parts.nouns.firm) or cues[-1][1] == "planned"  # not "để thẩm vấn và được thả"
    return cues[-1][1] if (firm and not led) or carried else None


def _opens_clause(parts: Parts, hit: Hit[Clue]) -> bool:
    """True for a cue at the beginning of a clause, or behind a comma."""
    return hit.start in parts.cuts or parts.text[: hit.start].endswith((", ", "，"))


def is_exception(parts: Parts, denial: int) -> bool:
    """True for "did not leave but in May", "not until May did he leave", which tell that it happened then."""
    ends = [*parts.cuts, parts.end]
    end = ends[parts.clause(denial) + 1]
    return bool(parts.cues("only", denial, min(end + BREAK_CHARS, parts.end)))


def is_excepted(parts: Parts, verb: Verb) -> bool:
    """True for the base form of "did not leave until May", which tells that it happened then."""
    start = max(parts.cuts[verb.clause], verb.start - _CUE_CHARS)
    return any(
        is_exception(parts, hit.start) and _reaches(parts, hit, verb, role)
        for role in _DENIALS
        for hit in parts.cues(role, start, verb.start + 1)
    )


def happens_then(parts: Parts, verb: Verb | None, date: Dated) -> bool:
    """True for the date of "did not leave until May", and of "did not board one until May", whatever was done."""
    if verb is not None:
        return is_excepted(parts, verb)
    start = parts.cuts[parts.clause(date.start)]
    denials = [hit for role in _DENIALS for hit in parts.cues(role, start, date.start)]
    return any(only.end <= date.end for hit in denials for only in parts.cues("only", hit.start, date.start + 1))


def not_until(mention: DateMention) -> DateMention:
    """The days of "not until March", which are those of March and not any before them."""
    return replace(mention, mod="", edtf=mention.edtf.removeprefix("../")) if mention.mod == "BEFORE" else mention


def _is_base(parts: Parts, verb: Verb) -> bool:
    """True for a base form, and for the noun that one has as its object: "did not sign any agreement"."""
    before = [one for one in parts.verbs if one.clause == verb.clause and one.start < verb.start]
    return verb.role == "base" or (verb.role == "noun" and any(one.role == "base" for one in before))


def _reaches(parts: Parts, hit: Hit[Clue], verb: Verb, role: Role) -> bool:
    """True for a cue that is about the verb: not one that is the verb ("denies"), only marks a name, stands in a
    quotation that ends before the verb, or negates what is behind it alone (没有宣传就推出, 一家没有执照的诊所起火).
    """
    if (hit.start, hit.end) == (verb.start, verb.end):
        return False
    if role == "negation" and says_of_whom(parts.text, hit, verb.start):
        return False
    between = parts.text[hit.end : verb.start]
    shut = any(end in between and start not in between[: between.find(end)] for start, end in QUOTES.items())
    resumed = role == "negation" and bool(parts.cues("resumes", hit.end, verb.start))
    return not shut and not resumed and not _takes_name(parts, hit, verb)


def _takes_name(parts: Parts, hit: Hit[Clue], verb: Verb) -> bool:
    """True for a word that only says what the verb is about: 将 of 将苹果告上法庭, of 将他逮捕 and of 将总部迁往."""
    if not any(clue.role == "onto" for clue in hit.values):
        return False
    if verb.start - hit.end >= _OBJECT_CHARS and not any(dated.start == hit.end for dated in parts.dates):
        return True
    return takes_person(parts, hit)


def takes_person(parts: Parts, hit: Hit[Clue]) -> bool:
    """True for a word right before the one that something is done to: 将他逮捕, 将霍尔特捧为首富."""
    if not any(clue.role == "onto" for clue in hit.values):
        return False
    persons = (clue for role in _PERSONS for clue in parts.cues(role, hit.end, hit.end + 1))
    return any(True for _ in persons) or any(name.start == hit.end for name in parts.names)


def is_wished(parts: Parts, verb: Verb) -> bool:
    """True for what somebody only proposes, demands, refuses or accuses another of in the same clause; the words of a
    demand may stand around it (要求他停售并道歉).
    """
    return any(
        other.kind in _WISHES
        and other.role == "verb"
        and other.clause == verb.clause
        and (other.end <= verb.start or (other.parted and other.start < verb.start))
        and not parts.cues("together", other.end, verb.start)
        for other in parts.verbs
    )
