"""The shipped timeline in the browser: ``python app.py`` serves it, ``app:server`` is for any WSGI host."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from timeline.usage import Parser, add_port


def _asked() -> argparse.Namespace:
    """What the command line asks for, read before all else is loaded: that takes a second or two."""
    parser = Parser(
        prog="python app.py",
        description="Show the shipped timeline in the browser, on this machine only.",
        epilog="another timeline:\n  python -m timeline serve FOLDER|TABLE\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_port(parser)
    return parser.parse_args()


if __name__ == "__main__":
    ASKED = _asked()

gc.disable()  # all that is loaded stays: to look for what could go takes a sixth of the start

import dash

from timeline.errors import TimelineError
from timeline.extraction import extract_files, name_index
from timeline.saga import read_saga
from timeline.table import read_table
from timeline.web import changes_log, create_app, serve

DATA = Path(__file__).resolve().parent / "data"
TITLES = {
    "en": "Musk and Altman: one story, six sources",
    "fr": "Musk et Altman : une histoire, six sources",
    "vi": "Musk và Altman: một câu chuyện, sáu nguồn",
    "zh-Hans": "马斯克与阿尔特曼：一个故事，六个来源",
    "zh-Hant": "馬斯克與阿特曼：一個故事，六個來源",
    "ar": "ماسك وألتمان: قصة واحدة وستة مصادر",
}


def _made() -> dash.Dash:
    """The shipped table's app. Raises TimelineError when it cannot be made."""
    saga = read_saga(DATA / "saga.toml")
    return create_app(
        read_table(DATA / "events.csv"),
        title=TITLES,
        extract=lambda files: extract_files(files, saga=saga).table,
        names=name_index(saga),
        log=changes_log(),
    )


try:
    app = _made()
    server = app.server
    gc.freeze()
    gc.enable()
    if __name__ == "__main__":
        serve(app, ASKED.port)
except TimelineError as told:
    sys.exit(str(told))
