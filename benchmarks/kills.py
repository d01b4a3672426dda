"""kill -9 at each step of a generation: what was reported is there afterwards, nothing is made twice, the film comes.

    python benchmarks/kills.py              # sixty kills, each in a life of its own
    python benchmarks/kills.py --at 5 30    # just these

A child process makes a small film of a task (64x36, honest small makers, SQLite). Everything that it does is counted: a
step begun, a step stored, a scene rendered, a record changed, a message logged. It gets SIGKILL before or after one
of these. A second process opens the same folder and has to finish the film.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio

from pixora_core.engine import FilmEngine
from pixora_core.film import AspectRatio, Delivery
from pixora_core.messages import Completion, ProgressUpdate
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.steps import StepStore
from pixora_core.settings import Settings
from pixora_core.storage import replacing
from pixora_core.testing import plain_makers
from pixora_core.units import Size
from pixora_core.wiring import open_hub

LEASE_SECONDS = 1.0
TASK = "kill-me"
_SPREAD = 13
"""How many deeds one life may have less than another, doubled: progress is told by the clock. A life that had still
fewer is lived again and killed so much earlier, so that each of the kills happens."""


class Deeds:
    """Counts, writes down, and ends the process: before deed n where `last` is 2n - 1, after it where it is 2n."""

    def __init__(self, journal: Path, last: int) -> None:
        self._file = journal.open("a", encoding="utf-8", buffering=1)
        self._last = last
        self.count = 0

    def note(self, line: str) -> None:
        """Survives the kill: what is written is the kernel's."""
        self._file.write(f"{line}\n")

    async def around(self, name: str, deed: Callable[[], Awaitable[Any]]) -> Any:
        self.count += 1
        this = self.count
        if 2 * this - 1 == self._last:
            self._die(name, "before")
        done = await deed()
        if 2 * this == self._last:
            self._die(name, "after")
        return done

    def _die(self, name: str, when: str) -> None:
        self.note(f"killed {when} {name}")
        os.kill(os.getpid(), signal.SIGKILL)


def watched(deeds: Deeds) -> None:
    """Every step of this process is written down when it is begun, and is a deed."""
    run = StepStore.run

    async def noted(self: StepStore, kind: str, key: str, maker: Any, result: Any, make: Any) -> Any:
        async def made(into: Path) -> Any:
            deeds.note(f"made {kind}/{key}")
            return await deeds.around(f"making {kind}", lambda: make(into))

        return await deeds.around(f"step {kind}", lambda: run(self, kind, key, maker, result, made))

    StepStore.run = noted  # type: ignore[method-assign]


class WatchedEngine(FilmEngine):
    """The engine, with its renders as deeds."""

    def __init__(self, deeds: Deeds) -> None:
        super().__init__(workers=2)
        self._deeds = deeds

    async def render(self, *args: Any, **options: Any) -> None:
        await self._deeds.around("render", lambda: super(WatchedEngine, self).render(*args, **options))

    async def render_pictures(self, *args: Any, **options: Any) -> None:
        await self._deeds.around(
            "render_pictures", lambda: super(WatchedEngine, self).render_pictures(*args, **options)
        )

    async def render_shot(self, *args: Any, **options: Any) -> None:
        await self._deeds.around("render_shot", lambda: super(WatchedEngine, self).render_shot(*args, **options))


async def life(folder: Path, last: int) -> None:
    """One process: begins the film or goes on with it, until it is finished or the process is not."""
    deeds = Deeds(folder / "journal", last)
    watched(deeds)

    def makers() -> Makers:
        return plain_makers(WatchedEngine(deeds))

    def delivery(aspect_ratio: AspectRatio) -> Delivery:  # noqa: ARG001 -- one size for all shapes
        return Delivery(size=Size(width=64, height=36), preset="draft")

    settings = Settings(out=folder / "films", state="sqlite")
    async with open_hub(settings, makers=makers, delivery=delivery, lease_seconds=LEASE_SECONDS) as hub:
        session = await hub.session(TASK, "me")
        watch_store(hub, deeds)
        state = await session.state()
        if state is None or state.breakdown is None:
            await session.command("generate_scene_breakdown", prompt="Hills", duration=4, scene_count=2)
        if state is None or state.generation is None:
            await session.command("generate_video")
        async with session.follow(0) as entries:
            async for entry in entries:
                deeds.note(f"told {entry.seq}")
                if entry.type in {"completion", "error"}:
                    break
        while (state := await session.state()) is not None and state.status == "generating":  # noqa: ASYNC110
            await anyio.sleep(0.02)
    with replacing(folder / "deeds") as part:
        part.write_text(str(deeds.count))


