"""Title, subtitle, note and sources of a picture, as lines that fit its page."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from timeline.drawing.fonts import LINE, width
from timeline.drawing.text import clean
from timeline.drawing.view import View
from timeline.locales import load
from timeline.publishing.captions import finding, headed, note, sentences, source_line, subtitle, title_of
from timeline.publishing.layout import Block, Types, block
from timeline.publishing.logo import Logo
from timeline.publishing.picture import Picture
from timeline.publishing.presets import Preset
from timeline.publishing.sheet import logo_size
from timeline.publishing.summary import Summary

#: The most of a picture's height that notes and sources may take.
_FOOT_SHARE, _CARD_FOOT_SHARE, _LIST_FOOT_SHARE = 0.2, 0.17, 0.12
_FOOT_LINES = 6
#: Pictures without bars and dashes, which then need no explanation.
_NO_BARS = ("coverage", "lag")
#: How much is said at the foot, from all to the least: (in brief, sources named).
_DEGREES = ((False, 8), (True, 8), (True, 5), (True, 3), (True, 2), (True, 1))


@dataclass(frozen=True, slots=True)
class Page:
    """What stays the same while it is tried which events find room on a page: title and subtitle are ``said``."""

    picture: Picture
    facts: Summary
    preset: Preset
    logo: Logo | None
    said: tuple[str, str]
    head: tuple[Block, ...]


def title(picture: Picture, facts: Summary, view: View, preset: Preset) -> str:
    """What the picture found, with those whom it is about before it where there is room for that."""
    if picture.title is not None:
        return clean(picture.title)
    said = load(view.language, "publishing")
    if picture.subject == "story" and facts.disputed:
        return str(said["story"]).format(title=clean(title_of(facts.disputed[0], view.language)))
    if picture.subject in ("coverage", "lag"):
        what = str(said[picture.subject])
    else:
        what = finding(facts, view.language)
        if not (facts.disputed or facts.busiest):  # then it names them itself
            return what
    named = headed(what, facts, view.language)
    return what if _title_block(named, preset, view.language).cut else named


def subtitle_line(picture: Picture, facts: Summary, view: View, preset: Preset) -> str:
    """How much, by whom and when; "" on a card."""
    if picture.subtitle is not None:
        return clean(picture.subtitle)
    if preset.message_px:  # a card's lines at the foot say as much, and its room is for events
        return ""
    said = subtitle(facts, view.language, about=picture.title is not None)
    types = Types.of(preset)
    short = preset.height_px and width(said, types.subtitle, view.language) > preset.width_px - 2 * types.edge
    return subtitle(facts, view.language, about=False) if short else said


def head(said: tuple[str, str], preset: Preset, view: View) -> tuple[Block, ...]:
    """Title and subtitle as lines."""
    types, tag = Types.of(preset), view.language
    gap = (0.3 if said[1] else 0.7) * types.small
    first = replace(_title_block(said[0], preset, tag), space_px=gap)
    size = types.small if preset.message_px else types.subtitle
    room = _head_px(preset)
    under = block(said[1], size, room_px=room, language=tag, most=2, space_px=0.6 * types.small, quiet=True)
    return first, under


def _title_block(text: str, preset: Preset, language: str) -> Block:
    """The title, smaller before a word is broken or it is cut."""
    types = Types.of(preset)
    most = 2 if preset.height_px and preset.height_px < 700 else 3
    sizes = [max(round(share * types.title), types.small) for share in (1, 0.88, 0.77)]
    room = _head_px(preset)
    title = block("", sizes[0], room_px=0, language=language, most=most)
    for whole, size in itertools.product((True, False), sizes):
        title = block(text, size, room_px=room, language=language, most=most, bold=True, whole=whole)
        if not title.cut:
            break
    return title


def _head_px(preset: Preset) -> float:
    return (preset.message_px or preset.width_px) - 2 * Types.of(preset).edge


def foot(page: Page, marks: Summary, shown: int, view: View) -> tuple[Block, ...]:
    """Note, sources and credit of the marks drawn, as much of them as a fifth of the height can hold."""
    picture, facts, preset, logo = page.picture, page.facts, page.preset, page.logo
    types, tag = Types.of(preset), view.language
    room = preset.width_px - 2 * types.edge - (logo_size(logo, types)[0] + types.edge if logo else 0)
    listed = view.layout == "vertical" and preset.height_px
    share = _CARD_FOOT_SHARE if preset.message_px else _LIST_FOOT_SHARE if listed else _FOOT_SHARE
    budget = share * (preset.height_px or 2 * preset.width_px)
    marked = replace(marks, disputed=()) if picture.subject in _NO_BARS else marks  # no ⚠, or a legend of it
    blocks: tuple[Block, ...] = ()
    fewest = max(1, int(budget / (types.small * LINE)) // 2)
    for brief, named, most in (*((*degree, _FOOT_LINES) for degree in _DEGREES), (*_DEGREES[-1], fewest)):
        signs = note(marked, tag, shown=shown, total=facts.events, brief=brief or picture.subject in _NO_BARS)
        texts = (
            sentences((signs, clean(picture.note, 600)), tag),
            sentences((source_line(facts, tag, most=named), clean(picture.credit)), tag),
        )
        blocks = tuple(
            block(text, types.small, room_px=room, language=tag, most=most, space_px=0.2 * types.small, quiet=True)
            for text in texts
        )
        if sum(part.height_px for part in blocks) <= budget:
            break
    return blocks
