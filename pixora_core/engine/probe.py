"""Media from outside: what a file really is, opened by that and nothing else, measured to its end.

A file's name and its headers are claims. The first bytes must be those of a known format (a playlist under
another name is none); libav is then held to that one demuxer and to plain files; lengths come from its packets.
"""

from __future__ import annotations

import contextlib
import stat
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, Literal

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.stream import VideoStream

from pixora_core.engine.boxes import impossible_claim
from pixora_core.engine.patience import Patience
from pixora_core.errors import MediaRefused
from pixora_core.units import Frozen, Rate, Seconds

__all__ = ["MediaFacts", "SoundFacts", "VideoFacts", "open_media", "probe", "sniff"]

Kind = Literal["image", "sound", "video"]
Wanted = Literal["sound", "video", "either"]

MAX_PIXELS: Final = 8192 * 4352
_MAX_STREAMS: Final = 32
_LEAST_SOUND_RATE: Final = 1_000
"""Samples a second. At one a second, 100 kB would be a day of sound."""

_IO_SECONDS: Final = 20.0
_READING_SECONDS: Final = 15.0
"""How much work it may be to read all packets: a film of ten hours takes less."""

_NOTHING: Final = {"sound": "no sound", "video": "no moving picture", "either": "neither sound nor moving picture"}
_MOVIE_BOXES: Final = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
_STARTS: Final[tuple[tuple[bytes, str, Kind], ...]] = (
    (b"\x89PNG\r\n\x1a\n", "png_pipe", "image"),
    (b"\xff\xd8\xff", "jpeg_pipe", "image"),
    (b"GIF8", "gif", "video"),
    (b"\x1a\x45\xdf\xa3", "matroska", "video"),
    (b"fLaC", "flac", "sound"),
    (b"OggS", "ogg", "sound"),
    (b"ID3", "mp3", "sound"),
)
_FORMS: Final[dict[tuple[bytes, bytes], tuple[str, Kind]]] = {
    (b"RIFF", b"WAVE"): ("wav", "sound"),
    (b"RIFF", b"AVI "): ("avi", "video"),
    (b"RIFF", b"WEBP"): ("webp_pipe", "image"),
    (b"FORM", b"AIFF"): ("aiff", "sound"),
    (b"FORM", b"AIFC"): ("aiff", "sound"),
}


class SoundFacts(Frozen):
    """A file's first sound stream. `seconds` leaves out what the format marks as padding."""

    codec: str
    sample_rate: int
    channels: int
    seconds: Seconds


class VideoFacts(Frozen):
    """A file's first video stream; `rate` is its frames over their time, exact where every step is alike."""

    codec: str
    width: int
    height: int
    rate: Rate
    constant_rate: bool
    frames: int
    seconds: Seconds


class MediaFacts(Frozen):
    """A media file as its packets tell it. `container` is libav's demuxer; `seconds` is the longest stream's."""

    container: str
    seconds: Seconds
    file_bytes: int
    sound: SoundFacts | None = None
    video: VideoFacts | None = None


def sniff(path: Path) -> tuple[str, Kind]:
    """The demuxer and the kind of a file by its first bytes. Raises `MediaRefused`."""
    head = _head(path)
    for start, name, kind in _STARTS:
        if head.startswith(start):
            return name, kind
    if (head[:4], head[8:12]) in _FORMS:
        return _FORMS[head[:4], head[8:12]]
    if head[4:8] in _MOVIE_BOXES:
        return "mov", "video"
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        return ("aac" if head[1] & 0x06 == 0 else "mp3"), "sound"
    raise MediaRefused(
        path.name, "is not a picture, sound or film that Pixora opens (its first bytes are of no such file)"
    )


