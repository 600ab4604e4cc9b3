"""Who "he" and "she" can be: by title, by given name, and by whom a text is about."""

import pytest

from tests.telling import told
from timeline.events import NameIndex
from timeline.saga import Given, Saga

NAMES = NameIndex(
    Saga(
        people={
            "Clara Voss": {"en": ["Clara Voss", "Voss"], "zh-Hans": ["克拉拉·沃斯"], "zh-Hant": ["克拉拉·沃斯"]},
            "Peter Hale": {"en": ["Peter Hale", "Hale"], "zh-Hans": ["彼得·黑尔"], "zh-Hant": ["彼得·黑爾"]},
        },
        organisations={"Nordlicht": {"en": ["Nordlicht"], "zh-Hans": ["诺德利希特"]}},
        given=Given(women=["Clara"], men=["Peter"]),
    )
)
DAY = "⟦on 3 May 2021|2021-05-03⟧"
LATER = "⟦on 9 June 2021|2021-06-09⟧"

TELLINGS = [
    pytest.param("en", f"Peter Hale sued Clara Voss {DAY}. She resigned {LATER}.", "Clara Voss", id="en-she"),
    pytest.param("en", f"Clara Voss sued Peter Hale {DAY}. He resigned {LATER}.", "Peter Hale", id="en-he"),
    pytest.param(
        "vi",
        "Ông Minh Dao kiện bà Lan Pham ⟦ngày 3/5/2021|2021-05-03⟧. Bà từ chức ⟦ngày 9/6/2021|2021-06-09⟧.",
        "Lan Pham",
        id="vi-title",
    ),
]


@pytest.mark.parametrize(("language", "text", "who"), TELLINGS)
def test_a_pronoun_means_one_whom_it_fits(language, text, who):
    assert told(text, language, NAMES)[-1].actors[:1] == (who,)


def test_a_paragraph_goes_back_to_whom_the_text_is_about():
    about = " ".join(f"Hale met Nordlicht {DAY}." for _ in range(6))
    text = f"Peter Hale founded Nordlicht {DAY}. {about}\n\nOmar Dell praised it {DAY}. Dell wrote a letter {DAY}.\n\nHe resigned {LATER}."
    assert told(text, "en", NAMES)[-1].actors[:1] == ("Peter Hale",)


def test_a_namesake_with_a_given_name_of_the_other_sex_is_somebody_else():
    names = NameIndex(
        Saga(people={"Carl Voss": {"en": ["Carl Voss", "Voss"]}}, given=Given(women=["Carla"], men=["Carl"]))
    )
    text = f"Friends of Carla Voss said that she sued Nordlicht {DAY}."
    assert "Carl Voss" not in [name for event in told(text, "en", names) for name in event.actors]


def test_a_whole_name_tells_her_where_her_given_name_does_not():
    people = {name: {"en": [name]} for name in ("Sheikh Voss", "Peter Hale")}
    names = NameIndex(
        Saga(
            people=people,
            organisations={"Nordlicht": {"en": ["Nordlicht"]}},
            given=Given(women=["Sheikh Voss"], men=["Peter"]),
        )
    )
    events = told(f"Sheikh Voss met Peter Hale {DAY}. He sued Nordlicht {LATER}.", "en", names)
    assert events[-1].agents == ("Peter Hale",)
