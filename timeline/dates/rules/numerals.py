"""Numbers in digits of any script and in Chinese characters."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = {
    c: n
    for n, row in enumerate(("〇零○", "一壹", "二兩两贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"))
    for c in row
}
_SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "萬": 10_000}
_SPECIAL = {"廿": "二十", "卅": "三十"}

#: The characters that a number may begin with.
LETTERS = "".join(_DIGITS) + "十拾百千廿卅"
CHINESE = re.compile(f"[{''.join(_DIGITS)}{''.join(_SCALES)}{''.join(_SPECIAL)}]{{1,12}}")


@lru_cache(maxsize=4096)
def chinese(text: str) -> int | None:
    """The number that Chinese numerals write, digit by digit or with scales; None when they write none.

    >>> chinese("二〇一七"), chinese("二十三"), chinese("十"), chinese("一百零五")
    (2017, 23, 10, 105)
    """
    for short, long in _SPECIAL.items():
        text = text.replace(short, long)
    if not any(c in _SCALES for c in text):
        return int("".join(str(_DIGITS[c]) for c in text)) if all(c in _DIGITS for c in text) else None
    total = section = digit = 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif _SCALES[c] == 10_000:
            total, section, digit = (section + digit) * 10_000, 0, 0
        else:
            section, digit = section + (digit or 1) * _SCALES[c], 0
    return total + section + digit
