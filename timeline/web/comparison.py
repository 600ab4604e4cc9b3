"""Who tells what, and who says when: the coverage matrix and the list of disagreements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from timeline.drawing.coverage import Cell, cells
from timeline.drawing.text import clean
from timeline.drawing.words import day_words, story_words
from timeline.model import Event, Story
from timeline.stories import titling
from timeline.web.book import Book
from timeline.web.parts import extra, icon
from timeline.web.passages import written_in
from timeline.web.words import DOT, count, heading, kind, publisher, rival_days, say, when

MAX_STORIES = 150
MAX_SOURCES = 40


def coverage(book: Book, kept: set[str], tag: str) -> list[Any]:
    """A matrix of stories × sources for the events kept: ● told, – not told, ⚠ tells another date.

    Stories that most sources tell come first; each told cell opens its account.
    """
    stories = sorted(_stories(book, kept), key=lambda story: (-story.tellers, story.accounts[0].start))
    sources = _sources(book, stories)
    head = html.Tr([html.Th(say(tag, "coverage_story"), scope="col"), *[_source_head(book, key) for key in sources]])
    body = [_coverage_row(story, sources, tag) for story in stories[:MAX_STORIES]]
    return [
        html.P(say(tag, "coverage_hint"), className="quiet"),
        html.Div(
            html.Table([html.Thead(head), html.Tbody(body)], className="matrix"),
            className="scroll",
            tabIndex=0,
            role="region",
            **extra(aria_label=say(tag, "coverage")),
        ),
        *_more(len(stories) - MAX_STORIES, tag),
    ]


def disputes(book: Book, kept: set[str], tag: str) -> list[Any]:
    """The stories whose sources exclude each other's dates, the widest apart first; then the near misses."""
    found = [story for story in _stories(book, kept) if story.agreement in ("disputed", "time-zone")]
    found.sort(key=lambda story: (not story.disputed, -story.gap_days, story.story_id))
    if not found:
        return [html.P(say(tag, "disputes_none"), className="quiet")]
    entries = [_dispute(story, tag) for story in found[:MAX_STORIES]]
    return [html.Ol(entries, className="disputes"), *_more(len(found) - MAX_STORIES, tag)]


def _stories(book: Book, kept: set[str]) -> list[Story]:
    return [story for story in book.stories if any(event.event_id in kept for event in story.accounts)]


def _sources(book: Book, stories: Sequence[Story]) -> list[str]:
    telling = {event.source_id for story in stories for event in story.accounts}
    return [key for key in book.sources if key in telling][:MAX_SOURCES]


def _source_head(book: Book, key: str) -> html.Th:
    event = book.sources[key]
    return html.Th(publisher(event), scope="col", lang=event.language or None, dir="auto")


def _coverage_row(story: Story, sources: Sequence[str], tag: str) -> html.Tr:
    name = clean(heading(titling(story.accounts, tag)), 120)
    title = html.Th([html.Span(name, dir="auto"), html.Small(story_words(story, tag))], scope="row", dir=None)
    return html.Tr([title, *[_cell(cell, tag) for cell in cells(story, sources)]])


def _cell(cell: Cell, tag: str) -> html.Td:
    event, differs = cell.event, cell.state == "differs"
    if event is None:
        return html.Td(
            html.Span("–", title=say(tag, "coverage_not"), role="img", **extra(aria_label=say(tag, "coverage_not")))
        )
    word = say(tag, "coverage_differs" if differs else "coverage_told")
    label = f"{publisher(event)}: {word}, {when(event, tag)}"
    mark = icon("warning") if differs else "●"
    return html.Td(
        html.Button(
            mark,
            type="button",
            className="mark differs" if differs else "mark",
            title=label,
            **extra(aria_label=label, data_act="select", data_event=event.event_id),
        )
    )


def _dispute(story: Story, tag: str) -> html.Li:
    gap = rival_days(story, tag) if story.disputed else ""
    said = say(tag, story.agreement)
    head = [
        icon("warning") if story.disputed else "",
        html.Strong(clean(heading(titling(story.accounts, tag)), 160), dir="auto"),
        html.Span(f"{said}{DOT}{gap}" if gap else said, className="quiet"),
        html.Span(kind(story, tag), className="quiet"),
    ]
    return html.Li(
        [html.Div(head, className="dispute-head"), html.Ul([_claim(event, tag) for event in story.accounts])]
    )


def _claim(event: Event, tag: str) -> html.Li:
    written = html.Q(event.date_text, **written_in(event.language))
    return html.Li(
        html.Button(
            [html.Span(when(event, tag), className="account-when"), html.Span(publisher(event)), written],
            type="button",
            className="claim",
            **extra(data_act="select", data_event=event.event_id),
        )
    )


def _more(left: int, tag: str) -> list[Any]:
    return [html.P(count(tag, "more", left), className="quiet")] if left > 0 else []


def lags(book: Book, kept: set[str], tag: str) -> list[Any]:
    """The delay from event to publication in words, a row per event kept, for those who cannot see the chart."""
    dated = [book.events[key] for key in book.events if key in kept and book.events[key].published]
    if not dated:
        return [html.P(say(tag, "lag_none"), className="quiet")]
    dated.sort(key=lambda event: (event.start, event.event_id))
    rows = [_lag_row(event, tag) for event in dated[:MAX_STORIES]]
    names = ("headline", "source", "date", "published", "lag")
    head = html.Tr([html.Th(say(tag, name), scope="col") for name in names])
    table = html.Table([html.Caption(say(tag, "lag")), html.Thead(head), html.Tbody(rows)])
    return [html.Div([table, *_more(len(dated) - MAX_STORIES, tag)], className="hidden")]


def _lag_row(event: Event, tag: str) -> html.Tr:
    days = (event.published - event.end).days if event.published else 0
    delay = count(tag, "gap", max(days, 0))
    published = day_words(event.published, tag) if event.published else ""
    return html.Tr(
        [html.Th(heading(event), scope="row"), *map(html.Td, (publisher(event), when(event, tag), published, delay))]
    )
