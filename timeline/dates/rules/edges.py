"""Digits at a date's edges that belong to something else; dots that end no sentence."""

from __future__ import annotations

import re
from collections.abc import Container

#: What goes on with a number that spaces part into thousands: the " 999 000" of "1 999 000".
_GROUPED = re.compile(r"(?<!\d{4})(?:[\u00a0\u202f]| (?=\d{3} \d{3}))\d{3}(?!\d)")


#: A numeral behind a month without the word for a day, and what makes it the beginning of another word.
_HAN_DAY, _HAN = (
    re.compile("月[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾百千万萬]$"),
    re.compile("[\u4e00-\u9fff]"),
)

#: What leads an entry of a list.
BULLETS = frozenset("•●▪◦‣·*-–—")
_BLANKS_OR_BULLETS, _MOST_BULLETS = "".join(BULLETS) + "| \t", 12  # before an entry
_DASH, _COLON = re.compile(r"(?:(?:\A|\s)[-–—•●▪◦‣·]|[.;!?])\s{0,2}\Z"), re.compile(r"[ \u00a0]?[:：]")
_BEHIND_ENTRY = re.compile(r"[ \t]{0,3}(?:[:：–—|\n]|\Z)")


def leads_entry(text: str, start: int, end: int) -> bool:
    """True for a date that begins its line, or an entry of a list, and ends before a colon, a dash or the line's end;
    within a line for one between a dash, or the end of a sentence, and a colon.

    >>> leads_entry("• May: it began", 2, 5), leads_entry("It may: so it is", 3, 6), leads_entry("a – May: b", 4, 7)
    (True, False, True)
    """
    near = max(0, start - _MOST_BULLETS)
    before = text[near:start].rstrip(_BLANKS_OR_BULLETS)
    begins = before.endswith("\n") or not (before or near)
    listed = _DASH.search(text[near:start]) is not None and _COLON.match(text, end) is not None
    return listed or (begins and _BEHIND_ENTRY.match(text, end) is not None)


_LAST_WORD, _LONGEST_WORD = re.compile(r"[^\s(（\"«“'’]+\Z"), 15
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_LONE_LETTERS = frozenset("áý")  # Asia and Italy in Vietnamese: capitals that are words, not initials
_NETWORK = re.compile(r"[a-zß-ỹ] X\Z")  # "he wrote on X. The …": no initial, which follows a name or begins one
_CLOSING = frozenset(")]»”")
_GLUED, _DOMAINS = re.compile(r"[^\W\d_]{3,15}\Z"), re.compile(r"(?:Com|Net|Org|Co|Io|Js)\b")


def ends_sentence(text: str, at: int, abbreviations: Container[str]) -> bool:
    """True for a dot before a space that ends its sentence: not that of an abbreviation or an initial.

    ``abbreviations`` are lower-case words, with ``#`` behind those that count: "no. 5".

    >>> texts = "On Sept. 21 she", "In 2021. She", "J. Lang", "J.P. Lang", "said on X. She"
    >>> [ends_sentence(text, text.rindex("."), {"sept"}) for text in texts]
    [False, True, False, False, True]
    """
    word = _LAST_WORD.search(text, max(0, at - _LONGEST_WORD), at)
    last = word[0].lower() if word else ""
    following = text[at + 1 : at + 4].lstrip()[:1]
    initial = bool(_INITIALS.fullmatch(last)) and text[at - 1].isupper() and last not in _LONE_LETTERS
    initial = initial and not _NETWORK.search(text, max(0, at - 3), at)
    if last in abbreviations or initial:
        return False
    return not following.islower() and not (f"{last}#" in abbreviations and following.isdigit())


_ARABIC, _NEAR = "[\u0621-\u064a]", 12  # a letter; characters around a dot
#: A part of initials as Arabic spells them: the إيه. of إيه.آي, but no word before an "and".
ARABIC_INITIALS = re.compile(
    rf"(?<!{_ARABIC})({_ARABIC}{{1,4}})\.(?=(?![وف]{_ARABIC}{{3}}){_ARABIC}{{1,6}}(?!{_ARABIC}))"
)
#: The 的 that ends a Chinese relative clause before what it is about: 成立的银行, not 当时的话.
OF_WHOM = r"的(?![是时话情])(?=[^\W_]{2})"
_RUN_ON = re.compile(rf"(?<![ .]{_ARABIC})\.(?={_ARABIC}{{2}})")


