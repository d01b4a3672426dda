"""The one muxer: pictures, sound, soft captions and chapters become an MP4 that can be played while it loads."""

from __future__ import annotations

import heapq
import io
import math
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import av
from av.container import OutputContainer
from av.stream import Stream

from pixora_core.engine.aac import add_sound_stream
from pixora_core.engine.container import writing
from pixora_core.engine.encode import Encoding
from pixora_core.engine.packets import Packet
from pixora_core.engine.sounds import SOUND_RATE
from pixora_core.engine.store import Stretch
from pixora_core.errors import EngineError
from pixora_core.film.timeline import Cue
from pixora_core.units import Frozen

if TYPE_CHECKING:
    from av.container.core import Chapter as FileChapter

__all__ = ["Chapter", "Contents", "piece_alone", "write_film"]

_MILLISECOND: Final = Fraction(1, 1000)
_THREE_LETTERS: Final = {
    "ar": "ara", "bg": "bul", "bn": "ben", "ca": "cat", "cs": "ces", "cy": "cym", "da": "dan", "de": "deu",
    "el": "ell", "en": "eng", "es": "spa", "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "he": "heb",
    "hi": "hin", "hr": "hrv", "hu": "hun", "id": "ind", "is": "isl", "it": "ita", "ja": "jpn", "ka": "kat",
    "ko": "kor", "la": "lat", "lt": "lit", "lv": "lav", "ms": "msa", "nb": "nob", "nl": "nld", "no": "nor",
    "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp",
    "sv": "swe", "sw": "swa", "ta": "tam", "th": "tha", "tr": "tur", "uk": "ukr", "ur": "urd", "vi": "vie",
    "zh": "zho",
}  # fmt: skip
"""ISO 639-1 to 639-2/T: MP4 tells languages with three letters."""

_PLAIN_STYLE: Final = b"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Underline, Alignment
Style: Default,Sans,18,&H00FFFFFF,0,0,0,2

[Events]
Format: Start, End, Style, Text
"""


class Chapter(Frozen):
    """A titled stretch of the film, in frames."""

    title: str
    first: int
    last: int


class Contents(Frozen):
    """What stands in the file beside pictures and sound. `frames` is how many pictures there must be."""

    encoding: Encoding
    frames: int
    title: str = ""
    comment: str = ""
    language: str = "en"
    chapters: tuple[Chapter, ...] = ()
    cues: tuple[Cue, ...] = ()


def write_film(
    path: Path, contents: Contents, pictures: Iterable[Packet], sound: Iterable[Packet], header: bytes
) -> None:
    """Writes the film whole, reads its index back, and only then puts it in its place.

    `pictures` count frames, `sound` samples, both in decoding order; `header` is the pieces' common stream header.
    Raises `StorageError` and `EngineError`.
    """
    with writing(path, "mp4", verify=lambda part: _verify(part, contents)) as film:
        film.metadata.update({"title": contents.title, "comment": contents.comment})
        film.set_chapters(_chapters(contents))
        shown = _pictures(film, contents.encoding, pictures)
        tracks = [shown, _sound(film, contents, sound), *_captions(film, contents)]
        film.start_encoding()
        if bytes(film.streams.video[0].codec_context.extradata or b"") != header:
            raise EngineError(f"{path.name}: the pieces do not fit this encoder; delete the pieces folder")
        for packet in heapq.merge(*tracks, key=_clock(contents.encoding.rate)):
            film.mux_one(packet)


def piece_alone(encoding: Encoding, piece: Stretch) -> io.BytesIO:
    """A piece as an MP4 in memory, its packets to the byte what they are in a film's file."""
    alone = io.BytesIO()
    with av.open(alone, "w", format="mp4") as film:
        packets = _pictures(film, encoding, piece.packets)
        film.start_encoding()
        for packet in packets:
            film.mux_one(packet)
    alone.seek(0)
    return alone


def _pictures(film: OutputContainer, encoding: Encoding, packets: Iterable[Packet]) -> Iterator[av.Packet[Any]]:
    stream = film.add_stream("libx264", rate=encoding.rate)
    encoding.configure(stream.codec_context)
    return _coded(stream, 1 / encoding.rate, packets)


def _sound(film: OutputContainer, contents: Contents, packets: Iterable[Packet]) -> Iterator[av.Packet[Any]]:
    stream = add_sound_stream(film)
    stream.metadata["language"] = _language(contents)
    return _coded(stream, Fraction(1, SOUND_RATE), packets)


def _captions(film: OutputContainer, contents: Contents) -> Iterator[Iterator[av.Packet[Any]]]:
    """Soft captions, 3GPP timed text: each sample is its length in two bytes and the text."""
    if not contents.cues:
        return
    stream = film.add_stream("mov_text")
    stream.codec_context.subtitle_header = _PLAIN_STYLE
    stream.time_base = stream.codec_context.time_base = _MILLISECOND
    stream.metadata["language"] = _language(contents)
    yield _coded(stream, _MILLISECOND, map(_cue_packet, contents.cues))


def _cue_packet(cue: Cue) -> Packet:
    text = "\n".join(cue.lines).encode()
    start, end = round(cue.start * 1000), round(cue.end * 1000)
    return Packet(len(text).to_bytes(2, "big") + text, start, start, max(end - start, 1))


def _coded(stream: Stream, clock: Fraction, packets: Iterable[Packet]) -> Iterator[av.Packet[Any]]:
    for packet in packets:
        coded = av.Packet(packet.data)
        coded.stream, coded.time_base, coded.is_keyframe = stream, clock, packet.key
        coded.pts, coded.dts, coded.duration = packet.pts, packet.dts, packet.duration
        yield coded


def _clock(rate: Fraction) -> Callable[[av.Packet[Any]], int]:
    """Tells the instant of a packet of pictures, sound or captions exactly, in whole ticks that all three share."""
    clocks = (1 / rate, Fraction(1, SOUND_RATE), _MILLISECOND)
    shared = math.lcm(*(clock.denominator for clock in clocks))
    ticks = [int(clock * shared) for clock in clocks]

    def instant(packet: av.Packet[Any]) -> int:
        assert packet.dts is not None
        return packet.dts * ticks[packet.stream_index]

    return instant


def _chapters(contents: Contents) -> list[FileChapter]:
    clock = 1 / contents.encoding.rate
    return [
        {"id": number, "start": c.first, "end": c.last, "time_base": clock, "metadata": {"title": c.title}}
        for number, c in enumerate(contents.chapters, start=1)
    ]


def _language(contents: Contents) -> str:
    primary = contents.language.split("-", maxsplit=1)[0].lower()
    return _THREE_LETTERS.get(primary, primary if len(primary) == 3 else "und")


def _verify(part: Path, contents: Contents) -> None:
    """Reads the file's index back: every picture is there, each one frame after the other, from instant 0."""
    with av.open(str(part), format="mov") as film:
        stream = film.streams.video[0]
        ticks = [packet.pts for packet in film.demux(stream) if packet.pts is not None]
        assert stream.time_base is not None
        frame = 1 / (contents.encoding.rate * stream.time_base)
    wanted = [round(number * frame) for number in range(contents.frames)]
    if sorted(ticks) != wanted:
        raise EngineError(f"{part.name}: {len(ticks)} frames were written instead of {len(wanted)}; render again")
