"""What hangs above every outdoor setting: sky, sun and moon, stars, clouds, rays of light, rain and snow."""

from __future__ import annotations

import math
from functools import partial
from itertools import pairwise
from typing import Final

import numpy as np
import skia

from pixora_core.film.motion import STILL
from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, argb, mix
from pixora_core.providers.embedded.illustrator.gaits import raining, snowing, twinkle, wandering
from pixora_core.providers.embedded.illustrator.living import birds
from pixora_core.providers.embedded.illustrator.places.clouds import are_seen, clouds
from pixora_core.providers.embedded.illustrator.places.soft import softly
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = [
    "heavens",
    "lightning",
    "lights_and_clouds",
    "precipitation",
    "precipitation_outside",
    "rays",
    "sky",
    "stars",
    "sun_or_moon",
    "wash",
]


_WIND: Final = 0.045
"""How far clouds wander to either side, in widths."""

_BEYOND: Final = 0.14
"""How far clouds are painted beyond the picture's edges, in heights."""


def heavens(s: Stage, b: Brush) -> None:
    """The whole sky of the hour and the weather."""
    sky(s, b)
    stars(s, b, amount=s.look.stars, low=s.plan.horizon)
    lights_and_clouds(s, b)
    if s.look.weather == "storm":
        lightning(s, b)
    s.later(partial(birds, s))


def lights_and_clouds(s: Stage, b: Brush) -> None:
    """Sun or moon among the clouds; a moon that the picture is about hangs before them, or streaks make it a sun."""
    if not s.plan.moonlit:
        sun_or_moon(s, b)
    wind = wandering(_WIND, s.style.life, way=s.plan.side) if are_seen(s) else STILL
    with s.moving(b, "clouds", wind, over=_BEYOND):
        clouds(s, b, beyond=_BEYOND)
    if s.plan.moonlit:
        sun_or_moon(s, b)


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
        _sun(s, b, (x, y), radius)
    else:
        _moon(s, b, (x, y), radius)


def _sun(s: Stage, b: Brush, at: tuple[float, float], radius: float) -> None:
    """A disc where shapes are cut or drawn; else a light too bright for an edge, in its own shine."""
    tone, low = s.look.sun, s.look.hour in ("dawn", "evening", "dusk")
    if s.style.shading == "soft":
        warm = mix(tone, s.look.light.colour, 0.8 if low else 0.0)
        b.glow(*at, radius * 5.5, mix(warm, s.look.sky[3], 0.3), alpha=0.4 if low else 0.55)
        b.glow(*at, radius * 2.2, warm, alpha=0.55 if low else 0.9)
        b.flat(circle(*at, radius * 0.86), mix(warm, WHITE, 0.25 if low else 0.6), soft=radius * 0.16)
        return
    b.flat(circle(*at, radius), mix(tone, s.look.sky[3], 0.08), soft=0.0)
    b.flat(circle(*at, radius * 0.94), mix(tone, WHITE, 0.5), soft=radius * 0.06)


_SEAS = (
    (-0.3, -0.36, 0.34, 0.26),
    (0.16, -0.34, 0.24, 0.2),
    (-0.5, 0.06, 0.24, 0.34),
    (0.38, -0.06, 0.24, 0.22),
    (-0.18, 0.34, 0.16, 0.12),
    (0.66, -0.36, 0.09, 0.13),
)
"""The moon's dark seas: x, y and the half axes, in its radius."""


def _moon(s: Stage, b: Brush, at: tuple[float, float], radius: float) -> None:
    """A full moon: seas that run into each other, a bright crater with its rays, and no limb."""
    x, y = at
    disc, pale = circle(x, y, radius), mix(s.look.sun, (0.9, 0.9, 0.88), 0.45 if s.look.hour == "night" else 0.8)
    b.glow(x, y, radius * 6.5, s.look.sun, alpha=0.3)
    b.glow(x, y, radius * 2.6, s.look.sun, alpha=0.5)
    b.flat(disc, pale)
    with b.inside(disc):
        for dx, dy, wide, tall in _SEAS:
            sea = oval(x + dx * radius, y + dy * radius, wide * radius, tall * radius)
            b.flat(sea, mix(s.look.sky[2], pale, 0.5), alpha=0.36, soft=radius * 0.1)
        b.flat(circle(x + 0.08 * radius, y + 0.6 * radius, radius * 0.2), WHITE, alpha=0.45, soft=radius * 0.1)


