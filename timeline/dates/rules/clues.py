"""The words of a language that steer how its dates are read, as patterns over folded text."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Collection
from typing import NamedTuple

from timeline.dates.rules.triggers import alternation
from timeline.languages import Clues

_LONGEST_STEM = 24
_CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")
_ELIDED = ("'", "’")  # written onto the next word: "l'Assemblée"
_APART, _GAP = "\x1f", r" (?:[^\s,;:()،؛]{1,24} ){1,5}"  # the words between "put" and "off until"


class CluePatterns(NamedTuple):
    """A pattern for each list of timeline.languages.Clues, None for an empty one."""

    future: re.Pattern[str] | None
    ahead: re.Pattern[str] | None
    joined: tuple[str, ...]
    glued: tuple[str, ...]
    dependent: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    past: re.Pattern[str] | None
    deeds: re.Pattern[str] | None
    done: re.Pattern[str] | None
    starts: re.Pattern[str] | None
    aside: re.Pattern[str] | None
    earlier: re.Pattern[str] | None
    marked: bool
    fronted: re.Pattern[str] | None
    undergone: re.Pattern[str] | None
    begins: re.Pattern[str] | None
    then: re.Pattern[str] | None
    that: re.Pattern[str] | None
    periods: re.Pattern[str] | None
    editions: re.Pattern[str] | None
    born: re.Pattern[str] | None
    born_at: re.Pattern[str] | None
    figures: re.Pattern[str] | None
    against: re.Pattern[str] | None
    articles: re.Pattern[str] | None
    adverbial: re.Pattern[str] | None
    due: re.Pattern[str] | None
    sought: re.Pattern[str] | None
    came: re.Pattern[str] | None
    moved: re.Pattern[str] | None
    moved_to: re.Pattern[str] | None
    onward: re.Pattern[str] | None
    until: re.Pattern[str] | None
    joints: re.Pattern[str] | None
    onto: re.Pattern[str] | None
    back: re.Pattern[str] | None
    planned: re.Pattern[str] | None
    leading: re.Pattern[str] | None
    meant: re.Pattern[str] | None
    countries: dict[str, re.Pattern[str] | None]
    captions: re.Pattern[str] | None
    relates: re.Pattern[str] | None


def patterns_of(
    clues: Clues, fold: Callable[[str], str], *, spaced: bool, clitics: Collection[str] = ()
) -> CluePatterns:
    """The patterns of a language's clues. ``fold`` folds them, ``clitics`` may be written onto them."""

    def any_of(words: list[str], behind: Collection[str] = (), unlike: Collection[str] = ()) -> re.Pattern[str] | None:
        said, before, longer = (
            [fold(way) for word in some for way in spelt_out(word)] for some in (words, behind, unlike)
        )
        return _any_of(said, spaced=spaced, clitics=clitics, behind=before, unlike=longer)

    objects = [word + ending for word in clues.past if "…" not in word for ending in clues.objects]
    behind = [*clues.articles, *clues.bare]
    told = _any_of(
        [fold(word) for word in [*clues.past, *objects]], spaced=spaced,
        clitics=clues.joined, behind=[fold(word) for word in behind], unless=fold(clues.glued),
    )  # fmt: skip
    return CluePatterns(
        future=any_of(clues.future, clues.dependent, clues.unlike), ahead=any_of(clues.ahead, clues.dependent),
        joined=tuple(clues.joined), glued=tuple(filter(None, [fold(clues.glued)])),
        dependent=any_of(clues.dependent), behind=any_of(clues.behind),
        past=told, deeds=any_of(clues.deeds), aside=any_of(clues.aside),
        done=any_of(clues.done), starts=any_of(clues.starts),
        earlier=any_of(clues.earlier), marked=clues.marked, fronted=any_of(clues.fronted),
        undergone=any_of(clues.fronted, behind), begins=any_of(clues.begins),
        then=any_of(clues.then), that=any_of(clues.that),
        countries={key: any_of(words) for key, words in clues.countries.items()},
        captions=any_of(clues.captions), periods=any_of(clues.periods), editions=any_of(clues.editions),
        born=any_of(clues.born), born_at=any_of(clues.born_at),
        figures=any_of(clues.figures), against=any_of(clues.against),
        articles=any_of(clues.articles), adverbial=any_of(clues.adverbial),
        due=any_of(clues.due), sought=any_of(clues.sought), came=any_of(clues.came),
        moved=any_of(clues.moved), moved_to=any_of(clues.moved_to), onward=any_of(clues.onward),
        until=any_of(clues.until), joints=any_of(clues.joints), onto=any_of(clues.onto),
        back=any_of(clues.back), planned=any_of(clues.planned),
        leading=any_of(clues.leading, (), clues.unlike), meant=any_of(clues.meant), relates=any_of(clues.relates),
    )  # fmt: skip


