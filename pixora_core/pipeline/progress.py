"""Progress: what is being done, how far it is, how long it will take.

The parts of the whole that the steps get are shares of wall time, measured on 60 s films at 1080p on two cores.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final, Literal, Protocol

from pixora_core.units import Frozen, Seconds

__all__ = ["Meter", "Progress", "ProgressCallback", "Stage", "Step"]

Stage = Literal["scene_breakdown", "asset_generation", "video_generation", "video_composition", "checking", "completed"]
Step = Literal["plan", "narrate", "draw", "animate", "compose", "lay_out", "render", "join", "check"]

_STAGE_OF: Final[dict[Step, Stage]] = {
    "plan": "scene_breakdown",
    "narrate": "asset_generation",
    "draw": "asset_generation",
    "animate": "asset_generation",
    "compose": "asset_generation",
    "lay_out": "video_composition",
    "render": "video_generation",
    "join": "video_composition",
    "check": "checking",
}
_SHARES: Final[dict[Step, float]] = {
    "plan": 0.02,
    "narrate": 0.06,
    "draw": 0.16,
    "animate": 0.0,
    "compose": 0.08,
    "lay_out": 0.01,
    "render": 0.5,
    "join": 0.07,
    "check": 0.1,
}


class Progress(Frozen):
    """One piece of news. `fraction` is of the whole and never goes back; `step_fraction` is of the step,
    `scene_fraction` of the step in the scene.

    `scene` is counted from 1, None where the step is the whole film's. `kind` tells ordinary progress from a
    fallback that was taken.
    """

    stage: Stage
    step: Step
    message: str
    fraction: float
    step_fraction: float
    scene_fraction: float = 0.0
    scene: int | None = None
    scenes: int | None = None
    reused: bool = False
    eta_seconds: Seconds | None = None
    kind: Literal["progress", "fallback"] = "progress"


class ProgressCallback(Protocol):
    """Told all progress, in order, one at a time; called from any thread, so it must be quick."""

    def __call__(self, progress: Progress) -> None: ...


class Meter:
    """Adds up what the steps report. Safe to call from several threads."""

    def __init__(self, say: ProgressCallback | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock
        self._begun = clock()
        self._lock = threading.Lock()
        self._done: dict[tuple[Step, int | None], float] = {}
        self._scenes: int | None = None
        self._highest = 0.0

    def plan_scenes(self, scenes: int) -> None:
        """Says how many scenes there are; until then a scene's step counts as the whole step."""
        self._scenes = scenes

    def report(
        self, step: Step, message: str, *, done: float = 0.0, scene: int | None = None, reused: bool = False
    ) -> None:
        """Says that a step (of a scene) is `done` (0 to 1) far."""
        self._tell(step, message, done, scene, "progress", reused=reused)

    def fallback(self, step: Step, message: str, *, scene: int | None = None) -> None:
        """Announces a second choice."""
        self._tell(step, message, self._done.get((step, scene), 0.0), scene, "fallback", reused=False)

    def _tell(
        self,
        step: Step,
        message: str,
        done: float,
        scene: int | None,
        kind: Literal["progress", "fallback"],
        *,
        reused: bool,
    ) -> None:
        with self._lock:
            self._done[(step, scene)] = max(done, self._done.get((step, scene), 0.0))
            self._highest = max(self._highest, min(1.0, round(self._whole(), 6)))
            if self._say is None:
                return
            self._say(
                Progress(
                    stage=_STAGE_OF[step],
                    step=step,
                    message=message,
                    fraction=self._highest,
                    step_fraction=min(1.0, self._of(step)),
                    scene_fraction=done,
                    scene=scene,
                    scenes=self._scenes,
                    reused=reused,
                    eta_seconds=self._eta(),
                    kind=kind,
                )
            )

    def _of(self, step: Step) -> float:
        parts = [(scene, done) for (of, scene), done in self._done.items() if of == step]
        if any(scene is not None for scene, _ in parts):
            return sum(done for _, done in parts) / max(self._scenes or 1, 1)
        return sum(done for _, done in parts)

    def _whole(self) -> float:
        return sum(share * min(1.0, self._of(step)) for step, share in _SHARES.items())

    def _eta(self) -> Seconds | None:
        """The time left if the rest goes as fast as what is done; unknown at the very beginning."""
        if self._highest < 0.05:
            return None
        elapsed = self._clock() - self._begun
        return Seconds(elapsed * (1 - self._highest) / self._highest)
