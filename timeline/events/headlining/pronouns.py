"""The name of whom a headline is about in place of "he", "she", "it" or "his" at its head."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from timeline.events.entities.names import NameIndex, Sort
from timeline.events.headlining.borders import articles, first_verbs
from timeline.events.headlining.cutting import most_chars, only_leads
from timeline.events.headlining.topics import listed, named_at
from timeline.events.kinds import VAGUE
from timeline.events.lexis.spelling import fold, fold_word, in_script, is_han
from timeline.events.lexis.tongue import TELLING, tongue
from timeline.languages.events import EventWords
from timeline.model import Event

_PARTS = re.compile(r"[ ·•‧・．]")
_HIS_AND_HERS = 2
_TWO = 2
_HEAD, _NEAR = 30, 12  # characters from a pronoun within which a person's, a body's verb begins
#: Kinds of what a body's thing does as well as a body ("it landed").
_MOVES = frozenset(("visit", "departure", "return", "escape", "accident", "attack", "death"))
_CLOSED = ('"', "”", "»", "»,")
_LEAD = 60  # characters of what leads up to a pronoun
_MOST_BEFORE = 5  # characters before "he" that only lead to him


SortOf = Callable[[str], Sort | None]


def with_name(told: str, event: Event, names: NameIndex, sort_of: SortOf) -> str:
    """A headline that begins with a pronoun, with the name that it stands for where nobody else can be meant."""
    words = tongue(event.language).words
    persons = [name for name in event.unsaid if names.sort(name) == "person"]
    owner = names.short(persons[0], event.language) if len(persons) == 1 else ""
    if owner and (owned := _owned(told, owner, words)):
        return owned
    acting = [name for name in event.agents[:1] if names.sort(name) in ("person", None)]
    alone = owner if not (acting or words.naming.she_or_it) else ""  # "elle" may be a thing
    leader = names.short(acting[0], event.language) if acting else alone
    if leader and _lacks_subject(told, leader, event, words):
        return f"{leader} {told[0].lower()}{told[1:]}"
    head, comma, rest = told.partition("，")
    leads = comma and len(head) <= _MOST_BEFORE and not only_leads(head, event.language)
    if leader and leads and (said := named(rest, leader, words)) != rest:
        return said  # 没过多久，他……
    said = named(told, leader, words) if leader and can_be((acting or persons)[0], told, event, names) else told
    said = said if said != told else _resolved(told, event, names, sort_of)
    said = said if said != told else _both_named(told, event, names, sort_of)
    return said if said != told else _body_named(told, event, names, sort_of)


def _both_named(told: str, event: Event, names: NameIndex, sort_of: SortOf) -> str:
    """A headline that begins with "the two" before its verb, with the names of the two who act, whom its sentence does
    not name, in a language that has them the same wherever they stand (两人, hai người).
    """
    words, agents = tongue(event.language), event.agents
    two = len(agents) == _TWO and {*agents} <= {*event.unsaid} and all(sort_of(name) == "person" for name in agents)
    if words.words.grammar.agreement or not two:
        return told
    folded = in_script(told, "zh-Hans") if is_han(told[:1]) else told.casefold()
    word = max((word for word in words.words.naming.they if folded.startswith(word)), key=len, default="")
    rest = told[len(word) :]
    verbal = fold_word(rest[1:].partition(" ")[0]) in first_verbs(event.language)  # no "hai người đàn ông"
    whole = bool(word and rest) and (verbal if words.spaced else rest[0] not in "的之")
    shown = listed([names.short(name, event.language) for name in agents], words)
    return f"{shown}{rest}" if whole and len(shown) + len(rest) <= most_chars(event.language) else told


def _body_named(told: str, event: Event, names: NameIndex, sort_of: SortOf) -> str:
    """A headline that begins with "the company" before the verb of its event, with the body's name, in a language whose
    nouns have no article (该公司, hãng).
    """
    words, agents = tongue(event.language).words, event.agents
    known = len(agents) == 1 and agents[0] in event.unsaid and sort_of(agents[0]) == "organisation"
    if words.grammar.agreement in ("number", "gender") or not known:
        return told
    folded = in_script(told, "zh-Hans") if is_han(told[:1]) else told.casefold()
    body = (word for word in words.naming.it if "…" not in word and word not in words.naming.boards)
    said = [word for word in body if folded.startswith(word)]
    rest = told[len(max(said, key=len)) :] if said else ""
    if again := [word for word in words.naming.it if rest.startswith(f" {word} ")]:  # "ban lãnh đạo hãng"
        rest = rest[1 + len(max(again, key=len)) :]
    name = names.short(agents[0], event.language)
    whole = bool(rest) and (is_han(rest[0]) or (rest[0] == " " and rest[1:2].islower())) and name not in told
    return f"{name}{rest}" if whole and _begins_so(rest, event, _NEAR) else told


def _resolved(told: str, event: Event, names: NameIndex, sort_of: SortOf) -> str:
    """A headline with the one who acts, whom its sentence does not name, in place of the pronoun before its verb, at
    the head ("It announced") or behind what leads up to it ("In a deposition he said").
    """
    words = tongue(event.language).words
    unsaid = [name for name in event.unsaid if sort_of(name) == "person"]
    acting = event.agents or tuple(unsaid)
    if words.grammar.agreement != "number" or len(acting) != 1 or acting[0] not in event.unsaid:
        return told
    sort = sort_of(acting[0])
    found = _pronoun(event.language, sort, thing=bool(event.agents)).search(told)
    head, rest = (told[: found.start()], told[found.end() :]) if found else (told, "")
    first = head.partition(" ")[0].lower()
    leads = not head or first in words.heading.phrases or (first in words.cues.later and head.count(" ") == 1)
    leads = leads or (fold_word(first) in tongue(event.language).prepositions and first not in articles(event.language))
    quoting = head.rstrip().endswith(_CLOSED)
    fixed = any(
        told[len(head) :].casefold().startswith(f"{word} ") for word in words.ignore if " " in word
    )  # "il faut"
    if not rest or fixed or not (quoting or (leads and len(head) <= _LEAD)):
        return told
    if event.type in VAGUE:
        told_of = acting == event.agents and sort == "person"
    else:
        told_of = (sort == "person" or event.type not in _MOVES) and _begins_so(
            rest, event, _HEAD if sort == "person" else _NEAR
        )
    name = names.short(acting[0], event.language)
    return f"{head}{name} {rest}" if told_of and name not in told else told


def _begins_so(rest: str, event: Event, most: int) -> bool:
    """True for a clause that begins with the verb of its event, no passive one."""
    words = tongue(event.language)
    hits = [hit for hit in words.clues.find(fold(rest).text) if hit.start <= most]
    told = [hit.start for hit in hits if any(clue.kind == event.type and clue.role in TELLING for clue in hit.values)]
    before = re.findall(r"\w+", rest[: max(told[0], 1) + 4]) if told else []
    return bool(told) and not {*before} & {*words.words.cues.passive}


@lru_cache(maxsize=16)
def _pronoun(language: str, sort: Sort | None, *, thing: bool) -> re.Pattern[str]:
    """The pronouns for somebody of a sort before a verb, with those that may stand for a ``thing`` as well."""
    naming = tongue(language).words.naming
    one = naming.it[:1] if sort == "organisation" else (naming.he[0], naming.she[0])
    either = (*naming.she_or_it, naming.he[0]) if naming.she_or_it and thing else ()
    said = "|".join(sorted(re.escape(word) for word in {*one, *either} if word.isalpha()))
    return re.compile(rf"(?:^|(?<= ))(?:{said}) (?=[a-zà-ÿ])", re.IGNORECASE)


def _lacks_subject(told: str, leader: str, event: Event, words: EventWords) -> bool:
    """True for a clause that begins with "was" behind its subject, further ahead in the sentence."""
    helps = told.partition(" ")[0].lower() in words.cues.passive and words.grammar.agreement == "number"
    return helps and event.quote.find(told[1:]) > 1 and leader not in told


def _owned(told: str, owner: str, words: EventWords) -> str:
    """A headline that begins with "his", with the owner's name; "" for any other."""
    first, _, rest = told.partition(" ")
    behind = words.grammar.owner_after
    if not behind or owner in told:
        return ""
    if is_han(told[:1]):
        led = (word for word in (*words.naming.he, *words.naming.she) if in_script(told, "zh-Hans").startswith(word))
        word = max(led, key=len, default="")
        return owner + told[len(word) :] if word and told[len(word) :].startswith(behind[0]) else ""
    his = {*words.naming.his, *(word.strip() for word in words.naming.possessive[:_HIS_AND_HERS])}
    owns = behind[-1] if "’" in told else behind[0]
    return f"{owner}{owns} {rest}" if rest and first.lower() in his else ""


