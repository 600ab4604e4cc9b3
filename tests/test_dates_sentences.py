"""Newspaper sentences in each language (tests/dates/*.toml), written before the rules were."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.examples import INAUGURATION
from timeline.dates import find_dates

TEXTS = [
    (path.stem, number, text)
    for path in sorted(Path(__file__).with_name("dates").glob("*.toml"))
    for number, text in enumerate(tomllib.loads(path.read_text("utf-8"))["text"], start=1)
]


@pytest.mark.parametrize(("tag", "text"), [(t, x) for t, _, x in TEXTS], ids=[f"{t}-{n}" for t, n, _ in TEXTS])
def test_the_dates_of_a_text_are_found_and_read(tag, text):
    found = find_dates(text["say"], text.get("language", tag), text.get("published"), [INAUGURATION])
    assert [f"{m.timex} {m.mod}".strip() for m in found if m.start] == [
        f"{value} {mod}".strip() for _, value, mod in text["dates"]
    ]


def test_each_language_has_its_sixty():
    counts = {tag: sum(t == tag for t, _, _ in TEXTS) for tag in ("ar", "en", "fr", "vi", "zh")}
    assert min(counts.values()) >= 60


def test_published_is_a_day():
    assert all(isinstance(text.get("published", date.min), date) for _, _, text in TEXTS)
