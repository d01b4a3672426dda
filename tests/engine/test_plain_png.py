"""The illustrator's own PNG files are read as Pillow reads them; every other file is left to Pillow."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pixora_core.engine.images import open_image
from pixora_core.engine.plain_png import read_plain
from pixora_core.errors import MediaRefused
from pixora_core.providers.embedded.illustrator.png import write_png


def pixels(channels: int, *, height: int = 9, width: int = 14) -> np.ndarray:
    return np.random.default_rng(channels).integers(0, 256, (height, width, channels), np.uint8)


def plain(folder: Path, channels: int) -> bytes:
    write_png(pixels(channels), folder / "plain.png")
    return (folder / "plain.png").read_bytes()


def read(data: bytes, most: int = 1000) -> np.ndarray | None:
    return read_plain(io.BytesIO(data), most_pixels=most)


def as_pillow_reads(data: bytes) -> np.ndarray | None:
    try:
        return np.asarray(Image.open(io.BytesIO(data), formats=["PNG"]))
    except (OSError, SyntaxError, ValueError, zlib.error, struct.error):
        return None


@pytest.mark.parametrize("channels", [3, 4])
def test_what_the_illustrator_writes_is_read(channels: int, tmp_path: Path) -> None:
    found = read(plain(tmp_path, channels))
    assert found is not None
    assert np.array_equal(found, pixels(channels))
    opened = open_image(tmp_path / "plain.png")
    assert (opened.mode, opened.size) == ("RGB" if channels == 3 else "RGBA", (14, 9))
    assert np.array_equal(np.asarray(opened), pixels(channels))


def test_pillow_is_not_asked_for_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain(tmp_path, 4)
    monkeypatch.setattr(Image.Image, "load", lambda _: pytest.fail("asked"))
    assert open_image(tmp_path / "plain.png").size == (14, 9)


@pytest.mark.parametrize("options", [{}, {"compress_level": 0}, {"dpi": (72, 72)}])
def test_what_others_write_is_left_to_pillow(options: dict[str, object]) -> None:
    data = io.BytesIO()
    Image.fromarray(pixels(3)).save(data, "PNG", **options)
    assert read(data.getvalue()) is None


def test_a_picture_of_too_many_pixels_is_left_to_pillow(tmp_path: Path) -> None:
    data = plain(tmp_path, 3)
    assert read(data, 9 * 14) is not None
    assert read(data, 9 * 14 - 1) is None


@pytest.mark.parametrize("tail", [b"", b"\x00"])
def test_a_file_that_does_not_end_where_it_should_is_left_to_pillow(tail: bytes, tmp_path: Path) -> None:
    data = plain(tmp_path, 3)
    assert read(data[:-1] + tail) is None
    assert read(data + b"\x00") is None


def test_pixels_that_grow_beyond_the_picture_are_not_unpacked(tmp_path: Path) -> None:
    data = plain(tmp_path, 3)
    bomb = zlib.compress(bytes(50_000_000))
    told = data[:46] + struct.pack(">I4s", len(bomb), b"IDAT") + bomb + bytes(4) + data[-12:]
    assert read(told) is None


@given(st.integers(0, 10_000), st.integers(1, 255), st.sampled_from([3, 4]))
def test_a_damaged_file_is_never_read_as_pillow_would_not(
    tmp_path_factory: pytest.TempPathFactory, place: int, change: int, channels: int
) -> None:
    data = bytearray(plain(tmp_path_factory.getbasetemp(), channels))
    data[place % len(data)] ^= change
    found = read(bytes(data))
    if found is not None:
        assert np.array_equal(found, as_pillow_reads(bytes(data)))


def test_a_damaged_file_is_refused_by_name(tmp_path: Path) -> None:
    data = plain(tmp_path, 3)
    (tmp_path / "plain.png").write_bytes(data[:80] + data[90:])
    with pytest.raises(MediaRefused, match=r"plain\.png.*damaged"):
        open_image(tmp_path / "plain.png")
