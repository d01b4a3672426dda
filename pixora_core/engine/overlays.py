"""What lies over a film's frames, whoever drew it: its key, and several as one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from pixora_core.engine.canvas import Bytes, Shorts

__all__ = ["Captions", "Overlay", "Overlays", "key_of"]

L = TypeVar("L")


class Overlay(Protocol):
    """A small bitmap over the frame: even corner and size, planes, straight alpha 0 to 128 in both resolutions."""

    @property
    def x(self) -> int: ...
    @property
    def y(self) -> int: ...
    @property
    def luma(self) -> Bytes: ...
    @property
    def alpha(self) -> Shorts: ...
    @property
    def cb(self) -> Bytes: ...
    @property
    def cr(self) -> Bytes: ...
    @property
    def chroma_alpha(self) -> Shorts: ...


class Captions(Protocol):
    """What is drawn over the film, by the film's own frame numbers."""

    def at(self, frame: int) -> Sequence[Overlay]:
        """The bitmaps that lie over a frame."""
        ...

    def key(self, first: int, last: int) -> str:
        """A digest of all that is drawn from frame `first` up to, not including, `last`, relative to `first`."""
        ...


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
