"""What `render.py` measures, each in its own process: `python benchmarks/render_child.py film|frames|floor|psnr …`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import anyio
import av
import numpy as np
import numpy.typing as npt

from pixora_core.engine import FilmEngine
from pixora_core.engine.encode import encoding_for
from pixora_core.engine.pieces import cut
from pixora_core.engine.workshop import captions_of
from pixora_core.film import Timeline
from pixora_core.units import Size


def film(timeline: str, video: str, preset: str, pieces: str) -> None:
    """Renders a film: what is measured."""
    told = Timeline.model_validate_json(Path(timeline).read_bytes())

    async def go() -> None:
        await FilmEngine().render(told, Path(video), preset=preset, pieces=Path(pieces))

    anyio.run(go)


def frames(timeline: str, raw: str) -> None:
    """Writes the film's frames, undisturbed, as raw planes: what the floor encodes."""
    from pixora_core.engine.canvas import empty_frame  # noqa: PLC0415 -- no part of what a film's rendering loads
    from pixora_core.engine.frames import FrameMaker  # noqa: PLC0415
    from pixora_core.engine.sources import Sources  # noqa: PLC0415

    told = Timeline.model_validate_json(Path(timeline).read_bytes())
    maker, frame = FrameMaker(Sources(told), captions_of(told)), empty_frame(told.size)
    with Path(raw).open("wb") as out:
        for piece in cut(told):
            for _ in maker.draw(piece, frame):
                for plane in frame.planes:
                    out.write(np.ascontiguousarray(plane).data)


def _planes_of(raw: str, size: Size) -> npt.NDArray[np.uint8]:
    return np.memmap(raw, np.uint8, "r").reshape(-1, size.height * 3 // 2, size.width)


def floor(timeline: str, raw: str, video: str, preset: str, crf: str, params: str = "") -> None:
    """x264 encodes the raw frames in one go, as many threads as it likes; prints its CPU and wall seconds."""
    told = Timeline.model_validate_json(Path(timeline).read_bytes())
    encoding, size = encoding_for(told.size, told.rate, preset), told.size
    planes_of = _planes_of(raw, size)
    used, start = time.process_time(), time.perf_counter()
    with av.open(video, "w") as out:
        stream = out.add_stream("libx264", rate=told.rate, width=size.width, height=size.height, pix_fmt="yuv420p")
        stream.codec_context.options = {"preset": encoding.speed, "crf": crf, "x264-params": params}
        stream.codec_context.thread_count = 0
        for number, planes in enumerate(planes_of):
            picture = av.VideoFrame.from_ndarray(planes, "yuv420p")
            picture.pts, picture.time_base = number, 1 / told.rate
            out.mux(stream.encode(picture))
        out.mux(stream.encode(None))
    print(json.dumps([time.process_time() - used, time.perf_counter() - start]))


def psnr(timeline: str, raw: str, video: str) -> None:
    """Prints the mean PSNR of every twelfth frame of a film against the raw ones: dB, luma and chroma together."""
    size = Timeline.model_validate_json(Path(timeline).read_bytes()).size
    planes_of, found = _planes_of(raw, size), []
    with av.open(video) as film:
        for number, picture in enumerate(film.decode(video=0)):
            if number % 12 == 0:
                error = picture.to_ndarray(format="yuv420p").astype(np.float32) - planes_of[number]
                found.append(10 * np.log10(255**2 / np.square(error).mean()))
    print(json.dumps([float(np.mean(found)), len(found)]))


CHILDREN = {"film": film, "frames": frames, "floor": floor, "psnr": psnr}

if __name__ == "__main__":
    CHILDREN[sys.argv[1]](*sys.argv[2:])
