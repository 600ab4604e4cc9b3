"""Contrast (WCAG 2.2) and colour-blind distance (CAM02-UCS), recomputed from the palettes."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from coloraide.everything import ColorAll as Color

from timeline.drawing.theme import DIMMED, PALETTES, SYMBOLS, lane_colour, lane_symbols, mix

OKABE_ITO = ("#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")
VISIONS = ("", "protan", "deutan", "tritan")
THEMES = pytest.mark.parametrize("theme", ["light", "dark"])


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours by WCAG 2.1: 1 (same) to 21 (black on white)."""
    return float(Color(first).contrast(second))


def least_distance(colours: tuple[str, ...], visions: tuple[str, ...] = VISIONS) -> float:
    """The distance of the two colours most alike, to any of the visions."""
    found = []
    for vision in visions:
        seen = [Color(colour).filter(vision).clip("srgb") if vision else Color(colour) for colour in colours]
        places = [colour.convert("cam02-ucs").coords() for colour in seen]
        found.append(min(dist(first, second) for first, second in combinations(places, 2)))
    return min(found)


@THEMES
def test_text_and_lanes_stand_out_from_the_page(theme: str) -> None:
    palette = PALETTES[theme]
    for colour in (*palette.lanes, palette.ink, palette.secondary, palette.conflict):
        assert contrast(colour, palette.page) >= 4.5


@THEMES
def test_marks_stand_out_from_a_shaded_lane_and_words_from_a_badge(theme: str) -> None:
    palette = PALETTES[theme]
    assert min(contrast(colour, palette.band) for colour in palette.lanes) >= 4.15
    assert contrast(palette.secondary, palette.badge) >= 4.5
    assert contrast(palette.ink, palette.band) >= 7


@THEMES
def test_lanes_are_told_apart_better_than_okabe_and_ito_whatever_one_sees(theme: str) -> None:
    assert least_distance(PALETTES[theme].lanes) > least_distance(OKABE_ITO)


@THEMES
def test_from_the_seventh_lane_on_the_symbol_changes(theme: str) -> None:
    palette = PALETTES[theme]
    looks = [(lane_colour(palette, lane), lane_symbols(palette, lane)) for lane in range(6 * len(SYMBOLS))]
    assert len(set(looks)) == len(looks)


@THEMES
def test_what_is_dimmed_is_still_there(theme: str) -> None:
    palette = PALETTES[theme]
    assert contrast(mix(palette.ink, palette.page, DIMMED), palette.page) > 1.5
