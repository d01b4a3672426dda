"""What grows: woods, trees, grass, leaves."""

from __future__ import annotations

import math
from functools import partial

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import Crest, fill, swells
from pixora_core.providers.embedded.illustrator.shapes import Shape, oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = [
    "avenue",
    "conifers",
    "dapples",
    "grass",
    "leafage",
    "leafy_trees",
    "lone_tree",
    "tufts",
    "turf",
    "undergrowth",
]


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
    """Broad-leaved trees in groves along a line, some apart and some bushes, lit on the sun's side."""
    place, body = 0, s.look.air(colour, depth)
    x = -0.08 + float(s.rng.random()) * 0.1
    while x < s.wide + 0.08:
        grove = 1 + int(s.rng.integers(4))
        for _ in range(grove):
            high = tall * s.unit * b.between(0.55, 1.15)
            body, place = s.look.air(s.look.leaves(colour, place), depth), place + 1
            _tree(s, b, (x, line(x) + 0.006), high, lift(body, b.around(0, 0.025)))
            x += high * b.between(0.38, 0.66)
        for _ in range(2):
            bush = tall * s.unit * b.between(0.16, 0.3)
            at = x - b.between(0.0, 1.2) * tall * s.unit
            _crown(s, b, (at, line(at) + 0.006 - bush * 0.3), bush, lift(body, -0.02))
        x += tall * s.unit * spacing * b.between(0.5, 1.9) * (0.6 + 0.25 * grove)


def _tree(s: Stage, b: Brush, foot: tuple[float, float], high: float, tone: RGB) -> None:
    x, y = foot
    b.line([(x, y), (x + b.around(0, high * 0.03), y - high * 0.5)], mix(tone, s.look.deep, 0.45), high * 0.075)
    _crown(s, b, (x, y - high * 0.56), high * 1.15, tone)


def _crown(s: Stage, b: Brush, centre: tuple[float, float], high: float, tone: RGB) -> None:
    """One mass of leaves with a ragged edge, clumps in the light on the sun's side, shade below."""
    x, y = centre
    edge = []
    for lobe in range(18):
        turn = (lobe + b.around(0, 0.25)) * math.pi / 9
        out = high * 0.36 * (b.between(0.92, 1.12) if lobe % 2 else b.between(0.78, 0.9))
        edge.append((x + math.cos(turn) * out * 1.08, y + math.sin(turn) * out * 0.98))
    mass = smooth(edge)
    b.lit(mass, tone, relief=0.3)
    clumps = skia.Path()
    for _ in range(4):
        reach = high * b.between(0.06, 0.11)
        at = (x + s.plan.side * high * b.between(-0.02, 0.17), y - high * b.between(-0.04, 0.2))
        clumps.addOval(skia.Rect.MakeXYWH(at[0] - reach, at[1] - reach * 0.7, 2 * reach, 1.4 * reach))
    b.flat(clumps, mix(tone, s.look.light.colour, 0.24 * s.look.light.strength), alpha=0.75)
    b.flat(oval(x - s.plan.side * high * 0.06, y + high * 0.2, high * 0.24, high * 0.1), s.look.deep, alpha=0.2)


def lone_tree(s: Stage, b: Brush, foot: tuple[float, float], high: float, colour: str, depth: float) -> None:
    """One great tree: a trunk that forks, three crowns in one, its shadow away from the light."""
    x, y = foot
    tall = high * s.unit
    tone, bark = (
        s.look.air(s.look.leaves(colour, int(17 * x)), depth),
        mix(s.look.air("#5a4030", depth), s.look.deep, 0.3),
    )
    b.shade(oval(x - s.plan.side * tall * 0.2, y + 0.004, tall * 0.5, tall * 0.035), alpha=0.3, soft=tall * 0.02)
    b.line([(x, y), (x, y - tall * 0.5)], bark, tall * 0.055)
    for way in (-1, 1):
        b.line([(x, y - tall * 0.3), (x + way * tall * 0.16, y - tall * 0.55)], bark, tall * 0.03)
    for dx, dy, size in ((-0.2, 0.58, 0.62), (0.22, 0.6, 0.6), (0.0, 0.7, 0.78)):
        _crown(s, b, (x + dx * tall, y - dy * tall), size * tall, lift(tone, b.around(0, 0.015)))


