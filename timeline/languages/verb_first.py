"""The keys of ``[events.verb_first]``: small words of a language whose verb comes first and takes words onto itself."""

from __future__ import annotations

import msgspec

from timeline.languages.cues import Words


class VerbFirst(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words of Arabic's kind of language; one that is built otherwise has none of them.

    Whom a verb means: ``pronouns`` are written onto a verb, a noun or a preposition (ه: him, his); ``nominative`` are
    what a noun that acts ends with before them (زملاؤه); ``kin`` are who is somebody's, as written before a pronoun
    (شريك of شريكه), ``several`` words that count people (عشرات), ``until`` stand before a present verb that tells what
    happened (إلى أن); ``going_on`` before a verb that opens its clause (ثم); ``meant`` are prepositions with their
    pronoun that look like somebody's (عليها); ``about`` leads what only is spoken of, ``called`` what something is
    called (اسم), ``shares`` lead whose a share is (% من). Behind ``intransitive`` verbs a noun acts (فاز ناديه),
    ``there`` may stand before it (انضم إليه هناك زميله); ``things``
    are refused, bought or left and do nothing (العرض).
    ``ends_in_t`` are past verbs whose last letter is no ending (مات). ``council`` is some body's, and the company's
    where ``board`` went before. ``said_that`` stand behind "said" (إنه).

    Names: ``name_parts`` join a name's words or belong to one (عبد), ``fathers`` those before a father's name (بن);
    ``led`` stand before two words that a title follows (ضد سمير حداد، رئيس), ``behind_given`` behind a given name
    alone; ``honours`` bear a name (شارع), ``in_town`` stand before a town, ``was`` before a present verb (كان يبيع).
    ``company`` leads a company's quoted name, ``offices`` are bodies that one noun with the article behind them does
    not name (محكمة الجنايات); ``like_names`` are prepositions that hold a given name and are none (لصالح), and behind
    ``before_verb`` a verb follows and no name (حين).

    Behind ``light`` verbs and their preposition a verbal noun tells the deed (قام … ب, of قام بإقالته), right behind
    those that only say that it was done (``befell``) as well, but to its subject (جرى توقيع الاتفاق).

    Headlines: ``links`` lead a clause on from the last, with a pronoun or without (لكنها), ``parents`` begin like the
    article and hold none (والده); ``as_for`` put whom a clause is about before it, with the letter that its verb has
    then (أما); ``they_act`` end past verbs of several, ``present`` begin one that is none of the past; ``like_verbs``
    are the shapes of verbs, known or not, before which a letter is no part of them (و of وافترق).
    """

    pronouns: Words = []
    nominative: Words = []
    kin: Words = []
    several: Words = []
    until: Words = []
    going_on: Words = []
    meant: Words = []
    about: str = ""
    called: Words = []
    intransitive: Words = []
    there: Words = []
    things: Words = []
    shares: Words = []
    ends_in_t: Words = []
    council: str = ""
    board: str = ""
    said_that: Words = []
    name_parts: Words = []
    fathers: Words = []
    led: Words = []
    behind_given: Words = []
    honours: Words = []
    in_town: Words = []
    was: Words = []
    company: str = ""
    offices: Words = []
    links: Words = []
    parents: Words = []
    as_for: dict[str, str] = {}
    they_act: Words = []
    present: Words = []
    like_verbs: Words = []
    like_names: Words = []
    before_verb: Words = []
    light: dict[str, str] = {}
    befell: Words = []
