"""Pictures as they come out of Chromium: right size, legible, searchable, described, the same every time."""

from __future__ import annotations

import base64
import io
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd
import pypdf
import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw
from playwright.sync_api import Browser

from timeline.drawing import View
from timeline.errors import TimelineError
from timeline.locales import LANGUAGES
from timeline.publishing import PRESETS, SIZED, Picture, content_of, export, find_chromium, read_manifest
from timeline.publishing.composition import compose
from timeline.publishing.headings import head
from timeline.publishing.layout import Types
from timeline.publishing.rendering import settled
from timeline.table import read_table, validate

TABLES = Path(__file__).parent / "snapshots" / "tables"
GALLERY = Path(__file__).parent.parent / "build" / "gallery"
DRAWABLE = sorted({path.stem for path in TABLES.glob("*.csv")} - {"hostile"})  # it has letters that no font has
PNG_LOGO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="session", autouse=True)
def _chromium() -> None:
    if find_chromium() is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no Chromium is installed")


def table(name: str) -> Any:
    return read_table(TABLES / f"{name}.csv")


def sizes(figure: dict[str, Any]) -> list[float]:
    """Every type size in the figure."""
    found: list[float] = []

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            found.extend(
                part[key]["size"] for key in ("font", "textfont", "tickfont") if "size" in (part.get(key) or {})
            )
            for value in part.values():
                walk(value)
        elif isinstance(part, list):
            for value in part:
                walk(value)

    walk({"data": figure["data"], "layout": figure["layout"]})
    return [size for entry in found for size in (entry if isinstance(entry, list) else [entry])]


# Composition: no browser needed


@pytest.mark.parametrize("preset", SIZED)
@pytest.mark.parametrize("name", DRAWABLE)
def test_a_picture_keeps_the_rules_of_its_preset(name: str, preset: str) -> None:
    made, rules = compose(table(name), View(), Picture(preset=preset)), PRESETS[preset]
    layout = made.figure["layout"]
    height = made.height_px == rules.height_px if rules.height_px else made.height_px <= rules.most_height_px
    labelled = (layout.get("meta") or {}).get("labelled", 0)
    assert (made.width_px, height, labelled <= rules.labels) == (rules.width_px, True, True)
    assert min(sizes(made.figure)) >= rules.type_px - 1e-6


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("preset", SIZED)
def test_words_around_the_chart_neither_meet_it_nor_leave_the_picture(preset: str, language: str) -> None:
    picture = Picture(
        preset=preset, title="A long title " * 12, subtitle="and more " * 20, note="note " * 60, credit="credit " * 9
    )
    made = compose(table("six-languages"), View(language=language), picture)
    layout, margin = made.figure["layout"], made.figure["layout"]["margin"]
    words = [note for note in layout["annotations"] if note["yref"] == "paper" and note["yanchor"] == "top"]
    plot_bottom = made.height_px - margin["b"]
    for note in words:
        top = margin["t"] - note["yshift"]
        bottom = top + len(note["text"].split("<br>")) * note["font"]["size"] * 1.3
        assert top >= 0
        assert bottom <= made.height_px
        assert bottom <= margin["t"] or top >= plot_bottom


def test_events_that_are_left_out_are_counted_at_the_foot() -> None:
    made = compose(table("forty-in-a-month"), View(), Picture(top=5))
    texts = " ".join(note["text"] for note in made.figure["layout"]["annotations"])
    assert "5 of 40 events shown." in texts


def test_the_message_of_a_card_stands_in_its_middle() -> None:
    made = compose(table("disputed"), View(), Picture(preset="social"))
    title = next(note for note in made.figure["layout"]["annotations"] if "Sources disagree" in note["text"])
    assert (title["xanchor"], title["xshift"] + made.figure["layout"]["margin"]["l"]) == ("center", 600)


def test_a_story_is_a_picture_of_its_own() -> None:
    rows = table("disputed")
    story = rows.loc[rows["story_id"] != "", "story_id"].iloc[0]
    made = compose(rows, View(), Picture(subject="story", story=story))
    assert (set(made.rows["story_id"]), made.title.startswith("When? ")) == ({story}, True)


@pytest.mark.parametrize("subject", ["coverage", "lag"])
def test_other_subjects_are_drawn_too(subject: Any) -> None:
    made = compose(table("six-languages"), View(language="fr"), Picture(subject=subject))
    assert (made.width_px, made.height_px) == (1200, 675)


