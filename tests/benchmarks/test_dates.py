"""Speed of finding dates, beside dateparser's own search on the same text: the table's ratios, a group a language.

Run with `make bench`. Characters a second are printed as extra info.
"""

import tomllib
import tracemalloc
import warnings
from datetime import date, datetime
from pathlib import Path

import pytest

from timeline.dates import find_dates
from timeline.dates.rules.finding import _grammar, grammar_of
from timeline.languages import load

SOURCES = Path(__file__).resolve().parents[2] / "data" / "sources"
BRIEFS = {"en": "en", "fr": "fr", "vi": "vi", "ar": "ar", "zh-Hans": "zh-hans", "zh-Hant": "zh-hant"}
PUBLISHED = date(2025, 3, 19)
#: Real articles, where they are: a date every 130 to 580 characters, a brief has one every 40 to 180.
ARTICLES = SOURCES.parents[2] / "shared" / "articles"


def brief(tag):
    return (SOURCES / f"{BRIEFS[tag]}.md").read_text("utf-8")


def per_second(benchmark, text):
    if benchmark.stats:
        seconds = benchmark.stats.stats.median
        benchmark.extra_info["characters_per_second"] = round(len(text) / seconds)
        benchmark.extra_info["bytes_per_second"] = round(len(text.encode()) / seconds)


@pytest.mark.parametrize("tag", BRIEFS)
def test_ours(benchmark, tag):
    benchmark.group = f"dates of a brief, {tag}"
    text = brief(tag)
    find_dates(text, tag, PUBLISHED)
    found = benchmark(find_dates, text, tag, PUBLISHED)
    assert found
    per_second(benchmark, text)


def articles():
    said = ARTICLES / "sources.toml"
    return tomllib.loads(said.read_text("utf-8")) if said.exists() else {}


def article_of(name):
    said = articles()[name]
    return (ARTICLES / said["file"]).read_text("utf-8"), said["language"]


@pytest.mark.parametrize("name", articles())
def test_an_article(benchmark, name):
    benchmark.group = f"dates of an article, {name}"
    text, tag = article_of(name)
    find_dates(text, tag, PUBLISHED)
    assert benchmark(find_dates, text, tag, PUBLISHED)
    per_second(benchmark, text)


@pytest.mark.long
@pytest.mark.parametrize("name", articles())
def test_dateparser_search_of_an_article(benchmark, name):
    benchmark.group = f"dates of an article, {name}"
    search(benchmark, *article_of(name))


@pytest.mark.long
@pytest.mark.parametrize("tag", BRIEFS)
def test_dateparser_search(benchmark, tag):
    benchmark.group = f"dates of a brief, {tag}"
    search(benchmark, brief(tag), tag)


def search(benchmark, text, tag):
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(2025, 3, 19)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        benchmark.pedantic(search_dates, (text,), {"languages": [tag], "settings": settings}, rounds=1, warmup_rounds=1)
    per_second(benchmark, text)


@pytest.mark.long
@pytest.mark.parametrize("megabytes", [1, 10])
def test_a_long_text(benchmark, megabytes):
    benchmark.group = "length: 10 MB beside 1 MB"
    text = brief("en")
    text *= megabytes * 1_000_000 // len(text)
    benchmark.pedantic(find_dates, (text, "en", PUBLISHED), rounds=1)
    per_second(benchmark, text)


@pytest.mark.long
def test_memory_of_a_long_text(benchmark):
    """Peak memory over the text's own size, as extra info."""
    benchmark.group = "memory"
    text = brief("en") * 300

    def measured():
        tracemalloc.start()
        find_dates(text, "en", PUBLISHED)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    peak = benchmark.pedantic(measured, rounds=1)
    benchmark.extra_info["peak_over_text"] = round(peak / len(text.encode()), 1)


@pytest.mark.parametrize("tag", BRIEFS)
def test_loading_a_language(benchmark, tag):
    benchmark.group = "loading a language"
    grammar_of(tag)  # modules are imported once a process

    def fresh():
        load.cache_clear()
        _grammar.cache_clear()
        grammar_of(tag)

    benchmark.pedantic(fresh, rounds=5)
