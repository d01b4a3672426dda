"""The last coat: bloom, vignette, grain, paper, halftone. Every plane gets it, only where it is painted.

A coat that only mixes a colour in by position commutes with laying planes over each other, so a picture put
together from its planes looks as if the coat had been given once, to the whole.
"""

from __future__ import annotations

import numpy as np
import skia

from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, argb, hexa, mix
from pixora_core.providers.embedded.illustrator.stage import Plane, Stage
from pixora_core.providers.embedded.illustrator.texture import alpha_image, field, grain_tile

__all__ = ["finish"]


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
    tile = grain_tile(np.random.default_rng(911))
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
    rng = np.random.default_rng(12)
    wide, high = s.size.width, s.size.height
    fine = field(rng, width=512, height=512, cells=(150.0, 150.0), octaves=2)
    coarse = field(rng, width=512, height=512, cells=(9.0, 9.0), octaves=4)
    place = skia.Rect.MakeWH(wide, high)
    light = alpha_image(np.clip((coarse - 0.5) * 1.3, 0, 0.42), s.style.map(WHITE))
    dark = alpha_image(np.clip((0.5 - coarse) * 0.9, 0, 0.25), s.style.map(s.look.deep))
    tooth = alpha_image(np.clip((fine - 0.52) * 1.1, 0, 0.3), WHITE)
    for image in (light, dark, tooth):
        paint = skia.Paint(BlendMode=skia.BlendMode.kSrcATop)
        canvas.drawImageRect(image, place, skia.SamplingOptions(skia.FilterMode.kLinear), paint)
    _margin(s, canvas, coarse, hexa("#fbf7ee"))


def _margin(
    s: Stage, canvas: skia.Canvas, noise: np.ndarray[tuple[int, ...], np.dtype[np.float32]], paper: RGB
) -> None:
    across = np.abs(np.linspace(-1, 1, noise.shape[1], dtype=np.float32))[None, :]
    down = np.abs(np.linspace(-1, 1, noise.shape[0], dtype=np.float32))[:, None]
    edge = np.maximum(1 - (1 - across) * min(1.0, s.wide), 1 - (1 - down) * min(1.0, 1 / s.wide))
    bare = np.clip((edge + (noise - 0.5) * 0.22 - 0.93) / 0.025, 0, 1)
    paint = skia.Paint(BlendMode=skia.BlendMode.kSrcATop)
    place = skia.Rect.MakeWH(s.size.width, s.size.height)
    canvas.drawImageRect(alpha_image(bare, paper), place, skia.SamplingOptions(skia.CubicResampler.Mitchell()), paint)


def _bled(s: Stage, surface: skia.Surface) -> skia.Surface:
    """Edges that wander as wet paint does."""
    high = s.size.height
    wander = skia.ImageFilters.DisplacementMap(
        skia.ColorChannel.kR,
        skia.ColorChannel.kG,
        high * 0.011 * s.style.wobble,
        skia.ImageFilters.Image(_wander(s), skia.SamplingOptions(skia.CubicResampler.Mitchell())),
        None,
    )
    bled = skia.Surface(s.size.width, s.size.height)
    canvas = bled.getCanvas()
    canvas.clear(0)
    canvas.drawImage(surface.makeImageSnapshot(), 0, 0, skia.SamplingOptions(), skia.Paint(ImageFilter=wander))
    return bled


def _wander(s: Stage) -> skia.Image:
    rng = np.random.default_rng(5)
    shape = (s.size.height // 2, s.size.width // 2)
    cells = (60.0 * s.wide, 60.0)
    pixels = np.full((*shape, 4), 255, np.uint8)
    for channel in range(2):
        noise = field(rng, width=shape[1], height=shape[0], cells=cells, octaves=3)
        pixels[..., channel] = np.clip((noise - 0.5) * 1.6 + 0.5, 0, 1) * 255
    image = skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType)
    return image.resize(s.size.width, s.size.height, skia.SamplingOptions(skia.FilterMode.kLinear))


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
