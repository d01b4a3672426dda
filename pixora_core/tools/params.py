"""What each tool takes. The bounds hold for clients and for models alike; no tool takes a task, a path or a URL."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from pixora_core.film import AspectRatio
from pixora_core.film.breakdown import TransitionKind
from pixora_core.film.character import CharacterName
from pixora_core.film.plain_text import one_line, printable
from pixora_core.units import Frozen

__all__ = [
    "AddScene",
    "AdjustSceneDuration",
    "CompareVersions",
    "EstimateChange",
    "GenerateCharacter",
    "GenerateSceneBreakdown",
    "Nothing",
    "RegenerateScene",
    "RegenerateSceneImage",
    "RemoveScene",
    "ReorderScenes",
    "SceneWords",
    "SetFormat",
    "SetMusic",
    "SetStyle",
    "SetTransition",
    "SetVoice",
    "UpdateCharacter",
    "UpdateScene",
]


def _as_text(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, dict) else value


def _trimmed(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


_Prompt = Annotated[str, _trimmed(8_000), BeforeValidator(printable)]
_Content = Annotated[str, _trimmed(20_000), BeforeValidator(printable)]
_Look = Annotated[str, _trimmed(2_000), BeforeValidator(printable)]
_Picture = Annotated[str, _trimmed(4_000), BeforeValidator(printable)]
_Short = Annotated[str, _trimmed(200), BeforeValidator(one_line)]
_SceneIndex = Annotated[int, Field(ge=1, le=200, strict=True, description="The scene's number, counted from 1.")]
_SceneSeconds = Annotated[float, Field(ge=0.5, le=600)]


class Nothing(Frozen):
    """No parameters."""


class GenerateSceneBreakdown(Frozen):
    """What a film is asked for."""

    prompt: Annotated[_Prompt, Field(description="What the film is about, in the user's words.")]
    style: Annotated[_Short, Field(description="cinematic, documentary, cartoon, watercolor, noir …")] = "cinematic"
    duration: Annotated[float, Field(ge=1, le=3600, description="The film's length in seconds.")] = 60.0
    aspect_ratio: AspectRatio = "16:9"
    mood: Annotated[str, _trimmed(100), BeforeValidator(printable)] | None = None
    language: Annotated[
        str,
        Field(
            pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            max_length=35,
            description="A BCP 47 tag; und is the prompt's own language where that is clear, and English else.",
        ),
    ] = "en"
    scene_count: Annotated[int, Field(ge=1, le=100)] | None = None


class SceneWords(Frozen):
    """A scene's script and picture, each in its own words."""

    script: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000), BeforeValidator(printable)]
    visual: _Picture


class UpdateScene(Frozen):
    """Another script, another picture, or both."""

    scene_index: _SceneIndex
    new_content: Annotated[
        _Content | SceneWords,
        Field(
            description="The new script or picture itself; with `both`, what the scene should be about, from which "
            "script and picture are written, or an object with both."
        ),
    ]
    update_type: Literal["script", "visual", "both"] = "both"

    @model_validator(mode="after")
    def _one_text_for_one_thing(self) -> Self:
        if self.update_type != "both" and not isinstance(self.new_content, str):
            raise ValueError(f"new_content is a text where update_type is {self.update_type}")
        if self.update_type == "visual" and len(str(self.new_content)) > 4_000:
            raise ValueError("new_content takes at most 4000 characters where update_type is visual")
        return self


class RegenerateScene(Frozen):
    """Another try at a scene."""

    scene_index: _SceneIndex
    what: Literal["script", "visual", "both"] = "both"


class RegenerateSceneImage(Frozen):
    """Another picture, of the same or of something else."""

    scene_index: _SceneIndex
    description: Annotated[_Picture, Field(description="What it should show; left out: the same again.")] | None = None


