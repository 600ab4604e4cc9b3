"""Hostile text made fit to show: cleaned, escaped, isolated by direction, shortened, broken into lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from timeline.drawing.chinese import pauses
from timeline.drawing.fonts import width
from timeline.tags import base_of, right_to_left

#: A headline longer than this many characters is cut before anything else is done with it.
MAX_LETTERS: Final = 240
_ISOLATE, _FIRST_STRONG, _END_ISOLATE = "\u2067", "\u2068", "\u2069"
_RIGHT_LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ud800-\udfff]+"
)
#: More than three combining marks on a letter: piles of them would climb out of their line.
_MARKS = "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_PILE = re.compile(f"({_MARKS}{{3}}){_MARKS}+")
_NO_LINE_START = frozenset("，。、；：！？）》」』”’%…·)]},.;:!?»›،؛؟的了着著过過们們")
_NO_LINE_END = frozenset("（《「『“‘([{«¿¡")
#: What of a Chinese date a number goes on: a line ends there only where characters are broken from each other.
_DATED = frozenset("年月")
#: What Chinese counts by: a number at the end of a line without it would be read as another.
_COUNTED = frozenset("年月日个個名家万萬亿億")
_FIGURES = "0123456789٠١٢٣٤٥٦٧٨٩.,٫٬$€£¥"
#: A word and what French sets apart from it, which no line begins or ends with.
_WORD = re.compile("(?:« )?[^ ]*(?: [:;?!»%€](?![^ ]))* *(?<=.)")
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
#: How much longer than its even share a line may be, so that words stay whole.
_EASINGS = (1.14, 1.3, 1.5)
_HAN_RUN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+|.", re.DOTALL)


def clean(text: str, most: int = MAX_LETTERS) -> str:
    """The text on one line, at most ``most`` characters, without control and direction characters."""
    head = text[: most * 4]  # what is cut off anyway need not be looked at
    line = " ".join(_UNSAFE.sub(" ", head).split())
    return shorten(_PILE.sub(r"\1", line), most)


def escape(text: str) -> str:
    """The text with what Plotly would read as markup or, between two dollar signs, as TeX, as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")


def isolate(markup: str, language: str) -> str:
    """One line of markup for Plotly's left-to-right text: right-to-left languages are wrapped (UAX #9)."""
    return f"{_ISOLATE}{markup}{_END_ISOLATE}" if right_to_left(language) else markup


def embed(markup: str, line_language: str) -> str:
    """A piece of another language inside a line: isolated (UAX #9) wherever a direction is mixed in."""
    if right_to_left(line_language) or _RIGHT_LETTERS.search(markup):
        return f"{_FIRST_STRONG}{markup}{_END_ISOLATE}"
    return markup


def shorten(text: str, most: int) -> str:
    """The text cut to at most ``most`` characters, at a word where there is one, with an ellipsis."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    space = kept.rfind(" ")
    if space > most // 2 and not _WIDE.search(kept[space:]):
        kept = kept[:space]
    if kept[-1:].isdigit():  # "97" is not what "97.4 billion" begins with
        kept = kept.rstrip(_FIGURES) or kept
    return kept.rstrip(" ,;:،，、；：-–") + "…"


@lru_cache(maxsize=32_768)
def fit(text: str, room_px: float, size_px: float, language: str) -> str:
    """The longest beginning of the text that is at most ``room_px`` wide, with an ellipsis when cut."""
    if width(text, size_px, language) <= room_px:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(shorten(text, middle), size_px, language) <= room_px:
            low = middle
        else:
            high = middle - 1
    return shorten(text, low) if low > 1 else ""


@lru_cache(maxsize=32_768)
def wrap(
    text: str, room_px: float, size_px: float, language: str, lines: int, *, whole: bool = False
) -> tuple[str, ...]:
    """The text in at most ``lines`` lines of at most ``room_px``; the last one is cut when it must be.

    Chinese breaks between words, and between characters where only that cuts nothing off or a word has no room in a
    line; ``whole`` only between words.
    """
    found = _filled(_parts(text, language), room_px, size_px, language, lines)
    if whole or not any(line.endswith("…") for line in found) or not _WIDE.search(text):
        return found
    torn = _filled(_parts(text), room_px, size_px, language, lines)
    return torn if any(line.endswith("…") for line in found[:-1]) or not torn[-1].endswith("…") else found


def _filled(parts: list[str], room_px: float, size_px: float, language: str, lines: int) -> tuple[str, ...]:
    """Parts of a text set one after another into lines."""
    done: list[str] = []
    line = ""
    for place, part in enumerate(parts):
        if not line or width((line + part).rstrip(), size_px, language) <= room_px:
            line += part
            continue
        if len(done) == lines - 1:
            line += "".join(parts[place:])
            break
        done.append(fit(line.strip(), room_px, size_px, language))
        line = part
    done.append(fit(line.strip(), room_px, size_px, language))
    return tuple(done)


def even(text: str, room_px: float, size_px: float, language: str, lines: int) -> tuple[str, ...]:
    """As ``wrap``, the lines about equally long where that takes no more of them and cuts nothing off."""
    found = wrap(text, room_px, size_px, language, lines)
    if len(found) < 2 or found[-1].endswith("…"):
        return found
    whole = wrap(text, room_px, size_px, language, lines, whole=True)
    if any(line.endswith("…") for line in whole):
        return found
    share = width(text, size_px, language) / len(found)
    for easing in _EASINGS:
        evened = wrap(text, min(easing * share, room_px), size_px, language, len(found), whole=True)
        if not any(line.endswith("…") for line in evened):
            return evened
    return whole


def balance(lines: Iterable[str]) -> Iterator[str]:
    """The lines, an isolate that was broken between two of them closed in the one and opened again in the other."""
    still = ""
    for line in lines:
        whole, still = still + line, ""
        for mark in (letter for letter in whole if letter in (_ISOLATE, _FIRST_STRONG, _END_ISOLATE)):
            still = still[:-1] if mark == _END_ISOLATE else still + mark
        yield whole + _END_ISOLATE * len(still)


def fold(text: str, letters: int, lines: int, language: str = "") -> tuple[str, ...]:
    """The text in at most ``lines`` lines of about ``letters`` letters (wide ones count double), unmeasured."""
    found = [""]
    used = 0
    for part in _parts(text, language):
        cost = sum(2 if _WIDE.match(letter) else 1 for letter in part)
        if used and used + cost > letters:
            found.append("")
            used = 0
        found[-1] += part
        used += cost
    kept = [line.strip() for line in found[:lines]]
    return (*kept[:-1], kept[-1] + "…") if len(found) > lines else tuple(kept)


def _parts(text: str, language: str = "") -> list[str]:
    """Where a line may break: after spaces, and in a Chinese line between words; without language between wide letters.

    In a line of another language a Chinese name is a word like any other.
    """
    tongue = base_of(language)
    if not _WIDE.search(text) or tongue not in ("", "zh", "ja", "ko"):
        return _WORD.findall(text)
    parts: list[str] = []
    for run in _HAN_RUN.findall(text):
        for piece in pauses(run, language) if tongue == "zh" else run:
            before = parts[-1][-1] if parts else ""
            dated = bool(tongue) and before in _DATED and piece[0].isdigit()
            if parts and (dated or piece[0] in _NO_LINE_START or piece == " " or not _breaks(before, piece[0])):
                parts[-1] += piece
            else:
                parts.append(piece)
    return parts


def _breaks(before: str, after: str) -> bool:
    if before in _NO_LINE_END or (before.isdigit() and after in _COUNTED):
        return False
    return before == " " or bool(_WIDE.match(before) or _WIDE.match(after))
