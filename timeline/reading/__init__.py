"""Reading: files, pages and PDFs become Sources."""
