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

from pixora_core.providers.embedded.illustrator.colour import WHITE, argb, hexa, mix
from pixora_core.providers.embedded.illustrator.sheets import PLANES, Plane, Sheet, Sheets
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import Field, alpha_image, field, grain_tile

__all__ = ["finish"]

_BARE_PAPER: Final = hexa("#fbf7ee")
_PIGMENT: Final = hexa("#3a3550")
_OCHRE: Final = hexa("#e0b878")
_INK: Final = hexa("#2b1c22")


_LENS: Final = {"soft": 1.0, "cel": 0.6}
"""How much of a lens the ways of shading have; what is cut from paper or printed has none."""

_COARSE: Final = 4
"""What is out of focus is blurred on a grid so many times as coarse."""

_BLUR: Final[dict[Plane, float]] = {"far": 0.008, "middle": 0.0065, "ground": 0.0, "near": 0.004}
"""How far the planes are out of focus in the closest picture, in heights of the picture."""


def finish(s: Stage) -> Sheets:
    """The sheets with the style's coat on them, from far to near, without those on which nothing was painted."""
    coat = _whole_coat(s)
    finished = {name: sheet for name, sheet in s.sheets.items() if name in PLANES or sheet.painted is not None}
    for sheet in finished.values():
        _finish(s, sheet, coat)
    return finished


def _finish(s: Stage, sheet: Sheet, coat: skia.Image | None) -> None:
    room = _room(sheet)
    if room is None:
        return
    surface, plane = sheet.surface, sheet.plane
    if s.plan.close and s.style.shading in _LENS:
        _defocus(surface, s.plan.close * _LENS[s.style.shading] * _BLUR[plane] * s.size.height)
    if s.style.wobble:
        _bleed(s, sheet)
    canvas = surface.getCanvas()
    canvas.save()
    canvas.resetMatrix()
    canvas.clipRect(room)
    canvas.translate(sheet.over, sheet.over)
    if s.style.bloom and plane != "far":
        _bloom(s, canvas, 0.2 if plane == "near" else 0.3)
    if coat is not None and not any(sheet.motion.every):
        _lay_coat(canvas, coat, beyond=sheet.over > 0)
    canvas.restore()


def _lay_coat(canvas: skia.Canvas, coat: skia.Image, *, beyond: bool) -> None:
    """The coat where the picture is, and its mirror image beyond its sides."""
    atop = skia.Paint(BlendMode=skia.BlendMode.kSrcATop)
    canvas.drawImage(coat, 0, 0, skia.SamplingOptions(), atop)
    for edge in (0, 2 * coat.width()) if beyond else ():
        canvas.save()
        canvas.translate(edge, 0)
        canvas.scale(-1, 1)
        canvas.drawImage(coat, 0, 0, skia.SamplingOptions(), atop)
        canvas.restore()


def _whole_coat(s: Stage) -> skia.Image | None:
    """What all planes of a picture get alike: the style's coat over the picture's vignette."""
    turn = s.plan.variant % 4 if s.style.surface == "paper" else 0
    coat = _coat(s.style.surface, s.style.grain, s.size.width, s.size.height, turn)
    if not s.style.vignette:
        return coat
    surface = skia.Surface(s.size.width, s.size.height)
    canvas = surface.getCanvas()
    canvas.clear(0)
    _vignette(s, canvas)
    if coat is not None:
        canvas.drawImage(coat, 0, 0)
    return surface.makeImageSnapshot()


def _pixels(surface: skia.Surface) -> npt.NDArray[np.uint8]:
    """(height, width, 4), premultiplied, of its own memory."""
    pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    return np.asarray(pixels, np.uint8)


def _room(sheet: Sheet) -> skia.Rect | None:
    """The rows in which anything is painted, and a few beside them; None when nothing is. No coat shows elsewhere."""
    rows = sheet.painted
    if rows is None:
        return None
    bleeding = 0.02 * sheet.surface.height()
    return skia.Rect.MakeLTRB(0, rows[0] - bleeding, sheet.surface.width(), rows[1] + bleeding)


def _atop(s: Stage, shader: skia.Shader) -> skia.Paint:
    """Dithered only where no grain hides the bands of a gradient."""
    return skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kSrcATop, Dither=not s.style.grain)


def _bloom(s: Stage, canvas: skia.Canvas, amount: float) -> None:
    """The light of the sun that spills over everything in front of it."""
    x, y = s.plan.sun
    high = s.size.height
    tone = s.style.map(mix(s.look.light.colour, s.look.sky[3], 0.4))
    strength = amount * s.look.light.strength * s.style.bloom * (0.25 if s.look.light.night > 0.9 else 1.0)
    colours = [argb(tone, strength), argb(tone, strength * 0.35), argb(tone, 0.0)]
    reach = 0.75 * high
    shader = skia.GradientShader.MakeRadial(skia.Point(x * high, y * high), reach, colours, [0.0, 0.4, 1.0])
    lit = skia.Rect.MakeLTRB(x * high - reach, y * high - reach, x * high + reach, y * high + reach)
    canvas.drawRect(skia.Rect.Make(lit.roundOut()), _atop(s, shader))


