"""The meter against the signals of EBU Tech 3341 (tests 1 to 5) and of BS.1770 annex 2."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.sound.loudness import (
    SILENCE_LUFS,
    LoudnessMeter,
    TruePeakMeter,
    integrated_lufs,
    k_weighting,
    true_heights,
    true_peak_dbtp,
)

RATE = 48_000


def sine(dbfs: float, seconds: float, *, frequency: float = 1000.0, rate: int = RATE) -> np.ndarray:
    wave = 10 ** (dbfs / 20) * np.sin(2 * np.pi * frequency * np.arange(round(seconds * rate)) / rate)
    return np.column_stack([wave, wave]).astype(np.float32)


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_a_stereo_sine_reads_its_level(level: float) -> None:
    assert integrated_lufs(sine(level, 5)) == pytest.approx(level, abs=0.1)


def test_the_gates_leave_out_what_is_quiet() -> None:
    tones = [sine(level, seconds) for level, seconds in ((-72, 2), (-36, 2), (-23, 12), (-36, 2), (-72, 2))]
    assert integrated_lufs(np.concatenate(tones)) == pytest.approx(-23.0, abs=0.1)


def test_the_relative_gate_follows_the_loud_part() -> None:
    tones = [sine(-26, 20), sine(-20, 20.1), sine(-26, 20)]
    assert integrated_lufs(np.concatenate(tones)) == pytest.approx(-23.0, abs=0.1)


def test_one_channel_alone_is_three_lu_less() -> None:
    assert integrated_lufs(sine(-23, 3)[:, 0]) == pytest.approx(-26.0, abs=0.1)


def test_other_rates_read_the_same() -> None:
    assert integrated_lufs(sine(-23, 3, rate=44_100), rate=44_100) == pytest.approx(-23.0, abs=0.1)


def test_the_weighting_is_the_standards_table_at_48_khz() -> None:
    shelf, cut = k_weighting(RATE)
    assert shelf[:3] == pytest.approx([1.53512485958697, -2.69169618940638, 1.19839281085285], abs=1e-9)
    assert cut[4:] == pytest.approx([-1.99004745483398, 0.99007225036621], abs=1e-9)


@pytest.mark.parametrize("samples", [np.zeros((RATE, 2)), np.zeros((0, 2)), sine(-80, 1)])
def test_silence_reads_the_absolute_gate(samples: np.ndarray) -> None:
    assert integrated_lufs(samples) == SILENCE_LUFS


def test_a_sound_shorter_than_a_gating_block_is_still_measured() -> None:
    assert integrated_lufs(sine(-20, 0.25)) == pytest.approx(-20.0, abs=0.3)


@settings(max_examples=15)
@given(st.lists(st.integers(0, 30_000), max_size=8))
def test_blocks_of_any_length_read_as_the_whole(cuts: list[int]) -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (30_000, 2))
    meter, peak = LoudnessMeter(), TruePeakMeter()
    for part in np.split(noise, sorted(cuts)):
        meter.feed(part)
        peak.feed(part)
    assert meter.lufs() == pytest.approx(integrated_lufs(noise), abs=1e-6)
    assert peak.dbtp() == pytest.approx(true_peak_dbtp(noise), abs=1e-6)


def test_a_peak_between_the_samples_is_found() -> None:
    wave = np.sin(2 * np.pi * 12_000 * np.arange(4800) / RATE + np.pi / 4) * 0.5 * np.hanning(4800)
    assert 20 * np.log10(np.abs(wave).max()) == pytest.approx(-9.03, abs=0.01)
    assert true_peak_dbtp(wave) == pytest.approx(-6.02, abs=0.2)


def test_silence_has_a_floor() -> None:
    assert true_peak_dbtp(np.zeros((10, 2))) == -200.0


def test_heights_are_those_of_the_wave_between_the_samples() -> None:
    wave = np.sin(2 * np.pi * 12_000 * np.arange(4800) / RATE + np.pi / 4) * 0.5
    heights = true_heights(wave, 0.1)
    assert len(heights) == len(wave)
    assert np.maximum(heights[50:-51], heights[51:-50]) == pytest.approx(np.full(4699, 0.5), abs=0.01)
    assert np.array_equal(true_heights(wave, 0.9), np.abs(wave))
