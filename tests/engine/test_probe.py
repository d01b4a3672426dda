"""Media from outside: known by its first bytes, measured by its packets, refused in one sentence."""

from __future__ import annotations

import os
import struct
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from filming import film, moving
from sounding import babble, tone, wav

from pixora_core.engine.probe import open_media, probe, sniff
from pixora_core.engine.sounds import blocks_of, open_sound, write_mp3
from pixora_core.errors import MediaRefused

HOSTILE = {
    "a playlist": b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
    "ffconcat": b"ffconcat version 1.0\nfile '/etc/passwd'\n",
    "a page": b"<!DOCTYPE html><video src='http://example.org/a.mp4'>",
    "SDP": b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
    "a manifest": b"<?xml version='1.0'?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>",
    "a script": b"#!/bin/sh\nrm -rf /\n",
    "nothing": b"",
    "one byte": b"\xff",
}


@pytest.mark.parametrize("suffix", [".mp4", ".png", ".wav", ".mp3"])
@pytest.mark.parametrize("what", HOSTILE)
def test_what_only_bears_the_name_is_refused(tmp_path: Path, what: str, suffix: str) -> None:
    path = tmp_path / f"own{suffix}"
    path.write_bytes(HOSTILE[what])
    with pytest.raises(MediaRefused, match=rf"^own\{suffix}: is not a picture, sound or film that Pixora opens"):
        probe(path)


STARTS = [
    b"RIFF\x24\0\0\0WAVEfmt ",
    b"RIFF\x24\0\0\0AVI LIST",
    b"FORM\0\0\0\x24AIFFCOMM",
    b"\0\0\0\x20ftypisom",
    b"\x1a\x45\xdf\xa3",
    b"fLaC\0",
    b"OggS\0",
    b"ID3\4",
    b"\xff\xfb\x90\x64",
    b"\xff\xf1\x50\x80",
]


@pytest.mark.parametrize("head", STARTS)
def test_a_true_beginning_with_rubbish_behind_it_is_refused(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "rubbish.mp4"
    path.write_bytes(head + b"#EXTM3U\nfile:///etc/passwd\n" * 20)
    with pytest.raises(MediaRefused, match=r"^rubbish\.mp4: "):
        probe(path)


def test_a_manifest_behind_a_movies_first_box_is_not_followed(tmp_path: Path) -> None:
    secret = film(tmp_path / "secret.mp4", moving(5))
    path = tmp_path / "own.mp4"
    path.write_bytes(struct.pack(">I4s", 8, b"free") + f"#EXTM3U\n#EXTINF:1,\n{secret}\n".encode())
    with pytest.raises(MediaRefused):
        probe(path)


def test_pictures_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    for head, name in (
        (b"\x89PNG\r\n\x1a\n", "png_pipe"),
        (b"\xff\xd8\xff\xe0", "jpeg_pipe"),
        (b"RIFF1234WEBP", "webp_pipe"),
    ):
        path.write_bytes(head)
        assert sniff(path) == (name, "image")
        with pytest.raises(MediaRefused, match="is a picture"):
            probe(path)


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    for name, sentence in (("gone.mp4", "cannot be read"), (".", "is not a file"), ("pipe.mp4", "is not a file")):
        with pytest.raises(MediaRefused, match=sentence):
            probe(tmp_path / name)


def test_names_are_never_protocols_or_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("http:x.wav", "concat:a|b.wav", "-i.wav", "%03d.wav", "a'b\n.wav"):
        wav(Path(name), tone(0.1))
        assert probe(Path(name)).seconds == pytest.approx(0.1)


@pytest.mark.parametrize("rate", [Fraction(24_000, 1001), Fraction(25), Fraction(60)])
def test_a_films_facts(tmp_path: Path, rate: Fraction) -> None:
    facts = probe(film(tmp_path / "film.mp4", moving(20), rate=rate, sound=[tone(0.5)]))
    assert facts.video is not None
    assert facts.sound is not None
    assert (facts.video.rate, facts.video.constant_rate, facts.video.frames) == (rate, True, 20)
    assert facts.video.seconds == pytest.approx(float(20 / rate))
    assert facts.sound.seconds == pytest.approx(0.5, abs=1e-4)
    assert facts.container.startswith("mov")


def test_matroska_rounds_to_milliseconds_and_is_still_even(tmp_path: Path) -> None:
    facts = probe(film(tmp_path / "film.mkv", moving(50), rate=Fraction(30_000, 1001), container="matroska")).video
    assert facts is not None
    assert (facts.constant_rate, facts.frames) == (True, 50)
    assert facts.rate == pytest.approx(30_000 / 1001, abs=0.01)


def test_an_mp3_without_a_header_is_measured_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "vbr.mp3"
    with av.open(str(path), "w", format="mp3", options={"write_xing": "0"}) as out:
        stream = out.add_stream("libmp3lame", rate=44_100, layout="mono")
        stream.codec_context.options = {"q:a": "2"}
        for start, level in ((0, 0.0), (1, 0.5), (2, 0.01)):
            noise = np.random.default_rng(start).normal(0, level, (1, 44_100)).astype(np.float32)
            frame = av.AudioFrame.from_ndarray(noise, format="fltp", layout="mono")
            frame.sample_rate, frame.pts = 44_100, start * 44_100
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    assert probe(path).seconds == pytest.approx(3.0, abs=0.08)


def test_an_mp3_with_its_header_is_exact(tmp_path: Path) -> None:
    write_mp3(tmp_path / "a.mp3", [babble(1.234)])
    assert probe(tmp_path / "a.mp3").seconds == pytest.approx(1.234, abs=1e-4)


def test_an_empty_sound_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaRefused, match="holds nothing that lasts"):
        probe(wav(tmp_path / "empty.wav"))


