"""Films measured: what is put in is found, and the loudness is that of an independent meter."""

from __future__ import annotations

import re
import subprocess
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from filming import film, moving
from sounding import babble, tone, wav

from pixora_core.engine.ffmpeg import bundled_ffmpeg
from pixora_core.engine.measure import _starts_fast, measure_film
from pixora_core.engine.sounds import SOUND_RATE, Block
from pixora_core.engine.stretches import luma_grid
from pixora_core.errors import MediaRefused
from pixora_core.film.report import Span


def silence(seconds: float) -> Block:
    return np.zeros((round(seconds * SOUND_RATE), 2), np.float32)


def spans(found: tuple[Span, ...]) -> list[tuple[float, float]]:
    return [(span.start, span.end) for span in found]


def near(*pairs: tuple[float, float], within: float = 0.04) -> list[object]:
    return [pytest.approx(pair, abs=within) for pair in pairs]


def test_a_plain_film(tmp_path: Path) -> None:
    found = measure_film(film(tmp_path / "film.mp4", moving(90), sound=[tone(3)]))
    assert (found.frames, found.seconds, found.rate, found.constant_rate) == (90, 3.0, "30", True)
    assert (found.width, found.height, found.video_codec, found.pixel_format) == (64, 36, "h264", "yuv420p")
    assert (found.audio_codec, found.sample_rate, found.channels) == ("aac", 48_000, 2)
    assert found.audio_seconds == pytest.approx(3.0, abs=1e-3)
    assert (found.black, found.frozen, found.silent, found.heard) == ((), (), (), ())
    assert (found.decode_errors, found.keyframes, found.faststart) == (0, 1, True)
    assert (found.chapters, found.subtitles) == (0, 0)
    assert found.colour == "unspecified/unspecified/itu709/mpeg"
    assert found.file_bytes == (tmp_path / "film.mp4").stat().st_size


@pytest.mark.parametrize("rate", [Fraction(24_000, 1001), Fraction(25), Fraction(30_000, 1001), Fraction(60)])
def test_rates_are_exact(tmp_path: Path, rate: Fraction) -> None:
    found = measure_film(film(tmp_path / "film.mp4", moving(40), rate=rate))
    assert (found.rate, found.constant_rate, found.frames) == (str(rate), True, 40)
    assert found.seconds == pytest.approx(float(40 / rate))


def test_an_uneven_rate_is_told(tmp_path: Path) -> None:
    instants = [0.0, 0.03, 0.1, 0.12, 0.2, 0.3]
    found = measure_film(film(tmp_path / "film.mp4", moving(6), instants=instants))
    assert not found.constant_rate
    assert found.frames == 6


def test_black_frozen_and_silent_stretches(tmp_path: Path) -> None:
    frames = moving(240)
    frames[30:45] = [np.full((36, 64), 16, np.uint8)] * 15
    frames[60:66] = [np.full((36, 64), 16, np.uint8)] * 6
    frames[90:160] = [frames[90]] * 70
    frames[180:220] = [frames[180]] * 40
    sound = [tone(2), silence(1), tone(1), silence(0.4), tone(3.6)]
    found = measure_film(film(tmp_path / "film.mp4", frames, sound=sound))
    assert spans(found.black) == near((1.0, 1.5))
    assert spans(found.frozen) == near((3.0, 160 / 30))
    assert spans(found.silent) == near((2.0, 3.0), within=0.11)


def test_stretches_at_the_end_are_found_too(tmp_path: Path) -> None:
    frames = [*moving(30), *[np.full((36, 64), 16, np.uint8)] * 70]
    found = measure_film(film(tmp_path / "film.mp4", frames, sound=[tone(1), silence(7 / 3)]))
    assert spans(found.black) == near((1.0, 10 / 3))
    assert spans(found.frozen) == near((1.0, 10 / 3))
    assert spans(found.silent) == near((1.0, 10 / 3), within=0.11)


def test_a_slow_move_is_not_frozen(tmp_path: Path) -> None:
    picture = np.kron(np.random.default_rng(1).integers(40, 200, (12, 40)), np.ones((6, 6)))
    columns = np.arange(picture.shape[1])
    lumas = []
    for number in range(120):
        at = np.arange(64) + number * 0.02
        lumas.append(np.stack([np.interp(at, columns, row) for row in picture[:36]]).astype(np.uint8))
    assert measure_film(film(tmp_path / "slow.mp4", lumas)).frozen == ()


def test_a_dark_night_with_a_moon_is_not_black(tmp_path: Path) -> None:
    night = np.full((36, 64), 18, np.uint8)
    night[5:9, 5:9] = 200
    assert measure_film(film(tmp_path / "night.mp4", [night] * 30)).black == ()


