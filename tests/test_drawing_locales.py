"""No interface language lacks a word, a slot or a plural form that another has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

import pytest

from timeline.errors import LanguageError
from timeline.events.kinds import KINDS
from timeline.locales import LANGUAGES, NAMES, load, locale, nearest, plural, served

PLURALS = {"zero", "one", "two", "few", "many", "other"}
SECTIONS = ("drawing", "publishing", "web")


def leaves(words: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str | Mapping[str, str]]]:
    """Each text by its dotted key; a table of plural forms is one leaf."""
    for key, value in words.items():
        if isinstance(value, dict) and not set(value) <= PLURALS:
            yield from leaves(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_or_adds_a_key(language: str, section: str) -> None:
    assert {key for key, _ in leaves(load(language, section))} == {key for key, _ in leaves(load("en", section))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_event_has_its_word(language: str) -> None:
    assert set(load(language, "drawing")["kinds"]) == set(KINDS)


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_says_something_with_the_same_slots(language: str, section: str) -> None:
    english = dict(leaves(load("en", section)))
    for key, value in leaves(load(language, section)):
        if isinstance(value, str):
            assert value.strip(), key
            assert slots(value) == slots(str(english[key])), key


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_the_forms_that_its_language_needs(language: str, section: str) -> None:
    needed = {locale(language).plural_form(number) for number in range(200)}
    for key, value in leaves(load(language, section)):
        if not isinstance(value, str):
            assert needed <= set(value), key


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "لا أحداث"), (1, "حدث واحد"), (2, "حدثان"), (3, "3 أحداث"), (11, "11 حدثًا"), (100, "100 حدث")],
)
def test_arabic_counts_in_six_forms(count: int, said: str) -> None:
    assert plural(load("ar", "drawing")["events"], count, "ar") == said


@pytest.mark.parametrize(
    ("tag", "served"),
    [("zh", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh_Hant_HK", "zh-Hant"), ("fr-CA", "fr"), ("", "en"), ("de", "en")],
)
def test_any_reader_is_served_in_some_language(tag: str, served: str) -> None:
    assert nearest(tag) == served


def test_every_language_names_itself() -> None:
    assert set(NAMES) == set(LANGUAGES)


@pytest.mark.parametrize("tag", ["xx", "../en", ""])
def test_an_unknown_language_is_one_clear_line(tag: str) -> None:
    with pytest.raises(LanguageError, match="not spoken here"):
        served(tag)


def test_a_missing_section_is_one_clear_line() -> None:
    with pytest.raises(LanguageError, match=r"\[nothing\] is missing"):
        load("en", "nothing")
