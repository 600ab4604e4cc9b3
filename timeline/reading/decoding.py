"""Bytes -> text: the encoding is found, not assumed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

from timeline.errors import SourceError
from timeline.reading.tongue import detect_language

_SAMPLE = 20_000  # bytes by which an old encoding is told
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.005
_TRIED = 3  # encodings, best first
_MOST_LOST = 50  # one character in so many may be broken
_WRITTEN = 0.95
_WRITTEN_IN = re.compile(
    "[\t\n\r\ufeff -~\u00a0-\u024f\u0300-\u052f\u0590-\u06ff\u0900-\u0e7f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf"
    "\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]"
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_MARKS_OF_WRITING = "«»“”‘’„‚–—…•·€£§°©®™¿¡ªº´¨\u00a0"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An old encoding, the languages it was made for, and the characters they are written with."""

    name: str
    languages: frozenset[str]
    usual: re.Pattern[str]


def _candidate(name: str, languages: str, usual: str) -> _Candidate:
    return _Candidate(name, frozenset(languages.split()), re.compile(f"[{usual}{_MARKS_OF_WRITING}]"))


_CENTRAL = "ąćęłńóśźżáčďéěíňřšťúůýžäôĺľŕăâîşţőűđöüë"
_HAN = "\u3000-\u3002\u3008-\u3011\uff01-\uff5e\u4e00-\u9fff"
#: In the order in which equals are tried: Korean's bytes are good Chinese too, but not the other way round.
_CANDIDATES = (
    _candidate("cp949", "ko", "\uac00-\ud7a3\u3000-\u3002\uff01-\uff5e"),
    _candidate("gb18030", "zh-Hans zh-Hant", _HAN),
    _candidate("big5", "zh-Hant", _HAN),
    _candidate("cp932", "ja", _HAN + "\u3041-\u30ff"),
    _candidate("cp1252", "en fr de es it pt nl sv da nb nn no fi is ca gl eu ga id ms sw af", "à-öø-ÿÀ-ÖØ-ÝßœŒšŠžŽŸ"),
    _candidate("cp1250", "pl cs sk hu ro sl hr bs sq", _CENTRAL + _CENTRAL.upper() + "ß"),
    _candidate("cp1251", "ru uk bg be sr mk", "\u0400-\u045f№"),
    _candidate("cp1256", "ar fa ur", "\u0600-\u06ff\u200c-\u200fàâçèéêëîïôùûü"),
    _candidate("cp1258", "vi", "àâăáèéêëìíîïñòóôơöùúûüưđÀÂĂÁÈÉÊÌÍÒÓÔƠÙÚƯĐ\u0300\u0301\u0303\u0309\u0323₫"),
    _candidate("cp1254", "tr az", "çğıöşüâîûÇĞİÖŞÜ"),
    _candidate("cp1253", "el", "\u0370-\u03ff"),
    _candidate("cp1255", "he yi", "\u05b0-\u05f4"),
    _candidate("cp1257", "lt lv et", "ąčęėįšųūžāēģīķļņõäöüĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅÕÄÖÜ"),
    _candidate("cp874", "th", "\u0e01-\u0e5b"),
)  # fmt: skip


def decode(content: bytes) -> tuple[str, str]:
    """The text of a file's bytes, nothing normalised, and the encoding that it was in.

    In turn: a byte order mark; UTF-8; UTF-16 without a mark; the old encoding whose reading looks most like one
    of its languages; UTF-8 with its broken bytes replaced (then the encoding is ``utf-8, damaged``). The mark
    of UTF-8 stays in the text, as it does in Python's ``utf-8``. Raises SourceError when it is no text.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, errors="replace"), name
    wide = _wide(content)
    if wide:
        return content.decode(wide, errors="replace"), wide
    _check_is_text(content)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_old(content)


def decode_page(content: bytes) -> str:
    """The text of a web page's bytes, by the encoding that it declares where that holds, else as ``decode``."""
    declared = _DECLARED.search(content[:4096])
    if declared and not content.startswith(tuple(mark for mark, _ in _MARKS)):
        name = declared.group(1).decode("ascii", errors="replace").lower()
        name = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252"}.get(name, name)
        try:
            # Only codecs of characters: Python has others ("zip", "hex") that a page must not choose.
            if codecs.lookup(name)._is_text_encoding and name not in ("idna", "punycode", "unicode_escape"):
                return content.decode(name)
        except (LookupError, ValueError):
            pass
    return decode(content)[0]


