"""Settings on open land."""

from __future__ import annotations

import math
from functools import partial

import numpy as np

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.foreground import blooms
from pixora_core.providers.embedded.illustrator.places.ground import (
    conifers,
    crest,
    earth,
    fill,
    grass,
    leafage,
    leafy_trees,
    mist,
    peaks,
    ridge,
    rocks,
    speckle,
    tufts,
    water,
)
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["desert", "farm_field", "forest", "meadow", "mountains", "polar", "river_valley", "road"]


@setting(
    words="mountains, mountain, alps, himalaya, peak, summit, range, highlands, ridge",
    stands="ground air",
    horizon=(0.54, 0.62),
    hours=("evening", "morning", "dawn", "day"),
    weathers=("clear", "clear", "mist"),
)
def mountains(s: Stage) -> None:
    """A snowy range behind wooded ridges."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.14, 0.09, cells=4, rough=0.52), "#6f7f9c", 0.1)
        peaks(s, b, s.plan.horizon + 0.04, 0.4, "#66708a", 0.42)
        mist(s, b, s.plan.horizon, 0.16, alpha=0.75)
        rays(s, b, alpha=0.1)

    def middle(s: Stage, b: Brush) -> None:
        for step, (depth, tall) in enumerate(((0.42, 0.035), (0.6, 0.055))):
            line = crest(s, s.plan.horizon - 0.015 + 0.05 * step, 0.05, cells=3)
            ridge(s, b, line, s.look.ground("#3f6a5c"), depth, foot=0.2)
            tone = s.look.air("#2f5a50", depth)
            conifers(s, b, line, tall, tone, low=mix(tone, s.look.haze, 0.3), spacing=0.55)
            mist(s, b, s.plan.horizon + 0.1 + 0.06 * step, 0.1, alpha=0.5)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.085, 0.045, cells=1.6, octaves=3)
        shape = earth(s, b, line, s.look.ground("#7a9a5c"), s.look.ground("#3c5a3c"))
        with b.inside(shape):
            speckle(
                s,
                b,
                s.plan.floor - 0.07,
                (s.look.air(s.look.ground("#9ab46c"), 0.95), s.look.air(s.look.ground("#35543a"), 0.95)),
                count=170,
            )
        blade = s.look.air(s.look.ground("#5a8548"), 0.95)
        tufts(s, b, s.plan.floor - 0.05, (blade, lift(blade, 0.06)), count=26)
        rocks(s, b, lambda x: line(x) + 0.03, 0.03, s.look.air("#75777c", 0.9), count=5)
        tone = s.look.air(s.look.ground("#4c7345"), 0.95)
        grass(s, b, line, 0.02, (tone, lift(tone, 0.05)), count=240)

    near = partial(_fir_frame, tone=mix(s.look.air("#1d3a34", 1.0), s.look.deep, 0.6))
    s.planes(far=far, middle=middle, ground=ground, near=near)


def _fir_frame(s: Stage, b: Brush, tone: RGB) -> None:
    """Dark firs at one side and grass along the lower edge."""
    edge = 0.0 if s.plan.side > 0 else s.wide
    line = crest(s, 1.02, 0.012, cells=3)

    def falling(x: float) -> float:
        return 1.0 + 0.35 * float(min(1.6, abs(x - edge) / (0.24 * s.unit)) ** 1.5)

    conifers(s, b, falling, 0.62, tone, low=lift(tone, -0.03), spacing=0.16, until=0.42 * s.unit, edge=edge)
    grass(s, b, line, 0.075, (tone, lift(tone, 0.025)), count=260)
    precipitation(s, b)


@setting(
    words="forest, woods, wood, woodland, jungle, rainforest, grove",
    stands="ground air",
    horizon=(0.58, 0.64),
    hours=("morning", "evening", "day", "dawn"),
    weathers=("clear", "mist", "clear"),
)
def forest(s: Stage) -> None:
    """Rows of trunks that dissolve in light, a clearing in front."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(3):
            depth = 0.12 + 0.14 * step
            line = crest(s, s.plan.horizon - 0.02 + 0.02 * step, 0.03, cells=4)
            ridge(s, b, line, "#4f7f62", depth, rim=0)
            tone = s.look.air("#3f7358", depth)
            conifers(s, b, line, 0.42 - 0.03 * step, tone, low=mix(tone, s.look.haze, 0.65), spacing=0.42)
        mist(s, b, s.plan.horizon, 0.22, alpha=0.7)
        rays(s, b, alpha=0.3)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.03, 0.02, cells=3)
        ridge(s, b, line, s.look.ground("#4d7a4a"), 0.55, rim=0.2)
        _trunks(s, b, depth=0.6, count=9, thick=0.018)
        mist(s, b, s.plan.horizon + 0.06, 0.16, alpha=0.6)
        rays(s, b, alpha=0.2)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.09, 0.035, cells=1.6, octaves=3)
        shape = earth(s, b, line, s.look.ground("#86a355"), s.look.ground("#35502f"))
        with b.inside(shape):
            speckle(
                s,
                b,
                s.plan.floor - 0.09,
                (s.look.light.colour, s.look.air("#2c4a2c", 0.95)),
                count=120,
                size=0.035,
                alpha=0.16,
            )
        tone = s.look.air(s.look.ground("#4a7a3d"), 0.95)
        grass(s, b, line, 0.03, (tone, lift(tone, 0.05), lift(tone, -0.04)), count=420)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#1c3324", 1.0), s.look.deep, 0.55)
        _trunk_frame(s, b, tone)
        leafage(s, b, tone, side=s.plan.side)
        grass(s, b, crest(s, 1.015, 0.015), 0.11, (tone, lift(tone, 0.03)), count=340)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _trunks(s: Stage, b: Brush, *, depth: float, count: int, thick: float) -> None:
    for index in range(round(count * s.wide / 1.78) + 1):
        x = s.wide * (index + float(s.rng.uniform(0.1, 0.9))) / (count * s.wide / 1.78 + 1)
        if not s.clear_of_cast(x, thick):
            continue
        wide = thick * s.unit * float(s.rng.uniform(0.6, 1.5))
        low = s.plan.horizon + 0.06
        tone = s.look.air("#4a3a33", depth * float(s.rng.uniform(0.8, 1.1)))
        lean = b.around(0, 0.02)
        b.tube(
            poly(
                (x - wide, low), (x - wide * 0.6 + lean, -0.05), (x + wide * 0.6 + lean, -0.05), (x + wide * 1.1, low)
            ),
            tone,
            relief=0.5,
        )


