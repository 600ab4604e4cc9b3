"""Small pictures for buttons, drawn by the style sheet from our own SVG; they say nothing to a screen reader."""

from __future__ import annotations

from dash import html

from timeline.web.attributes import extra


def icon(name: str) -> html.Span:
    """The icon ``name`` (a class of assets/timeline.css), in the colour of the text around it."""
    return html.Span(className=f"icon icon-{name}", **extra(aria_hidden="true"))
