"""Stories: the same event told by several sources, and where they disagree."""

from timeline.stories.comparing import COMPARED, compare
from timeline.stories.describing import describe
from timeline.stories.gathering import gather, inherits, titling
from timeline.stories.linking import link
from timeline.stories.namesakes import rename, spellings, unite
from timeline.stories.sharing import share

__all__ = [
    "COMPARED", "compare", "describe", "gather", "inherits", "link", "rename", "share", "spellings", "titling", "unite",
]  # fmt: skip
