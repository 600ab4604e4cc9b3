"""Formats, words and refusals of the publishing room: everything that needs no browser."""

from __future__ import annotations

import base64
import errno
import io
import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from PIL import Image

from timeline.drawing import View
from timeline.drawing.fonts import letters
from timeline.errors import ExportError, TableError, TimelineError
from timeline.locales import LANGUAGES
from timeline.publishing import FORMATS, PRESETS, Picture, caption, content_of, export, read_timelinejs
from timeline.publishing.captions import alt_lines, alt_of, finding, headed, source_line
from timeline.publishing.composition import compose
from timeline.publishing.fonts import faces, require_glyphs, write_fontconfig
from timeline.publishing.logo import read_logo
from timeline.publishing.manifest import manifest, read_manifest
from timeline.publishing.subsets import subset_woff2
from timeline.publishing.summary import summarise
from timeline.table import read_table, validate, write_table

TABLES = Path(__file__).parent / "snapshots" / "tables"
NAMES = sorted(path.stem for path in TABLES.glob("*.csv"))
DATA = [".csv", ".xlsx", ".jsonl", ".json", ".jsonld", ".ics", ".md"]


def table(name: str) -> pd.DataFrame:
    return read_table(TABLES / f"{name}.csv")


def png(width: int = 40, height: int = 20) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#107993").save(out, "PNG")
    return out.getvalue()


def row(**cells: str) -> pd.DataFrame:
    return validate(pd.DataFrame([{"source_id": "a", "start": "2024-02-29", "headline": "x"} | cells]))


# Words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_short_alternative_text_has_at_most_300_characters(name: str, language: str) -> None:
    assert 0 < len(alt_of(summarise(table(name)), language)) <= 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_alternative_text_has_a_line_for_each_event(language: str) -> None:
    rows = table("six-languages")
    assert len(alt_lines("in short", rows, language).splitlines()) == len(rows) + 1


