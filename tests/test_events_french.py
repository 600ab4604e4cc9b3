"""French tellings: the narrative imperfect, clauses joined by "et", purposes that are no events."""

from __future__ import annotations

from datetime import date

import pytest

from tests.telling import NAMES, told
from timeline.dates import find_in_source
from timeline.events import find_events
from timeline.extraction import extract_sources, name_index
from timeline.model import Source
from timeline.saga import Saga

KINDS = [
    pytest.param("⟦Le mardi 4|2021-05-04⟧, Koralle rachetait Nordlicht.", ["acquisition"], id="narrative-imperfect"),
    pytest.param(
        "⟦Le 3 mai|2021-05-03⟧, Ada Brandt quittait Koralle et Omar Said portait plainte.",
        ["departure", "lawsuit-filed"],
        id="imperfects-joined",
    ),
    pytest.param(
        "⟦Le 3 mai|2021-05-03⟧, Koralle licencie Ada Brandt et la police place Omar Said en garde à vue.",
        ["dismissal", "arrest"],
        id="two-subjects",
    ),
    pytest.param("Ada Brandt et Omar Said fondèrent Koralle ⟦en 2020|2020-01-01|2020-12-31⟧.", ["founding"], id="two-founders"),
    pytest.param("⟦Le 3 mai|2021-05-03⟧, Ada Brandt s'est levée tôt pour racheter Koralle.", ["other"], id="a-purpose"),
    pytest.param("Koralle a tenté de racheter Nordlicht ⟦le 3 mai|2021-05-03⟧.", ["acquisition"], id="an-attempt"),
    pytest.param("Ada Brandt a plastifié les cartes de Koralle ⟦en 2020|2020-01-01|2020-12-31|aside⟧.", ["other"], id="a-perfect-of-any-verb"),
    pytest.param("Ada Brandt avait plastifié les cartes de Koralle ⟦en 2020|2020-01-01|2020-12-31|aside⟧.", [], id="a-pluperfect-aside"),
    pytest.param("Ada Brandt vivait chez Koralle ⟦en 2020|2020-01-01|2020-12-31|aside⟧.", [], id="a-state-aside"),
    pytest.param(
        "Ada Brandt a montré ⟦lundi|2025-05-26⟧ des lettres qui avaient été plastifiées par Omar Said ⟦en 2020|2020-01-01|2020-12-31|aside⟧.",
        ["other", "other"],
        id="a-pluperfect-below",
    ),
    pytest.param("Koralle a fermé ⟦le 3 mai|2021-05-03⟧. Le corps d'un berger est découvert par un promeneur.", ["closure", "death"], id="a-body"),
    pytest.param("Koralle a fermé ⟦le 3 mai|2021-05-03⟧. Ada Brandt met en doute le récit d'Omar Said.", ["closure", "criticism"], id="in-doubt"),
    pytest.param("Les poursuites avaient été engagées ⟦en 2020|2020-01-01|2020-12-31⟧.", ["lawsuit-filed"], id="a-suit-undergone"),
]  # fmt: skip


#: Words before a main clause that say of whom it tells have a date of their own.
ASIDES = [
    pytest.param(
        "Koralle a fermé ⟦lundi|2025-05-26⟧. Omar Said, qui a été arrêté ⟦en 2021|2021-01-01|2021-12-31|aside⟧, a plaidé coupable.",
        [("closure", "2025-05-26"), ("guilty-plea", "2025-05-26"), ("arrest", "2021-01-01")],
        id="a-relative-between-commas",
    ),
    pytest.param(
        "Koralle a fermé ⟦lundi|2025-05-26⟧. Créée ⟦en 1984|1984-01-01|1984-12-31⟧, Nordlicht a été rachetée par Koralle.",
        [("closure", "2025-05-26"), ("acquisition", "2025-05-26"), ("founding", "1984-01-01")],
        id="a-participle-ahead",
    ),
    pytest.param(
        "Koralle a fermé ⟦lundi|2025-05-26⟧. Nordlicht, créée ⟦en 1984|1984-01-01|1984-12-31⟧, a été rachetée par Koralle.",
        [("closure", "2025-05-26"), ("acquisition", "2025-05-26"), ("founding", "1984-01-01")],
        id="a-participle-between-commas",
    ),
    pytest.param(
        "Ada Brandt, prix Jouvet du meilleur rôle ⟦en 1978|1978-01-01|1978-12-31⟧, est morte à 87 ans, a annoncé ⟦lundi|2025-05-26⟧ sa famille.",
        [("death", "2025-05-26")],
        id="an-apposition",
    ),
    pytest.param(
        "Réunis ⟦en mai 2024|2024-05-01|2024-05-31⟧, les ministres ont adopté le traité.",
        [("approval", "2024-05-01")],
        id="a-participle-of-then",
    ),
    pytest.param(
        "Omar Said, en visite à Brest ⟦en mai 2023|2023-05-01|2023-05-31⟧, a licencié Ada Brandt.",
        [("visit", "2023-05-01"), ("dismissal", "2023-05-01")],
        id="a-visit",
    ),
    pytest.param(
        "⟦En février 2024|2024-02-01|2024-02-29⟧, elle avait été soignée à Brest.",
        [("other", "2024-02-01")],
        id="what-had-been-done-by-a-date",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), ASIDES)
def test_a_date_of_words_beside_the_main_clause(text: str, events: list[tuple[str, str]]) -> None:
    assert [(event.type, event.start.isoformat()) for event in told(text, "fr")] == events


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_what_a_french_sentence_tells(text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, "fr")] == kinds


def test_an_attempt_is_only_supposed() -> None:
    assert [event.modality for event in told(KINDS[5].values[0], "fr")] == ["hypothetical"]


def test_a_rough_count_gives_way_to_the_day_beside_it() -> None:
    text = "Le 3 mai 2021, Koralle a perdu. Moins de trois semaines plus tard, le 22 mai, Ada Brandt démissionna."
    source = Source(source_id="t", text=text, language="fr", published=date(2024, 6, 1))
    found = find_events(source, find_in_source(source), NAMES)
    assert [(event.type, event.date_text) for event in found[1:]] == [("departure", "le 22 mai")]


def test_a_deed_told_paragraphs_behind_today_is_of_no_known_day() -> None:
    text = "Koralle vaut 4 milliards de dollars ⟦aujourd'hui|2025-06-01⟧.\n\nOmar Said a quitté Koralle avec fracas."
    assert [event.type for event in told(text, "fr")] == ["valuation"]


def test_elle_is_a_company_where_a_company_acted_last() -> None:
    text = "Nordlicht a racheté Koralle ⟦le 3 mai|2021-05-03⟧. Elle a licencié Omar Said ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].agents == ("Nordlicht",)


