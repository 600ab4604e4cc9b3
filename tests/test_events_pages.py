"""What pages as they are scraped tell: tables, glued sentences, headings, lines about the page itself."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction import extract_sources
from timeline.model import Source

PUBLISHED = date(2024, 9, 12)
TABLE = """Rise and fall of Koralle |
July 2009 |
Koralle demerged from Nordlicht |
Feb 2012 |
Acquisition of Storm for $350m |
2013 |
|
1 Mar |
2012 annual report signed |
March–15 April |
Per Holm returned to Oslo. |
8 May |
Anna Lind’s shares of 2012 vested. |
"""
TITLED = """How the yard was split

It began with a plan.

June 2015: The Vision

Anna Lind emailed Per Holm with a proposal.

3 May 2016: Early Cracks

Per Holm raised concerns about the structure of Koralle.

March 2017: Koralle buys Storm

The price was high.
"""

PAGES = [
    pytest.param(
        TABLE,
        [
            ("2009-07-01", "sale"), ("2012-02-01", "acquisition"), ("2013-03-01", "agreement"),
            ("2013-03-01", "return"), ("2013-05-08", "other"),
        ],
        id="a table's cells are its entries, the years of things within them no dates of the telling",
    ),
    pytest.param(
        TITLED,
        [("2015-06-01", "message"), ("2016-05-03", "criticism"), ("2017-03-01", "acquisition")],
        id="a title without a deed is no entry of its own",
    ),
    pytest.param(
        "Anna Lind resigned on 3 May 2021.Per Holm took over Koralle in June 2021.",
        [("2021-05-03", "departure"), ("2021-06-01", "acquisition")],
        id="two sentences without a space",
    ),
    pytest.param(
        "On 2 June 2021 she wrote on X. June 4: Per Holm sold Koralle to Nordlicht.",
        [("2021-06-02", "message"), ("2021-06-04", "sale")],
        id="an entry behind a sentence that ends in X",
    ),
    pytest.param(
        "Koralle was sold on 3 May 2021. Here’s a look at the months that led to the end of Koralle in June 2021.",
        [("2021-05-03", "sale")],
        id="what says what comes below",
    ),
    pytest.param("He’ll leave the board of Koralle tonight, Per Holm said.", [], id="what he'll do"),
    pytest.param(
        "In early 2018, Per Holm told Anna Lind that Koralle had fallen behind, according to the Herald's report published last "
        "Friday. Holm then offered to buy Koralle.",
        [("2018-01-01", "statement"), ("2024-09-06", "publication"), ("2018-01-01", "offer")],
        id="who reported it moves the telling nowhere",
    ),
    pytest.param(
        "On Monday Per Holm called her words untrue. Holm and Anna Lind founded Koralle, the maker of Storm, in 2015, "
        "with others.",
        [("2024-09-09", "statement"), ("2015-01-01", "founding")],
        id="a name in apposition does not part a deed from its year",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PAGES)
def test_what_a_page_tells(text: str, told: list[tuple[str, str]]) -> None:
    events = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert [(str(one.start), one.type) for one in events if one.modality == "asserted"] == told


ACTORS = [
    pytest.param("Sale of Koralle was agreed on 9 May 2021.", ("Koralle",), id="a deed leads the name"),
    pytest.param("ELON MUSK IS out. There is no boss. On 9 May 2021 he sued Koralle.", ("Elon Musk", "Koralle"), id="in capitals"),
    pytest.param(
        "YARD LOSES ITS APPEALS TO THE COURT\n\nThe tugs were old. On 9 May 2021 Koralle sued IBM.",
        ("Koralle", "IBM"),
        id="a heading in capitals",
    ),
    pytest.param("At 1.30am ET on 9 May 2021 Per Holm sued Koralle.", ("Per Holm", "Koralle"), id="a zone of time"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors"), ACTORS)
def test_who_takes_part(text: str, actors: tuple[str, ...]) -> None:
    events = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert {name for event in events if event.start.day == 9 for name in event.actors} == set(actors)
