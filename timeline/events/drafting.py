"""An event put together from the parts of its sentence: people, object, money, days, and how sure it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2s
from typing import NamedTuple

from timeline.events.choosing import Choice
from timeline.events.clauses import Dated, Parts, Verb, within
from timeline.events.deciding import kind_of, of_bodies
from timeline.events.entities.names import Sort
from timeline.events.kinds import family
from timeline.events.lexis.money import Amount
from timeline.events.ranks import is_bare
from timeline.events.roles.absent import has_own_subject
from timeline.events.roles.people import Roles
from timeline.events.roles.subjects import acts_itself
from timeline.events.sentences import Sentence
from timeline.events.sums import sum_of
from timeline.languages.folding import Folded
from timeline.model import Basis, DateMention, Event, Modality, Precision, Source

_MADE = frozenset(
    ("launch", "founding", "announcement", "construction", "recall", "approval", "closure", "delay", "start")
)
#: What befalls persons alone.
_OF_PERSONS = frozenset(
    ["arrest", "charge", "conviction", "acquittal", "sentencing", "release", "extradition", "death"]
)
#: What brings something new about, and what is done to that in the same breath.
_NEW = frozenset(("launch", "founding"))
_DONE_TO_NEW = frozenset(
    ("departure", "dismissal", "sale", "closure", "return", "appointment", "investment", "funding", "acquisition")
)
_OWNS = ("'s ", "’s ")  # behind a name that is not itself the thing: "Koralle's new engine"
_POSTS = frozenset(("appointment", "inauguration", "election"))  # a post that one takes: whom one beat is no part of it
#: What is done to nobody: whoever the clause before is about undergoes nothing here.
_ALONE = frozenset(("announcement", "results", "bankruptcy", "construction", "election", "inauguration"))
_APPOSED = 2  # characters between "his own company" and its name
_AND_CHARS = 3  # within which an "and" leads a clause
_INHERITED, _UNTOLD, _WEAK = 0.7, 0.6, 0.9  # what a confidence is multiplied by


class Moment(NamedTuple):
    """The days of an event and the date mention they come from."""

    mention: DateMention
    start: date
    end: date
    inherited: bool
    later: bool


class Draft(NamedTuple):
    """An event before it is written out; offsets are those of the folded text."""

    sentence: Sentence
    clause: tuple[int, int]
    moment: Moment
    kind: str
    said: str
    modality: Modality
    who: Roles
    object: str
    amount: Amount | None
    amount_span: tuple[int, int]
    confidence: float

    def event(self, source: Source, folded: Folded, ids: Counter[str]) -> Event:
        """The event, with an id that no event of the source has yet; the headline is still empty."""
        mention, sentence = self.moment.mention, self.sentence
        start, end = folded.back(sentence.start), folded.back(sentence.end)
        passage = folded.back(sentence.paragraph_start)
        text = source.text
        amount_from, amount_to = (folded.back(at) for at in self.amount_span)
        return Event(
            source_id=source.source_id,
            event_id=_new_id(source.source_id, (text[start:end], self.kind, mention.date_text), ids),
            start=self.moment.start, end=self.moment.end, precision=self._precision(),
            timex=mention.timex, mod="AFTER" if self.moment.later else mention.mod, basis=self._basis(),
            modality=self.modality, date_text=mention.date_text, date_start=mention.date_start,
            date_end=mention.date_end, sentence_start=start, sentence_end=end, quote=text[start:end],
            type=self.kind, actors=self.who.everyone,
            amount_usd=self.amount.dollars if self.amount else None, amount_text=text[amount_from:amount_to],
            language=source.language, confidence=round(self.confidence, 3), edtf=mention.edtf,
            agents=self.who.agents, patients=self.who.patients, object=self.object,
            clause=text[folded.back(self.clause[0]) : folded.back(self.clause[1])].strip(),
            passage=text[passage : folded.back(sentence.paragraph_end)], passage_start=passage,
            explanation=self._explanation(), publisher=source.publisher, published=source.published,
            title=source.title, url=source.url, note=source.note,
        )  # fmt: skip

    def _basis(self) -> Basis:
        return "context-relative" if self.moment.inherited else self.moment.mention.basis

    def _precision(self) -> Precision:
        return "range" if self.moment.later else self.moment.mention.precision

    def _explanation(self) -> str:
        mention = self.moment.mention
        words = f"“{mention.date_text}”"
        if self.moment.later:
            when = f"told as later than {words} before it: from {self.moment.start} to {self.moment.end}"
        elif self.moment.inherited:
            when = f"no date of its own; the telling is at {words}: {self.moment.start} to {self.moment.end}"
        else:
            when = f"{words} → {mention.timex}{' ' + mention.mod if mention.mod else ''} ({mention.basis})"
        anchor = f", counted from {mention.anchor}" if mention.anchor else ""
        rule = f", rule {mention.rule}" if mention.rule else ""
        kind = (
            f"; kind {self.kind} by “{self.said}”"
            if self.said
            else f"; kind {self.kind}, as no verb of a kind was found"
        )
        return when + anchor + rule + kind


def nothing_said(parts: Parts, dated: Dated | None = None) -> Verb:
    """Stands for the verb where no word of a kind was found: at the end of the sentence, all names before it; in one of
    several dates at the end of the date's clause, or of the next one when it holds nothing but the date.
    """
    last = max(0, len(parts.cuts) - 1)
    if dated is None or len(parts.dates) < 2 or not last:
        return Verb(parts.end, parts.end, "other", "weak", last)
    number, ends = parts.clause(dated.start), [*parts.cuts[1:], parts.end]
    beside = parts.text[parts.cuts[number] : dated.start] + parts.text[dated.end : ends[number]]
    number += is_bare(beside, parts.text[dated.end - 1]) and number < last
    return Verb(ends[number], ends[number], "other", "weak", number)


def draft(
    sentence: Sentence,
    parts: Parts,
    choice: Choice,
    moment: Moment,
    who: Roles,
    last: Draft | None,
    beside: Sequence[Choice],
    sorts: Mapping[str, Sort],
) -> Draft:
    """The draft of one chosen event.

    ``last`` is the one before it in the sentence, which it may lean on; ``beside`` are all of the sentence; ``sorts``
    says what each name of the text is, also those that pronouns stand for.
    """
    verb = choice.verb or nothing_said(parts, choice.date)
    several = len(beside) > 1
    region = _region(parts, choice, beside) if several else (parts.start, parts.end)
    if several:
        who = _inside(parts, who, region, _said_of(parts, choice, beside))
        if not _has_its_own(parts, verb, last) and not has_own_subject(parts, verb):
            who = _leaning(who, last, verb.kind)
    amount = sum_of(parts, verb, choice.date, region)
    confidence = moment.mention.confidence * (_INHERITED if moment.inherited else 1.0)
    if choice.verb is None:
        confidence *= _UNTOLD
    elif verb.role != "verb":
        confidence *= _WEAK
    who = of_bodies(parts, verb, who)
    made = _object(parts, verb, who)
    founded = verb.kind == "founding" and verb.role == "noun" and len(who.agents) == 1 and not who.patients
    if not made and founded and any(n.start >= verb.start and n.name in who.agents for n in parts.names):
        made, who = who.agents[0], Roles((), who.agents, who.others)  # "the birth of Acme": Acme is born
    elif not made and verb.kind == "founding" and who.passive and len(who.patients) == 1:
        made = who.patients[0]
    return Draft(
        sentence=sentence, clause=_clause(parts, choice, verb, several), moment=moment, modality=choice.modality,
        kind=kind_of(parts, verb, made, who, sorts), said="", who=who, object=made, amount=amount,
        amount_span=(amount.start, amount.end) if amount else (parts.start, parts.start), confidence=confidence,
    )  # fmt: skip


def _region(parts: Parts, choice: Choice, beside: Sequence[Choice]) -> tuple[int, int]:
    """The clauses that an event of a sentence with several lives in: up to where the next one begins."""
    numbers = _clauses(parts, choice)
    others = {number for other in beside if other is not choice for number in _clauses(parts, other)}
    last = max(numbers) + 1
    while last < len(parts.cuts) and last not in others:
        last += 1
    end = parts.cuts[last] if last < len(parts.cuts) else parts.end
    return parts.cuts[min(numbers)], min([end, *_next_in_clause(choice, beside)])


def _next_in_clause(choice: Choice, beside: Sequence[Choice]) -> Iterator[int]:
    """Where the next verb of the same clause begins, or its date when that stands before it: "sued X and in May …"."""
    verb = choice.verb
    for other in beside:
        if verb and other.verb and other.verb.clause == verb.clause and other.verb.start > verb.start:
            ahead = other.date is not None and max(verb.end, choice.date.end if choice.date else 0) <= other.date.start
            yield min(other.verb.start, other.date.start) if ahead and other.date else other.verb.start


def _clauses(parts: Parts, choice: Choice) -> list[int]:
    numbers = [choice.verb.clause] if choice.verb else []
    return numbers + ([parts.clause(choice.date.start)] if choice.date else [])


def _said_of(parts: Parts, choice: Choice, beside: Sequence[Choice]) -> set[str]:
    """Whom the main clause names first that an event's participle leads: "Arrived in 2020, Lang left"."""
    led = [one.verb.clause for one in beside if one.verb and one.verb.start == one.verb.end and not one.date]
    begins = [parts.cuts[1] for number in led if number == 1 and choice.date and parts.clause(choice.date.start) == 0]
    return {name.name for start in begins[:1] for name in within(parts.names, start, parts.end)[:1]}


