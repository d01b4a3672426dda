"""Hills: rounded, green, and without snow."""

from __future__ import annotations

import math
from functools import partial

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import Crest, below, crest, earth, fill, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import grass, leafy_trees, lone_tree, turf
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import line_points, oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["hills", "terraces"]


@setting(
    words="hills, hill, downs, rolling hills, hillside, moor, moorland",
    stands="ground air",
    horizon=(0.55, 0.62),
    hours=("evening", "morning", "dawn", "day"),
    kind_of="mountains",
    cues="hill, hills, hillside, green slopes, grassy slope, mountainside, green mountainside, wooded, moor, downs",
)
def hills(s: Stage) -> None:
    """One rounded ridge behind the other into the haze; a tree that stands alone over a path, or a lake between."""
    lonely = s.plan.variant % 2 == 0

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        _ridges(s, b, 4)
        rays(s, b, alpha=0.1)

    def middle(s: Stage, b: Brush) -> None:
        line = _dome(s, s.plan.horizon + 0.05, s.wide * (0.5 - 0.24 * s.plan.side), 0.15)
        ridge(s, b, line, s.look.ground("#6f9a58"), 0.62, foot=0.35)
        leafy_trees(s, b, lambda x: line(x) + 0.03, 0.05, "#4f7d46", 0.6, spacing=2.2)
        if not s.plan.cast and lonely:
            x = s.wide * (0.5 - 0.2 * s.plan.side)
            lone_tree(s, b, (x, line(x) + 0.012), 0.21, "#456f3f", 0.66)
        mist(s, b, s.plan.horizon + 0.14, 0.08, alpha=0.4)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.09, 0.035, cells=1.2, octaves=2)
        earth(s, b, line, s.look.ground("#98ba5e"), s.look.ground("#446f3a"))
        turf(s, b, s.plan.floor - 0.08, "#6f9c48")
        if not s.plan.cast and lonely:
            x = s.wide * (0.5 - 0.06 * s.plan.side)
            lane(s, b, s.plan.floor - 0.1, (x, x + 0.16 * s.plan.side), half=0.12, winds=0.09)
        elif not s.plan.cast:
            _lake(s, b, s.wide * (0.5 + 0.13 * s.plan.side), s.plan.floor - 0.02)
        tone = s.look.air(s.look.ground("#6f9c48"), 0.95)
        grass(s, b, line, 0.02, (tone, lift(tone, 0.05)), count=260)

    near = partial(_blades, colour="#2c4f2c")
    s.planes(far=far, middle=middle, ground=ground, near=near)


def _lake(s: Stage, b: Brush, x: float, y: float) -> None:
    """Water between the hills that holds the sky, a light rim along its shore, trees at its far side."""
    wide, tall = 0.44 * s.unit, 0.045
    shore = [
        (x + wide * math.cos(turn) * (1 + 0.14 * math.sin(3 * turn)), y + tall * math.sin(turn)) for turn in _TURNS
    ]
    lake = smooth(shore)
    b.flat(smooth([(px, py + 0.004) for px, py in shore]), s.look.air("#4f6f46", 0.7), alpha=0.6, soft=0.004)
    fill(
        s,
        b,
        lake,
        mix(s.look.sky[2], s.look.sky[3], 0.3),
        mix(s.look.sky[1], s.look.sky[2], 0.4),
        start=y - tall,
        end=y + tall,
    )
    with b.inside(lake):
        b.flat(oval(s.plan.sun[0], y, 0.07 * s.unit, tall), mix(s.look.sun, s.look.sky[3], 0.3), alpha=0.5, soft=0.02)
        for step in range(9):
            level = y - tall + 2 * tall * (step + 0.5) / 9
            at = x + b.around(0, wide * 0.7)
            b.line([(at, level), (at + b.between(0.03, 0.12), level)], s.look.sky[3], 0.0016, alpha=0.5)
    leafy_trees(s, b, lambda _: y - tall * 0.9, 0.045, "#4a7444", 0.6, spacing=2.6)


_TURNS = [math.tau * step / 18 for step in range(18)]


