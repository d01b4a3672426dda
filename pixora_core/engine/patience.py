"""How much work a file from outside may cause: one that is made to be decoded for ever is refused.

What is counted is the time that a thread works in libav, not what goes by while the machine does other things: a busy
machine refuses nothing that an idle one takes.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import Any

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.stream import VideoStream

from pixora_core.errors import MediaRefused

__all__ = ["Patience"]


class Patience:
    """`seconds` of work for the file `name`; more can be granted as more of it is wanted.

    A decoder with threads of its own needs `clock=time.monotonic`: their work is not this thread's.
    """

    def __init__(self, name: str, seconds: float, *, clock: Callable[[], float] = time.thread_time) -> None:
        self._name = name
        self._limit = seconds
        self._clock = clock
        self._spent = 0.0

    def grant(self, seconds: float) -> None:
        """From now on the whole may take `seconds`, if that is more than before."""
        self._limit = max(self._limit, seconds)

    @contextlib.contextmanager
    def spending(self) -> Iterator[None]:
        """Counts what is done meanwhile. Raises `MediaRefused` once it was too much."""
        begun = self._clock()
        yield
        self._spent += self._clock() - begun
        if self._spent > self._limit:
            problem = f"takes more than {self._limit:.0f} s of work to read this far; save it again in a common format"
            raise MediaRefused(self._name, problem)

    def packets(self, container: InputContainer, streams: list[Any]) -> Iterator[av.Packet[Any]]:
        """All packets of some streams. Raises `MediaRefused`, and what libav raises."""
        packets = container.demux(streams)
        while True:
            with self.spending():
                packet = next(packets, None)
            if packet is None:
                return
            yield packet

    def frames(self, container: InputContainer, stream: VideoStream | AudioStream) -> Iterator[Any]:
        """All frames of a stream. Raises `MediaRefused`, and what libav raises."""
        for packet in self.packets(container, [stream]):
            with self.spending():
                frames = packet.decode()
            yield from frames
