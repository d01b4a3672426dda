"""Beside a fire."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa, lift, mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import boards
from pixora_core.providers.embedded.illustrator.places.heavens import wash
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, oval, path, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["hearth"]


def _firelit(look: Look) -> Look:
    """At every hour the fire is the light."""
    light = look.light.model_copy(
        update={"tint": (0.9, 0.68, 0.5), "colour": hexa("#ffc27a"), "strength": 0.9, "night": 0.6, "y": 0.3}
    )
    return look.model_copy(update={"light": light, "deep": hexa("#20110f"), "stars": 0.0, "clouds": 0.0, "mist": 0.1})


@setting(
    words="hearth, fireside, furnace, oven, kiln, smithy, bakehouse, glassworks, foundry",
    stands="table ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.78, 0.8),
    hours=("night", "evening"),
    indoors=True,
    instead="sitting_person=person_on_chair",
    adapt=_firelit,
    kind_of="workshop room",
    cues="oven, ovens, furnace, forge, hearth, fireplace, kiln, firelight, roasting, glowing, brick vault, fire, "
    "embers, warm glow, bakery, bakehouse, smithy, molten",
)
def hearth(s: Stage) -> None:
    """A brick vault with a fire in it, wood beside it, sparks."""
    x, y, wide = s.wide * (0.5 + (0.15 if s.wide > 1 else 0.04) * s.plan.side), 0.665, 0.25 * s.unit

    def far(s: Stage, b: Brush) -> None:
        wall = s.look.air("#8a5a44", 0.9)
        wash(s, b, (mix(wall, s.look.deep, 0.75), mix(wall, s.look.deep, 0.35), mix(wall, s.look.deep, 0.5)), low=0.75)
        _bricks(s, b, (x, y - wide))

    def middle(s: Stage, b: Brush) -> None:
        _fire(s, b, x, y, wide)

    def ground(s: Stage, b: Brush) -> None:
        boards(s, b, s.plan.horizon + 0.06, "#5a4438")
        b.sheen(oval(x, s.plan.horizon + 0.12, wide * 1.7, 0.06), alpha=0.5, soft=0.04)
        beside, stack = x - s.plan.side * wide * 1.75, 0.15 * s.unit
        _logs(s, b, min(max(beside, stack), s.wide - stack), s.plan.floor - 0.035)

    def near(s: Stage, b: Brush) -> None:
        for _ in range(int(26 * s.wide)):
            px, py = x + b.around(0, 0.45 * s.unit), b.between(0.08, 0.66)
            b.fire(circle(px, py, b.between(0.0012, 0.0032)), b.pick("#ffb347", "#ffd98a"), alpha=b.between(0.4, 0.95))

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _arch(x: float, y: float, wide: float, high: float) -> Shape:
    return path(
        f"M{x - wide} {y} L{x - wide} {y - high * 0.45} C{x - wide} {y - high * 1.18} {x + wide} {y - high * 1.18} "
        f"{x + wide} {y - high * 0.45} L{x + wide} {y} Z"
    )


def _bricks(s: Stage, b: Brush, warm: tuple[float, float]) -> None:
    """Courses of bricks, the redder the nearer to the fire."""
    high, long = 0.044, 0.105
    for row in range(int(0.72 / high)):
        for place in range(int(s.wide / long) + 2):
            left, top = (place - 0.5 * (row % 2)) * long, row * high
            near = max(0.0, 1 - math.hypot(left - warm[0], top - warm[1]) / 0.75)
            tone = mix(
                mix(s.look.air("#7a4a3a", 0.95), s.look.deep, 0.62), s.look.air("#d07a4a", 1.0), 0.75 * near**1.4
            )
            b.flat(
                box(left + 0.003, top + 0.003, left + long - 0.003, top + high - 0.003, round_by=0.004),
                lift(tone, b.around(0, 0.02)),
            )


def _fire(s: Stage, b: Brush, x: float, y: float, wide: float) -> None:
    high = wide * 1.75
    b.lit(_arch(x, y, wide * 1.28, high * 1.16), s.look.air("#9a6a50", 0.95), relief=0.4)
    for stone in range(13):
        turn = math.pi * (stone + 0.5) / 13
        edge = [
            (x + math.cos(turn) * wide * reach, y - high * 0.45 - math.sin(turn) * high * 0.53 * reach)
            for reach in (1.0, 1.28)
        ]
        b.line(edge, s.look.deep, 0.003, alpha=0.55)
    mouth = _arch(x, y, wide, high)
    b.flat(mouth, mix(s.look.deep, hexa("#401408"), 0.6))
    with b.inside(mouth):
        b.glow(x, y - wide * 0.35, wide * 1.6, "#ff7a2f", alpha=0.95)
        for tone, size in (("#f2602a", 1.0), ("#ff9a3c", 0.72), ("#ffdf8a", 0.42)):
            for tongue in range(5):
                at = x + (tongue - 2) * wide * 0.3
                tall = high * size * b.between(0.42, 0.72) * (1 - 0.16 * abs(tongue - 2))
                lean = b.around(0, wide * 0.12)
                flame = [
                    (at - wide * 0.24 * size, y),
                    (at - wide * 0.17 * size, y - tall * 0.4),
                    (at + lean, y - tall),
                    (at + wide * 0.19 * size, y - tall * 0.38),
                    (at + wide * 0.24 * size, y),
                ]
                b.fire(smooth(flame, tension=0.8), tone, alpha=0.9, soft=0.003)
        for ember in range(9):
            b.fire(
                oval(x + (ember - 4) * wide * 0.21, y - 0.006, wide * 0.14, 0.016),
                b.pick("#c23a1a", "#e8642a", "#7a2414"),
            )
    b.glow(x, y - wide * 0.5, wide * 3.2, "#ff9a4a", alpha=0.4)


def _logs(s: Stage, b: Brush, x: float, y: float) -> None:
    """A stack of wood: round ends, four, three, two."""
    size = 0.036 * s.unit
    if not s.clear_of_cast(x, size * 4):
        return
    b.shade(oval(x, y + size, size * 4.6, size * 0.5), alpha=0.45, soft=0.01)
    for row, count in enumerate((4, 3, 2)):
        for log in range(count):
            cx, cy = x + (log - (count - 1) / 2) * size * 2.05, y - row * size * 1.75
            b.lit(circle(cx, cy, size), s.look.air("#6a4630", 0.95), relief=0.4)
            b.lit(circle(cx, cy, size * 0.82), s.look.air("#d0a474", 0.95), relief=0.35)
            b.line(circle(cx, cy, size * 0.45), s.look.air("#9a6f46", 0.95), 0.0025, alpha=0.7)