def watch_store(hub: Any, deeds: Deeds) -> None:
    """Changes of the record and of the log are deeds too."""
    for port, name in ((hub.backend.tasks, "change"), (hub.backend.log, "append")):
        method = getattr(port, name)

        def noted(*args: Any, _method: Any = method, _name: str = name, **options: Any) -> Any:
            return deeds.around(_name, lambda: _method(*args, **options))

        object.__setattr__(port, name, noted)


def child(folder: Path, last: int) -> int:
    command = [sys.executable, __file__, "--live", str(folder), "--last", str(last)]
    return subprocess.run(command, check=False, timeout=120).returncode


def stored(folder: Path) -> set[str]:
    return {f"{entry.parent.parent.name}/{entry.parent.name}" for entry in folder.glob("films/.pixora/*/*/entry.json")}


async def look(folder: Path) -> list[str]:
    """What is wrong with a folder whose film should be finished."""
    settings = Settings(out=folder / "films", state="sqlite")
    async with open_hub(settings, recover=False) as hub:
        session = await hub.session(TASK, "me")
        state = await session.state()
        entries = await hub.backend.log.read(TASK, after=0, limit=10_000)
        messages = [entry.message for entry in entries]
        wrong = []
        if state is None or state.status != "completed":
            wrong.append(f"the task is {state.status if state else 'lost'}")
        if [entry.seq for entry in entries] != list(range(1, len(entries) + 1)):
            wrong.append("the log has gaps")
        done = [message for message in messages if isinstance(message, Completion)]
        if len(done) != 1:
            wrong.append(f"{len(done)} completions were told")
        elif not os.path.exists(done[0].data.video_url.removeprefix("file://")):  # noqa: ASYNC240, PTH110
            wrong.append("the film is not there")
        progress = [message.data.progress for message in messages if isinstance(message, ProgressUpdate)]
        if progress != sorted(progress):
            wrong.append(f"progress went back: {progress}")
        told = [int(line.split()[1]) for line in journal(folder) if line.startswith("told")]
        if told and max(told) > len(entries):
            wrong.append("something was told and is gone")
        return wrong


def journal(folder: Path) -> list[str]:
    return (folder / "journal").read_text(encoding="utf-8").splitlines()


def killed_at(last: int, folder: Path) -> list[str]:
    """One film whose first process dies at deed `last`, or a few deeds before, where that life had fewer deeds."""
    while (code := child(folder, last)) != -signal.SIGKILL:
        if code != 0 or last <= _SPREAD:
            return [f"the process ended with {code} instead of being killed"]
        shutil.rmtree(folder)
        folder.mkdir()
        last -= _SPREAD
    there, lines = stored(folder), len(journal(folder))
    wrong = [] if (code := child(folder, 0)) == 0 else [f"the second process ended with {code}"]
    again = {line.removeprefix("made ") for line in journal(folder)[lines:] if line.startswith("made ")}
    wrong += [f"made twice: {key}" for key in sorted(again & there)]
    return wrong + anyio.run(look, folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--live", type=Path)
    parser.add_argument("--last", type=int, default=0)
    parser.add_argument("--at", type=int, nargs="*")
    asked = parser.parse_args()
    if asked.live is not None:
        anyio.run(life, asked.live, asked.last)
        return
    failed, begun = 0, time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole"
        whole.mkdir()
        child(whole, 0)
        deeds = int((whole / "deeds").read_text())
        points = asked.at or [1 + number * (2 * deeds - _SPREAD) // 59 for number in range(60)]
        for last in points:
            folder = Path(place) / str(last)
            folder.mkdir()
            wrong = killed_at(last, folder)
            where = [line for line in journal(folder) if line.startswith("killed")]
            print(f"{last / 2:5.1f} of {deeds}: {where[0] if where else '?'}: {'; '.join(wrong) or 'fine'}", flush=True)
            failed += bool(wrong)
    print(f"{len(points)} kills, {failed} with something wrong, {time.monotonic() - begun:.0f} s")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
