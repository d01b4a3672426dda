"""Delivering: takes become the files of the film's folder as soon as they are finished, each written whole."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import anyio.to_thread
from pydantic import BaseModel

from pixora_core.film import Narration, Picture, Report, Scene, SceneBreakdown, Score, Timeline
from pixora_core.film.captions import srt, vtt
from pixora_core.film.takes import Maker, SoundCopy
from pixora_core.pipeline.ports import Engine
from pixora_core.pipeline.steps import Done, Entry, StepStore, maker_of, step_key
from pixora_core.storage import FilmFolder, copy_whole, write_whole
from pixora_core.storage.manifest import Manifest, ManifestFile, manifest_file

__all__ = ["Delivering"]


class Delivering:
    """Writes one film's folder and remembers what is in it for the manifest."""

    def __init__(self, folder: FilmFolder, engine: Engine, store: StepStore) -> None:
        self._folder = folder
        self._store = store
        self._engine = engine
        self._files: dict[str, ManifestFile] = {}

    @property
    def makers(self) -> tuple[Maker, ...]:
        """Everybody who made something of the film, once each."""
        return tuple(dict.fromkeys(self._files[name].maker for name in sorted(self._files)))

    @property
    def cost(self) -> float:
        """What the film cost, each step paid for once."""
        return sum({file.key: file.cost for file in self._files.values() if not file.reused}.values())

    async def scene(self, number: int, scene: Scene) -> None:
        """The scene's script and visual description as `script.json`."""
        await self._own(self._folder.scene(number).script, _json(scene))

    async def narration(self, number: int, done: Done[Narration]) -> None:
        """The scene's narration as MP3."""
        await self._mp3(done.take.path, self._folder.scene(number).narration, done.entry, reused=done.reused)

    async def picture(self, number: int, done: Done[Picture]) -> None:
        """The scene's flat picture."""
        to = self._folder.scene(number).image
        await anyio.to_thread.run_sync(copy_whole, done.take.flat, to)
        await self._enter(to, done.entry, reused=done.reused)

    async def score(self, done: Done[Score]) -> None:
        """The score as MP3."""
        await self._mp3(done.take.path, self._folder.music, done.entry, reused=done.reused)

    async def captions(self, timeline: Timeline) -> None:
        """The captions beside the film, as SubRip and as WebVTT."""
        await self._own(self._folder.srt, srt(timeline.cues).encode())
        await self._own(self._folder.vtt, vtt(timeline.cues).encode())

    async def breakdown(self, breakdown: SceneBreakdown) -> None:
        """The breakdown as it was filmed."""
        await self._own(self._folder.breakdown, _json(breakdown))

    async def rendered(self, path: Path) -> None:
        """A file that the engine has written into the folder."""
        entry = Entry(kind="render", key="", maker=maker_of(self._engine.info), files={})
        await self._enter(path, entry, reused=False)

    async def finish(self, report: Report) -> None:
        """The manifest, and last of all the report: a folder with a report is finished."""
        files = tuple(self._files[name] for name in sorted(self._files))
        manifest = Manifest(pixora=version("pixora"), files=files)
        await anyio.to_thread.run_sync(write_whole, self._folder.manifest, _json(manifest))
        await anyio.to_thread.run_sync(write_whole, self._folder.report, _json(report))

    async def _mp3(self, sound: Path, to: Path, entry: Entry, *, reused: bool) -> None:
        """A sound as MP3: encoded once, and copied from then on."""

        async def make(into: Path) -> SoundCopy:
            await self._engine.mp3(sound, into / "sound.mp3")
            return SoundCopy(path=into / "sound.mp3")

        engine = self._engine.info
        key = step_key("mp3", engine, entry.key)
        encoded = await self._store.run("mp3", key, maker_of(engine), SoundCopy, make)
        await anyio.to_thread.run_sync(copy_whole, encoded.take.path, to)
        await self._enter(to, entry, reused=reused)

    async def _own(self, path: Path, data: bytes) -> None:
        """A file that Pixora itself writes from what it was given."""
        await anyio.to_thread.run_sync(write_whole, path, data)
        maker = Maker(name="pixora", version=version("pixora"), licence="the user's own")
        await self._enter(path, Entry(kind="deliver", key="", maker=maker, files={}), reused=False)

    async def _enter(self, path: Path, entry: Entry, *, reused: bool) -> None:
        def measure() -> ManifestFile:
            return manifest_file(self._folder, path, key=entry.key, maker=entry.maker, cost=entry.cost, reused=reused)

        self._files[self._folder.name_of(path)] = await anyio.to_thread.run_sync(measure)


def _json(value: BaseModel) -> bytes:
    return (value.model_dump_json(indent=2, exclude_none=True) + "\n").encode()
