"""States that act, by their name or their capital's; a place elsewhere in a sentence only says where."""

import pytest

from tests.telling import NAMES, told
from timeline.events import NameIndex
from timeline.saga import Saga

STATES = NameIndex(
    Saga(
        organisations={"Koralle": {"en": ["Koralle"], "zh-Hans": ["科拉勒"], "ar": ["كورالي"]}},
        places={
            "Norway": {"en": ["Norway"], "fr": ["Norvège"], "zh-Hans": ["挪威"], "ar": ["النرويج"], "vi": ["Na Uy"]},
            "Oslo": {"en": ["Oslo"]},
        },
        capitals={"Norway": "Oslo"},
    )
)

ACTING = [
    ("Norway banned Koralle ⟦on 3 May 2021|2021-05-03⟧.", "en"),
    ("Oslo banned Koralle ⟦on 3 May 2021|2021-05-03⟧.", "en"),
    ("Norway, the last of the five to do so, banned Koralle ⟦on 3 May 2021|2021-05-03⟧.", "en"),
    ("⟦Le 3 mai 2021|2021-05-03⟧, la Norvège a interdit Koralle.", "fr"),
    ("⟦Ngày 3/5/2021|2021-05-03⟧, Na Uy cấm Koralle.", "vi"),
    ("挪威⟦2021年5月3日|2021-05-03⟧宣布禁止科拉勒。", "zh-Hans"),
    ("حظرت النرويج كورالي ⟦في 3 مايو 2021|2021-05-03⟧.", "ar"),
]


@pytest.mark.parametrize(("text", "language"), ACTING)
def test_a_state_acts(text, language):
    (event,) = told(text, language, STATES)
    assert event.agents == ("Norway",)
    assert "Koralle" in event.actors


@pytest.mark.parametrize(
    "text",
    [
        "Norway's police banned Koralle ⟦on 3 May 2021|2021-05-03⟧.",
        "In Norway, Koralle opened a plant ⟦on 3 May 2021|2021-05-03⟧.",
        "OSLO, ⟦May 3, 2021|2021-05-03⟧ (Newswire) — A plant of Koralle burned down.",
    ],
)
def test_a_place_that_owns_or_says_where_does_not_act(text):
    assert all("Norway" not in event.actors for event in told(text, "en", STATES))


def test_a_french_headline_keeps_the_article_of_a_state():
    (event,) = told("⟦Le 3 mai 2021|2021-05-03⟧, la Norvège a interdit Koralle.", "fr", STATES)
    assert event.headline.startswith(("La Norvège", "la Norvège"))


def test_a_name_index_without_capitals_has_no_states():
    assert NAMES.states == {}
