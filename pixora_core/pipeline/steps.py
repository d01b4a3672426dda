"""Steps: a pure key, and a result stored whole under it.

A step's key is the SHA-256 of its kind, its provider's name and version, and its inputs. Its result
is a folder: the take as `take.json`, the files that it names, and `entry.json`, which says who made it and
what each file's digest is. A step whose result is there, undamaged, is not run again. Resuming after a
kill, and re-making only what an edit touched, are this one mechanism.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Generic, TypeVar

import anyio
import anyio.to_thread
from pydantic import BaseModel

from pixora_core.film.takes import Maker
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.pipeline.threads import in_threads
from pixora_core.storage.shelves import alone_with, shared, sweep, touch, working
from pixora_core.storage.workspace import disk_errors, make_folder, sha256_of, storage_errors, sync_folder
from pixora_core.units import Frozen

__all__ = ["Done", "Entry", "StepStore", "maker_of", "step_key"]

T = TypeVar("T", bound=BaseModel)


class Entry(Frozen):
    """The manifest's entry of one step."""

    kind: str
    key: str
    maker: Maker
    files: dict[str, str]
    cost: float = 0.0


class Done(Frozen, Generic[T]):
    """A step's result; `reused` when it was already there."""

    take: T
    entry: Entry
    reused: bool


def maker_of(info: ProviderInfo) -> Maker:
    """Who makes, as the manifest names it."""
    return Maker(name=info.name, version=info.version, licence=info.licence)


def step_key(kind: str, info: ProviderInfo, *inputs: BaseModel | str) -> str:
    """The key of a step: 64 hex digits. Files take part by the key of the step that made them."""
    parts = [part if isinstance(part, str) else part.model_dump(mode="json") for part in inputs]
    text = json.dumps([kind, info.name, info.version, parts], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


class StepStore:
    """The results of steps below `root`; several processes may share it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def pieces(self) -> Path:
        """Where the engine keeps finished pieces of film."""
        return self.root / "pieces"

    def holds(self, kind: str, key: str) -> bool:
        """Whether a result lies there; whether it is whole is seen when it is taken."""
        return (self.root / kind / key / "entry.json").exists()

    async def run(
        self, kind: str, key: str, maker: Maker, result: type[T], make: Callable[[Path], Awaitable[T]]
    ) -> Done[T]:
        """The result stored under `key`, made by `make(into)` when it is not there.

        Raises `StorageError`, and whatever `make` raises.
        """
        place = self.root / kind / key
        found = await anyio.to_thread.run_sync(_load, place, result)
        if found is not None:
            return found
        async with in_threads(working(self.root)) as into:
            with disk_errors(self.root):
                take = await make(into)
            return await _kept(into, place, take, (kind, key, maker))

    async def sweep(self) -> None:
        """Removes what processes that were killed have left."""
        await anyio.to_thread.run_sync(sweep, self.root)


async def _kept(into: Path, place: Path, take: T, what: tuple[str, str, Maker]) -> Done[T]:
    """Keeps what was made, whoever has lost interest meanwhile: it may have been paid for."""
    kept: list[Done[T]] = []
    with anyio.CancelScope(shield=True):
        kept.append(await anyio.to_thread.run_sync(_keep, into, place, take, what))
    return kept[0]


def _load(place: Path, result: type[T]) -> Done[T] | None:
    """What is stored, or None when it is missing or damaged; what is damaged is removed."""
    with storage_errors(place):
        if not place.exists():
            return None
    with shared(place.parent):
        found = _found(place, result)
    if found is None:
        with alone_with(place.parent):
            # Alone with it: another process may have mended it meanwhile.
            found = _found(place, result)
            if found is None:
                shutil.rmtree(place, ignore_errors=True)
    return found


def _found(place: Path, result: type[T]) -> Done[T] | None:
    try:
        touch(place)
        return _read(place, result)
    except (OSError, ValueError):
        return None


def _read(place: Path, result: type[T]) -> Done[T]:
    """Raises `OSError` or `ValueError` (a `ValidationError` is one) when the entry is not whole."""
    entry = Entry.model_validate_json((place / "entry.json").read_bytes())
    for name, digest in entry.files.items():
        if sha256_of(place / name) != digest:
            raise ValueError(f"{name} is not what was stored")
    take = result.model_validate_json((place / "take.json").read_bytes(), context={"root": place})
    return Done(take=take, entry=entry, reused=True)


def _keep(into: Path, place: Path, take: T, what: tuple[str, str, Maker]) -> Done[T]:
    kind, key, maker = what
    with storage_errors(place):
        (into / "take.json").write_text(take.model_dump_json(context={"root": into}), encoding="utf-8")
        files = {path.name: sha256_of(path) for path in sorted(into.iterdir())}
        entry = Entry(kind=kind, key=key, maker=maker, files=files)
        (into / "entry.json").write_text(entry.model_dump_json(), encoding="utf-8")
        for path in into.iterdir():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
        make_folder(place.parent)
        sync_folder(into)
        try:
            into.rename(place)
        except OSError as error:
            # Another process may have stored the same result first; theirs is as good as ours.
            if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
                raise
        sync_folder(place.parent)
    stored = _load(place, type(take))
    if stored is None:
        with storage_errors(place):
            raise OSError(None, "what was just stored cannot be read back; check the disk")
    return stored.model_copy(update={"reused": False})
