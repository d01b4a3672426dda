"""What hangs above every outdoor setting: sky, sun and moon, stars, clouds, rays of light, rain and snow."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Final

import numpy as np
import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, argb, mix
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import alpha_image, field

__all__ = [
    "clouds",
    "heap",
    "heavens",
    "lightning",
    "precipitation",
    "puffs_of_cloud",
    "rays",
    "sky",
    "softly",
    "stars",
    "stretch",
    "sun_or_moon",
    "wash",
]

_CROWN: Final = 0.95
"""How high a heaped cloud rises above its foot at most, in its sizes."""

_CLEAR: Final = 0.17
"""What heaped clouds leave free below the picture's upper edge, of which a camera may cut so much: a cut one is a
lozenge. A camera that rises begins with 0.15 of the picture above its frame."""


def heavens(s: Stage, b: Brush) -> None:
    """The whole sky of the hour and the weather."""
    sky(s, b)
    stars(s, b, amount=s.look.stars, low=s.plan.horizon)
    sun_or_moon(s, b)
    clouds(s, b)
    if s.look.weather == "storm":
        lightning(s, b)


def wash(s: Stage, b: Brush, tones: tuple[RGB, ...], *, low: float, top: float = 0.0, alpha: float = 1.0) -> None:
    """A vertical gradient over the whole picture between `top` and `low`, evenly through the tones, mixed cleanly."""
    finished = [s.style.map(tone) for tone in tones]
    steps = 5 if s.style.shading in ("soft", "plain") else 3
    colours: list[int] = []
    for here, after in pairwise(finished):
        colours += [argb(mix(here, after, step / steps), alpha) for step in range(steps)]
    colours.append(argb(finished[-1], alpha))
    places = np.linspace(0, 1, len(colours)).tolist()
    if s.style.shading == "poster":
        bands = len(colours)
        places = [place for band in range(bands) for place in (band / bands, (band + 0.999) / bands)]
        places[-1] = 1.0
        colours = [colour for colour in colours for _ in range(2)]
    ends = [skia.Point(0, top), skia.Point(0, low)]
    shader = skia.GradientShader.MakeLinear(ends, colours, places)
    b.canvas.drawRect(skia.Rect.MakeLTRB(0, 0, s.wide, 1), skia.Paint(Shader=shader, Dither=True))


def sky(s: Stage, b: Brush) -> None:
    """The sky's gradient down to the horizon, and the light around the sun."""
    wash(s, b, s.look.sky, low=s.plan.horizon + 0.02)
    x, y = s.plan.sun
    strength = s.look.light.strength
    if s.style.shading == "poster":
        for turn in range(0, 360, 20):
            edges = (math.radians(turn), math.radians(turn + 8))
            wedge = [(x + 3 * math.cos(edge), y + 3 * math.sin(edge)) for edge in edges]
            b.flat(poly((x, y), *wedge), s.look.sky[3], alpha=0.22)
        return
    halo = mix(s.look.sky[3], s.look.light.colour, 0.5)
    b.glow(x, y, 0.95 * s.unit, halo, alpha=0.5 * strength)
    b.glow(x, y, 0.42 * s.unit, s.look.sun, alpha=0.6 * strength)


