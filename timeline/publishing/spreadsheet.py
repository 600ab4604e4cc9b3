"""The table as a spreadsheet that runs nothing: text stays text, whatever it starts with."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from timeline.table import COLUMNS, rows_of

#: The most characters that a cell of Excel holds.
CELL_LETTERS = 32_767
_EXCEL_BEGINS = date(1900, 3, 1)  # its calendar has a 29 February 1900: days before are another day there
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]{0,300}>)[-0-9T:Z.]{1,40}")
_WIDTHS = {"day": 12, "count": 10, "number": 12, "text": 20, "names": 26}
_WIDE = {"headline": 60, "quote": 80, "title": 50, "passage": 40, "explanation": 40}


def spreadsheet(table: pd.DataFrame) -> bytes:
    """The table as an .xlsx file: one sheet, days as days, the header frozen and filterable.

    A cell that starts with "=" is text, no formula; one longer than Excel allows is cut with an ellipsis.
    """
    book = Workbook()
    book.properties.created = datetime(2000, 1, 1)
    sheet = book.active
    sheet.title = "events"
    sheet.append(list(COLUMNS))
    for row, values in enumerate(rows_of(table), start=2):
        for column, (name, kind) in enumerate(COLUMNS.items(), start=1):
            _fill(sheet.cell(row, column), values[name], kind)
    for column, (name, kind) in enumerate(COLUMNS.items(), start=1):
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDE.get(name, _WIDTHS[kind])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _timeless(book: bytes) -> bytes:
    """The book without the time of its making, so that the same table is the same file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as made, zipfile.ZipFile(out, "w") as kept:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", made.read(name)))
    return out.getvalue()


def _fill(cell: Cell, value: Any, kind: str) -> None:  # noqa: ANN401 - one cell of any column
    if value is None or (kind == "count" and value < 0):
        return
    if isinstance(value, date) and value >= _EXCEL_BEGINS:
        cell.value, cell.number_format = value, "yyyy-mm-dd"
    elif isinstance(value, (int, float)):
        cell.value = value
    else:
        text = "; ".join(value) if isinstance(value, tuple) else str(value)
        text = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.value = text if len(text) <= CELL_LETTERS else f"{text[: CELL_LETTERS - 1]}…"
        cell.data_type = "s"
