"""A made-up story in six languages as a table: two harbour towns and a ferry line, told by six newspapers.

Each telling is a text, and the words in it that say when; offsets are found in the text, so they are right.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from timeline.table import REQUIRED, validate


class Paper(NamedTuple):
    """A newspaper's article."""

    source_id: str
    publisher: str
    language: str
    published: str
    text: str
    note: str = ""


class Telling(NamedTuple):
    """An event in one article: its sentence begins with ``sentence``, says when with ``words``."""

    source_id: str
    story: str
    sentence: str
    words: str
    timex: str
    start: str
    end: str
    precision: str
    kind: str
    headline: str
    actors: str
    mod: str = ""
    modality: str = "asserted"
    basis: str = "explicit"
    dollars: str = ""
    explanation: str = ""


PAPERS = (
    Paper(
        "harbour-post", "The Harbour Post", "en", "2025-03-04",
        "Nordlys Ferries was founded by Mara Linden in March 2016. The first boat sailed on 12 May 2021. "
        "Tomas Reyes joined the board in early 2018, and left it on 3 September 2022. "
        "\n\nOn 14 February 2025 Reyes offered 40 million dollars for the line. Linden refused the next day. "
        "The company says it will open a second route in 2027. It did not sell the old pier in 2024.",
        "Written for this test; no newspaper of that name.",
    ),
    Paper(
        "quai", "Le Quai", "fr", "2025-02-20",
        "La compagnie Nordlys Ferries, fondée par Mara Linden en 2016, relie deux ports. Le 13 mai 2021, le "
        "premier bateau a pris la mer.\n\nMi-février 2025, Tomas Reyes a proposé 40 millions de dollars. "
        "Vers octobre 2023, la ville avait lancé une enquête.",
    ),
    Paper(
        "ben-cang", "Bến Cảng", "vi", "2025-02-18",
        "Mara Linden lập hãng phà Nordlys Ferries vào tháng 3 năm 2016. Chuyến đầu tiên chạy ngày 12/5/2021."
        "\n\nNgày 14/2/2025, Tomas Reyes ngỏ ý mua hãng với giá 40 triệu USD. Trước tháng 6 năm 2019, hãng "
        "chỉ có một chiếc phà.",
    ),
    Paper(
        "gangkou-sc", "港口日报", "zh-Hans", "2025-02-16",
        "2016年3月，玛拉·林登创办北光轮渡。2021年5月20日，第一艘船启航。\n\n2025年2月14日，托马斯·雷耶斯"
        "出价4000万美元收购北光轮渡。2022年9月3日，雷耶斯离开董事会。",
    ),
    Paper(
        "gangkou-tc", "海港時報", "zh-Hant", "2025-02-17",
        "北光輪渡由瑪拉·林登於2016年創辦。2021年5月12日，第一艘船啟航。\n\n2025年2月15日，瑪拉·林登拒絕了"
        "托馬斯·雷耶斯的收購。2014年至2019年，兩港之間沒有渡輪。",
    ),
    Paper(
        "al-mina", "الميناء", "ar", "2025-02-19",
        "أسست مارا ليندن شركة نوردليس للعبارات في مارس 2016. انطلقت أول رحلة في 12 مايو 2021."
        "\n\nفي 14 فبراير 2025 عرض توماس رييس شراء الشركة بمبلغ 40 مليون دولار. وتعتزم الشركة افتتاح خط ثان "
        "في عام 2027.",
    ),
)  # fmt: skip

