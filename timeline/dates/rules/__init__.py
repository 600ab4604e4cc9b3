"""A language file's rules: read, compiled, and matched in a text from left to right."""
