"""Looking: the pictures of a film, every frame of them, decoded or known from the last time that they were."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, Literal

import av
from av.container import InputContainer
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from pixora_core.engine.anchors import Anchor, told_by
from pixora_core.engine.encode import Encoding
from pixora_core.engine.mux import piece_alone
from pixora_core.engine.seen import GroupWatch, Seen, SeenStore, grouped, keys_of_packets
from pixora_core.engine.store import Stretch
from pixora_core.engine.stretches import Grid, PictureWatch, is_black, luma_grid

__all__ = ["Pictures", "look_ahead"]

_BT709: Final = (ColorPrimaries.BT709, ColorTrc.BT709, Colorspace.ITU709, ColorRange.MPEG)
_UNSPECIFIED: Final = 2

_Spared = Literal["DEFAULT", "NONREF", "BIDIR"]
"""Which frames are not decoded: none, those that no frame is made from, or all B-frames."""

_ONE_REFERENCE: Final = frozenset({"veryfast"})
"""The x264 presets whose P-frames are made from the P-frame or key frame before them, and from no B-frame."""


def look_ahead(piece: Stretch, encoding: Encoding, store: SeenStore, check: Callable[[], object]) -> None:
    """Decodes a piece and keeps in `store` what it shows, under the key that its group will have in a film's file.

    Only as much of it is decoded as tells that nothing in it is black or frozen; all of it where that cannot be told.
    On the caller's thread alone, for pieces that are made side by side. `check` is called with every packet; what it
    raises ends the work. Raises `StorageError`.
    """
    with av.open(piece_alone(encoding, piece), "r", format="mov") as film:
        pictures = Pictures(film, check, threads=1)
        packets = list(pictures.packets())
        keys = keys_of_packets(film.streams.video[0], packets)
        spared: _Spared = "BIDIR" if encoding.speed in _ONE_REFERENCE else "NONREF"
        glimpse = pictures.glimpse(packets, spared) if len(keys) == 1 else None
        if glimpse is not None:
            store.save(keys[0], glimpse)
        else:
            pictures.look_again(keys, store, packets)


class Pictures:
    """The video stream of an open film as it goes by. What cannot be decoded is counted in `errors`.

    `check` is called with every packet; what it raises ends the looking.
    """

    def __init__(
        self,
        film: InputContainer,
        check: Callable[[], object] = lambda: None,
        *,
        threads: int | None = None,
    ) -> None:
        self._film = film
        self._check = check
        self._stream = film.streams.video[0]
        self._stream.thread_type = "AUTO"
        if threads is not None:
            self._stream.thread_count = threads
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
        for grid, tick, dark, colour in self._seen(self.packets()):
            self._see(grid, tick, dark=dark, colour=colour)

    def packets(self) -> Iterator[av.Packet[Any]]:
        """The stream's packets, to its end."""
        for packet in self._film.demux(self._stream):
            if packet.size:
                self.keyframes += packet.is_keyframe
                yield packet

    def glimpse(self, packets: Sequence[av.Packet[Any]], spared: _Spared) -> Seen | None:
        """What a group tells without its `spared` frames, which are not decoded; None where that does not suffice."""
        ticks = sorted(packet.pts or 0 for packet in packets)
        frames: list[tuple[Grid, str]] = []

        def anchors() -> Iterator[Anchor]:
            for grid, tick, _, colour in self._seen(iter(packets)):
                frames.append((grid, colour))
                yield Anchor(ticks.index(tick), grid)

        self.context.skip_frame = spared
        told = told_by(anchors(), [self._at(tick) for tick in ticks])
        self.context.skip_frame = "DEFAULT"
        self.context.flush_buffers()
        if told is None or self.errors:
            return None
        (first, colour), since = frames[0], [tick - ticks[0] for tick in ticks]
        return Seen.of(since, dark=(), changes=told.changes, colour=colour, first=first, last=told.picture)

    def look_again(self, keys: Sequence[str], store: SeenStore, packets: Iterable[av.Packet[Any]]) -> None:
        """Decodes those groups of `packets` whose keys are not in `store`, and keeps there what they show.

        Raises `StorageError`.
        """
        for key, packets_of_group in zip(keys, grouped(packets), strict=True):
            key_frame = next(packets_of_group)
            start, group = key_frame.pts or 0, itertools.chain([key_frame], packets_of_group)
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
