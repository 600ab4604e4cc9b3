"""What a BCP 47 tag says of itself: its language, and which way that is written."""

from __future__ import annotations

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi", "dv", "ps", "sd", "ug")


def base_of(tag: str) -> str:
    """The language of a tag, in small letters, without script and region.

    >>> base_of("zh-Hant"), base_of("pt_BR"), base_of("")
    ('zh', 'pt', '')
    """
    return tag.replace("_", "-").partition("-")[0].lower()


def right_to_left(tag: str) -> bool:
    """True when the language is written from right to left."""
    return base_of(tag) in _RIGHT_TO_LEFT
