"""The name of whom a headline speaks further on in place of "him" or "her", whom its sentence does not name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline.events.entities.names import NameIndex, Sort
from timeline.events.headlining.borders import depths
from timeline.events.headlining.pronouns import gender
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.tongue import Clue, clues_in, tongue
from timeline.model import Event

SortOf = Callable[[str], Sort | None]

#: Behind a pronoun, where it is a title ("ông Lang") or part of another word: 他们, 他人.
_GOES_ON = re.compile(r" [^\W\d_a-zà-ỹđ]|[们們人国國]")
_WITHIN = ("其",)  # before one: 其他
_VERBS = ("verb", "weak")
#: Kinds behind whose verb another clause may begin: "he said (that) he …".
_SAYING = frozenset(("statement", "announcement", "proposal"))


def with_name_inside(told: str, event: Event, names: NameIndex, sort_of: SortOf) -> str:
    """A headline that goes on with a pronoun ("the court refused his appeal"), with the one person in its place whom
    the sentence does not name, where nobody whom it names can be meant; in a language whose pronouns do not change with
    what they do in a clause (他, ông).
    """
    unsaid = [name for name in event.unsaid if sort_of(name) == "person"]
    if len(unsaid) != 1 or tongue(event.language).words.grammar.agreement:
        return told
    name = names.short(unsaid[0], event.language)
    text, clues = clues_in(told, event.language)
    at = next((place for place, hit in enumerate(clues) if _role(hit)), None)
    if at is None or name in told:
        return told
    start, end, role = text.back(clues[at].start), text.back(clues[at].end), _role(clues[at])
    whole = not _GOES_ON.match(told, end) and not told.endswith(_WITHIN, 0, start)
    free = start > 0 and whole and not depths(told)[start]
    fits = gender(unsaid[0], names) in ("", role)
    persons = [name for name in event.actors if name not in event.unsaid and sort_of(name) in ("person", None)]
    before = {name for name in persons if names.is_in(told[:start], name, event.language)}
    words = [(text.text[hit.start : hit.end], hit) for hit in clues[:at]]
    acts = before <= {*event.agents} and _is_object(clues[at], clues[:at], event)
    alone = acts or (not before and _speaks_of_nobody(words, event.language))
    return f"{told[:start]}{name}{told[end:]}" if free and fits and alone else told


def _role(hit: Hit[Clue]) -> str:
    return next((clue.role for clue in hit.values if clue.role in ("he", "she")), "")


def _speaks_of_nobody(words: Sequence[tuple[str, Hit[Clue]]], language: str) -> bool:
    """True where no person without a name stands among the words before a pronoun ("an analyst", not "the court")."""
    authorities = tongue(language).words.naming.authorities
    others = (word for word, hit in words if any(clue.role in ("they", "somebody") for clue in hit.values))
    return all(word in authorities for word in others)


def _is_object(pronoun: Hit[Clue], clues: Sequence[Hit[Clue]], event: Event) -> bool:
    """True for a pronoun right behind the verb of its event: whoever does it does it to somebody else."""
    if event.type in _SAYING:
        return False
    verbs = (hit for hit in clues if any(clue.kind == event.type and clue.role in _VERBS for clue in hit.values))
    apart = 1 if tongue(event.language).spaced else 0
    return any(pronoun.start - end == apart for hit in verbs for end in (hit.spans[0][1], hit.end))
