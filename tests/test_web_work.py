"""Decisions, their log, and articles that a reader adds."""

from __future__ import annotations

import ast
import base64
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
import pytest

from tests.browser import story
from timeline.drawing.text import embed
from timeline.errors import TimelineError
from timeline.events import NameIndex
from timeline.extraction import extract_files, name_index
from timeline.locales import LANGUAGES, load
from timeline.model import READER
from timeline.saga import Saga
from timeline.table import write_table
from timeline.web.book import Book, Shelf, fingerprint
from timeline.web.decisions import told
from timeline.web.edits import Edit, apply, check, log_csv
from timeline.web.host import Host
from timeline.web.picturing import file_of
from timeline.web.refusals import refusal
from timeline.web.state import default_state
from timeline.web.uploads import MAX_FILES, decode, read_uploads, safe_name
from timeline.web.words import heading, say
from timeline.web.work import record
from timeline.web.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]
TABLE = story.table()
SESSION = "0123456789abcdef0123456789abcdef"


def row(table: pd.DataFrame, event_id: str) -> pd.Series:
    return table[table["event_id"] == event_id].iloc[0]


def test_accept_and_reject_set_the_status() -> None:
    table = apply(TABLE, [Edit(event_id="quai-9", action="accept"), Edit(event_id="quai-8", action="reject")])
    assert row(table, "quai-9")["status"] == "accepted"
    assert row(table, "quai-8")["status"] == "rejected"
    assert set(TABLE["status"]) == {"new"}


def test_an_edit_changes_headline_and_days() -> None:
    table = apply(
        TABLE, [Edit(event_id="quai-9", action="edit", headline=" Sails ", start="2021-05-11", end="2021-05-14")]
    )
    changed = row(table, "quai-9")
    assert (changed["headline"], changed["precision"], changed["status"]) == ("Sails", "range", "edited")
    assert changed["end"] == pd.Timestamp("2021-05-14")


def test_a_headline_that_is_mended_leaves_the_date_as_the_source_says_it() -> None:
    told = row(TABLE, "harbour-post-2")
    days = {"start": f"{told['start']:%Y-%m-%d}", "end": f"{told['end']:%Y-%m-%d}"}
    mended = row(
        apply(TABLE, [Edit(event_id="harbour-post-2", action="edit", headline="Reyes sits", **days)]), "harbour-post-2"
    )
    assert mended["headline"] == "Reyes sits"
    assert [mended[name] for name in ("precision", "mod", "timex")] == [
        told[name] for name in ("precision", "mod", "timex")
    ]


def test_a_headline_is_kept_as_its_reader_wrote_it_and_settled_days_leave_headlines_to_every_language() -> None:
    written = Edit(event_id="harbour-post-2", action="edit", headline="Reyes préside", language="fr")
    shelf = Shelf(TABLE, Workspace(fingerprint(TABLE)), name_index(Saga()))
    for edit in (written, Edit(event_id="harbour-post-1", action="use-date")):
        shelf.workspace.record(SESSION, edit)
    table = shelf.book(SESSION, "ar").table
    kept = row(table, "harbour-post-2")
    assert [kept[name] for name in ("headline", "headline_language", "headline_from")] == [
        "Reyes préside",
        "fr",
        READER,
    ]
    settled = table[(table["status"] == "edited") & (table["event_id"] != "harbour-post-2")]
    assert set(settled["language"]) == {"fr", "zh-Hans"}
    assert set(settled["headline_language"]) == {"ar"}


def test_an_edit_of_days_leaves_the_headline_that_the_form_sends_along() -> None:
    host = Host(Shelf(TABLE, Workspace(fingerprint(TABLE)), name_index(Saga())), "A story")
    shown = heading(host.shelf.book(SESSION, "fr").events["gangkou-sc-17"])
    asked = {"action": "edit", "event_id": "gangkou-sc-17", "start": "2021-05-11", "headline": shown}
    record(host, SESSION, asked, "fr")
    record(host, SESSION, asked | {"headline": "Le port"}, "fr")
    assert [(edit.headline, edit.language) for edit in host.shelf.edits(SESSION)] == [("", ""), ("Le port", "fr")]


