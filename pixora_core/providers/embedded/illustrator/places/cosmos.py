"""Settings in and under the sky: space, other worlds, the night, above the clouds, underground."""

from __future__ import annotations

import math

import numpy as np
import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, argb, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import (
    conifers,
    crest,
    earth,
    grass,
    mist,
    ridge,
    rocks,
    speckle,
)
from pixora_core.providers.embedded.illustrator.places.heavens import (
    clouds,
    precipitation,
    sky,
    stars,
    stretch,
    sun_or_moon,
    wash,
)
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, cut, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import alpha_image, field, profile

__all__ = ["cave", "night_sky", "planet_surface", "sky_above", "space"]

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
    """Stars, a nebula, the limb of a world below unless a world is what is shown."""

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=1.0)
        _nebula(s, b)
        stars(s, b, amount=1.5, low=1.05, big=12)
        if s.style.detail > 0.5:
            _spiral(s, b)

    def middle(s: Stage, b: Brush) -> None:
        if s.plan.sunlit:
            _limb(s, b)

    def ground(s: Stage, b: Brush) -> None:
        stars(s, b, amount=0.12, low=0.7, big=3)

    def near(s: Stage, b: Brush) -> None:
        _debris(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


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
    stretch(b, alpha_image(np.clip((one - 0.36) * 2.4, 0, 0.85) * band, s.style.map(hexa(first))), place)
    stretch(b, alpha_image(np.clip((other - 0.42) * 2.6, 0, 0.8) * band, s.style.map(hexa(second))), place)
    core = np.clip((one * other - 0.25) * 5, 0, 0.6) * band**2
    stretch(b, alpha_image(core, s.style.map(hexa("#ffe9d6"))), place)
    dust = (
        np.clip((field(s.rng, width=width, height=height, cells=(6.0 * s.wide, 6.0), octaves=5) - 0.53) * 4, 0, 0.6)
        * band
    )
    stretch(b, alpha_image(dust, s.look.deep), place)


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
    """The edge of a world with its thin shining air."""
    radius = 1.75 * max(0.8, s.wide / 1.78)
    x, y = s.wide * (0.5 - 0.16 * s.plan.side), s.plan.horizon + radius
    disc = circle(x, y, radius)
    sea = s.style.map(hexa(b.pick("#1d5fa8", "#2a7f8f", "#8a5a44", "#5a4a8f")))
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

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air(soil, 1.0), s.look.deep, 0.66)
        edge = 0.0 if s.plan.side > 0 else s.wide
        rocks(s, b, lambda x: 1.03 + 0.12 * abs(x - edge), 0.15, tone, count=6)

    s.planes(far=far, middle=middle, ground=ground, near=near)


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


@setting(
    words="night sky, starry sky, stars, stargazing, constellation, constellations, starlight",
    stands="ground air space",
    horizon=(0.64, 0.7),
    hours=("night",),
)
def night_sky(s: Stage) -> None:
    """The milky way over dark hills."""

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=s.plan.horizon + 0.05)
        _milky_way(s, b)
        stars(s, b, amount=2.2, low=s.plan.horizon, big=9)
        if s.plan.disc > 1:
            sun_or_moon(s, b)
        b.glow(s.plan.sun[0], s.plan.horizon + 0.03, 0.6 * s.unit, s.look.sky[3], alpha=0.6)
        ridge(s, b, crest(s, s.plan.horizon - 0.01, 0.07, cells=3), "#5a6a90", 0.25, rim=0.3)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.035, 0.04, cells=2.5)
        ridge(s, b, line, "#3f5570", 0.55, rim=0.3)
        tone = s.look.air("#24404f", 0.6)
        conifers(s, b, line, 0.06, tone, low=mix(tone, s.look.haze, 0.2), spacing=0.7)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.06, 0.025, cells=2, octaves=3)
        earth(s, b, line, "#5d7a66", "#2a4038")
        tone = s.look.air("#48664f", 0.9)
        grass(s, b, line, 0.022, (tone, lift(tone, 0.04)), count=300)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, (0.0, 0.0, 0.0), 0.3)
        edge = 0.0 if s.plan.side > 0 else s.wide
        conifers(
            s,
            b,
            lambda x: 1.0 + 0.5 * (abs(x - edge) / (0.3 * s.unit)) ** 1.5,
            0.6,
            tone,
            spacing=0.18,
            edge=edge,
            until=0.34 * s.unit,
        )
        grass(s, b, crest(s, 1.02, 0.012), 0.08, (tone, lift(tone, 0.03)), count=260)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _milky_way(s: Stage, b: Brush) -> None:
    width, height = 400, 260
    across = np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :] * s.wide
    down = np.linspace(-0.5, 0.5, height, dtype=np.float32)[:, None]
    wander = (field(s.rng, width=width, height=height, cells=(4.0, 4.0), octaves=4) - 0.5) * 0.22
    away = across * 1.15 * s.plan.side + down * 0.9 + wander + 0.05
    band = np.exp(-((away / 0.16) ** 2))
    noise = field(s.rng, width=width, height=height, cells=(8.0 * s.wide, 8.0), octaves=6, rough=0.62)
    place = box(0, 0, s.wide, s.plan.horizon + 0.08)
    stretch(
        b,
        alpha_image(band * np.clip(noise * 1.3 - 0.2, 0, 1) * 0.6, s.style.map(mix(s.look.sky[3], WHITE, 0.35))),
        place,
    )
    stretch(b, alpha_image(band**3 * np.clip((noise - 0.42) * 3, 0, 1) * 0.7, s.style.map(hexa("#ffe6d0"))), place)
    dust = np.exp(-((away / 0.05) ** 2)) * np.clip((0.62 - noise) * 3, 0, 1) * 0.7
    stretch(b, alpha_image(dust, s.style.map(s.look.sky[0])), place)


