"""Names in Chinese characters that nobody listed: a family name beside a title, an organisation's ending."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from timeline.events.entities.arabic import Sheet
from timeline.events.entities.names import Name
from timeline.events.lexis.spelling import is_han

#: Characters that are in hardly any name, and so end one.
BREAKS = frozenset(
    "按的了在与和同对向由被把将从为是于及等并且但而其该这那也都就又则已以他她它我你到着没很让使给往、，。"
)
#: Family names that are mostly other words: 曾公开, 于昨日.
_PARTICLES = frozenset("曾于向连")
#: A family name that before a title says who holds it: 在任总统, 曾任院长.
_OFFICE = frozenset("任")
_HOLDS = frozenset("时曾现出就担接继升转留连新首前原历")
_RANKS = frozenset("副前原兼")  # before a title they belong to it: 时任副总统
#: What says which company without naming it: 合资新公司.
_ANY = frozenset("新旧老小母子分总原前")
_COUNTED_HEADS = re.compile(r".*[一二两三四五六七八九十百千几数多][名位]")
_LONGEST_ORGANISATION, _SHORTEST_OWN, _LONGEST_OWN, _GIVEN = 10, 2, 6, 2
_NAMED_TWICE, _NAMED_THRICE = 2, 3
#: Of the characters that end a name those that given names have too.
_IN_NAMES = frozenset("为与同和从让")
_ADDRESS = ("先生", "女士", "小姐")  # without which a family name alone is nobody: 卢女士
_CALLED = "姓"  # 林姓男子
#: What no given name ends with, but many a word that begins like a family name: 董事会, 施工方, 安全局.
_NO_GIVEN_END = frozenset("会部局院站方省市县区厂队校社处司所店行团军党者员们长性期间案中上下内外时后前人家化界力量")
#: Words of two characters that begin like a family name: 保护证人安全.
_WORDS = frozenset(
    (
        "安全", "申请", "方面", "高度", "金融", "安排", "许多", "任何", "关系", "计划", "成功", "程序", "项目", "顾问",
        "管理", "包括", "和平", "文化", "文件", "平台", "石油", "强烈", "应用", "时间", "温和", "严重", "常务", "解决",
        "周活",
    )
)  # fmt: skip
#: Behind a name that begins a clause: 周启明说, 周启明在, 周启明7月5日.
_GOES_ON = frozenset("在与和同对被把将就也都则并从向则又已")
_DEED = re.compile(rb"[\x02\x05]+")  # marks of verbs that persons alone do, and of the passive's word
#: What says no more than the ending, so that only a country before it makes a name: 西班牙国家法院.
_COMMON = frozenset(
    (
        "国家", "最高", "全球", "国际", "高等", "上诉", "地区", "地方", "中级", "中央", "世界", "银行", "投资", "学生",
        "专家", "新创", "研究", "民间", "环保", "人权", "科技", "技术", "媒体", "慈善", "犯罪", "工人", "教师", "整间",
        "足球", "篮球", "物业", "地产", "房产", "汽车", "保险", "建筑", "证券", "律师", "会计", "电影", "音乐", "食品",
        "医药", "能源", "石油", "通信", "电力", "游戏", "评级", "审计", "信托", "工程", "维修", "设计", "贸易", "物流",
        "管理", "顾问", "中资", "港资", "台资",
    )
)  # fmt: skip
_FROM, _SELF = "自", frozenset("由然来治动强立行")  # 自林德公司退休; 自由, 自来水
_TOWARDS = frozenset("上进")  # before an ending one goes there: 闹上法院, 走进公司
_TRADES = frozenset("股业家界券类型卡间账户杯盃赛賽")  # behind an ending they make a trade of it: 银行股, 航空业
#: What counts things (一千万辆汽车), and what stands before it.
_COUNTERS, _NUMBERS = frozenset("辆台艘架部款座条"), frozenset("一二两三四五六七八九十百千万亿几数多余")
_UNITS = frozenset("市省州县区")
_COUNTED = frozenset("年个名月次天人度十百千万")
_COUNTING, _MEASURES = frozenset("这那该一两几数多每某各首另三四五六七八九十"), frozenset("家间所个")


def persons(
    sheet: Sheet, behind: Iterable[int], before: Iterable[tuple[int, int]], surnames: frozenset[str]
) -> Iterator[Name]:
    """A family name and one or two characters that start ``behind`` a title, or end ``before`` one.

    A title between two names belongs to the second: in 奥雷维亚总统卡斯特罗 the first is his country.
    """
    for start in behind:
        size = person_size(sheet, start, surnames)
        if size:
            yield Name(start, start + size, sheet.cased[start : start + size], "person")
    for end, stop in before:
        for size in () if sheet.taken[stop : stop + 1] == b"\1" else (3, 2, 1):
            first = end - size
            if size == 1 and sheet.text[first : first + 1] in _OFFICE:
                break
            if sheet.text[first : first + 1] in _OFFICE and sheet.text[first - 1 : first] in _HOLDS:
                break  # 时任交通部长
            if (size == 1 and first > 0 and _is_part(sheet, first - 1)) or sheet.text[end - 1 : end] in _RANKS:
                break  # 布鲁克林法官: the last character of a longer word
            if first >= 0 and _surname_size(sheet.text, first, surnames) and _may_be_whole(sheet, first, end):
                last = end + (2 if size == 1 and sheet.text.startswith(_ADDRESS, end) else 0)
                yield Name(first, last, sheet.cased[first:last], "person")
                break


def organisations(
    sheet: Sheet,
    endings: Iterable[tuple[int, int]],
    bodies: Collection[int],
    not_names: frozenset[str],
    of_places: tuple[str, ...],
) -> Iterator[Name]:
    """Characters that lead up to an organisation's ending (公司, 大学), as far as a name can go.

    One that ends like those of ``of_places`` is called by its city (北京电影学院). A name begins behind a word for a
    body, which end at ``bodies``: 林德集团 of 母公司林德集团.
    """
    for start, end in endings:
        first = start
        while first > 0 and start - first < _LONGEST_ORGANISATION and _is_part(sheet, first - 1):
            first -= 1
        counted_heads = _COUNTED_HEADS.match(sheet.text, first, start)  # 三名宪法法院法官
        first = counted_heads.end() if counted_heads else first
        first = max((end for end in range(first, start - 1) if end in bodies), default=first)
        first += sheet.text[first] == _FROM and sheet.text[first + 1] not in _SELF
        own = sheet.text[first:start]
        common = all(own[at : at + 2] in _COMMON for at in range(0, len(own), 2))  # 建筑工程公司
        counted = own[-1:] in _COUNTERS and own[-2:-1] in _NUMBERS
        counted = counted or _COUNTING.union(_MEASURES).issuperset(own)  # 另一法庭
        counted = counted or own[-1:] in _TOWARDS or (own[-1:] in _ANY and sheet.text.startswith("公司", start))
        named = not counted and _SHORTEST_OWN <= len(own) <= _LONGEST_OWN and not any(word in own for word in not_names)
        country = sheet.places.get(first) if common else first
        country = sheet.places.get(first, first) if not common and is_common(own, 0) else country
        local = sheet.text.startswith(of_places, start)
        named = named or (local and own in _UNITS and first in sheet.places)
        local = local and named
        country = sheet.places.get(first, country) if local else country
        if named and country is not None and _says_which(sheet, first, end):
            first = country
            while first > 0 and start - first < _LONGEST_ORGANISATION and "A" <= sheet.cased[first - 1] <= "Z":
                first -= 1
            yield Name(first, end, sheet.cased[first:end], "organisation")


def is_common(text: str, start: int) -> bool:
    """True for a name that says no more than of what rank a body is: behind a country it is that one's 国家银行."""
    return text[start : start + 2] in _COMMON


