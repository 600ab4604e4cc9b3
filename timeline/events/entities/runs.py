"""Runs of words with capitals: an office and who has it, a body and what it is about, what is a place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.events.entities.names import Name, Sort
from timeline.events.entities.pages import Page
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold_word
from timeline.languages.events import Naming

_LATIN = [*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)]
CAPITALS = "".join(chr(code) for code in _LATIN if chr(code).isupper())
SMALL = "".join(chr(code) for code in [*range(0x61, 0x7B), *_LATIN] if chr(code).islower())
ALNUM = f"0-9{CAPITALS}{SMALL}"
WORD = rf"(?:[{CAPITALS}](?:[{ALNUM}'’&-]|\.(?=[{ALNUM}]))*+|[a-z]{{1,2}}[A-Z][{ALNUM}]*+)"
_PARTICLES = frozenset(("van", "von", "der", "den", "ten", "ter", "bin", "ibn", "zu"))  # families' names have them
MID = rf"(?:[ ][{CAPITALS}]\.(?=[ ][{CAPITALS}]))?"  # of "Ada B. Lang"
_OWNER = re.compile(r"['’]s ")
_FIRM = re.compile(rf" [a-z]{{2,3}} (?={WORD} & )")
_QUOTES = frozenset('"“”«»‘’„')
_Run = tuple[int, int]


class Where(NamedTuple):
    """Where words that stand before a place end: any, several words ("in the"), "in" alone; the runs, and the words of
    those with several.
    """

    places: set[int]
    lands: set[int]
    towns: set[int]
    alone: set[str]
    full: set[str]

    def sort(self, name: Name, *, thing: bool, owned: bool) -> Sort:
        """What somebody is behind such a word: a place, a single word or a thing elsewhere a body."""
        if name.sort != "person":
            return name.sort
        before = name.start - 1
        if before in self.lands or thing:
            return "place" if before in self.places else "organisation"
        town = before in self.towns and not owned and name.name.rpartition(" ")[2] not in self.alone
        return "place" if town else "person"


class Runs:
    """The words of a language that tell how a run of capitals falls into names."""

    article = r"(?:(?:al|el|as|an|ad|ar|ash)-)?"  # of Omar al-Rashid

    def __init__(self, naming: Naming, is_organisation: Callable[[str], bool]) -> None:
        links = "|".join(map(re.escape, sorted(naming.about, key=len, reverse=True))) or r"(?!)"
        self._about = re.compile(rf" (?:{links}) {WORD}(?: {WORD}){{0,3}}+(?:(?:, {WORD}){{0,3}} and {WORD})?")
        self._bodies_about = tuple(naming.bodies_about)
        self.joins = tuple(f" {word} " for word in naming.joining)
        self._places = Lexicon((word, word) for word in naming.places_after)
        self._places_in = frozenset(map(fold_word, naming.places_in))
        self._is_organisation = is_organisation

    def names(
        self, page: Page, runs: list[_Run], titles: Mapping[int, int], heads: Container[int]
    ) -> tuple[list[_Run], set[int]]:
        """The runs that each are one name, and where those begin that are bodies."""
        apart = [part for run in runs for part in self._employed(page, run)]
        owned = [part for run in apart for part in self._owned(page, run)]
        parted = [part for run in owned for part in _elided(page, run, heads)]
        apart, bodies = _without_offices(page, parted, titles)
        return list(self._whole(page, self._held(page, apart, titles))), bodies

    def behind_titles(self, runs: Iterable[_Run], page: Page, titles: Mapping[int, int]) -> dict[int, int]:
        """Where names begin behind a title that leads their run: District Judge Lang, Justice Ada Lang, but not General
        Motors, nor the court of Justice Works.
        """
        ends = {first: end for end, first in titles.items()}
        led = [(start, ends[start], end) for start, end in runs if ends.get(start, end) < end]
        return {
            start: title + 1
            for start, title, end in led
            if " " in page.text[start:title]
            or (" " in page.text[title + 1 : end] and not self._is_organisation(page.text[start:end]))
        }

    def behind_deed(self, page: Page, start: int, end: int) -> int:
        """Where a name begins behind what a sentence opens with: Koralle of "Sale of Koralle"; no House of Lords."""
        stop = page.cased.find(" ", start, end)
        joint = next((one for one in self.joins if page.cased.startswith(one, stop, end)), "") if stop >= 0 else ""
        return stop + len(joint) if joint and start in page.starts and page.verbs[start] else start

    def models(self, page: Page, runs: Iterable[_Run]) -> set[str]:
        """Words that the text says behind a model's number: the Max of 737 Max."""
        behind = [(start, end) for start, end in runs if page.text[start - 1 : start] in (" ", "-")]
        return {page.cased[at:end] for at, end in behind if page.text[at - 2].isdigit() and not page.taken[at - 2]}

    def may_be_person(self, words: Iterable[str]) -> bool:
        """False for a name with small words other than those that families' names have: van der Meer, al-Rashid."""
        return all(word[0].isupper() or word in _PARTICLES or "-" in word for word in words)

    def where(self, page: Page, runs: Iterable[_Run]) -> Where:
        """Where the text has words that stand before a place."""
        hits = [(hit.end, page.text[hit.start : hit.end]) for hit in self._places.find(page.text)]
        lands = {end for end, said in hits if " " in said}
        towns = {end for end, said in hits if said in self._places_in or _stands_apart(page.cased, end - len(said))}
        alone = {page.cased[start:end] for start, end in runs}
        full = {word for one in alone if " " in one for word in one.split(" ")}
        return Where({end for end, _ in hits}, lands, towns, alone, full)

    def _employed(self, page: Page, run: _Run) -> Iterator[_Run]:
        """The run, a person apart from the firm of partners that he is of: "Ada Lang of Moser & Brook"."""
        start, end = run
        firm = _FIRM.search(page.cased, start, end)
        person = page.cased[start : firm.start()] if firm else ""
        if firm and " " in person and not self._is_organisation(person.lower()):
            yield start, firm.start()
            start = firm.end()
        yield start, end

    def _owned(self, page: Page, run: _Run) -> Iterator[_Run]:
        """The run, a person apart from the body that has him: "Acme Corp's Ada Lang", and "Acme's Ada Lang" where the
        text says Acme alone as well, but not "St. Jude's Children's Research Hospital".
        """
        start, end = run
        for owner in _OWNER.finditer(page.cased, start, end):
            body = page.text[start : owner.start()]
            known = " " in body or page.often(f"{body} ") > 0
            if (
                known
                and " " in page.cased[owner.end() : end]
                and not self._is_organisation(page.text[owner.end() : end])
            ):
                yield start, owner.start()
                start = owner.end()
        yield start, end

    def _held(self, page: Page, runs: Iterable[_Run], titles: Mapping[int, int]) -> Iterator[_Run]:
        """The runs, a person's name without the office before it, and a body whose office it is apart from both:
        "Nordlicht Bank Chairman Ada Lang".
        """
        offices = {first: last for last, first in titles.items() if page.cased[first].isupper()}
        for start, end in runs:
            spaces = [at + 1 for at in range(start, end) if page.cased[at] == " "]
            held = [(at, offices[at]) for at in spaces if offices.get(at, end) < end]
            held = [one for one in held if " " in page.text[one[1] + 1 : end]]
            if not held or page.cased.endswith(self.joins, start, held[0][0]):
                yield start, end
                continue
            before = page.text[start : held[0][0] - 1]
            if self._is_organisation(before):
                yield start, start + len(before)
            yield held[-1][1] + 1, end

    def _whole(self, page: Page, runs: Iterable[_Run]) -> Iterator[_Run]:
        """The runs, a body with what it is about: "Committee on Fisheries and Ports"."""
        reach = -1
        for start, end in runs:
            if start < reach:
                continue
            led = bool(self._bodies_about) and page.cased.endswith(self._bodies_about, start, end)
            tail = self._about.match(page.cased, end) if led else None
            reach = tail.end() if tail and page.taken.find(1, end, tail.end()) < 0 else end
            yield start, reach


