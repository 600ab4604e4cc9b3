"""Drawing: a table and a view become a figure."""

from timeline.drawing.coverage import coverage
from timeline.drawing.figure import describe, draw
from timeline.drawing.frame import GRAPH_CONFIG, draw_empty
from timeline.drawing.lag import draw_lag
from timeline.drawing.overview import draw_overview
from timeline.drawing.scale import read_position
from timeline.drawing.scene import Scene, arrange
from timeline.drawing.selecting import select
from timeline.drawing.sketch import sketch
from timeline.drawing.vertical import arrange_list
from timeline.drawing.view import View
from timeline.drawing.words import row_words, words

__all__ = [
    "GRAPH_CONFIG", "Scene", "View", "arrange", "arrange_list", "coverage", "describe", "draw", "draw_empty",
    "draw_lag", "draw_overview", "read_position", "row_words", "select", "sketch", "words",
]  # fmt: skip
