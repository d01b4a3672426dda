"""The four agents: who they are, what they may use, to whom they hand over."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from typing import Any, Final

from agents import Agent, FunctionTool, Model, ModelSettings, handoff

from pixora_core.agents.authoring import Cast, Outline
from pixora_core.agents.function_tools import function_tool_of
from pixora_core.agents.turn import Turn
from pixora_core.tools import TOOLS, Tool

__all__ = ["EDITING", "team_for"]

EDITING: Final = frozenset({"edit", "cast", "look"})
"""The kinds of tools that the editor uses."""

_LONGEST_ANSWER: Final = 16_000
"""Tokens of one answer of a model."""


def _prose(name: str) -> str:
    return resources.files("pixora_core.agents").joinpath("prompts", f"{name}.md").read_text(encoding="utf-8")


def team_for(model: Model, tools: Mapping[str, Tool[Any]] = TOOLS) -> Agent[Turn]:
    """The agent that answers first, with all the tools; it knows the others."""
    settings = ModelSettings(max_tokens=_LONGEST_ANSWER)
    writer = Agent[Turn](
        name="SceneBreakdownAgent",
        handoff_description="Writes a scene breakdown with particular care.",
        instructions=_prose("scene_breakdown"),
        output_type=Outline,
        model=model,
        model_settings=settings,
    )
    designer = Agent[Turn](
        name="CharacterGeneratorAgent",
        handoff_description="Designs the characters of the film.",
        instructions=_prose("character_generator"),
        output_type=Cast,
        model=model,
        model_settings=settings,
    )
    editor = Agent[Turn](
        name="EditorAgent",
        handoff_description="Changes the film, for a longer round of edits.",
        instructions=_prose("editor"),
        tools=[*_functions(tools, EDITING)],
        model=model,
        model_settings=settings,
    )
    first = Agent[Turn](
        name="VideoCreationAgent",
        instructions=_prose("video_creation"),
        tools=[*_functions(tools, None)],
        handoffs=[handoff(each) for each in (writer, designer, editor)],
        model=model,
        model_settings=settings,
    )
    editor.handoffs = [handoff(first), handoff(writer), handoff(designer)]
    return first


def _functions(tools: Mapping[str, Tool[Any]], kinds: frozenset[str] | None) -> list[FunctionTool]:
    return [function_tool_of(tool) for tool in tools.values() if kinds is None or tool.kind in kinds]
