"""Small pictures and timelines for the tests of the picture side."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from pixora_core.engine.encode import encoding_for
from pixora_core.engine.overlays import Captions
from pixora_core.engine.render import Job, Render, film_job
from pixora_core.engine.store import PieceStore
from pixora_core.film import CameraMove, Clip, Join, Layer, Picture, Pose, Shot, Timeline
from pixora_core.film.breakdown import TransitionKind
from pixora_core.units import Frames, Size

SMALL = Size(width=64, height=36)
PUSH = CameraMove(start=Pose(x=0.45, zoom=1.1), end=Pose(x=0.55, zoom=1.3))


def picture(folder: Path, name: str, *, seed: int = 0, size: tuple[int, int] = (128, 72)) -> Picture:
    """A flat picture of soft coloured blocks."""
    blocks = np.random.default_rng(seed).integers(30, 220, (5, 8, 3), dtype=np.uint8)
    path = folder / f"{name}.png"
    Image.fromarray(blocks).resize(size, Image.Resampling.BICUBIC).save(path)
    return Picture(flat=path, layers=(Layer(path=path),), size=Size(width=size[0], height=size[1]))


def plain(folder: Path, name: str, colour: tuple[int, int, int]) -> Picture:
    """A picture of one colour."""
    path = folder / f"{name}.png"
    Image.new("RGB", (64, 36), colour).save(path)
    return Picture(flat=path, layers=(Layer(path=path),), size=SMALL)


def shot(source: Picture | Clip, frames: int, *, join: TransitionKind = "cut", over: int = 0, title: str = "") -> Shot:
    """A shot with a slow push, come into by a transition of `over` frames."""
    return Shot(
        source=source, frames=Frames(frames), camera=PUSH, join=Join(kind=join, frames=Frames(over)), title=title
    )


def timeline(*shots: Shot, **told: object) -> Timeline:
    """A silent film of 64x36 pixels."""
    return Timeline.model_validate({"size": SMALL, "shots": shots, "title": "A small film", **told})


def render(
    film: Timeline, video: Path, pieces: Path, *, captions: Captions | None = None, job: Job | None = None
) -> bytes:
    """Renders a film on two threads and returns the file."""
    job = job or film_job(film, encoding_for(film.size, film.rate, "draft"))
    store = PieceStore(pieces)
    Render(job, captions=captions, store=store, stop=threading.Event(), workers=2).write(video)
    return video.read_bytes()


def stored(pieces: Path) -> Sequence[str]:
    """The names of the kept pieces."""
    return sorted(path.name for path in pieces.glob("*.piece"))
