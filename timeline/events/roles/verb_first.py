"""Who acts where the verb comes first, as in Arabic: one behind it whom no preposition leads and its form fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from timeline.events.clauses import Parts, Verb
from timeline.events.entities.names import ARABIC_PREFIXES
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles.memory import Reference

OPENING = '«“"( '
NO_QUOTES = str.maketrans("", "", '«“"')
_CLAIMS = frozenset(("accusation", "appointment"))  # kinds whose weak words claim, or say what somebody became
HEAD_CHARS = 40  # how far before a name the words that lead it may begin
_JOINED, _WORD = frozenset(("", "و", "ف", "ال", "وال", "فال")), re.compile(r"\w*")
GLUED = ARABIC_PREFIXES - _JOINED
_OF = "ة"  # the name behind a noun that owns it
LONG = 3  # letters that shorter words have which only look like an accusative or "his"
_THE_NOUN = re.compile(r"(?<!\S)[وف]?(?P<noun>ال[\u0621-\u064a]{3,20}(?: ال[\u0621-\u064a]{3,20}){0,2}) (?:قد )?$")
THE, _THEY, _BARE_CHARS, _THES = "ال", ("ون", "ان"), 8, ("ال", "بال", "لل", "وال")
_HERS, _OFFICE = ("ها", "هما", "ته", "يكه"), ("ا", "ة")
#: Kinds whose verb has whom it is done to and what he gets: منحه الجائزة.
_GIVING = frozenset(("support", "results", "start", "offer", "funding", "investment", "launch", "refusal", "change"))
_PUT = frozenset(("dismissal", "arrest", "appointment", "hiring", "campaign", "election", "criticism", "accusation"))
_RULINGS = frozenset(("ruling", "conviction", "sentencing", "acquittal"))
_BY_COURTS = frozenset(("fine", "conviction", "sentencing", "acquittal", "release"))
_ADDED = ("ا", "ه", "ها", "هم")  # of what somebody is made or accused of: عينه مديرا
SHE_HEAD = "ة"  # how a word like شركة ends, which makes what it leads a she


def opens_tale(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for a past verb that a noun is spelt like, where it opens a sentence before somebody named: مدح عمر سعيد
    صديقه.
    """
    if tongue.words.grammar.order != "vso" or verb.role != "weak" or verb.parted or verb.kind in _CLAIMS:
        return False
    opens = parts.text[parts.start : verb.start].strip() in tongue.small.going_on
    return opens and any(one.sort == "person" and one.start == verb.end + 1 for one in parts.names)


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
    read += [verb.start + len(head(parts, verb)) for verb in parts.verbs if verb.start < first and verb.role != "noun"]
    words = text[max([parts.start, first - HEAD_CHARS, *read]) : first].translate(NO_QUOTES).split()
    person = any(name.start == one.start and name.sort == "person" for name in parts.names)
    held = False  # "the head of the court" is who is named behind it
    while said := " ".join(words):
        owner = next((o for o in tongue.owners if said.endswith(o.rstrip())), "")
        if owner and held and owner.strip() in tongue.offices:
            del words[-len(owner.split()) :]
            continue
        if owner and not words[-1].startswith(_THES):
            if owner.strip() in tongue.offices:
                return _OF  # "the founder of «Nord»"
            del words[-len(owner.split()) :]
            continue
        word = words[-1]
        for said in (word, word[1:] if word[:1] in tongue.words.grammar.linking else ""):
            if said in tongue.small.called:
                return _OF  # خدمة تحمل اسم «نورد»
            if said in tongue.prepositions:
                return said
        glued = word if word in GLUED else ""  # ل«نورد»
        glued = glued or next((one for one in GLUED if word.startswith(one) and _leads(word[len(one) :], tongue)), "")
        if glued or not (_leads(word, tongue) or word.startswith(THE)):
            return glued or (_OF if _owns_next(words, tongue) else "")
        held = person and word.startswith(THE) and not tongue.shape.only_titles(word)
        words.pop()
    return ""


def _owns_next(words: list[str], tongue: Tongue) -> bool:
    """True when the last of the words is a noun without its article, to which the next belongs: رئاسة «نورد»."""
    return words[-1].endswith(SHE_HEAD) or (len(words) > 1 and words[-2] in tongue.prepositions)


def beside(after: Sequence[Reference], parts: Parts, kind: str, tongue: Tongue) -> set[int]:
    """Where those stand who are only there when it happens (before the judge), or whom the kind is not about: who is
    appointed stands behind no preposition.
    """
    if tongue.words.grammar.order != "vso":
        return set()
    said = tongue.words.kinds.get(kind)
    there = {fold_word(word) for word in [*tongue.words.cues.at, *(said.beside if said else ())]}
    persons = {name.start for name in parts.names if name.sort == "person" and kind == "appointment"}
    led = ((one, led_by(one, parts, tongue)) for one in after if not _is_share(one, parts, tongue))
    return {one.start for one, by in led if by in there or (by and one.start in persons)}


