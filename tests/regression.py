"""Logistic regression with a small ridge over traits that most samples lack, for the weights that are learnt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

STEPS, RATE = 400, 0.1
_KEPT, _KEPT_SQUARES = 0.9, 0.99  # what a step keeps of the slopes before it

Sample = tuple[Mapping[str, float], bool]


def logistic(samples: Sequence[Sample], *, ridge: float, seldom: int = 1) -> dict[str, float]:
    """What each trait is worth in log-odds, by gradient descent with a step for each trait (Adam).

    Traits that fewer than ``seldom`` samples have are left out.
    """
    often = Counter(trait for has, _ in samples for trait in has)
    place = {trait: at for at, trait in enumerate(sorted(t for t, count in often.items() if count >= seldom))}
    found = [(at, place[t], value) for at, (has, _) in enumerate(samples) for t, value in has.items() if t in place]
    row, column = (np.array([one[axis] for one in found], dtype=int) for axis in (0, 1))
    value = np.array([one[2] for one in found], dtype=float)
    right = np.array([same for _, same in samples], dtype=float)
    worth, moved, rough = (np.zeros(len(place)) for _ in range(3))
    for step in range(1, STEPS + 1):
        score = np.bincount(row, weights=worth[column] * value, minlength=len(samples))
        miss = 1 / (1 + np.exp(-score)) - right
        slope = np.bincount(column, weights=miss[row] * value, minlength=len(place)) + ridge * worth
        moved = _KEPT * moved + (1 - _KEPT) * slope
        rough = _KEPT_SQUARES * rough + (1 - _KEPT_SQUARES) * slope**2
        size = RATE * (1 - step / (STEPS + 1)) / np.sqrt(rough / (1 - _KEPT_SQUARES**step) + 1e-9)
        worth -= size * moved / (1 - _KEPT**step)
    return {trait: float(worth[at]) for trait, at in place.items()}
