"""Who acts where the verb comes first, as in Arabic: one behind it whom no preposition leads and its form fits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from timeline.events.clauses import Parts, Verb
from timeline.events.memory import Memory, Reference
from timeline.events.names import ARABIC_PREFIXES
from timeline.events.spelling import fold_word
from timeline.events.tongue import Tongue

_OPENING = '«“"( '
_NO_QUOTES = str.maketrans("", "", '«“"')
_AND = ("و", "ف")
_HEAD_CHARS = 40  # how far before a name the words that lead it may begin
_JOINED = frozenset(("", "و", "ف", "ال", "وال", "فال"))
_GLUED = ARABIC_PREFIXES - _JOINED
_OF = "ة"  # the name behind a noun that owns it
_LONG = 3  # letters that shorter words have which only look like an accusative or "his"
_ACCUSATIVE, _HIS, _DUAL = "ا", ("ه", "ها", "هم", "هما"), ("ا", "وا")
_SHARE = re.compile(r"[%٪] من (?:\w+ )?\W?$|في الم[ائ]+ة من (?:\w+ )?\W?$")
_ABOUT, _BARE_CHARS = "عن", 8
_OUT_OF = frozenset(
    ("منه", "منها", "عليه", "عليها", "إليه", "إليها", "اليه", "اليها", "فيها", "عنها", "بعدها", "قبلها")
)
_STOPS = ".,،؛:؟!"
#: What is done to a person, and to a company.
#: Kinds that are done to a person.
TO_PERSON = frozenset((
    "dismissal", "arrest", "release", "appointment", "sentencing", "conviction", "charge", "acquittal", "return",
    "accusation", "extradition", "criticism", "meeting", "hiring", "death", "election", "lawsuit-filed", "hearing",
    "call", "fine", "investigation", "ruling",
))  # fmt: skip
#: What befalls the one who stands accused.
TRIED = frozenset(("release", "extradition", "conviction", "acquittal", "sentencing", "charge"))
_TO_COMPANY = frozenset(("acquisition", "sale", "departure", "offer", "investment", "lawsuit-filed", "fine"))
_AT_ONCE = ("بال", "لل", "كال")
_PRONOUNS = ("", "ه", "ها", "هم", "هما")
_THE, _THEY = "ال", ("ون", "ان")
_HERS = ("ها", "هما", "ته", "يكه")
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
        return text[first : one.start] if text[first : one.start] not in _JOINED else ""
    read = [one.end for one in parts.dates if one.end <= first]
    read += [verb.start + len(_head(parts, verb)) for verb in parts.verbs if verb.start < first and verb.role != "noun"]
    words = text[max([parts.start, first - _HEAD_CHARS, *read]) : first].translate(_NO_QUOTES).split()
    while words:
        owner = next((o for o in tongue.owners if " ".join(words).endswith(o.rstrip())), "")
        if owner and not words[-1].startswith(_THE):
            del words[-len(owner.split()) :]
            continue
        word = words[-1]
        for said in (word, word[1:] if word[:1] in _AND else ""):
            if said in tongue.prepositions:
                return said
        glued = word if word in _GLUED else ""  # ل«نورد»
        glued = glued or next((one for one in _GLUED if word.startswith(one) and _leads(word[len(one) :], tongue)), "")
        if glued or not (_leads(word, tongue) or word.startswith(_THE)):
            return glued or (_OF if _owns_next(words, tongue) else "")
        words.pop()
    return ""


def _owns_next(words: list[str], tongue: Tongue) -> bool:
    """True when the last of the words is a noun without its article, to which the next belongs: رئاسة «نورد»."""
    return words[-1].endswith(_SHE_HEAD) or (len(words) > 1 and words[-2] in tongue.prepositions)


def beside(after: Sequence[Reference], parts: Parts, kind: str, tongue: Tongue) -> set[int]:
    """Where those stand who are only there when it happens (before the judge), or whom the kind is not about."""
    if tongue.words.grammar.order != "vso":
        return set()
    said = tongue.words.kinds.get(kind)
    there = {fold_word(word) for word in [*tongue.words.cues.at, *(said.beside if said else ())]}
    return {one.start for one in after if led_by(one, parts, tongue) in there and not _is_share(one, parts)}


def _is_share(one: Reference, parts: Parts) -> bool:
    """True for whom a share is of: 70% من «نورد»."""
    return bool(_SHARE.search(parts.text, max(parts.start, one.start - _HEAD_CHARS), one.start))


def without_addressed(to: list[Reference], parts: Parts, kind: str, tongue: Tongue) -> list[Reference]:
    """Those without the ones whom the kind is not about but only brought before: the court of 向法院起诉."""
    said = tongue.words.kinds.get(kind)
    words = {fold_word(word) for word in said.beside} if said and tongue.words.grammar.order != "vso" else set()
    if not words:
        return to
    hits = [parts.cues("onto", one.start - _HEAD_CHARS, one.start)[-1:] for one in to]
    told = [verb.start for verb in parts.verbs]
    led = [
        bool(hit)
        and parts.text[hit[0].start : hit[0].end] in words
        and not any(hit[0].end <= at < one.start for at in told)
        for one, hit in zip(to, hits, strict=True)
    ]
    return [one for one, beside in zip(to, led, strict=True) if not beside]


def _leads(word: str, tongue: Tongue) -> bool:
    """True for a word that stands before a name and belongs to it: شركة, المهندس, منافستها (its rival)."""
    owned = word.endswith(_HERS)
    return owned or tongue.shape.begins_organisation(word) or tongue.shape.only_titles(word)


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
    plural = any(_own_words(parts, verb).endswith(ending) for ending in tongue.words.grammar.they_act)
    if not near or not (previous or not free) or plural:
        return None
    return None if acts_unnamed(parts, verb, tongue) and near[0].named else near[0]


def acts_unnamed(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True when somebody unnamed stands right behind the verb: اتهمت الحكومة, سحب المستثمرون, رفع مرضى دعوى."""
    if tongue.words.grammar.order != "vso" or verb.role not in ("verb", "weak"):
        return False
    word = _head(parts, verb)
    start = verb.start + len(word) + 1
    noun = parts.text[start : min(parts.end, start + _HEAD_CHARS)].split(" ")[0].rstrip(".,،؛:")
    if _leads(noun, tongue) or _has_meaning(parts, start, start + len(noun)):
        return False
    if verb.parted:
        return noun not in tongue.prepositions and noun[:1].isalpha()
    if not noun.startswith(_THE):
        return False
    return noun.endswith(_SHE_HEAD) if _is_she(word, tongue) else noun.endswith(_THEY)


