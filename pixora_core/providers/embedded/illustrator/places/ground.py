"""What a setting stands on and is framed by: ridges, peaks, trees, grass, rocks, water, mist."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np
import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, argb, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, line_points, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import profile

__all__ = [
    "Crest",
    "below",
    "conifers",
    "crest",
    "earth",
    "fill",
    "grass",
    "leafage",
    "leafy_trees",
    "mist",
    "peaks",
    "ridge",
    "rocks",
    "speckle",
    "table_top",
    "tufts",
    "water",
]

Crest = Callable[[float], float]


def crest(s: Stage, base: float, swing: float, *, cells: float = 3.0, octaves: int = 5, rough: float = 0.45) -> Crest:
    """A line of hills: y for every x."""
    points = 320
    line = profile(s.rng, points, cells=max(1.0, cells * s.wide / 1.78), octaves=octaves, rough=rough)
    heights = base - swing * s.unit * line

    steps = heights.tolist()
    pace = (points - 1) / (s.wide + 0.1)

    def at(x: float) -> float:
        along = min(max((x + 0.05) * pace, 0.0), points - 1.001)
        step = int(along)
        return float(steps[step] + (steps[step + 1] - steps[step]) * (along - step))

    return at


def below(s: Stage, line: Crest, steps: int = 260) -> Shape:
    """Everything below a line of hills."""
    along = [(-0.05 + (s.wide + 0.1) * step / steps) for step in range(steps + 1)]
    return poly(*[(x, line(x)) for x in along], (s.wide + 0.05, 1.05), (-0.05, 1.05))


def fill(s: Stage, b: Brush, shape: Shape, top: RGB, low: RGB, *, start: float, end: float) -> None:
    """A vertical gradient inside a shape."""
    tones = [s.style.map(mix(top, low, step / 4)) for step in range(5)]
    if s.style.shading == "plain":
        tones = [tones[1], tones[2], tones[2]]
    if s.style.shading == "poster":
        tones = [tone for tone in tones[::2] for _ in range(2)]
        places = [0.0, 0.3, 0.301, 0.7, 0.701, 1.0]
    else:
        places = np.linspace(0, 1, len(tones)).tolist()
    ends = [skia.Point(0, start), skia.Point(0, end)]
    shader = skia.GradientShader.MakeLinear(ends, [argb(tone) for tone in tones], places)
    b.canvas.drawPath(shape, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))


def ridge(s: Stage, b: Brush, line: Crest, colour: str, depth: float, *, foot: float = 0.25, rim: float = 0.5) -> None:
    """A line of hills: its colour at the crest, mist at its foot, light along its edge."""
    shape = below(s, line)
    top = s.look.air(colour, depth)
    low = mix(top, s.look.haze, 0.25 + 0.5 * s.look.mist * (1 - depth * 0.6))
    start = min(line(x) for x in np.linspace(0, s.wide, 40).tolist())
    fill(s, b, shape, top, low, start=start, end=start + foot)
    if rim and s.style.rim:
        along = line_points((x, line(x) + 0.0015) for x in np.linspace(-0.02, s.wide + 0.02, 260).tolist())
        tone = mix(s.look.light.colour, top, 0.35)
        b.line(along, tone, 0.0028 * s.unit, alpha=0.5 * rim * s.look.light.strength, soft=0.001)


def peaks(s: Stage, b: Brush, base: float, tall: float, colour: str, depth: float, *, snow: float = 0.4) -> None:
    """A range with faces: each summit has a lit and a shaded side, and snow above a ragged line."""
    count = max(2, round(3.2 * s.wide / 1.78 + 0.6))
    chief = int(s.rng.integers(count))
    summits = []
    for index in range(count):
        x = s.wide * (index + 0.5 + float(s.rng.uniform(-0.25, 0.25))) / count
        share = 1.0 if index == chief else float(s.rng.uniform(0.45, 0.78))
        summits.append((x, tall * s.unit * share))
    for x, high in sorted(summits, key=lambda summit: summit[1]):
        _peak(s, b, (x, base - high), high, colour, depth, snow)


def _peak(s: Stage, b: Brush, top: tuple[float, float], high: float, colour: str, depth: float, snow: float) -> None:
    x, y = top
    left, right = _slope(s, x, y, high, -1), _slope(s, x, y, high, 1)
    body = poly((x, y), *right, *reversed(left))
    lit, dark = s.look.air(colour, depth), mix(s.look.air(colour, depth), s.look.deep, 0.34)
    lit = mix(lit, s.look.light.colour, 0.22 * s.look.light.strength)
    poster = s.style.shading == "poster"
    if poster:  # few colours: a lit face must not fall into the sky's own
        lit, dark = mix(lit, s.look.deep, 0.2), mix(dark, s.look.deep, 0.25)
    veil = mix(lit, s.look.haze, 0.25 if poster else 0.72)
    fill(s, b, body, lit, veil, start=y, end=y + high * 1.05)
    away = -s.plan.side
    seam = [
        (x + away * high * share * float(s.rng.uniform(-0.1, 0.34)), y + high * share)
        for share in (0.2, 0.42, 0.62, 0.82, 1.0)
    ]
    side = left if away < 0 else right
    face = poly((x, y), *side, *reversed(seam))
    with b.inside(body):
        fill(s, b, face, dark, mix(dark, s.look.haze, 0.12 if poster else 0.75), start=y, end=y + high * 1.05)
        if snow:
            _snow(s, b, (x, y), high, snow, face)


def _slope(s: Stage, x: float, y: float, high: float, way: int) -> list[tuple[float, float]]:
    """The points down one side of a mountain, ragged."""
    steep = float(s.rng.uniform(1.25, 1.9))
    points = []
    for step in range(1, 13):
        share = step / 12
        jag = float(s.rng.uniform(-0.035, 0.035)) * high
        points.append((x + way * high * steep * share**1.25 + jag, y + high * share + jag * 0.5))
    points[-1] = (points[-1][0], y + high * 1.4)
    return points


def _snow(s: Stage, b: Brush, top: tuple[float, float], high: float, snow: float, face: Shape) -> None:
    x, y = top
    edge = []
    line = profile(s.rng, 25, cells=7, octaves=3, rough=0.6)
    for step in range(25):
        along = step / 12 - 1
        drop = high * snow * (0.72 + 0.5 * float(line[step]))
        edge.append((x + along * high * 1.4 * snow, y + drop + abs(along) * high * snow * 0.3))
    cap = poly((x - high, y - 0.05), (x + high, y - 0.05), *reversed(edge))
    white = mix(hexa("#f7f8fb"), s.look.light.colour, 0.35)
    tone = mix(mix(white, s.look.haze, 0.12), s.look.deep, 0.3 * s.look.light.night)
    b.flat(cap, tone, alpha=0.95)
    with b.inside(face):
        b.flat(cap, mix(mix(tone, s.look.sky[1], 0.45), s.look.deep, 0.12))


def conifers(
    s: Stage,
    b: Brush,
    line: Crest,
    tall: float,
    colour: RGB,
    *,
    spacing: float = 0.5,
    low: RGB | None = None,
    edge: float = 0.0,
    until: float = 99.0,
) -> None:
    """A wood of firs along a line; each a ragged silhouette, all in one colour that fades to `low` at the foot.

    Only those nearer than `until` to x = `edge` are drawn.
    """
    wood = skia.Path()
    x = -0.04
    while x < s.wide + 0.04:
        high = tall * s.unit * float(s.rng.uniform(0.55, 1.15))
        if abs(x - edge) < until:
            _fir(s, wood, x, line(x) + 0.01, high)
        x += high * spacing * float(s.rng.uniform(0.35, 1.0))
    bounds = wood.getBounds()
    fill(s, b, wood, colour, low or colour, start=bounds.top(), end=bounds.bottom() + 0.02)


def _fir(s: Stage, wood: Shape, x: float, y: float, high: float) -> None:
    tiers = 6
    wide = high * float(s.rng.uniform(0.17, 0.24))
    right, left = [], []
    for tier in range(1, tiers + 1):
        share = tier / tiers
        reach = wide * share**0.9 * float(s.rng.uniform(0.85, 1.12))
        level = y - high * (1 - share * 0.92)
        right += [(x + reach, level + high * 0.03), (x + reach * 0.5, level)]
        left += [(x - reach, level + high * 0.03), (x - reach * 0.5, level)]
    points = [(x, y - high), *right, (x + wide * 0.12, y), (x - wide * 0.12, y), *reversed(left)]
    wood.addPoly([skia.Point(*point) for point in points], close=True)


def leafy_trees(
    s: Stage, b: Brush, line: Crest, tall: float, colour: str, depth: float, *, spacing: float = 0.9
) -> None:
    """Round trees and bushes along a line, lit on the sun's side."""
    x = -0.05 + float(s.rng.random()) * 0.1
    body = s.look.air(colour, depth)
    while x < s.wide + 0.05:
        high = tall * s.unit * float(s.rng.uniform(0.55, 1.1))
        y = line(x) + 0.006
        tone = lift(body, float(s.rng.uniform(-0.03, 0.03)))
        b.line([(x, y), (x, y - high * 0.5)], mix(tone, s.look.deep, 0.5), high * 0.07)
        for _ in range(5):
            px, py = x + b.around(0, high * 0.2), y - high * b.between(0.42, 0.8)
            b.lit(oval(px, py, high * 0.22, high * 0.2), tone, relief=0.35)
        x += high * spacing * float(s.rng.uniform(0.6, 1.6))


