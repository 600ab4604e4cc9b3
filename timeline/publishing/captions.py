"""What stands around a picture and in its place, in the reader's language: title, note, caption, alternative text."""

from __future__ import annotations

import calendar
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from timeline.drawing.selecting import select
from timeline.drawing.text import clean, shorten
from timeline.drawing.view import View
from timeline.drawing.words import row_words, words
from timeline.locales import listed, load, nearest, plural
from timeline.model import Story
from timeline.publishing.rows import Row
from timeline.publishing.summary import Summary, summarise
from timeline.table import rows_of
from timeline.tags import right_to_left

SHORT = 300
LONG = 20_000
#: Sources that the source line names before it says how many more there are.
NAMED_SOURCES = 8
NAMED_DISPUTES = 3
_HEADLINE, _NAME = 120, 60
_ABOUT = (":", "：")  # between a headline and what it is about


def alt_of(facts: Summary, language: str, title: str = "", *, shown: int | None = None) -> str:
    """What a picture shows, in at most 300 characters for those who do not see it; so many events are ``shown``.

    ``title`` is the main point, the finding when there is none.
    """
    return shorten(sentences([_alt(facts, language, title), _shown(facts, language, shown)], language), SHORT)


def alt_lines(short: str, rows: pd.DataFrame, language: str) -> str:
    """The long alternative text: the short one, and a line for each row in time order; at most 20,000 characters."""
    told = rows_of(rows.sort_values(["start", "end", "event_id"]))
    return shorten("\n".join([short, *(_line(row, language) for row in told)]), LONG)


def caption(
    table: pd.DataFrame, view: View, *, title: str = "", credit: str = "", among: Summary | None = None
) -> str:  # fmt: skip
    """A line or two to print under the picture: finding, extent, disputed dates, sources, credit.

    ``among`` are the facts about all the events of which the table's are shown.
    """
    told = summarise(select(table, view))
    facts = replace(among, disputed=told.disputed) if among else told
    if not facts.events:
        return str(_words(view.language)["alt_empty"])
    said = _words(view.language)
    stop: str = said["stop"]
    head = clean(title) or finding(among or facts, view.language)
    events, sources, when = _extent(facts, view.language)
    extent = str(said["extent"]).format(events=events, sources=sources, period=when)
    parts = [
        head,
        extent,
        _shown(facts, view.language, told.events),
        _disputes(facts, view.language),
        source_line(facts, view.language),
        clean(credit),
    ]
    return stop.join(part.removesuffix(stop.strip()) for part in parts if part) + stop.strip()


def finding(facts: Summary, language: str) -> str:
    """The title that the table gives itself: a disagreement, else a busy year, else who and when."""
    said = _words(language)
    if facts.disputed:
        return plural(said["disagree"], len(facts.disputed), language)
    if facts.busiest:
        year, count = facts.busiest
        named = words(date(year, 1, 1), date(year, 12, 31), "year", language=language)
        return str(said["burst"]).format(n=count, total=facts.events, year=named)
    when = period(facts, language)
    who = said["join"].join(_name(name, language) for name in facts.actors) or load(language, "drawing")["title"]
    return str(said["title"]).format(actors=who, period=when) if when else str(who)


def headed(what: str, facts: Summary, language: str) -> str:
    """A finding with the two that most events name before it: "Ada Lovelace and Charles Babbage: …"."""
    who = whom(facts.actors, language)
    return what if not who else str(_words(language)["headed"]).format(actors=who, finding=what[:1].lower() + what[1:])


def whom(actors: Sequence[str], language: str) -> str:
    """The first two of those whom a table is about: "Ada Lovelace and Charles Babbage"; "" for nobody."""
    return listed([_name(name, language) for name in actors[:2]], language) if actors else ""


def subtitle(facts: Summary, language: str, *, about: bool = True) -> str:
    """Who, how much, when: "Ada Lovelace · 12 events · 3 sources · 1833–1843"; "" without events."""
    if not facts.events:
        return ""
    said = _words(language)
    events, sources, when = _extent(facts, language)
    actors = said["join"].join(_name(name, language) for name in facts.actors)
    who = str(said["about"]).format(actors=actors) if actors and about else ""
    counts = {"events": _together(events), "sources": _together(sources), "period": _together(when)}
    return str(said["subtitle"]).format(about=who, **counts)


def note(facts: Summary, language: str, *, shown: int, total: int, brief: bool = False) -> str:
    """What a reader must know to read the marks: how many are left out, what bars and dashes and ⚠ mean.

    ``brief`` leaves out what the marks mean, for a picture that has no room for it.
    """
    said = _words(language)
    parts = [
        _shown(facts, language, shown, total),
        said["imprecise"] if facts.imprecise and not brief else "",
        said["unsure"] if facts.unsure and not brief else "",
        said["disputed"] if facts.disputed else "",
        plural(said["edited"], facts.edited, language) if facts.edited else "",
    ]
    return sentences(parts, language)


