"""An MP4's tables: what claims more than can be is refused before libav makes room for it."""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from filming import film, moving
from hypothesis import given
from hypothesis import strategies as st
from sounding import tone

from pixora_core.engine.boxes import impossible_claim
from pixora_core.engine.clips import clip_facts
from pixora_core.engine.probe import probe
from pixora_core.errors import MediaRefused


def box(kind: bytes, content: bytes = b"", *, size: int | None = None) -> bytes:
    return struct.pack(">I4s", len(content) + 8 if size is None else size, kind) + content


def movie(*boxes: bytes) -> bytes:
    return box(b"ftyp", b"isom" + bytes(4)) + box(b"moov", box(b"trak", b"".join(boxes)))


def claim_of(tmp_path: Path, data: bytes) -> str | None:
    path = tmp_path / "film.mp4"
    path.write_bytes(data)
    return impossible_claim(path)


def test_forty_million_samples_in_a_small_file_are_refused(tmp_path: Path) -> None:
    data = bytearray(film(tmp_path / "honest.mp4", moving(2)).read_bytes())
    at = data.index(b"stsz")
    data[at + 8 : at + 16] = struct.pack(">II", 1, 40_000_000)
    (tmp_path / "film.mp4").write_bytes(data)
    with pytest.raises(MediaRefused, match="claims 40000000 samples, which are not in it; save it again"):
        clip_facts(tmp_path / "film.mp4")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (box(b"stsz", struct.pack(">III", 0, 0, 10_000)), "claims 10000 samples"),
        (box(b"stsz", struct.pack(">III", 0, 1000, 10)), "claims 10 samples"),
        (box(b"stz2", struct.pack(">III", 0, 16, 5_000)), "claims 5000 samples"),
        (box(b"edts", box(b"elst", struct.pack(">II", 0, 201))), "201 edits"),
        (box(b"cmov", b"dcom"), "a compressed index"),
        (box(b"traf", box(b"trun", struct.pack(">II", 1, 2_000_000))), "claims 2000000 samples"),
    ],
)
def test_what_cannot_be_is_said(table: bytes, words: str, tmp_path: Path) -> None:
    assert words in str(claim_of(tmp_path, movie(table)))


@pytest.mark.parametrize(
    "table",
    [
        box(b"stsz", struct.pack(">III", 0, 10, 4)),
        box(b"stz2", struct.pack(">III", 0, 4, 20)),
        box(b"traf", box(b"trun", struct.pack(">II", 0x200, 2_000_000))),
        box(b"traf", box(b"trun", struct.pack(">II", 1, 10))),
        struct.pack(">I4sQ", 1, b"free", 24) + bytes(8) + box(b"trak"),
        box(b"free", size=3),
        box(b"free", size=0),
        b"\0\0",
    ],
)
def test_what_can_be_is_left_to_libav(table: bytes, tmp_path: Path) -> None:
    assert claim_of(tmp_path, movie(table)) is None


def test_too_many_parts(tmp_path: Path) -> None:
    assert claim_of(tmp_path, box(b"moov") * 200_001) == "consists of too many parts"


@given(data=st.binary(max_size=200))
def test_no_bytes_end_it(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("bytes") / "film.mp4"
    path.write_bytes(data)
    impossible_claim(path)


def test_honest_films_pass(tmp_path: Path) -> None:
    whole = film(tmp_path / "film.mp4", moving(60), sound=[tone(2)])
    assert impossible_claim(whole) is None
    options = {"movflags": "frag_keyframe+empty_moov"}
    with av.open(str(tmp_path / "parts.mp4"), "w", format="mp4", options=options) as out:
        stream = out.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        for number in range(60):
            frame = av.VideoFrame.from_ndarray(np.full((36, 64, 3), 4 * number, np.uint8), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 30)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    video = probe(tmp_path / "parts.mp4").video
    assert video is not None
    assert video.frames == 60