def _wide(content: bytes) -> str:
    """UTF-16's name where the bytes, with a NUL among them (a digit, a line break), read as writing that way."""
    sample = content[: _SAMPLE * 2]
    if len(content) % 2 or b"\x00" not in sample:
        return ""
    shares = {name: _written_share(sample, name) for name in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] > _WRITTEN else ""


def _written_share(sample: bytes, name: str) -> float:
    text = sample.decode(name, errors="replace")
    return len(_WRITTEN_IN.findall(text)) / len(text)


def _check_is_text(content: bytes) -> None:
    sample = content[:_SAMPLE]
    if b"\x00" in content or len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample):
        raise SourceError("a binary file, no text", remedy="give the article as text, HTML, PDF or .docx")


def _decode_old(content: bytes) -> tuple[str, str]:
    broken = content.decode("utf-8", errors="replace")
    lost, kept = broken.count("\ufffd"), sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", broken)))
    if kept >= 4 * lost:  # old encodings hardly ever make whole characters of UTF-8
        return broken, "utf-8, damaged"
    sample = _sample(content)
    ranked = sorted(_CANDIDATES, key=lambda candidate: -_score(candidate, sample))
    for candidate in ranked[:_TRIED]:
        text = content.decode(candidate.name, errors="replace")
        lost = text.count("\ufffd")
        if lost * _MOST_LOST <= len(text):
            return text, f"{candidate.name}, damaged" if lost else candidate.name
    raise SourceError("no text in an encoding that is known", remedy="save it as UTF-8")


def _sample(content: bytes) -> bytes:
    """The file's first lines: a cut within a character would rule its encoding out."""
    cut = content.rfind(b"\n", 0, _SAMPLE)
    return content if len(content) <= _SAMPLE else content[: cut if cut > 0 else _SAMPLE]


def _score(candidate: _Candidate, sample: bytes) -> float:
    """How far a reading has the characters, the capitals and the words of the encoding's languages."""
    try:
        text = sample.decode(candidate.name)
    except UnicodeDecodeError as fault:
        if len(sample) - fault.start > 4:
            return 0.0
        text = sample[: fault.start].decode(candidate.name)
    foreign = re.findall(r"[^\x00-\x7f]", text)
    usual = len(candidate.usual.findall(text)) / (len(foreign) or 1)
    fits = detect_language(text) in candidate.languages
    return usual + fits + _frequent_share(text, usual) - _misplaced_share(text)


def _frequent_share(text: str, usual: float) -> float:
    """The share of Han characters that are in the frequent first level of GB 2312 or Big5, else ``usual``."""
    han = [char for char in text if "\u4e00" <= char <= "\u9fff"]
    return sum(map(_is_frequent, han)) / len(han) if han else usual


def _misplaced_share(text: str) -> float:
    """How many capitals of other scripts than ASCII stand behind a small letter, a character of them."""
    misplaced = sum(a.islower() and b.isupper() and b > "\x7f" for a, b in pairwise(text))
    return misplaced / (len(text) or 1) * 4


def _is_frequent(char: str) -> bool:
    gb, big5 = char.encode("gb2312", "ignore"), char.encode("big5", "ignore")
    return b"\xb0" <= gb[:1] <= b"\xd7" or b"\xa4" <= big5[:1] <= b"\xc6"
