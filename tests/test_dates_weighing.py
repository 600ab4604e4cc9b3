"""The weights of dates can be learnt anew: every way that a reading takes is one that the learner finds again."""

from __future__ import annotations

from tests.weighing_dates import passages, read_boldly, read_right, samples, traits_of
from timeline.dates.search.weights import WEIGHTS


def test_the_ways_of_a_reading_are_found_again() -> None:
    for sample in [*samples("solvane"), *passages()[:50]]:
        for settled in (read_boldly(sample), read_right(sample)):
            found = traits_of(sample, settled)
            assert found.keys() <= WEIGHTS.keys()
