"""``python app.py``: what it understands, and what it says when it cannot serve."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.browser.conftest import free_port

ROOT = Path(__file__).resolve().parents[1]


SERVE = ("-m", "timeline", "serve", "data/events.csv")


def started(*arguments: str, state: Path, program: Sequence[str] = ("app.py",)) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *program, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(state), "LANG": "C.UTF-8"},
    )  # fmt: skip


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that something else listens on."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_its_help_says_how_to_see_another_timeline(tmp_path: Path) -> None:
    process = started("--help", state=tmp_path)
    said, faults = process.communicate(timeout=60)
    assert process.returncode == 0
    assert faults == ""
    assert "--port N" in said
    assert "python -m timeline serve FOLDER|TABLE" in said


@pytest.mark.parametrize("arguments", [("--port", "ninety"), ("--port", "70000"), ("data",)])
def test_what_it_does_not_understand_is_told_in_one_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    process = started(*arguments, state=tmp_path)
    said, faults = process.communicate(timeout=60)
    assert process.returncode == 2
    assert said == ""
    assert faults.count("\n") == 1
    assert arguments[-1] in faults
    assert faults.endswith("See: python app.py --help\n")


@pytest.mark.parametrize("program", [("app.py",), SERVE], ids=" ".join)
def test_a_port_in_use_is_told_with_what_to_do(program: Sequence[str], taken: int, tmp_path: Path) -> None:
    process = started("--port", str(taken), state=tmp_path, program=program)
    _, faults = process.communicate(timeout=60)
    assert process.returncode == 1
    assert faults.removeprefix("timeline: ").startswith(f"port {taken}: ")
    assert faults.endswith("choose another with --port.\n")
    assert faults.count("\n") == 1


def test_it_serves_where_no_decision_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / ".local").write_text("no folder", "utf-8")
    process = started("--port", str(free_port()), state=tmp_path)
    try:
        assert process.stderr
        assert "XDG_STATE_HOME" in process.stderr.readline()
        assert process.stderr.readline().startswith("Serving")
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.mark.parametrize("program", [("app.py",), SERVE], ids=" ".join)
def test_it_serves_on_the_port_that_it_is_told(program: Sequence[str], tmp_path: Path) -> None:
    port = free_port()
    process = started("--port", str(port), state=tmp_path, program=program)
    try:
        assert process.stderr
        assert process.stderr.readline() == f"Serving http://127.0.0.1:{port} — stop with Ctrl-C\n"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
            assert '<html lang="en"' in answer.read().decode()
    finally:
        process.terminate()
        process.communicate(timeout=20)
