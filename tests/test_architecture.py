"""The house: data goes one way, rooms import only rooms to their left, modules and functions stay small."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "timeline"
ROOMS = ["reading", "dates", "events", "stories", "table", "drawing", "publishing", "web"]
GROUND = {"model", "errors", "languages", "names", "saga", "locales", "toml", "tags", "usage"}
COMPOSERS = {"extraction", "commands", "__main__", "__init__"}
MODULES = sorted(HOUSE.rglob("*.py"))
TOP_LEVEL = {
    "timeline", "assets", "data", "tests", "app.py", "requirements.txt", "README.md", "CHANGELOG.md", "LICENSE",
    "Makefile", "pyproject.toml", ".gitignore", ".ci", ".git",
}  # fmt: skip
CHAMBERS = {"dates": ["calendars", "rules", "discourse", "resolution", "search"]}
MOST_LINES, MOST_FUNCTION_LINES = 300, 40


def room_of(path):
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "timeline":
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from [alias.name.split(".")[1] for alias in node.names if alias.name.startswith("timeline.")]


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(HOUSE)) for p in MODULES])
def test_imports_go_one_way(path):
    room = room_of(path)
    if room in COMPOSERS and path.parent == HOUSE:
        return
    allowed = GROUND | {room} if room in GROUND else GROUND | set(ROOMS[: ROOMS.index(room) + 1])
    assert set(imported(path)) <= allowed


@pytest.mark.parametrize(("room", "chambers"), CHAMBERS.items(), ids=CHAMBERS)
def test_a_room_s_chambers_import_one_way(room, chambers):
    assert {path.name for path in (HOUSE / room).iterdir() if path.is_dir()} - {"__pycache__"} == set(chambers)
    for at, chamber in enumerate(chambers):
        for path in (HOUSE / room / chamber).glob("*.py"):
            behind = {f"timeline.{room}.{later}" for later in chambers[at + 1 :]}
            named = {
                node.module for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
            }
            assert not [name for name in named if name and ".".join(name.split(".")[:3]) in behind], path


def test_the_ground_imports_no_room():
    for path in MODULES:
        if room_of(path) in GROUND:
            assert not set(imported(path)) & set(ROOMS), path


def own_lines(function):
    """A function's lines without those of the functions in it: callbacks are registered inside one."""
    inner = [node for node in ast.walk(function) if isinstance(node, ast.FunctionDef) and node is not function]
    return function.end_lineno - function.lineno + 1 - sum(node.end_lineno - node.lineno + 1 for node in inner)


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(HOUSE)) for p in MODULES])
def test_modules_and_functions_stay_small(path):
    text = path.read_text("utf-8")
    assert text.count("\n") <= MOST_LINES
    long = {
        node.name: own_lines(node)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and own_lines(node) > MOST_FUNCTION_LINES
    }
    assert long == {}


def test_the_top_level_is_as_agreed():
    listed = {path.name for path in ROOT.iterdir()}
    made = {".venv", "build", ".mypy_cache", ".ruff_cache", ".hypothesis", ".pytest_cache", ".benchmarks"}
    assert listed - made <= TOP_LEVEL


def test_stations_have_no_clock_and_no_network():
    """No room on the way from dates to drawing asks for the time or opens a connection."""
    banned = {"requests", "urllib.request", "socket", "http.client", "time", "random"}
    for path in MODULES:
        if room_of(path) in {"dates", "events", "stories", "drawing", "table"}:
            tree = ast.parse(path.read_text("utf-8"))
            names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
            assert not names & banned, path
            calls = {
                n.func.attr for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)
            }
            assert not calls & {"today", "now", "utcnow"}, path
