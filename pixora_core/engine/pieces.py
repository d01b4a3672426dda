"""The timeline cut into pieces that can be made, kept and joined on their own. Pure arithmetic.

A piece is a run of frames that is encoded as one closed group of pictures: a transition whole, or about five
seconds of a shot's body. It is cut relative to its shot, and its key tells everything that its frames depend
on and nothing of where in the film it stands: shots may change places, and their pieces are taken as they are.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from pixora_core.errors import InvalidInput
from pixora_core.film.takes import Picture
from pixora_core.film.timeline import Shot, Timeline
from pixora_core.units import Frozen

__all__ = ["Piece", "cut", "cut_shot", "layers_shown", "moving_frames", "piece_key"]

_VERSION: Final = 2
"""Raised whenever the same request would be drawn differently."""

_BODY_SECONDS: Final = 5


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


def cut(timeline: Timeline) -> tuple[Piece, ...]:
    """The film's pieces in order, without gap or overlap."""
    pieces: list[Piece] = []
    for number, (shot, start) in enumerate(zip(timeline.shots, timeline.starts(), strict=True)):
        join = shot.join.frames
        if join:
            pieces.append(Piece(first=start, frames=join, shot=number, local=0, joining=True))
        pieces += _bodies(timeline, number, start, join)
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
    return (*head, *_bodies(timeline, shot, start, join))


def _bodies(timeline: Timeline, shot: int, start: int, join: int) -> Iterator[Piece]:
    length = timeline.shots[shot].frames - join
    count = max(1, round(length / (_BODY_SECONDS * timeline.rate))) if length else 0
    edges = [join + length * part // count for part in range(count + 1)] if count else []
    for local, end in itertools.pairwise(edges):
        yield Piece(first=start + local, frames=end - local, shot=shot, local=local)


def layers_shown(shot: Shot) -> tuple[tuple[Path, float], ...]:
    """The picture files that a shot is drawn from, farthest first, with their depths; the flat one without parallax."""
    if not isinstance(shot.source, Picture):
        return ()
    if shot.camera.parallax and len(shot.source.layers) > 1:
        return tuple((layer.path, layer.depth) for layer in shot.source.layers)
    return ((shot.source.flat, 0.0),)


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
    files: list[object] = [(digest(path), depth) for path, depth in layers_shown(shot)]
    if not isinstance(shot.source, Picture):
        files = [digest(shot.source.path), shot.source.start, shot.source.when_short]
    return [files, shot.camera.model_dump_json(), moving_frames(timeline, number), local]
