"""Parties that a telling leaves unsaid: the maker, the company left, the other side, the receiver, the accused."""

import pytest
from msgspec.structs import replace

from tests.telling import told
from timeline.events.roles.parties import Cast, Named
from timeline.events.roles.party_weights import WEIGHTS

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
    assert last.unsaid == (unsaid,)


def test_who_acts_and_undergoes_is_an_actor_and_nobody_whom_the_text_does_not_name():
    text = (
        "Nordlicht launched Fjordbot ⟦in May 2020|2020-05-01|2020-05-31⟧. Nordlicht sued Koralle ⟦in May 2021|2021-05-01|2021-05-31⟧. "
        "Ada Brandt fired Omar Said ⟦in June 2021|2021-06-01|2021-06-30⟧."
    )
    for event in told(text, "en"):
        assert (
            {*event.agents, *event.patients} <= set(event.actors) <= {"Nordlicht", "Koralle", "Ada Brandt", "Omar Said"}
        )


def test_a_name_that_the_text_tells_of_more_is_worth_more():
    once = Named({"Koralle": "organisation"}, {"Koralle": [0]}, [0, 100, 200, 300], (), ())
    often = Named({"Koralle": "organisation"}, {"Koralle": [0, 1, 2]}, [0, 100, 200, 300], ("Koralle",), ("Koralle",))
    events = told(
        "Fire broke out in the port ⟦on 3 May 2020|2020-05-03⟧. The ministry closed the port ⟦on 4 May 2021|2021-05-04⟧.",
        "en",
    )
    passing, leading = (
        sum(WEIGHTS.get(trait, 0.0) for trait in Cast(events, named).traits("Koralle", 1)) for named in (once, often)
    )
    assert passing < leading


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


def test_what_the_one_in_the_heading_founded_is_left_unsaid() -> None:
    text = (
        "Ada Brandt, a long fall\n\nAda Brandt founded Koralle ⟦in May 2010|2010-05-01|2010-05-31⟧. "
        "Omar Said resigned ⟦in June 2011|2011-06-01|2011-06-30⟧."
    )
    assert "Koralle" in told(text, "en")[-1].actors


def test_who_was_named_long_ago_in_passing_is_no_candidate() -> None:
    named = Named({"Koralle": "organisation"}, {"Koralle": [0]}, [0, 10, 20, 30, 40], (), ())
    events = told("The ministry closed the port ⟦on 4 May 2021|2021-05-04⟧.", "en")
    near, far = (Cast([replace(events[0], sentence_start=start)], named).candidates(0) for start in (20, 30))
    assert (near, far) == (["Koralle"], [])
