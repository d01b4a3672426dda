"""The table of all tools. Each serves as a command and as a model's function tool: one check, one function."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from pixora_core.tools import params as take
from pixora_core.tools.applying import editing_tool
from pixora_core.tools.edits import EDITS
from pixora_core.tools.looking import compare_versions, estimate_change, get_state
from pixora_core.tools.making import (
    cancel_generation,
    check_generation_status,
    generate_video,
    pause_generation,
    resume_generation,
)
from pixora_core.tools.planning import generate_scene_breakdown, redo, undo
from pixora_core.tools.tool import Tool, ToolKind

__all__ = ["TOOLS", "Tool"]


def _editing(name: str, summary: str, kind: ToolKind = "edit") -> Tool[Any]:
    return Tool(name, summary, kind, EDITS[name][0], editing_tool(name))


_ALL: Final[tuple[Tool[Any], ...]] = (
    Tool(
        "generate_scene_breakdown",
        "Write the scene breakdown of a new film from a prompt. Replaces the one that there is.",
        "plan",
        take.GenerateSceneBreakdown,
        generate_scene_breakdown,
    ),
    _editing(
        "update_scene",
        "Change what a scene says (`script`), shows (`visual`) or is about (`both`). `script` and `visual` take the "
        "new text itself, word for word.",
    ),
    _editing("regenerate_scene", "Another try at a scene: other words, another picture, or both."),
    _editing("regenerate_scene_image", "Another picture for a scene, of the same or of something else."),
    _editing("add_scene", "Add a scene about something, at the end or at a place."),
    _editing("remove_scene", "Remove a scene."),
    _editing("reorder_scenes", "Put the scenes into another order; nothing of them is made again."),
    _editing("adjust_scene_duration", "Make a scene last longer or shorter, in seconds."),
    _editing("set_style", "Change the look of the whole film: every picture is drawn again."),
    _editing(
        "set_format",
        "Change the length or the shape of the whole film and keep its scenes: their lengths are shared out anew, or "
        "their pictures composed for the other shape.",
    ),
    _editing("set_voice", "Change the voice of the whole film."),
    _editing("set_music", "Change the music: another mood, another style, or another tune."),
    _editing("set_transition", "Change how the film goes from scene to scene, everywhere or into one scene."),
    _editing("generate_character", "Add a character who appears in scenes, from a name and a description.", "cast"),
    _editing("update_character", "Change a character; only the scenes where it appears are drawn again.", "cast"),
    Tool("undo", "Take the last edit back.", "edit", take.Nothing, undo),
    Tool("redo", "Make the edit again that was taken back last.", "edit", take.Nothing, redo),
    Tool(
        "generate_video",
        "Make the film from the scene breakdown. Begins at once; progress and completion follow.",
        "film",
        take.Nothing,
        generate_video,
        spends=True,
    ),
    Tool("pause_generation", "Pause the making of the film.", "film", take.Nothing, pause_generation, steers=True),
    Tool(
        "resume_generation",
        "Go on with making the film.",
        "film",
        take.Nothing,
        resume_generation,
        spends=True,
        steers=True,
    ),
    Tool(
        "cancel_generation",
        "Stop making the film; what was finished is kept.",
        "film",
        take.Nothing,
        cancel_generation,
        steers=True,
    ),
    Tool(
        "check_generation_status",
        "How far the film is: status, stage, progress, each scene, the result.",
        "film",
        take.Nothing,
        check_generation_status,
        reads=True,
    ),
    Tool(
        "estimate_change",
        "What an edit would make again, how long that takes and what it costs, before anything is changed.",
        "look",
        take.EstimateChange,
        estimate_change,
        reads=True,
    ),
    Tool(
        "compare_versions",
        "What differs between two versions of the film on paper.",
        "look",
        take.CompareVersions,
        compare_versions,
        reads=True,
    ),
    Tool(
        "get_state", "The task as it stands: breakdown, generation, undo.", "look", take.Nothing, get_state, reads=True
    ),
)

TOOLS: Final[Mapping[str, Tool[Any]]] = MappingProxyType({tool.name: tool for tool in _ALL})
"""By name."""
