"""How an event came about, as text: sentence, words, rule, anchor, kind, names, joins."""

from __future__ import annotations

from timeline.model import Event


def explain(event: Event) -> str:
    """A line for each step from the sentence to the event, for people to check it by."""
    money = f"{event.amount_text} = {event.amount_usd:,.0f} US dollars" if event.amount_usd else event.amount_text
    days = f"{event.start}" if event.start == event.end else f"{event.start} to {event.end}"
    steps = (
        ("Event", f"{event.event_id}: {event.headline} [{event.headline_language or event.language}]"),
        (
            "Source",
            f"{event.source_id} {event.publisher}".strip()
            + (f", published {event.published}" if event.published else ""),
        ),
        ("Sentence", f"{event.quote} [{event.sentence_start}–{event.sentence_end}]"),
        ("Date", f"{event.date_text} [{event.date_start}–{event.date_end}] = {days}, {event.precision}, {event.basis}"),
        ("How", event.explanation),
        ("Kind", f"{event.type}, {event.modality}"),
        ("Acts", ", ".join(event.agents)),
        ("On whom", ", ".join(event.patients)),
        ("Object", event.object),
        ("Named", ", ".join(event.actors)),
        ("Unsaid", ", ".join(event.unsaid)),
        ("Money", money),
        ("Sure", f"{event.confidence:.2f}"),
        ("Story", f"{event.story_id}: {event.joined}" if event.story_id else ""),
    )
    return "\n".join(f"{name + ':':<10}{said}" for name, said in steps if said)