def _head(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise MediaRefused(path.name, "is not a file")
        with path.open("rb") as file:
            return file.read(16)
    except OSError as error:
        raise MediaRefused(path.name, f"cannot be read ({error.strerror})") from error


@contextlib.contextmanager
def open_media(path: Path, *, wants: Wanted) -> Iterator[InputContainer]:
    """The file, opened by the format of its first bytes; a film serves as a sound where it has one.

    Raises `MediaRefused` for what it is not, lacks or holds too much of, and for damage found while it is open.
    """
    name, kind = sniff(path)
    if kind == "image":
        raise MediaRefused(path.name, "is a picture, where a sound or a film is needed")
    impossible = impossible_claim(path) if name == "mov" else None
    if impossible:
        raise MediaRefused(path.name, f"{impossible}; save it again in a common format")
    options = {"protocol_whitelist": "file", "format_whitelist": name}
    try:
        with av.open(f"file:{path.absolute()}", format=name, options=options, timeout=_IO_SECONDS) as container:
            _admit(container, path, wants)
            yield container
    except (av.error.FFmpegError, UnicodeDecodeError) as error:
        raise MediaRefused(path.name, f"is damaged or not what it claims to be ({name})") from error


def _admit(container: InputContainer, path: Path, wants: Wanted) -> None:
    streams = container.streams
    if len(streams) > _MAX_STREAMS:
        raise MediaRefused(path.name, f"holds {len(streams)} streams; at most {_MAX_STREAMS} are opened")
    held = {"sound": streams.audio, "video": streams.video, "either": streams.audio or streams.video}
    if not held[wants]:
        raise MediaRefused(path.name, f"holds {_NOTHING[wants]}")
    used: list[VideoStream | AudioStream] = [*streams.video[:1], *streams.audio[:1]]
    if not all(_is_known(stream) for stream in used):
        raise MediaRefused(path.name, "is damaged, or of a codec that is not known here")
    for sound in streams.audio[:1]:
        if sound.sample_rate < _LEAST_SOUND_RATE:
            raise MediaRefused(path.name, f"has {sound.sample_rate} samples a second, fewer than any real sound")
    for video in streams.video[:1]:
        if video.width * video.height > MAX_PIXELS:
            raise MediaRefused(path.name, f"is {video.width}x{video.height}; at most {MAX_PIXELS:,} pixels are opened")


def _is_known(stream: VideoStream | AudioStream) -> bool:
    if stream.codec_context is None:
        return False
    return stream.width * stream.height > 0 if isinstance(stream, VideoStream) else stream.sample_rate > 0


def probe(path: Path) -> MediaFacts:
    """Reads every packet of a sound or film and tells what it is and how long. Raises `MediaRefused`."""
    with open_media(path, wants="either") as container:
        streams = container.streams
        wanted = [*streams.audio[:1], *streams.video[:1]]
        seen: dict[int, list[_Step]] = {stream.index: [] for stream in wanted}
        for packet in Patience(path.name, _READING_SECONDS).packets(container, wanted):
            if packet.pts is not None:
                seen[packet.stream_index].append(_step_of(packet))
        sound = _sound_facts(streams.audio[0], seen[streams.audio[0].index]) if streams.audio else None
        video = _video_facts(streams.video[0], seen[streams.video[0].index]) if streams.video else None
        name = container.format.name
    seconds = max(facts.seconds for facts in (sound, video) if facts is not None)
    if seconds <= 0:
        raise MediaRefused(path.name, "holds nothing that lasts")
    return MediaFacts(container=name, seconds=seconds, file_bytes=path.stat().st_size, sound=sound, video=video)


@dataclass(frozen=True, slots=True)
class _Step:
    """A packet's place in ticks of its stream, and the samples of it that are padding."""

    pts: int
    duration: int
    padding: int


def _step_of(packet: av.Packet[Any]) -> _Step:
    padding = 0
    if packet.has_sidedata("skip_samples"):
        padding = sum(struct.unpack("<II", bytes(packet.get_sidedata("skip_samples"))[:8]))
    return _Step(packet.pts or 0, packet.duration or 0, padding)


def _sound_facts(stream: AudioStream, steps: Sequence[_Step]) -> SoundFacts:
    base = stream.time_base or Fraction(1, stream.sample_rate)
    padding = Fraction(sum(step.padding for step in steps), stream.sample_rate)
    seconds = max(_extent(steps, base) - padding, Fraction(0))
    return SoundFacts(
        codec=stream.codec_context.name,
        sample_rate=stream.sample_rate,
        channels=stream.channels,
        seconds=Seconds(float(seconds)),
    )


def _extent(steps: Sequence[_Step], base: Fraction) -> Fraction:
    """From the first instant that is shown to the end of the last."""
    if not steps:
        return Fraction(0)
    return (max(step.pts + step.duration for step in steps) - min(step.pts for step in steps)) * base


def _video_facts(stream: VideoStream, steps: Sequence[_Step]) -> VideoFacts:
    base = stream.time_base or Fraction(1, 1000)
    ticks = sorted(step.pts for step in steps)
    seconds = _extent(steps, base)
    claimed = stream.average_rate or stream.base_rate
    constant = bool(ticks) and claimed is not None and _is_even(ticks, 1 / (Fraction(claimed) * base))
    rate = Fraction(claimed or 0) if constant else _mean_rate(len(steps), seconds)
    return VideoFacts(
        codec=stream.codec_context.name,
        width=stream.width,
        height=stream.height,
        rate=rate,
        constant_rate=constant,
        frames=len(steps),
        seconds=Seconds(float(len(steps) / rate if constant else seconds)),
    )


def _is_even(ticks: Sequence[int], step: Fraction) -> bool:
    """Whether every frame stands on the grid of a step, both in ticks of the file's clock, to one tick."""
    first, (up, down) = ticks[0], step.as_integer_ratio()
    return all(abs((tick - first) * down - number * up) <= down for number, tick in enumerate(ticks))


def _mean_rate(frames: int, seconds: Fraction) -> Fraction:
    rate = Fraction(frames) / seconds if seconds else Fraction(1)
    return min(max(rate, Fraction(1, 1000)), Fraction(240)).limit_denominator(1001)