def _trunk_frame(s: Stage, b: Brush, tone: RGB) -> None:
    edge = 0.0 if s.plan.side > 0 else s.wide
    way = 1 if s.plan.side > 0 else -1
    wide = 0.1 * s.unit
    x = edge + way * wide * 0.35
    shape = smooth(
        [
            (x - wide * 0.9, 1.05),
            (x - wide * 0.55, 0.8),
            (x - wide * 0.5, -0.05),
            (x + wide * 0.4, -0.05),
            (x + wide * 0.5, 0.75),
            (x + wide * 1.0, 1.05),
        ],
        tension=0.6,
    )
    b.tube(shape, tone, relief=0.35)


@setting(
    words="meadow, field, grassland, garden, pasture, prairie, savanna, savannah, park, steppe, lawn, orchard",
    stands="ground air",
    hours=("day", "morning", "evening"),
)
def meadow(s: Stage) -> None:
    """Rolling grass, flowers, a few round trees."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(2):
            line = crest(s, s.plan.horizon - 0.06 + 0.035 * step, 0.045, cells=2.5, octaves=3)
            ridge(s, b, line, "#7fa8a0", 0.12 + 0.16 * step, rim=0.3)
        rays(s, b, alpha=0.08)

    def middle(s: Stage, b: Brush) -> None:
        for step, depth in enumerate((0.48, 0.62)):
            line = crest(s, s.plan.horizon + 0.045 * step, 0.03, cells=2, octaves=2)
            ridge(s, b, line, s.look.ground(("#79a862", "#86b257")[step]), depth, foot=0.14, rim=0.4)
            leafy_trees(s, b, line, 0.075 + 0.02 * step, "#4d8048", depth, spacing=2.1 - 0.3 * step)
        mist(s, b, s.plan.horizon + 0.06, 0.1, alpha=0.4)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.1, 0.04, cells=1.3, octaves=2)
        shape = earth(s, b, line, s.look.ground("#a5c45e"), s.look.ground("#3f7438"))
        with b.inside(shape):
            speckle(
                s,
                b,
                s.plan.floor - 0.1,
                (s.look.air(s.look.ground("#bfd473"), 0.95), s.look.air(s.look.ground("#4f8a42"), 0.95)),
                count=150,
                size=0.04,
                alpha=0.22,
            )
        tone = s.look.air(s.look.ground("#6da046"), 0.95)
        grass(s, b, line, 0.022, (tone, lift(tone, 0.05)), count=380)
        tufts(s, b, s.plan.floor - 0.06, (tone, lift(tone, -0.06)), count=24)
        _flowers(s, b, s.plan.floor - 0.06, 0.96, count=90)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2c5a2a", 1.0), s.look.deep, 0.42)
        grass(s, b, crest(s, 1.02, 0.015), 0.15, (tone, lift(tone, 0.035), lift(tone, -0.03)), count=420, lean=0.35)
        if s.look.weather != "snow" and s.plan.variant % 3:
            blooms(s, b, tone, _PETALS, edge=0.0 if s.plan.side > 0 else s.wide)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


_PETALS = ("#f4e9d8", "#f0b64a", "#e06a6a", "#b58ad6", "#f3f0ff")


def _flowers(s: Stage, b: Brush, top: float, low: float, *, count: int) -> None:
    if s.look.weather == "snow":
        return
    for _ in range(int(count * s.wide * s.style.detail)):
        near = float(s.rng.random()) ** 0.8
        size = s.unit * (0.0018 + 0.006 * near)
        x, y = float(s.rng.uniform(0, s.wide)), top + (low - top) * near
        tone = s.look.air(b.pick(*_PETALS), 0.75 + 0.25 * near)
        b.line([(x, y + size * 3), (x, y)], s.look.air("#4c7f3a", 0.9), size * 0.3)
        b.flat(oval(x, y, size, size * 0.62), tone)
        b.flat(oval(x, y, size * 0.35, size * 0.24), s.look.air("#c98a2a", 0.95))


@setting(
    words="farm field, farmland, farm, wheat field, wheat, crop, "
    "crops, harvest, cornfield, vineyard, plantation, agriculture, countryside",
    stands="ground air",
    hours=("evening", "morning", "day"),
)
def farm_field(s: Stage) -> None:
    """Furrows of grain that run to the horizon, hedges, a far barn."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.05, 0.035, cells=2, octaves=3), "#86a0a0", 0.15)
        ridge(s, b, crest(s, s.plan.horizon - 0.015, 0.025, cells=2.5, octaves=3), "#84a06a", 0.36)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.02, 0.012, cells=2, octaves=2)
        ridge(s, b, line, s.look.ground("#b9b060"), 0.58, foot=0.12)
        leafy_trees(s, b, line, 0.055, "#547a45", 0.55, spacing=0.95)
        mist(s, b, s.plan.horizon + 0.05, 0.07, alpha=0.4)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.055
        shape = earth(s, b, lambda _: top, s.look.ground("#e2bf5c"), s.look.ground("#8a6a2c"))
        with b.inside(shape):
            _furrows(s, b, top)
        tone = s.look.air(s.look.ground("#d9ac48"), 0.95)
        for row in range(5):
            level = top + 0.005 + 0.02 * row
            grass(s, b, partial(_level, level), 0.012 + 0.004 * row, (lift(tone, 0.04), lift(tone, -0.05)), count=240)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#8a682a", 1.0), s.look.deep, 0.4)
        grass(s, b, crest(s, 1.02, 0.01), 0.17, (tone, lift(tone, 0.05), lift(tone, -0.04)), count=420, lean=0.18)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _level(y: float, x: float) -> float:  # noqa: ARG001 (a line gives y for every x)
    return y


