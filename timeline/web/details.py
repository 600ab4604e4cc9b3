"""The details of one event: its date and how it was worked out, its sentence, and every account of its story."""

from __future__ import annotations

import re
from typing import Any

import dash_mantine_components as dmc
from dash import html

from timeline.drawing.text import clean, embed
from timeline.drawing.words import day_words, language_words
from timeline.locales import load
from timeline.model import Event, Story
from timeline.publishing.rows import web_address
from timeline.stories import titling
from timeline.web.book import Book
from timeline.web.parts import extra, icon
from timeline.web.passages import NameFinder, passage, written_in
from timeline.web.reckoning import counted_from, worked_out
from timeline.web.state import State
from timeline.web.words import DOT, count, dollars, heading, kind, labelled, publisher, rival_days, say, value, when

MAX_ACCOUNTS = 60


def details(book: Book, state: State, find_names: NameFinder | None = None) -> list[Any]:
    """The panel's parts for the selected event; without one, what to do to get one."""
    tag = state["language"]
    event = book.events.get(state["selected"]) if state["selected"] else None
    if event is None:
        return [html.P(say(tag, "details_none"), className="quiet"), *_disputed(book, tag)]
    story = book.story_of.get(event.event_id)
    return [
        html.P(when(event, tag), className="when"),
        html.H3(
            heading(event),
            **written_in(event.headline_language or event.language),
            className="heading",
        ),
        _agreement(story, tag),
        html.P([html.Strong(publisher(event)), f"{DOT}{language_words(event.language, tag)}"], className="teller"),
        _facts(event, book, tag),
        html.H4(say(tag, "told_in")),
        passage(event, find_names),
        _origin(event, tag),
        _actions(event, state),
        _form(event, tag),
        *_accounts(story, event, tag),
    ]


def _disputed(book: Book, tag: str) -> list[Any]:
    """Where a reader may begin: the disagreements that most sources tell of."""
    if not book.disputed:
        return []
    entries = [_disagreement(story, tag) for story in book.disputed]
    return [html.H3(say(tag, "start_here"), className="heading start"), html.Ul(entries, className="disputes")]


def _disagreement(story: Story, tag: str) -> html.Li:
    told = count(tag, "told_by", story.tellers)
    account = titling(story.accounts, tag)
    parts = [
        html.Strong(clean(heading(account), 120), dir="auto"),
        html.Span([icon("warning"), f" {told}{DOT}{rival_days(story, tag)}"], className="agreement disputed"),
    ]
    data = extra(data_act="select", data_event=account.event_id)
    return html.Li(html.Button(parts, type="button", className="claim", **data))


def _agreement(story: Story | None, tag: str) -> html.P:
    """How many sources tell it and whether they agree: never by colour alone."""
    if story is None:
        return html.P(say(tag, "status_rejected"), className="agreement")
    told = count(tag, "told_by", story.tellers)
    said = say(tag, story.agreement)
    gap = f"{DOT}{rival_days(story, tag)}" if story.disputed else ""
    words = told if story.agreement == "told-once" else f"{told}{DOT}{said}{gap}"
    mark: list[Any] = [icon("warning"), " "] if story.disputed else []
    return html.P([*mark, words], className="agreement disputed" if story.disputed else "agreement")


def _facts(event: Event, book: Book, tag: str) -> html.Dl:
    said = tuple(name for name in event.actors if name not in event.unsaid)
    pairs: list[tuple[str, Any]] = [
        ("as_written", html.Q(event.date_text, **written_in(event.language))),
        ("precision", value(tag, "precision", event.precision)),
        ("worked_out", worked_out(event, tag)),
        ("counted_from", counted_from(event, tag)),
        ("kind", kind(event, tag)),
        ("people", book.called(said, tag)),
        ("unsaid", book.called(event.unsaid, tag)),
        ("headline", _lender(book, event, tag)),
        ("amount", _amount(event, tag)),
        ("status", say(tag, f"status_{event.status}")),
    ]
    shown = [(key, fact) for key, fact in pairs if fact and (key != "as_written" or event.date_text)]
    return html.Dl([part for key, fact in shown for part in (html.Dt(say(tag, key)), html.Dd(fact))], className="facts")


def _lender(book: Book, event: Event, tag: str) -> str:
    """Whose headline stands over the event, where that is another account's."""
    lender = book.events.get(event.headline_from)
    return say(tag, "lent_by", publisher=embed(publisher(lender), tag)) if lender else ""


def _amount(event: Event, tag: str) -> str:
    said, written = dollars(event, tag), clean(event.amount_text)
    return f"{said} ({written})" if said and written else said or written


