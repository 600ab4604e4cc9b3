"""Named entities: known names, names that a text introduces, and their short forms, script by script."""
