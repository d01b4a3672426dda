"""The ocean."""

from __future__ import annotations

import math
from functools import partial

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import WHITE, mix
from pixora_core.providers.embedded.illustrator.places.ground import Crest, crest, fill, mist, ridge, rocks
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["ocean"]


@setting(
    words="ocean, sea, waves, atlantic, pacific, harbour, harbor, bay, strait",
    stands="water air ground",
    horizon=(0.5, 0.58),
    floor=(0.74, 0.78),
    hours=("evening", "day", "dawn", "dusk"),
)
def ocean(s: Stage) -> None:
    """Open water under a great sky, a far coast, swell in front; ground props stand on a rocky point."""
    ashore = any(member.rests == "ground" for member in s.plan.cast)

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon + 0.012, 0.035, cells=4), "#6a7f96", 0.2, rim=0.2)
        if not s.plan.cast or s.plan.variant % 2:
            _cape(s, b)
        mist(s, b, s.plan.horizon, 0.05, alpha=0.6)

    def middle(s: Stage, b: Brush) -> None:
        water(s, b, s.plan.horizon)

    def ground(s: Stage, b: Brush) -> None:
        for swell in range(3):
            _swell(s, b, s.plan.floor + 0.045 + 0.075 * swell, 0.012 + 0.006 * swell, swell)
        if ashore:
            _point(s, b)

    def near(s: Stage, b: Brush) -> None:
        _swell(s, b, 0.965, 0.022, 4)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _cape(s: Stage, b: Brush) -> None:
    """A steep coast on the side away from the light, one headland behind the other, each paler than the one before."""
    edge = 0.0 if s.plan.side > 0 else s.wide
    for step, (reach, tall, depth) in enumerate(((0.62, 0.1, 0.2), (0.42, 0.15, 0.36), (0.24, 0.2, 0.55))):
        rough = crest(s, 0.0, 0.035, cells=6, rough=0.55)
        body = partial(_headland, s, rough, edge, reach * s.unit, tall * s.unit)
        ridge(s, b, body, ("#7d8fa0", "#64788a", "#4d6272")[step], depth, foot=0.16, rim=0.5)


def _headland(s: Stage, rough: Crest, edge: float, reach: float, tall: float, x: float) -> float:
    """y of a coast that falls from the picture's edge into the sea."""
    away = abs(x - edge) / reach
    shore = s.plan.horizon + 0.012
    return shore if away >= 1 else shore - tall * (1 - away**1.6) - abs(rough(x)) * (1 - away) - 0.012 * (1 - away)


def _swell(s: Stage, b: Brush, y: float, swing: float, number: int) -> None:
    """One long wave: a lit crest, a darker face, a little foam."""
    phase, often = b.between(0, 6), b.between(4.0, 7.0) / s.unit

    def at(x: float) -> float:
        return y + swing * (0.7 * math.sin(phase + x * often) + 0.3 * math.sin(phase * 2 + x * often * 2.3))

    points = [(-0.1 + (s.wide + 0.2) * step / 40, at(-0.1 + (s.wide + 0.2) * step / 40)) for step in range(41)]
    shape = smooth([*points, (s.wide + 0.2, 1.2), (-0.2, 1.2)], tension=0.9)
    tint = s.look.air("#1d4a63", 1.0)
    top = mix(mix(tint, s.look.sky[1], 0.42 - 0.06 * number), s.look.deep, 0.07 * number)
    fill(s, b, shape, mix(top, s.look.sky[3], 0.12), mix(top, s.look.deep, 0.35), start=y - swing, end=y + 0.13)
    b.line(smooth(points, closed=False), mix(s.look.sky[3], WHITE, 0.3), 0.0018, alpha=0.5)
    for _ in range(int(16 * s.wide)):
        x = b.between(0, s.wide)
        level = at(x) + b.between(0.006, 0.05)
        b.flat(oval(x, level, b.between(0.008, 0.035) * s.unit, 0.0012), mix(s.look.sky[3], WHITE, 0.4), alpha=0.3)


def _point(s: Stage, b: Brush) -> None:
    """A low rocky headland under whoever stands on the ground."""
    standing = [member for member in s.plan.cast if member.rests == "ground"]
    member = max(standing, key=lambda member: member.height)
    edge = -0.2 if member.x < s.wide / 2 else s.wide + 0.2
    way = 1 if edge < 0 else -1
    tip = (
        max(other.x * way + other.width * 0.9 for other in standing) * way
        + (0.1 if len(standing) == 1 else 0.22) * s.unit * way
    )
    y = max(other.y for other in standing)
    shape = [
        (edge, y - 0.03),
        (member.x, y - 0.012),
        (tip - (tip - member.x) * 0.3, y + 0.01),
        (tip, y + 0.045),
        (member.x, y + 0.1),
        (edge, y + 0.14),
    ]
    b.flat(
        smooth([(x, py + 0.014) for x, py in shape], tension=0.7),
        mix(s.look.sky[3], WHITE, 0.4),
        alpha=0.35,
        soft=0.006,
    )
    b.lit(smooth(shape, tension=0.7), s.look.air("#6a6158", 0.9), relief=0.5)
    rocks(s, b, lambda _: y + 0.09, 0.045, s.look.air("#585250", 0.95), count=5)
    b.lit(
        smooth(
            [
                (edge, y - 0.034),
                (member.x, y - 0.016),
                (tip - (tip - member.x) * 0.45, y + 0.004),
                (member.x, y + 0.03),
                (edge, y + 0.05),
            ]
        ),
        s.look.air("#6f9150", 0.95),
        relief=0.4,
    )
