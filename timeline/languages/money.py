"""The keys of ``[events.money]`` in a language file."""

from __future__ import annotations

import msgspec

from timeline.languages.cues import Words


class Money(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Amounts: ``scales`` maps a word to its factor ("billion" = 1e9), ``currencies`` a word or sign to its ISO
    4217 code ("đô la" = "USD"), ``vague`` are words that make an amount one without a number ("hundreds of").
    A number without a currency has that of the text's sums where a mark or a word of ``apart`` stands behind it
    ("40 billion in May", not "40 billion users"). ``equals`` leads to the same sum in another currency ("or about").
    ``prices`` are words behind which a number takes the currency of the amount before it.
    ``decimal`` is the decimal mark. ``say`` writes dollars in a headline: factor -> template with ``{n}``;
    ``(one|other)`` in it takes the second word when the number's CLDR plural form is in ``plural``;
    ``say_hant`` the same in traditional Chinese; ``whole`` amounts that have a name of their own ("1e9" = مليار دولار).
    """

    scales: dict[str, float] = {}
    currencies: dict[str, str] = {}
    vague: Words = []
    range: Words = []
    prices: Words = []
    apart: Words = []
    equals: Words = []
    decimal: str = "."
    plural: Words = []
    say: dict[str, str] = {}
    say_hant: dict[str, str] = {}
    whole: dict[str, str] = {}
