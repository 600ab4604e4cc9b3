"""The keys of a language file, for dates. Its events' keys are in timeline.languages.events."""

from __future__ import annotations

from functools import cached_property

import msgspec

from timeline.errors import LanguageError
from timeline.languages.events import EventWords
from timeline.toml import decode


class When(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A way to say when: templates, what they mean, and examples that the tests run.

    ``say`` holds words, ``{slots}``, ``[optional]`` and ``(this|that)`` parts as in Home Assistant's sentence
    templates; what stands in ``<angle brackets>`` must be there but is no part of the date's words.
    ``means`` is an expression of timeline.dates.rules.expressions, such as ``shift(landmark, -n, unit)``.
    ``examples`` maps words to the TIMEX3 value, with the modifier behind a space, that they have in the tests'
    example context (published on Wednesday 2025-03-19, the telling at 2015-03-10, inauguration 2025-01-20).
    """

    say: list[str]
    means: str
    examples: dict[str, str] = {}
    confidence: float = 1.0


class Never(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that look like a date and are none: "{n} {unit} old". They win when they are the longer match."""

    say: list[str]
    examples: list[str] = []


class Clues(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that steer a reading; "…" stands for the rest of a word ("…eront" of French verbs to come),
    "(it|all) began" for each of two.

    ``future``: the clause is about what is to come ("will", "was due to"); ``ahead``: from the day of publication
    on, whatever time the telling has reached ("will", "is due to"); ``unlike``: longer words that begin as one of
    ``future`` does (将其); ``dependent``: right before such a word, they
    take that from it ("أن يبدأ", "لم يبدأ"); ``joined``: written onto such a word behind a date, they begin
    another clause; ``behind``: the clause behind a date that opens its sentence is about
    what is to come, where verbs do not say so (20日，法庭将再次开庭); ``past``: about what has been; ``deeds`` are
    forms of words that mostly tell what has been ("…ed"), heeded where no other word does; ``done`` behind a date in
    its clause tell what has been where words are not set apart (周日凌晨发生). ``starts`` stand behind a
    date on which something starts, so that the telling goes there (5月4日起停牌). ``aside``: what follows in the
    sentence is told from the side ("which", "who", "would") and does not move the telling's time. ``earlier``: what
    had been before the telling's time ("had"), so that "ago" counts from there (``marked``: in no other way).
    ``fronted``: a word that opens a sentence with what its subject had undergone ("born in …, she"). ``begins``: the
    date behind it in the sentence is where a tale begins, however far back ("it all began"). ``then`` begins a sentence
    that goes on from the date said last, even from one that only bounds a time ("not until May. By then"). ``that``
    leads to what is said: a verb behind it looks ahead from the day said before it ("On 3 May, she says that she
    will"). ``periods`` stand before a year of which a thing is that is told of at another time ("its 2023
    accounts"), ``editions`` behind one ("the 2022 World Cup"), ``born`` before a birthday that says who somebody is,
    unless ``born_at`` goes on from it ("sinh năm 1949 ở Huế"), ``figures`` behind a month of which one is (9月营收),
    ``against`` before what another date is compared with ("than in July"), ``articles`` before one that is no year of
    what is told beside it ("the 1971 war"), and before a word of ``past`` that is an epithet ("behind closed doors");
    behind a word of ``bare`` it tells nothing past either ("could hit"). ``objects`` may be written onto a word of
    ``past`` ("أعلنه"), which the article ``glued`` onto nouns never begins ("الوقت").
    ``adverbial`` lead a month in which something is done, where no article shows that a thing is of it ("في").
    ``due`` stand right before a date that is asked for, set or put off to ("put off until", "put … off until";
    where words are not set apart, right behind it too), ``sought`` earlier in its clause ("asked for"): what is
    told behind them goes on at the time before that date, unless it ``came``, as words right behind it say
    ("拖到2月8日才"). ``moved`` is what is put off from one day, ``moved_to`` leads to the other ("postponed from May to
    June"). ``onward`` stand before a day to come, where no verb looks back behind what joins them ("opens Friday",
    "hosts Leeds on 3 May"). ``until`` stands right before a weekday to come, where no verb of its clause looks back.
    ``onto`` leads from a day of the sentence to a weekday after it ("met on Monday before flying home on Friday"),
    ``back`` to one before it ("play on Thursday after losing on Sunday"). ``leading`` are verbs that open a
    sentence which looks ahead where none behind them looks back ("يفتح"). ``planned`` stand before a day that was to
    come at its time and may be over ("was due on Tuesday").
    ``meant`` leads to the day that something is set for ("called a vote for July 4").
    ``joints`` begin a clause that goes on in the sentence ("and by Friday we will").
    ``countries``: words that show a text to be about a country (US), so that its days of office are meant.
    ``captions`` only stand under pictures. ``relates`` begin, behind a date, what stands before the one it is about
    (2001年成立的银行).
    """

    future: list[str] = []
    ahead: list[str] = []
    unlike: list[str] = []
    dependent: list[str] = []
    joined: list[str] = []
    behind: list[str] = []
    past: list[str] = []
    bare: list[str] = []
    objects: list[str] = []
    glued: str = ""
    deeds: list[str] = []
    done: list[str] = []
    starts: list[str] = []
    aside: list[str] = []
    earlier: list[str] = []
    marked: bool = False
    fronted: list[str] = []
    begins: list[str] = []
    then: list[str] = []
    that: list[str] = []
    periods: list[str] = []
    editions: list[str] = []
    born: list[str] = []
    born_at: list[str] = []
    figures: list[str] = []
    against: list[str] = []
    articles: list[str] = []
    adverbial: list[str] = []
    due: list[str] = []
    sought: list[str] = []
    came: list[str] = []
    moved: list[str] = []
    moved_to: list[str] = []
    onward: list[str] = []
    until: list[str] = []
    joints: list[str] = []
    onto: list[str] = []
    back: list[str] = []
    leading: list[str] = []
    planned: list[str] = []
    meant: list[str] = []
    countries: dict[str, list[str]] = {}
    captions: list[str] = []
    relates: list[str] = []


class _Events(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The last tables of a language file."""

    events: EventWords


class Language(msgspec.Struct, forbid_unknown_fields=True, frozen=True, dict=True):
    """One language's file.

    ``spaced``: words are set apart by spaces. ``tenseless``: verbs do not tell the past from what is to come.
    ``order``: of numeric dates, dmy, mdy or ymd. ``clitics``: prefixes written onto the next word (Arabic و ف ب ل
    ك). ``capitalised``: slots whose words must begin with a capital in the text, ``uncapitalised``: must not,
    inside a sentence. ``careful``: words of a slot that never stand alone as a date (May, March). ``whole``: words
    of which no part is one (前往: no 前), with choices as in clues. ``without``: words of CLDR's that mislead (French
    sept, seven). ``suffixes``: endings of ordinals written onto digits (1st, 2nd). ``drop``: characters that
    spelling may leave out (Arabic vowel signs, tatweel). ``alike``: characters that count as the same, each key as
    its value. ``words`` maps a slot (month, weekday, unit, season, number, ordinal, few, holiday, hijri_month,
    lunar_month) to value -> words. ``tens``: how tens and ones are said together ("{ten}-{one}"), the ones as
    ``digits`` says them there where not as alone. ``era_offset`` is subtracted from years above 2400 (Thai).
    ``abbreviations`` end in a dot that ends no sentence, with ``#`` before a number alone ("no. 5").
    ``events_part`` are the ``[events]`` tables, which end the file.
    """

    name: str = ""
    spaced: bool | None = None
    tenseless: bool = False
    order: str = ""
    clitics: list[str] = []
    capitalised: list[str] = []
    uncapitalised: list[str] = []
    careful: list[str] = []
    whole: list[str] = []
    without: list[str] = []
    suffixes: list[str] = []
    drop: str = ""
    alike: dict[str, str] = {}
    era_offset: int = 0
    tens: str = ""
    digits: dict[str, list[str]] = {}
    words: dict[str, dict[str, list[str]]] = {}
    when: list[When] = []
    never: list[Never] = []
    clues: Clues = Clues()
    abbreviations: list[str] = []
    events_part: bytes = b""

    @cached_property
    def events(self) -> EventWords:
        """The words for events, read when asked for, as dates need none. Raises LanguageError for a fault in them."""
        try:
            return decode(self.events_part, _Events).events if self.events_part else EventWords()
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            raise LanguageError(str(fault), f"{self.name}, [events]", "compare it with en.toml") from fault
