"""What users bring: pictures, clips, recordings and music, also those that are not what they claim to be."""

from __future__ import annotations

import os
import zlib
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pixora_core.engine import OwnMedia
from pixora_core.engine.sounds import SOUND_RATE, Block, open_sound
from pixora_core.errors import MediaRefused
from pixora_core.film import Narration, Picture, Word
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp
from pixora_core.units import Seconds, Size
from tests.engine.filming import film, moving
from tests.engine.sounding import babble, tone, wav

pytestmark = pytest.mark.anyio
WIDE = Size(width=160, height=90)


def pixels(picture: Picture) -> np.ndarray:
    with Image.open(picture.flat) as image:
        return np.asarray(image.convert("RGB")).astype(int)


async def taken(image: Image.Image, folder: Path, name: str = "a.png") -> Picture:
    image.save(folder / name)
    (folder / "into").mkdir()
    return await OwnMedia().picture(folder / name, WIDE, folder / "into")


async def test_a_large_picture_is_as_large_as_it_takes(tmp_path: Path) -> None:
    picture = await taken(Image.new("RGB", (4001, 3000), (200, 40, 10)), tmp_path)
    assert (picture.size.width, picture.size.height) == (160, 120)
    assert (picture.notices, picture.kept) == ((), None)
    assert abs(pixels(picture) - (200, 40, 10)).max() <= 1


async def test_a_small_picture_stays_as_it_is(tmp_path: Path) -> None:
    assert (await taken(Image.new("RGB", (32, 17)), tmp_path)).size == Size(width=32, height=16)


async def test_a_portrait_is_shown_whole_before_a_blurred_copy(tmp_path: Path) -> None:
    picture = await taken(Image.new("RGB", (300, 600), (200, 40, 10)), tmp_path)
    assert picture.size == WIDE
    assert "shown whole" in picture.notices[0]
    assert picture.kept is not None
    left, top, right, low = picture.kept
    assert (low - top, right - left) == pytest.approx((0.86, 0.86 * 0.28), abs=0.02)
    shown = pixels(picture)
    assert abs(shown[45, 80] - (200, 40, 10)).max() <= 1
    assert abs(shown[45, 5] - (110, 22, 5)).max() <= 2


async def test_what_is_transparent_is_black(tmp_path: Path) -> None:
    picture = await taken(Image.new("RGBA", (160, 90), (255, 255, 255, 0)), tmp_path)
    assert pixels(picture).max() == 0
    assert picture.notices == ("what is transparent in a.png is black",)


def bomb(path: Path) -> None:
    """A PNG of a few bytes that claims 900 megapixels."""
    header = b"IHDR" + (30_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    data = header + zlib.crc32(header).to_bytes(4, "big") + b"\0\0\0\0IDAT" + bytes(4)
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\r" + data)


async def test_pictures_that_are_none_are_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "list.png").write_text("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")
    os.mkfifo(tmp_path / "pipe.png")
    bomb(tmp_path / "bomb.png")
    Image.new("RGB", (15, 15)).save(tmp_path / "tiny.png")
    for name, words in (
        ("list.png", "is no PNG"),
        ("pipe.png", "is not a file"),
        ("bomb.png", "900 megapixels"),
        ("tiny.png", "is 15x15"),
        ("none.png", "does not exist"),
    ):
        with pytest.raises(MediaRefused, match=words):
            await OwnMedia().picture(tmp_path / name, WIDE, tmp_path)
    with pytest.raises(MediaRefused, match="is not a file"):
        await OwnMedia().clip(Path("/dev/zero"), WIDE, tmp_path)


async def test_a_wrong_extension_is_what_it_is(tmp_path: Path) -> None:
    Image.new("RGB", (160, 90)).save(tmp_path / "a.jpg")
    (tmp_path / "a.jpg").rename(tmp_path / "a.mp4")
    assert (await OwnMedia().picture(tmp_path / "a.mp4", WIDE, tmp_path)).size == WIDE
    with pytest.raises(MediaRefused, match="is a picture, where"):
        await OwnMedia().clip(tmp_path / "a.mp4", WIDE, tmp_path)


async def test_a_clip(tmp_path: Path) -> None:
    clip = film(tmp_path / "a.mp4", moving(30), sound=[tone(1.0)])
    footage = await OwnMedia().clip(clip, WIDE, tmp_path)
    assert footage.seconds == pytest.approx(1.0, abs=0.01)
    assert footage.has_sound
    assert footage.picture.size == WIDE
    assert footage.picture.notices == ()


async def test_a_clip_of_another_shape_is_said_to_be_cropped(tmp_path: Path) -> None:
    clip = film(tmp_path / "a.mp4", moving(30, size=(36, 64)))
    footage = await OwnMedia().clip(clip, WIDE, tmp_path)
    assert not footage.has_sound
    assert "shows 32% of it" in footage.picture.notices[0]


async def test_clips_that_are_too_small_or_too_short(tmp_path: Path) -> None:
    with pytest.raises(MediaRefused, match=r"lasts 0\.03 s"):
        await OwnMedia().clip(film(tmp_path / "a.mp4", moving(1)), WIDE, tmp_path)
    with pytest.raises(MediaRefused, match="the least is 16x16"):
        await OwnMedia().clip(film(tmp_path / "b.mp4", moving(30, size=(64, 8))), WIDE, tmp_path)


