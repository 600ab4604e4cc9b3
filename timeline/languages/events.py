"""The keys of a language file, for events: the tables under ``[events]``.

Words are written as a newspaper writes them. They are matched with case, letter forms (Arabic alef, hamza,
vowel signs) and Chinese script folded away, so one spelling is enough: 起诉 also finds 起訴. In a spaced script
a word matches whole words only. Three signs have a meaning of their own in every list of words:

* ``*`` behind a word stands for any ending: ``nomm*`` finds nomme, nommée, nommèrent;
* ``…`` between two words stands for a few others in the same clause: ``withdr*…lawsuit``;
* of two words that overlap, the one that begins first wins, then the longer one.
"""

from __future__ import annotations

import msgspec

from timeline.languages.attributes import Attributes
from timeline.languages.cues import Cues, Words
from timeline.languages.heading import Heading
from timeline.languages.money import Money
from timeline.languages.verb_first import VerbFirst


class Kind(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How a language says one kind of event (the kinds are in timeline.events.kinds).

    ``verbs`` tell that it happened: list finite forms ("sued", "a poursuivi"), not infinitives that purpose
    and wish use as well, unless the language has no such forms. ``nouns`` name it ("the lawsuit"): they count
    when a clause with a date or an actor has no verb of any kind. ``weak`` words tell an event only in a clause
    with a date of its own ("said", "met"). ``base`` are forms that need a word like "will" or "did not" before
    them ("sue", "lancer"). ``passives`` are verbs whose own form says that the one named with them undergoes it
    (أقيل, "was dismissed" in one word). ``conjugated`` are verbs with their paradigm behind a slash, which stand for
    all of its forms ("retir/er…plainte"). ``beside`` are prepositions before those whom this kind is not about (to whom
    one sells). ``headlines`` are templates, best first; the first whose slots can
    all be filled is used. Slots: ``{agent}`` ``{patient}`` ``{object}`` ``{amount}``; ``(one|other)`` chooses
    by ``[events.grammar] agreement``. ``headlines_hant`` are the same in traditional Chinese. ``abroad`` say less than
    the clause does, for readers who do not read the clause's language; ``{topics}`` in them are what it is about.
    ``lasting`` say what went on for years, ``worded`` what a clause must say in the same words; ``said`` are headlines
    for what is said with certain words ("lent" = "{agent} lends {amount}"), before the others. What a clause says with
    a word of ``unlike`` counts among the kind, but is nothing that its headlines say: who lends does not raise.
    """

    verbs: Words = []
    nouns: Words = []
    weak: Words = []
    base: Words = []
    passives: Words = []
    conjugated: Words = []
    beside: Words = []
    headlines: list[str] = []
    headlines_hant: list[str] = []
    abroad: list[str] = []
    lasting: list[str] = []
    worded: list[str] = []
    said: dict[str, Words] = {}
    unlike: Words = []


class Paradigm(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How verbs of one pattern end: forms that count as ``verbs``, as ``weak`` and as ``base`` of a kind.

    ``participle`` is the ending that stands behind an auxiliary of ``[events.grammar] reflexive``.
    """

    base: Words = []
    verbs: Words = []
    weak: Words = []
    participle: str = ""


class Naming(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How names look and what stands for them.

    ``he``, ``she``, ``they``, ``it`` and ``both`` stand for one person (man, woman), for several, for an organisation
    and for two organisations named before ("the company"), ``she_or_it`` for a woman or an organisation (elle),
    ``latter`` for the one named last, ``other`` for the other of two ("l'autre"); ``bodies`` are words of ``it`` that
    say what it is and keep to the one they were said of ("the bank"), ``own_kind`` those that mean nobody before that,
    ``known_by`` words of a name by which one of ``it`` means it ("the university" = ["university", "college"]),
    ``boards`` those that say who runs it, ``companies`` those that are no body which a word of ``causes`` stands before
    (a party), ``told_of`` words of ``he``, ``she`` and ``it`` that mean only whom the text has said to be so (le
    maire); ``his``, ``hers`` and ``its`` own what follows, ``whom`` is a man behind a verb ("him"), ``him`` and ``her``
    a person whom a deed is done to (عليه, la), ``leaders`` head a body, its name beside them as in ``led`` ("the {body}
    {head}"), ``the`` begin words for a person that keep to the one they were said of ("the skipper"), ``possessive``
    stand before what somebody is to the one spoken of ("his lawyer Lang"), ``introduces_her`` and ``introduces_him``
    before what a woman or a man is who is named behind a comma (une, un), ``accused`` the one last arrested, charged or
    tried ("the defendant"), ``authorities`` act without a name (police, a court), ``of_states`` are words for the
    bodies that every state has ("the police"), by those of the general list, ``states_short`` the characters that
    stand for states (中方, 美韩), ``sides`` are the two that the event
    before was between (الطرفان, "both sides"), ``holders`` offices that stand for whom the text gave that title ("the
    judge"), ``somebody`` people who are never named (三名, "an analyst"), ``crowds`` act without a name where a word of
    ``counts``, or a number, says how many ("seven hundred employees").
    ``titles`` stand before a person's name, ``titles_after`` behind it; ``offices`` are titles that stand before the
    body they are held in as well (chủ tịch Corvane): a single unknown name behind them is a body.
    ``organisation_before`` and ``organisation_after`` are words that begin or end an organisation's name
    ("University", "Inc", 公司, شركة). ``things_before`` stand before a ship's or a film's name (in Arabic quoted): what
    they name once is a thing in the whole text. ``women`` and ``men`` are words for those who need not have a name
    ("daughter"), ``strange`` stand before a woman's ("a"). ``relations`` are others who act for themselves ("his
    predecessor"). ``kin`` are relations who share a family name: a given name behind one has that of the person before.
    ``also`` says another name (hay, tức). ``joining`` words may stand within a name ("of", "de"). ``together`` join
    two names ("and", 和). ``not_names`` look like names and are none (demonyms, AI, CEO). ``surnames`` begin a
    person's name in an unspaced script and ``transliteration`` the characters that spell foreign names
    there; ``named`` stand before a person's name there (名叫), ``bodies_named`` before a body's in quotation marks
    (一家), ``trades`` behind one called without them too (科技), ``groups`` behind that of several (兄弟),
    ``head_of`` behind a body's name make its head of it (外交部长), ``sorts_of_bodies`` say what it is (谷歌公司),
    ``families`` behind a family name all who have it (家族), ``judges`` are titles of those who try others ("Judge"),
    ``bodies_of_places`` end a body called by its city (公安局), ``offices_for`` make another of an office (调查),
    ``spelt_given`` are first names with characters of other words (彼得).
    ``given`` are given names that mean nothing else: in a script without capitals the next word is the
    family's. ``places_end`` are words that end the name of a place, a contest, a prize or a law,
    none of which acts (Road, Cup, Act), ``places_start`` words that begin a place's (Cape, North).
    ``institutions`` begin a name that goes on in small letters (Fédération, Cour): ``modifiers`` are the adjectives
    in it, or their endings ("…ique"), ``institution_of`` joins a noun to it, ``never_modify`` are words that end it or
    show what looks like one to be a verb. ``courts`` are words in the name of a body that deals with others: it is
    never "the company", nor what a text is about.
    ``about`` are words behind a body of ``bodies_about`` that its name goes on with ("Committee on Ports and Ferries").
    ``places_after`` are prepositions before a place ("in", "à", 在): a single unknown word behind them is one, and so
    are several behind those that ``places_in`` has too. Where the head of a noun stands first, up to two words that are
    none of ``small_behind_head`` may follow it (quỹ đầu tư mạo hiểm Koralle). ``onsets`` and ``codas`` are what a
    language's own syllables begin and end with where each is a word: one with a capital that is no such
    syllable is foreign, so a name. A name of them that none
    of ``family_names`` begins is no person's; ``middle`` are parts of a name that
    tell a he from a she (Văn, Thị). A son has his father's name behind ``junior_before`` (小, but not where a word
    of ``junior_never`` stands before that: 从小) or before one of ``juniors`` (Jr, الابن). In a script
    without capitals ``persons_do`` are verbs that only a person does or undergoes (辞职), ``done_to_persons`` what
    bodies do to one (聘用), ``done_to_bodies`` what is done to a company or club (买下), ``parts_of_bodies`` what one
    has (球迷): they tell what a foreign name beside them is.
    """

    he: Words = []
    she: Words = []
    she_or_it: Words = []
    bodies: Words = []
    own_kind: Words = []
    relations: Words = []
    known_by: dict[str, Words] = {}
    boards: Words = []
    companies: Words = []
    causes: Words = []
    told_of: Words = []
    leaders: Words = []
    led: Words = []
    of_states: dict[str, Words] = {}
    states_short: dict[str, str] = {}
    whom: Words = []
    his: Words = []
    hers: Words = []
    they: Words = []
    it: Words = []
    holders: Words = []
    its: Words = []
    both: Words = []
    latter: Words = []
    other: Words = []
    sides: Words = []
    somebody: Words = []
    crowds: Words = []
    counts: Words = []
    him: Words = []
    her: Words = []
    the: Words = []
    possessive: Words = []
    introduces_her: Words = []
    introduces_him: Words = []
    accused: Words = []
    authorities: Words = []
    titles: Words = []
    titles_after: Words = []
    offices: Words = []
    organisation_before: Words = []
    kin: Words = []
    women: Words = []
    men: Words = []
    strange: Words = []
    also: Words = []
    organisation_after: Words = []
    things_before: Words = []
    joining: Words = []
    together: Words = []
    not_names: Words = []
    places_after: Words = []
    places_in: Words = []
    about: Words = []
    bodies_about: Words = []
    places_end: Words = []
    places_start: Words = []
    institutions: Words = []
    institution_of: Words = []
    modifiers: Words = []
    courts: Words = []
    never_modify: Words = []
    given: Words = []
    surnames: Words = []
    named: Words = []
    bodies_named: Words = []
    trades: Words = []
    groups: Words = []
    head_of: Words = []
    sorts_of_bodies: Words = []
    families: Words = []
    judges: Words = []
    bodies_of_places: Words = []
    offices_for: Words = []
    spelt_given: Words = []
    transliteration: str = ""
    small_behind_head: Words = []
    onsets: Words = []
    codas: Words = []
    family_names: Words = []
    junior_before: str = ""
    junior_never: Words = []
    juniors: Words = []
    middle: dict[str, str] = {}
    persons_do: Words = []
    done_to_persons: Words = []
    done_to_bodies: Words = []
    parts_of_bodies: Words = []


class Grammar(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """``order``: svo or vso (Arabic: who acts may follow the verb). ``drops_subject``: a clause without a subject has
    that of the clause before it. ``prefixes``: letters written onto the next word (و ال), ``suffixes`` onto the one
    before (ه). ``owner_before`` and ``owner_after`` stand directly before and behind a name that only owns what follows
    or went before ("of ", "'s", 的): it is not the subject. ``attributive`` behind a verb and ``nominal`` before it
    make it a noun (的, 该). ``future``: letters on a form of ``base`` that is still to come (س). ``she_acts``: letters
    that end a verb when she, or a company, acts (ت). ``they_act``: letters that end a verb whose subject, several,
    stands before it (وا). ``reflexive``: what a verb that begins so has before its participle ("se " -> "s'est ").
    ``linking``: letters written onto a verb that begins a clause of its own (و, ف).
    ``undergone``: the sign that marks, near its beginning, a verb whose subject undergoes it (ُ). ``agreement``: what
    ``(one|other)`` in a headline chooses by, ``number`` or ``gender``. ``elision``: words that lose their last letter
    before a vowel, in headlines (de -> d'). ``participles``: past forms that have other participles ("took" =
    ["taken"]), which every verb that begins with one has too. ``feminine``: given names of women, or what they end in
    ("…ette"), ``masculine`` begin the name of an organisation that is a he (البرلمان) or stand before it (" le ").
    ``deeds``: the weight of the lightest kind whose verbs tell an event without a date though nobody who acts has a
    name (0: none do). ``succeeding`` stand before whom somebody is appointed in place of (thay). ``articles``: whole
    names and the first words of names that have that article in a headline ("la" = ["Chine", "Cour"]);
    ``plural_articles`` are those of several, ``plural_ends`` their names' ends; ``contracted``: what two words become
    ("de le" = "du"). Where verbs have no tense, a clause goes on with what is to come behind a word that is
    ``carrying`` it on (并), or one that is ``firm`` (将), but not before what is ``perfect`` (了); ``disposing`` words
    have their verb in their own clause (把…带走). ``words_hant``: words that readers of traditional Chinese have others
    for (芯片 = 晶片).
    """

    order: str = "svo"
    drops_subject: bool = False
    owner_before: Words = []
    owner_after: Words = []
    attributive: Words = []
    nominal: Words = []
    future: Words = []
    she_acts: Words = []
    they_act: Words = []
    linking: Words = []
    reflexive: dict[str, Words] = {}
    undergone: str = ""
    prefixes: Words = []
    suffixes: Words = []
    agreement: str = ""
    joined: str = ", {}"
    joined_hant: str = ""
    words_hant: dict[str, str] = {}
    elision: Words = []
    participles: dict[str, Words] = {}
    feminine: Words = []
    masculine: Words = []
    deeds: int = 0
    succeeding: Words = []
    articles: dict[str, Words] = {}
    plural_articles: Words = []
    plural_ends: Words = []
    contracted: dict[str, str] = {}
    carrying: Words = []
    firm: Words = []
    perfect: Words = []
    disposing: Words = []


class EventWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A language's words for events: what a file's ``[events]`` tables hold.

    ``ignore`` are words that hold another word without its meaning ("sự kiện" holds "kiện").
    ``paradigms`` are named in ``conjugated`` verbs.
    """

    ignore: Words = []
    paradigms: dict[str, Paradigm] = {}
    kinds: dict[str, Kind] = {}
    cues: Cues = Cues()
    naming: Naming = Naming()
    money: Money = Money()
    grammar: Grammar = Grammar()
    verb_first: VerbFirst = VerbFirst()
    attributes: Attributes = Attributes()
    heading: Heading = Heading()