def ebur128(path: Path) -> tuple[float, float]:
    command = [bundled_ffmpeg(), "-nostdin", "-i", path, "-vn", "-af", "ebur128=peak=true", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    loudness, peak = re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1], re.findall(r"Peak:\s+(-?[\d.]+) dBFS", said)[-1]
    return float(loudness), float(peak)


@pytest.mark.parametrize(
    "sound",
    [tone(4, hertz=997), babble(5), np.vstack([babble(3, level=0.02), babble(3, seed=2)]), tone(3, hertz=11_999.3)],
    ids=["sine", "babble", "quiet then loud", "peaks between samples"],
)
def test_loudness_and_true_peak_agree_with_an_independent_meter(tmp_path: Path, sound: Block) -> None:
    path = film(tmp_path / "film.mp4", moving(30), sound=[sound])
    found, (lufs, peak) = measure_film(path), ebur128(path)
    assert found.integrated_lufs == pytest.approx(lufs, abs=0.1)
    assert found.true_peak_dbtp == pytest.approx(peak, abs=0.2)


def test_a_cut_from_one_still_to_another_parts_them(tmp_path: Path) -> None:
    stills = [np.full((36, 64), grey, np.uint8) for grey in (90, 160)]
    found = measure_film(film(tmp_path / "film.mp4", [stills[0]] * 75 + [stills[1]] * 75))
    assert spans(found.frozen) == near((0, 2.5), (2.5, 5))


@pytest.mark.parametrize(
    ("boxes", "fast"),
    [
        (b"\0\0\0\1free" + (20).to_bytes(8, "big") + b"1234" + b"\0\0\0\x08moov", True),
        (b"\0\0\0\x08free\0\0\0\x08mdat", False),
        (b"\0\0\0\3free\0\0\0\x08moov", False),
        (b"\0\0\0\x08free", False),
    ],
)
def test_where_the_index_stands(tmp_path: Path, boxes: bytes, fast: bool) -> None:
    (tmp_path / "film.mp4").write_bytes(boxes)
    assert _starts_fast(tmp_path / "film.mp4") is fast


def test_a_film_without_sound(tmp_path: Path) -> None:
    found = measure_film(film(tmp_path / "film.mp4", moving(10)))
    assert (found.audio_codec, found.audio_seconds, found.integrated_lufs, found.silent) == (None, None, None, ())


def test_one_channel_of_another_rate(tmp_path: Path) -> None:
    path = tmp_path / "mono.mkv"
    with av.open(str(path), "w", format="matroska") as out:
        pictures = out.add_stream("libx264", rate=25, width=64, height=36, pix_fmt="yuv420p")
        heard = out.add_stream("pcm_s16le", rate=44_100, layout="mono")
        out.mux(pictures.encode(av.VideoFrame.from_ndarray(np.full((54, 64), 128, np.uint8), "yuv420p")))
        out.mux(pictures.encode(None))
        wave = (16_384 * np.sin(2 * np.pi * 1000 * np.arange(44_100) / 44_100)).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(wave[np.newaxis], format="s16", layout="mono")
        frame.sample_rate = 44_100
        out.mux(heard.encode(frame))
        out.mux(heard.encode(None))
    found = measure_film(path)
    assert (found.channels, found.sample_rate, found.faststart) == (1, 44_100, False)
    assert found.integrated_lufs == pytest.approx(-9.03, abs=0.1)


def test_damage_is_counted_not_hidden(tmp_path: Path) -> None:
    path = film(tmp_path / "film.mp4", moving(60), sound=[tone(2)], faststart=False)
    data = bytearray(path.read_bytes())
    middle = data.index(b"mdat") + 4_000
    data[middle : middle + 3_000] = np.random.default_rng(1).integers(0, 256, 3_000, np.uint8).tobytes()
    path.write_bytes(data)
    found = measure_film(path)
    assert found.decode_errors > 0
    assert not found.faststart


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    path = film(tmp_path / "film.mp4", moving(30))
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(MediaRefused, match=r"film\.mp4"):
        measure_film(path)


def test_a_sound_is_no_film(tmp_path: Path) -> None:
    with pytest.raises(MediaRefused, match="holds no moving picture"):
        measure_film(wav(tmp_path / "sound.wav", tone(0.2)))


@pytest.mark.parametrize(("form", "white"), [("rgb24", 255), ("yuvj420p", 255), ("yuv420p", 219), ("yuv420p10le", 255)])
def test_luma_is_counted_from_black_in_every_format(form: str, white: int) -> None:
    pixels = np.full((36, 64, 3), 255, np.uint8)
    pixels[:18] = 0
    frame = av.VideoFrame.from_ndarray(pixels, "rgb24").reformat(format=form)
    grid = luma_grid(frame)
    assert grid.shape == (36, 64)
    assert grid[2].max() <= 1
    assert int(grid[-2].min()) == pytest.approx(white, abs=2)
