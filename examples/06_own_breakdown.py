"""Your own media in a breakdown: a picture, a clip, a narration and music take the place of what would be made.

    python examples/06_own_breakdown.py --out films

fills a folder as you would: tea.yaml, and beside it the files that it names. What this example brings it makes for
itself, with Pillow, MoviePy and the standard library. With files of yours, from the command line:

    pixora generate --breakdown tea/tea.yaml
"""

from __future__ import annotations

import argparse
import asyncio
import math
import tempfile
import wave
from array import array
from pathlib import Path

from moviepy import ColorClip, vfx
from PIL import Image, ImageDraw

import pixora_core

BREAKDOWN = """
title: How tea travelled
brief: {prompt: How tea travelled, duration: 9}
own_music: tune.wav
scenes:
- title: A cup
  script: A cup of tea is a leaf, and a long way.
  visual: a cup of tea
  own: {picture: cup.jpg}
- title: The sea
  visual: the sea at dusk
  own: {clip: waves.mp4, narration: voice.wav}
- title: Home
  script: Here it is at home.
  visual: a teapot on a table in the evening
"""


def cup(path: Path) -> None:
    """A portrait: the film shows it whole, before a blurred copy of itself."""
    image = Image.new("RGB", (480, 640), (214, 196, 170))
    ImageDraw.Draw(image).ellipse((110, 260, 370, 460), fill=(120, 60, 40))
    image.save(path, quality=90)


def waves(path: Path) -> None:
    """A clip of two seconds: it is shown as often as its scene needs."""
    clip = ColorClip((320, 180), color=(40, 90, 140), duration=2).with_fps(25).with_effects([vfx.FadeIn(1.0)])
    clip.write_videofile(str(path), logger=None)


def hum(path: Path, seconds: float, pitch: float) -> None:
    """A sound, for those who brought none."""
    tone = (math.sin(index / pitch) * math.sin(index / 9000) * 9000 for index in range(int(48_000 * seconds)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(array("h", (int(sample) for sample in tone)).tobytes())


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=Path("films"))
    parser.add_argument("--resolution", default="1080p")
    parser.add_argument("--preset", default="standard")
    asked = parser.parse_args()

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cup(folder / "cup.jpg")
        waves(folder / "waves.mp4")
        hum(folder / "voice.wav", 2.5, 40)
        hum(folder / "tune.wav", 6, 60)

        paper = folder / "tea.yaml"
        paper.write_text(BREAKDOWN, encoding="utf-8")

        breakdown = pixora_core.read_breakdown(paper.read_text(encoding="utf-8"), paper.name, media=folder)
        delivery = pixora_core.make_delivery(resolution=asked.resolution, preset=asked.preset)
        film = await pixora_core.produce(breakdown, delivery, out=asked.out)

    for told in (*film.report.notices, *film.report.remedies):
        print(told)
    print(film.video, "passed" if film.report.passed else "has a fault")


if __name__ == "__main__":
    asyncio.run(main())
