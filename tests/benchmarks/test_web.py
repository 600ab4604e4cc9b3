"""How fast the page is in a real browser, beside vis-timeline and TimelineJS3 drawing the same events in the same run.

A zoom step is a turn of the wheel (TimelineJS3 has a button only) until the next frame is drawn, from rest and as one
of many. Ours places its labels anew after the last: that is told apart, and so is the panel of an event that is chosen,
which only ours has. Our first view is the chart as the server draws it, with its labels; Plotly's takes its place when
the page is ready, and can be moved from then on. The server has sent its scripts before, so that they are compressed,
but draws the chart anew. The machine's load is told with the figures.
Run by ``make bench``; the two others come from npm into build/npm the first time. Reported, never asserted.
"""

from __future__ import annotations

import functools
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from tests.browser import story
from tests.browser.conftest import Server, free_port
from timeline.web import figures

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
PACKAGES = ("vis-timeline", "vis-data", "@knight-lab/timelinejs")
STEPS = 5
ZOOMS = 15  # a step of some milliseconds depends on when the screen is drawn next
REST_MS = 1_000  # between two steps: ours has then placed its labels anew, and each step is taken from rest
TURNING_MS = 60  # between two turns of a wheel that a reader goes on turning

WHEEL = """
const turn = (part) => { const { left, top, width } = part.getBoundingClientRect();
  part.dispatchEvent(new WheelEvent("wheel", { deltaY: -120, clientX: left + width / 2, clientY: top + 60, bubbles: true, cancelable: true })); };
"""
VIS = """<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="npm/node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css">
<div id="chart"></div><script src="npm/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
<script>
const events = __EVENTS__;
const items = new vis.DataSet(events.map((e) => ({ id: e.id, group: e.lane, content: e.headline, start: e.start })));
const lanes = [...new Set(events.map((e) => e.lane))].map((id) => ({ id, content: id }));
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
let shown = new vis.DataView(items);
const chart = new vis.Timeline(document.getElementById("chart"), shown, new vis.DataSet(lanes), { width: "1080px", maxHeight: "850px" });
window.ready = new Promise((done) => { chart.on("changed", async () => { await drawn(); done(performance.now()); }); });
__WHEEL__
window.zoom = async (step) => { turn(document.querySelector(".vis-panel.vis-center")); await drawn(); };
window.filter = async (lane) => { shown = new vis.DataView(items, { filter: (item) => !lane || item.group === lane }); chart.setItems(shown); await drawn(); };
</script>"""

KNIGHT = """<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="npm/node_modules/@knight-lab/timelinejs/dist/css/timeline.css">
<div id="chart" style="width:1080px;height:850px"></div><script src="npm/node_modules/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<script>
const events = __EVENTS__;
const day = (text) => { const [year, month, date] = text.split("-").map(Number); return { year, month, day: date }; };
const story = (lane) => ({ events: events.filter((e) => !lane || e.lane === lane).map((e) => (
  { unique_id: e.id, group: e.lane, start_date: day(e.start), text: { headline: e.headline } })) });
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
let chart;
const make = (lane) => new Promise((done) => { document.getElementById("chart").innerHTML = "";
  chart = new TL.Timeline("chart", story(lane), { duration: 0, font: null, debug: false });
  chart.on("ready", async () => { await drawn(); done(performance.now()); }); });
window.ready = make("");
window.zoom = async (step) => { chart.zoomIn(); await drawn(); };
window.filter = make;
</script>"""

#: Notes the frames in which our first view, and the chart that can be moved, are there.
SEEN = """(() => {
  const seen = (window.seen = {});
  const look = (now) => {
    seen.first ??= document.querySelector('#first text, #chart .textpoint') ? now : undefined;
    if (document.querySelector('#chart .textpoint') && !document.getElementById('first')) seen.ready = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();"""
OURS = (
    f"() => {{{WHEEL}"
    + """
  const plot = document.querySelector('#chart .js-plotly-plot');
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const again = (act) => new Promise((done) => {
    const listen = async () => { plot.removeListener('plotly_afterplot', listen); await drawn(); done(); };
    plot.on('plotly_afterplot', listen);
    act();
  });
  window.zoom = async () => { turn(plot.querySelector('.nsewdrag')); await drawn(); };
  window.labels = () => again(() => window.timeline.zoom(0.75));
  /* Until the frame is drawn in which the panel tells of the event: its form is there for no other. */
  window.choose = (event) => new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`no panel for ${event}`)), 20000);
    const panel = document.getElementById('details-body');
    const watcher = new MutationObserver(() => {
      if (!panel.querySelector(`.edit-form[data-event="${event}"]`)) return;
      clearTimeout(late);
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(done));
    });
    watcher.observe(panel, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-event'] });
    window.timeline.change({ selected: event });
  });
  window.whole = () => again(() => window.timeline.change({ start: null, end: null, selected: null }));
  window.filter = (lane) => again(() => window.timeline.change({ sources: lane ? [lane] : [] }));
}"""
)


