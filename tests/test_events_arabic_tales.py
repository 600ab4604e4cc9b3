"""Arabic tales: who acts behind a pronoun, whom an office is given, whose words are only a name, when it was."""

from __future__ import annotations

import pytest

from tests.telling import told
from timeline.events import NameIndex
from timeline.names import general_names
from timeline.saga import NO_SAGA

DAY = "⟦في 7 مايو 2020|2020-05-07⟧"
LATER = "⟦في 9 يونيو 2021|2021-06-09⟧"
MET = f"التقى عمر سعيد كريم منصور {DAY}."

ROLES = [
    pytest.param(
        f"فاز عمر سعيد بالسباق {DAY}. أوقفه المالك عن العمل {LATER}.", (), ("Omar Said",), id="the-owner-did-it"
    ),
    pytest.param(f"فاز عمر سعيد بالسباق {DAY}. رشحه قدامى العمال للنقابة {LATER}.", (), ("Omar Said",), id="old-hands"),
    pytest.param(
        f"{MET} {LATER} عين صديقه نديم حداد مديرا.", ("Omar Said",), ("نديم حداد",), id="who-is-made-director"
    ),
    pytest.param(
        f"{MET} {LATER} عينت شركة «كورالي» نديم حداد مديرا.", ("Koralle",), ("نديم حداد",), id="a-company-does"
    ),
    pytest.param(
        f"{LATER} أطلقت «كورالي» خدمة تحمل اسم «وميض». قالت «كورالي» إن «وميض» جيدة.", ("Koralle",), (), id="a-name"
    ),
    pytest.param(
        f"طردت شركة «كورالي» ليلى حداد {DAY}. بكت ليلى حداد. رفعت {LATER} دعوى على الشركة.",
        ("ليلى حداد",),
        ("Koralle",),
        id="who-sues-the-company",
    ),
    pytest.param(f"{MET} {LATER} قضت المحكمة لصالح ليلى. قالت ليلى حداد إنها سعيدة.", (), (), id="in-favour-of"),
]


@pytest.mark.parametrize(("text", "agents", "patients"), ROLES)
def test_who_acts_and_on_whom(text: str, agents: tuple[str, ...], patients: tuple[str, ...]) -> None:
    event = next(event for event in told(text, "ar") if event.start.year == 2021)
    assert (event.agents, event.patients if patients else ()) == (agents, patients)


def test_several_of_his_people_leave_and_not_he() -> None:
    events = told(f"{MET} استقال بعد ذلك عدد من كبار موظفيه.", "ar")
    assert [event.type for event in events] == ["meeting"]


GIVEN = [
    pytest.param("رفض نديم السفر، وبقي.", id="a-noun-with-the-article"),
    pytest.param("كتب نديم رسالة إلى أمه. أرسل إليه نديم كتابا.", id="an-accusative"),
]


@pytest.mark.parametrize("text", GIVEN)
def test_what_stands_behind_a_given_name_alone_is_no_family(text: str) -> None:
    last = told(f"فاز نديم حداد بالسباق {DAY}. {text}", "ar")[-1]
    assert last.agents == ("نديم حداد",)


def test_kin_share_the_family_that_the_last_is_called_by() -> None:
    first = told(f"سافر سمير ورامي سلامة إلى لندن {DAY}. قال سمير سلامة إن الرحلة طويلة.", "ar")[0]
    assert first.agents == ("سمير سلامة", "رامي سلامة")


def test_the_next_sentence_says_when_it_was() -> None:
    text = f"التقى عمر سعيد كريم منصور {DAY}. ثم باع كريم منصور الدكان. كان ذلك {LATER}."
    assert [(event.type, event.start.year) for event in told(text, "ar")] == [("meeting", 2020), ("sale", 2021)]


def test_a_suit_is_filed_though_a_clause_about_the_company_stands_in_it() -> None:
    event = told(f"رفعت شركة «كورالي» التي أسسها عمر سعيد دعواها {DAY}.", "ar")[0]
    assert (event.type, event.agents) == ("lawsuit-filed", ("Koralle",))