FINDINGS = {
    "en": "Sources disagree on the dates of 2 events",
    "fr": "Les sources divergent sur les dates de 2 événements",
    "vi": "Các nguồn nêu ngày khác nhau cho 2 sự kiện",
    "zh-Hans": "2个事件的日期，各来源说法不一",
    "zh-Hant": "2個事件的日期，各來源說法不一",
    "ar": "المصادر تختلف في تاريخي حدثين",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_a_table_with_disagreements_says_so(language: str) -> None:
    assert finding(summarise(table("disputed")), language) == FINDINGS[language]


ARABIC_COUNTS = {
    1: "المصادر تختلف في تاريخ حدث واحد",
    2: "المصادر تختلف في تاريخي حدثين",
    3: "المصادر تختلف في تواريخ 3 أحداث",
    11: "المصادر تختلف في تواريخ 11 حدثًا",
    100: "المصادر تختلف في تواريخ 100 حدث",
}


@pytest.mark.parametrize("count", ARABIC_COUNTS, ids=str)
def test_arabic_counts_as_its_grammar_wants(count: int) -> None:
    facts = summarise(table("disputed"))
    many = replace(facts, disputed=facts.disputed[:1] * count)
    assert finding(many, "ar") == ARABIC_COUNTS[count]


HEADED = {
    "en": "Ada and Bob: sources disagree on the dates of 2 events",
    "fr": "Ada et Bob\u00a0: les sources divergent sur les dates de 2 événements",
    "vi": "Ada và Bob: các nguồn nêu ngày khác nhau cho 2 sự kiện",
    "zh-Hans": "Ada和Bob：2个事件的日期，各来源说法不一",
    "zh-Hant": "Ada和Bob：2個事件的日期，各來源說法不一",
    "ar": "\u2068Ada\u2069 و\u2068Bob\u2069: المصادر تختلف في تاريخي حدثين",
}


@pytest.mark.parametrize("language", HEADED)
def test_a_finding_says_whom_it_is_about(language: str) -> None:
    facts = replace(summarise(table("disputed")), actors=("Ada", "Bob", "Cy"))
    assert headed(finding(facts, language), facts, language) == HEADED[language]


def test_accounts_of_one_story_are_one_event() -> None:
    assert (len(table("disputed")), summarise(table("disputed")).events) == (8, 4)


def test_a_caption_names_sources_that_agree_once_with_their_day() -> None:
    rows = pd.concat([row(source_id=name, publisher=name.upper(), event_id=name, story_id="s") for name in "abc"])
    rows.loc[rows["source_id"] == "c", ["start", "end"]] = pd.Timestamp("2024-04-01")
    assert "x (A, B: 29 Feb 2024; C: 1 Apr 2024)" in caption(rows.reset_index(drop=True), View())


def test_an_alternative_text_says_how_many_of_the_events_are_shown() -> None:
    facts = summarise(table("disputed"))
    assert alt_of(facts, "en", shown=3).endswith(" 3 of 4 events shown.")
    assert "shown" not in alt_of(facts, "en", shown=4)


def test_people_are_named_as_their_readers_write_them() -> None:
    rows = table("disputed").assign(actors="Lina Berg;Vela Motors")
    made = compose(rows, View(language="fr"), Picture(names={"Lina Berg": "Line Mont"}))
    assert made.title.startswith("Line Mont et Vela Motors\u00a0: ")


def test_a_busy_year_is_the_title_when_nothing_is_disputed() -> None:
    assert finding(summarise(table("burst-in-2025")), "fr") == "30 événements sur 40 en 2025"


def test_a_caption_names_the_sources_the_extent_and_the_credit() -> None:
    text = caption(table("disputed"), View(), title="Who left when?", credit="Graphic: A. Nguyễn")
    wanted = ("Who left when?", "4 events, 3 sources, 2017–2024", "Sources: ", "Graphic: A. Nguyễn")
    assert [part for part in wanted if part not in text] == []


def test_an_arabic_name_in_a_latin_line_is_isolated() -> None:
    rows = row(publisher="صحيفة الأفق", published="2024-03-01")
    assert source_line(summarise(rows), "en") == "Sources: \u2068صحيفة الأفق\u2069 (1\u00a0Mar\u00a02024)."


def test_more_sources_than_fit_are_counted() -> None:
    assert source_line(summarise(table("nine-sources")), "vi", most=2).endswith("và 7 nguồn khác.")


def test_a_table_without_events_has_words_too() -> None:
    assert caption(table("empty"), View(language="zh-Hans")) == "时间线，没有事件。"


# Formats and round trips


@pytest.mark.parametrize("name", NAMES)
def test_timelinejs_gives_the_same_table_again(name: str, tmp_path: Path) -> None:
    rows = table(name).sort_values(["start", "end", "event_id"])
    again = read_timelinejs(export(rows, View(language="ar"), tmp_path / "t.json"))
    assert write_table(again, None) == write_table(rows, None)


@pytest.mark.parametrize("name", NAMES)
def test_csv_gives_the_same_table_again(name: str, tmp_path: Path) -> None:
    rows = table(name)
    assert write_table(read_table(export(rows, View(), tmp_path / "t.csv")), None) == write_table(rows, None)


@given(st.text(max_size=80), st.dates())
@settings(max_examples=25)
def test_any_headline_survives_timelinejs(tmp_path_factory: pytest.TempPathFactory, text: str, day: object) -> None:
    rows = row(headline=text.encode("utf-8", "ignore").decode() or "x", start=str(day))
    path = tmp_path_factory.mktemp("t") / "t.json"
    path.write_bytes(content_of(rows, View(), ".json"))
    assert write_table(read_timelinejs(path), None) == write_table(rows, None)


FOREIGN = {
    "a year": ({"year": "1969"}, None, ("1969-01-01", "1969-12-31", "year")),
    "a month": ({"year": 1969, "month": "7"}, None, ("1969-07-01", "1969-07-31", "month")),
    "a day": ({"year": 1969, "month": 7, "day": 20, "hour": 20}, None, ("1969-07-20", "1969-07-20", "day")),
    "from to": ({"year": 1969, "month": 7}, {"year": 1970}, ("1969-07-01", "1970-12-31", "range")),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_a_timelinejs_file_of_another_program_is_read(case: str, tmp_path: Path) -> None:
    start, end, wanted = FOREIGN[case]
    slide = {"start_date": start, "text": {"headline": "<b>Landing</b> &amp; return"}} | (
        {"end_date": end} if end else {}
    )
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"events": [slide]}), encoding="utf-8")
    found = read_timelinejs(path).iloc[0]
    got = (found["headline"], str(found["start"].date()), str(found["end"].date()), found["precision"])
    assert got == ("Landing & return", *wanted)


