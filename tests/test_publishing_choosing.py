"""Which events a picture tells: what many sources tell, disputes first but not only, in the reader's language."""

from __future__ import annotations

import pandas as pd
import pytest

from timeline.drawing import View, arrange
from timeline.drawing.text import balance, shorten
from timeline.publishing.choosing import as_written, best_told, leading, said_alike
from timeline.publishing.composition import compose, texts_of
from timeline.publishing.picture import Picture
from timeline.table import validate


def told(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """A table of (source, story, day, language); an event's id is its source and its story."""
    return validate(
        pd.DataFrame(
            {
                "source_id": source, "event_id": f"{source}-{story}", "story_id": story, "start": day,
                "headline": f"Story {story}", "headline_language": language, "language": language,
            }
            for source, story, day, language in rows
        )
    )  # fmt: skip


TABLE = told(
    ("a", "calm", "2024-01-01", "fr"), ("b", "calm", "2024-01-01", "en"), ("c", "calm", "2024-01-01", "fr"),
    ("a", "torn", "2024-02-01", "fr"), ("b", "torn", "2024-03-01", "fr"),
    ("a", "odd", "2024-04-01", "en"), ("b", "odd", "2024-05-01", "en"),
    ("a", "split", "2024-06-01", "en"), ("b", "split", "2024-07-01", "en"), ("c", "split", "2024-07-09", "en"),
    ("c", "alone", "2024-08-01", "ar"), ("c", "last", "2024-09-01", "en"),
)  # fmt: skip


def test_two_disputes_come_before_each_settled_story_and_the_strange_ones_last() -> None:
    assert leading(TABLE, View(), 9) == [
        ("a-split", "c-split"), ("a-odd", "b-odd"), ("b-calm",), ("a-torn", "b-torn"), ("c-last",), ("c-alone",),
    ]  # fmt: skip


def test_what_one_source_tells_in_another_language_is_left_out_where_there_is_enough() -> None:
    assert ("c-alone",) not in leading(TABLE, View(), 3)


@pytest.mark.parametrize(
    ("days", "best"),
    [
        pytest.param((("01-20", "01-20"), ("01-21", "01-21"), ("01-21", "01-21")), "b", id="the-day-of-most"),
        pytest.param((("01-01", "03-30"), ("10-01", "12-31"), ("02-01", "12-31")), "c", id="the-span-that-most-allow"),
        pytest.param((("01-01", "01-31"), ("01-01", "01-30"), ("02-10", "02-10")), "c", id="an-exact-day-before-spans"),
    ],
)
def test_a_story_stands_on_the_day_that_most_of_its_accounts_allow(
    days: tuple[tuple[str, str], ...], best: str
) -> None:
    table = told(*((source, "torn", f"2024-{first}", "en") for source, (first, _) in zip("abc", days, strict=True)))
    table = validate(table.assign(end=[f"2024-{last}" for _, last in days]))
    assert best_told(table, View())["source_id"].iloc[0] == best


CARRIED = {"date_start": 5, "date_end": 12, "sentence_start": 40, "sentence_end": 80, "passage_start": 0}
OWN = CARRIED | {"date_start": 50, "date_end": 57}


def days_said(*where: dict[str, int]) -> pd.DataFrame:
    """Accounts of one story, each on a later day, whose days stand in their own sentences or in others."""
    rows = told(*((source, "torn", f"2024-0{month}-01", "en") for month, source in enumerate("abc"[: len(where)], 1)))
    return validate(rows.assign(**{name: [places[name] for places in where] for name in CARRIED}))


def test_a_day_that_another_sentence_says_stands_for_a_story_only_where_no_other_does() -> None:
    assert best_told(days_said(CARRIED, OWN), View())["source_id"].tolist() == ["b", "a"]


def test_a_later_day_contradicts_no_day_that_the_telling_may_have_gone_on_from() -> None:
    assert leading(days_said(CARRIED, OWN), View(), 1) == [("b-torn",)]
    assert leading(days_said(OWN, CARRIED), View(), 1) == [("a-torn", "b-torn")]
    assert leading(days_said(CARRIED, OWN, OWN), View(), 1) == [("b-torn", "c-torn")]


def test_about_a_day_is_less_exact_than_a_day() -> None:
    rows = told(("a", "calm", "2024-01-01", "en"), ("b", "calm", "2024-01-01", "en"))
    assert best_told(rows.assign(mod=["APPROX", ""]), View())["source_id"].tolist() == ["b", "a"]


SAID = TABLE.assign(
    headline=["In January, after a long night, she did not…", "Berg leaves Vela", *TABLE["headline"][2:]],
    quote=["In January, after a long night, she did not come back.", "Then Berg leaves Vela.", *TABLE["quote"][2:]],
    headline_language=["en", "en", "fr", *TABLE["headline_language"][3:]],
)


def test_an_account_in_another_language_is_named_as_its_story_is_in_the_readers() -> None:
    said = said_alike(SAID, View()).set_index("event_id")["headline"]
    assert (said["c-calm"], said["a-torn"]) == ("Berg leaves Vela", "Story torn")


def test_the_sentence_of_one_source_is_not_put_into_anothers_mouth() -> None:
    rows = SAID[SAID["event_id"] != "b-calm"]
    assert said_alike(rows, View()).set_index("event_id")["headline"]["c-calm"] == "Story calm"


def test_the_best_account_is_whole_and_in_the_readers_language() -> None:
    assert best_told(SAID[SAID["story_id"] == "calm"], View())["event_id"].tolist() == ["b-calm", "a-calm", "c-calm"]


def test_the_most_exact_account_stands_for_a_story() -> None:
    rows = told(("a", "calm", "2024-01-01", "en"), ("b", "calm", "2024-01-09", "en"))
    rows.loc[0, "end"] = pd.Timestamp("2024-12-31")
    assert leading(rows, View(), 1) == [("b-calm",)]


def test_what_one_source_puts_into_a_span_of_years_is_left_out_where_there_is_enough() -> None:
    rows = told(("a", "span", "2010-01-01", "en"), ("a", "calm", "2024-01-09", "en"), ("a", "late", "2024-05-09", "en"))
    rows.loc[0, "end"] = pd.Timestamp("2015-12-31")
    assert leading(rows, View(), 1) == [("a-calm",), ("a-late",)]
    assert ("a-span",) in leading(rows, View(), 3)


def test_a_headline_without_a_name_comes_behind_what_as_many_tell() -> None:
    rows = told(("a", "his", "2024-01-01", "en"), ("a", "calm", "2024-01-09", "en"))
    rows.loc[0, "headline"] = "His trial"
    assert leading(rows, View(), 1)[-1] == ("a-his",)


def test_no_title_tells_of_a_disagreement_that_the_picture_cannot_show() -> None:
    calm = [(source, f"calm{day}", f"2024-03-{day:02}", "en") for day in range(1, 12) for source in "ab"]
    rows = told(*calm, ("a", "torn", "2024-01-01", "fr"), ("b", "torn", "2024-02-09", "fr"))
    made = compose(rows, View(), Picture(preset="square"))
    assert ("torn" in set(made.rows["story_id"]), "disagree" in made.title) == (False, False)


def test_a_disagreement_shows_the_words_of_each_source() -> None:
    rows = TABLE.assign(date_text=["début 2024", *[""] * (len(TABLE) - 1)])
    assert as_written(rows)["headline"].tolist()[:2] == ["«\u00a0début 2024\u00a0»", "Story calm"]


def test_a_picture_of_a_disagreement_keeps_the_headlines_in_its_table() -> None:
    rows = TABLE.assign(date_text="1 March")
    made = compose(rows, View(), Picture(subject="story", story="split"))
    labels = " ".join(str(text) for trace in made.figure["data"] for text in trace.get("text") or ())
    assert (set(made.rows["headline"]), "1 March" in labels, "Story split" in labels) == ({"Story split"}, True, False)


@pytest.mark.parametrize("preset", ["article", "square", "portrait", "print"])
def test_no_headline_of_a_picture_is_cut_where_others_fit_whole(preset: str) -> None:
    many = told(*((f"s{n % 3}", f"t{n}", f"20{10 + n % 13}-0{1 + n % 9}-11", "en") for n in range(60)))
    long = many["event_id"].isin(many["event_id"][::3])
    many.loc[long, "headline"] = "A harbour board that meets at night " * 5
    texts = texts_of(compose(many, View(), Picture(preset=preset)).figure)
    assert [text for text in texts if text.rstrip("</b>").endswith("…")] == []


def test_of_a_dispute_only_accounts_are_shown_that_can_be_read() -> None:
    rows = told(("a", "torn", "2024-01-01", "fr"), ("b", "torn", "2024-02-01", "en"), ("c", "torn", "2024-03-01", "en"))
    assert leading(rows, View(), 1) == [("b-torn", "c-torn")]
    assert leading(rows[:2], View(), 1) == [("b-torn",)]


def test_a_pinned_event_comes_first_and_stands_for_its_story() -> None:
    assert leading(TABLE, View(pinned=("c-calm",)), 3)[0] == ("c-calm",)


@pytest.mark.parametrize("preset", ["article", "social", "square", "slide"])
def test_no_mark_of_a_picture_goes_without_a_label(preset: str) -> None:
    many = told(*((f"s{n % 5}", f"t{n // 2}", f"20{10 + n % 13}-0{1 + n % 9}-11", "en") for n in range(90)))
    meta = compose(many, View(), Picture(preset=preset)).figure["layout"]["meta"]
    assert (meta["shown"], meta["labelled"] >= 8) == (meta["labelled"], True)


def test_each_source_has_a_lane_where_the_picture_has_room_for_it() -> None:
    """A paper that tells nothing first, and nothing that another does not tell better, is not left out."""
    papers = {"post": 16, "quay": 16, "late": 3}
    table = told(
        *((paper, f"t{n}", f"20{12 + n // 2}-03-0{1 + n % 2}", "en") for paper in papers for n in range(papers[paper]))
    )
    vague = table["source_id"] == "late"
    table.loc[vague, "end"] = table.loc[vague, "end"] + pd.Timedelta(days=200)
    found = compose(table, View(), Picture(preset="print-columns"))
    assert {lane["key"] for lane in found.figure["layout"]["meta"]["lanes"]} == {*papers}


def test_events_are_kept_and_ranked_as_the_view_names_them() -> None:
    scene = arrange(TABLE, View(events=("c-last", "a-odd")))
    assert scene is not None
    assert [item.key for item in scene.items] == ["c-last", "a-odd"]


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        pytest.param("Musk raises $1 billion", 15, "Musk raises…", id="en-amount"),
        pytest.param("融资10000亿元", 6, "融资…", id="zh-amount"),
        pytest.param("12345678", 5, "1234…", id="only-digits"),
    ],
)
def test_a_cut_never_leaves_a_part_of_an_amount(text: str, most: int, short: str) -> None:
    assert shorten(text, most) == short


