"""Encodings, web pages, PDFs and Word files: the text comes out right."""

import contextlib
import io
import zipfile
from datetime import date

import docx
import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import SourceError
from timeline.reading.decoding import decode
from timeline.reading.formats import extract

OLD = [
    ("Le ministre a annoncé mardi à Genève la cession de « l’Étoile » pour 3 €.", "cp1252"),
    ("The mayor’s office said “yes” – it’s a café deal.", "cp1252"),
    ("Die Behörde kündigte am Dienstag an, dass die Straße für Fußgänger öffne.", "cp1252"),
    ("El año pasado la compañía anunció en Málaga que no habría más despidos.", "cp1252"),
    ("Společnost v úterý oznámila, že nový ředitel nastoupí v březnu.", "cp1250"),
    ("Spółka ogłosiła we wtorek, że nowy prezes obejmie urząd w marcu.", "cp1250"),
    ("Şirket salı günü yeni yöneticinin göreve başlayacağını açıkladı.", "cp1254"),
    ("Компания сообщила во вторник, что новый директор начнёт работу.", "cp1251"),
    ("أعلنت الشركة يوم الثلاثاء أن المدير الجديد سيتولى منصبه في مارس.", "cp1256"),
    ("港口公司周二宣布，新任经理将于2024年3月上任。", "gb18030"),
    ("港口公司週二宣布，新任經理將於2024年3月上任。", "big5"),
    ("港口公司週二宣布，新任經理將於2024年3月上任。", "gb18030"),
    ("同社は火曜日、新しい社長が三月に就任すると発表した。", "cp932"),
    ("회사는 화요일 새 사장이 3월에 취임한다고 발표했다.", "cp949"),
]
SAID = (
    "布兰特上月辞去董事长一职后，港口公司的账目由新任经理接手清点，5月3日下午，董事会在旧仓库里开会，决定把三条航线卖给"
    "北方的一家船运公司，并在次日公布了价格。董事们说，买方已经付清了全部款项，船只将在秋天交付，届时旧码头也会关闭。"
)
WRAPPED = "\n".join(SAID[at : at + 33] for at in range(0, len(SAID), 33))


def test_a_sentence_that_the_width_of_its_lines_breaks_is_whole_again() -> None:
    text = extract(WRAPPED.encode(), ".txt").text
    assert (len(text), text.replace("\u2060", "")) == (len(WRAPPED), SAID)


def test_lines_that_are_not_of_one_width_stay_lines() -> None:
    text = WRAPPED.replace("次日公布", "公布").replace("布兰特", "")
    assert extract(text.encode(), ".txt").text == text


MARKED = ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
SCRIPTS = [
    pytest.param("Cảng đóng cửa tháng 5 năm 2021.\nTàu đi về phía bắc.", id="vi"),
    pytest.param("港口于2021年5月关闭。\n船只北上。", id="zh-Hans"),
    pytest.param("أغلق الميناء في مايو 2021.\nاتجهت السفن شمالا.", id="ar"),
    pytest.param("Le port a fermé en mai 2021.\r\nLes navires…", id="fr"),
]


@pytest.mark.parametrize(("text", "encoding"), OLD)
def test_an_old_encoding_is_found(text, encoding):
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize("encoding", MARKED)
@pytest.mark.parametrize("text", SCRIPTS)
def test_unicode_is_read_with_and_without_a_mark(text, encoding):
    assert decode(text.encode(encoding))[0] == text


def test_a_broken_byte_in_utf_8_is_replaced_and_said():
    found = extract("Cảng đóng cửa".encode() + b"\xff" + " tháng năm".encode(), ".txt")
    assert found.text == "Cảng đóng cửa\ufffd tháng năm"
    assert "broken" in found.fault


@given(st.text(min_size=1).filter(lambda text: "\0" not in text and text.isprintable()))
def test_what_utf_8_writes_is_read_back(text):
    assert decode(text.encode()) == (text, "utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_clear_fault(content):
    with contextlib.suppress(SourceError):
        assert extract(content, ".txt").text


PAGE = """<!doctype html><html lang="fr"><head><meta charset="{charset}"><title>Le port ferme | Le Quai</title>
<meta property="og:title" content="Le port ferme"><meta property="og:site_name" content="Le Quai">
<meta property="article:published_time" content="2021-05-14T08:00:00+02:00">
<link rel="canonical" href="https://example.org/port"></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Le port ferme</h1>
<p>La société a annoncé mardi 11 mai 2021 la fermeture du vieux port, décidée après des années de débats.</p>
<h2>Une longue attente</h2>
<figure><img src="x.jpg"><figcaption>Le directeur devant la digue, à l'été 2019, avant les travaux.</figcaption></figure>
<p>Le directeur était parti en 2020, au bout de trois ans de conflit avec son conseil d'administration.</p>
</article><script>var a = "<p>1999";</script><footer>© 2021 Le Quai. Tous droits réservés.</footer></body></html>"""


@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("", "cp1252")])
def test_a_page_gives_its_article_and_what_it_says_of_itself(charset, encoding):
    found = extract(PAGE.format(charset=charset).encode(encoding), ".html")
    assert (found.title, found.published, found.publisher) == ("Le port ferme", date(2021, 5, 14), "Le Quai")
    assert found.url == "https://example.org/port"


