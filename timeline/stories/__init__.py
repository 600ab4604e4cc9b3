"""Stories: the same event told by several sources, and where they disagree."""

from timeline.stories.gathering import gather

__all__ = ["gather"]
