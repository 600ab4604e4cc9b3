"""Headlines that lean on the sentence before them: who or whose is a pronoun, or they go on from another clause."""

import pytest

from timeline.events.headlining.leaning import leans

LEANING = {
    "en": ("His trial", "They are acquitted", "And Berg leaves", "Was fined"),
    "fr": ("Son procès", "Ils partent", "Et Berg s'en va"),
    "vi": ("Ông từ chức", "Họ rời đi", "Bà ấy bị bắt"),
    "zh-Hans": ("他辞职", "两人离开"),
    "zh-Hant": ("她辭職", "他們離開"),
}
STANDING = {
    "en": ("Hissene leaves", "Theyer quits", "Andrea Berg is fined", "Mr Berg resigns"),
    "fr": ("Sonia Berg s'en va", "Ilse Lang part"),
    "vi": ("Ông Lang từ chức", "Bà Berg bị bắt"),
    "zh-Hans": ("法院判伯格有罪",),
    "": ("His trial",),
    "xx": ("His trial",),
}


@pytest.mark.parametrize(("language", "said"), [(tag, said) for tag, told in LEANING.items() for said in told])
def test_a_headline_leans(language: str, said: str) -> None:
    assert leans(said, language)


@pytest.mark.parametrize(("language", "said"), [(tag, said) for tag, told in STANDING.items() for said in told])
def test_a_headline_stands_alone(language: str, said: str) -> None:
    assert not leans(said, language)
