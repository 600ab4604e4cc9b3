"""The words of labels.toml, and whether a line bears one."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import msgspec

from timeline.reading.lines import Line
from timeline.toml import decode

_NOTICE_WEIGHT = 1200  # a disclaimer is a paragraph, not a chapter
_RIGHTS_WEIGHT = 300
_BYLINE_WEIGHT = 100
_RELATED_WEIGHT = 48
_ASIDE_WEIGHT = 300
_AGE_WEIGHT = 32
_COLON = re.compile(r"[*_ \u00a0\u202f]{0,4}[:：]")
_CREDITED = re.compile(r"[:：]\s{0,3}\S")  # "Photo: J. Lind", not "According to the AP:"
_COLON_OR_SLASH = r"[ \u00a0\u202f]{0,2}[:：/／|]"
_LONGEST_HAN_CREDIT = 14
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = r"[ \u00a0]?\d{1,3}[ \u00a0]?"
_FIRST_HAN = "\u2e80"
_CREDIT_JOINTS = frozenset(("by", "via", "for", "par", "pour", "of", "de", "and", "et"))
_OPENS = "#*_=->•[(（【 \t"
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")


class _Labels(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    byline: tuple[str, ...]
    rights: tuple[str, ...]
    disclaimer: tuple[str, ...]
    related: tuple[str, ...]
    elsewhere: tuple[str, ...]
    invitation: tuple[str, ...]
    notice: tuple[str, ...]
    age: tuple[str, ...]
    caption: tuple[str, ...]
    credit: tuple[str, ...]
    unfinished: tuple[str, ...]


def is_byline(line: Line) -> bool:
    """True when the line begins by saying who wrote or when it was put out, and is no sentence."""
    if line.is_sentence or line.weight > _BYLINE_WEIGHT:
        return False
    return any(_begins(line.text.casefold(), word) for word in _labels().byline)


def is_rights(line: Line) -> bool:
    """True for a copyright line."""
    if line.weight > _RIGHTS_WEIGHT:
        return False
    text = line.text.casefold()
    first, *others = _labels().rights
    return text.startswith(first) or any(word in text for word in others)


def is_disclaimer(line: Line) -> bool:
    """True when the paragraph has words of a notice that refuses liability."""
    if line.weight > _NOTICE_WEIGHT:
        return False
    text = line.text.casefold()
    return any(word in text for word in _labels().disclaimer)


def is_related(line: Line) -> bool:
    """True for a heading over links to other pages, which has nothing but such words."""
    if line.weight > _RELATED_WEIGHT:
        return False
    text = line.text.casefold().strip("#*-=:： \t")
    return text in _labels().related or text in _labels().elsewhere


def is_aside(line: Line) -> bool:
    """True for a line that names another page or the author behind a colon, tells of the article itself or asks to
    subscribe.
    """
    if line.weight > _ASIDE_WEIGHT:
        return False
    text = line.text.lstrip(_OPENS).casefold()
    named = any(text.startswith(word) and _COLON.match(text, len(word)) for word in _labels().elsewhere)
    return named or text.startswith((*_labels().invitation, *_labels().notice))


def is_age(line: Line) -> bool:
    """True for a line that only says how long the page has been there: "2 hours ago", "18 phút trước"."""
    return line.weight <= _AGE_WEIGHT and _ages().fullmatch(line.text.casefold()) is not None


def opens_caption(text: str) -> bool:
    """True for the words of a line that begin as those under a picture do: "Photo: …", 图／…, "▲ …"."""
    return _captions().match(text.casefold()) is not None


def credits_somebody(words: str) -> bool:
    """True for the end of a line that says whose a picture is: "Photo: J. Lind", "Reuters", 图／路透社; not "he told
    Reuters", nor 西雅图. In a script without small letters the word begins the credit, or ends a short Chinese one
    (新华社记者李明摄).
    """
    credit = _labels().credit
    if words.casefold() == words.upper():
        short = len(words) <= _LONGEST_HAN_CREDIT and words[:1] >= _FIRST_HAN
        return words.startswith(credit) or (short and words.endswith(credit))
    said = {word for word in _WORD.findall(words) if word.casefold() in credit}
    plain = {word for word in _WORD.findall(words) if word.islower()} - _CREDIT_JOINTS - said
    return bool(said) and (not plain or _CREDITED.search(words) is not None)


def names_picture(words: str) -> bool:
    """True where one of the words is what begins a caption before a colon: "AP Photo/J. Lind"."""
    return any(f"{word.casefold()}:" in _labels().caption for word in _WORD.findall(words))


def is_unfinished(line: str) -> bool:
    """True for a line that breaks off within its sentence: "a talk of"."""
    words = line.casefold().rsplit(maxsplit=1)
    return bool(words) and words[-1] in _labels().unfinished


def author_of(line: Line) -> str:
    """The one name that a byline says, small letters; "" where it says none or more."""
    if not is_byline(line):
        return ""
    text = line.text.casefold()
    word = max((word for word in _labels().byline if _begins(text, word)), key=len)
    found = _NAME.match(text[len(word) :].lstrip(":： \t"))
    return found.group() if found else ""


def _begins(text: str, word: str) -> bool:
    if not text.startswith(word):
        return False
    following = text[len(word) : len(word) + 1]
    return following in ("", " ", ":", "：", "\u00a0", "|", "/", "／", "丨")


@lru_cache(maxsize=1)
def _ages() -> re.Pattern[str]:
    """How long a page has been there, with a space or none beside the number."""
    said = (_NUMBER.join(re.escape(part.strip()) for part in age.split("#")) for age in _labels().age)
    return re.compile(rf"\W{{0,4}}(?:{'|'.join(said)})\W{{0,2}}")


@lru_cache(maxsize=1)
def _captions() -> re.Pattern[str]:
    """What begins a caption, behind signs; a colon or slash where the list has a colon."""
    words = sorted(_labels().caption, key=len, reverse=True)
    said = (re.escape(word.removesuffix(":")) + (_COLON_OR_SLASH if word.endswith(":") else "") for word in words)
    return re.compile(f"[{re.escape(_OPENS)}]{{0,8}}(?:{'|'.join(said)})")


@lru_cache(maxsize=1)
def _labels() -> _Labels:
    path = Path(__file__).with_name("labels.toml")
    return decode(path.read_bytes(), _Labels)
