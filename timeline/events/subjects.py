"""Who acts in a clause that leaves its subject out, as Chinese and Arabic may."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events import verb_first
from timeline.events.clauses import Parts, Verb
from timeline.events.memory import Memory, Reference
from timeline.events.people import first_subject
from timeline.events.tongue import Tongue

_MOST_READ = 60  # dates, words and names of one sentence that are taken out of it
_BARE_CHARS = 4  # more words than these before the verb are somebody who acts
#: What a person does rather than a company.
_PERSONAL = frozenset((
    "return", "departure", "hiring", "inauguration", "hearing", "death", "arrest", "release", "escape", "extradition",
    "conviction", "acquittal", "sentencing",
))  # fmt: skip


def acting(
    parts: Parts, verb: Verb, people: Sequence[Reference], memory: Memory, tongue: Tongue, sorts: Mapping[str, str]
) -> tuple[str, ...]:
    """Whom a verb without a subject of its own has: the sentence's, else the one that the text spoke of last."""
    if tongue.words.grammar.order == "vso" and verb.role != "noun" and verb.start < parts.end:
        named = first_subject(parts, [one for one in people if one.start < verb.start], tongue)
        if not named and not (parts.dates and verb_first.leaves_subject_out(parts, verb, tongue)):
            return ()
        return verb_first.agreeing(parts, verb, named or memory.subject, memory, tongue, sorts)
    named = first_subject(parts, people, tongue)
    if named or not parts.dates or verb.start >= parts.end or tongue.words.grammar.order == "vso":
        return named
    return _in_person(_carried(people, parts, memory, tongue), verb.kind, memory, sorts)


def _carried(people: Sequence[Reference], parts: Parts, memory: Memory, tongue: Tongue) -> tuple[str, ...]:
    """Who acts in a sentence without a subject, where the language may leave it out and nobody unknown stands."""
    if people or not tongue.words.grammar.drops_subject:
        return ()
    first = min((verb.start for verb in parts.verbs), default=parts.end)
    if any(name.sort == "product" and name.start < first for name in parts.names):
        return ()  # the thing itself comes out
    unread = parts.text[parts.start : first]
    read = [(one.start, one.end) for one in parts.dates] + [(one.start, one.end) for one in parts.clues]
    for low, high in [*read, *((one.start, one.end) for one in parts.names)][:_MOST_READ]:
        start, end = max(0, low - parts.start), max(0, high - parts.start)
        unread = unread[:start] + " " * (min(end, len(unread)) - start) + unread[end:]
    return memory.subject if sum(map(str.isalnum, unread)) <= _BARE_CHARS else ()


def _in_person(carried: tuple[str, ...], kind: str, memory: Memory, sorts: Mapping[str, str]) -> tuple[str, ...]:
    """Who acts unnamed: the person spoken of, where the last subject is a company and only a person can."""
    company = any(sorts.get(name) == "organisation" for name in carried)
    return (memory.person,) if kind in _PERSONAL and company and memory.person else carried
