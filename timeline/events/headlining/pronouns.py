"""The name of whom a headline is about in place of "he", "she" or "his" at its head."""

from __future__ import annotations

import re

from timeline.events.entities.names import NameIndex
from timeline.events.lexis.spelling import in_script, is_han
from timeline.events.lexis.tongue import tongue
from timeline.languages.events import EventWords
from timeline.model import Event

_HIS_AND_HERS = 2


def with_name(told: str, event: Event, names: NameIndex) -> str:
    """A headline that begins with a pronoun, with the name that it stands for where nobody else can be meant."""
    words = tongue(event.language).words
    persons = [name for name in event.unsaid if names.sort(name) == "person"]
    owner = names.short(persons[0], event.language) if len(persons) == 1 else ""
    if owner and (owned := _owned(told, owner, words)):
        return owned
    acting = [name for name in event.agents[:1] if names.sort(name) in ("person", None)]
    alone = owner if not (event.agents or words.naming.she_or_it) else ""  # "elle" may be a thing
    leader = names.short(acting[0], event.language) if acting else alone
    if leader and _lacks_subject(told, leader, event, words):
        return f"{leader} {told[0].lower()}{told[1:]}"
    return named(told, leader, words) if leader else told


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
    several += [word for word in words.ignore if " " in word and folded.startswith(f"{word} ")]  # "il faut"
    again = name in clause or name.rpartition(" ")[2] in re.split(r"\W", clause)  # "he wrote to Lang, who …"
    for word in () if several or again else one:
        rest = clause[len(word) :]
        if folded.startswith(word) and (rest[:1] == " " and rest[1:2].islower() if spaced else rest):
            return clause if spaced and " " in word and rest.startswith(of) else name + rest
    return clause
