"""Material for the render benchmark: pictures, speech-like sound and a score, made by arithmetic, and a timeline."""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from pixora_core.film import CameraMove, Cue, Join, Layer, Picture, Pose, Shot, SoundTrack, Timeline, Voice, Word
from pixora_core.units import Frames, Seconds, Size

SOUND_RATE = 48_000
MOVES = (
    ((0.50, 0.50, 1.00), (0.56, 0.44, 1.25)),
    ((0.42, 0.50, 1.20), (0.58, 0.50, 1.20)),
    ((0.55, 0.55, 1.30), (0.50, 0.50, 1.00)),
    ((0.50, 0.42, 1.22), (0.50, 0.58, 1.22)),
    ((0.48, 0.48, 1.05), (0.55, 0.55, 1.30)),
    ((0.58, 0.50, 1.25), (0.47, 0.52, 1.08)),
)
WORDS = (
    ("The", "old", "harbour", "wakes", "before", "the", "sun"),
    ("and", "every", "window", "keeps"),
    ("a", "small", "and", "patient", "light"),
)


def fractal(height: int, width: int, roughness: float, noise: np.random.Generator) -> npt.NDArray[np.float32]:
    """Cloudy noise between 0 and 1, its spectrum falling with frequency to the power of `roughness`."""
    across, down = np.fft.rfftfreq(width)[None, :], np.fft.fftfreq(height)[:, None]
    distance = np.hypot(across, down)
    distance[0, 0] = 1
    phases = noise.standard_normal((height, width // 2 + 1)) + 1j * noise.standard_normal((height, width // 2 + 1))
    field = np.fft.irfft2(phases / distance**roughness, (height, width)).astype(np.float32)
    low, high = field.min(), field.max()
    return np.asarray((field - low) / (high - low), np.float32)


def landscape(size: Size, number: int) -> tuple[npt.NDArray[np.uint8], list[npt.NDArray[np.uint8]]]:
    """A textured landscape: the flat picture (RGB), and its four layers (RGBA), sky first."""
    noise, height, width = np.random.default_rng(number), size.height, size.width
    tint = noise.uniform(60, 220, (2, 3)).astype(np.float32)
    ramp = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    flat = tint[0] * (1 - ramp) + tint[1] * ramp + (fractal(height, width, 1.7, noise)[..., None] - 0.5) * 90
    layers = [np.dstack([flat, np.full((height, width), 255)])]
    for near in range(3):
        ridge = height * (0.5 + 0.15 * near + 0.1 * (fractal(4, width, 1.35, noise)[0] - 0.5))
        solid = np.clip(np.arange(height)[:, None] - ridge[None, :], 0, 1)
        ground = noise.uniform(30, 120, 3) * (0.45 + 1.1 * fractal(height, width, 1.05, noise)[..., None])
        layers.append(np.dstack([ground, solid * 255]))
        flat = flat * (1 - solid[..., None]) + ground * solid[..., None]
    return np.clip(flat, 0, 255).astype(np.uint8), [np.clip(layer, 0, 255).astype(np.uint8) for layer in layers]


def write_sound(path: Path, samples: npt.NDArray[np.float64]) -> Path:
    """A 16 bit WAV of samples `(n, channels)` between -1 and 1."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(SOUND_RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes())
    return path


def speech(seconds: float, seed: int) -> npt.NDArray[np.float64]:
    """Noise in the rhythm of syllables, at a narration's level."""
    noise = np.random.default_rng(seed)
    at = np.arange(round(seconds * SOUND_RATE)) / SOUND_RATE
    voice = np.cumsum(noise.standard_normal(len(at)))
    voice = voice - np.convolve(voice, np.ones(200) / 200, "same")
    return np.asarray(voice / np.abs(voice).max() * np.sin(np.pi * at * 3) ** 2 * 0.6)[:, None]


def music(seconds: float) -> npt.NDArray[np.float64]:
    """Slowly breathing chords, stereo."""
    at = np.arange(round(seconds * SOUND_RATE)) / SOUND_RATE
    tones = [np.sin(2 * np.pi * f * at + k) * np.sin(at / (4 + k)) ** 2 for k, f in enumerate((220, 277, 330, 440))]
    return np.stack([sum(tones) * 0.1, sum(tones[::-1]) * 0.1], axis=1)


def cues_of(start: float, seconds: float) -> list[Cue]:
    """Three captions in a row, with the instants of their words."""
    step = seconds * 0.8 / sum(len(group) for group in WORDS)
    cues: list[Cue] = []
    for group in WORDS:
        words = [
            Word(text=text, start=Seconds(start + k * step), end=Seconds(start + (k + 1) * step))
            for k, text in enumerate(group)
        ]
        start = words[-1].end
        cues.append(Cue(start=words[0].start, end=start, lines=(" ".join(group),), words=tuple(words)))
    return cues


def make_film(folder: Path, size: Size, *, seconds: int, shots: int = 6, layered: bool) -> Timeline:
    """Writes the material into `folder`, which may hold it already, and lays it out: crossfades, captions, sound."""
    folder.mkdir(parents=True, exist_ok=True)
    slot, rate = seconds / shots, Fraction(30)
    made = [_picture(folder, size, number) for number in range(min(shots, 6))]
    voice = folder / f"voice-{slot}.wav"
    if not voice.exists():
        write_sound(voice, speech(slot * 0.9, 1))
    score = folder / f"score-{seconds}.wav"
    if not score.exists():
        write_sound(score, music(seconds))
    laid = [_shot(made[number % 6], number, round(slot * rate), layered=layered) for number in range(shots)]
    return Timeline(
        size=size,
        rate=rate,
        shots=tuple(laid),
        cues=tuple(cue for number in range(shots) for cue in cues_of(number * slot, slot)),
        sound=SoundTrack(
            voices=tuple(Voice(path=voice, start=Seconds(number * slot)) for number in range(shots)), score=score
        ),
        title="Benchmark",
    )


def _shot(picture: Picture, number: int, frames: int, *, layered: bool) -> Shot:
    (x0, y0, z0), (x1, y1, z1) = MOVES[number % 6]
    camera = CameraMove(
        start=Pose(x=x0, y=y0, zoom=z0), end=Pose(x=x1, y=y1, zoom=z1), easing="linear", parallax=0.5 if layered else 0
    )
    join = Join(kind="crossfade", frames=Frames(min(24, frames))) if number else Join()
    return Shot(source=picture, frames=Frames(frames), camera=camera, join=join, title=f"Scene {number + 1}")


def _picture(folder: Path, size: Size, number: int) -> Picture:
    drawn = Size(width=size.width * 2, height=size.height * 2)
    flat = folder / f"scene-{number}.png"
    paths = [folder / f"scene-{number}-{depth}.png" for depth in range(4)]
    if not flat.exists():
        picture, layers = landscape(drawn, number)
        for path, layer in zip(paths, layers, strict=True):
            Image.fromarray(layer).save(path, compress_level=1)
        Image.fromarray(picture).save(flat, compress_level=1)
    layers_told = tuple(Layer(path=path, depth=depth / 3) for depth, path in enumerate(paths))
    return Picture(flat=flat, layers=layers_told, size=drawn)
