"""The engine alone: your own picture, clip and narration become a film. No prompt, no writer, no plan.

    python examples/02_own_media.py --picture harbour.jpg --clip waves.mp4 --narration voice.wav

What you leave out the example makes for itself, with Pillow and MoviePy.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import tempfile
import wave
from array import array
from fractions import Fraction
from pathlib import Path

from moviepy import ColorClip, vfx
from PIL import Image

from pixora_core.engine import FilmEngine, adjust_audio, from_clip
from pixora_core.film import (
    CameraMove,
    Clip,
    Cue,
    Join,
    Layer,
    Picture,
    Pose,
    Shot,
    SoundTrack,
    Timeline,
    Voice,
)
from pixora_core.units import Frames, Seconds, Size

RATE = Fraction(30)


def picture_at(path: Path) -> Picture:
    """A picture file as one flat layer."""
    with Image.open(path) as image:
        width, height = (side // 2 * 2 for side in image.size)
    return Picture(flat=path, layers=(Layer(path=path),), size=Size(width=width, height=height))


def some_picture(folder: Path) -> Path:
    """An evening sky, for those who brought no picture."""
    rows = [(40 + down // 4, 60 + down // 6, 120 - down // 8) for down in range(360)]
    image = Image.new("RGB", (1, 360))
    image.putdata(rows)
    image.resize((640, 360)).save(folder / "sky.png")
    return folder / "sky.png"


async def some_clip(folder: Path) -> Clip:
    """A MoviePy clip with a MoviePy effect, drawn through Pixora's engine."""
    clip = ColorClip((320, 180), color=(200, 120, 60), duration=1.5).with_fps(30)
    return await from_clip(clip.with_effects([vfx.FadeIn(0.5)]), folder)


def some_narration(folder: Path) -> Path:
    """A hum, for those who brought no voice."""
    hum = (math.sin(index / 40) * math.sin(index / 9000) * 9000 for index in range(48_000 * 2))
    with wave.open(str(folder / "hum.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(array("h", (int(sample) for sample in hum)).tobytes())
    return folder / "hum.wav"


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--clip", type=Path)
    parser.add_argument("--narration", type=Path)
    parser.add_argument("--to", type=Path, default=Path("own_media.mp4"))
    given = parser.parse_args()

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        picture = picture_at(given.picture or some_picture(folder))
        clip = Clip(path=given.clip, when_short="loop") if given.clip else await some_clip(folder)
        narration = given.narration or some_narration(folder)

        # A narration of any length, fitted to three seconds: the pitch is kept and no word is cut.
        await adjust_audio(narration, 3.0, folder / "voice.wav", method="stretch")

        timeline = Timeline(
            size=Size(width=640, height=360),
            rate=RATE,
            shots=(
                Shot(source=picture, frames=Frames(75), camera=CameraMove(end=Pose(zoom=1.15)), title="The picture"),
                Shot(source=clip, frames=Frames(60), join=Join(kind="crossfade", frames=Frames(15)), title="The clip"),
            ),
            sound=SoundTrack(voices=(Voice(path=folder / "voice.wav", start=Seconds(0.5)),)),
            cues=(Cue(start=Seconds(0.5), end=Seconds(3.0), lines=("A film of my own.",)),),
            title="My own media",
        )
        await FilmEngine().render(timeline, given.to, preset="draft", pieces=folder / "pieces")
    print(f"{given.to}: {timeline.seconds:.2f} s")


if __name__ == "__main__":
    asyncio.run(main())
