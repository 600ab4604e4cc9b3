"""A picture as one web page that needs no network, and the line of HTML that puts it into an article."""

from __future__ import annotations

import functools
import json
from html import escape
from typing import Any

from plotly.offline import get_plotlyjs

from timeline.drawing import GRAPH_CONFIG
from timeline.publishing.subsets import font_css
from timeline.tags import right_to_left

_PAGE = """<!doctype html>
<!-- To embed: {snippet} -->
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; \
style-src 'unsafe-inline'; img-src data: blob:; font-src data:">
<meta name="description" content="{short}">
<title>{title}</title>
<style>{fonts}
body{{margin:0;background:{ground}}}
figure{{margin:0;overflow-x:auto}}
.aside{{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:pre-line}}
</style>
<script>{plotly}</script>
</head>
<body>
<main><figure>
<div id="picture" role="img" aria-label="{short}" dir="ltr"></div>
<figcaption class="aside">{long}</figcaption>
</figure></main>
<script type="application/json" id="data">{data}</script>
<script>
const {{figure, config}} = JSON.parse(document.getElementById("data").textContent);
document.fonts.ready.then(() => Plotly.newPlot("picture", figure.data, figure.layout, config));
</script>
</body>
</html>
"""


def web_page(figure: dict[str, Any], *, title: str, short: str, long: str, language: str) -> str:
    """The figure as a page that holds all it needs, plotly.js and fonts included, and lets nothing out.

    ``short`` and ``long`` are its alternative texts. Every text is escaped.
    """
    layout = figure["layout"]
    data = json.dumps({"figure": figure, "config": GRAPH_CONFIG}, ensure_ascii=False)
    return _PAGE.format(
        snippet=embed_snippet("timeline.html", title, layout["width"], layout["height"]).replace("--", "- -"),
        language=escape(language), direction="rtl" if right_to_left(language) else "ltr", title=escape(title),
        short=escape(short), long=escape(long), ground=escape(layout.get("paper_bgcolor", "#fff")),
        fonts=font_css(data), plotly=_plotly(), data=data.replace("<", "\\u003c"),
    )  # fmt: skip


def embed_snippet(address: str, title: str, width_px: int, height_px: int) -> str:
    """The line of HTML that shows the page at ``address`` in an article; the page can run but reach nothing."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width_px}" height="{height_px}" '
        'style="border:0;max-width:100%" loading="lazy" sandbox="allow-scripts"></iframe>'
    )


@functools.cache
def _plotly() -> str:
    return str(get_plotlyjs()).replace("</script", "<\\/script")