def can_be(name: str, clause: str, event: Event, names: NameIndex) -> bool:
    """False for one whom the "he" or "she" that a clause begins with cannot mean: a body where bodies are "it", a man
    for "she", whom the sentence names behind a preposition ahead ("With Lang, he built it").
    """
    naming, folded = tongue(event.language).words.naming, clause.casefold()
    roles = {"he": naming.he, "she": (*naming.she, *naming.she_or_it)}
    role = next((role for role, words in roles.items() if folded.startswith(_begun(words, event.language))), "")
    if not role:
        return True
    if gender(name, names) not in ("", role) or (names.sort(name) not in ("person", None) and not naming.she_or_it):
        return False
    ahead = fold(event.quote.partition(clause)[0]).text if clause in event.quote else ""
    led = (ahead[:at].rstrip().rpartition(" ")[2] for at, _ in named_at(ahead, name, event, names))
    return tongue(event.language).prepositions.isdisjoint(led)


def _begun(words: Iterable[str], language: str) -> tuple[str, ...]:
    return tuple(f"{word} " if tongue(language).spaced else word for word in words)


def gender(name: str, names: NameIndex) -> str:
    """Which of "he" and "she" somebody with a known given name is; "" for others."""
    return names.given.get(_PARTS.split(name)[0], "")


