"""Who acts and on whom: subjects and objects by the language's order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.events.clauses import Parts, Verb
from timeline.events.kinds import SAID, family
from timeline.events.lexis.spelling import fold_word, is_han
from timeline.events.lexis.tongue import Role, Tongue
from timeline.events.roles import pronouns, unsaid, verb_first
from timeline.events.roles.absent import antecedent, clause_bounds, elsewhere, is_said_of_others, named_behind
from timeline.events.roles.bystanders import dated_names, is_related, near, spoken_names
from timeline.events.roles.memory import Reference
from timeline.events.roles.pronouns import is_body
from timeline.events.roles.referring import follows
from timeline.events.roles.undergone import acts_unnamed, fronted, has_its_own, is_undergone

_ARTICLE = "ال"  # behind it a company is the one spoken of and owns no name
_ATTRIBUTE, _BESIDE = 12, 12  # characters of an attribute, and between "被" or "by" and what it belongs to
_OFFICES = frozenset(("appointment", "hiring"))  # that one has after another
_TWO = 2  # who quarrel: 他同布兰特
_TITLE_CHARS = 20  # of a title before a name
_INVERTED = 3  # characters between a verb and who says what is quoted before it: "-t-"
_QUOTED = ("»", "”", '"')
_TITLED = re.compile(r" [^,;:.()«»]{2,60}, ")  # "against his former partner, Lang"
_TOLD = SAID | {"refusal", "proposal", "letter"}


class Roles(NamedTuple):
    """Who acts, on whom, and who else is named with them. ``meant`` are those whom pronouns of the clause mean."""

    agents: tuple[str, ...]
    patients: tuple[str, ...]
    others: tuple[str, ...]
    passive: bool = False
    meant: frozenset[str] = frozenset()

    @property
    def everyone(self) -> tuple[str, ...]:
        """All of them, each once, those who act first."""
        return tuple(dict.fromkeys((*self.agents, *self.patients, *self.others)))

    @property
    def sides(self) -> tuple[str, ...]:
        """Who acts and on whom."""
        return (*self.agents, *self.patients)

    def led_by(self, agents: tuple[str, ...]) -> Roles:
        """The same people, those who act replaced."""
        others = tuple(name for name in self.everyone if name not in agents)
        return Roles(agents, (), others) if agents else self

    def without(self, name: str) -> Roles:
        """The same without one who is a thing."""
        agents, patients, others = (tuple(one for one in part if one != name) for part in self[:3])
        return Roles(agents, patients, others, self.passive)


def roles(parts: Parts, verb: Verb, found: Sequence[Reference], tongue: Tongue, subject: tuple[str, ...]) -> Roles:
    """Who does what the verb says, and to whom. ``subject`` acts when its clause names nobody before it."""
    start, end = parts.cuts[verb.clause], _reach(parts, verb)
    everybody, found = found, [one for one in found if not one.owner]
    owning = [one for one in everybody if not is_related(one, parts, tongue)]
    to = [*_marked(parts, "onto", start, end, found), *pronouns.leading(found, parts, start, verb.start)]
    onto = _without_addressed(to, parts, verb.kind, tongue)
    doer = _inside_passive(parts, found, start, verb, tongue)
    marked = [one for one in _marked(parts, "by", start, end, found) if not follows(parts, "passive", one.start)]
    by = doer or next(iter(marked), None)
    set_apart = {one.start for one in [*to, *([by] if by else [])]}
    before = [one for one in found if start <= one.start < verb.start and one.start not in set_apart]
    aside = parts.lower - {verb.clause}
    behind = [one for one in found if verb.start <= one.start < end and parts.clause(one.start) not in aside]
    after = [
        one for one in behind if one.start not in set_apart and not verb_first.is_anothers(one, parts, verb, tongue)
    ]
    said_to_be = any(0 <= verb.start - hit.end <= _BESIDE for hit in parts.cues("passive", start, verb.start))
    front = fronted(parts, verb, found, tongue)
    passive = bool(front) or doer is not None or verb.passive or said_to_be or is_undergone(parts, verb, tongue)
    if passive:
        agents = by.names if by else ()
        onto = [one for one in after if unsaid.undergoes_it(one, parts, verb, tongue)]
        undergoing = front or antecedent(parts, verb, found) or _acting(parts, verb, before, after, tongue)[0]
        undergoing = undergoing or elsewhere(parts, verb, owning, before, tongue)
        patients = undergoing or _names(onto) or subject
    elif by and (_is_caused(parts, verb, by) or not (before or verb_first.acting(parts, verb, before, after, tongue))):
        whom = () if _succeeds(parts, verb) or before else subject
        agents, patients = by.names, tuple(name for name in whom if name not in by.names) or _names(after)
    else:
        agents, after = _acting(parts, verb, before, after, tongue)
        unnamed = not before and acts_unnamed(parts, verb, found, after, subject, tongue)
        agents = agents or (() if unnamed else elsewhere(parts, verb, owning, before, tongue))
        agents = agents or (() if unnamed or unsaid.is_done_to(subject, parts, verb, after, tongue) else subject)
        later = by.names if by and by.start > verb.start else named_behind(parts, verb, found)
        patients = _names([*onto, *_done_to(parts, verb, after, tongue)]) or later
    patients = tuple(name for name in patients if name not in agents)
    everyone = (*_names(near(parts, verb, everybody, tongue)), *dated_names(parts), *spoken_names(parts, verb))
    others = tuple(dict.fromkeys(n for n in everyone if n not in agents and n not in patients))
    return Roles(agents, patients, others, passive)


def _reach(parts: Parts, verb: Verb) -> int:
    """Where those end whom a verb is about: with its clause, or before what one goes away for ("left Acme to join")."""
    end = clause_bounds(parts, parts.clause(verb.end - 1))[1]
    aims = [one.start for one in parts.verbs if one.role == "base" and verb.end < one.start < end]
    return min([end, *aims]) if family(verb.kind) in ("leaving", "joining") else end


def _led_aside(after: Sequence[Reference], parts: Parts, kind: str, tongue: Tongue) -> set[int]:
    """Where those stand whom a verb that comes second is not about: from whom one joins, for whom one leaves."""
    said = tongue.words.kinds.get(kind)
    gap = " " if tongue.spaced else ""
    led = tuple(f"{gap}{fold_word(word)}{gap}" for word in (said.beside if said else ()))
    second = tongue.words.grammar.order != "vso"
    return {one.start for one in after if second and led and parts.text.endswith(led, 0, one.start)}


def _done_to(parts: Parts, verb: Verb, after: Sequence[Reference], tongue: Tongue) -> list[Reference]:
    """Those behind a verb who do not merely own something; behind a noun the first one: "arrival of Lang at Acme"."""
    if has_its_own(parts, verb, after, tongue):
        return [*after[:1]]
    after = [one for one in after if verb.kind not in _OFFICES or not _is_succeeded(one, parts, tongue)]
    owners = {one.start for at, one in enumerate(after) if owns(one, after[at + 1 : at + 2], parts, tongue)}
    owners -= {o.start for o in after[:1] if parts.text[verb.end : o.start].lstrip() in tongue.owners}  # "takeover of"
    beside = verb_first.beside(after, parts, verb.kind, tongue) | _led_aside(after, parts, verb.kind, tongue)
    kept = [one for one in after if one.start not in beside and (one.start not in owners or len(after) == 1)]
    return kept or [one for one in after if one.start not in beside][: verb.role == "noun"]


def _without_addressed(to: list[Reference], parts: Parts, kind: str, tongue: Tongue) -> list[Reference]:
    """Those without the ones whom the kind is not about but only brought before: the court of 向法院起诉."""
    said = tongue.words.kinds.get(kind)
    words = {fold_word(word) for word in said.beside} if said and tongue.words.grammar.order != "vso" else set()
    if not words:
        return to
    hits = [parts.cues("onto", one.start - verb_first.HEAD_CHARS, one.start)[-1:] for one in to]
    told = [verb.start for verb in parts.verbs]
    led = [
        bool(hit)
        and parts.text[hit[0].start : hit[0].end] in words
        and not any(hit[0].end <= at < one.start for at in told)
        for one, hit in zip(to, hits, strict=True)
    ]
    return [one for one, beside in zip(to, led, strict=True) if not beside]


def _is_succeeded(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for whom somebody else is appointed in place of: "chọn Lang thay Wilk", "thay bà Wilk"."""
    before = parts.text[max(parts.start, one.start - _TITLE_CHARS) : one.start]
    return any(
        before.endswith(f" {word} ")
        or tongue.shape.only_titles(rest := before.rpartition(f" {word} ")[2])
        or (rest[:1] in verb_first.GLUED and rest.count(" ") <= 1)  # خلفا للبرتغالي …
        for word in tongue.words.grammar.succeeding
        if f" {word} " in before
    )