def _vignette(s: Stage, canvas: skia.Canvas) -> None:
    wide, high = s.size.width, s.size.height
    tone = s.style.map(mix((0.0, 0.0, 0.0), s.look.deep, 0.5))
    strength = s.style.vignette
    colours = [argb(tone, 0.0), argb(tone, 0.0), argb(tone, strength * 0.35), argb(tone, strength)]
    lean = 0.06 * s.plan.side if s.chief is None else 0.5 * (s.chief.x / s.wide - 0.5)
    centre = skia.Point(wide * (0.5 + lean), high * 0.46)
    squash = skia.Matrix().setScale(1.0, high / wide, centre.x(), centre.y())
    shader = skia.GradientShader.MakeRadial(centre, wide * 0.78, colours, [0.0, 0.42, 0.75, 1.0], localMatrix=squash)
    canvas.drawPaint(skia.Paint(Shader=shader, Dither=not s.style.grain))


@lru_cache(maxsize=4)
def _coat(kind: str, grain: float, width: int, height: int, turn: int) -> skia.Image | None:
    """What lies on every picture of a style and a size in the same way, drawn once: paper or dots, and grain.

    `turn` mirrors the paper, so that neighbouring pictures are not stained alike.
    """
    if not grain and kind not in ("paper", "halftone"):
        return None
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.clear(0)
    if kind == "paper":
        _paper(canvas, width, height, turn)
    if kind == "halftone":
        _halftone(canvas, width, height)
    if grain:
        _grain(canvas, grain, min(width, height))
    return surface.makeImageSnapshot()


def _tiled(canvas: skia.Canvas, tile: skia.Image, place: skia.Matrix, alpha: float = 1.0) -> None:
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)
    paint = skia.Paint(Shader=tile.makeShader(skia.TileMode.kRepeat, skia.TileMode.kRepeat, linear, place))
    paint.setAlphaf(alpha)
    canvas.drawPaint(paint)


def _grain(canvas: skia.Canvas, amount: float, short: int) -> None:
    scale = max(1.0, short / 1080)
    small = min(1.0, short / 720)  # a thumbnail shows a picture, not its grain
    _tiled(canvas, grain_tile(), skia.Matrix.Scale(scale, scale), min(1.0, amount * 3) * small)


def _paper(canvas: skia.Canvas, width: int, height: int, turn: int) -> None:
    """Pigment that settles in the paper's grain, and unpainted paper towards the edges."""
    canvas.save()
    canvas.translate(width / 2, height / 2)
    canvas.scale(-1 if turn % 2 else 1, -1 if turn > 1 else 1)
    place = skia.Rect.MakeLTRB(-width / 2, -height / 2, width / 2, height / 2)
    canvas.drawImageRect(_sheet(width / height), place, skia.SamplingOptions(skia.FilterMode.kLinear))
    canvas.restore()
    _tiled(canvas, _tooth(), skia.Matrix.I())


@lru_cache(maxsize=1)
def _tooth() -> skia.Image:
    """The fine tooth of the paper, to be repeated: a little lighter, a little darker."""
    side = 512
    fine = field(np.random.default_rng(12), width=side, height=side, cells=(230.0, 230.0), octaves=2)
    light = (fine > 0.5).astype(np.float32)
    return alpha_image(np.clip(np.abs(fine - 0.5) - 0.14, 0, 1) * (0.25 + 0.3 * light), _PIGMENT, WHITE, light)


