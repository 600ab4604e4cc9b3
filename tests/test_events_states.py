"""States that act, by their name or their capital's; a place elsewhere in a sentence only says where."""

import pytest

from tests.telling import NAMES, told
from timeline.events import NameIndex
from timeline.names import general_names
from timeline.saga import Saga

STATES = NameIndex(
    Saga(
        organisations={"Koralle": {"en": ["Koralle"], "zh-Hans": ["科拉勒"], "ar": ["كورالي"]}},
        places={
            "Norway": {"en": ["Norway"], "fr": ["Norvège"], "zh-Hans": ["挪威"], "ar": ["النرويج"], "vi": ["Na Uy"]},
            "Oslo": {"en": ["Oslo"]},
        },
        capitals={"Norway": "Oslo"},
    )
)

ACTING = [
    ("Norway banned Koralle ⟦on 3 May 2021|2021-05-03⟧.", "en"),
    ("Oslo banned Koralle ⟦on 3 May 2021|2021-05-03⟧.", "en"),
    ("Norway, the last of the five to do so, banned Koralle ⟦on 3 May 2021|2021-05-03⟧.", "en"),
    ("⟦Le 3 mai 2021|2021-05-03⟧, la Norvège a interdit Koralle.", "fr"),
    ("⟦Ngày 3/5/2021|2021-05-03⟧, Na Uy cấm Koralle.", "vi"),
    ("挪威⟦2021年5月3日|2021-05-03⟧宣布禁止科拉勒。", "zh-Hans"),
    ("حظرت النرويج كورالي ⟦في 3 مايو 2021|2021-05-03⟧.", "ar"),
]


@pytest.mark.parametrize(("text", "language"), ACTING)
def test_a_state_acts(text, language):
    (event,) = told(text, language, STATES)
    assert event.agents == ("Norway",)
    assert "Koralle" in event.actors


@pytest.mark.parametrize(
    "text",
    [
        "Norway's police banned Koralle ⟦on 3 May 2021|2021-05-03⟧.",
        "In Norway, Koralle opened a plant ⟦on 3 May 2021|2021-05-03⟧.",
        "OSLO, ⟦May 3, 2021|2021-05-03⟧ (Newswire) — A plant of Koralle burned down.",
    ],
)
def test_a_place_that_owns_or_says_where_does_not_act(text):
    assert all("Norway" not in event.actors for event in told(text, "en", STATES))


def test_a_french_headline_keeps_the_article_of_a_state():
    (event,) = told("⟦Le 3 mai 2021|2021-05-03⟧, la Norvège a interdit Koralle.", "fr", STATES)
    assert event.headline.startswith(("La Norvège", "la Norvège"))


def test_a_name_index_without_capitals_has_no_states():
    assert NAMES.states == {}


OUT_LOUD = NameIndex(general_names())
HOME = {
    "en": "Norway reopened its ports in spring. Oslo had closed them.",
    "fr": "La Norvège a rouvert ses ports. Oslo les avait fermés.",
    "vi": "Na Uy mở lại các cảng. Chính quyền Na Uy từng đóng chúng.",
    "zh-Hans": "挪威重新开放港口。挪威曾将其关闭。",
    "ar": "أعادت النرويج فتح موانئها. وكانت النرويج قد أغلقتها.",
}


@pytest.mark.parametrize(
    ("text", "language", "body"),
    [
        ("The Supreme Court banned the union ⟦on 3 May 2021|2021-05-03⟧.", "en", "Supreme Court of Norway"),
        ("Police in Ulvik arrested Ada Lang ⟦on 3 May 2021|2021-05-03⟧.", "en", "Norwegian police"),
        ("Ada Lang was arrested by the police ⟦on 3 May 2021|2021-05-03⟧.", "en", "Norwegian police"),
        ("⟦Le 3 mai 2021|2021-05-03⟧, le gouvernement a interdit le syndicat.", "fr", "Government of Norway"),
        ("⟦Le 3 mai 2021|2021-05-03⟧, Ada Lang a été arrêtée par la police.", "fr", "Norwegian police"),
        ("⟦Ngày 3/5/2021|2021-05-03⟧, cảnh sát bắt Ada Lang.", "vi", "Norwegian police"),
        ("⟦2021年5月3日|2021-05-03⟧，警方逮捕了艾达·朗。", "zh-Hans", "Norwegian police"),
        ("حظرت الحكومة الاتحاد ⟦في 3 مايو 2021|2021-05-03⟧.", "ar", "Government of Norway"),
    ],
)
def test_a_body_without_its_state_is_that_of_whom_the_text_is_about(text, language, body):
    event = told(f"{HOME[language]} {text}", language, OUT_LOUD)[-1]
    assert event.agents == (body,)