def test_il_is_no_woman() -> None:
    text = "Omar Said a quitté Koralle ⟦en 2020|2020-01-01|2020-12-31⟧. Mme Brandt a témoigné ⟦le 3 mai|2021-05-03⟧. Il a été condamné ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].patients == ("Omar Said",)


def test_a_case_against_somebody_does_not_end_at_its_dot() -> None:
    text = "L'affaire Brandt c. Said a commencé ⟦lundi|2025-05-26⟧."
    assert [event.quote for event in told(text, "fr")] == ["L'affaire Brandt c. Said a commencé lundi."]


def test_a_pronoun_before_its_verb_undergoes_it() -> None:
    text = "Omar Said a démissionné ⟦en 2020|2020-01-01|2020-12-31⟧. ⟦Le 3 mai|2021-05-03⟧, Koralle le poursuit en justice."
    assert (told(text, "fr")[-1].agents, told(text, "fr")[-1].patients) == (("Koralle",), ("Omar Said",))


def test_a_word_for_an_organisation_keeps_to_it() -> None:
    text = "La banque Koralle a chuté ⟦en 2020|2020-01-01|2020-12-31⟧. Nordlicht a fermé ⟦le 3 mai|2021-05-03⟧. La banque a licencié Omar Said ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].agents == ("Koralle",)


def test_a_new_paragraph_speaks_of_whom_the_heading_names() -> None:
    text = "Les vies d'Omar Said\n\nOmar Said est né pauvre.\n\nIgor Lang a fondé Koralle ⟦en 2020|2020-01-01|2020-12-31⟧.\n\nIl a quitté Koralle ⟦le 3 mai|2021-05-03⟧."
    assert told(text, "fr")[-1].agents == ("Omar Said",)


#: Sentences of newspapers of all kinds, written before looking at what the rules say.
PRESS = [
    ("Le ministre de l'Agriculture, Yannick Peltier, a présenté sa démission lundi soir.", ["departure"]),
    (
        "Le Sénat a adopté mardi, par 212 voix contre 98, la proposition de loi sur la fin de vie. Le texte sera examiné par les députés à l'automne.",
        ["approval"],
    ),
    ("Le maire de Saint-Brevin, Hugues Talmont, a été réélu dimanche au second tour avec 54 % des voix.", ["election"]),
    ("Le gouvernement a renoncé jeudi à relever la taxe sur le gaz.", ["delay"]),
    ("Le groupe Lactavia a racheté en janvier la fromagerie Delmas pour 45 millions d'euros.", ["acquisition"]),
    (
        "Créée en 1998 par deux ingénieurs, la société Hydromer a été placée en redressement judiciaire le 15 avril. Le tribunal rendra sa décision le 2 juillet.",
        ["founding", "bankruptcy"],
    ),
    (
        "Fin 2019, Corentin Vasseur vend ses parts. L'année suivante, il investit 12 millions de dollars dans la start-up Bioflex.",
        ["sale", "investment"],
    ),
    (
        "Le constructeur Ardenval supprimera 900 postes d'ici à la fin de l'année, a annoncé mardi sa direction.",
        ["announcement"],
    ),
    ("Au premier trimestre, le bénéfice de Norvinter a bondi de 23 %, à 312 millions d'euros.", ["results"]),
    ("Les deux groupes ont signé vendredi un accord de 3 milliards d'euros.", ["agreement"]),
    ("L'usine de Vernon, fermée en 2009, rouvrira ses portes en septembre prochain.", ["closure"]),
    (
        "Le 4 février 2021, Jassim Haddad cédait son fauteuil de directeur général de Kortex à Lucie Amblard. Le même jour, l'action perdait 9 %.",
        ["departure", "results"],
    ),
    (
        "La banque Ostrelle, fondée en 1887, a fusionné avec Crédal en 2003. La banque a été condamnée en 2011 à 40 millions d'euros d'amende.",
        ["founding", "partnership", "fine"],
    ),
    ("Le club de Lens a recruté lundi l'attaquant norvégien Eirik Solheim pour 18 millions d'euros.", ["hiring"]),
    (
        "Le 26 juillet 2014, Théo Maréchal remportait sa première étape du Tour. Il a raccroché en 2021.",
        ["results", "departure"],
    ),
    (
        "L'entraîneur du FC Morlaix, Denis Abgrall, a été limogé samedi, au lendemain de la défaite contre Guingamp.",
        ["dismissal"],
    ),
    (
        "Suspendue en août 2022 pour dopage, la sprinteuse Abeni Okoro a été blanchie par le tribunal arbitral le 11 janvier.",
        ["delay", "acquittal"],
    ),
    (
        "La fusée Aldébaran 2 a décollé mercredi matin de Kourou. Deux minutes plus tard, elle explosait.",
        ["start", "other"],
    ),
    (
        "En 2012, Emmanuelle Charpentier et Jennifer Doudna publient un article décisif. Huit ans plus tard, elles reçoivent le prix Nobel de chimie.",
        ["publication", "results"],
    ),
    ("L'Agence européenne du médicament a autorisé fin mai le vaccin du laboratoire Immunéa.", ["approval"]),
    (
        "Le 4 août 2020, deux explosions ravageaient le port de Beyrouth. Quatre jours plus tard, le gouvernement tombait.",
        ["accident", "start"],
    ),
    (
        "Un séisme de magnitude 6,8 a frappé le Haut Atlas dans la nuit du 8 au 9 septembre 2023, tuant près de 3 000 personnes.",
        ["accident"],
    ),
    ("Le pont Morandi s'est effondré le 14 août 2018. Un an après, le procès n'avait pas commencé.", ["accident"]),
    (
        "Le ferry Étoile du Nord a sombré jeudi au large de Lorient ; le vendredi matin, les secours repêchaient 12 corps.",
        ["accident"],
    ),
    (
        "Le tribunal correctionnel de Nanterre a condamné lundi Aurélien Savary à trois ans de prison ferme.",
        ["sentencing"],
    ),
    (
        "Le 17 avril 2019, la cour d'appel relaxait Gérald Hottin. Le parquet s'est aussitôt pourvu en cassation.",
        ["acquittal", "other"],
    ),
    ("Le groupe Velmont a été débouté vendredi de sa demande contre Arcadie Films.", ["ruling"]),
    ("La Commission européenne a infligé mardi une amende de 800 millions d'euros à Meridia.", ["fine"]),
    (
        "Le 2 mars, la police perquisitionnait le siège de Solvane. Le 7, son directeur financier était placé en garde à vue ; le lendemain, il était libéré.",
        ["investigation", "arrest", "release"],
    ),
    ("La romancière Agnès Villard a reçu lundi le prix Médicis.", ["results"]),
    ("Le chanteur Malik Desroches est mort dimanche à l'âge de 71 ans, a annoncé sa famille.", ["death"]),
    ("Le festival, prévu du 5 au 9 juillet, a été annulé mercredi.", ["delay"]),
    (
        "Le 8 mars 2024, l'éditeur Plumalia publiait ses Mémoires. Deux semaines plus tard, le livre était retiré de la vente.",
        ["publication", "recall"],
    ),
    (
        "L'application Pépite a été lancée en novembre. Six semaines plus tard, elle comptait un million d'utilisateurs.",
        ["launch", "other"],
    ),
    ("« Nous n'avons rien à cacher », assurait le 12 mai le patron de Cryptella, Jules Ansart.", ["statement"]),
    (
        "Des pirates ont volé en avril les données de 4 millions de clients de l'opérateur Fibrelia. L'opérateur a saisi la Cnil le 2 mai.",
        ["attack", "lawsuit-filed"],
    ),
    ("Le réseau social Babilo et le groupe Trient ont conclu un partenariat le mois dernier.", ["partnership"]),
    ("Les cheminots ont cessé le travail le 6 juin à l'appel de la CGT.", ["protest"]),
    (
        "Le 24 février 2022, l'armée russe envahissait l'Ukraine. Le surlendemain, l'Union européenne adoptait ses premières sanctions.",
        ["attack", "restriction"],
    ),
    (
        "Le secrétaire d'État Paul Hartley s'est rendu à Amman mardi. La veille, il avait rencontré le roi à Riyad.",
        ["visit", "meeting"],
    ),
    ("Le 11 novembre, un attentat a tué six personnes à Kaboul. Personne ne l'a revendiqué.", ["death"]),
    ("Le pape avait reçu Amadou Sarr le samedi 1er juin.", ["start"]),
]


