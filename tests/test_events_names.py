"""Names: known in any script, introduced by the text, shortened later, told by their looks."""

from __future__ import annotations

import pytest

from tests.telling import NAMES, told
from timeline.events import NameIndex, as_there, called
from timeline.events.lexis.spelling import fold
from timeline.extraction import name_index
from timeline.saga import Saga

DAY = "⟦on 3 May 2021|2021-05-03⟧"

FOUND = [
    pytest.param("Brandt's lawyers", ["Ada Brandt"], id="en-possessive"),
    pytest.param("l'offre d'Ada Brandt", ["Ada Brandt"], id="fr-elision"),
    pytest.param("由布兰特创立", ["Ada Brandt"], id="zh-without-spaces"),
    pytest.param("諾德利希特發布", ["Nordlicht"], id="zh-traditional"),
    pytest.param("وبراندت وكورالي", ["Ada Brandt", "Koralle"], id="ar-clitics"),
    pytest.param("آدا بْراندت", ["Ada Brandt"], id="ar-vowel-signs"),
    pytest.param("NORDLICHT", ["Nordlicht"], id="capitals"),
    pytest.param("nordlicht", [], id="small-letters-are-no-name"),
    pytest.param("Nordlichter", [], id="part-of-a-word"),
    pytest.param("Ada Brandt", ["Ada Brandt"], id="longest"),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_known_names(text: str, names: list[str]) -> None:
    folded = fold(text)
    cased = text if folded.origin is None else "".join(text[at] for at in folded.origin[:-1])
    assert [name.name for name in NAMES.find(folded.text, cased)] == names


def test_the_first_saga_owns_a_shared_spelling() -> None:
    index = NameIndex(
        Saga(organisations={"Mercury Bank": {"en": ["Mercury"]}}), Saga(products={"Mercury 7": {"en": ["Mercury"]}})
    )
    assert [name.name for name in index.find("mercury", "Mercury")] == ["Mercury Bank"]


def test_display_by_language_and_short_in_headlines() -> None:
    assert NAMES.display("Ada Brandt", "zh-Hans") == "艾达·布兰特"
    assert NAMES.display("Ada Brandt", "fr") == "Ada Brandt"
    assert NAMES.short("Ada Brandt", "zh-Hans") == "布兰特"
    assert NAMES.display("Nobody", "ar") == "Nobody"


INTRODUCED = [
    pytest.param(
        "en", "Clara Meister founded Helvion Robotics ⟦in May 2016|2016-05-01|2016-05-31⟧. ⟦In 2019|2019-01-01|2019-12-31⟧ "
        "Meister left Helvion.", ["Clara Meister", "Helvion Robotics"], id="en-short-forms",
    ),
    pytest.param(
        "zh-Hans", "⟦2016年|2016-01-01|2016-12-31⟧,克拉拉·迈斯特(Clara Meister)创立公司。"
        "⟦2019年|2019-01-01|2019-12-31⟧,迈斯特辞职。", ["Clara Meister"], id="zh-latin-in-brackets",
    ),
    pytest.param(
        "zh-Hans", "⟦2016年|2016-01-01|2016-12-31⟧,赫尔维恩机器人公司(Helvion Robotics)成立。"
        "⟦2019年|2019-01-01|2019-12-31⟧,赫尔维恩起诉科拉勒。", ["Helvion Robotics", "Koralle"], id="zh-beginning-of-a-company",
    ),
    pytest.param(
        "zh-Hant", "⟦2024年3月|2024-03-01|2024-03-31⟧，全球最大交易所寶盛（Baosheng）執行長林志明（Jimmy Lin）出席會議。"
        "⟦5月|2024-05-01|2024-05-31⟧，林志明離開寶盛。", ["Jimmy Lin", "Baosheng"], id="zh-behind-what-it-is",
    ),
    pytest.param(
        "zh-Hans", "⟦2021年6月|2021-06-01|2021-06-30⟧,他被伦敦法官克莱尔·怀特释放。", ["克莱尔·怀特"],
        id="zh-behind-a-place",
    ),
    pytest.param(
        "zh-Hans", "⟦2021年6月|2021-06-01|2021-06-30⟧,科拉勒收购了芯片公司Kestrel。", ["Koralle", "Kestrel"],
        id="zh-what-it-is-is-no-name",
    ),
    pytest.param(
        "ar", "أسست كورالي شركة هيلفيون روبوتيكس (Helvion Robotics) ⟦في 2016|2016-01-01|2016-12-31⟧. "
        "واستدعت هيلفيون السيارات ⟦في 2019|2019-01-01|2019-12-31⟧.", ["Helvion Robotics"], id="ar-latin-in-brackets",
    ),
    pytest.param(
        "fr", "Le groupe Valmer a été fondé ⟦en 2016|2016-01-01|2016-12-31⟧. ⟦En 2019|2019-01-01|2019-12-31⟧, "
        "Valmer a porté plainte contre Koralle.", ["Valmer", "Koralle"], id="fr-unknown-organisation",
    ),
    pytest.param(
        "en", "Ada Brandt of Koralle resigned ⟦in 2019|2019-01-01|2019-12-31⟧.", ["Ada Brandt", "Koralle"],
        id="en-of-a-known-body",
    ),
    pytest.param(
        "en", "Sable Point Labs's Ada Brandt sued Koralle ⟦in 2019|2019-01-01|2019-12-31⟧.",
        ["Ada Brandt", "Koralle"], id="en-owned-by-an-unknown-body",
    ),
    pytest.param(
        "fr", "⟦En 2019|2019-01-01|2019-12-31⟧, Ada Brandt de Koralle a démissionné.", ["Ada Brandt", "Koralle"],
        id="fr-of-a-known-body",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "actors"), INTRODUCED)
def test_names_that_the_text_introduces(language: str, text: str, actors: list[str]) -> None:
    assert list(told(text, language)[-1].actors) == actors


def test_the_one_who_only_tells_is_no_actor() -> None:
    (event,) = told("According to Nordlicht, Koralle sued Ada Brandt ⟦on 3 May|2021-05-03⟧.", "en")
    assert event.actors == ("Koralle", "Ada Brandt")


STANDING_FOR = [
    pytest.param(
        "en", "Koralle met Said ⟦in 2021|2021-01-01|2021-12-31⟧. The company sued Nordlicht.", ("Koralle",), id="en"
    ),
    pytest.param(
        "fr",
        "Koralle a rencontré Said ⟦en 2021|2021-01-01|2021-12-31⟧. Le groupe a porté plainte.",
        ("Koralle",),
        id="fr",
    ),
    pytest.param(
        "zh-Hans", "⟦2021年|2021-01-01|2021-12-31⟧科拉勒会见赛义德。该公司起诉诺德利希特。", ("Koralle",), id="zh"
    ),
    pytest.param(
        "vi",
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Koralle gặp ông Said. Công ty khởi kiện Nordlicht.",
        ("Koralle",),
        id="vi",
    ),
    pytest.param(
        "ar",
        "التقت كورالي عمر سعيد ⟦في 2021|2021-01-01|2021-12-31⟧. ورفعت الشركة دعوى ضد نوردليخت.",
        ("Koralle",),
        id="ar",
    ),
]


@pytest.mark.parametrize(("language", "text", "agents"), STANDING_FOR)
def test_the_company_is_the_last_that_acted(language: str, text: str, agents: tuple[str, ...]) -> None:
    assert told(text, language)[-1].agents == agents


NAMESAKES = [
    pytest.param(
        "en",
        "His brother, the banker Otto Brandt, resigned ⟦in May 2020|2020-05-01|2020-05-31⟧.",
        "Otto Brandt",
        id="en",
    ),
    pytest.param(
        "fr",
        "Le conseil a limogé le directeur Otto Brandt ⟦en mai 2020|2020-05-01|2020-05-31⟧.",
        "Otto Brandt",
        id="fr",
    ),
    pytest.param(
        "en",
        "In Oslo the former President Brandt resigned ⟦in May 2020|2020-05-01|2020-05-31⟧.",
        "Ada Brandt",
        id="title",
    ),
    pytest.param(
        "zh-Hans",
        "女星安娜·布兰特⟦2月|2020-02-01|2020-02-29⟧当选。⟦3月|2020-03-01|2020-03-31⟧,布兰特离开奥斯陆。",
        "安娜·布兰特",
        id="zh-dotted",
    ),
    pytest.param(
        "zh-Hant",
        "工程師艾布蘭特（Eva Abrant）⟦5月|2020-05-01|2020-05-31⟧離職。",
        "Eva Abrant",
        id="zh-end-of-a-longer-name",
    ),
    pytest.param(
        "en", "Much later in Oslo Brandt resigned ⟦in May 2020|2020-05-01|2020-05-31⟧.", "Ada Brandt", id="place"
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMESAKES)
def test_a_family_name_behind_a_strangers_given_name_is_a_strangers(language: str, text: str, name: str) -> None:
    assert name in told(text, language)[-1].actors
    assert len([actor for actor in told(text, language)[-1].actors if "Brandt" in actor or "布兰特" in actor]) <= 1


SPELT = [
    pytest.param(
        "⟦2021年|2021-01-01|2021-12-31⟧,行长林德奎斯特辞职。⟦2022年|2022-01-01|2022-12-31⟧,因林德奎斯特起诉科拉勒。",
        ["林德奎斯特"], id="behind-a-title-then-alone",
    ),
    pytest.param(
        "⟦2021年|2021-01-01|2021-12-31⟧,門將托雷起訴科拉勒。⟦5月|2021-05-01|2021-05-31⟧,托雷離開科拉勒。",
        ["托雷"], id="two-characters-behind-a-title",
    ),
    pytest.param("律师可以起诉科拉勒⟦5月|2021-05-01|2021-05-31⟧。", [], id="a-word-of-such-characters"),
    pytest.param(
        "萨尔马罗辞职⟦5月|2021-05-01|2021-05-31⟧。萨尔马罗起诉科拉勒⟦6月|2021-06-01⟧。萨尔马罗将科拉勒告上法庭⟦7月|2021-07-01⟧。",
        ["萨尔马罗"], id="who-acts-often",
    ),
    pytest.param(
        "在萨尔马罗,科拉勒⟦5月|2021-05-01|2021-05-31⟧建厂。前往萨尔马罗的人⟦6月|2021-06-01⟧辞职。萨尔马罗市⟦7月|2021-07-01⟧起火。",
        [], id="a-place",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "persons"), SPELT)
def test_a_foreign_name_that_chinese_spells_by_sound_is_one(text: str, persons: list[str]) -> None:
    named = {name for event in told(text, "zh-Hans") for name in event.actors}
    assert sorted(named - {"Koralle"}) == persons


def test_a_common_body_is_a_name_with_its_country_alone() -> None:
    index = NameIndex(Saga(places={"Norway": {"zh-Hans": ["挪威"]}}))
    day = "⟦5月3日|2021-05-03|2021-05-03⟧"
    text = f"挪威国家银行{day}宣布降息。国家银行{day}批准收购。全球银行股{day}大跌。"
    assert {name for event in told(text, "zh-Hans", index) for name in event.actors} == {"挪威国家银行"}


def test_who_comes_from_a_country_is_no_name() -> None:
    text = f"South Korean lawyers of Koralle sued Nordlicht {DAY}. A South Korean court fined Koralle {DAY}."
    assert {name for event in told(text, "en") for name in event.actors} == {"Nordlicht", "Koralle"}


def test_a_family_name_that_stands_first_is_that_of_the_one_who_has_it() -> None:
    known = NameIndex(Saga(people={"Baek Ji-won": {"en": ["Baek Ji-won"]}}))
    text = f"Baek Ji-won resigned {DAY}. Later Baek was arrested {DAY}, and Baek was charged {DAY}."
    assert {name for event in told(text, "en", known) for name in event.actors} == {"Baek Ji-won"}


def test_a_name_of_one_letter_is_one_where_the_text_says_it_longer_too() -> None:
    known = NameIndex(Saga(organisations={"Q": {"en": ["Q", "Q Corp"]}}))
    assert told(f"Q Corp sued Koralle {DAY}. Q sacked Anna Berg {DAY}.", "en", known)[-1].agents == ("Q",)
    assert "Q" not in told(f"Malcolm Q sued Koralle {DAY}.", "en", known)[0].actors


def test_a_family_name_of_two_letters_is_one_where_it_is_no_word_of_the_text() -> None:
    text = f"Xu Haoran founded Koralle {DAY}. He Peng joined Koralle {DAY}. Later Xu resigned {DAY}. He was arrested {DAY}."
    assert [event.actors[:1] for event in told(text, "en")][2:] == [("Xu Haoran",), ("Xu Haoran",)]
    assert not {"Ma Haoran"} & {*told(f"Ma Haoran a fondé Koralle {DAY}. Ma société a fermé {DAY}.", "fr")[-1].actors}


def test_a_family_name_that_an_arabic_text_goes_on_with_is_the_persons() -> None:
    known = NameIndex(Saga(people={"Baek Ji-won": {"ar": ["بيك جي وون"]}}))
    text = "استقال الوزير بيك جي وون ⟦أمس|2021-05-03⟧. واعتُقل بيك ⟦أمس|2021-05-03⟧. ثم أُفرج عن بيك ⟦أمس|2021-05-03⟧."
    assert all(event.actors == ("Baek Ji-won",) for event in told(text, "ar", known))
    assert len(told(text, "ar", known)) > 1


def test_a_comma_before_and_parts_two_names_that_are_no_list() -> None:
    first, second = told(
        "⟦In 2021|2021-01-01|2021-12-31⟧ Idris Lang and Koralle sided with Ada Brandt, and Omar Said replied that he "
        "had lost patience. ⟦In 2022|2022-01-01|2022-12-31⟧ he left Koralle.",
        "en",
    )
    assert first.patients == ("Ada Brandt",)
    assert second.agents == ("Omar Said",)


def test_a_name_once_written_with_its_place_is_that_one_everywhere():
    names = NameIndex(Saga(places={"Reims": {"fr": ["Reims"]}}))
    text = (
        "Saint-Rémi rouvre. Un incendie a ravagé la nef de Saint-Rémi de Reims ⟦le 3 mai 2021|2021-05-03⟧. "
        "Saint-Rémi a rouvert ⟦le 4 mai 2022|2022-05-04⟧."
    )
    assert told(text, "fr", names)[-1].actors == ("Saint-Rémi de Reims",)


@pytest.mark.parametrize(
    "text",
    [
        f"Koralle opened a yard near Cape Marrow {DAY}.",
        f"Koralle opened a yard in St. Harold's {DAY}.",
        f"Koralle opened a yard in North Harold, South Marrow {DAY}.",
        f"Koralle won the Marrow Cup {DAY}.",
        f"Koralle won the Harold League Cup {DAY}.",
        f"The Viscount of Marrow, an earl's son, left Koralle {DAY}.",
        f"(Marrow-SAH) Koralle opened a yard {DAY}.",
    ],
)
def test_capes_saints_and_contests_are_no_parties(text: str) -> None:
    assert {name for event in told(text, "en") for name in event.actors} == {"Koralle"}


def test_contests_and_prizes_of_the_general_list_are_no_parties() -> None:
    text = f"Lors du Tour de France, après le Tour d'Italie, Koralle a licencié Ada Brandt {DAY}."
    names = name_index(
        Saga(organisations={"Koralle": {"en": ["Koralle"]}}, people={"Ada Brandt": {"en": ["Ada Brandt"]}})
    )
    assert {name for event in told(text, "fr", names) for name in event.actors} == {"Koralle", "Ada Brandt"}


def test_a_rank_belongs_to_the_name_behind_its_dot() -> None:
    (event,) = told(f"Rear Adm. Omar Said resigned {DAY}.", "en")
    assert event.agents == ("Omar Said",)


def test_who_stands_before_a_relative_clause_acts_behind_it() -> None:
    text = (
        f"Ada Brandt resigned {DAY}, and Omar Said, with whom she had led Koralle, retired ⟦on 5 May 2021|2021-05-05⟧."
    )
    assert [event.agents for event in told(text, "en")] == [("Ada Brandt",), ("Omar Said",)]


@pytest.mark.parametrize("dot", "·•‧・．.")
@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_whatever_dot_joins_a_foreign_name(language: str, dot: str) -> None:
    (event,) = told(f"⟦2023年5月3日|2023-05-03⟧，卡洛琳{dot}林奇起诉科拉勒。", language)
    assert event.agents == (f"卡洛琳{dot}林奇",)


SONS = [
    pytest.param("en", "Ada Brandt Jr. sued Koralle ⟦on 3 May|2021-05-03⟧.", id="en"),
    pytest.param("fr", "Brandt fils a poursuivi Koralle en justice ⟦le 3 mai|2021-05-03⟧.", id="fr"),
    pytest.param("vi", "Ada Brandt Jr kiện Koralle ⟦ngày 3/5|2021-05-03⟧.", id="vi"),
    pytest.param("zh-Hans", "小布兰特⟦5月3日|2021-05-03⟧起诉科拉勒。", id="zh"),
    pytest.param("ar", "قاضى براندت الابن كورالي ⟦في 3 مايو|2021-05-03⟧.", id="ar"),
]


@pytest.mark.parametrize(("language", "text"), SONS)
def test_a_son_is_not_his_father(language: str, text: str) -> None:
    (event,) = told(text, language)
    assert event.agents == ("Ada Brandt Jr.",)


def test_a_name_behind_from_childhood_is_no_son() -> None:
    (event,) = told("从小布兰特就爱船，⟦5月3日|2021-05-03⟧起诉科拉勒。", "zh-Hans")
    assert "Ada Brandt Jr." not in event.actors


def test_a_verb_behind_a_name_spells_none() -> None:
    names = NameIndex(Saga(people={"Anna Lang": {"en": ["Anna Lang"], "zh-Hans": ["小安娜·朗"]}}))
    (event,) = told("小安娜·朗加盟科拉勒公司⟦5月3日|2021-05-03⟧。", "zh-Hans", names=names)
    assert "Anna Lang" in event.actors


OWNED = [
    pytest.param("Corvane grew. ⟦On 3 May|2021-05-03⟧ Corvane's Petra Lund sued Koralle.", ("Petra Lund",), id="known-alone"),
    pytest.param("⟦On 3 May|2021-05-03⟧ Rosa's Garden Palace sued Koralle.", ("Rosa's Garden Palace",), id="one-name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agents"), OWNED)
def test_whose_somebody_is_stands_apart_from_him(text: str, agents: tuple[str, ...]) -> None:
    assert told(text, "en")[-1].agents == agents


def test_the_owner_before_a_chinese_name_does_not_act() -> None:
    (event,) = told("⟦5月3日|2021-05-03⟧，科拉勒的艾达·布兰特到巴黎做客，宣布辞职。", "zh-Hans")
    assert event.agents == ("Ada Brandt",)


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        (f"Justice Petra Hale fined Koralle {DAY}.", "en", "Petra Hale"),
        (f"Sheikh Tariq al-Hamri sued Koralle {DAY}.", "en", "Tariq al-Hamri"),
        (f"Piet van der Hoek sued Koralle {DAY}.", "en", "Piet van der Hoek"),
        ("Me Paule Hale a poursuivi Koralle ⟦le 3 mai 2021|2021-05-03⟧.", "fr", "Paule Hale"),
        ("Mgr Luc Hale a quitté Koralle ⟦le 3 mai 2021|2021-05-03⟧.", "fr", "Luc Hale"),
        ("Piet van der Hoek a quitté Koralle ⟦le 3 mai 2021|2021-05-03⟧.", "fr", "Piet van der Hoek"),
        ("Le cabinet Hale & Brook a poursuivi Koralle ⟦le 3 mai 2021|2021-05-03⟧.", "fr", "Hale & Brook"),
        ("Hãng luật Hale & Brook kiện Koralle ⟦ngày 3/5/2021|2021-05-03⟧.", "vi", "Hale & Brook"),
        ("Piet van der Hoek rời Koralle ⟦ngày 3/5/2021|2021-05-03⟧.", "vi", "Piet van der Hoek"),
    ],
)
def test_a_name_is_without_its_title_and_with_its_small_words(text: str, language: str, who: str) -> None:
    (event,) = told(text, language)
    assert set(event.actors) == {who, "Koralle"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"On Ostranet, Ada Brandt accused Koralle {DAY}. Ostranet is a network. Ostranet grew.", "en"),
        (f"In a post on Ostranet, Ada Brandt accused Koralle {DAY}. Ostranet is a network. Ostranet grew.", "en"),
        ("Sur Nordlicht, Ada Brandt a accusé Koralle ⟦le 3 mai 2021|2021-05-03⟧.", "fr"),
        ("Dans un message sur Nordlicht, Ada Brandt a accusé Koralle ⟦le 3 mai 2021|2021-05-03⟧.", "fr"),
        ("Trên Nordlicht, Ada Brandt chỉ trích Koralle ⟦ngày 3/5/2021|2021-05-03⟧.", "vi"),
        ("⟦2021年5月3日|2021-05-03⟧，布兰特在诺德利希特上指责科拉勒。", "zh-Hans"),
        ("⟦2021年5月3日|2021-05-03⟧，布蘭特在諾德利希特上指責科拉勒。", "zh-Hant"),
    ],
)
def test_where_something_is_said_is_nobody_who_acts(text: str, language: str) -> None:
    event = told(text, language)[0]
    assert set(event.actors) == {"Ada Brandt", "Koralle"}


