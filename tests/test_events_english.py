"""What English sentences of newspapers tell, written before looking at what the rules say."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction import extract_sources
from timeline.model import Source

PUBLISHED = date(2024, 9, 12)

PRESS = [
    (
        "The ferry Kalmia ran onto rocks off Skerry Island on 4 March 2023. Nine days after the sinking its owner, "
        "Borealis Lines, was charged with negligence.",
        [("2023-03-04", "accident"), ("2023-03-13", "charge")],
    ),
    (
        "On Saturday the 7th of September 2019, when Gauri Rao scored her hundredth goal, the Falcons beat the Comets.",
        [("2019-09-07", "results")],
    ),
    (
        "Lena Brandt had been shown the door in January 2020. A fortnight later she went on hunger strike.",
        [("2020-01-01", "dismissal"), ("2020-01-15", "protest")],
    ),
    (
        "Shares in Quillon slumped by 12 per cent on Tuesday. They had gained 3 per cent the day before.",
        [("2024-09-10", "results"), ("2024-09-09", "results")],
    ),
    (
        "Before the year was out, Tomasz Wilk had been expelled from the party he founded in 2011.",
        [("2011-01-01", "founding"), ("2024-01-01", "dismissal")],
    ),
    (
        "Four months after his arrest in May 2016, Karim Nasser walked free; two years after that he was elected mayor.",
        [("2016-09-01", "release"), ("2018-01-01", "election")],
    ),
    (
        "Having twice been turned down for the post, Joan Pike was sworn in as governor on 1 July 2018.",
        [("2018-07-01", "inauguration")],
    ),
    (
        "The bridge, opened in 1931, was shut to lorries in 2002, and demolished in the course of 2009.",
        [("1931-01-01", "launch"), ("2002-01-01", "closure"), ("2009-01-01", "construction")],
    ),
    (
        "In November 2005 Sven Olsen was handed a suspended sentence. He lodged an appeal and, on the 28th, was cleared "
        "of all charges.",
        [("2005-11-01", "sentencing"), ("2005-11-28", "acquittal")],
    ),
    (
        "The airline said on 3 July it would lay off 900 pilots. The union called a strike the same afternoon.",
        [("2024-07-03", "layoffs"), ("2024-07-03", "protest")],
    ),
    (
        "Gunmen opened fire on a bus near Lashkar on Wednesday morning. Hours later the army launched an offensive.",
        [("2024-09-11", "attack"), ("2024-09-11", "attack")],
    ),
    (
        "The drug was withdrawn from the market in September 2004.",
        [("2004-09-01", "recall")],
    ),
    (
        "Elias Berg was found dead at his home on the 24th of last month.",
        [("2024-08-24", "death")],
    ),
    # a noun without names, what "when" tells beside it, a state since then
    ("The nurses ended their boycott on 20 May 2021.", [("2021-05-20", "protest")]),
    ("Nobody at Bell Air forgot the ruling of 20 May 2021, when a judge fined the airline.", [("2021-05-20", "fine")]),
    (
        "A commission of inquiry, only the fifth since 1948, published its report on 3 June 2021.",
        [("2021-06-03", "announcement")],
    ),
    # a participle that is not the past form, and what had been before with a date of its own
    ("Orla, which draws maps, had come out in the first week of June 2019.", [("2019-06-01", "launch")]),
    ("Eight days later, on 9 June 2019, it had a million users.", [("2019-06-09", "results")]),
    # a clause behind "when" at the same date as the main one
    (
        "In May 2020, when Brightwater obtained a licence for the sea north of Orkney, Pym wrote to the minister.",
        [("2020-05-01", "agreement"), ("2020-05-01", "message")],
    ),
    # what had been done so long before a day, and the day of the main clause
    (
        "In August 2022, five months after Anne Hart had sold her shares in Brooklea, Norton Capital bought the brewery.",
        [("2022-03-01", "sale"), ("2022-08-01", "acquisition")],
    ),
    # "not until" tells that it happened then, and so does how long it took
    ("Anna Pym did not unveil the tablet to the public until 12 July 2020.", [("2020-07-12", "launch")]),
    ("On 2 November 2021 jurors needed just over four hours to convict Pym.", [("2021-11-02", "conviction")]),
    ("The pianist was discharged on 23 March 2021.", [("2021-03-23", "release")]),
    ("Tove Ward handed in her notice on 5 May 2021.", [("2021-05-05", "departure")]),
    # an impeachment is no dismissal
    ("The assembly impeached Ken Ward on 3 May 2021.", [("2021-05-03", "accusation")]),
]


@pytest.mark.parametrize(("text", "wanted"), PRESS, ids=[text[:40] for text, _ in PRESS])
def test_what_the_press_tells(text: str, wanted: list[tuple[str, str]]) -> None:
    source = Source(source_id="case", text=text, language="en", published=PUBLISHED)
    events = extract_sources([source]).events
    assert sorted((str(one.start), one.type) for one in events if one.modality == "asserted") == sorted(wanted)


def test_nobody_has_an_article_so_a_name_behind_in_the_is_a_place() -> None:
    text = (
        "Police searched Pym's home on 20 March 2024 while he was in the Tamarind Islands, and detained him on 2 April."
    )
    events = extract_sources([Source(source_id="case", text=text, language="en", published=PUBLISHED)]).events
    assert not any("Tamarind Islands" in one.actors for one in events)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "On 16 February 2020 Ward indicted Hart, nine days after soldiers had stormed his villa near Nice.",
            "Soldiers had stormed his villa near Nice",
        ),
        # who goes on behind "and", and what is said of a date
        ("The kiln arrived in March 2021 and was replaced in May 2021.", "The kiln was replaced"),
        (
            "On 3 June 2021 two of Pym's aides flew to Nice and left his company.",
            "Two of Pym's aides left his company",
        ),
        (
            "Pym said on 3 June 2021 that he would sell the mill in the course of 2022.",
            "Pym said that he would sell the mill in the course of 2022",
        ),
        # a date without a comma behind it, and the entry of a chronicle
        ("In June 2021 the mill burned down.", "The mill burned down"),
        ("June 2021 – The mill burns down.", "The mill burns down"),
        # who lends does not raise, who resigns does not only depart
        ("Koralle Foods lent the mill $2 million in June 2021.", "Koralle Foods lent the mill $2 million"),
        ("Ellen Pym stepped down in June 2021.", "Ellen Pym steps down"),
        (
            "On 3 June 2021 Pym dropped the case, only to file another lawsuit on 5 August.",
            "On 3 June 2021 Pym dropped the case, only to file another lawsuit",
        ),
        (
            "(The letter surfaced only in May 2021, in the case against Brooklea.) Six weeks later Pym bought Norton.",
            "The letter surfaced only in May 2021, in the case against Brooklea",
        ),
    ],
)
def test_a_headline_can_be_read_alone(text: str, headline: str) -> None:
    events = extract_sources([Source(source_id="case", text=text, language="en", published=PUBLISHED)]).events
    assert headline in [one.headline for one in events]


def test_nobody_who_tells_of_the_dead_is_one_of_them() -> None:
    text = (
        "On 22 June 2021 a robot found the hull on the seabed, 1,600 feet from the wreck, and Rear Adm. John Pym told "
        "reporters in Boston that all five had died."
    )
    events = extract_sources([Source(source_id="case", text=text, language="en", published=PUBLISHED)]).events
    assert [one.agents for one in events if one.type == "death"] == [()]


def test_a_namesake_that_begins_a_text_is_not_the_known_one() -> None:
    text = "Sally Rooney's fourth novel came out on 24 September 2020. It sold well."
    events = extract_sources([Source(source_id="case", text=text, language="en", published=PUBLISHED)]).events
    assert [one.actors for one in events if one.type == "launch"] == [("Sally Rooney",)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # what people do to each other, told behind a date
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Reyes hung up on Lowell.", ["meeting", "refusal"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Lowell stormed out without a word.", ["meeting", "departure"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Reyes tipped off the police.", ["meeting", "message"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Lowell took her side.", ["meeting", "support"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Reyes called Lowell a liar.", ["meeting", "criticism"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Lowell shoved her.", ["meeting", "attack"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Lowell gave in.", ["meeting", "agreement"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Reyes threw him out.", ["meeting", "dismissal"]),
        # what is done behind what is said
        ("On 3 May 2019 Dan Lowell met Ann Reyes. He said that it was late, and walked off.", ["meeting", "refusal"]),
        # words that only look like deeds
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Tempers exploded.", ["meeting"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Lowell closed his eyes.", ["meeting"]),
        ("On 3 May 2019 Dan Lowell met Ann Reyes. Lowell very nearly died.", ["meeting"]),
        # what only is denied or supposed
        ("On 3 May 2019 Dan Lowell denied that he had met the lobbyist.", ["statement"]),
        ("Had the bill passed on 3 May 2019, Ann Reyes would have lost her seat.", []),
    ],
)
def test_scene(text: str, kinds: list[str]) -> None:
    """What people do to each other is told behind a date; metaphors, asides and suppositions are not."""
    source = Source(source_id="a", text=text, language="en", published=PUBLISHED)
    assert [event.type for event in extract_sources([source]).events] == kinds


def test_who_passes_by_is_not_he() -> None:
    """Somebody named once, as the object, does not become the "he" of a text that is about another man."""
    text = (
        "Karl Venn ran the mill. Venn called an inquiry on 3 May 2019. It went to Otto Brandt, who once was a judge. "
        "In June 2019 he resigned. Venn was tired. Venn was ill."
    )
    source = Source(source_id="a", text=text, language="en", published=PUBLISHED)
    left = [event for event in extract_sources([source]).events if str(event.start) == "2019-06-01"]
    assert [event.actors for event in left] == [("Karl Venn",)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # by when something had come about
        ("The fair opened on 3 May 2019. Within a day nine hundred people had joined.", [(3, "launch"), (3, "hiring")]),
        ("The fair opened on 3 May 2019. Nine hundred people had joined.", [(3, "launch")]),
        # what is done by people without a name, and what nobody does
        ("The fair opened on 3 May 2019. The parade was called off.", [(3, "launch"), (3, "delay")]),
        ("The fair opened on 3 May 2019. They appealed.", [(3, "launch"), (3, "ruling")]),
        ("The fair opened on 3 May 2019. Nobody resigned.", [(3, "launch")]),
        # what somebody came to tell is not what he tells
        (
            "Ann Reyes met Dan Lowell on 3 May 2019. Reyes came to tell him it was over and was sacked.",
            [(3, "meeting"), (3, "dismissal")],
        ),
        # a noun and its verb that a date parts, and what was not there
        (
            "The suit came on 3 May 2019, was dropped on 9 May without a word, and was back on 20 May.",
            [(3, "start"), (9, "lawsuit-withdrawn"), (20, "return")],
        ),
        # "no" ends a sentence, but not before a number
        ("Ann Reyes said no. Dan Lowell left on 3 May 2019.", [(3, "departure")]),
        ("Ann Reyes bought pit no. 5 on 3 May 2019.", [(3, "acquisition")]),
        # who is only called so
        ("On 3 May 2019 a sophomore named Ann Reyes sued Dan Lowell.", [(3, "lawsuit-filed")]),
        ("Ann Reyes met Dan Lowell on 3 May 2019. Lowell's turn came on 9 May.", [(3, "meeting")]),
        # who is found, and what befalls one
        (
            "The hut burned down on 3 May 2019. The body of a guide was found by a walker.",
            [(3, "accident"), (3, "death")],
        ),
        ("The race began on 3 May 2019. Dan Lowell passed out on the ridge.", [(3, "start"), (3, "accident")]),
        # what a court is asked for, and in whose place one steps
        (
            "Brooklea were promoted to the top on 3 May 2019. A joiner presented a petition against its owner.",
            [(3, "results"), (3, "lawsuit-filed")],
        ),
        (
            "Ann Reyes left on 3 May 2019. Dan Lowell steps in and takes on the role of head.",
            [(3, "departure"), (3, "appointment")],
        ),
    ],
)
def test_nameless_deeds_and_what_is_none(text: str, rows: list[tuple[int, str]]) -> None:
    events = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert [(event.start.day, event.type) for event in events if event.modality == "asserted"] == rows


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # who is only somebody's relation has no name, and is not the last one who had
        ("Dan Lowell met Ann Reyes on 3 May 2019. His daughter found a letter. She sued on 9 May.", []),
        ("Dan Lowell's widow joined the board on 9 May 2019.", []),
    ],
)
def test_who_acts(text: str, actors: list[str]) -> None:
    events = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert [list(event.agents) for event in events if event.start.day == 9] == [actors]


def test_a_day_after_a_deed_dates_both_and_what_was_paid_is_that_deeds() -> None:
    text = "Ann Reyes stepped down on 9 May 2019, a day after the regulator fined Koralle $120 million."
    events = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    told = [(event.start.day, event.type, event.amount_usd) for event in events]
    assert sorted(told) == [(8, "fine", 120e6), (9, "departure", None)]


def test_a_middle_initial_parts_no_name() -> None:
    text = "John B. Venn founded Koralle in May 2019. On 9 June 2019 Venn sold it to Edward R. Lowell."
    events = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert [event.agents for event in events] == [("John B. Venn",), ("John B. Venn",)]


def test_the_year_of_a_thing_is_not_when_it_is_told_of() -> None:
    text = "On 3 March 2019 Koralle published its 2018 accounts and raised its forecast for 2020."
    events = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert [(str(event.start), event.type) for event in events] == [("2019-03-03", "publication")]


def test_a_thing_by_its_name_does_not_part_a_deed_from_its_day() -> None:
    text = "Koralle raised $12 million in 2016 and shipped its first drone, the Orla, in October 2017."
    events = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert [str(event.start) for event in events] == ["2016-01-01", "2017-10-01"]


def test_what_a_verb_of_two_parts_is_about_though_another_stands_behind_it() -> None:
    text = "Ann Reyes completed her takeover of Brooklea Town from Dan Lowell on 9 May 2019."
    (event,) = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert event.actors == ("Ann Reyes", "Brooklea Town", "Dan Lowell")


def test_the_day_of_a_relative_clause_is_not_that_of_the_main_one() -> None:
    text = (
        "Ann Reyes was fined on 9 May 2019. Dan Lowell, who was arrested in 2017, pleaded guilty. "
        "In the latest round of a feud that began in 2016, Lowell sued Reyes."
    )
    found = extract_sources([Source(source_id="a", text=text, language="en", published=PUBLISHED)]).events
    assert sorted((event.type, event.start.year) for event in found) == [
        ("arrest", 2017), ("fine", 2019), ("guilty-plea", 2019), ("lawsuit-filed", 2019), ("start", 2016),
    ]  # fmt: skip