@pytest.mark.parametrize(("text", "kinds"), PRESS)
def test_what_the_press_tells(text: str, kinds: list[str]) -> None:
    source = Source(source_id="t", text=text, language="fr", published=date(2024, 6, 12))
    assert [event.type for event in extract_sources([source]).events if event.modality == "asserted"] == kinds


def test_whom_words_and_no_name_tell_acts_unnamed() -> None:
    text = "⟦Le 3 mai|2021-05-03⟧, Koralle a licencié Ada Brandt et la police de la ville a interpellé trois ouvriers."
    assert [(event.type, event.agents) for event in told(text, "fr")] == [("dismissal", ("Koralle",)), ("arrest", ())]


def test_money_put_down_to_buy_buys() -> None:
    text = "Koralle débourse 3 milliards de dollars ⟦le 3 mai|2021-05-03⟧ pour racheter Nordlicht."
    assert [(event.type, event.patients) for event in told(text, "fr")] == [("acquisition", ("Nordlicht",))]


BESIDE = [
    pytest.param(
        "⟦Le 3 mai|2021-05-03⟧, Koralle limoge Omar Said et nomme à sa place son adjointe, Ada Brandt.",
        ["dismissal", "appointment"],
        id="and-somebody-new",
    ),
    pytest.param(
        "Omar Said s'en va ⟦le 3 mai|2021-05-03⟧, remplacé séance tenante par Ada Brandt.",
        ["departure", "appointment"],
        id="replaced-by",
    ),
    pytest.param("Puis vint ⟦le lundi 3 mai|2021-05-03⟧. Omar Said a quitté Koralle.", ["departure"], id="only-when"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), BESIDE)
def test_what_stands_beside_an_event(text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, "fr")] == kinds


UNDERGONE = [
    pytest.param("Omar Said voit ⟦le 3 mai|2021-05-03⟧ son recours rejeté par l'instance mondiale.", id="rejected-by"),
    pytest.param("Omar Said a plaidé ⟦le 2 mai|2021-05-02⟧. Le juge l'a déclaré coupable ⟦le 3 mai|2021-05-03⟧.", id="the-judge"),
]  # fmt: skip


@pytest.mark.parametrize("text", UNDERGONE)
def test_whom_it_befalls(text: str) -> None:
    event = told(text, "fr")[-1]
    assert (event.agents, event.patients) == ((), ("Omar Said",))


def test_the_president_of_a_bank_is_nobody_named_before() -> None:
    text = "Omar Said a quitté Koralle ⟦le 2 mai|2021-05-02⟧. Le président de Nordlicht, Ada Brandt, démissionne ⟦le 3 mai|2021-05-03⟧."
    assert "Omar Said" not in told(text, "fr")[-1].actors


def test_what_goes_on_a_passive_clause_befalls_the_same_one() -> None:
    events = told("⟦Le 3 mai|2021-05-03⟧, Omar Said a été mis en examen et écroué.", "fr")
    assert {(event.type, event.agents, event.patients) for event in events if event.type == "arrest"} == {
        ("arrest", (), ("Omar Said",))
    }


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("⟦Le 3 mai|2021-05-03⟧, Ada Brandt se demande comment payer.", ["other"]),
        ("⟦Le 3 mai|2021-05-03⟧, la statue de bronze a quitté son socle.", ["departure"]),
        ("Koralle est devenue une société cotée ⟦le 3 mai|2021-05-03⟧.", ["change"]),
        ("Ada Brandt est devenue présidente de Koralle ⟦le 3 mai|2021-05-03⟧.", ["appointment"]),
        ("⟦Le 3 mai|2021-05-03⟧, l'accusée pose avec ses proches.", ["other"]),
        ("La cloche a été hissée au sommet de la tour ⟦le 3 mai|2021-05-03⟧.", ["construction"]),
        ("Une messe a été célébrée ⟦le 3 mai|2021-05-03⟧.", ["ceremony"]),
        ("Les marins ont été remis en sécurité puis secourus ⟦le 3 mai|2021-05-03⟧.", ["rescue"]),
        ("⟦Le 3 mai|2021-05-03⟧, les deux hommes sont formellement arrêtés.", ["arrest"]),
        ("La digue a cédé ⟦le 3 mai|2021-05-03⟧.", ["accident"]),
    ],
)
def test_words_that_look_like_a_deed_and_fields_beside_business(text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, "fr")] == kinds


def test_a_capital_acts_and_no_company_for_it() -> None:
    text = "Koralle a grandi ⟦en 2020|2020-01-01|2020-12-31⟧. Washington a inscrit le groupe sur sa liste noire ⟦le 3 mai|2021-05-03⟧."
    assert told(text, "fr")[-1].agents == ()


