"""AAC-LC as films carry it: 48 kHz, stereo, 192 kb/s, one encoder run from the first sample to the last.

The encoder's priming stands before instant 0 (the first packet's pts is -1024), where the muxer's edit list hides
it; joining separately encoded pieces instead would click at every join and drift.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import av
from av.audio.codeccontext import AudioCodecContext
from av.audio.stream import AudioStream
from av.codec.context import Flags
from av.container import OutputContainer

from pixora_core.engine.container import writing
from pixora_core.engine.packets import Packet
from pixora_core.engine.sounds import SOUND_RATE, Block, block_of, sound_frame

__all__ = ["AAC_SAMPLES", "add_sound_stream", "coded_sound", "decode_aac", "encode_aac", "write_m4a"]

AAC_SAMPLES: Final = 1024
"""How many samples a packet holds."""

_BIT_RATE: Final = 192_000
_CLOCK: Final = Fraction(1, SOUND_RATE)


def encode_aac(blocks: Iterable[Block]) -> Iterator[Packet]:
    """The packets of a sound, in samples; the last one's duration is what is left, so the length is exact."""
    encoder = _encoder()
    at = 0
    for block in filter(len, blocks):  # libav has no frames without samples; it cuts the others to its size
        yield from map(_packet, encoder.encode(sound_frame(block, at)))
        at += len(block)
    yield from map(_packet, encoder.encode(None))


def decode_aac(packets: Iterable[Packet]) -> Iterator[Block]:
    """What a player hears of the packets, from instant 0 on; up to 1,023 samples of padding follow the end."""
    decoder = av.CodecContext.create("aac", "r")
    decoder.extradata = _encoder().extradata
    for packet in packets:
        coded = av.Packet(packet.data)
        coded.pts, coded.dts, coded.time_base = packet.pts, packet.dts, _CLOCK
        for frame in decoder.decode(coded):
            if packet.pts >= 0:
                yield block_of(frame)


def add_sound_stream(container: OutputContainer) -> AudioStream:
    """Adds to a film the stream that the packets belong to; its clock counts samples."""
    stream = container.add_stream("aac", rate=SOUND_RATE, layout="stereo", bit_rate=_BIT_RATE)
    stream.time_base = _CLOCK
    return stream


def write_m4a(path: Path, blocks: Iterable[Block]) -> None:
    """Writes a sound whole as AAC in MP4, exact to the sample for players that heed its edit list."""
    with writing(path, "ipod") as container:
        stream = add_sound_stream(container)
        for packet in coded_sound(stream, encode_aac(blocks)):
            container.mux(packet)


def coded_sound(stream: AudioStream, packets: Iterable[Packet]) -> Iterator[av.Packet[Any]]:
    """The packets as libav's, for a stream of `add_sound_stream`."""
    for packet in packets:
        coded = av.Packet(packet.data)
        coded.pts, coded.dts, coded.duration = packet.pts, packet.dts, packet.duration
        coded.time_base, coded.stream, coded.is_keyframe = _CLOCK, stream, packet.key
        yield coded


def _encoder() -> AudioCodecContext:
    encoder = av.CodecContext.create("aac", "w")
    encoder.sample_rate = SOUND_RATE
    encoder.layout = "stereo"
    encoder.format = "fltp"
    encoder.bit_rate = _BIT_RATE
    encoder.options = {"aac_coder": "fast"}
    encoder.time_base = _CLOCK
    encoder.flags |= Flags.global_header
    encoder.open()
    return encoder


def _packet(coded: av.Packet[Any]) -> Packet:
    assert coded.pts is not None
    assert coded.dts is not None
    return Packet(data=bytes(coded), pts=coded.pts, dts=coded.dts, duration=coded.duration or AAC_SAMPLES)
