"""Headlines: by templates in the reader's language, else the clause itself, cut at a word."""
