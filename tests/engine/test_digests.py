"""A file's hash is worked out once, and again when the file is another."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from pixora_core.engine import digests
from pixora_core.engine.digests import digest_of


def test_a_file_is_read_once_until_it_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, read = tmp_path / "file", []
    reading = digests.sha256_of
    monkeypatch.setattr(digests, "sha256_of", lambda file: read.append(file) or reading(file))
    path.write_bytes(b"one")
    assert [digest_of(path) for _ in range(3)] == [sha256(b"one").hexdigest()] * 3
    assert read == [path]
    path.write_bytes(b"two")
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))
    assert digest_of(path) == sha256(b"two").hexdigest()


def test_a_file_that_has_gone_is_missed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"one")
    digest_of(path)
    path.unlink()
    with pytest.raises(FileNotFoundError):
        digest_of(path)
