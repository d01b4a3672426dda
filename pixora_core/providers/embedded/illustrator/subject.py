"""A prop set into a picture: shadows under it, light along its edge, air in front of it, its mirror image on water."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import numpy as np
import skia
from pydantic import Field

from pixora_core.providers.embedded.illustrator.brush import Brush, Plume
from pixora_core.providers.embedded.illustrator.colour import RGB, argb, mix
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.paints import dye
from pixora_core.providers.embedded.illustrator.prop import Prop
from pixora_core.providers.embedded.illustrator.style import Style
from pixora_core.units import Frozen

__all__ = ["Air", "Spot", "set_into"]

_MARGIN: Final = 0.6
_SOLID: Final = [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3.0, -1.2]

_HARD: Final = [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 7.0, -0.5]


class Spot(Frozen):
    """Where a prop stands, in pixels: the middle of its foot, and its width."""

    x: float
    y: float
    width: float
    flip: bool = False
    turn: float = 0.0
    rests: Literal["ground", "water", "nowhere"] = "ground"
    seed: int = 0
    paint: str | None = None


class Air(Frozen):
    """What lies between the camera and a thing: a colour, and how much of it."""

    colour: RGB = (0.8, 0.8, 0.85)
    amount: Annotated[float, Field(ge=0, le=1)] = 0.0


def recorded(
    prop: Prop,
    light: Light,
    style: Style,
    *,
    seed: int,
    paint: str | None = None,
    plumes: list[Plume] | None = None,
) -> skia.Picture:
    """The strokes of a prop, to be played back as often as needed (for itself, its shadow, its outline).

    With `plumes` its steam is told there, in units of the prop, instead of being painted.
    """
    recorder = skia.PictureRecorder()
    room = skia.Rect.MakeLTRB(-0.5 - _MARGIN, -_MARGIN, 0.5 + _MARGIN, prop.height + _MARGIN)
    canvas = recorder.beginRecording(room)
    brush = Brush(canvas, light, style, np.random.default_rng(seed), dyed=dye(prop.coat, paint))
    brush.plumes = plumes
    prop.draw(brush)
    return recorder.finishRecordingAsPicture()


def set_into(
    canvas: skia.Canvas,
    prop: Prop,
    spot: Spot,
    *,
    light: Light,
    style: Style,
    air: Air,
    plumes: list[Plume] | None = None,
) -> None:
    """Draws the prop with everything that makes it belong to the picture; `plumes` as in `recorded`."""
    seen = light.turned(spot.turn, flip=spot.flip)
    strokes = recorded(prop, seen, style, seed=spot.seed, paint=spot.paint, plumes=plumes)
    if spot.rests == "ground":
        _cast_shadow(canvas, strokes, prop, spot, light, style)
        _contact_shadow(canvas, spot, light, style)
    if spot.rests == "water":
        _mirror_image(canvas, strokes, prop, spot, air)
    _body(canvas, strokes, prop, spot, light, style, air)


def _enter(canvas: skia.Canvas, spot: Spot, prop: Prop) -> None:
    canvas.translate(spot.x, spot.y)
    if spot.turn:
        middle = prop.height * spot.width / 2
        canvas.translate(0, -middle)
        canvas.rotate(-spot.turn)
        canvas.translate(0, middle)
    canvas.scale(-spot.width if spot.flip else spot.width, -spot.width)
    canvas.translate(0, -prop.sinks * prop.height)


def _room(prop: Prop, spot: Spot) -> skia.Rect:
    reach = spot.width * (0.5 + _MARGIN)
    top = spot.width * (prop.height + _MARGIN)
    return skia.Rect.MakeLTRB(spot.x - reach, spot.y - top, spot.x + reach, spot.y + spot.width * _MARGIN)


def _silhouette(colour: RGB, alpha: float) -> skia.ColorFilter:
    fill = skia.ColorFilters.Blend(argb(colour, alpha), skia.BlendMode.kSrcIn)
    return skia.ColorFilters.Compose(fill, skia.ColorFilters.Matrix(_SOLID))


def _cast_shadow(
    canvas: skia.Canvas, strokes: skia.Picture, prop: Prop, spot: Spot, light: Light, style: Style
) -> None:
    """The prop's silhouette laid on the ground, towards the camera and away from the light."""
    length = min(0.5, 0.16 + 0.24 * (1 - light.y)) * min(1.0, 0.9 / prop.height)
    alpha = 0.34 * (0.4 + 0.6 * light.strength)
    filters = skia.ImageFilters.Blur(0.02, 0.02)  # in units of the prop, like the strokes
    coloured = skia.ImageFilters.ColorFilter(_silhouette(style.map((0.06, 0.05, 0.12)), alpha), filters)
    reach = spot.width * (0.6 + abs(light.x) * 0.5 * prop.height)
    low = spot.y + spot.width * (length * prop.height + 0.1)
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(spot.x - reach, spot.y - 0.1 * spot.width, spot.x + reach, low))
    canvas.saveLayer(None, skia.Paint())
    canvas.save()
    canvas.translate(spot.x, spot.y)
    canvas.concat(skia.Matrix.MakeAll(1, light.x * 0.45, 0, 0, -length, 0, 0, 0, 1))
    canvas.scale(-spot.width if spot.flip else spot.width, -spot.width)
    canvas.saveLayer(None, skia.Paint(ImageFilter=coloured))
    canvas.drawPicture(strokes)
    canvas.restore()
    canvas.restore()
    far = spot.y + length * prop.height * spot.width
    ends = [skia.Point(0, spot.y), skia.Point(0, far + 1)]
    fade = skia.GradientShader.MakeLinear(ends, [argb((0, 0, 0), 1.0), argb((0, 0, 0), 0.15)])
    canvas.drawPaint(skia.Paint(Shader=fade, BlendMode=skia.BlendMode.kDstIn))
    canvas.restore()
    canvas.restore()


