"""Space."""

from __future__ import annotations

import math

import numpy as np

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import WHITE, hexa, mix
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.heavens import stars, wash
from pixora_core.providers.embedded.illustrator.places.soft import stretch
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import alpha_image, field

__all__ = ["dark_space", "space"]

_IN_ORBIT = frozenset({"satellite", "space_station", "sputnik", "astronaut", "two_astronauts", "rocket"})
"""What goes round the Earth: below it, and below nothing else, its edge is seen."""

_NEBULAE = (
    ("#3a6bd8", "#c04a8c"),
    ("#2fa08f", "#6a4bd0"),
    ("#e0784a", "#7a3fb0"),
    ("#4a86e8", "#3fc0b0"),
)


def _in_space(look: Look) -> Look:
    """Hard light from one side, black shadows, no air."""
    light = Light(
        x=look.light.x,
        y=look.light.y * 0.7,
        colour=hexa("#fff2dc"),
        shade=(0.22, 0.25, 0.46),
        tint=(0.95, 0.95, 1.0),
        strength=1.0,
        night=0.7,
    )
    base = hexa({"dawn": "#1a1030", "evening": "#1d0f2c", "dusk": "#170c2e"}.get(look.hour, "#070b1d"))
    tones = (mix(base, hexa("#03040c"), 0.6), base, mix(base, hexa("#1b2358"), 0.4), mix(base, hexa("#2a2a6a"), 0.5))
    return look.model_copy(
        update={
            "sky": tones,
            "haze": tones[3],
            "deep": hexa("#05060f"),
            "light": light,
            "stars": 1.0,
            "clouds": 0.0,
            "mist": 0.0,
        }
    )


@setting(
    words="space, outer space, orbit, galaxy, universe, cosmos, solar system, interstellar, milky way, nebula",
    stands="space air",
    horizon=(0.82, 0.9),
    ledge=False,
    hours=("night", "dusk", "night", "evening"),
    adapt=_in_space,
)
def space(s: Stage) -> None:
    """Stars and a nebula; the limb of the Earth below what goes round it, unless a world is what is shown."""

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=1.0)
        _nebula(s, b)
        stars(s, b, amount=1.5, low=1.05, big=12)
        if s.style.detail > 0.5:
            _spiral(s, b)

    def middle(s: Stage, b: Brush) -> None:
        if s.plan.sunlit and any(member.prop.name in _IN_ORBIT for member in s.plan.cast):
            _limb(s, b)

    def ground(s: Stage, b: Brush) -> None:
        stars(s, b, amount=0.12, low=0.7, big=3)

    def near(s: Stage, b: Brush) -> None:
        _debris(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _in_the_dark(look: Look) -> Look:
    """Farther out still: hardly a trace of colour."""
    far = _in_space(look)
    tones = tuple(mix(tone, hexa("#020309"), 0.45) for tone in far.sky)
    return far.model_copy(update={"sky": tones, "haze": tones[3]})


@setting(
    words="deep space, empty space, starfield, interstellar space",
    stands="space air",
    horizon=(0.82, 0.9),
    ledge=False,
    hours=("night",),
    adapt=_in_the_dark,
    kind_of="space",
    cues="nothing, empty, dark, darkness, dark place, single point, point of light, one bright light, far lights, "
    "small lights, starlight, alone, wide dark, emptiness, void",
)
def dark_space(s: Stage) -> None:
    """Stars and the dark between them; where nothing is shown, one of them is brighter, in a thin ray of light."""

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=1.0)
        stars(s, b, amount=1.1, low=1.05, big=4)

    def middle(s: Stage, b: Brush) -> None:
        if not s.plan.cast:
            _one_light(s, b)

    def ground(s: Stage, b: Brush) -> None:
        stars(s, b, amount=0.1, low=0.8, big=1)

    def near(_s: Stage, _b: Brush) -> None:
        """Nothing is near."""

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _one_light(s: Stage, b: Brush) -> None:
    """A pale blue point in a band of scattered sunlight."""
    x, y = s.wide * (0.5 + 0.13 * s.plan.side), 0.4
    sun = (x + s.plan.side * 0.75, -0.55)
    b.glow(sun[0], sun[1], 1.35, "#ffdfae", alpha=0.75)
    for turn, wide, tone, alpha in _BEAMS:
        angle = math.atan2(y - sun[1], x - sun[0]) + turn * s.plan.side
        ends = [
            (sun[0] + 3 * math.cos(angle + spread), sun[1] + 3 * math.sin(angle + spread)) for spread in (-wide, wide)
        ]
        b.flat(poly(sun, *ends), tone, alpha=alpha, soft=0.03)
    for reach, alpha in ((0.3, 0.28), (0.11, 0.6), (0.035, 0.95)):
        b.glow(x, y, reach * s.unit, "#8fc4ff", alpha=alpha)
    for turn in (0.0, 90.0):
        with b.at(x, y, turn=turn):
            b.flat(oval(0, 0, 0.05 * s.unit, 0.0011), "#cfe6ff", alpha=0.75, soft=0.0012)
    b.flat(circle(x, y, 0.0062 * s.unit), "#f2f9ff")


