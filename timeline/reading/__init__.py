"""Reading: files, pages and PDFs become Sources."""

from timeline.reading.intake import Reading, read

__all__ = ["Reading", "read"]
