"""A reader's decisions about dates in words, for the note of a picture that shows what came of them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.publishing import sentences
from timeline.web.book import Book
from timeline.web.edits import Edit
from timeline.web.words import heading, publisher, say, when

#: Decision -> the phrase that tells it. Accepted, rejected and corrected events are counted by the picture itself.
PHRASES = {"use-date": "decided_date", "keep-disputed": "decided_disputed", "not-same": "decided_apart"}
#: Decisions told one by one; a note has little room.
MOST = 3


def told(edits: Sequence[Edit], book: Book, tag: str) -> str:
    """What was decided about the dates and stories of the book's events, the last decision of each event only."""
    last = {edit.event_id: edit.action for edit in edits if edit.action in PHRASES and edit.event_id in book.events}
    chosen = list(last.items())[-MOST:]
    return sentences((_sentence(book, event_id, PHRASES[action], tag) for event_id, action in chosen), tag)


def _sentence(book: Book, event_id: str, phrase: str, tag: str) -> str:
    event = book.events[event_id]
    return say(tag, phrase, headline=heading(event), publisher=publisher(event), date=when(event, tag))