def _inside(parts: Parts, who: Roles, region: tuple[int, int], said_of: set[str]) -> Roles:
    near = who.meant | said_of | {name.name for name in parts.names if region[0] <= name.start < region[1]}
    behind = {name.name for name in parts.names if name.start >= region[1]} - near
    return who._replace(
        patients=tuple(name for name in who.patients if name not in behind),
        others=tuple(name for name in who.others if name in near),
    )


def _has_its_own(parts: Parts, verb: Verb, last: Draft | None) -> bool:
    """True where the last clause's object is none of this verb's: it has one among its words, or wants a person."""
    bodies = last is not None and {*last.who.patients} <= {
        one.name for one in parts.names if one.sort == "organisation"
    }
    return (verb.parted and family(verb.kind) == "takeover") or (verb.kind in _OF_PERSONS and bodies)


def _leaning(who: Roles, last: Draft | None, kind: str) -> Roles:
    """A clause that names nobody but its subject has the object of the clause before it; what was just founded or
    launched there is no party to what comes next, but may be left or sold.
    """
    another = last is not None and who.agents and last.who.passive and not last.who.agents
    if last is None or who.patients or who.others or another:
        return who
    agents = who.agents or last.who.agents
    beaten = last.kind == "results" and family(kind) in ("leaving", "joining")  # whom one beat is not whom one leaves
    if beaten or (last.kind in _NEW and kind not in _DONE_TO_NEW) or kind in _POSTS | _ALONE:
        return Roles(agents, (), ())
    return Roles(agents, tuple(name for name in last.who.patients if name not in agents), ())


