"""The manifest: for every file of a film its digest, its maker, its licence and what it cost."""

from __future__ import annotations

from pathlib import Path

from pixora_core.film.takes import Maker
from pixora_core.storage.layout import FilmFolder
from pixora_core.storage.workspace import sha256_of
from pixora_core.units import Frozen

__all__ = ["Manifest", "ManifestFile", "manifest_file"]


class ManifestFile(Frozen):
    """One file. `key` is that of the step that made it; `reused` when an earlier run had made it already."""

    name: str
    sha256: str
    bytes: int
    key: str
    maker: Maker
    cost: float = 0.0
    reused: bool = False


class Manifest(Frozen):
    """All files of a film's folder but the manifest and the report themselves."""

    pixora: str
    files: tuple[ManifestFile, ...]


def manifest_file(
    folder: FilmFolder, path: Path, *, key: str, maker: Maker, cost: float = 0.0, reused: bool = False
) -> ManifestFile:
    """The entry of a file that lies in the folder."""
    return ManifestFile(
        name=folder.name_of(path),
        sha256=sha256_of(path),
        bytes=path.stat().st_size,
        key=key,
        maker=maker,
        cost=cost,
        reused=reused,
    )