def _without_offices(page: Page, runs: list[_Run], titles: Iterable[int]) -> tuple[list[_Run], set[int]]:
    """The runs, and where bodies begin: behind a title a body that the text also names alone stands apart from the
    person's own name ("chủ tịch Nordlicht Petra Lang").
    """
    alone = {page.cased[start:end] for start, end in runs}
    kept: list[_Run] = []
    bodies: set[int] = set()
    for start, end in runs:
        spaces = [at for at in range(start, end) if page.cased[at] == " "][:-1] if start - 1 in titles else []
        cut = next((at for at in reversed(spaces) if page.cased[start:at] in alone), None)
        if cut is not None:
            bodies.add(start)
            kept.append((start, cut))
        kept.append((start if cut is None else cut + 1, end))
    return kept, bodies


def by_majority(page: Page, found: Sequence[Name], joins: tuple[str, ...]) -> Iterator[Name]:
    """The names, one that is a place behind a word like "in" and more often a body a body there too.

    Behind one of ``joins`` ("the streets of") somebody who is a place elsewhere is that place.
    """
    said = [(name, name.sort == "organisation" and page.text.endswith(joins, 0, name.start)) for name in found]
    counts = Counter((name.name, name.sort) for name, joined in said if not joined)
    for name, joined in said:
        bodies, places = counts[name.name, "organisation"], counts[name.name, "place"]
        if name.sort == "place" and bodies > places:
            yield name._replace(sort="organisation")
        else:
            yield name._replace(sort="place") if joined and places > bodies else name


def _stands_apart(cased: str, start: int) -> bool:
    """True for a word like "à" that opens a sentence or stands behind a comma: who is given something is not there."""
    return start == 0 or cased.endswith((", ", "\n", ". "), 0, start)


def _elided(page: Page, span: _Run, heads: Container[int]) -> Iterator[_Run]:
    """A run of capitals, in two at a "d'" unless it is an organisation's: "la coopérative Terres d'Ouche"."""
    start, end = span
    cut = max(page.cased.find(" d'", start, end), page.cased.find(" d’", start, end))
    if cut < 0 or start - 1 in heads:
        yield span
    else:
        yield start, cut
        yield cut + len(" d'"), end


def is_quoted(cased: str, start: int, end: int) -> bool:
    """True for several words that quotation marks hold alone: a title, not somebody."""
    closed = cased[end : end + 2].lstrip(",.")[:1]
    return " " in cased[start:end] and cased[start - 1] in _QUOTES and closed in _QUOTES


def is_owned(cased: str, start: int, at: int) -> bool:
    """True for the s behind a known name that owns the next one: "Italy's Koralle"."""
    return at > start and cased[at] == "s" and cased[at - 1] in "'’" and not cased[at + 1 : at + 2].isalnum()


def looks_made(name: str) -> bool:
    """True for a spelling that only an organisation or a product has: OpenAI, SAP, HV-1."""
    return any(c.isdigit() for c in name) or any(c.isupper() for c in name[1:] if " " not in name)
