"""Scores made and measured: every mood, from a second upwards."""

from __future__ import annotations

import wave
from pathlib import Path

import anyio
import numpy as np
import pytest

from pixora_core.errors import StorageError
from pixora_core.pipeline.ports import Composer, ScoreRequest, ScoreSection
from pixora_core.providers.embedded.composer import EmbeddedComposer
from pixora_core.providers.embedded.composer.character import CHARACTERS
from pixora_core.providers.embedded.composer.composing import composed
from pixora_core.providers.embedded.composer.master import REFERENCE_DB, Spectrum
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp

RATE = 48_000


def request(mood: str, *sections: tuple[float, float], seed: int = 0) -> ScoreRequest:
    return ScoreRequest(mood=mood, seed=seed, sections=tuple(ScoreSection(seconds=s, energy=e) for s, e in sections))


def made(asked: ScoreRequest, into: Path) -> np.ndarray:
    composer: Composer = EmbeddedComposer()
    score = anyio.run(composer.compose, asked, into)
    assert [path.name for path in into.iterdir()] == [score.path.name]
    with wave.open(str(score.path)) as file:
        assert (file.getnchannels(), file.getframerate(), file.getsampwidth()) == (2, RATE, 2)
        assert file.getnframes() == max(1, round(sum(section.seconds for section in asked.sections) * RATE))
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2) / 32768


def decibels(samples: np.ndarray) -> float:
    return float(20 * np.log10(np.sqrt((samples**2).mean()) + 1e-9))


@pytest.mark.no_cover
@pytest.mark.parametrize("mood", sorted(CHARACTERS))
@pytest.mark.parametrize(
    "sections", [((1.0, 0.5),), ((1.777, 0.2), (2.301, 0.8)), ((2.5, 0.3), (3.5, 0.9), (2.01, 0.4))]
)
def test_every_mood_at_every_length(mood: str, sections: tuple[tuple[float, float], ...], tmp_path: Path) -> None:
    sound = made(request(mood, *sections), tmp_path)
    assert integrated_lufs(sound) == pytest.approx(-18, abs=1)
    assert true_peak_dbtp(sound) < -1.5
    assert decibels(sound[-RATE // 20 :]) < -50
    assert decibels(sound[: RATE // 5]) > -50
    middle = sound[RATE // 5 : -len(sound) // 3]
    assert min(decibels(part) for part in np.array_split(middle, 1 + len(middle) // 9600)) > -55
    assert decibels(sound[:, 0]) == pytest.approx(decibels(sound[:, 1]), abs=3)


@pytest.mark.parametrize("mood", ["calm", "epic", "noir", "retro"])
def test_loudness_follows_the_energy_and_the_spectrum_its_reference(mood: str, tmp_path: Path) -> None:
    sections = ((5.0, 0.2), (5.0, 0.5), (5.0, 0.95), (5.0, 0.4), (5.0, 0.15))
    sound = made(request(mood, *sections), tmp_path)
    loudness = [integrated_lufs(sound[n * 5 * RATE : (n + 1) * 5 * RATE]) for n in range(5)]
    assert np.corrcoef(loudness, [energy for _, energy in sections])[0, 1] > 0.8
    assert int(np.argmax(loudness)) == 2
    spectrum = Spectrum()
    spectrum.feed(sound.T.astype(np.float32))
    reference = REFERENCE_DB - REFERENCE_DB[1:4].mean()
    assert np.abs(spectrum.decibels() - reference).max() < 4.5


@pytest.mark.parametrize("sections", [((1e-5, 0.5),), ((0.01, 0.0),), ((0.3, 1.0),), ((0.4, 0.2),) * 6])
def test_the_shortest_scores_have_their_length(sections: tuple[tuple[float, float], ...], tmp_path: Path) -> None:
    sound = made(request("tense", *sections), tmp_path)
    assert true_peak_dbtp(sound) < -1.5


@pytest.mark.no_cover
@pytest.mark.parametrize("mood", ["calm", "joyful"])
def test_the_sound_is_in_the_key(mood: str, tmp_path: Path) -> None:
    asked = request(mood, (12.0, 0.5))
    mono = made(asked, tmp_path).mean(axis=1)
    frames = mono[: len(mono) // 16384 * 16384].reshape(-1, 16384) * np.hanning(16384)
    power = (np.abs(np.fft.rfft(frames, axis=1)) ** 2).sum(axis=0)
    frequencies = np.fft.rfftfreq(16384, 1 / RATE)
    heard = (frequencies > 110) & (frequencies < 1500)
    classes = np.round(69 + 12 * np.log2(frequencies[heard] / 440)).astype(int) % 12
    chroma = np.bincount(classes, power[heard], 12)
    scale = composed(asked).passages[0].key.scale
    assert chroma[sorted(scale)].sum() / chroma.sum() > 0.85


def test_the_same_request_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abc"]
    for folder, seed in zip(folders, (1, 1, 2), strict=True):
        folder.mkdir()
        made(request("wonder", (2.0, 0.5), (3.0, 0.7), seed=seed), folder)
    first, again, other = ((folder / "score.wav").read_bytes() for folder in folders)
    assert first == again
    assert first != other


def test_it_says_what_it_composed(tmp_path: Path) -> None:
    score = anyio.run(EmbeddedComposer().compose, request("calm", (2.0, 0.5)), tmp_path)
    assert score.description.startswith("calm, ")
    assert "beats a minute" in score.description
    assert EmbeddedComposer().info.unavailable is None


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"score\.wav"):
        anyio.run(EmbeddedComposer().compose, request("calm", (1.0, 0.5)), tmp_path / "missing")


def test_a_cancelled_score_leaves_nothing(tmp_path: Path) -> None:
    async def cancelled() -> None:
        with anyio.move_on_after(0.5) as scope:
            await EmbeddedComposer().compose(request("epic", (900.0, 0.9)), tmp_path)
        assert scope.cancelled_caught

    anyio.run(cancelled)
    assert list(tmp_path.iterdir()) == []
