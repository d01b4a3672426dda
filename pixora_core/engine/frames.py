"""The frames of a piece, one after the other: shots, the transition between them, captions on top."""

from __future__ import annotations

import contextlib
from collections.abc import Generator

from pixora_core.engine.canvas import Frame, empty_frame
from pixora_core.engine.joins import Joiner, magnified, progress_of, seen
from pixora_core.engine.kernels import stamp
from pixora_core.engine.overlays import Captions
from pixora_core.engine.painter import Painter
from pixora_core.engine.pieces import Piece
from pixora_core.engine.sources import Shown, Sources
from pixora_core.units import Size

__all__ = ["FrameMaker"]


class _Shot:
    """One shot in one piece, with a painter of its own."""

    def __init__(self, shown: Shown, size: Size) -> None:
        self._shown, self._painter = shown, Painter(size)

    def draw(self, local: int, out: Frame, *, deeper: float = 1.0) -> None:
        """The shot's own frame number `local`; `deeper` magnifies the view."""
        self._painter.draw(self._shown.layers(local, deeper=deeper), out)


class FrameMaker:
    """Draws frames for one thread; owns its scratch memory. What its painters hold goes with each piece."""

    def __init__(self, sources: Sources, captions: Captions | None) -> None:
        self._timeline = sources.timeline
        self._sources = sources
        self._captions = captions
        self._joiner = Joiner(self._timeline.size)
        self._size = self._timeline.size
        self._before, self._after = empty_frame(self._size), empty_frame(self._size)

    def draw(self, piece: Piece, out: Frame, clean: Frame | None = None) -> Generator[int]:
        """Draws the frames of a piece into `out`, one at a time; yields each one's number in the piece.

        Of a joining piece, `clean` shows the same frames without the shot before, as `cut_shot` has them.
        """
        with contextlib.ExitStack() as opened:
            shown = _Shot(opened.enter_context(contextlib.closing(self._sources.open(piece.shot))), self._size)
            before = None
            if piece.joining:
                before = _Shot(opened.enter_context(contextlib.closing(self._sources.open(piece.shot - 1))), self._size)
            for number in range(piece.frames):
                if before is None:
                    shown.draw(piece.local + number, out)
                else:
                    self._draw_join(piece, number, before, shown, out, clean)
                for drawn in (out, clean) if clean else (out,):
                    self._draw_captions(piece.first + number, drawn)
                yield number

    def _draw_join(
        self, piece: Piece, number: int, before: _Shot, after: _Shot, out: Frame, clean: Frame | None
    ) -> None:
        join, slot = self._timeline.shots[piece.shot].join, self._timeline.shots[piece.shot - 1].frames
        progress = progress_of(piece.local + number, join.frames)
        deeper = magnified(join.kind, progress)
        leaving, arriving = seen(join.kind, progress)
        if leaving:
            before.draw(slot + piece.local + number, self._before, deeper=deeper)
        coming = clean or self._after
        if arriving or clean:
            after.draw(piece.local + number, coming)
        self._joiner.draw(join.kind, progress, self._before, coming, out)

    def _draw_captions(self, frame: int, out: Frame) -> None:
        for patch in self._captions.at(frame) if self._captions else ():
            stamp(out.luma, patch.x, patch.y, patch.luma, patch.alpha)
            stamp(out.cb, patch.x // 2, patch.y // 2, patch.cb, patch.chroma_alpha)
            stamp(out.cr, patch.x // 2, patch.y // 2, patch.cr, patch.chroma_alpha)