KINDS = [
    pytest.param("عرضت «كورالي» على عمر سعيد مليوني دولار مقابل حصته", "offer", id="money"),
    pytest.param("أنهت «كورالي» الاتفاق من جانب واحد", "withdrawal", id="ends-the-deal"),
    pytest.param("منع عمر سعيد الصحافيين من الدخول", "restriction", id="keeps-out"),
    pytest.param("عدل عمر سعيد عن الاستئناف", "lawsuit-withdrawn", id="gives-up-the-appeal"),
    pytest.param("قبل الشريكان مليون دولار من «كورالي»", "agreement", id="two-in-the-nominative"),
    pytest.param("ولدت «كورالي» مؤسسة لا تهدف إلى الربح", "founding", id="is-born"),
    pytest.param("جلس عمر سعيد وكريم منصور إلى طاولة واحدة", "negotiation", id="at-one-table"),
]


@pytest.mark.parametrize(("clause", "kind"), KINDS)
def test_a_deed_is_of_its_kind(clause: str, kind: str) -> None:
    assert [event.type for event in told(f"{clause} {DAY}.", "ar")] == [kind]


ENTRIES = [
    pytest.param(
        "⟦3 مايو 2020|2020-05-03⟧: «كورالي» تشتري منافستها.", "acquisition", ("Koralle",), (), id="a-body-acts"
    ),
    pytest.param(
        "⟦3 مايو 2020|2020-05-03⟧: عمر سعيد يؤسس شركة جديدة.", "founding", ("Omar Said",), (), id="a-man-acts"
    ),
    pytest.param("⟦3 مايو 2020|2020-05-03⟧: الشرطة تعتقل عمر سعيد.", "arrest", (), ("Omar Said",), id="police-act"),
]


@pytest.mark.parametrize(("text", "kind", "agents", "patients"), ENTRIES)
def test_a_chronicle_tells_in_the_present(
    text: str, kind: str, agents: tuple[str, ...], patients: tuple[str, ...]
) -> None:
    event = told(text, "ar")[0]
    assert (event.type, event.agents, event.patients, event.modality) == (kind, agents, patients, "asserted")


UNSAID = [
    pytest.param("انضم إليه هناك نديم حداد.", "hiring", ("نديم حداد",), id="joined-him-there"),
    pytest.param("رفض العرض في اجتماع قصير.", "refusal", ("Omar Said",), id="refused-the-offer"),
    pytest.param("تعهد المانحون بمليار دولار.", "support", (), id="donors-pledge"),
]


@pytest.mark.parametrize(("clause", "kind", "agents"), UNSAID)
def test_a_sentence_without_a_day_has_who_acts(clause: str, kind: str, agents: tuple[str, ...]) -> None:
    last = told(f"فاز عمر سعيد بالسباق {DAY}. {clause}", "ar")[-1]
    assert (last.type, last.agents) == (kind, agents)


def test_whom_a_court_that_ruled_fines_is_told_once() -> None:
    text = f"حكمت المحكمة لمصلحة عمر سعيد {DAY}؛ وغرمت «كورالي» مئتي ألف ليرة. قالت «كورالي» إنها ستدفع."
    fined = [event for event in told(text, "ar") if event.type == "fine"]
    assert [(event.agents, event.patients) for event in fined] == [((), ("Koralle",))]


def test_what_a_minister_is_accused_of_is_no_name() -> None:
    assert told(f"اتهمت اللجنة الوزير بتلقي رشى {DAY}.", "ar")[0].actors == ()


def test_whom_a_court_is_sent_by_a_pronoun_behind_her_ending() -> None:
    text = f"حكمت المحكمة على عمر سعيد بالسجن {LATER}. وكانت النيابة قد أحالته إلى المحاكمة {DAY}."
    assert told(text, "ar")[-1].patients == ("Omar Said",)


def test_whom_somebody_comes_after_is_not_hired() -> None:
    (event,) = told(f"أعلنت شركة «كورالي» التعاقد مع المدرب كريم منصور خلفا للبرتغالي عمر سعيد {DAY}.", "ar")
    assert (event.type, event.agents, event.patients) == ("hiring", ("Koralle",), ("كريم منصور",))


