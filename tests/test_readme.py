"""The README is true: its help is the program's, its commands run, its tables name what there is."""

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from timeline.__main__ import main
from timeline.table import COLUMNS, DATE_COLUMNS

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
COMMANDS = ("", "extract", "dates", "compare", "explain", "export", "serve")


def told_commands():
    blocks = re.findall(r"```sh\n(.*?)```", README.read_text("utf-8"), re.S)
    lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


RUNNABLE = [line for line in told_commands() if line.startswith("python -m timeline") and " serve " not in line]


def helped(*arguments):
    """What --help prints in a terminal of 100 columns."""
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as terminal, contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        terminal.setenv("COLUMNS", "100")
        main([*arguments, "--help"])
    return said.getvalue().rstrip()


def help_section():
    """Every command's --help, as it stands in the README."""
    parts = []
    for name in COMMANDS:
        said = helped(*([name] if name else []))
        summary = f"python -m timeline {name}".strip() + " --help"
        parts.append(f"<details><summary><code>{summary}</code></summary>\n\n```text\n{said}\n```\n\n</details>\n")
    return "<!-- help -->\n" + "\n".join(parts) + "<!-- /help -->"


def test_the_help_is_the_programs():
    readme = README.read_text("utf-8")
    stands = re.search(r"<!-- help -->.*<!-- /help -->", readme, re.S)[0]
    assert stands == help_section(), "regenerate it: python -m tests.test_readme"


@pytest.mark.parametrize("line", RUNNABLE)
def test_a_command_runs(line, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(line)[3:]) == 0


def test_every_command_told_is_tested():
    others = [line for line in told_commands() if line not in RUNNABLE]
    # `make test` runs this test; tests/test_app.py starts the others
    assert others == ["make run", "make test", "python -m timeline serve data/events.csv"]


def test_every_column_is_told():
    readme = README.read_text("utf-8")
    assert [name for name in (*COLUMNS, *DATE_COLUMNS) if f"`{name}`" not in readme] == []


def test_the_python_example_runs(monkeypatch):
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.S)
    monkeypatch.chdir(ROOT)
    exec(code, {})


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(re.sub(r"<!-- help -->.*<!-- /help -->", lambda _: help_section(), text, flags=re.S), "utf-8")