def test_a_film_without_sound_is_no_sound(tmp_path: Path) -> None:
    path = film(tmp_path / "film.mp4", moving(5))
    with pytest.raises(MediaRefused, match="holds no sound"), open_media(path, wants="sound"):
        pass


def test_a_cut_film_is_refused_where_it_is_read(tmp_path: Path) -> None:
    path = film(tmp_path / "film.mp4", moving(30), sound=[tone(1)], faststart=False)
    path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(MediaRefused, match="is damaged or not what it claims to be"):
        probe(path)


def test_too_many_pixels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = film(tmp_path / "film.mp4", moving(2))
    monkeypatch.setattr("pixora_core.engine.probe.MAX_PIXELS", 64 * 36 - 1)
    with pytest.raises(MediaRefused, match="is 64x36; at most 2,303 pixels"):
        probe(path)


def test_a_film_of_one_frame(tmp_path: Path) -> None:
    facts = probe(film(tmp_path / "film.mp4", moving(1))).video
    assert facts is not None
    assert (facts.frames, facts.rate) == (1, 30)


def test_too_many_streams(tmp_path: Path) -> None:
    path = tmp_path / "many.mkv"
    with av.open(str(path), "w", format="matroska") as out:
        streams = [out.add_stream("pcm_s16le", rate=8_000, layout="mono") for _ in range(40)]
        for stream in streams:
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 80), np.int16), format="s16", layout="mono")
            frame.sample_rate = 8_000
            out.mux(stream.encode(frame))
    with pytest.raises(MediaRefused, match="holds 40 streams"):
        probe(path)


def test_the_sound_of_a_film_can_be_read(tmp_path: Path) -> None:
    path = film(tmp_path / "film.mp4", moving(30), sound=[tone(1)])
    with open_sound(path) as sound:
        heard = np.concatenate(list(blocks_of(sound)))
    assert heard[:40_000, 0].std() == pytest.approx(0.25 / np.sqrt(2), rel=0.02)
