"""Where a telling is in time: the date that governs the sentences without one of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_high

from timeline.events.clauses import Dated
from timeline.events.sentences import Sentence

_LEADS = 8  # a date this near to its paragraph's beginning is what the paragraph tells of
_FAR_PARAGRAPHS = 8  # a date governs no sentence that stands further behind it
_SHORT = 2  # sentences of a paragraph that is but a breath of one telling


@dataclass(slots=True)
class Clock:
    """The last date the telling moved to, the paragraph that says it, and how many paragraphs behind it ``reaches``."""

    reaches: int
    date: Dated | None = None
    paragraph: int = 0
    ahead: int = -1

    def governs(self, sentence: Sentence) -> bool:
        """True for a sentence that the date is near enough to."""
        near = sentence.paragraph - self.paragraph <= self.reaches
        return self.date is not None and near and sentence.paragraph != self.ahead

    def move(self, dates: Sequence[Dated], sentence: Sentence, *, ahead: bool) -> None:
        """To the last date told; one ``ahead``, still to come, leaves the rest of its paragraph without any."""
        if ahead:
            self.ahead = sentence.paragraph
        for dated in dates:
            leads = dated.start - sentence.start <= _LEADS and sentence.start == sentence.paragraph_start
            if (dated.mention.narrative or leads) and dated.mention.start is not None:
                self.date, self.paragraph = dated, sentence.paragraph


def reach(sentences: Sequence[Sentence]) -> int:
    """In how many paragraphs behind its own a date governs: none in a text of long ones, each a telling of its own.

    Where most hold a sentence or two, as on a news page, the telling goes on over their breaks.
    """
    lengths = Counter(sentence.paragraph for sentence in sentences if not sentence.heading).values()
    return _FAR_PARAGRAPHS if lengths and median_high(lengths) <= _SHORT else 0
