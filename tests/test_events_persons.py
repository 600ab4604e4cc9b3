"""Whom he, she, his, its and the company mean."""

from __future__ import annotations

import pytest

from tests.telling import NAMES, told
from timeline.events import NameIndex
from timeline.saga import Given, Saga

INDEX = NameIndex(
    Saga(
        people={"Anna Lind": {"en": ["Anna Lind", "Lind"]}, "Omar Said": {"en": ["Omar Said", "Said"]}},
        organisations={"Koralle": {"en": ["Koralle"]}, "Nordlicht": {"en": ["Nordlicht"]}},
        given=Given(women=["Anna"], men=["Omar"]),
    )
)


@pytest.mark.parametrize(
    ("said", "agents"),
    [("He", ("Omar Said",)), ("She", ("Anna Lind",)), ("The founder", ("Anna Lind",))],
)
def test_a_pronoun_means_a_man_or_a_woman(said: str, agents: tuple[str, ...]) -> None:
    first = "Omar Said resigned ⟦on 3 May|2021-05-03⟧. Anna Lind resigned ⟦on 5 May|2021-05-05⟧."
    text = f"{first} {said} sued Koralle ⟦on 8 May|2021-05-08⟧."
    assert told(text, "en", INDEX)[-1].agents == agents


def test_a_board_acts_for_the_one_whose_it_is() -> None:
    text = "Koralle grew ⟦in 2020|2020-01-01|2020-12-31⟧. Its directors sacked Ada Brandt ⟦on 3 May|2021-05-03⟧."
    event = told(text, "en", NAMES)[-1]
    assert (event.agents, event.patients) == (("Koralle",), ("Ada Brandt",))


def test_what_is_his_names_him_beside() -> None:
    text = "Omar Said was arrested ⟦on 3 May|2021-05-03⟧. Koralle published his letters ⟦on 8 May|2021-05-08⟧."
    event = told(text, "en", NAMES)[-1]
    assert (event.agents, event.actors) == (("Koralle",), ("Koralle", "Omar Said"))


def test_the_company_is_the_one_named_last_when_the_other_was_long_ago() -> None:
    between = " ".join(f"Omar Said spoke ⟦on {day} May|2021-05-0{day}⟧." for day in (3, 4, 5, 6))
    text = f"Koralle grew ⟦in 2020|2020-01-01|2020-12-31⟧. {between} Ada Brandt sued Nordlicht ⟦on 7 May|2021-05-07⟧."
    text += " The company closed its plant ⟦on 8 May|2021-05-08⟧."
    assert told(text, "en", NAMES)[-1].agents == ("Nordlicht",)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Koralle refused to pay Ada Brandt ⟦on 3 May|2021-05-03⟧.", "asserted"),
        ("Koralle did not pay Ada Brandt ⟦on 3 May|2021-05-03⟧.", "negated"),
        ("Ada Brandt was also due to meet Omar Said ⟦on 3 May|2021-05-03⟧.", "planned"),
    ],
)
def test_a_refusal_happens_and_a_plan_does_not(text: str, modality: str) -> None:
    assert {event.modality for event in told(text, "en", NAMES)} == {modality}


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Omar Said quit ⟦on 3 May|2021-05-03⟧; Ada Brandt, his deputy, resigned ⟦on 8 May|2021-05-08⟧.", ("Ada Brandt",)),
        ("Ada Brandt, who had run Koralle, resigned ⟦on 8 May|2021-05-08⟧.", ("Ada Brandt",)),
        ("Koralle grew. Police in Hull arrested Omar Said ⟦on 8 May|2021-05-08⟧.", ()),
    ],
)  # fmt: skip
def test_who_acts_may_stand_apart_from_the_verb(text: str, agents: tuple[str, ...]) -> None:
    assert told(text, "en", NAMES)[-1].agents == agents


def test_him_is_not_the_one_who_acts_on_him() -> None:
    text = "Omar Said was arrested ⟦on 3 May|2021-05-03⟧. Judge Tom Reed sent him to prison ⟦on 8 May|2021-05-08⟧."
    event = told(text, "en", NAMES)[-1]
    assert (event.agents, event.patients) == (("Tom Reed",), ("Omar Said",))


def test_what_comes_out_on_another_day_is_not_what_came_out_now() -> None:
    text = "Ada Brandt launched Koralle ⟦in July 2021|2021-07-01|2021-07-31⟧, and ⟦in November 2021|2021-11-01|2021-11-30⟧ Fjordbot went on sale."
    assert "Fjordbot" not in told(text, "en", NAMES, headline="en")[0].headline


def test_charges_are_settled_with_the_one_who_brought_them() -> None:
    text = "Nordlicht agreed to settle charges by Koralle ⟦in May 2021|2021-05-01|2021-05-31⟧."
    event = told(text, "en", NAMES)[0]
    assert (event.type, event.agents, event.patients) == ("settlement", ("Nordlicht",), ("Koralle",))
