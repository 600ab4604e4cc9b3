"""A son who bears his father's name: 小特朗普, ترامب الابن and Trump Jr are not the Trump that a list knows."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.entities.names import Name, NameIndex
from timeline.events.entities.pages import Page
from timeline.events.lexis.spelling import fold_word, is_han
from timeline.languages.events import Naming

JUNIOR = " Jr."  # a family name alone is never his


class Juniors:
    """How a language marks a son by ``[events.naming]``: directly before his name, or behind it."""

    def __init__(self, naming: Naming) -> None:
        self._before = naming.junior_before
        self._never = tuple(map(fold_word, naming.junior_never))
        self._behind = [f"{'' if is_han(word[0]) else ' '}{word}" for word in map(fold_word, naming.juniors)]

    def told_apart(self, page: Page, index: NameIndex) -> Iterator[Name]:
        """The known names in a text, a son's with his mark as his own: "Ada Brandt Jr.", who may be known as well."""
        for name in index.find(page.text, page.cased):
            known = name.sort != "person" or " " not in name.name or name.name.endswith(JUNIOR)
            yield name if known else self._marked(page.text, name, index)

    def _marked(self, text: str, name: Name, index: NameIndex) -> Name:
        mark = next((word for word in self._behind if _follows(text, name.end, word)), "")
        led = bool(self._before) and text.endswith(self._before, 0, name.start)
        led = led and not text.endswith(self._never, 0, name.start - len(self._before))
        if not mark and not led:
            return name
        son = name.name + JUNIOR
        return Name(name.start - len(self._before) * led, name.end + len(mark), index.known_as(son) or son, "person")


def _follows(text: str, end: int, word: str) -> bool:
    last = end + len(word)
    return text.startswith(word, end) and (is_han(word[-1]) or not text[last : last + 1].isalnum())
