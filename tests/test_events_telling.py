"""What a sentence leaves to those around it: its price, its day, the other side."""

from __future__ import annotations

from datetime import date

import pytest

from tests.telling import NAMES, told
from timeline.dates import find_in_source
from timeline.events import find_events
from timeline.model import Source

PRICES = [
    pytest.param("en", "Nordlicht bought Koralle ⟦on 3 May|2021-05-03⟧. The price was $40 million.", 40e6, id="en"),
    pytest.param("fr", "Nordlicht a racheté Koralle ⟦le 3 mai|2021-05-03⟧. Le prix : 40 millions de dollars.", 40e6, id="fr"),
    pytest.param("zh-Hans", "诺德利希特⟦5月3日|2021-05-03⟧收购科拉勒。价格是4000万美元。", 40e6, id="zh"),
    pytest.param(
        "en", "Nordlicht bought Koralle ⟦on 3 May|2021-05-03⟧. Such firms cost $40 million or $50 million.", None, id="two-sums"
    ),
    pytest.param("en", "Ada Brandt met Omar Said ⟦on 3 May|2021-05-03⟧. Nordlicht is worth $40 million.", None, id="no-price"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "dollars"), PRICES)
def test_the_sum_right_behind_an_event_is_its_price(language: str, text: str, dollars: float | None) -> None:
    assert [event.amount_usd for event in told(text, language)] == [dollars]


COMPANIES = [
    pytest.param(
        "en",
        "Nordlicht was founded ⟦in 2020|2020-01-01|2020-12-31⟧. Koralle invested in the company ⟦in 2021|2021-01-01|2021-12-31⟧.",
        id="en",
    ),
    pytest.param(
        "zh-Hans",
        "诺德利希特⟦2020年|2020-01-01|2020-12-31⟧推出产品。⟦2021年|2021-01-01|2021-12-31⟧,科拉勒向这家公司注资。",
        id="zh",
    ),
]


@pytest.mark.parametrize(("language", "text"), COMPANIES)
def test_nobody_invests_in_himself_by_another_word(language: str, text: str) -> None:
    event = told(text, language)[-1]
    assert (event.agents, event.patients) == (("Koralle",), ("Nordlicht",))


def test_who_returns_comes_back_to_whom_he_left() -> None:
    text = "Koralle dismissed Ada Brandt ⟦on 3 May|2021-05-03⟧. She came back ⟦on 8 May|2021-05-08⟧."
    assert told(text, "en")[-1].patients == ("Koralle",)


def test_a_date_at_the_head_of_a_paragraph_moves_the_telling() -> None:
    text = "Koralle grew ⟦in 2020|2020-01-01|2020-12-31⟧.\n⟦By early 2021|2021-01-01|2021-03-31⟧, Ada Brandt sued Koralle. Koralle dismissed Omar Said."
    assert told(text, "en")[-1].start.year == 2021


def test_what_is_set_beside_the_years_to_come_is_not_told_as_done_in_them() -> None:
    day = date(2025, 6, 1)
    text = "Nordlicht unveiled Fjordbot for ⟦the four years to come|2025-06-01|2029-06-01⟧."
    assert not told(text, "en", published=day)
    assert len(told("Nordlicht unveiled Fjordbot ⟦today|2025-06-01⟧.", "en", published=day)) == 1


LONG = "Koralle grew ⟦in 2020|2020-01-01|2020-12-31⟧. It was a good year. Few had foreseen it.\n"
CARRIED = [
    pytest.param("⟦On 3 May|2021-05-03⟧, Ada Brandt sued Koralle.\nKoralle dismissed Omar Said.\n", True, id="short"),
    pytest.param(LONG + "Koralle dismissed Omar Said. It was a long story. Nobody knew how it would end.\n", False, id="long"),
    pytest.param(LONG + "But Koralle dismissed Omar Said. It was a long story. Nobody knew how it would end.\n", True, id="but"),
    pytest.param(LONG.removesuffix("\n") + " Koralle dismissed Omar Said.\n", True, id="same"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "carried"), CARRIED)
def test_a_date_governs_the_next_paragraph_where_paragraphs_are_short_or_it_goes_on(text: str, carried: bool) -> None:
    assert ("dismissal" in [event.type for event in told(text, "en")]) == carried