def _furrows(s: Stage, b: Brush, top: float) -> None:
    """Rows that meet in one vanishing point."""
    vanish = s.wide * (0.5 + 0.22 * s.plan.side)
    dark, pale = s.look.air("#8f6c2e", 0.9), s.look.air("#f0d488", 0.9)
    for row in np.arange(-3.2, 3.2, 0.16).tolist():
        foot = vanish + row * 1.6
        b.fade(
            poly((vanish + row * 0.12, top), (foot, 1.05), (foot + 0.1, 1.05)),
            dark,
            start=(0, top),
            end=(0, 1),
            alpha=(0.1, 0.55),
        )
        b.fade(
            poly((vanish + row * 0.12, top), (foot + 0.1, 1.05), (foot + 0.15, 1.05)),
            pale,
            start=(0, top),
            end=(0, 1),
            alpha=(0.05, 0.3),
        )


@setting(
    words="desert, dune, dunes, sahara, sand, oasis, egypt",
    stands="ground air",
    hours=("evening", "day", "dusk"),
)
def desert(s: Stage) -> None:
    """Dunes with sharp crests and a shaded side."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(2):
            line = crest(s, s.plan.horizon - 0.05 + 0.04 * step, 0.05, cells=2, octaves=3)
            ridge(s, b, line, "#c98f6a", 0.2 + 0.2 * step, rim=0.6)

    def middle(s: Stage, b: Brush) -> None:
        ridge(s, b, crest(s, s.plan.horizon + 0.03, 0.02, cells=2, octaves=2), "#dd9f5c", 0.55, foot=0.3, rim=0.4)
        for along in (0.1, 0.62, 0.92) if s.plan.side > 0 else (0.9, 0.38, 0.08):
            _dune(s, b, s.wide * along + b.around(0, 0.06), s.plan.horizon + 0.075, b.between(0.1, 0.17) * s.unit, 0.62)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.085, 0.03, cells=1.4, octaves=2)
        earth(s, b, line, "#eab568", "#b9763a")
        for _ in range(26):
            y = b.between(s.plan.floor - 0.06, 1.0)
            x, long = b.between(0, s.wide), b.between(0.08, 0.3) * s.unit
            wave = [(x + long * step / 6, y + 0.004 * (-1) ** step) for step in range(7)]
            b.line(smooth(wave, closed=False), s.look.air("#a96f38", 0.95), 0.0022, alpha=0.35)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#7a4a2a", 1.0), s.look.deep, 0.5)
        edge = 0.0 if s.plan.side > 0 else s.wide
        b.flat(oval(edge, 1.08, 0.6 * s.unit, 0.17), tone)
        grass(
            s, b, lambda x: 0.93 + 0.5 * abs(x - edge), 0.1, (lift(tone, 0.03), lift(tone, -0.03)), count=90, lean=0.5
        )
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _dune(s: Stage, b: Brush, x: float, y: float, tall: float, depth: float) -> None:
    """One dune: a side in the light, a slip face in shade, a sharp ridge that winds down between them."""
    away = -s.plan.side
    wide = tall * b.between(3.6, 5.0)
    ridge_line = [
        (x, y - tall),
        (x + away * wide * 0.1, y - tall * 0.72),
        (x - away * wide * 0.03, y - tall * 0.42),
        (x + away * wide * 0.1, y - tall * 0.12),
        (x + away * wide * 0.02, y + tall * 0.3),
    ]
    lit, dark = s.look.air("#e8ae62", depth), mix(s.look.air("#a3603a", depth), s.look.deep, 0.18)
    flank = [(x - wide, y + tall * 0.3), (x - wide * 0.5, y - tall * 0.42), (x - wide * 0.16, y - tall * 0.9)]
    body = smooth(
        [
            *flank,
            (x, y - tall),
            (x + wide * 0.2, y - tall * 0.86),
            (x + wide * 0.55, y - tall * 0.4),
            (x + wide, y + tall * 0.3),
        ],
        closed=False,
    )
    fill(
        s, b, body, mix(lit, s.look.light.colour, 0.22 * s.look.light.strength), lit, start=y - tall, end=y + tall * 0.3
    )
    shade = smooth(
        [
            *ridge_line,
            (x + away * wide * 1.3, y + tall * 0.3),
            (x + away * wide * 0.7, y - tall),
            (x + away * wide * 0.1, y - tall * 1.2),
        ],
        tension=0.7,
    )
    with b.inside(body):
        fill(s, b, shade, dark, mix(dark, lit, 0.6), start=y - tall, end=y + tall * 0.3)
    b.line(smooth(ridge_line[:4], closed=False), mix(lit, s.look.light.colour, 0.6), 0.0022, alpha=0.5)


def _frozen(look: Look) -> Look:
    """In the ice rain and thunder are snow."""
    return look.model_copy(update={"weather": "snow"}) if look.weather in ("rain", "storm") else look


@setting(
    words="polar, arctic, antarctica, antarctic, ice, glacier, north pole, south pole, tundra, snowfield, greenland",
    stands="ground air water",
    ledge=False,
    hours=("day", "dawn", "evening", "night"),
    adapt=_frozen,
)
def polar(s: Stage) -> None:
    """Ice cliffs over a cold sea, snow in front, northern lights at night."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        if s.look.light.night > 0.6:
            _aurora(s, b)
        peaks(s, b, s.plan.horizon + 0.02, 0.2, "#8fa3bb", 0.3, snow=0.7)

    def middle(s: Stage, b: Brush) -> None:
        water(s, b, s.plan.horizon + 0.005, murk="#2f6f8c")
        for _ in range(5):
            x, wide = b.between(0, s.wide), b.between(0.06, 0.17) * s.unit
            y = s.plan.horizon + b.between(0.012, 0.06)
            if s.clear_of_cast(x, wide):
                high = wide * b.between(0.25, 0.6)
                top = [
                    (x - wide, y),
                    (x - wide * 0.7, y - high * 0.7),
                    (x - wide * 0.2, y - high),
                    (x + wide * 0.3, y - high * 0.75),
                    (x + wide * 0.8, y - high * 0.8),
                    (x + wide, y),
                ]
                b.lit(poly(*top), s.look.air("#dfeaf4", 0.75), relief=0.6)
                b.flat(
                    poly(
                        (x - wide, y), (x + wide, y), (x + wide * 0.8, y + high * 0.2), (x - wide * 0.8, y + high * 0.2)
                    ),
                    s.look.air("#7fc0d6", 0.75),
                    alpha=0.5,
                )

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.085, 0.014, cells=2.2, octaves=3)
        ridge(s, b, line, "#eef4fa", 0.97, foot=0.4, rim=1.0)
        speckle(
            s,
            b,
            s.plan.floor - 0.04,
            (s.look.air("#b9cfe2", 1.0), s.look.air("#ffffff", 1.0)),
            count=90,
            size=0.06,
            alpha=0.3,
        )

    def near(s: Stage, b: Brush) -> None:
        edge = 0.0 if s.plan.side > 0 else s.wide
        tone = mix(s.look.air("#9fb8d2", 1.0), s.look.deep, 0.25)
        b.lit(
            smooth([(edge - 0.6, 1.1), (edge - 0.3, 0.9), (edge, 0.88), (edge + 0.25, 0.93), (edge + 0.6, 1.1)]),
            tone,
            relief=0.3,
        )
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _aurora(s: Stage, b: Brush) -> None:
    for colour, base in (("#4dffb0", 0.34), ("#6fd8ff", 0.27), ("#b98aff", 0.22)):
        wave = [(s.wide * step / 7, base + b.around(0, 0.06)) for step in range(-1, 9)]
        curtain = smooth([*wave, *[(x, y - 0.2) for x, y in reversed(wave)]])
        b.fade(curtain, colour, start=(0, base - 0.2), end=(0, base + 0.06), alpha=(0.0, 0.3))
        b.line(smooth(wave, closed=False), colour, 0.03, alpha=0.22, soft=0.02)


