"""What must hold of dates in any text at all."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import INAUGURATION
from timeline.dates import find_dates
from timeline.dates.rules.finding import _scan, find_matches, grammar_of
from timeline.dates.rules.heads import Heads
from timeline.languages.folding import folding

TAGS = ["en", "fr", "vi", "zh-Hans", "zh-Hant", "ar", "es", "ja", "he"]
PUBLISHED = date(2025, 3, 19)
PIECES = st.sampled_from(
    "2015 30/11/2022 , . - – ( ) “ ” « » \n \u200f \u200d \ufeff \u0651 ١٢ １２ ngày năm tháng 3 March in the last week 年 月 日 "
    "第 三 二〇一七 上周 عام في و من إلى janvier fin début il y a days later from to between spring summer quarter weeks months on 6 mùa xuân tuần 春天 后 ربيع بعد أسابيع printemps semaines plus tard 5 12 1990 97,4 % $ İ ß ﷺ".split(
        " "
    )
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=40).map(" ".join)
)
UNSOUND = st.text(alphabet=st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Nd"]), max_size=100)


@settings(max_examples=150)
@given(text=st.one_of(TEXTS, UNSOUND), tag=st.sampled_from(TAGS))
def test_mentions_lie_in_the_text_in_order_and_apart(text, tag):
    end = 0
    for mention in find_dates(text, tag, PUBLISHED, [INAUGURATION]):
        assert end <= mention.date_start < mention.date_end <= len(text)
        assert text[mention.date_start : mention.date_end] == mention.date_text
        assert mention.start is not None
        assert mention.end is not None
        assert mention.start <= mention.end
        assert 0 <= mention.confidence <= 1
        end = mention.date_end


@settings(max_examples=60)
@given(text=TEXTS, tag=st.sampled_from(TAGS))
def test_the_same_text_gives_the_same_dates(text, tag):
    assert find_dates(text, tag, PUBLISHED) == find_dates(text, tag, PUBLISHED)


@settings(max_examples=100)
@given(text=TEXTS, tag=st.sampled_from(TAGS))
def test_no_date_begins_where_none_is_tried(text, tag):
    grammar = grammar_of(tag)
    text = grammar.folding.fold(text).text
    found = find_matches(grammar, text)
    with pytest.MonkeyPatch.context() as everywhere:
        everywhere.setattr(Heads, "goes_on", lambda heads, head, text, end: True)
        assert find_matches(grammar, text) == found


@given(text=st.text(max_size=120))
def test_folding_leads_back_into_the_text(text):
    folded = folding("\u0640\u064b\u0651", ()).fold(text)
    back = [folded.back(place) for place in range(len(folded.text) + 1)]
    assert back == sorted(back)
    assert back[-1] <= len(text)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(
    "unit", ["1", "1-", "2015-", "12/", " ", "in ", "năm ", "3 ngày ", "第", "年", "二", "و", "de ", "“"]
)
def test_work_grows_with_length_alone(tag, unit):
    """Steps are counted, not timed: eight times the text may take at most about eight times the steps."""
    steps = []
    for size in (500, 4000):
        grammar = grammar_of(tag)
        counted = _Counted(grammar)
        list(_scan(counted, grammar.folding.fold(unit * size).text))
        steps.append(counted.steps)
    assert steps[1] <= 10 * steps[0] + 1000


class _Counted:
    """A grammar that counts the places it is asked about and what it remembers of them."""

    def __init__(self, grammar):
        self._grammar, self.steps = grammar, 0

    def __getattr__(self, name):
        return getattr(self._grammar, name)

    def match(self, text, place, memo):
        before = len(memo.hits) + len(memo.matches)
        found = self._grammar.match(text, place, memo)
        self.steps += 1 + len(memo.hits) + len(memo.matches) - before
        return found


def test_ten_megabytes_of_digits_give_an_answer():
    assert find_dates("7" * 10_000_000, "en", PUBLISHED) == []


@pytest.mark.parametrize("tag", TAGS)
def test_the_trigger_does_not_backtrack(tag):
    """It is made of words, digits and one bounded class: nothing in it repeats without a bound."""
    assert not re.search(r"(?<!\\)[*+]", grammar_of(tag).trigger.pattern.replace("\\d+", ""))


def test_weeks_after_a_season_have_an_edtf_of_their_days():
    found = find_dates("They fell out in the spring of 2024. Six weeks on, they met.", "en", date(2025, 5, 1))
    assert [mention.edtf for mention in found] == ["2024-21", "2024-04-12~/2024-07-12~"]
