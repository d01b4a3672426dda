"""The last coat: bloom, vignette, grain, paper, halftone. Every plane gets it, only where it is painted.

A coat that only mixes a colour in by position commutes with laying planes over each other, so a picture put
together from its planes looks as if the coat had been given once, to the whole.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
import skia

from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, argb, hexa, mix
from pixora_core.providers.embedded.illustrator.stage import Plane, Stage
from pixora_core.providers.embedded.illustrator.texture import Field, alpha_image, field, grain_tile

__all__ = ["finish"]

_BARE_PAPER: Final = hexa("#fbf7ee")


def finish(s: Stage, plane: Plane) -> skia.Surface:
    """The plane with the style's coat on it."""
    surface = s.canvases[plane]
    if s.style.wobble:
        surface = _bled(s, surface)
    canvas = surface.getCanvas()
    if s.style.bloom and plane != "far":
        _bloom(s, canvas, 0.2 if plane == "near" else 0.3)
    if s.style.vignette:
        _vignette(s, canvas)
    if s.style.surface == "paper":
        _paper(s, canvas)
    if s.style.surface == "halftone":
        _halftone(s, canvas)
    if s.style.grain:
        _grain(s, canvas)
    return surface


def _atop(shader: skia.Shader, mode: skia.BlendMode = skia.BlendMode.kSrcATop) -> skia.Paint:
    return skia.Paint(Shader=shader, BlendMode=mode, Dither=True)


def _bloom(s: Stage, canvas: skia.Canvas, amount: float) -> None:
    """The light of the sun that spills over everything in front of it."""
    x, y = s.plan.sun
    high = s.size.height
    tone = s.style.map(mix(s.look.light.colour, s.look.sky[3], 0.4))
    strength = amount * s.look.light.strength * s.style.bloom * (0.25 if s.look.light.night > 0.9 else 1.0)
    colours = [argb(tone, strength), argb(tone, strength * 0.35), argb(tone, 0.0)]
    shader = skia.GradientShader.MakeRadial(skia.Point(x * high, y * high), 0.75 * high, colours, [0.0, 0.4, 1.0])
    canvas.drawPaint(_atop(shader))


def _vignette(s: Stage, canvas: skia.Canvas) -> None:
    wide, high = s.size.width, s.size.height
    tone = s.style.map(mix((0.0, 0.0, 0.0), s.look.deep, 0.5))
    strength = s.style.vignette
    colours = [argb(tone, 0.0), argb(tone, 0.0), argb(tone, strength * 0.35), argb(tone, strength)]
    centre = skia.Point(wide * (0.5 + 0.06 * s.plan.side), high * 0.46)
    squash = skia.Matrix().setScale(1.0, high / wide, centre.x(), centre.y())
    shader = skia.GradientShader.MakeRadial(centre, wide * 0.78, colours, [0.0, 0.42, 0.75, 1.0], localMatrix=squash)
    canvas.drawPaint(_atop(shader))


def _grain(s: Stage, canvas: skia.Canvas) -> None:
    tile = grain_tile()
    scale = max(1.0, min(s.size.width, s.size.height) / 1080)
    shader = tile.makeShader(
        skia.TileMode.kRepeat,
        skia.TileMode.kRepeat,
        skia.SamplingOptions(skia.FilterMode.kLinear),
        skia.Matrix.Scale(scale, scale),
    )
    paint = _atop(shader)
    paint.setAlphaf(min(1.0, s.style.grain * 3))
    canvas.drawPaint(paint)


def _paper(s: Stage, canvas: skia.Canvas) -> None:
    """Pigment that settles in the paper's grain, and unpainted paper towards the edges."""
    sheet = _sheet(s.style.map(s.look.deep), s.wide)
    paint = skia.Paint(BlendMode=skia.BlendMode.kSrcATop)
    place = skia.Rect.MakeWH(s.size.width, s.size.height)
    canvas.drawImageRect(sheet, place, skia.SamplingOptions(skia.FilterMode.kLinear), paint)


