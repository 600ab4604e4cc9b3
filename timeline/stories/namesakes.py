"""One person or organisation under several names: each source names them in its own script and spelling.

Two names are one when they sound alike, or the one is a part of the other, and stand where each other stands: in what
is told of the same days, as often.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from msgspec.structs import replace

from timeline.events.lexis.spelling import fold_word, in_script
from timeline.model import Event
from timeline.saga import Names
from timeline.stories.cast import Cast
from timeline.stories.sino_vietnamese import as_read, is_vietnamese, vietnamese_reading
from timeline.stories.sounds import coarsely, keys, parts_of, resemblance, script_of

_ONE_NAME = 5.5  # from this much evidence on, two names are one
_HEARD = 2.5  # of it by sound at least
#: What the same letters are worth, a part of a name for the whole, and three initials or more.
_SPELT_ALIKE, _SHORTENED, _INITIALS = 12.0, 4.0, 7.5
_CLEAR = 1.0  # how much better than the next name's the evidence must be
_CONTRARY = -2.0  # a part of a name that sounds so unlike its fellow is another's
_MOST_COMPARED = 64  # names that one name is held against: those it most often stands beside
_SHORTEST_PART = 3
_TWO, _LONGEST_INITIALS = 2, 5
_CHINESE = ("zh-Hans", "zh-Hant")
_DOT = "·"  # between the parts of a foreign name in Chinese


class Evidence(NamedTuple):
    """Why two names are one: how much it is worth in all and by sound or spelling."""

    worth: float
    heard: float
    one: str
    other: str


def unite(events: Sequence[Event], known: Container[str]) -> list[Event]:
    """The events in their order, each person and organisation under one name in all sources.

    ``known`` are the names of lists: they stay. Else the Latin name that most sources use is everybody's, or
    the commonest where nobody writes a Latin one. No two names of one source are ever united, as a source
    tells two persons apart. The order of ``events`` makes no difference; why a name was replaced is said in
    ``explanation``.
    """
    cast = Cast(event for event in events if event.status != "rejected")
    found = sorted(_evidence(cast, known), key=lambda one: (-round(one.worth, 6), one.one, one.other))
    said = _one_name_each(cast, found, known)
    return [_united(event, said) if said.keys() & {*event.actors, event.object} else event for event in events]


def spellings(events: Iterable[Event]) -> dict[str, Names]:
    """How the articles in each language spell those whom other articles spell otherwise, the commonest first."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for event in events:
        for pair in event.spellings:
            name, _, written = pair.partition("=")
            for tag in _CHINESE if event.language in _CHINESE else (event.language,):
                counts[name][tag][in_script(written, tag)] += 1
    return {
        name: {tag: sorted(said, key=lambda one: (-said[one], one)) for tag, said in sorted(tags.items())}
        for name, tags in sorted(counts.items())
    }


def _evidence(cast: Cast, known: Container[str]) -> Iterator[Evidence]:
    for one, other in _pairs(cast, known):
        if cast.sources(one) & cast.sources(other) or (one in known and other in known):
            continue
        heard = _alike(one, other)
        if heard >= _HEARD:
            yield Evidence(heard + cast.place(one, other), heard, one, other)


def _alike(one: str, other: str) -> float:
    """How much likelier two names are one by sound, or by spelling in one script."""
    if script_of(one) == script_of(other):
        short, long = sorted((one, other), key=len)
        if len(short) > _TWO and _is_initials(short, long):
            return _INITIALS
        return _SPELT_ALIKE if _turned(one) == _turned(other) else _SHORTENED
    if _read(one) == _read(other):
        return _SPELT_ALIKE
    scripts, both = {script_of(one), script_of(other)}, one + other
    if scripts == {"han", "latin"} and is_vietnamese(both) and _DOT not in both:
        return _CONTRARY  # Vietnamese reads Chinese characters, it does not write their sound
    heard = resemblance(one, other)
    return heard if heard < _HEARD or _parts_fit(parts_of(one), parts_of(other)) else _CONTRARY


def _parts_fit(one: list[str], other: list[str]) -> bool:
    """False when as many parts stand in both names and one is unlike its fellow, the family name last or first."""
    if len(one) != len(other) or len(one) == 1:
        return True
    orders = (other, [other[-1], *other[:-1]])
    return any(all(resemblance(a, b) >= _CONTRARY for a, b in zip(one, order, strict=True)) for order in orders)


