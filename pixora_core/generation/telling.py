"""Progress as clients are told of it, and as it stands in the task's record. Pure, but for a lock.

A film reports hundreds of times a second, from many threads; clients are told a few times a second at most.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Final

from pixora_core.messages import News, ProgressData, ProgressUpdate, Stage, Status
from pixora_core.pipeline.progress import Progress
from pixora_core.tasks import Generation, SceneState

__all__ = ["Telling"]

_STAGES: Final[tuple[Stage, ...]] = (
    "scene_breakdown",
    "character_generation",
    "asset_generation",
    "video_generation",
    "video_composition",
    "checking",
    "completed",
)
_LAST: Final = "render"


class Telling:
    """Gathers what the pipeline reports about one generation; `say` is its callback, from any thread."""

    def __init__(self, before: Generation, scenes: int) -> None:
        self._lock = threading.Lock()
        self._latest: Progress | None = None
        self._fallbacks: list[str] = []
        self._percent = before.progress
        self._told: tuple[int, Stage] | None = None
        self._stage: Stage = before.stage or "asset_generation"
        self.begin(scenes)

    def begin(self, scenes: int) -> None:
        """A run begins, of a film with so many scenes; after an edit it may be another number."""
        with self._lock:
            self._scenes = {number: SceneState(scene_index=number) for number in range(1, scenes + 1)}

    def say(self, progress: Progress) -> None:
        """Takes one report."""
        with self._lock:
            if progress.kind == "fallback":
                self._fallbacks.append(progress.message)
                return
            self._latest = progress
            self._percent = max(self._percent, min(99, int(progress.fraction * 100)))
            self._stage = max(self._stage, progress.stage, key=_STAGES.index)
            if progress.scene in self._scenes:
                self._scenes[progress.scene] = _advanced(self._scenes[progress.scene], progress)

    def news(self) -> tuple[News, ...]:
        """What clients have not been told yet: second choices, and the progress where it has moved."""
        with self._lock:
            told: list[News] = [
                Status(subject="generation", status="fallback", message=message) for message in self._fallbacks
            ]
            self._fallbacks.clear()
            latest, mark = self._latest, (self._percent, self._stage)
            if latest is not None and mark != self._told:
                self._told = mark
                data = ProgressData(
                    progress=self._percent,
                    stage=self._stage,
                    message=latest.message,
                    scene_index=latest.scene,
                    eta_seconds=latest.eta_seconds,
                )
                told.append(ProgressUpdate(data=data))
            return tuple(told)

    def take_back(self, news: Sequence[News]) -> None:
        """What could not be told is told with what comes next."""
        with self._lock:
            self._told = None
            self._fallbacks[:0] = [each.message for each in news if isinstance(each, Status)]

    def onto(self, generation: Generation) -> Generation:
        """The generation as far as it has come."""
        with self._lock:
            return generation.model_copy(
                update={
                    "progress": max(generation.progress, self._percent),
                    "stage": self._stage,
                    "message": self._latest.message if self._latest else generation.message,
                    "eta_seconds": self._latest.eta_seconds if self._latest else None,
                    "scenes": tuple(self._scenes.values()),
                }
            )


def _advanced(scene: SceneState, progress: Progress) -> SceneState:
    done = progress.scene_fraction >= 1.0
    update: dict[str, object] = {"status": "running", "message": progress.message}
    if done and progress.step not in (*scene.made, *scene.reused):
        name = "reused" if progress.reused else "made"
        update[name] = (*getattr(scene, name), progress.step)
    if done and progress.step == _LAST:
        update["status"] = "done"
    return scene.model_copy(update=update)
