"""Who acts in a clause that leaves its subject out, as Chinese and Arabic may."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.clauses import Parts, Verb
from timeline.events.entities.names import Name
from timeline.events.lexis.tongue import Tongue
from timeline.events.modality import modality
from timeline.events.roles import unsaid
from timeline.events.roles.absent import set_apart
from timeline.events.roles.benches import may_do
from timeline.events.roles.memory import Memory, Reference
from timeline.events.roles.people import Roles, owns, roles
from timeline.events.roles.referring import follows

_MOST_READ = 60  # dates, words and names of one sentence that are taken out of it
_PEOPLE = frozenset("组员者局院庭社队委")  # words that end so may be somebody who acts: 调查组, 投资者
_BARE_CHARS = 1  # more letters than these before the verb are somebody who acts
#: What a person does rather than a company.
_PERSONAL = frozenset((
    "return", "departure", "hiring", "inauguration", "hearing", "death", "arrest", "release", "escape", "extradition",
    "conviction", "acquittal", "sentencing",
))  # fmt: skip
#: What a company does or has rather than a person.
_CORPORATE = frozenset(("results", "valuation", "layoffs", "recall", "bankruptcy"))
_PUT = _PERSONAL | {"appointment", "dismissal"}


def acting(
    parts: Parts, verb: Verb, people: Sequence[Reference], memory: Memory, tongue: Tongue, sorts: Mapping[str, str]
) -> tuple[str, ...]:
    """Whom a verb without a subject of its own has: the sentence's, else the one that the text spoke of last."""
    if tongue.words.grammar.order == "vso" and verb.role != "noun" and verb.start < parts.end:
        named = first_subject(parts, [one for one in people if one.start < verb.start], tongue)
        told = [one for one in parts.verbs if one.start < verb.start and one.role in ("verb", "weak")]
        left = all(unsaid.leaves_subject_out(parts, one, tongue) for one in [*told, verb])
        if named and verb.passive and verb.kind in _PUT and all(sorts.get(name) != "person" for name in named):
            persons = [n for one in people if one.start < verb.start for n in one.names if sorts.get(n) == "person"]
            return tuple(persons[-1:]) or named
        if named and unsaid.acts_as_she(parts, verb, tongue) and all(sorts.get(n) == "person" for n in named):
            return unsaid.agreeing(parts, verb, named, memory, tongue, sorts)
        if named or not left or not (parts.dates or _leads_scene(parts, verb, tongue)):
            return named
        role = "she" if unsaid.acts_as_she(parts, verb, tongue) else "he"
        if verb.passive and verb.kind in unsaid.TRIED and memory.genders.fits(memory.accused, role) and memory.accused:
            return (memory.accused,)
        acted_on = {name for one in people if one.start > verb.start for name in one.names}
        return unsaid.agreeing(parts, verb, memory.subject, memory, tongue, sorts, acted_on)
    if tongue.words.grammar.drops_subject and tongue.words.grammar.order != "vso":
        people = _able(parts, verb, people)
        if _stranger(parts, verb, people) or parts.text.startswith(tongue.strangers, verb.start):
            return ()
    led = verb.role == "noun" and verb.clause not in parts.lower and tongue.words.grammar.order == "vso"
    later = verb.clause in parts.lower or tongue.words.grammar.order == "vso" or verb.start >= parts.end
    near = [one for one in people if (not led and later) or parts.clause(one.start) <= verb.clause]
    leader = _leading_last(parts, verb, near) if not later and tongue.words.grammar.drops_subject else []
    named = first_subject(parts, leader, tongue) or first_subject(parts, near, tongue)
    if named or not parts.dates or verb.start >= parts.end or tongue.words.grammar.order == "vso":
        return named
    return _in_person(_carried(people, parts, memory, tongue), verb.kind, memory, sorts)


def _leading_last(parts: Parts, verb: Verb, people: Sequence[Reference]) -> list[Reference]:
    """The one who begins the last main clause before a verb's that somebody begins and acts in: 罗文骂了他,甩门而去.

    What is only said or planned there is another's: 他提醒罗文,谷歌正准备挖人,建议加薪.
    """
    for number in range(verb.clause, -1, -1):
        start, stop = parts.cuts[number], min(verb.start, [*parts.cuts, parts.end][number + 1])
        first = next((one for one in people if start <= one.start < stop), None)
        if first is not None and number not in parts.lower and _unread(parts, start, first.start) <= _BARE_CHARS:
            does = (one for one in parts.verbs if one.role == "verb" and first.end <= one.start < stop)
            acts = any(modality(parts, other) == "asserted" for other in does)
            return [first] if acts else []
    return []


