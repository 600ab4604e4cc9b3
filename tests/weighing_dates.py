"""Estimates what each trait of a way to read a date costs, and how well that holds: from tests/articles, tests/dates.

    python -m tests.weighing_dates          # says how many dates are right in stories left out
    python -m tests.weighing_dates --write  # writes timeline/dates/search/weights.py anew as well
    python -m tests.weighing_dates --quick  # leaves no stories out

The weights are those of an averaged structured perceptron: where the telling as it is read differs from the least
costly one with all its dates right, the traits of the one get dearer and those of the other cheaper. While learning, a
wrong date is a little cheaper than it is, so that the right ones win by a margin.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from tests.examples import INAUGURATION
from tests.test_articles import FLOORS, FOLDER, golds
from tests.test_dates_sentences import TEXTS
from tests.test_dates_tellings import PUBLISHED, TELLINGS
from timeline.dates import told_in
from timeline.dates.calendars.calendar import Reading
from timeline.dates.resolution.clock import Settled
from timeline.dates.resolution.firsthand import Text
from timeline.dates.search import weights
from timeline.dates.search.settling import follow, read, start, with_events
from timeline.dates.search.stepping import ways
from timeline.dates.search.traits import cost, traits
from timeline.extraction import read_files
from timeline.model import Source

WRITTEN = Path(weights.__file__)
HEAD = '"""What each trait of a way to read a date costs: written by tests/weighing_dates.py."""\n'
EPOCHS, STEP, MARGIN = 10, 0.1, 0.7  # the weights of the second half of the epochs are averaged
SAID_TIMES = 3  # how often a passage is learnt from while an article is once
PARTS = 5  # in how many the stories are left out
OUT_OF_QUESTION = 30.0


class Sample(NamedTuple):
    """A text, what counts as right for each match (None where nothing is known of it), and the dates that count.

    Right is a reading whose days ("2021-05-03/2021-05-03") or value ("2021-05 START") is among these.
    """

    text: Text
    right: list[set[str] | None]
    scored: int

    def is_right(self, at: int, reading: Reading | None) -> bool:
        known = self.right[at]
        if known is None or reading is None:
            return known is None
        return not known.isdisjoint((f"{reading.start}/{reading.end}", f"{reading.timex} {reading.mod}".strip()))


def samples(story: str) -> list[Sample]:
    """A story's texts."""
    spans = dict(golds(story, "dates"))
    found = []
    for source in read_files([FOLDER / story], progress=lambda line: None)[0].sources:
        folded, text = told_in(source)
        text = with_events(text, read(text))
        gold = [one for one in spans[source.source_id] if not one["optional"]]
        right: list[set[str] | None] = []
        for match in text.matches:
            low, high = folded.back(match.start), folded.back(match.end)
            one = next((one for one in gold if one["start"] < high and low < one["end"]), None)
            days = [(one["from"], one["to"]), *one.get("alternatives", [])] if one else []
            right.append({"/".join(pair[:2]) for pair in days} or None)
        found.append(Sample(text, right, len(gold)))
    return found


def passages() -> list[Sample]:
    """The newspaper sentences and short tellings whose dates are all found."""
    found = []
    told = [text.values for text in TELLINGS]
    tellings = [
        (tag, 0, {"say": say, "published": PUBLISHED, "dates": [("", day, "") for day in days]})
        for tag, say, days in told
    ]
    for tag, _, said in [*TEXTS, *tellings]:
        language = said.get("language", tag)
        source = Source(source_id="", text=said["say"], language=language, published=said.get("published"))
        _, text = told_in(source, (INAUGURATION,))
        text = with_events(text, settled := read(text))
        dated = [one.reading is not None for one in settled]
        if sum(dated) == len(said["dates"]):
            wanted = iter(said["dates"])
            right: list[set[str] | None] = [{" ".join(next(wanted)[1:]).strip()} if one else None for one in dated]
            found.append(Sample(text, right, len(said["dates"])))
    return found


def read_right(sample: Sample) -> list[Settled]:
    """The least costly reading with as many dates right as can be."""
    return follow(sample.text, lambda at, reading: 0.0 if sample.is_right(at, reading) else OUT_OF_QUESTION)


