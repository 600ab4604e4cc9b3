"""The ways to word a label: in full, in two lines, cut; never cut to a word or two."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.drawing.boxes import Frame, Wording
from timeline.drawing.fonts import width
from timeline.drawing.text import even, fit

_STUB = 12  # type sizes: a headline cut to less than this says nothing


def texts(words: Wording, frame: Frame, room: float) -> Iterable[tuple[tuple[str, ...], str]]:
    """The ways to word a label, the fullest first, each with the lead it keeps; none wider than ``room`` px."""
    size, language = frame.font_px, words.language
    whole = f"{words.lead} {words.headline}".strip()
    most = min(26 * size, 0.5 * frame.width_px)
    broad = width(whole, size, language)
    if broad <= min(most, room):
        yield (whole,), words.lead
    short = f"{words.short_lead} {words.headline}".strip()
    if words.short_lead not in ("", words.lead) and width(short, size, language) <= min(most, room):
        yield (short,), words.short_lead
    if min(broad / 2, frame.broad * size) <= room:
        two = even(whole, min(frame.broad * size, 0.5 * frame.width_px, room), size, language, 2)
        said = "".join(two).removeprefix(words.lead)
        if len(two) == 2 and two[0].startswith(words.lead) and not _is_stub(said, size, language):
            yield two, words.lead
    for most in (19, 15):
        cut = fit(short, min(most * size, 0.5 * frame.width_px, room), size, language)
        if cut.startswith(words.short_lead) and not _is_stub(cut.removeprefix(words.short_lead), size, language):
            yield (cut,), words.short_lead


def _is_stub(cut: str, size: float, language: str) -> bool:
    """True for a headline of which too little is left to say anything."""
    return not cut or (cut.endswith("…") and width(cut, size, language) < _STUB * size)
