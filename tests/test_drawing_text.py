"""Hostile text: cleaned, escaped, isolated, shortened, broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import headlines, languages
from timeline.drawing.fonts import stack, width
from timeline.drawing.text import clean, embed, escape, even, fit, fold, isolate, shorten, wrap

UNSAFE = set("\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069\u200e\u200f\n\t\r\x00\u2028")


@given(st.text(max_size=2000))
def test_clean_text_is_one_line_without_controls(text: str) -> None:
    assert not set(clean(text)) & UNSAFE
    assert len(clean(text)) <= 240


@given(st.text())
def test_escaped_text_has_no_markup_and_no_tex(text: str) -> None:
    assert not set(escape(text)) & set("<>$")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("\u202etxt.exe\u202c", "txt.exe"),
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("Z\u0301\u0301\u0301\u0301\u0301algo", "Z\u0301\u0301\u0301algo"),
        ("\ud800broken", "broken"),
        ("أُحبّ", "أُحبّ"),
        ("đã khởi kiện", "đã khởi kiện"),
    ],
    ids=["override", "white space", "piled marks", "half a surrogate", "Arabic vowels stay", "Vietnamese stays"],
)
def test_hostile_text_becomes_plain(said: str, shown: str) -> None:
    assert clean(said) == shown


def test_right_to_left_text_is_isolated_and_other_text_is_not() -> None:
    assert isolate("ماسك", "ar") == "\u2067ماسك\u2069"
    assert isolate("Musk", "en") == "Musk"
    assert embed("29 Feb", "ar") == "\u206829 Feb\u2069"
    assert embed("29 Feb", "en") == "29 Feb"


@given(headlines, st.floats(40, 400), st.sampled_from([9, 13, 28]), languages, st.integers(1, 4))
def test_lines_are_never_wider_than_their_room(text: str, room: float, size: int, language: str, lines: int) -> None:
    found = wrap(clean(text), room, size, language, lines)
    assert 1 <= len(found) <= lines
    assert all(width(line, size, language) <= room for line in found)


@given(headlines, st.floats(0, 400), languages)
def test_what_is_fitted_fits(text: str, room: float, language: str) -> None:
    assert width(fit(clean(text), room, 13, language), 13, language) <= max(room, 0)


def test_chinese_breaks_between_letters_but_not_before_a_comma() -> None:
    assert wrap("港口委员会，开会", 13 * 5.4, 13, "zh-Hans", 2) == ("港口委员", "会，开会")


def test_chinese_breaks_between_words_where_there_is_room() -> None:
    assert wrap("港口委员会今天开会", 13 * 6.4, 13, "zh-Hans", 2) == ("港口委员会", "今天开会")
    assert wrap("The port board of 港口委员会 met", 13 * 10.5, 13, "en", 2) == ("The port board of", "港口委员会 met")


def test_chinese_that_is_cut_off_in_any_case_breaks_between_words() -> None:
    lines = wrap("渡轮公司的董事会提醒市长,夜航班次正准备用新船", 85, 13, "zh-Hans", 2)
    assert "".join(lines).endswith("…")
    assert all(not line.endswith(("提", "市", "夜", "准")) for line in lines)


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [("创立人工智能实验室", "zh-Hans", "人工智能"), ("成立人工智慧實驗室", "zh-Hant", "人工智慧")],
)
def test_no_word_that_news_speaks_of_is_torn(text: str, language: str, word: str) -> None:
    assert any(word in line for line in wrap(text, 90, 13, language, 3))


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_a_chinese_date_stays_in_a_line_that_holds_it(language: str) -> None:
    assert wrap("港口（2025年2月15日）", 13 * 10, 13, language, 2) == ("港口", "（2025年2月15日）")
    assert wrap("2022年11月30日", 13 * 6, 13, language, 2) == ("2022年11月", "30日")


@pytest.mark.parametrize("room", range(60, 400, 7))
def test_no_french_line_begins_or_ends_with_a_mark_that_is_set_apart(room: int) -> None:
    lines = wrap("Réponse du maire : « non merci » ! Et 40 % du port ?", room, 13, "fr", 12)
    assert not any(line.endswith("«") or line[0] in ":»!%?" for line in lines)


def test_even_lines_are_no_more_than_the_text_needs() -> None:
    text = "Nordlys Ferries opens a second route"
    assert even(text, 13 * 14, 13, "en", 3) == ("Nordlys Ferries opens a", "second route")


def test_even_lines_break_no_word_that_the_room_keeps_whole() -> None:
    text = "港口委员会今天开会"
    assert even(text, 13 * 8, 13, "zh-Hans", 2) == ("港口委员会", "今天开会")
    assert even(text, 13 * 5.4, 13, "zh-Hans", 2) == wrap(text, 13 * 5.4, 13, "zh-Hans", 2)


def test_english_is_cut_at_a_word() -> None:
    assert shorten("The harbour board meets", 14) == "The harbour…"


def test_folding_counts_wide_letters_double() -> None:
    assert fold("港口委员会就新起重机开会", 12, 3) == ("港口委员会就", "新起重机开会")


def test_every_stack_ends_in_a_family_that_every_machine_has() -> None:
    assert {stack(tag).split(", ")[0] for tag in ("en", "ar", "zh", "zh-TW")} == {
        "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", "Noto Sans TC",
    }  # fmt: skip
    assert all(stack(tag).endswith("sans-serif") for tag in ("en", "ar", "zh-Hans", "zh-Hant", "ja"))