def spelt_out(word: str) -> list[str]:
    """The words that one with choices in it stands for.

    >>> spelt_out("(it|all)(| …) (begins|began)")
    ['it begins', 'it began', 'it … begins', 'it … began', 'all begins', 'all began', 'all … begins', 'all … began']
    """
    found = _CHOICE.search(word)
    if found is None:
        return [word]
    ways = (word[: found.start()] + one + word[found.end() :] for one in found[1].split("|"))
    return [said for way in ways for said in spelt_out(way)]


def _any_of(
    words: list[str], *, spaced: bool, clitics: Collection[str], behind: Collection[str] = (),
    unlike: Collection[str] = (), unless: str = "",
) -> re.Pattern[str] | None:  # fmt: skip
    """A pattern of words, not those right ``behind`` others, nor those that longer ones ``unlike`` them begin with, nor
    those that ``unless`` begins.
    """
    if not words:
        return None
    body = (
        alternation(word.replace(" … ", _APART) for word in words)
        .replace(_APART, _GAP)
        .replace("…", rf"\w{{1,{_LONGEST_STEM}}}")
    )
    body = f"(?!{alternation(unlike)})(?:{body})" if unlike else body
    onto = "".join(map(re.escape, sorted(clitics)))
    onto = f"[{onto}]{{0,2}}" if onto else ""
    if not spaced:
        return re.compile(body)
    start = rf"(?<!\w)(?!{onto}{re.escape(unless)})" if unless else r"(?<!\w)"
    word = rf"{onto}(?:{body})(?!\w)"
    ends = [one if one.endswith(_ELIDED) else one + " " for one in behind]
    apart = "".join(rf"(?<!\b{re.escape(one)})" for one in ends)  # asked only where a word stands
    return re.compile(f"{start}(?={word}){apart}{word}" if apart else start + word)


def last_of(words: re.Pattern[str], text: str, low: int, high: int) -> re.Match[str] | None:
    """The last of some words in [low, high)."""
    found = deque(words.finditer(text, low, high), maxlen=1)
    return found[0] if found else None


def last_ahead(future: re.Pattern[str], past: re.Pattern[str], text: str, low: int, high: int) -> bool | None:
    """True when the last of both words in [low, high) looks ahead; None when neither stands there."""
    ahead, back = (deque(clue.finditer(text, low, high), maxlen=1) for clue in (future, past))
    if not ahead or not back:
        return bool(ahead) if ahead or back else None
    return (ahead[0].end(), -ahead[0].start()) >= (back[0].end(), -back[0].start())


def first_ahead(
    future: re.Pattern[str], past: re.Pattern[str], text: str, low: int, high: int, joined: tuple[str, ...] = ()
) -> bool | None:
    """True when the first of both words in [low, high) looks ahead; None when neither stands there. One that is
    ``joined`` on begins another clause ("and will take over").
    """
    ahead, back = (
        next((word for word in words.finditer(text, low, high) if not word[0].startswith(joined)), None)
        for words in (future, past)
    )
    if ahead is None or back is None:
        return bool(ahead) if ahead or back else None
    return (ahead.start(), -ahead.end()) <= (back.start(), -back.end())
