"""The compiled kernels beside the same arithmetic written plainly."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile

import numpy as np
import pytest
from PIL import Image

from pixora_core.engine.camera import View
from pixora_core.engine.canvas import Bytes, empty_frame
from pixora_core.engine.painter import Painter, Sight
from pixora_core.engine.planes import surface_of_image
from pixora_core.engine.resampling import NEAR
from pixora_core.engine.taps import taps
from pixora_core.units import Size
from tests.processes import unmeasured

SIZE = Size(width=192, height=108)


def picture(seed: int, *, clear: bool) -> Image.Image:
    noise = np.random.default_rng(seed).integers(0, 256, (540, 960, 4), dtype=np.uint8)
    if clear:
        noise[:, :400, 3] = 0
        noise[200:300, 700:, 3] = 255
    else:
        noise[:, :, 3] = 255
    return Image.fromarray(noise)


def along(plane: Bytes, begin: int, end: int, scale: float, offset: float, size: int) -> Bytes:
    """Rows `begin` to `end` of a plane resampled down, by `taps`."""
    first, weights = np.zeros(end, np.int64), np.zeros((end, 4), np.int16)
    taps(begin, end, scale, offset, size, first, weights)
    read = first[begin:, None] + np.arange(4)
    mixed = (plane[read].astype(int) * weights[begin:, :, None]).sum(axis=1)
    return np.clip((mixed + 32) >> 6, 0, 255).astype(np.uint8)


def drawn() -> str:
    """A digest of frames: layers over one another, near and far, wide and narrow, moving across and only down."""
    digest = hashlib.sha256()
    made = [surface_of_image(picture(number, clear=number > 0), SIZE, 4) for number in range(3)]
    layers = [each for each in made if each is not None]
    for size in (0.25, 0.9, 1.0):
        painter, frame = Painter(SIZE), empty_frame(SIZE)
        for x, y in ((0.5, 0.5), (0.51, 0.49), (0.51, 0.485), (0.51, 0.48)):
            painter.draw([Sight(each, View(x=x, y=y, size=size)) for each in layers], frame)
            for plane in frame.planes:
                digest.update(plane)
    return digest.hexdigest()


@pytest.mark.parametrize(
    ("zoom", "size", "far"),
    [(1.0, 0.5, False), (1.0, 1.0, False), (2.5, 0.9, False), (5.0, 0.5, False), (5.0, 1.0, True)],
)
def test_a_picture_is_resampled_as_its_taps_say_from_near_and_from_far(zoom: float, size: float, *, far: bool) -> None:
    made = surface_of_image(picture(1, clear=False), SIZE, zoom)
    assert made is not None
    frame = empty_frame(SIZE)
    Painter(SIZE).draw([Sight(made, View(x=0.5, y=0.5, size=size))], frame)
    scale = made.width * size / SIZE.width
    left, top = (side / 2 - scale * most / 2 for side, most in ((made.width, SIZE.width), (made.height, SIZE.height)))
    across = along(made.luma[:, : made.columns].T, 0, SIZE.width, scale, left, made.columns).T
    assert (frame.luma == along(across, 0, SIZE.height, scale, top, made.rows)).all()
    assert (scale > NEAR) == far


@pytest.mark.no_cover
def test_a_processor_without_avx2_draws_the_same() -> None:
    """Compiled anew for the plainest processor of this kind: some seconds."""
    with tempfile.TemporaryDirectory() as kept:
        plain = {"NUMBA_CPU_NAME": "generic", "NUMBA_CPU_FEATURES": "", "NUMBA_CACHE_DIR": kept}
        ask = [sys.executable, "-c", "from tests.engine.test_resampling import drawn; print(drawn())"]
        told = subprocess.run(ask, env={**unmeasured(), **plain}, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == drawn()
