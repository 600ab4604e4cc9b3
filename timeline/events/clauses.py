"""One sentence taken apart: clauses, what is quoted, and the verbs, names, amounts and dates in each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from timeline.events.entities.names import Name
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.money import Amount
from timeline.events.lexis.spelling import is_han
from timeline.events.lexis.tongue import TELLING, Clue, Nouns, Role
from timeline.events.ranks import (
    FINITE,
    coordinated,
    counted_from,
    counts,
    is_bare,
    led_by,
    linked,
    lower_clauses,
    resumed,
    tail_start,
    with_reduced,
    without_main,
)
from timeline.events.relatives import OF, is_cleft, main_verbs
from timeline.model import DateMention

_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|「[^「」]*」|『[^『』]*』|\"[^\"]*\"|“[^”]*$|«[^»]*$|「[^」]*$")
_TITLE = re.compile(r"《[^《》]*》|〈[^〈〉]*〉")
_CUT = re.compile(r"(?<!\d)[,，،]|[,，،](?!\d)|[;；؛:：。!?！？؟—]| - | – ")
_TURNING: tuple[Role, ...] = ("denial", "doubt", "happens")
_STANDING = TELLING | {"planned"}  # what makes the words around a date a clause: "scheduled for 5 July"
_MOST_VERBS = 40  # of one sentence
_MARKET_CHARS = 20  # behind a verb in which its shares stand
_QUARREL_CHARS = 40  # of "tensions between the two houses exploded"
#: Characters within which a word that begins the next clause stands.
BREAK_CHARS = 2
#: A date so near to the beginning of what it stands in leads it.
LEAD_CHARS = 8
#: Marks that part clauses which stand on their own.
APART = ";；؛"
#: Marks behind which a clause begins anew.
STOPS = ";；؛:：。!?！？؟"
_ENTRY = re.compile(r" ?[:–—-] ?\W?\w+")  # what parts a chronicle's date from its first word
_SPOKEN_HAN_CHARS, _PAUSES = 6, ",，。!?！？"
_SPEECH_HAN_CHARS, _SPEECH_SPACES = 11, 3  # shorter quotations are terms and names, not speech

Item = TypeVar("Item", Hit[Clue], Name, Amount, "Dated")


class Dated(NamedTuple):
    """A date mention, where it stands in the folded text."""

    start: int
    end: int
    mention: DateMention


class Verb(NamedTuple):
    """Words that tell an event: where, of which kind, as what, in which clause of the sentence.

    ``passive``: the form itself says that its subject undergoes it; ``future``: that it is still to come.
    ``traded``: it is what shares do on a market.
    ``parted``: others stand between its words. ``onto`` is where a pronoun written onto it begins ("أقاله").
    """

    start: int
    end: int
    kind: str
    role: Role
    clause: int
    passive: bool = False
    future: bool = False
    parted: bool = False
    onto: int = 0
    traded: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in one sentence, each in order. ``cuts`` are where its clauses begin; ``speech`` is quoted,
    and ``clues`` (also ``by_role``) and ``verbs`` are those outside it.
    """

    text: str
    start: int
    end: int
    cuts: tuple[int, ...]
    lower: frozenset[int]
    speech: tuple[tuple[int, int], ...]
    clues: tuple[Hit[Clue], ...]
    verbs: tuple[Verb, ...]
    names: tuple[Name, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[Dated, ...]
    by_role: Mapping[Role, Sequence[Hit[Clue]]]
    nouns: Nouns

    def clause(self, at: int) -> int:
        """The number of the clause that an offset lies in."""
        number = bisect_right(self.cuts, at)
        return number - 1 if number else 0

    def quoted(self, at: int) -> bool:
        """True when what stands there is somebody's speech."""
        return any(start <= at < end for start, end in self.speech)

    def cues(self, role: Role, start: int, end: int) -> list[Hit[Clue]]:
        """The cues of a role that begin in [start, end), in order."""
        hits = self.by_role.get(role)
        return [hit for hit in hits if start <= hit.start < end] if hits else []

    def has(self, role: Role) -> bool:
        """True when a cue of that role stands outside speech."""
        return bool(self.cues(role, self.start, self.end))


class Reading(NamedTuple):
    """All that was found in a text, each list in order."""

    text: str
    clues: list[Hit[Clue]]
    names: list[Name]
    amounts: list[Amount]
    dates: list[Dated]
    undergone: frozenset[int] = frozenset()


def take_apart(reading: Reading, start: int, end: int, nouns: Nouns) -> Parts:
    """The parts of the sentence at [start, end) of a reading's text.

    A verb inside a date's own words ("the day after the election") or inside a name tells nothing; one beside a word of
    ``nouns`` counts as a noun.
    """
    text = reading.text
    dates, names = within(reading.dates, start, end), within(reading.names, start, end)
    speech = tuple(match.span() for match in _QUOTED.finditer(text, start, end) if _is_speech(match.group()))
    spans = [*speech, *((date.start, date.end) for date in dates), *((name.start, name.end) for name in names)]
    taken = set(chain.from_iterable(range(*span) for span in spans))
    clues = with_reduced(text, (start, end), within(reading.clues, start, end), nouns.reduced, nouns.helping)
    free = tuple(one for hit in clues if (one := _beyond(hit, names)).start not in taken)
    by_role = _by_role(free)
    counted = counted_from(within(reading.clues, start, end), [one[:2] for one in dates])
    many = {hit.start for hit in by_role.get("relative", ()) if counts(text, start, hit.start)}
    breaks = ({hit.start for hit in by_role.get("breaks", ())} | counted) - many
    marks = (m.span() for m in _CUT.finditer(text, start, end))
    whole = (*speech, *(match.span() for match in _TITLE.finditer(text, start, end)))
    cut_marks = {stop for at, stop in marks if not any(a < at < b - 1 for a, b in whole)}
    verbs_at = [hit.start for hit in by_role.get("verb", ())] if nouns.linking else []
    joints = linked(text, start, verbs_at, [one[:2] for one in dates], nouns.linking)
    tells = [hit.start for hit in free if not _STANDING.isdisjoint([clue.role for clue in hit.values])]
    apart = tuple(sorted({start, *breaks, *cut_marks, *joints, *(hit.start for hit in by_role.get("opens", ()))}))
    apart = tuple(sorted({*apart, *resumed(text, by_role, apart, end, nouns.helping)}))
    second = set(coordinated(by_role, apart, end)).difference(apart)
    apart = tuple(sorted({*apart, *second}))
    led = {hit.start for hit in by_role.get("together", ())}
    kept = counted | {cut for cut in apart if led_by(text, cut, led)}
    cuts = tuple(sorted({*_joined(text, apart, end, dates, tells), *kept}))
    lower = lower_clauses(text, cuts, end, breaks, {hit.end for hit in by_role.get("closes", ())}, second)
    lower = without_main(text, cuts, lower, (hit.start for role in FINITE for hit in by_role.get(role, ())))
    verbs = tuple(islice(_verbs(reading, free, by_role, cuts, nouns), _MOST_VERBS))
    verbs = tuple(main_verbs(verbs, names, text, cuts)) if OF in nouns.behind else verbs
    return Parts(
        text, start, end, cuts, lower, speech, free, verbs, tuple(names),
        tuple(within(reading.amounts, start, end)), tuple(dates), by_role, nouns,
    )  # fmt: skip


def _beyond(hit: Hit[Clue], names: Sequence[Name]) -> Hit[Clue]:
    """A verb, the name of who acts left out of it: the 起诉 of 检方起诉, and of 检方…起诉, behind 瑞士检方."""
    for name in names:
        if name.start <= hit.start < name.end - 1 < hit.end - 1:
            return hit._replace(start=hit.gap[1] if hit.gap else name.end, gap=None)
    return hit


def _by_role(free: Sequence[Hit[Clue]]) -> Mapping[Role, Sequence[Hit[Clue]]]:
    """The clues of each role that is there, in order."""
    found: dict[Role, list[Hit[Clue]]] = {}
    for hit in free:
        for role in {clue.role for clue in hit.values} if len(hit.values) > 1 else (hit.values[0].role,):
            found.setdefault(role, []).append(hit)
    return found


def _is_speech(quoted: str) -> bool:
    if any(is_han(character) for character in quoted):
        said = len(quoted) > _SPOKEN_HAN_CHARS and quoted[-2] in _PAUSES  # 「那天我没睡,」他回忆
        return said or len(quoted) > _SPEECH_HAN_CHARS
    return quoted.strip("«»“” \u00a0\u202f").count(" ") >= _SPEECH_SPACES


def _verbs(
    reading: Reading,
    free: Sequence[Hit[Clue]],
    by_role: Mapping[Role, Sequence[Hit[Clue]]],
    cuts: tuple[int, ...],
    nouns: Nouns,
) -> Iterator[Verb]:
    text, start = reading.text, cuts[0]
    happened = {hit.end for hit in by_role.get("happens", ())}
    turned = {hit.end + 1 for role in _TURNING for hit in by_role.get(role, ())}
    entry = _entry(reading, start) if nouns.linking else 0
    told, dated = -1, [one.start for one in within(reading.dates, start, free[-1].end)] if free else []
    for hit in free:
        if TELLING.isdisjoint(said := [clue.role for clue in hit.values]) or "ignore" in said:
            continue
        both = "verb" in said and "base" in said  # توقع: expected, or signs
        based = hit.start in turned or text.endswith(nouns.future, start, hit.start)
        present = bool(entry) and hit.start > entry and not based
        noun = _is_noun(text, cuts, hit, nouns)
        at = tail_start(hit, cuts, dated)
        clause = max(0, bisect_left(cuts, at + 1) - 1)
        carried = nouns.light.search(text, cuts[clause], hit.start) if "noun" in said else None
        for clue in hit.values:
            if clue.kind == "accident" and _is_quarrel(hit, by_role.get("quarrels", ()), start):
                continue
            if carried and clue.role == "noun":
                yield _carried(carried, hit, clue.kind, clause)
            elif clue.role in TELLING and not (both and clue.role == ("verb" if based or present else "base")):
                again = bool(nouns.linking) and told == clause and "noun" in said  # a second verb would be linked
                role: Role = "noun" if clue.role == "verb" and (noun or again) else clue.role
                future = role == "base" and text.endswith(nouns.future, start, hit.start)
                if role == "base" and (present or not {hit.start, hit.start - 1}.isdisjoint(happened)):
                    role = "verb"
                passive = clue.passive or (role == "verb" and hit.start in reading.undergone)
                onto = hit.spans[0][1] - hit.suffix if hit.suffix else 0
                shares = nouns.traded.finditer(text, *(*cuts, hit.end + _MARKET_CHARS)[clause : clause + 2])
                kind = "results" if (traded := _is_traded(clue.kind, shares, at)) else clue.kind
                apart = at == hit.start and hit.gap is not None and hit.gap[1] - hit.gap[0] > 1
                yield Verb(at, hit.end, kind, role, clause, passive, future, apart, onto, traded)
        told = clause if "verb" in said else told


def _is_noun(text: str, cuts: tuple[int, ...], hit: Hit[Clue], nouns: Nouns) -> bool:
    noun = text.startswith(nouns.behind, hit.end) and not is_cleft(text, cuts, hit)
    noun = noun or text.endswith(nouns.before, cuts[0], hit.start)
    return noun and not nouns.traded.match(text, hit.start)


def _carried(light: re.Match[str], noun: Hit[Clue], kind: str, clause: int) -> Verb:
    return Verb(light.start("did"), noun.end, kind, "verb", clause, bool(light["was"]), parted=not light["was"])


def _is_traded(kind: str, shares: Iterator[re.Match[str]], at: int) -> bool:
    """True for results of what its clause says is traded, and for its fall."""
    if kind == "results":
        return next(shares, None) is not None
    return kind == "accident" and any(0 <= at - found.end() <= 1 for found in shares)


def _entry(reading: Reading, start: int) -> int:
    """Where the first word of a chronicle's entry ends, which tells in the present: "3 مايو 2020: الشركة تشتري …"."""
    date = next((one for one in reading.dates if one.start >= start), None)
    match = _ENTRY.match(reading.text, date.end) if date and date.start - start <= 1 else None
    return match.end() if match else 0


def _is_quarrel(hit: Hit[Clue], quarrels: Sequence[Hit[Clue]], start: int) -> bool:
    """True for what breaks out, or explodes, but is no accident: a feud beside it or at the sentence's head."""
    return bool(quarrels and quarrels[0].start == start) or any(
        -_QUARREL_CHARS <= one.start - hit.end <= 1 or 0 <= hit.start - one.end <= _QUARREL_CHARS for one in quarrels
    )


def _joined(
    text: str, cuts: tuple[int, ...], end: int, dates: Sequence[Dated], tells: Sequence[int]
) -> tuple[int, ...]:
    """The cuts without those around a date that stands between commas: it belongs to the clauses beside it, in Chinese
    to the one behind it.

    A clause with one of the verbs at ``tells`` stays one, and so does what ends with more than a comma.
    """
    kept = list(cuts)
    for dated in dates:
        number = bisect_left(cuts, dated.start + 1) - 1
        stop = cuts[number + 1] if number + 1 < len(cuts) else end
        beside = text[cuts[number] : dated.start] + text[dated.end : stop]
        told = bisect_left(tells, cuts[number]) != bisect_left(tells, stop)
        around = (stop,) if is_han(text[dated.end - 1]) else (cuts[number], stop)
        if dated.end <= stop and not told and is_bare(beside, text[dated.end - 1]):
            kept = [cut for cut in kept if cut == cuts[0] or cut not in around or text[cut - 1] in STOPS]
    return tuple(kept)


def within(items: Sequence[Item], start: int, end: int) -> Sequence[Item]:
    """The items that begin in [start, end) of an ordered list: as tuples that begin with where they do, they need no
    key.
    """
    return items[bisect_left(items, (start,)) : bisect_left(items, (end,))]
