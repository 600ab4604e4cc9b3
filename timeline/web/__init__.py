"""The web room: a table becomes a page that is read, questioned and compared."""

from timeline.web.app import create_app, serve
from timeline.web.workspace import changes_log

__all__ = ["changes_log", "create_app", "serve"]
