"""Short headlines in the reader's language from kind, people, object and money, by the language's own grammar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from babel import Locale

from timeline.errors import LanguageError
from timeline.events.entities.names import NameIndex, Sort
from timeline.events.headlining.acting import Introduced, is_guessed, is_unlike, people, sort_of, sure
from timeline.events.headlining.articles import is_common, lack_article, stands_for_many, with_article
from timeline.events.headlining.cutting import capital, completed, most_chars, said_whole
from timeline.events.headlining.doubting import is_doubtful
from timeline.events.headlining.fitting import fitted
from timeline.events.headlining.fragments import completed_fragment, gone_on, with_ahead, with_verb
from timeline.events.headlining.han_heading import ended, headed
from timeline.events.headlining.han_quoting import bared, punctuated, without_then
from timeline.events.headlining.inside import with_name_inside
from timeline.events.headlining.pronouns import with_name
from timeline.events.headlining.quoting import all_verbs, opened, without_but
from timeline.events.headlining.topics import TOPICS, listed, with_topics
from timeline.events.headlining.turning import turned
from timeline.events.headlining.undating import without_date
from timeline.events.headlining.unfronting import unfronted
from timeline.events.headlining.verb_led import with_subject, without_as_for
from timeline.events.lexis.spelling import in_script, is_han, readable
from timeline.events.lexis.tongue import Tongue, tongue
from timeline.languages.events import Kind
from timeline.model import Event
from timeline.tags import base_of

__all__ = ["Headline", "Introduced", "headline", "made_as", "retold"]

_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\(([^|()]*)\|([^|()]*)\)")
_ACTS = re.compile(r"\{agent\} (\([^()]*\))")
#: Behind what a word is elided: no H that is breathed ("d’Hermès", "d’Hugo", but "de Huawei").
_VOWEL = re.compile(
    r"[aeiouàâäéèêëîïôöùûüœAEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ]|[Yy](?![aeiouAEIOU])|[Hh](?:[eéèiî]|u[bg]|onor|ortense|ach)"
)
_A_YEAR = timedelta(days=366)
_SUMS = frozenset(("funding", "investment"))
_HEAD = 6  # characters by which a clause is known in a longer one


_NOBODY = Introduced({}, {})


class Headline(NamedTuple):
    """A headline's words and the language they are in. What is ``made`` by a template may be ``bare``: the clause says
    more.
    """

    text: str
    language: str
    made: bool = False
    bare: bool = False


def headline(event: Event, language: str, names: NameIndex, introduced: Introduced = _NOBODY) -> Headline:
    """What happened, short, in ``language``; when too little is known for that, the clause itself in its own.

    ``introduced`` are the names that the source itself brings in.
    """
    made = _made(event, language, names, introduced)
    if made.text or not event.quote:  # a row of another program may have no sentence
        return made
    whole = completed(event.clause, event.quote, event.language, event.date_text)
    whole = bared(whole, event, all_verbs(event.language)) if event.language.startswith("zh") else gone_on(whole, event)
    told = opened(whole, event, names, _acting(event, names))
    if (subject := unfronted(told, event)) != told:
        told = opened(subject, event, names, _acting(event, names))
    told = completed_fragment(told, event, all_verbs(event.language))
    told = headed(told, event, names) if event.language.startswith("zh") else with_ahead(told, event)
    told = without_then(said_whole(told, whole, event))
    sort = partial(sort_of, names=names, introduced=introduced)
    if (with_it := with_verb(told, event)) != told:
        told = capital(with_it)
    elif event.modality == "asserted":
        told = with_name(without_but(without_date(told, event), event), event, names, sort)
        whole = without_as_for(told, event)
        told = with_subject(told, event, names, sort) if whole == told else whole
    said = _named(told, event, names, sort)
    said = ended(punctuated(said), event.language) if event.language.startswith("zh") else said
    if event.language != language and base_of(event.language) == base_of(language):
        return Headline(turned(said, event, language, names), language)
    return Headline(said, event.language)


def _named(told: str, event: Event, names: NameIndex, sort_of: Callable[[str], Sort | None]) -> str:
    """A clause cut to its length, with the name of whom it speaks further on where there is room for it."""
    inside = with_name_inside(told, event, names, sort_of)
    said, most = fitted(inside, event), most_chars(event.language)
    told_there = len(inside) <= most or len(told) > most or event.clause[:_HEAD].strip() in said
    named = told_there and any(names.short(name, event.language) in said for name in event.unsaid)
    return said if named else fitted(told, event)


def _acting(event: Event, names: NameIndex) -> str:
    shown = [names.short(name, event.language) for name in event.agents]
    try:
        return listed(shown, tongue(event.language))
    except LanguageError:
        return ""


def retold(event: Event, language: str, names: NameIndex) -> Headline:
    """The headline of an event in ``language``; without text when it cannot be told in it."""
    own = base_of(event.language) == base_of(language)
    return headline(event, language, names) if own else _made(event, language, names, _NOBODY)


def made_as(event: Event, language: str, names: NameIndex) -> Headline | None:
    """How a template makes the headline that an event has; None for a clause. What a bare one is about does not matter,
    which takes the words of the event's own language to know.
    """
    for made in _fillable(event, language, names, _NOBODY):
        head, _, tail = made.text.partition(TOPICS)
        exactly = event.headline == made.text
        if exactly or (made.bare and event.headline.startswith(head) and event.headline.endswith(tail)):
            return made
    return None


def _made(event: Event, language: str, names: NameIndex, introduced: Introduced) -> Headline:
    for made in _fillable(event, language, names, introduced):
        if is_doubtful(event, names):
            break
        if said := with_topics(made.text, event, language, names):
            return made._replace(text=said)
    return Headline("", language)


def _fillable(event: Event, language: str, names: NameIndex, introduced: Introduced) -> Iterator[Headline]:
    """The headlines of a kind whose slots can be filled, but for what they are about."""
    try:
        words = tongue(language)
    except LanguageError:
        return
    kind = words.words.kinds.get(event.type) if event.modality == "asserted" else None
    own = base_of(event.language) == base_of(language)
    if kind is None or is_unlike(event) or (own and lack_article(event.agents, event.patients, names, words)):
        return
    written = _written(event, language, introduced)

    def shown(name: str) -> str:
        spelt = written.get(name) or names.short(name, language)
        if not readable(spelt, language) or (not own and is_common(name, event.language, names)):
            return ""
        if own and not words.spaced and spelt.isascii() and name not in event.unsaid and spelt not in event.quote:
            return ""  # the source has it in its own letters
        return spelt if own else with_article(name, spelt, names, words)

    sort = partial(sort_of, names=names, introduced=introduced)
    agents, patients = (
        [name for name in party if shown(name)] for party in people(sure(event, names, introduced), sort)
    )
    lasting = bool(kind.lasting) and event.end - event.start > _A_YEAR
    if lasting:  # who was appointed is who holds the office
        agents, patients = patients, agents
    thing = _thing(event, sort, names)
    slots = {
        "agent": listed([shown(name) for name in agents], words),
        "patient": listed([shown(name) for name in patients], words),
        "object": written.get(thing) or names.display(thing, language),
        "amount": _money(event, words) if _is_its_own(event) else "",
        "topics": TOPICS,
    }
    slots["object"] = _without_maker(slots["object"], slots["agent"]) if readable(slots["object"], language) else ""
    for template in _templates(kind, event, language, lasting=lasting):
        wanted = _SLOT.findall(template)
        bare = not own and template in _abroad(kind, language)
        guessed = is_guessed(agents or patients, event, bare=bare, wanted=wanted)
        if all(slots.get(slot) for slot in wanted) and not guessed:
            # Before its subject an Arabic verb is never plural, and agrees with the first name alone.
            verb_first = words.words.grammar.agreement == "gender" and len(agents) > 1
            said = _ACTS.sub(r"\1 {agent}", template) if verb_first else template
            about, slot = (agents, "agent") if "agent" in wanted else (patients, "patient")
            filled = _filled(said, slots, words, other=_takes_other(about, slots[slot], sort, words))
            yield Headline(filled, language, made=True, bare=bare)


def _thing(event: Event, sort_of: Callable[[str], Sort | None], names: NameIndex) -> str:
    """The object of an event where it is what the headline's verb takes."""
    thing = event.object
    if sort_of(thing) == "person" and thing.split(" ")[0] in names.given:
        return ""  # whose album it is
    if event.type == "launch" and thing and names.bodies_of.of(thing) is not None:
        return ""  # a government launches, and is not launched
    return "" if event.type == "founding" and names.sort(thing) == "product" else thing  # a product is not founded