def sun_or_moon(s: Stage, b: Brush) -> None:
    """The sun's disc, or a moon at night; behind clouds there is none, unless the picture is about it."""
    hero = s.plan.disc > 1
    if not hero and (s.look.clouds > 0.8 or not s.plan.sunlit):
        return
    x, y = s.plan.sun
    tone = s.look.sun
    radius = s.unit * {"dawn": 0.055, "evening": 0.062, "dusk": 0.066, "night": 0.042}.get(s.look.hour, 0.04)
    radius *= s.plan.disc if hero else 1.7 if s.style.shading in ("plain", "poster") else 1.0
    if hero and s.style.shading != "plain":
        b.glow(x, y, radius * 3.2, tone, alpha=0.5)
    if s.look.hour != "night" and not s.plan.moonlit:
        b.flat(circle(x, y, radius), mix(tone, s.look.sky[3], 0.08), soft=0.0)
        b.flat(circle(x, y, radius * 0.94), mix(tone, WHITE, 0.5), soft=radius * 0.06)
        return
    disc = circle(x, y, radius)
    b.glow(x, y, radius * 4.5, tone, alpha=0.45)
    b.flat(disc, mix(tone, (0.85, 0.84, 0.78), 0.4))
    with b.inside(disc):
        for dx, dy, size in ((-0.3, -0.2, 0.34), (0.25, 0.3, 0.26), (0.3, -0.35, 0.2), (-0.25, 0.45, 0.16)):
            b.flat(
                circle(x + dx * radius, y + dy * radius, size * radius), s.look.sky[2], alpha=0.25, soft=radius * 0.05
            )


def stars(s: Stage, b: Brush, *, amount: float, low: float, big: int = 7) -> None:
    """Stars that thin out towards the horizon; a few with a glow."""
    if amount <= 0.02:
        return
    area = s.wide * low / 1.1
    count = int(520 * amount * area * s.style.detail)
    for faint in (0.35, 0.6, 0.95):
        paint = skia.Paint(AntiAlias=True, Color=argb(s.style.map((0.93, 0.95, 1.0)), faint * min(1.0, 0.4 + amount)))
        for _ in range(count // 3):
            y = low * float(s.rng.random()) ** 1.35 * 0.95
            size = s.unit * (0.0006 + 0.0011 * float(s.rng.random()) * faint)
            b.canvas.drawCircle(float(s.rng.uniform(0, s.wide)), y, size, paint)
    for _ in range(int(big * amount)):
        x, y = float(s.rng.uniform(0, s.wide)), low * 0.75 * float(s.rng.random())
        b.glow(x, y, 0.012 * s.unit, "#dfe8ff", alpha=0.75)
        b.flat(circle(x, y, 0.0018 * s.unit), "#ffffff")


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


def clouds(s: Stage, b: Brush) -> None:
    """Heaped clouds where the style draws shapes, else veils of noise; the weather says how many."""
    shapely = s.style.shading != "soft" or (s.look.hour in ("day", "morning") and s.look.clouds < 0.5)
    if s.look.clouds > 0.6 or not shapely:
        _veils(s, b)
    if shapely and s.look.light.night < 0.9:
        count = int((3 + 4 * s.look.clouds) * max(0.6, s.wide / 1.78) * (0.5 + 0.5 * s.style.detail))
        for _ in range(count):
            y = float(s.rng.uniform(0.08, s.plan.horizon * 0.86))
            size = (0.09 + 0.17 * (1 - y / s.plan.horizon)) * s.unit * float(s.rng.uniform(0.7, 1.35))
            size = min(size, (s.plan.horizon * 0.86 - _CLEAR) / _CROWN)
            y = max(y, _CLEAR + _CROWN * size)
            heap(s, b, _beside_the_sun(s, float(s.rng.uniform(-0.05, s.wide + 0.05)), y, size), y, size)


def _beside_the_sun(s: Stage, x: float, y: float, size: float) -> float:
    """Where a cloud of this size stands that would bite into the sun's disc: beside it."""
    sun, disc = s.plan.sun, 0.07 * s.unit * max(1.0, s.plan.disc)
    reach = size * 1.6 + disc
    if not y - size * 1.1 - disc < sun[1] < y + disc or abs(x - sun[0]) >= reach:
        return x
    return sun[0] + math.copysign(reach, x - sun[0])


def _veils(s: Stage, b: Brush) -> None:
    amount = s.look.clouds
    width, height = 420, 200
    noise = field(s.rng, width=width, height=height, cells=(3.2 * s.wide, 5.5), octaves=6, rough=0.56)
    edge = 0.62 - 0.26 * amount
    body = np.clip((noise - edge) / 0.26, 0, 1)
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    fade = np.clip((1 - down) * 4, 0, 1) * np.clip(down * 8 + 0.4, 0, 1)
    padded = np.pad(noise, 6, mode="edge")
    towards = padded[2 : 2 + height, 6 + 6 * s.plan.side : 6 + 6 * s.plan.side + width]
    lit = np.clip((noise - towards) * 5 + 0.45 - 0.2 * amount, 0, 1) * (0.45 + 0.55 * s.look.light.strength)
    lower, upper = s.style.map(s.look.cloud_shade), s.style.map(s.look.cloud_light)
    image = alpha_image(body * fade * (0.55 + 0.35 * amount), lower, upper, lit)
    stretch(s, b, box(0, -0.02, s.wide, s.plan.horizon), image)


def heap(s: Stage, b: Brush, x: float, y: float, size: float) -> None:
    """One heaped cloud with a flat foot, lit on the sun's side."""
    puffs = 7 + int(s.rng.integers(4))
    shape: list[tuple[float, float, float]] = []
    for puff in range(puffs):
        along = (puff + 0.5) / puffs * 2 - 1
        swell = (1 - along * along) * float(s.rng.uniform(0.6, 1.15))
        radius = size * (0.16 + 0.26 * swell)
        shape.append((x + along * size * 1.15, y - radius * 0.55 - size * 0.2 * swell, radius))
    haze = min(0.75, 0.12 + 0.75 * (y / max(0.2, s.plan.horizon)) ** 2)
    bottom = mix(s.look.cloud_shade, s.look.sky[2], haze)
    top = mix(s.look.cloud_light, s.look.sky[2], haze * 0.8)
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(x - size * 1.8, y - size * 1.2, x + size * 1.8, y), doAntiAlias=True)
    b.canvas.saveLayer(None, skia.Paint(Color=argb(WHITE, 0.92)))
    puffs_of_cloud(s, b, shape, bottom, top)
    foot = [skia.Point(0, y - size * 0.3), skia.Point(0, y)]
    fade = skia.GradientShader.MakeLinear(
        foot, [argb(WHITE, 1.0), argb(WHITE, 0.0 if s.style.shading == "soft" else 0.8)]
    )
    b.canvas.drawPaint(skia.Paint(Shader=fade, BlendMode=skia.BlendMode.kDstIn))
    b.canvas.restore()
    b.canvas.restore()


