"""Who is not said where the verb comes first: a subject left out, a pronoun written onto a verb or preposition."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from timeline.events.clauses import Parts, Verb
from timeline.events.entities.arabic import LED_NOUN
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles.memory import Memory, Reference
from timeline.events.roles.verb_first import (
    GLUED,
    HEAD_CHARS,
    LONG,
    NO_QUOTES,
    OPENING,
    SHE_HEAD,
    THE,
    does_not_fit,
    head,
    is_led,
    is_she,
    led_by,
    own_words,
)

_ACCUSATIVE, _DUAL, _ITS = "ا", "ا", "ها"
_STOPS = ".,،؛:؟!"
_BOTH = "هما"
_LATELY = 1  # sentences since a woman was named or meant whom a verb's form may go back to
_GOING = frozenset(("departure", "return", "death", "visit"))
#: Kinds that are done to a thing, which a noun with the article then is: رفض العرض.
_DONE_TO_THINGS = frozenset(("refusal", "departure", "acquisition", "sale", "withdrawal"))
#: Kinds that are done to a person.
TO_PERSON = frozenset((
    "dismissal", "arrest", "release", "appointment", "sentencing", "conviction", "charge", "acquittal", "return",
    "accusation", "extradition", "criticism", "meeting", "hiring", "death", "election", "lawsuit-filed", "hearing",
    "call", "fine", "investigation", "ruling", "message", "letter", "demand", "support", "statement", "refusal",
    "proposal", "attack", "offer", "campaign",
))  # fmt: skip
#: What befalls the one who stands accused.
TRIED = frozenset(("release", "extradition", "conviction", "acquittal", "sentencing", "charge"))
#: … and to a company.
_TO_COMPANY = frozenset((
    "acquisition", "sale", "departure", "offer", "investment", "lawsuit-filed", "fine", "accusation", "criticism",
    "investigation", "ruling", "restriction",
))  # fmt: skip
_AT_ONCE = ("بال", "لل", "كال")
_BY = ("ب", "بال")


def leaves_subject_out(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True when what stands behind a verb cannot act: nothing, a preposition, a date, an object by its form."""
    word = head(parts, verb)
    start = verb.start + len(word) if verb.parted else max(verb.end, verb.start + len(word))
    rest = parts.text[start : min(parts.end, start + HEAD_CHARS)]
    later = next((hit for hit in parts.cues("later", start, start + 2) if hit.start == start + 1), None)
    if later and parts.text[later.end :].lstrip().partition(" ")[0] in tongue.small.several:
        return False  # استقال بعد ذلك عدد من موظفيه
    noun = re.split(r"[^\w]", rest.strip(OPENING), maxsplit=1)[0]
    at = start + rest.find(noun)
    own = own_words(parts, verb).split()
    behind = {word for before, word in pairwise(own) if before in tongue.prepositions}  # عاد إلى المحكمة
    if not tongue.authorities.isdisjoint({*own, noun} - behind):
        return False
    if _is_his_own(noun, f"{own[-1]} {rest}" if len(own) > 1 else rest, parts, verb, tongue):
        return False
    if len(own) > 1 and verb.passive and not any(said in tongue.prepositions for said in own):
        return False  # صدرت مذكرة توقيف: its own last words undergo it
    if len(own) > 1 and not verb.parted:  # the object is part of it, or a preposition ends it; اندلع حريق: who acts
        return verb.kind != "accident" or own[-1] in tongue.prepositions
    names = [name for name in parts.names if name.start >= at]
    if names and names[0].start == at:
        one = Reference(at, names[0].end, (names[0].name,), True)
        return not verb.passive and does_not_fit(one, parts, verb, tongue)  # ترك «نورد»
    if noun[:1].isdigit() or noun in tongue.small.several:
        return False
    if names and names[0].sort == "product" and _is_its_kind(parts.text[at : names[0].start]):
        return True
    if not noun or rest.lstrip()[:1] in _STOPS or any(dated.start == at for dated in parts.dates):
        return True
    if _joins_him(word, noun, parts.text[at + len(noun) :], tongue):
        return False  # انضم إليه هناك زميله
    led = noun in tongue.prepositions or _with_pronoun(noun, tongue) or noun.startswith(_AT_ONCE)
    if led or parts.cues("doubt", at, at + 1):
        return True
    thing = verb.kind in _DONE_TO_THINGS and noun in tongue.small.things and not verb.passive
    if thing or (noun.endswith(SHE_HEAD) and not is_she(word, tongue)):
        return True
    return not noun.startswith(THE) and len(noun) > LONG and noun.endswith((_ACCUSATIVE, *tongue.small.pronouns))


