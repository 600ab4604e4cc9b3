"""The manifest of a picture: what it takes to draw the same one again."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import pandas as pd

from timeline.drawing.view import View
from timeline.errors import ExportError, one_line
from timeline.publishing.picture import Picture
from timeline.table import write_table

#: The form of the manifest; a reader of another form says so.
FORM = 1
MAX_BYTES = 5_000_000
_REMEDY = "name a manifest.json out of a kit"


def manifest(table: pd.DataFrame, view: View, picture: Picture, drawn: dict[str, Any]) -> str:
    """The view, the picture and the table's fingerprint as JSON, with what was ``drawn`` (size, ids, boxes).

    The same arguments give the same text. A logo rides along as its content.
    """
    content = {
        "manifest": FORM,
        "view": _told(msgspec.to_builtins(view), msgspec.to_builtins(View())),
        "picture": _told(_portable(picture), _portable(Picture())),
        "table_sha256": hashlib.sha256(write_table(table, None).encode("utf-8")).hexdigest(),
        "drawn": drawn,
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_manifest(path: Path) -> tuple[View, Picture]:
    """The view and the picture of a manifest. Raises ExportError for a file that is none."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ExportError("is larger than 5 MB", str(path), _REMEDY)
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(content, dict) or content.get("manifest") != FORM:
            raise ExportError(f"is no manifest of form {FORM}", str(path), _REMEDY)
        view = msgspec.convert(content.get("view", {}), View)
        return view, _picture(msgspec.convert(content.get("picture", {}), dict[str, Any]))
    except json.JSONDecodeError as fault:
        raise ExportError("is no manifest", str(path), _REMEDY) from fault
    except (OSError, ValueError, TypeError, RecursionError) as fault:
        raise ExportError(one_line(fault)[:200], str(path), _REMEDY) from fault


def _picture(values: dict[str, Any]) -> Picture:
    """Raises ValueError or TypeError for values that are of another kind, or of no field."""
    kinds = get_type_hints(Picture)
    unknown = values.keys() - kinds.keys()
    if unknown:
        raise ValueError(f"{min(unknown)[:40]!r} is no part of a picture")
    logo = values.get("logo")
    wish = {name: msgspec.convert(value, kinds[name]) for name, value in values.items() if name != "logo"}
    return Picture(**wish, logo=base64.b64decode(logo, validate=True) if logo else None)


def _portable(picture: Picture) -> dict[str, Any]:
    """The picture as JSON can hold it, its logo as base64 of the file's content."""
    logo = picture.logo
    content = logo.read_bytes() if isinstance(logo, Path) else logo
    plain = {field.name: getattr(picture, field.name) for field in fields(picture)}
    return plain | {"logo": base64.b64encode(content).decode("ascii") if content else None}


def _told(values: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    """Only what is not as it is anyway."""
    return {name: value for name, value in values.items() if value != defaults[name]}
