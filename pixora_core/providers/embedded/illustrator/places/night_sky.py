"""The night sky."""

from __future__ import annotations

import numpy as np

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import WHITE, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import stars, sun_or_moon, wash
from pixora_core.providers.embedded.illustrator.places.plants import conifers, grass, lone_tree, turf
from pixora_core.providers.embedded.illustrator.places.soft import stretch
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import alpha_image, field

__all__ = ["night_sky"]


@setting(
    words="night sky, starry sky, stars, stargazing, constellation, constellations, starlight",
    stands="ground air space",
    horizon=(0.64, 0.7),
    hours=("night",),
)
def night_sky(s: Stage) -> None:
    """The milky way over dark hills; alone, over a still lake, behind a great tree, or with a meteor in it."""
    kind = None if s.plan.cast else s.plan.variant % 3

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=s.plan.horizon + 0.05)
        _milky_way(s, b)
        stars(s, b, amount=2.2, low=s.plan.horizon, big=9)
        if s.plan.disc > 1:
            sun_or_moon(s, b)
        elif kind is not None:
            _meteor(s, b)
        b.glow(s.plan.sun[0], s.plan.horizon + 0.03, 0.6 * s.unit, s.look.sky[3], alpha=0.6)
        ridge(s, b, crest(s, s.plan.horizon - 0.01, 0.07, cells=3), "#5a6a90", 0.25, rim=0.3)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.035, 0.04, cells=2.5)
        ridge(s, b, line, "#3f5570", 0.55, rim=0.3)
        tone = s.look.air("#24404f", 0.6)
        conifers(s, b, line, 0.06, tone, low=mix(tone, s.look.haze, 0.2), spacing=0.7)
        mist(s, b, s.plan.horizon + 0.1, 0.07, alpha=0.7)

    def ground(s: Stage, b: Brush) -> None:
        if kind == 0:
            _lake(s, b, s.plan.horizon + 0.075)
            return
        line = crest(s, s.plan.floor - 0.06, 0.025, cells=2, octaves=3)
        earth(s, b, line, "#5d7a66", "#2a4038")
        turf(s, b, s.plan.floor - 0.06, "#48664f")
        tone = s.look.air("#48664f", 0.9)
        grass(s, b, line, 0.022, (tone, lift(tone, 0.04)), count=300)
        if kind == 1:
            x = s.wide * (0.5 - 0.2 * s.plan.side)
            lone_tree(s, b, (x, line(x) + 0.03), 0.44, "#1d2f38", 0.9)

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
    glow = alpha_image(band * np.clip(noise * 1.3 - 0.2, 0, 1) * 0.6, s.style.map(mix(s.look.sky[3], WHITE, 0.35)))
    core = alpha_image(band**3 * np.clip((noise - 0.42) * 3, 0, 1) * 0.7, s.style.map(hexa("#ffe6d0")))
    dust = np.exp(-((away / 0.05) ** 2)) * np.clip((0.62 - noise) * 3, 0, 1) * 0.7
    stretch(s, b, place, glow, core, alpha_image(dust, s.style.map(s.look.sky[0])))


def _meteor(s: Stage, b: Brush) -> None:
    """A shooting star: a thin light that fades behind its head, across the band of the milky way."""
    x, y, way = s.wide * (0.5 - 0.18 * s.plan.side), 0.27, -s.plan.side
    long, fall = 0.3 * s.unit, 0.11 * s.unit
    tail = poly((x, y - 0.0022), (x, y + 0.0022), (x - way * long, y - fall))
    b.fade(tail, "#eaf2ff", start=(x, y), end=(x - way * long, y - fall), alpha=(0.95, 0.0))
    b.glow(x, y, 0.03 * s.unit, "#dfe8ff", alpha=0.9)
    b.flat(oval(x, y, 0.0032, 0.0032), "#ffffff")


def _lake(s: Stage, b: Brush, top: float) -> None:
    """Still water from the far shore to us: the sky once more, its stars as short strokes."""
    tones = (s.look.sky[3], s.look.sky[2], s.look.sky[1], s.look.sky[0])
    water = box(-0.05, top, s.wide + 0.05, 1.05)
    with b.inside(water):
        wash(s, b, tones, top=top, low=1.02)
        b.fade(water, s.look.deep, start=(0, top), end=(0, top + 0.05), alpha=(0.75, 0.0))
        band = s.wide * (0.5 - 0.1 * s.plan.side)
        b.flat(oval(band, top + 0.17, 0.15 * s.unit, 0.2), mix(s.look.sky[3], WHITE, 0.25), alpha=0.22, soft=0.05)
        for _ in range(int(130 * s.wide * s.style.detail)):
            x, near = b.between(0, s.wide), float(s.rng.random())
            y, size = top + 0.02 + 0.36 * near, s.unit * (0.001 + 0.0022 * near)
            b.flat(
                oval(x, y, size * b.between(1.0, 4.0), size * 0.5),
                mix(s.look.sky[3], WHITE, 0.6),
                alpha=b.between(0.25, 0.8),
            )
        for _ in range(int(34 * s.wide)):
            y = b.between(top + 0.04, 1.0)
            x, long = b.between(-0.1, s.wide), b.between(0.1, 0.4) * (y - top + 0.2)
            b.line([(x, y), (x + long, y)], s.look.sky[3], 0.0012, alpha=0.14)
