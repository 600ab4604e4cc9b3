"""What a mark says when it is pointed at: escaped, each line isolated by its direction."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from timeline.drawing.boxes import Badge
from timeline.drawing.scene import Scene, headline, spoken, story
from timeline.drawing.text import clean, embed, escape, fold, isolate
from timeline.drawing.view import View
from timeline.drawing.words import row_words
from timeline.locales import load, plural
from timeline.model import READER

_LETTERS = 56
_LISTED = 6


def hover(record: Mapping[str, Any], view: View, disputed: Container[str]) -> str:
    """Date in words, headline, who says so and the words as written, as Plotly's pseudo-HTML."""
    said = load(view.language, "drawing")
    tongue = spoken(record, view)
    date = row_words(record, view.language)
    if story(record) in disputed:
        date = f"{date} · {said['disputed']}"
    lines = [f"<b>{isolate(escape(date), view.language)}</b>"]
    lines += (isolate(escape(line), tongue) for line in fold(headline(record, view), _LETTERS, 4, tongue))
    lines.append(_said(said["says"], "publisher", record["publisher"] or record["source_id"], view.language))
    if record["headline_from"] not in ("", READER):
        lines.append(isolate(escape(said["lent"]), view.language))
    if record["date_text"]:
        lines.append(_said(said["as_written"], "text", record["date_text"], view.language))
    return "<br>".join(lines)


def _said(template: str, slot: str, text: str, language: str) -> str:
    """A template of ours with a text of theirs in it; the template is filled last, whatever the text holds."""
    return isolate(template.replace(f"{{{slot}}}", embed(escape(clean(text, 60)), language)), language)


def badge_hover(scene: Scene, badge: Badge) -> str:
    """How many events a badge stands for, the first of them, and what a click does."""
    view = scene.view
    tag = view.language
    said = load(tag, "drawing")
    lines = [f"<b>{isolate(escape(plural(said['more'], len(badge.items), tag)), tag)}</b>"]
    for item in badge.items[:_LISTED]:
        record = scene.records[item]
        tongue = spoken(record, view)
        lines.append(isolate(escape(clean(headline(record, view), 60)), tongue))
    lines += ["…"] if len(badge.items) > _LISTED else []
    lines.append(f"<i>{isolate(escape(said['zoom_hint']), tag)}</i>")
    return "<br>".join(lines)
