"""Who acts where the verb comes first, as in Arabic: one behind it whom no preposition leads and its form fits."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Parts, Verb
from timeline.events.memory import Reference
from timeline.events.names import ARABIC_PREFIXES
from timeline.events.spelling import fold_word
from timeline.events.tongue import Tongue

_OPENING = '«“"( '
_NO_QUOTES = str.maketrans("", "", '«“"')
_AND = ("و", "ف")
_HEAD_CHARS = 40  # how far before a name the words that lead it may begin
_GLUED = ARABIC_PREFIXES - {"", "و", "ف", "ال", "وال", "فال"}
_PRONOUNS = ("", "ه", "ها", "هم", "هما")
_SHE_HEAD = "ة"  # how a word like شركة ends, which makes what it leads a she


def is_led(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for one behind a preposition, which cannot act: على فيلك, لشركة «سولفان»."""
    return bool(led_by(one, parts, tongue))


def led_by(one: Reference, parts: Parts, tongue: Tongue) -> str:
    """The preposition before a name and the words that belong to it, folded; empty when there is none."""
    text = parts.text
    first = one.start
    while first > parts.start and text[first - 1].isalpha():
        first -= 1
    if first < one.start:
        return text[first : one.start] if text[first : one.start] in _GLUED else ""
    for word in reversed(text[max(parts.start, first - _HEAD_CHARS) : first].translate(_NO_QUOTES).split()):
        for said in (word, word[1:] if word[:1] in _AND else ""):
            if said in tongue.prepositions:
                return said
        glued = next((one for one in _GLUED if word.startswith(one) and _leads(word[len(one) :], tongue)), "")
        if glued or not _leads(word, tongue):
            return glued
    return ""


def beside(after: Sequence[Reference], parts: Parts, tongue: Tongue) -> set[int]:
    """Where those stand who are only there when it happens: before the judge, in the presence of the minister."""
    if tongue.words.grammar.order != "vso":
        return set()
    there = {fold_word(word) for word in tongue.words.cues.at}
    return {one.start for one in after if led_by(one, parts, tongue) in there}


def _leads(word: str, tongue: Tongue) -> bool:
    """True for a word that stands before a name and belongs to it: شركة, المهندس."""
    return tongue.shape.begins_organisation(word) or tongue.shape.only_titles(word)


def acting(
    parts: Parts, verb: Verb, before: list[Reference], after: list[Reference], tongue: Tongue
) -> Reference | None:
    """Who acts: the first behind the verb, up to the next one, unless somebody stands before a clause's first verb."""
    following = min((other.start for other in parts.verbs if other.start > verb.start), default=parts.end)
    near = [
        one
        for one in after
        if one.start < following and not is_led(one, parts, tongue) and not _is_too_male(one, parts, verb, tongue)
    ]
    previous = any(other.start < verb.start and other.clause == verb.clause for other in parts.verbs)
    free = [one for one in before if not is_led(one, parts, tongue)]
    return near[0] if near and (previous or not free) else None


def _is_too_male(one: Reference, parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for a company right behind a verb whose form is that of a man: somebody named before founds it."""
    endings = tuple(tongue.words.grammar.she_acts)
    if not endings or verb.role == "base":
        return False
    word = parts.text[verb.start : verb.end].split(" ")[0]
    if any(word.endswith(ending + pronoun) for ending in endings for pronoun in _PRONOUNS):
        return False
    if not any(name.name in one.names and name.sort == "organisation" for name in parts.names):
        return False
    between = parts.text[verb.end : one.start].strip(_OPENING).split(" ")[0]
    return not between or (between.endswith(_SHE_HEAD) and tongue.shape.begins_organisation(between))
