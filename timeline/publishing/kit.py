"""The kit: everything an article needs, in one zip that is the same for the same view and data."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pandas as pd

from timeline.drawing import arrange, arrange_list
from timeline.drawing.view import View
from timeline.publishing.captions import alt_lines, alt_of, caption
from timeline.publishing.composition import Composition, compose
from timeline.publishing.manifest import manifest
from timeline.publishing.picture import Picture
from timeline.publishing.rendering import Description, pdf_of, render, vector
from timeline.publishing.timelinejs import timelinejs
from timeline.table import write_table

_DAY = (1980, 1, 1, 0, 0, 0)  # zip's first: no clock in the file
#: Compressed already; squeezing them again costs time and gains nothing.
_DENSE = (".png", ".pdf")


def describe(composition: Composition, picture: Picture) -> Description:
    """The title and alternative texts of a composed picture."""
    language = composition.view.language
    short = alt_of(composition.among, language, composition.title, shown=composition.facts.events)
    return Description(
        title=composition.title or composition.subtitle,
        short=short,
        long=alt_lines(short, composition.rows, language),
        credit=picture.credit,
        language=language,
    )


def kit(table: pd.DataFrame, view: View, picture: Picture) -> bytes:
    """A zip with the picture as png, svg and pdf, its events, texts and manifest. Raises ExportError."""
    made = compose(table, view, picture)
    said = describe(made, picture)
    width, height = made.width_px, made.height_px
    svg = vector(made.figure, width, height, said)
    files: dict[str, bytes | str] = {
        "timeline.png": render(made.figure, "png", width, height, picture.scale, description=said),
        "timeline.svg": svg,
        "timeline.pdf": pdf_of(svg, width, height, said),
        "events.csv": write_table(made.rows, None),
        "timelinejs.json": timelinejs(made.rows, view.language, made.title),
        "alt.txt": f"{said.short}\n\n{said.long}\n",
        "caption.txt": caption(made.rows, made.view, title=made.title, credit=picture.credit, among=made.among) + "\n",
        "manifest.json": manifest(table, view, picture, drawn(made)),
    }
    return _zipped(files)


def drawn(made: Composition) -> dict[str, Any]:
    """What a picture came to: its size, the events it shows, and where each label stands (px)."""
    return {
        "width_px": made.width_px,
        "height_px": made.height_px,
        "title": made.title,
        "events": list(made.rows["event_id"]),
        "labels": _boxes(made),
    }


def _boxes(made: Composition) -> list[list[Any]]:
    """[event id, left, top, right, bottom] of each label, px from the upper left corner of the chart's plot."""
    if made.chart_view.layout == "vertical":
        listed = arrange_list(made.kept, made.chart_view)
        placement, ids = (listed.stack.placement, [row["event_id"] for row in listed.records]) if listed else (None, [])
    else:
        scene = arrange(made.kept, made.chart_view)
        placement, ids = (scene.placement, [item.key for item in scene.items]) if scene else (None, [])
    labels = placement.labels if placement else ()
    return [[ids[label.item], *(round(side, 1) for side in label.box)] for label in labels]


def _zipped(files: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_DENSE) else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()