@setting(
    words="river valley, river, valley, lake, stream, creek, brook, canyon, waterfall, pond, riverbank, fjord",
    stands="ground air water",
    hours=("morning", "evening", "day", "dawn"),
    weathers=("clear", "clear", "mist"),
)
def river_valley(s: Stage) -> None:
    """A river that winds from far hills to the camera, between wooded banks."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        peaks(s, b, s.plan.horizon, 0.26, "#70809a", 0.28, snow=0.28)
        ridge(s, b, crest(s, s.plan.horizon - 0.02, 0.04, cells=3), "#5f8a7a", 0.34)
        mist(s, b, s.plan.horizon, 0.1, alpha=0.6)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.01, 0.012, cells=3)
        ridge(s, b, line, s.look.ground("#5f8f58"), 0.55, foot=0.14)
        tone = s.look.air("#39664c", 0.55)
        conifers(s, b, line, 0.065, tone, low=mix(tone, s.look.haze, 0.3), spacing=0.6)
        water(s, b, s.plan.horizon + 0.045, murk="#2a6470")

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.05
        line = crest(s, top, 0.008, cells=3, octaves=2)
        earth(s, b, line, s.look.ground("#8fb45a"), s.look.ground("#3b6a38"))
        speckle(
            s,
            b,
            top,
            (s.look.air(s.look.ground("#a9cc6c"), 0.95), s.look.air(s.look.ground("#477a41"), 0.95)),
            count=170,
            size=0.035,
        )
        left, right = _river_banks(s, top + 0.004)
        b.line(smooth(left, closed=False), s.look.air("#33532f", 0.95), 0.012, alpha=0.5, soft=0.006)
        b.line(smooth(right, closed=False), s.look.air("#33532f", 0.95), 0.012, alpha=0.5, soft=0.006)
        with b.inside(smooth([*left, *reversed(right)], tension=0.9)):
            water(s, b, top, murk="#2a6470")

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2a4f2c", 1.0), s.look.deep, 0.5)
        edge = 0.0 if s.plan.side > 0 else s.wide
        grass(
            s,
            b,
            lambda x: 1.0 + 0.25 * abs(x - edge),
            0.2,
            (tone, lift(tone, 0.04), lift(tone, -0.03)),
            count=330,
            lean=0.3,
        )
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _river_banks(s: Stage, top: float) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Both banks from the horizon to the camera; the river winds and widens as it comes.

    It runs past on the far side of whoever stands alone on the ground, so that nobody stands on the water.
    """
    way, middle = s.plan.side, s.wide / 2
    if [(member.rests, member.plane) for member in s.plan.cast] == [("ground", "ground")]:
        way, middle = -way, middle + way * s.wide * (0.06 if s.wide >= 1 else 0.3)
    left, right = [], []
    for step in range(9):
        share = step / 8
        y = top + (1.08 - top) * share**1.9
        x = middle + way * s.wide * (0.12 * math.cos(share * 5.2) * (0.4 + share) + 0.1 * share)
        half = s.unit * (0.02 + 0.42 * share**1.8)
        left.append((x - half, y))
        right.append((x + half, y))
    return left, right


