"""Arabic sentences: what a verb's form and letters say, who acts behind it, and whom quotation marks name."""

from __future__ import annotations

import pytest

from tests.telling import told

DAY = "⟦في 3 مايو 2021|2021-05-03⟧"

MODALITIES = [
    pytest.param(f"وقد أطلقت كورالي فيوردبوت {DAY}.", "asserted", id="qad-before-a-past"),
    pytest.param(f"قد تطلق كورالي فيوردبوت {DAY}.", "hypothetical", id="qad-before-a-present"),
    pytest.param(f"لم توقّع كورالي أي اتفاق مع نوردليخت {DAY}.", "negated", id="jussive-and-its-noun"),
    pytest.param(f"ستطلق كورالي فيوردبوت {DAY}.", "planned", id="letter-of-the-future"),
    pytest.param(f"من المقرر أن تطلق كورالي فيوردبوت {DAY}.", "planned", id="due-to"),
    pytest.param(f"أعلنت كورالي عزمها شراء نوردليخت {DAY}.", "planned", id="intent-announced"),
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_modality(text: str, modality: str) -> None:
    assert [event.modality for event in told(text, "ar")] == [modality]


ROLES = [
    pytest.param(f"قاضت كورالي شركة نوردليخت {DAY}.", ["Koralle"], ["Nordlicht"], id="verb-first"),
    pytest.param(f"كورالي قاضت شركة نوردليخت {DAY}.", ["Koralle"], ["Nordlicht"], id="name-first"),
    pytest.param(f"أُقيل عمر سعيد من منصبه {DAY}.", [], ["Omar Said"], id="passive-in-its-letters"),
    pytest.param(f"فُصل عمر سعيد من عمله {DAY}.", [], ["Omar Said"], id="passive-by-a-sign"),
    pytest.param(f"رفع مستثمرون دعوى ضد كورالي {DAY}.", [], ["Koralle"], id="somebody-unnamed-sues"),
    pytest.param(f"اتهمت الحكومة شركة «كورالي» {DAY}.", [], ["Koralle"], id="the-government-accuses"),
    pytest.param(f"غادر عمر سعيد كورالي إلى منافستها نوردليخت {DAY}.", ["Omar Said"], ["Koralle"], id="leaves-for-another"),
    pytest.param(f"أقال مجلس إدارة «كورالي» عمر سعيد {DAY}.", ["Koralle"], ["Omar Said"], id="the-board-of"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agents", "patients"), ROLES)
def test_roles(text: str, agents: list[str], patients: list[str]) -> None:
    (event,) = told(text, "ar")
    assert (list(event.agents), list(event.patients)) == (agents, patients)


NAMES = [
    pytest.param(f"اشترت كورالي شركة «رمال» {DAY}.", "رمال", id="quoted-behind-its-kind"),
    pytest.param(f"اشترت كورالي منافستها الأردنية «سنابل» {DAY}.", "سنابل", id="quoted-behind-its-rival"),
    pytest.param(f"اشترت كورالي شركة «نسيج» (Naseej) {DAY}.", "Naseej", id="latin-in-brackets"),
    pytest.param(f"عيّنت كورالي المهندسة البولندية سلمى الحداد {DAY}.", "سلمى الحداد", id="title-and-nationality"),
    pytest.param(f"عيّنت كورالي ليلى مراد {DAY}.", "ليلى مراد", id="given-name"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names(text: str, name: str) -> None:
    (event,) = told(text, "ar")
    assert event.actors == ("Koralle", name)


def test_each_verb_joined_by_a_letter_has_its_own_date() -> None:
    text = "أسس عمر سعيد كورالي ⟦عام 2010|2010-01-01|2010-12-31⟧ وباعها ⟦عام 2015|2015-01-01|2015-12-31⟧."
    assert [(event.type, event.start.year) for event in told(text, "ar")] == [("founding", 2010), ("sale", 2015)]


def test_what_is_told_behind_before_that_did_happen() -> None:
    text = f"سحبت كورالي الدعوى ضد نوردليخت {DAY} قبل أن ترفعها مجددًا ⟦في 9 يونيو 2021|2021-06-09⟧."
    kinds = [(event.type, event.modality) for event in told(text, "ar")]
    assert kinds == [("lawsuit-withdrawn", "asserted"), ("lawsuit-refiled", "asserted")]


AMOUNTS = [
    pytest.param("1,500 دولار", 1500.0, id="grouped"),
    pytest.param("2.3 مليار دولار", 2.3e9, id="point"),
    pytest.param("ملياري دولار", 2e9, id="dual"),
    pytest.param("مئة مليون دولار", 1e8, id="hundred-in-words"),
    pytest.param("نصف مليار دولار", 5e8, id="half"),
    pytest.param("40 مليون دولار كندي", None, id="canadian"),
]


@pytest.mark.parametrize(("written", "dollars"), AMOUNTS)
def test_amounts(written: str, dollars: float | None) -> None:
    (event,) = told(f"جمعت كورالي {written} {DAY}.", "ar")
    assert event.amount_usd == dollars