Puff = tuple[float, float, float]


def puffs_of_cloud(s: Stage, b: Brush, puffs: list[Puff], bottom: RGB, top: RGB) -> None:
    """One cloud of puffs (x, y, radius), from its shade to its light, as the style draws."""
    (_soft_puffs if s.style.shading == "soft" else _cut_puffs)(s, b, puffs, bottom, top)


def _soft_puffs(s: Stage, b: Brush, puffs: list[Puff], bottom: RGB, top: RGB) -> None:
    for px, py, radius in puffs:
        b.flat(circle(px, py, radius), bottom)
    for share, tone, size in ((0.2, mix(bottom, top, 0.55), 0.82), (0.36, top, 0.58)):
        for px, py, radius in puffs:
            shift = radius * share
            at = (px + s.plan.side * shift, py - shift * (0.8 if share < 0.3 else 1.0))
            b.flat(circle(*at, radius * size), tone, soft=radius * 0.22)


def _cut_puffs(s: Stage, b: Brush, puffs: list[Puff], bottom: RGB, top: RGB) -> None:
    """One outline, and in it the same outline twice again, moved towards the light: no puff shows its circle."""
    whole = _together(puffs, 1.0, 0.0, s.plan.side)
    b.flat(whole, bottom)
    with b.inside(whole):
        b.flat(_together(puffs, 0.98, 0.16, s.plan.side), mix(bottom, top, 0.6))
        b.flat(_together(puffs, 0.92, 0.36, s.plan.side), top)


