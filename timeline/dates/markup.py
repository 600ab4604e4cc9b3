"""A text as a page with its dates marked, for people to check a language file with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from timeline.model import DateMention, Source
from timeline.tags import right_to_left

_STYLE = """
body { font: 17px/1.7 'Noto Sans', 'Noto Sans SC', 'Noto Sans TC', 'Noto Sans Arabic', sans-serif;
       max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
mark { background: #d8efe9; border-bottom: 2px solid #107993; color: inherit; padding: 0 .1em }
mark.undated { background: #fbe3df; border-color: #b42318 }
rt { font-size: .6em; color: #595959; direction: ltr }
p { white-space: pre-wrap }
"""


def mark_dates(sources: Sequence[Source], mentions: Sequence[DateMention]) -> str:
    """One HTML page: each source's text, its dates marked with the value above and the reason in a tool tip."""
    parts = [_article(source, [m for m in mentions if m.source_id == source.source_id]) for source in sources]
    body = "\n".join(parts)
    return f"<!doctype html>\n<meta charset='utf-8'>\n<title>Dates</title>\n<style>{_STYLE}</style>\n{body}\n"


def _article(source: Source, mentions: Sequence[DateMention]) -> str:
    out: list[str] = []
    at = 0
    for mention in mentions:
        out.append(escape(source.text[at : mention.date_start]))
        value = f"{mention.timex} {mention.mod}".strip() or "?"
        kind = "" if mention.start else " class='undated'"
        out.append(
            f"<ruby><mark{kind} title='{escape(explain(mention), quote=True)}'>{escape(mention.date_text)}</mark>"
            f"<rt>{escape(value)}</rt></ruby>"
        )
        at = mention.date_end
    out.append(escape(source.text[at:]))
    direction = "rtl" if right_to_left(source.language) else "ltr"
    head = escape(source.title or source.source_id)
    return f"<article lang='{escape(source.language)}' dir='{direction}'><h2>{head}</h2><p>{''.join(out)}</p></article>"


def explain(mention: DateMention) -> str:
    """One sentence that says how a mention's days were worked out.

    "'thứ Sáu' and published Sat 15 Feb 2025 → Fri 14 Feb 2025"
    """
    said = f"'{mention.date_text}'"
    if mention.start is None or mention.end is None:
        return f"{said} → undated: the day it counts from is unknown"
    days = f"{mention.start:%a %-d %b %Y}"
    if mention.end != mention.start:
        days += f" – {mention.end:%a %-d %b %Y}"
    modifier = f" ({mention.mod})" if mention.mod else ""
    return f"{said}{_from(mention)} → {days}{modifier}"


def _from(mention: DateMention) -> str:
    anchor = mention.anchor
    if not anchor or mention.basis == "explicit":
        return ""
    if mention.basis == "context-relative":
        return f" and the telling at {anchor}"
    if mention.basis == "event-relative":
        return f" and {anchor.replace('_', ' ')}"
    word, _, day = anchor.partition(" ")
    return f" and {word} {_weekday(day)}" if day else f" and {anchor}"


def _weekday(day: str) -> str:
    try:
        return f"{date.fromisoformat(day):%a %-d %b %Y}"
    except ValueError:
        return day
