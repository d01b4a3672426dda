"""A film's sound that is known is not decoded again, and what is heard in it is the same to the last figure."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sounding import babble, tone, wav
from staging import picture, shot, timeline

from pixora_core.engine import FilmEngine, ears
from pixora_core.engine.ears import hear
from pixora_core.engine.hearing import Hearing, HearingStore, hear_again, hear_ahead
from pixora_core.engine.soundtrack import encode_sound
from pixora_core.film import SoundTrack, Voice
from pixora_core.film.timeline import Timeline
from pixora_core.units import Frames, Seconds

FRAMES = Frames(90)
RATE = Fraction(30)


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The films whose sound was decoded."""
    paths: list[Path] = []
    metered = ears._metered

    def counted(path: Path) -> Any:
        paths.append(path)
        return metered(path)

    monkeypatch.setattr(ears, "_metered", counted)
    return paths


def spoken(folder: Path) -> Timeline:
    """Three seconds: a second of speech after one of silence."""
    voice = Voice(path=wav(folder / "voice.wav", babble(1)), start=Seconds(1.0))
    return timeline(shot(picture(folder, "a"), FRAMES), sound=SoundTrack(voices=(voice,)))


async def rendered(told: Timeline, folder: Path, *, ahead: bool) -> Path:
    engine, pieces = FilmEngine(workers=1), folder / "pieces"
    if ahead:
        await engine.render_sound(told.sound, frames=told.frames, rate=told.rate, pieces=pieces)
    await engine.render(told, folder / "film.mp4", preset="draft", pieces=pieces)
    return folder / "film.mp4"


@pytest.mark.anyio
async def test_the_check_of_a_film_decodes_no_sound_that_was_heard_when_it_was_made(
    tmp_path: Path, decoded: list[Path]
) -> None:
    told = spoken(tmp_path)
    film = await rendered(told, tmp_path, ahead=True)
    assert len(decoded) == 1
    found = await FilmEngine().measure(film, told.sound.voices, pieces=tmp_path / "pieces")
    assert len(decoded) == 1
    assert found == await FilmEngine().measure(film, told.sound.voices)
    assert decoded[1:] == [film]
    assert found.heard[0].correlation > 0.9
    assert found.silent
    assert found.silent[0].end == pytest.approx(1, abs=0.05)


@pytest.mark.anyio
async def test_what_nobody_heard_ahead_is_heard_once(tmp_path: Path, decoded: list[Path]) -> None:
    told = spoken(tmp_path)
    film = await rendered(told, tmp_path, ahead=False)
    first, again = [await FilmEngine().measure(film, told.sound.voices, pieces=tmp_path / "pieces") for _ in range(2)]
    assert first == again
    assert decoded == [film]


@pytest.mark.anyio
async def test_other_voices_at_the_same_place_are_listened_for_anew(tmp_path: Path, decoded: list[Path]) -> None:
    told = spoken(tmp_path)
    film = await rendered(told, tmp_path, ahead=True)
    wav(told.sound.voices[0].path, babble(1, seed=2))
    found = await FilmEngine().measure(film, told.sound.voices, pieces=tmp_path / "pieces")
    assert len(decoded) == 2
    assert found.heard[0].correlation < 0.4


def test_damaged_sound_is_counted_every_time(tmp_path: Path, decoded: list[Path]) -> None:
    store, sound = HearingStore(tmp_path / "pieces"), SoundTrack(score=wav(tmp_path / "score.wav", tone(3)))
    packets = encode_sound(sound, frames=FRAMES, rate=RATE)
    noise = np.random.default_rng(1).bytes(len(packets[70].data))
    packets[70] = replace(packets[70], data=noise)
    hear_ahead(packets, (), store)
    hear_ahead(packets, (), store)
    assert len(decoded) == 2


def test_a_kept_hearing_that_is_not_whole_is_none(tmp_path: Path) -> None:
    store = HearingStore(tmp_path)
    store.save("key", Hearing(lufs=-16, dbtp=-1, silent=(), errors=0, voices=()))
    kept = tmp_path / "key.heard"
    kept.write_bytes(kept.read_bytes()[:-1])
    assert store.find("key") is None


def test_a_sound_alone_is_heard_without_voices(tmp_path: Path) -> None:
    path = wav(tmp_path / "tone.wav", tone(2, level=0.5))
    store = HearingStore(tmp_path / "pieces")
    assert hear_again(path, (), store) == hear(path, ()) == hear_again(path, (), store)
    assert hear(path, ()).dbtp == pytest.approx(-6.02, abs=0.1)