def _together(puffs: list[Puff], size: float, shift: float, side: int) -> Shape:
    shape = skia.Path()
    for x, y, radius in puffs:
        shape.addCircle(x + side * radius * shift * 0.7, y - radius * shift, radius * size)
    return shape


def rays(s: Stage, b: Brush, *, alpha: float = 0.16) -> None:
    """Shafts of light from the sun, fading with distance."""
    if s.look.light.night > 0.9 or s.style.shading == "plain":
        return
    x, y = s.plan.sun
    tone = s.style.map(mix(s.look.light.colour, s.look.sky[3], 0.3))
    with softly(s, b, skia.Rect.MakeWH(s.wide, 1), skia.BlendMode.kScreen) as canvas:
        for _ in range(9):
            _ray(s, canvas, (x, y), tone, alpha)


def _ray(s: Stage, canvas: skia.Canvas, foot: tuple[float, float], tone: RGB, alpha: float) -> None:
    (x, y), reach = foot, 1.25
    middle = float(s.rng.uniform(0.15, math.pi - 0.15))
    spread = float(s.rng.uniform(0.02, 0.07))
    corners = [(x, y)]
    corners += [
        (x + reach * math.cos(middle + turn), y + reach * math.sin(middle + turn)) for turn in (-spread, spread)
    ]
    strength = alpha * float(s.rng.uniform(0.4, 1.0)) * s.look.light.strength
    shader = skia.GradientShader.MakeRadial(
        skia.Point(x, y), reach, [argb(tone, 0.0), argb(tone, strength), argb(tone, 0.0)], [0.0, 0.2, 1.0]
    )
    paint = skia.Paint(AntiAlias=True, Shader=shader, BlendMode=skia.BlendMode.kScreen)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.008))
    canvas.drawPath(poly(*corners), paint)


def lightning(s: Stage, b: Brush) -> None:
    """One branching flash from the clouds to the horizon."""
    x, y = s.plan.sun[0], 0.12
    b.glow(x, 0.25, 0.5 * s.unit, "#b9c6ff", alpha=0.5)
    b.glow(x, s.plan.horizon, 0.8 * s.unit, "#c9d2ff", alpha=0.6)
    points = [(x, y)]
    while y < s.plan.horizon - 0.02:
        y += float(s.rng.uniform(0.02, 0.05))
        x += float(s.rng.uniform(-0.03, 0.03)) * s.unit
        points.append((x, y))
    b.line(points, "#9fb4ff", 0.012 * s.unit, alpha=0.5, soft=0.006)
    b.line(points, "#ffffff", 0.0035 * s.unit)
    for start in points[2:-2:3]:
        branch = [
            start,
            (start[0] + b.around(0, 0.06), start[1] + 0.04),
            (start[0] + b.around(0, 0.1), start[1] + 0.08),
        ]
        b.line(branch, "#e8edff", 0.0016 * s.unit, alpha=0.8)


def precipitation(s: Stage, b: Brush) -> None:
    """Rain or snow between the camera and the picture."""
    if s.look.weather in ("rain", "storm"):
        slant = -0.16 * s.plan.side
        for _ in range(int(150 * s.wide)):
            x, y, long = float(s.rng.uniform(-0.1, s.wide + 0.1)), float(s.rng.uniform(-0.05, 1)), b.between(0.03, 0.09)
            b.line([(x, y), (x + slant * long, y + long)], "#dfe9f2", 0.0013, alpha=b.between(0.12, 0.34))
    if s.look.weather == "snow":
        for _ in range(int(130 * s.wide)):
            near = float(s.rng.random()) ** 3
            size = s.unit * (0.0018 + 0.007 * near)
            x, y = float(s.rng.uniform(0, s.wide)), float(s.rng.random())
            b.flat(oval(x, y, size, size), WHITE, alpha=0.85 - 0.5 * near, soft=size * 0.5 * near)
