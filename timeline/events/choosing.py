"""Which verb of a sentence is its event, told how, and which date belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events import purposes, ranks
from timeline.events.attributes import is_aside, own_dates
from timeline.events.clauses import APART, LEAD_CHARS, STOPS, Dated, Parts, Verb
from timeline.events.kinds import family, weight
from timeline.events.lexis.tongue import Role, Tongue
from timeline.events.modality import cued, is_exception, is_foretold, modality, takes_person
from timeline.events.relatives import relative_end, says_of_whom
from timeline.events.reported import is_reported
from timeline.events.restated import is_said_closer, same_days
from timeline.events.roles import tenses, verb_first
from timeline.events.seconds import UNDATED_WEIGHT, is_joined, is_meanwhile, is_second, leads_on, says_nothing
from timeline.model import Modality

_TOLD = 5  # what came of a named day weighs as much
_LED = 5  # characters of a space, a preposition and a space between a verb and its date
_PREFACES = frozenset(("announcement", "statement", "message"))  # of what is demanded in the same breath
_PLEAS = frozenset(("guilty-plea", "not-guilty-plea"))
#: What the cues of a clause make of what it tells.
_TURNS: tuple[tuple[Role, Modality], ...] = (
    ("negation", "negated"), ("denial", "negated"), ("planned", "planned"), ("hypothetical", "hypothetical"),
)  # fmt: skip
_THOUGHTS: tuple[Role, ...] = ("planned", "hypothetical")
_SAME_CLAUSE, _VERB, _LOWER, _MODAL, _LATER, _BESIDE_VERB = 4.0, 2.0, 3.0, 5.0, 0.6, 5.0


class Choice(NamedTuple):
    """An event of a sentence: its verb (None when only a date tells that there is one), date and modality."""

    verb: Verb | None
    date: Dated | None
    modality: Modality


def choose_dated(parts: Parts, dates: Sequence[Dated], tongue: Tongue, *, clocked: bool, headed: bool) -> list[Choice]:
    """The events of a sentence with dates: one a date, and a strong second one told in a clause of its own.

    When only an aside has a date ("… more than it paid in 2019"), what the main clause tells happens when the
    telling is (``clocked``: it is somewhere); below a heading with a date (``headed``) so does what it tells before it
    comes to a date of its own.
    """
    told = [one for one in dates if one.mention.mod != "AFTER" or one.mention.narrative or purposes.begins(parts, one)]
    dates = purposes.without_reported(parts, told or dates)  # "the third since 2019": a state lasts, another tells
    share: dict[int, list[Verb]] = {date.start: [] for date in dates}
    main: list[Verb] = []
    for verb in (one for one in parts.verbs if not purposes.is_end(parts, one)):
        own = purposes.of_main(parts, verb, own_dates(parts, verb, dates, tongue), tongue.words.attributes.helping)
        if clocked and (not own or purposes.before_asides(parts, verb, own, headed=headed)):
            main.append(verb)
        elif (of := purposes.told_of(parts, verb, own)) and tenses.may_be_dated(parts, verb, of, tongue):
            share[_governing(parts, verb, own).start].append(verb)
    choices = _told_now(parts, [verb for verb in main if not purposes.dwells(parts, verb)], tongue)
    for date in dates:
        verbs = sorted(share[date.start], key=lambda verb: -_score(parts, verb, date))
        if not verbs:
            told_before = [one for one in dates if one.start < date.start or share[one.start]]
            apposed = parts.clause(date.start) > 0 and is_aside(parts, date, tongue)  # "Brandt, a champion in 2014"
            beside = apposed or _is_bracketed(parts, date) or relative_end(parts, date) >= 0
            if not beside and not _is_said_again(parts, date, told_before, dates):
                choices.append(Choice(None, date, _unnamed(parts, date)))
            continue
        best = _outcome(parts, verbs)
        said = "asserted" if purposes.is_served(parts, best, date) else _how(parts, best, date)
        if said != "asserted" and _tells_itself(parts, best, date):
            choices.append(Choice(None, date, "asserted"))
            continue
        choices.append(Choice(best, date, said))
        choices += [Choice(verb, date, "asserted") for verb in verbs if is_second(parts, best, verb)]
        choices += [
            Choice(verb, date, "asserted")
            for verb in verbs
            if purposes.is_same_day(parts, best, verb, date) and modality(parts, verb) == "asserted"
        ][:1]
    return choices


def with_main(choices: Sequence[Choice], parts: Parts, dates: Sequence[Dated], tongue: Tongue) -> list[Choice]:
    """The events of a sentence, and the main clauses behind words that have a date of their own, which tell others."""
    begins = [parts.clause(date.start) + 1 for date in dates if is_aside(parts, date, tongue)]
    return [*choices, *(Choice(Verb(at := parts.cuts[n], at, "other", "verb", n), None, "asserted") for n in begins)]


def _is_said_again(parts: Parts, date: Dated, told: Sequence[Dated], dates: Sequence[Dated]) -> bool:
    """True for a day that one of the dates says more closely, or that is another's which tells something."""
    again = any(same_days(date, one) and not purposes.parted(parts, date, one) for one in told)
    return again or any(is_said_closer(parts, date, one) for one in dates)


