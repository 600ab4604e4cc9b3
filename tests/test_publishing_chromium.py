"""The exporter: one Chromium, a queue in front of it, back after a death, gone at the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from timeline.errors import ExportError
from timeline.publishing import chromium
from timeline.publishing.chromium import Exporter, find_chromium

ROOT = Path(__file__).parent.parent
FIGURE = {
    "data": [{"type": "scatter", "x": [1, 2], "y": [2, 1], "mode": "markers+text", "text": ["$97 and $40", "ماسك"]}],
    "layout": {"title": {"text": "Timeline"}},
}


@pytest.fixture(autouse=True)
def _chromium() -> None:
    if find_chromium() is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no Chromium is installed")


@pytest.fixture
def exporter() -> Iterator[Exporter]:
    found = Exporter()
    yield found
    found.close()


@pytest.fixture(scope="module")
def warm() -> Iterator[Exporter]:
    """One for all tests that leave its Chromium alone: a start takes seconds."""
    found = Exporter()
    yield found
    found.close()


def draw(exporter: Exporter) -> bytes:
    return exporter.render(FIGURE, form="png", width_px=400, height_px=300)


def group_is_gone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return all(state == "Z" for state in _states(group))


def _states(group: int) -> list[str]:
    """The states of the processes of a group; a zombie waits for its parent only."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except (OSError, IndexError):
            continue
        if int(fields[2]) == group:
            found.append(fields[0])
    return found


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> bool:
    """True as soon as the condition holds, False when it does not within the time."""
    ready = threading.Event()
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        ready.wait(0.05)
    return True


def test_a_picture_is_a_png(warm: Exporter) -> None:
    assert draw(warm).startswith(b"\x89PNG")


def test_the_same_figure_is_the_same_picture(warm: Exporter) -> None:
    assert draw(warm) == draw(warm)


def test_a_page_that_is_kept_draws_what_a_new_one_does(exporter: Exporter, monkeypatch: pytest.MonkeyPatch) -> None:
    first = draw(exporter)
    other = {"data": [{"type": "bar", "y": [3, 1]}], "layout": {"title": {"text": "Another"}}}
    exporter.render(other, form="svg", width_px=300, height_px=200)
    kept = draw(exporter)
    monkeypatch.setattr(chromium, "_PICTURES_A_PAGE", 1)
    assert [draw(exporter), draw(exporter), kept] == [first] * 3


def test_dollars_are_no_formula(warm: Exporter) -> None:
    assert b"$97 and $40" in warm.render(FIGURE, form="svg", width_px=400, height_px=300)


def test_twenty_requests_at_once_are_all_answered_by_one_chromium(warm: Exporter) -> None:
    first = draw(warm)
    group = warm.process_id
    with ThreadPoolExecutor(20) as pool:
        pictures = list(pool.map(lambda _: draw(warm), range(20)))
    assert (set(pictures), warm.process_id) == ({first}, group)


def test_it_comes_back_after_chromium_was_killed(exporter: Exporter) -> None:
    first, group = draw(exporter), exporter.process_id
    assert group is not None
    os.killpg(group, signal.SIGKILL)
    assert (draw(exporter), exporter.process_id != group) == (first, True)


def test_it_comes_back_when_chromium_dies_while_drawing(exporter: Exporter) -> None:
    first, group = draw(exporter), exporter.process_id
    assert group is not None
    os.killpg(group, signal.SIGSTOP)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(draw, exporter)
        assert wait_for(lambda: exporter.waiting == 1)
        os.killpg(group, signal.SIGKILL)
        assert waiting.result(timeout=120) == first


def test_a_chromium_that_hangs_is_replaced_after_the_time_out(monkeypatch: pytest.MonkeyPatch) -> None:
    exporter = Exporter(timeout_s=20)
    first, group = draw(exporter), exporter.process_id
    assert group is not None
    monkeypatch.setattr(exporter, "_timeout_s", 1)
    os.killpg(group, signal.SIGSTOP)
    monkeypatch.setattr(chromium, "START_TIMEOUT_S", 60)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exporter, "_start", _with_patience(exporter, 20))
        again = draw(exporter)
    exporter.close()
    assert (again, wait_for(lambda: group_is_gone(group))) == (first, True)


def _with_patience(exporter: Exporter, seconds: float) -> Callable[[], object]:
    """The second start gives the slow machine its time back."""
    start, calls = exporter._start, []

    async def started() -> None:
        calls.append(1)
        if len(calls) > 1:
            exporter._timeout_s = seconds
        await start()

    return started


def test_a_figure_that_plotly_refuses_is_told_and_chromium_lives_on(warm: Exporter) -> None:
    draw(warm)
    group = warm.process_id
    with pytest.raises(ExportError) as fault:
        warm.render({"data": [{"type": "scatter"}], "layout": 3}, form="png", width_px=400, height_px=300)  # type: ignore[dict-item]
    assert ("\n" not in str(fault.value), draw(warm)[:4], warm.process_id) == (True, b"\x89PNG", group)


def test_no_chromium_is_told_with_how_to_get_one(exporter: Exporter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "find_chromium", lambda: None)
    with pytest.raises(ExportError, match=r"no Chrome or Chromium is installed.*apt install chromium"):
        draw(exporter)
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    with pytest.raises(ExportError, match=r"BROWSER_PATH=/nowhere/chromium: no such file"):
        draw(exporter)


def test_too_many_waiting_are_turned_away(exporter: Exporter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "MAX_WAITING", 0)
    with pytest.raises(ExportError, match="waiting"):
        draw(exporter)


def test_chromium_is_started_afresh_after_many_pictures(exporter: Exporter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "PICTURES_A_CHROMIUM", 2)
    groups = []
    for _ in range(3):
        draw(exporter)
        groups.append(exporter.process_id)
    assert (groups[0] == groups[1], groups[1] == groups[2]) == (True, False)


def test_closing_leaves_no_process_and_a_second_time_does_nothing(exporter: Exporter) -> None:
    draw(exporter)
    group = exporter.process_id
    assert group is not None
    exporter.close()
    exporter.close()
    assert wait_for(lambda: group_is_gone(group))
    with pytest.raises(ExportError, match="closed"):
        draw(exporter)


_PROGRAM = """
import sys
from timeline.publishing import shared
shared().render({"data": [], "layout": {}}, form="svg", width_px=10, height_px=10)
print(shared().process_id, flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("end", ["exit", "kill"])
def test_no_chromium_outlives_the_program(end: str) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with program:
        assert program.stdout is not None
        assert program.stdin is not None
        group = int(program.stdout.readline())
        if end == "kill":
            program.kill()
        program.stdin.close()
        program.wait(timeout=60)
    assert wait_for(lambda: group_is_gone(group))
