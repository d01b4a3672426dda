"""Looking: the pictures of a film, every frame of them, decoded or known from the last time that they were."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import av
from av.container import InputContainer
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from pixora_core.engine.encode import Encoding
from pixora_core.engine.mux import piece_alone
from pixora_core.engine.seen import GroupWatch, Seen, SeenStore, grouped, keys_of
from pixora_core.engine.store import Stretch
from pixora_core.engine.stretches import Grid, PictureWatch, is_black, luma_grid

__all__ = ["Pictures", "look_ahead"]

_BT709: Final = (ColorPrimaries.BT709, ColorTrc.BT709, Colorspace.ITU709, ColorRange.MPEG)
_UNSPECIFIED: Final = 2


def look_ahead(piece: Stretch, encoding: Encoding, store: SeenStore, check: Callable[[], object]) -> None:
    """Decodes a piece and keeps in `store` what it shows, under the key that its group will have in a film's file.

    On the caller's thread alone, for pieces that are made side by side. `check` is called with every packet; what it
    raises ends the work. Raises `StorageError`.
    """
    alone = piece_alone(encoding, piece)
    with av.open(alone, "r", format="mov") as film:
        keys = keys_of(film)
    alone.seek(0)
    with av.open(alone, "r", format="mov") as film:
        film.streams.video[0].thread_count = 1
        Pictures(film, check).look_again(keys, store)


class Pictures:
    """The video stream of an open film as it goes by. What cannot be decoded is counted in `errors`.

    `check` is called with every packet; what it raises ends the looking.
    """

    def __init__(self, film: InputContainer, check: Callable[[], object] = lambda: None) -> None:
        self._film = film
        self._check = check
        self._stream = film.streams.video[0]
        self._stream.thread_type = "AUTO"
        # Without the deblocking filter the pictures are a little rougher, and a sixth of the work is saved.
        self._stream.codec_context.options = {"err_detect": "explode", "skip_loop_filter": "all"}
        self.context = self._stream.codec_context
        self.watch = PictureWatch()
        self.frames = 0
        self.keyframes = 0
        self.errors = 0
        self.colour = ""
        self._first: int | None = None

    def look(self) -> None:
        """Decodes the stream to its end."""
        for grid, tick, dark, colour in self._seen(self._packets()):
            self._see(grid, tick, dark=dark, colour=colour)

    def look_again(self, keys: Sequence[str], store: SeenStore) -> None:
        """Decodes the groups whose keys are not in `store`, and keeps there what they show. Raises `StorageError`."""
        for key, packets in zip(keys, grouped(self._packets()), strict=True):
            key_frame = next(packets)
            start, group = key_frame.pts or 0, itertools.chain([key_frame], packets)
            known = store.find(key)
            if known is not None:
                self._recall(known, start, group)
            elif (seen := self._learn(start, group)) is not None:
                store.save(key, seen)

    def _learn(self, start: int, packets: Iterator[av.Packet[Any]]) -> Seen | None:
        """Looks at a group; what it shows, unless it is damaged."""
        watch, errors, first_colour = GroupWatch(), self.errors, ""
        for grid, tick, dark, colour in self._seen(packets):
            self._see(grid, tick, dark=dark, colour=colour)
            watch.see(grid, tick - start, dark=dark)
            first_colour = first_colour or colour
        return watch.seen(first_colour) if self.errors == errors else None

    def _recall(self, known: Seen, start: int, packets: Iterator[av.Packet[Any]]) -> None:
        """A known group. It is decoded as far as it still shows what stood before it, in most films not at all."""
        instants = [start + tick for tick in known.ticks]
        decoded = (grid for grid, *_ in itertools.islice(self._seen(packets), 1, None))
        for number, grid in enumerate(itertools.chain([known.first_grid()], decoded)):
            changed = self._see(grid, instants[number], dark=number in known.dark, colour=known.colour)
            if changed and number in known.changes:
                self._pass_over(known, number, instants)
                break
        self.context.flush_buffers()

    def _pass_over(self, known: Seen, seen: int, instants: Sequence[int]) -> None:
        rest = range(seen + 1, len(instants))
        self.frames += len(rest)
        self.watch.pass_over(
            [(self._at(instants[number]), number in known.dark) for number in rest],
            [self._at(instants[number]) for number in known.changes if number > seen],
            known.last_grid(),
        )

    def _see(self, grid: Grid, tick: int, *, dark: bool, colour: str) -> bool:
        if self._first is None:
            self._first, self.colour = tick, colour
        self.frames += 1
        return self.watch.see(grid, self._at(tick), dark=dark)

    def _at(self, tick: int) -> float:
        """Seconds from the film's first frame."""
        assert self._stream.time_base is not None
        return float((tick - (self._first or 0)) * self._stream.time_base)

    def _packets(self) -> Iterator[av.Packet[Any]]:
        for packet in self._film.demux(self._stream):
            if packet.size:
                self.keyframes += packet.is_keyframe
                yield packet

    def _seen(self, packets: Iterator[av.Packet[Any]]) -> Iterator[tuple[Grid, int, bool, str]]:
        """Each frame's grid and tick, whether it is black, and its colour tags; the decoder is empty afterwards."""
        for packet in itertools.chain(packets, [None]):
            self._check()
            try:
                frames = self.context.decode(packet)
            except av.error.FFmpegError:
                self.errors += 1
                continue
            self.errors += packet is not None and packet.is_corrupt
            for frame in frames:
                grid = luma_grid(frame)
                yield grid, frame.pts or 0, is_black(grid), _colour(frame)
        self.context.flush_buffers()


def _colour(frame: av.VideoFrame) -> str:
    tags = (frame.color_primaries, frame.color_trc, frame.colorspace, frame.color_range)
    if tags == _BT709:
        return "bt709"
    kinds = (ColorPrimaries, ColorTrc, Colorspace, ColorRange)
    return "/".join(_name(kind, tag) for kind, tag in zip(kinds, tags, strict=True))


def _name(kind: Any, tag: int) -> str:
    known = {int(value): value.name.lower() for value in kind}
    return str(known.get(tag, "unspecified" if tag == _UNSPECIFIED else tag))
