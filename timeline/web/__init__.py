"""The web room: a table becomes a page that is read, questioned and compared."""

from timeline.web.app import create_app, serve

__all__ = ["create_app", "serve"]
