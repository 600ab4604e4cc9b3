"""A table told in another reader's language."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from timeline.__main__ import main
from timeline.drawing import View
from timeline.extraction import name_index
from timeline.model import READER
from timeline.publishing import retell
from timeline.publishing.composition import compose
from timeline.publishing.picture import Picture
from timeline.saga import Saga
from timeline.table import read_table, validate, write_table

SAGA = Saga(
    people={"Mara Linden": {"zh-Hans": ["玛拉·林登"]}}, organisations={"Harbour Works": {"zh-Hans": ["港湾工坊"]}}
)
SAGA_TOML = '[people."Mara Linden"]\nzh-Hans = ["玛拉·林登"]\n[organisations."Harbour Works"]\nzh-Hans = ["港湾工坊"]\n'


def table(headline_from: str = "", headline_language: str = "en") -> pd.DataFrame:
    return validate(
        pd.DataFrame(
            [{
                "source_id": "a", "event_id": "a-1", "start": "2019-05-01", "headline": "Linden leaves Harbour Works",
                "headline_language": headline_language, "language": "en", "type": "departure", "headline_from": headline_from,
                "actors": "Mara Linden;Harbour Works", "agents": "Mara Linden", "patients": "Harbour Works",
                "quote": "Linden left Harbour Works.",
            }]
        )
    )  # fmt: skip


def test_a_headline_is_made_in_the_readers_language() -> None:
    row = retell(table(), "zh-Hans", name_index(SAGA)).iloc[0]
    assert (row["headline_language"], "林登" in row["headline"]) == ("zh-Hans", True)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(table(headline_from=READER), id="written-by-a-person"),
        pytest.param(table(headline_language="zh-Hans"), id="in-that-language"),
        pytest.param(table(headline_language=""), id="of-another-program"),
    ],
)
def test_other_headlines_stay_as_they_are(rows: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(retell(rows, "zh-Hans", name_index(SAGA)), rows)


def test_what_cannot_be_told_is_headed_as_for_its_own_readers_and_never_in_a_third_language() -> None:
    rows = table().assign(
        language="fr", type="other", agents="", patients="", actors="", headline="Letter from Linden", clause="",
        quote="La lettre est partie.",
    )  # fmt: skip
    row = retell(rows, "ar", name_index(SAGA)).iloc[0]
    assert (row["headline"], row["headline_language"]) == ("La lettre est partie", "fr")


QUOTES = {
    "en": "She left the yard in May, and in June he sold it.", "fr": "Il a quitté le chantier et l'a vendu : un adieu.",
    "vi": "Bà rời xưởng, rồi ông bán nó.", "zh-Hans": "她离开船厂，又把它卖了。", "zh-Hant": "她離開船廠，又把它賣了。",
    "ar": "غادرت المصنع ثم باعه المدير.",
}  # fmt: skip


@pytest.mark.parametrize("language", QUOTES)
def test_rows_of_other_programs_without_dates_words_or_clauses_are_told_too(language: str) -> None:
    quote = QUOTES[language]
    kinds = ("departure", "sale", "statement", "other")
    said = [(clause, words, kind) for clause in ("", quote, quote[4:]) for words in ("", quote) for kind in kinds]
    rows = [
        {
            "source_id": "a", "event_id": f"a-{at}", "start": "2019-05-01", "headline": "Linden", "language": language,
            "headline_language": "en", "type": kind, "actors": "Mara Linden", "agents": "Mara Linden",
            "quote": words, "clause": clause if clause in words else "",
        }
        for at, (clause, words, kind) in enumerate(said)
    ]  # fmt: skip
    for reader in QUOTES:
        assert len(retell(validate(pd.DataFrame(rows)), reader, name_index(SAGA))) == len(rows)


def test_the_command_line_tells_pictures_in_the_readers_language(tmp_path: Path) -> None:
    (tmp_path / "saga.toml").write_text(SAGA_TOML, "utf-8")
    write_table(table(), tmp_path / "events.csv")
    assert main(["export", str(tmp_path / "events.csv"), "-o", str(tmp_path / "t.csv"), "--lang", "zh-Hans"]) == 0
    assert "林登" in read_table(tmp_path / "t.csv")["headline"].iloc[0]


def test_a_list_tells_a_story_by_the_account_in_the_readers_language() -> None:
    two = pd.concat([table(), retell(table(), "zh-Hans", name_index(SAGA)).assign(source_id="b", event_id="b-1")])
    made = compose(validate(two.assign(story_id="s").astype("str")), View(language="zh-Hans"), Picture(preset="square"))
    texts = next(trace["text"] for trace in made.figure["data"] if trace["name"] == "texts")
    assert any("林登" in text for text in texts)


ASKING = {
    "source_id": "a", "event_id": "a-1", "story_id": "s", "start": "2019-05-01", "end": "2019-05-01", "headline": "Linden đòi ghế chủ tịch",
    "headline_language": "vi", "language": "vi", "type": "demand", "actors": "Mara Linden", "agents": "Mara Linden",
    "quote": "Linden đòi ghế chủ tịch.", "modality": "asserted",
}  # fmt: skip
TELLING = ASKING | {
    "source_id": "b", "event_id": "b-1", "headline": "林登要求出任董事长", "headline_language": "zh-Hans",
    "language": "zh-Hans", "quote": "5月1日，林登要求出任董事长，理事会未予答复。",
}  # fmt: skip
LENT = "林登要求出任董事长"


@pytest.mark.parametrize(
    ("told", "lent"),
    [
        pytest.param({}, True, id="the-same-kind"),
        pytest.param({"type": "message"}, True, id="a-clause-about-the-same-people"),
        pytest.param({"type": "death", "headline": "玛拉·林登去世"}, False, id="a-headline-made-for-another-kind"),
        pytest.param({"type": "message", "actors": "Harbour Works"}, False, id="a-clause-about-others"),
        pytest.param({"story_id": "t"}, False, id="another-story"),
        pytest.param({"start": "2019-05-02", "end": "2019-05-03"}, False, id="other-days"),
        pytest.param({"modality": "planned"}, False, id="what-is-only-planned"),
        pytest.param({"headline": "她要求出任董事长"}, False, id="a-pronoun"),
        pytest.param({"headline": "要求出任"}, False, id="a-word-or-two"),
    ],
)
def test_what_cannot_be_told_is_headed_as_an_account_of_its_story_that_the_reader_can_read(
    told: dict[str, str], lent: bool
) -> None:
    rows = validate(pd.DataFrame([ASKING | {"type": "demand"}, TELLING | told]))
    said, whole = retell(rows, "zh-Hans", name_index(SAGA))["headline"]
    assert (said == whole) is lent


@pytest.mark.parametrize(
    ("votes", "lent"), [pytest.param("352", True, id="one-number"), pytest.param("351", False, id="another")]
)
def test_a_clause_that_names_the_same_number_is_lent(votes: str, lent: bool) -> None:
    asking = ASKING | {"type": "approval", "quote": "Hội đồng thông qua với 352 phiếu.", "agents": ""}
    telling = TELLING | {
        "type": "campaign",
        "headline": f"厂里以{votes}票定了下来",
        "agents": "",
        "quote": f"厂里以{votes}票定了下来。",
    }
    said, whole = retell(validate(pd.DataFrame([asking, telling])), "zh-Hans", name_index(SAGA))["headline"]
    assert (said == whole) is lent


@pytest.mark.parametrize(
    ("clause", "lent"),
    [
        pytest.param("Mais relaxée du chef de coercition", False, id="behind-a-but"),
        pytest.param("Est entrée en fonctions avant l’heure", False, id="nobody-who-does-it"),
        pytest.param("Linden réclame la présidence du conseil", True, id="a-clause"),
    ],
)
def test_a_clause_that_leans_on_the_one_before_it_is_not_lent(clause: str, lent: bool) -> None:
    telling = TELLING | {"headline": clause, "headline_language": "fr", "language": "fr", "quote": f"{clause}."}
    said = retell(validate(pd.DataFrame([ASKING, telling])), "fr", name_index(SAGA)).iloc[0]
    assert (said["headline"] == clause) is lent


@pytest.mark.parametrize(
    ("said", "lent"),
    [
        pytest.param({"headline": "طالبت برئاسة المجلس"}, False, id="a-verb-whose-subject-another-sentence-names"),
        pytest.param({"headline": "طالبت ليندن برئاسة المجلس"}, True, id="who-acts-is-named-instead-of-a-pronoun"),
        pytest.param({"headline": "طالبت برئاسة المجلس", "unsaid": ""}, True, id="her-sentence-names-her"),
        pytest.param(
            {"headline": "أضاءت الشموع ليلا", "quote": "أضاءت الشموع ليلا.", "unsaid": ""}, False, id="nothing-alike"
        ),
    ],
)
def test_a_clause_that_names_nobody_who_acts_is_not_lent(said: dict[str, str], lent: bool) -> None:
    saga = Saga(people={"Mara Linden": {"ar": ["مارا ليندن", "ليندن"]}})
    telling = TELLING | {"headline_language": "ar", "language": "ar", "quote": "طالبت برئاسة المجلس.",
                         "unsaid": "Mara Linden", **said}  # fmt: skip
    asking = ASKING | {"quote": "Linden yêu cầu ghế chủ tịch.", "type": "message"}
    told = retell(validate(pd.DataFrame([asking, telling])), "ar", name_index(saga)).iloc[0]
    assert (told["headline"] == telling["headline"]) is lent


def test_what_one_says_is_not_headed_as_what_another_answers() -> None:
    asked = ASKING | {"type": "message", "actors": "Mara Linden;Jan Berg"}
    answered = TELLING | {"type": "message", "actors": "Mara Linden;Jan Berg", "agents": "Jan Berg"}
    assert retell(validate(pd.DataFrame([asked, answered])), "zh-Hans", name_index(SAGA)).iloc[0]["headline"] != LENT


def test_a_headline_with_another_sum_is_not_lent() -> None:
    sums = [
        {"amount_usd": "5000000", "amount_text": "5 triệu USD"},
        {"amount_usd": "7000000", "amount_text": "700万美元"},
    ]
    rows = validate(pd.DataFrame([ASKING | sums[0], TELLING | sums[1]]))
    assert retell(rows, "zh-Hans", name_index(SAGA)).iloc[0]["headline"] != LENT


def test_a_bare_headline_that_stands_in_the_table_gives_way_and_one_that_a_person_wrote_does_not() -> None:
    kind = {"type": "negotiation"}
    bare = ASKING | kind | {"headline": "玛拉·林登就控制权展开谈判", "headline_language": "zh-Hans"}
    written = bare | {"event_id": "a-2", "headline_from": READER}
    rows = validate(pd.DataFrame([bare, written, TELLING | kind]))
    assert list(retell(rows, "zh-Hans", name_index(SAGA))["headline"]) == [LENT, bare["headline"], LENT]


def test_a_lent_headline_says_whose_it_is_and_goes_back_when_its_account_leaves_the_story() -> None:
    names, rows = (
        name_index(SAGA),
        validate(pd.DataFrame([ASKING | {"type": "message"}, TELLING | {"type": "message"}])),
    )
    lent = retell(rows, "zh-Hans", names)
    assert list(lent["headline_from"]) == ["b-1", ""]
    for reader in ("zh-Hans", "vi"):
        apart = retell(lent.assign(story_id=["s", "t"]), reader, names).iloc[0]
        assert (apart["headline"], apart["headline_from"]) == (ASKING["headline"], "")
    pd.testing.assert_frame_equal(retell(lent, "zh-Hans", names), lent)


def test_what_no_other_account_of_its_story_tells_is_left_in_its_own_words() -> None:
    told = {"agents": "Mara Linden", "patients": "Harbour Works", "actors": "Mara Linden;Harbour Works"}
    left_it = told | {"type": "departure", "quote": "Linden từ chức."}
    rows = [ASKING | left_it | {"source_id": one, "event_id": one} for one in "abc"]
    for kinds, left in ((("demand", "demand"), True), (("departure", "demand"), False)):
        others = [row | {"type": kind} for row, kind in zip(rows[1:], kinds, strict=True)]
        said = retell(validate(pd.DataFrame([rows[0], *others])), "en", name_index(SAGA)).iloc[0]
        assert (said["headline"] == ASKING["headline"]) is left


def test_whom_a_sentence_does_not_name_gives_way_to_whom_several_name() -> None:
    row = ASKING | {"type": "departure", "actors": "Mara Linden;Jan Berg", "quote": "Linden từ chức."}
    guessed = row | {"source_id": "c", "event_id": "c", "agents": "Jan Berg", "unsaid": "Jan Berg"}
    rows = [guessed, row, row | {"source_id": "b", "event_id": "b"}]
    assert retell(validate(pd.DataFrame(rows)), "en", name_index(SAGA)).iloc[0]["headline"] == "Mara Linden departs"
    said = validate(pd.DataFrame([guessed | {"unsaid": ""}, *rows[1:]]))
    assert retell(said, "en", name_index(SAGA)).iloc[0]["headline"] == "Jan Berg departs"


def test_what_somebody_says_is_not_told_of_whom_the_sentence_does_not_name() -> None:
    row = ASKING | {"type": "negotiation", "quote": "Linden đàm phán về quyền kiểm soát.", "story_id": ""}
    told = [
        retell(validate(pd.DataFrame([row | said])), "zh-Hans", name_index(SAGA))
        for said in ({}, {"unsaid": "Mara Linden"})
    ]
    assert [one.iloc[0]["headline"] for one in told] == ["玛拉·林登就控制权展开谈判", ASKING["headline"]]


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        pytest.param("玛拉·林登离开了港湾工坊。", True, id="it-happened"),
        pytest.param("玛拉·林登问“我该不该离开港湾工坊”。", False, id="it-is-only-asked"),
    ],
)
def test_what_only_a_quotation_tells_is_not_told_abroad(quote: str, told: bool) -> None:
    row = {
        "source_id": "a", "event_id": "a-1", "start": "2019-05-01", "headline": quote, "headline_language": "zh-Hans",
        "language": "zh-Hans", "type": "departure", "actors": "Mara Linden;Harbour Works", "agents": "Mara Linden",
        "patients": "Harbour Works", "quote": quote, "modality": "asserted",
    }  # fmt: skip
    said = retell(validate(pd.DataFrame([row])), "en", name_index(SAGA)).iloc[0]["headline"]
    assert (said == "Mara Linden leaves Harbour Works") is told
