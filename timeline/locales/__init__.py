"""The words of the interface in the reader's language: one TOML file a language, a section a room.

A value is a string, perhaps with ``{slots}``, a table of strings, or a table of plural forms named as CLDR
names them (zero, one, two, few, many, other). A test keeps the key sets of all files the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

import msgspec
from babel import Locale
from babel.lists import format_list

from timeline.errors import LanguageError, one_line
from timeline.tags import base_of
from timeline.toml import decode

#: The languages of the interface, in the order they are offered.
LANGUAGES: tuple[str, ...] = ("en", "fr", "vi", "zh-Hans", "zh-Hant", "ar")

#: Each language's own name, for a menu that its readers find.
NAMES: Mapping[str, str] = {
    "en": "English", "fr": "Français", "vi": "Tiếng Việt", "zh-Hans": "简体中文", "zh-Hant": "繁體中文",
    "ar": "العربية",
}  # fmt: skip

_TRADITIONAL = ("hant", "tw", "hk", "mo")


@lru_cache(maxsize=1024)
def nearest(tag: str) -> str:
    """The interface language that serves a reader of the BCP 47 tag best; English when none does.

    >>> nearest("zh-TW"), nearest("fr-CA"), nearest("tlh")
    ('zh-Hant', 'fr', 'en')
    """
    parts = tag.lower().replace("_", "-").split("-")
    if parts[0] == "zh":
        return "zh-Hant" if any(part in _TRADITIONAL for part in parts[1:]) else "zh-Hans"
    return parts[0] if parts[0] in LANGUAGES else "en"


def served(tag: str) -> str:
    """As ``nearest``. Raises LanguageError for a language that the interface does not speak."""
    if nearest(tag) == "en" and base_of(tag) != "en":
        raise LanguageError(f"{tag[:40]!r} is not spoken here", "language", f"use {', '.join(LANGUAGES)}")
    return nearest(tag)


@cache
def load(tag: str, section: str) -> Mapping[str, Any]:
    """The words of one room (``drawing``, ``publishing``, ``web``) for a reader of the BCP 47 tag; not to be changed.

    Raises LanguageError when the section is not there.
    """
    words = _file(nearest(tag)).get(section)
    if not isinstance(words, dict):
        raise LanguageError(f"the section [{section}] is missing", f"timeline/locales/{nearest(tag)}.toml", "add it")
    return words


def plural(forms: Mapping[str, str], count: int, tag: str) -> str:
    """The form that the language's plural rules (CLDR) choose for ``count``, its {n} filled in.

    >>> plural({"one": "{n} event", "other": "{n} events"}, 1, "en")
    '1 event'
    """
    form = forms.get(locale(nearest(tag)).plural_form(count), forms["other"])
    return form.replace("{n}", str(count))


def listed(parts: Sequence[str], tag: str, style: Literal["standard", "or"] = "standard") -> str:
    """Things one after another as the language lists them (CLDR).

    >>> listed(["2016", "2017"], "fr", "or")
    '2016 ou 2017'
    """
    return format_list(parts, style, locale(nearest(tag)))


@cache
def locale(tag: str) -> Locale:
    """Babel's locale for a BCP 47 tag. Raises LanguageError when CLDR does not know it."""
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, LookupError) as fault:
        raise LanguageError(f"{tag[:40]!r} is no language that CLDR knows", "", "use a tag like en") from fault


@cache
def _file(tag: str) -> dict[str, Any]:
    path = files(__package__).joinpath(f"{tag}.toml")
    try:
        return decode(path.read_bytes(), dict[str, Any])
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as fault:
        raise LanguageError(one_line(fault), f"timeline/locales/{tag}.toml", "correct the file") from fault
