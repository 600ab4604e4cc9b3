"""Who does what to whom: subjects and objects, pronouns and what they stand for, parties left unsaid."""
