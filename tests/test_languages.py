"""Language files: each loads, each rule has examples, and each example is read as it says."""

import re
from pathlib import Path

import opencc
import pytest

from tests.examples import INAUGURATION, PUBLISHED, read_example
from timeline import languages
from timeline.dates import find_dates
from timeline.dates.rules.grammar import Grammar
from timeline.errors import LanguageError
from timeline.languages import Language, When, load, packs

FOLDER = Path(languages.__file__).parent
KEYS = ("verbs", "nouns", "weak", "base", "passives", "conjugated")

RULES = [(tag, number, rule) for tag in packs() for number, rule in enumerate(load(tag).when)]
EXAMPLES = [(tag, words, value) for tag, _, rule in RULES for words, value in rule.examples.items()]
NEVER = [(tag, words) for tag in packs() for rule in load(tag).never for words in rule.examples]


def test_the_six_languages_have_files():
    assert packs() == ("ar", "en", "fr", "vi", "zh")


@pytest.mark.parametrize(("tag", "words", "value"), EXAMPLES, ids=[f"{t}:{w}" for t, w, _ in EXAMPLES])
def test_an_example_is_read_as_its_file_says(tag, words, value):
    assert read_example(words, tag) == value


@pytest.mark.parametrize(("tag", "words"), NEVER, ids=[f"{t}:{w}" for t, w in NEVER])
def test_what_is_no_date_is_not_found(tag, words):
    assert [m.date_text for m in find_dates(words, tag, PUBLISHED, [INAUGURATION])] == []


@pytest.mark.parametrize("tag", [*packs(), "und"])
def test_no_line_is_wider_than_a_page_but_for_a_single_string(tag):
    lines = (FOLDER / f"{tag}.toml").read_text("utf-8").splitlines()
    wide = [line for line in lines if len(line) > 120]
    assert [line for line in wide if re.fullmatch(r'(?:\S+ = |\s+)"(?:[^"\\]|\\.)*",?', line) is None] == []


@pytest.mark.parametrize("tag", ["xx-nonsense", "", "klingon", "../etc"])
def test_an_unknown_language_is_one_clear_line(tag):
    with pytest.raises(LanguageError) as fault:
        load(tag)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("tag", packs())
def test_each_rule_has_the_slots_of_what_it_means(tag):
    grow_all(load(tag))


def test_a_rule_without_a_slot_of_what_it_means_is_refused():
    with pytest.raises(LanguageError, match="no slot m"):
        grow_all(Language(spaced=True, when=[When(say=["on {day}"], means="date(month=m)")]))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of language files: English as a checkout of Windows has it, and what is true in every language."""
    for name in ("en.toml", "und.toml"):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes().replace(b"\n", b"\r\n"))
    monkeypatch.setattr(languages, "_FOLDER", tmp_path)
    return tmp_path


def test_lines_may_end_as_on_windows(folder):
    language = load.__wrapped__("en")
    assert language.events.kinds.keys() == load("en").events.kinds.keys()
    assert len(language.when) == len(load("en").when)


def test_a_table_behind_those_of_events_is_refused(folder):
    with (folder / "en.toml").open("a", encoding="utf-8") as file:
        file.write('\n[words.later]\n1 = ["later"]\n')
    with pytest.raises(LanguageError, match=r"\[words.later\] stands behind \[events\]"):
        load.__wrapped__("en")


def test_a_fault_in_the_words_for_events_is_told_by_its_line_in_the_file(folder):
    with (folder / "en.toml").open("a", encoding="utf-8") as file:
        file.write("[events.kinds.sale\n")
    lines = (folder / "en.toml").read_bytes().count(b"\n")
    with pytest.raises(LanguageError, match=f"line {lines}"):
        _ = load.__wrapped__("en").events


def grow_all(language):
    """Every rule that texts may come to."""
    nodes = [Grammar(language).root]
    for node in nodes:
        node.grow()
        nodes += [child for ways in node.children.values() for _, child in ways]


@pytest.mark.parametrize("tag", ["zh", "zh-Hans", "zh-Hant", "zh-TW", "pt-BR", "en-GB", "ar-EG"])
def test_scripts_and_regions_may_be_named(tag):
    assert load(tag).words["month"]["1"]


def test_a_chinese_rule_reads_both_scripts():
    pack = load("zh")
    told = "".join(
        [
            *(say for rule in (*pack.when, *pack.never) for say in rule.say),
            *_words(pack.words),
            *_words(pack.clues.countries),
            *pack.clues.future,
        ]
    )
    han = [chr(code) for code in range(0x4E00, 0x9FFF)]
    simplified = opencc.OpenCC("t2s").convert(" ".join(han)).split(" ")
    unread = {c for c, s in zip(han, simplified, strict=True) if c != s and s in told and c not in pack.alike}
    assert unread == set()


def _words(told: object) -> list[str]:
    """The words of a file's tables, however deep they lie."""
    if isinstance(told, str):
        return [told]
    parts = told.values() if isinstance(told, dict) else told if isinstance(told, (list, tuple)) else ()
    return [word for part in parts for word in _words(part)]


@pytest.mark.parametrize("tag", packs())
def test_a_pattern_of_two_words_has_one_gap(tag):
    events = load(tag).events
    listed = [(kind, key, word) for kind, said in events.kinds.items() for key in KEYS for word in getattr(said, key)]
    assert not [one for one in listed if one[2].count("…") > 1]
