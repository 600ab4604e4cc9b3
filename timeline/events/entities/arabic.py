"""Names in the Arabic script that nobody listed: behind a title or شركة, in quotation marks, before a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Protocol

from timeline.events.entities import namesakes
from timeline.events.entities.names import Name
from timeline.events.lexis.small_words import SmallWords

_WORD = re.compile(r"\s?([\u0621-\u064a]{2,30})(?![\u0621-\u064a])")
_QUOTED = re.compile(r"[«“\"]([\u0621-\u064a]{2,30}(?: [\u0621-\u064a]{2,30}){0,3})[»”\"]")
_TWO_WORDS = re.compile(r"(?<![\u0621-\u064a])([\u0621-\u064a]{2,30}) ([\u0621-\u064a]{2,30})$")
_LONGEST_TWO, _LINKING = 62, "فو"
_HIS = re.compile(r".*ت(?:ه|هم)|.{3,}(?:ها|هما)")  # as no name ends: زميلته, زواجها
NATIONS = ("ي", "يه", "ية")  # endings of adjectives like البولندي
_KIND_OF = ("يه", "ية")  # and of شركة ربحية, which says what company and not which
_ACCUSATIVE = re.compile(r"[\u0621-\u064a]{2,20}(?:ا|ة)(?![\u0621-\u064a])")
_LONGEST_LEAD, _QUOTED_WORDS, _PRESENT = 8, 3, (" ي", " ت")
_AND, THE, _FOREIGN = "و", "ال", ("يه",)
#: Verbal nouns with "by" or "for" written onto them: بتلقي, بتزوير, لاختلاس, لانتقال.
LED_NOUN = re.compile(r"[بل](?:ت..ي.?|ا.ت.ا.|ان..ا.|است..ا.)")
_LEAD = re.compile(r" ?ل?[«“\"]?")
AGAIN, _LONG_ALEF, _SHORTEST_LED = 2, "آ", 4
_NICKED = re.compile(
    r"(?<![\u0621-\u064a])([\u0621-\u064a]{2,30}) [«“\"][\u0621-\u064a ]{2,30}[»”\"] "
    r"([\u0621-\u064a]{3,30})(?![\u0621-\u064a])"
)


class Sheet(Protocol):
    """A text while its names are looked for (see timeline.events.entities.patterns.Page)."""

    @property
    def text(self) -> str:
        """The folded text."""

    @property
    def cased(self) -> str:
        """The same with its capitals."""

    @property
    def taken(self) -> bytearray:
        """1 where a character is read already."""

    @property
    def verbs(self) -> bytearray:
        """1 where a name cannot go on."""

    @property
    def starts(self) -> frozenset[int]:
        """Where sentences begin."""

    @property
    def small(self) -> SmallWords:
        """The language's small words."""

    @property
    def places(self) -> Mapping[int, int]:
        """Where known places end, and where they begin."""

    def often(self, words: str) -> int:
        """How often the text says ``words``."""


def find(
    page: Sheet,
    titles: Mapping[int, int],
    heads: Collection[int],
    behind: Collection[int],
    things: Container[int],
    *,
    is_name: Callable[[str], bool],
) -> Iterator[Name]:
    """Unknown names, unordered. ``titles``, ``heads`` (شركة) and ``things`` (سفينة) are where such words end (and
    begin), and ``behind`` where titles begin that stand behind a name; ``is_name`` is False for words that are none.
    """
    joined = {start - len(" و") for start in titles.values()}  # الرئيس التنفيذي والعضو المنتدب
    for end in titles:
        if end in joined or namesakes.is_named_for(page.text, end + 1, page.small):
            continue
        first = _behind_nations(page, _behind_body(page, end, heads), is_name)
        last = _words(page, first, 2, is_name)
        family = page.text[first + 1 : last].partition(" ")[2]
        if last and not (first > end and family.startswith(THE) and page.often(family) < AGAIN):
            yield _name(page, first + 1, last, person=True)
    for end in heads:
        quoted = _QUOTED.match(page.text, _behind_nations(page, end, is_name) + 1)
        if quoted:
            yield _name(page, *quoted.span(1), person=False)
        elif (
            (last := _words(page, end, 1, is_name))
            and not page.text.endswith(_KIND_OF, end, last)
            and not (page.text.startswith(f" {THE}", end) and page.text.endswith(page.small.offices, 0, end))
            and namesakes.is_said_alone(page.text, end, last, titles, page.often)
        ):
            yield _name(page, end + 1, last, person=False)
    yield from _quoted_names(page, things)
    yield from _nicknamed(page, is_name)
    for start in behind:
        yield from _before_title(page, start, is_name)


