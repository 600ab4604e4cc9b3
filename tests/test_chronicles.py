"""Articles that are chronicles: headings of dates with paragraphs below, lists of days; each in six languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.rules.edges import leads_entry
from timeline.extraction import extract_files
from timeline.reading.dateline import find_published
from timeline.reading.leftovers import find_leftovers

#: Under a title: a month over a paragraph, a year that says what it brought over another, and three days without a dot.
CHRONICLES = {
    "en": """The Koralle affair, day by day

March 2017

Ada Brandt founded Koralle in a rented office.

2019: Koralle sues Ada Brandt

The court dismissed the suit.

• 15 January 2020: Ada Brandt steps down at Koralle
• 3 February 2020: Koralle appoints Omar Said
• 7 May 2020: Koralle fires Omar Said
""",
    "fr": """L'affaire Koralle en cinq dates

Mars 2017

Ada Brandt fonde Koralle dans un bureau de Lyon.

2019 : Koralle attaque Ada Brandt en justice

La plainte est rejetée par le tribunal.

• 15 janvier 2020 : Ada Brandt démissionne
• 3 février 2020 : Koralle nomme Omar Said directeur général
• 7 mai 2020 : Koralle licencie Omar Said
""",
    "vi": """Vụ Koralle qua các mốc thời gian

Tháng 3/2017

Ada Brandt thành lập Koralle trong một văn phòng nhỏ.

Năm 2019: Koralle kiện Ada Brandt

Tòa án bác đơn kiện.

15/1/2020: Ada Brandt từ chức giám đốc điều hành
3/2/2020: Koralle bổ nhiệm Omar Said làm giám đốc điều hành
7/5/2020: Koralle sa thải Omar Said
""",
    "zh-Hans": """科拉勒事件始末

2017年3月

艾达·布兰特创立Koralle。

2019年：Koralle起诉艾达·布兰特

法院驳回了诉讼。

2020年1月15日：布兰特辞职
2020年2月3日：Koralle任命林小雨为首席执行官
2020年5月7日：Koralle解雇林小雨
""",
    "zh-Hant": """科拉勒事件始末

2017年3月

艾達·布蘭特創立Koralle。

2019年：Koralle起訴艾達·布蘭特

法院駁回了訴訟。

2020年1月15日：布蘭特辭職
2020年2月3日：Koralle任命林小雨為執行長
2020年5月7日：Koralle解僱林小雨
""",
    "ar": """قضية كورالي في تواريخ

مارس 2017

أسست آدا براندت شركة كورالي في مكتب صغير.

2019: شركة كورالي تقاضي آدا براندت

رفضت المحكمة الدعوى.

• 15 يناير 2020: استقالت آدا براندت من منصبها
• 3 فبراير 2020: عينت شركة كورالي عمر سعيد رئيسا تنفيذيا
• 7 مايو 2020: أقالت شركة كورالي عمر سعيد
""",
}
DAYS = [
    (date(2017, 3, 1), date(2017, 3, 31)),
    (date(2019, 1, 1), date(2019, 12, 31)),
    (date(2020, 1, 15), date(2020, 1, 15)),
    (date(2020, 2, 3), date(2020, 2, 3)),
    (date(2020, 5, 7), date(2020, 5, 7)),
]
#: What four days brought: an entry a line, and its day behind it or above it.
ENTRIES = {
    "en": ("Koralle in dates", "Ada Brandt resigns from Koralle", "Koralle appoints Omar Said chief executive",
           "Koralle fires Omar Said", "Koralle sues Omar Said",
           ("15 January 2020", "3 February 2020", "7 May 2020", "12 June 2020")),
    "fr": ("Koralle en quatre dates", "Ada Brandt démissionne de Koralle", "Koralle nomme Omar Said directeur général",
           "Koralle licencie Omar Said", "Koralle attaque Omar Said en justice",
           ("15 janvier 2020", "3 février 2020", "7 mai 2020", "12 juin 2020")),
    "vi": ("Koralle qua các mốc thời gian", "Ada Brandt từ chức giám đốc điều hành",
           "Koralle bổ nhiệm Omar Said làm giám đốc điều hành", "Koralle sa thải Omar Said", "Koralle kiện Omar Said",
           ("15/1/2020", "3/2/2020", "7/5/2020", "12/6/2020")),
    "zh-Hans": ("科拉勒大事记", "艾达·布兰特辞职", "Koralle任命林小雨为首席执行官", "Koralle解雇林小雨", "Koralle起诉林小雨",
                ("2020年1月15日", "2020年2月3日", "2020年5月7日", "2020年6月12日")),
    "zh-Hant": ("科拉勒大事記", "艾達·布蘭特辭職", "Koralle任命林小雨為執行長", "Koralle解僱林小雨", "Koralle起訴林小雨",
                ("2020年1月15日", "2020年2月3日", "2020年5月7日", "2020年6月12日")),
    "ar": ("كورالي في تواريخ", "استقالت آدا براندت من منصبها", "عينت شركة كورالي عمر سعيد رئيسا تنفيذيا",
           "أقالت شركة كورالي عمر سعيد", "رفعت شركة كورالي دعوى ضد عمر سعيد",
           ("15 يناير 2020", "3 فبراير 2020", "7 مايو 2020", "12 يونيو 2020")),
}  # fmt: skip
SHAPES = {
    "behind, in brackets": "{entry} ({day})\n",
    "behind a comma": "{entry}, {day}\n",
    "above": "{day}\n{entry}\n\n",
    "above, in a list": "- {day}\n- {entry}.\n",
    "above, numbered": "7. {day}\n{entry}.\n\n",
}
JUNE = date(2020, 6, 12)
BODY = "\nThe quay was crowded when the last ship of the line came in.\n"


@pytest.mark.parametrize("language", CHRONICLES)
def test_a_chronicle_is_read_entry_by_entry(language: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{language}.txt"
    path.write_text(CHRONICLES[language], encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        f'[a]\nfile = "{path.name}"\nlanguage = "{language}"\npublished = 2021-02-03\n'
    )
    told = extract_files([tmp_path]).events
    assert sorted({(event.start, event.end) for event in told}) == DAYS
    assert [next(event.type for event in told if event.start == day) for day, _ in (DAYS[0], DAYS[2], DAYS[4])] == [
        "founding",
        "departure",
        "dismissal",
    ]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", ENTRIES)
def test_a_day_is_of_the_entry_that_it_stands_behind_or_above(language: str, shape: str, tmp_path: Path) -> None:
    title, *entries, days = ENTRIES[language]
    lines = [SHAPES[shape].format(entry=entry, day=day) for entry, day in zip(entries, days, strict=True)]
    (tmp_path / "a.txt").write_text(f"{title}\n\n{''.join(lines)}", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(f'[a]\nfile = "a.txt"\nlanguage = "{language}"\npublished = 2021-02-03\n')
    told = extract_files([tmp_path]).events
    assert [(event.start, event.end) for event in told] == [(day, day) for day, _ in DAYS[2:]] + [(JUNE, JUNE)]


#: Below a weekday alone each paragraph is a sentence, an entry whatever verb tells it, in the present too.
LISTED = {
    "en": """How Ada Brandt lost the vote of her party in two days

