"""Dates: the words of a text that say when, and the days they mean."""