def _is_bracketed(parts: Parts, date: Dated) -> bool:
    """True for a date alone in brackets, which only says of when the thing before it is: "The Hill (1992)"."""
    return parts.text[date.start - 1 : date.start] == "(" and parts.text.startswith(")", date.end)


def _tells_itself(parts: Parts, verb: Verb, date: Dated) -> bool:
    """True for a clause that tells what was done that day, though only what is behind it is of a kind: "in May Lang let
    them know that she would leave".
    """
    number = parts.clause(date.start)
    beside = parts.text[parts.cuts[number] : date.start] + parts.text[date.end : [*parts.cuts, parts.end][number + 1]]
    begun = number > 0 and parts.text[parts.cuts[number] - 1] in STOPS
    told = (
        (verb.clause > number or begun)
        and verb.clause != number
        and date.mention.narrative
        and not ranks.is_bare(beside, parts.text[date.end - 1])
    )
    return (told and _unnamed(parts, date) == "asserted") or _is_thought_of_then(parts, verb, date)


def _is_thought_of_then(parts: Parts, verb: Verb, date: Dated) -> bool:
    """True for a day on which something was planned, promised or weighed: "that Wednesday he promised to leave"."""
    first = parts.cuts[parts.clause(date.start)]
    told = date.mention.narrative and verb.role in ("verb", "base") and verb.start >= date.end
    told = told and cued(parts, verb) in _THOUGHTS and not is_foretold(parts, verb)
    return told and not any(parts.cues(role, first, date.start) for role in _THOUGHTS)


def _how(parts: Parts, verb: Verb, date: Dated) -> Modality:
    """How an event is told; one that a noun names, as its clause is: "the trial had not begun"."""
    said = modality(parts, verb)
    same = verb.role == "noun" and verb.clause == parts.clause(date.start)
    return _unnamed(parts, date) if same and said == "asserted" else said


def _outcome(parts: Parts, verbs: Sequence[Verb]) -> Verb:
    """The strongest verb; what came of a hearing rather than the hearing: "appeared in court and pleaded guilty"; what
    a day was rather than its name: "the deal of 3 May, when Koralle bought".
    """
    best = verbs[0]
    if best.role == "noun":
        told = (verb for verb in verbs if verb.role == "verb" and is_meanwhile(parts, verb))
        best = next((verb for verb in told if weight(verb.kind) >= _TOLD), best)
    best = purposes.saying(best, verbs)
    if best.kind in _PREFACES and best.role == "verb":
        best = next((verb for verb in verbs if _follows_on(parts, best, verb)), best)
    pleas = [verb for verb in verbs if verb.kind in _PLEAS and verb.role == "verb" and verb.clause not in parts.lower]
    return pleas[0] if best.kind == "hearing" and pleas and modality(parts, pleas[0]) == "asserted" else best


def _follows_on(parts: Parts, said: Verb, verb: Verb) -> bool:
    """True for the demand of "told his partner that … and demanded": what was said before leads to it."""
    start = parts.cuts[verb.clause]
    joined = is_joined(parts, verb) or start == verb.start - 1
    return (
        family(verb.kind) == "proposal"
        and verb.role == "verb"
        and joined
        and verb.clause > said.clause
        and verb.clause not in parts.lower
        and not _has_subject(parts, verb)
        and modality(parts, verb) == "asserted"
    )


