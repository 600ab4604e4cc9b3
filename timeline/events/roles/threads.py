"""What a story's later turns leave unsaid: against whom the suit was that is dropped, whose bid it is that is
refused, where he comes back to who had been dismissed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.events.roles.memory import Reference
from timeline.events.roles.people import Roles

_LATER_TURNS = frozenset(("lawsuit-withdrawn", "lawsuit-refiled", "lawsuit-amended", "settlement"))
_EXITS = frozenset(("dismissal", "departure"))
#: What only the one who sued can do, even where a sentence names both sides.
_PLAINTIFFS = _LATER_TURNS - {"settlement"}
_NOBODY = Roles((), (), ())
_REMEMBERED = 5


@dataclass(slots=True)
class Threads:
    """The last suit, the offers and the last exit that a text told, with who stood on either side."""

    suit: Roles = _NOBODY
    offers: list[Roles] = field(default_factory=list)
    exit: Roles = _NOBODY
    gone: tuple[str, ...] = ()

    def completed(self, kind: str, who: Roles, found: Sequence[Reference]) -> Roles:
        """The roles of an event of that kind, with the other side where only one is named."""
        if kind in _PLAINTIFFS and self.suit.agents and _names_both(who, self.suit):
            return self.suit._replace(others=())
        if kind == "lawsuit-withdrawn" and _are_others(who, self.suit, found):
            return self.suit._replace(others=())
        if kind == "lawsuit-filed" and who.agents and not who.patients and {*who.agents} <= {*self.suit.patients}:
            return who._replace(patients=_without(self.suit.agents, who.agents))  # "sued in turn"
        if kind in _LATER_TURNS:
            return _other_side(_without_it(who, found) if kind in _PLAINTIFFS else who, self.suit)
        if kind == "offer" and who.agents and not who.patients and self.offers:
            return who._replace(patients=_without(self.offers[-1].patients, who.agents))
        if kind == "refusal" and self.offers and not who.patients:
            return _refused(who, self.offers, found)
        if kind == "return" and self.gone and _is_pronoun(who.sides, found) and not {*who.sides} & {*self.gone}:
            return Roles((), self.gone, who.others, passive=True)  # "he was reinstated": the one who had to go
        if kind == "return" and who.agents and not who.patients and set(who.agents) <= set(self.exit.everyone):
            return who._replace(patients=_without(self.exit.everyone, who.agents))
        return who

    def note(self, kind: str, who: Roles) -> None:
        """Remember a suit, an offer or an exit that names both sides."""
        if kind == "lawsuit-filed" and who.agents and who.patients:
            self.suit = who
        elif kind == "offer" and who.agents and who.patients:
            self.offers.append(who)
        elif kind in _EXITS and who.agents and who.patients:
            self.exit = Roles(who.agents, who.patients, ())
            self.gone = who.patients if kind == "dismissal" and len(who.patients) == 1 else ()


def _is_pronoun(names: Sequence[str], found: Sequence[Reference]) -> bool:
    """True for those whom a sentence only means by a pronoun."""
    said = {name for one in found if one.named for name in one.names}
    meant = {name for one in found if not one.named for name in one.names}
    return bool(names) and {*names} <= meant - said


def _are_others(who: Roles, suit: Roles, found: Sequence[Reference]) -> bool:
    """True for those who had no part in a suit, where its sentence does not say their names: "then he dropped it"."""
    said = {name for one in found if one.named for name in one.names}
    return bool(suit.agents and who.agents) and {*who.agents}.isdisjoint((*suit.agents, *suit.patients, *said))


def _names_both(who: Roles, suit: Roles) -> bool:
    """True when both sides of a suit stand on the same side of what is told."""
    sides = {*suit.agents, *suit.patients}
    return sides <= set(who.agents) or sides <= set(who.patients)


def _without_it(who: Roles, found: Sequence[Reference]) -> Roles:
    """The roles without a patient that only "it" stands for: what is refiled is the suit, not a company."""
    named = {name for one in found if one.named for name in one.names}
    return who._replace(patients=tuple(name for name in who.patients if name in named))


def _other_side(who: Roles, suit: Roles) -> Roles:
    if who.patients or not suit.agents:
        return who
    if not who.agents:
        return who if who.everyone else Roles(suit.agents, suit.patients, ())
    sides = (*suit.agents, *suit.patients)
    return who._replace(patients=_without(sides, who.agents)) if set(who.agents) <= set(sides) else who


def _refused(who: Roles, offers: Sequence[Roles], found: Sequence[Reference]) -> Roles:
    """Nobody refuses an offer of his own: "the board" right behind it is that of the one it was made to."""
    offer = offers[-1]
    own = next((one for one in reversed(offers[-_REMEMBERED:]) if set(who.agents) <= set(one.patients)), None)
    if own and who.agents:
        return who._replace(patients=own.agents)
    named = {name for one in found if one.named for name in one.names}
    if who.agents and set(who.agents) <= set(offer.agents) and not named & set(who.agents):
        return Roles(offer.patients, who.agents, tuple(name for name in who.others if name not in offer.patients))
    return who


def _without(names: Sequence[str], left_out: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in left_out)
