"""The film's sound: laid, ducked, levelled, limited, encoded; measured as a player decodes it."""

from __future__ import annotations

import time
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sounding import babble, tone, wav

from pixora_core.engine.aac import AAC_SAMPLES, decode_aac
from pixora_core.engine.limiter import LIMITER_REACH, limit
from pixora_core.engine.mix import open_mix
from pixora_core.engine.packets import Packet
from pixora_core.engine.sound_inputs import sound_key
from pixora_core.engine.sounds import SOUND_RATE, Block
from pixora_core.engine.soundtrack import encode_sound, mixed_sound
from pixora_core.engine.truepeak import TruePeak
from pixora_core.errors import MediaRefused
from pixora_core.film.timeline import SoundTrack, Voice
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp

RATE = Fraction(30)


def decoded(packets: list[Packet]) -> Block:
    return np.concatenate(list(decode_aac(packets)))


def rms_db(block: Block) -> float:
    return float(10 * np.log10((block.astype(float) ** 2).mean() + 1e-20))


@pytest.fixture
def track(tmp_path: Path) -> SoundTrack:
    """Two narrations of 2 s over a score of 12 s, in a film of 12 s."""
    voices = [Voice(path=wav(tmp_path / f"{at}.wav", babble(2, seed=at)), start=at) for at in (2, 7)]
    return SoundTrack(voices=tuple(voices), score=wav(tmp_path / "score.wav", tone(12, hertz=330)))


def test_it_meets_loudness_and_ceiling_as_decoded(track: SoundTrack) -> None:
    heard = decoded(encode_sound(track, frames=360, rate=RATE))
    assert integrated_lufs(heard) == pytest.approx(-16, abs=0.5)
    assert true_peak_dbtp(heard) <= -1.0


def test_clicks_are_held_under_the_ceiling(tmp_path: Path) -> None:
    clicks = tone(4, level=0.02)
    clicks[::9_600] = 1.0
    track = SoundTrack(score=wav(tmp_path / "clicks.wav", clicks))
    heard = decoded(encode_sound(track, frames=120, rate=RATE))
    assert true_peak_dbtp(heard) <= -1.0
    assert integrated_lufs(heard) == pytest.approx(-16, abs=1.0)


@pytest.mark.parametrize("frames", [1, 7, 90])
@pytest.mark.parametrize("rate", [Fraction(30), Fraction(24_000, 1001)])
def test_the_packets_last_exactly_as_long_as_the_film(frames: int, rate: Fraction) -> None:
    packets = encode_sound(SoundTrack(), frames=frames, rate=rate)
    wanted = round(frames / rate * SOUND_RATE)
    assert packets[0].pts == -AAC_SAMPLES
    assert packets[-1].pts + packets[-1].duration == wanted
    assert [packet.pts for packet in packets] == [AAC_SAMPLES * (number - 1) for number in range(len(packets))]


def test_no_sound_is_silence() -> None:
    assert not decoded(encode_sound(SoundTrack(), frames=30, rate=RATE)).any()


def test_silent_voices_over_a_silent_score_are_silence(tmp_path: Path) -> None:
    nothing = wav(tmp_path / "nothing.wav", np.zeros((SOUND_RATE, 2), np.float32))
    track = SoundTrack(voices=(Voice(path=nothing, start=0.2),), score=nothing)
    assert not decoded(encode_sound(track, frames=30, rate=RATE)).any()


def test_an_empty_score_is_none(tmp_path: Path) -> None:
    track = SoundTrack(score=wav(tmp_path / "empty.wav", np.zeros((0, 2), np.float32)))
    assert not decoded(encode_sound(track, frames=15, rate=RATE)).any()


def test_the_sound_starts_where_it_should(tmp_path: Path) -> None:
    track = SoundTrack(voices=(Voice(path=wav(tmp_path / "v.wav", tone(1)), start=0.5),))
    heard = decoded(encode_sound(track, frames=60, rate=RATE))
    first = int(np.flatnonzero(np.abs(heard[:, 0]) > 0.05)[0])
    assert first == pytest.approx(0.5 * SOUND_RATE, abs=200)


def test_the_score_gives_way_before_the_voice_and_comes_back(track: SoundTrack) -> None:
    with open_mix(track, 12 * SOUND_RATE) as mix:
        gain = 20 * np.log10(mix.bed_gain)
    free, ducked = gain[0], gain[250]
    assert free - ducked == pytest.approx(track.duck, abs=0.1)
    assert gain[200] == pytest.approx(ducked, abs=0.1), "down when the first word falls"
    assert gain[550] == pytest.approx(free, abs=0.1), "up again between the voices"
    assert np.abs(np.diff(gain)).max() < 0.6, "a glide, no step"


def test_short_pauses_do_not_pump(tmp_path: Path) -> None:
    voices = [Voice(path=wav(tmp_path / f"{at}.wav", babble(1)), start=at) for at in (1, 3)]
    track = SoundTrack(voices=tuple(voices), score=wav(tmp_path / "score.wav", tone(6)))
    with open_mix(track, 6 * SOUND_RATE) as mix:
        assert np.ptp(mix.bed_gain[100:400]) < 1e-6


