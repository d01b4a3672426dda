"""The timeline cut into pieces that can be made, kept and joined on their own. Pure arithmetic.

A piece is a run of frames that is encoded as one closed group of pictures: a transition whole, or about five
seconds of a shot's body, which ends where a burned caption does: another caption is then one body anew, not two.
It is cut relative to its shot, and its key tells everything that its frames depend on and nothing of where in the film
it stands: shots may change places, and their pieces are taken as they are.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from bisect import bisect_right
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

from pixora_core.errors import InvalidInput
from pixora_core.film.motion import STILL
from pixora_core.film.takes import Layer, Picture
from pixora_core.film.timeline import Shot, Timeline
from pixora_core.units import Frozen, frames_at

__all__ = ["Piece", "cut", "cut_shot", "layers_shown", "moving_frames", "piece_key", "seen_seconds"]

_VERSION: Final = 2
"""Raised whenever the same request would be drawn differently."""

_BODY_SECONDS: Final = 5
_REACH_SECONDS: Final = Fraction(3, 2)
"""How far from its place a body may end for a caption's sake."""


class Piece(Frozen):
    """`frames` frames of the film from frame `first` on, which begin with frame `local` of shot number `shot` (from 0).

    In a `joining` piece the previous shot is seen as well, running on past its slot.
    """

    first: int
    frames: int
    shot: int
    local: int
    joining: bool = False


def _visible_frames(timeline: Timeline, shot: int) -> int:
    """How long a shot is seen: its slot and its handle, the frames that the next transition draws on."""
    last = shot == len(timeline.shots) - 1
    return timeline.shots[shot].frames + (0 if last else timeline.shots[shot + 1].join.frames)


def moving_frames(timeline: Timeline, shot: int) -> int:
    """How long a shot's camera moves."""
    return timeline.shots[shot].camera_frames or _visible_frames(timeline, shot)


def seen_seconds(timeline: Timeline, shot: int) -> float:
    """How long what moves in a shot does so at most: as long as the shot is seen, or its camera moves."""
    return float(max(_visible_frames(timeline, shot), moving_frames(timeline, shot)) / timeline.rate)


def cut(timeline: Timeline) -> tuple[Piece, ...]:
    """The film's pieces in order, without gap or overlap."""
    pieces: list[Piece] = []
    captions = _Captions(timeline)
    for number, (shot, start) in enumerate(zip(timeline.shots, timeline.starts(), strict=True)):
        join = shot.join.frames
        if join:
            pieces.append(Piece(first=start, frames=join, shot=number, local=0, joining=True))
        pieces += _bodies(timeline, number, start, captions)
    return tuple(pieces)


def cut_shot(timeline: Timeline, number: int) -> tuple[Piece, ...]:
    """The pieces of shot `number` (from 1) alone: its own first frames in place of the transition, then its bodies.

    Raises `InvalidInput` when there is no such shot.
    """
    if not 1 <= number <= len(timeline.shots):
        raise InvalidInput("shot", f"there is no shot {number}; the film has shots 1 to {len(timeline.shots)}")
    shot, start = number - 1, timeline.starts()[number - 1]
    join = timeline.shots[shot].join.frames
    head = [Piece(first=start, frames=join, shot=shot, local=0)] if join else []
    return (*head, *_bodies(timeline, shot, start, _Captions(timeline)))


def _bodies(timeline: Timeline, shot: int, start: int, captions: _Captions) -> Iterator[Piece]:
    join, end = timeline.shots[shot].join.frames, timeline.shots[shot].frames
    length = end - join
    count = max(1, round(length / (_BODY_SECONDS * timeline.rate))) if length else 0
    inner = [captions.edge(start + join + length * part // count) - start for part in range(1, count)]
    for local, after in itertools.pairwise([join, *inner, end] if count else []):
        yield Piece(first=start + local, frames=after - local, shot=shot, local=local)


class _Captions:
    """When a film's burned captions come and go."""

    def __init__(self, timeline: Timeline) -> None:
        self._rate, self._reach = timeline.rate, int(_REACH_SECONDS * timeline.rate)
        self._cues = sorted(timeline.cues if timeline.captions == "burn" else (), key=lambda cue: cue.start)
        self._starts = [cue.start for cue in self._cues]

    def edge(self, frame: int) -> int:
        """The frame nearest to `frame` before which a body may end without parting a caption; else `frame` itself."""
        spans = self._around(frame)
        if not any(first < frame < last for first, last in spans):
            return frame
        whole = [edge for edge in itertools.chain(*spans) if abs(edge - frame) <= self._reach]
        return min(whole, key=lambda edge: abs(edge - frame), default=frame)

    def _around(self, frame: int) -> list[tuple[int, int]]:
        """The frames [first, last) of each caption near a frame; one hides the caption before it."""
        begin = bisect_right(self._starts, float((frame - self._reach) / self._rate)) - 1
        end = bisect_right(self._starts, float((frame + self._reach) / self._rate))
        near = self._cues[max(0, begin) : end]
        starts = [frames_at(cue.start, self._rate) for cue in near]
        ends = [frames_at(cue.end, self._rate) for cue in near]
        hidden = [*starts[1:], *ends[-1:]]
        return [(first, min(last, after)) for first, last, after in zip(starts, ends, hidden, strict=True)]


def layers_shown(shot: Shot) -> tuple[Layer, ...]:
    """The layers that a shot is drawn from, farthest first; its flat picture where none moves against another."""
    if not isinstance(shot.source, Picture):
        return ()
    if (shot.camera.parallax and len(shot.source.layers) > 1) or shot.source.moves:
        return shot.source.layers
    return (Layer(path=shot.source.flat),)


def piece_key(piece: Piece, timeline: Timeline, *, encoding: str, captions: str, digest: Callable[[Path], str]) -> str:
    """A SHA-256 of all that decides on a piece's packets.

    `encoding` tells the encoder and its settings, `captions` what is drawn over the piece, `digest` what is in a file.
    """
    told = [_VERSION, encoding, captions, str(timeline.size), str(timeline.rate), piece.frames]
    told.append(_shot_told(timeline, piece.shot, piece.local, digest))
    if piece.joining:
        told.append(_shot_told(timeline, piece.shot - 1, timeline.shots[piece.shot - 1].frames, digest))
        told.append(timeline.shots[piece.shot].join.model_dump_json())
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def _shot_told(timeline: Timeline, number: int, local: int, digest: Callable[[Path], str]) -> list[object]:
    shot = timeline.shots[number]
    files: list[object] = [_layer_told(layer, digest) for layer in layers_shown(shot)]
    if not isinstance(shot.source, Picture):
        clip = shot.source
        files = [digest(clip.path), clip.start, clip.when_short, *([] if clip.speed == 1 else [clip.speed])]
    return [files, shot.camera.model_dump_json(), moving_frames(timeline, number), local]


def _layer_told(layer: Layer, digest: Callable[[Path], str]) -> tuple[object, ...]:
    place = () if layer.at is None else (layer.at,)
    moves = () if layer.motion == STILL else (layer.motion.model_dump_json(),)
    return (digest(layer.path), layer.depth, *place, *moves)
