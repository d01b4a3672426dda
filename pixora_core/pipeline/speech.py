"""A scene's words as a narrator is asked for them, and what a finished film has settled about them.

A film made again of a finished film's breakdown is the same film: each scene that still is what it was settled for is
read at the speed and with the pauses that it was read with, and keeps its frames. A digest tells whether it is, so that
no edit has to remember to forget it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from pixora_core.film import Scene, SceneBreakdown, Settled
from pixora_core.pipeline.makers import narrators_for
from pixora_core.pipeline.ports import Narrator, SpeechRequest
from pixora_core.pipeline.steps import step_key
from pixora_core.units import Seconds

__all__ = ["first_speech", "settled_in", "settled_with", "speech_of", "still_settled"]


def speech_of(breakdown: SceneBreakdown, scene: Scene, *, speed: float = 1.0, pause: float = 1.0) -> SpeechRequest:
    """A scene's words, to be read by its speaker."""
    return SpeechRequest(
        text=scene.script,
        language=breakdown.brief.language,
        voice=breakdown.voice_of(scene),
        speed=speed,
        pause=pause,
    )


def first_speech(breakdown: SceneBreakdown, scene: Scene, narrators: Sequence[Narrator]) -> SpeechRequest:
    """A scene's words as they are read first: as was settled, or at natural speed. Raises: as `still_settled`."""
    settled = still_settled(breakdown, scene, narrators)
    if settled is None:
        return speech_of(breakdown, scene)
    return speech_of(breakdown, scene, speed=settled.speed, pause=settled.pause)


def settled_in(scene: Scene, seconds: Seconds, *, take: str = "", speed: float = 1.0, pause: float = 1.0) -> Scene:
    """The scene as it stands in a finished film; `take` is the key of its narration, if it has one."""
    settled = Settled(speed=speed, pause=pause, of=_digest(seconds, take))
    return scene.model_copy(update={"seconds": seconds, "settled": settled})


def still_settled(breakdown: SceneBreakdown, scene: Scene, narrators: Sequence[Narrator]) -> Settled | None:
    """What was settled of a scene that is spoken or silent, None when it is not what that holds for.

    Raises `UnsupportedLanguage`, `InvalidInput` (no such voice).
    """
    settled = scene.settled
    if settled is None or scene.seconds is None:
        return None
    takes = _takes(breakdown, scene, settled, narrators) if scene.is_spoken else [""]
    return settled if settled.of in {_digest(scene.seconds, take) for take in takes} else None


def settled_with(scene: Scene, take: str) -> bool:
    """Whether what was settled of a scene holds for the narration of that key, which the user has recorded."""
    return scene.settled is not None and scene.seconds is not None and scene.settled.of == _digest(scene.seconds, take)


def _takes(breakdown: SceneBreakdown, scene: Scene, settled: Settled, narrators: Sequence[Narrator]) -> list[str]:
    """The keys of the narrations that it may have been: a second choice may have spoken."""
    request = speech_of(breakdown, scene, speed=settled.speed, pause=settled.pause)
    having = narrators_for(narrators, request.language, request.voice)
    return [step_key("narrate", narrator.info, request) for narrator in having]


def _digest(seconds: float, take: str) -> str:
    return hashlib.sha256(f"{seconds!r} {take}".encode()).hexdigest()[:16]
