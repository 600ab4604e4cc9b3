"""Arabic sentences: what a verb's form and letters say, who acts behind it, and whom quotation marks name."""

from __future__ import annotations

import pytest

from tests.telling import told
from timeline.events import NameIndex
from timeline.saga import Saga

DAY = "⟦في 3 مايو 2021|2021-05-03⟧"

MODALITIES = [
    pytest.param(f"وقد أطلقت كورالي فيوردبوت {DAY}.", "asserted", id="qad-before-a-past"),
    pytest.param(f"قد تطلق كورالي فيوردبوت {DAY}.", "hypothetical", id="qad-before-a-present"),
    pytest.param(f"لم توقّع كورالي أي اتفاق مع نوردليخت {DAY}.", "negated", id="jussive-and-its-noun"),
    pytest.param(f"ستطلق كورالي فيوردبوت {DAY}.", "planned", id="letter-of-the-future"),
    pytest.param(f"من المقرر أن تطلق كورالي فيوردبوت {DAY}.", "planned", id="due-to"),
    pytest.param(f"أعلنت كورالي عزمها شراء نوردليخت {DAY}.", "planned", id="intent-announced"),
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_modality(text: str, modality: str) -> None:
    assert [event.modality for event in told(text, "ar")] == [modality]


ROLES = [
    pytest.param(f"قاضت كورالي شركة نوردليخت {DAY}.", ["Koralle"], ["Nordlicht"], id="verb-first"),
    pytest.param(f"كورالي قاضت شركة نوردليخت {DAY}.", ["Koralle"], ["Nordlicht"], id="name-first"),
    pytest.param(f"أُقيل عمر سعيد من منصبه {DAY}.", [], ["Omar Said"], id="passive-in-its-letters"),
    pytest.param(f"فُصل عمر سعيد من عمله {DAY}.", [], ["Omar Said"], id="passive-by-a-sign"),
    pytest.param(f"رفع مستثمرون دعوى ضد كورالي {DAY}.", [], ["Koralle"], id="somebody-unnamed-sues"),
    pytest.param(f"اتهمت الحكومة شركة «كورالي» {DAY}.", [], ["Koralle"], id="the-government-accuses"),
    pytest.param(f"غادر عمر سعيد كورالي إلى منافستها نوردليخت {DAY}.", ["Omar Said"], ["Koralle"], id="leaves-for-another"),
    pytest.param(f"أقال مجلس إدارة «كورالي» عمر سعيد {DAY}.", ["Koralle"], ["Omar Said"], id="the-board-of"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agents", "patients"), ROLES)
def test_roles(text: str, agents: list[str], patients: list[str]) -> None:
    (event,) = told(text, "ar")
    assert (list(event.agents), list(event.patients)) == (agents, patients)


def test_a_demand_behind_what_is_told_first_is_the_event_and_its_clause_names_nobody_who_asks() -> None:
    (event,) = told(f"{DAY}، أبلغ عمر سعيد شريكه بأن نوردليخت سبقتهم، وطلب أن يقود «كورالي» بنفسه.", "ar")
    assert (event.type, event.agents) == ("demand", ("Omar Said",))


NAMES = [
    pytest.param(f"اشترت كورالي شركة «رمال» {DAY}.", "رمال", id="quoted-behind-its-kind"),
    pytest.param(f"اشترت كورالي منافستها الأردنية «سنابل» {DAY}.", "سنابل", id="quoted-behind-its-rival"),
    pytest.param(f"اشترت كورالي شركة «نسيج» (Naseej) {DAY}.", "Naseej", id="latin-in-brackets"),
    pytest.param(f"عيّنت كورالي المهندسة البولندية سلمى الحداد {DAY}.", "سلمى الحداد", id="title-and-nationality"),
    pytest.param(f"عيّنت كورالي ليلى مراد {DAY}.", "ليلى مراد", id="given-name"),
    pytest.param(f"عيّنت كورالي الجنرال المتقاعد سمير حداد {DAY}.", "سمير حداد", id="title-and-rank"),
    pytest.param(f"عيّنت كورالي القاضية آن دوران {DAY}.", "آن دوران", id="given-name-spelt-like-that"),
    pytest.param(f"عيّنت كورالي سليم بن عودة {DAY}.", "سليم بن عودة", id="a-verb's-form-behind-the-son-of"),
    pytest.param(f"عيّنت كورالي علاء الدين مزوار {DAY}.", "علاء الدين مزوار", id="given-name-of-two-words"),
    pytest.param(f"عيّنت كورالي نديم الحاج {DAY}. أما نديم فعاد.", "نديم الحاج", id="no-verb-behind-its-letter"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names(text: str, name: str) -> None:
    (event,) = told(text, "ar")
    assert event.actors == ("Koralle", name)


NOBODY = [
    pytest.param(f"كرّمت كورالي علماء جامعة الملك سعود لاحقا {DAY}.", id="whom-a-university-is-named-for"),
    pytest.param(f"انتقدت كورالي الوزير بأن القمر ضاع {DAY}.", id="a-particle-with-its-letter"),
    pytest.param(f"قالت كورالي إن العامل كريم بالفطرة مع زملائه {DAY}.", id="generous-by-nature"),
    pytest.param(f"أعلن المالك تسليم المصنع إلى كورالي {DAY}.", id="the-owner"),
    pytest.param(f"بلغ المجد ذروته حين اشترت كورالي المصنع {DAY}.", id="fame-reached-its-height"),
    pytest.param(f"اشترت كورالي كل كيان ربحي في المدينة {DAY}.", id="the-end-of-a-word"),
    pytest.param(f"انتقدت كورالي الرئيس السابق للاتحاد الوطني {DAY}.", id="of-the-union"),
    pytest.param(f"انتقدت كورالي نائب الرئيس لشؤون الأبحاث {DAY}.", id="for-research"),
    pytest.param(f"اشترت كورالي المترو، وظهر الوزير معلنا مشروع المترو {DAY}.", id="announcing"),
    pytest.param(f"اشترت كورالي متجر التطبيقات {DAY}. أغلق متجر التطبيقات. عاد متجر التطبيقات.", id="a-shop-for-apps"),
    pytest.param(f"ردت كورالي بكلمة واحدة {DAY}: «مخادع». ثم كتبت: «مخادع».", id="a-word-in-answer"),
    pytest.param(f"نشرت كورالي بيان توضح فيه خطتها {DAY}. ثم صدر بيان ثان.", id="a-letter-and-a-short-given-name"),
    pytest.param(f"صارت كورالي كيان ربحي {DAY}. كل كيان ربحي يدفع الضريبة.", id="said-twice"),
    pytest.param(f"أحالت كورالي الأوراق إلى المفتي لأخذ الرأي {DAY}. هذا الرأي مهم.", id="for-a-noun-behind-a-title"),
    pytest.param(
        f"اشترت كورالي شركة الطاقة المتجددة {DAY}. ونمت الطاقة المتجددة. الطاقة المتجددة كثيرة.", id="what-company"
    ),
    pytest.param(f"عيّن القاضي حارسا قضائيا على كورالي {DAY}.", id="two-accusatives-behind-a-title"),
    pytest.param(f"أقنعت كورالي القاضية برفض الشهادة {DAY}.", id="by-a-noun-behind-a-title"),
    pytest.param(f"أعلنت كورالي ونادية زواجها {DAY}.", id="hers"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_no_name(text: str) -> None:
    assert {name for event in told(text, "ar") for name in event.actors} <= {"Koralle"}


def test_a_man_does_not_act_behind_a_verb_in_her_form_and_nobody_frees_himself() -> None:
    text = f"أوقفت الشرطة عمر سعيد ⟦في 1 مايو 2021|2021-05-01⟧، قبل أن تطلق سراحه {DAY}."
    assert [(event.type, event.agents, event.patients) for event in told(text, "ar")] == [
        ("arrest", (), ("Omar Said",)),
        ("release", (), ("Omar Said",)),
    ]


def test_so_many_of_somebody_are_who_undergoes_it() -> None:
    text = f"عاد عمر سعيد ⟦عام 2015|2015-01-01|2015-12-31⟧. وفي الجنوب قُتل ثلاثة صحافيين {DAY}."
    assert told(text, "ar")[-1].patients == ()


def test_what_stands_behind_a_preposition_is_a_noun() -> None:
    assert [event.modality for event in told(f"لم يردّ فريق كورالي على طلب للتعليق {DAY}.", "ar")] != ["asserted"]


def test_each_verb_joined_by_a_letter_has_its_own_date() -> None:
    text = "أسس عمر سعيد كورالي ⟦عام 2010|2010-01-01|2010-12-31⟧ وباعها ⟦عام 2015|2015-01-01|2015-12-31⟧."
    assert [(event.type, event.start.year) for event in told(text, "ar")] == [("founding", 2010), ("sale", 2015)]


def test_what_is_told_behind_before_that_did_happen() -> None:
    text = f"سحبت كورالي الدعوى ضد نوردليخت {DAY} قبل أن ترفعها مجددًا ⟦في 9 يونيو 2021|2021-06-09⟧."
    kinds = [(event.type, event.modality) for event in told(text, "ar")]
    assert kinds == [("lawsuit-withdrawn", "asserted"), ("lawsuit-refiled", "asserted")]


AMOUNTS = [
    pytest.param("1,500 دولار", 1500.0, id="grouped"),
    pytest.param("2.3 مليار دولار", 2.3e9, id="point"),
    pytest.param("ملياري دولار", 2e9, id="dual"),
    pytest.param("مئة مليون دولار", 1e8, id="hundred-in-words"),
    pytest.param("نصف مليار دولار", 5e8, id="half"),
    pytest.param("40 مليون دولار كندي", None, id="canadian"),
    pytest.param("مليارات الدولارات", None, id="billions"),
    pytest.param("خمسة ملايين دولار", 5e6, id="so-many-millions"),
    pytest.param("6.6 مليارات دولار", 6.6e9, id="point-and-plural"),
]


@pytest.mark.parametrize(("written", "dollars"), AMOUNTS)
def test_amounts(written: str, dollars: float | None) -> None:
    (event,) = told(f"جمعت كورالي {written} {DAY}.", "ar")
    assert event.amount_usd == dollars


LEFT_OUT = [
    pytest.param("ثم غادر إلى كورالي", ("Omar Said",), id="before-a-preposition"),
    pytest.param("ثم قدّم استقالته", ("Omar Said",), id="his-own-object"),
    pytest.param("وأطلق الخدمة", ("Omar Said",), id="object-that-cannot-act"),
    pytest.param("ثم تظاهر العمال", (), id="somebody-unnamed"),
    pytest.param("ثم رحّبت بالقرار", ("Koralle",), id="she-is-the-company"),
]


@pytest.mark.parametrize(("clause", "agents"), LEFT_OUT)
def test_who_acts_is_the_one_spoken_of_when_the_subject_is_left_out(clause: str, agents: tuple[str, ...]) -> None:
    before = (
        "تأسست كورالي ⟦عام 2010|2010-01-01|2010-12-31⟧. والتقى عمر سعيد آدا براندت ⟦عام 2015|2015-01-01|2015-12-31⟧."
    )
    assert told(f"{before} {clause} {DAY}.", "ar")[-1].agents == agents


WRITTEN_ONTO = [
    pytest.param("أقالته كورالي", "dismissal", "Omar Said", id="onto-a-verb"),
    pytest.param("أُفرج عنه", "release", "Omar Said", id="onto-a-preposition"),
    pytest.param("سُلّم المتهم إلى الولايات المتحدة", "extradition", "Omar Said", id="the-accused"),
]


@pytest.mark.parametrize(("clause", "kind", "patient"), WRITTEN_ONTO)
def test_whom_a_pronoun_written_onto_a_word_means(clause: str, kind: str, patient: str) -> None:
    event = told(f"أوقفت الشرطة عمر سعيد ⟦عام 2015|2015-01-01|2015-12-31⟧. ثم {clause} {DAY}.", "ar")[-1]
    assert (event.type, event.patients) == (kind, (patient,))


def test_a_denial_with_but_tells() -> None:
    assert [event.modality for event in told(f"لم يوقّع عمر سعيد الاتفاق إلا {DAY}.", "ar")] == ["asserted"]


def test_a_share_is_of_the_one_behind_it_and_a_seller_is_not_bought() -> None:
    share = told(f"استحوذت كورالي على 70% من «نوردليخت» {DAY}.", "ar")[-1]
    seller = told(f"اشترت كورالي المصنع من نوردليخت {DAY}.", "ar")[-1]
    assert (share.patients, seller.patients) == (("Nordlicht",), ())


def test_who_is_another_s_does_not_lead_the_telling_on() -> None:
    before = "عاد عمر سعيد ⟦عام 2015|2015-01-01|2015-12-31⟧. والتقى مساعده آدا براندت ⟦عام 2016|2016-01-01|2016-12-31⟧."
    assert told(f"{before} ثم استقال من كورالي {DAY}.", "ar")[-1].agents == ("Omar Said",)


VERBS = [
    pytest.param("هزم عمر سعيد آدا براندت", "results", id="defeats"),
    pytest.param("اغتال مسلحون عمر سعيد", "death", id="murders"),
    pytest.param("قاطعت كورالي القمة", "refusal", id="boycotts"),
    pytest.param("داهمت الشرطة مقر كورالي", "investigation", id="raids"),
    pytest.param("حلّ عمر سعيد محل آدا براندت", "appointment", id="takes-the-place-of"),
    pytest.param("وضعت كورالي مليار دولار في نوردليخت", "investment", id="puts-money-in"),
    pytest.param("قطعت كورالي علاقاتها مع نوردليخت", "refusal", id="cuts-ties"),
    pytest.param("أوقف الاتحاد عمر سعيد عامين", "fine", id="suspends-for-two-years"),
    pytest.param("دعته كورالي إلى التنحي", "demand", id="object-written-onto-a-weak-verb"),
]


@pytest.mark.parametrize(("clause", "kind"), VERBS)
def test_a_verb_is_known_in_each_of_its_forms(clause: str, kind: str) -> None:
    assert [event.type for event in told(f"{clause} {DAY}.", "ar")] == [kind]


def test_an_adjective_behind_company_is_no_name() -> None:
    text = f"حوّل عمر سعيد كورالي إلى شركة ربحية {DAY}. وانتقد النواب كل شركة ربحية ⟦في 4 مايو 2021|2021-05-04⟧."
    assert all("ربحية" not in event.actors for event in told(text, "ar"))


def test_the_board_of_a_new_paragraph_is_that_of_the_company_the_text_is_about() -> None:
    before = "توسعت كورالي. ونمت كورالي. وربحت كورالي. وأعلنت كورالي خطة. واشترت نوردليخت المصنع. وتوسعت نوردليخت."
    event = told(f"{before}\n\nوأقال مجلس الإدارة عمر سعيد {DAY}.", "ar")[-1]
    assert "Nordlicht" in event.actors


def test_a_company_that_passed_by_is_not_the_board_s_of_a_new_paragraph() -> None:
    before = "توسعت كورالي. ونمت كورالي. وربحت كورالي. وأعلنت كورالي خطة. واشترت نوردليخت المصنع."
    event = told(f"{before}\n\nوأقال مجلس الإدارة عمر سعيد {DAY}.", "ar")[-1]
    assert "Koralle" in event.actors


def test_a_new_subject_does_not_take_on_whom_the_clause_before_was_about() -> None:
    text = f"أقيل عمر سعيد ⟦في 2 مايو 2021|2021-05-02⟧، وتقدمت آدا براندت {DAY} بشكوى إلى النيابة."
    assert [(event.agents, event.patients) for event in told(text, "ar")] == [
        ((), ("Omar Said",)),
        (("Ada Brandt",), ()),
    ]


def test_a_verb_of_a_man_is_not_done_to_the_woman_spoken_of_last() -> None:
    before = "التقى عمر سعيد النواب. وزارت ليلى مراد كورالي ⟦عام 2015|2015-01-01|2015-12-31⟧."
    assert "ليلى مراد" not in told(f"{before} ثم أوقف في المطار {DAY}.", "ar")[-1].actors


def test_what_until_follows_has_happened() -> None:
    event = told("ولم تمض ⟦ثلاث سنوات|2021-01-01|2021-12-31⟧ حتى استقال عمر سعيد من كورالي.", "ar")[-1]
    assert (event.type, event.modality) == ("departure", "asserted")


def test_to_cost_somebody_is_no_appointment() -> None:
    assert all(event.type != "appointment" for event in told(f"كلفت الصفقة عمر سعيد صداقته مع آدا براندت {DAY}.", "ar"))


NO_VERBS = [
    pytest.param(f"رفضت كورالي الحكم {DAY}.", "refusal", id="the-article-and-a-stem"),
    pytest.param(f"وصل عمر سعيد إلى هنا بدل نوردليخت {DAY}.", "visit", id="here-and-instead"),
    pytest.param(f"دفع عمر سعيد لصالح كورالي مليون دولار {DAY}.", "investment", id="in-favour-of"),
]


@pytest.mark.parametrize(("text", "kind"), NO_VERBS)
def test_a_word_that_is_spelt_like_a_verb_tells_nothing(text: str, kind: str) -> None:
    assert [event.type for event in told(text, "ar")] == [kind]


def test_the_object_of_a_present_verb_behind_a_noun_is_not_what_is_launched() -> None:
    (event,) = told(f"طرحت الحكومة السويسرية {DAY} حزمة قواعد تلزم «كورالي» بتعزيز رأسمالها.", "ar")
    assert (event.type, event.patients, event.object) == ("launch", (), "")


def test_to_depart_from_others_is_not_to_die() -> None:
    kinds = [told(f"{text} {DAY}.", "ar")[-1].type for text in ("رحل عمر سعيد عن كورالي", "رحل عمر سعيد عن 74 عاماً")]
    assert kinds == ["departure", "death"]


def test_the_defence_acts_unnamed() -> None:
    event = told(f"بُرّئ عمر سعيد ⟦في 2 مايو 2021|2021-05-02⟧، وأعلن الدفاع {DAY} قراره.", "ar")[-1]
    assert event.agents == ()


def test_what_a_date_counts_from_is_not_what_happened() -> None:
    text = "وبعد خمسة أيام على إقالته عاد عمر سعيد ⟦في 3 مايو 2021|2021-05-03⟧ إلى مكتبه."
    assert [event.type for event in told(text, "ar")] == ["return"]


def test_a_title_alone_is_the_one_who_bears_it() -> None:
    text = "وصل الجنرال سمير حداد ⟦في 3 مايو 2021|2021-05-03⟧. والتقى عمر سعيد. واستقال الجنرال ⟦في 5 يونيو 2021|2021-06-05⟧."
    assert told(text, "ar")[-1].agents == ("سمير حداد",)


def test_a_noun_before_the_verb_is_who_acts_and_not_the_one_spoken_of() -> None:
    (_, event) = told(f"استقال عمر سعيد {DAY}. لكن المفتشين أغلقوا المصنع ⟦في 5 يونيو 2021|2021-06-05⟧.", "ar")
    assert event.agents == ()


def test_the_lawyer_of_somebody_is_no_given_name() -> None:
    text = f"استقالت سلمى نجار {DAY}. وقال محامي نجار ⟦في 5 يونيو 2021|2021-06-05⟧ إنها مرتاحة. وقالت نجار إنها باقية."
    assert all("محامي" not in name for event in told(text, "ar") for name in event.actors)


def test_a_name_behind_an_office_and_its_body_is_who_holds_it() -> None:
    (event,) = told(f"أقالت كورالي المدير المالي لشركة نوردليخت تشن وانغ {DAY}.", "ar")
    assert "تشن وانغ" in event.actors


def test_what_befalls_a_thing_is_told_without_anybody_who_acts() -> None:
    events = told(f"زار عمر سعيد القلعة {DAY}. التهمت النيران السقف الخشبي.", "ar")
    assert [event.type for event in events] == ["visit", "accident"]


def test_a_word_spelt_as_foreign_names_are_acts_where_the_text_has_it_again() -> None:
    text = f"نوردفيلغن بعد الفوز.\nفاز نوردفيلغن على منافسه {DAY}. ثم وصل نوردفيلغن إلى القمة."
    assert any("نوردفيلغن" in event.actors for event in told(text, "ar"))


def test_a_quoted_ship_is_nobody_who_acts() -> None:
    text = f"قالت كورالي إن السفينة «مرجانة» سليمة {DAY}. ثم غادرت «مرجانة» الميناء ⟦في 5 مايو 2021|2021-05-05⟧."
    assert not any("مرجانة" in event.actors for event in told(text, "ar"))


def test_the_company_is_not_one_named_in_passing_where_the_text_began_with_another() -> None:
    text = (
        "أطلقت كورالي فيوردبوت ⟦في 1 مايو 2021|2021-05-01⟧. ثم قاضت نوردليخت عمر سعيد ⟦في 2 مايو 2021|2021-05-02⟧.\n"
        f"وأقالت الشركة عمر سعيد {DAY}. وقالت كورالي إن كورالي بخير."
    )
    assert [event.actors for event in told(text, "ar") if event.type == "dismissal"] == [("Koralle", "Omar Said")]


def test_a_person_with_a_nickname_between_the_names_is_meant_by_the_last_alone() -> None:
    text = f"التحق فرانك «تيتو» بروكاني بشركة كورالي {DAY}. وفي ⟦9 مايو 2021|2021-05-09⟧ خرج بروكاني من كورالي."
    assert [event.agents for event in told(text, "ar")] == [("فرانك بروكاني",)] * 2


NOBODY = [
    pytest.param(f"ربحت كورالي مليون دولار {DAY}. ودفعت كورالي دولار الإيجار ثم خسرت دولار الربح.", id="currency"),
    pytest.param(f"وقّعت كورالي اتفاق شراكة {DAY}. ثم ألغت كورالي اتفاق شراكة ورفضت اتفاق شراكة.", id="noun-of-a-root"),
    pytest.param(f"بارك الرئيسان شراكة كورالي {DAY}.", id="verb-spelt-like-a-given-name"),
    pytest.param(f"ردت محكمة الاستئناف طعن كورالي {DAY}. ثم اجتمعت محكمة الاستئناف.", id="what-court-it-is"),
    pytest.param(f"أوقفت كورالي مصنعها في براين يومها {DAY}.", id="town-spelt-like-a-given-name"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_common_word_is_nobody_who_acts(text: str) -> None:
    assert {name for event in told(text, "ar") for name in event.actors} == {"Koralle"}


def test_a_family_s_name_with_the_article_is_known_where_the_text_has_it_again() -> None:
    text = f"اشترت الرسامة السورية هلا الطرابيشي كورالي {DAY}. ثم باعت الطرابيشي كورالي ⟦في 9 مايو 2021|2021-05-09⟧."
    assert [event.agents for event in told(text, "ar")] == [("هلا الطرابيشي",)] * 2


def test_a_medal_is_no_given_name() -> None:
    assert [event.actors for event in told(f"منحت كورالي عمر سعيد وسام الشجاعة {DAY}.", "ar")] == [
        ("Koralle", "Omar Said")
    ]


UNNAMED = [
    pytest.param(f"غرّمت وزارة العمل شركة «كورالي» {DAY}.", id="ministry-of"),
    pytest.param(f"أدانت محكمة الجنايات شركة «كورالي» {DAY}.", id="court-of"),
]


@pytest.mark.parametrize("text", UNNAMED)
def test_an_authority_named_by_what_it_is_for_acts_unnamed(text: str) -> None:
    (event,) = told(text, "ar")
    assert (event.agents, event.patients) == ((), ("Koralle",))


def test_her_written_onto_a_verb_is_the_woman_spoken_of() -> None:
    text = f"غادرت ماريا كولر بلادها {DAY}. ثم اتهمتها الشرطة بالاحتيال ⟦في 9 مايو 2021|2021-05-09⟧."
    assert told(text, "ar")[-1].patients == ("ماريا كولر",)


SCENES = [
    pytest.param("سأله عمر سعيد عن السفينة. أجابه كريم منصور بأنها غرقت.", "message", ["كريم منصور"], id="answers"),
    pytest.param("ثم أوقف عمر سعيد التحويلات.", "closure", ["Omar Said"], id="stops-paying"),
    pytest.param("قال لها عمر سعيد إن الأمر انتهى، فطردته ماريا كولر من مكتبها.", "dismissal", ["ماريا كولر"], id="and-so"),
    pytest.param("انحاز عمر سعيد إلى نوردليخت.", "support", ["Omar Said"], id="sides-with"),
    pytest.param("مزّق عمر سعيد العقد أمام الحاضرين.", "refusal", ["Omar Said"], id="tears-up"),
    pytest.param("أزاحه كريم منصور عن الرئاسة.", "dismissal", ["كريم منصور"], id="pushes-out"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "agents"), SCENES)
def test_what_people_do_to_each_other_in_a_scene_is_told(text: str, kind: str, agents: list[str]) -> None:
    last = told(f"التقى عمر سعيد كريم منصور {DAY}. {text}", "ar")[-1]
    assert (last.type, list(last.agents)) == (kind, agents)


def test_a_sentence_that_begins_with_its_verb_goes_on_with_the_one_just_told_of() -> None:
    events = told(f"التقى عمر سعيد كريم منصور {DAY}. وأوقف التحويلات. انسحب محاميه من القضية.", "ar")
    assert [(event.type, event.agents[:1]) for event in events] == [
        ("meeting", ("Omar Said",)),
        ("closure", ("Omar Said",)),
    ]


ATMOSPHERE = [
    pytest.param("انفجر عمر سعيد ضاحكًا.", id="bursts-out-laughing"),
    pytest.param("ابتلع عمر سعيد غضبه.", id="swallows-his-anger"),
    pytest.param("كل مساء يعود عمر سعيد إلى بيته.", id="every-evening"),
    pytest.param("ويقول صديق قديم إن عمر سعيد هجر السفينة.", id="says-a-friend-today"),
    pytest.param("قال عمر سعيد إن أسعد يوم هو يوم أطلقت كورالي فيوردبوت.", id="only-said"),
]


@pytest.mark.parametrize("text", ATMOSPHERE)
def test_a_mood_a_habit_or_what_is_only_said_is_no_event(text: str) -> None:
    assert len(told(f"التقى عمر سعيد كريم منصور {DAY}. {text}", "ar")) == 1


def test_one_named_again_has_no_other_word_of_the_sentence_in_the_name() -> None:
    text = f"غادر كريم منصور كورالي {DAY}. ثم باع منصور السفينة لكورالي ⟦في 9 مايو 2021|2021-05-09⟧."
    assert [event.agents for event in told(text, "ar")] == [("كريم منصور",)] * 2


def test_the_minister_whom_a_president_dismisses_does_not_act() -> None:
    (event,) = told(f"أقال الرئيس وزير المالية عمر سعيد {DAY}.", "ar")
    assert (event.agents, event.patients) == ((), ("Omar Said",))


def test_who_is_convicted_behind_a_sentence_is_not_the_judge() -> None:
    text = f"حكم القاضي نبيل سعد على كريم منصور بالسجن {DAY}. وأُدين ⟦في 9 مايو 2021|2021-05-09⟧ بالاحتيال."
    assert told(text, "ar")[-1].patients == ("كريم منصور",)


def test_him_written_onto_an_answer_is_the_other_one() -> None:
    last = told(f"كتب عمر سعيد رسالة إلى كريم منصور {DAY}. دافع عنه كريم منصور.", "ar")[-1]
    assert (last.agents, last.patients) == (("كريم منصور",), ("Omar Said",))


def test_somebody_called_by_the_given_name_alone_has_no_object_in_the_name() -> None:
    text = f"{DAY} عُيّنت سلمى الحداد مديرة. ضحكت سلمى. ⟦في 3 يونيو 2021|2021-06-03⟧ اتهمت سلمى مدربها بالكذب."
    assert [event.actors for event in told(text, "ar")] == [("سلمى الحداد",)] * 2


ONE_OR_TWO = [
    pytest.param("أنشأ متحفا", ("Omar Said",), id="one-by-a-root's-last-letter"),
    pytest.param("وقّعا عقدا", ("Omar Said", "Ada Brandt"), id="two"),
]


@pytest.mark.parametrize(("clause", "agents"), ONE_OR_TWO)
def test_a_verb_tells_by_its_ending_how_many_act(clause: str, agents: tuple[str, ...]) -> None:
    event = told(f"{DAY} التقى عمر سعيد وآدا براندت. ⟦في 3 يونيو 2021|2021-06-03⟧ {clause}.", "ar")[-1]
    assert event.agents == agents


def test_a_noun_behind_a_preposition_with_an_and_does_not_act() -> None:
    events = told(f"{DAY} فاز عمر سعيد بالانتخابات. وفي الصباح استقال عمر سعيد.", "ar")
    assert [(event.type, event.agents) for event in events][1:] == [("departure", ("Omar Said",))]


def test_a_man_acts_in_a_verb_whose_root_ends_as_hers_do() -> None:
    (event,) = told(f"{DAY} صوّت عمر سعيد ضد القانون.", "ar")
    assert event.agents == ("Omar Said",)


def test_what_somebody_is_asked_behind_a_colon_is_told_that_it_was_asked() -> None:
    events = told(f"{DAY} التقى عمر سعيد وآدا براندت. سأل عمر سعيد آدا براندت: هل ترحلين إلى لندن؟", "ar")
    assert [event.type for event in events] == ["meeting", "demand"]


def test_a_mere_question_is_not_told() -> None:
    assert len(told(f"{DAY} التقى عمر سعيد وآدا براندت. هل رحلت آدا براندت إلى لندن؟", "ar")) == 1


TALES = [
    pytest.param("استأجر عمر سعيد محاميا من جنيف", "hiring", id="a-lawyer-hired"),
    pytest.param("نال عمر سعيد جائزة الشعر", "ceremony", id="a-prize"),
    pytest.param("تزوج عمر سعيد من ممثلة", "ceremony", id="a-wedding"),
    pytest.param("دفع عمر سعيد رشوة لموظف", "attack", id="a-bribe"),
    pytest.param("عاد عمر سعيد من المنفى", "return", id="back-from-exile"),
    pytest.param("لجأ عمر سعيد إلى السفارة السويدية", "escape", id="to-an-embassy"),
    pytest.param("حذف عمر سعيد التغريدة", "message", id="a-post-taken-down"),
    pytest.param("تحدى عمر سعيد خصمه في العلن", "demand", id="a-challenge"),
    pytest.param("كسب عمر سعيد القضية", "ruling", id="a-case-won"),
    pytest.param("سرّب عمر سعيد التقرير إلى صحيفة", "publication", id="a-leak"),
]


@pytest.mark.parametrize(("clause", "kind"), TALES)
def test_what_somebody_does_in_a_scene_is_told_by_its_kind(clause: str, kind: str) -> None:
    events = told(f"{DAY} التقى عمر سعيد وآدا براندت. {clause}.", "ar")
    assert [event.type for event in events] == ["meeting", kind]


def test_what_may_be_is_hypothetical() -> None:
    assert told("⟦صباح اليوم|2025-06-01⟧ قد يرى القارئ رجلا آخر.", "ar")[0].modality == "hypothetical"


def test_who_is_called_by_a_given_name_and_nothing_else_is_named_by_it() -> None:
    text = f"كانت نهلة تحب البحر. غضب عادل. {DAY} ترشحت نهلة للبرلمان. نُقلت نهلة إلى لندن. أحرقوا صور نهلة."
    assert [event.actors for event in told(text, "ar")] == [("نهلة",), ("نهلة",)]


@pytest.mark.parametrize("end", ["", "»"])
def test_a_given_name_may_be_the_last_word_of_a_text(end: str) -> None:
    text = f"كانت نهلة تحب البحر. {DAY} ترشحت نهلة للبرلمان. نُقلت نهلة إلى لندن. ضحكت نهلة{end}"
    assert told(text, "ar")[0].actors == ("نهلة",)


def test_a_person_spoken_of_in_a_preposition_is_no_town_where_the_text_has_the_name_again() -> None:
    text = f"فكرت في مروان الشامي. {DAY} اشترى مروان سيارة. ضحك مروان."
    assert told(text, "ar")[0].actors == ("مروان الشامي",)


def test_a_past_verb_that_a_noun_is_spelt_like_tells_where_it_opens_a_sentence_before_somebody() -> None:
    events = told(f"{DAY} التقى عمر سعيد وآدا براندت. سامح عمر سعيد شريكه.", "ar")
    assert [event.type for event in events] == ["meeting", "settlement"]


UNNAMED = [
    pytest.param("أحرق المتظاهرون مقر الحزب", "attack", id="protesters"),
    pytest.param("أحرقوا مقر الحزب", "attack", id="many"),
    pytest.param("طرده المدير أمام الجميع", "dismissal", id="him"),
    pytest.param("أُسقطت التهم عن عمر سعيد", "acquittal", id="charges-dropped-against"),
    pytest.param("ثم اتهمه الادعاء رسميا بالاحتيال", "charge", id="prosecutors"),
    pytest.param("قُتل سبعة أشخاص", "death", id="so-many-killed"),
]


@pytest.mark.parametrize(("clause", "kind"), UNNAMED)
def test_what_somebody_unnamed_does_is_told_where_it_weighs(clause: str, kind: str) -> None:
    events = told(f"{DAY} التقى عمر سعيد وآدا براندت. {clause}.", "ar")
    assert [event.type for event in events][1:] == [kind]


NO_DEEDS = [
    pytest.param("صدّقها عمر سعيد.", id="believes-her"),
    pytest.param("وردت آدا براندت نفسها في الملف.", id="is-named-in"),
    pytest.param("عاد عمر سعيد إلى سريره.", id="back-to-bed"),
]


@pytest.mark.parametrize("text", NO_DEEDS)
def test_what_is_only_of_the_scene_is_no_event(text: str) -> None:
    assert len(told(f"{DAY} التقى عمر سعيد وآدا براندت. {text}", "ar")) == 1


BOARDS = [
    pytest.param("غادر كريم منصور مجلس الإدارة.", ("Koralle",), id="the-board-of-the-company"),
    pytest.param("غادر كريم منصور البلاد.", (), id="some-council"),
]


@pytest.mark.parametrize(("before", "agents"), BOARDS)
def test_a_council_is_the_company_where_the_text_said_its_board(before: str, agents: tuple[str, ...]) -> None:
    text = f"تأسست كورالي ⟦عام 2010|2010-01-01|2010-12-31⟧. {before} {DAY} رفض المجلس العرض."
    assert told(text, "ar")[-1].agents == agents


def test_a_pronoun_of_two_written_onto_a_verb_is_the_pair() -> None:
    last = told(f"التقى عمر سعيد كريم منصور {DAY}. ⟦في 9 مايو 2021|2021-05-09⟧ برأتهما المحكمة.", "ar")[-1]
    assert last.patients == ("Omar Said", "كريم منصور")


def test_a_court_behind_a_preposition_does_not_act() -> None:
    last = told(f"{DAY} فاز عمر سعيد بالانتخابات. وفي ⟦مايو 2022|2022-05-01|2022-05-31⟧ عاد إلى المحكمة.", "ar")[-1]
    assert last.agents == ("Omar Said",)


NOT_NAMED = [
    pytest.param("جلس اللاعب أمامه ساعتين. اعتُقل عمر سعيد", id="before-him-for-two-hours"),
    pytest.param("كتب والده اسمه بدلا منه. اعتُقل عمر سعيد", id="his-name-instead"),
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_preposition_with_a_pronoun_behind_a_title_names_nobody(text: str) -> None:
    assert told(f"{text} {DAY}.", "ar")[-1].actors == ("Omar Said",)


def test_a_name_that_begins_as_a_preposition_does_is_whole() -> None:
    text = f"التقى عمر سعيد وكيل الأعمال فيكتور بالما {DAY}. كان المال كثيرا. هرب بالما إلى الجبل."
    assert told(text, "ar")[-1].agents == ("فيكتور بالما",)


def test_a_quoted_word_is_the_company_whose_quoted_name_begins_so() -> None:
    names = NameIndex(Saga(organisations={"Naseem & Co.": {"ar": ["نسيم آند كو"]}}))
    last = told(f"فاز مالك دار «نسيم آند كو» {DAY}. ثم اشترت «نسيم» مصنعا. باعت «نسيم» المصنع.", "ar", names)[-1]
    assert last.agents == ("Naseem & Co.",)


def test_a_suit_in_turn_is_against_who_sued_and_is_dropped_by_nobody_else() -> None:
    text = f"رفعت كورالي دعوى على شركة «نوردليخت» {DAY}. ردت «نوردليخت» بدعوى مضادة {DAY}. فاز عمر سعيد. سحبت الدعوى {DAY}."
    suit, other, *_ = told(text, "ar")
    assert [(one.agents, one.patients) for one in (suit, other)] == [
        (("Koralle",), ("Nordlicht",)),
        (("Nordlicht",), ("Koralle",)),
    ]


CARRIED = [
    pytest.param("وقام عمر سعيد ببيع المصنع", "sale", ("Omar Said",), id="qama-bi"),
    pytest.param("وسارع عمر سعيد إلى رفض العرض", "refusal", ("Omar Said",), id="hastened-to"),
    pytest.param("وتمكنت كورالي من شراء المصنع", "acquisition", ("Koralle",), id="was-able-to"),
    pytest.param("واضطرت كورالي إلى بيع المصنع", "sale", ("Koralle",), id="was-forced-to"),
]


@pytest.mark.parametrize(("clause", "kind", "agents"), CARRIED)
def test_a_verbal_noun_behind_a_light_verb_tells_what_was_done(clause: str, kind: str, agents: tuple[str, ...]) -> None:
    _, second = told(f"استقال عمر سعيد من كورالي {DAY}. {clause}.", "ar")
    assert (second.type, second.agents) == (kind, agents)


def test_what_had_been_done_before_is_not_told_of_the_day_that_is_told() -> None:
    (event,) = told(f"أغلقت كورالي المصنع {DAY}. وكانت كورالي اشترت شركة نوردليخت بمليوني دولار.", "ar")
    assert event.type == "closure"


def test_a_sentence_that_begins_with_also_goes_on_with_the_one_just_told_of() -> None:
    _, second = told(f"أقالت كورالي عمر سعيد {DAY}. كما وقعت اتفاقا مع نوردليخت.", "ar")
    assert (second.type, second.agents) == ("agreement", ("Koralle",))


TODAY = [
    pytest.param("تبدأ ⟦اليوم|2025-06-01⟧ محاكمة عمر سعيد أمام محكمة المدينة.", 1, id="begins-today"),
    pytest.param("يلتقي عمر سعيد ⟦اليوم|2025-06-01⟧ آدا براندت في المدينة.", 1, id="meets-today"),
    pytest.param("يملك عمر سعيد ⟦اليوم|2025-06-01⟧ ستة مصانع.", 0, id="owns-today"),
]


@pytest.mark.parametrize(("text", "count"), TODAY)
def test_a_present_verb_with_today_tells_and_a_state_does_not(text: str, count: int) -> None:
    assert len([event for event in told(text, "ar") if event.modality == "asserted"]) == count


def test_dots_within_initials_end_no_sentence_and_a_dot_without_a_space_does() -> None:
    names = NameIndex(Saga(organisations={"Koralle AI": {"ar": ["كورالي إيه آي"]}, "Nordlicht": {"ar": ["نوردليخت"]}}))
    text = (
        "أطلقت كورالي إيه.آي نموذجها ⟦في 3 مايو 2021|2021-05-03⟧.واشترت نوردليخت ⟦في يونيو 2022|2022-06-01|2022-06-30⟧."
    )
    assert [(event.agents, event.start.year) for event in told(text, "ar", names)] == [
        (("Koralle AI",), 2021),
        (("Nordlicht",), 2022),
    ]


def test_a_line_that_leads_a_list_tells_nothing() -> None:
    assert not told("وفيما يلي عرض حول أبرز الحوادث ⟦عام 2021|2021-01-01|2021-12-31⟧:", "ar")


def test_a_post_of_two_words_behind_and_is_no_name() -> None:
    (event,) = told(f"عينت كورالي الرئيس التنفيذي والعضو المنتدب سمير حداد {DAY}.", "ar")
    assert "سمير حداد" in event.actors
    assert not [one for one in event.actors if "المنتدب" in one]


def test_what_comes_at_a_time_when_others_act_tells_nothing() -> None:
    (event,) = told(
        f"أغلقت كورالي المصنع {DAY}. ويأتي هذا القرار في الوقت الذي جمع فيه عمر سعيد أموالا لنوردليخت.", "ar"
    )
    assert event.type == "closure"


def test_a_day_and_its_name_beside_it_are_told_once() -> None:
    text = "أكملت كورالي في ⟦16 مايو|2025-05-16⟧ ⟦أمس|2025-05-16⟧ صفقة استحواذها على نوردليخت."
    assert len(told(text, "ar")) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"أطلق الحارس رصاصتين على عمر سعيد {DAY}.", "attack"),
        (f"قتل ثلاثة في إطلاق نار {DAY}.", "death"),
        (f"أعلنت الحكومة وقف إطلاق النار {DAY}.", "agreement"),
        (f"كان عمر سعيد أوقف فور مقتل الوزير {DAY}.", "arrest"),
    ],
)
def test_shots_are_no_launch_and_who_is_held_right_after_a_death_is_not_dead(text: str, kind: str) -> None:
    assert [event.type for event in told(text, "ar")] == [kind]
