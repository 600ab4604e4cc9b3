"""Names that nobody listed, told by how they look: capitals, a title before, 公司 behind, · within."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.events.entities import arabic, arabic_clauses, arabic_foreign, foreign, han, holders
from timeline.events.entities.called import Called
from timeline.events.entities.institutions import Institutions
from timeline.events.entities.introducing import Introducing
from timeline.events.entities.juniors import Juniors
from timeline.events.entities.names import ARABIC_PREFIXES, Name, Sort, without_overlap
from timeline.events.entities.nicknames import QUOTED, plain
from timeline.events.entities.pages import Page
from timeline.events.entities.runs import ALNUM, MID, SMALL, WORD, Runs, by_majority, is_owned, is_quoted, looks_made
from timeline.events.entities.syllables import Syllables
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold_word, is_han
from timeline.languages.events import Naming

_LOWER_WORD = re.compile(rf"(?<![{ALNUM}])[{SMALL}][{ALNUM}]+")
_NATION = re.compile(r"(?<=\S)\sال[\u0621-\u064a]{2,30}(?:ي|ية)(?!\S)")  # المهندس البولندي, the Polish engineer
_ELIDED = re.compile(rf"^[LDJNSCQldjnscq]['’](?=\w)(?:[{SMALL}]\S{{0,40}}+ )*+")  # "L'ancien maire Ada Lang"
_GLOSS = re.compile(r"^[”»」]? ?\([^()]{0,40}\)")
_OWNER = re.compile(r"['’]s?$")
_LONGEST_TITLE = 60
_BODIES = frozenset(("公司", "集团"))  # behind which another's name may begin: 母公司林德集团
_INDEFINITE = {"ل", *(prefix for prefix in ARABIC_PREFIXES if not prefix.endswith("ل"))}
_REST = 2  # characters of a given name behind a place's
_LATIN_WORDS = 12  # a text with more words in small Latin letters is written in them


class Shape:
    """What names look like in one language, by its ``[events.naming]``."""

    def __init__(self, naming: Naming, latin_after: Iterable[str] = (), money: Iterable[str] = ()) -> None:
        """``latin_after`` end an organisation's Latin name in a text of any language ("Group", "Inc"); ``money`` are
        words for sums and currencies, which name nobody.
        """
        joining = "|".join(re.escape(word) for word in sorted((*naming.joining, "&"), key=len, reverse=True))
        elided = "(?:d['’])?" if "d" in naming.joining else ""
        more = rf"{MID}[ ](?:(?:{joining})[ ]){{0,2}}{elided}{Runs.article}{WORD}"
        short = "|".join(re.escape(word) for word in naming.places_start if word[-1] == ".") or r"(?!)"
        run = rf"(?:(?:{short})[ ])?{WORD}(?:{more}){{0,5}}+(?:{QUOTED}{WORD}(?:{more})?)?"
        self._run = re.compile(rf"(?<![{ALNUM}]){run}")
        self._joint = re.compile(rf"(?:[ ](?:{joining})|[ &-])\Z")
        self._titles = Lexicon(((word, word) for word in naming.titles), prefixes=ARABIC_PREFIXES)
        self._offices = Lexicon((word, word) for word in naming.offices)
        self._titles_after = Lexicon((word, word) for word in naming.titles_after)
        self._before = Lexicon(((word, word) for word in naming.organisation_before), prefixes=_INDEFINITE)
        self._things = Lexicon(((word, word) for word in naming.things_before), prefixes=ARABIC_PREFIXES)
        self._after = Lexicon((word, word) for word in [*naming.organisation_after])
        self._latin_after = Lexicon((word, word) for word in latin_after)
        self._parts = Lexicon((word, word) for word in naming.parts_of_bodies)
        self.introducing, self.juniors, self._sorts = Introducing(naming), Juniors(naming), naming.sorts_of_bodies
        self._places = Lexicon((word, word) for word in naming.places_after)
        self.institutions = Institutions(naming)
        self._given = Lexicon(((word, word) for word in naming.given), prefixes=ARABIC_PREFIXES)
        self._heads = frozenset(map(fold_word, naming.organisation_before))
        self._only_titles: dict[str, bool] = {}
        never = frozenset(map(fold_word, naming.not_names))
        self._not_names = never.union(word.removeprefix("ال") for word in never)
        said = map(fold_word, (*money, *naming.they, *naming.both, *naming.sides, *naming.it))
        self._common = self._not_names.union(said)
        self._runs = Runs(naming, self.is_organisation)
        self._places_end = frozenset(map(fold_word, naming.places_end))
        self._places_start = frozenset(map(fold_word, naming.places_start))
        self._places_led = tuple(word for word in self._places_start if word.endswith("-"))
        self.surnames = frozenset(map(fold_word, naming.surnames))
        self._spelling = frozenset(fold_word(naming.transliteration))
        self._called = Called(naming, self.surnames)
        self.syllables = Syllables(naming)
        self._addresses = frozenset(map(fold_word, [*naming.he, *naming.she]))
        self._authorities = frozenset(map(fold_word, naming.authorities))

    def is_name(self, word: str) -> bool:
        """False for what only looks like a name (AI, CEO)."""
        return fold_word(word) not in self._not_names

    def may_name(self, folded: str) -> bool:
        """False for a folded word that is no part of a name, or only leads one (شركة)."""
        return folded not in self._common and not self.begins_organisation(folded)

    def may_be_given(self, text: str, start: int, end: int) -> bool:
        """False for a title, a demonym or a place at [start, end) of a folded text rather than a given name."""
        word, before = text[start:end], text[max(0, start - _LONGEST_TITLE) : start].rstrip()
        somewhere = any(hit.end == len(before) for hit in self._places.find(before))
        return self.is_name(word) and not self.only_titles(word) and not somewhere

    def begins_organisation(self, folded: str) -> bool:
        """True for a word that stands before an organisation's name (شركة)."""
        return folded in self._heads

    def is_organisation(self, folded: str) -> bool:
        """True when a word of a name is one that organisations have (公司, University)."""
        return bool(self._after.find(folded) or self._latin_after.find(folded) or self._before.find(folded))

    def ends_organisation(self, folded: str) -> bool:
        """True for a name that ends with a word that ends organisations' names: 公司."""
        return any(hit.end == len(folded) for hit in self._after.find(folded))

    def is_office(self, folded: str) -> bool:
        """True for a word that ends an organisation's name and nothing else: 委员会."""
        return any(hit.end - hit.start == len(folded) for hit in self._after.find(folded))

    def ends_longer(self, text: str, start: int) -> bool:
        """True for the 委员会 of 调查委员会, another office."""
        return text.endswith(self._called.offices_for, 0, start)

    def _is_none(self, name: str) -> bool:
        """True for a word that only looks like a name, and for two that say where somebody is from: South Korean."""
        return not self._not_names.isdisjoint(map(fold_word, (name, name.partition(" ")[2])))

    def behind_common(self, text: str, start: int, end: int) -> int:
        """Where a Han name begins once the common word that leads it is dropped: 工坊 of 公司工坊."""
        words = [*self._before.find(text[start:end]), *self._after.find(text[start:end])]
        led = sorted(hit.end for hit in words if hit.end + 1 < end - start)
        return start + led[-1] if led and is_han(text[start]) else start

    def behind_titles(self, text: str, start: int, end: int) -> int:
        """Where a name begins once the titles that lead it are dropped: 林志明 of 執行長林志明."""
        return start + max(
            (hit.end for hit in self._titles.find(text[start:end]) if hit.end + 1 < end - start), default=0
        )

    def titled(self, text: str, start: int) -> bool:
        """True when a title stands directly before ``start``."""
        before = text[max(0, start - _LONGEST_TITLE) : start]
        return any(hit.end == len(before) for hit in self._titles.find(before))

    def only_titles(self, text: str) -> bool:
        """True for a folded text that holds titles and nothing else."""
        bare = _NATION.sub("", _GLOSS.sub("", text).strip().lstrip("”」"))
        bare = next((bare.removeprefix(sort) for sort in self._sorts if bare.startswith(sort)), bare)
        if not 1 < len(bare) < _LONGEST_TITLE:
            return False
        if bare not in self._only_titles:
            covered = sum(hit.end - hit.start for hit in self._titles.find(bare))
            self._only_titles[bare] = 0 < covered >= len(bare) - 1
        return self._only_titles[bare]

    def find(self, page: Page, known: Iterable[Name]) -> list[Name]:
        """Names that the text's capitals, titles and marks give away, in order, without overlap, beside those known."""
        titles, heads = ({hit.end: hit.start for hit in one.find(page.text)} for one in (self._titles, self._before))
        if self.surnames:  # 意大利人 before a name
            titles |= {end + 1: start for end, start in page.places.items() if page.text.startswith("人", end)}
        page = replace(page, taken=bytearray(page.taken))
        found = [
            *self.institutions.taken(page),
            *by_majority(page, list(self._latin(page, titles, heads)), self._runs.joins),
            *foreign.dotted(page, self._spelling, titles, self._called.given),
        ]
        if self.surnames:
            places = {hit.end for hit in self._places.find(page.text)}
            parts = {hit.start for hit in self._parts.find(page.text)}
            persons = {name.end for name in [*known, *found] if name.sort == "person"}
            beside = foreign.Beside(titles, heads, places, parts, persons)
            found += foreign.spelt(page, found, self._spelling, beside, self._not_names)
            before = [(hit.start, hit.end) for hit in self._titles_after.find(page.text)]
            ends = [(hit.start, hit.end) for hit in self._after.find(page.text)]
            bodies = {end for start, end in ends if page.text[start:end] in _BODIES}
            beside_titles = han.persons(page, titles, before, self.surnames)
            found += [one for one in beside_titles if not self.only_titles(page.text[one.start : one.end])]
            acting = [*han.acting(page, self.surnames), *han.leading(page, self.surnames)]
            found += [one for one in acting if one.end not in titles and self.is_name(page.text[one.start : one.end])]
            found += han.organisations(page, ends, {*heads, *bodies}, self._not_names, self._called.of_places)
            found += self._called.find(page, heads)
        else:
            behind = {hit.start for hit in self._titles_after.find(page.text)}
            things = {hit.end for hit in self._things.find(page.text)}
            found += arabic.find(page, titles, heads, behind, things, is_name=self.may_name)
            given = {hit.start: hit.end for hit in self._given.find(page.text)}
            found += arabic.persons(page, given.items(), behind, is_name=self.may_name)
            found = arabic_clauses.without_clauses(page, found, known, given)
            held = {end: at for end, at in titles.items() if page.text[at:end] not in self._authorities}
            found += holders.offices(page, [*known, *found], held)
            found += arabic_foreign.foreign(page, [*known, *found], is_name=self.may_name)
        return without_overlap(found)

    def _latin(self, page: Page, titles: dict[int, int], heads: dict[int, int]) -> Iterator[Name]:
        small = {word.group() for word in _LOWER_WORD.finditer(page.cased)}
        runs = [run for match in self._run.finditer(page.cased) for run in self._free(page, *match.span())]
        runs, bodies = self._runs.names(page, runs, titles, heads)
        inside = Counter(page.cased[start:end] for start, end in runs if start not in page.starts)
        offices = {hit.end for hit in self._offices.find(page.text)}
        things = self.introducing.things(page, runs, {*heads, *titles})
        where = self._runs.where(page, runs)
        bodies |= (whole := self.syllables.led_whole(page, runs, heads, titles))
        called = {end + 1 for end, first in titles.items() if page.text[first:end] in self._addresses}
        called = called.difference(titles.values(), heads.values()) | whole
        led, models = self._runs.behind_titles(runs, page, titles), self._runs.models(page, runs)
        for run, end in runs:
            start = run if run in whole else led.get(run, run)
            own = start in called or (start - 1 in titles and self.syllables.is_own(page.cased[start:end]))
            first = start if own else self._trimmed(page, start, end, small, inside)
            last = end - len(found.group()) if (found := _OWNER.search(page.cased, first, end)) else end
            name = plain(page.cased[first:last])
            if len(name) < 2 or not any(c.isupper() for c in name) or (name[0].islower() and not looks_made(name)):
                continue
            none = self._is_none(name) or name in models or first in (titles.get(last), titles.get(last + 1))
            none |= first - 1 not in titles and self.syllables.is_word(name)
            none |= first - 1 in heads and self.syllables.goes_on_small(page, name, last)
            if first not in called and none:
                continue
            if self.syllables.behind_head(page, first, heads):
                heads[first - 1] = first
            sort = "organisation" if start in bodies else self._sort(name, first, titles, heads)
            common, single = name.lower() in small, " " not in name  # common: Men of "Two Men and a Promise"
            named = looks_made(name) or first - 1 in heads or first - 1 in titles or self.syllables.is_foreign(name)
            named |= name in where.full and not (common and inside[name] <= 1)
            twice = inside[name] > 1 or (inside[name] > 0 and page.often(f" {page.text[first:last]}") > 1)
            twice |= bool(inside[name]) and page.acts(end) and first - 1 not in where.places
            if single and len(small) > _LATIN_WORDS and not named and (common or not twice):
                continue
            thing = (single or self.syllables.is_thing(name)) and first - 1 not in titles
            sort = where.sort(Name(first, last, name, sort), thing=thing, owned=last < end)
            sort = "organisation" if single and first - 1 in offices and name not in where.full else sort
            work = is_quoted(page.cased, run, end) and first - 1 not in heads and not self.is_organisation(name.lower())
            yield Name(first, last, name, "product" if work or name in things else sort)

    def _free(self, page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of a run of capitals that no known name, date or title takes."""
        at = start
        while at < end:
            while at < end and (page.taken[at] or page.cased[at] in " &-'’" or is_owned(page.cased, start, at)):
                at += 1
            last = stop = next((place for place in range(at, end) if page.taken[place]), end)
            while found := self._joint.search(page.cased, at, last):  # "Ada Lang of" before a known name
                last = found.start()
            words = page.cased[at:last]
            if words and any(c.isupper() for c in words) and not page.shouts(at, last):
                yield at, last
            at = max(stop, at + 1)

    def _trimmed(self, page: Page, start: int, end: int, small: set[str], inside: Counter[str]) -> int:
        """Where the name begins once a sentence's first word, an elided article and words like AI are dropped."""
        first = start + (elided.end() if (elided := _ELIDED.match(page.cased[start:end])) else 0)
        first = self._runs.behind_deed(page, first, end)
        while first < end:
            space = page.cased.find(" ", first, end)
            stop = space if space >= 0 else end
            word = page.cased[first:stop]
            common = word.lower() in small or (space < 0 and not inside[word] and not looks_made(word))
            leads = stop < end and fold_word(word) in self._places_start
            leads = leads or (first not in page.starts and self.syllables.leads_name(page, first, end))
            if (fold_word(word) in self._not_names and not leads) or (first in page.starts and common):
                first = min(end, stop + 1)
            else:
                break
        return first

    def _sort(self, name: str, first: int, titles: dict[int, int], heads: dict[int, int]) -> Sort:
        begins, _, rest = name.partition(" ")
        if fold_word(name.rpartition(" ")[2]) in self._places_end:
            return "place"
        if first - 1 in heads or (self.is_organisation(fold_word(name)) and not self.syllables.is_person(name)):
            return "organisation"
        if (rest and fold_word(begins) in self._places_start) or fold_word(begins).startswith(self._places_led):
            return "place"
        if any(c.isdigit() for c in name):
            return "product"
        if first in titles or first - 1 in titles:
            return "person"
        words = name.split()
        body = looks_made(name) or len(words) > 4 or not self._runs.may_be_person(words)
        return "organisation" if body else "person"

    def foreign_start(self, text: str, start: int, end: int) -> int | None:
        """Where the foreign name that ends at ``end`` begins when it has a · in it, else None."""
        first = dot = next((at for at in range(start, end) if text[at] in foreign.DOTS), start)
        while first > start and self._spells(text[first - 1]):
            first -= 1
        return first if first < dot else None

    def spells_on(self, page: Page, end: int) -> bool:
        """True where a Chinese or Vietnamese spelling goes on behind ``end``: a known name is only its beginning."""
        return foreign.goes_on(page, end, self._spelling) or self.syllables.goes_on(page, end)

    def spells_before(self, page: Page, start: int, end: int) -> bool:
        """True where a known name only ends a longer spelling that stands free or behind a title: no Modi in 阿莫迪."""
        at = foreign.beginning(page, start, end, self._spelling)
        return at < start and (not is_han(page.text[at - 1 : at] or " ") or self.titled(page.text, at))

    def spells(self, text: str) -> bool:
        """True for characters that all spell foreign names."""
        return bool(self._spelling) and self._spelling.issuperset(text)

    def begins_dotted(self, text: str, start: int, end: int) -> bool:
        """True for a place's name within the first part of a longer one: 阿曼 of 阿曼达·林奇."""
        dot = next((at for at in range(end, end + _REST + 1) if text[at : at + 1] in foreign.DOTS), end)
        return dot > end and self.spells(text[start:dot])

    def _spells(self, one: str) -> bool:
        return not self._spelling or one in self._spelling
