"""A source's sentences read in order: each dated clause, and each sentence the telling goes on with, is an event."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from msgspec.structs import replace

from timeline.events.attributes import without_periods
from timeline.events.choosing import Choice, choose_at_once, choose_dated, choose_entry, choose_undated, with_main
from timeline.events.clauses import Dated, Parts, Reading, take_apart
from timeline.events.clock import Clock, dates_below, is_bare, of_telling, reach
from timeline.events.datelines import first_words, without_dateline, without_senders
from timeline.events.drafting import Draft, Moment, draft, nothing_said
from timeline.events.entities.names import NameIndex, Sort
from timeline.events.entities.naming import name_all
from timeline.events.entities.pages import Page
from timeline.events.headlining.headlines import Introduced, headline
from timeline.events.kinds import family
from timeline.events.lexis.lexicon import bearing
from timeline.events.lexis.spelling import fold
from timeline.events.lexis.tongue import Tongue, ends_name, tongue
from timeline.events.modality import happens_then, not_until
from timeline.events.repeats import without_repeats
from timeline.events.restated import without_anchors, without_attributes, without_restated
from timeline.events.roles import states, verb_first
from timeline.events.roles.absent import has_own_subject
from timeline.events.roles.benches import judges, presided
from timeline.events.roles.bodies import causes
from timeline.events.roles.bystanders import in_passing
from timeline.events.roles.epithets import with_epithets
from timeline.events.roles.genders import Genders
from timeline.events.roles.memory import Memory
from timeline.events.roles.of_states import States, at_home, states_of
from timeline.events.roles.parties import Named, named_in, with_parties
from timeline.events.roles.people import Roles, meant_by
from timeline.events.roles.referring import is_proper, references
from timeline.events.roles.subjects import acting as subject_of
from timeline.events.roles.subjects import first_subject, is_about_one, sides
from timeline.events.roles.threads import Threads
from timeline.events.roles.undergoing import acts_nameless, note_heading, note_nameless
from timeline.events.seconds import VAGUE
from timeline.events.sentences import Sentence, split, untold
from timeline.events.sums import paid
from timeline.events.told import headed_one, is_background, is_later, is_told, lively, placing, question_start
from timeline.languages.folding import Folded
from timeline.model import DateMention, Event, Source

_OPEN_DAYS = 300  # "later" opens a time that is shorter than this
_NEWS_DAYS = 7
#: Families of what is said and done at once about the thing just told, and of what came of it there and then.
_PROMPT = frozenset(("words", "announcement", "refusal", "meeting", "call", "takeover", "court", "talks", "accident"))
_DEEDS = frozenset(("verb", "weak", "relative"))


def find_events(
    source: Source, mentions: Sequence[DateMention], names: NameIndex, *, headline_language: str | None = None
) -> list[Event]:
    """The events that a source tells, in the order of its text, each once.

    ``mentions`` are its dates in text order. An event without a date of its own has the governing one; a
    sentence that tells nothing, or only background, opinion or a general truth, gives none. Headlines are in
    ``headline_language`` (the source's own when None) where enough is known to write one.
    """
    words = tongue(source.language)
    telling = _Telling(source, words, names, fold(source.text), Memory(Genders(names, words)))
    found = telling.events(mentions)
    wanted = headline_language or source.language
    return [_headed(event, wanted, telling) for event in with_parties(without_repeats(found), telling.named)]


def _headed(event: Event, language: str, telling: _Telling) -> Event:
    made = headline(event, language, telling.names, Introduced(telling.written, telling.sorts))
    return replace(event, headline=made.text, headline_language=made.language)


@dataclass(slots=True)
class _Telling:
    """One source while it is read."""

    source: Source
    words: Tongue
    names: NameIndex
    folded: Folded
    memory: Memory
    threads: Threads = field(default_factory=Threads)
    sorts: dict[str, Sort] = field(default_factory=dict)
    ids: Counter[str] = field(default_factory=Counter)
    written: dict[str, str] = field(default_factory=dict)
    told_in: int = -1
    placed: bool = False
    states: States = field(default_factory=lambda: States(NameIndex()))
    named: Named = field(default_factory=lambda: Named({}, {}, (), (), ()))

    def events(self, mentions: Sequence[DateMention]) -> list[Event]:
        """Each event, without its headline."""
        skipped = [(self._folded_at(a), self._folded_at(b)) for a, b in untold(self.source)]
        sentences = split(self._cased(), skipped, self.words.abbreviations)
        reading = self._learn(self._read(mentions, sentences, skipped), sentences)
        clock = Clock(reach(sentences), mentions, published=self.source.published)
        found, told_at = list[Event](), -1
        for number, sentence in enumerate(sentences):
            parts = without_anchors(take_apart(reading, sentence.start, sentence.end, self.words.nouns))
            plain = [dated for dated in parts.dates if dated.mention.start and not parts.quoted(dated.start)]
            dates = without_dateline(parts, without_restated(parts, plain))
            dates = without_periods(parts.text, dates, self.words, clocked=clock.governing(sentence) is not None)
            if sentence.heading:
                note_heading(references(parts, self.words, self.memory), self.memory, self.sorts, first=not found)
            heading = sentence.heading or is_bare(dates, sentence, parts.text)
            if heading and number:
                clock.head(dates, sentence, parts.text)
            below = dates_below(reading, sentences[number + 1 : number + 2])
            tells = not heading or (number > 0 and clock.tells(dates, sentence, parts, below))
            if tells and not parts.has("captions"):
                if sentence.start == sentence.paragraph_start:
                    self.memory.turn()
                clock.note(sentence, parts)
                placed = [] if dates else placing(reading, sentences[number : number + 2], self.words)
                clock.move(placed, sentence, ahead=False)
                told = self._told(sentence, parts, dates, clock)
                self.placed = bool(placed and told)
                if found and not told and number == told_at + 1:
                    found[-1] = paid(found[-1], parts, self.source, self.folded)
                found += told
                told_at = number if told else told_at
                if not heading:
                    clock.move(of_telling(parts, dates), sentence, ahead=self._is_ahead(dates))
        return found

    def _learn(self, reading: Reading, sentences: Sequence[Sentence]) -> Reading:
        self.states = states_of(reading.names, sentences, self.names)
        reading = reading._replace(names=at_home(reading.names, reading.text, self.states, self.words))
        self.memory.genders.learn(reading, sentences)
        reading = with_epithets(reading, self.words, self.memory)
        self.sorts = {name.name: name.sort for name in reading.names}
        for name in reading.names:
            if name.name not in self.names and (name.name not in self.written or self.written[name.name] == name.name):
                self.written[name.name] = self.source.text[self.folded.back(name.start) : self.folded.back(name.end)]
        courts = frozenset(filter(self.words.shape.institutions.is_court, self.sorts)) | self.states.bodies
        self.memory.courts = courts | judges(reading, self.words)
        self.memory.spoken.update(n.name for n in reading.names if n.sort == "organisation" and n.name not in courts)
        self.memory.causes = frozenset(causes(reading.names, self.folded.text, self.words))
        self.memory.people.update(one.name for one in reading.names if one.sort == "person")
        self.memory.headed = headed_one(self.folded.text, sentences, reading.names, "person")
        self.memory.body = headed_one(self.folded.text, sentences, reading.names, "organisation")
        self.named = named_in(reading.names, sentences, self.folded.back, self.names, courts)
        return reading

    def _is_ahead(self, dates: Sequence[Dated]) -> bool:
        return any(one.mention.start and one.mention.start > (self.source.published or date.max) for one in dates)

    def _told(self, sentence: Sentence, parts: Parts, dates: list[Dated], clock: Clock) -> list[Event]:
        people = references(parts, self.words, self.memory)
        beside = with_main(choices := self._choices(sentence, parts, dates, clock), parts, dates, self.words)
        found: list[Event] = []
        last: Draft | None = None
        for choice in choices:
            verb = choice.verb or nothing_said(parts, choice.date)
            stated = verb_first.states_noun(parts, verb, self.words)
            somebody = acts_nameless(parts, verb, self.words)
            led = states.leading(parts, verb, self.words)
            unnamed = bool(stated or led) or somebody or has_own_subject(parts, verb)
            acting = () if unnamed else subject_of(parts, verb, people, self.memory, self.words, self.sorts)
            who = self.threads.completed(verb.kind, sides(parts, verb, people, self.words, acting), people)
            who = self.states.led(who, parts, verb, self.words)
            who = who._replace(meant=meant_by(parts, verb, people, self.words))
            if somebody and last is not None:  # "…; a court blocked it": whoever acted before does not
                last = last._replace(who=last.who._replace(agents=()))
            made = self._draft(sentence, parts, choice, who, clock, None if stated else last, beside)
            if made is not None:
                last = None if is_about_one(parts, verb.clause) else made
                self._remember(made)
                found.append(made.event(self.source, self.folded, self.ids))
        main = [one for one in people if not in_passing(one, parts, self.words, self.memory)]
        main = main or [one for one in people if one.owner and one.named][:1]  # "Lang's case dragged on. He …"
        self.memory.note(main, self.sorts, first_subject(parts, main, self.words))
        note_nameless(parts, people, self.words, self.memory)
        self.told_in = sentence.paragraph if found else -1
        return found

    def _remember(self, made: Draft) -> None:
        """What the event leaves for later: its sides, who was tried, a company founded, a thing launched unknown."""
        self.memory.note_sides(made.kind, made.who.sides, jointly=not made.who.patients)
        if made.modality == "asserted":
            self.threads.note(made.kind, made.who)
            sides = made.who.patients if made.kind == "sentencing" else made.who.sides  # not the judge
            self.memory.note_event(made.kind, sides, made.object, self.sorts)
            if made.kind == "launch" and made.object and made.object not in self.names:
                self.memory.launched.add(made.object)

    def _choices(self, sentence: Sentence, parts: Parts, dates: list[Dated], clock: Clock) -> list[Choice]:
        asked = question_start(parts, self.source.text[self.folded.back(sentence.end - 1)])
        asks = asked == parts.start or bool(parts.cues("inverted", sentence.start, sentence.start + 1))  # "Had it …"
        clocked, listed = clock.governing(sentence) is not None, clock.is_listed(sentence)
        own = without_attributes(parts, dates, entry=clock.is_entry(sentence))
        dates = own if clocked else own or dates
        if dates:
            headed = clock.governing(sentence) is clock.section
            choices = [] if asks else choose_dated(parts, dates, self.words, clocked=clocked, headed=headed)
            return [one for one in choices if one.verb or not is_background(parts, one, self.words, placed=self.placed)]
        asks |= bool(parts.cues("hypothetical", sentence.start, sentence.start + 1))
        if not clocked or asks or clock.is_said_today(sentence, parts):
            return []
        told = choose_undated(parts, lively(parts), self.words) or choose_at_once(parts)
        told = told or choose_entry(parts, first=listed or clock.is_entry(sentence, first=True))
        return [choice for choice in told if choice.verb is None or choice.verb.end <= asked]

    def _draft(
        self, sentence: Sentence, parts: Parts, choice: Choice, who: Roles, clock: Clock, last: Draft | None,
        beside: Sequence[Choice],
    ) -> Draft | None:  # fmt: skip
        dated = choice.date or clock.governing(sentence)
        if dated is None:
            return None
        # "Until May he refused. She sued": what goes on is told of May; so is "did not leave until May"
        ends = choice.date is None or happens_then(parts, choice.verb, choice.date)
        said = not_until(dated.mention) if ends else dated.mention
        until = clock.until(said, self.folded.back(sentence.end))
        elsewhere, later = clock.is_elsewhere(sentence), is_later(parts, choice, self.words)
        moment = self._moment(said, choice, until, elsewhere, later)
        made = draft(sentence, parts, choice, moment, who, last, beside, self.sorts)
        aside = verb_first.is_beside(made.object, parts, choice.verb, self.words)
        made = made._replace(who=presided(made.kind, made.who, self.memory.courts, self.sorts))
        made = made._replace(object="") if aside or self.names.sort(made.object) == "person" else made
        if made.kind == "launch" and made.object not in self.names:
            made = made._replace(who=made.who.without(made.object))
        if choice.verb is not None:
            made = made._replace(said=self.folded.text[choice.verb.start : choice.verb.end])
        known = self.source.published
        if choice.modality == "asserted" and known and moment.start > known:
            made = made._replace(modality="planned")
        sometime = moment.later and moment.start == moment.end  # told elsewhere than today: of whatever day
        sometime |= made.modality == "asserted" and moment.end > moment.start == known  # "for the coming four years"
        # "later" in another paragraph than the news of these days is later than something else
        news = known is not None and moment.end == known and (known - moment.start).days <= _NEWS_DAYS
        sometime |= moment.later and later and elsewhere and news
        entry = choice.date is None and (clock.is_entry(sentence) or clock.is_listed(sentence))
        told = (entry or is_told(parts, choice, who, self.words)) and not self._adds_nothing(choice, made, sentence)
        return made if (told or (choice.date is None and parts.has("prompt"))) and not sometime else None

    def _moment(self, mention: DateMention, choice: Choice, until: date, elsewhere: bool, later: bool) -> Moment:
        """The days of an event by its governing date.

        "Later" opens them ``until`` the telling's next date, and so does another paragraph than that of a single day.
        """
        start, end = mention.start, mention.end or mention.start
        assert start is not None and end is not None  # noqa: S101, PT018 - dates without days govern nothing
        if choice.date is not None or end.year >= date.max.year:
            return Moment(mention, start, end, choice.date is None, False)
        if later and (end - start).days < _OPEN_DAYS:
            return Moment(mention, start, max(end, self._bounded(until)), True, True)
        if elsewhere and (end - start).days <= 1 and choice.verb and family(choice.verb.kind) not in _PROMPT:
            return Moment(mention, start, max(end, self._bounded(until)), True, True)
        return Moment(mention, start, end, True, False)

    def _bounded(self, day: date) -> date:
        return min(day, self.source.published or date.max)

    def _adds_nothing(self, choice: Choice, made: Draft, sentence: Sentence) -> bool:
        """True for an undated "things changed": without anybody, or right behind a sentence that told an event."""
        vague = made.kind in VAGUE and choice.date is None and not (choice.verb and choice.verb.traded)
        return vague and (not made.who.everyone or self.told_in == sentence.paragraph)

    def _read(
        self, mentions: Sequence[DateMention], sentences: Sequence[Sentence], skipped: Sequence[tuple[int, int]]
    ) -> Reading:
        text = self.folded.text
        dates = [Dated(self._folded_at(one.date_start), self._folded_at(one.date_end), one) for one in mentions]
        taken = bytearray(len(text))
        for dated in dates:
            taken[dated.start : dated.end] = b"\1" * (dated.end - dated.start)
        for first, last in skipped:
            taken[first:last] = b"\1" * (last - first)
        cased = self._cased()
        clues = [hit for hit in self.words.clues.find(text) if not is_proper(hit, cased)]
        starts = first_words(text, sentences, dates)
        verbs = bytearray(len(text))
        for hit in clues:
            if ends_name(hit):
                mark = self.words.marks.get(text[hit.start : hit.end], b"\1")
                for first, last in hit.spans:
                    verbs[first:last] = mark * (last - first)
        deeds = frozenset(hit.start for hit in clues for clue in hit.values if clue.role in _DEEDS)
        page = Page(text, cased, starts, taken, verbs, small=self.words.small, deeds=deeds)
        names = without_senders(name_all(page, self.names, self.words.shape), cased, sentences)
        sign = self.words.words.grammar.undergone
        undergone = bearing(sign, clues, self.source.text, self.folded.back) if sign else frozenset()
        return Reading(text, clues, names, self.words.purse.find(text), dates, undergone)

    def _cased(self) -> str:
        text, origin = self.source.text, self.folded.origin
        return text if origin is None else "".join([text[at] for at in origin[:-1]])

    def _folded_at(self, offset: int) -> int:
        return offset if self.folded.origin is None else bisect_left(self.folded.origin, offset)
