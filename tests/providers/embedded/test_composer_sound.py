"""The sound: in tune, without clicks, the same in blocks of any size, mastered to its reference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pixora_core.providers.embedded.composer.bank import Bank
from pixora_core.providers.embedded.composer.character import CHARACTERS
from pixora_core.providers.embedded.composer.drums import cymbal
from pixora_core.providers.embedded.composer.form import Span
from pixora_core.providers.embedded.composer.instruments import INSTRUMENTS
from pixora_core.providers.embedded.composer.master import CENTRES, Spectrum, equaliser, master
from pixora_core.providers.embedded.composer.mixdown import mixdown
from pixora_core.providers.embedded.composer.passages import Dice
from pixora_core.providers.embedded.composer.perform import compose
from pixora_core.providers.embedded.composer.reverb import Room, impulse_response
from pixora_core.providers.embedded.composer.waves import LOOP, RATE, hertz, line, noise, players, ringing, voices

TONES = sorted(name for name, made in INSTRUMENTS.items() if made.family != "drums")
STRUCK = sorted(name for name, made in INSTRUMENTS.items() if not made.sustained)


def rng() -> np.random.Generator:
    return np.random.default_rng(0)


@pytest.fixture(scope="module")
def bank() -> Bank:
    return Bank()


@pytest.mark.parametrize("name", TONES)
def test_instruments_are_in_tune(name: str, bank: Bank) -> None:
    pitch = 40 if INSTRUMENTS[name].family == "bass" else 69
    sound = bank.sound(name, pitch, 1).mean(axis=0)[:96_000]
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 19))
    frequencies = np.fft.rfftfreq(1 << 19, 1 / RATE)
    near = np.abs(12 * np.log2(np.maximum(frequencies, 1) / hertz(pitch))) < 0.5
    peak = frequencies[near][np.argmax(spectrum[near])]
    assert abs(1200 * np.log2(peak / hertz(pitch))) < 26
    assert spectrum[near].max() > 0.1 * spectrum.max()


@pytest.mark.parametrize("name", STRUCK)
def test_struck_notes_begin_and_end_in_silence(name: str, bank: Bank) -> None:
    sound = bank.sound(name, 60, 2)
    peak = np.abs(sound).max()
    assert 0 < peak < 2
    assert np.abs(sound[:, 0]).max() < 0.03 * peak
    assert np.abs(sound[:, -1]).max() < 0.03 * peak


def test_a_note_is_made_once_and_old_ones_give_way() -> None:
    bank = Bank(kept_bytes=5_000_000)
    first = bank.sound("warm", 60, 0)
    assert bank.sound("warm", 60, 2) is first
    for pitch in range(61, 64):
        bank.sound("warm", pitch, 0)
    again = bank.sound("warm", 60, 0)
    assert again is not first
    assert np.array_equal(again, first)


@pytest.mark.parametrize("name", TONES)
def test_what_is_heard_of_a_note_is_the_same_whatever_follows(name: str, bank: Bank) -> None:
    pitch = 40 if INSTRUMENTS[name].family == "bass" else 69
    whole = bank.sound(name, pitch, 1)
    short = Bank({Bank.name(name, pitch, 1): 2.5}).sound(name, pitch, 1)
    heard = min(len(whole.T), round(2.5 * RATE))
    assert heard <= len(short.T) <= len(whole.T)
    assert np.abs(short[:, :heard] - whole[:, :heard]).max() < 1e-5


def test_voices_loop_without_seam() -> None:
    looped = np.tile(voices(players([220.0, 440.0], [1, 0.5], 20, rng()))[0], 2)
    steps = np.abs(np.diff(looped))
    assert steps[LOOP - 1] <= steps.max()
    assert abs(steps[LOOP - 1] - steps[LOOP - 2]) < 0.2 * steps.max()


def test_partials_beyond_hearing_are_left_out() -> None:
    assert not ringing([30_000.0], [1.0], [1.0], 0.1).any()
    assert not line(132, [1.0], 0.1, rng(), vibrato=5, cents=5).any()
    assert not players([20_000.0], [1.0], 10, rng()).any()


def test_noise_keeps_to_its_band() -> None:
    spectrum = np.abs(np.fft.rfft(noise(1.0, 1000, 4000, rng()))) ** 2
    assert spectrum[1000:4000].sum() > 0.7 * spectrum.sum()


def test_a_cymbal_swells_to_its_moment() -> None:
    loud = np.abs(cymbal(2.0, rng())).mean(axis=0)
    assert abs(int(np.argmax(np.convolve(loud, np.ones(4800) / 4800, "same"))) / RATE - 2.0) < 0.3


def test_the_room_falls_by_60_db_in_its_time_and_is_wide() -> None:
    response = impulse_response(2.0, rng())
    energy = np.cumsum((response**2).sum(axis=0)[::-1])[::-1]
    curve = 10 * np.log10(energy / energy[0] + 1e-12)
    slope = np.polyfit(np.arange(9_600, 60_000) / RATE, curve[9_600:60_000], 1)[0]
    assert 1.4 < -60 / slope < 2.4
    assert abs(np.corrcoef(response)[0, 1]) < 0.2


@pytest.mark.parametrize("size", [1000, 4096, 20_000])
def test_the_room_is_the_same_in_blocks(size: int) -> None:
    sound = rng().normal(size=(2, 20_000)).astype(np.float32)
    response = impulse_response(0.3, rng())
    whole = Room(response, 20_000).ring(sound)
    room = Room(response, size)
    parts = [room.ring(sound[:, start : start + size]) for start in range(0, 20_000, size)]
    assert np.abs(np.concatenate(parts, axis=1) - whole).max() < 1e-4


def test_the_mix_has_no_seams_between_blocks() -> None:
    character, samples = CHARACTERS["calm"], 6 * RATE
    notes = compose([Span(seconds=6.0, energy=0.7)], character, Dice(1)).notes
    whole, cut = (
        np.concatenate(list(mixdown(notes, character, samples, rng(), block=block)), axis=1)
        for block in (1 << 19, 50_001)
    )
    assert whole.shape == cut.shape == (2, samples)
    assert np.abs(whole - cut).max() < 1e-4


def test_the_equaliser_does_what_is_asked() -> None:
    gains = np.array([0, 0, 3, 0, -3, -3, 2, 0.0])
    response = 20 * np.log10(np.abs(np.fft.rfft(equaliser(gains), 1 << 16)))
    at_centres = np.interp(CENTRES, np.fft.rfftfreq(1 << 16, 1 / RATE), response)
    assert at_centres == pytest.approx(gains, abs=0.6)


def test_a_dull_mix_is_opened(tmp_path: Path) -> None:
    def levels(blocks: list[np.ndarray]) -> np.ndarray:
        spectrum = Spectrum()
        for block in blocks:
            spectrum.feed(block)
        return spectrum.decibels()

    dull = np.cumsum(rng().normal(size=(2, 3 * RATE)), axis=1)
    dull = ((dull - dull.mean()) / np.abs(dull).max()).astype(np.float32)
    master([dull], 3 * RATE, tmp_path / "a.wav", rng(), lambda: None)
    made = np.frombuffer((tmp_path / "a.wav").read_bytes()[44:], "<i2").reshape(-1, 2).T / 32768
    assert levels([made.astype(np.float32)])[6] > levels([dull])[6] - 5
    assert not (tmp_path / "a.raw").exists()
