"""Names in a language that writes each syllable as a word, and puts the head of a noun first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache
from unicodedata import normalize

from timeline.events.entities.names import Name
from timeline.events.entities.pages import Page
from timeline.events.entities.runs import WORD
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold_word
from timeline.languages.events import Naming

_SMALL_WORDS = re.compile(r"(?:[^\W\d_]+ ){1,2}$")
_GAP_CHARS = 24  # of two small words, or three with capitals
_SYLLABLE_CHARS = 9
_WORDS_BEFORE = re.compile(rf"(?:\b{WORD} ){{1,3}}$")
_WORDS_BEHIND = re.compile(rf"(?: {WORD}){{1,4}}")
_FULL_NAME, _SHORT_NAME = (3, 4), (2, 3)  # syllables
_LONGEST_HEAD = 60
_VOWELS, _STOPS = "aeiouy", ",.;:)"
_PARTS, _TWO = re.compile("[·•‧・． ]"), 2


class Syllables:
    """What a language's ``onsets``, ``codas`` and ``small_behind_head`` tell of names; nothing where it has none."""

    def __init__(self, naming: Naming) -> None:
        onsets, codas = ("|".join(map(re.escape, map(_bare, words))) for words in (naming.onsets, naming.codas))
        self._own = re.compile(rf"(?:{onsets})?[{_VOWELS}]{{1,3}}(?:{codas})?") if naming.onsets else None
        self._small = frozenset(map(fold_word, naming.small_behind_head))
        self._family = frozenset(naming.family_names)
        self._heads = Lexicon((word, word) for word in (*naming.titles, *naming.organisation_before))
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

    def leads_name(self, page: Page, start: int, end: int) -> bool:
        """True for a word like "công" or "văn" that a name begins with: a person's in full, or behind a comma one that
        acts by two syllables ("hôm qua, Công Phượng gia nhập …").
        """
        name, acts = page.cased[start:end], page.text.startswith(", ", start - 2) and page.acts(end)
        return self.is_person(name) or (acts and name.count(" ") == 1 and self.is_own(name))

    def within_name(self, page: Page, start: int, end: int) -> bool:
        """True for a known place's syllable in a person's name: the Đức of Tạ Minh Đức and of Lương Đức Thắng; behind a
        title or a head for one that the language's own syllables go on with: ca sĩ Mỹ Tâm, but not tổng thống Mỹ Biden.
        """
        words, at = self._around(page, start, end)
        windows = [
            words[first:last] for first in range(at + 1) for last in range(at + 1, len(words) + 1) if last - first > 1
        ]
        if any(self.is_person(" ".join(window)) for window in windows):
            return True
        before = page.text[max(0, start - _LONGEST_HEAD) : max(0, start - 1)]
        leads = at == 0 and len(words) in _SHORT_NAME and self.is_own(" ".join(words))
        return leads and any(hit.end == len(before) for hit in self._heads.find(before))

    def _around(self, page: Page, start: int, end: int) -> tuple[list[str], int]:
        """A place's syllable between the words with capitals before and behind it, and which of them it is."""
        if self._own is None or " " in page.text[start:end]:
            return [], 0
        before = _WORDS_BEFORE.search(page.cased, max(0, start - _GAP_CHARS), start)
        led = before[0].split() if before else []
        behind = _WORDS_BEHIND.match(page.cased, end)
        return [*led, page.cased[start:end], *(behind[0].split() if behind else ())], len(led)

    def is_thing(self, name: str) -> bool:
        """True for a name of the language's own, marked syllables that no family name begins: Hòa Phát, Đà Nẵng."""
        return self.is_own(name) and name.partition(" ")[0] not in self._family and not name.isascii()

    def is_own(self, name: str) -> bool:
        """True for two or more of the language's own syllables: Mỹ Tâm, Nam Long."""
        return self._own is not None and " " in name and not any(map(self.is_foreign, name.split(" ")))

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
        bodies = {
            name
            for name in led
            if self.is_thing(name) or (name not in persons and self.is_own(name) and not self.is_person(name))
        }
        return {at for at, name in said if name in bodies}

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
