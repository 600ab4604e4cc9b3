"""What Vietnamese taught the reading of events: doers inside passives, offices before bodies, one-letter words."""

from __future__ import annotations

from datetime import date

import pytest

from tests import telling
from tests.telling import told, unmarked
from timeline.dates import find_dates
from timeline.events import NameIndex, find_events
from timeline.model import Source, Span
from timeline.saga import Saga

WHO = [
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Nordlicht bị Koralle kiện.", ("Koralle",), ("Nordlicht",), id="doer-in-passive"
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Nordlicht được tỷ phú người Pháp Brandt mua lại.", ("Ada Brandt",),
        ("Nordlicht",), id="titled-doer-in-passive",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, chủ tịch Nordlicht Ada Brandt gặp Said.", ("Ada Brandt",), ("Omar Said",),
        id="body-before-its-head",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Ada Brandt, cựu lãnh đạo Koralle, nhận tội.", ("Ada Brandt",), (),
        id="a-head-with-her-title-is-no-list",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Nordlicht nộp đơn xin phá sản và Brandt từ chức.", ("Ada Brandt",), (),
        id="and-begins-a-clause",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, hội đồng quản trị Koralle nhất trí bãi nhiệm Said.", ("Koralle",),
        ("Omar Said",), id="agreed-to-dismiss",
    ),
    pytest.param(
        "Koralle kiện Nordlicht ⟦tháng 2/2021|2021-02-01|2021-02-28⟧. ⟦Tháng 3/2021|2021-03-01|2021-03-31⟧, hai bên "
        "dàn xếp.", ("Koralle", "Nordlicht"), (), id="both-sides",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agents", "patients"), WHO)
def test_who_acts_on_whom(text: str, agents: tuple[str, ...], patients: tuple[str, ...]) -> None:
    event = told(text, "vi")[-1]
    assert (event.agents, event.patients) == (agents, patients)


def test_two_deeds_of_one_day_apart_by_a_semicolon_are_two() -> None:
    text = "⟦Ngày 2/3/2021|2021-03-02⟧, Koralle gửi cảnh báo tới khách; ⟦cùng ngày|2021-03-02⟧, cảnh sát bắt Omar Said."
    assert [(event.agents, event.patients) for event in told(text, "vi")] == [(("Koralle",), ()), ((), ("Omar Said",))]


def test_everything_changed_when_something_came_tells_what_came() -> None:
    (event,) = told("Mọi thứ thay đổi vào ⟦năm 2021|2021-01-01|2021-12-31⟧, khi Fjordbot ra mắt.", "vi")
    assert (event.type, event.object) == ("launch", "Fjordbot")


def test_a_date_that_leads_its_clause_keeps_its_first_word() -> None:
    (event,) = told("⟦Cùng ngày|2021-03-02⟧, Brandt chỉ trích báo chí.", "vi")
    assert event.headline == "Brandt chỉ trích báo chí"


def test_initials_in_brackets_are_the_name_before_them() -> None:
    text = (
        "Hãng Mekong Maritime Union (MMU) kiện Koralle ⟦tháng 2/2021|2021-02-01|2021-02-28⟧. "
        "MMU rút đơn kiện ⟦tháng 5/2021|2021-05-01|2021-05-31⟧."
    )
    assert {name for event in told(text, "vi") for name in event.actors} == {"Mekong Maritime Union", "Koralle"}


def test_asia_ends_a_sentence() -> None:
    text = (
        "⟦Năm 2020|2020-01-01|2020-12-31⟧, Koralle mở rộng sang châu Á. "
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Brandt rời Koralle."
    )
    assert [event.type for event in told(text, "vi")] == ["start", "departure"]


def test_a_date_said_twice_is_one_event() -> None:
    text = "⟦Một năm sau|2018-01-01|2018-12-31⟧, vào ⟦tháng 5/2018|2018-05-01|2018-05-31⟧, Koralle ra mắt Fjordbot."
    (event,) = told(text, "vi")
    assert event.start == date(2018, 5, 1)


def test_a_year_later_counts_from_a_flashback() -> None:
    text = (
        "Hôm thứ Hai, Koralle mở văn phòng mới.\nKoralle được hai kỹ sư thành lập năm 2014. "
        "Một năm sau, công ty có 40 nhân viên."
    )
    assert find_dates(text, "vi", date(2025, 3, 11))[-1].timex == "2015"


def test_a_suit_is_against_those_whom_it_accuses() -> None:
    (event,) = told(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Brandt nộp đơn ở Texas, cáo buộc Koralle vi phạm hợp đồng.", "vi"
    )
    assert (event.type, event.agents, event.patients) == ("lawsuit-filed", ("Ada Brandt",), ("Koralle",))


def test_the_title_says_whom_both_are() -> None:
    text = "Ada Brandt và Omar Said: từ bạn thành thù\n\nHai người thành lập Koralle ⟦năm 2015|2015-01-01|2015-12-31⟧."
    (event,) = told(text, "vi")
    assert event.agents == ("Ada Brandt", "Omar Said")


NAMES = [
    pytest.param("⟦Năm 2021|2021-01-01|2021-12-31⟧, bà Ngân gặp Said.", "Ngân", id="a-word-called-bà"),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Vân Sơn Xanh đóng cửa. ⟦Năm 2022|2022-01-01|2022-12-31⟧, tập đoàn kiện Said.",
        "Vân Sơn Xanh", id="no-family-name",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Trịnh Thu Vân từ chức. ⟦Năm 2022|2022-01-01|2022-12-31⟧, bà kiện Koralle.",
        "Trịnh Thu Vân", id="family-name-first",
    ),
    pytest.param(
        "Ông kể lại trong sách rằng hồi ấy chưa ai nghe nói gì, nhưng ⟦năm 2021|2021-01-01|2021-12-31⟧ "
        "quỹ đầu tư mạo hiểm Zarell mua lại Koralle.", "Zarell", id="two-words-behind-the-head",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names_of_syllables(text: str, name: str) -> None:
    assert told(text, "vi")[-1].agents == (name,)


def test_a_deed_of_a_purpose_is_told() -> None:
    (event,) = told("⟦Ngày 2/3/2021|2021-03-02⟧, Brandt lên sân khấu cạnh thị trưởng để công bố Fjordbot.", "vi")
    assert (event.type, event.modality, event.object) == ("announcement", "asserted", "Fjordbot")


def test_who_is_appointed_behind_an_aside_is_appointed_now() -> None:
    text = (
        "⟦Ngày 2/3/2021|2021-03-02⟧, Koralle nộp đơn phá sản. Brandt, luật sư từng xử lý vụ Nordlicht "
        "⟦năm 2001|2001-01-01|2001-12-31|aside⟧, được bổ nhiệm thay thế."
    )
    assert [(event.type, event.start) for event in told(text, "vi")] == [
        ("bankruptcy", date(2021, 3, 2)), ("appointment", date(2021, 3, 2)),
    ]  # fmt: skip


def test_who_leaves_a_house_does_not_resign() -> None:
    (event,) = told("⟦Ngày 2/3/2021|2021-03-02⟧, Brandt rời trại giam.", "vi", headline="vi")
    assert event.headline == "Brandt rời trại giam"


KINDS = [
    pytest.param("Tài liệu được Koralle công bố ⟦năm 2021|2021-01-01|2021-12-31⟧.", ["announcement"], id="tai-lieu"),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, Fjordbot xuất hiện.", ["launch"], id="xuat-hien"),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, Brandt phải từ chức.", ["departure"], id="had-to"),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, Koralle cấm Said thi đấu ba năm.", ["ruling"], id="a-ban-is-no-fine"),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, Nordlicht cấm cửa nhà báo.", ["restriction"], id="a-ban-is-no-approval"),
    pytest.param(
        "⟦Ngày 2/3/2021|2021-03-02⟧, Said bị bắt; Brandt bác đề nghị của luật sư.", ["arrest", "refusal"],
        id="a-semicolon-parts-two-deeds",
    ),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, quỹ chưa có tên này đã gom được 1 tỷ USD.", ["funding"], id="da-resumes"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, "vi") if event.modality == "asserted"] == kinds


def test_who_takes_a_post_is_appointed() -> None:
    (event,) = told("⟦Ngày 2/3/2021|2021-03-02⟧, Brandt ngồi vào ghế chủ tịch.", "vi")
    assert (event.agents, event.patients) == ((), ("Ada Brandt",))


def test_a_subject_is_not_sought_behind_its_clause() -> None:
    text = "⟦Ngày 2/3/2021|2021-03-02⟧, các cổ đông yêu cầu đổi tên; ⟦hôm sau|2021-03-03⟧, Brandt từ chức."
    assert told(text, "vi")[0].agents == ()


WHOSE_DEED = [
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, ông Said thừa nhận đã lừa hãng Koralle nhưng không nhận tội.",
        ("Omar Said",), id="behind-but-acts-who-acted-before",
    ),
    pytest.param(
        "Nordlicht cảm ơn Omar Said, người rời Koralle ⟦năm 2021|2021-01-01|2021-12-31⟧.",
        ("Omar Said",), id="nguoi-is-the-one-before-it",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, ông Said thông báo hai kỹ sư trẻ đã rời Nhật Bản.",
        (), id="what-is-announced-others-do",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, theo nhiều lá thư, Brandt từ chức.",
        ("Ada Brandt",), id="according-ends-at-its-comma",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agents"), WHOSE_DEED)
def test_whose_deed_it_is(text: str, agents: tuple[str, ...]) -> None:
    assert told(text, "vi")[-1].agents == agents


def test_a_name_with_the_family_first_is_called_by_it() -> None:
    names = NameIndex(Saga(people={"Han Meilin": {"vi": ["Hàn Mỹ Lâm"]}}))
    text = (
        "Bà Hàn Mỹ Lâm lập xưởng ⟦năm 2019|2019-01-01|2019-12-31⟧. ⟦Năm 2020|2020-01-01|2020-12-31⟧, bà Hàn bị bắt. "
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, bà Hàn được tại ngoại."
    )
    assert [event.patients for event in told(text, "vi", names)[1:]] == [("Han Meilin",), ("Han Meilin",)]


KINDS = [
    ("lính cứu hỏa dập tắt đám cháy ở khu chợ", "rescue"),
    ("tổng giám mục chủ sự thánh lễ an táng các nạn nhân", "ceremony"),
    ("ngôi đền trăm tuổi được trùng tu", "construction"),
    ("tòa phúc thẩm bác kháng cáo của bị cáo", "ruling"),
    ("cựu nhà báo bị bốn người lạ mặt đưa đi", "arrest"),
    ("Brandt hứa tặng hai triệu euro", "support"),
    ("Koralle bỏ ý định tách khỏi Nordlicht", "delay"),
    ("tòa không chấp thuận lệnh cấm", "refusal"),
    ("cây cầu được thông xe", "launch"),
    ("công trường được nối lại", "return"),
]


@pytest.mark.parametrize(("clause", "kind"), KINDS)
def test_what_a_clause_tells(clause: str, kind: str) -> None:
    (event,) = told(f"⟦Ngày 3/5/2021|2021-05-03⟧, {clause}.", "vi")
    assert event.type == kind


NAMED = [
    pytest.param(
        "Said ở cùng em gái Rania. ⟦Năm 2021|2021-01-01|2021-12-31⟧, Omar Said cùng em gái Rania rời Koralle.",
        ("Omar Said", "Rania Said", "Koralle"), id="a-sister-has-her-brothers-family-name",
    ),
    pytest.param(
        "Ada Brandt mua tàu lặn Fulmar. ⟦Năm 2021|2021-01-01|2021-12-31⟧, Fulmar mất tích.", (), id="a-ship-is-a-thing",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Ủy ban An sinh quốc gia phạt Nordlicht.", ("Nordlicht",),
        id="the-first-syllable-of-what-a-body-is-for-is-no-name",
    ),
    pytest.param(
        "Omar Said đến. ⟦Năm 2021|2021-01-01|2021-12-31⟧, một ủy ban của quốc hội Anh phạt Nordlicht.", ("Nordlicht",),
        id="england-is-no-pronoun",
    ),
    pytest.param(
        "⟦Năm 2021|2021-01-01|2021-12-31⟧, Koralle thắng Nordlicht ở chung kết Cúp KBV.", ("Koralle", "Nordlicht"),
        id="a-cup-plays-in-no-match",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors"), NAMED)
def test_who_is_named(text: str, actors: tuple[str, ...]) -> None:
    assert told(text, "vi")[-1].actors == actors


@pytest.mark.parametrize(
    ("whom", "kind"), [("Omar Said qua điện thoại, và Brandt là người nói", "dismissal"), ("200 người", "layoffs")]
)
def test_who_is_laid_off_by_name_is_dismissed(whom: str, kind: str) -> None:
    assert told(f"⟦Năm 2021|2021-01-01|2021-12-31⟧, Koralle sa thải {whom}.", "vi")[0].type == kind


LANDS = NameIndex(Saga(places={"Germany": {"vi": ["Đức"]}, "United States": {"vi": ["Mỹ"]}}))
WITH_LANDS = [
    pytest.param("HLV Lương Đức Thắng", "Lương Đức Thắng", id="a-land-within-a-name"),
    pytest.param("Đại úy Tạ Mỹ Khuê", "Tạ Mỹ Khuê", id="behind-a-rank"),
    pytest.param("ca sĩ Mỹ Lệ", "Mỹ Lệ", id="a-land-that-a-title-leads-begins-a-name"),
    pytest.param("tập đoàn Đức Vinh", "Đức Vinh", id="and-that-of-a-body"),
    pytest.param("ngoại trưởng Mỹ Brandeis", "Brandeis", id="but-not-before-a-foreign-name"),
    pytest.param("NSND Bạch Trà", "Bạch Trà", id="a-title-in-capitals"),
    pytest.param("PGS.TS Lương Minh Khuê", "Lương Minh Khuê", id="two-titles-in-capitals"),
    pytest.param("Văn Khuê", "Văn Khuê", id="two-syllables-that-act"),
    pytest.param("công ty Sao Nam", "Sao Nam", id="a-body-keeps-its-plain-syllables"),
]


@pytest.mark.parametrize(("said", "name"), WITH_LANDS)
def test_a_land_in_a_name_is_no_land(said: str, name: str) -> None:
    (event,) = told(f"⟦Hôm 3/4/2023|2023-04-03⟧, {said} kiện Koralle.", "vi", LANDS)
    assert event.agents == (name,)


TOLD = [
    pytest.param("hãng Nordlicht dẫn lời Ada Brandt nói Koralle bị kiện", ("Koralle", "Ada Brandt"), id="quoting"),
    pytest.param("Nordlicht đưa tin Koralle bị kiện", ("Koralle",), id="reporting"),
    pytest.param("tại phường Vân Sơn, TP Lâm Sơn, Brandt bị bắt", ("Ada Brandt",), id="where-it-was"),
    pytest.param("Brandt, ngụ xóm Vân Sơn, xã Bạch Trà, bị bắt", ("Ada Brandt",), id="where-she-lives"),
]


@pytest.mark.parametrize(("clause", "actors"), TOLD)
def test_who_tells_and_where_it_was_takes_no_part(clause: str, actors: tuple[str, ...]) -> None:
    assert told(f"⟦Hôm 3/4/2023|2023-04-03⟧, {clause}.", "vi")[-1].actors == actors


AFTER = [
    pytest.param("Hơn 40 người bị thương.", ["accident"], id="so-many-injured"),
    pytest.param("Hơn 40 người đã bị thương, khoảng 100 người chờ lều bạt.", ["accident"], id="a-number-of-people"),
    pytest.param("Dân làng đưa Omar Said đi cấp cứu.", ["rescue"], id="taken-to-a-hospital-is-no-arrest"),
    pytest.param("Tuyển Pháp thắng tuyển Đức.", ["start"], id="a-national-team-hires-nobody"),
    pytest.param("Koralle tuyển Omar Said về làm giám đốc.", ["hiring"], id="a-company-does"),
]


@pytest.mark.parametrize(("sentence", "kinds"), AFTER)
def test_what_a_sentence_tells(sentence: str, kinds: list[str]) -> None:
    text = f"⟦Hôm 3/4/2023|2023-04-03⟧, một con đập bị vỡ. ⟦Cùng ngày|2023-04-03⟧, {sentence[0].lower()}{sentence[1:]}"
    assert [event.type for event in told(text, "vi")[1:]] == kinds


SUPPOSED = [
    pytest.param("Theo dự kiến ban đầu, Koralle sẽ rời cảng và quay về Lyon", "planned", id="and-goes-on"),
    pytest.param("Brandt muốn mua Koralle và Said từ chối", "asserted", id="and-somebody-else-does"),
    pytest.param("Thật ra, nếu Brandt giữ lại cổ phần, Koralle đã phá sản", "hypothetical", id="hangs-on-an-if"),
]


@pytest.mark.parametrize(("clause", "modality"), SUPPOSED)
def test_what_goes_on_with_a_plan_or_an_if(clause: str, modality: str) -> None:
    assert told(f"{clause} ⟦hôm 3/4/2023|2023-04-03⟧.", "vi")[-1].modality == modality


ACTING = [
    pytest.param(
        'Tiền đạo Lucas "Tigre" Moreira rời Koralle ⟦năm 2021|2021-01-01|2021-12-31⟧. ⟦Năm 2022|2022-01-01|2022-12-31⟧, '
        "Tigre kiện Koralle.", ("Lucas Moreira",), id="nickname",
    ),
    pytest.param(
        "Ông Lý Quang Đông từ chức ⟦năm 2021|2021-01-01|2021-12-31⟧. ⟦Năm 2022|2022-01-01|2022-12-31⟧, ông Lý kiện "
        "Koralle.", ("Lý Quang Đông",), id="called-by-the-family-name",
    ),
    pytest.param(
        "Ông Đặng Quốc Thái và con trai Đặng Quốc Huy từ chức ⟦năm 2021|2021-01-01|2021-12-31⟧. ⟦Năm 2022|2022-01-01|"
        "2022-12-31⟧, ông Thái kiện Koralle.", ("Đặng Quốc Thái",), id="called-by-the-last-name",
    ),
    pytest.param(
        "⟦Năm 2022|2022-01-01|2022-12-31⟧, Hạ viện cấm Koralle.", (), id="a-marked-syllable-is-no-name",
    ),
    pytest.param(
        "⟦Năm 2022|2022-01-01|2022-12-31⟧, báo chí đưa tin Ada Brandt, bạn đời của Omar Said, kiện Koralle.",
        ("Ada Brandt",), id="whom-commas-set-apart",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agents"), ACTING)
def test_who_acts_by_what_name(text: str, agents: tuple[str, ...]) -> None:
    assert told(text, "vi")[-1].agents == agents


def test_both_sides_of_a_suit_that_names_one() -> None:
    text = (
        "Koralle và cuộc chiến pháp lý\n\n⟦Năm 2021|2021-01-01|2021-12-31⟧, Nordlicht kiện đòi tiền; hai bên dàn xếp "
    )
    event = told(text + "vào ⟦năm 2022|2022-01-01|2022-12-31⟧.", "vi")[-1]
    assert (event.type, event.actors) == ("settlement", ("Nordlicht", "Koralle"))


def test_a_film_in_quotes_comes_out_whoever_plays_in_it() -> None:
    text = 'Loạt phim "Lumina" lên sóng với Ada Brandt ⟦năm 2022|2022-01-01|2022-12-31⟧.'
    assert told(text, "vi")[-1].object == "Lumina"


def test_a_known_name_that_goes_on_is_another() -> None:
    names = NameIndex(Saga(people={"Nguyễn Thị Hồng": {"vi": ["Nguyễn Thị Hồng"]}}))
    text = "Giáo sư Nguyễn Thị Hồng Vân kiện Koralle ⟦năm 2022|2022-01-01|2022-12-31⟧."
    assert told(text, "vi", names)[-1].agents == ("Nguyễn Thị Hồng Vân",)


def test_a_body_that_its_head_leads_is_named_whole_elsewhere_too() -> None:
    text = "Tân Hoàng Kim bị Koralle kiện ⟦năm 2022|2022-01-01|2022-12-31⟧. Công ty Cổ phần Tân Hoàng Kim kháng cáo."
    assert told(text, "vi")[0].patients == ("Tân Hoàng Kim",)


def test_a_word_of_address_keeps_to_whom_it_was_given() -> None:
    text = (
        "⟦Ngày 2/3/2021|2021-03-02⟧, cô Trịnh Thu Vân kiện Koralle. ⟦Ngày 5/3/2021|2021-03-05⟧, bà Lê Thị Hạnh "
        "từ chức. ⟦Hôm 7/3|2021-03-07⟧, cô rút đơn kiện."
    )
    assert told(text, "vi")[-1].agents == ("Trịnh Thu Vân",)


def test_both_sides_are_those_of_the_last_dealing_even_if_only_planned() -> None:
    text = (
        "Koralle kiện Omar Said ⟦tháng 2/2021|2021-02-01|2021-02-28⟧. Koralle sẽ sáp nhập với Nordlicht, theo tin đồn "
        "⟦tháng 3/2021|2021-03-01|2021-03-31⟧. ⟦Tháng 5/2021|2021-05-01|2021-05-31⟧, hai bên ký thỏa thuận."
    )
    assert told(text, "vi")[-1].agents == ("Koralle", "Nordlicht")


def test_what_a_date_counts_from_adds_no_event_to_the_day() -> None:
    text = "⟦Hơn một tháng sau|2021-04-01|2021-04-30⟧, ⟦hôm 12/4|2021-04-12⟧, Koralle ra mắt Fjordbot và khiến ai cũng bất ngờ."
    assert [event.start for event in told(text, "vi")] == [date(2021, 4, 12)]


def test_a_paper_acts_in_what_it_publishes() -> None:
    (event,) = told("⟦Ngày 2/3/2021|2021-03-02⟧, tờ Koralle đăng bài điều tra về Nordlicht.", "vi")
    assert (event.type, event.agents) == ("publication", ("Koralle",))


@pytest.mark.parametrize("kin", ["con gái ông", "gia đình bà", "luật sư của ông"])
def test_what_befalls_kin_befalls_nobody_named(kin: str) -> None:
    (event,) = told(f"⟦Hôm 6/8/2023|2023-08-06⟧, {kin} Omar Said bị bắt.", "vi")
    assert (event.agents, event.patients) == ((), ())


def test_a_town_behind_where_it_is_is_nobody() -> None:
    (event,) = told("⟦Năm 2014|2014-01-01|2014-12-31⟧, Brandt khởi nghiệp ở Phan Rang.", "vi")
    assert event.actors == ("Ada Brandt",)


SCENES = [
    pytest.param("Brandt gạt phắt.", "refusal", ("Ada Brandt",), id="waved-away"),
    pytest.param("Brandt không nghe máy.", "refusal", ("Ada Brandt",), id="did-not-pick-up"),
    pytest.param("Brandt đùng đùng bỏ ra ngoài.", "departure", ("Ada Brandt",), id="stormed-out"),
    pytest.param("Brandt dọa kiện Said.", "statement", ("Ada Brandt",), id="a-threat-is-what-was-said"),
    pytest.param("Brandt trả lời ngay trong bữa tiệc.", "statement", ("Ada Brandt",), id="answered"),
    pytest.param("Tòa tuyên Brandt 18 năm tù.", "sentencing", (), id="courts-need-no-name"),
]  # fmt: skip


@pytest.mark.parametrize(("scene", "kind", "agents"), SCENES)
def test_what_people_do_to_each_other_in_a_scene_is_told_without_a_date(
    scene: str, kind: str, agents: tuple[str, ...]
) -> None:
    told_then = told(f"⟦Năm 2021|2021-01-01|2021-12-31⟧, Ada Brandt kiện Omar Said. {scene}", "vi")[1:]
    assert [(event.type, event.agents, event.modality) for event in told_then] == [(kind, agents, "asserted")]


@pytest.mark.parametrize(
    "aside",
    [
        "Brandt gọi điện cho Said mỗi sáng.",
        "Người ta kể rằng Brandt từ chức.",
        "Sáng nào cũng gặp Said, Brandt mắng anh.",
        "Nhiều lần Brandt gặp Said.",
    ],
)
def test_habits_and_hearsay_of_a_scene_are_no_events(aside: str) -> None:
    assert len(told(f"⟦Năm 2021|2021-01-01|2021-12-31⟧, Ada Brandt kiện Omar Said. {aside}", "vi")) == 1


def test_a_given_name_of_two_letters_is_called_by_it() -> None:
    text = "⟦Năm 2021|2021-01-01|2021-12-31⟧, Trần Thu Hà rời Koralle. Hà kiện Koralle. Koralle dọn tới Hà Nội."
    assert [event.agents for event in told(text, "vi")][:2] == [("Trần Thu Hà",), ("Trần Thu Hà",)]


ADDRESSED = [
    pytest.param(
        "Trần Hữu Phong mở quán ⟦năm 2015|2015-01-01|2015-12-31⟧. Anh nấu, anh bưng. ⟦Năm 2017|2017-01-01|2017-12-31⟧, "
        "công an bắt ông Đỗ Quang Tín. Ông khai hết. ⟦Ngày 3/5/2018|2018-05-03⟧, ông bị truy tố.",
        "Đỗ Quang Tín",
        id="the one given that word, not whom the text is about",
    ),
    pytest.param(
        "⟦Ngày 2/3/2021|2021-03-02⟧, Lò Văn Sính gặp Hồ Thị Ngà. ⟦Ngày 5/3/2021|2021-03-05⟧, chị từ chức.",
        "Hồ Thị Ngà",
        id="Thị is in the names of women",
    ),
    pytest.param(
        "⟦Ngày 2/3/2021|2021-03-02⟧, Hồ Thị Ngà gặp Lò Văn Sính. ⟦Ngày 5/3/2021|2021-03-05⟧, ông từ chức.",
        "Lò Văn Sính",
        id="Văn in those of men",
    ),
]


@pytest.mark.parametrize(("text", "who"), ADDRESSED)
def test_a_word_of_address_means_one_who_is_given_it(text: str, who: str) -> None:
    assert told(text, "vi")[-1].actors == (who,)


def test_a_word_of_address_in_what_is_left_out_is_said_of_nobody() -> None:
    text, days = unmarked("⟦Ngày 5/3/2021|2021-03-05⟧, Koralle mở cửa. Ông Omar Bakr kiện Koralle.")
    left_out = Span(text.index("Ông"), text.index("Omar"))
    source = Source(source_id="t", text=text, language="vi", left_out=(left_out,))
    assert find_events(source, days, telling.NAMES)[-1].agents == ("Omar Bakr",)


def test_whom_a_clause_acts_on_is_not_who_acts() -> None:
    text = (
        "⟦Ngày 2/3/2021|2021-03-02⟧, ông Omar Bakr kiện Koralle. ⟦Ngày 5/3/2021|2021-03-05⟧, ông Peter Hale ân xá "
        "cho ông."
    )
    assert told(text, "vi")[-1].actors == ("Peter Hale", "Omar Bakr")


def test_somebody_goes_by_another_name() -> None:
    text = "Omar Bakr, hay OB, là người ít nói. ⟦Ngày 5/3/2021|2021-03-05⟧, OB từ chức."
    assert told(text, "vi")[-1].agents == ("Omar Bakr",)


SPELT = [
    pytest.param("⟦Ngày 5/3/2021|2021-03-05⟧, tiến sĩ Tạ Minh Đức từ chức.", "Tạ Minh Đức", id="ends like a country"),
    pytest.param("⟦Ngày 5/3/2021|2021-03-05⟧, họa sĩ Đoàn Mai Khuê từ chức.", "Đoàn Mai Khuê", id="begins like a word"),
    pytest.param(
        "Vũ Đình Khôi là cầu thủ. Bà Vũ Thị Lụa là mẹ anh. ⟦Ngày 5/3/2021|2021-03-05⟧, Khôi từ chức.",
        "Vũ Đình Khôi",
        id="one of a family",
    ),
]


@pytest.mark.parametrize(("text", "who"), SPELT)
def test_a_name_keeps_its_syllables_and_its_last_alone_means_it(text: str, who: str) -> None:
    assert told(text, "vi")[-1].agents == (who,)


DEEDS = [
    pytest.param("⟦Hôm 5/5|2021-05-05⟧, Trần Văn Nam bỏ Koralle để làm nông.", "departure", id="leaves for a trade"),
    pytest.param("Trần Hữu Phong lĩnh ba năm.", "sentencing", id="gets so many years"),
    pytest.param("Trần Hữu Phong mở một tiệm bánh.", "founding", id="opens a shop"),
    pytest.param("Thân đập vỡ lúc nửa đêm.", "accident", id="a dam is no blow"),
    pytest.param("Trần Hữu Phong bị nước cuốn đi.", "accident", id="carried off by the water"),
    pytest.param("Trần Hữu Phong lắc đầu.", "", id="shakes his head"),
    pytest.param("Trần Hữu Phong gật đầu.", "", id="nods"),
]


@pytest.mark.parametrize(("sentence", "kind"), DEEDS)
def test_a_scene_tells_what_is_done_and_no_gesture(sentence: str, kind: str) -> None:
    found = told(f"⟦Ngày 3/5/2021|2021-05-03⟧, Nordlicht kiện Koralle. {sentence}", "vi")[1:]
    assert [event.type for event in found] == ([kind] if kind else [])


PARTIES = [
    pytest.param("⟦Hôm 5/5|2021-05-05⟧, hai anh em Brandt từ chức.", ("Ada Brandt",), id="brothers that are named"),
    pytest.param("⟦Hôm 5/5|2021-05-05⟧, bộ phim về họ ra rạp.", (), id="a film about them"),
    pytest.param("⟦Hôm 5/5|2021-05-05⟧, ngân hàng từ chối.", (), id="a bank where none was named"),
    pytest.param("(Nordlicht) - Koralle ra mắt Fjordbot ⟦hôm 5/5|2021-05-05⟧.", ("Koralle",), id="who brings the news"),
    pytest.param("⟦Hôm 5/5|2021-05-05⟧, tổng giám đốc Lê Quang Trường từ chức.", ("Lê Quang Trường",), id="no school"),
    pytest.param("⟦Hôm 5/5|2021-05-05⟧, hãng trò chơi Vorrin đóng cửa.", ("Vorrin",), id="a maker of games"),
]


@pytest.mark.parametrize(("sentence", "who"), PARTIES)
def test_who_is_no_party(sentence: str, who: tuple[str, ...]) -> None:
    found = told(f"⟦Ngày 3/5/2021|2021-05-03⟧, Brandt gặp Said. {sentence}", "vi")
    assert found[-1].agents == who


def test_a_company_with_a_family_name_is_no_person() -> None:
    text = "⟦Năm 2019|2019-01-01|2019-12-31⟧, Brandt lập công ty Mai Lâm. ⟦Năm 2020|2020-01-01|2020-12-31⟧, Said kiện Mai Lâm."
    (event,) = told(text, "vi", headline="vi")[1:]
    assert (event.patients, event.headline) == (("Mai Lâm",), "Said kiện Mai Lâm")


APPOINTED = [
    pytest.param("Koralle chọn Lê Văn Nam thay Trần Thị Mai.", "Koralle bổ nhiệm Lê Văn Nam", id="chosen"),
    pytest.param("Koralle bổ nhiệm Lê Văn Nam thay bà Trần Thị Mai.", "Koralle bổ nhiệm Lê Văn Nam", id="her title"),
    pytest.param("Lê Văn Nam thay Trần Thị Mai.", "Lê Văn Nam được bổ nhiệm", id="takes her place"),
]


@pytest.mark.parametrize(("sentence", "headline"), APPOINTED)
def test_whom_somebody_replaces_is_not_appointed(sentence: str, headline: str) -> None:
    assert told(f"⟦Ngày 5/5/2021|2021-05-05⟧, {sentence}", "vi", headline="vi")[0].headline == headline


def test_a_sentence_that_begins_with_its_verb_has_a_headline() -> None:
    text = "⟦Ngày 5/5/2021|2021-05-05⟧: Sập."
    assert told(text, "vi", headline="vi")[0].headline


CLAUSES = [
    pytest.param("Brandt nhận 3 triệu USD để khép lại vụ kiện vào ⟦tháng 5/2021|2021-05-01|2021-05-31⟧.", "settlement", id="to end a suit"),
    pytest.param("Trong thông cáo phát đi ⟦hôm 5/5|2021-05-05⟧, Brandt khẳng định Koralle đã vi phạm từ ⟦tháng 3|2021-03-01|2021-03-31|aside⟧.", "statement", id="when it was said"),
    pytest.param("⟦Ngày 5/5/2021|2021-05-05⟧, Brandt triệu tập cổ đông.", "meeting", id="calls owners together"),
    pytest.param("⟦Ngày 5/5/2021|2021-05-05⟧, Koralle ngừng cấp vốn cho Nordlicht.", "delay", id="pays no more"),
    pytest.param("⟦Ngày 5/5/2021|2021-05-05⟧, Brandt bác bỏ cáo buộc.", "statement", id="denies and is not tried"),
    pytest.param("⟦Ngày 5/5/2021|2021-05-05⟧, Brandt qua đời vì đột quỵ.", "death", id="dies of a stroke"),
    pytest.param("Koralle, từng được định giá 3 tỷ USD, chao đảo sau cuộc họp ⟦hôm 5/5|2021-05-05⟧ khi Brandt bị phế truất.", "dismissal", id="what an aside says was once"),
    pytest.param("Bất đồng ở Koralle, hãng tàu của Brandt, bùng phát ⟦hôm 5/5|2021-05-05⟧ khi bà sa thải Said.", "dismissal", id="a quarrel with an aside"),
    pytest.param("Trong email gửi nhân viên ⟦hôm 5/5|2021-05-05⟧, Brandt viết rằng hãng sẽ mở thêm xưởng.", "message", id="wrote in an e-mail"),
    pytest.param("⟦Ngày 5/5/2021|2021-05-05⟧, Brandt ra tòa làm chứng cho Said.", "hearing", id="appears as a witness"),
    pytest.param("⟦Ngày 5/5/2021|2021-05-05⟧, xưởng bị niêm phong vì lý do phòng cháy.", "restriction", id="no fire"),
    pytest.param("⟦Ngày 5/5/2021|2021-05-05⟧, Brandt tố Said xâm nhập máy chủ.", "accusation", id="what he is accused of"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind"), CLAUSES)
def test_what_a_sentence_with_a_date_tells(sentence: str, kind: str) -> None:
    (event,) = told(sentence, "vi")
    assert (event.type, event.start.month, event.modality) == (kind, 5, "asserted")


UNDATED = [
    pytest.param("Các nhà khoa học phản đối.", ["refusal"], id="scientists object"),
    pytest.param("Các nhà tài trợ hứa góp 3 triệu USD.", ["support"], id="backers pledge"),
    pytest.param("Tỉnh phạt Koralle 2 tỷ đồng.", ["fine"], id="a province fines"),
    pytest.param("Brandt khi đó gọi Koralle là ngôi nhà thứ hai của mình.", ["statement"], id="then is no clause"),
    pytest.param("Brandt thích hỏi nhân viên vì sao họ ở lại.", [], id="a habit"),
    pytest.param("Mười một kỹ sư nghỉ việc.", ["departure"], id="eleven engineers"),
    pytest.param("Các cuộc hòa giải đổ vỡ.", ["closure"], id="talks fail"),
    pytest.param("Phán quyết viết rằng hãng không sai.", [], id="what a ruling says"),
    pytest.param("Brandt góp 200.000 euro.", ["investment"], id="puts in euros"),
    pytest.param("Họ thuê một nhà để xe.", [], id="a garage is no purpose"),
]


@pytest.mark.parametrize(("sentence", "kinds"), UNDATED)
def test_what_goes_on_without_a_name_or_a_date(sentence: str, kinds: list[str]) -> None:
    found = told(f"⟦Ngày 3/5/2021|2021-05-03⟧, Nordlicht kiện Koralle. {sentence}", "vi")[1:]
    assert [event.type for event in found] == kinds


HEADLINES = [
    pytest.param("Brandt lập Koralle ⟦năm 2020|2020-01-01|2020-12-31⟧. Tuy nhiên, công ty lỗ 2 triệu USD ⟦năm 2021|2021-01-01|2021-12-31⟧.", "Koralle lỗ 2 triệu USD", id="the company said once"),
    pytest.param("Trần Thị Mai gặp Lê Văn Nam ⟦năm 2020|2020-01-01|2020-12-31⟧. Ông tặng Mai hoa, chị trả lại ⟦hôm sau|2020-12-31⟧.", "Ông tặng Mai hoa, chị trả lại", id="he and she"),
    pytest.param("Trong email gửi nhân viên ⟦hôm 5/5|2021-05-05⟧, Brandt viết rằng hãng sẽ đổi tên ⟦năm sau|2022-01-01|2022-12-31|aside⟧.", "Brandt viết rằng hãng sẽ đổi tên năm sau", id="what she wrote"),
    pytest.param(
        "⟦Ngày 5/5/2021|2021-05-05⟧, tại một bữa tối trong khách sạn Lũng Sâu bên bờ biển miền Trung đầy gió, Brandt và "
        "Said thành lập Nordlicht.", "Brandt và Said thành lập Nordlicht", id="where it was",
    ),
    pytest.param("⟦Tháng 6/2021|2021-06-01|2021-06-30⟧: Brandt xin lỗi người dân.", "Brandt xin lỗi người dân", id="entry"),
    pytest.param(
        "Nhà máy Lũng Sâu, nơi từng được coi là biểu tượng của sự hợp tác giữa hai nước láng giềng, "
        "⟦hôm qua|2021-06-01⟧ chính thức ngừng hoạt động.", "Nhà máy Lũng Sâu chính thức ngừng hoạt động", id="aside",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "headline"), HEADLINES)
def test_a_headline_says_what_happened_and_nothing_beside(sentence: str, headline: str) -> None:
    assert headline in [event.headline for event in told(sentence, "vi", headline="vi")]


SAYS_ONCE = "⟦Ngày 2/3/2021|2021-03-02⟧, Koralle kiện Nordlicht. "
PAGES = [
    pytest.param(
        "Koralle bị kiện như thế nào?\n⟦Ngày 2/3/2021|2021-03-02⟧, Nordlicht gặp Omar Said. Hội đồng quản trị sa thải Brandt.",
        [("meeting", ("Nordlicht",)), ("dismissal", ("Koralle",))], id="a title that asks says whom a page is about",
    ),
    pytest.param(
        "⟦Ngày 2/3/2021|2021-03-02⟧, Koralle bất ngờ sa thải Omar Said.\n⟦Ngày 5/3/2021|2021-03-05⟧, Brandt từ chức.\nNgày 2/3/2021, "
        "Koralle bất ngờ sa thải Omar Said.", [("dismissal", ("Koralle",)), ("departure", ("Ada Brandt",))],
        id="what a page shows again in large letters",
    ),
    pytest.param(
        "⟦Tháng 1/2021|2021-01-01|2021-01-31⟧: Sau khi gặp Tổng thống Omar Said, bà Brandt tuyên bố sẽ mở lại nhà máy "
        "⟦năm 2027|2027-01-01|2027-12-31|aside⟧.", [("announcement", ("Ada Brandt",))], id="whom she met is not with her",
    ),
    pytest.param(
        "⟦Tháng 2/2021|2021-02-01|2021-02-28⟧: Koralle báo lãi 3 triệu euro cho ⟦năm 2020|2020-01-01|2020-12-31|aside⟧.",
        [("results", ("Koralle",))], id="the year that a profit is of is no day of its own",
    ),
    pytest.param(
        "⟦Ngày 2/3/2021|2021-03-02⟧, Koralle và Nordlicht xác nhận kế hoạch hợp tác. ⟦Ngày 5/3/2021|2021-03-05⟧, hai bên ký thỏa thuận.",
        [("announcement", ("Koralle", "Nordlicht")), ("agreement", ("Koralle", "Nordlicht"))], id="who said so together",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), PAGES)
def test_what_a_page_tells(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    events = [event for event in told(text, "vi") if event.modality == "asserted"]
    assert [(event.type, event.agents) for event in events] == found


def test_he_is_none_of_a_list() -> None:
    text = SAYS_ONCE + "Omar Said lên tiếng. Hội đồng mới gồm Lê Văn Nam, Trần Văn Hòa và Phạm Văn Bình. Ông từ chức."
    assert told(text, "vi")[-1].agents == ("Omar Said",)


def test_what_a_day_counts_from_is_of_lower_rank() -> None:
    text = "Ngày 5/3/2021, bà Hoa từ chức, chỉ hai ngày sau khi Koralle sa thải ông Minh."
    source = Source(source_id="t", text=text, language="vi", published=date(2025, 6, 1))
    found = find_events(source, find_dates(text, "vi", date(2025, 6, 1)), NameIndex(Saga()))
    assert [event.type for event in found] == ["departure"]


def test_what_comes_into_the_hands_of_another_is_bought_by_him() -> None:
    event = told("⟦Ngày 2/3/2021|2021-03-02⟧, Koralle về tay Nordlicht với giá 30 triệu USD.", "vi")[-1]
    assert (event.type, event.agents, event.patients) == ("acquisition", ("Nordlicht",), ("Koralle",))


def test_a_paper_in_brackets_that_opens_an_article_does_nothing() -> None:
    (event,) = told("(XYZ News) - Ada Brandt từ chức ⟦hôm 2/3/2021|2021-03-02⟧.", "vi")
    assert event.actors == ("Ada Brandt",)


DEEDS = [
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, bão quần thảo các tỉnh ven biển.", "accident", id="storm"),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, một người đàn ông giật chiếc túi của bà.", "attack", id="snatched"),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, công an truy xét kẻ gây án.", "investigation", id="hunted"),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, Brandt đưa ra đề nghị 3 tỷ USD để mua lại Koralle.", "offer", id="bid"),
    pytest.param("⟦Ngày 2/3/2021|2021-03-02⟧, Brandt châm biếm Said trên mạng.", "criticism", id="mocked"),
]


@pytest.mark.parametrize(("text", "kind"), DEEDS)
def test_what_news_pages_tell(text: str, kind: str) -> None:
    assert [event.type for event in told(text, "vi")] == [kind]


def test_what_came_of_a_thing_after_another_left_is_told_too() -> None:
    text = "Sau khi Brandt rời công ty ⟦năm 2019|2019-01-01|2019-12-31⟧, Koralle lập ra một công ty con."
    assert [(event.type, event.agents) for event in told(text, "vi")] == [
        ("departure", ("Ada Brandt",)), ("founding", ("Koralle",)),
    ]  # fmt: skip


def test_one_of_the_founders_founded_it_then() -> None:
    text = "Brandt là một trong những người đồng sáng lập Koralle vào ⟦năm 2015|2015-01-01|2015-12-31⟧."
    (event,) = told(text, "vi")
    assert (event.type, event.agents, event.object) == ("founding", ("Ada Brandt",), "Koralle")


NOTHING = [
    pytest.param("Brandt kể: “Đó là quãng thời gian rất khó khăn với tôi và các bạn.”", id="looks-back"),
    pytest.param("Động thái lạ lùng này phá hỏng việc Koralle mua lại Nordlicht.", id="what-a-move-means"),
    pytest.param("Đề nghị mua lại Nordlicht được đánh giá là món hời cho Koralle.", id="what-is-thought-of-it"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_only_said_of_an_event_is_none(text: str) -> None:
    led = "⟦Ngày 2/3/2021|2021-03-02⟧, Koralle kiện Nordlicht. "
    assert [event.type for event in told(led + text, "vi")] == ["lawsuit-filed"]


def test_a_person_without_the_family_name_is_the_same() -> None:
    text = "⟦Ngày 2/3/2021|2021-03-02⟧, Nguyễn Quang Hưng gặp Brandt. ⟦Ngày 5/3/2021|2021-03-05⟧, Quang Hưng từ chức."
    assert [event.actors[0] for event in told(text, "vi")] == ["Nguyễn Quang Hưng", "Nguyễn Quang Hưng"]


def test_a_day_said_in_full_says_which_the_counted_one_was() -> None:
    text = (
        "Ngày 3/12/2013, Brandt bị kết án. Tháng 5/2014, tòa bác đơn của ông. Chưa đầy một tháng sau khi ông nghe tin, "
        "ngày 20/12/2013, cảnh sát bắt Said."
    )
    source = Source(source_id="t", text=text, language="vi", published=date(2020, 6, 1))
    last = find_events(source, find_dates(text, "vi", date(2020, 6, 1)), telling.NAMES)[-1]
    assert (last.type, last.start, last.end) == ("arrest", date(2013, 12, 20), date(2013, 12, 20))
