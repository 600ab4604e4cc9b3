"""What is no telling is marked, and nothing that tells is; a text's language and day are found in it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading.captions import find_captions
from timeline.reading.dateline import find_published
from timeline.reading.leftovers import find_leftovers, guess_title
from timeline.reading.lines import split
from timeline.reading.repeats import find_copies
from timeline.reading.tongue import detect_language

BODY = """The old harbour of the town was closed by its owners on a wet morning in May 2021.
A long wait
Nobody had been told of it before, and the crews learnt of it from a notice on the gate.
2018 – the first crane falls
The last ship went north with forty people on board, and the lamps were put out for good.
"""
BODY_ZH = "港口在2021年5月的一个雨天早晨被业主关闭。\n漫长的等待\n此前没有人得到通知,船员们是从大门上的告示得知的。\n"
BODY_ZH += "最后一艘船载着四十人向北驶去,灯火从此熄灭,再也没有亮起。\n多年以后,小镇在旧码头上建起了一座博物馆,孩子们在那里听老人讲述从前的故事。\n"
BODY_AR = "أغلق أصحاب الميناء القديم أبوابه في صباح ممطر من شهر مايو 2021.\nانتظار طويل\nلم يخبر أحد بذلك من قبل، وعلمت الأطقم به من لافتة.\n"
BODY_AR += "اتجهت السفينة الأخيرة شمالا وعلى متنها أربعون شخصا، ثم أطفئت المصابيح إلى الأبد.\n"


def left(text: str, title: str = "") -> list[str]:
    return [text[start:end] for start, end in find_leftovers(text, find_copies(text), title)]


HEADS = [
    pytest.param("Home\nNews\nSport\nMoney\nFood\nTravel\n\nThe harbour closes for good\n\n", ["Home\nNews\nSport\nMoney\nFood\nTravel"], id="menu"),
    pytest.param("首页\n资讯\n科技\n美食\n健康\n\n港口永远关闭了\n\n", ["首页\n资讯\n科技\n美食\n健康"], id="menu zh"),
    pytest.param("The harbour closes for good\nBy Ann Quay\n14 May 2021\n", ["By Ann Quay\n14 May 2021"], id="byline and day"),
    pytest.param("The harbour closes for good\nAnalyse Par Ann Quay\n", ["Analyse Par Ann Quay"], id="byline of an analysis"),
    pytest.param("港口永远关闭了\n作者:\n@码头\n", ["作者:\n@码头"], id="labels zh"),
    pytest.param("The harbour closes for good\n\nSource\nThe Quay\n1.\nhttps://example.org/p\n\n", ["Source\nThe Quay\n1.\nhttps://example.org/p"], id="citation"),
    pytest.param("Home › News › Harbour\nThe harbour closes for good\n", ["Home › News › Harbour"], id="crumbs"),
    pytest.param("# The harbour closes for good\n\nThe harbour closes for good\n", ["The harbour closes for good"], id="title twice"),
    pytest.param("The harbour closes for good\nA quiet end after a hundred years\n", [], id="title and deck"),
    pytest.param("The harbour closes for good\nA long wait\nShips leave\n", [], id="short headings"),
    pytest.param('---\ntitle: "The harbour"\ndate: 2021-05-14\n---\n', ['---\ntitle: "The harbour"\ndate: 2021-05-14\n---\n'], id="front matter"),
    pytest.param("date 2021-05-14 ", ["date 2021-05-14 "], id="a day that leads the text"),
    pytest.param(" Date: 2021-05 ", [" Date: 2021-05 "], id="a month that leads the text"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_a_head_keeps_its_heading_and_loses_the_rest(head, expected):
    assert left(head + BODY) == expected


FEET = [
    pytest.param("© 2021 The Quay", id="copyright"),
    pytest.param("Tous droits réservés.", id="rights fr"),
    pytest.param("本文转自码头报\n\n版权所有", id="credit and rights zh"),
    pytest.param("渡轮撞上码头 三人获救|港口新闻 20210514 @HarbourNews #shorts", id="films of a channel"),
    pytest.param("جميع الحقوق محفوظة", id="rights ar"),
    pytest.param(
        "This page is given for informational purposes and is no advice. See our disclaimer for more.", id="disclaimer"
    ),
    pytest.param("本内容仅供参考,读者应自行判断。详情请看免责声明。", id="disclaimer zh"),
    pytest.param("Trang này không phải lời mời. Xem phần miễn trừ trách nhiệm.", id="disclaimer vi"),
    pytest.param("Cette page ne vaut pas un conseil en investissement, voir les mentions légales.", id="disclaimer fr"),
    pytest.param("Related articles\nThe crane of 1999 is sold for a song\nWho owns the quay?", id="related"),
    pytest.param("Share\nMail\nPrint\nSave", id="buttons"),
    pytest.param("https://example.org/p", id="address"),
]


@pytest.mark.parametrize("foot", FEET)
def test_a_foot_is_left_out(foot):
    assert left(BODY + foot) == [foot]


KEPT = [
    pytest.param(BODY, id="headings between sentences"),
    pytest.param(BODY + "2019: the second crane falls\n2020: the gate rusts\n2021: the end\n2022: a museum\n", id="a list of years"),
    pytest.param(BODY + "The quay in the summer of the last regatta\n", id="a caption at the end"),
    pytest.param(BODY + "The last ship went north with forty people on board, and the lamps were put out for good.\n", id="a sentence again"),
]  # fmt: skip


@pytest.mark.parametrize("text", KEPT)
def test_what_tells_stays(text):
    assert left(text) == []


COPIES = [
    pytest.param(BODY, BODY, id="as it is"),
    pytest.param(BODY, " ".join(BODY.split()), id="joined into one paragraph"),
    pytest.param(BODY, BODY.replace("\n", "\r\n\r\n"), id="with other line breaks"),
    pytest.param(BODY_ZH, BODY_ZH.replace("\n", ""), id="zh joined"),
    pytest.param(BODY_AR, " ".join(BODY_AR.split()), id="ar joined"),
    pytest.param(BODY[:170], BODY, id="a teaser before the whole"),
]


@pytest.mark.parametrize(("first", "second"), COPIES)
def test_a_second_copy_is_found_where_it_stands(first, second):
    text = f"{first.strip()}\nThe harbour closes for good\n{second}"
    start = text.index("\nThe harbour closes for good\n") + 29
    (copy,) = find_copies(text)
    assert copy.start == start
    assert "".join(text[copy.start : copy.end].split()) in "".join(second.split())


def test_a_second_copy_goes_with_the_heading_and_the_notice_over_it():
    notice = "See our disclaimer for the risks that a reader takes."
    second = f"The harbour closes for good\n{' '.join(BODY.split())}"
    text = f"{BODY}{notice}\n{second}"
    assert left(text) == [f"{notice}\n{second}"]
    assert guess_title(text, find_copies(text)) == "The harbour closes for good"


def test_three_copies_leave_one():
    text = f"{BODY}\n{BODY}\n{BODY}"
    assert left(text) == [text[len(BODY) + 1 :].rstrip()]


LETTERS = st.text(st.sampled_from("ab ab.\n\r。!©:港م1 "), max_size=600)


@given(LETTERS)
def test_spans_lie_in_the_text_in_order_and_apart(text):
    spans = find_leftovers(text, find_copies(text), "ab ab")
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(LETTERS)
def test_what_stays_of_a_text_pasted_twice_is_no_more_than_the_text(text):
    told = "".join(text.split())
    twice = f"{text}\n{text}"
    kept = len("".join(twice.split())) - sum(len("".join(twice[a:b].split())) for a, b in find_copies(twice))
    assert kept >= len(told) // 2


@given(LETTERS)
def test_lines_stand_where_they_say(text):
    assert all(text[line.start : line.end] == line.text for line in split(text))


LANGUAGES = [
    ("vi", "Cảng cũ đóng cửa vào một buổi sáng mưa tháng năm."),
    ("fr", "Le vieux port a été fermé par ses propriétaires un matin de pluie."),
    ("en", "The old harbour was closed by its owners on a wet morning."),
    ("en", "Harbour closes"),
    ("ar", "أغلق أصحاب الميناء القديم أبوابه في صباح ممطر."),
    ("fa", "صاحبان بندر قدیمی در یک صبح بارانی درهای آن را بستند و کشتی‌ها رفتند."),
    ("zh-Hans", "港口关闭了,船只离开。"),
    ("zh-Hant", "港口關閉了,船隻離開。"),
    ("zh-Hant", "OpenAI 與 Microsoft 簽約"),
    ("ja", "港は雨の朝に閉鎖された。"),
    ("ko", "항구는 비 오는 아침에 문을 닫았다."),
    ("ru", "Старый порт закрыли дождливым утром, и корабли ушли на север."),
    ("de", "Der alte Hafen wurde an einem nassen Morgen von seinen Besitzern geschlossen."),
    ("th", "ท่าเรือเก่าปิดทำการ"),
    ("el", "Το παλιό λιμάνι έκλεισε"),
    ("hi", "पुराना बंदरगाह बारिश की सुबह मालिकों ने बंद कर दिया और जहाज उत्तर चले गए।"),
    ("en", "2021 – 14 – 05"),
]


def test_numbers_do_not_hide_the_language():
    text = "".join(f"Le navire numéro {n} a quitté le vieux port.\r\n" for n in range(3000, 6000))
    assert detect_language(text) == "fr"


@pytest.mark.parametrize(("language", "text"), LANGUAGES)
def test_the_language_is_detected(language, text):
    assert detect_language(text) == language


DAY = date(2021, 5, 14)
DATELINES = [
    ("en", "The harbour closes\n2021-05-14 08:30:12 7\n", DAY),
    ("en", "The harbour closes\nBy Ann Quay | May 14, 2021 | 5 min read\n", DAY),
    ("en", "The harbour closes\nPublished 14 May 2021 at 08:30, updated 15 May 2021\n", DAY),
    ("en", "NORTHPORT, May 14, 2021 (Quay Press) - The harbour was closed by its owners.\n", DAY),
    ("zh-Hans", "港口关闭了\n发布时间:2021年5月14日 08:30\n", DAY),
    ("zh-Hant", "港口關閉了\n2021/05/14\n", DAY),
    ("de", "Der Hafen schließt\n14.05.2021, 08:30 Uhr\n", DAY),
    ("es", "El puerto cierra\n14 de mayo de 2021\n", DAY),
    ("fr", "Le port ferme\nPublié le 14 mai 2021 à 8h30\n", DAY),
    ("fr", "Le port ferme\nPar Anne Quai, le 1er mai 2021\n", date(2021, 5, 1)),
    ("vi", "Cảng cũ đóng cửa\nThứ Sáu, 14/05/2021 08:30\n", DAY),
    ("vi", "Cảng cũ đóng cửa\nngày 14 tháng 5 năm 2021\n", DAY),
    ("ar", "إغلاق الميناء القديم\n14 مايو 2021\n", DAY),
    ("ar", "إغلاق الميناء القديم\n١٤ مايو ٢٠٢١\n", DAY),
    ("en", "---\ntitle: x\ndate: 2021-05-14\n---\n", DAY),
    ("en", "The harbour closes\nhttps://example.org/2021/05/14/harbour\n", DAY),
    ("en", "The harbour closes\nhttps://example.org/a/20210514A066\n", DAY),
    ("en", "The harbour closes\nUpdated on 99.99.2021\n", None),
    ("en", "What nobody on the quay has ever understood about 14 May 2021 until today\n", None),
    ("en", "The harbour closes\nOpen since 1789\n", None),
]


@pytest.mark.parametrize(("language", "head", "day"), DATELINES)
def test_the_day_is_found_in_the_head(language, head, day):
    assert find_published(head + BODY, language=language) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2021-05-14-harbour.txt", DAY), ("harbour_2021_05_14.html", DAY), ("20210514.txt", DAY),
        ("https://example.org/2021/05/14/x", DAY), ("https://example.org/2021/5/x", None), ("id-123456789012.txt", None),
        ("20211399.txt", None),
    ],
)  # fmt: skip
def test_the_day_is_found_in_a_name(name, day):
    assert find_published(BODY, language="en", names=(name,)) == day


def test_a_day_that_the_text_tells_of_is_not_its_own():
    assert find_published(BODY.replace("May 2021", "14 May 2021"), language="en") is None


@pytest.mark.parametrize(
    "aside",
    [
        "Read also: Lasker bought Oriel on 4 March 2019", "**Related:** Oriel opened a mill in May 2016.",
        "Sign up for our newsletter, launched in January 2015.", "Lire aussi : Lasker a racheté Oriel le 4 mars 2019",
        "Abonnez-vous à notre lettre, lancée en 2015.", "Đọc thêm: Lasker mua lại Oriel ngày 4/3/2019",
        "Đăng ký nhận bản tin, ra mắt tháng 1/2015.", "延伸阅读：拉斯克2019年3月4日收购奥利尔", "相關報道：拉斯克2019年收購奧利爾",
        "作者简介：林文，2014年加入本报。", "關注我們的公眾號，2015年1月創辦。",
        "اقرأ أيضا: اشترت شركة لاسكر شركة أوريل في 4 مارس 2019", "اشترك في نشرتنا التي انطلقت في يناير 2015.",
        "This article was first published in 2016 and has been updated.", "شاهد: خطاب لاسكر عام 2016",
        "Editor’s note: An earlier version of this story was published on 3 May 2016.", "视频：拉斯克2016年的演讲",
        "Cet article a été publié pour la première fois en 2016.", "Vidéo : le discours de Lasker en 2016",
        "Bài viết được đăng lần đầu năm 2016.", "本文首發於2016年5月。", "نشر هذا المقال أول مرة في مايو 2016.",
        "18 phút trước", "• 2 giờ trước", "3 hours ago", "il y a 2 heures", "5小时前", "منذ 3 ساعات", "12h ago",
        "Thứ năm, 14/3/2024 07:35 (GMT+7)", "14 mars 2024 à 07:35", "2024-03-14 07:35",
        "شارك الخبر عبر لاسكر 2016", "تابعوا آخر الأخبار لعام 2016 عبر قناتنا",
    ],
)  # fmt: skip
def test_another_page_named_within_a_text_is_left_out(aside: str) -> None:
    text = f"The harbour closes\n\nThe quay was crowded that day.\n\n{aside}\n\nThe last ship of the line came in.\n"
    assert [text[start:end] for start, end in find_leftovers(text)] == [aside]


def test_the_author_s_life_at_the_end_is_left_out() -> None:
    life = "Lena Vogt is a reporter at the Example Post. She joined it in 2014."
    body = "By Lena Vogt\n\nThe quay was crowded that day.\n\nThe last ship of the line came in.\n"
    text = f"The harbour closes\n\n{body}\n{life}\n"
    assert [text[start:end] for start, end in find_leftovers(text)] == ["By Lena Vogt", life]
    other = text.replace("By Lena", "By Tom")
    assert [other[start:end] for start, end in find_leftovers(other)] == ["By Tom Vogt"]


CAPTIONS = [
    "Photo: Ada Brandt (left) and Omar Said at a conference in 2015. (Getty)",
    "Ada Brandt (left) and Omar Said at a conference in 2015. Photo: Getty Images",
    "Ada Brandt, left, at a conference in 2015. (Photo by Jan Lind/AP)",
    "Ada Brandt speaks at a conference in 2015. Jan Lind/Reuters",
    "FILE PHOTO: Ada Brandt in Lyon in 2015. REUTERS/Jan Lind",
    "Ada Brandt, le 3 mai 2015, à Lyon ( AFP / JAN LIND )",
    "Ada Brandt in Lyon on May 3, 2015 (AP Photo/Jan Lind)",
    "[Image: Ada Brandt in 2015. Credit: Getty]",
    "Photo : Ada Brandt (à gauche) à une conférence en 2015. (Getty)",
    "Ada Brandt lors d'une conférence en 2015. © AFP",
    "Ada Brandt, en 2015, à Lyon. Crédit photo : Getty",
    "Ada Brandt en 2015 à Lyon. JAN LIND / AFP",
    "Légende : Ada Brandt en 2015.",
    "Ảnh: Ada Brandt (trái) tại một hội nghị năm 2015. (Nguồn: Getty)",
    "Ada Brandt tại một hội nghị năm 2015. Ảnh: Reuters",
    "Ada Brandt năm 2015 (Ảnh: AFP)",
    "Ada Brandt tại Lyon năm 2015 - Ảnh: AFP",
    "Chú thích ảnh: Ada Brandt năm 2015",
    "图：艾达·布兰特2015年出席会议。（来源：Getty）",
    "艾达·布兰特2015年出席会议。图源：视觉中国",
    "资料图：2015年，艾达·布兰特在里昂。",
    "（图片来源：2015年，路透社）",
    "▲2015年，艾达·布兰特在里昂 / 路透社",
    "图为2015年艾达·布兰特在里昂。新华社记者摄",
    "圖／艾達·布蘭特2015年出席會議。（路透）",
    "艾達·布蘭特2015年出席會議。圖／路透社",
    "▲ 2015年，艾達·布蘭特在里昂。（圖／翻攝自X）",
    "2015年，艾达·布兰特在里昂。图/新华",
    "2015年，艾达·布兰特在里昂。 Jan Lind/CFP",
    "資料照片：2015年艾達·布蘭特在里昂。（美聯社）",
    "صورة: آدا برانت في مؤتمر عام 2015. (غيتي)",
    "آدا برانت خلال مؤتمر عام 2015 (رويترز)",
    "آدا برانت في ليون عام 2015 - أ ف ب",
    "صورة أرشيفية تجمع برانت وسعيد عام 2015 (الفرنسية)",
]
NO_CAPTIONS = [
    "In 2015 she met a co-founder, he told Reuters.",
    "He spoke in Lyon. She told Reuters in 2015.",
    "He spoke in Lyon in 2015 (so the AP was told).",
    "He showed it (photo: Reuters) in Lyon in 2015 and went home.",
    "Photographers waited for her in Lyon in 2015.",
    "En 2015, elle pose pour une photo à Lyon.",
    "Năm 2015, bà chụp ảnh với thủ tướng. Bà nói với Reuters.",
    "2015年，公司在海边展出比例草图。",
    "上周二，老对手布兰特在西雅图被判入狱四个月，低于检方要求的三年。",
    "نشر في عام 2015 صورة له مع الوزير.",
    "قالت في عام 2015 لوكالة رويترز إنها ستغادر.",
    "في 3 مايو. أجرى عمر سعيد مقابلة مع رويترز.",
    "（路透社巴黎电）工厂3日起火。",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_line_under_a_picture_is_known_by_its_head_or_its_credit(line: str) -> None:
    text = f"{BODY}{line}\n\n{BODY}"
    assert [text[start:end] for start, end in find_captions(text)] == [line]


def test_a_short_line_right_above_a_credit_is_its_caption() -> None:
    shown = "Les pompiers à Brest le 10 octobre."
    text = f"{BODY}\n\n{shown}\nPhoto: Agence Brume\n\n{BODY}"
    assert [text[start:end] for start, end in find_captions(text)] == [shown, "Photo: Agence Brume"]


def test_a_paragraph_that_others_follow_line_by_line_is_no_caption() -> None:
    text = f"{BODY}Les pompiers ont quitté Brest le 10 octobre.\nPhoto: Agence Brume\nIls sont revenus le 11.\n"
    assert [text[start:end] for start, end in find_captions(text)] == ["Photo: Agence Brume"]


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (
            "Ada Brandt, left, arrives at the court in Lyon, Friday, May 3, 2019. (AP Photo/Jan Lind)",
            "LYON (AP) — Lawyers for Ada Brandt spoke on Monday for the first time.",
        ),
        ("Ada Brandt đến tòa ở Lyon ngày 3/5/2019. (Ảnh: AFP)", "Luật sư của Brandt phát biểu hôm thứ Hai."),
        ("وصلت آدا براندت إلى المحكمة في 3 مايو 2019. (صورة: رويترز)", "تحدث محامو براندت يوم الاثنين."),
    ],
)
def test_what_a_picture_shows_may_lead_into_a_line_of_the_telling(shown: str, told: str) -> None:
    text = f"{BODY}{shown} {told}\n"
    assert [text[start:end] for start, end in find_captions(text)] == [shown]


@pytest.mark.parametrize("line", NO_CAPTIONS)
def test_what_only_speaks_of_pictures_and_agencies_is_no_caption(line: str) -> None:
    assert find_captions(f"{BODY}{line}\n") == ()


def test_a_gallery_tells_by_its_lines_under_pictures() -> None:
    lines = [f"{year}年，艾达·布兰特在里昂夺得亚军。 Jan Lind/CFP" for year in range(2012, 2017)]
    assert find_captions("\n".join(lines)) == ()
    assert len(find_captions(BODY * 9 + "\n" + "\n".join(lines))) == 5


def test_what_counts_pictures_is_left_out_and_days_of_a_month_are_not() -> None:
    text = f"1/16\n{BODY}\n2/16\n{BODY}\n1/3\n{BODY}\n2/3\n{BODY}"
    assert [text[start:end] for start, end in find_leftovers(text)] == ["1/16", "2/16"]