@pytest.mark.parametrize(
    ("words", "there"),
    [("fermeture du vieux port, décidée", True), ("Une longue attente", True), ("devant la digue", True),
     ("Accueil", False), ("1999", False), ("Tous droits", False)],
)  # fmt: skip
def test_a_page_keeps_headings_and_captions_and_drops_the_rest(words, there):
    assert (words in extract(PAGE.format(charset="utf-8").encode(), ".html").text) is there


def test_a_page_is_known_without_its_suffix():
    assert "<" not in extract(PAGE.format(charset="utf-8").encode(), "").text


@pytest.mark.parametrize(
    "attack",
    [
        pytest.param("<p " + " ".join(f"a{n}=1" for n in range(60_000)) + ">", id="attributes"),
        pytest.param("<p " + " ".join(f"a{n} <" for n in range(60_000)) + ">", id="attributes with brackets"),
        pytest.param("<div>" * 60_000, id="depth"),
        pytest.param("<script>" * 60_000, id="open scripts"),
        pytest.param("<!--" * 60_000, id="open comments"),
    ],
)
def test_an_attack_on_the_page_parser_ends(attack):
    with contextlib.suppress(SourceError):
        assert extract(f"<html><body>{attack}<p>{'The port closed. ' * 20}</p>".encode(), ".html").text


def test_too_many_tags_are_refused():
    with pytest.raises(SourceError, match="tags"):
        extract(b"<html>" + b"<b>x</b>" * 110_000, ".html")


def pdf_of(*pages: str, width_mm: float = 60, password: str = "") -> bytes:
    document = FPDF()
    document.set_font("Helvetica", size=12)
    for page in pages:
        document.add_page()
        document.multi_cell(width_mm, 6, page)
    if password:
        document.set_encryption(owner_password="owner", user_password=password)
    return bytes(document.output())


def test_a_pdf_is_read_in_paragraphs():
    told = "The port closed on 11 May 2021 after years of debate, and the ships went north to other towns."
    assert extract(pdf_of(f"A harbour closes\n{told}\n\nNobody came."), ".pdf").text == (
        f"A harbour closes\n{told}\nNobody came."
    )


def test_a_pdfs_page_numbers_and_running_heads_are_dropped():
    pages = [f"The Quay, issue 7\nShip number {name} left in May 2021.\n{n}" for n, name in enumerate("abcd", 1)]
    text = extract(pdf_of(*pages, width_mm=150), ".pdf").text
    assert text == "\n".join(f"Ship number {name} left in May 2021." for name in "abcd")


def test_a_locked_pdf_is_said_to_be_locked():
    with pytest.raises(SourceError, match="password"):
        extract(pdf_of("secret", password="x"), ".pdf")


def test_a_pdf_without_text_is_said_to_need_recognition():
    with pytest.raises(SourceError, match="OCR"):
        extract(pdf_of(""), ".pdf")


def test_a_pdf_of_too_many_pages_is_refused():
    with pytest.raises(SourceError, match="1,000 pages"):
        extract(pdf_of(*[""] * 1001), ".pdf")


def docx_of() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Cảng đóng cửa"
    document.add_heading("Cảng đóng cửa", 1)
    document.add_paragraph("Cảng đóng cửa tháng 5 năm 2021.")
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "2020", "أغلق الميناء"
    document.add_paragraph("Tàu đi về phía bắc.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_gives_paragraphs_and_tables_in_order():
    found = extract(docx_of(), ".docx")
    assert found.title == "Cảng đóng cửa"
    assert found.text == ("Cảng đóng cửa\nCảng đóng cửa tháng 5 năm 2021.\n2020\tأغلق الميناء\nTàu đi về phía bắc.")


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 101 * 1024 * 1024)
    with pytest.raises(SourceError, match="100 MB"):
        extract(out.getvalue(), ".docx")


def test_a_broken_word_file_is_said_to_be_broken():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    with pytest.raises(SourceError, match="broken"):
        extract(out.getvalue(), ".docx")


def test_the_words_of_a_time_stay_in_their_sentence_and_its_date_is_known():
    page = PAGE.format(charset="utf-8").replace(
        "mardi 11 mai 2021", '<time datetime="2021-05-11">mardi 11 mai</time> 2021'
    )
    assert "annoncé mardi 11 mai 2021 la fermeture" in extract(page.encode(), ".html").text
    told = PAGE.format(charset="utf-8").replace("article:published_time", "x")
    told = told.replace("<h1>Le", '<time datetime="2021-05-12">mercredi</time><h1>Le')
    assert extract(told.encode(), ".html").published == date(2021, 5, 12)
