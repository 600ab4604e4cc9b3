"""Six articles about a story the program has never heard of, one a language and script, with what a careful reader takes.

They were written before the rules were looked at, and are scored as ../shared/score does: a row is right when its
sentence overlaps a gold event's and the days agree.
"""

import json
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from timeline.extraction import extract_files

FOLDER = Path(__file__).with_name("articles")
GOLD = {
    path.name.removesuffix(".events.jsonl"): [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    for path in sorted((FOLDER / "gold").glob("*.events.jsonl"))
}
LEAST_EVENTS, LEAST_PAIRS, LEAST_ACTORS = 0.75, 0.85, 0.85


@pytest.fixture(scope="module")
def told():
    return extract_files([FOLDER]).events


def overlap(event, gold):
    return max(event.sentence_start, gold["sentence_start"]) < min(event.sentence_end, gold["sentence_end"])


def days_agree(event, gold):
    """True when both intervals share half the days that either covers, or do so with an alternative."""
    for low, high in [(gold["from"], gold["to"]), *gold.get("alternatives", [])]:
        first, last = date.fromisoformat(low), date.fromisoformat(high)
        shared = (min(event.end, last) - max(event.start, first)).days + 1
        if shared > 0 and 2 * shared >= (max(event.end, last) - min(event.start, first)).days + 1:
            return True
    return False


def matched(events, golds):
    """Gold index -> the row that tells it, each row once, those that name most of its people first."""
    found, used = {}, set()
    for place, gold in enumerate(golds):
        fits = [e for e in events if e.event_id not in used and overlap(e, gold) and days_agree(e, gold)]
        if fits:
            best = max(fits, key=lambda e: len(set(e.actors) & set(gold["actors"])))
            found[place] = best
            used.add(best.event_id)
    return found


def required(source_id):
    return [g for g in GOLD[source_id] if not g.get("optional") and g.get("modality", "asserted") == "asserted"]


def test_there_are_six():
    assert len(GOLD) >= 6


@pytest.mark.parametrize("source_id", GOLD)
def test_events_are_found(source_id, told):
    events = [e for e in told if e.source_id == source_id and e.modality == "asserted"]
    golds = required(source_id)
    optional = [g for g in GOLD[source_id] if g not in golds]
    right = len(matched(events, golds))
    spare = sum(any(overlap(e, g) and days_agree(e, g) for g in optional) for e in events)
    assert 2 * right / (len(events) - spare + len(golds)) >= LEAST_EVENTS


def test_people_are_named(told):
    both = said = wanted = 0
    for source_id in GOLD:
        golds = required(source_id)
        for place, event in matched([e for e in told if e.source_id == source_id], golds).items():
            both += len(set(event.actors) & set(golds[place]["actors"]))
            said += len(set(event.actors))
            wanted += len(golds[place]["actors"])
    assert 2 * both / (said + wanted) >= LEAST_ACTORS


def test_the_same_event_is_one_story(told):
    rows = []
    for source_id in GOLD:
        golds = required(source_id)
        found = matched([e for e in told if e.source_id == source_id], golds)
        rows += [(source_id, gold["event"], found.get(place)) for place, gold in enumerate(golds)]
    pairs = [(a, b) for a, b in combinations(rows, 2) if a[0] != b[0]]
    same = sum(a[1] == b[1] for a, b in pairs)
    joined = [(a, b) for a, b in pairs if a[2] and b[2] and a[2].story_id == b[2].story_id]
    right = sum(a[1] == b[1] for a, b in joined)
    assert 2 * right / (len(joined) + same) >= LEAST_PAIRS
