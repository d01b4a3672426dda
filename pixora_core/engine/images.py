"""Opening pictures from outside, safely: by what they are, not by what they are called.

A playlist named .png is no picture, and a file of 100 kB can hold 900 megapixels: the first bytes decide
the format, the header decides whether pixels are decoded at all.
"""

from __future__ import annotations

import stat
import struct
import threading
import warnings
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Literal

import numpy as np
from PIL import Image, ImageFile, ImageOps, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from pixora_core.engine.plain_png import read_plain
from pixora_core.errors import MediaRefused

__all__ = ["PIXEL_LIMIT", "ImageFormat", "open_image", "sniff_image"]

ImageFormat = Literal["png", "jpeg", "webp"]

PIXEL_LIMIT: Final = 100_000_000

_MOST_SCANS: Final = 100
"""How many times a JPEG may go over its picture; ten are usual. Each takes 140 bytes and 55 ms at `PIXEL_LIMIT`."""

_SCAN: Final = b"\xff\xda"
_BLOCK: Final = 1 << 20

_OPENERS: Final = {
    "png": PngImagePlugin.PngImageFile,
    "jpeg": JpegImagePlugin.JpegImageFile,
    "webp": WebPImagePlugin.WebPImageFile,
}

_ALONE: Final = threading.Lock()

_BROKEN: Final = (OSError, SyntaxError, ValueError, EOFError, OverflowError, IndexError, struct.error, zlib.error)
"""What Pillow's readers raise on damaged files."""


def sniff_image(head: bytes) -> ImageFormat | None:
    """The image format that a file's first 12 bytes tell of; None when it is none that is opened here."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return None


def open_image(path: Path) -> Image.Image:
    """The picture, decoded, upright, as 8 bit RGB, or RGBA with straight alpha where any of it may be seen through.

    Raises:
        MediaRefused: it cannot be read, is no PNG, JPEG or WebP, is damaged, or has more than `PIXEL_LIMIT` pixels.
    """
    try:
        _refuse_pipes(path)
        with path.open("rb") as file:
            opener = _opener(path.name, file.read(12))
            file.seek(0)
            if (
                opener is PngImagePlugin.PngImageFile
                and (plain := read_plain(file, most_pixels=PIXEL_LIMIT)) is not None
            ):
                return Image.fromarray(plain)
            if opener is JpegImagePlugin.JpegImageFile:
                _refuse_endless(path.name, file)
            file.seek(0)
            with _silently():
                picture = opener(file)
            with picture:
                _refuse_huge(path.name, *picture.size)
                return _upright(picture)
    except MediaRefused:
        raise
    except FileNotFoundError:
        raise MediaRefused(path.name, "does not exist; check its path") from None
    except PermissionError:
        raise MediaRefused(path.name, "may not be read; check its permissions") from None
    except _BROKEN as error:
        raise MediaRefused(path.name, f"is a damaged picture ({error}); save it again") from error


@contextmanager
def _silently() -> Iterator[None]:
    """Keeps what Pillow says of damaged notes beside a picture (EXIF) out of everybody's terminal.

    What is to be warned of is the whole process's; one thread at a time changes it here.
    """
    with _ALONE, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _refuse_pipes(path: Path) -> None:
    """To open a pipe would wait for whoever writes into it."""
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):
        raise MediaRefused(path.name, "is not a file")


def _opener(name: str, head: bytes) -> Callable[[BinaryIO], ImageFile.ImageFile]:
    kind = sniff_image(head)
    if kind is None:
        raise MediaRefused(name, "is no PNG, JPEG or WebP picture; convert it to one of them")
    return _OPENERS[kind]


def _refuse_huge(name: str, width: int, height: int) -> None:
    if width * height > PIXEL_LIMIT:
        size = f"{width}x{height} pixels, {width * height / 1e6:.0f} megapixels"
        raise MediaRefused(name, f"has {size}; at most {PIXEL_LIMIT // 10**6} are opened, so make it smaller")


def _refuse_endless(name: str, file: BinaryIO) -> None:
    """Counts the scans: within their data a byte of 255 never stands before one of 218 (ITU-T T.81, B.1.1.5)."""
    scans, last = 0, b""
    while block := file.read(_BLOCK):
        scans += (last + block).count(_SCAN)
        last = block[-1:]
    if scans > _MOST_SCANS:
        raise MediaRefused(name, f"is drawn in {scans} passes; at most {_MOST_SCANS} are decoded, so save it again")


def _upright(picture: Image.Image) -> Image.Image:
    picture.load()  # else it would be decoded where only one may be
    with _silently():
        ImageOps.exif_transpose(picture, in_place=True)
    upright: Image.Image = picture
    if upright.mode.startswith("I"):
        upright = Image.fromarray((np.asarray(upright, np.uint32) >> 8).clip(0, 255).astype(np.uint8))
    if upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info:
        return upright.convert("RGBA")
    return upright.convert("RGB")