NAMED = [
    pytest.param("L'entraîneur Omar Said a été limogé ⟦le 3 mai|2021-05-03⟧.", ("Omar Said",), id="elided-office"),
    pytest.param("Le Sénégalais Omar Said a été limogé ⟦le 3 mai|2021-05-03⟧.", ("Omar Said",), id="demonym"),
    pytest.param("Nordlicht a perdu la finale de la Coupe de la Ligue ⟦le 3 mai|2021-05-03⟧.", ("Nordlicht",), id="cup"),
    pytest.param("Ada Brandt rencontre Omar Said. Les audiences, elles, s'ouvrent ⟦le 3 mai|2021-05-03⟧.", (), id="stressed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors"), NAMED)
def test_who_is_named_and_what_is_nobody(text: str, actors: tuple[str, ...]) -> None:
    assert told(text, "fr")[-1].actors == actors


def test_whom_one_lost_to_is_not_whom_one_leaves() -> None:
    text = (
        "Omar Said a perdu contre Koralle ⟦le 3 mai|2021-05-03⟧ et s'en est allé ⟦en juin 2021|2021-06-01|2021-06-30⟧."
    )
    assert told(text, "fr")[-1].patients == ()


def test_a_question_tells_no_event() -> None:
    assert told("Que s'est-il passé ⟦le 3 mai|2021-05-03⟧ ?", "fr") == []


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Koralle n'a pas tardé à racheter Nordlicht ⟦le 3 mai|2021-05-03⟧.", "acquisition", "asserted"),
        ("⟦Le 3 mai|2021-05-03⟧, Ada Brandt se résignait à vendre Koralle.", "sale", "asserted"),
        ("Ada Brandt avait fait ses cartons ⟦le 3 mai|2021-05-03⟧.", "departure", "asserted"),
        ("⟦Le 3 mai|2021-05-03⟧, Koralle voyait le jour.", "founding", "asserted"),
        ("⟦Le 3 mai|2021-05-03⟧, le club de plongée a fermé.", "closure", "asserted"),
    ],
)
def test_set_phrases(text: str, kind: str, modality: str) -> None:
    assert [(event.type, event.modality) for event in told(text, "fr")] == [(kind, modality)]


ACTORS = [
    pytest.param("La Fédération française de natation a suspendu Omar Said ⟦le 3 mai|2021-05-03⟧.", "Fédération française de natation", id="adjective"),
    pytest.param("La Cour des comptes explique son refus ⟦le 3 mai|2021-05-03⟧.", "Cour des comptes", id="a-verb-ends-it"),
    pytest.param("L'Agence nationale de la forêt a licencié Omar Said ⟦le 3 mai|2021-05-03⟧.", "Agence nationale de la forêt", id="elided"),
    pytest.param("Le tribunal de commerce de Nantes a condamné Omar Said ⟦le 3 mai|2021-05-03⟧.", "tribunal de commerce de Nantes", id="small-head"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), ACTORS)
def test_an_institution_is_named_with_its_small_words(text: str, actor: str) -> None:
    assert told(text, "fr")[0].agents == (actor,)


def test_a_court_is_never_the_company() -> None:
    text = (
        "Koralle a vendu deux usines ⟦le 3 mai|2021-05-03⟧. La Cour des comptes a critiqué la vente ⟦le 8 mai|2021-05-08⟧."
        " La société a licencié Omar Said ⟦le 9 mai|2021-05-09⟧."
    )
    assert told(text, "fr")[-1].agents == ("Koralle",)


def test_a_woman_undergoes_what_la_leads() -> None:
    text = "Mme Brandt a quitté Koralle ⟦le 3 mai|2021-05-03⟧. Un juge la déclare coupable ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].patients == ("Ada Brandt",)


def test_what_becomes_a_company_is_founded() -> None:
    text = "Omar Said crée ce qui deviendra Koralle ⟦en 2020|2020-01-01|2020-12-31⟧."
    assert [(event.type, event.patients) for event in told(text, "fr")] == [("founding", ("Koralle",))]


def test_a_decree_signed_is_no_deal_and_a_wedding_no_partnership() -> None:
    text = "Omar Said signe un décret ⟦le 3 mai|2021-05-03⟧. Ada Brandt épouse Omar Said ⟦le 8 mai|2021-05-08⟧."
    assert [event.type for event in told(text, "fr")] == ["ruling", "ceremony"]


TURNS = [
    pytest.param("Koralle n'en lève pas moins 20 millions d'euros ⟦le 3 mai|2021-05-03⟧.", "funding", "asserted", id="pas-moins"),
    pytest.param("Koralle a fait ses premiers pas en Bourse ⟦le 3 mai|2021-05-03⟧.", "other", "asserted", id="a-step"),
    pytest.param("Deux cents salariés menacent de partir ⟦le 3 mai|2021-05-03⟧.", "protest", "asserted", id="a-threat"),
    pytest.param("Koralle, menacée de faillite ⟦le 3 mai|2021-05-03⟧, se tait.", "other", "hypothetical", id="under-threat"),
    pytest.param("Koralle est sortie de la procédure de faillite ⟦le 3 mai|2021-05-03⟧.", "change", "asserted", id="out-of-bankruptcy"),
    pytest.param("Koralle s'est déclarée en cessation de paiements ⟦le 3 mai|2021-05-03⟧.", "bankruptcy", "asserted", id="unable-to-pay"),
    pytest.param("Koralle rappelle 400 000 boîtes ⟦le 3 mai|2021-05-03⟧.", "recall", "asserted", id="tins-recalled"),
    pytest.param("Ada Brandt a cédé les rênes de Koralle ⟦le 3 mai|2021-05-03⟧.", "departure", "asserted", id="the-reins"),
    pytest.param("Omar Said a été cueilli à sa descente d'avion ⟦le 3 mai|2021-05-03⟧.", "arrest", "asserted", id="picked-up"),
    pytest.param("Omar Said écope de la perpétuité ⟦le 3 mai|2021-05-03⟧.", "sentencing", "asserted", id="for-life"),
    pytest.param("Ada Brandt a été propulsée à la tête de Koralle ⟦le 3 mai|2021-05-03⟧.", "appointment", "asserted", id="propelled"),
    pytest.param("Omar Said s'est engagé pour trois saisons ⟦le 3 mai|2021-05-03⟧.", "hiring", "asserted", id="for-three-seasons"),
    pytest.param("Ada Brandt s'est vu décerner la médaille d'or ⟦le 3 mai|2021-05-03⟧.", "results", "asserted", id="awarded"),
    pytest.param("« J'ai le temps », a soufflé Ada Brandt ⟦le 3 mai|2021-05-03⟧ avant de s'éclipser.", "statement", "asserted", id="breathed"),
    pytest.param("Les ouvriers ont bloqué le pont de Korr ⟦le 3 mai|2021-05-03⟧.", "protest", "asserted", id="a-blockade"),
    pytest.param("Le Sénat de Korr s'est doté d'une commission d'enquête ⟦le 3 mai|2021-05-03⟧.", "investigation", "asserted", id="of-inquiry"),
    pytest.param("⟦Le 3 mai|2021-05-03⟧, Koralle compte dix mille clients.", "other", "asserted", id="it-counts"),
    pytest.param("Koralle écope de la plus lourde amende jamais infligée ⟦le 3 mai|2021-05-03⟧.", "fine", "asserted", id="ever"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "modality"), TURNS)