def _is_share(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for whom a share is of: 70% من «نورد»."""
    return bool(tongue.small.share.search(parts.text, max(parts.start, one.start - HEAD_CHARS), one.start))


def _leads(word: str, tongue: Tongue) -> bool:
    """True for a word that stands before a name and belongs to it: شركة, المهندس, منافستها (its rival)."""
    owned = word.endswith(_HERS)
    return owned or tongue.shape.begins_organisation(word) or tongue.shape.only_titles(word)


def acting(
    parts: Parts, verb: Verb, before: list[Reference], after: list[Reference], tongue: Tongue
) -> Reference | None:
    """Who acts: the first behind the verb, up to the next one, unless somebody stands before a clause's first verb, or
    a clause of its own follows the verb.
    """
    following = min((other.start for other in parts.verbs if other.start > verb.start), default=parts.end)
    near = [
        one
        for one in after
        if one.start < following and not is_led(one, parts, tongue) and not does_not_fit(one, parts, verb, tongue)
    ]
    him = {name for one in after if verb.onto and one.start == verb.onto for name in one.names}
    near = [one for one in near if one.named or him.isdisjoint(one.names)]  # أوقفه المالك: another than he
    previous = any(other.start < verb.start and other.clause == verb.clause for other in parts.verbs)
    free = [one for one in before if not is_led(one, parts, tongue)]
    plural = head(parts, verb).endswith(tuple(tongue.words.grammar.they_act))
    said = verb.start + len(head(parts, verb))
    that = parts.cues("doubt", said, said + 2)  # "asked that … lead Koralle": whom the clause behind it names leads
    if not near or not (previous or not free) or plural or that or _is_done_to(parts, verb, tongue):
        return None
    return None if acts_unnamed(parts, verb, tongue) and near[0].named else near[0]


def states_noun(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for an Arabic verb right behind a noun with its article that stands for nobody known: البرلمان أقر."""
    match = _THE_NOUN.search(parts.text, parts.cuts[min(verb.clause, len(parts.cuts) - 1)], verb.start)
    if tongue.words.grammar.order != "vso" or match is None or verb.role not in ("verb", "weak"):
        return False
    start, end = match.span("noun")
    read = [span for hit in parts.clues for span in hit.spans]
    read += [(one.start, one.end) for one in parts.names] + [(one.start, one.end) for one in parts.dates]
    led = parts.text[parts.start : start].split()[-1:]
    led += [word[1:] for word in led if word[0] in tongue.words.grammar.linking]  # وفي الصباح استقال
    return tongue.prepositions.isdisjoint(led) and not any(first < end and last > start for first, last in read)


def acts_unnamed(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True when somebody unnamed stands beside the verb: اتهمت الحكومة, سحب المستثمرون, رفع مرضى دعوى, البرلمان أقر.

    Who stands behind a verb that has "him" written onto it does it to him: أوقفه المالك, رشحه قدامى العمال.
    """
    if tongue.words.grammar.order != "vso" or verb.role not in ("verb", "weak"):
        return False
    if states_noun(parts, verb, tongue):
        return True
    word = head(parts, verb)
    start = verb.start + len(word) + 1
    ahead = parts.text[start : min(parts.end, start + HEAD_CHARS)]
    noun = ahead.split(" ")[0].rstrip(".,،؛:")
    if any(name.sort == "person" and name.start == start + len(noun) + 1 for name in parts.names):
        return False  # القاضي نبيل سعد
    if _is_done_to(parts, verb, tongue):
        return True
    board = bool(verb.onto) and bool(tongue.small.board) and parts.text.startswith(tongue.small.board, start)
    if board or _does_it_to_him(noun, start, parts, verb, tongue):
        return True
    if _acts_on_officer(noun, parts.text[start + len(noun) : min(parts.end, start + HEAD_CHARS)], tongue):
        return True
    if noun[-1:] in tongue.small.pronouns and noun[:-1] in GLUED:  # سمحت له المحكمة
        return any(word.rstrip(".,،؛:") in tongue.authorities for word in ahead.split(" ")[1:2])
    if noun in tongue.authorities and not parts.text.startswith(tongue.owners, start):
        return noun.startswith(THE) or not _has_meaning(parts, start + len(noun), _next_end(parts, start))
    if _leads(noun, tongue) or _has_meaning(parts, start, start + len(noun)):
        return False
    if verb.parted:
        return noun not in tongue.prepositions and noun[:1].isalpha()
    return noun.startswith(THE) and noun.endswith(SHE_HEAD if is_she(word, tongue) else _THEY)


def _does_it_to_him(noun: str, start: int, parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for an unnamed noun at ``start`` behind a verb that has whom it is done to written onto it."""
    named = any(start <= name.start <= start + len(noun) + HEAD_CHARS // 2 for name in parts.names)
    if not verb.onto or named or verb.kind in _GIVING or noun in tongue.prepositions:
        return False
    return noun.startswith(THE) or (verb.kind in _PUT and len(noun) > LONG and not noun.endswith(_ADDED))


def _is_done_to(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True where the one right behind the verb is who gets an office, whoever appoints him (عين سمير حداد مديرا), or
    whom a court deals with that ruled in the clause before: حكمت المحكمة، وغرمت نورد.
    """
    if verb.kind in _BY_COURTS and any(one.kind in _RULINGS and one.clause < verb.clause for one in parts.verbs):
        return True
    behind = [one for one in parts.names if one.start >= verb.end][:1]
    if verb.kind != "appointment" or verb.passive or not behind or behind[0].sort != "person":
        return False
    said = parts.text[behind[0].end + 1 :].partition(" ")[0].rstrip(".,،؛:")
    return said in tongue.offices and said.endswith(_OFFICE)


def _acts_on_officer(noun: str, behind: str, tongue: Tongue) -> bool:
    """True for a title alone before another's: أقال الرئيس وزير المالية, where the name behind is the minister's."""
    second = re.split(r"[^\w]", behind[1:], maxsplit=1)[0]
    alone = noun.startswith(THE) and tongue.shape.only_titles(noun)
    return alone and not second.startswith(THE) and second in tongue.offices


def _next_end(parts: Parts, start: int) -> int:
    """Where the word behind the one at ``start`` ends: محكمة التمييز, شرطة «نورد»."""
    words = parts.text[start : min(parts.end, start + HEAD_CHARS)].split(" ")
    return start + len(" ".join(words[:2]))


def _has_meaning(parts: Parts, start: int, end: int) -> bool:
    named = any(name.start < end and name.end > start for name in parts.names)
    told = any(first < end and last > start for hit in parts.clues for first, last in hit.spans)
    return named or told or any(dated.start < end and dated.end > start for dated in parts.dates)


def own_words(parts: Parts, verb: Verb) -> str:
    """The words that tell the event, with what stands between them."""
    return parts.text[verb.start : verb.end]


def head(parts: Parts, verb: Verb) -> str:
    """The verb's own word, the first of what tells the event."""
    return next(_WORD.finditer(parts.text, verb.start, verb.end + HEAD_CHARS)).group()


def is_she(word: str, tongue: Tongue) -> bool:
    """True for the form of a past verb whose subject is a woman or a company."""
    endings = tongue.words.grammar.she_acts
    if word in tongue.small.ends_in_t:
        return False
    return any(word.endswith(ending + pronoun) for ending in endings for pronoun in ("", *tongue.small.pronouns))


def does_not_fit(one: Reference, parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for a company right behind a verb whose form is that of a man: somebody named before founds it; and for a
    man behind one whose form is hers: أوقفت نديم الحاج.
    """
    word = head(parts, verb)
    if not tongue.words.grammar.she_acts or verb.role == "base":
        return False
    if is_she(word, tongue):
        return _is_man(one, parts, tongue)
    if not one.named and one.start == verb.start + len(word) + 1:
        return parts.text[one.start : one.end].endswith(SHE_HEAD)  # غادر الشركة
    if not any(name.name in one.names and name.sort == "organisation" for name in parts.names):
        return False
    between = parts.text[verb.start + len(word) : one.start].translate(NO_QUOTES).split()
    heads = list(takewhile(begins := tongue.shape.begins_organisation, reversed(between)))
    rest = " ".join(between[: len(between) - len(heads)])
    if not heads:
        own, _, of = parts.text[one.start : one.end].partition(" ")  # its name begins with صندوق, a he, or الاتحاد
        she = own.endswith(SHE_HEAD) or not (own.startswith(THE) or of.startswith(THE) or begins(own))
        return not between and she
    return heads[0].endswith(SHE_HEAD) and not rest.endswith(tuple(owner.rstrip() for owner in tongue.owners))


def _is_man(one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for one person by a given name that is no woman's."""
    given = {fold_word(name.partition(" ")[0]) for name in (parts.text[one.start : one.end], one.names[0])}
    man = not tongue.men.isdisjoint(given)
    return (
        man and len(one.names) == 1 and any(name.start == one.start and name.sort == "person" for name in parts.names)
    )


def is_anothers(one: Reference, parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for the object of a present verb behind the one that is told: طرحت قواعد تلزم «نورد»."""
    if tongue.words.grammar.order != "vso":
        return False
    return any(one.start - hit.end <= len(OPENING) // 2 for hit in parts.cues("base", verb.end, one.start))


def is_beside(made: str, parts: Parts, verb: Verb | None, tongue: Tongue) -> bool:
    """True for a thing that a preposition sets apart from what is made: "the maker of X", "a version of X"."""
    if tongue.words.grammar.order != "vso" or verb is None:
        return False
    name = next((one for one in parts.names if one.name == made and one.start >= verb.end), None)
    if name is None:
        return False
    one = Reference(name.start, name.end, (made,), True)
    if is_anothers(one, parts, verb, tongue):
        return True
    led = led_by(one, parts, tongue)
    between = parts.text[verb.end : name.start]
    for other in parts.names:
        if verb.end <= other.start < name.start:
            between = between.replace(parts.text[other.start : other.end], "")
    far = verb.kind == "announcement" and sum(map(str.isalnum, between)) > _BARE_CHARS
    return name.sort == "person" or far or led not in ("", _OF, tongue.small.about)
