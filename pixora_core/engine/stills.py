"""One frame of a film as a picture of its own."""

from __future__ import annotations

from pathlib import Path

import av
from av.video.reformatter import ColorRange, Colorspace
from PIL import Image

from pixora_core.engine.canvas import Canvas
from pixora_core.engine.frames import FrameMaker
from pixora_core.engine.pictures import PictureCache
from pixora_core.engine.pieces import Piece, cut
from pixora_core.engine.sources import Sources
from pixora_core.errors import InvalidInput
from pixora_core.film.timeline import Timeline
from pixora_core.storage.workspace import replacing

__all__ = ["write_still"]


def write_still(timeline: Timeline, frame: int, image: Path, pictures: PictureCache | None = None) -> None:
    """Writes frame number `frame` of a film, without titles and captions. Raises as `FilmEngine.still`."""
    frames = timeline.frames
    if not 0 <= frame < frames:
        raise InvalidInput("frame", f"there is no frame {frame}; the film has frames 0 to {frames - 1}")
    formats = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
    kind = formats.get(image.suffix.lower())
    if kind is None:
        raise InvalidInput("image", f"{image.suffix or image.name!r} is no kind of still; use .jpg or .png")
    drawn = _still(Sources(timeline, pictures), frame).reformat(
        format="rgb24",
        src_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
    )
    with replacing(image) as part:
        Image.fromarray(drawn.to_ndarray()).save(part, kind, quality=92)


def _still(sources: Sources, frame: int) -> av.VideoFrame:
    piece = next(piece for piece in cut(sources.timeline) if piece.first <= frame < piece.first + piece.frames)
    step = frame - piece.first
    one = Piece(first=frame, frames=1, shot=piece.shot, local=piece.local + step, joining=piece.joining)
    canvas = Canvas.of(sources.timeline.size)
    for _ in FrameMaker(sources, None).draw(one, canvas.frame):
        pass
    return canvas.video
