"""What rules mean: the expressions of ``means`` in a language file, read into values (timeline.dates.rules.meaning).

An expression is a call of one of the OPERATIONS on slots' names, numbers, 'words' and further calls:

    date                       the slots that were matched, as fields (year, month, day, weekday, …)
    date(year=y)               the same with a field set
    today                      the day of publication (or of the quotation)
    few                        two to nine, where a bare plural says so
    said                       what "that" points to in "two days after that": the date said last, else the clock
    that('year')               the year that the telling is in
    told_weekday(weekday)      the first from the telling's day on; none when that is no day long past
    then('year')               the same, but nothing when that is this year
    nearest(weekday)           at most three days away; the next one when the clause looks ahead
    near(weekday)              the same, but the last one where the clause looks back
    last|this|next(x)          of a unit, a weekday, or fields: last('month'), next(weekday)
    preceding|following(x)     the last, the next x seen from the telling's time: "the following May"
    shift(x, n, unit)          n units after x (before it when n is negative); n may be a few
    under(x, n, unit)          less than n units after x: within these days, weeks or this month, else about then
    again(x, y)                the part of the year y that x is of another: "the same period of 2017"
    moved(x, n, unit)          x as a whole n units later, as fine as it was: the same quarter of last year
    ago(n, unit)               n units back from the telling's day (days, weeks), else from today
    within(x, y)               the y that lies in x: within(last('year'), date)
    early|mid|late(x)          its first, middle, last part (TIMEX3 START, MID, END)
    before|after|about(x)      TIMEX3 BEFORE, AFTER, APPROX
    begun(x)                   an x that has begun by now
    told(x)                    x where the telling has reached a time that is not seen from now, else nothing
    span(x, y)                 from x to y
    pair(x, y, z)              the same of days, weekdays or months that follow on one another; else nothing
    past|coming(n, unit)       the n units up to now, from now on
    nth(n, unit, x)            the n-th unit of x; -1 is its last
    nth_weekday(n, weekday, x) the n-th such weekday of x
    weekday_after|weekday_before(x, weekday)
    numeric(a, b, c)           digits in the language's order
    decade(n), century(n)      the 1990s, the 21st century; decade(60, 19): the 1860s
    holiday, landmark          the day that the slot names; days_off(holiday): those that go with it
    either(x, y)               x, or y when nothing fixes x
    event_before|event_after   the day of the event that the words before or behind name, if the text dates it
    event_named(event)         the day of the event that the slot's words name
    hijri(day, month, year), lunar(day, month, year), lunar_month(month, year), minguo(n)
    lunar_day(n)               the n-th of the first lunisolar month, where the telling is around the new year
    cycle_year(n)              the year of the cycle of sixty (n is its last) that is near the telling's time
    era_year(n)                the n-th year of the era that the text has named before (see timeline.dates.rules.eras)
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import Any

from timeline.dates.rules.meaning import Call, Few, Fields, When
from timeline.errors import LanguageError

#: Operation -> how many arguments it takes, least and most.
OPERATIONS: dict[str, tuple[int, int]] = {
    "that": (1, 1), "then": (1, 1), "last": (1, 1), "this": (1, 1), "next": (1, 1), "shift": (3, 3), "within": (2, 2),
    "early": (1, 1), "mid": (1, 1), "late": (1, 1), "before": (1, 1), "after": (1, 1), "about": (1, 1),
    "begun": (1, 1), "told": (1, 1),
    "span": (2, 2), "pair": (2, 3), "past": (2, 2), "coming": (2, 2), "nth": (3, 3), "nth_weekday": (3, 3),
    "weekday_after": (2, 2), "weekday_before": (2, 2), "nearest": (1, 1), "near": (1, 1),
    "numeric": (3, 3), "decade": (1, 2), "century": (1, 1),
    "hijri": (1, 3), "lunar": (2, 3), "minguo": (1, 1), "lunar_month": (1, 2), "half_of": (2, 2), "quarter_of": (2, 2),
    "moved": (3, 3), "again": (2, 2), "under": (3, 3), "ago": (2, 2), "preceding": (1, 1), "following": (1, 1),
    "event_named": (1, 1), "days_off": (1, 1),
    "either": (2, 2), "told_weekday": (1, 1), "era_year": (1, 1), "lunar_day": (1, 1), "cycle_year": (1, 1),
}  # fmt: skip
#: Names that need no slot.
WORDS = frozenset({"date", "few", "today", "clock", "said", "event_before", "event_after"})
_REMEDY = "see timeline/dates/rules/expressions.py"
_FIELD_OF = {"mm": "month", "ordinal": "day", "nn": "day", "nth": "day"}
_FIELDS, _NO_FIELDS = frozenset(Fields._fields), Fields()
_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
#: Makes a value out of those of a row's symbols.
_Make = Callable[[tuple[Any, ...]], Any]


@dataclass(frozen=True)
class Expression:
    """A ``means`` that was read: ``names`` are the slots it wants."""

    source: str
    tree: ast.expr
    names: frozenset[str]
    _made: dict[tuple[str, ...], _Make] = field(default_factory=dict, compare=False)

    def bind(self, names: tuple[str, ...], values: tuple[Any, ...]) -> When | None:
        """The value for slots' values; None when they make no date (a 31st of April)."""
        make = self._made.get(names)
        if make is None:
            make = self._made[names] = _maker(self.tree, {name: at for at, name in enumerate(names) if name})
        value = make(values)
        if isinstance(value, Fields):
            return value if _possible(value) else None
        return value if isinstance(value, Call) else None


