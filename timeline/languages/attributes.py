"""The keys of ``[events.attributes]``: participles and dates that only say what something was before."""

from __future__ import annotations

import msgspec

from timeline.languages.cues import Words


class Attributes(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words of a language in which a participle tells an event only behind a word of ``helping`` ("a signé"): in
    "la plainte déposée en mars" the date is that of the plaint alone.

    ``done`` are those participles, "…" standing for the rest of a word, ``never`` words that only look so; ``leads``
    may stand before the date. A noun of theirs has one of ``determiners`` before it; behind a word of ``placing``
    ("dans une lettre publiée lundi") its date is that of what the sentence tells, and so is that of one of ``sharing``
    which opens a clause ("interrogé lundi, il …"). ``then`` are dates that only say of
    what is told at another time that it was so before (当年, "back then"), ``now`` those that beside no verb of
    an event say what is so these days ("today").
    """

    done: Words = []
    never: Words = []
    leads: Words = []
    helping: Words = []
    determiners: Words = []
    placing: Words = []
    sharing: Words = []
    then: Words = []
    now: Words = []
