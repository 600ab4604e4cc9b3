"""Headlines where the verb comes first and needs no subject: whom a clause leaves out, and "as for Lang, he left"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.entities.names import NameIndex
from timeline.events.headlining.pronouns import SortOf
from timeline.events.headlining.quoting import all_verbs, unlinked
from timeline.events.headlining.topics import named_at
from timeline.events.lexis.spelling import fold, fold_word, readable
from timeline.events.lexis.tongue import Tongue, clues_in, tongue
from timeline.model import Event

_ACCUSATIVE = ("ً", "ًا", "اً")
_OBLIQUE = re.compile(r"ال\w{3,}ين")  # several whom something is done to
_PAST = ("verb", "weak", "passive")
_SHE_NOUN = "ة"
_HEARD = "\u064f"  # the vowel on a verb's first letter that makes it passive
_HEARD_IN = 4  # characters
_MOST_WORDS = 7  # of whom "as for" is said


def with_subject(told: str, event: Event, names: NameIndex, sort_of: SortOf) -> str:
    """A headline that begins with a verb, with the one who does or undergoes it behind that, where the clause
    does not name him and what follows is no subject: عاد (صباغ) إلى منصبه.
    """
    words = tongue(event.language)
    verb, _, rest = told.partition(" ")
    if words.words.grammar.order != "vso" or not rest:
        return told
    undergone = _HEARD in verb[:_HEARD_IN] or any(
        clue.passive for hit in clues_in(verb, event.language)[1] for clue in hit.values
    )
    she = _is_hers(verb, words)
    one = _left_out(event.patients if undergone else event.agents, event, names, sort_of)
    name, known = names.short(one, event.language), names.given.get(one.split(" ")[0], "he")
    fits = bool(one) and she is not None and known == ("she" if she else "he") and readable(name, event.language)
    unnamed = (
        fits
        and not names.is_in(told, one, event.language)
        and not any(said.partition("=")[2] in told for said in event.spellings if said.startswith(f"{one}="))
    )
    return f"{verb} {name} {rest}" if unnamed and _is_no_subject(rest, words, she=she) else told


def _acts_ahead(name: str, event: Event, names: NameIndex) -> bool:
    """True for one who stands right behind a verb in the sentence: غادر صباغ, no تنصيب صباغ."""
    text, verbs = fold(event.quote).text, all_verbs(event.language)
    links = tuple(tongue(event.language).words.grammar.linking)
    before = (word for at, _ in named_at(text, name, event, names) for word in text[:at].split()[-1:])
    return any(not verbs.isdisjoint((word, word[1:] if word.startswith(links) else word)) for word in before)


def _left_out(party: Sequence[str], event: Event, names: NameIndex, sort_of: SortOf) -> str:
    """The person whom a verb means: who does it, or the only one whom its sentence does not name where it is not known
    who; "" for nobody.
    """
    if len(party) == 1 and sort_of(party[0]) == "person":
        return party[0] if party[0] in event.unsaid or _acts_ahead(party[0], event, names) else ""
    persons = [name for name in event.unsaid if sort_of(name) == "person"]
    return persons[0] if len(persons) == 1 and not any(sort_of(name) == "person" for name in party) else ""


def _is_hers(verb: str, words: Tongue) -> bool | None:
    """True for a past verb of hers, False for one of his; None for another, or one with its object written onto it."""
    said, known, own = fold_word(verb), all_verbs(words.tag), words.words.verb_first
    several = any(said.endswith(end) and said.removesuffix(end) in known for end in own.they_act)
    onto = any(said.endswith(end) and said.removesuffix(end) in known for end in words.small.pronouns)
    past = any(clue.role in _PAST for hit in clues_in(verb, words.tag)[1] for clue in hit.values)
    small = not past or said in words.prepositions or said in words.words.cues.breaks
    if said not in known or small or several or onto or said.startswith(tuple(own.present)):
        return None
    return said not in words.small.ends_in_t and said.endswith(tuple(words.words.grammar.she_acts))


def _is_no_subject(rest: str, words: Tongue, *, she: bool | None) -> bool:
    """True for what goes on behind a verb with a preposition, "that", or what the verb is done to."""
    first = rest.partition(" ")[0]
    said, cues = fold_word(first), words.words.cues
    if said in words.prepositions or first in (*cues.that, *words.words.verb_first.said_that):
        return True
    if said in words.small.things or _OBLIQUE.fullmatch(first):
        return True
    object_of_his = not she and first.endswith(_SHE_NOUN)  # else the verb would be hers
    return first.endswith(_ACCUSATIVE) or object_of_his


def without_as_for(told: str, event: Event) -> str:
    """A headline that begins with whom it is about, without the words that put them there: (أما) صباغ (ف)غادر."""
    own = tongue(event.language).words.verb_first
    for lead, link in own.as_for.items():
        if told.startswith(f"{lead} "):
            return _as_told(told.removeprefix(f"{lead} "), link, event) or told
        ahead = event.quote[: max(event.quote.find(told), 0)]
        if ahead.startswith(f"{lead} ") and ahead.endswith(f" {link}"):
            about = ahead.removeprefix(f"{lead} ").removesuffix(link).strip(" ،,")
            return f"{about} {told}" if len(about.split()) <= _MOST_WORDS and not re.search("[،,]", about) else told
    return told


def _as_told(rest: str, link: str, event: Event) -> str:
    """What is left of "as for" whom and what: the word with the link is the first that is a verb, else the second."""
    spaces = [found.start() for found in re.finditer(f" (?={link})", rest)]
    tails = ((at, rest[at + 1 :], unlinked(rest[at + 1 :], event)) for at in spaces)
    known = next((f"{rest[:at]} {bare}" for at, tail, bare in tails if bare != tail), "")
    second = rest.find(" ")
    return known or (f"{rest[:second]} {rest[second + 1 + len(link) :]}" if second in spaces else "")