def acting(sheet: Sheet, surnames: frozenset[str]) -> Iterator[Name]:
    """Names of two or three characters that the text says again and begins a clause with, before what persons do."""
    for match in _DEED.finditer(sheet.verbs):
        end = match.start()
        for start in (end - 3, end - 2):
            said = sheet.text[max(0, start) : end]
            free = start > 0 and all(_is_part(sheet, at) for at in range(start, end)) and not _is_part(sheet, start - 1)
            free = free and said[-1:] not in _NO_GIVEN_END
            if free and _surname_size(said, 0, surnames) == 1 and sheet.often(said) >= _NAMED_TWICE:
                yield Name(start, end, sheet.cased[start:end], "person")
                break


def leading(sheet: Sheet, surnames: frozenset[str]) -> Iterator[Name]:
    """Names of three characters without a title, each of which begins clauses that tell what somebody does or says."""
    led: dict[str, list[int]] = {}
    for match in _begins(surnames).finditer(sheet.text):
        start, end = match.span(1)
        free = all(_is_part(sheet, at) for at in range(start, end)) and end < len(sheet.text)
        if free and sheet.text[end - 1] not in _NO_GIVEN_END and goes_on(sheet, end):
            led.setdefault(match[1], []).append(start)
    for said, starts in led.items():
        if len(starts) >= _NAMED_TWICE:
            for match in re.finditer(said, sheet.text):
                yield Name(*match.span(), sheet.cased[match.start() : match.end()], "person")


