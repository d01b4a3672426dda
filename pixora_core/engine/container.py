"""Writing a media file whole, with what libav says turned into our errors."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import av
from av.container import OutputContainer

from pixora_core.errors import EngineError
from pixora_core.storage.workspace import replacing

__all__ = ["writing"]


@contextlib.contextmanager
def writing(
    path: Path, form: Literal["mp4", "ipod", "mp3"], *, verify: Callable[[Path], None] | None = None
) -> Iterator[OutputContainer]:
    """A container to write into; left without an error it becomes `path`, with its index first where it has one.

    `verify` looks at the finished file before it takes its place, and raises when it is not to. Raises `StorageError`
    (a full disk) and `EngineError` (what cannot be encoded).
    """
    options = {} if form == "mp3" else {"movflags": "+faststart", "movie_timescale": "90000"}
    with replacing(path) as part:
        with _as_ours(path), av.open(str(part), "w", format=form, options=options) as container:
            yield container
        if verify is not None:
            verify(part)


@contextlib.contextmanager
def _as_ours(path: Path) -> Iterator[None]:
    try:
        yield
    except av.error.FFmpegError as error:
        if error.errno == errno.EINVAL or error.errno not in errno.errorcode:
            raise EngineError(f"{path.name}: cannot be encoded ({error.strerror})") from error
        raise OSError(error.errno, error.strerror) from error