def _said_so(kind: Kind, told: str, linking: Sequence[str]) -> Iterator[str]:
    """What a kind says of a clause with certain words: who lends does not raise. Before one may stand an "and" that is
    written onto it.
    """
    links = f"(?:{'|'.join(linking)})?" if linking else ""
    for word, said in kind.said.items():
        end = "" if word.endswith("*") else r"\b"
        if re.search(rf"\b{links}{re.escape(word.removesuffix('*'))}{end}", told):
            yield from said


def _templates(kind: Kind, event: Event, language: str, *, lasting: bool) -> Iterator[str]:
    """What may be said of a kind, most telling first: for readers abroad also what says less than a clause would."""
    if base_of(event.language) == base_of(language):
        yield from _said_so(kind, event.clause or event.quote, tongue(event.language).words.grammar.linking)
    if lasting:
        yield from (in_script(said, language) for said in kind.lasting)
    else:
        yield from ((kind.headlines_hant if language == "zh-Hant" else []) or kind.headlines)
    if base_of(event.language) != base_of(language):
        yield from _abroad(kind, language)
        return
    yield from (in_script(said, language) for said in kind.worded if _SLOT.sub("", said).strip() in event.quote)


def _abroad(kind: Kind, language: str) -> list[str]:
    return [in_script(said, language) for said in kind.abroad]