def _joins_him(word: str, noun: str, rest: str, tongue: Tongue) -> bool:
    """True for an intransitive verb behind whose "to him" somebody stands."""
    if word not in tongue.small.intransitive or not _with_pronoun(noun, tongue):
        return False
    behind = [said.rstrip(_STOPS) for said in rest.split()[:2] if said not in tongue.small.there]
    ends = rest[:1] in _STOPS or not behind or behind[0] in tongue.prepositions
    return not ends and not _with_pronoun(behind[0], tongue)


def _is_his_own(noun: str, rest: str, parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True where somebody of his acts: by the form (زملاؤه، محاموه), behind "him" (نصحه صديقه، انقلب عليه مساعده), and
    where nobody else can be meant (انسحب محاميه).
    """
    words = rest.split()
    if words and _with_pronoun(words[0], tongue) and len(words) > 1:
        return words[1].rstrip(_STOPS) in tongue.small.kin
    whose = noun.endswith(tongue.small.pronouns) and len(noun) > LONG and not _with_pronoun(noun, tongue)
    said = head(parts, verb)
    if whose and not noun.endswith(_ITS) and said in tongue.small.intransitive and not is_she(said, tongue):
        return True  # فاز ناديه, but not استقال مؤسسها, the one just told of
    nominative = noun.endswith(tongue.small.nominative)
    return whose and (bool(verb.onto) or nominative or (verb.kind in _GOING and noun in tongue.small.kin))


def _with_pronoun(word: str, tongue: Tongue) -> bool:
    """True for a preposition with a pronoun written onto it: بها, عنه."""
    stems = [word.removesuffix(pronoun) for pronoun in tongue.small.pronouns if word.endswith(pronoun)]
    return any(stem in tongue.prepositions or stem in GLUED for stem in stems)


def _is_its_kind(words: str) -> bool:
    """True for what only says what the thing behind it is: روبوت المحادثة «…»."""
    return all(word.startswith(THE) for word in words.translate(NO_QUOTES).split()[1:])


def acts_as_she(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for a verb whose form says that a woman or a company acts."""
    word = head(parts, verb)
    present = verb.role == "base" or parts.text.endswith(tongue.small.until, parts.start, verb.start)
    return word.startswith(tuple(tongue.words.grammar.she_acts)) if present else is_she(word, tongue)


def agreeing(
    parts: Parts,
    verb: Verb,
    names: tuple[str, ...],
    memory: Memory,
    tongue: Tongue,
    sorts: Mapping[str, str],
    acted_on: Set[str] = frozenset(),
) -> tuple[str, ...]:
    """Those that a verb's form fits among whom the text speaks of, and who are not ``acted_on``: he, she or a company,
    two or more.
    """
    if verb.role == "noun":
        return names
    word = head(parts, verb)
    if verb.onto == 0 and _is_dual(word, tongue) and len(memory.pair) > 1:
        return memory.pair
    if verb.onto == 0 and len(word) > LONG and word.endswith(tuple(tongue.words.grammar.they_act)):
        return ()  # several did, and one or two are known
    if len(names) > 1:  # one did: أنشأ
        return (memory.person,) if memory.person in names and not acts_as_she(parts, verb, tongue) else names
    company = any(sorts.get(name) == "organisation" for name in names)
    if acts_as_she(parts, verb, tongue):
        if company and not acted_on.isdisjoint(names):
            return tuple(filter(None, (memory.woman,)))  # رفعت دعوى على الشركة
        woman = memory.woman in names or any(name.split(" ")[0] in tongue.words.grammar.feminine for name in names)
        if company or woman or not names:
            return names
        lately = memory.woman if memory.unseen <= _LATELY else ""
        nearer = bool(lately) and memory.silent > max(memory.unseen, _LATELY)  # spoken of longer ago than she
        return tuple(filter(None, (lately if nearer else memory.organisation or lately,)))
    if names and not company and not memory.genders.fits(names[0], "he"):
        return tuple(filter(None, (memory.man,)))
    return (memory.person,) if company and memory.person and not verb.passive else names


def _is_dual(word: str, tongue: Tongue) -> bool:
    """True for a past verb of two or more who act: وقّعا, but not أنشأ, whose last letter is its root's."""
    if len(word) <= LONG or not word.endswith(_DUAL):
        return False
    one = word.removesuffix(_DUAL)
    return not word.endswith("وا") and any(hit.end == len(one) for hit in tongue.clues.find(one))


def is_written_onto(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for a pronoun that is part of the word before it."""
    return tongue.words.grammar.order == "vso" and not one.named and parts.text[one.start - 1].isalpha()


def cannot_act(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for one behind a preposition or a noun that it glues to (لانتقال الشركة), and for a company right behind a
    verb in a man's form: منذ أن ترك «نورد».
    """
    before = [verb for verb in parts.verbs if verb.role == "verb" and verb.end + 1 == one.start and not verb.passive]
    led = LED_NOUN.fullmatch(parts.text[parts.start : one.start].rstrip(OPENING).rpartition(" ")[2])
    return bool(led) or is_led(one, parts, tongue) or any(does_not_fit(one, parts, verb, tongue) for verb in before)


def undergoes_it(one: Reference, parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for whom a passive verb is done to though he is not its subject: أفرج عنه, أطيح بالرئيس سمير حداد."""
    toppled = verb.kind == "dismissal" and tongue.words.grammar.order == "vso" and one.named
    return is_written_onto(one, parts, tongue) or (toppled and led_by(one, parts, tongue) in _BY)


def is_done_to(subject: tuple[str, ...], parts: Parts, verb: Verb, after: Sequence[Reference], tongue: Tongue) -> bool:
    """True when a pronoun means the one spoken of, who does not do that to himself: تفرج عنه."""
    onto = [one for one in after if verb.kind in TRIED and is_written_onto(one, parts, tongue)]
    return any(not set(one.names).isdisjoint(subject) for one in onto)


def objects(
    parts: Parts, found: Sequence[Reference], tongue: Tongue, memory: Memory, sorts: Mapping[str, str]
) -> list[Reference]:
    """Whom a pronoun means that is written onto a verb or a preposition behind it: أقاله، أفرج عنه، باعتها."""
    objects: list[Reference] = []
    for verb in parts.verbs if tongue.words.grammar.order == "vso" else ():
        end = parts.cuts[verb.clause + 1] if verb.clause + 1 < len(parts.cuts) else parts.end
        written = [verb.onto] if verb.onto and verb.kind != "refusal" else []  # ورفضه: the offer
        led = parts.cues("him", verb.start + 1, end) if verb.kind in TO_PERSON else []
        written += [hit.end - 1 - parts.text.endswith("ها", hit.start, hit.end) for hit in led]
        for at in written:
            if parts.text.startswith(_BOTH, at) and verb.kind in TO_PERSON:
                objects.append(Reference(at, at + 1, memory.pair, False))  # برأتهما
                continue
            role = _written(parts, verb, at, memory)
            before = [one for one in found if one.named and one.start < verb.start]
            names = memory.meant(role, before[::-1] if role == "he" else [], sorts) if role else ()
            if names:
                objects.append(Reference(at, at + 1, names, False))
    return objects


def _written(parts: Parts, verb: Verb, at: int, memory: Memory) -> str:
    """As what a pronoun is read that is written onto a word at ``at``; empty where the verb is done to none such."""
    she = parts.text.startswith("ها", at)
    if verb.kind in TRIED and (not she or (memory.accused and not memory.genders.fits(memory.accused, "he"))):
        return "accused"
    if she and memory.woman and not memory.body_acted and verb.kind in TO_PERSON and verb.kind != "fine":
        return "she"
    return ("it" if verb.kind in _TO_COMPANY else "") if she else "he" if verb.kind in TO_PERSON else ""