@setting(
    name="sky",
    words="sky, above the clouds, clouds, cloudscape, heaven, air, flight",
    stands="air space",
    horizon=(0.66, 0.74),
    ledge=False,
    hours=("day", "evening", "dawn", "morning"),
)
def sky_above(s: Stage) -> None:
    """Between the clouds, a sea of them below."""

    def far(s: Stage, b: Brush) -> None:
        sky(s, b)
        stars(s, b, amount=s.look.stars, low=s.plan.horizon)
        sun_or_moon(s, b)
        clouds(s, b)
        _cloud_sea(s, b, s.plan.horizon - 0.01, 0.05, 0.55)

    def middle(s: Stage, b: Brush) -> None:
        _cloud_sea(s, b, s.plan.horizon + 0.06, 0.1, 0.28)

    def ground(s: Stage, b: Brush) -> None:
        _cloud_sea(s, b, s.plan.horizon + 0.15, 0.16, 0.08)

    def near(s: Stage, b: Brush) -> None:
        _cloud_sea(s, b, 0.99, 0.22, 0.0)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _cloud_sea(s: Stage, b: Brush, y: float, size: float, haze: float) -> None:
    """A bank of cloud from side to side: heads in the light, bodies in blue shade."""
    top, low = (
        mix(s.look.cloud_light, s.look.haze, haze),
        mix(mix(s.look.cloud_shade, s.look.sky[1], 0.4 - 0.4 * haze), s.look.haze, haze),
    )
    heads = []
    x = -0.1
    while x < s.wide + 0.15:
        radius = size * s.unit * b.between(0.4, 1.0)
        heads.append((x, y + b.around(0, size * 0.22), radius))
        x += radius * b.between(0.5, 1.0)
    soft = size * 0.04 if s.style.shading == "soft" else 0.0
    b.flat(box(-0.1, y + size * 0.2, s.wide + 0.1, 1.1), low)
    for step, tone in enumerate((low, mix(low, top, 0.5), top)):
        for cx, cy, radius in heads:
            shift = radius * 0.17 * step
            b.flat(
                circle(cx + s.plan.side * shift, cy - shift, radius * (1 - 0.2 * step)), tone, soft=soft * (1 + step)
            )
    b.fade(
        box(-0.1, y - size, s.wide + 0.1, 1.1),
        low,
        start=(0, y + size * 0.1),
        end=(0, y + size * 1.3),
        alpha=(0.0, 1.0),
    )


def _underground(look: Look) -> Look:
    light = Light(
        x=look.light.x,
        y=0.6,
        colour=hexa("#ffe2b0"),
        shade=(0.36, 0.36, 0.55),
        tint=(0.78, 0.68, 0.62),
        strength=0.9,
        night=0.85,
    )
    tones = (hexa("#1c1a24"), hexa("#3a3340"), hexa("#8a6a58"), hexa("#ffd9a0"))
    return look.model_copy(
        update={
            "sky": tones,
            "haze": hexa("#8a6f66"),
            "deep": hexa("#0d0b12"),
            "light": light,
            "mist": 0.5,
            "clouds": 0.9,
            "stars": 0.0,
        }
    )