BROKEN = {
    "no json": "{",
    "a list": "[]",
    "no date": '{"events": [{}]}',
    "day 40": '{"events": [{"start_date": {"year": 1, "month": 1, "day": 40}}]}',
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_timelinejs_file_is_told_in_one_line(case: str, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(BROKEN[case], encoding="utf-8")
    with pytest.raises(TableError) as fault:
        read_timelinejs(path)
    assert "\n" not in str(fault.value)


def test_timelinejs_escapes_what_it_would_run() -> None:
    slides = json.loads(content_of(row(headline="<img src=x onerror=alert(1)>"), View(), ".json"))["events"]
    assert slides[0]["text"]["headline"] == "&lt;img src=x onerror=alert(1)&gt;"


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-2", '=HYPERLINK("http://x")'])
def test_a_spreadsheet_holds_no_formula(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(content_of(row(headline=text), View(), ".xlsx")))
    cell = next(cell for cell in book.active[2] if cell.value == text)
    assert cell.data_type == "s"


def test_a_spreadsheet_cuts_what_excel_cannot_hold() -> None:
    book = openpyxl.load_workbook(io.BytesIO(content_of(row(headline="a\x07" * 40_000), View(), ".xlsx")))
    assert max(len(str(cell.value or "")) for cell in book.active[2]) == 32_767


def test_a_calendar_entry_lasts_from_the_first_day_to_the_last() -> None:
    rows = row(start="2024-02-01", end="2024-02-29", precision="month", modality="planned")
    entry = Calendar.from_ical(content_of(rows, View(language="fr"), ".ics")).walk("VEVENT")[0]
    got = str(entry.start), str(entry.end), str(entry["STATUS"]), str(entry["SUMMARY"])
    assert got == ("2024-02-01", "2024-03-01", "TENTATIVE", "prévu : x")


def test_the_last_day_that_there_is_can_be_in_a_calendar() -> None:
    assert b"DTSTART" in content_of(row(start="9999-12-31"), View(), ".ics")


def test_json_lines_hold_a_row_each() -> None:
    lines = content_of(table("six-languages"), View(), ".jsonl").decode().splitlines()
    assert [json.loads(line)["event_id"] for line in lines] == list(table("six-languages")["event_id"])


def test_linked_data_names_the_article() -> None:
    rows = row(publisher="Gazette", url="https://example.org/a", title="A title")
    item = json.loads(content_of(rows, View(), ".jsonld"))["itemListElement"][0]["item"]
    assert item["subjectOf"]["publisher"]["name"] == "Gazette"


def test_a_link_that_is_none_of_the_web_is_left_out() -> None:
    assert "javascript" not in content_of(row(url="javascript:alert(1)"), View(), ".md").decode()


def test_markdown_escapes_markup() -> None:
    assert r"\[x\](y) \*b\*" in content_of(row(headline="[x](y) *b*"), View(), ".md").decode().replace(
        r"\(", "("
    ).replace(r"\)", ")")


@pytest.mark.parametrize("ending", DATA)
@pytest.mark.parametrize("name", ["hostile", "empty", "every-precision"])
def test_data_formats_take_any_table_and_give_the_same_bytes(name: str, ending: str) -> None:
    assert content_of(table(name), View(), ending) == content_of(table(name), View(), ending)


def test_data_formats_hold_what_the_view_shows() -> None:
    rows = table("six-languages")
    kept = content_of(rows, View(languages=("vi",)), ".jsonl").decode().splitlines()
    assert {json.loads(line)["language"] for line in kept} == {"vi"}


# Fonts


@pytest.mark.parametrize("text", ["Điện Biên", "L’été à Évreux", "马斯克", "馬斯克", "ماسك", "⚠ ● ◆ → – …"])
def test_the_packaged_fonts_have_the_letters_of_six_languages(text: str) -> None:
    require_glyphs(text)


def test_a_glyph_that_no_font_has_is_named() -> None:
    with pytest.raises(ExportError, match=r"🚢 \(U\+1F6A2 ship\)"):
        require_glyphs("a 🚢")


def test_a_cut_font_has_the_letters_asked_for_and_is_the_same_each_time() -> None:
    face = faces()[1]
    points = frozenset(map(ord, "ماسك"))
    once = subset_woff2(face, 700, points)
    subset_woff2.cache_clear()
    assert (once, points <= letters(face.path)) == (subset_woff2(face, 700, points), True)


def test_fontconfig_names_the_folders_of_the_fonts(tmp_path: Path) -> None:
    text = write_fontconfig(tmp_path).read_text(encoding="utf-8")
    assert all(str(face.path.parent) in text for face in faces())


# Refusals


REFUSED = {
    "width 0": Picture(size=(0, 600)),
    "height -1": Picture(size=(800, -1)),
    "width 20,000": Picture(size=(20_000, 600)),
    "scale 0": Picture(scale=0),
    "scale 9": Picture(scale=9),
    "scale nan": Picture(scale=float("nan")),
    "preset": Picture(preset="poster"),
    "event": Picture(events=("nobody",)),
    "story": Picture(subject="story", story="nobody"),
    "no story": Picture(subject="story"),
    "subject": Picture(subject="map"),  # type: ignore[arg-type]
    "top 0": Picture(top=0),
    "logo": Picture(logo=b"no picture"),
    "missing logo": Picture(logo=Path("/nowhere/logo.png")),
    "title without glyph": Picture(title="🚢"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_picture_that_cannot_be_drawn_is_refused_in_one_line(case: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError) as fault:
        export(table("disputed"), View(), tmp_path / "p.png", picture=REFUSED[case])
    assert ("\n" not in str(fault.value), list(tmp_path.iterdir())) == (True, [])


@pytest.mark.parametrize(
    "view",
    [
        View(language="tlh"),
        View(sources=("nobody",)),
        View(pinned=("nobody",)),
        View(start=date(2025, 1, 2), end=date(2025, 1, 1)),
    ],
)
def test_a_view_of_what_is_not_there_is_refused(view: View, tmp_path: Path) -> None:
    with pytest.raises(TimelineError):
        export(table("disputed"), view, tmp_path / "p.csv")


@pytest.mark.parametrize("name", ["p.gif", "p", "missing/p.png", "."])
def test_a_file_that_cannot_be_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(TimelineError):
        export(table("disputed"), View(), tmp_path / name)


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write anywhere
    with pytest.raises(TimelineError, match="cannot be written"):
        export(table("disputed"), View(), tmp_path / "p.csv")


def test_a_full_disk_leaves_the_old_file_and_no_half_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = export(table("disputed"), View(), tmp_path / "p.csv")
    old = path.read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(TimelineError, match="No space left"):
        export(table("planned"), View(), path)
    assert ([path.name], old) == ([file.name for file in tmp_path.iterdir()], path.read_bytes())


def svg(inside: str, head: str = "") -> bytes:
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">{inside}</svg>'.encode()


HOSTILE = {
    "script": svg("<script>alert(1)</script>"),
    "handler": svg('<rect onload="alert(1)" width="1" height="1"/>'),
    "image": svg('<image href="https://example.org/x.png"/>'),
    "foreign object": svg("<foreignObject><p/></foreignObject>"),
    "outward use": svg('<use href="https://example.org/x.svg#a"/>'),
    "javascript": svg('<path style="fill:url(javascript:alert(1))"/>'),
    "import": svg("<style>@import 'https://example.org/x.css';</style>"),
    "entities": svg("<text>&a;</text>", '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]>'),
    "no svg": b"<?xml version='1.0'?><html/>",
    "broken": b"<svg",
    "no size": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "text": b"hello",
    "half a png": png()[:40],
    "large": b"\x89PNG" + bytes(2_100_000),
    "empty": b"",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_logo_that_runs_fetches_or_is_none_is_refused(case: str) -> None:
    with pytest.raises(ExportError):
        read_logo(HOSTILE[case])


@pytest.mark.parametrize("logo", [png(), svg('<rect width="20" height="10" fill="#107993"/><use href="#a"/>')])
def test_a_plain_logo_is_taken_with_its_proportion(logo: bytes) -> None:
    assert read_logo(logo).ratio == 2


def test_an_editors_notes_are_taken_out_of_a_logo() -> None:
    noted = svg(
        '<metadata><x xmlns="http://example.org"/></metadata><e:view xmlns:e="http://example.org"/><path d="M0 0"/>'
    )
    plain = base64.b64decode(read_logo(noted).address.split(",")[1])
    assert (b"<path" in plain, b"e:view" in plain) == (True, False)


# Manifest


def test_a_manifest_gives_the_same_wishes_again(tmp_path: Path) -> None:
    view = View(language="ar", sources=("gazette",), start=pd.Timestamp("2024-01-01").date(), theme="dark")
    picture = Picture(preset="square", title="عنوان", logo=png(), events=("a-1",), size=(900, 700), scale=3)
    path = tmp_path / "manifest.json"
    path.write_text(manifest(table("planned"), view, picture, {}), encoding="utf-8")
    assert read_manifest(path) == (view, picture)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"manifest": 1, "view": {"theme": "pink"}}',
        '{"manifest": 1, "picture": {"x": 1}}',
        '{"manifest": 1, "picture": []}',
    ],
)
def test_a_manifest_that_is_none_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ExportError):
        read_manifest(path)


def test_every_preset_and_format_has_a_name_of_its_own() -> None:
    assert (len(set(FORMATS)), {"article", "custom"} <= PRESETS.keys()) == (len(FORMATS), True)
