"""Whom a sentence refers to: its names, those in a list as one, and its pronouns by who was named before."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Parts
from timeline.events.entities.names import Name
from timeline.events.entities.naming import without_glosses
from timeline.events.kinds import SAID, family
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import is_han
from timeline.events.lexis.tongue import Clue, Role, Tongue
from timeline.events.roles import han_pronouns, pronouns, unsaid
from timeline.events.roles.bodies import body_meant
from timeline.events.roles.bystanders import is_fronted
from timeline.events.roles.epithets import head
from timeline.events.roles.joints import grouped, joined
from timeline.events.roles.memory import Memory, Reference
from timeline.events.roles.pronouns import called, is_body, told_of
from timeline.events.roles.undergoing import acting_apart, holders, means_nobody, note_titles, owns_nothing, undergoing

#: Whom pronouns stand for, and owners ("its").
_PRONOUNS: dict[str, str] = {
    **{r: r for r in ("he", "she", "she_or_it", "they", "it", "both", "latter", "other", "sides", "accused")},
    "his": "he", "hers": "she", "its": "it", "whom": "he", "holders": "holder",
}  # fmt: skip
_OWNERS = frozenset(("his", "hers", "its"))
_MOST = 40  # names, pronouns of one sentence that are looked at
_OWN_CHARS = 6  # characters of a body's name before the word for it
_TOWARDS = frozenset("进入到回来离出任成为")  # they lead to one spoken of before
_LED_CHARS = 4  # of a preposition before a name or date
_OWNER_GAP = 4  # characters of "of", "d'", của between a thing and its owner
_BESIDE = 32  # characters between "被" or "by" and what it belongs to, and of "on the social network"


def references(parts: Parts, tongue: Tongue, memory: Memory) -> list[Reference]:
    """The names and pronouns of a sentence outside speech, in order, joined names as one ("Musk and Altman")."""
    note_titles(parts, tongue, memory)
    pronouns.note_heads(parts, tongue, memory)
    aside = _attributed(parts) | {body.start for _, body in memory.heads.values()}
    own = [(verb.start, verb.end) for verb in parts.verbs if verb.role == "verb" and not verb.parted]
    names = [
        name
        for name in parts.names
        if name.sort in ("person", "organisation")
        and name.name not in memory.launched
        and not parts.quoted(name.start)
        and name.start not in aside
        and not any(low < name.start < high for low, high in own)  # "wrote on Twitter"
        and not (name.sort == "organisation" and (follows(parts, "at", name.start) or is_fronted(name, parts, tongue)))
        and not any(dated.start <= name.start < dated.end for dated in parts.dates)
        and not (name.sort == "person" and han_pronouns.is_family(name.end, parts, tongue))
    ]
    memory.worded.note((name.name for name in parts.names if name.sort == "organisation"), tongue.words_of_bodies)
    for name in names:
        if name.sort == "organisation" and not tongue.spaced:
            memory.called |= {f"该{parts.text[at : name.end]}": name.name for at in range(name.start, name.end)}
        if name.sort == "person":
            memory.genders.introduce(name, parts.text)
            several = tuple(tongue.words.naming.groups)  # 布兰特兄弟
            if parts.text.startswith(several, name.end) or parts.text.endswith(several, 0, name.end):
                memory.groups[name.name] = 0
    found = joined(without_glosses(names[:_MOST]), parts, tongue)
    found += _pronouns(parts, found, names, tongue, memory)
    sorts = {name.name: name.sort for name in names}
    found += [*unsaid.objects(parts, found, tongue, memory, sorts), *pronouns.objects(parts, tongue, memory)]
    found += pronouns.addressed(parts, sorted(found), tongue, memory)
    return grouped(sorted(one for one in found if one.names), parts, tongue)


def is_proper(hit: Hit[Clue], cased: str) -> bool:
    """True for a pronoun's letters with a capital within a sentence: England in Vietnamese, the IT department."""
    at = hit.start
    inside = (
        cased[at].isupper() and at > 1 and cased[at - 1] == " " and (cased[at - 2].isalnum() or cased[at - 2] == ",")
    )
    return inside and all(clue.role in _PRONOUNS for clue in hit.values)


