"""A wood of broad-leaved trees: beeches and oaks, in leaf, in blossom or in the colours of autumn."""

from __future__ import annotations

import math

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import dapples, grass, leafage, undergrowth
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["broadleaf_wood"]

_GREENS = ("#5f9448", "#4f8643", "#74a552", "#5a8f4e")


@setting(
    words="broadleaf wood, beech wood, oak wood, deciduous forest, autumn forest, autumn woods, birch wood",
    stands="ground air",
    horizon=(0.58, 0.63),
    hours=("morning", "evening", "day"),
    weathers=("clear", "clear", "mist"),
    kind_of="forest",
    cues="autumn, autumnal, october, november, leaves, golden leaves, "
    "fallen leaves, falling leaves, beech, beeches, oak, "
    "oaks, birch, birches, maple, maples, broad-leaved trees, deciduous, golden forest, golden wood, golden trees, "
    "greenwood, in spring, blossom, blossoms, squirrel, acorn, acorns, robin hood",
)
def broadleaf_wood(s: Stage) -> None:
    """Crowns that meet above a path, trunks of many widths, leaves on the ground."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(3):
            depth = 0.26 + 0.13 * step
            _crowns(s, b, s.plan.horizon - 0.17 + 0.07 * step, 0.07 + 0.012 * step, depth)
            mist(s, b, s.plan.horizon - 0.02 + 0.03 * step, 0.13, alpha=0.5)
        rays(s, b, alpha=0.25)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.045, 0.02, cells=3)
        ridge(s, b, line, s.look.ground("#5f8a4c"), 0.58, rim=0.2)
        for depth, count in ((0.5, 8), (0.66, 6)):
            _trunks(s, b, depth, count)
        _canopy(s, b, 0.04, 0.1, 0.62)
        leaf = s.look.air(s.look.leaves("#55843f", 2), 0.64)
        undergrowth(s, b, lambda x: line(x) + 0.02, 0.04, mix(leaf, s.look.light.colour, 0.12), lift(leaf, -0.07))

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.09, 0.03, cells=1.6, octaves=3)
        autumn = s.look.season == "autumn"
        far, near = ("#c39a52", "#6a4a2c") if autumn else ("#8ca858", "#3d5530")
        earth(s, b, line, s.look.ground(far), s.look.ground(near))
        if not s.plan.cast:
            x = s.wide * (0.5 + 0.08 * s.plan.side)
            lane(s, b, s.plan.floor - 0.1, (x, x - 0.16 * s.plan.side), half=0.13, winds=0.1)
        _fallen(s, b, s.plan.floor - 0.07)
        dapples(s, b, s.plan.floor - 0.05, count=20)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2b3020", 1.0), s.look.deep, 0.55)
        edge = 0.02 * s.wide if s.plan.side > 0 else 0.98 * s.wide
        _bole(s, b, edge, 1.05, 0.055 * s.unit, tone, lean=-0.03 * s.plan.side, boughs=False)
        leafage(s, b, mix(s.look.air("#35552f", 1.0), s.look.deep, 0.4), side=s.plan.side, reach=0.4)
        leafage(s, b, mix(s.look.air("#35552f", 1.0), s.look.deep, 0.4), side=-s.plan.side, reach=0.26)
        grass(s, b, crest(s, 1.03, 0.012), 0.07, (tone, lift(tone, 0.03)), count=200)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _leaf_tone(s: Stage, place: int, depth: float) -> RGB:
    return s.look.air(s.look.ground(s.look.leaves(_GREENS[place % len(_GREENS)], place)), depth)


def _crowns(s: Stage, b: Brush, y: float, size: float, depth: float) -> None:
    """Round crowns shoulder to shoulder, each in its own tone, lit from the sun's side."""
    low = mix(_leaf_tone(s, 1, depth), s.look.haze, 0.35)
    b.flat(box(-0.05, y, s.wide + 0.05, s.plan.horizon + 0.1), low)
    x, place = -0.08, int(s.rng.integers(6))
    while x < s.wide + 0.08:
        reach = size * s.unit * b.between(0.8, 1.5)
        tone = lift(_leaf_tone(s, place, depth), b.around(0, 0.02))
        _crown(s, b, (x, y + b.around(0, 0.4 * size)), reach, tone)
        x += reach * b.between(0.9, 1.3)
        place += 1