def persons(
    page: Sheet, given: Iterable[tuple[int, int]], behind: Container[int], *, is_name: Callable[[str], bool]
) -> Iterator[Name]:
    """Persons who act, and those by given names at the spans ``given``: the next word is the family's, or given too."""
    spans = dict(given)
    ends = set(spans.values())
    yield from (one for one in _acting(page, behind, is_name) if one.end not in ends or one.start in spans)
    acting = frozenset(verb_ends(page.verbs))
    for start, end in namesakes.called_alone(page.text, spans, page.taken, acting, page.small):
        yield _name(page, start, end, person=True)
    for start, end in spans.items():
        if namesakes.is_town(page.text, start, end, page.often, page.small):
            continue
        if namesakes.is_named_for(page.text, start, page.small):
            continue
        if page.text.startswith(page.small.like_names, start - 1):
            continue
        family = _WORD.match(page.text, end)
        given_too = family.start(1) if family and family.start(1) in spans else 0
        count = 2 if given_too else 1
        last = _words(page, end, count, is_name) or _words(page, end, 1, is_name)
        if given_too and (spans[given_too] + len(" و") in spans or _ends_before(page, spans[given_too], last)):
            last = spans[given_too]
        glued = page.text[start - 1 : start].isalpha()  # وسام الشرف
        free = page.text.startswith(" ", end) and not page.taken[start]
        once = last and page.often(page.text[start:last]) == 1
        again = once and not given_too and namesakes.is_said_again(page.text, spans, start, last, page.small)
        acts = bool(page.verbs[start - 2])
        again = again or (once and namesakes.acts_by_given_name(page.text, spans, start, last, acts=acts))
        if page.text.startswith(" و", end) and end + len(" و") in spans:  # another one: جاد ورامي سلامة
            family_name = _shared_family(page, spans, start, is_name)
            yield from [Name(start, end, f"{page.cased[start:end]} {family_name}", "person")] if family_name else ()
        elif last and free and not again and not (glued and _is_noun(page, page.text[end + 1 : last])):
            yield _name(page, start, last, person=True)


def _shared_family(page: Sheet, spans: Mapping[int, int], start: int, is_name: Callable[[str], bool]) -> str:
    """The family of somebody called by the given name alone before his kin: جاد ورامي سلامة."""
    end = spans[start]
    other = spans[end + len(" و")]
    if page.taken[start]:
        return ""
    last = _words(page, other, 1, is_name)
    family = page.cased[other + 1 : last]
    named = _family_said(page.text, page.text[start:end])
    return "" if not last or family.startswith(THE) or named not in ("", family) else family


@lru_cache(maxsize=256)
def _family_said(text: str, given: str) -> str:
    """The word behind a given name where a text first says one; looked for once a text."""
    named = re.search(rf"{re.escape(given)} (?!و)([\u0621-\u064a]+)", text)
    return named[1] if named else ""


def _ends_before(page: Sheet, given: int, last: int) -> bool:
    """True when what stands behind two given names is a verb, or a noun with its article, said once."""
    more = page.text[given:last]
    return more.startswith(_PRESENT) or (more.startswith(f" {THE}") and page.often(more[1:]) < AGAIN)


def _name(page: Sheet, start: int, end: int, *, person: bool) -> Name:
    return Name(start, end, page.cased[start:end], "person" if person else "organisation")


def _words(page: Sheet, end: int, count: int, is_name: Callable[[str], bool]) -> int:
    """Where ``count`` Arabic words behind ``end`` end, 0 when there are not as many free ones."""
    at, words, joined = end, 0, False
    while words < count:
        match = _WORD.match(page.text, at)
        if not match or not is_free(page, match.start(1), match[1], is_name, joined=joined):
            return 0
        joined = match[1] in page.small.fathers
        words += match[1] not in page.small.name_parts
        at = match.end()
    return at


def is_free(page: Sheet, start: int, word: str, is_name: Callable[[str], bool], *, joined: bool = False) -> bool:
    """True for a word that may be a part of a name; behind بن a word may look like a verb: سليم بن عودة."""
    verb = page.verbs[start] or (word[0] in _LINKING and page.verbs[start + 1])
    linked = word[0] == _AND and page.often(f" {word[1:]} ")  # another one: نديم ورفيق
    free = not page.taken[start] and (joined or not verb) and not linked
    free = free and not (_HIS.fullmatch(word) or _is_led(page, word))
    if page.cased[start] == _LONG_ALEF:
        return free  # آن is Anne, not أن
    return free and is_name(word) and is_name(word.removeprefix(_AND))


def _is_led(page: Sheet, word: str) -> bool:
    """True for a common word with "by" or "for" written onto it: the text says it without that as well."""
    if word[0] not in "بلك" or len(word) <= _SHORTEST_LED:
        return False
    if LED_NOUN.fullmatch(word):
        return True
    his = word.endswith(page.small.pronouns) and not word.endswith(_FOREIGN)
    return his or word.endswith("ة") or any(page.often(f" {word[1:]}{mark}") for mark in " .،\n")