_TWINKLING: Final = 4
"""How many stars come and go: each is a layer of its own, which costs its share of every frame."""


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
    bright = [(float(s.rng.uniform(0, s.wide)), low * 0.75 * float(s.rng.random())) for _ in range(int(big * amount))]
    outside = b.canvas.getDeviceClipBounds().width() >= s.size.width  # of a window only a part is seen
    twinkling = _TWINKLING if outside else 0
    for x, y in bright[twinkling:]:
        _bright_star(s, b, x, y)
    for turn, (x, y) in enumerate(bright[:twinkling]):
        s.later(partial(_twinkling_star, s, x, y, turn, s.there(x, y)))


def _bright_star(s: Stage, b: Brush, x: float, y: float) -> None:
    b.glow(x, y, 0.012 * s.unit, "#dfe8ff", alpha=0.75)
    b.flat(circle(x, y, 0.0018 * s.unit), "#ffffff")


def _twinkling_star(s: Stage, x: float, y: float, turn: int, sky: tuple[int, ...], b: Brush) -> None:
    """A star before the sky that was there, unless something hides it."""
    if s.there(x, y) == sky:
        with s.moving(b, "star", twinkle(s.style.life, turn=turn)):
            _bright_star(s, b, x, y)


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
    """Light within the clouds, and one thin flash far off: a great one that stands still is a crack in the picture."""
    x, y = s.plan.sun[0], s.plan.horizon * 0.5
    b.glow(x, 0.2, 0.62 * s.unit, "#b9c6ff", alpha=0.5)
    b.glow(x - 0.3 * s.plan.side, 0.12, 0.4 * s.unit, "#aab8ff", alpha=0.35)
    b.glow(x, s.plan.horizon, 0.7 * s.unit, "#c9d2ff", alpha=0.55)
    points = [(x, y)]
    while y < s.plan.horizon - 0.01:
        y += float(s.rng.uniform(0.012, 0.03))
        x += float(s.rng.uniform(-0.016, 0.016)) * s.unit
        points.append((x, y))
    b.line(points, "#9fb4ff", 0.007 * s.unit, alpha=0.35, soft=0.005)
    b.line(points, "#f2f5ff", 0.0014 * s.unit, alpha=0.75)
    for start in points[2:-2:4]:
        branch = [
            start,
            (start[0] + b.around(0, 0.03), start[1] + 0.02),
            (start[0] + b.around(0, 0.05), start[1] + 0.04),
        ]
        b.line(branch, "#e8edff", 0.0009 * s.unit, alpha=0.6)


def precipitation(s: Stage, b: Brush) -> None:
    """Rain or snow that falls before the picture, all on one sheet: each costs a tenth of its frames or more."""
    slant = _SLANT * s.plan.side
    motion = snowing(s.style.life, wide=s.wide) if s.look.weather == "snow" else raining(wide=s.wide, slant=slant)
    with s.moving(b, "weather", motion if s.look.weather in _FALLING else STILL, over=_BEYOND):
        precipitation_outside(s, b)


def precipitation_outside(s: Stage, b: Brush) -> None:
    """Rain or snow behind a window, which stands still: it cannot be moved within a frame."""
    for _ in range(int(_FALLING.get(s.look.weather, 0) * s.wide)):
        x, y, near = float(s.rng.uniform(0, s.wide)), float(s.rng.random()), float(s.rng.random()) ** 2
        if s.look.weather == "snow":
            size = s.unit * (0.0016 + 0.0054 * near)
            b.flat(oval(x, y, size, size), WHITE, alpha=0.88 - 0.43 * near, soft=size * 0.45 * near)
        else:
            long = (0.035 + 0.055 * near) * b.between(0.75, 1.15)
            tip = (x + _SLANT * s.plan.side * long, y + long)
            b.line([(x, y), tip], "#dfe9f2", 0.0009 + 0.0006 * near, alpha=b.between(0.12, 0.32))


_FALLING: Final = {"rain": 140, "storm": 140, "snow": 130}
"""How many drops or flakes are seen in a square of the picture's height."""

_SLANT: Final = -0.16
"""How far rain goes to the light's side while it falls by one."""
