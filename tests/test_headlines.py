"""Newspaper sentences in each language (tests/headlines/*.toml) and the headlines that are right for them."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.dates import find_in_source
from timeline.events import find_events
from timeline.extraction import name_index
from timeline.model import Source
from timeline.saga import NO_SAGA

READERS = ("en", "fr", "vi", "zh-Hans", "zh-Hant", "ar")
CASES = [
    (path.stem, number, case)
    for path in sorted(Path(__file__).with_name("headlines").glob("*.toml"))
    for number, case in enumerate(tomllib.loads(path.read_text("utf-8"))["case"], start=1)
]


@pytest.fixture(scope="module")
def names():
    return name_index(NO_SAGA)


@pytest.mark.parametrize(("tag", "case"), [(t, c) for t, _, c in CASES], ids=[f"{t}-{n}" for t, n, _ in CASES])
def test_the_headline_is_one_that_is_right(tag, case, names):
    source = Source(
        source_id="case", text=case["say"], language=case.get("language", tag), published=case.get("published")
    )
    accepted = {tag: case["headlines"]} | {reader: case[reader] for reader in READERS if reader in case}
    for reader, right in accepted.items():
        found = find_events(source, find_in_source(source), names, headline_language=reader)
        assert {event.headline for event in found if event.type == case["type"]} & set(right)


def test_published_is_a_day():
    assert all(isinstance(case.get("published", date.min), date) for _, _, case in CASES)
