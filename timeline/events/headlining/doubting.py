"""Where a template may misread its sentence, so that the clause itself says more truly what happened."""

from __future__ import annotations

from timeline.events.entities.names import NameIndex
from timeline.events.headlining.borders import depths
from timeline.events.headlining.topics import named_at, tells
from timeline.events.lexis.spelling import fold
from timeline.events.lexis.tongue import tongue
from timeline.model import Event

#: Kinds whose doer stands before the verb, unless it is done "by" somebody.
_DONE = frozenset(
    ("lawsuit-filed", "investment", "restriction", "accusation", "criticism", "dismissal", "arrest", "charge", "fine")
)


def is_doubtful(event: Event, names: NameIndex) -> bool:
    """True where what is quoted alone tells an event ("Should I go?"), or where those who act stand behind its verb."""
    clause = event.clause or event.quote
    text = fold(clause)
    clues = tongue(event.language).clues.find(text.text)
    verbs = [hit for hit in clues if tells(hit, event.type) and any(clue.role != "noun" for clue in hit.values)]
    if not verbs:
        return False
    depth = depths(clause)
    if all(depth[text.back(hit.start)] for hit in verbs):
        return True
    if event.type not in _DONE or tongue(event.language).words.grammar.order == "vso":
        return False
    doers = [at for name in event.agents for at, _ in named_at(text.text, name, event, names)]
    passive = any(clue.passive or clue.role in ("by", "passive") for hit in clues for clue in hit.values)
    return not passive and min(doers, default=0) > verbs[0].start
