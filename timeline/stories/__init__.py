"""Stories: the same event told by several sources, and where they disagree."""
