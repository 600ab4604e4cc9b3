"""Sentences about somebody whom a clause without commas tells apart: "the man who robbed Lang … was jailed"."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction import extract_sources
from timeline.model import Source

#: Language, sentence, the kind that it tells on its own last day, who the sentence says did that.
TOLD = [
    ("en", "The man who robbed Ada Brandt in July 2022 pleaded guilty on 4 June 2024.", "guilty-plea", ()),
    ("en", "The engineer who founded Koralle in 2015 left Nordlicht on 4 June 2024.", "departure", ()),
    ("en", "The firm which bought Koralle in 2022 sued Nordlicht on 4 June 2024.", "lawsuit-filed", ()),
    ("en", "Police said the man who robbed Ada Brandt in 2022 pleaded guilty on 4 June 2024.", "guilty-plea", ()),
    ("en", "The man accused of robbing Ada Brandt in July 2022 pleaded guilty on 4 June 2024.", "guilty-plea", ()),
    ("en", "Omar Said, accused of robbing Ada Brandt, pleaded guilty on 4 June 2024.", "guilty-plea", ("Omar Said",)),
    ("en", "Omar Said was accused of fraud on 4 June 2024.", "accusation", ()),
    ("en", "Koralle was blamed for the leak on 4 June 2024.", "accusation", ()),
    ("en", "Omar Said was wanted for fraud; he left Koralle on 4 June 2024.", "departure", ("Omar Said",)),
    ("en", "The clerk who left Koralle in 2019 and sued Ada Brandt resigned on 4 June 2024.", "departure", ()),
    ("fr", "L'homme qui a tué Ada Brandt en juillet 2022 a plaidé coupable le 4 juin 2024.", "guilty-plea", ()),
    ("fr", "L'homme soupçonné d'avoir tué Ada Brandt en 2022 a été arrêté le 4 juin 2024.", "arrest", ()),
    ("fr", "La société qui a racheté Koralle en 2022 a poursuivi Nordlicht le 4 juin 2024.", "lawsuit-filed", ()),
    ("fr", "Omar Said a été inculpé de fraude le 4 juin 2024.", "charge", ()),
    ("ar", "أفادت الشرطة أن الرجل الذي اغتال جون لينون اعترف بذنبه في 4 يونيو 2024.", "guilty-plea", ()),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "kind", "agents"), TOLD, ids=[f"{row[0]}-{row[1][:40]}" for row in TOLD])
def test_what_is_told_of_somebody_is_not_done_by_whom_the_clause_about_him_names(tag, text, kind, agents):
    source = Source(source_id="a", text=text, language=tag, published=date(2024, 6, 20))
    last = max(extract_sources([source]).events, key=lambda event: event.start)
    assert (str(last.start), last.type, last.modality, last.agents) == ("2024-06-04", kind, "asserted", agents)