def _origin(event: Event, tag: str) -> html.Div:
    lines: list[Any] = []
    if event.title:
        lines.append(html.Cite(clean(event.title), **written_in(event.language)))
    if event.published:
        lines.append(html.Span(_published(event, tag)))
    if event.note:
        lines.append(html.Span(_note(event, tag), dir="auto"))
    if address := web_address(event.url):
        lines.append(
            html.A(say(tag, "open_article"), href=address, target="_blank", rel="noopener noreferrer nofollow")
        )
    return html.Div(lines, className="origin")


def _note(event: Event, tag: str) -> str:
    """What kind of source it is: a note that reads as the interface's own English ones, in the reader's language."""
    said = clean(event.note)
    known = load("en", "web")["notes"].items()
    kind = next(
        (kind for kind, words in known if re.fullmatch(re.escape(words).replace(r"\{article\}", ".+"), said)), ""
    )
    if tag == "en" or not kind or not event.published:
        return said
    article = say(tag, "article_of", day=day_words(event.published, tag))
    return str(load(tag, "web")["notes"][kind]).format(article=article)


def _actions(event: Event, state: State) -> dmc.Group:
    tag = state["language"]
    pinned = event.event_id in state["pinned"]
    buttons = [
        _act("accept", say(tag, "accept"), event.event_id),
        _act("reject", say(tag, "reject"), event.event_id),
        _act("open-form", say(tag, "edit"), event.event_id),
        _act("pin", say(tag, "unpin" if pinned else "pin"), event.event_id),
    ]
    return dmc.Group(buttons, gap="xs", mt="sm")


def _form(event: Event, tag: str) -> html.Form:
    """The fields of an edit; the browser opens it. What is typed is kept in the browser until it is saved."""
    return html.Form(
        [
            _field("headline", say(tag, "headline"), heading(event), "text"),
            _field("start", say(tag, "first_day"), event.start.isoformat(), "date"),
            _field("end", say(tag, "last_day"), event.end.isoformat(), "date"),
            dmc.Group(
                [
                    dmc.Button(say(tag, "save"), size="xs", buttonProps={"type": "submit"}),
                    _act("close-form", say(tag, "cancel"), event.event_id),
                ],
                gap="xs",
            ),
        ],
        className="edit-form",
        hidden=True,
        **extra(data_event=event.event_id),
    )


def _field(name: str, label: str, said: str, kind: str) -> dmc.TextInput:
    return dmc.TextInput(label=label, value=said, name=name, size="xs", inputProps={"type": kind, "maxLength": 300})


def _accounts(story: Story | None, event: Event, tag: str) -> list[Any]:
    """One entry per account, those whose dates stand apart from the chosen one's first."""
    if story is None or len(story.accounts) < 2:
        return []
    told = sorted(story.accounts, key=lambda other: (_overlap(other, event), other.start, other.event_id))
    entries = [_account(other, event, story, tag) for other in told[:MAX_ACCOUNTS]]
    left = len(told) - len(entries)
    more = [html.P(count(tag, "more", left), className="quiet")] if left else []
    return [html.H4(say(tag, "accounts")), html.Ol(entries, className="accounts"), *more]


def _overlap(one: Event, other: Event) -> bool:
    return one.start <= other.end and other.start <= one.end


def _account(other: Event, event: Event, story: Story, tag: str) -> html.Li:
    differs = not _overlap(other, event)
    parts = [
        html.Div(
            [
                html.Strong(publisher(other)),
                html.Span(language_words(other.language, tag), className="quiet"),
                html.Span(when(other, tag), className="account-when"),
            ],
            className="account-head",
        ),
        html.Q(clean(other.quote, 400), **written_in(other.language)),
        html.Div(_published(other, tag), className="quiet"),
        dmc.Group(_decisions(other, event, story, tag), gap=4),
    ]
    return html.Li(parts, className="account differs" if differs else "account")


def _published(event: Event, tag: str) -> str:
    return labelled(tag, say(tag, "published"), day_words(event.published, tag)) if event.published else ""


def _decisions(other: Event, event: Event, story: Story, tag: str) -> list[Any]:
    chosen = other.event_id == event.event_id
    buttons = [] if chosen else [_act("select", say(tag, "details"), other.event_id)]
    if story.agreement != "same":
        buttons.append(_act("use-date", say(tag, "use_date"), other.event_id))
    if story.disputed and chosen:
        buttons.append(_act("keep-disputed", say(tag, "keep_disputed"), other.event_id))
    if story.agreement != "told-once":
        buttons.append(_act("not-same", say(tag, "not_same"), other.event_id))
    return buttons


def _act(action: str, label: str, event_id: str) -> dmc.Button:
    """A button whose click the page's script finds by its data."""
    return dmc.Button(label, size="compact-xs", variant="default", **extra(data_act=action, data_event=event_id))
