"""The surface of another world."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import WHITE, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import Crest, crest, earth, mist, ridge, rocks
from pixora_core.providers.embedded.illustrator.places.heavens import stars, wash
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import arc, circle, oval
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["planet_surface"]


def _airless(look: Look) -> Look:
    """A black sky over grey ground by day and night, as on the Moon; a rusty one in the hours between, as on Mars."""
    mars = look.hour in ("dawn", "morning", "evening", "dusk")
    tones = ("#2a1420", "#7a3f2e", "#c9805a", "#f0bf94") if mars else ("#04060f", "#0a0f22", "#141b36", "#26325a")
    light = look.light.model_copy(
        update={
            "tint": (1.0, 0.92, 0.86) if mars else (0.92, 0.95, 1.0),
            "strength": 1.0,
            "colour": hexa("#fff1da"),
            "shade": (0.34, 0.3, 0.42),
            "night": 0.3 if mars else 0.7,
        }
    )
    a, b, c, d = (hexa(tone) for tone in tones)
    return look.model_copy(
        update={
            "sky": (a, b, c, d),
            "haze": mix(c, d, 0.4),
            "deep": hexa("#1c0f14" if mars else "#06070f"),
            "light": light,
            "stars": 0.25 if mars else 1.0,
            "clouds": 0.0,
            "mist": 0.25 if mars else 0.0,
        }
    )


@setting(
    words="planet surface, mars, lunar surface, moon surface, alien world, red planet, crater, moon base",
    stands="ground space air",
    horizon=(0.56, 0.63),
    ledge=False,
    hours=("evening", "night", "dusk"),
    adapt=_airless,
)
def planet_surface(s: Stage) -> None:
    """Craters and rocks under a sky of stars, another world overhead."""
    soil = "#b5623f" if s.look.mist > 0.1 else "#a8a6ab"

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=s.plan.horizon + 0.02)
        stars(s, b, amount=s.look.stars * 1.4, low=s.plan.horizon)
        _companion(s, b)
        if not s.plan.cast:
            ridge(s, b, _shield(s), soil, 0.2, rim=0.8)
        ridge(s, b, crest(s, s.plan.horizon - 0.02, 0.1, cells=4, rough=0.55), soil, 0.3, rim=0.6)

    def middle(s: Stage, b: Brush) -> None:
        ridge(s, b, crest(s, s.plan.horizon + 0.03, 0.055, cells=3, rough=0.5), soil, 0.58, rim=0.8)
        mist(s, b, s.plan.horizon + 0.1, 0.1, alpha=0.3)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.1, 0.02, cells=2)
        earth(s, b, line, soil, lift_hex(soil))
        for _ in range(int(15 * s.wide)):
            near = float(s.rng.random())
            y, across = s.plan.floor - 0.07 + 0.3 * near, s.unit * (0.02 + 0.1 * near) * b.between(0.4, 1.0)
            _crater(s, b, b.between(0, s.wide), y, across, soil)
        rocks(s, b, lambda x: line(x) + 0.05 + 0.02 * math.sin(x * 9), 0.026, s.look.air(soil, 0.9), count=9)
        if not s.plan.cast:
            rocks(s, b, lambda x: line(x) + 0.12 + 0.05 * math.sin(x * 7), 0.055, s.look.air(soil, 0.95), count=5)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air(soil, 1.0), s.look.deep, 0.66)
        edge = 0.0 if s.plan.side > 0 else s.wide
        rocks(s, b, lambda x: 1.03 + 0.12 * abs(x - edge), 0.15, tone, count=6)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _shield(s: Stage) -> Crest:
    """A mountain as wide as a country, its top cut off by a crater."""
    middle, rough = s.wide * (0.5 - 0.2 * s.plan.side), crest(s, 0.0, 0.012, cells=7)

    def at(x: float) -> float:
        away = abs(x - middle) / (0.85 * s.unit)
        high = 0.25 * math.pow(max(0.0, 1 - away), 1.5)
        return s.plan.horizon - min(high, 0.19) + rough(x) + 0.03

    return at


def lift_hex(colour: str) -> str:
    """The darker near tone of a ground colour."""
    return "#{:02x}{:02x}{:02x}".format(*(round(part * 255) for part in lift(hexa(colour), -0.14)))


def _crater(s: Stage, b: Brush, x: float, y: float, across: float, soil: str) -> None:
    tall = across * 0.26
    b.flat(oval(x, y, across, tall), mix(s.look.air(soil, 0.9), s.look.deep, 0.12), alpha=0.8)
    b.shade(
        oval(x + s.plan.side * across * 0.06, y + tall * 0.1, across * 0.9, tall * 0.8), alpha=0.4, soft=tall * 0.12
    )
    b.line(
        arc(x, y, across, 20 if s.plan.side < 0 else -10, 190 if s.plan.side < 0 else 160, tall=tall),
        mix(s.look.air(soil, 1.0), s.look.light.colour, 0.5),
        tall * 0.12,
        alpha=0.6,
    )


def _companion(s: Stage, b: Brush) -> None:
    """A blue world, or a pale sun, in the sky, where no subject is one."""
    if not s.plan.sunlit:
        return
    x, y = s.wide * (0.5 + 0.22 * s.plan.side), s.plan.horizon * b.between(0.28, 0.42)
    if s.look.mist > 0.1:
        b.glow(x, s.plan.horizon - 0.1, 0.6 * s.unit, "#ffe6c0", alpha=0.7)
        b.flat(circle(x, s.plan.horizon - 0.1, 0.032 * s.unit), "#fff6e4")
        return
    radius = 0.1 * s.unit
    globe = circle(x, y, radius)
    b.glow(x, y, radius * 2.2, "#7fb8ff", alpha=0.4)
    b.ball(globe, "#2f74c0", relief=0.9)
    with b.inside(globe):
        for _ in range(12):
            b.flat(
                oval(
                    x + b.around(0, radius),
                    y + b.around(0, radius),
                    radius * b.between(0.15, 0.5),
                    radius * b.between(0.04, 0.12),
                ),
                WHITE,
                alpha=0.55,
                soft=radius * 0.03,
            )
        for _ in range(4):
            b.flat(
                oval(x + b.around(0, radius * 0.7), y + b.around(0, radius * 0.7), radius * 0.3, radius * 0.2),
                "#4f8f55",
                alpha=0.7,
                soft=radius * 0.05,
            )
        b.shade(circle(x - s.plan.side * radius * 0.7, y + radius * 0.4, radius), alpha=0.6, soft=radius * 0.15)
