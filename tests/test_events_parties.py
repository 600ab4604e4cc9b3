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
