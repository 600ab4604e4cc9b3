"""A text while its names are looked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.lexis.small_words import NONE, SmallWords

_MOST_COUNTED, _COUNTED_CHARS = 2_000, 200_000


@dataclass(frozen=True, slots=True)
class Page:
    """A text while its names are looked for: folded, with its capitals, where sentences begin.

    ``taken`` marks what is read already, ``verbs`` where a name cannot go on; ``places`` say where known ones end,
    and where they begin; ``small`` are the language's small words.
    """

    text: str
    cased: str
    starts: frozenset[int]
    taken: bytearray
    verbs: bytearray
    counts: dict[str, int] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)
    small: SmallWords = NONE

    def often(self, words: str) -> int:
        """How often the text says ``words``: looked for in its first part, and for so many words, at most."""
        if words not in self.counts:
            if len(self.counts) >= _MOST_COUNTED:
                return 0
            self.counts[words] = self.text.count(words, 0, _COUNTED_CHARS)
        return self.counts[words]
