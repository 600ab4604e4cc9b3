"""The article that a state's or an institution's name has in a headline, where a language wants one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from timeline.events.entities.names import NameIndex
from timeline.events.lexis.tongue import Tongue, tongue


def lack_article(agents: Sequence[str], patients: Sequence[str], names: NameIndex, words: Tongue) -> bool:
    """True when a state or an institution is told of and the language elides articles: a name out of a list lacks the
    one that it needs.
    """
    bodies = any(_is_body(name, name, names, words) for name in (*agents, *patients))
    return bool(words.words.grammar.elision) and (bodies or any(name in names.states for name in agents))


def with_article(name: str, spelt: str, names: NameIndex, words: Tongue) -> str:
    """A name as ``words`` spells it with its article; "" when it wants one that is not known."""
    article = _articles(words.tag).get(spelt) or _articles(words.tag).get(spelt.partition(" ")[0])
    if article is not None:
        return f"{article} {spelt}"
    return "" if words.words.grammar.elision and _is_body(name, spelt, names, words) else spelt


def stands_for_many(shown: str, words: Tongue) -> bool:
    """True for a name that has the article of several, or ends as theirs: les États-Unis, Tokyo prosecutors."""
    grammar = words.words.grammar
    return shown.partition(" ")[0] in grammar.plural_articles or shown.endswith(tuple(grammar.plural_ends))


def is_common(name: str, language: str, names: NameIndex) -> bool:
    """True for a name that no list knows and that is a common noun's in the language of its source: Cour suprême."""
    return name not in names and tongue(language).shape.institutions.wants_article(name)


def _is_body(name: str, spelt: str, names: NameIndex, words: Tongue) -> bool:
    """True for a body that a common noun names: (la) Cour des comptes."""
    common = words.shape.institutions.wants_article
    return names.bodies_of.of(name) is not None or common(name) or common(spelt)


@lru_cache(maxsize=16)
def _articles(language: str) -> dict[str, str]:
    articles = tongue(language).words.grammar.articles
    return {word: article for article, words in articles.items() for word in words}
