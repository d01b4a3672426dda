"""Files written whole: to `*.part` beside their place, flushed to the disk, then renamed.

A reader, and a program that starts after a kill -9, sees the old file or the new one, never half
of one.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pixora_core.errors import PixoraError, StorageError

__all__ = [
    "copy_whole",
    "disk_errors",
    "is_part",
    "make_folder",
    "replacing",
    "sha256_of",
    "storage_errors",
    "sync_folder",
    "write_whole",
]

_PART: Final = re.compile(r".+\.[0-9a-f]{8}\.part")

_REASONS: Final = {
    errno.ENOSPC: "the disk is full; free some space and run the same command again, it goes on where it stopped",
    errno.EDQUOT: "the disk quota is used up; free some space and run the same command again",
    errno.EACCES: "it may not be written; choose another folder with --out",
    errno.EPERM: "it may not be written; choose another folder with --out",
    errno.EROFS: "it lies on a read-only file system; choose another folder with --out",
    errno.ENOTDIR: "a file stands where a folder is needed; choose another folder with --out",
    errno.EEXIST: "a file stands where a folder is needed; choose another folder with --out",
    errno.ENOENT: "there is no such folder and none can be made; choose another with --out",
    errno.ELOOP: "its symbolic links lead in a circle; choose another folder with --out",
    errno.EFBIG: "the file would be larger than this system allows; raise the limit (ulimit -f) and run it again",
    errno.ENAMETOOLONG: "its name is too long; choose a folder with a shorter path",
}
_IN_THE_WAY: Final = frozenset({errno.EEXIST, errno.ENOENT})
_DISK: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG, errno.EIO})


@contextlib.contextmanager
def storage_errors(place: Path) -> Iterator[None]:
    """Turns what the operating system says about `place` into a `StorageError`."""
    try:
        yield
    except OSError as error:
        raise StorageError(str(place), _reason(error)) from error


def _reason(error: OSError) -> str:
    named = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else None
    if named is not None and error.errno in _IN_THE_WAY and named.is_symlink() and not named.exists():
        return f"{named} is a link to {named.readlink()}, which is not there; make that, or choose another place"
    return _REASONS.get(error.errno or 0, os.strerror(error.errno) if error.errno else str(error))


@contextlib.contextmanager
def disk_errors(place: Path) -> Iterator[None]:
    """As `storage_errors`, for the work of others: only what the disk says of writing, also as an error's cause."""
    try:
        yield
    except (OSError, PixoraError) as error:
        for each in (error, error.__cause__):
            if isinstance(each, OSError) and each.errno in _DISK:
                with storage_errors(place):
                    raise each from None
        raise


def make_folder(path: Path) -> Path:
    """The folder, made with its parents. Raises `StorageError`."""
    with storage_errors(path):
        path.mkdir(parents=True, exist_ok=True)
    return path


def sync_folder(path: Path) -> None:
    """Makes the names in a folder durable (fsync of the folder)."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A `.part` path to write to; on leaving without an error it durably becomes `path`."""
    make_folder(path.parent)
    part = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        with storage_errors(path):
            yield part
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(path)
            sync_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)


def is_part(name: str) -> bool:
    """Whether a file of that name is one that `replacing` writes to: others' half-written files are theirs."""
    return _PART.fullmatch(name) is not None


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file whole. Raises `StorageError`."""
    with replacing(path) as part:
        part.write_bytes(data)


def copy_whole(source: Path, path: Path) -> None:
    """Copies a file whole. Raises `StorageError`."""
    with replacing(path) as part:
        shutil.copyfile(source, part)


def sha256_of(path: Path) -> str:
    """The file's SHA-256 in hex, read in blocks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
