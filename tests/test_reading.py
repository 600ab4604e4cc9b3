"""Files and folders in, Sources and problem lines out."""

import os
from datetime import date

import pytest

from timeline.reading import Reading, files, read

EN = "Lead paragraph of the harbour story, told on a quiet day.\n\nThe port closed in May 2021, and ships went north.\n"
DAY = date(2024, 3, 5)


@pytest.fixture
def put(tmp_path):
    def _put(name, content, folder="."):
        path = tmp_path / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return _put


def one(reading: Reading):
    assert len(reading.sources) == 1, reading.problems
    return reading.sources[0]


def test_a_file_is_read_as_decoded_with_its_line_breaks(put):
    path = put("a.txt", b"One day in May.\r\n\r\nThe port closed.\rEnd\n")
    assert one(read([path], published=DAY)).text == "One day in May.\r\n\r\nThe port closed.\rEnd\n"


def test_a_byte_order_mark_counts_and_is_left_out(put):
    source = one(read([put("a.txt", b"\xef\xbb\xbf" + EN.encode())], published=DAY))
    assert (source.text, source.left_out) == ("\ufeff" + EN, ((0, 1),))


def test_a_folder_is_read_in_the_order_of_its_list_then_by_name(put):
    for name in ("a.txt", "b.md", "c.txt"):
        put(name, EN)
    folder = put("deep.txt", EN, "inner").parent.parent
    put("sources.toml", '[third]\nfile = "c.txt"\n')
    assert [source.source_id for source in read([folder], published=DAY).sources] == ["third", "a", "b"]


def test_a_file_given_twice_is_read_once(put):
    path = put("a.txt", EN)
    assert len(read([path, path.parent, path], published=DAY).sources) == 1


def test_equal_names_get_ids_of_their_own(put):
    paths = [put("news story.txt", EN, "one"), put("news story.txt", EN, "two")]
    assert [source.source_id for source in read(paths, published=DAY).sources] == ["news-story", "news-story-2"]


def test_metadata_come_from_the_folders_list(put):
    put(
        "sources.toml",
        """[port]
file = "a.txt"
language = "zh-TW"
published = 2025-02-15
publisher = "Harbour Post"
title = "The port"
url = "https://example.org/port"
note = "a brief"
""",
    )
    source = one(read([put("a.txt", EN)], published=DAY))
    assert (source.source_id, source.language, source.published, source.publisher) == (
        "port", "zh-Hant", date(2025, 2, 15), "Harbour Post",
    )  # fmt: skip
    assert (source.title, source.url, source.note) == ("The port", "https://example.org/port", "a brief")


def test_an_entry_is_about_the_file_of_its_name(put):
    put("sources.toml", '[port]\npublisher = "Harbour Post"\n')
    source = one(read([put("port.md", EN)], published=DAY))
    assert (source.source_id, source.publisher) == ("port", "Harbour Post")


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        pytest.param("[port\n", "sources.toml", id="broken"),
        pytest.param('[port]\nfile = "a.txt"\nauthor = "x"\n', "author", id="unknown key"),
        pytest.param('[port]\ntitle = "x"\n', 'file = "port.txt"', id="no file"),
        pytest.param('[port]\nfile = "../a.txt"\n', "no name of a file", id="another folder's file"),
        pytest.param('[port]\nfile = "gone.txt"\n', "gone.txt", id="missing file"),
        pytest.param('[port]\nfile = "a.txt"\npublished = "soon"\n', "published", id="no day"),
        pytest.param('[port]\nfile = "a.txt"\nlanguage = "klingon"\n', "klingon", id="unknown language"),
        pytest.param('[port]\nfile = "a.txt"\nurl = "javascript:1"\n', "url", id="no address"),
        pytest.param('port = "a.txt"\n', "[port]", id="no table"),
        pytest.param(b'[port]\nfile = "\xff"\n', "sources.toml", id="no UTF-8"),
    ],
)
def test_a_fault_in_the_list_is_one_line_and_its_article_is_read_without_it(put, toml, said):
    put("sources.toml", toml)
    reading = read([put("a.txt", EN)], published=DAY)
    assert [source.source_id for source in reading.sources] == ["a"]
    assert len(reading.problems) == 1
    assert said in reading.problems[0]


def test_a_fault_in_one_entry_leaves_the_others(put):
    put("sources.toml", '[one]\nfile = "a.txt"\nx = 1\n[two]\nfile = "b.txt"\n')
    put("a.txt", EN)
    folder = put("b.txt", EN).parent
    assert [source.source_id for source in read([folder], published=DAY).sources] == ["two", "a"]