def _shown(facts: Summary, language: str, shown: int | None, total: int | None = None) -> str:
    """How many of the events are shown; "" when all are."""
    whole = facts.events if total is None else total
    return "" if shown is None or shown >= whole else str(_words(language)["shown"]).format(n=shown, total=whole)


def source_line(facts: Summary, language: str, *, most: int = NAMED_SOURCES) -> str:
    """The outlets and the days they were published: "Sources: The Times (3 May 2024), …"; "" without any."""
    if not facts.outlets:
        return ""
    said = _words(language)
    named = [
        str(said["outlet"]).format(
            publisher=_name(outlet.name, language),
            date=_together(words(outlet.published, outlet.published, "day", language=language)),
        )
        if outlet.published
        else _name(outlet.name, language)
        for outlet in facts.outlets[:most]
    ]
    more = len(facts.outlets) - len(named)
    tail = plural(said["more"], more, language) if more else ""
    return str(said["source_line"]).format(list=said["join"].join(named) + tail)


def period(facts: Summary, language: str) -> str:
    """The years of the first and the last day in words, or the months when all is in one year."""
    if facts.first is None or facts.last is None:
        return ""
    if facts.first.year != facts.last.year:
        return words(date(facts.first.year, 1, 1), date(facts.last.year, 12, 31), "range", language=language)
    days = calendar.monthrange(facts.last.year, facts.last.month)[1]
    return words(facts.first.replace(day=1), facts.last.replace(day=days), "range", language=language)


def _alt(facts: Summary, language: str, title: str) -> str:
    said = _words(language)
    if not facts.events:
        return str(said["alt_empty"])
    events, sources, when = _extent(facts, language)
    slots = {"events": events, "sources": sources, "period": when}
    point = shorten(clean(title), _HEADLINE) or finding(facts, language)
    if facts.actors:
        slots["actors"] = said["join"].join(_name(name, language) for name in facts.actors)
    return str(said["alt" if facts.actors else "alt_plain"]).format(point=point.rstrip(".。"), **slots)


def _extent(facts: Summary, language: str) -> tuple[str, str, str]:
    counted: Mapping[str, Any] = load(language, "drawing")
    events = plural(counted["events"], facts.events, language)
    return events, plural(counted["sources"], len(facts.outlets), language), period(facts, language)


def _disputes(facts: Summary, language: str) -> str:
    said = _words(language)
    told = [_dispute(story, language) for story in facts.disputed[:NAMED_DISPUTES]]
    return str(said["dates_differ"]).format(list=said["join_accounts"].join(told)) if told else ""


def title_of(story: Story, language: str) -> str:
    """What a story is called: what most of its accounts in the language call it, where there is one; where that says
    nothing of what it is about, as one that does.
    """
    named = Counter(account.headline for account in story.accounts if account.headline_language == nearest(language))
    called = [said for said, _ in named.most_common() if said] or [story.title]
    more = (said for said in called[1:] if said.startswith(called[0]))
    return next((said for said in more if said[len(called[0]) :].lstrip()[:1] in _ABOUT), called[0])


def _dispute(story: Story, language: str) -> str:
    """A story with the days that its sources give, each with those who give it."""
    said = _words(language)
    days: dict[str, list[str]] = {}
    for event in story.accounts:
        day = words(event.start, event.end, event.precision, event.mod, language, timex=event.timex)
        days.setdefault(day, []).append(_name(event.publisher or event.source_id, language))
    accounts = [
        str(said["account"]).format(publisher=said["join"].join(dict.fromkeys(names)), date=day)
        for day, names in days.items()
    ]
    joined = said["join_accounts"].join(accounts)
    return str(said["dispute"]).format(title=_name(title_of(story, language), language, _HEADLINE), accounts=joined)


def _line(row: Row, language: str) -> str:
    return str(_words(language)["line"]).format(
        date=row_words(row, language),
        headline=_name(row["headline"].rstrip(".。"), language, _HEADLINE),
        publisher=_name(row["publisher"] or row["source_id"], language),
    )


def _together(text: str) -> str:
    """The text as one word, which no line breaks."""
    return text.replace(" ", "\u00a0")


def sentences(parts: Iterable[str], language: str) -> str:
    """Sentences one after another, without those that are empty; Chinese sets no space between them."""
    return ("" if nearest(language).startswith("zh") else " ").join(part for part in parts if part)


def _name(text: str, language: str, most: int = _NAME) -> str:
    """A foreign name cleaned, and isolated when it may run against the direction of the language (UAX #9)."""
    name = clean(text, most)
    arabic = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name)
    latin = any(unicodedata.bidirectional(letter) == "L" for letter in name)
    against = latin if right_to_left(language) else arabic
    return f"\u2068{name}\u2069" if against else name


def _words(language: str) -> Mapping[str, Any]:
    return load(language, "publishing")
