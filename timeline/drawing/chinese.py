"""Where a line of Chinese may break: where BudouX hears a pause, but in no word that the glossary of news knows."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import budoux

from timeline.events.lexis.concepts import glossary
from timeline.events.lexis.spelling import in_script

_LONGEST_WORD = 8


@lru_cache(maxsize=16_384)
def pauses(run: str, language: str) -> tuple[str, ...]:
    """A run of Chinese characters parted where a reader would pause."""
    if len(run) < 2:
        return (run,)
    pieces = _parser(traditional=language == "zh-Hant").parse(run)
    if len(pieces) < 2:
        return tuple(pieces)
    kept = _inside_words(run, pieces, _words("zh-Hant" if language == "zh-Hant" else "zh-Hans"))
    joined, at = [pieces[0]], 0
    for before, piece in pairwise(pieces):
        at += len(before)
        if at in kept:
            joined[-1] += piece
        else:
            joined.append(piece)
    return tuple(joined)


def _inside_words(run: str, pieces: list[str], words: frozenset[str]) -> set[int]:
    """Places within a known word; one of two characters counts where each was left alone."""
    alone, at = set[int](), 0
    for piece in pieces:
        alone |= {at} if len(piece) == 1 else set()
        at += len(piece)
    inside = set[int]()
    for start in range(len(run)):
        shortest = 2 if {start, start + 1} <= alone else 3
        for end in range(min(len(run), start + _LONGEST_WORD), start + shortest - 1, -1):
            if run[start:end] in words:
                inside.update(range(start + 1, end))
                break
    return inside


@lru_cache(maxsize=2)
def _words(language: str) -> frozenset[str]:
    known = " ".join(word for said in glossary().values() for word in said.get("zh", ()))
    return frozenset(in_script(known, language).split())


@lru_cache(maxsize=2)
def _parser(*, traditional: bool) -> budoux.Parser:
    load = (
        budoux.load_default_traditional_chinese_parser if traditional else budoux.load_default_simplified_chinese_parser
    )
    return load()
