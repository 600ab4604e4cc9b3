"""Drawing: a table and a view become a figure."""
