"""Listening: a narration is found under music, and a missing or late one is not missed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pixora_core.engine.listen import listen_for
from pixora_core.film import Voice
from pixora_core.testing.makers import write_wav
from pixora_core.units import Seconds

RATE = 48_000


def speech_like(seconds: float, seed: int) -> np.ndarray:
    """Noise in syllables: broad, uneven, never twice the same."""
    random = np.random.default_rng(seed)
    noise = random.standard_normal(round(seconds * RATE)).astype(np.float32)
    smooth = np.convolve(noise, np.ones(12, np.float32) / 12, mode="same")
    syllables = np.repeat(random.random(round(seconds * 5) + 1), RATE // 5)[: len(noise)]
    return (0.3 * smooth * syllables).astype(np.float32)


def film_of(tmp_path: Path, voice: np.ndarray, at: float, *, music: float) -> Path:
    time = np.arange(10 * RATE) / RATE
    sound = (music * np.sin(2 * np.pi * 440 * time)).astype(np.float32)
    first = round(at * RATE)
    sound[first : first + len(voice)] += voice
    write_wav(tmp_path / "film.wav", np.stack([sound, sound], axis=1))
    return tmp_path / "film.wav"


@pytest.mark.parametrize(("late", "heard"), [(0.0, True), (0.1, True), (3.0, False)])
def test_a_voice_is_found_where_it_is(tmp_path: Path, late: float, heard: bool) -> None:
    voice = speech_like(2.5, 1)
    write_wav(tmp_path / "voice.wav", voice)
    film = film_of(tmp_path, voice, 1.5 + late, music=0.02)
    (found,) = listen_for([Voice(path=tmp_path / "voice.wav", start=Seconds(1.5))], film)
    assert (found.correlation > 0.5) == heard
    if heard:
        assert found.offset == pytest.approx(late, abs=0.002)


def test_another_voice_is_not_taken_for_it(tmp_path: Path) -> None:
    write_wav(tmp_path / "voice.wav", speech_like(2.5, 1))
    film = film_of(tmp_path, speech_like(2.5, 2), 1.5, music=0.02)
    (found,) = listen_for([Voice(path=tmp_path / "voice.wav", start=Seconds(1.5))], film)
    assert found.correlation < 0.3


def test_silence_past_the_end_and_no_voices(tmp_path: Path) -> None:
    write_wav(tmp_path / "voice.wav", np.zeros(RATE, np.float32))
    film = film_of(tmp_path, speech_like(1, 1), 1.0, music=0.0)
    silent, late = listen_for(
        [
            Voice(path=tmp_path / "voice.wav", start=Seconds(1.0)),
            Voice(path=tmp_path / "voice.wav", start=Seconds(50.0)),
        ],
        film,
    )
    assert (silent.correlation, late.correlation) == (0.0, 0.0)
    assert listen_for([], film) == ()
