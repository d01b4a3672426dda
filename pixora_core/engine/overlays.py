"""What lies over a film's frames, whoever drew it: its key, and several as one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from typing import TypeVar

from pixora_core.engine.frames import Captions, Overlay

__all__ = ["Overlays", "key_of"]

L = TypeVar("L")


class Overlays:
    """Several tracks, the first lying undermost."""

    def __init__(self, tracks: Sequence[Captions]) -> None:
        self._tracks = tuple(tracks)

    def at(self, frame: int) -> tuple[Overlay, ...]:
        """All that lies over a frame."""
        return tuple(overlay for track in self._tracks for overlay in track.at(frame))

    def key(self, first: int, last: int) -> str:
        """A digest of all that is drawn on frames [first, last), that of the only track that draws where it is one."""
        keys = [track.key(first, last) for track in self._tracks]
        drawn = [key for key in keys if key]
        return hashlib.sha256(json.dumps(keys).encode()).hexdigest() if len(drawn) > 1 else "".join(drawn)


def key_of(
    frames: range, look: Callable[[int], L | None], told: Callable[[L], object], common: Sequence[object]
) -> str:
    """A digest of what is seen on `frames`, relative to the first of them; empty when nothing is.

    `look` says what a frame shows (None: nothing), `told` all that its drawing depends on, `common` what all have in
    common.
    """
    changes: list[object] = []
    before: L | None = None
    for frame in frames:
        seen = look(frame)
        if seen != before:
            changes.append([frame - frames.start, None if seen is None else told(seen)])
        before = seen
    return hashlib.sha256(json.dumps([*common, changes]).encode()).hexdigest() if changes else ""
