"""Calendars: days as arithmetic, feasts, lunar and Hijri dates, national days. No words."""
