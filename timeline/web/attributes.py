"""Attributes that Python cannot spell as keywords: aria-*, data-*."""

from __future__ import annotations

from typing import Any


def extra(**values: str | None) -> dict[str, Any]:
    """The attributes with dashes for underscores, for ``**``; those that are None are left out.

    >>> extra(aria_label="Close", data_act=None)
    {'aria-label': 'Close'}
    """
    return {name.replace("_", "-"): said for name, said in values.items() if said is not None}
