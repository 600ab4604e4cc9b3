"""Whom a clause leans on: what "it" is, who acts behind "and", what comes out by itself, an agency's dateline."""

from __future__ import annotations

import pytest

from tests.telling import told

IN_MAY = "⟦in May|2021-05-01|2021-05-31⟧"
IN_JUNE = "⟦in June|2021-06-01|2021-06-30⟧"
EN_MARS = "⟦en mars|2021-03-01|2021-03-31⟧"
EN_MAI = "⟦en mai|2021-05-01|2021-05-31⟧"

SIDES = [
    pytest.param(
        "en", f"Koralle unveiled Fjordbot. Ada Brandt sued Nordlicht {IN_MAY}. She refiled it {IN_JUNE}.",
        ("lawsuit-refiled", ["Ada Brandt"], ["Nordlicht"]), id="it-is-the-suit",
    ),
    pytest.param(
        "en", f"Nordlicht unveiled Fjordbot. Koralle hired Omar Said. Ada Brandt, who founded the lab {IN_MAY} and left {IN_JUNE}, sued.",
        ("departure", ["Ada Brandt"], []), id="what-is-founded-does-not-act",
    ),
    pytest.param(
        "fr", f"Ada Brandt fonde Koralle {EN_MARS}, signe un appel aux élus {EN_MAI}.",
        ("letter", ["Ada Brandt"], []), id="what-is-founded-signs-nothing",
    ),
    pytest.param(
        "zh-Hans", "⟦5月3日|2021-05-03⟧，科拉勒宣布裁员。Fjordbot⟦6月|2021-06-01|2021-06-30⟧上线。",
        ("launch", [], []), id="a-product-comes-out",
    ),
    pytest.param(
        "vi", "⟦Tháng 5|2021-05-01|2021-05-31⟧, Ada Brandt bảo các cổ đông rời bỏ Koralle.",
        ("demand", ["Ada Brandt"], ["Koralle"]), id="who-is-told-to-leave-has-not-left",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "event"), SIDES)
def test_sides(language: str, text: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in [(one.type, list(one.agents), list(one.patients)) for one in told(text, language)]


def test_a_dateline_is_no_event_of_its_own() -> None:
    text = "OSLO, ⟦May 5|2021-05-05⟧ - Koralle said ⟦on Monday|2021-05-03⟧ it would not oppose the sale."
    assert [str(one.start) for one in told(text, "en")] == ["2021-05-03"]


def test_a_dateline_dates_what_has_no_other_date() -> None:
    text = "OSLO, ⟦May 5|2021-05-05⟧ - Koralle unveiled Fjordbot."
    assert [str(one.start) for one in told(text, "en")] == ["2021-05-05"]


def test_a_title_of_several_words_is_no_part_of_a_name() -> None:
    [refused] = told(f"U.S. District Judge Ingrid Vale refused {IN_MAY} to halt the sale.", "en")
    assert refused.actors == ("Ingrid Vale",)


def test_who_is_accused_beside_a_suit() -> None:
    text = f"Koralle went further, suing Nordlicht {IN_MAY} and accusing Omar Said of theft {IN_JUNE}."
    found = [(one.type, list(one.agents), list(one.patients)) for one in told(text, "en")]
    assert found == [("lawsuit-filed", ["Koralle"], ["Nordlicht"]), ("accusation", ["Koralle"], ["Omar Said"])]


def test_a_suit_is_dropped_by_who_filed_it_and_not_by_somebody_told_of_since() -> None:
    text = f"رفع عمر سعيد دعوى على شركة «نوردليخت» {IN_MAY}. وفاز كريم منصور بالسباق. ثم سحب الدعوى فجأة {IN_JUNE}."
    last = told(text, "ar")[-1]
    assert (last.type, last.agents, last.patients) == ("lawsuit-withdrawn", ("Omar Said",), ("Nordlicht",))
