"""How a text tells: its sentences and headings, what looks ahead or back, where in a telling a date stands."""
