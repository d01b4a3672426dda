"""The floor of the deep sea, where no daylight comes."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa, mix
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import crest, ridge, rocks, speckle
from pixora_core.providers.embedded.illustrator.places.heavens import wash
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["deep_sea"]


def _sunless(look: Look) -> Look:
    """Black water above, and the pale beam of a lamp from one side; the hour moves it from blue to green."""
    tint = {"dawn": "#0d3a46", "morning": "#0d3a46", "evening": "#0a2f48", "dusk": "#161f4a"}.get(look.hour, "#0a2744")
    tones = (hexa("#01040b"), mix(hexa("#020812"), hexa(tint), 0.35), mix(hexa("#04101f"), hexa(tint), 0.8), hexa(tint))
    light = Light(
        x=look.light.x * 0.7,
        y=0.75,
        colour=hexa("#cfeaff"),
        shade=(0.16, 0.22, 0.36),
        tint=(0.62, 0.78, 0.9),
        strength=0.7,
        night=0.6,
    )
    return look.model_copy(
        update={
            "sky": tones,
            "haze": tones[2],
            "deep": hexa("#010409"),
            "light": light,
            "mist": 0.5,
            "sun": hexa("#cfeaff"),
            "stars": 0.0,
            "clouds": 0.0,
        }
    )


@setting(
    words="deep sea, deep ocean, ocean floor, seafloor, sea floor, abyss, abyssal plain, midnight zone, sea trench",
    stands="underwater ground",
    horizon=(0.62, 0.68),
    ledge=False,
    hours=("night", "dusk", "dawn"),
    adapt=_sunless,
)
def deep_sea(s: Stage) -> None:
    """A plain of silt in lamplight, flakes that sink through black water, small cold lights far off."""

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=1.0)
        b.glow(s.plan.sun[0], s.plan.horizon + 0.06, 0.75 * s.unit, "#3f93b8", alpha=0.6)
        _lights(s, b, count=6, size=0.004)
        _chimneys(s, b, s.wide * (0.5 + 0.27 * s.plan.side), s.plan.horizon + 0.07)
        ridge(s, b, crest(s, s.plan.horizon + 0.02, 0.1, cells=3), "#1d4258", 0.2, rim=0.15)
        _snow(s, b, count=120, size=0.0016, alpha=0.35)

    def middle(s: Stage, b: Brush) -> None:
        ridge(s, b, crest(s, s.plan.horizon + 0.09, 0.05, cells=3, rough=0.5), "#2f5262", 0.5, rim=0.35)
        _lights(s, b, count=2, size=0.007)
        _snow(s, b, count=60, size=0.0024, alpha=0.5)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.05, 0.025, cells=2, octaves=3)
        ridge(s, b, line, "#a3b0a6", 0.85, foot=0.3, rim=0.4)
        _lamplight(s, b)
        tones = (s.look.air("#c3cfc6", 0.9), s.look.air("#5d6d70", 0.9))
        speckle(s, b, s.plan.floor, tones, count=120, size=0.03, alpha=0.3)
        rocks(s, b, lambda x: line(x) + 0.02, 0.03, s.look.air("#3f4a50", 0.9), count=5)

    def near(s: Stage, b: Brush) -> None:
        edge = 0.0 if s.plan.side > 0 else s.wide
        tone = mix(s.look.air("#22323a", 1.0), s.look.deep, 0.7)
        rocks(s, b, lambda x: 1.03 + 0.12 * abs(x - edge), 0.13, tone, count=5)
        _snow(s, b, count=34, size=0.005, alpha=0.55)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _chimneys(s: Stage, b: Brush, x: float, y: float) -> None:
    """Vents that smoke in the distance, their ragged towers before their own faint glow."""
    b.glow(x, y - 0.16, 0.4 * s.unit, "#2f8fa8", alpha=0.5)
    for tower, high in ((-0.09, 0.2), (0.0, 0.31), (0.075, 0.17), (0.14, 0.1)):
        foot, tall, wide = x + tower * s.unit, high * s.unit, 0.032 * s.unit
        edge = []
        for side in (-1, 1):
            for step in range(8) if side < 0 else range(7, -1, -1):
                share = step / 7
                edge.append((foot + side * wide * (1.2 - 0.75 * share) * b.between(0.75, 1.2), y - tall * share))
        b.lit(smooth(edge, tension=0.6), s.look.air("#24505f", 0.35), relief=0.5)
        b.steam(foot, y - tall, 0.26 * s.unit, alpha=0.22)


def _lamplight(s: Stage, b: Brush) -> None:
    """The beam of a lamp that somebody brought down here, and the silt where it falls."""
    chief = s.chief
    x = s.wide * (0.5 - 0.1 * s.plan.side) if chief is None else chief.x
    lamp = (s.wide * (0.5 + 0.56 * s.plan.side), -0.12)
    y = s.plan.floor + 0.04
    beam = poly((lamp[0] - 0.02, lamp[1]), (lamp[0] + 0.02, lamp[1]), (x + 0.34 * s.unit, y), (x - 0.34 * s.unit, y))
    b.canvas.saveLayer(None, skia.Paint(ImageFilter=skia.ImageFilters.Blur(0.016, 0.016)))
    b.fade(beam, "#cfeaff", start=lamp, end=(x, y), alpha=(0.3, 0.04))
    b.canvas.restore()
    b.flat(oval(x, y, 0.4 * s.unit, 0.06), "#dff2f2", alpha=0.4, soft=0.03)


def _snow(s: Stage, b: Brush, *, count: int, size: float, alpha: float) -> None:
    """Marine snow: flakes of unequal size, the large ones soft."""
    for _ in range(int(count * s.wide * s.style.detail)):
        reach = size * s.unit * b.between(0.4, 1.2)
        flake = circle(b.between(0, s.wide), b.between(0.02, 0.97), reach)
        b.flat(flake, "#dcecf2", alpha=alpha * b.between(0.3, 1.0), soft=reach * 0.35)


def _lights(s: Stage, b: Brush, *, count: int, size: float) -> None:
    """The lights that animals make, blue as nearly all of them are."""
    for _ in range(int(count * s.wide)):
        x, y, reach = b.between(0, s.wide), b.between(0.06, s.plan.horizon), size * s.unit * b.between(0.4, 1.0)
        tone = b.pick("#5fd8ff", "#6fb4ff", "#7ff0e0")
        b.glow(x, y, reach * 7, tone, alpha=0.45)
        b.flat(circle(x, y, reach * 0.45), "#d8f6ff", alpha=0.9)
