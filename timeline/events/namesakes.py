"""Arabic words behind a name that is said again, which belong to the sentence and not to the name."""

from __future__ import annotations

from collections.abc import Mapping

_PRESENT = (" ي", " ت")
_WAS = ("كان ", "كانت ")


def is_said_again(text: str, spans: Mapping[int, int], start: int, last: int) -> bool:
    """True for the name at ``start``, said before in full, with a word behind it up to ``last`` that is none of his:
    باع منصور السيارة, كانت ليلى تضحك. ``spans`` are where given names begin and end.
    """
    end = spans[start]
    word, more = text[start:end], text[end:last]
    before = [one for one in spans.items() if one[1] < start]
    family = any(text.startswith(f" {word} ", ends) for _, ends in before)
    given = any(text[first:ends] == word for first, ends in before)
    return family or (given and more.startswith(_PRESENT) and text[:start].endswith(_WAS))
