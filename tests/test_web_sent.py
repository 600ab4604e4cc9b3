"""What a browser, or somebody in its place, sends to the page's callbacks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser import story
from timeline.web.app import create_app
from timeline.web.sent import SHAPES, shape_name

APP = create_app(story.table(), extract=lambda paths: story.large(len(paths)))
CLIENT = APP.server.test_client()
ADDRESS = "/_dash-update-component"
CLIENT.get("/")  # Dash sets its callbacks up with the first answer
LISTING = "..listing.data...heading.children.."
SERVED = {name: made for name, made in APP.callback_map.items() if "callback" in made}


def sent(part: dict[str, str], value: Any) -> Any:
    if not part["id"].startswith("{"):
        return {**part, "value": value}
    return [{"id": {"type": "p-download", "suffix": "png"}, "property": part["property"], "value": value}]


def call(name: str, value: Any = None, **other: Any) -> dict[str, Any]:
    """A call of a callback as Dash makes it, each part holding the value; ``other`` keys over its own."""
    made = SERVED[name]
    inputs = [sent(part, value) for part in made["inputs"]]
    several = isinstance(made["output"], list)
    outputs = [{"id": out.component_id_str(), "property": out.component_property}
               for out in (made["output"] if several else [made["output"]])]  # fmt: skip
    return {
        "output": name, "outputs": outputs if several else outputs[0], "inputs": inputs,
        "state": [sent(part, value) for part in made["state"]],
        "changedPropIds": [f"{part['id']}.{part['property']}" for part in inputs if isinstance(part, dict)][:1],
        **other,
    }  # fmt: skip


def refused(body: Any) -> bool:
    answer = CLIENT.post(ADDRESS, data=body if isinstance(body, bytes) else json.dumps(body))
    said = answer.get_data(as_text=True)
    return answer.status_code == 400 and said.count("\n") == 1 and said.startswith("timeline: not what the page sends")


def test_what_each_callback_is_given_has_a_shape() -> None:
    given_to = {shape_name(part) for made in SERVED.values() for part in (*made["inputs"], *made["state"])}
    assert given_to == set(SHAPES)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[]", b"{}", b"\xff\xfe{\x00}\x00", b'{"output": 3}', b'{"output": "a.b", "outputs": []}'],
    ids=repr,
)
def test_what_is_no_call_is_refused(body: bytes) -> None:
    assert refused(body)


@pytest.mark.parametrize("name", SERVED)
@pytest.mark.parametrize(
    "other",
    [{"inputs": []}, {"state": [3]}, {"outputs": "x"}, {"changedPropIds": ["x.y"]},
     {"inputs": [{"id": "other", "property": "data"}]}],
    ids=str,
)  # fmt: skip
def test_a_call_with_other_parts_than_its_callback_has_is_refused(name: str, other: dict[str, Any]) -> None:
    assert refused(call(name, **other))


@pytest.mark.parametrize("name", SERVED)
@pytest.mark.parametrize("value", [[[]], True, 1.5, {"width": "wide"}, [None], "\ud800"], ids=ascii)
def test_values_of_another_shape_are_refused(name: str, value: Any) -> None:
    assert refused(call(name, value))


STATES = st.dictionaries(st.sampled_from(["language", "selected", "start", "sources", "layout", "top", "lanes"]),
                         st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()))  # fmt: skip


@settings(deadline=None, max_examples=30)
@given(st.sampled_from([LISTING, "chart.figure", "overview.figure"]), STATES, st.integers() | st.floats(0, 1e300))
def test_a_state_of_any_values_is_answered(name: str, state: dict[str, Any], width: float) -> None:
    made = call(name)
    value = state if name == LISTING else {"state": state, "width": width}
    made["inputs"][0]["value"] = value
    assert CLIENT.post(ADDRESS, data=json.dumps(made), content_type="application/json").status_code in (200, 204)


@pytest.mark.parametrize(("contents", "names"), [(["data:,"], []), (["data:,"], None), (["x"], ["a.txt", "b.txt"])])
def test_uploads_without_their_names_change_nothing(contents: list[str], names: list[str] | None) -> None:
    name = next(name for name, made in SERVED.items() if made["inputs"][0]["id"] == "upload")
    made = call(name)
    made["inputs"][0]["value"], made["state"][0]["value"] = contents, names
    answer = CLIENT.post(ADDRESS, data=json.dumps(made), content_type="application/json")
    assert answer.status_code in (200, 204)
    assert "revision" not in (answer.json or {}).get("response", {})
