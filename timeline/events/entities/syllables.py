"""Names in a language that writes each syllable as a word, and puts the head of a noun first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache
from unicodedata import normalize

from timeline.events.entities.names import Name
from timeline.events.entities.pages import Page
from timeline.events.lexis.spelling import fold_word
from timeline.languages.events import Naming

_SMALL_WORDS = re.compile(r"(?:[^\W\d_]+ ){1,2}$")
_GAP_CHARS = 24  # of two small words
_SYLLABLE_CHARS = 9
_WORDS_BEFORE = re.compile(r"(?:\b[^\W\d_]+ ){2,3}$")
_FULL_NAME = (3, 4)  # syllables
_VOWELS, _STOPS = "aeiouy", ",.;:)"
_PARTS, _TWO = re.compile("[·•‧・． ]"), 2


class Syllables:
    """What a language's ``onsets``, ``codas`` and ``small_behind_head`` tell of names; nothing where it has none."""

    def __init__(self, naming: Naming) -> None:
        onsets, codas = ("|".join(map(re.escape, map(_bare, words))) for words in (naming.onsets, naming.codas))
        self._own = re.compile(rf"(?:{onsets})?[{_VOWELS}]{{1,3}}(?:{codas})?") if naming.onsets else None
        self._small = frozenset(map(fold_word, naming.small_behind_head))
        self._family = frozenset(naming.family_names)
        addresses = [word for word in map(fold_word, (*naming.he, *naming.she)) if " " not in word]
        self._addressed = re.compile(rf"\b(?:{'|'.join(addresses) or '(?!)'}) (\w+) ")

    def is_foreign(self, name: str) -> bool:
        """True for a word that cannot be one of the language's own syllables."""
        return self._own is not None and self._own.fullmatch(_bare(name)) is None

    def is_person(self, name: str) -> bool:
        """True for three or four of the language's own syllables that a family name begins: Đoàn Minh Đức."""
        words = name.split(" ")
        own = self._own is not None and words[0] in self._family and len(words) in _FULL_NAME
        return own and not any(self.is_foreign(word) for word in words)

    def ends_person(self, page: Page, start: int, end: int) -> bool:
        """True for a known place's syllable at the end of a person's name: the Đức of Tạ Minh Đức."""
        if self._own is None or " " in page.text[start:end]:
            return False
        words = _WORDS_BEFORE.search(page.cased, max(0, start - _GAP_CHARS), start)
        firsts = [0, *(match.end() for match in re.finditer(" ", words[0]))] if words else []
        return words is not None and any(self.is_person(page.cased[words.start() + at : end]) for at in firsts)

    def is_thing(self, name: str) -> bool:
        """True for a name of the language's own, marked syllables that no family name begins: Hòa Phát, Đà Nẵng."""
        words = name.split(" ")
        if self._own is None or len(words) < 2 or words[0] in self._family or name.isascii():
            return False
        return not any(self.is_foreign(word) for word in words)

    def is_word(self, name: str) -> bool:
        """True for one marked syllable of the language: capitals begin a sentence or an office there (Hạ viện)."""
        own = self._own is not None and " " not in name and not name.isascii()
        return own and name.isalpha() and not self.is_foreign(name)

    def led_whole(
        self, page: Page, runs: Sequence[tuple[int, int]], heads: Container[int], titles: Container[int]
    ) -> set[int]:
        """Where bodies begin that a head once leads, which keep all their syllables: công ty Tân Hoàng Kim;
        hãng Mai Lâm, where no title stands before what might be a person.
        """
        said = [(at, page.cased[at:end]) for at, end in runs]
        led = {name for at, name in said if at - 1 in heads}
        persons = {name for at, name in said if at - 1 in titles}
        bodies = {name for name in led if self.is_thing(name) or (name not in persons and self._is_short(name))}
        return {at for at, name in said if name in bodies}

    def _is_short(self, name: str) -> bool:
        """True for two syllables of the language's own that a family name begins: Mai Lâm."""
        words = name.split(" ")
        own = self._own is not None and len(words) == _TWO and words[0] in self._family
        return own and not any(map(self.is_foreign, words))

    def leads_with_family(self, page: Page, name: Name) -> bool:
        """True for a name whose first part the text goes on with, never with its last: Park Ji Won, then Park.

        One of the language's own syllables is called by the last, unless titles say otherwise: ông An of Nguyễn Văn
        An, ông Lý of Lý Quang Đông.
        """
        written = page.text[name.start : name.end]
        parts = _PARTS.split(written)
        if name.sort != "person" or len(parts) < _TWO:
            return False
        if self._own is not None and len(parts) > _TWO and not any(map(self.is_foreign, parts)):
            said, alone = _called(self._addressed, page.text, page.cased)
            return alone[parts[0]] > said[parts[-1]]
        first, last = page.often(f" {parts[0]} "), page.often(f" {parts[-1]} ")
        return first > page.often(written) >= last

    def goes_on(self, page: Page, end: int) -> bool:
        """True where a name's syllables go on: Nguyễn Thị Hồng Vân is no Nguyễn Thị Hồng."""
        if self._own is None or page.cased[end : end + 1] != " " or not page.cased[end + 1 : end + 2].isupper():
            return False
        before = page.cased[max(0, end - _SYLLABLE_CHARS) : end].rpartition(" ")[2]
        behind = page.cased[end + 1 : end + 1 + _SYLLABLE_CHARS].split(" ")[0].rstrip(_STOPS)
        return not any(map(self.is_foreign, (before, behind)))

    def goes_on_small(self, page: Page, name: str, end: int) -> bool:
        """True for a syllable whose word goes on in small letters, as in what a body is for: Cục Hàng hải."""
        if self._own is None:
            return False
        word = page.cased[end + 1 : end + 1 + _SYLLABLE_CHARS].split(" ")[0].rstrip(_STOPS)
        led = (
            " " not in name
            and page.cased[end : end + 1] == " "
            and word.isalpha()
            and word.islower()
            and not page.verbs[end + 1]
        )
        return led and not self.is_foreign(name) and not self.is_foreign(word) and word not in self._small

    def behind_head(self, page: Page, first: int, heads: Container[int]) -> bool:
        """True for a name at ``first`` that a word or two part from the head before it: quỹ đầu tư mạo hiểm Koralle."""
        match = _SMALL_WORDS.search(page.text, max(0, first - _GAP_CHARS), first) if self._small else None
        at = match.start() if match else first
        while match and at < first:
            words = page.text[at : first - 1].split(" ")
            free = not any(page.verbs[at:first]) and not any(page.taken[at:first])
            if at - 1 in heads and free and self._small.isdisjoint(words) and page.cased[at:first].islower():
                return True
            at = page.text.find(" ", at, first) + 1
        return False


@lru_cache(maxsize=2)  # asked for every name of a text
def _called(addressed: re.Pattern[str], text: str, cased: str) -> tuple[Counter[str], Counter[str]]:
    """How often a text says each word behind a word of address, and how often as a whole name: not bà Vũ Thị Thìn."""
    said, alone = Counter[str](), Counter[str]()
    for match in addressed.finditer(text):
        said[match[1]] += 1
        alone[match[1]] += not cased[match.end() : match.end() + 1].isupper()
    return said, alone


def _bare(word: str) -> str:
    """A word in small letters without marks."""
    return "".join(c for c in normalize("NFD", word.lower().replace("đ", "d")) if c.isalpha() and c.isascii())