Monday morning

Ada Brandt calls a vote, surprising her colleagues.

Omar Said challenges, but Brandt narrowly wins it.

Monday afternoon/evening

Brandt declines all offers except that of Omar Said.

Tuesday morning

The friends of Omar Said go in and out of the offices of Ada Brandt.
""",
    "fr": """Comment Ada Brandt a perdu le vote de son parti en deux jours

Lundi matin

Ada Brandt convoque un vote, à la surprise de ses collègues.

Omar Said la défie, mais Brandt l'emporte de peu.

Mardi matin

Les amis d'Omar Said défilent chez Ada Brandt.
""",
}


@pytest.mark.parametrize("language", LISTED)
def test_each_line_below_a_date_alone_is_an_entry(language: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LISTED[language], encoding="utf-8")
    found = extract_files([path], published=date(2024, 6, 12)).events
    monday, tuesday = date(2024, 6, 10), date(2024, 6, 11)
    assert [one.start for one in found] == [monday] * (3 if language == "en" else 2) + [tuesday]


def test_days_of_other_pages_are_no_chronicle() -> None:
    links = "\nLasker buys Oriel\n7 May 2020\nMinister resigns\n3 February 2020\nStorm over Lyon\n15 January 2020\n"
    text = f"The harbour closes\n{BODY}{links}"
    left = find_leftovers(text)
    assert ["2020" in text[start:end] for start, end in left] == [True] * 3


def test_a_heading_without_a_date_ends_the_section_of_the_one_before(tmp_path: Path) -> None:
    text = CHRONICLES["en"].replace("\n2019: Koralle sues Ada Brandt\n", "\nWhat it means\n")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert "ruling" not in [event.type for event in extract_files([tmp_path]).events]


@pytest.mark.parametrize("language", CHRONICLES)
def test_the_days_of_a_chronicle_are_no_datelines(language: str) -> None:
    text = CHRONICLES[language]
    assert find_published(text, language=language) is None
    assert not find_leftovers(text)


def test_two_days_are_a_dateline_and_its_update() -> None:
    head = "The harbour closes\n14 May 2021: published\n15 May 2021: updated\n"
    assert find_published(head + BODY, language="en") == date(2021, 5, 14)


@pytest.mark.parametrize(
    ("text", "word", "leads"),
    [
        ("• March: Koralle sues", "March", True), ("May\n", "May", True), ("x\nMay – it began", "May", True),
        ("They may: so be it", "may", False), ("May I come in?", "May", False), ("a long line – May: it began", "May", True),
        ("a long line, May: no", "May", False), ("no line" + " " * 9 + "May: no", "May", False),
    ],
)  # fmt: skip
def test_an_entry_begins_its_line_and_ends_before_a_mark(text: str, word: str, leads: bool) -> None:
    at = text.index(word)
    assert leads_entry(text, at, at + len(word)) is leads


@given(st.text(alphabet=" •-–\nab:", max_size=40), st.integers(0, 40), st.integers(0, 5))
def test_the_letters_before_an_entry_are_never_of_its_line(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    if leads_entry(text, start, min(len(text), start + length)):
        near = text[max(0, start - 8) : start].rpartition("\n")[2]
        assert not any(map(str.isalpha, near))
