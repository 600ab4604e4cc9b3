"""Sentences with their dates marked, for tests of events: ⟦May 2024|2024-05-01|2024-05-31⟧."""

from __future__ import annotations

import re
from datetime import date

from timeline.events import NameIndex, find_events
from timeline.model import DateMention, Event, Precision, Source
from timeline.saga import Saga

_MARKED = re.compile(r"⟦([^|⟧]+)\|([\d-]+)(?:\|([\d-]+))?(\|aside)?⟧")

NAMES = NameIndex(
    Saga(
        people={
            "Ada Brandt": {
                "en": ["Ada Brandt", "Brandt"],
                "zh-Hans": ["艾达·布兰特", "布兰特"],
                "ar": ["آدا براندت", "براندت"],
            },
            "Omar Said": {
                "en": ["Omar Said", "Said"],
                "zh-Hans": ["奥马尔·赛义德", "赛义德"],
                "ar": ["عمر سعيد", "سعيد"],
            },
        },
        organisations={
            "Nordlicht": {"en": ["Nordlicht"], "zh-Hans": ["诺德利希特"], "ar": ["نوردليخت"]},
            "Koralle": {"en": ["Koralle"], "zh-Hans": ["科拉勒"], "ar": ["كورالي"]},
        },
        products={"Fjordbot": {"en": ["Fjordbot"], "zh-Hans": ["峡湾机器人"], "ar": ["فيوردبوت"]}},
    )
)


def told(
    marked: str,
    language: str,
    names: NameIndex = NAMES,
    published: date = date(2025, 6, 1),
    headline: str | None = None,
) -> list[Event]:
    """The events of a text whose dates are marked."""
    text, mentions = unmarked(marked)
    source = Source(source_id="t", text=text, language=language, published=published)
    return find_events(source, mentions, names, headline_language=headline)


def unmarked(marked: str) -> tuple[str, list[DateMention]]:
    """The text without marks, and its date mentions."""
    text, at, mentions = "", 0, []
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        start = date.fromisoformat(match[2])
        end = date.fromisoformat(match[3]) if match[3] else start
        days = (end - start).days
        precision: Precision = "day" if not days else "month" if days < 31 else "year" if days > 360 else "range"
        mentions.append(
            DateMention(
                source_id="t", date_start=len(text), date_end=len(text) + len(match[1]), date_text=match[1],
                timex=match[2], mod="", edtf=match[2], start=start, end=end, precision=precision, basis="explicit",
                narrative=match[4] is None,
            )
        )  # fmt: skip
        text, at = text + match[1], match.end()
    return text + marked[at:], mentions
