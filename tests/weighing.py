"""Estimates what each trait of two rows is worth, from the articles in tests/articles, and says how well that holds.

    python -m tests.weighing          # says how well the weights hold for stories left out
    python -m tests.weighing --write  # writes timeline/stories/weights.py anew as well

The weights are those of a logistic regression with a small ridge over all pairs of rows of two sources that both tell
an event of the gold. Each sixth of the stories is joined with the weights of the others.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from tests.regression import logistic
from tests.test_articles import FLOORS, matched, sources, told
from timeline import extraction
from timeline.stories import columns, kinship, likeness, link, traits, weights

WRITTEN = Path(weights.__file__)
HEAD = '"""What each trait of two rows is worth, by how their days meet: written by tests/weighing.py."""\n'
RIDGE = 1.0
NAMELESS_DAYS = 7  # rows that name nobody both are not further apart
PARTS = 6  # of the stories, each joined with the weights of the others
Weights = dict[str, dict[str, float]]
Pair = tuple[str, dict[str, float], bool]


def labelled(story: str, events: Iterable) -> list[tuple]:
    """Each row that tells an event of the gold, with the event's name."""
    rows = {event.event_id: event for event in events}
    return [
        (rows[event.event_id], needed[at]["event"])
        for _, said, needed, _ in sources(story)
        for at, event in matched(said, needed).items()
    ]


def pairs(story: str) -> list[Pair]:
    """Whether and how the days of two rows meet, their traits, and whether they tell one event."""
    events = told(story).events
    place = {event.event_id: at for at, event in enumerate(events)}
    told_by = [(place[event.event_id], event.source_id, name) for event, name in labelled(story, events)]
    some = [(one, other) for one, other in combinations(told_by, 2) if one[1] != other[1]]
    one, other = (np.array([two[side][0] for two in some], np.int64) for side in (0, 1))
    same = np.array([bool(one[2]) and one[2] == other[2] for one, other in some], np.bool_)
    held = traits.Pairs(kinship.Kinship(columns.Columns(events)), one, other)
    near = (held.gap <= likeness.FURTHEST_DAYS) & ((held.gap <= NAMELESS_DAYS) | (held.named_both > 0))
    return list(described(held.of(near), same[near].tolist()))


def described(held: traits.Pairs, same: list[bool]) -> Iterator[Pair]:
    """The situation and the traits of each pair, sources being near."""
    held.near = np.ones(len(same), np.bool_)
    has: list[dict[str, float]] = [{} for _ in same]
    for name, value in chain(traits.plain_traits(held), traits.source_traits(held), traits.wording_traits(held)):
        for at in np.flatnonzero(value).tolist():
            has[at][name] = float(value[at])
    for at, situation in enumerate(held.situation.tolist()):
        yield traits.SITUATIONS[situation], has[at], same[at]


def fit(said: list[Pair]) -> Weights:
    """The weights of pairs whose days meet closely, roughly, or not at all."""
    given = {when: [(has, same) for situation, has, same in said if situation == when] for when in traits.SITUATIONS}
    found = {when: logistic(some, ridge=RIDGE) for when, some in given.items()}
    return {when: {trait: round(worth, 2) for trait, worth in some.items()} for when, some in found.items()}


def use(fitted: Weights) -> None:
    """Joins with these weights from now on."""
    weights.WEIGHTS.update(fitted)


def score(story: str) -> dict[str, int]:
    """Pairs of rows that tell one event, that are joined, and both; the same of those whose days differ."""
    linked = link([replace(event, story_id="", joined="") for event in told(story).events])
    counts: dict[str, int] = defaultdict(int)
    for (one, name), (other, its) in combinations(labelled(story, linked), 2):
        if one.source_id == other.source_id or not (name and its):
            continue
        same, joined = name == its, one.story_id == other.story_id
        for layer in ("pairs", "apart") if one.end < other.start or other.end < one.start else ("pairs",):
            counts[f"{layer} same"] += same
            counts[f"{layer} joined"] += joined
            counts[f"{layer} right"] += same and joined
    return counts


def f1(counts: dict[str, int], layer: str) -> float:
    return 2 * counts[f"{layer} right"] / max(1, counts[f"{layer} same"] + counts[f"{layer} joined"])


def written(fitted: Weights) -> str:
    """The module of the weights."""
    tables = (
        f'    "{when}": {{\n' + "".join(f'        "{trait}": {value},\n' for trait, value in worth.items()) + "    },\n"
        for when, worth in fitted.items()
    )
    return HEAD + "\nWEIGHTS = {\n" + "".join(tables) + "}\n"


def main() -> None:
    extraction.share = list  # what each row tells by itself
    all_pairs = {story: pairs(story) for story in FLOORS}
    total: dict[str, int] = defaultdict(int)
    part, fitted = {story: number % PARTS for number, story in enumerate(FLOORS)}, -1
    for story in sorted(FLOORS, key=part.__getitem__):
        if part[story] != fitted:
            fitted = part[story]
            use(fit([pair for other, some in all_pairs.items() if part[other] != fitted for pair in some]))
        counts = score(story)
        for name, count in counts.items():
            total[name] += count
        print(f"{story:10} left out: pairs F1 {f1(counts, 'pairs'):.3f}, days apart {f1(counts, 'apart'):.3f}")
    print(f"{'all':10} left out: pairs F1 {f1(total, 'pairs'):.3f}, days apart {f1(total, 'apart'):.3f}")
    if "--write" in sys.argv[1:]:
        WRITTEN.write_text(written(fit([pair for some in all_pairs.values() for pair in some])), "utf-8")


if __name__ == "__main__":
    main()
