"""Bodies of a state that act without its name: "the Supreme Court ruled", 警方逮捕, أعلنت الحكومة. It is the state that
the text is about, unless the sentence names another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clauses import Parts, Verb
from timeline.events.entities.names import Name, NameIndex
from timeline.events.lexis.lexicon import Hit
from timeline.events.lexis.tongue import Tongue
from timeline.events.roles import states
from timeline.events.roles.people import Roles
from timeline.events.roles.verb_first import HEAD_CHARS, head
from timeline.events.sentences import Sentence

_ADVERB = 5  # letters of an adverb between who acts and the verb
_BESIDE = 1  # between an Arabic verb and the one behind it who acts
_LED = 10  # letters of "and yet" before it
_LEAST, _OFTENER = 2, 2  # mentions of the state that a text is about, and how much oftener than of others
_FIRST, _WEIGHT = 3, 3  # sentences that say what a text is about, and what a mention in them counts
_NAMED = frozenset(("prosecutors", "appeals", "district", "council"))  # a state has many: those named before
_BOTH = "both"  # the two states that a text is about: "the two governments"
_ALONE = 3  # how much oftener a state is named that they leave out


@dataclass(frozen=True, slots=True)
class States:
    """The state that a text is about, if one is, and whose its places are; the bodies it has ``told`` of by name."""

    names: NameIndex
    home: str = ""
    both: tuple[str, ...] = ()
    told: Sequence[tuple[int, str, str]] = ()

    @property
    def bodies(self) -> frozenset[str]:
        """The names of the bodies of all states that nobody means unsaid, and of the cities that the text has named."""
        return self.names.bodies_of.of_states.union(name for _, _, name in self.told)

    def acting(self, parts: Parts, verb: Verb, tongue: Tongue) -> tuple[str, ...]:
        """The body of a state that does what a verb says, under its name, or both states that the text is about; empty
        for none.
        """
        if verb.role == "noun" or verb.start >= parts.end:
            return ()
        hit = self._doer(parts, verb, tongue)
        if hit is None or hit.values[0] == _BOTH:
            return self.both if hit else ()
        there = self._last_named(parts, verb)
        body = self.meant(hit.values[0], verb.start) if there == self.home else self._abroad(hit.values[0], there)
        return (body,) if body else ()

    def _abroad(self, body: str, state: str) -> str:
        """The body of a state that the text is not about, or the state that it acts for."""
        name = "" if body in _NAMED else self.names.bodies_of.names.get((body, state), "")
        return self.names.bodies_of.acting_for.get(name, name)

    def meant(self, body: str, at: int) -> str:
        """The body that a word for one means: the last of a city's named before, or that of the text's state."""
        last = next((name for start, kind, name in reversed(self.told) if start < at and kind == body), "")
        return last or ("" if body in _NAMED else self.names.bodies_of.names.get((body, self.home), ""))

    def led(self, who: Roles, parts: Parts, verb: Verb, tongue: Tongue) -> Roles:
        """The roles of a verb, what is done by a body of the state as its deed: "arrêté par la police", 被警察射杀."""
        state = states.acting(parts, verb, tongue, self.names.states) or self.acting(parts, verb, tongue)
        who = states.led_by_state(who, state, parts, tongue)
        body = "" if state else self._by(parts, verb, tongue, passive=who.passive)
        if body and who.passive and not who.agents:
            return who._replace(agents=(body,))
        if body and not who.patients and body not in who.agents:  # "est arrêtée par la police"
            return Roles((body,), who.agents, who.others, passive=True)
        return who

    def _by(self, parts: Parts, verb: Verb, tongue: Tongue, *, passive: bool) -> str:
        """The state, or the body of the text's own, that "by" stands before in a verb's clause."""
        start, end = parts.cuts[verb.clause], [*parts.cuts, parts.end][verb.clause + 1]
        for cue in parts.cues("by", start, end):
            state = states.named_at(parts, cue.end, self.names.states) if passive else ""
            if state:
                return state
            hits = tongue.of_states.find(parts.text[cue.end : min(end, cue.end + HEAD_CHARS)])
            if hits and hits[0].start <= _BESIDE:
                return self.meant(hits[0].values[0], cue.end)
        return ""

    def _doer(self, parts: Parts, verb: Verb, tongue: Tongue) -> Hit[str] | None:
        if verb.passive:
            return None
        if tongue.words.grammar.order == "vso":
            start = verb.start + len(head(parts, verb))
            hits = tongue.of_states.find(parts.text[start : min(parts.end, start + HEAD_CHARS)])
            ends = (name.end for name in parts.names if hits and name.start <= start + hits[0].start < name.end)
            longer = any(end > start + hits[0].end for end in ends)  # النيابة of النيابة العامة في باريس
            return hits[0] if hits and hits[0].start <= _BESIDE and not longer else None
        start = parts.cuts[verb.clause]
        within_verb = tongue.of_states.find(parts.text[verb.start : verb.end])
        if within_verb and not within_verb[0].start:  # 检方起诉
            return within_verb[0]
        hits = tongue.of_states.find(parts.text[start : verb.start])
        if not hits:
            return None
        last = hits[-1]
        first = start + last.start
        within = any(name.start < start + last.end and name.end > first - 1 for name in parts.names)
        led = _unread(parts, start, first).split()
        own = not tongue.spaced and bool(led)  # 卑诗省最高法院, 泰政府
        beside = parts.text[start:first].split()[-1:]
        leads = len(" ".join(led)) <= _LED and not own and tongue.prepositions.isdisjoint(beside)
        return last if leads and not within and _next_to(parts, start + last.end, verb, tongue) else None

    def _last_named(self, parts: Parts, verb: Verb) -> str:
        """The last state that the sentence names before the verb ("In Sweden, the police …"), else the text's own."""
        before = (name.name for name in reversed(parts.names) if name.start < verb.start)
        return next((state for name in before if (state := self.names.states.get(name))), self.home)


