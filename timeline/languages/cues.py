"""The keys of ``[events.cues]`` in a language file."""

from __future__ import annotations

import msgspec

Words = list[str]


class Cues(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that say how a clause is told, wherever they stand in it.

    ``negation``, ``planned`` and ``hypothetical`` turn the verb behind them ("did not", "plans to", "could").
    ``background``: habit, state, opinion, earlier time ("always", "is known for", "had"): no event without a date.
    ``reached`` begin a sentence of what had come about by a time ("Within a day"), no background. ``lacking`` are those
    of ``negation`` that only say what was not there ("without").
    ``adverbs`` stand before a verb and are nobody who acts. Behind a word of ``resumes`` a negation before it no
    longer holds (就: "without a word he then left").
    ``halves`` negate only with a word of ``negation`` behind them ("ne … pas", but not "ne … que").
    ``later``: the event comes after the one told before ("then", 后来), ``prompt`` at once or at the same time, so that
    a sentence with one tells what happened ("within the hour", 随即). ``breaks`` begin a clause of lower rank
    ("which", "because", "after"), ``relative`` those of them that stand behind the one they are about
    ("who"), ``reduced`` participles that do so without one ("accused of"; with choices), ``closes`` end one (后, 时);
    ``opens`` begin one of equal rank (عندما),
    ``meanwhile`` are those of ``breaks`` behind which stands what happens at the same time ("when"),
    ``inverted`` begin a sentence that only supposes ("had it passed"), ``supposes`` a clause on which those behind it
    hang (如果), where verbs do not say so,
    ``conjunctions`` those that a headline leaves out before what happened ("when it opened", "that she left"),
    ``related`` begin a clause about the name before it, which a headline repeats ("whose"), ``headless`` one whose
    subject stands further ahead ("a", "s'est"). ``turns`` lead from a date to what happened then (thì, đến lượt).
    ``coordinates`` where a verb stands on either side ("and").
    ``infinitive`` stands directly before a verb that need not happen ("to", "pour"). Before a form of ``base``
    alone ``doubt`` makes it hypothetical (قد, which before a past says "indeed"), ``denial`` negates it (لم) and
    ``happens`` says that it did happen (قبل أن, "before it …"); ``only`` behind a denial takes it back (لم … إلا).
    ``passive``: the one named before the verb undergoes it ("was", bị, 被); ``by`` names who does it ("by", "par",
    由). ``onto`` marks the one behind it as undergoing the verb ("against", 向, ضد), ``at`` an organisation where it
    only happens. ``prepositions`` stand before one who does not act, where the one who acts may follow the verb.
    ``according`` names only who tells ("according to", "selon"), ``quoting`` stands behind one who only tells (dẫn lời,
    "quotes … as saying"). ``quarrels`` break out, or explode, without any
    accident. A paragraph that begins with a word of ``onward`` goes on with the one before it ("But"), a sentence
    with one of ``placing`` says when the one before was (كان ذلك في). ``that`` leads from a verb of saying to what
    is said. Right behind a date ``onset`` says that it begins what the verb tells (起), right before one ``fixing``
    that the day is only set (决定5月3日开庭). ``fronted`` begin a sentence with the medium in which something was
    said, a comma behind it ("On Facebook, …"). ``dayparts`` lead to a date ("un soir d'octobre").
    ``traded`` is what rises and falls on a market ("shares").
    """

    negation: Words = []
    halves: Words = []
    planned: Words = []
    hypothetical: Words = []
    resumes: Words = []
    adverbs: Words = []
    background: Words = []
    reached: Words = []
    lacking: Words = []
    later: Words = []
    prompt: Words = []
    breaks: Words = []
    relative: Words = []
    reduced: Words = []
    opens: Words = []
    meanwhile: Words = []
    inverted: Words = []
    supposes: Words = []
    conjunctions: Words = []
    related: Words = []
    headless: Words = []
    turns: Words = []
    coordinates: Words = []
    infinitive: Words = []
    fronted: Words = []
    doubt: Words = []
    denial: Words = []
    happens: Words = []
    only: Words = []
    prepositions: Words = []
    passive: Words = []
    by: Words = []
    onto: Words = []
    at: Words = []
    closes: Words = []
    according: Words = []
    quoting: Words = []
    quarrels: Words = []
    that: Words = []
    dayparts: Words = []
    onward: Words = []
    placing: Words = []
    onset: Words = []
    fixing: Words = []
    traded: Words = []