def test_a_matrix_holds_as_many_stories_as_its_rows_have_room() -> None:
    days = {f"s{story}": f"20{10 + story}-03-04" for story in range(15)}
    rows = validate(
        pd.DataFrame(
            {"source_id": source, "event_id": f"{source}-{story}", "story_id": story, "start": day, "headline": story}
            for story, day in days.items()
            for source in "ab"
        )
    )
    layout = compose(rows, View(), Picture(subject="coverage")).figure["layout"]
    shown = len(layout["yaxis"]["ticktext"])
    row_px = (675 - layout["margin"]["t"] - layout["margin"]["b"]) / shown
    assert (5 < shown < 15, row_px > 2 * 1.3 * 15) == (True, True)


# Files


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_png_has_its_size_and_says_what_it_shows(scale: int) -> None:
    picture = Picture(scale=scale, credit="Graphic: A")
    image = Image.open(io.BytesIO(content_of(table("six-languages"), View(language="ar"), ".png", picture=picture)))
    image.load()
    said = image.text  # type: ignore[attr-defined]
    assert (image.size, said["Author"]) == ((1200 * scale, 675 * scale), "Graphic: A")
    assert said["Comment"].startswith("خط زمني")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_can_be_searched_in_six_languages(language: str, tmp_path: Path) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("poppler-utils is not installed")
    titles = {
        "en": "When did the board meet?", "fr": "L’été où tout a changé à Évreux", "vi": "Điều gì đã xảy ra trước đó",
        "zh-Hans": "马斯克起诉之前发生了什么", "zh-Hant": "馬斯克起訴之前發生了什麼", "ar": "المجلس يقاضي الإدارة في ديسمبر",
    }  # fmt: skip
    path = tmp_path / "p.pdf"
    export(
        table("six-languages"), View(language=language), path, picture=Picture(preset="print", title=titles[language])
    )
    text = subprocess.run([reader, path, "-"], capture_output=True, check=True, timeout=60).stdout.decode()
    assert titles[language] in re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def test_a_pdf_has_the_page_of_its_preset_and_is_described() -> None:
    made = pypdf.PdfReader(
        io.BytesIO(content_of(table("disputed"), View(language="fr"), ".pdf", picture=Picture(preset="print")))
    )
    box, said = made.pages[0].mediabox, made.metadata
    assert said is not None
    mm = [round(float(side) / 72 * 25.4) for side in (box.width, box.height)]
    assert (mm, len(made.pages), said.title) == ([297, 210], 1, "Les sources divergent sur les dates de 2 événements")


def test_an_svg_carries_its_fonts_and_its_words() -> None:
    drawn = content_of(table("six-languages"), View(language="zh-Hant"), ".svg").decode()
    fonts = re.findall(r"font-family:'([^']+)';font-weight:\d+;src:url\(data:font/woff2;base64,([^)]+)\)", drawn)
    names = {family for family, _ in fonts}
    assert {"Noto Sans", "Noto Sans Arabic", "Noto Sans SC", "Noto Sans TC"} <= names
    arabic = next(data for family, data in fonts if family == "Noto Sans Arabic")
    features = TTFont(io.BytesIO(base64.b64decode(arabic)))["GSUB"].table.FeatureList.FeatureRecord
    assert {"init", "medi", "fina"} <= {record.FeatureTag for record in features}
    assert ("<title" in drawn, "<desc" in drawn, "http" in re.sub(r"http://www.w3.org/\S*", "", drawn)) == (
        True,
        True,
        False,
    )


def test_hostile_text_is_inert_in_an_svg_and_a_page() -> None:
    rows = table("hostile")
    rows["headline"] = rows["headline"].str.replace("[^\x20-\x7e]", "", regex=True)
    rows["publisher"] = rows["publisher"].str.replace("[^\x20-\x7e]", "", regex=True)
    picture = Picture(title="</script><script>alert(1)</script>", note="<img src=x onerror=alert(1)>")
    drawn = content_of(rows, View(), ".svg", picture=picture).decode()
    page = content_of(rows, View(), ".html", picture=picture).decode()
    assert (drawn.count("<script"), "<img" in drawn) == (0, False)
    assert ("<script>alert" in page, "<img src" in page) == (False, False)