def _contact_shadow(canvas: skia.Canvas, spot: Spot, light: Light, style: Style) -> None:
    dark = style.map((0.05, 0.04, 0.09))
    for across, tall, alpha in ((0.47, 0.045, 0.30), (0.36, 0.02, 0.42)):
        paint = skia.Paint(AntiAlias=True, Color=argb(dark, alpha))
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, spot.width * tall * 0.6))
        x, y = spot.x - light.x * spot.width * 0.04, spot.y + spot.width * tall * 0.2
        oval = skia.Rect.MakeLTRB(
            x - spot.width * across, y - spot.width * tall, x + spot.width * across, y + spot.width * tall
        )
        canvas.drawOval(oval, paint)


def _mirror_image(canvas: skia.Canvas, strokes: skia.Picture, prop: Prop, spot: Spot, air: Air) -> None:
    """The prop upside down in the water, broken into strips that sway the more the nearer they are."""
    tall = prop.height * (1 - prop.sinks) * spot.width * 0.8
    strips = 26
    rng = np.random.default_rng(spot.seed + 77)
    sway = rng.uniform(-1, 1, strips)
    for strip in range(strips):
        share = strip / strips
        top = spot.y + tall * share
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(spot.x - spot.width, top, spot.x + spot.width, top + tall / strips + 0.6))
        alpha = 0.42 * (1 - share) ** 1.3
        canvas.saveLayer(None, skia.Paint(Color=argb((0, 0, 0), alpha)))
        canvas.translate(spot.x + sway[strip] * spot.width * 0.028 * (0.3 + share), spot.y)
        canvas.scale(-spot.width if spot.flip else spot.width, spot.width * 0.8)
        canvas.translate(0, -prop.sinks * prop.height)
        canvas.drawPicture(strokes)
        canvas.drawPaint(skia.Paint(Color=argb(air.colour, 0.3), BlendMode=skia.BlendMode.kSrcATop))
        canvas.restore()
        canvas.restore()


def _body(
    canvas: skia.Canvas, strokes: skia.Picture, prop: Prop, spot: Spot, light: Light, style: Style, air: Air
) -> None:
    room = _room(prop, spot)
    canvas.save()
    canvas.clipRect(room)
    canvas.saveLayer(room, skia.Paint())
    if spot.rests == "water":
        canvas.clipRect(skia.Rect.MakeLTRB(room.left(), room.top(), room.right(), spot.y))
    if style.outline:
        _outline(canvas, strokes, prop, spot, style)
    canvas.save()
    _enter(canvas, spot, prop)
    canvas.drawPicture(strokes)
    canvas.restore()
    if style.rim:
        _rim_light(canvas, strokes, prop, spot, light, style)
    ends = [skia.Point(0, spot.y), skia.Point(0, spot.y - prop.height * spot.width)]
    colours = [argb(air.colour, min(1.0, air.amount * 1.25)), argb(air.colour, air.amount * 0.8)]
    veil = skia.GradientShader.MakeLinear(ends, colours)
    canvas.drawPaint(skia.Paint(Shader=veil, BlendMode=skia.BlendMode.kSrcATop))
    canvas.restore()
    canvas.restore()


def _solid_only(canvas: skia.Canvas, spot: Spot, prop: Prop) -> None:
    """From here on only the box is painted in which all that is solid stands: filters cost by the pixel."""
    outer = canvas.getTotalMatrix()
    _enter(canvas, spot, prop)
    canvas.clipRect(skia.Rect.MakeLTRB(-0.56, -0.06, 0.56, prop.height + 0.06))
    canvas.setMatrix(outer)


def _outline(canvas: skia.Canvas, strokes: skia.Picture, prop: Prop, spot: Spot, style: Style) -> None:
    """A line of ink around the silhouette: what a blur of it reaches, made hard again."""
    width = max(0.8, spot.width * 0.0017 * style.outline)
    solid = skia.ImageFilters.ColorFilter(skia.ColorFilters.Matrix(_SOLID), None)
    spread = skia.ImageFilters.Blur(width * 0.75, width * 0.75, skia.TileMode.kDecal, solid)
    ink = skia.ColorFilters.Compose(
        skia.ColorFilters.Blend(argb(style.ink), skia.BlendMode.kSrcIn), skia.ColorFilters.Matrix(_HARD)
    )
    canvas.save()
    _solid_only(canvas, spot, prop)
    canvas.saveLayer(None, skia.Paint(ImageFilter=skia.ImageFilters.ColorFilter(ink, spread)))
    _enter(canvas, spot, prop)
    canvas.drawPicture(strokes)
    canvas.restore()
    canvas.restore()


def _rim_light(canvas: skia.Canvas, strokes: skia.Picture, prop: Prop, spot: Spot, light: Light, style: Style) -> None:
    """A seam of light along the edge that faces the light: the light's colour where the moved silhouette is not."""
    reach = spot.width * 0.011
    shift = skia.ImageFilters.Offset(-light.x * reach, light.y * reach)
    soft = skia.ImageFilters.Blur(reach * 0.5, reach * 0.5, skia.TileMode.kDecal, shift)
    tone = style.map(mix(light.colour, (1.0, 1.0, 1.0), 0.25))
    canvas.save()
    _solid_only(canvas, spot, prop)
    canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kSrcATop, Color=argb(tone, style.rim * light.strength)))
    canvas.drawColor(argb(tone))
    canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kDstOut, ImageFilter=soft))
    _enter(canvas, spot, prop)
    canvas.drawPicture(strokes)
    canvas.restore()
    canvas.restore()
    canvas.restore()