def _unnamed(parts: Parts, date: Dated) -> Modality:
    """How a clause is told that has a date and no verb of a kind: by the last of its cues."""
    number = parts.clause(date.start)
    start, end = parts.cuts[number], [*parts.cuts, parts.end][number + 1]
    found: list[tuple[int, Modality]] = [(start - 1, "asserted")]
    for role, said in _TURNS:
        cues = parts.cues(role, start, end)
        cues = [hit for hit in cues if said != "negated" or not says_of_whom(parts.text, hit, end)]
        cues = [h for h in cues if not takes_person(parts, h) and not any(c.role == "lacking" for c in h.values)]
        cues = [hit for hit in cues if said != "planned" or hit.start < date.start or not date.mention.narrative]
        found += [(hit.start, said) for hit in cues if said != "negated" or not is_exception(parts, hit.start)]
    return max(found)[1]


def choose_undated(parts: Parts, lively: Sequence[tuple[int, int]], tongue: Tongue) -> list[Choice]:
    """The event of a sentence without a date: the strongest asserted verb of its ``lively`` stretches."""
    return _told_now(parts, [verb for verb in parts.verbs if any(a <= verb.start < b for a, b in lively)], tongue)


def choose_at_once(parts: Parts) -> list[Choice]:
    """The event of a sentence without a date that happened at once, whatever its verb: "within the hour he gave in"."""
    if not parts.has("prompt") or any(parts.has(role) for role in (*_THOUGHTS, "negation")):
        return []
    verbs = [verb for verb in parts.verbs if verb.role in ("verb", "weak") and modality(parts, verb) == "asserted"]
    return [Choice(max(verbs, key=lambda verb: _score(parts, verb, None), default=None), None, "asserted")]


def choose_entry(parts: Parts, *, first: bool) -> list[Choice]:
    """The event of the ``first`` sentence below its date, whatever word tells it: "May 2012 / Sale of the yard"."""
    if (
        not first
        or any(parts.has(role) for role in (*_THOUGHTS, "negation", "background"))
        or not (parts.names or parts.verbs or parts.amounts)
    ):
        return []
    verbs = [verb for verb in parts.verbs if verb.role != "base" and verb.clause not in parts.lower]
    return [Choice(max(verbs, key=lambda verb: _score(parts, verb, None), default=None), None, "asserted")]


def _told_now(parts: Parts, among: Sequence[Verb], tongue: Tongue) -> list[Choice]:
    deeds = tongue.words.grammar.deeds
    verbs = [
        verb
        for verb in among
        if (
            verb.role == "verb"
            or (weight(verb.kind) >= _TOLD and verb_first.opens_tale(parts, verb, tongue))
            or (parts.speech and verb.role == "noun" and family(verb.kind) == "words")
            or (parts.speech and verb.role == "weak" and verb.kind == "message" and 0 < deeds <= weight(verb.kind))
        )
        and verb.clause not in parts.lower
        and weight(verb.kind) >= UNDATED_WEIGHT
        and modality(parts, verb) == "asserted"
        and not (is_reported(parts, verb, tongue) or tenses.had_been(parts, verb, tongue))
    ]
    best = max(verbs, key=lambda verb: (not verb.traded, _score(parts, verb, None)), default=None)
    return [
        Choice(verb, None, "asserted")
        for verb in verbs
        if verb is best or (verb.traded and best and not best.traded and verb.clause != best.clause)
    ]


