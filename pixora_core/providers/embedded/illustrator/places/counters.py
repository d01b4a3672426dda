"""A café and a shop."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import boards, fill, floor_or_table, is_set, table_top
from pixora_core.providers.embedded.illustrator.places.indoors import casement, lamplit, pendant, view, wall_around
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, path
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["cafe", "shop"]


@setting(
    words="cafe, coffee shop, coffeehouse, coffee house, bistro, restaurant, pub, tavern, diner",
    stands="table ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.77, 0.8),
    hours=("morning", "evening", "day", "night"),
    indoors=True,
    adapt=lamplit,
    kind_of="room",
    cues="cafe, café, cafés, cafes, coffee shop, coffee house, "
    "coffeehouse, bistro, restaurant, restaurants, pub, tavern, diner, "
    "espresso bar, waiter, barista",
    instead="flower=vase sunflower=vase sitting_person=person_on_chair street_lamp=lamp",
)
def cafe(s: Stage) -> None:
    """A large window to the street, shelves of bottles and cups, a board with the day's dishes, lamps in a row."""
    side = s.plan.side
    frame = (
        s.wide * (0.5 + 0.06 * side) - min(0.3, 0.27 * s.wide),
        0.12,
        s.wide * (0.5 + 0.06 * side) + min(0.3, 0.27 * s.wide),
        0.52,
    )
    frame = (frame[0] + 0.2 * side * s.unit, frame[1], frame[2] + 0.2 * side * s.unit, frame[3])
    wall = s.look.air(("#8a5f4a", "#5f7a70", "#a3744a")[s.plan.variant % 3], 0.88)
    wood = s.look.air("#5a3a28", 0.92)

    def far(s: Stage, b: Brush) -> None:
        view(s, b, frame)

    def middle(s: Stage, b: Brush) -> None:
        wall_around(s, b, frame, wall, low=s.plan.horizon + 0.04)
        casement(s, b, frame, wood)
        b.flat(box(-0.05, 0.53, s.wide + 0.05, s.plan.horizon + 0.04), mix(wood, s.look.deep, 0.1))
        x = s.wide * (0.5 - 0.33 * side)
        for row in range(3):
            y = 0.2 + 0.115 * row
            b.lit(box(x - 0.17, y, x + 0.17, y + 0.012), wood, relief=0.4)
            for place in range(9):
                at = x - 0.15 + 0.037 * place
                tone = s.look.air(b.pick("#e9e2d2", "#b5533f", "#d9a84a", "#4f7f6a", "#c9c2b4"), 0.9)
                if (place + row) % 3:
                    b.lit(
                        path(
                            f"M{at - 0.011} {y - 0.03} L{at + 0.011} {y - 0.03} L{at + 0.008} {y} L{at - 0.008} {y} Z"
                        ),
                        tone,
                        relief=0.5,
                    )
                else:
                    b.lit(box(at - 0.007, y - 0.05, at + 0.007, y, round_by=0.003), tone, relief=0.5)
                    b.lit(box(at - 0.003, y - 0.066, at + 0.003, y - 0.046), tone, relief=0.4)
        for lamp in range(3 if s.wide > 1.1 else 2):
            at = s.wide * (0.28 + 0.22 * lamp)
            b.line([(at, -0.02), (at, 0.075)], s.look.deep, 0.003)
            b.glow(at, 0.11, 0.2, "#ffcf8a", alpha=0.28 + 0.35 * s.look.light.night)
            b.lit(
                path(f"M{at - 0.035} 0.105 C{at - 0.03} 0.06 {at + 0.03} 0.06 {at + 0.035} 0.105 Z"),
                s.look.air("#33302e", 0.95),
                relief=0.4,
            )
            b.fire(oval(at, 0.107, 0.022, 0.008), "#ffe6b0")

    def ground(s: Stage, b: Brush) -> None:
        floor_or_table(s, b, s.plan.horizon + 0.04, "#6d4a34")
        if is_set(s):
            return
        for x, size in ((s.wide * (0.5 + 0.3 * side), 1.0), (s.wide * (0.5 - 0.26 * side), 0.8), (s.wide * 0.5, 0.7)):
            if s.clear_of_cast(x, 0.15 * size):
                _round_table(s, b, x, s.plan.horizon + 0.1 + 0.03 * size, size * s.unit, wood)

    def near(s: Stage, b: Brush) -> None: ...

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _round_table(s: Stage, b: Brush, x: float, y: float, size: float, wood: RGB) -> None:
    """A small round table with a cup, two bent chairs."""
    b.shade(oval(x, y, 0.12 * size, 0.016 * size), alpha=0.4, soft=0.01)
    for side in (-1, 1):
        at = x + side * 0.125 * size
        b.line(
            path(
                f"M{at - 0.03 * size} {y} L{at - 0.026 * size} {y - 0.09 * size} "
                f"L{at + 0.026 * size} {y - 0.09 * size} L{at + 0.03 * size} {y}"
            ),
            wood,
            0.007 * size,
        )
        b.lit(oval(at, y - 0.09 * size, 0.036 * size, 0.009 * size), lift(wood, 0.08), relief=0.3)
        b.line(
            path(
                f"M{at + side * 0.026 * size} {y - 0.09 * size} "
                f"C{at + side * 0.05 * size} {y - 0.24 * size}"
                f" {at - side * 0.005 * size} {y - 0.24 * size} {at} {y - 0.2 * size}"
            ),
            wood,
            0.007 * size,
        )
    b.line([(x, y), (x, y - 0.13 * size)], s.look.deep, 0.012 * size)
    b.lit(oval(x, y - 0.13 * size, 0.1 * size, 0.02 * size), s.look.air("#cdb59a", 0.95), relief=0.35)
    b.lit(
        path(
            f"M{x - 0.018 * size} {y - 0.16 * size} L{x + 0.018 * size} {y - 0.16 * size} "
            f"L{x + 0.012 * size} {y - 0.132 * size} L{x - 0.012 * size} {y - 0.132 * size} Z"
        ),
        s.look.air("#f4efe6", 0.95),
        relief=0.5,
    )


