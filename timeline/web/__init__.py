"""Web: the Dash app."""
