"""The keys of ``[events.heading]``: what a clause leaves out, and keeps, when it becomes a headline."""

from __future__ import annotations

import msgspec

from timeline.languages.cues import Words


class Heading(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Beside a headline stands its date, so that its clause leaves it out, with the word of ``binding`` before it ("on
    3 May", 在5月3日). It stays behind a word of ``holding`` ("until", 直到), before one of ``held`` ("of", 的), and
    where it begins with a word of ``lasting`` ("since"). No headline that is cut ends with a word of ``unfinished``; a
    clause can do without what a word of ``phrases`` begins, and without what one of ``counted`` does with one of
    ``since`` close behind it ("two weeks after").
    """

    binding: Words = []
    holding: Words = []
    held: Words = []
    lasting: Words = []
    unfinished: Words = []
    phrases: Words = []
    counted: Words = []
    since: Words = []
