"""A film from a prompt, step by step: plan, edit the breakdown as a value, produce, read the report.

python examples/01_library.py "Space exploration" --duration 60
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

import pixora_core
from pixora_core import Progress


def show(progress: Progress) -> None:
    print(f"{progress.fraction:5.0%}  {progress.step:9}  {progress.message}")


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("prompt", nargs="?", default="Space exploration")
    parser.add_argument("--duration", type=float, default=60)
    parser.add_argument("--resolution", default="1080p")
    parser.add_argument("--out", type=Path, default=Path("films"))
    asked = parser.parse_args()

    brief = pixora_core.make_brief(prompt=asked.prompt, style="cinematic", duration=asked.duration)
    delivery = pixora_core.make_delivery(resolution=asked.resolution)
    breakdown = await pixora_core.plan(brief, delivery, out=asked.out)

    # The breakdown is a value: here the last scene gets another transition before anything is made.
    last = len(breakdown.scenes)
    scene = breakdown.scenes[-1].model_copy(
        update={"transition": pixora_core.Transition(kind="fade_black", seconds=1.2)}
    )
    breakdown = breakdown.with_scene(last, scene)

    film = await pixora_core.produce(breakdown, delivery, out=asked.out, progress=show)
    for finding in film.report.findings:
        print(f"{finding.severity:6}  {finding.name}: {finding.found}")
    print(film.video)


if __name__ == "__main__":
    asyncio.run(main())
