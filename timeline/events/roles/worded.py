"""Bodies by a word of their names, by which a text goes on to call them: "the museum" is the Brant Museum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.lexis.spelling import fold_word


class Worded(dict[str, str]):
    """The bodies that a text has named, each by a word of its name, the last one last."""

    def note(self, names: Iterable[str], words: frozenset[str]) -> None:
        """Take note of the bodies named, by those of their names' words that are among ``words``."""
        for name in names:
            for word in words.intersection(fold_word(name).split()):
                self.pop(word, None)
                self[word] = name

    def last(self, words: Sequence[str]) -> str:
        """The body named last whose name has one of these words; empty without one."""
        return next((name for word, name in reversed(self.items()) if word in words), "")