@setting(
    words="shop interior, store, grocery, grocery store, corner shop, "
    "supermarket, bookshop, bakery shop, pharmacy, boutique",
    stands="table ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.77, 0.8),
    hours=("morning", "day", "evening"),
    indoors=True,
    adapt=lamplit,
    kind_of="room workshop",
    cues="shop counter, in a shop, in the shop, small shop, "
    "corner shop, grocery, grocer, supermarket, behind the counter, "
    "shelves of a shop, bookshop, pharmacy, store, shelves full",
    instead="flower=vase sunflower=vase sitting_person=person_on_chair street_lamp=lamp",
)
def shop(s: Stage) -> None:
    """Shelves to the ceiling, full of jars, boxes and books; a counter."""
    wood = s.look.air(("#8a5f3c", "#6d5444", "#a3784c")[s.plan.variant % 3], 0.9)
    wall = s.look.air("#d9c8a8", 0.9)

    def far(s: Stage, b: Brush) -> None:
        fill(s, b, box(-0.05, -0.05, s.wide + 0.05, 0.8), wall, mix(wall, s.look.deep, 0.25), start=0.0, end=0.7)

    def middle(s: Stage, b: Brush) -> None:
        rows = 4
        b.lit(box(-0.05, 0.05, s.wide + 0.05, 0.075), wood, relief=0.4)
        for row in range(rows):
            y = 0.19 + 0.125 * row
            b.flat(box(-0.05, y - 0.112, s.wide + 0.05, y), mix(wood, s.look.deep, 0.55))
            x = 0.01 * row
            while x < s.wide:
                x += _goods(s, b, x, y)
            b.lit(box(-0.05, y, s.wide + 0.05, y + 0.013), wood, relief=0.4)
        for post in range(int(s.wide / 0.36) + 2):
            at = 0.36 * post + 0.02
            b.lit(box(at - 0.008, 0.05, at + 0.008, 0.6), wood, relief=0.5)
        pendant(s, b, s.wide * (0.5 + 0.24 * s.plan.side))

    def ground(s: Stage, b: Brush) -> None:
        if is_set(s):
            boards(s, b, s.plan.horizon + 0.04, "#7a5a40")
            table_top(s, b, s.plan.floor - 0.1, "#7a4f30")
            return
        boards(s, b, s.plan.horizon + 0.04, "#8a6a4a")
        x = s.wide * (0.5 + 0.3 * s.plan.side)
        if s.clear_of_cast(x, 0.26):
            y = s.plan.horizon + 0.14
            b.shade(oval(x, y, 0.3, 0.02), alpha=0.35, soft=0.012)
            b.lit(box(x - 0.27, y - 0.16, x + 0.27, y), mix(wood, s.look.deep, 0.15), relief=0.3)
            for panel in range(4):
                b.line(
                    box(x - 0.25 + 0.125 * panel, y - 0.135, x - 0.145 + 0.125 * panel, y - 0.02),
                    lift(wood, 0.06),
                    0.004,
                    alpha=0.6,
                )
            b.lit(box(x - 0.29, y - 0.18, x + 0.29, y - 0.155), lift(wood, 0.08), relief=0.35)

    def near(s: Stage, b: Brush) -> None: ...

    s.planes(far=far, middle=middle, ground=ground, near=near)


_GOODS = ("#b5533f", "#d9a84a", "#4f7f6a", "#3f6a8f", "#e3d8c0", "#8a4f6d", "#7a9a52", "#c9783c")


def _goods(s: Stage, b: Brush, x: float, y: float) -> float:
    """One thing on a shelf, and how wide it is: a jar, a box, a row of books, a tin."""
    tone, kind = s.look.air(b.pick(*_GOODS), 0.86), int(s.rng.integers(4))
    if kind == 0:
        wide, high = b.between(0.028, 0.04), b.between(0.05, 0.07)
        b.tube(box(x, y - high, x + wide, y, round_by=0.006), mix(tone, s.look.air("#e8f0f0", 0.9), 0.3), relief=0.5)
        b.lit(
            box(x + 0.002, y - high - 0.01, x + wide - 0.002, y - high + 0.003), s.look.air("#c9b48a", 0.9), relief=0.4
        )
        b.flat(box(x + 0.004, y - high * 0.6, x + wide - 0.004, y - high * 0.25), s.look.air("#f6f0e0", 0.9))
    elif kind == 1:
        wide, high = b.between(0.04, 0.07), b.between(0.035, 0.08)
        b.lit(box(x, y - high, x + wide, y), tone, relief=0.3)
        b.flat(
            box(x + wide * 0.2, y - high * 0.7, x + wide * 0.8, y - high * 0.35), s.look.air("#f6f0e0", 0.9), alpha=0.8
        )
    elif kind == 2:
        wide = 0.0
        for _ in range(4):
            thick, high = b.between(0.009, 0.016), b.between(0.06, 0.09)
            b.lit(box(x + wide, y - high, x + wide + thick, y), s.look.air(b.pick(*_GOODS), 0.86), relief=0.4)
            wide += thick + 0.001
    else:
        wide, high = 0.03, b.between(0.03, 0.045)
        for level in (0, 1):
            b.tube(
                box(x, y - high * (level + 1), x + wide, y - high * level - 0.001), lift(tone, 0.03 * level), relief=0.5
            )
    return wide + 0.008