TOGETHER = [
    pytest.param("en", "Ada Brandt spoke ⟦on 3 May|2021-05-03⟧. She and Omar Said founded Koralle ⟦on 8 May|2021-05-08⟧.", id="en"),
    pytest.param("zh-Hans", "艾达·布兰特⟦5月3日|2021-05-03⟧辞职。她与赛义德⟦5月8日|2021-05-08⟧创立了科拉勒。", id="zh"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TOGETHER)
def test_a_pronoun_and_a_name_act_together(language: str, text: str) -> None:
    assert told(text, language)[-1].agents == ("Ada Brandt", "Omar Said")


MADE = [
    pytest.param("en", "Fjordbot was unveiled by Koralle ⟦in May|2021-05-01|2021-05-31⟧.", id="en"),
    pytest.param("fr", "Fjordbot a été lancé par Koralle ⟦en mai|2021-05-01|2021-05-31⟧.", id="fr"),
    pytest.param("vi", "Fjordbot được Koralle ra mắt ⟦tháng 5|2021-05-01|2021-05-31⟧.", id="vi"),
    pytest.param("zh-Hant", "⟦2021年5月|2021-05-01|2021-05-31⟧,峽灣機器人由科拉勒推出。", id="zh-hant"),
]


@pytest.mark.parametrize(("language", "text"), MADE)
def test_what_is_made_may_stand_before_the_verb(language: str, text: str) -> None:
    (event,) = told(text, language)
    assert (event.agents, event.object) == (("Koralle",), "Fjordbot")


SUCCEEDED = [
    pytest.param("en", "Brandt succeeded Said as chief executive ⟦in 2021|2021-01-01|2021-12-31⟧.", id="en"),
    pytest.param("fr", "Brandt a succédé à Said ⟦en 2021|2021-01-01|2021-12-31⟧.", id="fr"),
    pytest.param("zh-Hans", "⟦2021年|2021-01-01|2021-12-31⟧，布兰特接替赛义德。", id="zh"),
]


@pytest.mark.parametrize(("language", "text"), SUCCEEDED)
def test_who_succeeds_is_appointed_and_the_one_before_does_not_act(language: str, text: str) -> None:
    event = told(text, language)[-1]
    assert (event.type, event.agents, event.patients) == ("appointment", (), ("Ada Brandt",))


NAMELESS = [
    pytest.param("en", "The bridge was repainted ⟦in June 2023|2023-06-01|2023-06-30⟧.", 1, id="en"),
    pytest.param("fr", "Le pont fut repeint ⟦en juin 2023|2023-06-01|2023-06-30⟧.", 1, id="fr"),
    pytest.param("en", "The bridge, repainted ⟦in June 2023|2023-06-01|2023-06-30|aside⟧, is green.", 0, id="aside"),
    pytest.param("en", "The bridge has always been green ⟦since June 2023|2023-06-01|2023-06-30⟧.", 0, id="background"),
]


@pytest.mark.parametrize(("language", "text", "events"), NAMELESS)
def test_what_a_sentence_dates_is_told_though_it_names_nobody(language: str, text: str, events: int) -> None:
    assert len(told(text, language)) == events


def test_the_event_that_a_date_counts_from_is_not_told_then() -> None:
    said = "They met in May 2014. A few months before Acme was founded, Brandt resigned. Acme was founded in June 2015."
    source = Source(source_id="t", text=said, language="en", published=date(2020, 1, 1))
    found = find_events(source, find_in_source(source), NAMES)
    assert [event.start.year for event in found if event.type == "founding"] == [2015]
    assert [event.basis for event in found if event.type == "departure"] == ["event-relative"]


NAMELESS = [
    pytest.param("en", "Ada Brandt sued Koralle ⟦on 3 May|2021-05-03⟧. The court of appeal threw out the suit.", id="en"),
    pytest.param("fr", "Ada Brandt attaqua Koralle ⟦le 3 mai|2021-05-03⟧. Le juge ordonna la fermeture de l'usine.", id="fr"),
    pytest.param("vi", "Ada Brandt kiện Koralle ⟦ngày 3 tháng 5|2021-05-03⟧. Rồi tòa phúc thẩm tuyên công ty thua.", id="vi"),
    pytest.param("zh-Hans", "艾达·布兰特⟦5月3日|2021-05-03⟧起诉科拉勒。法院随即驳回诉讼。", id="zh"),
    pytest.param("ar", "رفعت آدا براندت دعوى ضد كورالي ⟦في 3 مايو|2021-05-03⟧. ثم قضت المحكمة بتغريم الشركة.", id="ar"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NAMELESS)
def test_what_a_body_without_a_name_does_in_public_is_told_without_a_day(language: str, text: str) -> None:
    assert len(told(text, language)) == 2


UNDONE = [
    pytest.param("en", "The judge said so.", id="only-said"),
    pytest.param("fr", "Devant la cour des hommes signèrent une lettre.", id="behind-a-preposition-fr"),
    pytest.param("zh-Hans", "法院的孩子们起诉了两名邻居。", id="owns"),
]


@pytest.mark.parametrize(("language", "text"), UNDONE)
def test_what_nobody_known_does_is_told_only_of_bodies_that_act(language: str, text: str) -> None:
    day = {"en": "on 3 May", "fr": "le 3 mai", "zh-Hans": "5月3日"}[language]
    before = {
        "en": "Ada Brandt met Omar Said",
        "fr": "Ada Brandt a rencontré Omar Said",
        "zh-Hans": "科拉勒收购诺德利希特",
    }
    assert len(told(f"{before[language]} ⟦{day}|2021-05-03⟧. {text}", language)) == 1


MAIN_CLAUSES = [
    pytest.param("After the vote she resigned.", "departure", id="after"),
    pytest.param("Shortly before midnight she announced that a merger would come.", "announcement", id="before"),
    pytest.param("She apologised to Koralle; it has never answered.", "statement", id="semicolon"),
    pytest.param("Three of the directors were acquitted.", "acquittal", id="nameless-tried"),
    pytest.param("The league cancelled the rest of the season.", "delay", id="league"),
    pytest.param("The court threw the appeal out.", "ruling", id="threw-out"),
    pytest.param("She tore it up.", "refusal", id="tore-up"),
]


@pytest.mark.parametrize(("told_next", "kind"), MAIN_CLAUSES)
def test_what_a_sentence_tells_is_its_main_clauses(told_next: str, kind: str) -> None:
    text = f"Ada Brandt founded Koralle ⟦in 2019|2019-01-01|2019-12-31⟧. {told_next}"
    assert [event.type for event in told(text, "en")][1:] == [kind]


IN_ONE_SENTENCE = [
    pytest.param("Brandt left Koralle and Said became its chairman.", ["departure", "appointment"], id="posts"),
    pytest.param("Brandt was arrested, and a judge ordered a search of Koralle.", ["arrest"], id="what-a-court-adds"),
    pytest.param("Brandt was arrested; a judge fined Koralle.", ["arrest", "fine"], id="behind-a-semicolon"),
    pytest.param("an agency informed Koralle that its mill might be closed.", ["other"], id="what-is-ahead-is-not-it"),
]


@pytest.mark.parametrize(("clauses", "kinds"), IN_ONE_SENTENCE)
def test_what_a_day_tells_in_one_sentence(clauses: str, kinds: list[str]) -> None:
    events = told(f"⟦On 3 May 2019|2019-05-03⟧ {clauses}", "en")
    assert [event.type for event in events if event.modality == "asserted"] == kinds


BACKGROUND = [
    "She had left the bank; it has since closed.",
    "After she had sued Koralle, the rain came.",
    "She wrote to her mother.",
    "He apologised for the noise.",
]


@pytest.mark.parametrize("told_next", BACKGROUND)
def test_what_had_been_before_is_no_event_of_the_telling(told_next: str) -> None:
    assert len(told(f"Ada Brandt founded Koralle ⟦in 2019|2019-01-01|2019-12-31⟧. {told_next}", "en")) == 1


CROWDS = [
    pytest.param("en", "Koralle dismissed Ada Brandt ⟦on 3 May|2021-05-03⟧. More than 700 employees threatened to leave.", id="en"),
    pytest.param("fr", "Koralle a licencié Ada Brandt ⟦le 3 mai|2021-05-03⟧. Sept cents salariés menacèrent de partir.", id="fr"),
    pytest.param("vi", "Koralle sa thải Ada Brandt ⟦ngày 3/5|2021-05-03⟧. Hơn 700 nhân viên dọa bỏ đi.", id="vi"),
    pytest.param("zh-Hans", "科拉勒⟦5月3日|2021-05-03⟧解雇了艾达·布兰特。七百多名员工联名写信。", id="zh"),
    pytest.param("ar", "أقالت كورالي آدا براندت ⟦في 3 مايو|2021-05-03⟧. وهدد أكثر من 700 موظف بالرحيل.", id="ar"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CROWDS)
def test_people_who_are_counted_act_without_a_name(language: str, text: str) -> None:
    assert [event.start for event in told(text, language)] == [date(2021, 5, 3)] * 2


def test_people_whom_nobody_counts_need_a_name() -> None:
    text = "Koralle dismissed Ada Brandt ⟦on 3 May|2021-05-03⟧. The employees threatened to leave."
    assert [event.type for event in told(text, "en")] == ["dismissal"]


LEFT = [
    pytest.param("Ada Brandt left Koralle ⟦on 3 May|2021-05-03⟧ to join Nordlicht.", ("Koralle",), id="to-join"),
    pytest.param("Ada Brandt joined Nordlicht from Koralle ⟦on 3 May|2021-05-03⟧.", ("Nordlicht",), id="from"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "patients"), LEFT)
def test_whom_one_goes_to_is_not_whom_one_leaves(text: str, patients: tuple[str, ...]) -> None:
    assert told(text, "en")[0].patients == patients


MARKETS = [
    pytest.param(
        "en", "Koralle closed its mine ⟦on 3 May|2021-05-03⟧, and the shares fell by a quarter.", 2, id="en"
    ),
    pytest.param("en", "Koralle bought Nordlicht ⟦on 3 May|2021-05-03⟧. The stock collapsed before lunch.", 2, id="en-next"),
    pytest.param("vi", "⟦Ngày 3/5|2021-05-03⟧, Koralle hạ dự báo lợi nhuận; cổ phiếu mất 15% trong phiên.", 2, id="vi"),
    pytest.param("ar", "⟦في 3 مايو|2021-05-03⟧ حذر لانغ من إغلاق المصنع، وهوى السهم بنسبة 17%.", 2, id="ar"),
    pytest.param("fr", "Koralle a racheté Nordlicht ⟦le 3 mai|2021-05-03⟧. Le titre s'effondre de 60 %.", 2, id="fr"),
    pytest.param("zh-Hant", "⟦5月3日|2021-05-03⟧，科拉勒發表報告，股價單日蒸發近15%。", 2, id="zh-Hant"),
    pytest.param("en", "Koralle bought Nordlicht ⟦on 3 May|2021-05-03⟧. The temperature fell to 3 degrees.", 1, id="no-market"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "events"), MARKETS)
def test_what_shares_do_is_an_event_of_its_own(language: str, text: str, events: int) -> None:
    assert len(told(text, language)) == events


ANSWERS = [
    pytest.param("zh-Hans", "⟦5月3日|2021-05-03⟧，诺德利希特要求科拉勒交出控制权，其他股东没有答应。", ["demand", "refusal"], id="zh"),
    pytest.param("zh-Hans", "⟦5月3日|2021-05-03⟧，诺德利希特请求法庭颁发禁制令，阻止科拉勒改制。", ["demand"], id="to-that-end"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kinds"), ANSWERS)
def test_what_others_do_about_it_is_an_event_of_its_own(language: str, text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, language)] == kinds


def test_what_comes_later_lasts_until_the_next_date_told() -> None:
    text = "Lang founded Koralle ⟦on 3 May 2021|2021-05-03⟧. Later she sold Nordlicht. ⟦In August 2021|2021-08-01|2021-08-31⟧ Lang left Koralle."
    assert [(str(event.start), str(event.end)) for event in told(text, "en")][1] == ("2021-05-03", "2021-08-01")


def test_what_is_quoted_is_told_though_a_pronoun_names_who_says_it() -> None:
    text = "Ada Brandt sued Nordlicht ⟦on 3 May|2021-05-03⟧. “This is the very last straw,” she wrote."
    assert len(told(text, "en")) == 2


CLOSER = [
    pytest.param(
        "zh-Hant", "⟦兩個月後|2021-08-01|2021-08-31⟧，科拉勒在⟦8月11日|2021-08-11⟧收購諾德利希特。", [("2021-08-11", "2021-08-11")], id="zh"
    ),
    pytest.param(
        "fr",
        "⟦L’été dernier|2021-06-01|2021-08-31⟧, nouvel assaut : ⟦le 25 août|2021-08-25⟧, Koralle assigne Nordlicht en justice.",
        [("2021-08-25", "2021-08-25")],
        id="fr",
    ),
    pytest.param(
        "en",
        "⟦In June|2021-06-01|2021-06-30⟧ Lang saw her fortune melt away, and ⟦on the 12th|2021-06-12⟧ Koralle left.",
        [("2021-06-01", "2021-06-30"), ("2021-06-12", "2021-06-12")],
        id="en-another",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "days"), CLOSER)
def test_a_time_that_the_sentence_says_more_closely_tells_nothing_itself(
    language: str, text: str, days: list[tuple[str, str]]
) -> None:
    assert [(str(event.start), str(event.end)) for event in told(text, language)] == days


DENIED_BESIDE = [
    pytest.param("zh-Hans", "⟦6月1日|2021-06-01⟧，林奇在没有对手的情况下当选主席。", id="zh-case"),
    pytest.param("zh-Hant", "⟦5月3日|2021-05-03⟧，林奇停掉原定的季度捐款。", id="zh-of"),
    pytest.param("fr", "⟦En février|2021-02-01|2021-02-28⟧, le bureau d'enquête révèle que Koralle avait menti.", id="fr-of"),
    pytest.param("fr", "Lang ne sut jamais trancher : il s'en remit à Wilk ⟦le 3 mai|2021-05-03⟧.", id="fr-colon"),
    pytest.param("en", "The committee told the house ⟦on 3 May|2021-05-03⟧ that it could not agree.", id="en-that"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), DENIED_BESIDE)
def test_what_is_denied_or_planned_beside_it_leaves_a_deed_told(language: str, text: str) -> None:
    assert [event.modality for event in told(text, language)] == ["asserted"]


ELSEWHEN = [
    pytest.param("en", "Crews did not board the ship again until ⟦January 2023|2023-01-01|2023-01-31|aside⟧.", 1, id="en-not-until"),
    pytest.param("en", "The demolition of the tower had begun ⟦that July|2020-07-01|2020-07-31|aside⟧.", 1, id="en-a-noun-began"),
    pytest.param("fr", "La dépose de l'horloge a commencé ⟦début août|2020-08-01|2020-08-10|aside⟧.", 1, id="fr-a-noun-began"),
    pytest.param("zh-Hant", "尖塔的整修工程⟦前一年|2018-01-01|2018-12-31|aside⟧才展開。", 1, id="zh-a-noun-began"),
    pytest.param("en", "Money was everywhere ⟦that winter|2020-12-01|2021-02-28⟧.", 0, id="en-a-mood"),
    pytest.param("en", "Rain was everywhere ⟦that day|2020-12-01⟧.", 1, id="en-a-day"),
    pytest.param("vi", "Fjordbot ra đời ⟦năm 2020|2020-01-01|2020-12-31⟧, và ⟦tháng 9 năm ấy|2020-09-01|2020-09-30⟧ Koralle mua lại Nordlicht.", 2, id="vi-and-that-month"),
    pytest.param("ar", "عادت كورالي ⟦في الشهر التالي|2020-10-01|2020-10-31⟧، وفي ⟦يوم 30|2020-10-30⟧ أقالت كورالي عمر سعيد.", 2, id="ar-and-that-day"),
    pytest.param("vi", "⟦Tháng 7|2010-07-01|2010-07-31⟧, Koralle bán 90.000 xe, ⟦ba tháng sau|2010-10-01|2010-10-31⟧ là gần 400.000 xe.", 2, id="vi-it-was"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "events"), ELSEWHEN)
def test_what_has_a_time_of_its_own(language: str, text: str, events: int) -> None:
    assert len([event for event in told(text, language) if event.modality == "asserted"]) == events


AT_ONCE = [
    pytest.param("en", "Koralle closed a yard ⟦on 3 May|2021-05-03⟧. Nordlicht took it down within the hour.", id="en"),
    pytest.param("fr", "Koralle a fermé un chantier ⟦le 3 mai|2021-05-03⟧. Nordlicht l'avait aussitôt repeint en vert.", id="fr"),
    pytest.param("vi", "⟦Ngày 3/5|2021-05-03⟧, Koralle đóng cửa xưởng. Nordlicht lập tức sơn lại cổng.", id="vi"),
    pytest.param("zh-Hans", "⟦5月3日|2021-05-03⟧，科拉勒关闭工厂。诺德利希特随即把大门漆成绿色。", id="zh"),
    pytest.param("zh-Hant", "⟦5月3日|2021-05-03⟧，科拉勒關閉工廠。諾德利希特同時把大門漆成綠色。", id="zh-Hant"),
    pytest.param("ar", "أغلقت كورالي المصنع ⟦في 3 مايو|2021-05-03⟧. وعلى الفور طلت نوردليخت بابه بالأخضر.", id="ar"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), AT_ONCE)
def test_what_happened_at_once_is_told_whatever_its_verb(language: str, text: str) -> None:
    assert [(str(event.start), str(event.end)) for event in told(text, language)] == [("2021-05-03", "2021-05-03")] * 2


NOT_AT_ONCE = [
    pytest.param("en", "Koralle closed a yard ⟦on 3 May|2021-05-03⟧. Nordlicht could paint it within the hour.", id="en-could"),
    pytest.param("zh-Hans", "⟦5月3日|2021-05-03⟧，科拉勒关闭工厂。诺德利希特没有随即把大门漆成绿色。", id="zh-not"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NOT_AT_ONCE)
def test_what_might_happen_at_once_is_not_told(language: str, text: str) -> None:
    assert len(told(text, language)) == 1


THOUGHT_OF = [
    pytest.param("en", "⟦That Wednesday|2021-05-05⟧ a letter said Koralle would sell Nordlicht if it paid.", id="en-would"),
    pytest.param("vi", "⟦Hôm sau|2021-05-05⟧, bà Lang hứa sẽ từ chức.", id="vi-promised"),
    pytest.param("zh-Hans", "科拉勒⟦当天|2021-05-05⟧预计，全年将亏损8亿元。", id="zh-forecast"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), THOUGHT_OF)
def test_what_was_planned_on_a_day_was_planned_then(language: str, text: str) -> None:
    assert [event.modality for event in told(text, language)] == ["asserted"]


TITLES = [
    pytest.param("vi", "⟦Tháng 1/2022|2022-01-01|2022-01-31⟧: Âm thầm mua lại\n⟦Ngày 31/1|2022-01-31⟧, Koralle sa thải Omar Said.", ["dismissal"], id="vi-title"),
    pytest.param("zh-Hant", "⟦二〇二五年|2025-01-01|2025-12-31⟧：公開辱罵\n⟦一月三日|2025-01-03⟧，科拉勒解僱賽義德。", ["dismissal"], id="zh-title"),
    pytest.param("en", "Koralle\n⟦2021|2021-01-01|2021-12-31⟧: Koralle buys Nordlicht\n⟦2023|2023-01-01|2023-12-31⟧: Koralle sells Nordlicht", ["acquisition", "sale"], id="en-entries"),
    pytest.param("en", "Koralle\n⟦2021|2021-01-01|2021-12-31⟧: Koralle buys Nordlicht\n⟦In 2023|2023-01-01|2023-12-31⟧ Koralle sold Nordlicht.", ["acquisition", "sale"], id="en-entry"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kinds"), TITLES)
def test_a_title_with_a_year_tells_nothing_itself(language: str, text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, language)] == kinds


def test_below_a_date_what_is_told_before_another_is_of_it() -> None:
    text = "科拉勒\n⟦2020年底|2020-10-01|2020-12-31⟧\n布兰特辞职，⟦次年初|2021-01-01|2021-03-31⟧创办科拉勒。"
    assert [(event.type, event.start.year) for event in told(text, "zh-Hans")] == [
        ("departure", 2020),
        ("founding", 2021),
    ]


BACK_THEN = [
    pytest.param("zh-Hans", "科拉勒⟦3月5日|2024-03-05⟧公开旧信，说布兰特⟦当年|2024-01-01|2024-12-31⟧也想赚钱。", 1, id="zh-back-then"),
    pytest.param("ar", "رفعت آدا براندت دعوى ⟦في 3 مايو|2021-05-03⟧. وقال عمر سعيد ⟦يومها|2021-05-03⟧ إن الشركة «فاشلة».", 1, id="ar-back-then"),
    pytest.param("ar", "تأسست كورالي ⟦في 2010|2010-01-01|2010-12-31⟧. وتشغّل كورالي ⟦اليوم|2021-06-01⟧ 46 عبّارة.", 1, id="ar-nowadays"),
    pytest.param("zh-Hant", "要理解⟦今天|2021-06-01⟧的局面，得從一間車庫說起。", 0, id="zh-nowadays"),
    pytest.param("zh-Hant", "科拉勒⟦今天|2021-06-01⟧解僱賽義德。", 1, id="zh-a-deed-of-today"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "events"), BACK_THEN)
def test_what_was_so_before_or_is_nowadays_is_no_event(language: str, text: str, events: int) -> None:
    assert len([event for event in told(text, language) if event.modality == "asserted"]) == events