@pytest.mark.parametrize(
    "text",
    [
        "The Swedish police arrested Ada Lang ⟦on 3 May 2021|2021-05-03⟧.",
        "The village police arrested Ada Lang ⟦on 3 May 2021|2021-05-03⟧.",
        "In Sweden, the police arrested Ada Lang ⟦on 3 May 2021|2021-05-03⟧.",
    ],
)
def test_another_police_is_not_that_of_the_text_s_state(text):
    assert all("Norwegian police" not in event.actors for event in told(f"{HOME['en']} {text}", "en", OUT_LOUD))


@pytest.mark.parametrize(
    ("text", "language", "agents"),
    [
        ("Norway and Sweden banned Koralle ⟦on 3 May 2021|2021-05-03⟧.", "en", ("Norway", "Sweden")),
        ("⟦Le 3 mai 2021|2021-05-03⟧, Oslo et Stockholm ont interdit Koralle.", "fr", ("Norway", "Sweden")),
        ("⟦2021年5月3日|2021-05-03⟧，挪威和瑞典禁止了科拉勒。", "zh-Hans", ("Norway", "Sweden")),
        ("حظرت النرويج والسويد كورالي ⟦في 3 مايو 2021|2021-05-03⟧.", "ar", ("Norway", "Sweden")),
        ("Koralle was banned by Sweden ⟦on 3 May 2021|2021-05-03⟧.", "en", ("Sweden",)),
        (HOME["en"] + " In Sweden, police arrested Ada Lang ⟦on 3 May 2021|2021-05-03⟧.", "en", ("Sweden",)),
    ],
)
def test_states_act_together_elsewhere_and_by_what_they_do(text, language, agents):
    assert told(text, language, OUT_LOUD)[-1].agents == agents


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway fished. Sweden fished. Norway and Sweden met. ⟦On 3 May 2021|2021-05-03⟧ the two governments signed an accord.", "en"),
        ("La Norvège pêche. La Suède pêche. La Norvège et la Suède se parlent. ⟦Le 3 mai 2021|2021-05-03⟧, les deux pays ont signé un accord.", "fr"),
        ("Na Uy đánh cá. Thụy Điển đánh cá. Na Uy gặp Thụy Điển. ⟦Ngày 3/5/2021|2021-05-03⟧, hai nước ký thỏa thuận.", "vi"),
        ("挪威捕鱼。瑞典捕鱼。挪威与瑞典会面。⟦2021年5月3日|2021-05-03⟧，两国签署了协议。", "zh-Hans"),
        ("النرويج تصيد. السويد تصيد. تتحدث النرويج والسويد. ⟦في 3 مايو 2021|2021-05-03⟧ وقعت الدولتان اتفاقا.", "ar"),
    ],
)  # fmt: skip
def test_the_two_governments_are_those_that_a_text_is_about(text, language):
    assert set(told(text, language, OUT_LOUD)[-1].agents) == {"Norway", "Sweden"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway's agriculture ministry banned Koralle ⟦on 3 May 2021|2021-05-03⟧.", "en"),
        ("⟦Le 3 mai 2021|2021-05-03⟧, le ministère norvégien de l'Agriculture a interdit Koralle.", "fr"),
        ("⟦Ngày 3/5/2021|2021-05-03⟧, Bộ Nông nghiệp Na Uy cấm Koralle.", "vi"),
        ("⟦2021年5月3日|2021-05-03⟧，挪威农业部禁止了科拉勒。", "zh-Hans"),
        ("حظرت وزارة الزراعة النرويجية كورالي ⟦في 3 مايو 2021|2021-05-03⟧.", "ar"),
    ],
)
def test_a_ministry_has_one_name_in_all_languages(text, language):
    assert told(text, language, OUT_LOUD)[-1].agents == ("Ministry of Agriculture of Norway",)


def test_a_ministry_abroad_acts_for_its_state():
    text = "Sweden's agriculture ministry banned Koralle ⟦on 3 May 2021|2021-05-03⟧."
    assert told(f"{HOME['en']} {text}", "en", OUT_LOUD)[-1].agents == ("Sweden",)


def test_the_head_of_a_ministry_is_not_the_ministry():
    (event,) = told("⟦2021年5月3日|2021-05-03⟧，挪威外交部长林奇辞职。", "zh-Hans", OUT_LOUD)
    assert "Norway" not in event.actors
    assert not any("Ministry" in name for name in event.actors)