def earth(s: Stage, b: Brush, line: Crest, far: str, near: str, *, end: float = 1.0) -> Shape:
    """The ground plane from a line to the camera; returns its shape."""
    shape = below(s, line)
    start = line(s.wide / 2)
    top = mix(s.look.air(far, 0.72), s.look.light.colour, 0.1 * s.look.light.strength)
    low = mix(s.look.air(near, 1.0), s.look.deep, 0.35)
    fill(s, b, shape, top, low, start=start, end=end)
    _light_and_shadow(s, b, shape, start)
    return shape


def _light_and_shadow(s: Stage, b: Brush, shape: Shape, top: float) -> None:
    """A pool of light on the ground below the sun and the long shadows of clouds: what lies flat gets depth."""
    strength = s.look.light.strength * (0.5 if s.look.light.night > 0.8 else 1.0)
    if s.style.shading == "plain":
        return
    with b.inside(shape):
        x = s.plan.sun[0]
        b.sheen(oval(x, top + 0.05, 0.5 * s.wide, 0.045), alpha=0.3 * strength, soft=0.03)
        b.sheen(oval(x - 0.1 * s.plan.side * s.wide, top + 0.14, 0.34 * s.wide, 0.03), alpha=0.16 * strength, soft=0.03)
        for cloud in range(3):
            at = s.wide * (0.5 - 0.33 * s.plan.side + 0.3 * (cloud - 1)) + b.around(0, 0.06)
            y = top + 0.06 + 0.09 * cloud + b.around(0, 0.015)
            shadow = oval(at, y, (0.14 + 0.09 * cloud) * s.wide, 0.012 + 0.012 * cloud)
            b.flat(shadow, s.look.deep, alpha=0.16, soft=0.014 + 0.01 * cloud)


