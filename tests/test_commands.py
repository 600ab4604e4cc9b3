"""The command line as a user meets it: results, one clear line for what is wrong, exit codes."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from timeline.__main__ import main
from timeline.dates import find_in_source
from timeline.drawing import View
from timeline.publishing import Picture
from timeline.publishing.manifest import manifest
from timeline.table import COLUMNS, DATE_COLUMNS, validate

ARTICLE = (
    "Paris, le 5 mars 2024\n\nLa société a été fondée en 2015.\n\nFin 2017, elle a été vendue à un groupe allemand.\n"
)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    return folder


def table_in(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))


def told(capsys):
    """Standard output, and the lines of standard error."""
    out, err = capsys.readouterr()
    return out, err.splitlines()


def test_extract_writes_the_table(folder, tmp_path, capsys):
    assert main(["extract", str(folder), "-o", str(tmp_path / "e.csv")]) == 0
    rows = table_in(tmp_path / "e.csv")
    assert list(rows[0]) == list(COLUMNS)
    assert {row["timex"] for row in rows} >= {"2015", "2017"}
    assert told(capsys)[0] == ""


def test_extract_writes_the_same_bytes_again(folder, capsys):
    texts = []
    for _ in range(2):
        assert main(["extract", str(folder)]) == 0
        texts.append(told(capsys)[0])
    assert texts[0] == texts[1]


def test_dates_go_to_standard_output(folder, capsys):
    assert main(["dates", str(folder)]) == 0
    rows = list(csv.DictReader(io.StringIO(told(capsys)[0])))
    assert list(rows[0]) == list(DATE_COLUMNS)
    assert [row["timex"] for row in rows][-2:] == ["2015", "2017"]


def test_dates_can_be_marked_in_a_page(folder, tmp_path, capsys):
    (folder / "b.txt").write_text("Le <script>alert(1)</script> 3 mai 2020, il est parti.", "utf-8")
    assert main(["dates", str(folder), "--html", "-o", str(tmp_path / "d.html")]) == 0
    page = (tmp_path / "d.html").read_text("utf-8")
    assert "<script>" not in page
    assert ">3 mai 2020</mark>" in page


def test_relative_dates_without_a_day_of_publication_are_told(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Hier, la société a été vendue. Elle avait été fondée en 2015.", "utf-8")
    assert main(["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "e.csv")]) == 0
    assert any("--published" in line for line in told(capsys)[1])
    assert main(["extract", str(tmp_path / "a.txt"), "--published", "2024-05-06"]) == 0
    assert "2024-05-05" in told(capsys)[0]


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["extract"], ["paint"], ["extract", "x", "--nonsense"], ["extract", "x", "--published", "yesterday"],
        ["export", "x", "-o", "y.png", "--size", "wide"], ["export", "x"], ["serve", "--port", "many"], ["serve", "--port", "99999"],
        ["export", "x", "-o", "y.png", "--events", ","],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_two_and_one_line(arguments, capsys):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    out, err = told(capsys)
    assert (end.value.code, out, len(err)) == (2, "", 1)


BAD = {
    "a folder that is not there": ["extract", "nowhere"],
    "a table that is not there": ["export", "nowhere.csv", "-o", "p.png"],
    "a saga that is not there": ["extract", "articles", "--saga", "nowhere.toml"],
    "a saga that is no TOML": ["extract", "articles", "--saga", "bad.toml"],
    "a saga with an unknown key": ["extract", "articles", "--saga", "odd.toml"],
    "a saga that is a folder": ["extract", "articles", "--saga", "empty"],
    "a saga in another encoding than UTF-8": ["extract", "articles", "--saga", "latin.toml"],
    "a folder without articles": ["extract", "empty"],
    "an output folder that is not there": ["extract", "articles", "-o", "nowhere/e.csv"],
    "a table without its columns": ["export", "odd.csv", "-o", "p.csv"],
    "a table in another encoding than UTF-8": ["export", "latin.csv", "-o", "p.csv"],
    "a table with a year that is none": ["export", "zero.csv", "-o", "p.csv"],
    "a table with a number that is none": ["export", "endless.csv", "-o", "p.csv"],
    "a table with more cells than columns": ["export", "ragged.csv", "-o", "p.csv"],
    "a landmark that ends before it starts": ["extract", "articles", "--saga", "backward.toml"],
    "a language that no headline is made in": ["extract", "articles", "--lang", "tlh"],
    "an output that is a folder": ["dates", "articles", "-o", "empty"],
    "an output that is no file": ["dates", "articles", "-o", os.devnull],
    "a range of days that ends before it starts": [
        "export",
        "good.csv",
        "-o",
        "p.md",
        "--from",
        "2021-01-01",
        "--to",
        "2020-01-01",
    ],
    "a table with a wrong day": ["export", "wrong.csv", "-o", "p.csv"],
    "an unknown format": ["export", "good.csv", "-o", "p.xyz"],
    "a folder for pictures that cannot be made": ["export", "good.csv", "--all-presets", "good.csv"],
    "an unknown language": ["export", "good.csv", "-o", "p.md", "--lang", "tlh"],
    "an unknown event": ["explain", "articles", "no-such-event"],
}


@pytest.mark.parametrize("arguments", BAD.values(), ids=BAD)
def test_what_a_user_can_mend_is_one_clear_line(arguments, folder, capsys, monkeypatch):
    home = folder.parent
    (home / "empty").mkdir()
    (home / "bad.toml").write_text("[people", "utf-8")
    (home / "odd.toml").write_text("[animals]\n", "utf-8")
    for name in ("latin.toml", "latin.csv"):
        (home / name).write_bytes("[people.é]\n".encode("latin-1"))
    (home / "odd.csv").write_text("a,b\n1,2\n", "utf-8")
    (home / "wrong.csv").write_text("source_id,start,headline\na,soon,x\n", "utf-8")
    (home / "zero.csv").write_text("source_id,start,headline\na,0000-01-01,x\n", "utf-8")
    (home / "endless.csv").write_text("source_id,start,headline,date_start\na,2020-01-01,x,inf\n", "utf-8")
    (home / "ragged.csv").write_text("source_id,start,headline\na,2020-01-01,x,y\n", "utf-8")
    (home / "backward.toml").write_text(
        '[landmarks.x]\nstart = 2020-01-02\nend = 2020-01-01\nnames = { en = ["x"] }\n', "utf-8"
    )
    (home / "good.csv").write_text("source_id,start,headline\na,2020-01-01,x\n", "utf-8")
    monkeypatch.chdir(home)
    assert main(arguments) == 1
    _, err = told(capsys)
    faults = [line for line in err if line.startswith("timeline: ")]
    assert len(faults) == 1
    assert faults[0].count("To mend it:") == 1
    assert "Traceback" not in "\n".join(err)


def test_other_articles_come_through(folder, capsys):
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").write_bytes(os.urandom(4000))
    (folder / "sources.toml").write_text("[a\n", "utf-8")
    assert main(["extract", str(folder)]) == 0
    out, err = told(capsys)
    assert "2015" in out
    for name in ("b.txt", "c.txt", "sources.toml"):
        assert any(line.startswith("timeline: ") and name in line for line in err), err


def test_a_full_disk_behind_standard_output_is_one_line(folder):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "timeline", "dates", str(folder)], check=False, stdout=full, stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("timeline: standard output: cannot be written")


def test_compare_says_who_says_when(tmp_path, capsys):
    for name, day in (("a", "3 May 2015"), ("b", "9 May 2015")):
        text = f"London, 6 March 2024\n\nOn {day} Ada Lovelace founded Analytical Engines in London with two friends.\n"
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert main(["compare", str(tmp_path), "-o", str(tmp_path / "s.csv")]) == 0
    assert {(row["source_id"], row["start"]) for row in table_in(tmp_path / "s.csv")} == {
        ("a", "2015-05-03"),
        ("b", "2015-05-09"),
    }
    assert told(capsys)[1][-1].endswith("s.csv: 1 story")
    assert main(["compare", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == 0
    out, _ = told(capsys)
    assert out.startswith("1 story of two or more sources; they disagree on 1.\n")
    assert "THE SOURCES DISAGREE, 6 days apart" in out


def test_explain_shows_the_chain(folder, tmp_path, capsys):
    main(["extract", str(folder), "-o", str(tmp_path / "e.csv")])
    event = table_in(tmp_path / "e.csv")[0]
    capsys.readouterr()
    assert main(["explain", str(folder), event["event_id"]]) == 0
    assert event["date_text"] in told(capsys)[0]


def test_a_table_goes_to_other_formats(folder, tmp_path, capsys):
    main(["extract", str(folder), "-o", str(tmp_path / "e.csv")])
    assert main(["export", str(tmp_path / "e.csv"), "-o", str(tmp_path / "t.json")]) == 0
    assert json.loads((tmp_path / "t.json").read_text("utf-8"))["events"]
    assert main(["export", str(tmp_path / "t.json"), "-o", str(tmp_path / "back.csv")]) == 0


def asked_of(monkeypatch, *arguments):
    """The View and the Picture that ``export`` is asked to draw."""
    drawn = []
    monkeypatch.setattr(
        "timeline.publishing.export", lambda table, view, path, *, picture: drawn.append((view, picture))
    )
    assert main(["export", *map(str, arguments)]) == 0
    return drawn[0]


def test_every_wish_is_passed_on(folder, tmp_path, monkeypatch):
    view, picture = asked_of(
        monkeypatch, folder, "-o", tmp_path / "p.png", "--lang", "fr", "--sources", "a,b", "--from", "2014-01-01",
        "--to", "2019-12-31", "--preset", "square", "--scale", "3", "--title", "", "--subtitle", "Un", "--note", "Deux",
        "--credit", "Trois", "--logo", "x.svg", "--top", "4", "--layout", "vertical", "--subject", "story", "--story", "s-1",
    )  # fmt: skip
    assert view == View(language="fr", sources=("a", "b"), start=date(2014, 1, 1), end=date(2019, 12, 31))
    assert replace(picture, names={}) == Picture(
        preset="square", scale=3.0, title="", subtitle="Un", note="Deux", credit="Trois", logo=Path("x.svg"), top=4,
        layout="vertical", subject="story", story="s-1",
    )  # fmt: skip


def test_a_manifest_is_drawn_again_and_what_is_given_besides_wins(folder, tmp_path, monkeypatch):
    kit = tmp_path / "manifest.json"
    before = View(language="ar", sources=("a",)), Picture(preset="slide", title="T", events=("e",))
    kit.write_text(
        manifest(validate(pd.DataFrame({"source_id": [], "start": [], "headline": []})), *before, {}), "utf-8"
    )
    view, picture = asked_of(
        monkeypatch, folder, "-o", tmp_path / "p.png", "--view", kit, "--title", "U", "--size", "900x0"
    )
    assert view == before[0]
    assert replace(picture, names={}) == replace(before[1], title="U", size=(900, 0))


def test_a_folder_for_pictures_is_made(folder, tmp_path, monkeypatch):
    drawn = []
    monkeypatch.setattr("timeline.publishing.export", lambda table, view, path, *, picture: drawn.append(path))
    assert main(["export", str(folder), "--all-presets", str(tmp_path / "new" / "pictures")]) == 0
    assert {path.parent for path in drawn} == {tmp_path / "new" / "pictures"}
    assert (tmp_path / "new" / "pictures").is_dir()


def test_a_fault_of_ours_in_one_article_leaves_the_dates_of_the_others(folder, tmp_path, capsys, monkeypatch):
    (folder / "faulty.txt").write_text("On 4 May 2021 Acme sued Globex, and nobody knew why it had.", "utf-8")

    def failing(source, landmarks):
        if source.source_id == "faulty":
            raise KeyError("12")
        return find_in_source(source, landmarks)

    monkeypatch.setattr("timeline.commands.find_in_source", failing)
    assert main(["dates", str(folder), "-o", str(tmp_path / "dates.csv")]) == 0
    with (tmp_path / "dates.csv").open(encoding="utf-8", newline="") as file:
        assert "faulty" not in {row["source_id"] for row in csv.DictReader(file)} != set()
    assert "KeyError" in capsys.readouterr().err