def heard(narration: Narration) -> Block:
    with open_sound(narration.path) as sound:
        return sound.read(0, 10**9)


@pytest.mark.parametrize("level", [0.002, 0.1, 0.9])
async def test_a_recording_is_as_loud_as_our_own(tmp_path: Path, level: float) -> None:
    recording = wav(tmp_path / "a.wav", babble(3.0, level=level))
    narration = await OwnMedia().narration(recording, tmp_path)
    assert narration.seconds == pytest.approx(3.0)
    assert integrated_lufs(heard(narration)[:, :1]) == pytest.approx(-20, abs=1)
    assert true_peak_dbtp(heard(narration)[:, :1]) < -1.5
    assert narration.words == ()


def spoken(folder: Path, pauses: list[float], pitch: float) -> Narration:
    """Six words, each a noise of its own, after pauses: a text in the voice of `pitch`."""
    folder.mkdir()
    parts, words, at = [], [], 0.0
    for number, pause in enumerate(pauses):
        parts += [np.zeros((round(pause * SOUND_RATE), 2), np.float32), _vowel(number, pitch)]
        at += pause
        words.append(Word(text=f"word{number}", start=Seconds(at), end=Seconds(at + 0.3)))
        at += 0.3
    path = wav(folder / "voice.wav", *parts, np.zeros((9600, 2), np.float32))
    return Narration(path=path, seconds=Seconds(at + 0.2), words=tuple(words))


def _vowel(number: int, pitch: float) -> Block:
    """A third of a second of a buzz with one of six formants."""
    time = np.arange(round(0.3 * SOUND_RATE)) / SOUND_RATE
    formant = 300 + 450 * number
    partials = [n * pitch for n in range(1, int(4000 / pitch))]
    buzz = sum(np.sin(2 * np.pi * f * time) / (1 + ((f - formant) / 120) ** 2) for f in partials)
    return np.repeat((0.05 * buzz * np.hanning(len(time)))[:, np.newaxis], 2, axis=1).astype(np.float32)


async def test_the_words_are_found_where_they_are_said(tmp_path: Path) -> None:
    ours = spoken(tmp_path / "ours", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1], pitch=110)
    theirs = spoken(tmp_path / "theirs", [0.8, 0.1, 1.2, 0.05, 0.3, 2.0], pitch=140)
    text = " ".join(word.text for word in ours.words)
    (tmp_path / "into").mkdir()
    found = await OwnMedia().narration(theirs.path, tmp_path / "into", text=text, spoken=ours)
    assert found.timing == "aligned"
    assert [word.text for word in found.words] == text.split()
    for word, true in zip(found.words, theirs.words, strict=True):
        assert word.start == pytest.approx(true.start, abs=0.1)


async def test_without_a_narrator_the_words_are_spread_by_their_letters(tmp_path: Path) -> None:
    found = await OwnMedia().narration(wav(tmp_path / "a.wav", babble(2.0)), tmp_path, text="a bbbbbbbbb c")
    assert found.timing == "estimated"
    assert [word.text for word in found.words] == ["a", "bbbbbbbbb", "c"]
    assert found.words[1].end - found.words[1].start > 1
    assert found.words[-1].end == pytest.approx(2.0)


async def test_more_words_than_there_is_time_for(tmp_path: Path) -> None:
    found = await OwnMedia().narration(wav(tmp_path / "a.wav", babble(0.5)), tmp_path, text="a " * 200)
    assert all(before.end <= after.start + 1e-9 for before, after in pairwise(found.words))
    assert found.words[-1].end <= 0.5 + 1e-9


async def test_recordings_that_are_none(tmp_path: Path) -> None:
    silent = wav(tmp_path / "silent.wav", np.zeros((SOUND_RATE, 2), np.float32))
    short = wav(tmp_path / "short.wav", tone(0.05))
    long = wav(tmp_path / "long.wav", *([np.zeros((SOUND_RATE * 60, 2), np.float32)] * 21))
    for file, words in ((silent, "is silent"), (short, "hardly any sound"), (long, "longer than 20 minutes")):
        with pytest.raises(MediaRefused, match=words):
            await OwnMedia().narration(file, tmp_path)


async def test_music_is_levelled_and_no_longer_than_the_film(tmp_path: Path) -> None:
    score = await OwnMedia().music(wav(tmp_path / "a.wav", babble(8.0)), Seconds(5.0), tmp_path)
    assert score.seconds == 5.0
    with open_sound(score.path) as sound:
        whole = sound.read(0, 10**9)
    assert len(whole) == 5 * SOUND_RATE
    assert integrated_lufs(whole) == pytest.approx(-18, abs=1)


async def test_music_that_is_none(tmp_path: Path) -> None:
    silent = wav(tmp_path / "silent.wav", np.zeros((SOUND_RATE, 2), np.float32))
    for file, words in ((silent, "is silent"), (wav(tmp_path / "b.wav", tone(0.5)), "less than a second")):
        with pytest.raises(MediaRefused, match=words):
            await OwnMedia().music(file, Seconds(5.0), tmp_path)