def _pairs(cast: Cast, known: Container[str]) -> Iterator[tuple[str, str]]:
    """Names worth comparing, each pair once: spelt alike, one a part of the other, or alike in other scripts."""
    names = cast.names
    seen: set[tuple[str, str]] = set()
    for bucket in (*_bucket(names, lambda name: [_spelt(name)]), *_bucket(names, _wholes_and_parts)):
        seen.update(_few_each(cast, bucket, _is_short_or_same))
    for bucket in _bucket(names, _beginnings):
        long = [name for name in bucket if not name.isupper()]
        for short in (name for name in bucket if name.isupper()):
            meant = [name for name in long[: 8 * _MOST_COMPARED] if _is_initials(short, name)]
            seen.update((min(short, name), max(short, name)) for name in meant)
    for bucket in _bucket(names, lambda name: [_read(name)]):
        seen.update(_few_each(cast, bucket, lambda one, other: script_of(one) != script_of(other)))
    scripts = {name: script_of(name) for name in names}
    strange = {name for name in names if name not in known and scripts[name] != "latin"}
    for name in sorted(strange):
        heard = [other for other in names if scripts[other] != scripts[name] and keys(other) & keys(name)]
        heard.sort(key=lambda other: (-cast.months_shared(name, other), other))
        seen.update((min(name, other), max(name, other)) for other in heard[:_MOST_COMPARED])
    yield from sorted(seen)


def _bucket(names: Sequence[str], of: Callable[[str], Sequence[str]]) -> list[list[str]]:
    buckets: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in of(name):
            buckets[key].append(name)
    return [bucket for bucket in buckets.values() if len(bucket) > 1]


def _few_each(cast: Cast, bucket: Sequence[str], fit: Callable[[str, str], bool]) -> Iterator[tuple[str, str]]:
    for at, one in enumerate(bucket):
        others = [other for other in bucket[at + 1 :][: 8 * _MOST_COMPARED] if fit(one, other)]
        others.sort(key=lambda other: (-cast.months_shared(one, other), other))
        yield from ((one, other) for other in others[:_MOST_COMPARED])


def _wholes_and_parts(name: str) -> Sequence[str]:
    parts = [_spelt(part) for part in parts_of(name)]
    return [parts[0], parts[-1]] if len(parts) > 1 else parts


def _is_short_or_same(one: str, other: str) -> bool:
    if script_of(one) != script_of(other):
        return False
    sides = sorted(([_spelt(part) for part in parts_of(name)] for name in (one, other)), key=len)
    short, long = sides
    if not short or len("".join(short)) < (1 if script_of(one) == "han" else _SHORTEST_PART):
        return False
    return short in (long[: len(short)], long[-len(short) :], long[::-1])


def _turned(name: str) -> list[str]:
    """The parts of a name, whether the family name is written first or last."""
    return sorted(_spelt(part) for part in parts_of(name))


def _beginnings(name: str) -> Sequence[str]:
    """The first two letters of a name in capitals alone, and the initials of the first two words of a longer one."""
    words = parts_of(name)
    if name.isascii() and name.isupper() and len(words) == 1 and len(name) <= _LONGEST_INITIALS:
        return [name[:2]]
    return [words[0][0] + words[1][0]] if name.isascii() and len(words) > 1 else []


def _is_initials(one: str, other: str) -> bool:
    """True for capitals that stand in another name in order, all its words' first ones: USW, United Steelworkers."""
    if not one.isupper() or other.isupper():
        return False
    rest = iter(other.upper())
    heads = [word[0] for word in parts_of(other) if word[0].isupper()]
    return all(letter in rest for letter in one) and all(head in one for head in heads)


@lru_cache(maxsize=65_536)
def _spelt(name: str) -> str:
    """A name without what spelling leaves free in one script: marks, traditional characters, c for k."""
    folded = fold_word(name)
    if script_of(name) != "latin":
        return folded
    return anyascii(folded).lower().replace("ph", "f").replace("c", "k")


@lru_cache(maxsize=65_536)
def _read(name: str) -> str:
    """A name as Vietnamese reads it when it is Chinese, so that 杜亮 and Đỗ Lượng are alike."""
    return (vietnamese_reading(name) if script_of(name) == "han" else as_read(name)) or name


