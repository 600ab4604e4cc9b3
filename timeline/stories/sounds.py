"""How alike two names sound that are written in different scripts: Ghosn, 戈恩, غصن.

Scripts keep a name's consonants better than its vowels. So a name is taken as its consonants in a few classes of
sounds, and two names are laid beside each other sound by sound. What a pair of sounds is worth is the logarithm of how
much oftener it stands in two spellings of one name than in names taken at random; it was counted in the list of names
that the program ships.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from math import exp, log
from typing import Literal, NamedTuple

from anyascii import anyascii

from timeline.events.lexis.spelling import fold_word, in_script, is_arabic, is_han
from timeline.events.lexis.tongue import tongue

Script = Literal["latin", "han", "arabic"]

#: How letters are said, longer ones first: a class of sounds for each consonant (J: ch, j, zh; P: b, p; T: d, t).
_SAID: dict[Script, str] = {
    "latin": """ault: eaux: eau: tsch:J sch:S tch:J ough: igh: ph:F gh:G kh:K th:T sh:S ch:J zh:J ck:K qu:KW tz:S ts:S
     dj:J gn:N kn:N nh:N ng:N ce:S ci:S cy:S ge:J gi:J x:KS j:J c:K q:K k:K g:G h:H p:P b:P f:F v:V w:W t:T d:T s:S z:S
     l:L r:R m:M n:N y:Y""",
    "arabic": """tsh:J ngh:N gh:G kh:K th:T dh:T sh:S j:J k:K q:K g:G h:H b:P p:P f:F v:V w:W t:T d:T s:S z:S l:L r:R
     m:M n:N y:Y""",
    "han": "zh:J ch:J sh:S ng:N j:J q:J x:X g:G k:K h:H b:P p:P f:F w:W d:T t:T s:S z:S c:S l:L r:R m:M n:N y:Y",
}
#: What a Latin sound is worth beside one of another script, or beside none (-); a pair not listed is worth _NEVER.
_WORTH: dict[Script, str] = {
    "han": """F F3.3;G G2.5 J0.5 -1.9;H H3.2 X1.9 W-0.7 -1.0;J J2.0 G0.9 R0.8 X0.7 K0.3 Y0.3 S-0.9 H-1.0;K K3.0 J0.0
     H-0.3 G-1.2 -2.8;L R2.4 L2.2 N-2.5 -2.6;M M3.1 N-1.2;N N1.5;P P2.8 F-2.1;R L1.8 R1.3 -1.1;S S2.0 X1.4 J-1.8;
     T T2.0 J-1.4 S-1.8 -2.9;V W3.3 F2.9;W W3.1 H0.9 -1.4;Y Y1.9 -0.6;- Y-1.0 W-2.4""",
    "arabic": """F F3.1;G G3.3 J2.1;H H2.6 W-0.7 T-1.8 -2.7;J J2.8 G1.1 S0.4 K0.3 Y-2.0;K K2.5;L L2.5;M M2.6;N N2.1;
     P P2.6;R R2.1;S S2.0 J-1.4;T T1.8;V V4.4 F3.3;W W2.0 F0.4;Y Y1.5;- W-0.1 Y-0.1 G-0.8 H-2.1 J-2.2""",
}
_NEVER = -4.0
#: Sounds that are taken for each other where names are looked up; Y and H get lost.
_COARSE = dict(zip("GKHJXSYVFWRL", ("K", "K", "", "K", "K", "K", "", "F", "F", "F", "L", "L"), strict=True))
_LEFT_OUT = 0.7  # what each part of a name counts against it that the other leaves out
_PARTS = re.compile(r"[\s·•‧・．.,'’_/-]+")
_SYLLABLE = re.compile(r"[A-Z][a-z']*")
_SHORTEST_WITH_ARTICLE = 5
_MUTE = re.compile(r"^(.)L(?=[^LR])")  # the l of a name's first syllable


class Sound(NamedTuple):
    """A name as it sounds: its script, and the consonants of each of its parts."""

    script: Script
    parts: tuple[str, ...]


@lru_cache(maxsize=65_536)
def script_of(name: str) -> Script:
    """The script of a name, by its first letter that is not Latin."""
    for character in name:
        if is_han(character):
            return "han"
        if is_arabic(character):
            return "arabic"
    return "latin"


def parts_of(name: str) -> list[str]:
    """The words of a name, in whatever script: what spaces, dots and hyphens part.

    >>> parts_of("Jean-Paul Berg"), parts_of("安娜·贝里")
    (['Jean', 'Paul', 'Berg'], ['安娜', '贝里'])
    """
    return [part for part in _PARTS.split(name) if part]


@lru_cache(maxsize=65_536)
def sound(name: str) -> Sound:
    """How a name sounds.

    >>> sound("Anna Berg"), sound("安娜·贝里").parts, sound("آنا بيرغ").parts
    (Sound(script='latin', parts=('N', 'PRG')), ('N', 'PL'), ('N', 'PYRG'))
    """
    script = script_of(name)
    name = _alone(name) if script == "han" else name
    parts = [_said(part, script) for part in parts_of(name)]
    return Sound(script, tuple(part for part in parts if part))


def _alone(name: str) -> str:
    """A name without what says that several have it: 布兰特兄弟."""
    simplified, groups = in_script(name, "zh-Hans"), tongue("zh-Hans").words.naming.groups
    said = next((word for word in groups if simplified.endswith(word)), "")
    return name[: len(name) - len(said)]


def resemblance(one: str, other: str) -> float:
    """How much likelier two names of different scripts are one than two, by sound: a logarithm, 0 for no evidence.

    Either may leave out parts that the other has. It makes no difference which comes first.

    >>> resemblance("Anna Berg", "آنا بيرغ") > 5 > 0 > resemblance("Anna Berg", "توماس")
    True
    """
    first, second = sorted((sound(one), sound(other)))
    if first.script == second.script or not first.parts or not second.parts:
        return _NEVER
    wholes = "".join(first.parts), "".join(second.parts)
    against = [(wholes[0], span, left) for span, left in _spans(second.parts)]
    against += [(span, wholes[1], left) for span, left in _spans(first.parts)]
    return max(_aligned(a, b, first.script, second.script) - _LEFT_OUT * left for a, b, left in against)


@lru_cache(maxsize=65_536)
def keys(name: str) -> frozenset[str]:
    """What a name shares with names that sound like it, or like a part of it: two of its first sounds, coarsely.

    An l before another consonant may be mute (Holm, Folkes): such a name is looked up without it as well.
    """
    parts = sound(name).parts
    tails = ["".join(parts[at:] + parts[:at]) for at in range(len(parts))]
    mute = [_MUTE.sub(r"\1", tail) for tail in tails]
    return frozenset(key for tail in (*tails, *mute) for key in _beginnings(tail))


def coarsely(name: str) -> frozenset[str]:
    """The parts of a name as they sound coarsely, whatever language spells them: Prigozhin and Prigojine are one."""
    return frozenset("".join(_coarse(part)) for part in sound(name).parts)


def _coarse(sounds: str) -> list[str]:
    coarse: list[str] = []
    for one in sounds:
        group = _COARSE.get(one, one)
        if group and coarse[-1:] != [group]:
            coarse.append(group)
    return coarse


def _beginnings(sounds: str) -> list[str]:
    coarse = _coarse(sounds)
    return [coarse[0] + next(iter(coarse[at : at + 1]), "") for at in (1, 2)] if coarse else []


def _said(part: str, script: Script) -> str:
    if script == "han":
        syllables = _SYLLABLE.findall(anyascii(fold_word(part)))
        said = "".join("R" if syllable == "Er" else _spoken(syllable.lower(), script) for syllable in syllables)
        return said.replace("NN", "N")  # An-Na has one n, as Anna has
    if script == "arabic" and part.startswith("ال") and len(part) >= _SHORTEST_WITH_ARTICLE:
        part = part.removeprefix("ال")
    return _spoken(anyascii(part).lower(), script)


def _spoken(letters: str, script: Script) -> str:
    sounds: list[str] = []
    at = 0
    while at < len(letters):
        written = next((written for written in _letters(script) if letters.startswith(written, at)), None)
        if written is None:
            at += 1
            continue
        said = _letters(script)[written]
        doubled = at > 0 and letters[at - 1] == letters[at] and bool(sounds) and sounds[-1] == said
        if said and not doubled:
            sounds.append(said)
        at += len(written)
    return "".join(sounds)


@lru_cache(maxsize=3)
def _letters(script: Script) -> dict[str, str]:
    pairs = (rule.split(":") for rule in _SAID[script].split())
    return dict(sorted(((written, said) for written, said in pairs), key=lambda pair: -len(pair[0])))


def _spans(parts: tuple[str, ...]) -> list[tuple[str, int]]:
    """What a name may be shortened to, with how many parts that leaves out; and its parts with the last one first."""
    count = len(parts)
    spans = {"".join(parts[a:b]): count - (b - a) for a in range(count) for b in range(count, a, -1)}
    spans.setdefault(parts[-1] + "".join(parts[:-1]), 0)
    return sorted(spans.items())


@lru_cache(maxsize=262_144)
def _aligned(one: str, other: str, script: Script, against: Script) -> float:
    """The best reading of two rows of sounds as one name: the sum of what its pairs are worth."""
    worth = _table(script, against)
    added = [worth.get("-" + b, _NEVER) for b in other]
    above = [0.0, *accumulate(added)]
    for a in one:
        lost = worth.get(a + "-", _NEVER)
        row = [above[0] + lost]
        for at, (b, more) in enumerate(zip(other, added, strict=True)):
            row.append(max(above[at] + worth.get(a + b, _NEVER), above[at + 1] + lost, row[at] + more))
        above = row
    return above[-1]


@lru_cache(maxsize=8)
def _table(script: Script, against: Script) -> dict[str, float]:
    """What each pair of sounds of two scripts is worth; of two that are not Latin, by way of the Latin sounds."""
    if "latin" in (script, against):
        other = against if script == "latin" else script
        return {a + b if script == "latin" else b + a: worth for (a, b), worth in _listed(other).items()}
    one, two = _listed(script), _listed(against)
    latin = sorted({a for a, _ in one} - {"-"})
    sounds = [{b for _, b in table} - {"-"} for table in (one, two)]
    met = {
        a + b: log(sum(exp(one.get((x, a), _NEVER) + two.get((x, b), _NEVER)) for x in latin) / len(latin))
        for a in sorted(sounds[0])
        for b in sorted(sounds[1])
    }
    lost = {a + "-": one.get(("-", a), _NEVER) for a in sounds[0]} | {
        "-" + b: two.get(("-", b), _NEVER) for b in sounds[1]
    }
    return met | lost


@lru_cache(maxsize=2)
def _listed(script: Script) -> dict[tuple[str, str], float]:
    worth: dict[tuple[str, str], float] = {}
    for row in _WORTH[script].split(";"):
        latin, *heard = row.split()
        for pair in heard:
            if pair[0] == "-":
                worth[latin, "-"] = float(pair)
            else:
                worth[latin, pair[0]] = float(pair[1:])
    return worth
