"""Frames of a film on one sheet, to look at; the README's picture is made so.

    python benchmarks/frames.py films/…/final_video.mp4 docs/pictures/space_exploration.jpg --columns 3 --rows 2

The film is shared out evenly, and of each part its middle is shown.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import av
from PIL import Image

GAP = 8


def frames_of(film: Path, count: int, width: int) -> list[Image.Image]:
    """The frames in the middle of `count` parts of the film, `width` pixels wide."""
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        wanted = {round((number + 0.5) * stream.frames / count) for number in range(count)}
        shown = [frame.to_image() for number, frame in enumerate(container.decode(stream)) if number in wanted]
    height = round(width * shown[0].height / shown[0].width)
    return [frame.resize((width, height), Image.Resampling.LANCZOS) for frame in shown]


def sheet_of(frames: list[Image.Image], columns: int) -> Image.Image:
    """The frames in rows, with a gap between them."""
    width, height = (side + GAP for side in frames[0].size)
    rows = -(-len(frames) // columns)
    sheet = Image.new("RGB", (columns * width - GAP, rows * height - GAP), "white")
    for number, frame in enumerate(frames):
        sheet.paste(frame, (number % columns * width, number // columns * height))
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("film", type=Path)
    parser.add_argument("sheet", type=Path)
    parser.add_argument("--columns", type=int, default=3)
    parser.add_argument("--rows", type=int, default=2)
    parser.add_argument("--width", type=int, default=480, help="of one frame, in pixels")
    asked = parser.parse_args()
    frames = frames_of(asked.film, asked.columns * asked.rows, asked.width)
    sheet_of(frames, asked.columns).save(asked.sheet, quality=88)


if __name__ == "__main__":
    main()