def _object(parts: Parts, verb: Verb, who: Roles) -> str:
    """What is made, founded or announced: the first product, or else name, behind the verb, or a product before it."""
    if verb.kind not in _MADE:
        return ""
    end = parts.cuts[verb.clause + 1] if verb.clause + 1 < len(parts.cuts) else parts.end
    first = verb.start if verb.parted else verb.end  # "launched Acme, a company"
    bare = verb.role == "noun" and not within(parts.names, verb.end, end)  # "the birth of his own company, Acme"
    told = end if bare else verb.end
    if (verb.parted or bare) and any(0 < name.start - told <= _APPOSED for name in parts.names):
        end = max(end, told + _APPOSED + 1)  # "started his own company, Acme"
    never = ("place", "person") if verb.kind == "founding" else ("place",)  # an unknown product looks like a person
    behind = [name for name in parts.names if first <= name.start and name.sort not in never]
    behind = [name for name in behind if not parts.text.startswith(_OWNS, name.end)]
    doers = parts.cues("by", verb.end, end) if who.passive else []  # "inaugurée par le ministre de l'Industrie"
    behind = [name for name in behind if not doers or name.start < doers[0].start]
    others = [other.start for other in parts.verbs if other.kind in _NEW and other.start >= end]
    limit = min([*others, *(dated.start for dated in parts.dates if dated.start >= end)], default=parts.end)
    behind = [n for n in behind if n.name not in who.agents and n.start < limit and not acts_itself(parts, verb, n)]
    products = [n.name for n in behind if n.sort == "product" and (n.start < end or verb.kind != "founding")]
    before = [name for name in parts.names if parts.cuts[verb.clause] <= name.start < verb.start]
    made = [name.name for name in before if name.sort == "product"]  # "Fjordbot was unveiled by Koralle"
    return next(iter([*products, *made, *(name.name for name in behind if name.start < end)]), "")


def _clause(parts: Parts, choice: Choice, verb: Verb, several: bool) -> tuple[int, int]:
    """Where the words stand that a headline may quote: the sentence, or one clause when it tells several events."""
    start, last = parts.cuts[verb.clause], verb.clause + 1
    end = parts.cuts[last] if last < len(parts.cuts) else parts.end
    dated = choice.date is not None and len(parts.dates) > 1
    again = parts.cues("coordinates", start, start + _AND_CHARS)  # "and again in May"
    leans = again and not within(parts.names, start, end)
    if not several or (verb.start >= parts.end and (leans or not dated)):
        return parts.start, parts.end
    return start, end


def _new_id(source_id: str, parts: Sequence[str], ids: Counter[str]) -> str:
    base = f"{source_id}-{blake2s(chr(0).join(parts).encode('utf-8', 'replace'), digest_size=3).hexdigest()}"
    ids[base] += 1
    return base if ids[base] == 1 else f"{base}-{ids[base]}"
