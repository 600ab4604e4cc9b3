"""The whole way, from articles to the table: the shipped briefs, and the five real articles where they are."""

from pathlib import Path

import pytest

from timeline.dates import find_in_source
from timeline.extraction import extract, extract_files, extract_sources
from timeline.model import Source
from timeline.saga import Saga
from timeline.table import COLUMNS, read_table, write_table

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "data" / "sources"
SHARED = ROOT.parent / "shared" / "articles"
REAL = {
    "vi-gate": (2015, 2017, 2022, 2025),
    "zh-wenxiaobai": (2015, 2017, 2022, 2025),
    "ar-gate": (2015, 2022),
    "zht-emails": (2015, 2017),
    "fr-rivals": (2015, 2017, 2025),
}


@pytest.fixture(scope="module")
def briefs():
    return extract_files([SOURCES])


def test_the_shipped_table_is_what_extract_writes(briefs):
    shipped = (ROOT / "data" / "events.csv").read_text("utf-8")
    assert write_table(briefs.table, None) == shipped, "regenerate it: make data"


def test_the_table_has_its_columns_and_reads_back(briefs):
    shipped = read_table(ROOT / "data" / "events.csv")
    assert list(shipped.columns) == list(COLUMNS)
    assert shipped.equals(briefs.table)


def test_a_second_run_gives_the_same_bytes(briefs):
    assert write_table(extract_files([SOURCES]).table, None) == write_table(briefs.table, None)


def test_every_brief_tells_the_main_years(briefs):
    for source in briefs.sources:
        years = {event.start.year for event in briefs.events if event.source_id == source.source_id}
        assert 2015 in years, source.source_id
        assert years & {2017, 2018}, source.source_id


def test_words_stand_where_the_table_says(briefs):
    texts = {source.source_id: source.text for source in briefs.sources}
    for event in briefs.events:
        text = texts[event.source_id]
        assert text[event.date_start : event.date_end] == event.date_text
        assert text[event.sentence_start : event.sentence_end] == event.quote
        assert text[event.passage_start : event.passage_start + len(event.passage)] == event.passage


def test_sources_disagree_where_the_briefs_do(briefs):
    """One brief puts the launch of ChatGPT in 2023, others on 30 November 2022: one story, two dates."""
    told = [event for event in briefs.events if event.type == "launch" and "ChatGPT" in (event.object, *event.actors)]
    by_source = {event.source_id: event for event in told}
    assert by_source["zh-hant"].start.year == 2023
    assert by_source["en"].start.isoformat() == "2022-11-30"
    assert by_source["zh-hant"].story_id == by_source["en"].story_id


def test_the_order_of_sources_changes_no_story(briefs):
    from timeline.extraction import extract_sources, read_files

    reading, saga = read_files([SOURCES], progress=lambda line: None)
    turned = extract_sources(reading.sources[::-1], saga)
    stories = {event.event_id: event.story_id for event in briefs.events}
    assert {event.event_id: event.story_id for event in turned.events} == stories


def test_another_story_without_a_saga_works():
    text = "In March 2014 Clara Mendes founded Solvane in Lisbon. Two years later the company bought NordFerry."
    table = extract([Source(source_id="x", text=text, language="en")])
    assert list(table["start"].dt.year) == [2014, 2016]
    assert list(table["type"]) == ["founding", "acquisition"]
    assert "Clara Mendes" in table["actors"][0]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real articles are not there")
def test_the_real_articles_come_through():
    found = extract_files([SHARED])
    for source_id, years in REAL.items():
        told = {year for e in found.events if e.source_id == source_id for year in range(e.start.year, e.end.year + 1)}
        assert told >= set(years), source_id


def test_a_fault_of_ours_in_one_article_leaves_the_others(monkeypatch):
    def faulty(source, *_):
        if source.source_id == "bad":
            raise KeyError("12")
        return find_in_source(source, ())

    monkeypatch.setattr("timeline.extraction.find_in_source", faulty)
    told = [Source(source_id=name, text="On 3 May 2021 Acme sued Globex.", language="en") for name in ("bad", "good")]
    found = extract_sources(told)
    assert {event.source_id for event in found.events} == {"good"}
    assert [line.split(":")[0] for line in found.problems] == ["bad"]
    assert "KeyError" in found.problems[0]


def test_a_name_that_another_source_spells_can_be_said_abroad():
    told = (
        Source(source_id="ar", text="استقال إريك ليندكويست في 3 مايو 2023.", language="ar"),
        Source(source_id="en", text="Erik Lindqvist resigned on 3 May 2023.", language="en"),
    )
    found = extract_sources(told, Saga(), headline_language="fr")
    assert {event.headline for event in found.events} == {"Départ d’Erik Lindqvist"}


def test_whom_one_source_leaves_unsaid_the_others_name():
    told = {
        "en": "On 3 May 2021 Nordlicht sued Walhalla for fraud.",
        "fr": "Le 3 mai 2021, Nordlicht a porté plainte contre Walhalla pour fraude.",
        "vi": "Ngày 3/5/2021, Nordlicht đệ đơn kiện vì gian lận.",
    }
    sources = [Source(source_id=language, text=text, language=language) for language, text in told.items()]
    saga = Saga(organisations={name: {} for name in ("Nordlicht", "Walhalla")})
    rows = {event.source_id: event for event in extract_sources(sources, saga).events}
    assert rows["vi"].actors == ("Nordlicht", "Walhalla")
    assert rows["vi"].unsaid == ("Walhalla",)


def test_all_accounts_name_people_as_the_english_ones_do():
    """The general list has Dave Calhoun; a saga's author is not corrected."""
    texts = {
        "en": "On 3 May 2021 David Calhoun sued Google. On 4 June 2022 he met Tim Cook.",
        "zh-Hans": "2021年5月3日，戴夫·卡尔霍恩起诉谷歌。",
        "fr": "Le 3 mai 2021, Dave Calhoun a poursuivi Google.",
    }
    sources = [Source(source_id=tag, text=text, language=tag) for tag, text in texts.items()]
    told = extract_sources(sources).events
    assert {(event.source_id, event.agents) for event in told} == {(tag, ("David Calhoun",)) for tag in texts}
    assert {event.headline for event in told if event.source_id == "zh-Hans"} == {"David Calhoun sues Google"}
    assert {event.agents for event in extract_sources(sources[1:]).events} == {("Dave Calhoun",)}
    saga = Saga(people={"Dave Calhoun": {"en": ["Dave Calhoun", "David Calhoun"], "zh-Hans": ["戴夫·卡尔霍恩"]}})
    assert {event.agents for event in extract_sources(sources, saga).events} == {("Dave Calhoun",)}


def test_what_a_picture_shows_is_no_event():
    text = "Tim Cook met Sam Altman in Lyon on 3 May 2015. Jan Lind/Reuters\n\nOn 4 June 2016 Tim Cook sued Google.\n"
    told = extract_sources([Source(source_id="s", text=text, language="en")])
    assert [str(event.start) for event in told.events] == ["2016-06-04"]
    assert [mention.timex for mention in told.dates] == ["2015-05-03", "2016-06-04"]
