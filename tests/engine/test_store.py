"""Kept pieces: what was saved comes back; what is damaged counts as lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.engine.kept import sealed, unsealed
from pixora_core.engine.packets import Packet
from pixora_core.engine.store import PieceStore, Stretch, packed, unpacked
from pixora_core.errors import StorageError

instants = st.integers(-(2**40), 2**40)
stretches = st.builds(
    Stretch,
    header=st.binary(max_size=50),
    packets=st.lists(
        st.builds(
            Packet,
            data=st.binary(max_size=60),
            pts=instants,
            dts=instants,
            duration=st.integers(0, 2**32 - 1),
            key=st.booleans(),
        ),
        max_size=5,
    ).map(tuple),
)
ONE = Stretch(b"header", (Packet(b"data", 0, -2, 1), Packet(b"more", 3, -1, 1, key=False)))


@given(stretches)
def test_a_stretch_survives_its_file(stretch: Stretch) -> None:
    assert unpacked(packed(stretch)) == stretch


WHOLE = sealed(b"MAGIC", b"what is kept")


@given(st.binary(max_size=60))
def test_what_is_sealed_comes_back(body: bytes) -> None:
    assert unsealed(b"MAGIC", sealed(b"MAGIC", body)) == body


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_any_changed_byte_is_noticed(at: int, change: int) -> None:
    data = bytearray(WHOLE)
    data[at] ^= change
    assert unsealed(b"MAGIC", bytes(data)) is None


@given(st.integers(0, len(WHOLE) - 1))
def test_any_cut_is_noticed(length: int) -> None:
    assert unsealed(b"MAGIC", WHOLE[:length]) is None


def test_a_store_keeps_and_misses(tmp_path: Path) -> None:
    store = PieceStore(tmp_path / "pieces")
    assert not store.holds("a")
    store.save("a", ONE)
    assert store.holds("a")
    assert PieceStore(tmp_path / "pieces").load("a") == ONE


def test_a_lost_or_damaged_piece_is_said(tmp_path: Path) -> None:
    store = PieceStore(tmp_path)
    with pytest.raises(StorageError, match="lost or damaged"):
        store.load("a")
    store.save("a", ONE)
    (tmp_path / "a.piece").write_bytes(b"rubbish")
    assert not store.holds("a")


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError):
        PieceStore(tmp_path / "file")