def states_of(names: Sequence[Name], sentences: Sequence[Sentence], index: NameIndex) -> States:
    """The state that a text speaks of most, its first sentences above all."""
    first = sentences[min(_FIRST, len(sentences)) - 1].end if sentences else 0
    told: Counter[str] = Counter()
    opening: set[str] = set()
    bodies: list[tuple[int, str, str]] = []
    for name in names:
        body = index.bodies_of.of(name.name)
        state = index.states.get(name.name) if name.sort == "place" else None
        if body and (body[0] in _NAMED or index.states.get(body[1]) != body[1]):
            bodies.append((name.start, body[0], name.name))
        elif body:
            state = body[1]
        if state in index.bodies_of.owners:  # not Hong Kong, which acts but is no state
            told[state] += _WEIGHT if name.start < first else 1
            opening |= {state} if name.start < first else set()
    most = [*told.most_common(2), ("", 0), ("", 0)]
    home, times = most[0]
    wanted = most[1][1] * (_OFTENER if home in opening else _ALONE)
    both = tuple(state for state, count in told.most_common(2) if count >= _LEAST)
    return States(index, home if times >= max(_LEAST, wanted) else "", both if len(both) > 1 else (), bodies)


def at_home(names: Sequence[Name], text: str, states: States, tongue: Tongue) -> list[Name]:
    """The names, a body's without its state's ("the High Court") under the name it has at home; the government or
    police of a state that the text is not about is that state: "Turkish police arrested …".
    """
    return [_at_home(name, text[name.start : name.end], states, tongue) for name in names]


def _at_home(name: Name, said: str, states: States, tongue: Tongue) -> Name:
    index, home = states.names, states.home
    state = index.bodies_of.acting_for.get(name.name, home)
    if state != home:
        return name._replace(name=state, sort="place")
    if not (home or states.told) or name.sort != "organisation":
        return name
    hits = tongue.of_states.find(said)
    whole = bool(hits) and hits[0].start == 0 and hits[0].end == len(said)
    return name._replace(name=states.meant(hits[0].values[0], name.start) or name.name) if whole else name


def _next_to(parts: Parts, start: int, verb: Verb, tongue: Tongue) -> bool:
    """True when next to nothing stands between who acts and the verb: a date, an adverb, a place ("in Rangpur")."""
    text = _unread(parts, start, verb.start)
    words = text.split()
    if len(words) > 1 and words[0] in tongue.words.naming.places_after:
        text = " ".join(words[2:])
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) <= _ADVERB if tongue.spaced else len(letters) <= 1


def _unread(parts: Parts, start: int, stop: int) -> str:
    """What of [start, stop) is no date, name or word of a clause."""
    text = parts.text[start:stop]
    spans = [(one.start, one.end) for group in (parts.clues, parts.dates, parts.names) for one in group]
    for first, last in spans:
        if start <= first and last <= stop:
            text = text.replace(parts.text[first:last], " ", 1)
    return text.strip(" ,，،")