def _has_meaning(parts: Parts, start: int, end: int) -> bool:
    named = any(name.start < end and name.end > start for name in parts.names)
    told = any(first < end and last > start for hit in parts.clues for first, last in hit.spans)
    return named or told or any(dated.start < end and dated.end > start for dated in parts.dates)


def _own_words(parts: Parts, verb: Verb) -> str:
    return parts.text[verb.start : verb.end]


def _head(parts: Parts, verb: Verb) -> str:
    """The verb's own word, the first of what tells the event."""
    return re.split(r"[^\w]", parts.text[verb.start : verb.end + _HEAD_CHARS], maxsplit=1)[0]


def _is_she(word: str, tongue: Tongue) -> bool:
    endings = tongue.words.grammar.she_acts
    return any(word.endswith(ending + pronoun) for ending in endings for pronoun in _PRONOUNS)


def _is_too_male(one: Reference, parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for a company right behind a verb whose form is that of a man: somebody named before founds it."""
    word = _head(parts, verb)
    if not tongue.words.grammar.she_acts or verb.role == "base" or _is_she(word, tongue):
        return False
    if not any(name.name in one.names and name.sort == "organisation" for name in parts.names):
        return False
    between = parts.text[verb.start + len(word) : one.start].translate(_NO_QUOTES).split()
    heads = list(takewhile(tongue.shape.begins_organisation, reversed(between)))
    rest = " ".join(between[: len(between) - len(heads)])
    if not heads:
        return not between
    return heads[0].endswith(_SHE_HEAD) and not rest.endswith(tuple(owner.rstrip() for owner in tongue.owners))


def leaves_subject_out(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True when what stands behind a verb cannot act: nothing, a preposition, a date, an object by its form."""
    word = _head(parts, verb)
    start = verb.start + len(word) if verb.parted else max(verb.end, verb.start + len(word))
    rest = parts.text[start : min(parts.end, start + _HEAD_CHARS)]
    noun = re.split(r"[^\w]", rest.strip(_OPENING), maxsplit=1)[0]
    at = start + rest.find(noun)
    own = _own_words(parts, verb).split()
    if len(own) > 1 and verb.passive and not any(said in tongue.prepositions for said in own):
        return False  # صدرت مذكرة توقيف: its own last words undergo it
    if len(own) > 1 and not verb.parted:
        return True  # the object is part of it, or a preposition ends it
    names = [name for name in parts.names if name.start >= at]
    if names and names[0].start == at:
        return False
    if names and names[0].sort == "product" and _is_its_kind(parts.text[at : names[0].start]):
        return True
    if not noun or rest.lstrip()[:1] in _STOPS or any(dated.start == at for dated in parts.dates):
        return True
    if (
        noun in tongue.prepositions
        or _with_pronoun(noun, tongue)
        or noun.startswith(_AT_ONCE)
        or parts.cues("doubt", at, at + 1)
    ):
        return True
    if noun.endswith(_SHE_HEAD) and not _is_she(word, tongue):
        return True
    return not noun.startswith(_THE) and len(noun) > _LONG and noun.endswith((_ACCUSATIVE, *_HIS))


def _with_pronoun(word: str, tongue: Tongue) -> bool:
    """True for a preposition with a pronoun written onto it: بها, عنه."""
    stems = [word.removesuffix(pronoun) for pronoun in _HIS if word.endswith(pronoun)]
    return any(stem in tongue.prepositions or stem in _GLUED for stem in stems)


def _is_its_kind(words: str) -> bool:
    """True for what only says what the thing behind it is: روبوت المحادثة «…»."""
    return all(word.startswith(_THE) for word in words.translate(_NO_QUOTES).split()[1:])


def agreeing(
    parts: Parts, verb: Verb, names: tuple[str, ...], memory: Memory, tongue: Tongue, sorts: Mapping[str, str]
) -> tuple[str, ...]:
    """Those that a verb's form fits among whom the text speaks of: he, she or a company, two or more."""
    if verb.role == "noun" or len(names) > 1:
        return names
    word = _head(parts, verb)
    if verb.onto == 0 and len(word) > _LONG and word.endswith(_DUAL) and len(memory.pair) > 1:
        return memory.pair
    company = any(sorts.get(name) == "organisation" for name in names)
    she = word.startswith(tuple(tongue.words.grammar.she_acts)) if verb.role == "base" else _is_she(word, tongue)
    if she:
        woman = any(name.split(" ")[0] in tongue.words.grammar.feminine for name in names)
        return names if company or woman or not names else tuple(filter(None, (memory.organisation,)))
    return (memory.person,) if company and memory.person and not verb.passive else names


def is_beside(made: str, parts: Parts, verb: Verb | None, tongue: Tongue) -> bool:
    """True for a thing that a preposition sets apart from what is made: "the maker of X", "a version of X"."""
    if tongue.words.grammar.order != "vso" or verb is None:
        return False
    name = next((one for one in parts.names if one.name == made and one.start >= verb.end), None)
    if name is None:
        return False
    led = led_by(Reference(name.start, name.end, (made,), True), parts, tongue)
    between = parts.text[verb.end : name.start]
    for one in parts.names:
        if verb.end <= one.start < name.start:
            between = between.replace(parts.text[one.start : one.end], "")
    far = verb.kind == "announcement" and sum(map(str.isalnum, between)) > _BARE_CHARS
    return name.sort == "person" or far or led not in ("", _OF, _ABOUT)


def is_relative(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for somebody told of as another's: مساعده الأميركي فلان; the text goes on about the other."""
    if tongue.words.grammar.order != "vso" or not one.named:
        return False
    words = parts.text[max(parts.start, one.start - _HEAD_CHARS) : one.start].translate(_NO_QUOTES).split()
    while words and words[-1].startswith(_THE):
        words.pop()
    return bool(words) and len(words[-1]) > _LONG and words[-1].endswith(("ه", "ها")) and words[-1] not in _OUT_OF


def is_written_onto(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for a pronoun that is part of the word before it."""
    return tongue.words.grammar.order == "vso" and not one.named and parts.text[one.start - 1].isalpha()


def objects(
    parts: Parts, found: Sequence[Reference], tongue: Tongue, memory: Memory, sorts: Mapping[str, str]
) -> list[Reference]:
    """Whom a pronoun means that is written onto a verb or a preposition behind it: أقاله، أفرج عنه، باعتها."""
    objects: list[Reference] = []
    for verb in parts.verbs if tongue.words.grammar.order == "vso" else ():
        end = parts.cuts[verb.clause + 1] if verb.clause + 1 < len(parts.cuts) else parts.end
        written = [verb.onto] if verb.onto else []
        written += [hit.end - 1 for hit in parts.cues("him", verb.start + 1, end)] if verb.kind in TO_PERSON else []
        for at in written:
            role = "it" if parts.text.startswith("ها", at) else "he"
            if verb.kind in (_TO_COMPANY if role == "it" else TO_PERSON):
                if role == "he" and verb.kind in TRIED:
                    role = "accused"
                before = [one for one in found if one.named and one.start < verb.start]
                names = memory.meant(role, before[::-1] if role == "he" else [], sorts)
                if names:
                    objects.append(Reference(at, at + 1, names, False))
    return objects
