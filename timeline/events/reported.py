"""What somebody only says, which happened at another time than the saying."""

from __future__ import annotations

from timeline.events.clauses import APART, BREAK_CHARS, Parts, Verb
from timeline.events.kinds import family
from timeline.events.lexis.tongue import Tongue

_TO_CHARS = 3  # of "to" before "tell"
_GOES_ON = " ف"  # فطرده


def is_reported(parts: Parts, verb: Verb, tongue: Tongue) -> bool:
    """True for what somebody before only says ("said that …, had left"): it happened at another time.

    What is done with the speaker behind "and so" is not (قال إنه سيبقى، فطرده), nor what stands behind a semicolon, or
    behind ", and" without a subject of its own: "said no, and walked off".
    """
    start, text = parts.cuts[verb.clause], parts.text
    words = [one for one in parts.verbs if family(one.kind) == "words" and one.start < verb.start]
    if any(tongue.small.said_that.search(text, one.end, verb.start) for one in words if one.clause == verb.clause):
        return True
    joins = parts.cues("coordinates", start, start + BREAK_CHARS) if "," in text[max(0, start - 2) : start] else ()
    said = [one for one in words if one.role == "weak" and not any(mark in text[one.end : start] for mark in APART)]
    said = [one for one in said if not parts.cues("infinitive", one.start - _TO_CHARS, one.start)]  # "came to tell us"
    done_to_him = text.endswith(tongue.small.pronouns, 0, verb.end)
    goes_on = done_to_him and text.startswith(_GOES_ON, max(verb.start - 2, parts.start))
    goes_on = goes_on or any(verb.start - hit.end == 1 for hit in joins)
    return not goes_on and any(one.clause < verb.clause for one in said)
