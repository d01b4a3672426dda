"""A fjord: walls of rock and grass that fall into deep, still water; and a waterfall in its valley."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, fill, mist, ridge, rocks
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.places.plants import conifers, grass, leafy_trees, undergrowth
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, path, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import profile

__all__ = ["fjord", "waterfall"]


@setting(
    words="fjord, fjords, norwegian fjord, sound between mountains",
    stands="ground air water",
    horizon=(0.5, 0.54),
    floor=(0.78, 0.81),
    hours=("morning", "evening", "day", "dusk"),
    weathers=("clear", "clear", "mist"),
    bars="bridge stone_bridge child_on_bridge",
    kind_of="river_valley ocean mountains",
    cues="fjord, fjords, norwegian, norway, sogne, geiranger",
)
def fjord(s: Stage) -> None:
    """Mountains on both sides, one behind the other, their feet in the water; a red hut on the shore."""
    shore = s.plan.horizon + 0.03
    vanish = s.wide * (0.5 + 0.08 * s.plan.side)
    feet = [member.y for member in s.plan.cast if member.rests == "ground" and member.plane == "ground"]
    bank = min(feet) - 0.035 if feet else 0.93

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(3):
            side = 1 if step % 2 else -1
            _wall(s, b, vanish + side * 0.05 * s.wide, side, 0.2 + 0.05 * step, shore, 0.16 + 0.09 * step)
            mist(s, b, shore, 0.07, alpha=0.4)

    def middle(s: Stage, b: Brush) -> None:
        for step, side in enumerate((-1, 1)):
            edge = vanish + side * (0.12 + 0.03 * step) * s.wide
            _wall(s, b, edge, side, 0.4 + 0.05 * step, shore + 0.012, 0.48 + 0.06 * step)
        water(s, b, shore, murk="#1f4f60")
        tone = mix(s.look.air("#3f5a52", 0.6), s.look.deep, 0.3)
        for side in (-1, 1):
            far_edge, near_edge = vanish + side * 0.13 * s.wide, s.wide * (0.5 + side * 0.6)
            b.fade(
                poly((far_edge, shore), (near_edge, shore), (near_edge, shore + 0.26)),
                tone,
                start=(0, shore),
                end=(0, shore + 0.22),
                alpha=(0.5, 0.0),
            )
        _huts(s, b, vanish - 0.3 * s.plan.side * s.wide, shore + 0.01)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, bank, 0.02, cells=2, octaves=3)
        earth(s, b, line, s.look.ground("#86a35c"), s.look.ground("#3f5a3a"))
        rocks(s, b, lambda x: line(x) + 0.012, 0.03, s.look.air(s.look.ground("#7f8488"), 0.9), count=7)
        tone = s.look.air(s.look.ground("#6f9350"), 0.95)
        grass(s, b, line, 0.016, (tone, lift(tone, 0.05)), count=200)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2a4a34", 1.0), s.look.deep, 0.5)
        edge = 0.0 if s.plan.side > 0 else s.wide
        conifers(s, b, lambda _: 1.06, 0.34, tone, spacing=0.4, edge=edge, until=0.16)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _wall(s: Stage, b: Brush, foot: float, side: int, tall: float, shore: float, depth: float) -> None:
    """One mountain side: it rises from its foot in the water to the picture's edge, rock above, green below."""
    reach = (s.wide + 0.1 - foot if side > 0 else foot + 0.1) + 0.02
    line = profile(s.rng, 40, cells=5, octaves=4, rough=0.55)
    slope = []
    for step in range(40):
        share = step / 39
        high = tall * s.unit * min(1.0, share * 1.35) ** 0.75 * (0.86 + 0.3 * float(line[step]))
        slope.append((foot + side * reach * share, shore - high))
    shape = poly((foot, shore), *slope, (foot + side * reach, shore))
    rock = s.look.air("#6f7a86", depth)
    lit = (
        mix(rock, s.look.light.colour, 0.16 * s.look.light.strength)
        if side != s.plan.side
        else mix(rock, s.look.deep, 0.2)
    )
    green = mix(s.look.air(s.look.ground("#5a8458"), depth), s.look.haze, 0.1)
    fill(s, b, shape, lit, green, start=shore - tall * s.unit, end=shore)
    with b.inside(shape):
        for gully in range(5):
            x = foot + side * reach * (0.2 + 0.17 * gully)
            top = shore - tall * s.unit * b.between(0.75, 1.0)
            b.line(
                smooth([(x, top), (x + b.around(0, 0.02), (top + shore) / 2), (x - side * 0.03, shore)], closed=False),
                s.look.deep,
                0.006,
                alpha=0.12 * (0.5 + depth),
            )
        if depth > 0.4:
            x = foot + side * reach * 0.3
            fall = smooth(
                [(x, shore - tall * s.unit * 0.7), (x + 0.006, shore - tall * s.unit * 0.4), (x - 0.004, shore)],
                closed=False,
            )
            b.line(fall, mix(hexa("#f4f8fa"), s.look.haze, 0.3), 0.0045, alpha=0.75)
            tone = s.look.air("#35604a", depth)
            conifers(
                s,
                b,
                lambda _: shore + 0.004,
                0.035,
                tone,
                spacing=0.7,
                edge=foot + side * reach * 0.5,
                until=reach * 0.55,
            )


