"""What news tells most, in five languages and native script: each sentence of meanings.toml is an event, of its kind.

The sentence stands behind a dated one and has no date of its own, as in a feature, so that its verb alone tells.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.telling import NAMES
from timeline.dates import find_in_source
from timeline.events import find_events
from timeline.model import Source

LEADS = {
    "en": "On 3 May 2023, Omar Said met Ada Brandt in London. ",
    "fr": "Le 3 mai 2023, Omar Said rencontra Ada Brandt à Londres. ",
    "vi": "Ngày 3/5/2023, Omar Said gặp Ada Brandt tại London. ",
    "zh": "2023年5月3日，赛义德在伦敦会见了布兰特。",
    "ar": "في 3 مايو 2023 التقى عمر سعيد آدا براندت في لندن. ",
}
MEANINGS = tomllib.loads(Path(__file__).with_name("meanings.toml").read_text("utf-8"))["meaning"]
SAID = [
    pytest.param(tag, meaning[tag], meaning["kinds"], id=f"{tag}-{meaning['en' if 'en' in meaning else tag]}")
    for meaning in MEANINGS
    for tag in LEADS
    if tag in meaning
]


@pytest.mark.parametrize(("tag", "sentence", "kinds"), SAID)
def test_a_meaning_is_told_in_each_language(tag: str, sentence: str, kinds: list[str]) -> None:
    source = Source(source_id="a", text=LEADS[tag] + sentence, language=tag, published=date(2024, 3, 1))
    told = [event for event in find_events(source, find_in_source(source), NAMES) if event.quote.strip() == sentence]
    assert told
    assert (told[0].type in kinds, told[0].start) == (True, date(2023, 5, 3))


def test_most_meanings_are_understood_in_every_language() -> None:
    assert all(sum(tag in meaning for meaning in MEANINGS) > len(MEANINGS) * 0.9 for tag in LEADS)
