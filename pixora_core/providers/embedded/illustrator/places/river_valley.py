"""The river valley."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge, speckle
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.peaks import peaks
from pixora_core.providers.embedded.illustrator.places.plants import conifers, grass, leafy_trees
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import smooth
from pixora_core.providers.embedded.illustrator.stage import Cast, Stage

__all__ = ["river_valley"]


@setting(
    words="river valley, river, valley, stream, creek, brook, pond, riverbank",
    stands="ground air water",
    instead="bridge=stone_bridge",
    hours=("morning", "evening", "day", "dawn"),
    weathers=("clear", "clear", "mist"),
)
def river_valley(s: Stage) -> None:
    """A river that winds from far hills to the camera, between wooded banks; below snowy peaks in one face of three."""
    alpine = s.look.weather == "snow" or (s.plan.variant % 3 == 2 and s.look.season is None)

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        if alpine:
            peaks(s, b, s.plan.horizon, 0.26, "#70809a", 0.28, snow=0.28)
        else:
            for step, tone in enumerate(("#7f97ac", "#7394a0", "#6d9484")):
                line = crest(s, s.plan.horizon - 0.11 + 0.045 * step, 0.11 - 0.025 * step, cells=2.2 + step, octaves=3)
                ridge(s, b, line, s.look.ground(tone), 0.16 + 0.1 * step, rim=0.4)
        ridge(s, b, crest(s, s.plan.horizon - 0.02, 0.04, cells=3), "#5f8a7a", 0.34)
        mist(s, b, s.plan.horizon, 0.1, alpha=0.6)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.01, 0.012, cells=3)
        ridge(s, b, line, s.look.ground("#5f8f58"), 0.55, foot=0.14)
        tone = s.look.air("#39664c", 0.55)
        if alpine:
            conifers(s, b, line, 0.065, tone, low=mix(tone, s.look.haze, 0.3), spacing=0.6)
        else:
            leafy_trees(s, b, line, 0.085, "#4d8048", 0.55, spacing=0.7)
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


def _bridged(bridge: Cast, here: tuple[float, float], down: float) -> tuple[float, float]:
    """Middle and half width of a river that a bridge crosses from bank to bank, so far `down` (1 below the bridge)."""
    x, half = here
    full = 0.39 * bridge.width
    if down >= 1:
        return bridge.x, full * (0.82 + 0.18 * down)
    return x + (bridge.x - x) * down, max(half, full * down**0.8)


def _river_banks(s: Stage, top: float) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Both banks from the horizon to the camera; the river winds and widens as it comes.

    It runs past on the far side of whoever stands alone on the ground, so that nobody stands on the water.
    """
    way, middle = s.plan.side, s.wide / 2
    if [(member.rests, member.plane) for member in s.plan.cast] == [("ground", "ground")]:
        way, middle = -way, middle + way * s.wide * (0.06 if s.wide >= 1 else 0.3)
    bridge = next((member for member in s.plan.cast if member.prop.name == "stone_bridge"), None)
    left, right = [], []
    for step in range(9):
        share = step / 8
        y = top + (1.08 - top) * share**1.9
        x = middle + way * s.wide * (0.12 * math.cos(share * 5.2) * (0.4 + share) + 0.1 * share)
        half = s.unit * (0.02 + 0.42 * share**1.8)
        if bridge:
            x, half = _bridged(bridge, (x, half), (y - top) / (bridge.y - top))
        left.append((x - half, y))
        right.append((x + half, y))
    return left, right
