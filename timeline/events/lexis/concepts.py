"""What two sentences of different languages both speak of (a ban, chips, a dinner): looked up in a glossary of news.

``glossary.toml`` has a line for each concept, with the words that say it in each language; "resign*" is any word that
begins so. It tells no kind and no party of an event: it only says whether two sentences may be about one thing. Arabic
words are found with and without the article, on each word of several, and with the pronouns written behind them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from timeline.events.entities.names import ARABIC_PREFIXES
from timeline.events.lexis.lexicon import Lexicon
from timeline.events.lexis.spelling import fold_word
from timeline.tags import base_of
from timeline.toml import decode

_GLOSSARY = Path(__file__).with_name("glossary.toml")
_MOST_READ = 400  # characters of a sentence
_HIS = ("ه", "ها", "هم", "هما", "نا")  # written behind an Arabic noun
_ARTICLE = re.compile(r"(?<= )ال(?!ت[قزحهمف])(?=\w\w)")  # not of verbs that begin so (التقى, التزم)
_BEFORE_HIS = re.compile(rf"(?<=[^\Wا])ت(?=(?:{'|'.join(_HIS)})(?!\w))")  # what a final ة is there: استقالتها


@lru_cache(maxsize=262_144)
def concepts(sentence: str, language: str) -> frozenset[str]:
    """The concepts that a sentence's first 400 characters speak of; none in a language that the glossary lacks.

    >>> sorted(concepts("The judge upheld the ban.", "en") & concepts("أيد القاضي الحظر.", "ar"))
    ['ban', 'judge']
    """
    base, said = base_of(language), sentence[:_MOST_READ]
    if base == "ar":
        said = _BEFORE_HIS.sub("ة", _ARTICLE.sub("", said))
    found = _lexicon(base).find(fold_word(said))
    return frozenset(concept for hit in found for concept in hit.values)


@lru_cache(maxsize=16)
def _lexicon(language: str) -> Lexicon[str]:
    said = ((word, concept) for concept, words in glossary().items() for word in words.get(language, ()))
    return Lexicon(said, prefixes=ARABIC_PREFIXES, suffixes=_HIS) if language == "ar" else Lexicon(said)


@lru_cache(maxsize=1)
def glossary() -> dict[str, dict[str, list[str]]]:
    """Each concept's words by language."""
    return decode(_GLOSSARY.read_bytes(), dict[str, dict[str, list[str]]])
