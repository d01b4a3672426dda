"""What has no sharp edge: painted small, then enlarged into the picture."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.shapes import Shape
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["softly", "stretch"]


def stretch(s: Stage, b: Brush, place: Shape, *images: skia.Image) -> None:
    """Paints small images over each other and over the bounds of a shape, smoothly enlarged."""
    bounds = place.getBounds()
    with softly(s, b, bounds) as canvas:
        for image in images:
            canvas.drawImageRect(image, bounds, skia.SamplingOptions(skia.CubicResampler.Mitchell()))


@contextmanager
def softly(
    s: Stage, b: Brush, bounds: skia.Rect, mode: skia.BlendMode = skia.BlendMode.kSrcOver
) -> Iterator[skia.Canvas]:
    """A canvas in stage coordinates for what has no sharp edge: a third as fine, then enlarged into the picture."""
    fine = s.size.height / 3
    surface = skia.Surface(max(1, math.ceil(bounds.width() * fine)), max(1, math.ceil(bounds.height() * fine)))
    canvas = surface.getCanvas()
    canvas.clear(0)
    canvas.scale(surface.width() / bounds.width(), surface.height() / bounds.height())
    canvas.translate(-bounds.left(), -bounds.top())
    yield canvas
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)
    b.canvas.drawImageRect(surface.makeImageSnapshot(), bounds, linear, skia.Paint(BlendMode=mode, Dither=True))
