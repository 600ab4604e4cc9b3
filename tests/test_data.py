"""The shipped data: names that are spelt rightly and stand for one entry, and briefs in our own words."""

import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import msgspec
import pytest

from timeline.events.lexis.spelling import fold_word, in_script
from timeline.names import general_names
from timeline.saga import Names, Saga, read_saga

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "data" / "sources"
ARTICLES = ROOT.parent / "shared" / "articles"  # third-party texts: where they are, the briefs are held against them
LANGUAGES = ("en", "fr", "vi", "zh-Hans", "zh-Hant", "ar")
SAGAS = {"names": general_names, "saga": lambda: read_saga(ROOT / "data" / "saga.toml")}
BRIEFS = {
    "vi": "vi-gate",
    "zh-hans": "zh-wenxiaobai",
    "ar": "ar-gate",
    "zh-hant": "zht-emails",
    "fr": "fr-rivals",
}

LATIN_RUN = 5  # words in a row that a brief may not share with its article
CHINESE_RUN = 10  # characters


@pytest.fixture(params=SAGAS, scope="module")
def saga(request):
    return SAGAS[request.param]()


def listed(saga: Saga) -> dict[str, Names]:
    sections = (saga.people, saga.organisations, saga.products, saga.places)
    return {name: spellings for section in sections for name, spellings in section.items()}


def in_charset(character: str, charset: str) -> bool:
    return bool(character.encode(charset, errors="ignore"))


def han(text: str) -> list[str]:
    return [character for character in text if "\u3400" <= character <= "\u9fff"]


def brief(name: str) -> str:
    return (SOURCES / f"{name}.md").read_text("utf-8")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


# --- names


def test_names_are_a_general_list():
    saga = general_names()
    assert len(listed(saga)) >= 13_000
    assert min(map(len, (saga.people, saga.organisations, saga.products, saga.places))) >= 80
    assert not saga.landmarks


def test_every_entry_has_english_to_fall_back_on_and_the_other_scripts(saga):
    lacking = {
        name
        for name, spellings in listed(saga).items()
        if not {"en", "zh-Hans", "zh-Hant", "ar"} <= {tag for tag, words in spellings.items() if words}
        or not set(spellings) <= set(LANGUAGES)
    }
    assert not lacking


def test_spellings_are_clean(saga):
    wrong = [
        word
        for spellings in listed(saga).values()
        for surfaces in spellings.values()
        for word in surfaces
        if not word or word != " ".join(word.split()) or surfaces.count(word) > 1
    ]
    assert not wrong


def test_a_name_is_listed_once(saga):
    assert len(listed(saga)) == sum(map(len, (saga.people, saga.organisations, saga.products, saga.places)))


def test_a_spelling_stands_for_one_entry_in_all_languages(saga):
    owners = defaultdict(set)
    for name, spellings in listed(saga).items():
        for word in (name, *(word for surfaces in spellings.values() for word in surfaces)):
            owners[fold_word(word)].add(name)
    assert not {word: names for word, names in owners.items() if len(names) > 1}


def test_the_two_lists_agree_on_who_is_meant():
    owners = {}
    for saga in (read() for read in SAGAS.values()):
        for name, spellings in listed(saga).items():
            for word in (word for surfaces in spellings.values() for word in surfaces):
                assert owners.setdefault(fold_word(word), name) == name


# Big5 has traditional characters only, GB2312 simplified ones: what only the other set has is in the wrong script,
# but for rare characters that both scripts write alike (燊, 坂).
@pytest.mark.parametrize(("tag", "own", "other"), [("zh-Hans", "gb2312", "big5"), ("zh-Hant", "big5", "gb2312")])
def test_chinese_names_keep_to_their_script(saga, tag, own, other):
    strays = {
        word
        for spellings in [*listed(saga).values(), *(mark.names for mark in saga.landmarks.values())]
        for word in spellings[tag]
        for character in han(word)
        if in_charset(character, other) and not in_charset(character, own) and in_script(character, tag) != character
    }
    assert not strays


def test_arabic_names_are_in_arabic_or_latin_script_never_in_both(saga):
    mixed = {
        word
        for spellings in listed(saga).values()
        for word in spellings["ar"]
        if re.search(r"[\u0621-\u064a]", word) and re.search(r"[A-Za-z]{2}", word)
    }
    assert not mixed


def test_short_chinese_names_have_two_characters_at_least(saga):
    short = {
        word
        for spellings in listed(saga).values()
        for tag in ("zh-Hans", "zh-Hant")
        for word in spellings[tag]
        if len(word) < 2 and not word.isascii()  # X is read where a text says it longer too
    }
    assert not short