def _written(event: Event, language: str, introduced: Introduced) -> Mapping[str, str]:
    """How the source spells the names it brings in, where a headline in ``language`` can say them so."""
    if base_of(event.language) != base_of(language):
        return {}
    if event.language == language:
        return introduced.written
    return {name: in_script(said, language) for name, said in introduced.written.items()}


def _without_maker(thing: str, maker: str) -> str:
    """A thing's name without its maker's before it: "Apple launches Vision Pro", not "… Apple Vision Pro"."""
    rest = thing.removeprefix(maker)
    parted = rest.startswith(" ") or (bool(maker) and is_han(maker[-1]))
    return rest.strip() if parted and rest.strip() else thing


def _filled(template: str, slots: dict[str, str], words: Tongue, *, other: bool) -> str:
    said = _CHOICE.sub(lambda match: match[2 if other else 1], template)
    said = _SLOT.sub(lambda match: slots[match[1]], said)
    for word in words.words.grammar.elision:
        said = re.sub(rf"\b{word} (?={_VOWEL.pattern})", f"{word[:-1]}’", said)
    for apart, joined in words.words.grammar.contracted.items():
        said = said.replace(f" {apart} ", f" {joined} ")
    said = " ".join(filter(None, said.split(" ")))  # a space before a French colon does not break
    return said[0].upper() + said[1:] if said[1:2].islower() or said[1:2] == "’" else said  # le Kremlin, but iRobot


def _takes_other(agents: Sequence[str], shown: str, sort_of: Callable[[str], Sort | None], words: Tongue) -> bool:
    """True when ``(one|other)`` takes its second form: several act, or she or a company does."""
    if words.words.grammar.agreement == "number":
        return len(agents) > 1 or stands_for_many(shown, words)
    if words.words.grammar.agreement == "gender" and agents:
        given = {agents[0].split(" ")[0], shown.split(" ", maxsplit=1)[0]}
        if shown.split(" ", maxsplit=1)[0] in words.words.grammar.masculine:
            return False
        return sort_of(agents[0]) in ("organisation", "place") or bool(given & set(words.words.grammar.feminine))
    return False


def _is_its_own(event: Event) -> bool:
    """True unless a sum that somebody seems to raise or to give stands in another clause: what he is worth."""
    return event.type not in _SUMS or not event.clause or event.amount_text in event.clause


def _money(event: Event, words: Tongue) -> str:
    if event.amount_usd is None:
        return in_script(event.amount_text, words.tag) if base_of(event.language) == base_of(words.tag) else ""
    for whole, named in words.words.money.whole.items():
        if event.amount_usd == float(whole):
            return named
    say = (words.words.money.say_hant if words.tag == "zh-Hant" else {}) or words.words.money.say
    for factor, template in sorted(say.items(), key=lambda pair: -float(pair[0])):
        if event.amount_usd >= float(factor):
            number = f"{event.amount_usd / float(factor):.2f}".rstrip("0").rstrip(".")
            form = Locale.parse(words.tag.replace("-", "_")).plural_form(Decimal(number))
            said = _CHOICE.sub(r"\2" if form in words.words.money.plural else r"\1", template)
            return said.replace("{n}", number.replace(".", words.words.money.decimal))
    return ""