def test_an_isolate_that_a_line_breaks_is_closed_and_opened_again() -> None:
    assert list(balance(["a \u2068b", "c\u2069 d"])) == ["a \u2068b\u2069", "\u2068c\u2069 d"]


def test_what_says_little_to_a_reader_abroad_takes_the_headline_of_its_story() -> None:
    table = told(("a", "new", "2024-01-01", "ar"), ("b", "new", "2024-01-01", "vi"), ("c", "new", "2024-01-01", "en"))
    table = table.assign(
        headline=["Berg makes an announcement", "Berg announces Vela", "Berg announces Vela"], object=["", "Vela", "Vela"],
        headline_language="en",
    )  # fmt: skip
    assert set(said_alike(table, View())["headline"]) == {"Berg announces Vela"}


def test_a_headline_in_which_others_act_is_not_put_upon_an_account() -> None:
    table = told(("a", "new", "2024-01-01", "ar"), ("b", "new", "2024-01-01", "vi"), ("c", "new", "2024-01-01", "en"))
    table = table.assign(
        headline=["Berg and Lang say no", "Berg speaks out", "Berg and Roth back Lang"], headline_language="en",
        agents=["Berg;Lang", "Berg", "Berg;Roth"], patients=["", "", "Lang"],
    )  # fmt: skip
    said = said_alike(table, View()).set_index("source_id")["headline"]
    assert said.to_dict() == {
        "a": "Berg and Lang say no", "b": "Berg and Roth back Lang", "c": "Berg and Roth back Lang",
    }  # fmt: skip


@pytest.mark.parametrize(("named", "given"), [("Berg;Wilk", "Berg backs Lang"), ("Wilk", "新聞")])
def test_an_account_in_which_nobody_acts_is_given_a_headline_of_whom_it_names(named: str, given: str) -> None:
    table = told(("a", "new", "2024-01-01", "ar"), ("b", "new", "2024-01-01", "en"))
    table = table.assign(
        headline=["新聞", "Berg backs Lang"], headline_language=["zh-Hant", "en"], agents=["", "Berg"],
        patients=["", "Lang"], actors=[named, "Berg;Lang"],
    )  # fmt: skip
    assert said_alike(table, View()).set_index("source_id")["headline"]["a"] == given
