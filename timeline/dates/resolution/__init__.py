"""From the words of one date to its days, as a reader takes them who has come so far in the telling."""
