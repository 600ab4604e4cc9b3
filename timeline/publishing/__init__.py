"""Publishing: a figure and a table become files."""