_BEAMS = (
    (0.0, 0.042, "#d9a06a", 0.34), (-0.17, 0.03, "#7fa6a0", 0.2), (0.13, 0.026, "#8a78c4", 0.22),
    (0.3, 0.036, "#b98a6a", 0.13), (-0.34, 0.022, "#6a86c4", 0.14),
)  # fmt: skip
"""Scattered sunlight, as in the picture that Voyager took: angle from the point's beam, half width, tone, opacity."""


def _nebula(s: Stage, b: Brush) -> None:
    """Two glowing gases along a slanted band, dust in front of them."""
    first, second = _NEBULAE[s.plan.variant % len(_NEBULAE)]
    width, height = 360, 220
    cells = (3.0 * s.wide, 3.0)
    one = field(s.rng, width=width, height=height, cells=cells, octaves=6)
    other = field(s.rng, width=width, height=height, cells=cells, octaves=6)
    across = np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :] * s.wide
    down = np.linspace(-0.5, 0.5, height, dtype=np.float32)[:, None]
    slant = b.between(0.3, 0.9) * s.plan.side
    wander = (field(s.rng, width=width, height=height, cells=(3.0, 3.0), octaves=3) - 0.5) * 0.5
    band = np.exp(-(((down + 0.08 + across * slant + wander) / 0.3) ** 2))
    place = box(0, 0, s.wide, 1)
    gases = (
        alpha_image(np.clip((one - 0.36) * 2.4, 0, 0.85) * band, s.style.map(hexa(first))),
        alpha_image(np.clip((other - 0.42) * 2.6, 0, 0.8) * band, s.style.map(hexa(second))),
    )
    core = np.clip((one * other - 0.25) * 5, 0, 0.6) * band**2
    hot = alpha_image(core, s.style.map(hexa("#ffe9d6")))
    dust = (
        np.clip((field(s.rng, width=width, height=height, cells=(6.0 * s.wide, 6.0), octaves=5) - 0.53) * 4, 0, 0.6)
        * band
    )
    stretch(s, b, place, *gases, hot, alpha_image(dust, s.look.deep))


def _spiral(s: Stage, b: Brush) -> None:
    """A small far galaxy."""
    x, y = s.wide * (0.5 + 0.36 * s.plan.side), b.between(0.1, 0.22)
    with b.at(x, y, scale=0.055 * s.unit, turn=b.between(-40, 40)):
        b.glow(0, 0, 1.0, "#cfc2ff", alpha=0.4)
        for turn in (0.0, math.pi):
            points = [
                (math.cos(turn + step * 0.35) * step * 0.085, math.sin(turn + step * 0.35) * step * 0.036)
                for step in range(12)
            ]
            b.line(smooth(points, closed=False), "#e6deff", 0.05, alpha=0.5, soft=0.03)
        b.flat(oval(0, 0, 0.16, 0.08), "#fff6e0", soft=0.05)


def _limb(s: Stage, b: Brush) -> None:
    """The edge of the Earth with its thin shining air."""
    radius = 1.75 * max(0.8, s.wide / 1.78)
    x, y = s.wide * (0.5 - 0.16 * s.plan.side), s.plan.horizon + radius
    disc = circle(x, y, radius)
    sea = s.style.map(hexa(b.pick("#1d5fa8", "#2372a0")))
    glow = mix(sea, (0.7, 0.92, 1.0), 0.62)
    for reach, alpha in ((0.075, 0.16), (0.04, 0.25), (0.016, 0.55)):
        b.line(disc, glow, reach, alpha=alpha, soft=reach * 0.45)
    b.ball(disc, sea, relief=0.85)
    with b.inside(disc):
        for _ in range(46):
            turn = math.radians(b.between(-125, -55))
            deep = b.between(0.0, 0.17)
            cx, cy = x + math.cos(turn) * (radius - deep), y + math.sin(turn) * (radius - deep)
            with b.at(cx, cy, turn=-math.degrees(turn) - 90):
                b.flat(
                    oval(0, 0, b.between(0.03, 0.16), 0.004 + 0.03 * deep),
                    WHITE,
                    alpha=b.between(0.08, 0.34),
                    soft=0.006,
                )
        b.line(disc, glow, 0.02, alpha=0.7, soft=0.012)
        b.shade(circle(x - s.plan.side * 0.6, y + 0.25, radius), alpha=0.5, soft=0.12)


def _debris(s: Stage, b: Brush) -> None:
    for _ in range(int(9 * s.wide)):
        x, y, size = b.between(0, s.wide), b.between(0.02, 0.98), s.unit * b.between(0.003, 0.012)
        if s.clear_of_cast(x, 0.05):
            corners = [
                (x + math.cos(turn) * size * b.between(0.7, 1.1), y + math.sin(turn) * size * b.between(0.6, 1.0))
                for turn in (0, 1, 2, 3, 4, 5)
            ]
            b.lit(poly(*corners), s.look.air("#8f8a92", 1.0), relief=0.8, alpha=0.8)