@lru_cache(maxsize=4096)
def compile_means(source: str) -> Expression:
    """A ``means`` as an Expression. Raises LanguageError for anything but calls of OPERATIONS."""
    try:
        tree = ast.parse(source, mode="eval").body
    except SyntaxError as fault:
        raise LanguageError(f"{source!r} is no expression", remedy=_REMEDY) from fault
    names: set[str] = set()
    _check(tree, source, names)
    return Expression(source, tree, frozenset(names))


def _check(node: ast.expr, source: str, names: set[str]) -> None:
    if isinstance(node, ast.Name):
        names.add(node.id)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | str):
        return
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        _check(node.operand, source, names)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "date":
        for keyword in node.keywords:
            if keyword.arg not in _FIELDS:
                raise LanguageError(f"{source!r}: date has no {keyword.arg}", remedy=_REMEDY)
            _check(keyword.value, source, names)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OPERATIONS:
        low, high = OPERATIONS[node.func.id]
        if node.keywords or not low <= len(node.args) <= high:
            raise LanguageError(f"{source!r}: {node.func.id} takes {low} to {high} values", remedy="correct it")
        for argument in node.args:
            _check(argument, source, names)
    else:
        raise LanguageError(f"{source!r} is no meaning", remedy=_REMEDY)


def _maker(node: ast.expr, slots: dict[str, int]) -> _Make:
    """What makes the value of an expression out of slots' values; ``slots`` says where each of them stands."""
    if isinstance(node, ast.Constant):
        constant = node.value
        return lambda values: constant
    if isinstance(node, ast.UnaryOp):
        number = _maker(node.operand, slots)
        return lambda values: -number(values)
    if isinstance(node, ast.Name):
        return _named_maker(node.id, slots)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id == "date":
            return _fields_maker({str(keyword.arg): _maker(keyword.value, slots) for keyword in node.keywords})
        operation, made = node.func.id, [_maker(argument, slots) for argument in node.args]
        if operation in _READ:
            return lambda values: _READ[operation](*[make(values) for make in made])
        return lambda values: Call(operation, tuple([make(values) for make in made]))
    raise AssertionError(ast.dump(node))


def _under(time: When, count: int | Few, unit: str) -> Call:
    """What is counted in days says until when: days, weeks, a single month. Longer ones are rounded up."""
    back = (count.low if isinstance(count, Few) else count) < 0
    counted = unit in ("day", "week") or (unit == "month" and count in (1, -1))
    last = Call("moved" if counted and unit == "month" else "shift", (time, count, unit))
    if not counted:
        return Call("about", (last,))
    first = Call("shift", (time, -1 if back else 1, "day"))
    return Call("span", (last, first) if back else (first, last))


def _pair(*days: Fields) -> Call | None:
    """All of two or three days, weekdays or months that follow on one another."""
    said = [day.day or day.weekday or day.month or 0 for day in days]
    follow = all(other == one + 1 for one, other in pairwise(said))
    return Call("span", (days[0], days[-1])) if follow else None


#: Operations that are worked out as they are read.
_READ: dict[str, Callable[..., Call | None]] = {"under": _under, "pair": _pair}


def _named_maker(name: str, slots: dict[str, int]) -> _Make:
    if name in slots:
        at = slots[name]
        if name in ("holiday", "landmark"):
            return lambda values: Call(name, (values[at],))
        return itemgetter(at)
    if name == "few":
        return lambda values: Few(2, 9)
    if name == "date":
        said = {_FIELD_OF.get(slot, slot): itemgetter(at) for slot, at in slots.items()}
        return _fields_maker({slot: value for slot, value in said.items() if slot in _FIELDS})
    constant = Call(name)
    return lambda values: constant


def _fields_maker(given: dict[str, _Make]) -> _Make:
    makers = [(at, given[name]) for at, name in enumerate(Fields._fields) if name in given]

    def make(values: tuple[Any, ...]) -> Fields:
        fields = list(_NO_FIELDS)
        for at, maker in makers:
            fields[at] = maker(values)
        return Fields._make(fields)

    return make


def _possible(fields: Fields) -> bool:
    if fields == _NO_FIELDS:
        return False
    if fields.day is not None and not 1 <= fields.day <= _LONGEST.get(fields.month or 1, 31):
        return False
    if fields.month is not None and not 1 <= fields.month <= 12:
        return False
    if fields.day == 29 and fields.month == 2 and fields.year is not None:
        return fields.year % 4 == 0 and (fields.year % 100 != 0 or fields.year % 400 == 0)
    return fields.quarter is None or 1 <= fields.quarter <= 4
