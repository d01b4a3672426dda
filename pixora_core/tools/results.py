"""What tools give."""

from __future__ import annotations

from typing import Literal

from pixora_core.context import Needs
from pixora_core.film import SceneBreakdown
from pixora_core.messages import CompletionData, Stage
from pixora_core.tasks import GenerationStatus, SceneState, TaskStatus
from pixora_core.units import Frozen, Seconds

__all__ = ["Compared", "Difference", "Edited", "Estimate", "GenerationState", "Started", "State", "Written"]


class Written(Frozen):
    """A breakdown, new."""

    breakdown: SceneBreakdown
    seconds: Seconds


class Edited(Frozen):
    """The breakdown after an edit; `change` in a few words, `needs` what has to be made again and what is kept.

    `notices` is what the user should know, `seconds` how long the film is now.
    """

    change: str
    breakdown: SceneBreakdown
    seconds: Seconds
    needs: Needs
    notices: tuple[str, ...] = ()


class Estimate(Frozen):
    """What a change would take, before anything is made or changed."""

    change: str
    needs: Needs
    seconds_now: Seconds
    seconds_then: Seconds


class Started(Frozen):
    """A generation that goes on without its asker."""

    status: Literal["started", "running", "paused", "resumed", "cancelled", "none"]
    generation_id: str | None = None
    message: str
    needs: Needs | None = None


class GenerationState(Frozen):
    """How far the film is."""

    status: TaskStatus
    generation: GenerationStatus | None = None
    generation_id: str | None = None
    stage: Stage | None = None
    progress: int = 0
    message: str = ""
    eta_seconds: Seconds | None = None
    scenes: tuple[SceneState, ...] = ()
    result: CompletionData | None = None
    error: str | None = None


class Difference(Frozen):
    """What differs in one place: the film, or a scene (from 1, as numbered in the newer version)."""

    scene_index: int | None
    what: str
    older: str | None
    newer: str | None


class Compared(Frozen):
    """Two versions of the film on paper."""

    older: str
    newer: str
    differences: tuple[Difference, ...]
    needs: Needs


class State(Frozen):
    """The task as it stands."""

    status: TaskStatus
    stage: Stage | None
    version: int
    seconds: Seconds | None
    breakdown: SceneBreakdown | None
    generation: GenerationState | None
    can_undo: str | None = None
    can_redo: str | None = None
