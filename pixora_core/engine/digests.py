"""What is in a file, told by its hash, and worked out once: a film's shots ask for the same files one after another."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pixora_core.storage.workspace import sha256_of

__all__ = ["digest_of"]


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, of now: one that is written anew is read anew. Raises `OSError`."""
    facts = path.stat()
    return _digest(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=256)
def _digest(path: Path, written: int, size: int) -> str:  # noqa: ARG001 -- part of the key
    return sha256_of(path)