def test_who_gets_an_approval_does_not_give_it() -> None:
    (event,) = told(f"حصلت شركة «كورالي» على موافقة الهيئة {DAY}.", "ar")
    assert (event.type, event.agents, event.patients) == ("approval", (), ("Koralle",))


def test_a_judge_who_sets_the_day_of_a_trial_rules() -> None:
    (event,) = told(f"وكان القاضي كريم منصور قد حدد {DAY} موعدا للمحاكمة.", "ar")
    assert (event.type, event.agents) == ("ruling", ("كريم منصور",))


def test_a_club_is_the_one_whose_name_that_word_led() -> None:
    text = f"اشترى عمر سعيد ملعبا من نادي نوردليخت {DAY}. باع النادي لاعبا {LATER}."
    assert told(text, "ar")[-1].agents == ("Nordlicht",)


def test_a_court_behind_to_him_is_who_allows_it() -> None:
    text = f"فازت شركة «كورالي» {DAY}. سمحت له المحكمة بالسفر {LATER}."
    assert told(text, "ar")[-1].agents == ()


def test_a_word_with_his_written_onto_it_ends_no_name() -> None:
    event = told(f"استقبل الوزير محمد عادل زميلته آدا براندت {DAY}.", "ar")[-1]
    assert "محمد عادل" in event.actors


def test_a_relation_stands_before_a_name() -> None:
    event = told(f"تزوج عمر سعيد زميلته نيرة شفيق {DAY}.", "ar")[-1]
    assert "نيرة شفيق" in event.actors


PICTURES = [
    pytest.param(f"غادر عمر سعيد كورالي بصورة مفاجئة {DAY}.", 1, id="in-a-manner"),
    pytest.param(f"أطلقت كورالي المسبار {DAY}، حيث أرسل 300 صورة.", 1, id="pictures-that-were-sent"),
    pytest.param(f"بدأ عمر سعيد تصوير الفيلم {DAY}.", 1, id="a-film-that-is-shot"),
    pytest.param(f"عمر سعيد يغادر كورالي {DAY} (صورة أرشيفية)", 0, id="under-a-picture"),
]


@pytest.mark.parametrize(("text", "count"), PICTURES)
def test_a_picture_that_is_told_of_makes_no_caption(text: str, count: int) -> None:
    assert len(told(text, "ar")) == count


def test_a_date_and_its_verb_behind_an_and_begin_a_clause() -> None:
    text = (
        "قال عمر سعيد ⟦في يناير 2018|2018-01-01|2018-01-31⟧ إن كورالي ستفشل إذا لم تبع المصنع "
        "وفي ⟦فبراير|2018-02-01|2018-02-28⟧ استقال عمر سعيد من كورالي."
    )
    event = told(text, "ar")[-1]
    assert (event.type, event.modality, event.start.month) == ("departure", "asserted", 2)


BODIES = [
    pytest.param(f"فرض الاتحاد الأوروبي عقوبات على كورالي {DAY}.", "European Union", id="with-the-article"),
    pytest.param(f"أدان مجلس الأمن الدولي الهجوم {DAY}.", "UN Security Council", id="a-noun-and-its-genitive"),
    pytest.param(f"أدانت الأمم المتحدة الهجوم {DAY}.", "United Nations", id="a-she"),
]


@pytest.mark.parametrize(("text", "agent"), BODIES)
def test_a_body_named_by_an_arabic_he_acts_behind_his_verb(text: str, agent: str) -> None:
    (event,) = told(text, "ar", NameIndex(NO_SAGA, general_names()))
    assert event.agents == (agent,)


BEFELL = [
    pytest.param("ضرب زلزال المنطقة.", "accident", id="a-quake"),
    pytest.param("اندلع حريق في المصنع.", "accident", id="a-fire"),
    pytest.param("وتسببت العاصفة في مقتل عشرة أشخاص.", "accident", id="a-storm"),
    pytest.param("وأدى الانفجار إلى مقتل عشرة أشخاص.", "accident", id="a-blast"),
    pytest.param("ولقي عشرة أشخاص مصرعهم.", "death", id="who-dies-between-the-words"),
]


