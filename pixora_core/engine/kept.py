"""Files that are kept on a shelf under the hash of what they were made from.

A file is a magic, a SHA-256 of all that follows, and that. A file that is not whole is as good as none. No code is
ever loaded from one. Several threads and processes may use a shelf at once.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from pixora_core.storage.shelves import shared, touch
from pixora_core.storage.workspace import make_folder, storage_errors, write_whole

__all__ = ["KeptFiles", "sealed", "unsealed"]

_DIGEST_BYTES: Final = 32


def sealed(magic: bytes, body: bytes) -> bytes:
    """The bytes of a file that holds `body`."""
    return magic + hashlib.sha256(body).digest() + body


def unsealed(magic: bytes, data: bytes) -> memoryview | None:
    """What a file holds; None when it is damaged or something else."""
    start = len(magic) + _DIGEST_BYTES
    body = memoryview(data)[start:]
    if not data.startswith(magic) or hashlib.sha256(body).digest() != data[len(magic) : start]:
        return None
    return body


class KeptFiles:
    """The files of one kind in a folder, `{key}.{kind}`. Raises `StorageError` when the folder cannot be made."""

    def __init__(self, folder: Path, *, kind: str, magic: bytes) -> None:
        self._folder, self._kind, self._magic = make_folder(folder), kind, magic

    def read(self, key: str) -> memoryview | None:
        """What is kept under a key, noted as used now; None when there is nothing whole. Raises `StorageError`."""
        path = self.path(key)
        with shared(self._folder), storage_errors(path):
            try:
                data = path.read_bytes()
                touch(path)
            except FileNotFoundError:
                return None
        return unsealed(self._magic, data)

    def write(self, key: str, body: bytes) -> None:
        """Keeps a body whole. Raises `StorageError`."""
        write_whole(self.path(key), sealed(self._magic, body))

    def path(self, key: str) -> Path:
        """Where a key's file lies, whether it is there or not."""
        return self._folder / f"{key}.{self._kind}"