def _pronouns(
    parts: Parts, named: Sequence[Reference], names: Sequence[Name], tongue: Tongue, memory: Memory
) -> list[Reference]:
    """The pronouns of a sentence and whom they mean."""
    sorts = {name.name: name.sort for name in names}
    said: dict[str, tuple[str, ...]] = {}  # whom "he" means in a sentence once, it means again
    named_by = parts.names if tongue.words.grammar.order != "vso" else ()  # "l'agence" of L'Agence France-Presse
    within = {at for name in named_by for at in range(name.start, name.end)}
    said_of = sorted([*parts.clues, *pronouns.inside_verbs(parts, tongue)], key=lambda hit: hit.start)
    spoken = [hit for hit in said_of if hit.end - 1 not in within and not _is_stressed(hit, parts)]
    hits = [(hit, clue.role) for hit in spoken for clue in hit.values if clue.role in _PRONOUNS]
    found = [head(hit, memory) for hit in spoken if hit.start in memory.heads]
    for hit, said_as in [one for one in hits if one[0].start not in memory.heads][:_MOST]:
        role, word = _PRONOUNS[said_as], parts.text[hit.start : hit.end]
        if role in ("he", "she") and (titled := _titled(hit.end, names, parts)):
            memory.note_title(titled.name, role, word)
            continue
        if means_nobody(hit, role, parts, memory, tongue) or _is_other(hit, role, parts, tongue):
            continue
        if role == "holder" or (role == "they" and holders(hit, parts, memory)):
            found.append(Reference(hit.start, hit.end, holders(hit, parts, memory), False))
            continue
        undergoes = said_as == "whom" or (said_as == "hers" and owns_nothing(hit, parts, tongue))
        before = [one for one in named if one.start < hit.start and one.named]
        before = [one for one in before if not (role == "it" or undergoes) or not _acts_on(one, hit.start, parts)]
        before = _since_and(before, parts, tongue) if role in ("he", "she") else before
        wanted = "person" if role == "he" and tongue.spaced and " " in word else role
        own = _own(hit, named, parts, memory, tongue) if said_as == "it" else ()
        meant = told_of(hit, memory.meant(wanted, before, sorts), parts, tongue)
        meant = own or (body_meant(hit, meant, parts, memory, tongue) if role == "it" else meant)
        meant = meant if undergoes or said_as in _OWNERS else _apart(hit, role, meant, named, parts, memory)
        if undergoes and role == "he":
            meant = undergoing(hit, meant, named, parts, memory)
        elif role in ("he", "she"):
            settled = meant if undergoes else _settled(word, wanted, meant, said, memory, tongue)
            meant = _addressed(hit, role, settled, named, parts, memory, tongue)
        owner = (said_as in _OWNERS and not undergoes) or han_pronouns.owns_kin(hit, parts, tongue)
        meant = han_pronouns.meant_by(hit, role, meant, [*named, *found], parts, memory, tongue)
        found.append(Reference(hit.start, hit.end, meant, False, owner))
    return found


def _is_apposed(hit: Hit[Clue], names: Sequence[Name], tongue: Tongue) -> bool:
    """True for a "they" that only leads a name: hai anh em Lang are the Langs."""
    leads = any(one.start == hit.end + 1 and one.sort == "person" for one in names)
    return leads and tongue.words.grammar.order != "vso"


def _settled(
    word: str, role: str, meant: tuple[str, ...], said: dict[str, tuple[str, ...]], memory: Memory, tongue: Tongue
) -> tuple[str, ...]:
    """Whom a word for a person means: the skipper is whom the text called so before, "he" whom its sentence did."""
    if word.startswith(tuple(tongue.words.naming.the)):
        return (memory.called.setdefault(word, meant[0]),) if len(meant) == 1 else meant
    return said.setdefault(role, meant) if role in ("he", "she") else meant


