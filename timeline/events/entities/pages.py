"""A text while its names are looked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.lexis.small_words import NONE, SmallWords

_MOST_COUNTED, _COUNTED_CHARS = 2_000, 200_000


@dataclass(frozen=True, slots=True)
class Page:
    """A text while its names are looked for: folded, with its capitals, where sentences begin.

    ``taken`` marks what is read already, ``verbs`` where a name cannot go on, ``deeds`` where verbs begin and words
    that lead to them ("which"); ``places`` say where known ones end, and where they begin; ``small`` its small words.
    """

    text: str
    cased: str
    starts: frozenset[int]
    taken: bytearray
    verbs: bytearray
    counts: dict[str, int] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)
    small: SmallWords = NONE
    deeds: frozenset[int] = frozenset()

    def acts(self, end: int) -> bool:
        """True for a name that a verb stands right behind, or a comma and "which"."""
        return end + 1 in self.deeds or (self.text.startswith(", ", end) and end + 2 in self.deeds)

    def shouts(self, start: int, end: int) -> bool:
        """True for words in capitals beside others of a heading or a cry: the IS of "ADA LANG IS leaving"."""
        near = self.cased[max(0, start - 3) : start].strip() + self.cased[end : end + 3].strip()
        return self.cased[start:end].isupper() and len(near) > 1 and near.isupper()

    def often(self, words: str) -> int:
        """How often the text says ``words``: looked for in its first part, and for so many words, at most."""
        if words not in self.counts:
            if len(self.counts) >= _MOST_COUNTED:
                return 0
            self.counts[words] = self.text.count(words, 0, _COUNTED_CHARS)
        return self.counts[words]
