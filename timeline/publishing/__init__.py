"""Publishing: a table and a view become pictures, pages and files for other programs."""

from timeline.publishing.captions import caption, sentences, whom
from timeline.publishing.chromium import find_chromium, shared
from timeline.publishing.export import FORMATS, content_of, export
from timeline.publishing.manifest import read_manifest
from timeline.publishing.page import embed_snippet
from timeline.publishing.picture import SUBJECTS, Picture
from timeline.publishing.presets import PRESETS, SIZED, Preset
from timeline.publishing.rendering import render
from timeline.publishing.retelling import retell, spelt
from timeline.publishing.summary import most_named
from timeline.publishing.timelinejs import read_timelinejs

__all__ = [
    "FORMATS",
    "PRESETS",
    "SIZED",
    "SUBJECTS",
    "Picture",
    "Preset",
    "caption",
    "content_of",
    "embed_snippet",
    "export",
    "find_chromium",
    "most_named",
    "read_manifest",
    "read_timelinejs",
    "render",
    "retell",
    "sentences",
    "shared",
    "spelt",
    "whom",
]
