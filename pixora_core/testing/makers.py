"""Small honest makers: a writer of plain sentences, a narrator of tones, an illustrator of gradients.

They make real files in milliseconds, keep their ports' contracts, and say what they are.
"""

from __future__ import annotations

import hashlib
import itertools
import struct
import wave
import zlib
from collections.abc import Callable
from pathlib import Path

import anyio.to_thread
import numpy as np
from numpy.typing import NDArray

from pixora_core.duration import speech_seconds
from pixora_core.engine import OwnMedia
from pixora_core.errors import InvalidInput, ProviderError, UnsupportedLanguage
from pixora_core.film import Brief, CameraMove, Layer, Narration, Picture, Scene, SceneBreakdown, Score, Visual, Word
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.ports import (
    Engine,
    MoveRequest,
    Narrator,
    PictureRequest,
    ProviderInfo,
    ScoreRequest,
    SpeechRequest,
)
from pixora_core.sound.loudness import integrated_lufs
from pixora_core.units import Seconds

__all__ = [
    "FailingNarrator",
    "PlainComposer",
    "PlainIllustrator",
    "PlainWriter",
    "StillAnimator",
    "ToneNarrator",
    "plain_makers",
]

SAMPLE_RATE = 48_000
_VOCABULARY = ("light", "river", "garden", "stone", "morning", "window", "harbour", "winter")


def _info(name: str) -> ProviderInfo:
    return ProviderInfo(name=name, version="1", licence="CC0-1.0", summary="for tests")


class PlainWriter:
    """Says of every topic that this is a scene about it, as often as the seconds need."""

    info = _info("plain-writer")

    async def write(self, brief: Brief) -> SceneBreakdown:
        count = brief.scene_count or max(1, round(brief.duration / 8))
        seconds = brief.duration * 0.85 / count
        scenes = tuple(self._scene(brief, number, seconds) for number in range(1, count + 1))
        return SceneBreakdown(title=brief.prompt[:100], brief=brief, scenes=scenes)

    def _scene(self, brief: Brief, number: int, seconds: float) -> Scene:
        script = brief.script if brief.script and number == 1 else _prose(seconds, f"{number}", brief.language)
        return Scene(
            title=f"Scene {number}", script=script, visual=Visual(description=brief.prompt[:200], variant=number)
        )

    async def rewrite(self, scene: Scene, brief: Brief, target_seconds: Seconds) -> str | None:
        own = set(scene.script.lower().replace(".", "").split()) <= set(_VOCABULARY)
        return _prose(target_seconds, scene.title, brief.language) if own else None


def _prose(seconds: float, seed: str, language: str) -> str:
    """As many plain words as can be said in `seconds`, those of one seed always the same."""
    first = hashlib.sha256(seed.encode()).digest()[0]
    words = (_VOCABULARY[index % len(_VOCABULARY)] for index in itertools.count(first))
    text = ""
    while speech_seconds(longer := f"{text} {next(words)}".strip(), language) <= seconds:
        text = longer
    return f"{text.capitalize()}." if text else ""


class ToneNarrator:
    """Says every word as a short tone, exactly as fast as it is told."""

    info = _info("tone-narrator")

    def languages(self) -> tuple[str, ...]:
        return ("en", "de")

    def voices(self, language: str) -> tuple[str, ...]:
        return ("tone",) if language.split("-", maxsplit=1)[0].lower() in self.languages() else ()

    async def speak(self, request: SpeechRequest, into: Path) -> Narration:
        if not self.voices(request.language):
            raise UnsupportedLanguage(request.language, self.languages())
        if request.voice not in (None, *self.voices(request.language)):
            raise InvalidInput("voice", f"there is no {request.voice!r}, but tone")
        if not any(character.isalnum() for character in request.text):
            raise InvalidInput("text", "there is nothing in it that can be said")
        words, at = [], 0.05 / request.speed
        for text in request.text.split():
            length = max(0.08, speech_seconds(text, request.language)) / request.speed
            words.append(Word(text=text, start=Seconds(at), end=Seconds(at + length * 0.9)))
            at += length + (0.3 * request.pause / request.speed if text[-1] in ".!?" else 0.0)
        samples = await anyio.to_thread.run_sync(_tones, words, at)
        write_wav(into / "voice.wav", samples)
        return Narration(path=into / "voice.wav", seconds=Seconds(len(samples) / SAMPLE_RATE), words=tuple(words))


