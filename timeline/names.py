"""The general list: who and what technology, business, politics, courts, sport and culture news name most.

``names.json`` has a line for each entry: a canonical English name and the names that newspapers use in six languages
and scripts, the first of a language being the one shown to its readers. A language that is missing uses "en". A
spelling stands for one entry only, in all languages together, since an article may write a name in any script. Words
that mostly mean something else (the river, the fruit juice) are left out, and so are short Chinese names that turn up
inside other words. ``given`` are names that only women or only men bear, by which "he" and "she" are told apart, whole
ones where the given one does not tell; ``capitals`` act for their states; ``bodies`` are what each state of
``adjectives`` has (see timeline.saga). It is JSON since it is long: TOML takes five times as long to read.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from timeline.saga import Saga

_LIST = Path(__file__).with_name("names.json")


@lru_cache(maxsize=1)
def general_names() -> Saga:
    """The list, read once."""
    return msgspec.json.decode(_LIST.read_bytes(), type=Saga)