def test_the_score_lies_below_the_voices_by_what_was_asked(track: SoundTrack) -> None:
    voices = track.model_copy(update={"score": None})
    with open_mix(track, 12 * SOUND_RATE) as both, open_mix(voices, 12 * SOUND_RATE) as spoken:
        score = both.block(0, SOUND_RATE)
        speech = spoken.block(2 * SOUND_RATE, 4 * SOUND_RATE)
    assert integrated_lufs(speech) - integrated_lufs(score) == pytest.approx(track.score_below, abs=0.5)


def test_the_score_fades_at_the_end(track: SoundTrack) -> None:
    with open_mix(track, 12 * SOUND_RATE) as mix:
        body, end = (
            mix.block(10 * SOUND_RATE, 10 * SOUND_RATE + 4800),
            mix.block(12 * SOUND_RATE - 4800, 12 * SOUND_RATE),
        )
    assert rms_db(body) - rms_db(end) > 15
    assert np.abs(end[-1]).max() < 1e-4


def test_a_short_score_is_repeated_without_a_gap(tmp_path: Path) -> None:
    track = SoundTrack(score=wav(tmp_path / "short.wav", tone(3)), fade_out=0)
    with open_mix(track, 10 * SOUND_RATE) as mix:
        whole = mix.block(0, mix.total)
    levels = [rms_db(part) for part in np.split(whole, 100)]
    assert max(levels) - min(levels) < 4


def test_a_score_that_ends_with_the_film_is_not_begun_again(tmp_path: Path) -> None:
    track = SoundTrack(score=wav(tmp_path / "score.wav", tone(3)), fade_out=0)
    with open_mix(track, 4 * SOUND_RATE) as mix:
        assert not mix.block(3 * SOUND_RATE, 4 * SOUND_RATE).any()


def test_a_voice_that_runs_over_the_end_is_heard_up_to_it(tmp_path: Path) -> None:
    track = SoundTrack(voices=(Voice(path=wav(tmp_path / "v.wav", tone(2)), start=0.5),))
    packets = encode_sound(track, frames=30, rate=RATE)
    assert packets[-1].pts + packets[-1].duration == SOUND_RATE


