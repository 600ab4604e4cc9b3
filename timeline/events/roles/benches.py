"""Who sits in judgement: courts and judges deal with others, and do little else in a text."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.events.clauses import Reading
from timeline.events.kinds import family
from timeline.events.lexis.spelling import fold_word
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles.people import Roles

#: What a court or judge does unnamed in the next sentence; suits, deals and departures are others'.
_JUDGING = frozenset(
    ("court", "sentencing", "conviction", "acquittal", "release", "approval", "refusal", "words", "announcement")
)


def judges(reading: Reading, tongue: Tongue) -> frozenset[str]:
    """The persons whom a text calls judges."""
    gap = " " if tongue.spaced else ""
    titles = tuple(f"{fold_word(word)}{gap}" for word in tongue.words.naming.judges)
    judging = (one for one in reading.names if titles and reading.text.endswith(titles, 0, one.start))
    return frozenset(one.name for one in judging if one.sort == "person")


def may_do(name: str, kind: str, courts: frozenset[str]) -> bool:
    """False for what no court or judge does, where nobody says that one did."""
    return name not in courts or family(kind) in _JUDGING


def presided(kind: str, who: Roles, courts: frozenset[str], sorts: Mapping[str, str]) -> Roles:
    """The roles of an event: a judge opens a hearing, and does not speak in it. A court hears a case."""
    heard = tuple(name for name in who.agents if name not in courts or sorts.get(name) != "person")
    if kind != "hearing" or len(heard) == len(who.agents):
        return who
    return who._replace(agents=heard, others=(*who.agents, *who.others))