def _addressed(
    hit: Hit[Clue],
    role: str,
    meant: tuple[str, ...],
    named: Sequence[Reference],
    parts: Parts,
    memory: Memory,
    tongue: Tongue,
) -> tuple[str, ...]:
    """Whom "he" or "she" means where a language has several words for it, which a text keeps apart (bà, cô).

    It is nobody who acts in its clause: who arrests "him" is somebody else where "himself" has a word of its own.
    """
    word = memory.genders.addresses.head(parts.text[hit.start : hit.end])
    if not word or len(meant) != 1:
        return meant
    barred = _doing_to(hit, named, parts, tongue)
    before = [name for one in named if one.start < hit.start for name in one.names]
    order = [name for name in (*before, *memory.recent) if name not in barred]
    name = memory.genders.addressed(word, role, "" if meant[0] in barred else meant[0], order)
    return (name,) if name else ()


def _doing_to(hit: Hit[Clue], named: Sequence[Reference], parts: Parts, tongue: Tongue) -> tuple[str, ...]:
    """Who acts in the clause of a pronoun that stands right behind its verb: "ân xá cho ông"."""
    number = parts.clause(hit.start)
    done = any(
        verb.end < hit.start
        and verb.role == "verb"
        and parts.text[verb.end : hit.start].strip() in ("", *tongue.prepositions)
        for verb in parts.verbs
        if verb.clause == number and family(verb.kind) not in SAID
    )
    before = [one for one in named if one.start < hit.start and parts.clause(one.start) == number and not one.owner]
    return tuple(name for one in before[-1:] for name in one.names) if done else ()


def _since_and(before: list[Reference], parts: Parts, tongue: Tongue) -> list[Reference]:
    """Those named since the last "and" that somebody else acts behind: "A joined B, and C replied that he"."""
    if tongue.words.grammar.order == "vso":
        return before
    for at in range(len(before) - 1, 0, -1):
        one = before[at]
        acts = any(verb.clause == parts.clause(one.start) and verb.start >= one.end for verb in parts.verbs)
        if acts and len(one.names) == 1 and follows(parts, "coordinates", one.start):
            return before[at:]
    return before


def _acts_on(one: Reference, at: int, parts: Parts) -> bool:
    """True when the thing named at ``at`` cannot be the one named before it in its clause: "Acme bought the company".

    What somebody says may well be of himself.
    """
    number = parts.clause(at)
    if parts.clause(one.start) != number:
        return False
    told = [verb for verb in parts.verbs if verb.clause == number and verb.start < at]
    return bool(told) and not any(family(verb.kind) in SAID for verb in told)


def _apart(
    hit: Hit[Clue], role: str, meant: tuple[str, ...], named: Sequence[Reference], parts: Parts, memory: Memory
) -> tuple[str, ...]:
    """Whom a pronoun means that its clause does not go on to name."""
    if role == "they":
        return _others(meant, hit, named, parts, memory)
    return acting_apart(hit, role, meant, named, parts, memory) if role in ("he", "she") else meant


def _others(
    meant: tuple[str, ...], hit: Hit[Clue], named: Sequence[Reference], parts: Parts, memory: Memory
) -> tuple[str, ...]:
    """Whom "they" means: where their clause goes on to name one of them ("they rejected Lang's offer"), the
    last subject, or the last body, that it does not name.
    """
    behind = [one for one in named if one.start > hit.start and parts.clause(one.start) == parts.clause(hit.start)]
    here = {name for one in behind for name in one.names}
    if here.isdisjoint(meant):
        return meant
    return next((one for one in (memory.subject, (memory.organisation,)) if any(one) and here.isdisjoint(one)), meant)


def _is_stressed(hit: Hit[Clue], parts: Parts) -> bool:
    """True between commas, where a pronoun only says its clause's subject again: "Les banques, elles, ont …"."""
    return parts.text.endswith(", ", 0, hit.start) and parts.text.startswith(",", hit.end)


def _is_empty(hit: Hit[Clue], parts: Parts) -> bool:
    """True for the "it" of "it was Lang who left", "it was on 3 May that"."""
    was = next(iter(parts.cues("passive", hit.end, hit.end + 2)), None)
    starts = [name.start for name in parts.names] + [dated.start for dated in parts.dates]
    return was is not None and any(0 < start - was.end <= _LED_CHARS for start in starts)