@setting(
    words="terraces, tea garden, rice terraces, tea plantation, coffee plantation, terraced fields",
    stands="ground air",
    horizon=(0.54, 0.6),
    hours=("morning", "dawn", "day", "evening"),
    kind_of="mountains farm_field",
    cues="terrace, terraces, terraced, shrubs, tea, tea bushes, coffee, rows of shrubs, rice, "
    "paddy, paddies, high slope",
)
def terraces(s: Stage) -> None:
    """A slope cut into steps, rows of shrubs on each of them, wooded hills in the haze behind."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        _ridges(s, b, 4)
        mist(s, b, s.plan.horizon, 0.12, alpha=0.7)

    def middle(s: Stage, b: Brush) -> None:
        line = _dome(s, s.plan.horizon + 0.06, s.wide * (0.5 + 0.3 * s.plan.side), 0.24)
        _steps(s, b, line, 9, 0.62)
        mist(s, b, s.plan.horizon + 0.16, 0.06, alpha=0.5)

    def ground(s: Stage, b: Brush) -> None:
        line = _dome(s, s.plan.floor - 0.06, s.wide * (0.5 - 0.4 * s.plan.side), 0.09)
        _steps(s, b, line, 6, 0.92)

    near = partial(_blades, colour="#24482a")
    s.planes(far=far, middle=middle, ground=ground, near=near)


def _blades(s: Stage, b: Brush, colour: str) -> None:
    tone = mix(s.look.air(colour, 1.0), s.look.deep, 0.5)
    grass(s, b, crest(s, 1.02, 0.012), 0.1, (tone, lift(tone, 0.035)), count=360)
    precipitation(s, b)


def _ridges(s: Stage, b: Brush, count: int) -> None:
    """Ridges one behind the other, each paler than the one before."""
    for step in range(count):
        base = s.plan.horizon - 0.1 + 0.045 * step
        line = crest(s, base, 0.085 - 0.01 * step, cells=1.6 + 0.3 * step, octaves=2)
        tone = ("#7c92ac", "#7596a0", "#719a8a", "#6f9a70")[step % 4]
        ridge(s, b, line, s.look.ground(tone) if step > 1 else tone, 0.12 + 0.12 * step, foot=0.16, rim=0.5)
        mist(s, b, base + 0.07, 0.05, alpha=0.45)


def _dome(s: Stage, base: float, middle: float, tall: float) -> Crest:
    """A rounded hill around x = `middle` over gently rolling land."""
    roll = crest(s, base, 0.02, cells=1.4, octaves=2)
    reach = 0.62 * max(0.8, s.wide / 1.78)
    return lambda x: roll(x) - tall * s.unit * max(0.0, 1 - ((x - middle) / reach) ** 2) ** 1.3


def _steps(s: Stage, b: Brush, line: Crest, count: int, depth: float) -> None:
    """Terraces below a line: a bank in shade, a bed in the light, shrubs along each."""
    for step in range(count):
        down = 0.012 * step + 0.0062 * step**1.75

        def edge(x: float, down: float = down) -> float:
            return line(x) + down

        near = min(1.0, depth + 0.035 * step)
        bed = s.look.air(s.look.ground(("#8fb75a", "#7fab50")[step % 2]), near)
        b.flat(below(s, edge, 120), mix(bed, s.look.deep, 0.05 * step / count))
        points = [-0.03 + (s.wide + 0.06) * place / 120 for place in range(121)]
        thick = 0.005 + 0.0016 * step
        b.line(line_points((x, edge(x) + thick * 0.5) for x in points), mix(bed, s.look.deep, 0.45), thick, alpha=0.55)
        b.line(
            line_points((x, edge(x) - 0.001) for x in points), mix(bed, s.look.light.colour, 0.45), 0.0022, alpha=0.6
        )
        _shrubs(s, b, edge, thick, (0.006 + 0.0019 * step) * s.unit, near)


def _shrubs(s: Stage, b: Brush, edge: Crest, down: float, size: float, near: float) -> None:
    """A row of round shrubs along an edge, lit from the sun's side; each row is two shapes, whatever it counts."""
    bodies, lights = skia.Path(), skia.Path()
    x = -0.02
    while x < s.wide + 0.02:
        y = edge(x) + down + size * 0.65
        bodies.addOval(skia.Rect.MakeLTRB(x - size * 1.15, y - size * 0.85, x + size * 1.15, y + size * 0.85))
        cx, cy = x + s.plan.side * size * 0.3, y - size * 0.28
        lights.addOval(skia.Rect.MakeLTRB(cx - size * 0.6, cy - size * 0.42, cx + size * 0.6, cy + size * 0.42))
        x += size * b.between(1.7, 2.3)
    leaf = s.look.air(s.look.ground("#3f7a3f"), near)
    b.flat(bodies, leaf)
    b.flat(lights, mix(lift(leaf, 0.06), s.look.light.colour, 0.2 * s.look.light.strength), alpha=0.8)
