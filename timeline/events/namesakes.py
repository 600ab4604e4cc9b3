"""Arabic words behind a name that is said again, which belong to the sentence and not to the name."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PRESENT = (" ي", " ت")
_LEADS = "في|من|الي|علي|عن|مع|ان|انه|انها|امام|بعد|قبل|حتي|ذلك|نفسه|نفسها"  # words behind a given name alone
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
    was = given and more.startswith(_PRESENT) and text[:start].endswith(_WAS)
    return family or was or _goes_by_given_name(text, spans, start)


def _goes_by_given_name(text: str, spans: Mapping[int, int], start: int) -> bool:
    """True for somebody named in full before whom the text calls by the given name alone elsewhere: ليلى، بكت ليلى."""
    word = rf"(?:(?<![\u0621-\u064a])|(?<= [وف])){re.escape(text[start : spans[start]])}"
    alone = re.search(rf"{word}(?:[.,،؛:؟!\n]| و| (?:{_LEADS}) )", text)
    full = re.search(rf"{word} (?!و|(?:{_LEADS}) )[\u0621-\u064a]{{3}}", text)
    return alone is not None and full is not None and full.start() < start