def speckle(
    s: Stage, b: Brush, top: float, colours: tuple[RGB, ...], *, count: int, size: float = 0.02, alpha: float = 0.2
) -> None:
    """Flat patches on the ground, small far away and large near, so that the ground lies."""
    for _ in range(int(count * s.wide * s.style.detail)):
        near = float(s.rng.random()) ** 0.7
        y = top + (1 - top) * near
        across = size * s.unit * (0.25 + 1.3 * near) * float(s.rng.uniform(0.5, 1.8))
        tone = colours[int(s.rng.integers(len(colours)))]
        b.flat(
            oval(float(s.rng.uniform(0, s.wide)), y, across, across * (0.1 + 0.12 * near)),
            tone,
            alpha=alpha,
            soft=across * 0.04,
        )


def grass(
    s: Stage,
    b: Brush,
    line: Crest,
    tall: float,
    colours: tuple[RGB, ...],
    *,
    count: int,
    lean: float = 0.25,
    middle: tuple[float, float] | None = None,
) -> None:
    """Blades along a line, in several tones, each tone one path; the whole width, or `middle` = (x, reach)."""
    first, last = (-0.02, s.wide + 0.02) if middle is None else (middle[0] - middle[1], middle[0] + middle[1])
    count = int(count * s.wide) if middle is None else count
    for tone in colours:
        blades = skia.Path()
        for _ in range(count // len(colours)):
            x = float(s.rng.uniform(first, last))
            high = tall * s.unit * float(s.rng.uniform(0.35, 1.0))
            y = line(x) + 0.01
            wide = high * 0.045 + 0.0006
            tip = x + high * float(s.rng.uniform(-lean, lean) + lean * 0.4 * -s.plan.side)
            blades.moveTo(x - wide, y)
            blades.quadTo(x - wide * 0.5, y - high * 0.6, tip, y - high)
            blades.quadTo(x + wide, y - high * 0.55, x + wide, y)
            blades.close()
        b.flat(blades, tone)


def tufts(s: Stage, b: Brush, top: float, colours: tuple[RGB, ...], *, count: int, tall: float = 0.03) -> None:
    """Tufts scattered over the ground, small far away and large near."""
    for _ in range(int(count * s.wide * s.style.detail)):
        near = float(s.rng.random()) ** 0.8
        x, y = float(s.rng.uniform(0, s.wide)), top + (1 - top) * near
        high = tall * (0.2 + near)
        if s.clear_of_cast(x, high):
            grass(s, b, partial(_level, y), high, colours, count=10, lean=0.5, middle=(x, high * 0.7))


def _level(y: float, x: float) -> float:  # noqa: ARG001 (a line gives y for every x)
    return y


def leafage(s: Stage, b: Brush, colour: RGB, *, side: int, top: float = 0.0, reach: float = 0.32) -> None:
    """A branch with leaves that hangs into an upper corner, out of focus."""
    edge = 0.0 if side < 0 else s.wide
    way = -side
    soft = 0.004 if s.style.shading == "soft" else 0.0
    for bough in range(3):
        y = top + bough * 0.075 - 0.02
        long = reach * s.unit * float(s.rng.uniform(0.6, 1.0)) * (1 - 0.18 * bough)
        stem = [
            (edge, y - 0.02),
            (edge + way * long * 0.5, y + 0.03),
            (edge + way * long, y + 0.05 + b.around(0, 0.02)),
        ]
        b.line(smooth(stem, closed=False), colour, 0.006 * s.unit, soft=soft)
        for _ in range(26):
            along = float(s.rng.random())
            x = edge + way * long * along + b.around(0, 0.02)
            leaf = oval(0, 0, 0.022 * s.unit, 0.0085 * s.unit)
            with b.at(x, y + 0.045 * along + b.around(0, 0.028), turn=b.between(-70, 30), flip=side > 0):
                b.flat(leaf, lift(colour, b.between(-0.02, 0.05)), soft=soft)


def rocks(s: Stage, b: Brush, line: Crest, size: float, colour: RGB, *, count: int) -> None:
    """Boulders with a lit side, not in front of the cast."""
    for _ in range(count):
        x = float(s.rng.uniform(-0.02, s.wide + 0.02))
        across = size * s.unit * float(s.rng.uniform(0.4, 1.2))
        if not s.clear_of_cast(x, across):
            continue
        y = line(x)
        corners = []
        for corner in range(7):
            angle = math.pi * corner / 6
            reach = across * float(s.rng.uniform(0.75, 1.1))
            corners.append((x + math.cos(angle) * reach, y - math.sin(angle) * reach * 0.62))
        b.shade(oval(x, y, across * 1.15, across * 0.12), alpha=0.35, soft=across * 0.08)
        b.lit(poly(*corners), colour, relief=0.55)


def water(s: Stage, b: Brush, top: float, *, low: float = 1.05, murk: str = "#1d4a63", clear: float = 0.55) -> None:
    """Water from a shore line to the camera: the sky's mirror image, ripples, the sun's glitter."""
    look = s.look
    tint = look.air(murk, 1.0)
    tones = (
        mix(look.sky[3], tint, 0.18),
        mix(look.sky[2], tint, 0.45),
        mix(look.sky[1], tint, clear),
        mix(tint, look.deep, 0.4),
    )
    colours = [argb(s.style.map(tone)) for tone in tones]
    ends = [skia.Point(0, top), skia.Point(0, low)]
    shader = skia.GradientShader.MakeLinear(ends, colours, [0.0, 0.18, 0.55, 1.0])
    b.canvas.drawPath(box(-0.05, top, s.wide + 0.05, low), skia.Paint(Shader=shader, Dither=True))
    _ripples(s, b, top, low)
    _glitter(s, b, top, low)


def _ripples(s: Stage, b: Brush, top: float, low: float) -> None:
    for tone, alpha in ((s.look.sky[3], 0.2), (s.look.deep, 0.16)):
        waves = skia.Path()
        for _ in range(int(150 * s.wide * s.style.detail)):
            near = float(s.rng.random()) ** 1.5
            y = top + (low - top) * (0.01 + 0.99 * near)
            long = s.unit * (0.02 + 0.12 * near) * float(s.rng.uniform(0.4, 1.4))
            thick = 0.0008 + 0.0034 * near
            x = float(s.rng.uniform(-0.05, s.wide + 0.05))
            waves.addOval(skia.Rect.MakeLTRB(x - long, y - thick, x + long, y + thick))
        b.flat(waves, tone, alpha=alpha)


def _glitter(s: Stage, b: Brush, top: float, low: float) -> None:
    if s.look.clouds > 0.8:
        return
    sparks = skia.Path()
    for _ in range(int(190 * max(0.4, s.style.detail))):
        near = float(s.rng.random()) ** 1.6
        y = top + (low - top) * near * 0.92 + 0.002
        spread = s.unit * (0.022 + 0.13 * near)
        x = s.plan.sun[0] + float(s.rng.standard_normal()) * spread
        long, thick = s.unit * (0.004 + 0.02 * near) * float(s.rng.uniform(0.4, 1.4)), 0.0006 + 0.002 * near
        sparks.addOval(skia.Rect.MakeLTRB(x - long, y - thick, x + long, y + thick))
    b.flat(sparks, mix(s.look.sun, s.look.sky[3], 0.25), alpha=0.6 * (0.3 + 0.7 * s.look.light.strength))


def mist(s: Stage, b: Brush, y: float, tall: float, *, alpha: float = 0.5) -> None:
    """A bank of mist around a height."""
    tone = s.style.map(s.look.haze)
    strength = min(0.95, alpha * (0.35 + 0.75 * s.look.mist))
    ends = [skia.Point(0, y - tall), skia.Point(0, y + tall)]
    shader = skia.GradientShader.MakeLinear(ends, [argb(tone, 0.0), argb(tone, strength), argb(tone, 0.0)])
    paint = skia.Paint(Shader=shader, Dither=True, BlendMode=skia.BlendMode.kSrcATop)
    b.canvas.drawRect(skia.Rect.MakeLTRB(0, y - tall, s.wide, y + tall), paint)


def table_top(s: Stage, b: Brush, top: float, colour: str) -> None:
    """A table top from edge to edge: boards in perspective, grain, the light of the window."""
    near = s.look.air(colour, 1.0)
    far = mix(near, s.look.light.colour, 0.26 * s.look.light.strength)
    fill(s, b, box(-0.05, top, s.wide + 0.05, 1.05), far, mix(near, s.look.deep, 0.5), start=top, end=1.0)
    vanish = (s.wide / 2, top - 0.55)
    for board in range(-7, 8):
        foot = s.wide / 2 + board * 0.36
        share = (top - vanish[1]) / (1.05 - vanish[1])
        b.line([(vanish[0] + (foot - vanish[0]) * share, top), (foot, 1.05)], s.look.deep, 0.0022, alpha=0.4)
    for _ in range(int(70 * s.wide * s.style.detail)):
        y = top + (1.02 - top) * float(s.rng.random()) ** 0.8
        x, long = b.between(-0.1, s.wide), b.between(0.05, 0.3)
        b.line(
            [(x, y), (x + long, y + b.around(0, 0.002))],
            b.pick("#2a160c", "#f0c890"),
            0.0013,
            alpha=b.between(0.05, 0.16),
        )
    b.flat(box(-0.05, top - 0.004, s.wide + 0.05, top + 0.004), mix(far, s.look.light.colour, 0.5))
    spot = oval(s.wide * (0.5 + 0.2 * s.plan.side), top + 0.09, 0.55 * s.unit, 0.08)
    b.sheen(spot, alpha=0.26, soft=0.05)
