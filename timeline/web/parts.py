"""What parts of the page are made with: attributes that Python cannot spell as keywords (aria-*, data-*), and icons."""

from __future__ import annotations

from typing import Any

from dash import html


def extra(**values: str | None) -> dict[str, Any]:
    """The attributes with dashes for underscores, for ``**``; those that are None are left out.

    >>> extra(aria_label="Close", data_act=None)
    {'aria-label': 'Close'}
    """
    return {name.replace("_", "-"): said for name, said in values.items() if said is not None}


def icon(name: str) -> html.Span:
    """The icon ``name`` (a class of assets/timeline.css), in the colour of the text around it."""
    return html.Span(className=f"icon icon-{name}", **extra(aria_hidden="true"))