def _tones(words: list[Word], seconds: float) -> NDArray[np.float32]:
    out = np.zeros(round(seconds * SAMPLE_RATE), np.float32)
    for word in words:
        first, last = round(word.start * SAMPLE_RATE), round(word.end * SAMPLE_RATE)
        time = np.arange(last - first) / SAMPLE_RATE
        pitch = 180 + 8 * (len(word.text) % 12)
        out[first:last] = 0.22 * np.sin(2 * np.pi * pitch * time) * np.hanning(last - first)
    loudness = integrated_lufs(out[:, None])
    level: NDArray[np.float32] = out * np.float32(10 ** ((-20 - loudness) / 20) if np.isfinite(loudness) else 1.0)
    return level


class FailingNarrator(ToneNarrator):
    """Would speak, but always fails, for tests of second choices."""

    info = _info("failing-narrator")

    async def speak(self, request: SpeechRequest, into: Path) -> Narration:
        raise ProviderError("failing-narrator", "it has lost its voice")


class PlainIllustrator:
    """Draws a gradient with a disc, in colours that the description decides, in two layers."""

    info = _info("plain-illustrator")

    async def draw(self, request: PictureRequest, into: Path) -> Picture:
        text = request.visual.model_dump_json() + str(request.seed)
        digest = hashlib.sha256(text.encode()).digest()
        await anyio.to_thread.run_sync(_draw, request, digest, into)
        layers = (Layer(path=into / "far.png", depth=0.0), Layer(path=into / "near.png", depth=1.0))
        return Picture(flat=into / "flat.png", layers=layers, size=request.size, shows=("a disc",))


def _draw(request: PictureRequest, digest: bytes, into: Path) -> None:
    width, height = request.size.width, request.size.height
    down, across = np.mgrid[0:height, 0:width]
    far = np.empty((height, width, 4), np.uint8)
    for channel in range(3):
        far[..., channel] = (digest[channel] // 2 + 100 * down / height + 20 * np.sin(across / 7)).astype(np.uint8)
    far[..., 3] = 255
    near = np.zeros_like(far)
    disc = (across - width * 0.4) ** 2 + (down - height * 0.5) ** 2 < (height * 0.2) ** 2
    near[disc] = (digest[3], digest[4], digest[5], 255)
    flat = np.where(disc[..., None], near, far)
    for name, pixels in (("far.png", far), ("near.png", near), ("flat.png", flat)):
        write_png(into / name, pixels)


class StillAnimator:
    """Does not move the camera far: a slow push in."""

    info = _info("still-animator")

    async def animate(self, request: MoveRequest) -> CameraMove:
        move = CameraMove()
        return move.model_copy(update={"end": move.end.model_copy(update={"zoom": 1.1}), "parallax": 0.2})


class PlainComposer:
    """Hums a fifth, louder where more is going on."""

    info = _info("plain-composer")

    async def compose(self, request: ScoreRequest, into: Path) -> Score:
        samples = await anyio.to_thread.run_sync(_hum, request)
        write_wav(into / "score.wav", samples)
        return Score(path=into / "score.wav", seconds=Seconds(len(samples) / SAMPLE_RATE), description="a fifth")


def _hum(request: ScoreRequest) -> NDArray[np.float32]:
    ends = np.cumsum([section.seconds for section in request.sections])
    count = round(float(ends[-1]) * SAMPLE_RATE)
    time = np.arange(count) / SAMPLE_RATE
    middles = ends - np.array([section.seconds for section in request.sections]) / 2
    level = np.interp(time, middles, [0.75 + 0.25 * section.energy for section in request.sections])
    tone = np.sin(2 * np.pi * 220 * time) + np.sin(2 * np.pi * 330 * time)
    fade = np.clip((time[-1] - time) / 0.3, 0, 1) if count else time
    one: NDArray[np.float32] = (0.1 * tone * level * fade).astype(np.float32)
    return np.stack([one, one], axis=1)


def write_wav(path: Path, samples: NDArray[np.float32]) -> None:
    """Writes samples of shape (n,) or (n, channels), -1 to 1, as 48 kHz 16 bit."""
    data = np.round(np.clip(samples, -1, 1) * 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1 if data.ndim == 1 else data.shape[1])
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(data.tobytes())


def write_png(path: Path, pixels: NDArray[np.uint8]) -> None:
    """Writes pixels of shape (height, width, 4) as PNG (ISO/IEC 15948), filter 0, fast compression."""
    height, width, _ = pixels.shape

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = np.concatenate([np.zeros((height, 1), np.uint8), pixels.reshape(height, width * 4)], axis=1)
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows.tobytes(), 1)) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


def plain_makers(engine: Engine, narrators: Callable[[], list[Narrator]] = lambda: [ToneNarrator()]) -> Makers:
    """The small makers together, with a real engine and a real intake of the user's own media."""
    return Makers(
        writers=[PlainWriter()],
        narrators=narrators(),
        illustrators=[PlainIllustrator()],
        animators=[StillAnimator()],
        composers=[PlainComposer()],
        engine=engine,
        intake=OwnMedia(),
    )