def _governing(parts: Parts, verb: Verb, dates: Sequence[Dated]) -> Dated:
    """The date of a verb: one in its clause, else the last before it in a clause of its rank, else the first behind it.

    In a clause with several dates each verb takes the one before it when the clause begins with a date ("in May
    he sued, in June …"), else the one behind it ("sued in May and settled in June").
    """
    same = list(purposes.of_saying(parts, verb, dates))
    same = same or [date for date in dates if verb.clause <= parts.clause(date.start) <= parts.clause(verb.end - 1)]
    if same:
        first = min(other.start for other in parts.verbs if other.clause == verb.clause)
        before = [date for date in same if date.start < verb.start]
        behind = [date for date in same if date.start >= verb.start]
        if behind and behind[0].start - verb.end <= _LED:
            return behind[0]  # "In May he left the firm that he had founded in 2011"
        return before[-1] if before and (same[0].start < first or not behind) else behind[0]
    before = [date for date in dates if date.start < verb.start]
    main = [date for date in before if parts.clause(date.start) not in parts.lower]
    if before and verb.clause not in parts.lower and purposes.is_fronted(parts, before[-1], verb):
        return before[-1]  # 2018年离开;2023年走红后,朗格创立
    told = {other.clause for other in parts.verbs if other.role in ("verb", "weak")}
    leads = len(main) > 1 and main[0].start - parts.start <= LEAD_CHARS
    if leads and not any(parts.clause(date.start) in told for date in main):
        return main[0]  # "a month after the fire of 3 May, …"
    if len(main) > 1 and purposes.is_set_in(parts, main[-2], main[-1]):
        return main[-2]  # "In May, a week after he had left, …"
    if main and verb.clause not in parts.lower:  # behind a relative clause goes on what was told before it
        return (purposes.behind_apposition(parts, verb, dates) or main)[-1]
    return before[-1] if before else dates[0]


def _score(parts: Parts, verb: Verb, date: Dated | None) -> float:
    score = float(weight(verb.kind)) - _LATER * sum(other.start < verb.start for other in parts.verbs)
    lower = verb.clause in parts.lower
    fronted = lower and verb.role == "verb" and date is not None and "," in parts.text[date.end : verb.start]
    fronted = fronted and date is not None and purposes.is_fronted(parts, date, verb)  # 2018年,朗格离开后,X收购Y
    if date is not None and _is_of(parts, verb, date) and not (fronted or _hangs_on_verb(parts, verb)):
        score += _SAME_CLAUSE
    if verb.role == "verb":
        score += _VERB
    elif verb.role == "weak":
        score -= 1
    else:
        score -= _outdone(parts, verb)
    if fronted or (lower and (date is None or parts.clause(date.start) != verb.clause)):
        score -= _LOWER * (2 if verb.role == "noun" else 1)
    score -= _MODAL * (modality(parts, verb) != "asserted" or purposes.is_of_old(parts, verb, date))
    score -= _MODAL * (leads_on(parts, verb) or says_nothing(parts, verb))
    return score


def _is_of(parts: Parts, verb: Verb, date: Dated) -> bool:
    """True for a date in the verb's clause, or beside its last words: "filed, as he had left, a suit in May"."""
    number = parts.clause(date.start)
    around = any(one.parted and one.start < verb.start and verb.end < one.end for one in parts.verbs)
    return number == verb.clause if around else verb.clause <= number <= parts.clause(verb.end - 1)


def _hangs_on_verb(parts: Parts, noun: Verb) -> bool:
    """True for a noun behind a main clause's verb, whose date its own clause holds: "defended, on Monday, the sale"."""
    before = [o for o in parts.verbs if o.role == "verb" and o.clause < noun.clause and o.clause not in parts.lower]
    told = any(weight(other.kind) >= UNDATED_WEIGHT for other in before)
    return noun.role == "noun" and noun.clause not in parts.lower and told


def _outdone(parts: Parts, noun: Verb) -> float:
    """What a noun loses to a verb that tells an event in its clause, or in another main clause."""
    others = [o for o in parts.verbs if o.role == "verb" and weight(o.kind) >= UNDATED_WEIGHT]
    if any(other.clause == noun.clause for other in others):
        return _BESIDE_VERB
    return _SAME_CLAUSE if any(other.clause not in parts.lower for other in others) else 0.0


def _has_subject(parts: Parts, verb: Verb) -> bool:
    """True for a clause behind an "and" or a semicolon that names somebody before its verb."""
    start = parts.cuts[verb.clause]
    led = (start > parts.start and parts.text[start - 1] in APART) or is_joined(parts, verb)
    return led and any(start <= name.start < [*parts.cuts, parts.end][verb.clause + 1] for name in parts.names)