def _is_other(hit: Hit[Clue], role: str, parts: Parts, tongue: Tongue) -> bool:
    """True for an "it" that means nothing, a "they" that leads a name, an office of which the text says whose it is."""
    if role == "they":
        return _is_apposed(hit, parts.names, tongue)
    if role == "it":
        return _is_empty(hit, parts) or (not tongue.spaced and _ends_a_word(hit, parts, tongue))
    return role in ("he", "she", "holder") and _says_of_what(hit, parts, tongue)


def _ends_a_word(hit: Hit[Clue], parts: Parts, tongue: Tongue) -> bool:
    """True for the 公司 of 高铁公司 at the head of a clause, and of 林奇的公司: they are bodies of their own."""
    if not tongue.shape.is_office(parts.text[hit.start : hit.end]):
        return False
    at = hit.start
    if parts.text[at - 1 : at] == "的" and any(n.end == at - 1 and n.sort == "person" for n in parts.names):
        return True  # 林奇的公司
    while at > max(parts.start, hit.start - _OWN_CHARS) and is_han(parts.text[at - 1]):
        at -= 1
    own = parts.text[at : hit.start]
    led = at == parts.start or not parts.text[at - 1].isalnum()
    spans = [(one.start, one.end) for one in parts.clues] + [(one.start, one.end) for one in parts.dates]
    spans += [(one.start, one.end) for one in parts.names]
    read = any(first < hit.start and last > at for first, last in spans)
    return led and len(own) > 1 and not read and _TOWARDS.isdisjoint(own)


def _says_of_what(hit: Hit[Clue], parts: Parts, tongue: Tongue) -> bool:
    """True for "the president" of "the president of the bank", which says who somebody is that is not yet known."""
    several = tongue.spaced and " " in parts.text[hit.start : hit.end]
    return several and parts.text.startswith(tuple(tongue.owners), hit.end + 1)


def _own(hit: Hit[Clue], named: Sequence[Reference], parts: Parts, memory: Memory, tongue: Tongue) -> tuple[str, ...]:
    """The body that a word for a part of one stands beside, or that the word is said of."""
    said_of = called(hit, named, parts, memory, tongue)
    bodies = (one for one in named if one.named and is_body(one, parts) and _is_owner_of(hit, one, parts, tongue))
    return next((one.names for one in bodies), ()) or said_of


def _is_owner_of(hit: Hit[Clue], one: Reference, parts: Parts, tongue: Tongue) -> bool:
    """True for the name right behind "the board of": the board means it."""
    if not 0 <= one.start - hit.end <= _OWNER_GAP:
        return False
    between = parts.text[hit.end : one.start]
    return not between.strip() or between.endswith(tuple(tongue.owners))


def _titled(end: int, names: Sequence[Name], parts: Parts) -> Name | None:
    """The name directly behind a pronoun, which is its title: ông Nam."""
    close = (name for name in names if 0 <= name.start - end <= 1)
    return next((name for name in close if not parts.text[end : name.start].strip()), None)


def follows(parts: Parts, role: Role, start: int) -> bool:
    """True when a word of that role stands directly before ``start``."""
    return any(0 <= start - hit.end <= 1 for hit in parts.cues(role, max(parts.start, start - _BESIDE), start))


def _attributed(parts: Parts) -> set[int]:
    """Where names stand that only tell: before "dẫn lời", behind "according to" unless what they publish is told."""
    hits = parts.cues("according", parts.start, parts.end)
    nearest = [(hit, next((name for name in parts.names if name.start >= hit.end), None)) for hit in hits]
    return {name.start for name in parts.names if parts.cues("quoting", name.end, name.end + 2)} | {
        name.start
        for hit, name in nearest
        if name and name.start - hit.end <= _BESIDE and not any(c in ",，،" for c in parts.text[hit.end : name.start])
        if not any(verb.kind == "publication" and 0 <= verb.start - name.end <= 1 for verb in parts.verbs)
    }