BAD = [
    pytest.param("empty.txt", b"", "empty", id="empty"),
    pytest.param("blank.txt", b" \n\t\r\n ", "empty", id="blank"),
    pytest.param("mark.txt", b"\xef\xbb\xbf\n", "no text", id="a mark alone"),
    pytest.param("binary.txt", bytes(range(256)) * 40, "binary", id="binary"),
    pytest.param("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "PNG", id="a picture"),
    pytest.param("old.docx", b"\xd0\xcf\x11\xe0" + bytes(99), ".doc", id="an old Word file"),
    pytest.param("zip.docx", b"PK\x03\x04 broken", "zip", id="a broken .docx"),
    pytest.param("broken.pdf", b"%PDF-1.7\nnothing", "broken PDF", id="a broken PDF"),
    pytest.param("none.html", b"<html><body><script>x</script></body></html>", "no text", id="a page of nothing"),
    pytest.param("large.txt", b"a. " * 7_000_000, "20 MB", id="too large"),
]


@pytest.mark.parametrize(("name", "content", "said"), BAD)
def test_bad_input_is_one_line_that_names_it_and_the_others_come_through(put, name, content, said):
    folder = put(name, content).parent
    put("good.txt", EN)
    reading = read([folder], published=DAY)
    assert [source.source_id for source in reading.sources] == ["good"]
    assert len(reading.problems) == 1
    assert name in reading.problems[0]
    assert said in reading.problems[0]
    assert "\n" not in reading.problems[0]


def test_a_file_as_large_as_may_be_is_read(put, monkeypatch):
    sentence = b"The company sold its third ship in May.\n"
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 2_000 * len(sentence))
    path = put("large.txt", sentence * 2_000)
    assert len(one(read([path], published=DAY)).text) == path.stat().st_size


def test_a_missing_file_is_one_line(put):
    reading = read([put("a.txt", EN).parent / "gone.txt"])
    assert reading.sources == ()
    assert "gone.txt" in reading.problems[0]


def test_a_folder_without_an_article_is_one_line(tmp_path):
    (tmp_path / "inner").mkdir()
    reading = read([tmp_path])
    assert (reading.sources, len(reading.problems)) == ((), 1)
    assert "no article in this folder" in reading.problems[0]


def test_files_that_are_no_articles_are_named_in_one_line(put):
    for name in ("events.csv", "photo.png", ".hidden", "saga.toml", "sources.toml"):
        put(name, "")
    folder = put("a.txt", EN).parent
    (problem,) = read([folder], published=DAY).problems
    assert "events.csv, photo.png. To" in problem


def test_links_that_lead_nowhere_or_to_themselves_are_a_line_each(put):
    folder = put("a.txt", EN).parent
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "ring").symlink_to(".")
    reading = read([folder, folder / "loop.txt" / "b.txt"], published=DAY)
    assert len(reading.sources) == 1
    assert len(reading.problems) == 3


def test_a_pipe_is_refused_and_not_waited_for(put):
    folder = put("a.txt", EN).parent
    os.mkfifo(folder / "pipe.txt")
    reading = read([folder], published=DAY)
    assert (len(reading.sources), len(reading.problems)) == (1, 1)


def test_a_folder_called_like_an_article_is_passed_over(put):
    put("b.txt", EN, "folder.txt")
    folder = put("a.txt", EN).parent
    assert [source.source_id for source in read([folder], published=DAY).sources] == ["a"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_line(put):
    path = put("a.txt", EN)
    path.chmod(0)
    assert "a.txt" in read([path]).problems[0]


def test_a_name_with_a_line_break_or_direction_marks_stays_one_line(put):
    (problem,) = read([put("a\n\u202eb.txt", "")]).problems
    assert "a b.txt" in problem


def test_a_day_that_nobody_knows_is_said(put):
    reading = read([put("a.txt", EN)])
    assert one(reading).published is None
    assert "--published" in reading.problems[0]


@pytest.mark.parametrize(
    ("files", "given", "saga"),
    [
        pytest.param(["saga.toml", "a.txt"], ".", "saga.toml", id="the folder's own"),
        pytest.param(["saga.toml", "a.txt"], "a.txt", "saga.toml", id="a file's folder's"),
        pytest.param(["saga.toml", "sources/a.txt"], "sources", "saga.toml", id="beside the folder sources"),
        pytest.param(["saga.toml", "sources/a.txt"], ".", "saga.toml", id="the saga's folder"),
        pytest.param(["saga.toml", "other/a.txt"], "other", None, id="a folder of another name"),
    ],
)
def test_the_saga_goes_with_its_folder(put, tmp_path, files, given, saga):
    for name in files:
        put(name, EN)
    reading = read([tmp_path / given], published=DAY)
    assert len(reading.sources) == 1
    assert reading.saga == (tmp_path / saga if saga else None)


def test_of_two_sagas_the_first_is_used_and_said(put):
    folders = [put(name, "", folder).parent for folder in ("one", "two") for name in ("a.txt", "saga.toml")]
    reading = read(folders[::2])
    assert reading.saga == folders[0] / "saga.toml"
    assert any("--saga" in problem for problem in reading.problems)


def test_bad_paths_are_lines(tmp_path):
    assert len(read([tmp_path / "a\0b", tmp_path / ("x" * 300)]).problems) == 2


def test_lines_broken_within_their_sentences_are_one_again(put):
    broken = "Lawyers of\nAda Brandt and\nOmar Said met in the\nSnow Hall on 3 May 2019.\nAll left at noon.\n\nA list:\nof\nall\n"
    text = read([put("a.txt", broken)]).sources[0].text
    assert text == broken.replace("of\nAda", "of Ada").replace("and\nO", "and O").replace("the\nS", "the S")
