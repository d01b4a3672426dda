"""What tools take: hostile and mistaken parameters are refused field by field, and nothing is quietly converted."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from pixora_core.tools import TOOLS, checked
from pixora_core.tools.calling import BadParams

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("name", "params", "field"),
    [
        ("generate_scene_breakdown", {}, "prompt"),
        ("generate_scene_breakdown", {"prompt": ""}, "prompt"),
        ("generate_scene_breakdown", {"prompt": "x" * 8_001}, "prompt"),
        ("generate_scene_breakdown", {"prompt": "a\ud800"}, "prompt"),
        ("generate_scene_breakdown", {"prompt": "\x00\x07"}, "prompt"),
        ("generate_scene_breakdown", {"prompt": "p", "duration": 0.5}, "duration"),
        ("generate_scene_breakdown", {"prompt": "p", "duration": 3601}, "duration"),
        ("generate_scene_breakdown", {"prompt": "p", "aspect_ratio": "2:1"}, "aspect_ratio"),
        ("generate_scene_breakdown", {"prompt": "p", "language": "no such"}, "language"),
        ("generate_scene_breakdown", {"prompt": "p", "scene_count": 10_000}, "scene_count"),
        ("generate_scene_breakdown", {"prompt": "p", "durration": 60}, "durration"),
        ("update_scene", {"scene_index": 0, "new_content": "x"}, "scene_index"),
        ("update_scene", {"scene_index": "2", "new_content": "x"}, "scene_index"),
        ("update_scene", {"scene_index": True, "new_content": "x"}, "scene_index"),
        ("update_scene", {"scene_index": 1, "new_content": {"script": "s"}}, "new_content.SceneWords.visual"),
        (
            "update_scene",
            {"scene_index": 1, "new_content": {"script": "s", "visual": "v"}, "update_type": "script"},
            "",
        ),
        ("update_scene", {"scene_index": 1, "new_content": "v" * 4_001, "update_type": "visual"}, ""),
        ("update_scene", {"scene_index": 1, "new_content": "x", "task_id": "other"}, "task_id"),
        ("reorder_scenes", {"order": []}, "order"),
        ("adjust_scene_duration", {"scene_index": 1, "seconds": float("inf")}, "seconds"),
        ("set_transition", {"kind": "star_wipe"}, "kind"),
        ("generate_video", {"path": "/etc/passwd"}, "path"),
        ("estimate_change", {"params": "x" * 64_001}, "params"),
    ],
)
def test_a_bad_parameter_is_named(name: str, params: dict[str, JsonValue], field: str) -> None:
    with pytest.raises(BadParams) as caught:
        checked(TOOLS[name], params)
    assert caught.value.code == "invalid_params"
    assert field in [each.field for each in caught.value.fields]
    assert all(each.problem for each in caught.value.fields)


def test_the_design_documents_defaults() -> None:
    taken = checked(TOOLS["generate_scene_breakdown"], {"prompt": " Space \x07exploration "})
    assert taken.model_dump() == {
        "prompt": "Space exploration",
        "style": "cinematic",
        "duration": 60.0,
        "aspect_ratio": "16:9",
        "mood": None,
        "language": "en",
        "scene_count": None,
    }
    assert checked(TOOLS["update_scene"], {"scene_index": 1, "new_content": "x"}).model_dump()["update_type"] == "both"


@given(st.sampled_from(sorted(TOOLS)), st.dictionaries(st.text(max_size=16), json_values, max_size=4))
def test_anything_is_taken_or_refused_and_nothing_else_happens(name: str, params: dict[str, Any]) -> None:
    with contextlib.suppress(BadParams):
        taken = checked(TOOLS[name], params)
        assert checked(TOOLS[name], taken.model_dump(mode="json", exclude_none=True)) == taken


def test_no_tool_takes_a_task_a_path_or_a_url() -> None:
    for tool in TOOLS.values():
        assert not {name for name in tool.params.model_fields if {"task", "path", "url", "file"} & set(name.split("_"))}
        assert tool.wire_name == f"{tool.name}_tool"
        assert tool.params.model_json_schema()["additionalProperties"] is False
        assert tool.summary.endswith(".")
