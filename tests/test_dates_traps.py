"""What is not a date, and what other readers of dates are reported to get wrong."""

from datetime import date

import pytest

from timeline.dates import find_dates

PUBLISHED = date(2025, 3, 19)

NO_DATES = [
    ("en", "It cost $2015 and then 1,984 euros."), ("en", "Shares fell 20.25 percent."),
    ("en", "She is 39 years old."), ("en", "The talks lasted three weeks."), ("en", "a five-year plan"),
    ("en", "They won 3-2."), ("en", "Call 555-2019 or +1 202 555 0123."), ("en", "Version 2.0.2019 of GPT-4"),
    ("en", "Room 2024b is open 24/7."), ("en", "The attacks of 9/11 changed the law."),
    ("en", "1789 Capital declined to comment."), ("en", "You may march on, said Sam."),
    ("en", "May he rest in peace."), ("en", "see https://example.org/2024/05/06/story.html"),
    ("en", "the file report-2024-05-06.pdf"), ("en", "© 2023 Example Ltd"), ("en", "Copyright © 2019-2024"),
    ("en", "in 90 cases"), ("en", "2000 people came"), ("en", "They meet every Wednesday."),
    ("en", "Jan Vos left, and Jan Vos, her brother, stayed."), ("en", "He came second."), ("en", "Take a second look."), ("en", "He spent 40 days at sea."),
    ("fr", "Il a 39 ans."), ("fr", "pendant trois semaines"), ("fr", "un plan de cinq ans"), ("fr", "M. Juin a parlé."),
    ("fr", "24 heures sur 24"), ("fr", "97,4 milliards de dollars"), ("fr", "la planète Mars"),
    ("vi", "tạm dừng 6 tháng"), ("vi", "97,4 tỷ đô la"), ("vi", "về thứ hai trong cuộc đua"), ("vi", "bà Mai nói"),
    ("vi", "hàng tuần"), ("vi", "39 tuổi"), ("vi", "Họ gọi hai phần bít tết."), ("vi", "Cô chạy với số áo 2019."),
    ("zh-Hans", "80后的创业者"), ("zh-Hans", "5000万美元"), ("zh-Hans", "暂停6个月"), ("zh-Hans", "39岁"),
    ("zh-Hans", "1789 Capital"), ("zh-Hant", "17.5 萬美元"), ("zh-Hant", "10億美元"), ("zh-Hans", "千年古城"),
    ("ar", "97.4 مليار دولار"), ("ar", "عمره 39 عامًا"), ("ar", "بشكل عام"), ("ar", "الرأي العام"),
    ("ar", "لمدة 6 أشهر"), ("ar", "الأمين العام"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text"), NO_DATES, ids=[f"{t}:{x}" for t, x in NO_DATES])
def test_no_date_is_found(tag, text):
    assert [m.date_text for m in find_dates(text, tag, PUBLISHED)] == []


REPORTED = [
    # dateparser's users: false alarms on numbers and words, precision lost, a neighbour's year, CJK dates
    ("dateparser#519 day", "ja", "4月20日", ["2024-04-20"]),
    ("dateparser#519 year", "ja", "2012年", ["2012"]),
    ("dateparser#363", "zh-Hans", "二〇一七年", ["2017"]),
    ("dateparser#581", "vi", "tuần trước", ["2025-W11"]),
    ("dateparser#700 month stays a month", "en", "in November 2022", ["2022-11"]),
    ("dateparser#553 year stays a year", "fr", "en 2017", ["2017"]),
    ("dateparser#890 no neighbour's year", "en", "He left on 3 May 2019. On 4 June 2021 he came back.", ["2019-05-03", "2021-06-04"]),
    ("dateparser#582 words", "en", "Sam sat on a sofa with a mon ami.", []),
    ("dateparser#713 numbers", "en", "It has 12 cores, 64 ports and 3.5 litres.", []),
    ("dateparser#942 a", "en", "A second option is to do it in a minute.", []),
    ("dateparser#655 decimals", "en", "The rate was 4.25 in both.", []),
    ("Recognizers#2674", "en", "You may go. It may rain.", []),
    ("HeidelTime#8", "en", "It was signed on 19-Nov-12 in Paris.", ["2012-11-19"]),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "values"), [r[1:] for r in REPORTED], ids=[r[0] for r in REPORTED])
def test_what_others_get_wrong(tag, text, values):
    assert [m.timex for m in find_dates(text, tag, PUBLISHED)] == values


def test_a_month_in_a_heading_inside_a_text_tells_no_time():
    told = "Cầu sập ngày 3/5/2019.\n\nMột chiều tháng Hai\n\nBốn ngày sau, thợ lặn tìm thấy xe."
    assert [m.timex for m in find_dates(told, "vi", PUBLISHED)] == ["2019-05-03", "2019-05-07"]


def test_offsets_are_given():  # dateparser#379
    text = "On 3 May 2019 he left."
    (mention,) = find_dates(text, "en", PUBLISHED)
    assert text[mention.date_start : mention.date_end] == "3 May 2019"


def test_an_ambiguous_day_is_read_by_locale_and_less_sure():
    (british,) = find_dates("03/04/2021", "fr", PUBLISHED)
    (american,) = find_dates("03/04/2021", "en", PUBLISHED)
    (clear,) = find_dates("30/04/2021", "en", PUBLISHED)
    assert (british.timex, american.timex, clear.timex) == ("2021-04-03", "2021-03-04", "2021-04-30")
    assert british.confidence < clear.confidence


@pytest.mark.parametrize("tag", ["en", "fr", "vi"])
def test_a_day_that_leads_its_line_is_one_only_before_a_colon_or_dash(tag):
    days = {"en": ["2018-05-11", "2018-06-11"]}.get(tag, ["2018-11-05", "2018-11-06"])
    found = find_dates("2018\n\n5/11: A\n\n6/11 – B", tag, PUBLISHED)
    assert [m.timex for m in found] == ["2018", *days]
    assert find_dates("Koralle\n\n1/2\n\n2/3 A\n\n13/13: B\n\n0/5: C", tag, PUBLISHED) == []


def test_a_year_alone_is_one_in_chinese_where_it_leads_its_line():
    assert [m.timex for m in find_dates("2018\n\n2019：甲\n\n第2020页\n\n2021", "zh-Hans", PUBLISHED)] == [
        "2018", "2019", "2021",
    ]  # fmt: skip