def test_using_a_date_keeps_what_each_source_says() -> None:
    table = apply(TABLE, [Edit(event_id="harbour-post-1", action="use-date")])
    assert set(table[table["story_id"] == "s2"]["start"]) == {pd.Timestamp("2021-05-12")}
    assert "2021-05-20" in row(table, "gangkou-sc-17")["explanation"]


def test_not_the_same_event_leaves_its_story() -> None:
    table = apply(TABLE, [Edit(event_id="gangkou-sc-17", action="not-same")])
    assert (table["story_id"] == "s2").sum() == 5


def test_a_decision_about_an_unknown_event_is_passed_over() -> None:
    pd.testing.assert_frame_equal(apply(TABLE, [Edit(event_id="gone", action="reject")]), TABLE)


@pytest.mark.parametrize(
    "edit",
    [
        Edit(event_id="a", action="edit", start="2021-02-30"),
        Edit(event_id="a", action="edit", start="2021-02-03", end="2021-02-01"),
    ],
    ids=["no such day", "backward"],
)
def test_a_wrong_edit_is_refused_in_one_line(edit: Edit) -> None:
    with pytest.raises(TimelineError, match=r": correct one of the two|: write one like"):
        check(edit)


def test_the_log_outlives_the_process(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "changes.sqlite"
    first = Workspace(fingerprint(TABLE), path)
    first.record(SESSION, Edit(event_id="quai-9", action="reject"))
    first.close()
    second = Workspace(fingerprint(TABLE), path)
    assert [edit.event_id for edit in second.edits(SESSION)] == ["quai-9"]
    assert second.edits(SESSION[::-1]) == []
    assert second.undo(SESSION)
    assert not second.undo(SESSION)
    second.close()


def test_two_tables_do_not_share_a_log(tmp_path: Path) -> None:
    path = tmp_path / "changes.sqlite"
    one, other = Workspace("one", path), Workspace("other", path)
    one.record(SESSION, Edit(event_id="a", action="accept"))
    assert other.edits(SESSION) == []
    one.close()
    other.close()


def test_no_session_no_log() -> None:
    workspace = Workspace("one")
    with pytest.raises(TimelineError, match="allow it to store data"):
        workspace.record("'; drop table work; --", Edit(event_id="a", action="accept"))
    workspace.close()


def test_a_log_that_cannot_be_opened_is_told_in_one_line(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(TimelineError, match="To mend it"):
        Workspace("one", blocked / "changes.sqlite")


def test_the_log_as_csv() -> None:
    assert log_csv([Edit(event_id="a", action="accept", at="2025-01-01T00:00:00+00:00")]).splitlines() == [
        "at,event_id,action,headline,language,start,end",
        "2025-01-01T00:00:00+00:00,a,accept,,,,",
    ]


def test_added_articles_join_the_table_and_decisions_apply_to_them() -> None:
    workspace = Workspace(fingerprint(TABLE))
    shelf = Shelf(TABLE, workspace)
    workspace.add(SESSION, write_table(story.large(3), None))
    workspace.record(SESSION, Edit(event_id="e00001", action="reject"))
    book = shelf.book(SESSION)
    assert len(book.table) == 31
    assert row(book.table, "e00001")["status"] == "rejected"
    assert len(shelf.book(None).table) == 28
    workspace.close()


def test_an_added_article_tells_a_story_of_the_timeline() -> None:
    """It was read alone, so that its row came with a story of its own, and with a guess that no other account shares."""
    told_already = TABLE[TABLE["story_id"] == "s2"].iloc[[0]]
    added = told_already.assign(event_id="late-1", source_id="late", publisher="Late News", story_id="s-alone")
    added = added.assign(actors="Nordlys Ferries;Quay Bank", unsaid="Quay Bank")
    workspace = Workspace(fingerprint(TABLE))
    workspace.add(SESSION, write_table(added, None))
    joined = row(Shelf(TABLE, workspace).book(SESSION).table, "late-1")
    assert (joined["story_id"], joined["actors"]) == ("s2", "Nordlys Ferries")
    workspace.close()


def test_an_added_article_calls_people_as_the_timeline_does() -> None:
    names = NameIndex(Saga(organisations={"Nordlys Ferries": {"en": ["Nordlys Ferries", "NF"]}}))
    added = TABLE[TABLE["story_id"] == "s2"].iloc[[0]].assign(event_id="late-1", source_id="late", actors="NF")
    workspace = Workspace(fingerprint(TABLE))
    workspace.add(SESSION, write_table(added, None))
    joined = row(Shelf(TABLE, workspace, names).book(SESSION).table, "late-1")
    assert (joined["story_id"], joined["actors"]) == ("s2", "Nordlys Ferries")
    workspace.close()


def read(paths: Sequence[Path]) -> pd.DataFrame:
    return story.read(list(paths))


def sent(text: str) -> str:
    return "data:text/plain;base64," + base64.b64encode(text.encode()).decode()


def test_uploads_are_read_and_gone() -> None:
    seen: list[Path] = []

    def extract(paths: Sequence[Path]) -> pd.DataFrame:
        seen.extend(paths)
        return read(paths)

    found = read_uploads([sent("2025-01-01 A boat"), sent("2025-01-02 A pier")], ["a.txt", "a.txt"], extract)
    assert list(found.table["headline"]) == ["A boat", "A pier"]
    assert not any(path.exists() for path in seen)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/passwd.txt", "passwd.txt"), ("C:\\temp\\x.TXT", "x.txt"), ("港口 日报.md", "港口-日报.md"),
        ("..txt", "article.txt"), ("a" * 300 + ".pdf", "a" * 50 + ".pdf"),
    ],
)  # fmt: skip
def test_file_names_stay_in_their_folder(name: str, expected: str) -> None:
    assert safe_name(name) == expected


