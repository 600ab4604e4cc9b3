"""Stories: who tells the same event, independent of order, and where the accounts disagree."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain, combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from timeline.model import Event, Precision
from timeline.stories import COMPARED, compare, gather, link, share
from timeline.stories.columns import Columns
from timeline.stories.kinship import Kinship
from timeline.stories.known import Known
from timeline.stories.traits import SITUATIONS, Pairs, plain_traits, source_traits, wording_traits
from timeline.stories.weights import WEIGHTS


def event(
    source: str, kind: str = "launch", start: date = date(2022, 11, 30), days: int = 1, *, number: int = 0,
    agents: tuple[str, ...] = ("Nordlicht",), patients: tuple[str, ...] = (), thing: str = "", usd: float | None = None,
) -> Event:  # fmt: skip
    precision: Precision = "day" if days == 1 else "range"
    return Event(
        source_id=source, event_id=f"{source}-{kind}-{start}-{number}", start=start, end=start + timedelta(days=days - 1),
        precision=precision, timex="", mod="", basis="explicit", modality="asserted", date_text="", date_start=0, date_end=0,
        sentence_start=0, sentence_end=0, quote="q", type=kind, actors=(*agents, *patients), agents=agents, patients=patients,
        object=thing, amount_usd=usd, headline=f"{source} {kind}", language="en", headline_language="en",
    )  # fmt: skip


def pair(one: Event, other: Event, *others: Event) -> Pairs:
    """Two rows held against each other, among others."""
    return Pairs(Kinship(Columns([one, other, *others])), np.array([0]), np.array([1]))


def traits(pairs: Pairs) -> dict[str, float]:
    """What two rows agree and differ in, and how much."""
    return {
        name: float(value[0])
        for name, value in chain(plain_traits(pairs), source_traits(pairs), wording_traits(pairs))
        if value[0]
    }


def joined(*events: Event) -> bool:
    return len({one.story_id for one in link(events)}) == 1


JOINED = [
    pytest.param(event("a", thing="Fjordbot"), event("b", thing="Fjordbot"), True, id="same"),
    pytest.param(event("a", thing="Fjordbot"), event("b", start=date(2023, 1, 1), days=365, thing="Fjordbot"), True, id="once"),
    pytest.param(event("a", thing="Fjordbot"), event("b", thing="Walbot"), False, id="other-object"),
    pytest.param(event("a", thing="Fjordbot"), event("b", start=date(2016, 5, 1), thing="Fjordbot"), False, id="years-apart"),
    pytest.param(event("a", agents=("X",)), event("b", agents=("Y",)), False, id="other-people"),
    pytest.param(event("a", "lawsuit-filed", patients=("B",)), event("b", "founding", patients=("B",)), False, id="other-kind"),
    pytest.param(
        event("a", "offer", patients=("B",), usd=97.4e9), event("b", "acquisition", patients=("B",), usd=97e9), True,
        id="same-family-and-money",
    ),
    pytest.param(
        event("a", "funding", usd=5e6, start=date(2020, 1, 1), days=366),
        event("b", "funding", usd=90e6, start=date(2020, 1, 1), days=366), False, id="other-money",
    ),
    pytest.param(event("a"), event("a", number=1), False, id="one-source"),
    pytest.param(event("a", thing="F"), replace(event("b", thing="F"), modality="planned"), False, id="only-planned"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "same"), JOINED)
def test_link(one: Event, other: Event, same: bool) -> None:
    assert joined(one, other) is same


@pytest.mark.parametrize(("kind", "same"), [("arrest", True), ("statement", False)])
def test_what_a_person_says_often_is_one_event_on_one_day_alone(kind: str, same: bool) -> None:
    """Two sources on the same days of six people; an arrest 12 days apart is one told otherwise, a statement another.

    One tells something else right before.
    """
    days = [date(2020, 1, 1) + timedelta(days=40 * at) for at in range(6)]
    told = [event(s, number=at, start=days[at], agents=("PQRSTU"[at],)) for s in "ab" for at in range(6)]
    pair = [event(s, kind, date(2021, 3, day), number=9, agents=("P",)) for s, day in (("a", 1), ("b", 14))]
    between = event("b", "founding", date(2021, 2, 20), number=8, agents=("V",))
    one, other = link([*told, between, *pair])[-2:]
    assert (one.story_id == other.story_id) is same


@pytest.mark.parametrize(("place", "same"), [(90, True), (5, False)])
def test_sources_tell_one_story_in_about_one_order(place: int, same: bool) -> None:
    """A statement thirteen days from another is the same one where both sources tell it right behind one other event."""
    days = [date(2020, 1 + at, 1) for at in range(6)]
    told = [event(s, number=at, start=days[at], agents=("PQRSTU"[at],)) for s in "ab" for at in range(6)]
    told = [replace(row, sentence_start=10 + at % 6) for at, row in enumerate(told)]
    pair = [event(s, "statement", date(2021, 3, day), number=9, agents=("P",)) for s, day in (("a", 1), ("b", 14))]
    one, other = link([*told, replace(pair[0], sentence_start=90), replace(pair[1], sentence_start=place)])[-2:]
    assert (one.story_id == other.story_id) is same
    assert ("right behind one other event" in one.joined) is same


@pytest.mark.parametrize(("later", "worth", "stands"), [(0, 0.5, True), (9, 0.5, False), (9, 1.5, True)])
def test_a_row_of_other_days_than_all_others_of_a_group_is_much_like_them(
    monkeypatch: pytest.MonkeyPatch, later: int, worth: float, stands: bool
) -> None:
    rows = [event(source) for source in "abcdefgh"]
    rows.append(event("i", start=rows[0].start + timedelta(days=later)))
    known = Known(Kinship(Columns(rows)), least=0.0)
    monkeypatch.setattr(known, "between", lambda one, other: np.full(len(one), worth))
    others = np.arange(8)
    assert known.fits(1, np.zeros_like(others), np.full_like(others, 8), others)[1].tolist() == [stands]


def test_why_rows_are_joined_is_said() -> None:
    first, _ = link([event("a", thing="Fjordbot"), event("b", thing="Fjordbot")])
    assert "both about Fjordbot" in first.joined


def test_a_story_id_given_before_stays() -> None:
    known = replace(event("a", thing="F"), story_id="mine")
    assert {one.story_id for one in link([known, event("b", thing="F")])} == {"mine"}


events = st.builds(
    event,
    st.sampled_from("abcd"),
    st.sampled_from(["launch", "founding", "offer", "acquisition", "statement", "other"]),
    st.dates(date(2020, 1, 1), date(2022, 12, 31)),
    st.sampled_from([1, 30, 365]),
    number=st.integers(0, 999),
    agents=st.sampled_from([("N",), ("K",), ("N", "K")]),
    thing=st.sampled_from(["", "F", "W"]),
    usd=st.sampled_from([None, 1e6, 2e9]),
)


@given(st.lists(events, max_size=12, unique_by=lambda one: one.event_id), st.randoms(use_true_random=False))
def test_order_makes_no_difference(rows: list[Event], random: object) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first = {one.event_id: (one.story_id, one.joined) for one in link(rows)}
    assert {one.event_id: (one.story_id, one.joined) for one in link(shuffled)} == first


@given(st.lists(events, max_size=10, unique_by=lambda one: one.event_id))
def test_a_source_about_others_changes_nothing(rows: list[Event]) -> None:
    before = {one.event_id: one.story_id for one in link(rows)}
    after = link([*rows, event("z", agents=("Somebody else",))])
    assert {one.event_id: one.story_id for one in after[:-1]} == before


@given(st.lists(events, max_size=10, unique_by=lambda one: one.event_id))
def test_linking_linked_rows_again_changes_nothing(rows: list[Event]) -> None:
    once = link(rows)
    assert [one.story_id for one in link(once)] == [one.story_id for one in once]


def test_sources_too_many_for_a_table_are_as_near(monkeypatch: pytest.MonkeyPatch) -> None:
    people = [("A", "B"), ("B", "C"), ("C", "A"), ("A", "D"), ("D", "B")]
    rows = [event(source, start=date(2020, 1, at + 1), agents=who) for source in "ab" for at, who in enumerate(people)]
    rows += [event("c", start=date(2021, 1, at + 1), agents=("E",)) for at in range(5)]
    one, other = np.triu_indices(3)
    near = Kinship(Columns(rows)).are_near(one, other)
    monkeypatch.setattr("timeline.stories.kinship._MANY_SOURCES", 0)
    assert near.tolist() == Kinship(Columns(rows)).are_near(one, other).tolist()
    assert near.any()
    assert not near.all()


def test_no_rounding_decides_what_is_joined() -> None:
    """A row that is as unlike one of a group as it is like the other; found by hypothesis."""
    rows = [
        event("a", "launch", date(2020, 1, 1), 1, agents=("K",)),
        event("a", "founding", date(2020, 1, 1), 30, agents=("N",), thing="F", usd=1e06),
        event("b", "launch", date(2020, 1, 1), 1, agents=("N",), thing="F"),
        event("b", "founding", date(2020, 1, 1), 1, agents=("N", "K"), thing="W", usd=1e06),
        event("c", "launch", date(2020, 1, 1), 1, agents=("N",), thing="F"),
        event("c", "founding", date(2020, 2, 16), 30, agents=("N",), thing="W", usd=2e09),
    ]
    once = link(rows)
    assert [one.story_id for one in link(once)] == [one.story_id for one in once]


AGREEMENTS = [
    pytest.param([("a", 1, 1), ("b", 1, 1)], "same", 0, id="same"),
    pytest.param([("a", 1, 30), ("b", 5, 1)], "less-precise", 0, id="less-precise"),
    pytest.param([("a", 1, 1), ("b", 2, 1)], "time-zone", 1, id="time-zone"),
    pytest.param([("a", 1, 1), ("b", 9, 1)], "disputed", 8, id="disputed"),
    pytest.param([("a", 1, 1)], "told-once", 0, id="told-once"),
]


@pytest.mark.parametrize(("accounts", "agreement", "gap"), AGREEMENTS)
def test_agreement(accounts: list[tuple[str, int, int]], agreement: str, gap: int) -> None:
    rows = [replace(event(s, start=date(2022, 1, day), days=days), story_id="s") for s, day, days in accounts]
    (story,) = gather(rows)
    assert (story.agreement, story.gap_days) == (agreement, gap)
    assert (story.start is None) == (agreement in ("disputed", "time-zone"))


def test_a_title_is_in_the_readers_language_where_any_account_is() -> None:
    clause = replace(
        event("a"), story_id="s", headline="周三他走了", headline_language="zh-Hans", language="zh-Hans", confidence=1.0
    )
    made = replace(
        event("b"), story_id="s", headline="Berg departs", headline_language="en", language="fr", confidence=0.5
    )
    (story,) = gather([clause, made])
    assert story.title == "Berg departs"


def test_a_title_says_to_whom_rather_than_how_surely() -> None:
    vague = replace(event("a"), story_id="s", headline="Berg speaks out", confidence=1.0)
    told = replace(event("b", patients=("Wilk",)), story_id="s", headline="Berg criticises Wilk", confidence=0.5)
    clause = replace(told, source_id="c", event_id="c", headline="A few months before it was sold, " * 3)
    (story,) = gather([vague, told, clause])
    assert story.title == "Berg criticises Wilk"


def test_a_title_of_what_was_said_is_a_clause_that_says_it() -> None:
    made = replace(event("a", "demand"), language="fr", headline="Nordlicht makes a demand")
    told = replace(event("b", "demand"), headline="Nordlicht demanded three seats")
    (story,) = gather([replace(one, story_id="s") for one in (made, told)])
    assert story.title == "Nordlicht demanded three seats"


def test_a_title_does_not_lean_on_the_sentence_before_it() -> None:
    told = (
        "His trial",
        "They are acquitted",
        "And Berg is acquitted",
        "The court acquits Berg of fraud in a long ruling",
    )
    rows = [
        replace(event("abcd"[at]), story_id="s", headline=said, confidence=1 - at / 9) for at, said in enumerate(told)
    ]
    (story,) = gather(rows)
    assert story.title == told[-1]


def test_a_title_names_nobody_whom_one_account_alone_names() -> None:
    known = [replace(event(one), story_id="s", headline=f"{one}: Nordlicht wins") for one in "ab"]
    alone = replace(event("c", agents=("Wilk",), patients=("Lang",)), story_id="s", headline="Wilk joins Lang")
    (story,) = gather([*known, alone])
    assert story.title == "a: Nordlicht wins"


def test_rejected_rows_are_in_no_story() -> None:
    assert gather([replace(event("a"), status="rejected")]) == []


def test_compare_lists_disagreements_first_and_who_is_silent() -> None:
    rows = link([
        event("a", thing="F"), event("b", thing="F"), event("a", "founding", start=date(2015, 1, 1), days=365, patients=("B",)),
        event("b", "founding", start=date(2016, 5, 1), patients=("B",)), event("c", "statement", agents=("X",)),
    ])  # fmt: skip
    frame = compare(rows)
    assert list(frame.columns) == list(COMPARED)
    assert list(frame["agreement"]) == ["disputed", "disputed", "same", "same"]
    assert set(frame["not_told_by"]) == {"c"}
    assert list(frame["gap_days"][:2]) == ["122", "122"]


def test_compare_of_nothing_is_an_empty_table() -> None:
    assert list(compare([]).columns) == list(COMPARED)


def _same_cast(source: str) -> list[Event]:
    """Rows by which a source is known to tell of the same people as another."""
    days = [date(2015, month, 1) for month in range(1, 7)]
    return [event(source, "visit", day, number=at, agents=("X", "Y", "Z")) for at, day in enumerate(days)]


def test_sources_on_the_same_story_may_name_others_in_an_event() -> None:
    one = event("a", "settlement", date(2023, 10, 1), 31, agents=("X",))
    other = event("b", "settlement", date(2023, 10, 1), 31, agents=("Y",))
    assert not joined(one, other)
    linked = {row.event_id: row for row in link([*_same_cast("a"), *_same_cast("b"), one, other])}
    assert linked[one.event_id].story_id == linked[other.event_id].story_id
    assert "neither tells anything else of these days" in linked[one.event_id].joined


@pytest.mark.parametrize(("later", "same"), [(0, True), (12, False)])
def test_sources_that_tell_the_same_days_are_on_one_story_though_one_misreads_its_hero(later: int, same: bool) -> None:
    def told(source: str, hero: str, after: int) -> list[Event]:
        days = [date(2015, month, 3) + timedelta(days=after) for month in range(1, 9)]
        rows = [event(source, "visit", day, number=at, agents=(hero,)) for at, day in enumerate(days)]
        return [*rows, event(source, "speech", date(2014, 1 + after % 5, 1), agents=("X", "Y", "Z"))]

    one, other = (event(source, "settlement", date(2023, 10, 5), agents=(hero,)) for source, hero in ("aP", "bQ"))
    linked = {row.event_id: row for row in link([*told("a", "P", 0), *told("b", "Q", later), one, other])}
    assert (linked[one.event_id].story_id == linked[other.event_id].story_id) is same


@pytest.mark.parametrize(("later", "near"), [(0, True), (1, False)])
def test_a_quarrel_of_two_is_one_story_where_the_days_are(later: int, near: bool) -> None:
    """Two names shared are few; that the same things happen on the same days tells that it is they."""
    days = [date(2022, 9, day) for day in (4, 6, 19, 26)]
    first = [event("a", start=day, agents=("X",), patients=("Y",)) for day in days]
    other = [event("b", start=day + timedelta(days=later), agents=("X",), patients=("Y",)) for day in days]
    assert bool(pair(first[0], other[0], *first[1:], *other[1:]).near[0]) is near


def test_two_acts_of_one_day_are_told_in_one_order() -> None:
    day = date(2023, 10, 5)

    def told(source: str) -> list[Event]:
        acts = [event(source, kind, day, agents=("X",)) for kind in ("statement", "criticism", "accusation")]
        return [*_same_cast(source), *(replace(act, sentence_start=100 * at) for at, act in enumerate(acts))]

    linked = {row.event_id: row.story_id for row in link([*told("a"), *told("b")])}
    for kind in ("statement", "criticism", "accusation"):
        assert linked[f"a-{kind}-{day}-0"] == linked[f"b-{kind}-{day}-0"]


def test_names_taken_from_the_context_keep_rows_apart_less_than_names_of_the_sentence() -> None:
    one, other = event("a", agents=("Nordlicht",)), event("b", agents=("Koralle",))
    assert "others named" in traits(pair(one, other))
    assert "others unsaid" in traits(pair(one, replace(other, unsaid=("Koralle",))))
    assert all(WEIGHTS[when]["others unsaid"] > WEIGHTS[when]["others named"] for when in WEIGHTS if when != "apart")


def test_a_sum_of_many_digits_says_more_than_a_round_one() -> None:
    def digits(dollars: float) -> float:
        return traits(pair(event("a", usd=dollars), event("b", usd=dollars))).get("sharp sum", 0)

    assert [digits(dollars) for dollars in (1e9, 4.1e8, 9.74e10, 1.234567e6)] == [0, 1, 2, 2]


def test_a_row_speaks_of_nothing_that_only_another_clause_of_its_sentence_does() -> None:
    said = "The judge sentenced him to prison, and the museum opened an exhibition."
    clauses = ("The judge sentenced him to prison", "and the museum opened an exhibition")
    two = [replace(event("a", number=at), quote=said, clause=clause) for at, clause in enumerate(clauses)]
    other = replace(event("b"), quote="Le musée a ouvert une exposition.", language="fr")
    none, all_of_it = (traits(pair(one, other, *two)).get("no concept", 0) for one in two)
    assert none
    assert not all_of_it


def test_every_trait_of_two_rows_has_a_weight() -> None:
    rows = [
        *_same_cast("a"),
        *_same_cast("b"),
        event("a", thing="F", usd=5.0),
        event("b", "founding", thing="W", usd=9.0),
    ]
    for one, other in combinations(rows, 2):
        if one.source_id != other.source_id:
            pairs = pair(one, other, *(row for row in rows if row not in (one, other)))
            assert traits(pairs).keys() <= WEIGHTS[SITUATIONS[pairs.situation[0]]].keys()


def test_after_and_before_contradict_on_their_closed_side_alone() -> None:
    told = replace(event("a", start=date(2024, 11, 5)), story_id="s", mod="AFTER")
    later, sooner = (replace(event("b", start=day), story_id="s") for day in (date(2024, 12, 20), date(2024, 10, 1)))
    assert [gather([told, other])[0].agreement for other in (later, sooner)] == ["less-precise", "disputed"]
    assert gather([told, later])[0].start == date(2024, 12, 20)
    before = replace(told, mod="BEFORE")
    assert [gather([before, other])[0].agreement for other in (later, sooner)] == ["disputed", "less-precise"]


def test_a_day_taken_over_from_another_sentence_may_be_a_later_one_and_is_no_earlier_one() -> None:
    words = {"passage_start": 0, "date_start": 5, "date_end": 20, "sentence_start": 40, "sentence_end": 90}
    undated = replace(event("a", start=date(2021, 4, 1)), story_id="s", **words)
    for day, agreement in ((20, "less-precise"), (1, "same")):
        assert gather([undated, replace(event("b", start=date(2021, 4, day)), story_id="s")])[0].agreement == agreement
    earlier = replace(event("b", start=date(2021, 3, 1)), story_id="s")
    assert gather([undated, earlier])[0].agreement == "disputed"
    later = replace(event("b", start=date(2021, 4, 20)), story_id="s")
    for said in (replace(undated, sentence_start=0), replace(undated, status="edited")):  # by the source, by a person
        assert gather([said, later])[0].agreement == "disputed"


def test_what_is_told_of_about_a_month_is_only_less_precise_than_a_day_beside_it() -> None:
    about = replace(event("a", start=date(2021, 4, 1), days=30), story_id="s", mod="APPROX")
    near, far = (replace(event("b", start=day), story_id="s") for day in (date(2021, 5, 4), date(2021, 5, 20)))
    assert [gather([about, other])[0].agreement for other in (near, far)] == ["less-precise", "disputed"]
    assert gather([replace(about, mod=""), near])[0].agreement == "disputed"
    assert (gather([about, near])[0].start, gather([about, near])[0].end) == (date(2021, 5, 4), date(2021, 5, 4))
    assert (gather([about])[0].start, gather([about])[0].end) == (about.start, about.end)


def told_of(source: str, *named: str, guessed: tuple[str, ...] = (), status: str = "new") -> Event:
    """A row of the one story whose sentence names somebody, and whose reader was taken to know the others."""
    row = replace(event(source, agents=named[:1]), story_id="s", actors=(*named, *guessed), unsaid=guessed)
    return replace(row, status=status)  # type: ignore[arg-type]


SHARED = [
    pytest.param([told_of("a"), told_of("b", "X"), told_of("c", "X", "Y")], {"X"}, id="most-name-him"),
    pytest.param([told_of("a"), told_of("b", "X")], set(), id="one-other-account-is-not-enough"),
    pytest.param([told_of("a", "Z"), told_of("b", "X"), told_of("c", "X")], {"X", "Z"}, id="the-named-stay"),
    pytest.param([told_of("a", guessed=("Z",)), told_of("b", "X")], set(), id="a-guess-of-nobody-elses"),
    pytest.param([told_of("a", guessed=("X",)), told_of("b", "X"), told_of("c", "Y"), told_of("d")], {"X"}, id="a-third"),
    pytest.param(
        [told_of("a"), told_of("b", "X"), told_of("c", "X"), told_of("d"), told_of("e", "Y")], {"X"}, id="nobody-else",
    ),
    pytest.param([told_of("a", "Z"), told_of("b", "X"), told_of("c", "X"), told_of("d"), told_of("e")], {"Z"}, id="half"),
    pytest.param([told_of("a", status="edited"), told_of("b", "X"), told_of("c", "X")], set(), id="an-edited-row"),
    pytest.param([told_of("a"), told_of("b", "X"), told_of("c", "X", status="rejected")], set(), id="a-rejected-account"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "actors"), SHARED)
def test_who_takes_part_is_what_most_other_accounts_say(rows: list[Event], actors: set[str]) -> None:
    assert set(share(rows)[0].actors) == actors


def test_a_row_says_that_others_named_who_takes_part() -> None:
    row = share([told_of("a"), told_of("b", "X"), told_of("c", "X")])[0]
    assert (row.unsaid, row.explanation) == (("X",), "; X takes part: so say 2 of 2 other accounts")


def test_whom_a_pronoun_was_taken_for_does_nothing_where_no_account_tells_of_him() -> None:
    guess = replace(told_of("a", guessed=("Z",)), agents=("Z",))
    assert share([guess, told_of("b", "X"), told_of("c", "Y")])[0].agents == ()


@given(st.lists(events, max_size=12, unique_by=lambda one: one.event_id), st.randoms(use_true_random=False))
def test_order_makes_no_difference_to_who_takes_part(rows: list[Event], random: object) -> None:
    linked = link(rows)
    shuffled = list(linked)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first = {one.event_id: one.actors for one in share(linked)}
    assert {one.event_id: one.actors for one in share(shuffled)} == first
