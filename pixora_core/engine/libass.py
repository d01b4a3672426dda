"""Drawing text by libass, which is in the external ffmpeg (PyAV's libraries lack it).

It gets an ASS file and fonts in a private folder, never a text in a filter or an argument, and writes one transparent
frame a second of the script there.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import anyio
import numpy as np

from pixora_core.engine.canvas import Bytes
from pixora_core.engine.ffmpeg import run
from pixora_core.engine.typefaces import typeface
from pixora_core.errors import ToolFailed
from pixora_core.storage.workspace import storage_errors

__all__ = ["draw_script"]

_SECONDS_LIMIT: Final = 60.0
_SCRIPT_NAME, _BITMAPS_NAME = "captions.ass", "captions.rgba"


def draw_script(
    text: str, faces: Iterable[str], *, width: int, height: int, count: int, ffmpeg: Path | None = None
) -> Bytes:
    """The first `count` seconds of a script, (count, height, width, 4) RGBA with colours multiplied by alpha.

    `faces` are the keys of the typefaces that it asks for. Raises: ToolFailed, StorageError. Never from an event loop's
    own thread.
    """
    place = Path(tempfile.gettempdir())
    with storage_errors(place), tempfile.TemporaryDirectory(prefix="pixora-captions-", dir=place) as folder:
        Path(folder, _SCRIPT_NAME).write_text(text, encoding="utf-8")
        for face in set(faces):
            Path(folder, f"{face}.ttf").write_bytes(typeface(face).data)
        anyio.run(_rasterise, f"{width}x{height}", count, Path(folder), ffmpeg)
        drawn = Path(folder, _BITMAPS_NAME)
        raw = np.fromfile(drawn, np.uint8) if drawn.exists() else np.zeros(0, np.uint8)
    if raw.size != count * width * height * 4:
        raise ToolFailed("ffmpeg", f"drew {raw.size} bytes of captions instead of {count} whole bitmaps")
    return raw.reshape(count, height, width, 4)


async def _rasterise(size: str, count: int, folder: Path, ffmpeg: Path | None) -> None:
    """Raw RGBA frames in a file: libass blends over transparent black."""
    canvas = f"color=c=black@0:s={size}:r=1:d={count},format=rgba"
    drawing = f"subtitles=filename={_escaped(folder / _SCRIPT_NAME)}:fontsdir={_escaped(folder)}:alpha=1"
    to = ["-threads", "1", "-f", "rawvideo", "-pix_fmt", "rgba", f"file:{folder / _BITMAPS_NAME}"]
    await run(
        ["-filter_complex", f"{canvas},{drawing}", *to],
        sources=(),
        seconds_limit=_SECONDS_LIMIT,
        doing="drawing captions",
        ffmpeg=ffmpeg,
    )


def _escaped(path: Path) -> str:
    """A path as a filter's option within a graph: two grammars, two rounds of backslashes (ffmpeg-utils, "Quoting")."""
    option = "".join(f"\\{char}" if char in "\\':" else char for char in str(path))
    return "".join(f"\\{char}" if char in "\\'[],;" else char for char in option)
