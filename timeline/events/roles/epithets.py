"""Words for a person that say whose head he is: "the Acme founder", le patron d'Acme, 阿克梅创始人.

They are no body's name, but stand for somebody as "he" does: for the one whom the text calls so, or the one
spoken of last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from timeline.events.clauses import Reading
from timeline.events.entities.names import Name
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.small_words import any_of
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Clue, Tongue
from timeline.events.lexis.tongue import tongue as tongue_of
from timeline.events.roles.memory import Memory, Reference

_BESIDE = 4  # characters between what somebody is and his name: ", ", " ("
_TAKEN = frozenset(("appointment", "hiring", "election", "departure", "dismissal"))  # of offices
_BEFORE = frozenset(("verb", "weak", "noun", "by", "onto", "together", "coordinates", "adverbs", "according"))
_CHARS = 60  # of the words beside a body's name


def with_epithets(reading: Reading, tongue: Tongue, memory: Memory) -> Reading:
    """The reading, its epithets pronouns; ``memory`` learns whom the text calls so, and which names only say whose."""
    beside = _beside(tongue.tag)
    people = [one for one in reading.names if one.sort == "person"] if beside else []
    starts, ends = {one.start: one.name for one in people}, {one.end: one.name for one in people}
    told = {hit.end: hit for hit in reading.clues} if people else {}
    held, free = dict[str, str](), list[tuple[int, int, Name]]()
    for start, end, body in _offices(reading, beside) if people else ():
        if holder := _named(reading.text, start, end, starts, ends):
            held.setdefault(body.name, holder)
        elif _stands_alone(reading, start, told, tongue):
            free.append((start, end, body))
    spans = [_beyond(body, start, end) for start, end, body in free]
    offices = zip(spans, free, strict=True)
    memory.heads = {first: (held.get(body.name, ""), body) for (first, _), (_, _, body) in offices}
    inside = {at for span in spans for at in range(*span)}
    if not inside:
        return reading
    clues = [hit for hit in reading.clues if hit.start not in inside and hit.end - 1 not in inside]
    clues += [Hit(first, last, (Clue("he"),)) for first, last in spans]
    return reading._replace(clues=sorted(clues, key=lambda hit: hit.start))


def _beyond(body: Name, start: int, end: int) -> tuple[int, int]:
    """Where the words beside a body's name stand, the name left out at their head or end."""
    return body.end if start == body.start else start, body.start if end == body.end else end


def head(hit: Hit[Clue], memory: Memory) -> Reference:
    """Whom "the Acme founder" means: whom the text calls so, else the one spoken of last, else only Acme."""
    holder, body = memory.heads[hit.start]
    meant = (holder,) if holder else memory.meant("person", [], {})
    return Reference(hit.start, hit.end, meant, False) if meant else Reference(body.start, body.end, (body.name,), True)


@lru_cache(maxsize=16)
def _beside(tag: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before and behind a body's name in the words for its head, by the language's ``led``."""
    tongue = tongue_of(tag)
    heads = f"(?:{any_of(tongue.words.naming.leaders)})"
    edge, found = r"\b" if tongue.spaced else "", []
    for form in tongue.words.naming.led:
        first, last = (re.escape(fold_word(part)).replace(r"\{head\}", heads) for part in form.split("{body}"))
        found.append((re.compile(f"{edge if first else ''}{first}$"), re.compile(f"{last}{edge if last else ''}")))
    return tuple(found)


def _offices(
    reading: Reading, beside: Sequence[tuple[re.Pattern[str], re.Pattern[str]]]
) -> Iterator[tuple[int, int, Name]]:
    """Where a word for the head of a body stands beside its name."""
    text = reading.text
    for name in reading.names:
        if name.sort == "organisation":
            before = text[max(0, name.start - _CHARS) : name.start]
            hits = ((first.search(before), last.match(text, name.end)) for first, last in beside)
            spans = [(one.start() - len(before), two.end()) for one, two in hits if one and two]
            if spans:
                yield name.start + min(spans)[0], max(end for _, end in spans), name


def _named(text: str, start: int, end: int, starts: Mapping[int, str], ends: Mapping[int, str]) -> str:
    """The person named right before or behind an office: "Lang, founder of Acme", "Acme founder Lang"."""
    behind = (at for at in range(end, end + _BESIDE) if at in starts and not text[end:at].strip(" ,(،，»”"))
    before = (at for at in range(start, start - _BESIDE, -1) if at in ends and not text[at:start].strip(" ,،，«“"))
    return next((starts[at] for at in behind), "") or next((ends[at] for at in before), "")


def _stands_alone(reading: Reading, start: int, told: Mapping[int, Hit[Clue]], tongue: Tongue) -> bool:
    """True for an office that nobody is given: behind a verb, a mark or at a sentence's head."""
    text = reading.text
    gap = len(before := text[max(0, start - _BESIDE) : start]) - len(before.rstrip(" «“"))
    clue = told.get(start - gap)
    if clue and any(one.kind in _TAKEN for one in clue.values):
        return False
    if the := tuple(tongue.words.naming.the):
        return text.startswith(the, start) or any(one.start == start for one in reading.names)
    dated = any(one.end == start - gap for one in reading.dates)
    mark = start == 0 or not text[start - gap - 1].isalnum()
    return mark or dated or (clue is not None and any(one.role in _BEFORE for one in clue.values))