def test_a_page_shows_the_picture_without_any_network(tmp_path: Path, browser: Browser) -> None:
    path = export(table("six-languages"), View(language="ar"), tmp_path / "p.html")
    told: list[str] = []
    asked: list[str] = []
    page = browser.new_page()
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda fault: told.append(str(fault)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_selector("#picture .main-svg")
    buttons = page.locator(".modebar-btn").count()
    page.close()
    outward = [address for address in asked if not address.startswith(("file:", "data:", "blob:"))]
    assert (told, outward, buttons) == ([], [], 0)


def test_a_logo_is_drawn_at_the_foot() -> None:
    drawn = content_of(table("planned"), View(), ".svg", picture=Picture(logo=PNG_LOGO)).decode()
    assert drawn.count("<image") == 1


KIT = [
    "timeline.png", "timeline.svg", "timeline.pdf", "events.csv", "timelinejs.json", "alt.txt", "caption.txt", "manifest.json",
]  # fmt: skip


def test_names_and_orders_that_plotly_draws_lots_for_are_settled() -> None:
    drawn = '<svg class="main-svg" {}><defs id="defs-{}"/><g clip-path="url(#clip{}xy)"/><svg y="1" x="2"/></svg>'
    one = drawn.format('style="top: 0" viewBox="0 0 9 9" width="9"', "01ab9f", "01ab9f")
    other = drawn.format('width="9" viewBox="0 0 9 9" style="top: 0"', "f00f00", "f00f00")
    assert settled(one) == settled(other)
    assert settled(one).startswith(
        '<svg class="main-svg" style="top: 0" viewBox="0 0 9 9" width="9"><defs id="defs-0"/>'
    )
    assert '<svg y="1" x="2"/>' in settled(one)


def test_the_kit_is_whole_and_its_manifest_gives_the_same_kit_again(tmp_path: Path) -> None:
    rows = table("disputed")
    first = content_of(
        rows, View(language="zh-Hans", theme="dark"), ".zip", picture=Picture(preset="slide", credit="图")
    )
    archive = zipfile.ZipFile(io.BytesIO(first))
    archive.extract("manifest.json", tmp_path)
    view, picture = read_manifest(tmp_path / "manifest.json")
    assert archive.namelist() == KIT
    assert content_of(rows, view, ".zip", picture=picture) == first


def test_a_gallery_of_every_preset_is_written_to_be_looked_at() -> None:
    """A sheet a preset in build/gallery: every table in two languages with GALLERY set, else one, to be quick."""
    whole = bool(os.environ.get("GALLERY"))
    GALLERY.mkdir(parents=True, exist_ok=True)
    for number, preset in enumerate(SIZED):
        languages = ("en", "ar") if whole else (("en", "ar")[number % 2],)
        names = DRAWABLE if whole else ["six-languages"]
        pictures = [_small(name, preset, language) for name in names for language in languages]
        _sheet(pictures).save(GALLERY / f"{preset}.png")
    assert len(list(GALLERY.glob("*.png"))) >= len(SIZED)


def _small(name: str, preset: str, language: str) -> Image.Image:
    try:
        drawn = content_of(table(name), View(language=language), ".png", picture=Picture(preset=preset, scale=1))
    except TimelineError as fault:
        image = Image.new("RGB", (600, 400), "#eeeeee")
        ImageDraw.Draw(image).text((10, 10), str(fault)[:90], fill="#b42318")
        return image
    image = Image.open(io.BytesIO(drawn)).convert("RGB")
    return image.resize((round(image.width * 420 / image.height), 420))


def _sheet(pictures: list[Image.Image]) -> Image.Image:
    columns = 4
    wide = max(image.width for image in pictures) + 8
    sheet = Image.new("RGB", (wide * columns, 428 * -(-len(pictures) // columns)), "#888888")
    for number, image in enumerate(pictures):
        sheet.paste(image, (number % columns * wide, number // columns * 428))
    return sheet


def test_a_title_is_smaller_before_a_word_is_broken() -> None:
    text = "莱德勒和诺伊曼夫：5个事件的日期，各来源说法不一"
    said = head((text, ""), PRESETS["social"], View(language="zh-Hans"))[0]
    assert said.size_px < Types.of(PRESETS["social"]).title
    assert said.lines[1].startswith("事件")