def test_how_a_french_turn_of_phrase_is_meant(text: str, kind: str, modality: str) -> None:
    assert [(event.type, event.modality) for event in told(text, "fr")] == [(kind, modality)]


def test_what_is_made_to_buy_buys() -> None:
    (event,) = told("Ada Brandt fait absorber Nordlicht par Koralle ⟦le 3 mai|2021-05-03⟧.", "fr")
    assert (event.agents, event.patients) == (("Koralle",), ("Nordlicht",))


def test_a_line_that_leads_to_another_article_tells_nothing() -> None:
    assert told("Lire aussi : Koralle rachète Nordlicht (publié ⟦le 12 septembre|2021-09-12⟧)", "fr") == []


def test_a_place_behind_a_comma_is_nobody() -> None:
    text = "Omar Said a quitté Koralle ⟦le 3 mai|2021-05-03⟧. À Vell Lake Torr, il bat le record ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].agents == ("Omar Said",)


def test_a_place_stays_one_behind_de() -> None:
    text = (
        "À Torville, Omar Said a ri. La foule fête Ada Brandt ⟦le 8 mai|2021-05-08⟧ dans la cohue de Torville."
        " Ada Brandt aime le Saint-Brac de son enfance."
    )
    assert "Torville" not in told(text, "fr")[-1].actors


def test_a_saint_is_a_place_and_no_company() -> None:
    text = "Omar Said, patron à Saint-Brac, achète une halle ⟦le 3 mai|2021-05-03⟧. Le groupe rachète Nordlicht ⟦le 8 mai|2021-05-08⟧."
    assert "Saint-Brac" not in told(text, "fr")[-1].actors


def test_the_elided_of_joins_the_name_of_a_body_alone() -> None:
    text = "La coopérative Terres d'Olve a vu le jour ⟦le 3 mai|2021-05-03⟧. Le départ de Varel d'Olvex surprend ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[0].actors == ("Terres d'Olve",)
    assert "Varel d'Olvex" not in told(text, "fr")[1].actors


def test_a_branch_that_is_born_is_not_the_company_that_acts_next() -> None:
    text = "Une filiale voit le jour ⟦en mars 2019|2019-03-01|2019-03-31⟧ et, ⟦en juillet|2019-07-01|2019-07-31⟧, Koralle y place un milliard."
    assert told(text, "fr")[0].object == ""