def ends_glued(text: str, at: int, abbreviations: Container[str]) -> bool:
    """True for a dot that ends its sentence though a page has lost the space behind it.

    >>> texts = "she resigned.Per Holm", "in 2021.The", "Booking.com", "Prof.Lind", "Node.Js"
    >>> [ends_glued(text, text.rindex("."), {"prof"}) for text in texts]
    [True, True, False, False, False]
    >>> [ends_glued(text, text.index("."), ()) for text in ("عام 2024.وقال", "إيه.آي", "د.محمد")]
    [True, False, False]
    """
    if _RUN_ON.match(text, at):
        near = text[max(0, at - _NEAR) : at + _NEAR]
        return min(at, _NEAR) not in (match.end() - 1 for match in ARABIC_INITIALS.finditer(near))
    if not (text[at + 1 : at + 2].isupper() and (text[at + 2 : at + 3].islower() or text[at + 2 : at + 3] == " ")):
        return False
    if text[max(0, at - 4) : at].isdigit():
        return True
    if text[at - 1] in _CLOSING and text[at + 1 : at + 2].isupper():  # "(in the east).In May …"
        return True
    word = _GLUED.search(text, max(0, at - _LONGEST_WORD), at)
    ends = word is not None and text[at - 1].islower() and word[0].lower() not in abbreviations
    return ends and not _DOMAINS.match(text, at + 1)


_NUMBER = re.compile(r"(\d{1,2})([.)] |- (?=\d))")
_LIST_REACH = 600  # characters in which the entry before or behind stands
_NUMBERED_YEAR = re.compile(r"(?:\A|\n)[ \t]{0,3}\d{1,2}\.\Z")


def numbers_entry(text: str, place: int) -> bool:
    """True for the number of a list's entry at the beginning of its line, when that of the next or last is there too.

    >>> numbers_entry("1. March 2020: he left\\n2. May 2020: she left", 0), numbers_entry("1. March 2020", 0)
    (True, False)
    """
    near = max(0, place - _MOST_BULLETS)
    led = text[near:place].rstrip(" \t")
    found = _NUMBER.match(text, place)
    if found is None or not (led.endswith("\n") or not (led or near)):
        return False
    number, mark = int(found[1]), re.escape(found[2])
    behind = text[place : place + _LIST_REACH]
    before = "\n" + text[max(0, place - _LIST_REACH) : place]
    return any(
        re.search(rf"\n[ \t]{{0,8}}{one}{mark}", near) for one, near in ((number + 1, behind), (number - 1, before))
    )


def stands_alone(text: str, start: int, end: int) -> bool:
    """False when digits at the edges belong to a larger number, a price, a version, a name or a path."""
    if start and text[start].isdigit():
        before = text[start - 1]
        if before == "_" and not text[max(0, start - 4) : start].rstrip("_")[-1:].isalnum():
            before = " "  # Markdown's __12 June__
        if before.isascii() and before.isalpha() and _numbers_month(text, start, end):
            return True
        if before.isascii() and (before.isalnum() or before in "$€£¥#@_&=%+~\\/"):
            return False
        if before in ".,-" and start > 1 and _joined(text[start - 2], before):
            year = text[start : start + 4].isdigit() and _NUMBERED_YEAR.search(text, max(0, start - 7), start)
            return bool(year) or (before == "," and _numbers_day(text, start, end))
    if _HAN_DAY.search(text, max(start, end - 3), end) and _HAN.match(text, end):
        return False  # 九月陸續, 五月三讀
    if end < len(text) and text[end - 1].isdigit():
        after = text[end]
        if after == "_" and not text[end : end + 4].lstrip("_")[:1].isalnum():
            return True
        if after.isascii() and (after.isalnum() or after in "%$€£¥_°=\\/"):
            return False
        if _GROUPED.match(text, end):
            return False
        if after in ".,:" and end + 1 < len(text) and text[end + 1].isdigit():
            return False
        tail = text[end + 1 : end + 2]
        if after == "-" and tail.isascii() and tail.isalnum() and (tail.isdigit() or text[start:end].isdigit()):
            return False
    return True


def _joined(letter: str, mark: str) -> bool:
    """True when a mark between a letter and digits joins them: 3,200 and v3.2, but no clause "了，2019"."""
    return letter.isalnum() and letter.isascii() and (mark != "," or letter.isdigit())


def _numbers_day(text: str, start: int, end: int) -> bool:
    """True for the 24日 of "MAX 9，24日": Chinese writes no decimal comma, and thousands have three digits."""
    digits = len(text[start:end]) - len(text[start:end].lstrip("0123456789"))
    return digits in (1, 2) and text[start + digits : start + digits + 1] in ("日", "号", "月")


def _numbers_month(text: str, start: int, end: int) -> bool:
    """True for the 7月 of "Acme7月成立": Chinese writes no space between a name and a month."""
    digits = len(text[start:end]) - len(text[start:end].lstrip("0123456789"))
    return digits in (1, 2) and text[start + digits : start + digits + 1] == "月"
