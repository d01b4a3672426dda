"""The brush: everything that is painted, in props and in settings, is painted by these strokes.

A stroke takes a shape (see `shapes`) in the coordinates of whoever paints, and a colour as a hex string.
The brush knows the light and the style, so that a colour is given once, as it is in plain daylight; the lit side,
the shaded side, the hour of the day and the style's own palette are the brush's work.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np
import skia

from pixora_core.providers.embedded.illustrator.colour import RGB, argb, hexa, hue_of, lift, luma, mix, times
from pixora_core.providers.embedded.illustrator.light import Light, Tones
from pixora_core.providers.embedded.illustrator.shapes import Shape, line_points, smooth
from pixora_core.providers.embedded.illustrator.style import Style

__all__ = ["Brush", "Plume"]

Colour = str | RGB
Point = tuple[float, float]
Plume = tuple[float, float, float, float]
"""Where steam rises from (x, y), how high, and how dense."""


class Brush:
    """Paints on a skia canvas. `up` is 1 where y points up (props) and -1 where it points down (settings).

    A colour that is `dyed` is painted as another.
    """

    def __init__(
        self,
        canvas: skia.Canvas,
        light: Light,
        style: Style,
        rng: np.random.Generator,
        *,
        up: int = 1,
        dyed: Mapping[Colour, RGB] | None = None,
    ) -> None:
        self.canvas = canvas
        self.light = light
        self.style = style
        self.rng = rng
        self.up = up
        self.dyed: Mapping[Colour, RGB] = dyed or {}
        self.plumes: list[Plume] | None = None
        """Where steam would rise, for whoever lets it rise; None: it is painted, and stands still."""
        self._palette: tuple[RGB, ...] = ()
        self._dye: dict[int, RGB] | None = None

    # Colours

    def dress(self, palette: tuple[RGB, ...], *, dyed: bool) -> None:
        """Paints in a character's colours from now on: what is `worn`, or, `dyed`, every colour but black and white."""
        self._palette = palette
        self._dye = {} if dyed else None

    def worn(self, place: int, colour: Colour) -> Colour:
        """The character's colour of that place (0: the largest piece of clothing); `colour` where it has none."""
        return self._palette[place] if place < len(self._palette) else colour

    def _own(self, colour: Colour) -> RGB:
        """The colour, or the one that takes its place: hues come to the palette's colours in the order of painting."""
        plain = hexa(self.dyed.get(colour, colour))
        if self._dye is None:
            return plain
        hue = hue_of(plain)
        if hue is None:
            return plain
        base = self._dye.setdefault(hue, plain)
        place = list(self._dye).index(hue)
        return lift(self._palette[place % len(self._palette)], luma(plain) - luma(base))

    def body(self, colour: Colour) -> RGB:
        """A colour in this picture's light and style."""
        return self.style.map(times(self._own(colour), self.light.tint))

    def tones(self, colour: Colour, relief: float) -> Tones:
        """A colour's lit, plain and shaded tone in this picture's light and style."""
        tones = self.light.tones(self._own(colour), relief)
        return Tones(
            light=self.style.map(tones.light), body=self.style.map(tones.body), shade=self.style.map(tones.shade)
        )

    # Strokes for bodies

    def lit(self, shape: Shape, colour: Colour, *, relief: float = 0.5, alpha: float = 1.0) -> None:
        """A body whose side towards the light is lighter and whose far side lies in shade."""
        tones = self.tones(colour, relief)
        start, end = self._across(shape)
        stops = [(0.0, tones.shade), (0.55, tones.body), (1.0, tones.light)]
        self._body(shape, self._linear(start, end, self._shaded(stops), alpha), tones.shade)

    def ball(self, shape: Shape, colour: Colour, *, relief: float = 0.65, alpha: float = 1.0) -> None:
        """A round body: a soft highlight towards the light, a core of shade away from it."""
        tones = self.tones(colour, relief)
        bounds = shape.getBounds()
        wide, tall = bounds.width() / 2, bounds.height() / 2
        x = bounds.centerX() + self.light.x * wide * 0.5
        y = bounds.centerY() + self.light.y * tall * 0.5 * self.up
        deep = mix(tones.shade, times(tones.shade, (0.6, 0.6, 0.7)), relief * 0.6)
        stops = self._shaded([(0.0, tones.light), (0.38, tones.body), (0.8, tones.shade), (1.0, deep)])
        squash = skia.Matrix().setScale(1.0, max(1e-3, tall / max(wide, 1e-6)), x, y)
        shader = skia.GradientShader.MakeRadial(
            skia.Point(x, y),
            max(1e-4, wide * 1.75),
            [argb(tone, alpha) for _, tone in stops],
            [place for place, _ in stops],
            localMatrix=squash,
        )
        self._body(shape, shader, tones.shade)

    def tube(self, shape: Shape, colour: Colour, *, relief: float = 0.6, alpha: float = 1.0) -> None:
        """A standing cylinder (a cup, a tower, a trunk): shaded from edge to edge across its width."""
        tones = self.tones(colour, relief)
        bounds = shape.getBounds()
        peak = 0.5 + 0.27 * math.copysign(min(1.0, abs(self.light.x) + 0.3), self.light.x)
        far = tones.shade
        stops = [
            (0.0, far if peak > 0.5 else tones.body),
            (peak, tones.light),
            (1.0, far if peak <= 0.5 else tones.body),
        ]
        middle = 0.5 if abs(peak - 0.5) > 0.1 else peak / 2
        stops = sorted([*stops, (middle, tones.body)])
        y = bounds.centerY()
        shader = self._linear((bounds.left(), y), (bounds.right(), y), self._shaded(stops), alpha)
        self._body(shape, shader, tones.shade)

    def flat(self, shape: Shape, colour: Colour, *, alpha: float = 1.0, soft: float = 0.0) -> None:
        """A plain patch; `soft` blurs its edge by that many units."""
        self.canvas.drawPath(shape, self._paint(self.body(colour), alpha, soft))

    def fade(
        self, shape: Shape, colour: Colour, *, start: Point, end: Point, alpha: tuple[float, float] = (1.0, 0.0)
    ) -> None:
        """A patch whose opacity runs from one value at `start` to another at `end`."""
        tone = self.body(colour)
        points = [skia.Point(*start), skia.Point(*end)]
        shader = skia.GradientShader.MakeLinear(points, [argb(tone, alpha[0]), argb(tone, alpha[1])])
        self.canvas.drawPath(shape, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))

    def line(
        self, shape: Shape | Sequence[Point], colour: Colour, width: float, *, alpha: float = 1.0, soft: float = 0.0
    ) -> None:
        """A line with round ends along a shape or through points."""
        along = shape if isinstance(shape, skia.Path) else line_points(shape)
        paint = self._paint(self.body(colour), alpha, soft)
        self._as_line(paint, width)
        self.canvas.drawPath(along, paint)

    def rod(self, shape: Shape | Sequence[Point], colour: Colour, width: float, *, relief: float = 0.5) -> None:
        """A thick line that is lit like a body (handles, legs, ropes, branches)."""
        along = shape if isinstance(shape, skia.Path) else line_points(shape)
        if self.style.outline:
            self.line(along, self.style.ink, width * 1.18, alpha=0.8)
        tones = self.tones(colour, relief)
        start, end = self._across(along)
        shader = self._linear(
            start, end, self._shaded([(0.0, tones.shade), (0.5, tones.body), (1.0, tones.light)]), 1.0
        )
        paint = skia.Paint(AntiAlias=True, Dither=True, Shader=shader)
        self._as_line(paint, width)
        self.canvas.drawPath(along, paint)

    # Strokes of light and dark

    def shade(self, shape: Shape, *, alpha: float = 0.3, soft: float = 0.0) -> None:
        """A shadow that lies on what is painted below it."""
        dark = self.style.map(times((0.22, 0.18, 0.3), self.light.shade))
        self.canvas.drawPath(shape, self._paint(dark, alpha, soft))

    def sheen(self, shape: Shape, *, alpha: float = 0.35, soft: float = 0.0) -> None:
        """A highlight of the light's own colour."""
        if self.style.shading == "plain":
            alpha *= 0.4
        tone = self.style.map(mix(self.light.colour, (1.0, 1.0, 1.0), 0.4))
        self.canvas.drawPath(shape, self._paint(tone, alpha * (0.35 + 0.65 * self.light.strength), soft))

    def lamp(self, shape: Shape, colour: Colour = "#ffd98a", *, dark: Colour = "#3d5266", soft: float = 0.0) -> None:
        """Something that shines at night (a window, a lantern) and is glass of the colour `dark` by day."""
        by_day, by_night = self.body(dark), self.style.map(hexa(colour))
        night = min(1.0, self.light.night * 1.6)
        self.canvas.drawPath(shape, self._paint(mix(by_day, by_night, night), 1.0, soft))
        if night > 0.2:
            bounds = shape.getBounds()
            reach = max(bounds.width(), bounds.height())
            self.glow(bounds.centerX(), bounds.centerY(), reach * 1.6, colour, alpha=0.3 * night)

    def fire(self, shape: Shape, colour: Colour, *, alpha: float = 1.0, soft: float = 0.0) -> None:
        """Something that shines by itself at every hour: flames, lava, screens, the sun."""
        self.canvas.drawPath(shape, self._paint(self.style.map(hexa(colour)), alpha, soft))

    def glow(self, x: float, y: float, radius: float, colour: Colour, *, alpha: float = 0.5) -> None:
        """Light around a point, fading to nothing at `radius`."""
        tone = self.style.map(hexa(colour))
        strength = alpha * min(1.0, self.style.bloom)
        falloff = [(0.0, 1.0), (0.18, 0.62), (0.42, 0.24), (0.7, 0.07), (1.0, 0.0)]
        colours = [argb(tone, strength * share) for _, share in falloff]
        shader = skia.GradientShader.MakeRadial(
            skia.Point(x, y), max(1e-4, radius), colours, [place for place, _ in falloff]
        )
        mode = skia.BlendMode.kScreen if luma(tone) < 0.98 else skia.BlendMode.kSrcOver
        paint = skia.Paint(AntiAlias=True, Dither=True, Shader=shader, BlendMode=mode)
        self.canvas.drawCircle(x, y, radius, paint)

    def steam(self, x: float, y: float, height: float, *, alpha: float = 0.3) -> None:
        """Steam or thin smoke that rises from a point."""
        if self.plumes is not None:
            matrix = self.canvas.getTotalMatrix()
            foot = matrix.mapXY(x, y)
            self.plumes.append((foot.x(), foot.y(), matrix.mapRadius(height), alpha))
            return
        for strand in range(3):
            self.strand(x, y, height, alpha=alpha, number=strand)

    def strand(self, x: float, y: float, height: float, *, alpha: float, number: int) -> None:
        """One of the three strands of steam."""
        sway = height * (0.05 + 0.03 * number) * (-1 if number % 2 else 1)
        base = x + (number - 1) * height * 0.09
        steps = [(base + sway * math.sin(step * 1.25 + number), y + self.up * height * step / 6) for step in range(7)]
        tone = self.style.map(mix((1.0, 1.0, 1.0), self.light.colour, 0.3))
        ends = [skia.Point(x, y), skia.Point(x, y + self.up * height)]
        shader = skia.GradientShader.MakeLinear(
            ends, [argb(tone, alpha * 0.2), argb(tone, alpha), argb(tone, 0.0)], [0.0, 0.3, 1.0]
        )
        paint = skia.Paint(AntiAlias=True, Shader=shader, MaskFilter=self._blur(height * 0.035))
        self._as_line(paint, height * 0.055)
        self.canvas.drawPath(smooth(steps, closed=False), paint)

    # Where strokes land

    @contextmanager
    def inside(self, shape: Shape) -> Iterator[None]:
        """Strokes land only inside a shape."""
        self.canvas.save()
        self.canvas.clipPath(shape, doAntiAlias=True)
        try:
            yield
        finally:
            self.canvas.restore()

    @contextmanager
    def at(self, x: float, y: float, *, scale: float = 1.0, turn: float = 0.0, flip: bool = False) -> Iterator[None]:
        """Strokes land in coordinates moved to (x, y), scaled, turned anticlockwise by degrees, mirrored."""
        outer = self.light
        self.light = outer.turned(turn, flip=flip)
        self.canvas.save()
        self.canvas.translate(x, y)
        self.canvas.rotate(turn * self.up)
        self.canvas.scale(-scale if flip else scale, scale)
        try:
            yield
        finally:
            self.canvas.restore()
            self.light = outer

    # Chance, always from the request's seed

    def around(self, value: float, spread: float) -> float:
        """A value near to another: plus or minus at most `spread`."""
        return value + float(self.rng.uniform(-spread, spread))

    def between(self, low: float, high: float) -> float:
        """A value between two others."""
        return float(self.rng.uniform(low, high))

    def pick(self, *choices: str) -> str:
        """One of several."""
        return choices[int(self.rng.integers(len(choices)))]

    # How strokes are made

    def _body(self, shape: Shape, shader: skia.Shader, dark: RGB) -> None:
        self.canvas.drawPath(shape, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))
        if self.style.outline:
            bounds = shape.getBounds()
            width = 0.0022 * self.style.outline * min(1.0, 0.35 + max(bounds.width(), bounds.height()))
            paint = self._paint(mix(self.style.ink, dark, 0.25), 0.75, 0.0)
            self._as_line(paint, width)
            self.canvas.drawPath(shape, paint)

    def _across(self, shape: Shape) -> tuple[Point, Point]:
        bounds = shape.getBounds()
        x, y = self.light.x, self.light.y * self.up
        reach = (abs(x) * bounds.width() + abs(y) * bounds.height()) / 2 + 1e-5
        middle = (bounds.centerX(), bounds.centerY())
        return (middle[0] - x * reach, middle[1] - y * reach), (middle[0] + x * reach, middle[1] + y * reach)

    def _shaded(self, stops: Sequence[tuple[float, RGB]]) -> list[tuple[float, RGB]]:
        """The stops of a gradient as the style shades: soft, in two tones, in bands, or hardly at all."""
        shading = self.style.shading
        if shading == "plain":
            plain = max((tone for _, tone in stops[1:-1]), key=luma)
            return [(place, mix(tone, plain, 0.72)) for place, tone in stops]
        if shading == "soft":
            return list(stops)
        steps: list[tuple[float, RGB]] = []
        for (place, tone), (after, _) in zip(stops, [*stops[1:], (1.0, stops[-1][1])], strict=True):
            edge = (place + after) / 2 if shading == "poster" else after - 0.03
            steps += [(place, tone), (max(place, edge), tone)] if after > place else [(place, tone)]
        return steps

    def _linear(self, start: Point, end: Point, stops: Sequence[tuple[float, RGB]], alpha: float) -> skia.Shader:
        points = [skia.Point(*start), skia.Point(*end)]
        colours = [argb(tone, alpha) for _, tone in stops]
        return skia.GradientShader.MakeLinear(points, colours, [place for place, _ in stops])

    def _paint(self, tone: RGB, alpha: float, soft: float) -> skia.Paint:
        paint = skia.Paint(AntiAlias=True, Color=argb(tone, alpha))
        if soft > 0:
            paint.setMaskFilter(self._blur(soft))
        return paint

    @staticmethod
    def _as_line(paint: skia.Paint, width: float) -> None:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)

    @staticmethod
    def _blur(sigma: float) -> skia.MaskFilter:
        return skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, sigma)