@lru_cache(maxsize=8)
def _begins(surnames: frozenset[str]) -> re.Pattern[str]:
    """Three characters at a clause's beginning, the first of which is a family name and mostly that."""
    families = "".join(sorted(one for one in surnames - _PARTICLES - _OFFICE if len(one) == 1))
    return re.compile(rf"(?:^|[,，。；;：:“”「」\n])\s*([{families}]..)", re.MULTILINE)


def goes_on(sheet: Sheet, end: int) -> bool:
    """True where a date, a verb or a particle stands behind a name."""
    return bool(sheet.verbs[end]) or bool(sheet.taken[end]) or sheet.text[end] in _GOES_ON


def is_free(sheet: Sheet, start: int, end: int) -> bool:
    """True where all characters may be a name's."""
    return all(_is_part(sheet, at) for at in range(start, end))


def _is_part(sheet: Sheet, at: int) -> bool:
    character = sheet.text[at]
    free = not sheet.taken[at] and not sheet.verbs[at]
    return free and is_han(character) and character.isalpha() and character not in BREAKS


def _says_which(sheet: Sheet, first: int, end: int) -> bool:
    """False for what may be any such body: 更大的渡轮公司, 安全公司 right before a name, 28万辆汽车."""
    led_by = sheet.text[first - 1 : first]
    if led_by.isdigit() or (led_by in _COUNTING and sheet.text[first] in _MEASURES):
        return False
    if led_by == "的" and sheet.often(sheet.text[first:end]) < _NAMED_TWICE:
        return False
    behind = sheet.cased[end : end + 1]
    if behind in _TRADES:
        return False
    return not (end < len(sheet.taken) and ((sheet.taken[end] and is_han(behind)) or "A" <= behind <= "Z"))


def person_size(sheet: Sheet, start: int, surnames: frozenset[str]) -> int:
    """How many characters a person's name has that begins with a family name at ``start``; 0 where none does."""
    surname = _surname_size(sheet.text, start, surnames)
    if not surname or any(sheet.taken[start : start + surname + 1]) or sheet.text[start + surname] == _CALLED:
        return 0
    if sheet.text[start] in _PARTICLES and sheet.often(sheet.text[start : start + surname + _GIVEN]) < _NAMED_TWICE:
        return 0
    if sheet.text[start : start + 2] in _WORDS:
        return 0
    size = surname
    while size < surname + _GIVEN and start + size < len(sheet.text) and _is_part(sheet, start + size):
        if size > surname and _counts(sheet.text, start + size):
            break
        size += 1
    if size == surname + 1 and always_goes_on(sheet, start, size):
        return size + 1
    if size == surname and _is_alone(sheet, start + size) and always_goes_on(sheet, start, size + 1):
        return size + _GIVEN
    return size if size > surname else 0


def _is_alone(sheet: Sheet, at: int) -> bool:
    """True for a word of one character that a name may have inside it: 若 of 白若水."""
    return bool(sheet.verbs[at]) and not sheet.verbs[at - 1] and not any(sheet.verbs[at + 1 : at + 2])


def always_goes_on(sheet: Sheet, start: int, size: int) -> bool:
    """True for a name behind which the text always writes the same character: it is the name's own (周大为, 罗文彬)."""
    said, whole = sheet.text[start : start + size], sheet.text[start : start + size + 1]
    least = _NAMED_THRICE if whole[-1] in BREAKS else _NAMED_TWICE
    own = is_han(whole[-1]) and (whole[-1] in _IN_NAMES or whole[-1] not in BREAKS)
    return own and sheet.often(said) == sheet.often(whole) >= least and not sheet.taken[start + size]


def _may_be_whole(sheet: Sheet, first: int, end: int) -> bool:
    """False for what other words take or break (华的法官), and for a count before a title (林一名法官)."""
    said = sheet.text[first:end]
    return not any(sheet.taken[first:end]) and BREAKS.isdisjoint(said) and not _COUNTED_HEADS.fullmatch(said)


def _counts(text: str, at: int) -> bool:
    """True for the 三 of 判处高桥诚三年徒刑."""
    return text[at] in _NUMBERS and text[at + 1 : at + 2] in _COUNTED


def _surname_size(text: str, start: int, surnames: frozenset[str]) -> int:
    return next((size for size in (2, 1) if text[start : start + size] in surnames), 0)