def _leads_scene(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for a sentence that begins with its verb: the one just told of goes on, وأوقف التحويلات."""
    before = parts.text[parts.start : verb.start].strip()
    return before in tongue.small.going_on


def _carried(people: Sequence[Reference], parts: Parts, memory: Memory, tongue: Tongue) -> tuple[str, ...]:
    """Who acts in a sentence without a subject, where the language may leave it out and nobody unknown stands."""
    if people or not tongue.words.grammar.drops_subject:
        return ()
    first = min((verb.start for verb in parts.verbs), default=parts.end)
    if any(name.sort == "product" and name.start < first for name in parts.names):
        return ()  # the thing itself comes out
    return memory.subject if _unread(parts, parts.start, first) <= _BARE_CHARS else ()


def _able(parts: Parts, verb: Verb, people: Sequence[Reference]) -> list[Reference]:
    """Those who may act although the verb's clause does not name them: before the verb, in no other verb's words."""
    gaps = [(one.start, one.end) for one in parts.verbs]
    later = verb.clause in parts.lower or verb.role == "noun"
    return [
        one
        for one in people
        if (later or one.start < verb.start or one.start >= parts.end)
        and not any(low < one.start < high for low, high in gaps)
    ]


def _stranger(parts: Parts, verb: Verb, people: Sequence[Reference]) -> bool:
    """True when the verb's own clause begins with somebody who is not known: 省发改委批准了项目."""
    start = parts.cuts[min(verb.clause, len(parts.cuts) - 1)]
    first = min((other.start for other in parts.verbs if start <= other.start), default=verb.start)
    inside = any(start <= one.start < verb.start and not follows(parts, "onto", one.start) for one in people)
    return not inside and _unread(parts, start, min(first, verb.start)) > _BARE_CHARS


def _unread(parts: Parts, start: int, stop: int) -> int:
    """How many letters between two places are no date, name or known word."""
    text = parts.text[start:stop]
    known = (one for one in parts.clues if parts.text[one.end - 1] not in _PEOPLE)
    read = [(one.start, one.end) for one in parts.dates] + [(one.start, one.end) for one in known]
    for low, high in [*read, *((one.start, one.end) for one in parts.names)][:_MOST_READ]:
        first, last = max(0, low - start), max(0, high - start)
        text = text[:first] + " " * (min(last, len(text)) - first) + text[last:]
    return sum(map(str.isalnum, text))


def _in_person(carried: tuple[str, ...], kind: str, memory: Memory, sorts: Mapping[str, str]) -> tuple[str, ...]:
    """Who acts unnamed: the person spoken of, where the last subject is a company and only a person can; the company,
    where he is a person and only a company can.
    """
    carried = tuple(name for name in carried if may_do(name, kind, memory.courts))
    if kind in _CORPORATE and carried and all(sorts.get(name) == "person" for name in carried):
        return tuple(filter(None, (memory.topic(),)))
    company = any(sorts.get(name) == "organisation" for name in carried)
    return (memory.person,) if kind in _PERSONAL and company and memory.person else carried


def first_subject(parts: Parts, found: Sequence[Reference], tongue: Tongue) -> tuple[str, ...]:
    """Who the sentence is about: the first one in a main clause who neither owns what follows nor undergoes it.

    Where who acts stands before the verb, one behind the verb of his clause is not the one.
    """
    verb_first_order = tongue.words.grammar.order == "vso"
    last = max((verb.start for verb in parts.verbs), default=parts.end)
    aside: tuple[str, ...] = ()  # the first in a lower clause, where a main one has nobody
    main = False
    for at, one in enumerate(found):
        if one.owner or (verb_first_order and unsaid.cannot_act(one, parts, tongue)):
            continue
        if follows(parts, "onto", one.start) or follows(parts, "by", one.start):
            continue
        if owns(one, found[at + 1 : at + 2], parts, tongue):
            continue
        able = verb_first_order or (one.start < last and not _behind_verb(one, parts))
        in_main = parts.clause(one.start) not in parts.lower
        main |= in_main
        if able and in_main:
            return one.names
        aside = aside or (one.names if able and not is_about_one(parts, parts.clause(one.start)) else ())
    return () if main else aside


def is_about_one(parts: Parts, number: int) -> bool:
    """True for a clause that only says of whom the sentence tells: "the man who met Lang left"."""
    return bool(parts.cues("relative", parts.cuts[number], parts.cuts[number] + 2))


def sides(parts: Parts, verb: Verb, people: Sequence[Reference], tongue: Tongue, subject: tuple[str, ...]) -> Roles:
    """Who does what a verb says, and to whom; where no verb of a kind is said, whom the sentence is about does it."""
    who = roles(parts, verb, people, tongue, subject)
    start = parts.cuts[min(verb.clause, len(parts.cuts) - 1)]
    if verb.start == verb.end and parts.cues("reduced", start, start + 2):  # nobody acts in "accused of attacking Lang"
        return who._replace(agents=(), others=(*who.agents, *who.others))
    if verb.start >= parts.end:
        own = [one for one in people if parts.clause(one.start) == verb.clause]
        apart = set_apart(parts, verb.clause, people) if tongue.spaced and tongue.words.grammar.order != "vso" else ()
        who = who.led_by(first_subject(parts, own, tongue) or apart or first_subject(parts, people, tongue))
    return _sued(parts, verb, people, tongue, who)


def _sued(parts: Parts, verb: Verb, people: Sequence[Reference], tongue: Tongue, who: Roles) -> Roles:
    """The roles of a suit, with those whom the same sentence says it accuses: "sued in Texas, accusing Koralle of"."""
    if verb.kind != "lawsuit-filed" or not who.agents or who.patients:
        return who
    blame = next((one for one in parts.verbs if one.kind == "accusation" and one.start > verb.start), None)
    against = roles(parts, blame, people, tongue, ()).patients if blame else ()
    against = tuple(name for name in against if name not in who.agents)
    return who._replace(patients=against, others=tuple(name for name in who.others if name not in against))


def _behind_verb(one: Reference, parts: Parts) -> bool:
    """True for one whom a verb of his clause stands before."""
    number = parts.clause(one.start)
    return any(verb.role == "verb" and verb.clause == number and verb.start < one.start for verb in parts.verbs)


def acts_itself(parts: Parts, verb: Verb, name: Name) -> bool:
    """True for a name behind a comma that another verb follows: "a branch was born in May and, in June, Acme left"."""
    apart = "," in parts.text[verb.end : name.start]
    return apart and any(name.end <= one.start and one.role == "verb" for one in parts.verbs)
