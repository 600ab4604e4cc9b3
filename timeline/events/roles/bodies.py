"""Which body a word for one means that not every body can be: its board, a company, one just founded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.clauses import Parts
from timeline.events.entities.names import Name
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Clue, Tongue
from timeline.events.roles.memory import Memory

_OFTENER = 2  # a text about one body means its board, not that of one named so much more seldom
_LED_CHARS = 24  # of the words before a name that say what it is


def body_meant(hit: Hit[Clue], meant: tuple[str, ...], parts: Parts, memory: Memory, tongue: Tongue) -> tuple[str, ...]:
    """Whom a word for a body means: "the board" is that of whom the text is about, "the company" no union."""
    naming, spoken, said = tongue.words.naming, memory.spoken, parts.text[hit.start : hit.end]
    if _is_founded(hit.start, parts):
        return meant if memory.is_topic(meant) else memory.most_spoken()
    if len(meant) == 1 and said in naming.companies and meant[0] in memory.causes:
        told = (name for name, _ in spoken.most_common() if memory.named[name] and name not in memory.causes)
        return tuple(next(([name] for name in told), ()))
    most = next((name for name, _ in spoken.most_common(1)), "")
    board = len(meant) == 1 and said in naming.boards and memory.named[most] > 0
    return (most,) if board and spoken[most] > spoken[meant[0]] * _OFTENER else meant


def causes(names: Iterable[Name], text: str, tongue: Tongue) -> Iterator[str]:
    """The bodies that a text calls unions, parties, papers: no companies."""
    kinds = tuple(f" {fold_word(word)}" for word in tongue.words.naming.causes)
    for name in names if kinds else ():
        if name.sort == "organisation" and text[max(0, name.start - _LED_CHARS) : name.start].rstrip(" «").endswith(
            kinds
        ):
            yield name.name


def _is_founded(at: int, parts: Parts) -> bool:
    """True for what a founding verb right before it in its clause brings about: "co-founded the company"."""
    told = [verb for verb in parts.verbs if verb.clause == parts.clause(at) and verb.start < at]
    return bool(told) and told[-1].kind == "founding" and told[-1].role == "verb"
