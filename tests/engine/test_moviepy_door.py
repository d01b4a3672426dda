"""Takes become MoviePy clips, and MoviePy clips with their effects become takes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import anyio
import numpy as np
import pytest
from filming import brightness, film, flat
from moviepy import AudioArrayClip, AudioClip, ColorClip, VideoClip, concatenate_videoclips, vfx
from PIL import Image
from sounding import tone, wav

from pixora_core.engine.measure import measure_film
from pixora_core.engine.moviepy_door import from_clip, to_clip
from pixora_core.engine.probe import probe
from pixora_core.engine.sounds import SOUND_RATE, blocks_of, open_sound
from pixora_core.errors import InvalidInput, MediaRefused
from pixora_core.film.takes import Layer, Narration, Picture, Score
from pixora_core.film.timeline import Clip
from pixora_core.units import Seconds, Size

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def _nothing_left_to_collect() -> Iterator[None]:
    """MoviePy leaves the pipes of its finished readers to the collector, which warns: here, not in a later test."""
    yield
    gc.collect()


def test_each_kind_of_take_opens(tmp_path: Path) -> None:
    sound, image = wav(tmp_path / "voice.wav", tone(0.5)), tmp_path / "picture.png"
    video = film(tmp_path / "film.mp4", flat(30), sound=[tone(1)])
    Image.new("RGB", (64, 36), (200, 10, 10)).save(image)
    picture = Picture(flat=image, layers=(Layer(path=image),), size=Size(width=64, height=36))
    seconds = Seconds(0.5)
    lengths = []
    takes = [Narration(path=sound, seconds=seconds, words=()), Score(path=sound, seconds=seconds), sound, video,
             Clip(path=video), Clip(path=video, start=Seconds(0.5)), picture, image]  # fmt: skip
    for take in takes:
        with to_clip(take) as clip:
            lengths.append(clip.duration)
    assert lengths == [0.5, 0.5, 0.5, 1.0, 1.0, 0.5, None, None]


def test_what_is_no_medium_does_not_reach_moviepy(tmp_path: Path) -> None:
    playlist = tmp_path / "film.mp4"
    playlist.write_text("#EXTM3U\nfile:///etc/passwd\n")
    with pytest.raises(MediaRefused, match=r"film\.mp4"):
        to_clip(playlist)
    with pytest.raises(MediaRefused, match="is not a picture"):
        to_clip(Picture(flat=playlist, layers=(Layer(path=playlist),), size=Size(width=64, height=36)))


@pytest.mark.anyio
async def test_an_effect_is_rendered_frame_by_frame(tmp_path: Path) -> None:
    source = film(tmp_path / "film.mp4", flat(30), sound=[tone(1)])
    with to_clip(source) as clip:
        assert isinstance(clip, VideoClip)
        darker = clip.with_effects([vfx.MultiplyColor(0.5)])
        made = await from_clip(darker, tmp_path / "takes", name="darker")
    assert made == Clip(path=tmp_path / "takes" / "darker.mp4")
    assert brightness(made.path) == pytest.approx([light / 2 for light in brightness(source)], abs=5)
    found = measure_film(made.path)
    assert (found.frames, found.rate, found.profile, found.colour) == (30, "30", "High", "bt709")
    assert found.audio_seconds == pytest.approx(1, abs=1e-3)


@pytest.mark.anyio
async def test_a_custom_clip_of_odd_size_and_no_rate(tmp_path: Path) -> None:
    def draw(at: float) -> np.ndarray:
        return np.full((37, 65, 3), 300.0 * at)

    made = await from_clip(VideoClip(draw, duration=0.5), tmp_path)
    facts = probe(made.path).video
    assert facts is not None
    assert (facts.width, facts.height, facts.rate, facts.frames) == (64, 36, 30, 15)
    assert probe(made.path).sound is None
    lights = brightness(made.path)
    assert lights == sorted(lights)


@pytest.mark.anyio
async def test_sound_of_another_rate_keeps_its_pitch(tmp_path: Path) -> None:
    wave = np.sin(2 * np.pi * 440 * np.arange(22_050) / 44_100) * 0.3
    audio = AudioArrayClip(np.column_stack([wave, wave]), fps=44_100)
    clip = ColorClip((64, 36), color=(9, 9, 9), duration=1).with_audio(audio)
    made = await from_clip(clip, tmp_path, rate=Fraction(25))
    with open_sound(made.path) as sound:
        heard = np.concatenate(list(blocks_of(sound)))
    spectrum = np.abs(np.fft.rfft(heard[:24_000, 0] * np.hanning(24_000)))
    assert spectrum.argmax() * 2 == pytest.approx(440, abs=3)
    assert np.abs(heard[26_000:SOUND_RATE]).max() < 0.01


@pytest.mark.anyio
async def test_one_channel_is_heard_on_both_sides(tmp_path: Path) -> None:
    audio = AudioClip(lambda at: 0.3 * np.sin(2 * np.pi * 440 * at), duration=0.5)
    made = await from_clip(ColorClip((64, 36), color=(9, 9, 9), duration=0.5).with_audio(audio), tmp_path)
    with open_sound(made.path) as sound:
        levels = np.abs(sound.read(0, 20_000)).max(axis=0)
    assert levels == pytest.approx([0.3, 0.3], abs=0.05)


@pytest.mark.anyio
async def test_clips_can_be_joined_first(tmp_path: Path) -> None:
    two = [ColorClip((64, 36), color=(grey, grey, grey), duration=0.2) for grey in (40, 200)]
    made = await from_clip(concatenate_videoclips(two), tmp_path, rate=Fraction(25))
    assert brightness(made.path) == pytest.approx([40] * 5 + [200] * 5, abs=4)


@pytest.mark.anyio
async def test_clips_that_cannot_be_drawn(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="has no length"):
        await from_clip(ColorClip((64, 36), color=(1, 2, 3)), tmp_path)
    with pytest.raises(InvalidInput, match="12x12"):
        await from_clip(ColorClip((12, 12), color=(1, 2, 3), duration=1), tmp_path)


@pytest.mark.anyio
async def test_an_effect_that_fails_leaves_no_file(tmp_path: Path) -> None:
    def draw(at: float) -> np.ndarray:
        return np.full((36, 64, 3), 10 if at < 0.2 else 1 // 0, np.uint8)

    clip = VideoClip(lambda at: draw(min(at, 0.1)), duration=1)
    clip.frame_function = draw
    with pytest.raises(ZeroDivisionError):
        await from_clip(clip, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.anyio
async def test_cancelling_stops_the_drawing(tmp_path: Path) -> None:
    def draw(_: float) -> np.ndarray:
        return np.zeros((36, 64, 3), np.uint8)

    with anyio.move_on_after(0.1) as scope:
        await from_clip(VideoClip(draw, duration=1000), tmp_path)
    assert scope.cancelled_caught
    assert list(tmp_path.iterdir()) == []
