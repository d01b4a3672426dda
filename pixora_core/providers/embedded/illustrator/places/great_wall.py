"""A wall with watchtowers along the ridges of green mountains."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import Crest, crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.plants import grass, leafy_trees
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["great_wall"]


@setting(
    words="great wall, great wall of china, chinese wall, wall along the ridge",
    stands="ground air",
    hours=("morning", "evening", "day", "dawn"),
    weathers=("clear", "mist"),
    kind_of="mountains",
    cues="great wall, wall along, wall over the mountains, "
    "wall on the ridge, long wall, watchtower, watchtowers, signal fire, "
    "wall of china, misty ridge, wooded ridge",
)
def great_wall(s: Stage) -> None:
    """Ridge behind ridge, and the wall on each of them, from tower to tower."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(3):
            line = crest(s, s.plan.horizon - 0.13 + 0.055 * step, 0.13, cells=2.2, octaves=3)
            ridge(s, b, line, ("#8497a8", "#7a96a0", "#6f9a8c")[step], 0.16 + 0.1 * step)
            if step:
                _wall(s, b, line, 0.008 + 0.006 * step, 0.24 + 0.12 * step, gap=0.34)
            mist(s, b, s.plan.horizon - 0.03 + 0.03 * step, 0.08, alpha=0.5)

    def middle(s: Stage, b: Brush) -> None:
        side = s.plan.side
        roll = crest(s, s.plan.horizon + 0.07, 0.09, cells=1.8, octaves=3)

        def line(x: float) -> float:
            return roll(x) - 0.16 * s.unit * math.pow(max(0.0, (x / s.wide - 0.45) * side * 2), 1.3)

        ridge(s, b, line, s.look.ground("#5f8f58"), 0.58, foot=0.3)
        leafy_trees(s, b, lambda x: line(x) + 0.05, 0.05, "#4a7a48", 0.6, spacing=0.8)
        _wall(s, b, line, 0.036, 0.66, gap=0.42)
        leafy_trees(s, b, lambda x: line(x) + 0.13, 0.06, "#55854c", 0.68, spacing=1.2)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.08, 0.03, cells=1.6, octaves=3)
        earth(s, b, line, s.look.ground("#8fab58"), s.look.ground("#3d6236"))
        tone = s.look.air(s.look.ground("#6a9a48"), 0.95)
        grass(s, b, line, 0.022, (tone, lift(tone, 0.05)), count=320)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2a4a2c", 1.0), s.look.deep, 0.5)
        grass(s, b, crest(s, 1.02, 0.012), 0.13, (tone, lift(tone, 0.03)), count=300)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _wall(s: Stage, b: Brush, line: Crest, tall: float, depth: float, *, gap: float) -> None:
    """Battlements along a crest, a tower every `gap`; its lit face and the shade of its other side."""
    stone = s.look.air("#c3ab84", depth)
    points = [-0.05 + 0.012 * step for step in range(int((s.wide + 0.1) / 0.012) + 1)]
    top = [(x, line(x) - tall) for x in points]
    foot = [(x, line(x) + tall * 0.3) for x in points]
    b.lit(poly(*top, *reversed(foot)), stone, relief=0.35)
    b.line(top, lift(stone, 0.07), tall * 0.16)
    for number, (x, y) in enumerate(top):
        if number % 2:
            b.flat(box(x - tall * 0.1, y - tall * 0.22, x + tall * 0.1, y), stone)
    x = 0.14 * gap
    while x < s.wide:
        half, y = tall * 0.95, line(x)
        b.lit(box(x - half, y - tall * 2.3, x + half, y + tall * 0.4), stone, relief=0.45)
        b.flat(box(x - half, y - tall * 1.6, x + half, y - tall * 1.5), s.look.deep, alpha=0.2)
        for notch in (-0.8, -0.28, 0.28, 0.8):
            b.flat(box(x + (notch - 0.16) * half, y - tall * 2.6, x + (notch + 0.16) * half, y - tall * 2.28), stone)
        for slit in (-0.4, 0.4):
            b.flat(
                box(x + (slit - 0.13) * half, y - tall * 1.35, x + (slit + 0.13) * half, y - tall * 0.8),
                s.look.deep,
                alpha=0.6,
            )
        x += gap * b.between(0.8, 1.2)