@lru_cache(maxsize=2)
def _sheet(wide: float) -> skia.Image:
    """The coat of paper, 640 pixels square, to be stretched: washes and their dried seams, pigment, bare margin."""
    side = 640
    coarse = field(np.random.default_rng(12), width=side, height=side, cells=(5.0, 5.0), octaves=6, rough=0.6)
    washes = field(np.random.default_rng(41), width=side, height=side, cells=(3.0, 3.0), octaves=4, rough=0.45)
    seams = np.clip(1 - (washes - 0.53) / 0.05, 0, 1) * (washes > 0.53) * np.clip((coarse - 0.44) * 4, 0, 1)
    coats = (
        (np.clip((washes - 0.56) * 0.6, 0, 0.07), WHITE),
        (np.clip((0.5 - washes) * 0.8, 0, 0.13), _PIGMENT),
        (np.clip((coarse - 0.55) * 0.5, 0, 0.06), _OCHRE),
        (0.07 * seams, _PIGMENT),
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
    """How bare the paper is, 0..1: paler towards the edges, unevenly. A torn edge would move with the camera and be
    seen at one side only, as a fault.
    """
    across = np.abs(np.linspace(-1, 1, noise.shape[1], dtype=np.float32))[None, :]
    down = np.abs(np.linspace(-1, 1, noise.shape[0], dtype=np.float32))[:, None]
    inside = np.minimum((1 - across) * max(1.0, wide), (1 - down) * max(1.0, 1 / wide))
    bare: Field = 0.42 * np.clip((0.12 + (noise - 0.5) * 0.3 - inside) / 0.14, 0, 1) ** 1.5
    return bare


def _defocus(surface: skia.Surface, sigma: float) -> None:
    """The plane as a lens shows it that is focused on something nearer, or farther."""
    if sigma < 0.5:
        return
    image, linear = surface.makeImageSnapshot(), skia.FilterMode.kLinear
    small = skia.Surface(image.width() // _COARSE, image.height() // _COARSE)
    room, place = skia.Rect.MakeIWH(small.width(), small.height()), skia.Rect.MakeIWH(image.width(), image.height())
    small.getCanvas().clear(0)
    small.getCanvas().drawImageRect(image, room, skia.SamplingOptions(linear, skia.MipmapMode.kLinear))
    blur = skia.ImageFilters.Blur(sigma / _COARSE, sigma / _COARSE, skia.TileMode.kClamp)
    soft, only = skia.Surface(small.width(), small.height()), skia.Paint(ImageFilter=blur)
    soft.getCanvas().clear(0)
    soft.getCanvas().drawImage(small.makeImageSnapshot(), 0, 0, skia.SamplingOptions(), only)
    paint = skia.Paint(BlendMode=skia.BlendMode.kSrc, Dither=True)
    canvas = surface.getCanvas()
    canvas.save()
    canvas.resetMatrix()
    canvas.drawImageRect(soft.makeImageSnapshot(), place, skia.SamplingOptions(linear), paint)
    canvas.restore()


def _bleed(s: Stage, sheet: Sheet) -> None:
    """Edges that wander as wet paint does: every pixel is fetched from a little beside its place."""
    pixels = _pixels(sheet.surface)
    moved = np.empty_like(pixels)
    index = _wander(s.size.width, s.size.height, s.style.wobble, sheet.over)
    np.take(pixels.view(np.uint32).reshape(-1), index, out=moved.view(np.uint32).reshape(-1), mode="clip")
    image = skia.Image.fromarray(moved, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = sheet.surface.getCanvas()
    canvas.save()
    canvas.resetMatrix()
    canvas.drawImage(image, 0, 0, skia.SamplingOptions(), skia.Paint(BlendMode=skia.BlendMode.kSrc))
    canvas.restore()


@lru_cache(maxsize=3)
def _wander(width: int, height: int, wobble: float, over: int) -> npt.NDArray[np.intp]:
    """For every pixel the index of the one that takes its place; the same for all sheets, so that they still meet.

    A sheet that is larger by `over` pixels on every side has the mirror image of its edges' wandering there.
    """
    rng = np.random.default_rng(5)
    reach = height * 0.006 * wobble
    wide, high = width + 2 * over, height + 2 * over
    rows, columns = np.indices((high, wide), np.int32, sparse=True)
    places = []
    for axis, limit in ((rows, high), (columns, wide)):
        coarse = field(rng, width=width // 2, height=height // 2, cells=(60.0 * width / height, 60.0), octaves=3)
        noise = np.repeat(np.repeat(coarse, 2, 0), 2, 1)[:height, :width]
        noise = np.pad(noise, ((0, height - noise.shape[0]), (0, width - noise.shape[1])), mode="edge")
        noise = np.pad(noise, over, mode="reflect")
        places.append(np.clip(axis + ((noise - 0.5) * 2 * reach).astype(np.int32), 0, limit - 1))
    index: npt.NDArray[np.intp] = (places[0] * wide + places[1]).astype(np.intp).reshape(-1)
    return index


def _halftone(canvas: skia.Canvas, width: int, height: int) -> None:
    """Printed dots, a little of the ink off its plate."""
    step = max(3.0, min(width, height) / 190)
    side = 32
    down, across = np.mgrid[0:side, 0:side] / side - 0.5
    dot = np.clip((0.33 - np.hypot(across, down)) * 10, 0, 1).astype(np.float32)
    turn = skia.Matrix.RotateDeg(30)
    turn.preScale(step / side, step / side)
    _tiled(canvas, alpha_image(dot * 0.1, _INK), turn)
