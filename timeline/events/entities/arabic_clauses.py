"""Two Arabic words that look like a person's name and are a piece of a clause: سعيد بالخروج, المالك تسليم."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from timeline.events.entities.arabic import AGAIN, THE, Sheet
from timeline.events.entities.names import Name

_CLITICS = ("ك",)  # "like", the first letter of a word whose rest is a given name: كيان
_SHORT, _GLUED = 3, ("ك", "ب")  # letters of given names that end many words, and what those begin with: بيان, كيان
_FOR, _FOR_THE, _THUS = ("ل", "ب"), "لل", "ا"
_LED = ("بال", _FOR_THE)  # "by the" within a word
_AND = "و"
#: A present verb of three root letters (يعرف, يواجه), which a family's name is seldom spelt like.
_PRESENT = re.compile(r"ي[^اوي][\u0621-\u064a][^اوينغ]|ي[^اوي]ا[^اوي]{2}|يوا[^اوي]{2}")
#: … behind a title, before a noun with the article: تحمل الطفلة.
_PRESENT_LED = re.compile(r"[يت][^اوي][^اوي][^اوي]")
#: An active participle that says how somebody acts: معلنا, مؤكدا.
_PARTICIPLE = re.compile(r"م[^اوي][\u0621-\u064a]{2,3}ا")
#: Plurals of common nouns with the article, which a shop or a maker of them is no name of: متجر التطبيقات.
_PLURAL = re.compile(r"ال(?:[\u0621-\u064a]{3,}ات|[\u0621-\u064a]وا[\u0621-\u064a]ي?[\u0621-\u064a])")
#: A common noun and its adjective, both feminine: خسارة سنوية.
_DESCRIBED = re.compile(r"[\u0621-\u064a]+ة (?!ال)[\u0621-\u064a]+ية")
_SPEECH = re.compile(r": ?[«“\"]$")
_SPEECH_CHARS = 4


def without_clauses(page: Sheet, names: Iterable[Name], known: Iterable[Name], given: Mapping[int, int]) -> list[Name]:
    """The names but pieces of clauses, beside the ``known``. ``given`` are where given names begin and end."""
    found = list(names)
    families: dict[str, set[str]] = {}
    for name in [*found, *known]:
        first, _, last = page.text[name.start : name.end].rpartition(" ")
        if name.sort == "person" and first:
            families.setdefault(last, set()).add(first)
    return [name for name in found if not _is_piece(page, name, given, families)]


def _is_piece(page: Sheet, name: Name, given: Mapping[int, int], families: Mapping[str, set[str]]) -> bool:
    words = page.text[name.start : name.end].split(" ")
    if not "\u0621" <= words[0][0] <= "\u064a":
        return False
    if name.sort != "person":
        remark = _SPEECH.search(page.text, max(0, name.start - _SPEECH_CHARS), name.start)
        return len(words) == 1 and bool(remark or _PLURAL.fullmatch(words[0]))
    if _word_before(page, name.start) in page.small.before_verb:
        return True
    if words[0].startswith(_FOR_THE) or (name.start not in given and _DESCRIBED.fullmatch(" ".join(words))):
        return True
    glued = page.text.endswith((THE, *_CLITICS), 0, name.start)
    again = page.often(" ".join(words)) >= AGAIN
    if glued and not again:
        return True
    if len(words[0]) <= _SHORT and page.text.endswith(_GLUED, 0, name.start) and not page.often(f" {words[0]} "):
        return True
    return len(words) > 1 and not again and any(_pieces(page, name, words, given, families))


def _word_before(page: Sheet, start: int) -> str:
    """The word that a name stands behind."""
    at = first = start - 1
    while first > 0 and page.text[first - 1].isalpha():
        first -= 1
    return page.text[first:at]


def _pieces(
    page: Sheet, name: Name, words: list[str], given: Mapping[int, int], families: Mapping[str, set[str]]
) -> Iterator[bool]:
    """What makes of two words a piece of a clause."""
    first, last = words[0], words[-1]
    known = name.start in given
    last_known = name.end - len(last) in given
    once = page.often(f" {last}") < AGAIN
    yield last in page.small.several  # أسماء آلاف الأطفال
    yield last in page.small.kin or (last[0] == _AND and last[1:] in page.small.kin)
    if last_known:
        return
    yield last.startswith(_LED) and once
    yield known and once and _PRESENT.fullmatch(last) is not None
    yield not known and first.endswith(_THUS) and last.endswith(_THUS)  # القاضي حارسا قضائيا
    yield not known and first.startswith(_FOR) and last.startswith(THE)  # المفتي لأخذ الرأي, القاضية برفض الطلب
    yield not known and _PRESENT_LED.fullmatch(first) is not None and last.startswith((THE, *_LED))
    yield not known and _PARTICIPLE.fullmatch(first) is not None
    others = families.get(last, set()) - {" ".join(words[:-1])}
    yield not known and bool(page.verbs[name.start - 2]) and bool(others)