@pytest.mark.parametrize(("clause", "kind"), BEFELL)
def test_what_befalls_many_is_told_and_the_one_spoken_of_did_not_do_it(clause: str, kind: str) -> None:
    event = told(f"وصل عمر سعيد إلى المدينة {DAY}. {clause}", "ar")[-1]
    assert (event.type, event.agents) == (kind, ())


def test_and_she_called_for_is_no_farewell() -> None:
    event = told(f"ودعت كورالي إلى الهدوء {DAY}.", "ar")[-1]
    assert event.type == "demand"


TOPPLED = [
    pytest.param(f"أطيح بعمر سعيد {DAY}.", id="a-name"),
    pytest.param(f"أطيح بالرئيس عمر سعيد {DAY}.", id="a-title"),
]


@pytest.mark.parametrize("text", TOPPLED)
def test_who_is_toppled_stands_behind_a_preposition(text: str) -> None:
    (event,) = told(text, "ar")
    assert (event.type, event.patients) == ("dismissal", ("Omar Said",))


def test_the_words_of_a_verb_that_end_as_a_plural_does_are_no_form_of_it() -> None:
    (event,) = told(f"وقّع عمر سعيد القانون {DAY}.", "ar")
    assert event.agents == ("Omar Said",)


def test_what_befell_in_the_next_paragraph_was_on_that_day() -> None:
    events = told("غرقت العبارة ⟦في 3 فبراير 2006|2006-02-03⟧.\n\nواختفت السفينة قرب الميناء.", "ar")
    assert [event.end.day for event in events] == [3, 3]


def test_what_somebody_had_done_before_is_not_told_of_the_day_though_commas_say_who_he_is() -> None:
    text = f"{MET}\n\nوكان عمر سعيد، أحد المؤسسين، قد استثمر مليون دولار في كورالي، ثم استقال {LATER}."
    assert [(event.type, event.start.year) for event in told(text, "ar") if event.type == "investment"] == []


def test_later_than_another_day_is_not_the_day_of_the_news() -> None:
    text = "اشترت كورالي المصنع ⟦يوم الجمعة|2025-05-30⟧.\n\nرفع عمر سعيد لاحقا دعوى ضد كورالي."
    assert [event.type for event in told(text, "ar")] == ["acquisition"]


def test_a_report_does_what_nobody_named_before_it_did() -> None:
    event = told(f"اشترت كورالي المصنع {DAY}. وكشف تقرير عن خسائر كبيرة {LATER}.", "ar")[-1]
    assert event.agents == ()


def test_what_a_text_only_calls_to_mind_is_told_where_it_says_when() -> None:
    text = f"اشترت كورالي المصنع {DAY}. يذكر أن عمر سعيد أسس نوردليخت. ويذكر أن عمر سعيد أسس كورالي {LATER}."
    assert [(event.type, event.start.year) for event in told(text, "ar")] == [("acquisition", 2020), ("founding", 2021)]


LEFT = f"استقال عمر سعيد من كورالي {DAY}."
DROPPED = [
    pytest.param(f"{LEFT} وبعدما غادر كورالي، أسس نوردليخت {LATER}.", "founding", id="what-he-left-is-not-who-acts"),
    pytest.param(
        f"{LEFT} أصبح منتقدا لانتقال كورالي، حتى أنه قدم عرضا لشراء نوردليخت {LATER}.", "offer", id="glued-noun"
    ),
    pytest.param(f"عرض عمر سعيد المصنع {DAY}. وباع كورالي {LATER}، وهو ما أغضب النواب.", "sale", id="which"),
]


@pytest.mark.parametrize(("text", "kind"), DROPPED)
def test_a_company_behind_a_man_s_verb_is_what_he_acts_on(text: str, kind: str) -> None:
    event = told(text, "ar")[-1]
    assert (event.type, event.agents) == (kind, ("Omar Said",))


def test_which_is_nobody_who_acts() -> None:
    event = told(f"عرض عمر سعيد شراء كورالي {LATER}، وهو ما رفضته آدا براندت.", "ar")[-1]
    assert (event.type, event.agents) == ("refusal", ("Ada Brandt",))