def companies(page: Sheet, known_as: Callable[[str], str | None]) -> Iterator[Name]:
    """Names in quotation marks that are known with شركة before them only, as they mean something else without."""
    for match in _QUOTED.finditer(page.text):
        name = known_as(f"{page.small.company} {match[1]}") if page.small.company else None
        if name is not None and not page.taken[match.start(1)]:
            yield Name(*match.span(1), name, "organisation")


def _behind_body(page: Sheet, end: int, heads: Container[int]) -> int:
    """Where the known body ends that an office behind ``end`` is held in: المديرة المالية لشركة «نورد»."""
    match = _WORD.match(page.text, end)
    at = match.end() if match and match.end() in heads else end
    lead = _LEAD.match(page.text, at)
    first = lead.end() if lead else at
    stop = first
    while stop < len(page.text) and page.taken[stop] and page.text[stop] not in "\n.،":
        stop += 1
    led = at > end or (lead is not None and "ل" in lead[0])
    return stop + (page.text[stop : stop + 1] == "»") if led and stop > first else end


def _behind_nations(page: Sheet, end: int, is_name: Callable[[str], bool]) -> int:
    """Where the adjectives of nationality or rank behind a title or the like end (المهندس البولندي السابق)."""
    for _ in range(2):
        match = _WORD.match(page.text, end)
        if match and match[1].startswith("ال") and (match[1].endswith(NATIONS) or not is_name(match[1])):
            end = match.end()
    return end


def _quoted_names(page: Sheet, things: Container[int]) -> Iterator[Name]:
    """Short words in quotation marks that the text uses again: newspapers so write companies' names, and ships'."""
    said = [match for match in _QUOTED.finditer(page.text) if match[1].count(" ") < _QUOTED_WORDS]
    times = Counter(match[1] for match in said)
    made = {match[1] for match in said if match.start() - 1 in things}
    for match in said:
        start, end = match.span(1)
        used = any(page.taken[start:end]) or any(page.verbs[start:end])
        if times[match[1]] > 1 and not used and not match[1].startswith("ال"):
            name = _name(page, start, end, person=False)
            yield name._replace(sort="product") if match[1] in made else name


def _nicknamed(page: Sheet, is_name: Callable[[str], bool]) -> Iterator[Name]:
    """Persons whose nickname stands in quotation marks between their names, the last of which is said again."""
    for match in _NICKED.finditer(page.text):
        free = all(is_free(page, match.start(group), match[group], is_name) for group in (1, 2))
        if free and page.often(match[2]) > 1 and not match[1].startswith(THE) and not match[2].startswith(THE):
            given, family = page.cased[match.start(1) : match.end(1)], page.cased[match.start(2) : match.end(2)]
            yield Name(*match.span(), f"{given} {family}", "person")


def _before_title(page: Sheet, start: int, is_name: Callable[[str], bool]) -> Iterator[Name]:
    """Two words between a verb or preposition and a title: قال سمير حداد، رئيس الشركة; عُيّن سمير حداد رئيسا."""
    end = start - 2 if page.text[start - 2 : start] == "، " else start - 1
    if end == start - 1 and not _ACCUSATIVE.match(page.text, start):
        return
    match = _TWO_WORDS.search(page.text, max(0, end - _LONGEST_TWO), end)
    if not match or match[1].startswith("ال"):
        return
    led = page.text[max(0, match.start() - _LONGEST_LEAD) : match.start()].split(" ")[-2:-1]
    if not page.verbs[match.start() - 2] and not (led and led[0] in page.small.led):
        return
    if all(is_free(page, match.start(n), match[n], is_name) for n in (1, 2)):
        yield _name(page, *match.span(), person=True)


def _acting(page: Sheet, offices: Container[int], is_name: Callable[[str], bool]) -> Iterator[Name]:
    """Two words behind a verb of which another verb has the second one alone: أعلن سمير حداد … قال حداد."""
    alone: Counter[str] = Counter()
    pairs: list[tuple[int, int, str]] = []
    for end in verb_ends(page.verbs):
        first = _WORD.match(page.text, end)
        if first and page.text[end : end + 1] == " " and is_free(page, first.start(1), first[1], is_name):
            alone[first[1]] += 1
            last = _words(page, end, 2, is_name)
            second = page.text[first.end() : last].strip()
            plain = first.start(1) not in offices  # not "the lawyer of Haddad"
            if last and plain and not first[1].startswith(THE) and not _is_noun(page, second):
                pairs.append((end + 1, last, second))
    yield from (_name(page, start, end, person=True) for start, end, last in pairs if alone[last] > 1)


def _is_noun(page: Sheet, word: str) -> bool:
    """True for a word with the article that is no family's name: not الأتاسي, which the text says again."""
    return word.startswith(THE) and not (word.endswith("ي") and page.often(word) > 1)


def verb_ends(verbs: bytearray) -> Iterator[int]:
    """Where words end that no name goes on over."""
    at = verbs.find(b"\1\0")
    while at >= 0:
        yield at + 1
        at = verbs.find(b"\1\0", at + 1)
