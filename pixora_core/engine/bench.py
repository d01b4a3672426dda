"""Where pieces are made: what a worker thread owns, and a piece's way from its shots through the encoder."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator

from pixora_core.engine.canvas import Canvas
from pixora_core.engine.encode import Encoding, packets_of
from pixora_core.engine.frames import FrameMaker
from pixora_core.engine.overlays import Captions
from pixora_core.engine.packets import Packet
from pixora_core.engine.pictures import PictureCache
from pixora_core.engine.pieces import Piece
from pixora_core.engine.sources import Sources
from pixora_core.engine.store import Stretch
from pixora_core.film.timeline import Timeline

__all__ = ["Bench", "bench_for"]


def bench_for(
    timeline: Timeline, captions: Captions | None, encoding: Encoding, pictures: PictureCache | None
) -> Bench:
    """The bench of a film's workers. `pictures` are those that other renders of it have made ready."""
    return Bench(Sources(timeline, pictures), captions, encoding)


class Bench(threading.local):
    """What each worker thread owns: a maker of frames and two canvases."""

    def __init__(self, sources: Sources, captions: Captions | None, encoding: Encoding) -> None:
        size = sources.timeline.size
        self._encoding = encoding
        self._maker = FrameMaker(sources, captions)
        self._canvases = (Canvas.of(size), Canvas.of(size))

    def make(
        self, piece: Piece, check: Callable[[], None], drawn: Callable[[], None], *, clean: bool
    ) -> Iterator[Stretch]:
        """A piece; after it, if it is to be `clean` too, the same frames without the shot before, drawn once for both.

        `check` is called often: what it raises ends the work. `drawn` is called after each frame.
        """
        canvases = self._canvases if clean else self._canvases[:1]
        codings = [_Coding(self._encoding, canvas) for canvas in canvases]
        frames = [canvas.frame for canvas in canvases]
        with contextlib.closing(self._maker.draw(piece, *frames)) as numbers:
            for number in numbers:
                for coding in codings:
                    check()
                    coding.take(number)
                drawn()
        for coding in codings:
            yield coding.end(check)


class _Coding:
    """A piece on its way through an encoder, from a canvas."""

    def __init__(self, encoding: Encoding, canvas: Canvas) -> None:
        self._encoder, self._canvas, self._tick = encoding.open(), canvas, 1 / encoding.rate
        self._packets: list[Packet] = []

    def take(self, number: int) -> None:
        """The canvas is the piece's frame `number`."""
        video = self._canvas.video
        video.pts, video.time_base = number, self._tick
        self._packets += packets_of(self._encoder.encode_lazy(video), len(self._packets))

    def end(self, check: Callable[[], None]) -> Stretch:
        """All of it; `check` is called with every packet that is still to come."""
        for packet in packets_of(self._encoder.encode_lazy(None), len(self._packets)):
            check()
            self._packets.append(packet)
        return Stretch(bytes(self._encoder.extradata or b""), tuple(self._packets))