@pytest.mark.parametrize(
    ("contents", "names"),
    [
        ([sent("x")], ["virus.exe"]),
        (["not a data URL"], ["a.txt"]),
        (["data:text/plain;base64,@@@"], ["a.txt"]),
        ([sent("x")] * (MAX_FILES + 1), ["a.txt"] * (MAX_FILES + 1)),
    ],
    ids=["kind", "no data URL", "no base64", "too many"],
)
def test_wrong_uploads_are_refused_in_one_line(contents: list[str], names: list[str]) -> None:
    with pytest.raises(TimelineError, match=r"cannot be read|did not arrive|Add at most"):
        read_uploads(contents, names, read)


def test_a_file_that_cannot_be_read_keeps_no_other_out_and_is_named() -> None:
    told = sent("Koralle opened a pier in Leeds on 3 May 2021.")
    broken = "data:application/pdf;base64," + base64.b64encode(b"%PDF-1.4 broken").decode()
    contents = [sent(""), told, broken, sent("x"), sent("Nothing here says when."), told]
    names = ["empty.txt", "pier.txt", "broken.pdf", "virus.exe", "no date.md", "pier.txt"]
    found = read_uploads(contents, names, lambda paths: extract_files(paths).table)
    assert found.silent == ("empty.txt", "broken.pdf", "virus.exe", "no date.md")
    assert set(found.table["source_id"]) == {"pier", "pier-2"}


def test_another_article_of_a_name_that_is_taken_is_another_source() -> None:
    told = sent("Koralle opened a pier in Leeds on 3 May 2021.")
    extract = lambda paths: extract_files(paths).table  # noqa: E731
    found = read_uploads([told, told], ["en.txt", "en.txt"], extract, taken=("en", "en-2"))
    assert list(found.table["source_id"].unique()) == ["en-3", "en-4"]
    assert found.silent == ()