def avenue(s: Stage, b: Brush, top: float, ends: tuple[float, float], colour: str, *, way: int) -> None:
    """Poplars along one side of a lane, from the horizon to the camera: they lead the eye."""
    vanish, foot = ends
    for step in range(7):
        share = 0.03 * 1.55**step
        x = vanish + (foot - vanish) * share + way * (0.025 + 0.75 * s.unit * share)
        high = s.unit * (0.05 + 1.25 * share) * b.between(0.9, 1.1)
        if -0.1 < x < s.wide + 0.1 and s.clear_of_cast(x, high * 0.2):
            y, tone = (
                top + (1.05 - top) * share,
                s.look.air(s.look.leaves(colour, step), 0.5 + 0.45 * min(1.0, share * 2.2)),
            )
            b.shade(oval(x - s.plan.side * high * 0.2, y, high * 0.3, high * 0.02), alpha=0.3, soft=high * 0.012)
            _poplar(s, b, (x, y), high, mix(tone, s.look.deep, 0.16))


def _poplar(s: Stage, b: Brush, foot: tuple[float, float], high: float, tone: RGB) -> None:
    """A slim tree, pointed, its ragged edge drawn from the foot up one side and down the other."""
    x, y = foot
    b.line([(x, y), (x, y - high * 0.2)], mix(tone, s.look.deep, 0.5), high * 0.03)
    edge = []
    for side in (-1, 1):
        rising = range(1, 14) if side < 0 else range(13, 0, -1)
        for step in rising:
            share = step / 14
            wide = high * 0.125 * math.sin(math.pi * share**0.75) * b.between(0.82, 1.14)
            edge.append((x + side * wide, y - high * (0.1 + 0.9 * share)))
    mass = smooth(edge)
    b.lit(mass, tone, relief=0.35)
    with b.inside(mass):
        for step in range(9):
            up = high * (0.2 + 0.08 * step)
            at = x + s.plan.side * high * b.between(0.0, 0.07)
            with b.at(at, y - up, turn=72 * s.plan.side):
                light = mix(tone, s.look.light.colour, 0.2 * s.look.light.strength)
                b.flat(oval(0, 0, high * b.between(0.03, 0.06), high * 0.014), light, alpha=0.7)


