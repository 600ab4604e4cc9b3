"""Drawing: a table and a view become a figure."""

from timeline.drawing.coverage import coverage
from timeline.drawing.figure import draw, figure_spec
from timeline.drawing.frame import GRAPH_CONFIG
from timeline.drawing.lag import draw_lag
from timeline.drawing.overview import draw_overview
from timeline.drawing.scene import arrange
from timeline.drawing.selecting import select
from timeline.drawing.sketch import sketch
from timeline.drawing.vertical import arrange_list
from timeline.drawing.view import View

__all__ = [
    "GRAPH_CONFIG", "View", "arrange", "arrange_list", "coverage", "draw", "draw_lag", "draw_overview", "figure_spec",
    "select", "sketch",
]  # fmt: skip