def _succeeds(parts: Parts, verb: Verb) -> bool:
    """True behind one who left, 辞职,由…接任: he is not whom his successor appoints."""
    before = [family(other.kind) for other in parts.verbs if other.end <= verb.start]
    return verb.kind == "appointment" and "leaving" in before


def _is_caused(parts: Parts, verb: Verb, by: Reference) -> bool:
    """True for what somebody else is made to do: "il fait absorber X par Y"."""
    made = parts.cues("happens", max(parts.start, verb.start - _BESIDE), verb.start)
    return by.start > verb.end and any(0 <= verb.start - hit.end <= 1 for hit in made)


def _inside_passive(
    parts: Parts, found: Sequence[Reference], start: int, verb: Verb, tongue: Tongue
) -> Reference | None:
    """The doer between the passive's word and its verb: "bị Wilk kiện", "được tỷ phú Lang mua lại", 被布兰特起诉."""
    if verb.parted and verb.passive and not tongue.spaced:
        return next((one for one in found if 0 < one.start - verb.start <= _TWO), None)
    by = {hit.start for hit in parts.cues("by", start, verb.start)}
    for hit in parts.cues("passive", start, verb.start):
        one = next((one for one in found if hit.end <= one.start < verb.start), None)
        if one is None or hit.start not in by or any(one.end <= other.start < verb.start for other in parts.verbs):
            continue
        between = parts.text[hit.end : one.start]
        if not between.strip() or tongue.shape.only_titles(between):
            return one
    return None


