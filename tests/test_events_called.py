"""Names that a Chinese text introduces itself, whom its pronouns mean, and what an editor leaves out of a headline."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction import extract_sources
from timeline.model import Event, Source


def told(text: str, language: str = "zh-Hans") -> list[Event]:
    source = Source(source_id="case", text=text, language=language, published=date(2024, 6, 10))
    return list(extract_sources([source], headline_language=language).events)


ACTORS = [
    ("2001年5月3日，一位名叫许若兰的学生起诉了谷歌。2003年8月，许若兰毕业。", 1, ["许若兰"]),
    ("街上有一家“春和堂”。2001年5月3日，春和堂关了门。", 0, ["春和堂"]),
    ("2001年5月，环保团体「山林之声」递交请愿书，要求停工。", 0, ["山林之声"]),
    ("2019年5月，北岭科技起诉谷歌。北岭在声明中否认。北岭说还会上诉。2020年3月，北岭撤诉。", -1, ["北岭科技"]),
    ("2019年5月，深圳市知识产权局对谷歌展开调查。2020年3月，该局终止了调查。", -1, ["深圳市知识产权局"]),
    ("2019年5月，布兰特兄弟起诉总裁罗文彬。罗文彬没有回应。2020年3月，他们撤诉。", -1, ["布兰特兄弟"]),
    ("2019年5月，林氏兄弟起诉谷歌和苹果。库克去见了马斯克。2020年3月，兄弟俩撤诉。", -1, ["林氏兄弟"]),
]


@pytest.mark.parametrize(("text", "number", "agents"), ACTORS, ids=[one[0][:18] for one in ACTORS])
def test_a_text_says_itself_who_somebody_is(text: str, number: int, agents: list[str]) -> None:
    assert list(told(text)[number].agents) == agents


def test_what_stands_in_quotation_marks_before_a_body_is_no_name() -> None:
    assert [event.agents for event in told("2019年5月，谷歌设立了一家“高端定制”子公司。")] == [("Google",)]


def test_a_family_name_alone_is_the_fathers() -> None:
    text = "2021年5月，特朗普起诉谷歌。2022年6月，小唐纳德·特朗普加入基金。2023年3月，特朗普撤诉。"
    assert [event.agents[0] for event in told(text)] == ["Donald Trump", "Donald Trump Jr.", "Donald Trump"]


def test_a_first_name_may_have_a_character_of_another_word() -> None:
    assert told("2019年5月3日，彼得·林德奎起诉谷歌。")[0].agents == ("彼得·林德奎",)


def test_whose_turn_it_is_and_how_quiet_it_was_is_no_event() -> None:
    text = "2019年5月3日，轮到库克。此后是一段平静的日子，直到2022年11月30日。库克在X上说，他们没有钱。"
    assert [event.type for event in told(text)] == ["statement"]


def test_an_office_before_which_another_word_stands_is_another_one() -> None:
    text = "2019年5月，评估委员会建议降低水位。2020年3月，谷歌宣布成立独立调查委员会。"
    assert "评估委员会" not in told(text)[-1].actors


def test_he_and_she_are_told_apart_by_what_the_text_calls_whom() -> None:
    text = (
        "2001年5月，总裁方若宁离开谷歌。她回到了老家。2003年6月，厂长罗文彬被捕。他没有认罪。2004年2月，方若宁起诉罗文彬。"
        "\n2005年3月，法院驳回了她的请求。同年7月，他获释。"
    )
    ruling, released = told(text)[-2:]
    assert (ruling.patients, released.actors) == (("方若宁",), ("罗文彬",))


def test_whom_something_is_done_to_is_nobody_who_does_it() -> None:
    text = "2018年，总统伊内斯·瓦尔加当选。2019年，她邀请地质学家安娜·林德奎返国，任命她为顾问。"
    appointed = told(text)[-1]
    assert (appointed.agents, appointed.patients) == (("伊内斯·瓦尔加",), ("安娜·林德奎",))


def test_who_takes_a_bribe_is_charged_and_not_who_pays_it() -> None:
    assert told("检方2022年起诉市长林德奎收受苹果400万元贿款。")[0].patients == ("林德奎",)


def test_a_clause_without_a_subject_goes_on_with_that_of_the_clause_before() -> None:
    text = "2001年5月3日，总裁周启明同徒弟罗文彬大吵一场，罗文彬当晚收拾了铺盖，第二天去了上海。罗文彬没有回来。周启明病倒。"
    quarrel, left, went = told(text)[:3]
    assert quarrel.agents == ("周启明",)
    assert (left.agents, went.agents, went.headline) == (("罗文彬",), ("罗文彬",), "罗文彬去了上海")


def test_what_somebody_is_accused_of_or_asked_for_is_no_event() -> None:
    text = "2019年5月3日，谷歌起诉罗文公司，指控工程师周大为带走图纸，并要求苹果停止销售并道歉。"
    assert [event.type for event in told(text)] == ["lawsuit-filed"]


def test_a_cleft_sentence_tells_what_happened() -> None:
    assert [event.type for event in told("2003年夏天，库克离开苹果。马斯克就是这时加入的。")] == [
        "departure",
        "hiring",
    ]


def test_what_somebody_remembers_aloud_is_no_event() -> None:
    text = "2015年5月3日，库克离开苹果。“那天晚上我没睡，”他后来回忆，“我一直在算账。”"
    assert [event.type for event in told(text)] == ["departure"]


SENT = [
    ("（路透社巴黎电）苹果工厂3日起火。", "苹果工厂3日起火"),
    ("新华社巴黎6月4日电 苹果工厂3日起火。", "苹果工厂3日起火"),
    ("本报讯 苹果工厂3日起火。", "苹果工厂3日起火"),
    ("《路透社巴黎4日专讯》苹果工厂3日起火。", "苹果工厂3日起火"),
    ("[路透社新闻] 苹果工厂3日起火。", "苹果工厂3日起火"),
    ("〔路透社记者／巴黎报导〕苹果工厂3日起火。", "苹果工厂3日起火"),
    ("苹果工厂于 2009 年 3 月关闭。", "苹果工厂关闭"),
    ("2009年3月 大坝动工。\n2010年5月 大坝竣工。", "大坝动工"),
]


@pytest.mark.parametrize(("text", "headline"), SENT)
def test_a_headline_begins_behind_the_dateline_and_a_chronicles_date(text: str, headline: str) -> None:
    event = told(text)[0]
    assert event.headline == headline
    assert "Reuters" not in event.actors


def test_a_headline_needs_no_then_and_is_written_in_its_readers_characters() -> None:
    source = Source(
        source_id="case",
        text="2019年5月3日，庫克則在柏林帶著家人搬到新家。",
        language="zh-Hant",
        published=date(2024, 6, 10),
    )
    assert extract_sources([source], headline_language="zh-Hans").events[0].headline == "库克在柏林带着家人搬到新家"


UNNAMED = [
    ("Two Men and a Sea\n\nOn 3 May 2019 Ada Brandt sued Google. The two men had met in Rome.", "en", "Men"),
    ("في 3 مايو 2019 ألغت شركة غوغل الإطلاق. وألغت إطلاق قمر آخر. وانفجرت منصة الإطلاق.", "ar", "الإطلاق"),
    ("في 3 مايو 2019 أعلنت وكالة الفضاء ذلك. وقال رائد الفضاء رامي حداد إنه موافق.", "ar", "الفضاء"),
    ("في 3 مايو 2019 محكمة التحكيم الرياضي «طاس» تخفض العقوبة. وهي تخفض غيرها.", "ar", "الرياضي تخفض"),
    ("2019年5月3日，总裁罗文彬被控藐视法庭。", "zh-Hans", "藐视法庭"),
]


@pytest.mark.parametrize(("text", "language", "word"), UNNAMED, ids=[one[2] for one in UNNAMED])
def test_a_common_word_is_nobodys_name(text: str, language: str, word: str) -> None:
    assert all(word not in event.actors for event in told(text, language))


SHORT = [
    ("Google and General Motors met. On 3 May 2019 G.M. sued Google.", "General Motors"),
    ("Judge Ada Moser Lang met Google. On 3 May 2019 Ms. Moser Lang sued Google.", "Ada Moser Lang"),
]


@pytest.mark.parametrize(("text", "agent"), SHORT, ids=[one[1] for one in SHORT])
def test_initials_and_a_double_family_name_are_short_for_one(text: str, agent: str) -> None:
    assert told(text, "en")[-1].agents == (agent,)


LISTED = [
    ("Le conseil d'U. S. Steel a accepté le 3 mai 2019.", "fr", "U.S. Steel"),
    ("On 3 May 2019 J. D. Vance sued Google.", "en", "JD Vance"),
    ("Hôm 3-5-2019, ông Hayashi Yoshimasa từ chức.", "vi", "Yoshimasa Hayashi"),
]


@pytest.mark.parametrize(("text", "language", "actor"), LISTED, ids=[one[2] for one in LISTED])
def test_a_known_name_is_known_with_spaces_in_its_initials_and_in_the_other_order(
    text: str, language: str, actor: str
) -> None:
    assert actor in told(text, language)[0].actors


PART = [
    ("2019年5月3日，研究副总裁阿莫迪辞职。", "zh-Hans", "Narendra Modi"),
    ("2019年5月3日，馬斯克起訴谷歌。三星期後，他撤訴。", "zh-Hant", "Samsung"),
]


@pytest.mark.parametrize(("text", "language", "actor"), PART, ids=[one[2] for one in PART])
def test_a_known_name_within_a_longer_one_or_a_date_is_not_meant(text: str, language: str, actor: str) -> None:
    assert all(actor not in event.actors for event in told(text, language))


def test_a_known_name_behind_an_and_or_a_because_is_meant() -> None:
    assert "Narendra Modi" in told("2019年5月3日，因莫迪拒绝出席，会议取消。", "zh-Hans")[0].actors


FAMILIES = [
    ("2021年5月3日，岸田文雄上任。2021年5月8日，岸田辞职。", "zh-Hans", "Fumio Kishida"),
    ("2019年5月3日，社長山本健二上任。2019年5月8日，山本宣布辭職。", "zh-Hant", "山本健二"),
]


@pytest.mark.parametrize(("text", "language", "actor"), FAMILIES, ids=[one[2] for one in FAMILIES])
def test_a_japanese_family_name_is_short_for_the_person(text: str, language: str, actor: str) -> None:
    assert told(text, language)[-1].agents == (actor,)


def test_a_place_or_a_chinese_given_name_is_no_family_name() -> None:
    text = "2019年5月3日，总裁王小明辞职。2019年5月8日，王小红上任。王小明、王小红都没有评论。"
    assert told(text, "zh-Hans")[-1].agents != ("王小明",)


SIDES = [
    ("On 3 May 2019, in San Francisco Superior Court, Google sued Apple.", "en", ("Google",)),
    ("2019年5月3日，脸书母公司Meta推出新产品。", "zh-Hans", ("Meta",)),
    ("2019年5月3日，谷歌旗下YouTube宣布裁员。", "zh-Hans", ("YouTube",)),
]


@pytest.mark.parametrize(("text", "language", "agents"), SIDES, ids=["a-court", "a-subsidiary", "one-of-them"])
def test_where_it_happens_and_whose_it_is_act_not(text: str, language: str, agents: tuple[str, ...]) -> None:
    assert told(text, language)[0].agents == agents


def test_a_noun_and_its_adjective_or_a_count_are_no_name() -> None:
    text = "في 3 مايو 2019 أعلن الرئيس الجديد خسارة سنوية قدرها 4 ملايين دولار، وعلى قميصه أسماء آلاف الأطفال."
    assert all(set(event.actors).isdisjoint({"خسارة سنوية", "أسماء آلاف"}) for event in told(text, "ar"))
