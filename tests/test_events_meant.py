"""Who is meant without being named, and names that go on: titles, "her" and "him", bodies with what they are about."""

from datetime import date

import pytest

from timeline.extraction import extract_sources
from timeline.model import Source

CASES = [
    (
        "In 2018 President Ada Berg met Polish President Tomasz Wilk. The two presidents met again on May 3, 2020.",
        "2020-05-03",
        {"Ada Berg", "Tomasz Wilk"},
    ),
    (
        "Judge Ada Berg heard the case of Tomasz Wilk in May 2018. The judge sentenced him on June 3, 2018.",
        "2018-06-03",
        {"Ada Berg", "Tomasz Wilk"},
    ),
    (
        "Mary Lang founded Koralle in 2009. Judge Tomasz Wilk sentenced her to two years on June 3, 2018.",
        "2018-06-03",
        {"Mary Lang", "Tomasz Wilk"},
    ),
    ("The jury found Tomasz Wilk guilty on March 4, 2021.", "2021-03-04", {"Tomasz Wilk"}),
    (
        "The House Committee on Fisheries, Ports and Ferries opened an inquiry on July 25, 2018.",
        "2018-07-25",
        {"House Committee on Fisheries, Ports and Ferries"},
    ),
    (
        "Energy Minister Rui Tavares resigned on May 31, 2014.",
        "2014-05-31",
        {"Rui Tavares"},
    ),
    (
        "The New York Times reported in 2011 that the yard was bankrupt. The yard closed on May 31, 2014.",
        "2014-05-31",
        set(),
    ),
    (
        "The harbour of Brussels was sold to Norway's Vardal on May 3, 2016, and Vardal closed it on June 1, 2017.",
        "2017-06-01",
        {"Vardal"},
    ),
    (
        "In 2018 Ada Berg and Tomasz Wilk quarrelled. Koralle Corp's board met in May. They rejected Wilk's offer on June 3.",
        "2018-06-03",
        {"Koralle Corp", "Tomasz Wilk"},
    ),
    (
        "In May 2019 Ada Berg met Tomasz Wilk. She called on Rui Tavares, the head of Mary Lang's team, and proposed a plan on June 3, 2019.",
        "2019-06-03",
        {"Ada Berg"},
    ),
]


@pytest.mark.parametrize(("text", "day", "actors"), CASES, ids=[text[-40:] for text, _, _ in CASES])
def test_who_is_meant(text: str, day: str, actors: set[str]) -> None:
    source = Source(source_id="case", text=text, language="en", published=date(2024, 11, 5))
    told = [one for one in extract_sources([source]).events if str(one.start) == day]
    assert told
    assert actors == {name for one in told for name in (*one.agents, *one.patients)}


FOUNDINGS = [
    "In 2018 Ada Berg left Vardal. Then she launched Anthropic, a company of her own.",
    "Ada Berg left Vardal in 2018. Later she started her own company, Anthropic.",
]


@pytest.mark.parametrize("text", FOUNDINGS)
def test_a_company_that_a_pronoun_launches_is_founded(text: str) -> None:
    source = Source(source_id="case", text=text, language="en", published=date(2024, 11, 5))
    told = [one for one in extract_sources([source]).events if one.type == "founding"]
    assert [(one.agents, one.object) for one in told] == [(("Ada Berg",), "Anthropic")]


# language, text, and who acts and undergoes in its last event
BEHIND = [
    ("en", "Petra Lang joined Microsoft in 2000. She left the company in August 2021.", "Petra Lang", "Microsoft"),
    ("en", "Koralle Robotics dismissed its director, Petra Lang, in May 2019.", "Koralle Robotics", "Petra Lang"),
    ("fr", "Microsoft a licencié son directeur, Paul Lang, le 5 juillet 2023.", "Microsoft", "Paul Lang"),
    ("vi", "Năm 2000, Nguyễn Văn Nam rời Microsoft. Tháng 8/2021, ông vào công ty.", "Nguyễn Văn Nam", "Microsoft"),
    ("ar", "انضم سمير حداد إلى مايكروسوفت عام 2000. وغادر الشركة في أغسطس 2021.", "سمير حداد", "Microsoft"),
    ("ar", "أقالت مايكروسوفت مديرها، سمير حداد، في 5 يناير 2025.", "Microsoft", "سمير حداد"),
    ("zh-Hans", "2022年2月28日，特斯拉被微软起诉。", "Microsoft", "Tesla"),
]


@pytest.mark.parametrize(("language", "text", "acts", "undergoes"), BEHIND)
def test_whom_a_verb_is_done_to_by_a_word_of_its_own_or_behind_a_comma(
    language: str, text: str, acts: str, undergoes: str
) -> None:
    source = Source(source_id="case", text=text, language=language, published=date(2025, 6, 15))
    event = extract_sources([source]).events[-1]
    assert (event.agents, event.patients) == ((acts,), (undergoes,))


# language, text, and who takes part in its last event: the head of a body, who has no name there
HEADS = [
    (
        "en",
        "Petra Lang, founder of Microsoft, left in 2000. The Microsoft founder was arrested in August 2021.",
        "Petra Lang",
    ),
    ("en", "The Microsoft founder was arrested in August 2021. Petra Lang, founder of Microsoft, is 60.", "Petra Lang"),
    ("en", "Microsoft founder Petra Lang left in 2000. She met Tom Wilk. Microsoft's boss died in 2021.", "Petra Lang"),
    (
        "fr",
        "Paul Lang, fondateur de Microsoft, est mort. Le patron de Microsoft a été arrêté en mai 2021.",
        "Paul Lang",
    ),
    ("vi", "Nguyễn Văn Nam là nhà sáng lập Microsoft. Tháng 8/2021, nhà sáng lập Microsoft bị bắt.", "Nguyễn Văn Nam"),
    ("ar", "سمير حداد هو مؤسس مايكروسوفت. واعتقل مؤسس مايكروسوفت في مايو 2021.", "سمير حداد"),
    ("zh-Hans", "微软创始人林建国2010年离开腾讯。2021年5月3日，微软创始人在奥斯陆被捕。", "林建国"),
    ("en", "The Microsoft founder was arrested in August 2021.", "Microsoft"),
    ("fr", "Le patron de Microsoft a quitté Paris en mai 2021.", "Microsoft"),
]


@pytest.mark.parametrize(("language", "text", "who"), HEADS)
def test_the_head_of_a_body_is_whom_the_text_calls_so(language: str, text: str, who: str) -> None:
    source = Source(source_id="case", text=text, language=language, published=date(2025, 6, 15))
    told = [one for one in extract_sources([source]).events if one.start.year == 2021]
    assert [{*one.agents, *one.patients} for one in told] == [{who}]
