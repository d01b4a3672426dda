"""Lengths met exactly: real sounds and films, tiny and short, at every ratio from 0.1 to 10."""

from __future__ import annotations

import tempfile
from fractions import Fraction
from pathlib import Path

import anyio
import av
import numpy as np
import pytest
from filming import brightness, film, flat, invisible, moving, rotated
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sounding import tone, wav

from pixora_core.engine.adjust import adjust_audio, adjust_video
from pixora_core.engine.probe import probe
from pixora_core.engine.sounds import SOUND_RATE, Block, blocks_of, open_sound, write_wav
from pixora_core.engine.upright import open_upright
from pixora_core.errors import InvalidInput, MediaRefused, StorageError, ToolFailed

AAC_PACKET = 1024 / SOUND_RATE
MP3_PACKET = 1152 / SOUND_RATE
RATES = [Fraction(24_000, 1001), Fraction(25), Fraction(30_000, 1001), Fraction(30), Fraction(60)]


def heard(path: Path) -> Block:
    with open_sound(path) as sound:
        return np.concatenate(list(blocks_of(sound)))


def pitch(samples: Block) -> float:
    spectrum = np.abs(np.fft.rfft(samples[:, 0] * np.hanning(len(samples))))
    return float(spectrum.argmax() * SOUND_RATE / len(samples))


def method_for(ratio: float, wanted: str, longer: str) -> str:
    return wanted if wanted == "stretch" else "trim" if ratio < 1 else longer


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ratio=st.floats(0.1, 10),
    seconds=st.sampled_from([0.2, 0.61]),
    channels=st.sampled_from([1, 2]),
    wanted=st.sampled_from([("stretch", "stretch"), ("fit", "pad"), ("fit", "loop")]),
)
def test_a_sound_is_as_long_as_wanted(
    tmp_path: Path, ratio: float, seconds: float, channels: int, wanted: tuple[str, str]
) -> None:
    source, to = tmp_path / "in.wav", tmp_path / "out.wav"
    write_wav(source, [tone(seconds)], channels=channels)  # type: ignore[arg-type]
    method = method_for(ratio, *wanted)
    anyio.run(lambda: adjust_audio(source, seconds * ratio, to, method=method))  # type: ignore[arg-type]
    facts = probe(to).sound
    assert facts is not None
    assert facts.seconds == pytest.approx(seconds * ratio, abs=1 / SOUND_RATE)
    assert facts.channels == channels


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ratio=st.floats(0.1, 10),
    frames=st.sampled_from([6, 17]),
    rate=st.sampled_from(RATES),
    with_sound=st.booleans(),
    wanted=st.sampled_from([("stretch", "stretch"), ("fit", "hold"), ("fit", "loop")]),
)
def test_a_video_is_as_long_as_wanted(
    tmp_path: Path, ratio: float, frames: int, rate: Fraction, with_sound: bool, wanted: tuple[str, str]
) -> None:
    seconds = float(frames / rate)
    sound = [tone(seconds)] if with_sound else None
    source, to = film(tmp_path / "in.mp4", moving(frames), rate=rate, sound=sound), tmp_path / "out.mp4"
    method = method_for(ratio, *wanted)
    anyio.run(lambda: adjust_video(source, seconds * ratio, to, method=method))  # type: ignore[arg-type]
    facts = probe(to)
    assert facts.video is not None
    assert (facts.video.rate, facts.video.constant_rate) == (rate, True)
    assert facts.video.seconds == pytest.approx(seconds * ratio, abs=float(1 / rate))
    assert (facts.sound is not None) == with_sound
    if facts.sound is not None:
        assert facts.sound.seconds == pytest.approx(facts.video.seconds, abs=AAC_PACKET)


@pytest.mark.anyio
@pytest.mark.parametrize("ratio", [0.5, 0.8, 1.25, 3.0])
async def test_stretching_keeps_the_pitch_and_all_of_the_sound(tmp_path: Path, ratio: float) -> None:
    source = wav(tmp_path / "in.wav", tone(1, hertz=220), tone(1, hertz=440))
    await adjust_audio(source, 2 * ratio, tmp_path / "out.wav", method="stretch")
    first, second = np.array_split(heard(tmp_path / "out.wav"), 2)
    assert pitch(first) == pytest.approx(220, abs=4)
    assert pitch(second) == pytest.approx(440, abs=4)


