"""The contract suites: what a provider must do to be accepted. Each raises `AssertionError` saying what is broken."""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pixora_core.duration import speech_seconds
from pixora_core.film import Brief, CameraMove, Picture, Visual
from pixora_core.pipeline.ports import (
    Animator,
    Composer,
    Illustrator,
    MoveRequest,
    Narrator,
    PictureRequest,
    ProviderInfo,
    ScoreRequest,
    ScoreSection,
    Writer,
)
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp
from pixora_core.testing.narrator import NARRATOR_PROMISES
from pixora_core.units import Frames, Seconds, Size

__all__ = [
    "animator_contract",
    "composer_contract",
    "illustrator_contract",
    "narrator_contract",
    "writer_contract",
]

PNG_MAGIC = b"\x89PNG\r\n\x1a\n"


async def writer_contract(writer: Writer, *, prompt: str = "Space exploration", seconds: float = 60.0) -> None:
    """Lengths fit, the same brief gives the same film, the user's own words stay."""
    _says_who_it_is(writer.info)
    brief = Brief(prompt=prompt, duration=seconds)
    written = await writer.write(brief)
    assert written == await writer.write(brief), "the same brief gives the same breakdown"
    assert written.brief == brief, "the breakdown holds the brief that it answers"
    assert all(scene.seconds is None for scene in written.scenes), "sharing out the seconds is not the writer's"
    assert all(scene.visual.description for scene in written.scenes), "every scene shows something"
    spoken = sum(speech_seconds(scene.script, brief.language) for scene in written.scenes)
    assert 0.6 * seconds <= spoken <= 1.05 * seconds, f"{spoken:.0f} s of words for a film of {seconds:.0f} s"
    looks = [scene.visual for scene in written.scenes]
    assert len(set(looks)) == len(looks), "no two scenes look alike"
    own = "The quick brown fox jumps over the lazy dog. Then it rests."
    scripted = await writer.write(Brief(prompt="A fox", script=own, duration=8))
    assert own.split() in [" ".join(scene.script for scene in scripted.scenes).split()[: len(own.split())]]


async def narrator_contract(
    narrator: Narrator,
    folder: Path,
    *,
    text: str = "Good morning, everybody. This is a test.",
    language: str = "en",
) -> None:
    """Every promise of `NARRATOR_PROMISES`: a mono WAV at its level, all written words in time, speed and pauses."""
    _says_who_it_is(narrator.info)
    for promise in NARRATOR_PROMISES:
        await promise(narrator, _fresh(folder, promise.__name__), text=text, language=language)


async def illustrator_contract(illustrator: Illustrator, folder: Path) -> None:
    """PNG files of the size that was asked for, layers from far to near, the same request the same bytes."""
    _says_who_it_is(illustrator.info)
    visual = Visual(description="A lighthouse above the sea in the evening")
    wide = PictureRequest(visual=visual, size=Size(width=320, height=180))
    tall = PictureRequest(visual=visual, size=Size(width=180, height=320))
    other = wide.model_copy(update={"visual": visual.model_copy(update={"variant": 1})})
    names = {"wide": wide, "again": wide, "tall": tall, "other": other}
    pictures = {name: await illustrator.draw(request, _fresh(folder, name)) for name, request in names.items()}
    for name, picture in pictures.items():
        _is_a_picture(picture, names[name].size)
    seen = {name: picture.flat.read_bytes() for name, picture in pictures.items()}
    assert seen["wide"] == seen["again"], "the same request gives the same picture"
    assert seen["wide"] != seen["other"], "another variant looks different"


def _is_a_picture(picture: Picture, size: Size) -> None:
    assert picture.size == size
    whole = {picture.flat, *(layer.path for layer in picture.layers if layer.at is None)}
    for path in (picture.flat, *(layer.path for layer in picture.layers)):
        data = path.read_bytes()
        assert data.startswith(PNG_MAGIC), "pictures are PNG files"
        if path in whole:
            assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (size.width, size.height)
    depths = [layer.depth for layer in picture.layers]
    assert depths == sorted(depths), "layers go from far to near"
    assert all(0 <= part <= 1 for part in picture.focus), "the focus lies in the picture"


async def animator_contract(animator: Animator, illustrator: Illustrator, folder: Path) -> None:
    """A calm move, the same for the same request."""
    _says_who_it_is(animator.info)
    visual = Visual(description="A lighthouse above the sea in the evening")
    size = Size(width=320, height=180)
    picture = await illustrator.draw(PictureRequest(visual=visual, size=size), _fresh(folder, "picture"))
    request = MoveRequest(picture=picture, visual=visual, frames=Frames(240), rate=Fraction(30))
    move = await animator.animate(request)
    assert move == await animator.animate(request), "the same request gives the same move"
    assert _travel(move) < 0.2, "a move over 8 s travels less than a fifth of the picture"


def _travel(move: CameraMove) -> float:
    start, end = move.start, move.end
    return max(abs(start.x - end.x), abs(start.y - end.y), abs(start.zoom - end.zoom) / max(start.zoom, end.zoom))


async def composer_contract(composer: Composer, folder: Path, *, seconds: float = 12.0) -> None:
    """Stereo, to the sample as long as asked, at its level, never clipping, the same request the same bytes."""
    _says_who_it_is(composer.info)
    sections = tuple(ScoreSection(seconds=Seconds(seconds / 3), energy=energy) for energy in (0.3, 0.9, 0.4))
    request = ScoreRequest(mood="calm", sections=sections)
    score = await composer.compose(request, _fresh(folder, "a"))
    again = await composer.compose(request, _fresh(folder, "b"))
    assert score.path.read_bytes() == again.path.read_bytes(), "the same request gives the same score"
    samples, channels = _read_wav(score.path)
    assert channels == 2, "a score is stereo"
    assert len(samples) == round(sum(section.seconds for section in sections) * 48_000), "to the sample"
    assert abs(integrated_lufs(samples) + 18) <= 2, f"{integrated_lufs(samples):.1f} LUFS is not -18"
    assert true_peak_dbtp(samples) < -1, "it does not clip"


def _says_who_it_is(info: ProviderInfo) -> None:
    assert info.name and info.version and info.licence, "a provider names itself, its version and its licence"
    assert info.unavailable is None, f"it cannot be used here: {info.unavailable}"


def _fresh(folder: Path, name: str) -> Path:
    into = folder / name
    into.mkdir(parents=True)
    return into


def _read_wav(path: Path) -> tuple[NDArray[np.float32], int]:
    """Samples of shape (n, channels) and the number of channels. Asserts 48 kHz and 16 bit."""
    with wave.open(str(path), "rb") as file:
        assert (file.getframerate(), file.getsampwidth()) == (48_000, 2), "48 kHz, 16 bit"
        channels = file.getnchannels()
        data = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    return (data.reshape(-1, channels) / 32768).astype(np.float32), channels