@pytest.mark.parametrize(
    ("name", "tag", "spelling"),
    [
        ("Elon Musk", "zh-Hans", "马斯克"),
        ("Elon Musk", "zh-Hant", "馬斯克"),
        ("Elon Musk", "ar", "ماسك"),
        ("Elon Musk", "ar", "موسك"),
        ("Sam Altman", "zh-Hans", "阿尔特曼"),
        ("Sam Altman", "zh-Hans", "奥尔特曼"),
        ("Sam Altman", "zh-Hant", "奧特曼"),
        ("Sam Altman", "ar", "ألتمان"),
        ("Sam Altman", "ar", "آلتمان"),
        ("Stargate", "zh-Hans", "星门计划"),
        ("Stargate", "zh-Hant", "星際之門"),
        ("Stargate", "ar", "بوابة النجوم"),
    ],
)
def test_saga_knows(name, tag, spelling):
    assert spelling in listed(SAGAS["saga"]())[name][tag]


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Apple", {"zh-Hans": "苹果", "zh-Hant": "蘋果", "ar": "آبل"}),
        ("Nvidia", {"zh-Hans": "英伟达", "zh-Hant": "輝達", "ar": "إنفيديا"}),
        ("Donald Trump", {"zh-Hans": "特朗普", "zh-Hant": "川普", "ar": "ترامب"}),
        ("Xi Jinping", {"zh-Hans": "习近平", "vi": "Tập Cận Bình", "ar": "شي جين بينغ"}),
        ("White House", {"fr": "Maison-Blanche", "vi": "Nhà Trắng", "zh-Hant": "白宮"}),
        ("Germany", {"fr": "Allemagne", "vi": "Đức", "zh-Hans": "德国", "ar": "ألمانيا"}),
    ],
)
def test_general_list_knows(name, spellings):
    entry = listed(general_names())[name]
    assert all(word in entry[tag] for tag, word in spellings.items())


def test_saga_holds_two_landmarks_and_no_event():
    marks = {mark.landmark_id: mark for mark in SAGAS["saga"]().dated()}
    assert {name: (mark.start, mark.end) for name, mark in marks.items()} == {
        "us-election-day": (date(2024, 11, 5), date(2024, 11, 5)),
        "us-inauguration": (date(2025, 1, 20), date(2025, 1, 20)),
    }
    assert all(set(mark.names) == set(LANGUAGES) for mark in marks.values())


# --- briefs


def test_sources_lists_each_brief_once_and_says_that_it_is_one():
    entries = msgspec.toml.decode((SOURCES / "sources.toml").read_bytes(), type=dict[str, dict[str, object]])
    assert [entry["language"] for entry in entries.values()] == ["vi", "zh-Hans", "ar", "zh-Hant", "fr", "en"]
    assert {entry["file"] for entry in entries.values()} == {path.name for path in SOURCES.glob("*.md")}
    assert all("brief" in str(entry["note"]) for entry in entries.values())
    for entry in entries.values():
        assert brief(str(entry["file"]).removesuffix(".md")).startswith(f"# {entry['title']}\n")


@pytest.mark.parametrize("name", ["vi", "ar", "fr", "en"])
def test_brief_has_350_to_600_words(name):
    assert 350 <= len(brief(name).split()) <= 600


@pytest.mark.parametrize("name", ["zh-hans", "zh-hant"])
def test_chinese_brief_has_600_to_1000_characters(name):
    assert 600 <= len(han(brief(name))) <= 1000


@pytest.mark.parametrize("name", [*BRIEFS, "en"])
def test_brief_has_three_to_five_subheadings(name):
    assert 3 <= brief(name).count("\n## ") <= 5


@pytest.mark.parametrize("name", ["vi", "ar", "fr"])
def test_brief_shares_no_phrase_with_its_article(name):
    plain = name_words() | DATE_WORDS[name]
    ours = words(brief(name))
    runs = {tuple(ours[i : i + LATIN_RUN]) for i in range(len(ours) - LATIN_RUN + 1)}
    theirs = words(article(name))
    shared = runs & {tuple(theirs[i : i + LATIN_RUN]) for i in range(len(theirs) - LATIN_RUN + 1)}
    assert not [run for run in shared if not all(word in plain or word.isdigit() for word in run)]


@pytest.mark.parametrize("name", ["zh-hans", "zh-hant"])
def test_chinese_brief_shares_no_phrase_with_its_article(name):
    ours, theirs = (squeezed(text) for text in (brief(name), article(name)))
    runs = {ours[i : i + CHINESE_RUN] for i in range(len(ours) - CHINESE_RUN + 1)}
    assert not [run for run in runs if run in theirs]


def article(name: str) -> str:
    path = ARTICLES / f"{BRIEFS[name]}.txt"
    if not path.is_file():
        pytest.skip("the articles are not on this machine")
    return path.read_text("utf-8")


def squeezed(text: str) -> str:
    """Chinese without punctuation; a Latin word or a number, whichever, counts as one character."""
    return re.sub(r"[\W_]", "", re.sub(r"[A-Za-z]+|\d+", "0", text))


def name_words() -> set[str]:
    saga = SAGAS["saga"]()
    surfaces = [surface for tags in listed(saga).values() for surfaces in tags.values() for surface in surfaces]
    return {word for surface in [*surfaces, *listed(saga)] for word in words(surface)}


#: What dates and amounts are written with, so that sharing a run of nothing else is no borrowing.
DATE_WORDS = {
    "vi": set(words("ngày tháng năm đầu giữa cuối trước sau lễ nhậm chức tỷ triệu usd đô la với giá")),
    "ar": set(words("في عام شهر يوم اليوم الأول من بداية قبل بعد مليار مليون دولار")),
    "fr": set(words("en de la le l d fin début à des ans année millions milliards milliard dollars euros et")),
}