def named(clause: str, name: str, words: EventWords) -> str:
    """A clause that begins with "he" or "she", with the name in its place, unless the name stands in it as well; so one
    with 他们 for brothers under one name.
    """
    naming, spaced = words.naming, not is_han(clause[:1])
    folded = clause.casefold() if spaced else in_script(clause, "zh-Hans")  # 他們
    of = tuple(f" {owner}" for owner in words.grammar.owner_before)  # "le ministre de la Culture" says who he is
    they = naming.they if folded.startswith(tuple(naming.they)) else ()
    several = [word for word in they if folded.startswith(word)]
    if several and naming.groups and name.endswith(tuple(naming.groups)) and name not in clause:
        return name + clause[len(max(several, key=len)) :]
    one = (*naming.he, *naming.she, *naming.she_or_it, *naming.latter, *naming.other)
    if not folded.startswith(one):
        return clause
    if folded.startswith(tuple(words.ignore)):  # "il faut"
        several += [word for word in words.ignore if " " in word and folded.startswith(f"{word} ")]
    again = name in clause or name.rpartition(" ")[2] in re.split(r"\W", clause)  # "he wrote to Lang, who …"
    for word in () if several or again else sorted(one, key=len, reverse=True):
        rest = clause[len(word) :]
        if folded.startswith(word) and (rest[:1] == " " and rest[1:2].islower() if spaced else rest):
            noun = spaced and not word.isalpha()  # "l'homme le plus grand" says who he is
            of_him = rest.startswith(of) or rest[1:].partition(" ")[0] in words.grammar.nominal
            return clause if noun and of_him else name + rest
    return clause