def turf(s: Stage, b: Brush, top: float, colour: str, *, blades: int = 200, tall: float = 0.012) -> None:
    """Meadow from `top` to the camera: folds of the ground with grass along their edges, denser far away."""
    tone = s.look.air(s.look.ground(colour), 0.95)
    for fold, line in enumerate(swells(s, b, top)):
        near = 1 + 0.9 * fold
        shades = (mix(lift(tone, 0.03), s.look.light.colour, 0.12 * s.look.light.strength), lift(tone, -0.04))
        grass(s, b, line, tall * near, shades, count=round(blades / near), clumps=round(26 * s.wide / near))


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
    clumps: int = 0,
) -> None:
    """Blades along a line, in several tones, each tone one path; the whole width, or `middle` = (x, reach).

    Most of them stand in `clumps`, if there are any, tallest in their middles: no line of grass is a comb.
    """
    first, last = (-0.02, s.wide + 0.02) if middle is None else (middle[0] - middle[1], middle[0] + middle[1])
    count = int(count * s.wide) if middle is None else count
    heads = s.rng.uniform(first, last, clumps).tolist()
    for tone in colours:
        blades = skia.Path()
        for blade in range(count // len(colours)):
            x = float(s.rng.uniform(first, last))
            high = tall * s.unit * float(s.rng.uniform(0.35, 1.0))
            if heads and blade % 5:
                away = float(s.rng.standard_normal())
                x, high = heads[blade % clumps] + away * tall * 1.6, high * (0.75 + 0.9 * math.exp(-away * away))
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
    """A branch with leaves that hangs into an upper corner, out of focus: twigs that droop, leaves along them."""
    edge, way = (0.0, 1) if side < 0 else (s.wide, -1)
    if s.look.season:
        colour = mix(s.look.air(s.look.leaves("", s.plan.variant), 1.0), s.look.deep, 0.35)
    soft = 0.0025 if s.style.shading == "soft" else 0.0
    twigs, leaves = skia.Path(), [skia.Path() for _ in range(3)]
    for bough in range(5):
        long = reach * s.unit * (1.05 - 0.15 * bough) * b.between(0.8, 1.1)
        start, droop = (edge - way * 0.02, top - 0.05 + 0.045 * bough), b.between(0.03, 0.1)
        for step in range(9):
            share = (step + b.between(0.4, 1.0)) / 9
            x, y = start[0] + way * long * share, start[1] + 0.05 * share + droop * share**2
            if step == 0:
                twigs.moveTo(*start)
            twigs.lineTo(x, y)
            for _ in range(3):
                turn = math.atan2(0.05 + 2 * droop * share, long) + b.around(0.2, 1.25)
                size = 0.042 * s.unit * b.between(0.6, 1.15) * (1.1 - 0.4 * share)
                at = (x + b.around(0, 0.012), y + b.around(0, 0.01))
                _leaf(leaves[int(s.rng.integers(3))], at, (way * math.cos(turn), math.sin(turn)), size)
    b.line(twigs, colour, 0.0035 * s.unit, soft=soft)
    for tone, shape in zip((-0.03, 0.01, 0.05), leaves, strict=True):
        b.flat(shape, lift(colour, tone), soft=soft)


def _leaf(shape: Shape, foot: tuple[float, float], way: tuple[float, float], long: float) -> None:
    """One pointed leaf that grows from its foot, added to a shape."""
    (x, y), (dx, dy) = foot, way
    half = long * 0.3
    shape.moveTo(x, y)
    shape.quadTo(x + dx * long * 0.45 - dy * half, y + dy * long * 0.45 + dx * half, x + dx * long, y + dy * long)
    shape.quadTo(x + dx * long * 0.45 + dy * half, y + dy * long * 0.45 - dx * half, x, y)
    shape.close()


def undergrowth(s: Stage, b: Brush, line: Crest, tall: float, colour: RGB, low: RGB) -> None:
    """Bushes and ferns along a line, one mass with a ragged top, lighter towards the light."""
    mass = skia.Path()
    x = -0.05
    while x < s.wide + 0.05:
        reach = tall * s.unit * b.between(0.5, 1.3)
        y, high = line(x) + 0.012, reach * b.between(0.5, 1.0)
        for frond in range(9):
            lean = (frond - 4) / 4
            _leaf(mass, (x, y), (lean * 0.9, -0.45 - 0.55 * (1 - abs(lean))), (reach + high) * b.between(0.42, 0.6))
        x += reach * b.between(0.5, 1.1)
    bounds = mass.getBounds()
    fill(s, b, mass, colour, low, start=bounds.top(), end=bounds.bottom())


def dapples(s: Stage, b: Brush, top: float, *, count: int = 16) -> None:
    """Light that falls through leaves on the ground: flat pools, larger towards the camera."""
    if s.style.shading == "plain" or s.look.light.night > 0.9:
        return
    pools = skia.Path()
    for _ in range(int(count * s.wide)):
        near = float(s.rng.random())
        x, y, half = b.between(0, s.wide), top + (0.94 - top) * near, s.unit * b.between(0.03, 0.09) * (0.35 + near)
        pools.addOval(skia.Rect.MakeLTRB(x - half, y - half * 0.16, x + half, y + half * 0.16))
    b.sheen(pools, alpha=0.34 if s.style.shading == "soft" else 0.2, soft=0.006)