def _crown(s: Stage, b: Brush, at: tuple[float, float], reach: float, tone: RGB) -> None:
    edge = []
    for lobe in range(16):
        turn = lobe * math.pi / 8
        out = reach * (b.between(0.95, 1.15) if lobe % 2 else b.between(0.78, 0.92))
        edge.append((at[0] + math.cos(turn) * out, at[1] + math.sin(turn) * out * 0.9))
    mass = smooth(edge)
    b.lit(mass, tone, relief=0.35)
    light = mix(tone, s.look.light.colour, 0.26 * s.look.light.strength)
    for _ in range(3):
        x, y = at[0] + s.plan.side * reach * b.between(0.0, 0.5), at[1] - reach * b.between(0.05, 0.55)
        b.flat(oval(x, y, reach * b.between(0.14, 0.26), reach * 0.12), light, alpha=0.6)


def _canopy(s: Stage, b: Brush, y: float, size: float, depth: float) -> None:
    """The roof of leaves above us."""
    x, place = -0.1, 1
    while x < s.wide + 0.1:
        reach = size * s.unit * b.between(0.8, 1.4)
        gap = abs(x - s.wide * (0.5 + 0.06 * s.plan.side)) < 0.16 * s.wide
        level = y - (0.075 if gap else 0.0) + b.around(0, 0.02)
        _crown(s, b, (x, level), reach, mix(_leaf_tone(s, place, depth), s.look.deep, 0.12))
        x += reach * b.between(0.75, 1.15)
        place += 1


def _trunks(s: Stage, b: Brush, depth: float, count: int) -> None:
    many = max(2, round(count * s.wide / 1.78))
    for index in range(many):
        x = s.wide * (index + b.between(0.1, 0.9)) / many
        half = s.unit * b.between(0.008, 0.02) * (0.6 + 0.8 * depth)
        if s.clear_of_cast(x, half * 2):
            tone = s.look.air(b.pick("#5c4a3c", "#6d5c4c", "#4f443c"), depth)
            _bole(s, b, x, s.plan.horizon + 0.05 + 0.05 * depth, half, tone, lean=b.around(0, 0.02))


def _bole(
    s: Stage, b: Brush, x: float, low: float, half: float, tone: RGB, *, lean: float, boughs: bool = True
) -> None:
    """A trunk with its roots, and a bough towards the middle."""
    shape = smooth(
        [
            (x - half * 2.2, low),
            (x - half * 1.05, low - 0.06),
            (x - half * 0.8 + lean, -0.05),
            (x + half * 0.8 + lean, -0.05),
            (x + half * 1.05, low - 0.06),
            (x + half * 2.2, low),
        ],
        tension=0.5,
    )
    b.tube(shape, tone, relief=0.5)
    if not boughs:
        return
    way = 1 if x < s.wide / 2 else -1
    top = b.between(0.16, 0.3)
    b.line(
        [(x + lean * 0.6, top), (x + way * half * 6, top - 0.1), (x + way * half * 11, top - 0.14)], tone, half * 0.7
    )


def _fallen(s: Stage, b: Brush, top: float) -> None:
    """Leaves on the ground, small far away: many in autumn, petals in spring, few in summer."""
    count = {"autumn": 420, "spring": 160}.get(s.look.season or "", 60)
    shapes: dict[str, skia.Path] = {}
    for leaf in range(int(count * s.wide * s.style.detail)):
        near = float(s.rng.random()) ** 0.75
        x, y = b.between(0, s.wide), top + (0.98 - top) * near
        size = s.unit * (0.003 + 0.008 * near)
        tone = s.look.leaves("#8a7a42", leaf)
        shape = shapes.setdefault(tone, skia.Path())
        shape.addOval(skia.Rect.MakeLTRB(x - size, y - size * 0.36, x + size, y + size * 0.36))
    for tone, shape in shapes.items():
        b.flat(shape, s.look.air(tone, 0.9), alpha=0.8)
