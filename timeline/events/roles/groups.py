"""Brothers, couples, twins under one name (布兰特兄弟): they are "they", and nobody's "he"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LATELY = 12  # sentences for which they stay who "they" are
_PAIR = 2


def unlisted(named: Iterable[tuple[str, ...]], persons: Sequence[str]) -> list[str]:
    """The persons whom "he" may mean: none of a list, of those ``named`` together."""
    listed = {name for names in named if len(names) > _PAIR for name in names}
    return [name for name in persons if name not in listed]


class Groups(dict[str, int]):
    """Those that a text has named, each with the sentences since it was spoken of."""

    def note(self, named: Sequence[str]) -> None:
        """Take note of a sentence that speaks of those ``named``."""
        self.update({name: 0 if name in named else since + 1 for name, since in self.items()})

    def last(self) -> str:
        """The one spoken of last, if any."""
        return min(self, key=lambda name: self[name], default="")

    def meant(self, here: Sequence[str], paired: int) -> str:
        """The one that "they" means: named ``here``, or spoken of since two others were, ``paired`` sentences ago."""
        near = [name for name in here if name in self]
        lately = not here and self.get(self.last(), _LATELY) < min(paired + 1, _LATELY)
        return near[-1] if near else self.last() if lately else ""