@setting(
    words="road, highway, path, journey, route, motorway, trail, track",
    stands="ground air",
    hours=("evening", "day", "morning"),
)
def road(s: Stage) -> None:
    """A road that runs to the horizon through open land."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.06, 0.06, cells=3), "#7d8fa6", 0.16)
        ridge(s, b, crest(s, s.plan.horizon - 0.02, 0.035, cells=3), "#7f9a80", 0.34)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.008, 0.008, cells=2, octaves=2)
        ridge(s, b, line, s.look.ground("#9aa868"), 0.6, foot=0.2)
        leafy_trees(s, b, line, 0.04, "#58804c", 0.5, spacing=2.4)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.03
        earth(s, b, lambda _: top, s.look.ground("#b9b56c"), s.look.ground("#5f6b38"))
        speckle(
            s,
            b,
            top,
            (s.look.air(s.look.ground("#cfc77c"), 0.95), s.look.air(s.look.ground("#6f7d42"), 0.95)),
            count=160,
            size=0.03,
        )
        if s.crossed:
            return
        if any(member.prop.name == "airplane" for member in s.plan.cast):
            _highway(s, b, top)
        else:
            _lane(s, b, top)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#4a5228", 1.0), s.look.deep, 0.5)
        edge = 0.0 if s.plan.side > 0 else s.wide
        grass(s, b, lambda x: 0.99 + 0.3 * abs(x - edge), 0.16, (tone, lift(tone, 0.04)), count=300, lean=0.35)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _road_line(s: Stage) -> tuple[float, float]:
    """Where a road ends at the horizon and where it leaves the picture below: under whoever walks on it."""
    vanish = s.wide * (0.5 + 0.16 * s.plan.side)
    walker = next((member for member in s.plan.cast if member.rests == "ground"), None)
    if walker is None:
        return vanish, s.wide * (0.5 + 0.24 * s.plan.side)
    top = s.plan.horizon + 0.03
    share = (walker.y - top) / (1.05 - top)
    vanish = s.wide * 0.5 + 0.4 * (walker.x - s.wide * 0.5)
    return vanish, vanish + (walker.x - vanish) / max(0.3, share)


def _highway(s: Stage, b: Brush, top: float) -> None:
    """Asphalt with its markings: a runway, a motorway."""
    vanish, foot = _road_line(s)
    half = 0.36 * s.unit
    b.lit(
        poly((vanish - 0.006, top), (vanish + 0.006, top), (foot + half, 1.05), (foot - half, 1.05)),
        s.look.air("#5b5c66", 0.9),
        relief=0.25,
    )
    for side in (-1, 1):
        b.flat(
            poly(
                (vanish + side * 0.005, top),
                (vanish + side * 0.0056, top),
                (foot + side * half * 0.94, 1.05),
                (foot + side * half * 0.9, 1.05),
            ),
            s.look.air("#efe9da", 0.95),
            alpha=0.8,
        )
    for dash in range(9):
        start, end = (dash / 9) ** 2.2, ((dash + 0.5) / 9) ** 2.2
        points = [(vanish + (foot - vanish) * share, top + (1.05 - top) * share) for share in (start, end)]
        (x0, y0), (x1, y1) = points
        w0, w1 = 0.0006 + 0.016 * start, 0.0006 + 0.016 * end
        b.flat(poly((x0 - w0, y0), (x0 + w0, y0), (x1 + w1, y1), (x1 - w1, y1)), s.look.air("#f2dd9a", 0.95), alpha=0.9)


def _lane(s: Stage, b: Brush, top: float) -> None:
    """A country lane: two worn tracks and grass between them, winding a little on its way to the horizon."""
    vanish, foot = _road_line(s)
    half, sway = 0.26 * s.unit, 0.05 * s.wide * (1 if s.plan.variant % 3 else -1)

    def edge(side: float, share: float) -> tuple[float, float]:
        centre = vanish + (foot - vanish) * share + sway * math.sin(math.pi * share) * (1 - share)
        return centre + side * (0.004 + half * share), top + (1.05 - top) * share

    shares = [(step / 12) ** 1.7 for step in range(13)]
    for inner, outer, tone in ((-1.0, 1.0, "#cdb48a"), (-0.2, 0.2, "#8f9a58")):
        strip = [edge(inner, share) for share in shares] + [edge(outer, share) for share in reversed(shares)]
        shape = smooth(strip, tension=0.5)
        b.lit(shape, s.look.air(s.look.ground(tone), 0.92), relief=0.2)
    for side in (-0.6, 0.6):
        rut = [edge(side, share) for share in shares]
        b.line(rut, s.look.deep, 0.012 * s.unit, alpha=0.12, soft=0.006)
