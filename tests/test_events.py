"""Events out of dated sentences: kind, who, on whom, how much, told how; in native script, with ids."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telling import NAMES, told
from timeline.dates import find_in_source
from timeline.events import NameIndex, explain, find_events
from timeline.model import DateMention, Source

KINDS = [
    pytest.param(
        "en", "⟦In May 2021|2021-05-01|2021-05-31⟧ Ada Brandt founded Nordlicht.", "founding", id="en-founding"
    ),
    pytest.param("en", "Koralle sued Nordlicht ⟦on 3 May 2021|2021-05-03⟧.", "lawsuit-filed", id="en-sued"),
    pytest.param(
        "en", "Nordlicht withdrew its lawsuit ⟦in June|2021-06-01|2021-06-30⟧.", "lawsuit-withdrawn", id="en-withdrew"
    ),
    pytest.param("en", "Nordlicht unveiled Fjordbot ⟦on 3 May 2021|2021-05-03⟧.", "launch", id="en-launch"),
    pytest.param("en", "Brandt stepped down ⟦on 3 May 2021|2021-05-03⟧.", "departure", id="en-departure"),
    pytest.param(
        "fr", "⟦En mai 2021|2021-05-01|2021-05-31⟧, Ada Brandt a fondé Nordlicht.", "founding", id="fr-founding"
    ),
    pytest.param(
        "fr",
        "Ada Brandt fait ses adieux à Koralle ⟦en mai|2021-05-01|2021-05-31⟧.",
        "departure",
        id="fr-farewell",
    ),
    pytest.param(
        "fr",
        "⟦Le 3 mai|2021-05-03⟧, des émeutiers mettent à sac la mairie.",
        "attack",
        id="fr-sacked",
    ),
    pytest.param(
        "fr",
        "⟦Le 3 mai|2021-05-03⟧, Ada Brandt assure l'intérim.",
        "appointment",
        id="fr-acting",
    ),
    pytest.param(
        "fr", "Koralle a porté plainte contre Nordlicht ⟦le 3 mai|2021-05-03⟧.", "lawsuit-filed", id="fr-plainte"
    ),
    pytest.param(
        "fr", "Nordlicht a levé 12 millions d'euros ⟦en mai|2021-05-01|2021-05-31⟧.", "funding", id="fr-funding"
    ),
    pytest.param(
        "vi", "⟦Tháng 5 năm 2021|2021-05-01|2021-05-31⟧, bà Brandt thành lập Nordlicht.", "founding", id="vi-founding"
    ),
    pytest.param("vi", "Koralle khởi kiện Nordlicht ⟦ngày 3/5/2021|2021-05-03⟧.", "lawsuit-filed", id="vi-sued"),
    pytest.param(
        "vi", "Sự kiện của Nordlicht diễn ra ⟦ngày 3/5/2021|2021-05-03⟧.", "other", id="vi-su-kien-is-no-lawsuit"
    ),
    pytest.param("zh-Hans", "⟦2021年5月|2021-05-01|2021-05-31⟧,布兰特创立了诺德利希特。", "founding", id="zh-founding"),
    pytest.param("zh-Hans", "科拉勒⟦5月3日|2021-05-03⟧起诉诺德利希特。", "lawsuit-filed", id="zh-sued"),
    pytest.param("zh-Hant", "科拉勒⟦5月3日|2021-05-03⟧起訴諾德利希特。", "lawsuit-filed", id="zh-hant-sued"),
    pytest.param(
        "ar", "أسست آدا براندت شركة نوردليخت ⟦في مايو 2021|2021-05-01|2021-05-31⟧.", "founding", id="ar-founding"
    ),
    pytest.param("ar", "ورفعت كورالي دعوى ضد نوردليخت ⟦في 3 مايو 2021|2021-05-03⟧.", "lawsuit-filed", id="ar-sued"),
]


@pytest.mark.parametrize(("language", "text", "kind"), KINDS)
def test_kind(language: str, text: str, kind: str) -> None:
    assert [event.type for event in told(text, language)] == [kind]


ROLES = [
    pytest.param("en", "Koralle sued Nordlicht ⟦on 3 May|2021-05-03⟧.", ["Koralle"], ["Nordlicht"], id="en-svo"),
    pytest.param("en", "Koralle was sued by Nordlicht ⟦on 3 May|2021-05-03⟧.", ["Nordlicht"], ["Koralle"], id="en-passive"),
    pytest.param(
        "en", "Koralle's chief executive Omar Said fired Ada Brandt ⟦on 3 May|2021-05-03⟧.", ["Omar Said"], ["Ada Brandt"],
        id="en-owner",
    ),
    pytest.param("zh-Hans", "布兰特⟦5月3日|2021-05-03⟧被科拉勒解雇。", ["Koralle"], ["Ada Brandt"], id="zh-passive"),
    pytest.param(
        "zh-Hans", "科拉勒首席执行官赛义德⟦5月3日|2021-05-03⟧会见布兰特。", ["Omar Said"], ["Ada Brandt"], id="zh-title-owner"
    ),
    pytest.param("ar", "قاضت كورالي نوردليخت ⟦في 3 مايو|2021-05-03⟧.", ["Koralle"], ["Nordlicht"], id="ar-vso"),
    pytest.param("vi", "Ông Said bị Koralle sa thải ⟦ngày 3/5|2021-05-03⟧.", ["Koralle"], ["Omar Said"], id="vi-passive"),
    pytest.param(
        "fr", "Ada Brandt a été licenciée par Koralle ⟦le 3 mai|2021-05-03⟧.", ["Koralle"], ["Ada Brandt"], id="fr-passive"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "agents", "patients"), ROLES)
def test_roles(language: str, text: str, agents: list[str], patients: list[str]) -> None:
    (event,) = told(text, language)
    assert (list(event.agents), list(event.patients)) == (agents, patients)


MODALITIES = [
    pytest.param("en", "Koralle plans to sue Nordlicht ⟦in May|2021-05-01|2021-05-31⟧.", "planned", id="en-planned"),
    pytest.param("en", "Koralle did not sue Nordlicht ⟦in May|2021-05-01|2021-05-31⟧.", "negated", id="en-negated"),
    pytest.param(
        "en", "Koralle did not sue Nordlicht until ⟦May|2021-05-01|2021-05-31⟧.", "asserted", id="en-not-until"
    ),
    pytest.param("en", "Not until ⟦May|2021-05-01|2021-05-31⟧ did Koralle sue Nordlicht.", "asserted", id="en-until"),
    pytest.param(
        "en", "Koralle will not sue Nordlicht until ⟦May|2021-05-01|2021-05-31⟧.", "planned", id="en-will-not-until"
    ),
    pytest.param(
        "en", "Koralle could sue Nordlicht ⟦in May|2021-05-01|2021-05-31⟧.", "hypothetical", id="en-hypothetical"
    ),
    pytest.param(
        "en", "Koralle launched Fjordbot ⟦in May 2031|2031-05-01|2031-05-31⟧.", "planned", id="en-in-the-future"
    ),
    pytest.param(
        "fr", "Koralle prévoit de lancer Fjordbot ⟦en mai|2021-05-01|2021-05-31⟧.", "planned", id="fr-planned"
    ),
    pytest.param("vi", "Koralle sẽ ra mắt Fjordbot ⟦vào tháng 5|2021-05-01|2021-05-31⟧.", "planned", id="vi-planned"),
    pytest.param("zh-Hans", "科拉勒⟦5月|2021-05-01|2021-05-31⟧没有起诉诺德利希特。", "negated", id="zh-negated"),
    pytest.param("ar", "لم تطلق كورالي فيوردبوت ⟦في مايو|2021-05-01|2021-05-31⟧.", "negated", id="ar-denied"),
]


@pytest.mark.parametrize(("language", "text", "modality"), MODALITIES)
def test_modality(language: str, text: str, modality: str) -> None:
    assert [event.modality for event in told(text, language)] == [modality]


UNTIL = [
    pytest.param("en", "Koralle did not sue Nordlicht until May 2021.", "", "2021-05", id="en-not-until"),
    pytest.param("en", "Koralle refused every offer until May 2021.", "BEFORE", "../2021-05", id="en-until"),
    pytest.param("vi", "Koralle không kiện Nordlicht cho đến tháng 5/2021.", "", "2021-05", id="vi-not-until"),
    pytest.param("ar", "لم تطلق كورالي فيوردبوت إلا في مايو 2021.", "", "2021-05", id="ar-not-but"),
]


@pytest.mark.parametrize(("language", "text", "mod", "edtf"), UNTIL)
def test_what_was_not_done_until_a_month_was_done_in_it(language: str, text: str, mod: str, edtf: str) -> None:
    source = Source(source_id="a", text=text, language=language, published=date(2022, 3, 1))
    (event,) = find_events(source, find_in_source(source), NAMES)
    assert (event.modality, event.mod, event.edtf) == ("asserted", mod, edtf)


def test_what_goes_on_from_until_may_is_told_of_may() -> None:
    text = "Until May 2021, Koralle refused every offer. So Nordlicht sued Koralle."
    source = Source(source_id="a", text=text, language="en", published=date(2022, 3, 1))
    refused, sued = find_events(source, find_in_source(source), NAMES)
    assert (refused.mod, sued.mod, sued.edtf, sued.start) == ("BEFORE", "", "2021-05", refused.start)


QUARRELS = [
    pytest.param("en", "Tensions exploded in May 2021, when Koralle sued Nordlicht.", id="en"),
    pytest.param(
        "fr", "En mai 2021, les tensions ont explosé lorsque Koralle a poursuivi Nordlicht en justice.", id="fr"
    ),
    pytest.param("vi", "Mâu thuẫn bùng nổ vào tháng 5/2021 khi Koralle kiện Nordlicht.", id="vi"),
    pytest.param("zh-Hans", "2021年5月，双方的矛盾终于爆发，科拉勒起诉诺德利希特。", id="zh"),
    pytest.param("ar", "انفجرت الخلافات في مايو 2021 عندما قاضت كورالي نوردليخت.", id="ar"),
]


@pytest.mark.parametrize(("language", "text"), QUARRELS)
def test_a_quarrel_that_explodes_is_no_accident(language: str, text: str) -> None:
    source = Source(source_id="a", text=text, language=language, published=date(2022, 3, 1))
    (event,) = find_events(source, find_in_source(source), NAMES)
    assert (event.type, event.actors) == ("lawsuit-filed", ("Koralle", "Nordlicht"))


FOUR_DATES = [
    pytest.param(
        "en",
        "Koralle sued Nordlicht ⟦in February|2021-02-01|2021-02-28⟧, withdrew the lawsuit ⟦in June|2021-06-01|2021-06-30⟧, "
        "sued again ⟦in August|2021-08-01|2021-08-31⟧ and settled ⟦in November|2021-11-01|2021-11-30⟧.",
        ["lawsuit-filed", "lawsuit-withdrawn", "lawsuit-refiled", "settlement"],
        id="en",
    ),
    pytest.param(
        "zh-Hans",
        "科拉勒⟦2月|2021-02-01|2021-02-28⟧起诉诺德利希特,⟦6月|2021-06-01|2021-06-30⟧撤诉,"
        "⟦8月|2021-08-01|2021-08-31⟧再次起诉,⟦11月|2021-11-01|2021-11-30⟧达成和解。",
        ["lawsuit-filed", "lawsuit-withdrawn", "lawsuit-refiled", "settlement"],
        id="zh",
    ),
]


@pytest.mark.parametrize(("language", "text", "kinds"), FOUR_DATES)
def test_each_date_of_a_sentence_is_an_event(language: str, text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, language)] == kinds


def test_an_elliptic_clause_has_the_people_of_the_one_before() -> None:
    events = told(
        "Koralle sued Nordlicht ⟦in February|2021-02-01|2021-02-28⟧, withdrew the lawsuit ⟦in June|2021-06-01|2021-06-30⟧.",
        "en",
    )
    assert events[1].actors == ("Koralle", "Nordlicht")


INHERITED = [
    pytest.param("en", "⟦In 2021|2021-01-01|2021-12-31⟧ Brandt met Said. She founded Nordlicht.", id="en"),
    pytest.param("vi", "⟦Năm 2021|2021-01-01|2021-12-31⟧, bà Brandt gặp ông Said. Bà thành lập Nordlicht.", id="vi"),
    pytest.param("zh-Hans", "⟦2021年|2021-01-01|2021-12-31⟧,布兰特会见赛义德。她创立了诺德利希特。", id="zh"),
    pytest.param("fr", "⟦En 2021|2021-01-01|2021-12-31⟧, Brandt a rencontré Said. Elle a fondé Nordlicht.", id="fr"),
]


@pytest.mark.parametrize(("language", "text"), INHERITED)
def test_a_sentence_without_a_date_has_the_telling_s(language: str, text: str) -> None:
    founding = told(text, language)[-1]
    assert (founding.type, founding.start, founding.basis, founding.agents) == (
        "founding", date(2021, 1, 1), "context-relative", ("Ada Brandt",),
    )  # fmt: skip


def test_later_opens_the_time_to_a_year() -> None:
    text = "⟦In May 2021|2021-05-01|2021-05-31⟧ Brandt met Said. Brandt later founded Nordlicht."
    assert told(text, "en")[-1].end == date(2022, 5, 1)


NO_EVENT = [
    pytest.param("en", "⟦In 2021|2021-01-01|2021-12-31⟧ Brandt met Said. Brandt is always late.", id="en-habit"),
    pytest.param(
        "en", "⟦In 2021|2021-01-01|2021-12-31⟧ Brandt met Said. Would Koralle have sued Nordlicht?", id="en-question"
    ),
    pytest.param(
        "en", "⟦In 2021|2021-01-01|2021-12-31⟧ Brandt met Said. Koralle never sued Nordlicht.", id="en-negated"
    ),
    pytest.param(
        "zh-Hans", "⟦2021年|2021-01-01|2021-12-31⟧,布兰特会见赛义德。科拉勒并未起诉诺德利希特。", id="zh-negated"
    ),
    pytest.param(
        "en", "⟦In 2021|2021-01-01|2021-12-31⟧ Brandt met Said.\n\nKoralle sues Nordlicht again", id="en-heading"
    ),
]


@pytest.mark.parametrize(("language", "text"), NO_EVENT)
def test_background_adds_no_event(language: str, text: str) -> None:
    assert len(told(text, language)) == 1


def test_a_date_that_is_only_quoted_is_no_event_of_the_telling() -> None:
    assert told("“We sued Nordlicht ⟦in 2021|2021-01-01|2021-12-31⟧ and lost,” Said told reporters.", "en") == []


def test_the_same_event_told_twice_is_one() -> None:
    text = (
        "Koralle sued Nordlicht ⟦in 2021|2021-01-01|2021-12-31⟧.\n\nThe quarrel is old. "
        "⟦On 3 May 2021|2021-05-03⟧, Koralle sued Nordlicht in Oslo."
    )
    (event,) = told(text, "en")
    assert event.start == event.end == date(2021, 5, 3)


def test_offsets_quote_and_passage_fit_the_text() -> None:
    text = "Title\n\nSaid smiled. Koralle sued Nordlicht in May 2021. It rained."
    start = text.index("May 2021")
    mention = DateMention(
        source_id="t", date_start=start, date_end=start + 8, date_text="May 2021", timex="2021-05", mod="", edtf="2021-05",
        start=date(2021, 5, 1), end=date(2021, 5, 31), precision="month", basis="explicit",
    )  # fmt: skip
    (event,) = find_events(Source(source_id="t", text=text, language="en"), [mention], NAMES)
    assert event.quote == text[event.sentence_start : event.sentence_end] == "Koralle sued Nordlicht in May 2021."
    assert text[event.passage_start :].startswith(event.passage)


def test_decomposed_spelling_is_read_as_composed() -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", "Bà Brandt thành lập Nordlicht ")
    assert told(text + "⟦năm 2021|2021-01-01|2021-12-31⟧.", "vi")[0].type == "founding"


def test_explanation_names_words_kind_and_people() -> None:
    (event,) = told("Koralle sued Nordlicht ⟦on 3 May 2021|2021-05-03⟧.", "en")
    said = explain(event)
    assert all(word in said for word in ("on 3 May 2021", "lawsuit-filed", "sued", "Koralle", "Nordlicht"))


#: Characters of names and what stands between them: any text at all hardly ever holds a name.
NAMING = "林奇卡洛琳布兰特起诉了总裁·•‧・．.-—’'&()（）《》 AdBrsof,，。女"


@given(
    st.text(max_size=400) | st.text(NAMING, max_size=60),
    st.sampled_from(["en", "fr", "vi", "zh-Hans", "zh-Hant", "ar"]),
)
def test_any_text_is_read_without_a_fault(text: str, language: str) -> None:
    half = len(text) // 2
    mention = DateMention(
        source_id="t", date_start=half, date_end=min(len(text), half + 4), date_text=text[half : half + 4], timex="2021",
        mod="", edtf="2021", start=date(2021, 1, 1), end=date(2021, 12, 31), precision="year", basis="explicit",
    )  # fmt: skip
    for event in find_events(Source(source_id="t", text=text, language=language), [mention], NameIndex()):
        assert 0 <= event.sentence_start < event.sentence_end <= len(text)
        assert event.quote == text[event.sentence_start : event.sentence_end]
