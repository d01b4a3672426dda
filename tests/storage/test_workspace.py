"""Whole-file writes: the old file or the new one, and clear words when the disk says no."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from pixora_core.errors import StorageError
from pixora_core.storage import copy_whole, make_folder, replacing, sha256_of, storage_errors, write_whole


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    place = tmp_path / "deep" / "er" / "report.json"
    write_whole(place, b"one")
    write_whole(place, b"two")
    assert place.read_bytes() == b"two"
    assert [path.name for path in place.parent.iterdir()] == ["report.json"]


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    place = tmp_path / "report.json"
    write_whole(place, b"old")
    with pytest.raises(RuntimeError, match="stop"), replacing(place) as part:
        part.write_bytes(b"half")
        raise RuntimeError("stop")
    assert place.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_copy_is_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"picture")
    copy_whole(tmp_path / "a", tmp_path / "b" / "c")
    assert (tmp_path / "b" / "c").read_bytes() == b"picture"
    assert sha256_of(tmp_path / "a") == sha256_of(tmp_path / "b" / "c")


def test_a_file_where_a_folder_is_needed(tmp_path: Path) -> None:
    (tmp_path / "films").write_bytes(b"")
    with pytest.raises(StorageError, match="choose another folder"):
        make_folder(tmp_path / "films" / "film")


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "read-only"), (errno.EIO, "Input/output")]
)
def test_what_the_system_says_becomes_one_clear_sentence(tmp_path: Path, number: int, words: str) -> None:
    with pytest.raises(StorageError, match=words), storage_errors(tmp_path):
        raise OSError(number, "raw")


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    full = Path("/dev/full")
    with pytest.raises(StorageError, match="the disk is full"), storage_errors(tmp_path):
        full.write_bytes(b"data")