def _acting(
    parts: Parts, verb: Verb, before: list[Reference], after: list[Reference], tongue: Tongue
) -> tuple[tuple[str, ...], list[Reference]]:
    """Who acts, and whom that leaves behind the verb."""
    if tongue.words.grammar.order == "vso":
        one = verb_first.acting(parts, verb, before, after, tongue)
        if one:
            return one.names, [other for other in after if other.start != one.start]
        before = [other for other in before if not verb_first.is_led(other, parts, tongue)]
    said = _telling(parts, verb, after)
    if said:
        return said.names, [other for other in after if other.start != said.start]
    return _subject(before, parts, verb, tongue), after


def _telling(parts: Parts, verb: Verb, after: Sequence[Reference]) -> Reference | None:
    """Who says what is quoted before a verb that he stands right behind: "« … », répond-il", "“No,” replied Lang"."""
    led = [hit.start for hit in parts.cues("him", parts.start, verb.start) if 0 <= verb.start - hit.end <= 1]
    lead = parts.text[parts.start : min([verb.start, *led])].rstrip(", ")  # "« … », lui répond-il"
    one = next(iter(after), None)
    near = one is not None and one.start - verb.end <= _INVERTED and "," not in parts.text[verb.end : one.start]
    return one if near and family(verb.kind) in _TOLD and lead.endswith(_QUOTED) else None


def _subject(before: list[Reference], parts: Parts, verb: Verb, tongue: Tongue) -> tuple[str, ...]:
    """The first one between the verb before and this one who does not merely own the next word."""
    previous = max((other.end for other in parts.verbs if other.end <= verb.start), default=parts.start)
    beside = [one for one in before if one.start >= previous]
    before = [] if not beside and is_said_of_others(parts, verb) else before
    that = parts.cues("doubt", previous, verb.start) if tongue.words.grammar.order == "vso" else []
    beside = [one for one in beside if that and one.start > that[-1].start] or beside  # "said that it had …"
    near = _beyond_and(parts, beside, previous, verb) or (_leading(parts, before, verb) if beside else before)
    free = [one for at, one in enumerate(near) if not owns(one, near[at + 1 : at + 2], parts, tongue)]
    bodies = [one for one in near if is_body(one, parts)]
    return free[0].names if free else bodies[0].names if bodies else ()