def test_a_model_s_name_behind_its_number_is_nobody() -> None:
    events = told(f"Koralle grounded the 737 Zet {DAY}. The 737 Zet had crashed. Ada Brandt spoke of the Zet.", "en")
    assert all("Zet" not in name for event in events for name in event.actors)


def test_a_court_or_firm_that_is_none_in_particular_has_no_name() -> None:
    text = "另一法庭⟦2021年5月3日|2021-05-03⟧判科拉勒败诉。足球俱乐部⟦2021年6月9日|2021-06-09⟧起诉科拉勒。"
    assert all(set(event.actors) <= {"Koralle"} for event in told(text, "zh-Hans"))


PORT = NameIndex(
    Saga(
        people={"Ada Brandt": {"en": ["Ada Brandt", "Brandt", "Adele Brandt", "Ada M. Brandt"], "fr": ["Ada Brandt"]}},
        organisations={
            "Harbour Police Authority": {"en": ["Harbour Police Authority", "HPA"], "zh-Hans": ["港口警察局"]},
            "The Quay Bank": {"en": ["The Quay Bank", "Quay Bank", "Quay"]},
            "North Koralle": {"en": ["North Koralle", "Koralle"], "ar": ["كورالي"]},
            "Mole Docks": {"en": ["Mole Docks", "Mole"]},
        },
    )
)
CALLED = [
    pytest.param("The HPA, or Harbour Police Authority, sued. The HPA won.", "HPA", id="initials-most-often"),
    pytest.param("The Harbour Police Authority (HPA) sued.", "Harbour Police Authority", id="the-listed-one-as-often"),
    pytest.param("North Koralle (or Koralle) sued. Koralle won.", "Koralle", id="the-end-of-the-name"),
    pytest.param("Mole Docks sued. Mole lost, and Mole appealed.", "Mole Docks", id="its-beginning-is-a-short-form"),
    pytest.param("Quay Bank sued. Quay lost.", "The Quay Bank", id="an-article-makes-no-other-name"),
    pytest.param("Adele Brandt sued. Then Brandt lost, as Brandt does.", "Adele Brandt", id="a-person-by-a-whole-name"),
    pytest.param("Ada M. Brandt sued. Brandt lost.", "Ada Brandt", id="no-initials-of-a-person"),
    pytest.param("Nobody sued.", "Ada Brandt", id="nobody-of-the-list"),
]


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_a_table_calls_everybody_as_its_english_accounts_mostly_do(text: str, name: str) -> None:
    listed = PORT.canonical(name)
    assert called([text], [listed], PORT).get(listed, listed) == name


def test_a_name_that_english_accounts_prefer_is_spelt_as_the_listed_one_elsewhere() -> None:
    assert [PORT.display("HPA", tag) for tag in ("en", "fr", "zh-Hans")] == ["HPA", "HPA", "港口警察局"]
    assert (PORT.sort("Koralle"), PORT.short("Adele Brandt", "en"), "Adele Brandt" in PORT, "Brandt" in PORT) == (
        "organisation", "Brandt", True, False,
    )  # fmt: skip


def test_what_another_table_calls_somebody() -> None:
    assert as_there(["HPA", "North Koralle", "Mole"], ["Harbour Police Authority", "North Koralle"], PORT) == {
        "HPA": "Harbour Police Authority"
    }
