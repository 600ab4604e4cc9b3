"""The export studio: a form for a picture, its live preview, and the files to take away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from timeline.locales import load
from timeline.publishing import PRESETS, SUBJECTS, Picture, embed_snippet
from timeline.web import ids
from timeline.web.parts import extra, icon
from timeline.web.refusals import Refused
from timeline.web.state import State
from timeline.web.uploads import decode
from timeline.web.words import say

MAX_LOGO_BYTES = 2_000_000
#: What can be taken away: suffix -> how the button is called (a word of the locale, or the format's own name).
FILES: dict[str, str] = {"png": "PNG", "svg": "SVG", "pdf": "PDF", "html": "studio_html", "zip": "studio_kit"}


def studio(state: State) -> dmc.Modal:
    """The dialog with the form, filled in from the state, and the place of the preview."""
    tag = state["language"]
    return dmc.Modal(
        html.Div([_form(state), _result(tag)], className="studio"),
        id=ids.STUDIO,
        title=say(tag, "studio"),
        size="1180px",
        opened=False,
        closeButtonProps={"aria-label": say(tag, "close")},
    )


def picture(state: Mapping[str, Any], options: Mapping[str, Any], scale: float) -> Picture:
    """The Picture that a state and the form's own ``options`` (logo, pinned) ask for. Raises ExportError."""
    size = (state["width"], state["height"] or 0) if state["preset"] == "custom" and state["width"] else None
    return Picture(
        preset=state["preset"] or "article",
        size=size,
        title=state["title"] or None,
        subtitle=state["subtitle"] or None,
        note=state["note"],
        credit=state["credit"],
        logo=_logo(options.get("logo")),
        scale=scale,
        events=tuple(state["pinned"]) if options.get("pinned") else (),
        top=state["top"],
        story=str(options.get("story") or ""),
        subject=state["subject"],
    )


def _logo(content: Any) -> bytes | None:  # noqa: ANN401 - from the browser
    if not isinstance(content, str) or not content:
        return None
    if len(content) > MAX_LOGO_BYTES * 4 // 3 + 100:
        raise Refused("fault_logo", size=MAX_LOGO_BYTES // 1_000_000)
    return decode(content, "logo")


def _form(state: State) -> html.Div:
    tag = state["language"]
    named = load(tag, "web")["presets"]
    presets = [{"value": name, "label": named.get(name, name)} for name in PRESETS]
    pinned = dmc.Checkbox(id="p-pinned", label=say(tag, "studio_pinned"), checked=False)
    subjects = [{"value": name, "label": say(tag, f"subject_{name}")} for name in SUBJECTS]
    return html.Div(
        [
            dmc.Select(
                id="p-preset", label=say(tag, "studio_preset"), data=presets, value=state["preset"] or "article",
                allowDeselect=False,
            ),
            html.Div([_number("width", state, tag), _number("height", state, tag)], className="pair", id="p-size"),
            dmc.Select(
                id="p-subject", label=say(tag, "studio_subject"), data=subjects, value=state["subject"],
                allowDeselect=False,
            ),
            *[_text(name, state, tag) for name in ("title", "subtitle", "note", "credit")],
            html.Div([_number("top", state, tag), pinned], className="pair"),
            _logo_field(tag),
        ],
        className="studio-form",
    )  # fmt: skip


def _result(tag: str) -> html.Div:
    scales = [{"value": str(scale), "label": f"×{scale}"} for scale in (1, 2, 3)]
    return html.Div(
        [
            dcc.Loading(
                html.Img(id=ids.PREVIEW, alt=say(tag, "studio_preview"), className="preview"),
                delay_show=150,
                overlay_style={"visibility": "visible", "opacity": 0.6},
                color="currentColor",
            ),
            html.P(id=ids.FAULT, role="alert", className="fault"),
            html.Div(
                [
                    dmc.SegmentedControl(
                        id="p-scale", data=scales, value="2", size="xs", **extra(aria_label=say(tag, "studio_scale"))
                    ),
                    *[_download(suffix, label, tag) for suffix, label in FILES.items()],
                    dmc.Button(say(tag, "studio_browser"), id="p-browser", size="xs", variant="subtle"),
                ],
                className="downloads",
            ),
            dmc.Textarea(
                id="p-embed", label=say(tag, "studio_embed"), readOnly=True, autosize=True, inputProps={"dir": "ltr"},
                value=embed_snippet("timeline.html", say(tag, "timeline"), 1200, 720),
            ),
        ],
        className="studio-result",
    )  # fmt: skip


def _text(name: str, state: State, tag: str) -> dmc.TextInput:
    return dmc.TextInput(
        id=f"p-{name}", label=say(tag, f"studio_{name}"), value=state[name], debounce=400,
        placeholder=say(tag, "studio_automatic") if name in ("title", "subtitle") else "",
        inputProps={"maxLength": 200, "dir": "auto"},
    )  # fmt: skip


def _number(name: str, state: State, tag: str) -> dmc.NumberInput:
    return dmc.NumberInput(
        id=f"p-{name}", label=say(tag, f"studio_{name}"), value=state[name] or "", min=1, max=99_999, debounce=400,
        allowDecimal=False, allowNegative=False, hideControls=True,
        placeholder=say(tag, "studio_all") if name == "top" else "",
    )  # fmt: skip


def _logo_field(tag: str) -> html.Div:
    button = dmc.Button(say(tag, "studio_logo"), variant="default", size="xs", tabIndex=-1)
    upload = dcc.Upload(button, id="p-logo", accept=".png,.jpg,.jpeg,.svg", max_size=MAX_LOGO_BYTES, className="upload")
    remove = dmc.Button(say(tag, "studio_remove"), id="p-no-logo", variant="subtle", size="xs")
    return html.Div([upload, remove], className="pair", **extra(data_name=say(tag, "studio_logo")))


def _download(suffix: str, label: str, tag: str) -> dmc.Button:
    words = say(tag, label) if label.startswith("studio_") else label
    return dmc.Button(
        words, id={"type": "p-download", "suffix": suffix}, size="xs",
        variant="filled" if suffix == "png" else "default", leftSection=icon("download"),
    )  # fmt: skip
