"""What was seen in a group of pictures, kept: the same bytes decoded by the same decoder show the same again.

A group is a key frame and all packets until the next one. In the engine's own films each group stands alone (closed
groups, as `encode` asks for), so that one may be passed over without harm to the next.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import av
import numpy as np
from av.container import InputContainer
from av.video.stream import VideoStream
from pydantic import ConfigDict

from pixora_core.engine.kept import KeptFiles
from pixora_core.engine.probe import open_media
from pixora_core.engine.stretches import Grid, Stillness
from pixora_core.units import Frozen

__all__ = ["GroupWatch", "Seen", "SeenStore", "group_keys", "grouped", "keys_of", "keys_of_packets"]

_VERSION: Final = 2
"""Raised whenever the same pictures would be seen differently."""

_MAGIC: Final = b"PIXSEEN\0"
_ROW: Final = struct.Struct("<qI")


class Seen(Frozen):
    """What a whole, undamaged group shows.

    `ticks` are the frames' instants in ticks of the stream from the group's key frame, `dark` the numbers of its
    black frames, `changes` those of the frames at which a picture that stood still was another (the first is 0).
    `first` and `last` are the luma grids of the first frame and of that of the last change. Of a group that was told
    by its anchors, `changes` are as many as rule out that anything in it is frozen (see `anchors`).
    """

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    ticks: tuple[int, ...]
    dark: frozenset[int]
    changes: tuple[int, ...]
    colour: str
    shape: tuple[int, int]
    first: bytes
    last: bytes

    @classmethod
    def of(
        cls, ticks: Iterable[int], *, dark: Iterable[int], changes: Iterable[int], colour: str, first: Grid, last: Grid
    ) -> Seen:
        """What was seen, its grids packed."""
        return cls(
            ticks=tuple(ticks),
            dark=frozenset(dark),
            changes=tuple(changes),
            colour=colour,
            shape=first.shape,
            first=zlib.compress(first.tobytes(), 1),
            last=zlib.compress(last.tobytes(), 1),
        )

    def first_grid(self) -> Grid:
        """The first frame's luma."""
        return _grid(self.first, self.shape)

    def last_grid(self) -> Grid:
        """The luma of the frame of the last change."""
        return _grid(self.last, self.shape)


def _grid(data: bytes, shape: tuple[int, int]) -> Grid:
    return np.frombuffer(zlib.decompress(data), np.uint8).reshape(shape)


class GroupWatch:
    """Watches one group by itself, whatever was shown before."""

    def __init__(self) -> None:
        self._still = Stillness()
        self._ticks: list[int] = []
        self._dark: list[int] = []
        self._changes: list[int] = []
        self._first: Grid | None = None

    def see(self, grid: Grid, tick: int, *, dark: bool) -> None:
        """The next frame."""
        number = len(self._ticks)
        self._ticks.append(tick)
        if dark:
            self._dark.append(number)
        if self._still.ends(grid):
            self._changes.append(number)
        if self._first is None:
            self._first = grid

    def seen(self, colour: str) -> Seen | None:
        """All of it; None when nothing was seen."""
        if self._first is None:
            return None
        return Seen.of(
            self._ticks,
            dark=self._dark,
            changes=self._changes,
            colour=colour,
            first=self._first,
            last=self._still.picture,
        )


class SeenStore:
    """A shelf of what was seen, by the groups' keys."""

    def __init__(self, folder: Path) -> None:
        self._files = KeptFiles(folder, kind="seen", magic=_MAGIC)

    def find(self, key: str) -> Seen | None:
        """What was seen of a group before; None when it is not known. Raises `StorageError`."""
        body = self._files.read(key)
        return None if body is None else Seen.model_validate_json(bytes(body))

    def save(self, key: str, seen: Seen) -> None:
        """Keeps what was seen. Raises `StorageError`."""
        self._files.write(key, seen.model_dump_json().encode())


def grouped(packets: Iterable[av.Packet[Any]]) -> Iterator[Iterator[av.Packet[Any]]]:
    """A stream's packets, group by group; each group is to be taken before the next."""
    number = 0

    def group_of(packet: av.Packet[Any]) -> int:
        nonlocal number
        number += packet.is_keyframe
        return number

    return (group for _, group in itertools.groupby(packets, group_of))


def group_keys(path: Path) -> tuple[str, ...]:
    """The SHA-256 of each group of a film's pictures: of its packets, their order in time, and what decodes them.

    Raises `MediaRefused`.
    """
    with open_media(path, wants="video") as film:
        return keys_of(film)


def keys_of(film: InputContainer) -> tuple[str, ...]:
    """The keys of an open film's groups; it is read to its end."""
    stream = film.streams.video[0]
    return keys_of_packets(stream, (packet for packet in film.demux(stream) if packet.size))


def keys_of_packets(stream: VideoStream, packets: Iterable[av.Packet[Any]]) -> tuple[str, ...]:
    """The keys of the groups that a stream's packets are."""
    told = _decoder_told(stream)
    return tuple(_key(told, group) for group in grouped(packets))


def _decoder_told(stream: VideoStream) -> bytes:
    context = stream.codec_context
    told = [_VERSION, context.name, list(av.library_versions["libavcodec"]), str(stream.time_base)]
    told += [context.width, context.height, bytes(context.extradata or b"").hex()]
    return json.dumps(told).encode()


def _key(told: bytes, group: Iterator[av.Packet[Any]]) -> str:
    digest = hashlib.sha256(told)
    start: int | None = None
    for packet in group:
        tick = packet.pts or 0
        start = tick if start is None else start
        digest.update(_ROW.pack(tick - start, packet.size))
        digest.update(packet)
    return digest.hexdigest()