def test_a_government_abroad_acts_for_its_state():
    text = "The Swedish government banned Koralle ⟦on 3 May 2021|2021-05-03⟧."
    event = told(f"{HOME['en']} {text}", "en", OUT_LOUD)[-1]
    assert event.agents == ("Sweden",)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "Supreme Court of Norway"),
        ("fr", "Cour suprême de Norvège"),
        ("vi", "Tòa án Tối cao Na Uy"),
        ("zh-Hans", "挪威最高法院"),
        ("zh-Hant", "挪威最高法院"),
        ("ar", "المحكمة العليا في النرويج"),
    ],
)
def test_a_body_of_a_state_has_a_name_in_every_language(language, shown):
    assert OUT_LOUD.display("Supreme Court of Norway", language) == shown


def test_a_body_that_the_list_has_keeps_its_name():
    assert OUT_LOUD.bodies_of.names["parliament", "United States"] == "US Congress"
    assert OUT_LOUD.bodies_of.names["bank", "United Kingdom"] == "Bank of England"


@pytest.mark.parametrize(
    ("text", "language", "body"),
    [
        ("Hamburg police arrested Ada Lang ⟦on 3 May 2021|2021-05-03⟧.", "en", "Hamburg police"),
        ("⟦Le 3 mai 2021|2021-05-03⟧, le parquet de Lyon a inculpé Ada Lang.", "fr", "Lyon prosecutors"),
        ("⟦Ngày 3/5/2021|2021-05-03⟧, công tố viên Osaka truy tố Ada Lang.", "vi", "Osaka prosecutors"),
        ("⟦2021年5月3日|2021-05-03⟧，大阪检方起诉了艾达·朗。", "zh-Hans", "Osaka prosecutors"),
        ("⟦2021年5月3日|2021-05-03⟧，大阪警方逮捕了艾達·朗。", "zh-Hant", "Osaka police"),
        ("اعتقلت شرطة هامبورغ آدا لانغ ⟦في 3 مايو 2021|2021-05-03⟧.", "ar", "Hamburg police"),
    ],
)
def test_a_body_of_a_city_has_one_name_in_all_languages(text, language, body):
    (event,) = told(text, language, OUT_LOUD)
    assert event.agents == (body,)


def test_prosecutors_without_a_place_are_those_named_before():
    text = "Osaka prosecutors arrested Ada Lang ⟦on 3 May 2021|2021-05-03⟧. ⟦On 9 June 2021|2021-06-09⟧, prosecutors indicted her."
    assert [event.agents for event in told(text, "en", OUT_LOUD)] == [("Osaka prosecutors",)] * 2


def test_prosecutors_whom_nobody_has_named_are_nobody_s():
    (event,) = told("Prosecutors indicted Ada Lang ⟦on 3 May 2021|2021-05-03⟧.", "en", OUT_LOUD)
    assert event.agents == ()


@pytest.mark.parametrize("language", ["en", "fr", "vi", "zh-Hans", "zh-Hant", "ar"])
def test_a_body_of_a_city_is_shown_in_the_reader_s_language(language):
    assert OUT_LOUD.display("Milan police", language) == {
        "en": "Milan police", "fr": "police de Milan", "vi": "công an Milan", "zh-Hans": "米兰警方", "zh-Hant": "米蘭警方",
        "ar": "شرطة ميلانو",
    }[language]  # fmt: skip


def test_a_verb_that_begins_in_a_name_is_told_of_whom_it_names():
    (event,) = told("⟦2021年5月3日|2021-05-03⟧，大阪检方以欺诈罪起诉艾达·朗。", "zh-Hans", OUT_LOUD)
    assert (event.type, event.agents) == ("charge", ("Osaka prosecutors",))


@pytest.mark.parametrize(
    ("text", "language", "agents"),
    [
        ("⟦2021年5月3日|2021-05-03⟧，中方宣布禁令。", "zh-Hans", ("China",)),
        ("⟦2021年5月3日|2021-05-03⟧，中日雙方簽署協議。", "zh-Hant", ("China", "Japan")),
        ("⟦2021年5月3日|2021-05-03⟧，挪威全面禁止了进口。", "zh-Hans", ("Norway",)),
    ],
)
def test_a_chinese_text_calls_a_state_by_one_character(text, language, agents):
    assert told(text, language, OUT_LOUD)[-1].agents == agents


def test_a_body_is_called_as_the_brackets_behind_it_say():
    text = "世界贸易组织（世贸）开会。世贸⟦2021年5月3日|2021-05-03⟧宣布禁令。"
    assert told(text, "zh-Hans", OUT_LOUD)[-1].agents == ("World Trade Organization",)


def test_a_territory_acts_although_it_is_no_state_that_a_text_is_about():
    text = (
        "Hong Kong reopened its ports. Hong Kong had closed them. Hong Kong banned Koralle ⟦on 3 May 2021|2021-05-03⟧."
    )
    assert told(text, "en", OUT_LOUD)[-1].agents == ("Hong Kong",)
    assert told(text.replace("Hong Kong banned", "Police arrested"), "en", OUT_LOUD)[-1].agents == ()
