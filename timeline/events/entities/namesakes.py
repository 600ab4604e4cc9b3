"""Arabic words behind a name that is said again, which belong to the sentence and not to the name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import lru_cache

from timeline.events.lexis.small_words import SmallWords

_PRESENT = (" ي", " ت")
_THE_NEXT, _ACCUSATIVE, _SHORTEST = " ال", "ا", 4
_MARKS = ".,،؛:؟!"
_NEXT_WORD = re.compile(r"[^ ]{0,30} ([^ ]{1,30})")
_AGAIN = 2
_OFTEN, _ACTS = 3, 2  # how often a text says a given name alone, and how often behind a verb, for it to be all it says
_LONGEST_NAMED_FOR = 36
_IN_CHARS = 4  # of "in" and the blanks beside it
_ADJECTIVE = re.compile(r" ال[\u0621-\u064a]{2,30}[ية](?![\u0621-\u064a])")


def is_named_for(text: str, start: int, small: SmallWords) -> bool:
    """True behind a word for what bears the name of somebody who does nothing: جامعة الملك سعود, شارع محمد علي."""
    return bool(small.honoured.search(text, max(0, start - _LONGEST_NAMED_FOR), start))


def is_town(text: str, start: int, end: int, often: Callable[[str], int], small: SmallWords) -> bool:
    """True for a given name behind "in", where the text says half of them or more so: Bryan in Texas."""
    inside = text.endswith(small.in_town, 0, start)
    return inside and often(text[start - _IN_CHARS : end]) * 2 >= often(text[start:end])


def called_alone(
    text: str, spans: Mapping[int, int], taken: Sequence[int], acting: Container[int], small: SmallWords
) -> Iterator[tuple[int, int]]:
    """Where given names stand of people whom a text calls by nothing else. ``acting`` are where verbs end."""
    said: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end in spans.items():
        if not taken[start]:
            said[text[start:end]].append((start, end))
    for word, places in said.items():
        more = [_NEXT_WORD.match(text, end) for _, end in places if not small.alone.match(text, end)]
        behind = [match[1] for match in more if match]  # nothing at the text's end
        acts = sum(start - 1 in acting for start, _ in places)
        once = len({*behind}) == len(behind) < len(places)  # no family's name is said again behind it
        if len(places) >= _OFTEN and acts >= _ACTS and once and f"ال{word}" not in text:
            yield from places


def is_said_again(text: str, spans: Mapping[int, int], start: int, last: int, small: SmallWords) -> bool:
    """True for the name at ``start``, said before in full, with a word behind it up to ``last`` that is none of his:
    باع منصور السيارة, كانت ليلى تضحك. ``spans`` are where given names begin and end.
    """
    end = spans[start]
    word, more = text[start:end], text[end:last]
    before = [one for one in spans.items() if one[1] < start]
    family = any(text.startswith(f" {word} ", ends) for _, ends in before)
    again = any(text[first:ends] == word and first != start for first, ends in spans.items())
    was = again and more.startswith(_PRESENT) and text[:start].endswith(small.was)
    return family or was or _goes_by_given_name(text, spans, start, small)


def acts_by_given_name(text: str, spans: Mapping[int, int], start: int, last: int, *, acts: bool) -> bool:
    """True for one named in full before, behind whose given name stands what he acts on: رفض سليم العرض behind the verb
    (``acts``), كتبت ليلى كتابا.
    """
    word, more = text[start : spans[start]], text[spans[start] : last]
    if not ((acts and more.startswith(_THE_NEXT)) or (more.endswith(_ACCUSATIVE) and len(more) > _SHORTEST)):
        return False
    first = next((end for at, end in spans.items() if at < start and text[at:end] == word), 0)
    full = _NEXT_WORD.match(text, first) if first and text[first] == " " else None
    return full is not None and full[1].rstrip(_MARKS) != more.strip() and text.count(more) == 1


def _goes_by_given_name(text: str, spans: Mapping[int, int], start: int, small: SmallWords) -> bool:
    """True for somebody named in full before whom the text calls by the given name alone elsewhere: ليلى، بكت ليلى."""
    given, known = text[start : spans[start]], _looked_for(text)
    if given not in known:
        known[given] = _called_both(text, given, small)
    return 0 <= known[given] < start


@lru_cache(maxsize=1)
def _looked_for(text: str) -> dict[str, int]:
    """What was found of a text's given names, a list that is the language's: each is looked for once."""
    return {}


def _called_both(text: str, given: str, small: SmallWords) -> int:
    """Where a text first has a given name with another one behind it, when it has it alone as well; else -1."""
    word = rf"(?:(?<![\u0621-\u064a])|(?<= [وف])){re.escape(given)}"
    alone = re.search(word + small.alone.pattern, text)
    full = re.search(rf"{word} (?!{small.goes_on})[\u0621-\u064a]{{3}}", text) if alone else None
    return full.start() if full else -1


def is_said_alone(text: str, start: int, end: int, titles: Container[int], often: Callable[[str], int]) -> bool:
    """True for a word behind شركة that the text says again; with the article neither only in a title (رائد الفضاء) nor
    only with an adjective (شركة الطاقة المتجددة), nor without it (إطلاق beside منصة الإطلاق). ``titles`` are where such
    end.
    """
    said = text[start:end]
    times = often(said)
    if times < _AGAIN or not said.startswith(_THE_NEXT):
        return times >= _AGAIN
    ends = [found.end() for found in re.finditer(re.escape(said), text)]
    titled = sum(at in titles or _ADJECTIVE.match(text, at) is not None for at in ends)
    return times - titled >= _AGAIN and not often(f" {said.removeprefix(_THE_NEXT)} ")