@settings(max_examples=8)
@given(cuts=st.lists(st.integers(0, 11 * SOUND_RATE), min_size=1, max_size=4))
def test_blocks_do_not_matter(cuts: list[int], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("mix")
    track = SoundTrack(
        voices=(Voice(path=wav(folder / "v.wav", babble(1)), start=3),), score=wav(folder / "s.wav", tone(4))
    )
    total = 11 * SOUND_RATE
    edges = sorted({0, total, *cuts})
    with open_mix(track, total) as mix:
        parts = [mix.block(first, last) for first, last in pairwise(edges)]
        assert np.array_equal(np.concatenate(parts), mix.block(0, total))


def test_a_scene_sounds_as_it_does_in_the_film(track: SoundTrack) -> None:
    film = np.concatenate(list(mixed_sound(track, frames=360, rate=RATE)))
    packets = encode_sound(track, frames=360, rate=RATE, part=(60, 120))
    assert packets[-1].pts + packets[-1].duration == 2 * SOUND_RATE
    scene = decoded(packets)[: 2 * SOUND_RATE]
    wanted = film[2 * SOUND_RATE : 4 * SOUND_RATE]
    assert rms_db(scene) == pytest.approx(rms_db(wanted), abs=0.2)
    assert np.corrcoef(scene[1000:-1000, 0], wanted[1000:-1000, 0])[0, 1] > 0.95
    assert np.abs(scene[0]).max() < 0.05


def test_the_same_request_gives_the_same_packets(track: SoundTrack) -> None:
    assert encode_sound(track, frames=90, rate=RATE) == encode_sound(track, frames=90, rate=RATE)


def test_the_key_knows_everything_that_can_be_heard(track: SoundTrack, tmp_path: Path) -> None:
    key = sound_key(track, frames=360, rate=RATE)
    moved = tmp_path / "elsewhere.wav"
    moved.write_bytes(track.voices[0].path.read_bytes())
    same = track.model_copy(update={"voices": (Voice(path=moved, start=2), track.voices[1])})
    assert sound_key(same, frames=360, rate=RATE) == key
    others = [
        sound_key(track.model_copy(update={"duck": 3.0}), frames=360, rate=RATE),
        sound_key(track.model_copy(update={"voices": track.voices[:1]}), frames=360, rate=RATE),
        sound_key(track.model_copy(update={"score": None}), frames=360, rate=RATE),
        sound_key(track, frames=361, rate=RATE),
        sound_key(track, frames=360, rate=RATE, part=(0, 30)),
    ]
    wav(moved, babble(1))
    others.append(sound_key(same, frames=360, rate=RATE))
    assert len({key, *others}) == 7


def test_a_missing_voice_is_one_sentence(tmp_path: Path) -> None:
    track = SoundTrack(voices=(Voice(path=tmp_path / "gone.wav", start=0),))
    with pytest.raises(MediaRefused, match=r"gone\.wav: cannot be read"):
        encode_sound(track, frames=30, rate=RATE)


@settings(max_examples=20)
@given(seed=st.integers(0, 1000), level=st.floats(0.01, 3), ceiling=st.floats(0.05, 1))
def test_nothing_passes_the_limiter(seed: int, level: float, ceiling: float) -> None:
    noise = np.random.default_rng(seed).laplace(0, level, (9_000, 2)).astype(np.float32)
    out = limit(noise, ceiling)
    assert out.shape == (9_000 - 2 * LIMITER_REACH, 2)
    assert true_peak_dbtp(out[30:-30]) <= 20 * np.log10(ceiling) + 0.05


def test_the_limiter_leaves_quiet_sound_alone() -> None:
    quiet = tone(0.2)
    assert np.array_equal(limit(quiet, 0.5), quiet[LIMITER_REACH:-LIMITER_REACH])


@settings(max_examples=20)
@given(seed=st.integers(0, 1000), cut=st.integers(1, 4_000))
def test_true_peak_agrees_with_plain_oversampling(seed: int, cut: int) -> None:
    noise = np.random.default_rng(seed).normal(0, 0.2, (4_800, 2)).astype(np.float32)
    noise[-40:] = 0
    meter = TruePeak()
    for part in np.split(noise, [cut]):
        meter.feed(part)
    assert meter.dbtp() == pytest.approx(true_peak_dbtp(noise), abs=0.01)


def test_the_true_peak_of_silence() -> None:
    meter = TruePeak()
    meter.feed(np.zeros((100, 2), np.float32))
    assert meter.dbtp() == -200


def test_a_loud_target_is_reached_by_mastering_again(tmp_path: Path) -> None:
    track = SoundTrack(score=wav(tmp_path / "babble.wav", babble(4)), target_lufs=-9.0)
    heard = decoded(encode_sound(track, frames=120, rate=RATE))
    assert integrated_lufs(heard) == pytest.approx(-9, abs=0.6)
    assert true_peak_dbtp(heard) <= -1.0


def test_a_target_above_the_ceiling_comes_as_near_as_it_can(tmp_path: Path) -> None:
    track = SoundTrack(score=wav(tmp_path / "babble.wav", babble(2)), target_lufs=-5.0, ceiling_dbtp=-15.0)
    heard = decoded(encode_sound(track, frames=60, rate=RATE))
    assert -30 < integrated_lufs(heard) < -15
    assert true_peak_dbtp(heard) <= -15


def test_what_the_codec_adds_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixora_core.engine.soundtrack._CODEC_HEADROOM_DB", -0.5)
    track = SoundTrack(score=wav(tmp_path / "babble.wav", babble(2)), target_lufs=-10.0)
    assert true_peak_dbtp(decoded(encode_sound(track, frames=60, rate=RATE))) <= -1.0


def test_patience_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixora_core.engine.soundtrack._CODEC_HEADROOM_DB", -0.5)
    monkeypatch.setattr("pixora_core.engine.soundtrack._TRIES", 1)
    track = SoundTrack(score=wav(tmp_path / "babble.wav", babble(2)), target_lufs=-10.0)
    packets = encode_sound(track, frames=60, rate=RATE)
    assert packets[-1].pts + packets[-1].duration == 2 * SOUND_RATE


def test_outside_the_film_it_is_silent(track: SoundTrack) -> None:
    with open_mix(track, SOUND_RATE) as mix:
        assert not mix.block(SOUND_RATE, SOUND_RATE + 10).any()
        assert not mix.block(-10, 0).any()


def test_whoever_asks_for_an_end_is_obeyed_at_any_time(tmp_path: Path) -> None:
    """Asked again and again, never a second of work apart; whichever time the answer is no, the work ends."""
    track = SoundTrack(
        voices=(Voice(path=wav(tmp_path / "voice.wav", babble(12)), start=2),),
        score=wav(tmp_path / "score.wav", tone(20, hertz=330)),
    )
    asked: list[float] = []

    def ask(no_at: int | None = None) -> None:
        asked.append(time.thread_time())
        if len(asked) == no_at:
            raise InterruptedError

    begun = time.thread_time()
    encode_sound(track, frames=600, rate=RATE, check=ask)
    times = [begun, *asked, time.thread_time()]
    assert max(after - before for before, after in pairwise(times)) < 1
    # Another length each time: what has been measured of a mix is remembered.
    for shorter, no_at in enumerate((1, len(asked) // 2, len(asked) - 3), start=1):
        asked.clear()
        with pytest.raises(InterruptedError):
            encode_sound(track, frames=600 - shorter, rate=RATE, check=lambda no_at=no_at: ask(no_at))
        assert len(asked) == no_at