class AddScene(Frozen):
    """A new scene."""

    content: Annotated[
        _Content | SceneWords,
        Field(description="What the scene should be about, or an object with `script` and `visual`."),
    ]
    position: (
        Annotated[int, Field(ge=1, le=201, strict=True, description="Its number afterwards; left out: the last.")]
        | None
    ) = None
    seconds: _SceneSeconds | None = None


class RemoveScene(Frozen):
    """The scene that goes."""

    scene_index: _SceneIndex


class ReorderScenes(Frozen):
    """The new order."""

    order: Annotated[
        tuple[_SceneIndex, ...],
        Field(min_length=1, max_length=200, description="All scenes' present numbers, in their new order."),
    ]


class AdjustSceneDuration(Frozen):
    """Another length for a scene; the film becomes longer or shorter by as much."""

    scene_index: _SceneIndex
    seconds: _SceneSeconds


class SetStyle(Frozen):
    """Another look for the whole film."""

    style: _Short


class SetFormat(Frozen):
    """Another length or shape for the whole film; one of the two at least."""

    duration: Annotated[float, Field(ge=1, le=3_600, description="Seconds of the whole film.")] | None = None
    aspect_ratio: AspectRatio | None = None


class SetVoice(Frozen):
    """Another voice for the whole film."""

    voice: Annotated[_Short, Field(description="A voice's name; left out: the next one that there is.")] | None = None


class SetMusic(Frozen):
    """Other music for the whole film."""

    mood: Annotated[_Short, Field(description="calm, epic, sad, playful …")] | None = None
    style: _Short | None = None
    another: Annotated[bool, Field(description="Another tune in the same mood.")] = False


class SetTransition(Frozen):
    """How the film comes into a scene, or into all."""

    kind: TransitionKind
    seconds: Annotated[float, Field(ge=0, le=5)] | None = None
    scene_index: Annotated[_SceneIndex, Field(description="Left out: all scenes.")] | None = None


_VoiceName = Annotated[_Short, Field(description="One of the narrators' voices, as set_voice takes it.")]
_Palette = Annotated[
    tuple[_Short, ...],
    Field(max_length=8, description="Colours, in words or #rrggbb, the most important first: of its clothes or coat."),
]
_Speaks = Annotated[
    tuple[_SceneIndex, ...],
    Field(
        max_length=200, description="The scenes whose words it says, in its own voice; the narrator says the others."
    ),
]


class GenerateCharacter(Frozen):
    """Somebody new."""

    name: CharacterName
    description: Annotated[_Look, Field(description="What one sees: age, build, hair, clothes, colours.")]
    scenes: (
        Annotated[
            tuple[_SceneIndex, ...],
            Field(max_length=200, description="Where; left out: where the name is said, and if nowhere, everywhere."),
        ]
        | None
    ) = None
    voice: _VoiceName | None = None
    palette: _Palette | None = None
    speaks: _Speaks | None = None


class UpdateCharacter(Frozen):
    """What is changed; the rest stays."""

    name: CharacterName
    look: _Look | None = None
    role: _Short | None = None
    voice: _VoiceName | None = None
    palette: _Palette | None = None
    scenes: Annotated[tuple[_SceneIndex, ...], Field(max_length=200)] | None = None
    speaks: _Speaks | None = None
    new_name: CharacterName | None = None


class CompareVersions(Frozen):
    """Which two; 0 is the film as it stands, 1 as it was before the last edit, and so on."""

    older: Annotated[int, Field(ge=0, le=100, strict=True)] = 1
    newer: Annotated[int, Field(ge=0, le=100, strict=True)] = 0


class EstimateChange(Frozen):
    """An edit that is only thought of."""

    tool: Annotated[
        str, Field(min_length=1, max_length=64, description="The editing tool's name; generate_video: as it stands.")
    ] = "generate_video"
    params: Annotated[
        str,
        Field(max_length=64_000, description="Its parameters, as the text of a JSON object."),
        BeforeValidator(_as_text),
    ] = "{}"
