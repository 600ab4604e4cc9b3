"""Parties that a telling leaves unsaid: the maker, the company left, the other side, the receiver, the accused."""

import pytest

from tests.telling import told

TELLINGS = [
    pytest.param(
        "⟦In May 2020|2020-05-01|2020-05-31⟧ Koralle launched Fjordbot. "
        "Fjordbot came out in Asia ⟦in June 2021|2021-06-01|2021-06-30⟧.",
        "Koralle",
        id="whose-product",
    ),
    pytest.param(
        "Ada Brandt joined Nordlicht ⟦in May 2020|2020-05-01|2020-05-31⟧. Brandt resigned ⟦in June 2021|2021-06-01|2021-06-30⟧.",
        "Nordlicht",
        id="which-company-she-left",
    ),
    pytest.param(
        "Ada Brandt sued Koralle ⟦in May 2020|2020-05-01|2020-05-31⟧. A judge rejected Brandt's motion ⟦in June 2021|2021-06-01|2021-06-30⟧.",
        "Koralle",
        id="against-whom",
    ),
    pytest.param(
        "Koralle invested $5 million in Nordlicht ⟦in May 2020|2020-05-01|2020-05-31⟧. Koralle invested $9 million more ⟦in June 2021|2021-06-01|2021-06-30⟧.",
        "Nordlicht",
        id="in-whom",
    ),
    pytest.param(
        "Police arrested Ada Brandt ⟦in May 2020|2020-05-01|2020-05-31⟧. Prosecutors filed charges ⟦in June 2021|2021-06-01|2021-06-30⟧.",
        "Ada Brandt",
        id="who-is-accused",
    ),
    pytest.param(
        "Ada Brandt joined Nordlicht ⟦in May 2020|2020-05-01|2020-05-31⟧. Brandt left Nordlicht ⟦in June 2020|2020-06-01|2020-06-30⟧. "
        "Nordlicht opened a plant ⟦in July 2020|2020-07-01|2020-07-31⟧. Nordlicht launched Fjordbot ⟦in May 2021|2021-05-01|2021-05-31⟧. "
        "Brandt demanded half of the shares ⟦in June 2021|2021-06-01|2021-06-30⟧.",
        "Nordlicht",
        id="of-whom-she-demands",
    ),
]


@pytest.mark.parametrize(("text", "unsaid"), TELLINGS)
def test_the_second_event_names_a_party_that_its_sentence_does_not(text, unsaid):
    last = told(text, "en")[-1]
    assert unsaid not in last.quote
    assert unsaid in last.actors
    assert unsaid not in (*last.agents, *last.patients)


def test_what_names_its_party_is_left_alone():
    text = (
        "Ada Brandt joined Nordlicht ⟦in May 2020|2020-05-01|2020-05-31⟧. "
        "Brandt resigned from Koralle ⟦in June 2021|2021-06-01|2021-06-30⟧."
    )
    assert "Nordlicht" not in told(text, "en")[-1].actors


def test_a_post_that_one_person_takes_from_another_need_not_be_of_the_topic():
    text = (
        "Nordlicht launched Fjordbot ⟦in May 2020|2020-05-01|2020-05-31⟧. Nordlicht opened a plant ⟦in June 2020|2020-06-01|2020-06-30⟧. "
        "Nordlicht sold its shares ⟦in July 2020|2020-07-01|2020-07-31⟧. Nordlicht sued Koralle ⟦in May 2021|2021-05-01|2021-05-31⟧. "
        "Ada Brandt fired Omar Said ⟦in June 2021|2021-06-01|2021-06-30⟧."
    )
    assert set(told(text, "en")[-1].actors) == {"Ada Brandt", "Omar Said"}


def test_a_text_about_a_person_has_no_company_as_its_topic():
    years = " ".join(
        f"Ada Brandt {did} ⟦in {year}|{year}-01-01|{year}-12-31⟧."
        for year, did in enumerate(
            ("was arrested", "was charged", "was released", "was sentenced", "fled", "died"), 2001
        )
    )
    of_it = "Nordlicht launched Fjordbot ⟦in 1999|1999-01-01|1999-12-31⟧. Nordlicht opened a plant ⟦in 2000|2000-01-01|2000-12-31⟧. "
    fire = " A fire broke out ⟦in 2010|2010-01-01|2010-12-31⟧."
    assert told(of_it * 2 + years * 2 + fire, "en")[-1].actors == ()


def test_a_suit_without_a_defendant_is_against_whom_the_heading_names():
    text = (
        "The quarrels of Koralle\n\n"
        "Koralle was founded ⟦in 2010|2010-01-01|2010-12-31⟧. Ada Brandt sued ⟦in May 2020|2020-05-01|2020-05-31⟧. "
        "Koralle countersued ⟦in June 2021|2021-06-01|2021-06-30⟧."
    )
    suit, reply = told(text, "en")[-2:]
    assert suit.actors == ("Ada Brandt", "Koralle")
    assert reply.actors == ("Koralle", "Ada Brandt")


def test_who_stands_trial_by_the_heading_is_whom_the_court_deals_with_unnamed():
    text = (
        "The fall of Ada Brandt\n\nAda Brandt was arrested ⟦in May 2020|2020-05-01|2020-05-31⟧. "
        "Jury selection began ⟦in June 2021|2021-06-01|2021-06-30⟧."
    )
    assert told(text, "en")[-1].actors == ("Ada Brandt",)