def test_files_of_like_names_are_all_read_and_the_one_without_events_is_named() -> None:
    told = [sent(f"Koralle opened a pier in {town} on 3 May 2021.") for town in ("Leeds", "York")]
    contents, names = [told[0], sent("Nothing here says when."), told[1]], ["pier-2.txt", "pier.txt", "pier.txt"]
    found = read_uploads(contents, names, lambda paths: extract_files(paths).table)
    assert found.silent == ("pier.txt",)
    assert len(set(found.table["source_id"])) == 2


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "content"), [("a pier.txt", b""), ("a pier.pdf", b"%PDF-1.4 broken")], ids=["empty", "broken"]
)
def test_articles_that_cannot_be_read_are_told_in_the_readers_language(name: str, content: bytes, tag: str) -> None:
    sent_file = "data:text/plain;base64," + base64.b64encode(content).decode()
    with pytest.raises(TimelineError) as fault:
        read_uploads([sent_file], [name], lambda paths: extract_files(paths).table)
    said = refusal(fault.value, tag)
    assert said == say(tag, "upload_unread", files=embed(name, tag))
    assert "timeline-" not in f"{fault.value}{said}", "a folder of this machine"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_an_edit_that_runs_backwards_and_a_picture_of_nothing_are_told_in_the_readers_language(tag: str) -> None:
    with pytest.raises(TimelineError) as backwards:
        check(Edit(event_id="a", action="edit", start="2021-02-03", end="2021-02-01"))
    with pytest.raises(TimelineError) as nothing:
        file_of(Book(TABLE), {"state": {**default_state(tag), "subject": "story"}}, "png", 1.0)
    said = [refusal(fault.value, tag) for fault in (backwards, nothing)]
    assert said == [say(tag, "refused_days"), say(tag, "refused_story")]


def faults(tag: str) -> list[TimelineError]:
    """What goes wrong when a reader of ``tag`` asks the page for what cannot be, one of each kind."""
    shelf = Workspace("story")
    state = {**default_state(tag), "preset": "custom", "width": 20, "height": 20}
    svg = "data:image/svg+xml;base64," + base64.b64encode(b"<svg><script/></svg>").decode()
    asked: list[Callable[[], object]] = [
        lambda: check(Edit(event_id="a", action="edit", start="2021-02-30")),
        lambda: decode("data:text/plain;base64,a", "a pier.txt"),
        lambda: safe_name("a pier.exe"),
        lambda: shelf.record("", Edit(event_id="a", action="accept")),
        lambda: file_of(Book(TABLE), {"state": state}, "html", 1.0),
        lambda: file_of(Book(TABLE), {"state": default_state(tag), "logo": svg}, "html", 1.0),
        lambda: file_of(Book(TABLE), {"state": {**default_state(tag), "title": "\U00012000"}}, "html", 1.0),
    ]
    found = []
    for ask in asked:
        with pytest.raises(TimelineError) as fault:
            ask()
        found.append(fault.value)
    return found


@pytest.mark.parametrize("tag", LANGUAGES)
def test_whatever_a_reader_asks_in_vain_is_told_in_the_readers_language(tag: str) -> None:
    said = [refusal(fault, tag) for fault in faults(tag)]
    assert [words for words in said if "To mend it" in words or "{" in words] == []
    assert len(set(said)) == len(said)


def phrases() -> set[str]:
    """The phrases of the page's words that the program's faults are told by."""
    calls = [
        node for room in ("web", "publishing", "drawing") for path in (ROOT / "timeline" / room).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call) and node.args
    ]  # fmt: skip
    named = [call.args[0] for call in calls if ast.unparse(call.func).split(".")[-1] in ("told", "Refused")]
    return {str(name.value) for name in named if isinstance(name, ast.Constant)}


def test_each_phrase_of_a_fault_is_there() -> None:
    assert {phrase for phrase in phrases() if phrase not in load("en", "web")} == set()
    assert len(phrases()) > 10


DECIDED = [Edit(event_id="gangkou-sc-17", action="use-date"), Edit(event_id="quai-9", action="not-same"),
           Edit(event_id="gone", action="use-date"), Edit(event_id="quai-8", action="accept")]  # fmt: skip


@pytest.mark.parametrize("tag", LANGUAGES)
def test_decisions_are_told_in_the_readers_language(tag: str) -> None:
    said = told(DECIDED, Book(apply(TABLE, DECIDED)), tag)
    assert said.count("Nordlys Ferries’ first boat sails") == 2
    assert "港口日报" in said
    assert "Le Quai" in said


def test_decisions_are_printed_in_the_pictures_note() -> None:
    asked = {"state": {**default_state(), "note": "Written for a test."}}
    book = Book(apply(TABLE, DECIDED))
    page = file_of(book, asked, "html", 1.0, edits=DECIDED).decode("utf-8")
    drawn = re.sub(r"<br>|\\u003cbr\\u003e", " ", page)
    assert "Written for a test." in drawn
    assert "the date of 港口日报 is used, 20 May 2021." in drawn
