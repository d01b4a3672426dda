"""From a one-line edit to the finished film, against the full render, offline.

    python benchmarks/edit.py --seconds 60 --resolution 1080p

One hub makes a film of six scenes with the embedded makers, then edits it, one edit after another, and makes the film
again after each. A tiny film before it warms what is loaded and compiled once. The pair is the full render of the same
film in the same process; the bar is 35 % of it for a change in one scene.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import Any

import anyio

from pixora_core import Session, Settings, open_hub

EDITS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("another line, scene 2", "update_scene", {"scene_index": 2, "new_content": "", "update_type": "script"}),
    ("another picture, scene 4", "regenerate_scene_image", {"scene_index": 4}),
    ("words and picture, scene 5", "update_scene", {"scene_index": 5, "new_content": "A small boat on the sea"}),
    ("two scenes change places", "reorder_scenes", {"order": [1, 2, 4, 3, 5, 6]}),
    ("scene 3 two seconds longer", "adjust_scene_duration", {"scene_index": 3, "seconds": 0.0}),
    ("other music", "set_music", {"another": True}),
    ("another voice", "set_voice", {}),
    ("nothing at all", "get_state", {}),
)


async def film(session: Session) -> float:
    """The seconds until the film of what stands on paper is finished."""
    begun = time.perf_counter()
    after = (await session.position()).last_seq
    async with session.follow(after) as entries:
        await session.command("generate_video")
        async for entry in entries:
            if entry.type == "error":
                raise SystemExit(entry.encoded.decode())
            if entry.type == "completion":
                break
    return time.perf_counter() - begun


async def scene(session: Session, number: int) -> dict[str, Any]:
    state = await session.state()
    assert state is not None
    assert state.breakdown is not None
    scenes: Any = state.breakdown["scenes"]
    return dict(scenes[number - 1])


async def filled(session: Session, params: dict[str, Any]) -> dict[str, Any]:
    """The edit's parameters that depend on the film: a line as long as the one there, two seconds more."""
    if params.get("new_content") == "":
        words = str((await scene(session, params["scene_index"]))["script"]).split()
        return {**params, "new_content": " ".join([*words[1:], words[0]])}
    if params.get("seconds") == 0.0:
        return {**params, "seconds": (await scene(session, params["scene_index"]))["seconds"] + 2}
    return params


async def measure(asked: argparse.Namespace, out: Path) -> None:
    settings = Settings(out=out, resolution=asked.resolution)
    async with open_hub(settings) as hub:
        warm = await hub.session("warm", "me")
        await warm.command("generate_scene_breakdown", prompt="Tea", duration=2, scene_count=1)
        await film(warm)
        session = await hub.session("film", "me")
        begun = time.perf_counter()
        brief = {"prompt": asked.prompt, "duration": asked.seconds, "scene_count": 6}
        await session.command("generate_scene_breakdown", **brief)
        planned = time.perf_counter() - begun
        whole = await film(session) + planned
        print(f"{asked.prompt!r}, {asked.seconds:g} s at {asked.resolution}, {os.cpu_count()} cores")
        print(f"{'the whole film':30} {whole:6.1f} s")
        for title, name, params in EDITS:
            result: Any = await session.command(name, **await filled(session, params))
            estimate = result["needs"]["seconds"] if "needs" in result else 0.0
            seconds = await film(session)
            print(f"{title:30} {seconds:6.1f} s  {seconds / whole:5.0%} of it; estimated {estimate:.0f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prompt", default="Space exploration")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--resolution", default="1080p")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        anyio.run(measure, asked, Path(name))


if __name__ == "__main__":
    main()