_L, _R, _N = "Mara Linden", "Tomas Reyes", "Nordlys Ferries"
TELLINGS = (
    Telling("harbour-post", "s1", "Nordlys Ferries was", "March 2016", "2016-03", "2016-03-01", "2016-03-31", "month", "founding", "Mara Linden founds Nordlys Ferries", f"{_L};{_N}"),
    Telling("harbour-post", "s2", "The first boat", "12 May 2021", "2021-05-12", "2021-05-12", "2021-05-12", "day", "launch", "Nordlys Ferries’ first boat sails", _N),
    Telling("harbour-post", "s3", "Tomas Reyes joined", "early 2018", "2018", "2018-01-01", "2018-03-31", "year", "appointment", "Tomas Reyes joins the board", _R, "START"),
    Telling("harbour-post", "s4", "Tomas Reyes joined", "3 September 2022", "2022-09-03", "2022-09-03", "2022-09-03", "day", "departure", "Tomas Reyes leaves the board", _R),
    Telling("harbour-post", "s5", "On 14 February", "14 February 2025", "2025-02-14", "2025-02-14", "2025-02-14", "day", "offer", "Tomas Reyes offers $40 million for Nordlys Ferries", f"{_R};{_N}", dollars="40000000"),
    Telling("harbour-post", "s6", "Linden refused", "the next day", "2025-02-15", "2025-02-15", "2025-02-15", "day", "refusal", "Mara Linden refuses the offer", f"{_L};{_R}", basis="context-relative", explanation="“the next day” → 2025-02-15 (context-relative), counted from 2025-02-14; kind refusal by “refused”"),
    Telling("harbour-post", "s7", "The company says", "2027", "2027", "2027-01-01", "2027-12-31", "year", "announcement", "Nordlys Ferries opens a second route", _N, modality="planned"),
    Telling("harbour-post", "s8", "It did not", "2024", "2024", "2024-01-01", "2024-12-31", "year", "sale", "Nordlys Ferries sells the old pier", _N, modality="negated"),
    Telling("quai", "s1", "La compagnie", "2016", "2016", "2016-01-01", "2016-12-31", "year", "founding", "Mara Linden founds Nordlys Ferries", f"{_L};{_N}"),
    Telling("quai", "s2", "Le 13 mai", "Le 13 mai 2021", "2021-05-13", "2021-05-13", "2021-05-13", "day", "launch", "Nordlys Ferries’ first boat sails", _N),
    Telling("quai", "s5", "Mi-février", "Mi-février 2025", "2025-02", "2025-02-11", "2025-02-20", "month", "offer", "Tomas Reyes offers $40 million for Nordlys Ferries", f"{_R};{_N}", "MID", dollars="40000000"),
    Telling("quai", "s9", "Vers octobre", "Vers octobre 2023", "2023-10", "2023-10-01", "2023-10-31", "month", "investigation", "The town opens an inquiry", "", "APPROX"),
    Telling("ben-cang", "s1", "Mara Linden lập", "tháng 3 năm 2016", "2016-03", "2016-03-01", "2016-03-31", "month", "founding", "Mara Linden founds Nordlys Ferries", f"{_L};{_N}"),
    Telling("ben-cang", "s2", "Chuyến đầu", "ngày 12/5/2021", "2021-05-12", "2021-05-12", "2021-05-12", "day", "launch", "Nordlys Ferries’ first boat sails", _N),
    Telling("ben-cang", "s5", "Ngày 14/2", "Ngày 14/2/2025", "2025-02-14", "2025-02-14", "2025-02-14", "day", "offer", "Tomas Reyes offers $40 million for Nordlys Ferries", f"{_R};{_N}", dollars="40000000"),
    Telling("ben-cang", "s10", "Trước tháng 6", "Trước tháng 6 năm 2019", "2019-06", "2019-01-01", "2019-05-31", "month", "other", "Nordlys Ferries has a single ferry", _N, "BEFORE"),
    Telling("gangkou-sc", "s1", "2016年3月", "2016年3月", "2016-03", "2016-03-01", "2016-03-31", "month", "founding", "Mara Linden founds Nordlys Ferries", f"{_L};{_N}"),
    Telling("gangkou-sc", "s2", "2021年5月20日", "2021年5月20日", "2021-05-20", "2021-05-20", "2021-05-20", "day", "launch", "Nordlys Ferries’ first boat sails", _N),
    Telling("gangkou-sc", "s5", "2025年2月14日", "2025年2月14日", "2025-02-14", "2025-02-14", "2025-02-14", "day", "offer", "Tomas Reyes offers $40 million for Nordlys Ferries", f"{_R};{_N}", dollars="40000000"),
    Telling("gangkou-sc", "s4", "2022年9月3日", "2022年9月3日", "2022-09-03", "2022-09-03", "2022-09-03", "day", "departure", "Tomas Reyes leaves the board", _R),
    Telling("gangkou-tc", "s1", "北光輪渡由", "2016年", "2016", "2016-01-01", "2016-12-31", "year", "founding", "Mara Linden founds Nordlys Ferries", f"{_L};{_N}"),
    Telling("gangkou-tc", "s2", "2021年5月12日", "2021年5月12日", "2021-05-12", "2021-05-12", "2021-05-12", "day", "launch", "Nordlys Ferries’ first boat sails", _N),
    Telling("gangkou-tc", "s6", "2025年2月15日", "2025年2月15日", "2025-02-15", "2025-02-15", "2025-02-15", "day", "refusal", "Mara Linden refuses the offer", f"{_L};{_R}"),
    Telling("gangkou-tc", "s11", "2014年至2019年", "2014年至2019年", "2014/2019", "2014-01-01", "2019-12-31", "range", "other", "No ferry runs between the two harbours", ""),
    Telling("al-mina", "s1", "أسست مارا", "مارس 2016", "2016-03", "2016-03-01", "2016-03-31", "month", "founding", "Mara Linden founds Nordlys Ferries", f"{_L};{_N}"),
    Telling("al-mina", "s2", "انطلقت أول", "12 مايو 2021", "2021-05-12", "2021-05-12", "2021-05-12", "day", "launch", "Nordlys Ferries’ first boat sails", _N),
    Telling("al-mina", "s5", "في 14 فبراير", "14 فبراير 2025", "2025-02-14", "2025-02-14", "2025-02-14", "day", "offer", "Tomas Reyes offers $40 million for Nordlys Ferries", f"{_R};{_N}", dollars="40000000"),
    Telling("al-mina", "s7", "وتعتزم الشركة", "عام 2027", "2027", "2027-01-01", "2027-12-31", "year", "announcement", "Nordlys Ferries opens a second route", _N, modality="planned"),
)  # fmt: skip


