"""Concepts: what two sentences of different languages both speak of."""

from __future__ import annotations

from collections import Counter

import pytest

from timeline.events.lexis.concepts import concepts, glossary
from timeline.events.lexis.spelling import fold_word

LANGUAGES = ("en", "fr", "vi", "zh", "ar")
SAYINGS = {
    "resign": {
        "en": "She announced her resignation over breakfast.", "fr": "Elle a démissionné dans la nuit.",
        "vi": "Bà từ chức ngay trong đêm.", "zh-Hans": "她当晚宣布辞职。", "zh-Hant": "她當晚宣布請辭。",
        "ar": "وأعلنت استقالتها ليلا.",
    },
    "dinner": {
        "en": "They met at a dinner in Lyon.", "fr": "Ils se sont vus lors d'un dîner à Lyon.",
        "vi": "Họ gặp nhau trong một bữa tối ở Lyon.", "zh-Hans": "两人在里昂的一次晚宴上见面。",
        "zh-Hant": "兩人在里昂的一次晚宴上見面。", "ar": "والتقيا على مأدبة عشاء في ليون.",
    },
    "judge": {
        "en": "Then the judge spoke.", "fr": "Puis la juge a parlé.", "vi": "Rồi thẩm phán lên tiếng.",
        "zh-Hans": "随后法官发话。", "zh-Hant": "隨後法官發話。", "ar": "ثم تكلم القاضي.",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("concept", "language", "sentence"),
    [(concept, *said) for concept, sentences in SAYINGS.items() for said in sentences.items()],
)
def test_a_sentence_speaks_of_a_concept_in_every_language(concept: str, language: str, sentence: str) -> None:
    assert concept in concepts(sentence, language)
    assert not {other for other in SAYINGS if other != concept} & concepts(sentence, language)


@pytest.mark.parametrize(
    ("concept", "sentence"),
    [
        ("appeal-court", "وعقدت محكمة الاستئناف جلسة"), ("war-crimes", "وبحثوا في جرائم الحرب"),
        ("resign", "ثم سحبت استقالتها"), ("wife", "سافر مع زوجته وابنتهما"), ("daughter", "سافر مع زوجته وابنتهما"),
        ("meet", "وفي لييج التقى الجاران"), ("company", "وباعت شركاتها"), ("mansion", "وعاد إلى منزلها"),
    ],
)  # fmt: skip
def test_arabic_writes_articles_and_pronouns_onto_words(concept: str, sentence: str) -> None:
    assert concept in concepts(sentence, "ar")


def test_words_within_other_words_are_not_meant() -> None:
    assert "ban" not in concepts("The band played in Bangkok.", "en")
    assert concepts("", "en") == concepts("A ban.", "sw") == frozenset()


def test_only_the_beginning_of_a_long_sentence_counts() -> None:
    assert not concepts("x " * 300 + "She resigned.", "en")


def test_a_concept_is_said_in_several_languages_and_a_word_says_one() -> None:
    for concept, words in glossary().items():
        assert len(words) > 1, concept
        assert set(words) <= set(LANGUAGES), concept
        assert all(words.values()), concept
    for language in LANGUAGES:
        said = Counter(fold_word(word) for words in glossary().values() for word in set(words.get(language, ())))
        assert not [word for word, count in said.items() if count > 1], language


def test_the_glossary_is_in_its_concepts_order() -> None:
    assert list(glossary()) == sorted(glossary())
