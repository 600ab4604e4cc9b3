"""Values of a table's rows as formats for others hold them: JSON, and links."""

from __future__ import annotations

from datetime import date
from typing import Any

Row = dict[str, Any]


def filled(row: Row) -> Row:
    """A row without what is empty, its days as ISO text: what JSON can hold."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row.items()
        if value not in (None, "", (), -1)
    }


def web_address(text: str) -> str:
    """The address when it is one of the web (http, https) and can stand in a link; else "".

    Anything else (javascript:, data:, …) is never made a link.
    """
    clean = text.strip()
    safe = clean.lower().startswith(("http://", "https://")) and not set(clean) & set(" <>\"'`\\\n\r\t")
    return clean if safe else ""
