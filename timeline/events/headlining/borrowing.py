"""The subject that a headline's clause goes on without: "(The kiln arrived in March and) was replaced in July"."""

from __future__ import annotations

from timeline.events.headlining.cutting import BEFORE_DATE
from timeline.events.lexis.spelling import fold
from timeline.events.lexis.tongue import tongue
from timeline.model import Event

_MOST_WORDS = 7


def borrowed(clause: str, event: Event) -> str:
    """What stands before the first verb of an event's sentence, where its clause stands further behind; "" when that is
    no subject: a pronoun, a preposition's, or too long for one.
    """
    words = tongue(event.language)
    if words.words.grammar.agreement != "number" or clause not in event.quote:
        return ""
    head = _behind_date(event.quote[: event.quote.find(clause)], event.date_text)
    folded = fold(head)
    if folded.origin is not None:
        return ""
    hits = [hit for hit in words.clues.find(folded.text) if hit.gap is None]
    told = [hit.start for hit in hits if any(clue.role in ("verb", "weak") for clue in hit.values)]
    subject = head[: told[0]].strip() if told else ""
    if subject.partition(" ")[0].lower() in {*words.words.heading.phrases, *words.words.naming.places_after}:
        subject = subject.rpartition(", ")[2]  # "In spring, (the bank) courted Koralle, then withdrew"
    said = subject.lower().split(" ")
    naming = words.words.naming
    vague = {*naming.he, *naming.she, *naming.they, *naming.it, *words.prepositions} - {"a", "an", "the"}
    helps = {*words.words.cues.passive, *words.words.cues.headless}  # "A second attempt was (stopped)"
    cut = not subject or subject[-1] in "'’" or said[-1] in helps  # "Lui-même ne s'(arrête)"
    if cut or "," in subject or len(said) > _MOST_WORDS or said[0] in vague or said[-1] in vague:
        return ""
    return subject[0].upper() + subject[1:]


def borrowing(clause: str, event: Event) -> str:
    """A clause that goes on behind a comma or an "and", with the subject it goes on without; else its sentence."""
    before = event.quote.partition(clause)[0].rstrip()
    joined = before.endswith((",", *(f" {word}" for word in tongue(event.language).words.cues.coordinates)))
    own = borrowed(clause, event) if joined else ""
    return f"{own} {clause}" if own else event.quote


def _behind_date(head: str, date_text: str) -> str:
    before, found, after = head.partition(date_text) if date_text else (head, "", "")
    return after.lstrip(" ,") if found and BEFORE_DATE.fullmatch(before) else head