def read_boldly(sample: Sample) -> list[Settled]:
    """The least costly reading where wrong dates are a little cheaper."""
    return follow(sample.text, lambda at, reading: 0.0 if sample.is_right(at, reading) else -MARGIN)


def traits_of(sample: Sample, settled: list[Settled]) -> dict[str, float]:
    """The traits of a whole reading, summed up."""
    path, found = start(sample.text), dict[str, float]()
    for at, said in enumerate(settled):
        taken = [way for way in ways(sample.text, at, path) if (way.reading, way.narrative) == said[1:]]
        way = min(taken, key=lambda way: cost(way, at, path, sample.text))
        for name, value in traits(way, at, path, sample.text):
            found[name] = found.get(name, 0.0) + value
        path = path.then(said, 0.0, way.by)
    return found


def count_right(sample: Sample, settled: list[Settled]) -> int:
    return sum(
        days is not None and sample.is_right(at, said.reading)
        for at, (days, said) in enumerate(zip(sample.right, settled, strict=True))
    )


def fit(given: list[Sample], first: dict[str, float]) -> dict[str, float]:
    """The weights, learnt from ``first`` on. They are in use while they are learnt."""
    use(first)
    order, chance, total, steps = list(given), random.Random(1), defaultdict[str, float](float), 0
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        for sample in order:
            bold, right = read_boldly(sample), read_right(sample)
            wrong = count_right(sample, right) - count_right(sample, bold)
            if wrong > 0:
                dear, cheap = traits_of(sample, bold), traits_of(sample, right)
                for name in {**dear, **cheap}:
                    step = STEP / wrong**0.5 * (dear.get(name, 0.0) - cheap.get(name, 0.0))
                    weights.WEIGHTS[name] = weights.WEIGHTS.get(name, 0.0) + step
            if 2 * epoch >= EPOCHS:
                steps += 1
                for name, weight in weights.WEIGHTS.items():
                    total[name] += weight
    return {name: round(value / steps, 2) for name, value in sorted(total.items())}


def use(fitted: dict[str, float]) -> None:
    """Settles with these weights from now on."""
    weights.WEIGHTS.clear()
    weights.WEIGHTS.update(fitted)


def share_right(given: list[Sample]) -> tuple[int, int]:
    """How many of the gold's dates are right, and how many there are."""
    return sum(count_right(one, read(one.text)) for one in given), sum(one.scored for one in given)


def say_left_out(stories: dict[str, list[Sample]], sentences: list[Sample], flat: dict[str, float]) -> None:
    """How many dates are right in stories whose dates the weights were not learnt from."""
    right = all_dates = 0
    for part in range(PARTS):
        left_out = list(stories)[part::PARTS]
        others = [one for story, some in stories.items() if story not in left_out for one in some]
        use(fit([*others, *sentences * SAID_TIMES], flat))
        some, of = share_right([one for story in left_out for one in stories[story]])
        right, all_dates = right + some, all_dates + of
        print(f"{', '.join(left_out)} left out: {some} of {of} dates right", flush=True)
    print(f"all left out: {right} of {all_dates} dates right ({right / all_dates:.1%})")


def main() -> None:
    stories = {story: samples(story) for story in FLOORS}
    sentences = passages()
    first = dict(weights.WEIGHTS)
    flat = dict.fromkeys(first, 1.0)
    if "--quick" not in sys.argv[1:]:
        say_left_out(stories, sentences, flat)
    everything = [*(one for some in stories.values() for one in some), *sentences * SAID_TIMES]
    fitted = fit(everything, flat)
    for name, used in (("as they are", first), ("anew", fitted)):
        use(used)
        (some, of), (more, all_more) = share_right(everything), share_right(sentences)
        print(f"with the weights {name}: {some} of {of} ({some / of:.1%}), of sentences {more} of {all_more}")
    if "--write" in sys.argv[1:]:
        lines = "".join(f'    "{name}": {value},\n' for name, value in fitted.items())
        WRITTEN.write_text(f"{HEAD}\nWEIGHTS = {{\n{lines}}}\n", "utf-8")


if __name__ == "__main__":
    main()
