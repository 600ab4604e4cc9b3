"""Estimates what each trait of a possible party of an event is worth, from the articles in tests/articles.

    python -m tests.weighing_parties          # says how well the weights hold for stories left out
    python -m tests.weighing_parties --write  # writes timeline/events/roles/party_weights.py anew as well

The weights are those of a logistic regression with a small ridge over all candidates of all rows that tell an event of
the gold: is the name among the actors that a careful reader gave? Traits that few candidates have are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from tests.regression import logistic
from tests.test_articles import FLOORS, FOLDER, asserted, golds, matched
from timeline import extraction
from timeline.events import telling
from timeline.events.roles import party_weights
from timeline.events.roles.parties import LIKELY, Cast, Named, with_parties
from timeline.extraction import extract_files
from timeline.model import Event

WRITTEN = Path(party_weights.__file__)
HEAD = '"""What each trait of a possible party of an event is worth: written by tests/weighing_parties.py."""\n'
PARTS = 7  # in how many the stories are left out
RIDGE = 4.0
FAINT = 0.1  # weights below which a trait is left out
SELDOM = 30  # candidates that have a trait, below which it says nothing


class Candidate(NamedTuple):
    """A name that may be a party of a row, its traits, and whether a careful reader calls it one."""

    traits: tuple[str, ...]
    right: bool


class Sample(NamedTuple):
    """A story's candidates; the actors of its rows that are sure; and the gold's that are none of these two."""

    candidates: list[Candidate]
    sure: int
    sure_right: int
    missing: int


def sample(story: str) -> Sample:
    """A story's candidates, by reading it with an ear to whom each row is asked of."""
    heard: dict[str, dict[str, tuple[str, ...]]] = {}
    chosen: dict[str, tuple[str, ...]] = {}

    def hear(events: Sequence[Event], named: Named) -> list[Event]:
        cast, told = Cast(events, named), with_parties(events, named)
        for at, event in enumerate(told):
            heard[event.event_id] = {name: tuple(cast.traits(name, at)) for name in cast.candidates(at)}
            chosen[event.event_id] = event.actors
        return told

    telling.with_parties = hear
    try:
        events = extract_files([FOLDER / story]).events
    finally:
        telling.with_parties = with_parties
    known = {
        (event.source_id, own): name
        for event in events
        if len(chosen[event.event_id]) == len(event.actors)
        for own, name in zip(chosen[event.event_id], event.actors, strict=True)
    }
    found, sure, right, missing = list[Candidate](), 0, 0, 0
    for source, all_golds in golds(story, "events"):
        rows = [event for event in events if event.source_id == source and event.modality == "asserted"]
        wanted = [gold for gold in all_golds if not gold.get("optional") and asserted(gold)]
        for at, event in matched(rows, wanted).items():
            actors, doing = set(wanted[at]["actors"]), {*event.agents, *event.patients}
            asked = {known.get((source, name), name): traits for name, traits in heard[event.event_id].items()}
            found += [Candidate(traits, name in actors) for name, traits in asked.items() if name not in doing]
            sure, right = sure + len(doing), right + len(actors & doing)
            missing += len(actors - doing - asked.keys())
    return Sample(found, sure, right, missing)


def fit(samples: Sequence[Sample]) -> dict[str, float]:
    """The weights, without the faint ones."""
    given = [(dict.fromkeys(candidate.traits, 1.0), candidate.right) for one in samples for candidate in one.candidates]
    found = logistic(given, ridge=RIDGE, seldom=SELDOM)
    return {trait: round(worth, 2) for trait, worth in found.items() if abs(worth) >= FAINT}


def f1(samples: Sequence[Sample], weights: dict[str, float]) -> float:
    """The actors' F1 of these stories with these weights."""
    taken = [
        one.right
        for each in samples
        for one in each.candidates
        if sum(weights.get(trait, 0.0) for trait in one.traits) > LIKELY
    ]
    wanted = sum(one.sure_right + one.missing + sum(each.right for each in one.candidates) for one in samples)
    right = sum(taken) + sum(one.sure_right for one in samples)
    return 2 * right / (wanted + len(taken) + sum(one.sure for one in samples))


def main() -> None:
    extraction.share = list  # what each row tells by itself
    stories = {story: sample(story) for story in FLOORS}
    scores = []
    for number in range(PARTS):
        left_out = list(stories)[number::PARTS]
        weights = fit([one for story, one in stories.items() if story not in left_out])
        scores += [f1([stories[story]], weights) for story in left_out]
        print(
            *(f"{story} {score:.3f}" for story, score in zip(left_out, scores[-len(left_out) :], strict=True)),
            flush=True,
        )
    print(f"left out: actors F1 {sum(scores) / len(scores):.3f} on average")
    weights = fit(list(stories.values()))
    print(f"none left out: {f1(list(stories.values()), weights):.3f}, {len(weights)} traits")
    if "--write" in sys.argv[1:]:
        pairs = " ".join(f'"{trait}":~{worth},'.replace(" ", "~") for trait, worth in weights.items())
        lines = fill(pairs, 119, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
        WRITTEN.write_text(
            f"{HEAD}\nWEIGHTS: dict[str, float] = {{\n{lines.replace('~', ' ')}\n}}  # fmt: skip\n", "utf-8"
        )


if __name__ == "__main__":
    main()
