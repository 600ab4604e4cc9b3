"""Sentences, by each script's own rules; quotations, abbreviations, headings, what is left out."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.lexis.lexicon import word_end
from timeline.events.lexis.spelling import is_han
from timeline.events.sentences import split

SPLIT = [
    pytest.param("He came. She left.", ["He came.", "She left."], id="plain"),
    pytest.param(
        "Mr. Said paid $3.5 million. He left.",
        ["Mr. Said paid $3.5 million.", "He left."],
        id="abbreviation-and-decimal",
    ),
    pytest.param("John F. Kern left.", ["John F. Kern left."], id="initial"),
    pytest.param("“No. Never,” she said. He left.", ["“No. Never,” she said.", "He left."], id="quotation-goes-on"),
    pytest.param("“No way.” He left.", ["“No way.”", "He left."], id="quotation-ends"),
    pytest.param("« Non. » Il partit.", ["« Non. »", "Il partit."], id="guillemets"),
    pytest.param("他来了。她走了。", ["他来了。", "她走了。"], id="zh"),
    pytest.param("他说：“我来了。她走了。”然后离开。", ["他说：“我来了。她走了。”", "然后离开。"], id="zh-quotation"),
    pytest.param("جاء؟ ذهبت.", ["جاء؟", "ذهبت."], id="ar"),
    pytest.param("He said “yes. She left.", ["He said “yes.", "She left."], id="never-closed"),
    pytest.param("He came. (She left.) They met.", ["He came.", "She left.", "They met."], id="in-brackets"),
    pytest.param("He came (she left.) They met.", ["He came (she left.) They met."], id="brackets-within-a-sentence"),
    pytest.param("One\n\nTwo.", ["One", "Two."], id="paragraphs"),
    pytest.param("She resigned.The yard was sold.", ["She resigned.", "The yard was sold."], id="space-lost"),
    pytest.param("Il part en 2021.Elle reste.", ["Il part en 2021.", "Elle reste."], id="fr-space-lost-behind-a-year"),
    pytest.param(
        "He hid (in May).In June he left.", ["He hid (in May).", "In June he left."], id="space-lost-behind-a-bracket"
    ),
    pytest.param("He runs Quay.com and Node.Js.", ["He runs Quay.com and Node.Js."], id="dots-in-names"),
    pytest.param(
        "She wrote on X. The yard was sold.", ["She wrote on X.", "The yard was sold."], id="on-the-network-X"
    ),
    pytest.param("| 3 May 2021 |\n|\nHe left. |", ["3 May 2021", "He left."], id="cells-of-a-table"),
]


@pytest.mark.parametrize(("text", "sentences"), SPLIT)
def test_split(text: str, sentences: list[str]) -> None:
    assert [text[s.start : s.end] for s in split(text, [], frozenset(("mr",)))] == sentences


def test_a_short_line_without_an_end_mark_is_a_heading() -> None:
    assert [s.heading for s in split("A new start\n\nIt began. It went on.", [], frozenset())] == [True, False, False]


def test_what_is_left_out_is_in_no_sentence() -> None:
    text = "Menu Home About. The story begins."
    assert [text[s.start : s.end] for s in split(text, [(0, 16)], frozenset())] == ["The story begins."]


@given(st.text(alphabet=st.sampled_from('aB .。!“”«»"\n，,؟()…'), max_size=200))
def test_sentences_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for sentence in split(text, [], frozenset()):
        assert end <= sentence.start < sentence.end <= len(text)
        end = sentence.end


def test_a_word_ends_where_its_letters_do() -> None:
    """For every character, as the pattern that finds the end of a word must say what is_han says of each."""
    for letter in map(chr, range(sys.maxunicode + 1)):
        assert word_end(f"a{letter} b", 1) == 1 + (letter.isalnum() and not is_han(letter)), hex(ord(letter))
    assert word_end("中a", 1) == 1
    assert word_end("ab_c", 1) == 2