def _leading(parts: Parts, before: list[Reference], verb: Verb) -> list[Reference]:
    """Those before the first verb of a clause: behind it they are what it is about."""
    first = min((other.start for other in parts.verbs if other.clause == verb.clause), default=verb.start)
    return [one for one in before if one.start < first]


def _beyond_and(parts: Parts, near: list[Reference], previous: int, verb: Verb) -> list[Reference]:
    """Those behind an "and" that joins two verbs: in "he left X and founded Y" the one who acts stays."""
    joints = parts.cues("together", previous, verb.start)
    two = len(near) == len({name for one in near for name in one.names}) == _TWO
    if two and is_han(parts.text[verb.start : verb.start + 1] or " ") and previous <= parts.cuts[verb.clause]:
        return near  # 他同布兰特吵了一架: no verb stands before 同
    free = [hit.start for hit in joints if not any(one.start < hit.start < one.end for one in near)]
    return [one for one in near if one.start > free[-1]] if free else near


def owns(one: Reference, following: Sequence[Reference], parts: Parts, tongue: Tongue) -> bool:
    """True for a name that only says whose: OpenAI's, 软银 in 软银首席执行官孙正义, de Microsoft."""
    grammar, text = tongue.words.grammar, parts.text
    if text.startswith(tuple(grammar.owner_after), one.end):
        return True
    led = text.endswith(tongue.owners, 0, one.start)  # seldom, and asked of every name
    owner = next((word for word in tongue.owners if text.endswith(word, 0, one.start)), "") if led else ""
    if owner and not text.endswith(_ARTICLE, 0, one.start - len(owner)):
        return True
    heads = tongue.words.naming.head_of
    if heads and is_body(one, parts) and any(text[one.end : other.start] in heads for other in following):
        return True  # 外交部长林奇
    if not tongue.spaced and any(_is_inside(one, other, parts, tongue) for other in following):
        return True
    return grammar.order != "vso" and any(
        tongue.shape.only_titles(text[one.end : other.start].lstrip(" ,，" if is_body(one, parts) else ""))
        or (text[one.end : other.start] == " " and is_body(one, parts) and not is_body(other, parts))
        for other in following
    )


def _is_inside(one: Reference, other: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for one whom a Chinese attribute names that says who the next one is: 比她年长二十岁的男友林奇."""
    between = parts.text[one.end : other.start]
    head, of, title = between.rpartition("的")
    plain = of and len(head) <= _ATTRIBUTE and not any(mark in head for mark in ",，、；;。")
    told = any(one.end <= verb.start < other.start and verb.role == "verb" for verb in parts.verbs)
    told = told or bool(parts.cues("together", one.end, one.end + 1))  # 他同最得力的徒弟罗文
    return bool(plain) and not told and other.named and (not title or tongue.shape.only_titles(title))


def _names(found: Iterable[Reference]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in found for name in one.names))


def _marked(parts: Parts, role: Role, start: int, end: int, found: Sequence[Reference]) -> list[Reference]:
    """Those directly behind a word of a role ("by", "against") in a clause."""
    marked = []
    for hit in parts.cues(role, start, end):
        one = next((one for one in found if one.start >= hit.end), None)
        near = one is not None and one.start - hit.end <= _BESIDE and one.start < end
        if one is not None and (near or _is_titled(parts, hit.end, one)):
            marked.append(one)
    return marked


def _is_titled(parts: Parts, start: int, one: Reference) -> bool:
    """True where only what a person is stands between a place and the name, with a comma behind it."""
    told = any(start <= verb.start < one.start and verb.role != "noun" for verb in parts.verbs)
    person = any(name.start == one.start and name.sort == "person" for name in parts.names)
    return person and not told and _TITLED.fullmatch(parts.text, start, one.start) is not None


def meant_by(parts: Parts, verb: Verb, people: Sequence[Reference], tongue: Tongue) -> frozenset[str]:
    """Whom the pronouns in a verb's clause mean, and whom a participle before its subject is about."""
    inside = [one for one in people if not one.named and parts.clause(one.start) == verb.clause]
    return frozenset((*_names(inside), *fronted(parts, verb, people, tongue)))
