"""The language of a text, told offline: by its script where that is enough, else by py3langid's model."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Any

from timeline.errors import LanguageError
from timeline.languages import cldr, packs

_SAMPLE = 20_000  # characters looked at
_RANKED = 4_000  # of these, characters that the model is asked about
_NO_WORDS = re.compile(r"[\d\s]+")
_SURE_LETTERS = 60  # below that many, the languages this program knows best go first
_BEST_KNOWN = ("en", "fr", "vi")  # in Latin script, where short texts are easily mistaken
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_TRADITIONAL_PLACES = {"tw", "hk", "mo"}
#: Scripts of one large language; the word is what Unicode's names of its letters begin with.
_OWN_SCRIPT = {
    "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "THAI": "th", "HEBREW": "he", "GREEK": "el",
    "ARMENIAN": "hy", "GEORGIAN": "ka", "KHMER": "km", "LAO": "lo", "MYANMAR": "my", "TAMIL": "ta",
    "TELUGU": "te", "BENGALI": "bn", "GUJARATI": "gu", "GURMUKHI": "pa", "KANNADA": "kn", "MALAYALAM": "ml",
}  # fmt: skip
_VIETNAMESE = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_LETTERS_A_HAN = 3
_KANA_SHARE = 0.05
_VIETNAMESE_SHARE = 0.03


def detect_language(text: str) -> str:
    """The BCP 47 tag of the language that most of the text is in; ``en`` when it has no letter at all.

    >>> detect_language("馬斯克離開了公司"), detect_language("马斯克离开了公司")
    ('zh-Hant', 'zh-Hans')
    """
    sample = _middle(text)
    scripts = _scripts(sample)
    letters = sum(scripts.values())
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if _LETTERS_A_HAN * scripts["CJK"] + kana > letters / 3:  # Latin names are long beside it
        return "ja" if kana > _KANA_SHARE * letters else f"zh-{_han_script(sample)}"
    own = max(_OWN_SCRIPT, key=lambda script: scripts[script])
    if scripts[own] > letters / 2:
        return _OWN_SCRIPT[own]
    if sum(char in _VIETNAMESE for char in sample.lower()) > _VIETNAMESE_SHARE * letters:
        return "vi"
    return _ranked(sample, letters) if letters else "en"


def checked_tag(tag: str, text: str = "") -> str:
    """A BCP 47 tag as the program writes it; Chinese gets the script of its tag's country, else of the text.

    Raises LanguageError for a tag that is none, or of a language that neither a file nor CLDR knows.
    """
    plain = tag.strip().replace("_", "-")
    if not _TAG.fullmatch(plain):
        raise LanguageError(f"{tag[:40]!r} is no language", remedy="name it by a BCP 47 tag such as vi or zh-Hant")
    base, *rest = plain.lower().split("-")
    if base == "zh":
        return f"zh-{_chinese_script(rest, text)}"
    if not _is_known(base):
        raise LanguageError(f"the language {tag!r} is unknown", remedy="name it by a BCP 47 tag such as vi or zh-Hant")
    return "-".join([base, *(part.title() if len(part) == 4 else part.upper() for part in rest)])


def _chinese_script(subtags: list[str], text: str) -> str:
    if "hans" in subtags or "hant" in subtags:
        return "Hans" if "hans" in subtags else "Hant"
    if subtags:
        return "Hant" if _TRADITIONAL_PLACES & set(subtags) else "Hans"
    return _han_script(_middle(text))


def _middle(text: str) -> str:
    """A sample around the text's middle, where menus and notices are rare; composed, so that letters count."""
    start = max(0, (len(text) - _SAMPLE) // 2)
    return unicodedata.normalize("NFC", text[start : start + _SAMPLE])


def _scripts(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha():
            counts[unicodedata.name(char, "").split(" ")[0].split("-")[0]] += count
    return counts


def _han_script(text: str) -> str:
    """Hans or Hant, by the characters that only one of the two national character sets has.

    GB 2312 was made of simplified characters and Big5 of traditional ones, so nobody has to keep a list.
    """
    simplified = traditional = 0
    for char, count in Counter(text).items():
        if "\u4e00" <= char <= "\u9fff":
            in_gb, in_big5 = _is_in(char, "gb2312"), _is_in(char, "big5")
            simplified += count * (in_gb and not in_big5)
            traditional += count * (in_big5 and not in_gb)
    return "Hant" if traditional > simplified else "Hans"


def _is_in(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _ranked(text: str, letters: int) -> str:
    """The likeliest of py3langid's languages that the program knows. Its model takes many numbers for no language."""
    words = _NO_WORDS.sub(" ", text)[:_RANKED]
    ranking = [str(tag) for tag, _ in _identifier().rank(words)]
    if letters < _SURE_LETTERS:
        likely = ranking[: len(ranking) // 4]
        ranking = [*(tag for tag in likely if tag in _BEST_KNOWN), *ranking]
    return next(tag for tag in [*ranking, "en"] if _is_known(tag))


@lru_cache(maxsize=256)
def _is_known(base: str) -> bool:
    return base in packs() or cldr.words(base) is not None


@lru_cache(maxsize=1)
def _identifier() -> Any:  # noqa: ANN401 - py3langid is untyped
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - 0.7 s that most texts do not need

    return LanguageIdentifier.from_model_file(MODEL_FILE)