@pytest.fixture(scope="module")
def others(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address under which the other libraries' pages are served, installed when they are not."""
    if not request.config.getoption("benchmark_enable"):
        pytest.skip("measured by make bench")
    if not (BUILD / "npm" / "node_modules" / "vis-timeline").exists():
        npm = shutil.which("npm") or pytest.skip("npm is needed to compare with the others")
        subprocess.run([npm, "install", "--silent", "--prefix", str(BUILD / "npm"), *PACKAGES], check=True, timeout=300)
    handler = functools.partial(_Quiet, directory=str(BUILD))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def _events(table: pd.DataFrame) -> str:
    rows = [
        {"id": one.event_id, "lane": one.source_id, "start": f"{one.start:%Y-%m-%d}", "headline": one.headline}
        for one in table.itertuples()
    ]
    return json.dumps(rows)


def _opened(browser: Browser) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
    page.set_default_timeout(240_000)
    return page


def _median(page: Page, call: str, steps: int = STEPS, pause: int = REST_MS) -> float:
    """Milliseconds of a call in the page, the median of ``steps`` with a pause before each."""
    script = f"async (step) => {{ const begun = performance.now(); await {call}; return performance.now() - begun; }}"
    found = []
    for step in range(steps):
        page.wait_for_timeout(pause)
        found.append(page.evaluate(script, step))
    return statistics.median(found)


def _zooms(page: Page) -> dict[str, float]:
    """Milliseconds of a zoom step from rest, and of one among many."""
    return {
        "zoom step": _median(page, "window.zoom(step)", ZOOMS),
        "zoom, turning on": _median(page, "window.zoom(step)", ZOOMS, TURNING_MS),
    }


def _filtering(table: pd.DataFrame) -> str:
    """One lane and all of them by turns; of a large table other lanes only, as vis-timeline needs minutes for all."""
    return (
        "window.filter(step % 2 ? '' : 'paper-0' + step)" if len(table) <= 1_000 else "window.filter('paper-0' + step)"
    )


def _ours(browser: Browser, table: pd.DataFrame) -> dict[str, float]:
    server = Server(table)
    try:
        _seen(_opened(browser), server.url)
        figures.chart.cache_clear()
        page = _opened(browser)
        found = _seen(page, server.url, keep=True)
        page.wait_for_load_state("networkidle")
        page.evaluate(OURS)
        found["filter"] = _median(page, _filtering(table), 6)
        found["zoom, labels again"] = _median(page, "window.labels()")
        page.wait_for_load_state("networkidle")
        found["select, panel"] = _median(page, f"window.choose({json.dumps(list(table['event_id'][:30:5]))}[step])")
        page.evaluate("window.whole()")  # as vis-timeline begins
        page.wait_for_load_state("networkidle")
        found |= _zooms(page)
        page.context.close()
    finally:
        server.close()
    return found


def _seen(page: Page, address: str, *, keep: bool = False) -> dict[str, float]:
    """Milliseconds from the address to the first view and to the chart that can be moved."""
    page.add_init_script(SEEN)
    page.goto(address)
    seen = page.wait_for_function("() => window.seen.ready && window.seen").json_value()
    page.wait_for_load_state("networkidle")
    if not keep:
        page.context.close()
    return {"first view": seen["first"], "page ready": seen["ready"]}


def _theirs(browser: Browser, address: str, name: str, source: str, table: pd.DataFrame) -> dict[str, float]:
    filled = source.replace("__WHEEL__", WHEEL).replace("__EVENTS__", _events(table))
    (BUILD / f"{name}.html").write_text(filled, encoding="utf-8")
    page = _opened(browser)
    page.route(lambda url: not url.startswith(address), lambda route: route.abort())
    page.goto(f"{address}{name}.html")
    first = page.evaluate("window.ready")
    found = {"first view": float(first), **_zooms(page)}
    found["filter"] = _median(page, _filtering(table), 6)
    page.context.close()
    return found


@pytest.mark.parametrize("events", [200, 1_000, 10_000])
def test_page_beside_others(benchmark: Any, browser: Browser, others: str, events: int) -> None:
    table = story.large(events)
    found = {"ours": benchmark.pedantic(_ours, args=(browser, table), rounds=1)}
    found["vis-timeline"] = _theirs(browser, others, "vis", VIS, table)
    if events <= 1_000:  # TimelineJS needs minutes for more
        found["TimelineJS3"] = _theirs(browser, others, "knight", KNIGHT, table)
    benchmark.extra_info.update(found)
    for step in (
        "first view",
        "page ready",
        "zoom step",
        "zoom, turning on",
        "zoom, labels again",
        "filter",
        "select, panel",
    ):
        told = "  ".join(f"{name} {times[step]:7.0f} ms" for name, times in found.items() if step in times)
        print(f"\n{events:6,} events, {step:18}: {told}  (load {os.getloadavg()[0]:.1f})", end="")


def _started(browser: Browser, state: Path) -> float:
    """Seconds from ``python app.py`` to the first view of the shipped timeline."""
    page, port, begun = _opened(browser), free_port(), time.perf_counter()
    environment = {**os.environ, "XDG_STATE_HOME": str(state)}
    command = [sys.executable, "app.py", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE) as process:
        try:
            assert process.stderr
            assert process.stderr.readline().startswith(b"Serving")
            page.goto(f"http://127.0.0.1:{port}/", wait_until="commit")
            page.wait_for_selector("#first text, #chart .textpoint", state="attached")
            return time.perf_counter() - begun
        finally:
            process.terminate()
            process.wait(timeout=20)
            page.context.close()


def test_start_to_first_view(benchmark: Any, browser: Browser, tmp_path: Path) -> None:
    if not benchmark.enabled:
        pytest.skip("measured by make bench")
    seconds = [benchmark.pedantic(_started, args=(browser, tmp_path), rounds=1), _started(browser, tmp_path)]
    told = ", ".join(f"{second:.1f} s" for second in seconds)
    print(f"\npython app.py to the first view: {told}  (load {os.getloadavg()[0]:.1f})", end="")
