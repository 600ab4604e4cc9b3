"""The words of a language compiled once, and its spelling folded: what finds verbs, cues and sums in a text."""
