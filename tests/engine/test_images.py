"""Pictures from outside: opened by what they are, refused in one sentence when they are not."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pixora_core.engine.images import open_image, sniff_image
from pixora_core.errors import MediaRefused


def encoded(kind: str, mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").convert(mode).resize((32, 20)).save(out, kind, **options)
    return out.getvalue()


def written(folder: Path, data: bytes, name: str = "picture.png") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def png_claiming(width: int, height: int) -> bytes:
    """A PNG whose header claims this size; its pixels compress to almost nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_the_usual_formats_open_whatever_they_are_called(kind: str, tmp_path: Path) -> None:
    opened = open_image(written(tmp_path, encoded(kind), "picture.dat"))
    assert (opened.mode, opened.size) == ("RGB", (32, 20))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_rgb_or_rgba(mode: str, tmp_path: Path) -> None:
    data = io.BytesIO()
    grey = np.full((20, 32), 0x8000, np.uint16) if mode == "I;16" else np.full((20, 32), 128, np.uint8)
    picture = Image.fromarray(grey) if mode == "I;16" else Image.fromarray(grey).convert(mode)
    picture.save(data, "PNG")
    opened = np.asarray(open_image(written(tmp_path, data.getvalue())))
    assert opened.shape == (20, 32, 4 if mode in {"LA", "RGBA"} else 3)
    assert opened[:, :, 3:].min(initial=255) == 255
    assert opened[:, :, 0].mean() == pytest.approx(128, abs=1)


def test_transparency_of_a_palette_is_kept(tmp_path: Path) -> None:
    data = io.BytesIO()
    Image.new("P", (8, 8), 0).save(data, "PNG", transparency=0)
    assert np.asarray(open_image(written(tmp_path, data.getvalue())))[:, :, 3].max() == 0


def test_a_photograph_taken_upright_stands_upright(tmp_path: Path) -> None:
    turned = Image.new("RGB", (40, 20))
    exif = turned.getexif()
    exif[0x0112] = 6
    data = io.BytesIO()
    turned.save(data, "JPEG", exif=exif)
    assert open_image(written(tmp_path, data.getvalue())).size == (20, 40)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/secret\n", "is no PNG, JPEG or WebP"),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", "is no PNG, JPEG or WebP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is no PNG, JPEG or WebP"),
        (b"", "is no PNG, JPEG or WebP"),
        (encoded("PNG")[:60], "damaged"),
        (encoded("JPEG")[:200], "damaged"),
        (encoded("WEBP")[:40], "damaged"),
        (encoded("PNG")[:33] + b"\x00" * 40, "damaged"),
        (png_claiming(30_000, 30_000), "900 megapixels"),
    ],
    ids=["playlist", "concat", "svg", "empty", "cut png", "cut jpeg", "cut webp", "wrecked png", "900 megapixels"],
)
def test_what_is_no_sound_picture_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(MediaRefused, match=said) as refused:
        open_image(written(tmp_path, data))
    assert refused.value.name == "picture.png"
    assert str(tmp_path) not in str(refused.value)


def test_a_missing_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaRefused, match="does not exist"):
        open_image(tmp_path / "none.png")


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(MediaRefused):
        open_image(tmp_path)


def test_a_picture_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _mode: str) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(MediaRefused, match="permissions"):
        open_image(tmp_path / "picture.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_damaged_notes_beside_a_picture_are_nobodys_concern(kind: str, tmp_path: Path) -> None:
    """Warnings are errors here: a warning of Pillow's would be a line in somebody's terminal."""
    cut = b"Exif\0\0MM\0*\0\0\0\x08\0\x09\x01\x12\0\x03\0\0"
    assert open_image(written(tmp_path, encoded(kind, exif=cut))).size == (32, 20)


def test_sniffing_looks_at_the_first_bytes_alone() -> None:
    assert sniff_image(b"RIFF\x00\x00\x00\x00AVI LIST") is None


def test_a_jpeg_that_goes_over_its_picture_without_end_is_refused(tmp_path: Path) -> None:
    data = encoded("JPEG", progressive=True)
    last_scan = data[data.rindex(b"\xff\xda") : -2]
    assert open_image(written(tmp_path, data[:-2] + last_scan * 20 + b"\xff\xd9")).size == (32, 20)
    with pytest.raises(MediaRefused, match=r"is drawn in \d+ passes; at most 100 are decoded, so save it again"):
        open_image(written(tmp_path, data[:-2] + last_scan * 100 + b"\xff\xd9"))