#: What people do to each other in a scene, in a sentence without a date behind the meeting of Said and Lang.
SCENES = [
    ("Omar Said ne monte pas dans l'avion.", "refusal"),
    ("Omar Said envoie promener les actionnaires.", "refusal"),
    ("« Vous me devez tout », lui lança Omar Said.", "message"),
    ("Omar Said griffonne un mot et le plie.", "message"),
    ("Omar Said jura que les comptes étaient justes.", "statement"),
    ("Omar Said court prévenir les ouvriers.", "statement"),
    ("Omar Said traite le comptable de menteur.", "criticism"),
    ("Ada Brandt se range du côté des ouvriers.", "support"),
    ("Ada Brandt lui donne raison.", "support"),
    ("Omar Said rend son badge.", "departure"),
    ("Ada Brandt le fait mettre dehors.", "dismissal"),
    ("Omar Said retrouve son bureau.", "return"),
    ("Omar Said réunit les ouvriers dans la cour.", "meeting"),
    ("Omar Said appelle un ami à Brême.", "call"),
    ("Omar Said se laisse convaincre.", "agreement"),
    ("Omar Said se ravise.", "delay"),
    ("Omar Said coupe les vivres à l'atelier.", "closure"),
    ("Omar Said met Ada Brandt au défi de partir.", "demand"),
    ("Omar Said frappe à sa porte.", "visit"),
    ("Omar Said ourdit un complot.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), SCENES)
def test_what_people_do_in_a_scene(text: str, kind: str) -> None:
    scene = f"Omar Said rencontre Ada Brandt ⟦le 3 mai|2021-05-03⟧. {text}"
    assert [event.type for event in told(scene, "fr")][1:] == [kind]


#: Habits, states, moods and turns of phrase, which no timeline holds.
STILL = [
    "Omar Said démissionne tous les matins.",
    "De temps à autre, Omar Said refuse un dîner.",
    "Omar Said aime raconter que Koralle a racheté Nordlicht.",
    "Omar Said rêve de racheter Nordlicht et accuse le sort.",
    "Omar Said tombe des nues.",
    "Omar Said perd patience.",
    "Omar Said hausse les épaules.",
]


@pytest.mark.parametrize("text", STILL)
def test_what_is_no_event_of_a_scene(text: str) -> None:
    assert len(told(f"Omar Said rencontre Ada Brandt ⟦le 3 mai|2021-05-03⟧. {text}", "fr")) == 1


def test_who_is_named_behind_what_he_answers_says_it() -> None:
    text = "Omar Said quitte Koralle ⟦le 3 mai|2021-05-03⟧. « Voilà une bonne nouvelle », répond Ada Brandt."
    assert told(text, "fr")[-1].agents == ("Ada Brandt",)


def test_the_other_is_the_one_of_two_who_did_not_act_last() -> None:
    text = "Omar Said rencontre Igor Lang ⟦le 3 mai|2021-05-03⟧. Omar Said réclame une part. L'autre refuse."
    assert [event.agents for event in told(text, "fr")][1:] == [("Omar Said",), ("Igor Lang",)]


def test_elle_is_the_woman_named_since_the_company_was() -> None:
    text = "Koralle publie un livre ⟦le 3 mai|2021-05-03⟧. Mme Hélène Keller réclame une part. Omar Said licencie Hélène Keller. Elle démissionne."
    assert told(text, "fr")[-1].agents == ("Hélène Keller",)


def test_of_brothers_the_given_name_is_said() -> None:
    text = "Jean Verel et Luc Verel ont fondé Koralle ⟦en 2020|2020-01-01|2020-12-31⟧. Luc refuse l'offre. Jean démissionne."
    assert [event.agents for event in told(text, "fr")][1:] == [("Luc Verel",), ("Jean Verel",)]


def test_what_he_says_had_always_been_so_is_no_background_of_his_saying_it() -> None:
    text = "Omar Said quitte Koralle ⟦le 3 mai|2021-05-03⟧. Omar Said jure que Lang avait toujours triché."
    assert len(told(text, "fr")) == 1
    assert len(told(text.replace("jure que", "jura que"), "fr")) == 2


WHO = [
    pytest.param(
        "Omar Said fut élu maire ⟦en 2020|2020-01-01|2020-12-31⟧. Une employée, Nadia Wenz, alerta la presse. ⟦Le 3 mai|2021-05-03⟧, la police l'arrêta : le juge le mit en examen.",
        "Omar Said",
        id="a-woman-by-une",
    ),
    pytest.param(
        "Omar Said fut mis en examen ⟦en 2020|2020-01-01|2020-12-31⟧. Petr Lang quitta Koralle. ⟦Le 3 mai|2021-05-03⟧, le tribunal le relaxa.",
        "Omar Said",
        id="the-accused-is-who-a-court-deals-with",
    ),
    pytest.param(
        "Omar Said, le skipper, quitta Koralle ⟦en 2020|2020-01-01|2020-12-31⟧. Le skipper fonda Nordlicht ⟦en mars 2021|2021-03-01|2021-03-31⟧. Petr Lang l'accusa. ⟦Le 3 mai|2021-05-03⟧, le skipper démissionna.",
        "Omar Said",
        id="a-word-keeps-to-whom-it-was-said-of",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), WHO)
def test_whom_a_word_or_a_pronoun_means(text: str, actor: str) -> None:
    assert actor in told(text, "fr")[-1].actors


def test_the_maire_is_no_le_maire() -> None:
    names = name_index(Saga(people={"Bruno Le Maire": {"fr": ["Bruno Le Maire", "Le Maire"]}}))
    source = Source(source_id="t", text="Le maire fut arrêté le 3 mai 2021.", language="fr", published=date(2025, 6, 1))
    assert [event.actors for event in find_events(source, find_in_source(source), names)] == [()]


TOLD = [
    pytest.param("⟦Le 3 mai|2021-05-03⟧, un cancer l'emporta.", ["death"], id="an-illness"),
    pytest.param("⟦Le 3 mai|2021-05-03⟧, le conseil élut Ada Brandt.", ["election"], id="elected"),
    pytest.param("⟦Le 3 mai|2021-05-03⟧, Ada Brandt convoqua la presse.", ["announcement"], id="calls-the-press"),
    pytest.param("⟦Le 3 mai|2021-05-03⟧, Ada Brandt remercia Omar Said de l'avoir écoutée.", ["other"], id="thanks"),
    pytest.param("⟦Le 3 mai|2021-05-03⟧, l'article parut dans une revue.", ["publication"], id="an-article-appears"),
]


@pytest.mark.parametrize(("text", "kinds"), TOLD)
def test_what_befalls_and_is_said_in_a_telling(text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, "fr")] == kinds


def test_what_people_without_a_name_do_to_somebody_known_is_told() -> None:
    text = "Omar Said quitta Koralle ⟦le 3 mai|2021-05-03⟧. Les organisateurs lui infligèrent une amende."
    assert [event.type for event in told(text, "fr")] == ["departure", "fine"]


UNNAMED = [
    pytest.param("Sept dirigeants furent arrêtés derrière un rideau.", "arrest", id="seven-unnamed-are-arrested"),
    pytest.param("Le jury, embarrassé, retira le prix.", "restriction", id="an-aside-between-jury-and-verb"),
    pytest.param("Des milliers de gens descendirent dans la rue.", "protest", id="a-crowd-protests"),
    pytest.param("Le syndicat porta plainte contre le préfet.", "lawsuit-filed", id="a-union-sues"),
    pytest.param("Son père la gifla.", "attack", id="kin-without-a-name"),
    pytest.param("La grange partit en fumée.", "accident", id="fire"),
    pytest.param("Devant les salariés, Omar Said assura que rien n'avait changé.", "statement", id="assures-that"),
]


@pytest.mark.parametrize(("text", "kind"), UNNAMED)
def test_what_is_told_of_people_without_a_name(text: str, kind: str) -> None:
    assert [event.type for event in told(f"Ada Brandt quitta Koralle ⟦le 3 mai|2021-05-03⟧. {text}", "fr")][1:] == [
        kind
    ]


def test_what_is_assured_as_a_duty_is_no_statement() -> None:
    text = "Ada Brandt quitta Koralle ⟦le 3 mai|2021-05-03⟧. Omar Said assura la présidence."
    assert "statement" not in [event.type for event in told(text, "fr")]


def test_who_is_quoted_before_lui_and_his_verb_says_it() -> None:
    text = "Omar Said rencontra Ada Brandt ⟦le 3 mai|2021-05-03⟧. « Je plante du riz », lui répondit Omar Said."
    assert told(text, "fr")[-1].agents == ("Omar Said",)


def test_what_the_police_conclude_to_is_no_deal_and_the_franc_is_nobody() -> None:
    text = "Ada Brandt quitta Koralle ⟦le 3 mai|2021-05-03⟧. Ada Brandt conclut à une erreur. Elle écopa d'une amende de dix millions de francs CFA."
    assert [(event.type, "CFA" in event.actors) for event in told(text, "fr")][1:] == [("fine", False)]


ENTRIES = [
    pytest.param("⟦Mars 1983|1983-03-01|1983-03-31⟧ : dépôt du projet par Koralle.", "proposal", "Dépôt du projet par Koralle", id="plans-are-filed"),
    pytest.param("⟦1989|1989-01-01|1989-12-31⟧ : début des travaux.", "construction", "Début des travaux", id="works-begin"),
    pytest.param("⟦2011|2011-01-01|2011-12-31⟧ : dissolution de Koralle.", "closure", "Dissolution de Koralle", id="dissolved"),
    pytest.param("⟦2003|2003-01-01|2003-12-31⟧ : rupture d'une vanne.", "accident", "Rupture d'une vanne", id="a-valve-breaks"),
    pytest.param("⟦1998|1998-01-01|1998-12-31⟧ : fondation du collectif Nordlicht.", "founding", "Création de Nordlicht", id="founded"),
    pytest.param("Dans la nuit ⟦du 2 au 3 mai 2003|2003-05-02|2003-05-03⟧ : arrestation d'Omar Said.", "arrest", "Arrestation d'Omar Said", id="elided"),
    pytest.param("⟦Juin 2005|2005-06-01|2005-06-30⟧ : arrivée d'Omar Said à la tête de Koralle.", "appointment", "Arrivée d'Omar Said à la tête de Koralle", id="of-one-at-the-head-of-another"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "said"), ENTRIES)
def test_what_a_chronicle_says_with_a_noun(text: str, kind: str, said: str) -> None:
    assert [(event.type, event.headline) for event in told(text, "fr")] == [(kind, said)]


WITHOUT = [
    pytest.param("Ada Brandt a déposé la marque ⟦le 3 mai|2021-05-03⟧ sans prévenir Omar Said.", id="an-infinitive"),
    pytest.param("⟦Le 3 mai|2021-05-03⟧, Ada Brandt et Omar Said se sont croisés sans se saluer.", id="no-kind"),
    pytest.param("Sans un mot, Ada Brandt a quitté Koralle ⟦le 3 mai|2021-05-03⟧.", id="a-noun-before"),
]


@pytest.mark.parametrize("text", WITHOUT)
def test_sans_denies_what_stands_behind_it_alone(text: str) -> None:
    assert [event.modality for event in told(text, "fr")] == ["asserted"]


def test_elle_is_no_company_that_is_a_le() -> None:
    text = (
        "⟦En 2021|2021-01-01|2021-12-31⟧, Lucette Morin a quitté le groupe Nordlicht. Omar Said a racheté le Nordlicht. "
        "Le Nordlicht a porté plainte. Elle a refusé de signer."
    )
    assert told(text, "fr")[-1].agents == ("Lucette Morin",)


def test_a_given_name_that_ends_as_those_of_women_do_is_hers() -> None:
    text = "⟦En 2021|2021-01-01|2021-12-31⟧, Anton Ruelle rencontre Bibiane Morin. Il accuse Morin d'avoir menti."
    assert [event.agents for event in told(text, "fr")][1:] == [("Anton Ruelle",)]


def test_the_agency_of_a_dateline_does_nothing() -> None:
    text = "LILLE, 3 mai (AFP) - Koralle a racheté Nordlicht ⟦le 2 mai|2021-05-02⟧."
    assert [(event.actors, event.headline) for event in told(text, "fr")] == [
        (("Koralle", "Nordlicht"), "Koralle rachète Nordlicht")
    ]


def test_whom_a_suit_is_against_stands_behind_what_he_is() -> None:
    text = "⟦Le 3 mai|2021-05-03⟧, Koralle a porté plainte contre son ancien directeur technique, Omar Said."
    assert [event.patients for event in told(text, "fr")] == [("Omar Said",)]


def test_le_maire_is_only_whom_the_text_called_a_mayor() -> None:
    text = "⟦En 1985|1985-01-01|1985-12-31⟧, {} porte plainte contre Nordlicht. Le maire quitte le parti ⟦en 1986|1986-01-01|1986-12-31⟧."
    agents = [told(text.format(who), "fr")[-1].agents for who in ("le maire, Omar Said,", "Omar Said")]
    assert agents == [("Omar Said",), ()]


def test_la_banque_is_no_company_that_the_text_never_called_a_bank() -> None:
    text = (
        "Koralle a licencié Omar Said ⟦le 3 mai|2021-05-03⟧. La banque a exigé le remboursement ⟦le 8 mai|2021-05-08⟧."
    )
    assert told(text, "fr")[-1].agents == ()


def test_ils_are_no_two_named_behind_people_without_a_name() -> None:
    text = "Omar Said rencontra Ada Brandt ⟦le 3 mai|2021-05-03⟧. Les ouvriers débrayèrent. Ils quittèrent l'atelier ⟦le 8 mai|2021-05-08⟧."
    assert told(text, "fr")[-1].actors == ()


def test_who_is_reinstated_is_who_was_dismissed() -> None:
    text = "Koralle limoge Omar Said ⟦le 3 mai|2021-05-03⟧. Luc Ferran le soutient. ⟦Le 8 mai|2021-05-08⟧, il est rétabli dans ses fonctions."
    assert told(text, "fr")[-1].patients == ("Omar Said",)


FRONTED = [
    pytest.param("Fondée ⟦en 2013|2013-01-01|2013-12-31⟧ par Omar Said, Koralle emploie 340 personnes.", ("Omar Said",), ("Koralle",), id="founded-by"),
    pytest.param("Licencié ⟦en 2019|2019-01-01|2019-12-31⟧, Omar Said a gardé ses carnets.", (), ("Omar Said",), id="dismissed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agents", "patients"), FRONTED)
def test_whom_a_participle_before_its_subject_is_about(
    text: str, agents: tuple[str, ...], patients: tuple[str, ...]
) -> None:
    assert [(event.agents, event.patients) for event in told(text, "fr")] == [(agents, patients)]


def test_whom_somebody_hires_from_is_not_what_he_joins() -> None:
    assert told("Omar Said débauche trois ingénieurs de Koralle ⟦le 3 mai|2021-05-03⟧.", "fr")[0].headline == (
        "Omar Said débauche trois ingénieurs de Koralle"
    )


def test_a_plant_launched_by_somebody_is_one_event() -> None:
    text = "Koralle a ouvert une usine ⟦en mai|2021-05-01|2021-05-31⟧, inaugurée par Omar Said."
    assert len(told(text, "fr")) == 1


def test_what_had_been_before_is_not_of_the_day_told_last() -> None:
    text = (
        "Koralle a licencié Omar Said ⟦mardi|2024-05-14⟧. "
        "Ada Brandt s'était opposée à une fusion, approuvée par les actionnaires ⟦le 17 octobre|2023-10-17⟧."
    )
    assert "refusal" not in [event.type for event in told(text, "fr") if event.start == date(2024, 5, 14)]


LED = [
    pytest.param("Un soir d'⟦octobre 2003|2003-10-01|2003-10-31⟧, Omar Said, las, compose un jeu.", "Omar Said, las, compose un jeu", id="an-evening"),
    pytest.param("On l'efface : ⟦en janvier 2005|2005-01-01|2005-01-31⟧, de nouvelles actions sont émises.", "De nouvelles actions sont émises", id="behind-a-colon"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), LED)
def test_what_leads_up_to_a_french_headline_is_left_out(text: str, said: str) -> None:
    assert [event.headline for event in told(text, "fr")] == [said]


TELLING = [
    pytest.param("Ada Brandt et Omar Said hésitent, puis lui disent non.", ["refusal"], id="say-no"),
    pytest.param("Trois cents salariés menacent de partir.", ["protest"], id="a-threat-of-many"),
    pytest.param("Omar Said s'y installe avec une valise.", ["visit"], id="moves-in"),
    pytest.param("Omar Said lui avance dix mille euros.", ["support"], id="a-loan"),
    pytest.param("Omar Said riposte par une plainte.", ["lawsuit-filed"], id="answers-with-a-suit"),
    pytest.param("Omar Said récupère son fauteuil.", ["return"], id="has-his-chair-back"),
    pytest.param("Omar Said tarde, puis cesse de répondre.", [], id="no-closure"),
    pytest.param("Omar Said a offert du café.", [], id="no-bid"),
    pytest.param("Omar Said arrive, pose trois questions, repart.", [], id="no-exit"),
]


@pytest.mark.parametrize(("text", "kinds"), TELLING)
def test_what_a_french_telling_goes_on_with(text: str, kinds: list[str]) -> None:
    found = told(f"Ada Brandt quitta Koralle ⟦le 3 mai|2021-05-03⟧. {text}", "fr")[1:]
    assert [event.type for event in found] == kinds


def test_who_brings_money_raises_none() -> None:
    text = "Koralle apporte 2 millions de dollars à Nordlicht ⟦le 3 mai|2021-05-03⟧."
    assert [(event.type, event.agents) for event in told(text, "fr")] == [("investment", ("Koralle",))]


def test_a_body_that_owns_up_to_doubts_pleads_nothing() -> None:
    assert [event.type for event in told("Koralle avoue des doutes ⟦le 3 mai|2021-05-03⟧.", "fr")] == ["statement"]


def test_who_is_only_called_so_is_given_no_office() -> None:
    text = "⟦En mai 2021|2021-05-01|2021-05-31⟧, Omar Said rencontre une étudiante nommée Ada Brandt."
    assert [event.type for event in told(text, "fr")] == ["meeting"]


def test_revenues_are_no_return() -> None:
    text = "Koralle prévoit 11 millions de dollars de revenus ⟦en 2026|2026-01-01|2026-12-31⟧."
    assert "return" not in [event.type for event in told(text, "fr")]


def test_the_day_after_an_inauguration_is_none() -> None:
    text = "Au lendemain de son investiture, ⟦le 21 janvier|2021-01-21⟧, Omar Said reçoit Ada Brandt."
    assert "inauguration" not in [event.type for event in told(text, "fr")]


def test_what_happens_in_the_months_that_followed_is_later() -> None:
    text = "Omar Said fonda Koralle ⟦en mai 2019|2019-05-01|2019-05-31⟧. Dans les mois qui ont suivi, il a quitté Nordlicht."
    assert told(text, "fr")[-1].end > date(2019, 12, 31)


def test_who_commas_set_apart_acts_behind_them() -> None:
    text = (
        "⟦Le 12 mai 2023|2023-05-12⟧, Omar Said claque la porte ; Ada Brandt, la directrice technique, l'imite "
        "⟦le 25 juin|2023-06-25⟧. ⟦Le 3 juillet 2023|2023-07-03⟧, il quitte Koralle, dont Jean Lang, venu de Nordlicht, "
        "devient président ⟦le 24|2023-07-24⟧."
    )
    found = told(text, "fr")
    assert [event.agents for event in found if event.start.day in (25, 24)] == [("Ada Brandt",), ("Jean Lang",)]


def test_who_is_elected_is_named_behind_the_noun_and_no_one_else() -> None:
    text = "L'élection de Omar Said, ⟦le 5 mai 2021|2021-05-05⟧, semble donner l'avantage à Ada Brandt."
    found = told(text, "fr")[0]
    assert (found.type, found.agents, found.patients) == ("election", (), ("Omar Said",))


def test_the_birth_of_a_house_of_his_own_is_not_that_of_the_one_he_has() -> None:
    text = "⟦En juillet 2023|2023-07-01|2023-07-31⟧, Omar Said annonçait la naissance de son propre laboratoire, Nordlicht."
    assert told(text, "fr")[0].object == "Nordlicht"


def test_from_whom_one_buys_is_not_bought() -> None:
    text = "Omar Said rachète Nordlicht à Koralle pour 2 millions de dollars ⟦le 3 mai|2021-05-03⟧."
    assert told(text, "fr")[0].patients == ("Nordlicht",)


def test_the_board_is_that_of_whom_the_text_is_about_and_the_group_no_union() -> None:
    text = (
        "Koralle a grandi. Koralle a fondé Nordlicht ⟦en 2015|2015-01-01|2015-12-31⟧. Koralle a perdu de l'argent. "
        "Nordlicht a vendu une usine ⟦le 3 mai 2019|2019-05-03⟧. Koralle a protesté. "
        "⟦Le 4 mai 2020|2020-05-04⟧, le conseil d'administration a renvoyé Omar Said. "
        "⟦Le 5 mai 2020|2020-05-05⟧, le syndicat Blauwal a lancé une grève. "
        "⟦Le 8 mai 2020|2020-05-08⟧, le groupe a annoncé une fermeture."
    )
    found = {event.start.isoformat(): event.agents for event in told(text, "fr")}
    assert found["2020-05-04"] == ("Koralle",)
    assert "Blauwal" not in found["2020-05-08"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Omar Said a repoussé l'offre déposée ⟦le 12 mai|2021-05-12⟧ par Ada Brandt.", "other"),
        ("Omar Said a rejeté le décret signé ⟦en 2019|2019-01-01|2019-12-31⟧ par Ada Brandt.", "agreement"),
        ("Omar Said a démissionné lors d'une réunion tenue ⟦le 3 mai|2021-05-03⟧.", "departure"),
        ("Omar Said a démissionné ⟦le 3 mai|2021-05-03⟧.", "departure"),
        ("La société a licencié ⟦le 3 mai|2021-05-03⟧ Omar Said.", "dismissal"),
    ],
)
def test_the_day_of_a_participle_behind_a_noun_is_not_the_verbs(text: str, kind: str) -> None:
    assert [event.type for event in told(text, "fr")] == [kind]


def test_who_sets_the_day_of_a_trial_gives_no_evidence_and_what_costs_a_post_is_no_message() -> None:
    text = "Le juge Omar Said avait fixé le procès au 12 juin ⟦le 3 mai|2021-05-03⟧."
    assert [event.type for event in told(text, "fr")] == ["ruling"]
    text = "Ada Brandt dirige Koralle. ⟦Le 12 mai|2021-05-12⟧, un entretien imprudent lui coûte son poste."
    assert [event.type for event in told(text, "fr")] == ["dismissal"]
