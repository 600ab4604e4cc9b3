"""Where a template may misread its sentence, so that the clause itself says more truly what happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.entities.names import NameIndex
from timeline.events.headlining.borders import depths
from timeline.events.headlining.topics import named_at, tells
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.spelling import fold, fold_word
from timeline.events.lexis.tongue import Clue, Tongue, tongue
from timeline.model import Event

#: Kinds whose doer stands before the verb, unless it is done "by" somebody.
_DONE = frozenset(
    ("lawsuit-filed", "investment", "restriction", "accusation", "criticism", "dismissal", "arrest", "charge", "fine")
)
#: Kinds that a noun tells as surely as a verb ("the election of Lang"), and one that other words may tell.
_BY_NOUN = frozenset((
    "election", "inauguration", "launch", "founding", "agreement", "valuation", "bankruptcy", "death", "layoffs",
))  # fmt: skip
_BY_OTHERS = "founding"
#: The kind whose words tell another where there is one person alone, or a second time.
_OFTEN = {"dismissal": "layoffs", "lawsuit-refiled": "lawsuit-filed"}
#: Kinds behind whose verb stands what is said: whoever is named there is no speaker, nor is it said to him.
_SAID = frozenset(("message", "statement", "announcement"))
_LETTERS = re.compile(r"[^\W\d_]+")


def is_doubtful(event: Event, names: NameIndex) -> bool:
    """True where no word of a clause tells its kind, or only a noun ("the suit against Lang"), or what is quoted alone
    does ("Should I go?"), or where who is who is not sure.
    """
    clause, words = event.clause or event.quote, tongue(event.language)
    text = fold(clause)
    clues = words.clues.find(text.text)
    telling = [hit for hit in clues if tells(hit, event.type)]
    verbs = [hit for hit in telling if any(clue.role != "noun" for clue in hit.values)]
    if not telling:
        other = _OFTEN.get(event.type, event.type)
        return event.type != _BY_OTHERS and not any(tells(hit, other) for hit in clues)
    if not verbs:
        return event.type not in _BY_NOUN and not event.amount_text
    depth = depths(clause)
    return all(depth[text.back(hit.start)] for hit in verbs) or _is_mixed_up(text.text, verbs, clues, event, names)


def _is_mixed_up(
    text: str, verbs: Sequence[Hit[Clue]], clues: Sequence[Hit[Clue]], event: Event, names: NameIndex
) -> bool:
    """True where those who act stand behind their verb, or are joined ("and") to those whom they do it to, or where
    these belong to what is said of them ("wrote that Cook …").
    """
    words = tongue(event.language)
    doers = [span for name in event.agents for span in named_at(text, name, event, names)]
    others = [span for name in event.patients for span in named_at(text, name, event, names)]
    if event.type in _SAID:
        that, spans = frozenset(map(fold_word, words.words.cues.that)), others if event.type == "message" else doers
        return any(not that.isdisjoint(_LETTERS.findall(text[verbs[0].end : at])) for at, _ in spans[:1])
    if event.type not in _DONE:
        return False
    if words.words.grammar.order == "vso":
        between = (text[end:at] for _, end in doers for at, _ in others if end < at)
        return any(_only_joins(part, words) for part in between)
    passive = any(clue.passive or clue.role in ("by", "passive") for hit in clues for clue in hit.values)
    return not passive and min((at for at, _ in doers), default=0) > verbs[0].start


def _only_joins(part: str, words: Tongue) -> bool:
    return "".join(_LETTERS.findall(part)) in words.words.grammar.linking[:1]