@pytest.mark.anyio
async def test_trimming_fades(tmp_path: Path) -> None:
    await adjust_audio(wav(tmp_path / "in.wav", tone(2)), 1, tmp_path / "out.wav", method="trim")
    out = heard(tmp_path / "out.wav")
    assert np.abs(out[: SOUND_RATE // 2]).max() == pytest.approx(0.25, abs=0.01)
    assert np.abs(out[-100:]).max() < 0.01


@pytest.mark.anyio
async def test_padding_keeps_every_sample_and_adds_silence(tmp_path: Path) -> None:
    source = wav(tmp_path / "in.wav", tone(0.5))
    await adjust_audio(source, 1, tmp_path / "out.wav", method="pad")
    out = heard(tmp_path / "out.wav")
    assert np.array_equal(out[: SOUND_RATE // 2], heard(source))
    assert not out[SOUND_RATE // 2 :].any()


@pytest.mark.anyio
@pytest.mark.parametrize(("name", "packet"), [("out.mp3", MP3_PACKET), ("out.m4a", AAC_PACKET)])
async def test_packed_sounds_are_exact_to_their_packet(tmp_path: Path, name: str, packet: float) -> None:
    await adjust_audio(wav(tmp_path / "in.wav", tone(0.5)), 1.337, tmp_path / name, method="loop")
    assert probe(tmp_path / name).seconds == pytest.approx(1.337, abs=packet)
    assert np.abs(heard(tmp_path / name)).max() > 0.2


@pytest.mark.anyio
async def test_held_frames_are_the_last_and_silent(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", flat(30), sound=[tone(1)])
    await adjust_video(source, 2, tmp_path / "out.mp4", method="hold")
    lights = brightness(tmp_path / "out.mp4")
    assert lights[:30] == pytest.approx(brightness(source), abs=2)
    assert lights[30:] == pytest.approx([lights[29]] * 30, abs=2)
    assert np.abs(heard(tmp_path / "out.mp4")[SOUND_RATE + 3_000 :]).max() < 0.01


@pytest.mark.anyio
async def test_a_looped_video_begins_again_with_its_sound(tmp_path: Path) -> None:
    sound = [tone(0.5), np.zeros((SOUND_RATE // 2, 2), np.float32)]
    source = film(tmp_path / "in.mp4", flat(30), sound=sound)
    await adjust_video(source, 2.5, tmp_path / "out.mp4", method="loop", fade_seconds=0)
    lights, once = brightness(tmp_path / "out.mp4"), brightness(source)
    assert lights == pytest.approx([*once, *once, *once[:15]], abs=2)
    out = heard(tmp_path / "out.mp4")
    levels = [np.abs(part[4_000:-4_000]).max() > 0.1 for part in np.split(out[: 5 * SOUND_RATE // 2], 5)]
    assert levels == [True, False, True, False, True]


@pytest.mark.anyio
async def test_a_stretched_video_shows_everything_in_order(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", flat(40))
    await adjust_video(source, 40 / 30 / 4, tmp_path / "out.mp4", method="stretch")
    lights, once = brightness(tmp_path / "out.mp4"), brightness(source)
    assert lights == pytest.approx(once[2::4], abs=2)


@pytest.mark.anyio
async def test_a_trimmed_video_fades_to_black(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", flat(60))
    await adjust_video(source, 1, tmp_path / "out.mp4", method="trim")
    lights = brightness(tmp_path / "out.mp4")
    assert lights[:20] == pytest.approx(brightness(source)[:20], abs=2)
    assert lights[-1] < 3


@pytest.mark.anyio
async def test_frames_that_come_unevenly_get_an_even_rate(tmp_path: Path) -> None:
    instants = [0, 0.04, 0.05, 0.1, 0.17, 0.2, 0.21, 0.3, 0.33, 0.36, 0.4]
    source = film(tmp_path / "in.mp4", moving(11), instants=instants)
    await adjust_video(source, 1, tmp_path / "out.mp4", method="hold")
    facts = probe(tmp_path / "out.mp4").video
    assert facts is not None
    assert facts.constant_rate
    assert facts.rate in RATES
    assert facts.seconds == pytest.approx(1, abs=float(1 / facts.rate))


@pytest.mark.anyio
async def test_another_rate_may_be_asked_for(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", moving(30))
    await adjust_video(source, 1, tmp_path / "out.mp4", method="trim", rate=Fraction(50))
    facts = probe(tmp_path / "out.mp4").video
    assert facts is not None
    assert (facts.rate, facts.frames) == (50, 50)


@pytest.mark.anyio
async def test_odd_sides_and_wide_pixels(tmp_path: Path) -> None:
    source = tmp_path / "odd.mp4"
    with av.open(str(source), "w", format="mp4") as out:
        stream = out.add_stream("libx264rgb", rate=25, width=65, height=37, pix_fmt="bgr24")
        stream.codec_context.sample_aspect_ratio = Fraction(4, 3)
        for _ in range(5):
            out.mux(stream.encode(av.VideoFrame.from_ndarray(np.full((37, 65, 3), 90, np.uint8), "bgr24")))
        out.mux(stream.encode(None))
    await adjust_video(source, 0.4, tmp_path / "out.mp4", method="hold")
    with av.open(str(tmp_path / "out.mp4")) as made:
        assert (made.streams.video[0].width, made.streams.video[0].height) == (64, 36)
        assert made.streams.video[0].sample_aspect_ratio == Fraction(4, 3)


@pytest.mark.anyio
async def test_what_cannot_be_done_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    sound = wav(tmp_path / "in.wav", tone(0.5))
    pictures = film(tmp_path / "in.mp4", moving(10))
    to = tmp_path / "out.wav"
    with pytest.raises(InvalidInput, match="pad cannot shorten"):
        await adjust_audio(sound, 0.2, to, method="pad")
    with pytest.raises(InvalidInput, match=r"end its name in \.wav, \.mp3, \.m4a"):
        await adjust_audio(sound, 1, tmp_path / "out.ogg", method="pad")
    with pytest.raises(MediaRefused, match="holds no sound"):
        await adjust_audio(pictures, 1, to, method="pad")
    with pytest.raises(InvalidInput, match=r"end it in \.mp4"):
        await adjust_video(pictures, 1, tmp_path / "out.avi", method="hold")
    with pytest.raises(MediaRefused, match="holds no moving picture"):
        await adjust_video(sound, 1, tmp_path / "out.mp4", method="hold")
    with pytest.raises(ToolFailed, match="there is no program"):
        await adjust_audio(sound, 1, to, method="stretch", ffmpeg=tmp_path / "none")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.mp4", "in.wav"]


@pytest.mark.anyio
async def test_a_temporary_folder_that_cannot_be_used_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(StorageError, match="gone"):
        await adjust_audio(wav(tmp_path / "in.wav", tone(0.5)), 0.7, tmp_path / "to.wav", method="stretch")


@pytest.mark.anyio
async def test_a_speck_is_refused(tmp_path: Path) -> None:
    speck = film(tmp_path / "speck.mp4", [np.full((8, 8), 99, np.uint8)] * 10)
    with pytest.raises(MediaRefused, match="8x8"):
        await adjust_video(speck, 1, tmp_path / "out.mp4", method="hold")


@pytest.mark.anyio
async def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", moving(60))
    with anyio.move_on_after(0.1) as scope:
        await adjust_video(source, 20, tmp_path / "out.mp4", method="stretch", rate=Fraction(240))
    assert scope.cancelled_caught
    assert [path.name for path in tmp_path.iterdir()] == ["in.mp4"]


@pytest.mark.anyio
async def test_a_video_without_a_decodable_picture(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", moving(3), faststart=False)
    data = bytearray(source.read_bytes())
    start, size = data.index(b"mdat") + 4, int.from_bytes(data[data.index(b"mdat") - 4 : data.index(b"mdat")], "big")
    data[start : start + size - 8] = bytes(size - 8)
    source.write_bytes(data)
    with pytest.raises(MediaRefused, match=r"in\.mp4"):
        await adjust_video(source, 0.1, tmp_path / "out.mp4", method="hold")


@pytest.mark.anyio
async def test_large_video_without_colour_tags_is_taken_for_bt709(tmp_path: Path) -> None:
    source = tmp_path / "in.mp4"
    with av.open(str(source), "w", format="mp4") as out:
        stream = out.add_stream("libx264", rate=25, width=1280, height=720, pix_fmt="yuv420p")
        planes = np.concatenate([np.full(1280 * 720, 100), np.full(640 * 360, 90), np.full(640 * 360, 170)])
        frame = av.VideoFrame.from_ndarray(planes.astype(np.uint8).reshape(1080, 1280), "yuv420p")
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    await adjust_video(source, 0.04, tmp_path / "out.mp4", method="hold")
    with av.open(str(tmp_path / "out.mp4")) as made:
        (frame,) = made.decode(video=0)
        assert [int(np.frombuffer(plane, np.uint8)[0]) for plane in frame.planes] == pytest.approx(
            [100, 90, 170], abs=2
        )


def test_a_video_of_no_frames(tmp_path: Path) -> None:
    path = invisible(tmp_path / "none.webm")
    with pytest.raises(MediaRefused, match="no picture that can be decoded"), open_upright(path):
        pass


def test_a_video_filmed_sideways_is_set_upright(tmp_path: Path) -> None:
    """Bright on its left as it was filmed: turned by a quarter clockwise, bright at the top."""
    luma = np.full((36, 64), 40, np.uint8)
    luma[:, :32] = 200
    path = rotated(film(tmp_path / "telephone.mp4", [luma] * 3))
    with open_upright(path) as video:
        shown = video.at(Fraction(0))[0]
    assert shown.shape == (64, 36)
    assert (shown[10].mean(), shown[50].mean()) == (pytest.approx(200, abs=3), pytest.approx(40, abs=3))
