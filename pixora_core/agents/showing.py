"""The task's state as a model is shown it: data, delimited, bounded, and never instruction."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from agents.items import TResponseInputItem
from agents.run_config import CallModelData, ModelInputData
from pydantic import JsonValue

from pixora_core.agents.turn import Turn
from pixora_core.film import Scene
from pixora_core.tasks import TaskRecord

__all__ = ["CLOSING", "OPENING", "show_state", "state_in", "state_of", "stated"]

OPENING: Final = "<task_state>"
CLOSING: Final = "</task_state>"

_SCRIPT: Final = 600
_PICTURE: Final = 300
_MOST_SCENES: Final = 60


def state_of(record: TaskRecord) -> dict[str, JsonValue]:
    """What bears on the conversation: the film on paper in short, how far it is made, what waits for an answer."""
    state: dict[str, JsonValue] = {"status": record.status}
    if record.breakdown is not None:
        brief = record.breakdown.brief
        state["title"] = record.breakdown.title
        state["brief"] = cast(JsonValue, brief.model_dump(mode="json", exclude_none=True, exclude={"script", "seed"}))
        state["seconds"] = round(sum(scene.seconds or 0.0 for scene in record.breakdown.scenes), 1)
        scenes = record.breakdown.scenes
        state["scenes"] = [_scene(number, scene) for number, scene in enumerate(scenes[:_MOST_SCENES], 1)]
        state["scene_count"] = len(scenes)
        state["music"] = cast(JsonValue, record.breakdown.music.model_dump(mode="json", exclude_none=True))
        state["characters"] = [{"name": each.name, "look": each.look[:_PICTURE]} for each in record.characters]
        state["notices"] = [notice[:_PICTURE] for notice in record.breakdown.notices[:8]]
    if record.generation is not None:
        kept = {"status", "stage", "progress", "message", "eta_seconds", "error"}
        state["generation"] = cast(
            JsonValue, record.generation.model_dump(mode="json", exclude_none=True, include=kept)
        )
    state["can_undo"] = record.history[-1].change if record.history else None
    state["approvals"] = [{"tool": each.tool, "subject": each.subject} for each in record.approvals]
    return state


def _scene(number: int, scene: Scene) -> dict[str, JsonValue]:
    return {
        "number": number,
        "title": scene.title,
        "seconds": round(scene.seconds, 2) if scene.seconds else None,
        "script": _short(scene.script, _SCRIPT),
        "visual": _short(scene.visual.description, _PICTURE),
        "transition": scene.transition.kind,
        "characters": list(scene.characters),
    }


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def stated(state: Mapping[str, JsonValue]) -> str:
    """The state between its marks. What a user wrote cannot close them: `<` is written as an escape."""
    text = json.dumps(state, ensure_ascii=False).replace("<", "\\u003c")
    return f"{OPENING}\n{text}\n{CLOSING}"


def state_in(items: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The state that a model was shown; {} where there is none."""
    for item in reversed(items):
        content = item.get("content")
        if item.get("role") == "user" and isinstance(content, str) and content.startswith(OPENING):
            shown = json.loads(content.removeprefix(OPENING).removesuffix(CLOSING))
            return shown if isinstance(shown, dict) else {}
    return {}


async def show_state(data: CallModelData[Turn]) -> ModelInputData:
    """Puts the task's state, as it is now, before the user's last message; it is not kept in the conversation."""
    items = list(data.model_data.input)
    assert data.context is not None, "a run has its turn"
    record = await data.context.context.record()
    shown = cast(TResponseInputItem, {"role": "user", "content": stated(state_of(record))})
    places = [place for place, item in enumerate(items) if item.get("role") == "user"]
    items.insert(places[-1] if places else 0, shown)
    return ModelInputData(input=items, instructions=data.model_data.instructions)
