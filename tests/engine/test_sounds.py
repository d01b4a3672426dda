"""Sounds in and out, at any place, in any allowed form."""

from __future__ import annotations

import wave
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sounding import tone

from pixora_core.engine.aac import write_m4a
from pixora_core.engine.probe import probe
from pixora_core.engine.sounds import SOUND_RATE, Block, blocks_of, open_sound, rechunked, write_mp3, write_wav
from pixora_core.errors import EngineError, MediaRefused, StorageError


def read_all(path: Path) -> Block:
    with open_sound(path) as sound:
        return np.concatenate(list(blocks_of(sound)))


def raw_wave(path: Path, values: np.ndarray, *, rate: int, width: int, channels: int) -> Path:
    with wave.open(str(path), "wb") as writer:
        writer.setnchannels(channels)
        writer.setsampwidth(width)
        writer.setframerate(rate)
        writer.writeframes(values.tobytes())
    return path


def test_a_wav_comes_back_as_it_was_written(tmp_path: Path) -> None:
    samples = tone(0.3)
    assert write_wav(tmp_path / "tone.wav", [samples[:100], samples[100:]]) == len(samples)
    assert np.abs(read_all(tmp_path / "tone.wav") - samples).max() < 1 / 32_000


def test_one_channel_is_the_mean_and_reads_as_two(tmp_path: Path) -> None:
    samples = tone(0.1)
    write_wav(tmp_path / "mono.wav", [samples], channels=1)
    back = read_all(tmp_path / "mono.wav")
    assert back.shape == samples.shape
    assert np.abs(back - samples.mean(axis=1, keepdims=True)).max() < 1 / 32_000


def test_loud_sound_is_clipped_not_wrapped(tmp_path: Path) -> None:
    write_wav(tmp_path / "loud.wav", [tone(0.1, level=3.0)])
    assert read_all(tmp_path / "loud.wav").min() == -1.0


def test_a_wav_whose_header_promises_too_much_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "cut.wav"
    write_wav(path, [tone(0.2)])
    path.write_bytes(path.read_bytes()[:-4000])
    assert len(read_all(path)) == round(0.2 * SOUND_RATE) - 1000


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 1), (8_000, 2), (96_000, 2)])
def test_other_rates_become_48_khz(tmp_path: Path, rate: int, channels: int) -> None:
    values = (8192 * np.sin(2 * np.pi * 440 * np.arange(rate // 2) / rate)).astype("<i2")
    path = raw_wave(tmp_path / "odd.wav", np.repeat(values, channels), rate=rate, width=2, channels=channels)
    back = read_all(path)
    assert abs(len(back) - SOUND_RATE // 2) <= 2
    assert np.sqrt((back[2000:-2000] ** 2).mean()) == pytest.approx(0.25 / np.sqrt(2), rel=0.02)


def test_eight_bits_are_read_too(tmp_path: Path) -> None:
    path = raw_wave(tmp_path / "8.wav", np.full(4800, 128, np.uint8), rate=SOUND_RATE, width=1, channels=1)
    assert len(read_all(path)) == 4800


@pytest.mark.parametrize("channels", [1, 2])
def test_an_mp3_plays_on_its_own(tmp_path: Path, channels: int) -> None:
    path = tmp_path / "tone.mp3"
    write_mp3(path, [tone(1.0)], channels=channels)  # type: ignore[arg-type]
    facts = probe(path)
    assert facts.sound is not None
    assert (facts.sound.codec, facts.sound.sample_rate, facts.sound.channels) == ("mp3float", SOUND_RATE, channels)
    assert facts.seconds == pytest.approx(1.0, abs=0.03)
    back = read_all(path)[2000:40_000]
    spectrum = np.abs(np.fft.rfft(back[:, 0] * np.hanning(len(back))))
    assert spectrum.argmax() * SOUND_RATE / len(back) == pytest.approx(440, abs=2)


@pytest.mark.parametrize("name", ["tone.wav", "tone.mp3"])
def test_any_place_reads_as_in_the_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    (write_wav if name.endswith("wav") else write_mp3)(path, [tone(0.5)])
    whole = read_all(path)
    with open_sound(path) as sound:
        for start, count in ((9_000, 500), (0, 10), (20_000, 100), (19_000, 2_000), (len(whole) - 5, 50), (10**6, 5)):
            assert np.array_equal(sound.read(start, count), whole[start : start + count])


@settings(max_examples=30)
@given(st.lists(st.integers(0, 50), max_size=8), st.integers(1, 40))
def test_rechunking_changes_no_sample(lengths: list[int], size: int) -> None:
    samples = np.arange(sum(lengths) * 2, dtype=np.float32).reshape(-1, 2)
    chunks = list(rechunked(np.split(samples, np.cumsum(lengths)), size))
    assert all(len(chunk) == size for chunk in chunks[:-1])
    assert np.array_equal(np.concatenate([*chunks, np.zeros((0, 2), np.float32)]), samples)


def test_what_is_no_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "noise.mp3"
    path.write_bytes(b"#EXTM3U\nhttp://example.org/a.mp3\n")
    with pytest.raises(MediaRefused, match=r"noise\.mp3"), open_sound(path):
        pass


@pytest.mark.parametrize("layout", ["mono", "stereo", "5.1"])
def test_floats_that_are_no_numbers_are_silenced(tmp_path: Path, layout: str) -> None:
    path = tmp_path / "float.wav"
    with av.open(str(path), "w", format="wav") as out:
        stream = out.add_stream("pcm_f32le", rate=SOUND_RATE, layout=layout)
        values = np.full((1, 4_800 * len(stream.layout.channels)), 0.1, np.float32)
        values[0, 600:1_200] = np.nan
        values[0, 1_200:1_800] = np.inf
        frame = av.AudioFrame.from_ndarray(values, format="flt", layout=layout)
        frame.sample_rate = SOUND_RATE
        out.mux(stream.encode(frame))
    back = read_all(path)
    assert back.shape == (4_800, 2)
    assert np.isfinite(back).all()
    assert np.abs(back).max() <= 16


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, limits[1]))
    try:
        for write, name in ((write_mp3, "a.mp3"), (write_m4a, "a.m4a"), (write_wav, "a.wav")):
            with pytest.raises(StorageError, match=name):
                write(tmp_path / name, [tone(5)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_encoded_is_said(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"a\.m4a: cannot be encoded"):
        write_m4a(tmp_path / "a.m4a", [np.full((4_096, 2), np.nan, np.float32)])
    assert list(tmp_path.iterdir()) == []
