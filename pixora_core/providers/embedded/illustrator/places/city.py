"""The city."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import fill, mist
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.plants import leafage, undergrowth
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["city", "street_lamp"]

_PANES = ("#ffe2a0", "#ffc978", "#fff0cc", "#a8d8ff")


@setting(
    words="city, skyline, town, metropolis, downtown, urban, capital, cityscape, megacity",
    stands="ground air water",
    bars="house cottage castle",
    horizon=(0.6, 0.66),
    hours=("evening", "dusk", "night", "day"),
)
def city(s: Stage) -> None:
    """Three rows of towers by a river, lights in the windows after sunset, a quay in front."""
    ashore = any(member.plane == "ground" and member.rests == "ground" for member in s.plan.cast)

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        towers(s, b, depth=0.16, tall=0.36, wide=0.055, lights=0.25)
        mist(s, b, s.plan.horizon, 0.2, alpha=0.7)

    def middle(s: Stage, b: Brush) -> None:
        towers(s, b, depth=0.45, tall=0.5, wide=0.078, lights=0.55)
        mist(s, b, s.plan.horizon + 0.01, 0.14, alpha=0.5)
        towers(s, b, depth=0.78, tall=0.25, wide=0.1, lights=0.8)
        leaf = s.look.air(s.look.ground("#5f8a52"), 0.74)
        shore = s.plan.horizon + 0.018
        undergrowth(s, b, lambda _: shore, 0.024, mix(leaf, s.look.light.colour, 0.1), mix(leaf, s.look.deep, 0.4))
        water(s, b, s.plan.horizon + 0.02, murk="#24435c")
        b.fade(
            box(-0.05, shore, s.wide + 0.05, 0.9),
            mix(s.look.air("#4d5a72", 0.6), s.look.deep, 0.4),
            start=(0, shore),
            end=(0, shore + 0.13),
            alpha=(0.6, 0.0),
        )
        _reflections(s, b)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.floor - 0.055 if ashore else 0.88
        stone = s.look.air("#8a8690", 0.95)
        fill(s, b, box(-0.05, top, s.wide + 0.05, 1.05), stone, mix(stone, s.look.deep, 0.5), start=top, end=1.0)
        b.lit(box(-0.05, top - 0.008, s.wide + 0.05, top + 0.008), lift(stone, 0.06), relief=0.3)
        for row in range(1, 6):
            y = top + (1.05 - top) * (row / 6) ** 1.5
            b.line([(0, y), (s.wide, y)], s.look.deep, 0.0016, alpha=0.28)
        for column in range(-14, 15):
            x = s.wide / 2 + column * 0.1
            b.line([(x, top), (s.wide / 2 + column * 0.34, 1.05)], s.look.deep, 0.0016, alpha=0.22)
        _railing(s, b, top)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, s.look.air("#2a3a34", 1.0), 0.35)
        leafage(s, b, tone, side=s.plan.side, reach=0.4)
        street_lamp(s, b, s.wide * (0.5 - 0.46 * s.plan.side), 1.02, 0.62, tone)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


_FRONTS = ("#5d6a86", "#5d6a86", "#7f8ea6", "#8d827c", "#a58f7e", "#6f8f98")
"""Glass, concrete, stone."""


def towers(s: Stage, b: Brush, *, depth: float, tall: float, wide: float, lights: float) -> None:
    base = s.plan.horizon + 0.025
    bodies = [mix(s.look.air(colour, depth), s.look.deep, 0.26 * depth) for colour in _FRONTS]
    x = -0.05
    while x < s.wide + 0.05:
        across = wide * s.unit * b.between(0.55, 1.35)
        middle = 1 - 0.45 * abs((x / s.wide) - 0.5 + 0.1 * s.plan.side) * 2
        high = tall * b.between(0.35, 1.05) * max(0.45, middle)
        tone = lift(bodies[int(s.rng.integers(len(bodies)))], b.between(-0.025, 0.035))
        _tower(s, b, (x, base - high, x + across, base), tone, depth, lights)
        x += across * b.between(0.85, 1.2)


def _tower(
    s: Stage, b: Brush, place: tuple[float, float, float, float], tone: RGB, depth: float, lights: float
) -> None:
    left, top, right, base = place
    across = right - left
    crown = float(s.rng.random())
    shape = box(left, top, right, base)
    if crown < 0.25:
        b.lit(box(left + across * 0.2, top - across * 0.35, right - across * 0.2, top + 0.01), tone, relief=0.2)
    elif crown < 0.4:
        b.lit(
            poly((left, top), (right, top), (left + across * (0.3 if s.plan.side > 0 else 0.7), top - across * 0.5)),
            tone,
            relief=0.2,
        )
    if crown < 0.18:
        b.line([((left + right) / 2, top), ((left + right) / 2, top - across * 1.1)], tone, 0.0025)
    fill(s, b, shape, tone, mix(tone, s.look.haze, 0.3), start=top, end=base)
    shade = right - across * 0.34 if s.plan.side < 0 else left
    b.flat(box(shade, top, shade + across * 0.34, base), s.look.deep, alpha=0.2)
    sunny = left if s.plan.side < 0 else right - across * 0.3
    sun = mix(s.look.light.colour, s.look.sky[3], 0.3)
    b.fade(
        box(sunny, top, sunny + across * 0.3, base),
        sun,
        start=(0, top),
        end=(0, base),
        alpha=(0.34 * s.look.light.strength * (1 - 0.6 * s.look.light.night), 0.0),
    )
    b.flat(box(left, top, right, top + 0.0025), s.look.light.colour, alpha=0.35 * s.look.light.strength)
    _windows(s, b, place, tone, depth, lights)


def _windows(
    s: Stage, b: Brush, place: tuple[float, float, float, float], tone: RGB, depth: float, lights: float
) -> None:
    """Panes in a grid: dark by day, some of them lit by night."""
    left, top, right, base = place
    pane = s.unit * (0.0036 + 0.0042 * depth)
    columns, rows = int((right - left - pane) / (pane * 2)), int((base - top - pane * 3) / (pane * 2.6))
    night = max(min(1.0, s.look.light.night * 1.4), 0.3 * (s.look.clouds > 0.8))  # dark days have lights too
    glass, lit = skia.Path(), {colour: skia.Path() for colour in _PANES}
    busy = b.between(0.2, 0.75) * lights * night
    for column in range(columns):
        for row in range(rows):
            x, y = left + pane * (1 + 2 * column), top + pane * 1.6 + pane * 2.6 * row
            path = lit[_PANES[int(s.rng.integers(4))]] if s.rng.random() < busy else glass
            path.addRect(skia.Rect.MakeXYWH(x, y, pane, pane * 1.5))
    by_day = mix(lift(tone, -0.07), s.look.sky[1], 0.3)
    b.flat(glass, by_day if s.look.light.night < 0.5 else lift(tone, -0.03), alpha=0.6)
    for colour, path in lit.items():
        b.flat(path, mix(hexa(colour), s.look.haze, 0.45 * (1 - depth)), alpha=0.95)


def _reflections(s: Stage, b: Brush) -> None:
    """Streaks of light on the water under the towers."""
    night = s.look.light.night
    top = s.plan.horizon + 0.025
    for _ in range(int(150 * s.wide * night * s.style.detail)):
        x, y = b.between(0, s.wide), top + 0.25 * float(s.rng.random()) ** 1.6
        b.flat(oval(x, y, b.between(0.004, 0.02) * s.unit, 0.0014), b.pick(*_PANES), alpha=b.between(0.2, 0.6))


def _railing(s: Stage, b: Brush, y: float) -> None:
    tone = mix(s.look.deep, s.look.air("#3d4650", 0.9), 0.5)
    b.line([(-0.05, y - 0.05), (s.wide + 0.05, y - 0.05)], tone, 0.004)
    b.line([(-0.05, y - 0.028), (s.wide + 0.05, y - 0.028)], tone, 0.002)
    for post in range(int(s.wide / 0.06) + 2):
        b.line([(post * 0.06, y), (post * 0.06, y - 0.05)], tone, 0.0026)


def street_lamp(s: Stage, b: Brush, x: float, y: float, tall: float, tone: RGB) -> None:
    b.line([(x, y), (x, y - tall)], tone, 0.008 * s.unit)
    b.line([(x, y - tall), (x + 0.05 * s.plan.side * s.unit, y - tall - 0.012)], tone, 0.005 * s.unit)
    lx, ly = x + 0.055 * s.plan.side * s.unit, y - tall
    b.flat(oval(lx, ly, 0.017 * s.unit, 0.009 * s.unit), tone)
    if s.look.light.night > 0.25:
        b.glow(lx, ly, 0.16 * s.unit, "#ffd690", alpha=0.75 * s.look.light.night)
        b.flat(circle(lx, ly + 0.004, 0.007 * s.unit), "#fff2cf")