def _huts(s: Stage, b: Brush, x: float, y: float) -> None:
    """Two red boathouses and their jetty."""
    for dx, size in ((0.0, 0.03), (0.05, 0.024)):
        at, wide = x + dx * s.unit, size * s.unit
        b.lit(box(at - wide, y - wide * 1.1, at + wide, y), s.look.air("#b0463a", 0.75), relief=0.35)
        b.lit(
            poly((at - wide * 1.15, y - wide * 1.05), (at, y - wide * 2), (at + wide * 1.15, y - wide * 1.05)),
            s.look.air("#5a5458", 0.75),
            relief=0.4,
        )
        b.lamp(box(at - wide * 0.25, y - wide * 0.8, at + wide * 0.25, y - wide * 0.4), dark="#e8e4da")
        b.flat(box(at - wide, y, at + wide, y + wide * 0.9), s.look.air("#b0463a", 0.75), alpha=0.18, soft=0.006)


@setting(
    words="waterfall, waterfalls, cascade, cataract, iguazu, niagara",
    stands="ground air",
    horizon=(0.56, 0.6),
    hours=("morning", "day", "evening"),
    weathers=("clear", "mist", "clear"),
    bars="bridge stone_bridge child_on_bridge",
    kind_of="river_valley forest mountains",
    cues="waterfall, waterfalls, cascade, cataract, falls, niagara, iguazu",
)
def waterfall(s: Stage) -> None:
    """White water over a wall of rock into a pool, woods on both sides, spray in the light."""
    x, half = s.wide * (0.5 + 0.1 * s.plan.side), 0.085 * s.unit
    top, pool = 0.2, s.plan.horizon + 0.1

    def shore(at: float) -> float:
        """Where bushes stand: not where the water falls."""
        return pool + 0.03 if abs(at - x) > half * 2.2 else 2.0

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        line = crest(s, 0.34, 0.09, cells=2.4)
        ridge(s, b, line, "#6d8f86", 0.3)
        leafy_trees(s, b, lambda at: line(at) + 0.02, 0.07, "#4f7f58", 0.36, spacing=0.5)

    def middle(s: Stage, b: Brush) -> None:
        rim = crest(s, top + 0.05, 0.05, cells=4, octaves=4)

        def cliff(at: float) -> float:
            return rim(at) + 0.1 * min(1.0, abs(at - x) / (0.4 * s.wide)) - 0.02

        rock = s.look.air("#7a7872", 0.66)
        edge = [(-0.05 + (s.wide + 0.1) * step / 90, cliff(-0.05 + (s.wide + 0.1) * step / 90)) for step in range(91)]
        wall = poly(*edge, (s.wide + 0.05, pool + 0.05), (-0.05, pool + 0.05))
        fill(s, b, wall, mix(rock, s.look.light.colour, 0.12), mix(rock, s.look.deep, 0.45), start=top, end=pool)
        with b.inside(wall):
            for _ in range(34):
                at, y = b.between(0, s.wide), b.between(top + 0.05, pool)
                b.line([(at, y), (at + b.around(0, 0.03), y + b.between(0.03, 0.1))], s.look.deep, 0.004, alpha=0.22)
                b.flat(oval(at + 0.05, y, b.between(0.02, 0.05), 0.012), s.look.air("#5f8a4f", 0.66), alpha=0.4)
        leafy_trees(
            s, b, lambda at: cliff(at) + 0.015 if abs(at - x) > half * 1.4 else 2.0, 0.1, "#4a7f48", 0.62, spacing=0.6
        )
        _fall(s, b, x, half, cliff(x) - 0.004, pool)
        leaf = s.look.air(s.look.leaves("#4a7f42", 1), 0.7)
        undergrowth(s, b, shore, 0.09, leaf, mix(leaf, s.look.deep, 0.35))

    def ground(s: Stage, b: Brush) -> None:
        water(s, b, pool, murk="#2a6a70", clear=0.65)
        b.flat(oval(x, pool + 0.012, half * 2.3, 0.016), "#f4f8fa", alpha=0.8, soft=0.008)
        for ring in range(3):
            b.line(
                oval(x, pool + 0.03 + 0.02 * ring, half * (2.6 + ring), 0.014 + 0.008 * ring),
                "#f4f8fa",
                0.003,
                alpha=0.4,
            )
        line = crest(s, s.plan.floor - 0.06 if s.plan.cast else 0.9, 0.03, cells=2, octaves=3)
        earth(s, b, line, s.look.ground("#86a35c"), s.look.ground("#35512f"))
        rocks(s, b, lambda at: line(at) + 0.01, 0.05, s.look.air(s.look.ground("#85827c"), 0.92), count=9)
        tone = s.look.air(s.look.ground("#5f8f48"), 0.95)
        grass(s, b, line, 0.02, (tone, lift(tone, 0.05)), count=240)

    def near(s: Stage, b: Brush) -> None:
        b.glow(x, pool - 0.03, 0.24 * s.unit, mix(hexa("#ffffff"), s.look.haze, 0.3), alpha=0.4)
        rays(s, b, alpha=0.14)
        tone = mix(s.look.air("#22402a", 1.0), s.look.deep, 0.5)
        undergrowth(s, b, crest(s, 1.02, 0.01), 0.08, tone, mix(tone, s.look.deep, 0.4))
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _fall(s: Stage, b: Brush, x: float, half: float, top: float, low: float) -> None:
    """The sheet of water: broad, brighter in streaks, fraying at its foot."""
    white = mix(hexa("#eef5f8"), s.look.haze, 0.15)
    sheet = path(
        f"M{x - half * 0.8} {top} C{x - half} {top + 0.1} {x - half * 1.1} {low - 0.1} {x - half * 1.35} {low + 0.01} "
        f"L{x + half * 1.35} {low + 0.01} C{x + half * 1.1} {low - 0.1} {x + half} {top + 0.1} {x + half * 0.8} {top} Z"
    )
    fill(s, b, sheet, mix(white, s.look.air("#7fb0bc", 0.8), 0.35), white, start=top, end=low)
    with b.inside(sheet):
        streaks, shades = skia.Path(), skia.Path()
        for number in range(26):
            at = x + half * b.around(0, 1.1)
            start, long = b.between(top, low - 0.1), b.between(0.06, 0.22)
            (streaks if number % 2 else shades).addRoundRect(
                skia.Rect.MakeXYWH(at, start, half * 0.06, long), half * 0.03, half * 0.03
            )
        b.flat(streaks, "#ffffff", alpha=0.6)
        b.flat(shades, s.look.air("#6f9fb0", 0.8), alpha=0.3)
    for _ in range(14):
        b.flat(
            oval(x + half * b.around(0, 1.6), low - b.between(0.0, 0.05), half * b.between(0.15, 0.4), 0.018),
            "#ffffff",
            alpha=0.28,
            soft=0.01,
        )