def table() -> pd.DataFrame:
    """The story as a validated table."""
    papers = {paper.source_id: paper for paper in PAPERS}
    rows = [_row(number, told, papers[told.source_id]) for number, told in enumerate(TELLINGS)]
    return validate(pd.DataFrame(rows))


def large(events: int, sources: int = 12) -> pd.DataFrame:
    """A table of ``events`` days over ten years in ``sources`` lanes, the same for the same numbers."""
    first = date(2015, 1, 1).toordinal()
    rows = []
    for number in range(events):
        day = date.fromordinal(first + (number * 7919) % 3650).isoformat()
        source = number % sources
        rows.append({
            "source_id": f"paper-{source:02}", "event_id": f"e{number:05}", "story_id": f"s{number // 2}",
            "start": day, "end": day, "timex": day, "date_text": day, "type": "statement",
            "headline": f"Harbour office publishes notice {number}", "publisher": f"Paper {source + 1}",
            "quote": f"On {day} the harbour office published notice {number}.", "language": "en",
            "actors": f"Office {number % 7}", "published": "2025-01-01", "headline_language": "en",
        })  # fmt: skip
    return validate(pd.DataFrame(rows))


def read(paths: list[Path]) -> pd.DataFrame:
    """What a reader of articles would make of files: an event per line that begins with an ISO day."""
    rows = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            day, _, said = line.partition(" ")
            if said and day[:4].isdigit():
                rows.append({"source_id": path.stem, "start": day, "headline": said, "quote": line, "language": "en",
                             "date_text": day, "publisher": path.stem, "type": "other"})  # fmt: skip
    return validate(pd.DataFrame(rows, columns=[*REQUIRED, "quote", "language", "date_text", "publisher", "type"]))


def _row(number: int, told: Telling, paper: Paper) -> dict[str, object]:
    start = paper.text.index(told.sentence)
    end = _end(paper.text, start)
    date_start = paper.text.index(told.words, start)
    passage_start = paper.text.rfind("\n\n", 0, start) + 2 if "\n\n" in paper.text[:start] else 0
    passage_end = paper.text.find("\n\n", start)
    passage = paper.text[passage_start : passage_end if passage_end > 0 else len(paper.text)]
    return {
        "source_id": paper.source_id, "event_id": f"{paper.source_id}-{number}", "story_id": told.story,
        "start": told.start, "end": told.end, "precision": told.precision, "timex": told.timex,
        "mod": told.mod, "basis": told.basis, "modality": told.modality, "date_text": told.words,
        "date_start": date_start, "date_end": date_start + len(told.words), "sentence_start": start,
        "sentence_end": end, "quote": paper.text[start:end], "type": told.kind, "actors": told.actors,
        "amount_usd": told.dollars, "agents": told.actors.split(";")[0], "headline": told.headline, "language": paper.language,
        "headline_language": "en", "passage": passage, "passage_start": passage_start,
        "explanation": told.explanation or f"written as a date: “{told.words}”",
        "publisher": paper.publisher, "published": paper.published, "note": paper.note, "confidence": "0.9",
    }  # fmt: skip


def _end(text: str, start: int) -> int:
    stops = [place for stop in (". ", ".\n", "。") if (place := text.find(stop, start)) >= 0]
    return min(stops) + 1 if stops else len(text)
