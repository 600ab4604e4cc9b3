"""A text's dates settled together: a beam search for the way to read the whole telling."""