@lru_cache(maxsize=4)
def _sheet(dark: RGB, wide: float) -> skia.Image:
    """The coat of paper, 640 pixels square, to be stretched: blooms, settled pigment, tooth, bare margin."""
    side = 640
    rng = np.random.default_rng(12)
    fine = field(rng, width=side, height=side, cells=(220.0, 220.0), octaves=2)
    coarse = field(rng, width=side, height=side, cells=(5.0, 5.0), octaves=6, rough=0.6)
    coats = (
        (np.clip((coarse - 0.52) * 1.1, 0, 0.24), WHITE),
        (np.clip((0.48 - coarse) * 0.9, 0, 0.2), dark),
        (np.clip((fine - 0.55) * 0.7, 0, 0.16), WHITE),
        (_margin(coarse, wide), _BARE_PAPER),
    )
    tone, alpha = np.zeros((side, side, 3), np.float32), np.zeros((side, side, 1), np.float32)
    for opacity, colour in coats:
        share = opacity[..., None].astype(np.float32)
        tone = np.asarray(colour, np.float32) * share + tone * (1 - share)
        alpha = share + alpha * (1 - share)
    straight = tone / np.maximum(alpha, 1e-4)
    pixels = (np.concatenate([straight, alpha], 2).clip(0, 1) * 255).astype(np.uint8)
    return skia.Image.fromarray(np.ascontiguousarray(pixels), colorType=skia.kRGBA_8888_ColorType)


def _margin(noise: Field, wide: float) -> Field:
    """How bare the paper is, 0..1: a ragged seam along the edges, as wide on all four."""
    across = np.abs(np.linspace(-1, 1, noise.shape[1], dtype=np.float32))[None, :]
    down = np.abs(np.linspace(-1, 1, noise.shape[0], dtype=np.float32))[:, None]
    inside = np.minimum((1 - across) * max(1.0, wide), (1 - down) * max(1.0, 1 / wide))
    bare: Field = np.clip((0.045 + (noise - 0.5) * 0.12 - inside) / 0.02, 0, 1)
    return bare


def _bled(s: Stage, surface: skia.Surface) -> skia.Surface:
    """Edges that wander as wet paint does: every pixel is fetched from a little beside its place."""
    width, height = s.size.width, s.size.height
    pixels = np.ascontiguousarray(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType))
    moved = pixels.view(np.uint32).reshape(-1)[_wander(width, height, s.style.wobble)]
    image = skia.Image.fromarray(moved.view(np.uint8).reshape(height, width, 4), colorType=skia.kRGBA_8888_ColorType)
    bled = skia.Surface(width, height)
    canvas = bled.getCanvas()
    canvas.clear(0)
    canvas.drawImage(image, 0, 0)
    return bled


@lru_cache(maxsize=1)
def _wander(width: int, height: int, wobble: float) -> npt.NDArray[np.int32]:
    """For every pixel the index of the one that takes its place; the same for all planes, so that they still meet."""
    rng = np.random.default_rng(5)
    reach = height * 0.006 * wobble
    rows, columns = np.indices((height, width), np.int32, sparse=True)
    places = []
    for axis, limit in ((rows, height), (columns, width)):
        coarse = field(rng, width=width // 2, height=height // 2, cells=(60.0 * width / height, 60.0), octaves=3)
        noise = np.repeat(np.repeat(coarse, 2, 0), 2, 1)[:height, :width]
        noise = np.pad(noise, ((0, height - noise.shape[0]), (0, width - noise.shape[1])), mode="edge")
        places.append(np.clip(axis + ((noise - 0.5) * 2 * reach).astype(np.int32), 0, limit - 1))
    index: npt.NDArray[np.int32] = (places[0] * width + places[1]).astype(np.int32).reshape(-1)
    return index


def _halftone(s: Stage, canvas: skia.Canvas) -> None:
    """Printed dots, a little of the ink off its plate."""
    step = max(3.0, min(s.size.width, s.size.height) / 190)
    side = 32
    down, across = np.mgrid[0:side, 0:side] / side - 0.5
    dot = np.clip((0.33 - np.hypot(across, down)) * 10, 0, 1).astype(np.float32)
    tile = alpha_image(dot * 0.1, s.style.map((0.16, 0.1, 0.1)))
    turn = skia.Matrix.RotateDeg(30)
    turn.preScale(step / side, step / side)
    shader = tile.makeShader(
        skia.TileMode.kRepeat, skia.TileMode.kRepeat, skia.SamplingOptions(skia.FilterMode.kLinear), turn
    )
    canvas.drawPaint(_atop(shader))