def _one_name_each(cast: Cast, found: Sequence[Evidence], known: Container[str]) -> dict[str, tuple[str, Evidence]]:
    """Name -> the one that replaces it, and why: the surest evidence first, unless another name fits as well."""
    group = {name: name for name in cast.names}
    members = {name: [name] for name in group}
    best: dict[str, Evidence] = {}
    rivals: dict[str, list[Evidence]] = defaultdict(list)
    for one in found:
        rivals[one.one].append(one)
        rivals[one.other].append(one)
    for evidence in found:
        if evidence.worth < _ONE_NAME:
            break
        first, second = group[evidence.one], group[evidence.other]
        if first == second or _told_apart(cast, members[first], members[second], known):
            continue
        if any(_rivals(cast, evidence, rival, group) for name in evidence[2:] for rival in rivals[name]):
            continue
        for name in members[second]:
            group[name] = first
        members[first] += members.pop(second)
        for name in evidence[2:]:
            best.setdefault(name, evidence)
    said = {}
    for names in members.values():
        read = {vietnamese_reading(name) for name in names if script_of(name) == "han"}
        chosen = min(names, key=lambda name: (name not in known, as_read(name) in read, *_rank(cast, name)))
        said.update({name: (chosen, best[name]) for name in names if name != chosen})
    return said


def _told_apart(cast: Cast, first: Sequence[str], second: Sequence[str], known: Container[str]) -> bool:
    """True when a source names both, lists know both, or they are Latin names of which no part sounds alike."""
    sources = [frozenset().union(*(cast.sources(name) for name in names)) for names in (first, second)]
    listed = all(any(name in known for name in names) for names in (first, second))
    latin = [[name for name in names if name.isascii()] for names in (first, second)]
    strange = any(_is_strange(one, other) for one in latin[0] for other in latin[1])
    return bool(sources[0] & sources[1]) or listed or strange


def _is_strange(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return coarsely(one).isdisjoint(coarsely(other)) and not _is_initials(short, long)


def _rivals(cast: Cast, evidence: Evidence, rival: Evidence, group: dict[str, str]) -> bool:
    """True when other evidence speaks as loudly for a name that is told apart from the one in question."""
    names, others = {evidence.one, evidence.other}, {rival.one, rival.other}
    if names == others or evidence.worth - rival.worth >= _CLEAR:
        return False
    mine, theirs = next(iter(names - others)), next(iter(others - names))
    return group[mine] != group[theirs] and bool(cast.sources(mine) & cast.sources(theirs))


def _rank(cast: Cast, name: str) -> tuple[bool, int, int, bool, int, str]:
    """What makes a name the one for all, but for a listed one: Latin, that of most sources, long, no shout."""
    return (
        script_of(name) != "latin", -len(cast.sources(name)), -len(parts_of(name)),
        " " in name and name.isupper(), -cast.count(name), name,
    )  # fmt: skip


def rename(events: Iterable[Event], said: Mapping[str, str]) -> list[Event]:
    """The events in their order, whoever is named in ``said`` under the name it gives them."""
    return [_renamed(event, said) if said.keys() & {*event.actors, event.object} else event for event in events]


def _renamed(event: Event, said: Mapping[str, str]) -> Event:
    def of(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(said.get(name, name) for name in names))

    return replace(
        event,
        actors=of(event.actors),
        agents=of(event.agents),
        patients=of(event.patients),
        unsaid=of(event.unsaid),
        object=said.get(event.object, event.object),
    )


def _united(event: Event, said: Mapping[str, tuple[str, Evidence]]) -> Event:
    """An event with everybody under the name that is theirs in all sources, and why."""
    found = [(name, *said[name]) for name in dict.fromkeys((*event.actors, event.object)) if name in said]
    why = "".join(
        f"; {name} is {one}: {evidence.heard:.1f} by sound or spelling,"
        f" {evidence.worth - evidence.heard:+.1f} by where it stands"
        for name, one, evidence in found
    )
    written = (f"{one}={name}" for name, one, _ in found)
    return replace(
        _renamed(event, {name: one for name, one, _ in found}),
        spellings=tuple(dict.fromkeys((*event.spellings, *written))),
        explanation=event.explanation + why,
    )
