"""A narrator of your own, found by its entry point: install a package with these lines in its pyproject.toml,

    [project.entry-points."pixora.narrators"]
    beeps = "your_package:BeepNarrator"

and say PIXORA_NARRATOR=beeps. This example writes such a package into a temporary folder, and films with it.

    python examples/04_custom_narrator.py --out films
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

import pixora_core
from pixora_core.settings import Settings

PACKAGE = '''
import math, wave
from array import array
from pixora_core.film import Narration, Word
from pixora_core.pipeline.ports import ProviderInfo

RATE = 48_000


class BeepNarrator:
    """Says every word as a beep of a quarter of a second."""

    info = ProviderInfo(name="beeps", version="1", licence="CC0-1.0", summary="A beep for each word")

    def languages(self):
        return ("en",)

    def voices(self, language):
        return ("beep",) if language.split("-")[0] == "en" else ()

    async def speak(self, request, into):
        length = 0.25 / request.speed
        words = [
            Word(text=word, start=at * length, end=(at + 0.8) * length) for at, word in enumerate(request.text.split())
        ]
        samples = array("h")
        for word in words:
            loud = int((word.end - word.start) * RATE)
            samples.extend(int(9_000 * math.sin(n * 2 * math.pi * 440 / RATE)) for n in range(loud))
            samples.extend([0] * (int(length * RATE) - loud))
        path = into / "narration.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples.tobytes())
        return Narration(path=path, seconds=len(samples) / RATE, words=tuple(words), timing="exact")
'''


def installed(folder: Path) -> None:
    """Puts the package where Python finds it, as pip would."""
    (folder / "beep_narrator.py").write_text(PACKAGE, encoding="utf-8")
    metadata = folder / "beep_narrator-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: beep-narrator\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[pixora.narrators]\nbeeps = beep_narrator:BeepNarrator\n")
    sys.path.insert(0, str(folder))


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--duration", type=float, default=10)
    parser.add_argument("--resolution", default="720p")
    parser.add_argument("--out", type=Path, default=Path("films"))
    asked = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        installed(Path(folder))
        settings = Settings.from_environment().model_copy(update={"out": asked.out, "narrator": ("beeps",)})
        brief = pixora_core.make_brief(prompt="Tea", duration=asked.duration)
        delivery = pixora_core.make_delivery(resolution=asked.resolution)
        breakdown = await pixora_core.plan(brief, delivery, settings=settings)
        film = await pixora_core.produce(breakdown, delivery, settings=settings)
    print(film.video)


if __name__ == "__main__":
    asyncio.run(main())
