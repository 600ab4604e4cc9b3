"""French tellings: the narrative imperfect, clauses joined by "et", purposes that are no events."""

from __future__ import annotations

from datetime import date

import pytest

from tests.telling import NAMES, told
from timeline.dates import find_in_source
from timeline.events import find_events
from timeline.model import Source

KINDS = [
    pytest.param("⟦Le mardi 4|2021-05-04⟧, Koralle rachetait Nordlicht.", ["acquisition"], id="narrative-imperfect"),
    pytest.param(
        "⟦Le 3 mai|2021-05-03⟧, Ada Brandt quittait Koralle et Omar Said portait plainte.",
        ["departure", "lawsuit-filed"],
        id="imperfects-joined",
    ),
    pytest.param(
        "⟦Le 3 mai|2021-05-03⟧, Koralle licencie Ada Brandt et la police place Omar Said en garde à vue.",
        ["dismissal", "arrest"],
        id="two-subjects",
    ),
    pytest.param("Ada Brandt et Omar Said fondèrent Koralle ⟦en 2020|2020-01-01|2020-12-31⟧.", ["founding"], id="two-founders"),
    pytest.param("⟦Le 3 mai|2021-05-03⟧, Ada Brandt s'est levée tôt pour racheter Koralle.", ["other"], id="a-purpose"),
    pytest.param("Koralle a tenté de racheter Nordlicht ⟦le 3 mai|2021-05-03⟧.", ["acquisition"], id="an-attempt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_what_a_french_sentence_tells(text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, "fr")] == kinds


def test_an_attempt_is_only_supposed() -> None:
    assert [event.modality for event in told(KINDS[5].values[0], "fr")] == ["hypothetical"]


def test_a_rough_count_gives_way_to_the_day_beside_it() -> None:
    text = "Le 3 mai 2021, Koralle a perdu. Moins de trois semaines plus tard, le 22 mai, Ada Brandt démissionna."
    source = Source(source_id="t", text=text, language="fr", published=date(2024, 6, 1))
    found = find_events(source, find_in_source(source), NAMES)
    assert [(event.type, event.date_text) for event in found[1:]] == [("departure", "le 22 mai")]


def test_a_deed_told_paragraphs_behind_today_is_of_no_known_day() -> None:
    text = "Koralle vaut 4 milliards de dollars ⟦aujourd'hui|2025-06-01⟧.\n\nOmar Said a quitté Koralle avec fracas."
    assert [event.type for event in told(text, "fr")] == ["valuation"]


def test_elle_is_a_company_where_a_company_acted_last() -> None:
    text = "Nordlicht a racheté Koralle ⟦le 3 mai|2021-05-03⟧. Elle a licencié Omar Said ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].agents == ("Nordlicht",)


def test_il_is_no_woman() -> None:
    text = "Omar Said a quitté Koralle ⟦en 2020|2020-01-01|2020-12-31⟧. Mme Brandt a témoigné ⟦le 3 mai|2021-05-03⟧. Il a été condamné ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].patients == ("Omar Said",)


def test_a_pronoun_before_its_verb_undergoes_it() -> None:
    text = "Omar Said a démissionné ⟦en 2020|2020-01-01|2020-12-31⟧. ⟦Le 3 mai|2021-05-03⟧, Koralle le poursuit en justice."
    assert (told(text, "fr")[-1].agents, told(text, "fr")[-1].patients) == (("Koralle",), ("Omar Said",))


def test_a_word_for_an_organisation_keeps_to_it() -> None:
    text = "La banque Koralle a chuté ⟦en 2020|2020-01-01|2020-12-31⟧. Nordlicht a fermé ⟦le 3 mai|2021-05-03⟧. La banque a licencié Omar Said ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].agents == ("Koralle",)


def test_a_new_paragraph_speaks_of_whom_the_heading_names() -> None:
    text = "Les vies d'Omar Said\n\nOmar Said est né pauvre.\n\nIgor Lang a fondé Koralle ⟦en 2020|2020-01-01|2020-12-31⟧.\n\nIl a quitté Koralle ⟦le 3 mai|2021-05-03⟧."
    assert told(text, "fr")[-1].agents == ("Omar Said",)
