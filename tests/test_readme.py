"""The README is true: its help is the program's, its commands run, its tables name what there is."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.table import COLUMNS, DATE_COLUMNS

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
COMMANDS = ("", "extract", "dates", "compare", "explain", "export", "serve")


def told_commands():
    blocks = re.findall(r"```sh\n(.*?)```", README.read_text("utf-8"), re.S)
    lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


RUNNABLE = [line for line in told_commands() if line.startswith("python -m timeline") and " serve " not in line]


def run(*arguments, cwd=ROOT):
    return subprocess.run(
        [sys.executable, "-m", "timeline", *arguments], check=False, cwd=cwd, capture_output=True, text=True, timeout=120,
        env={"PYTHONPATH": str(ROOT), "COLUMNS": "100", "PATH": "/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8"},
    )  # fmt: skip


def help_section():
    """Every command's --help, as it stands in the README."""
    parts = []
    for name in COMMANDS:
        said = run(*([name] if name else []), "--help").stdout.rstrip()
        summary = f"python -m timeline {name}".strip() + " --help"
        parts.append(f"<details><summary><code>{summary}</code></summary>\n\n```text\n{said}\n```\n\n</details>\n")
    return "<!-- help -->\n" + "\n".join(parts) + "<!-- /help -->"


def test_the_help_is_the_programs():
    readme = README.read_text("utf-8")
    stands = re.search(r"<!-- help -->.*<!-- /help -->", readme, re.S)[0]
    assert stands == help_section(), "regenerate it: python -m tests.test_readme"


@pytest.mark.parametrize("line", RUNNABLE)
def test_a_command_runs(line, tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    done = run(*shlex.split(line)[3:], cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_every_command_told_is_tested():
    others = [line for line in told_commands() if line not in RUNNABLE]
    # `make test` runs this test; `make run` and serve are started by tests/browser
    assert others == ["make run", "make test", "python -m timeline serve data/events.csv"]


def test_every_column_is_told():
    readme = README.read_text("utf-8")
    assert [name for name in (*COLUMNS, *DATE_COLUMNS) if f"`{name}`" not in readme] == []


def test_the_python_example_runs():
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.S)
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(re.sub(r"<!-- help -->.*<!-- /help -->", lambda _: help_section(), text, flags=re.S), "utf-8")