@setting(
    words="cave, cavern, mine, underground, tunnel, grotto, catacomb",
    stands="ground",
    horizon=(0.58, 0.64),
    hours=("day", "evening"),
    adapt=_underground,
)
def cave(s: Stage) -> None:
    """Out of the dark towards a bright mouth, stone teeth above and below."""

    x, y = s.wide * (0.5 + 0.12 * s.plan.side), s.plan.horizon - 0.15

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, (s.look.sky[3], s.look.sky[3], s.look.sky[2]), low=0.8)
        b.glow(x, y, 0.7 * s.unit, "#fff6dc", alpha=0.9)
        ridge(s, b, crest(s, s.plan.horizon - 0.04, 0.05, cells=4), "#b98a68", 0.3, rim=0.3)
        _mouth(s, b, (x, y), 0.3, mix(s.look.sky[2], s.look.sky[3], 0.3))

    def middle(s: Stage, b: Brush) -> None:
        _mouth(s, b, (x, y), 0.42, mix(s.look.sky[1], s.look.sky[2], 0.62))
        _teeth(s, b, 0.55, 0.13, down=False)
        _mouth(s, b, (x, y), 0.56, mix(s.look.sky[1], s.look.sky[2], 0.22))

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.08, 0.02, cells=3)
        earth(s, b, line, "#a88668", "#3f3230")
        speckle(
            s,
            b,
            s.plan.floor - 0.06,
            (s.look.air("#c9a27a", 0.9), s.look.air("#3a2e2e", 0.9)),
            count=120,
            size=0.035,
            alpha=0.2,
        )
        rocks(s, b, lambda x: line(x) + 0.03, 0.03, s.look.air("#6f5c52", 0.9), count=8)

    def near(s: Stage, b: Brush) -> None:
        _mouth(s, b, (s.wide / 2, 0.55), 0.86 * max(1.0, s.wide / s.unit / 1.5), s.look.deep)
        _teeth(s, b, 1.0, 0.26, down=True)
        tone = mix(s.look.deep, s.look.air("#3a2e2e", 1.0), 0.3)
        edge = 0.0 if s.plan.side > 0 else s.wide
        rocks(s, b, lambda x: 1.04 + 0.1 * abs(x - edge), 0.16, tone, count=6)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _mouth(s: Stage, b: Brush, centre: tuple[float, float], reach: float, tone: RGB) -> None:
    """A wall of rock with a ragged opening, its edge in the light."""
    line = profile(s.rng, 48, cells=9, octaves=4, rough=0.5)
    ring = []
    for step in range(44):
        turn = step / 44 * 2 * math.pi
        closing = max(0.0, (step - 30) / 14)
        swell = float(line[step]) * (1 - closing) + float(line[0]) * closing
        out = reach * s.unit * (1 + 0.14 * swell)
        ring.append((centre[0] + math.cos(turn) * out * 1.25, centre[1] + math.sin(turn) * out * 0.86))
    opening = smooth(ring, tension=0.7)
    wall = cut(box(-0.1, -0.1, s.wide + 0.1, 1.1), opening)
    shader = skia.GradientShader.MakeRadial(
        skia.Point(*centre),
        reach * 2.4 * s.unit,
        [argb(s.style.map(tone)), argb(s.style.map(mix(tone, s.look.deep, 0.75)))],
        [0.4, 1.0],
    )
    b.canvas.drawPath(wall, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))
    b.line(opening, mix(tone, s.look.light.colour, 0.55), 0.004, alpha=0.5, soft=0.002)


def _teeth(s: Stage, b: Brush, depth: float, tall: float, *, down: bool) -> None:
    """Stalactites or stalagmites; those in front leave the middle free."""
    tone = mix(s.look.air("#5f4c48", depth), s.look.deep, 0.6 * depth)
    x = -0.05
    while x < s.wide + 0.05:
        frame = abs(x / s.wide - 0.5) * 2 if depth > 0.9 else 0.75
        high = tall * s.unit * b.between(0.3, 1.0) * (0.25 + frame**1.5)
        wide = high * b.between(0.16, 0.3) + 0.015
        if down:
            b.lit(
                smooth(
                    [
                        (x - wide * 1.6, -0.05),
                        (x - wide * 0.5, high * 0.5),
                        (x, high),
                        (x + wide * 0.5, high * 0.45),
                        (x + wide * 1.6, -0.05),
                    ]
                ),
                tone,
                relief=0.5,
            )
        elif s.clear_of_cast(x, wide):
            y = s.plan.horizon + 0.09
            b.lit(
                smooth(
                    [
                        (x - wide * 1.5, y),
                        (x - wide * 0.4, y - high * 0.5),
                        (x, y - high),
                        (x + wide * 0.4, y - high * 0.5),
                        (x + wide * 1.5, y),
                    ]
                ),
                tone,
                relief=0.5,
            )
        x += wide * b.between(1.2, 2.4)
    if down:
        b.flat(
            smooth([(-0.1, -0.1), (-0.1, 0.05), (s.wide / 2, 0.02), (s.wide + 0.1, 0.05), (s.wide + 0.1, -0.1)]), tone
        )
