"""White houses above a blue sea: a village on an island of the south."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, fill, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.village import window_pane
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["island_village"]


@setting(
    words="greek island, white village, island village, mediterranean village, santorini, mykonos, aegean",
    stands="ground air water",
    horizon=(0.5, 0.54),
    floor=(0.79, 0.81),
    hours=("day", "evening", "morning", "dusk"),
    kind_of="beach ocean village old_town",
    cues="greek island, greek islands, greek, greece, white village, white houses, whitewashed, mediterranean, "
    "santorini, mykonos, aegean, cyclades, crete, southern island, white walls",
    bars="house cottage skyscraper bridge stone_bridge",
    instead="sitting_person=person_on_bench",
)
def island_village(s: Stage) -> None:
    """Cubes of white down a slope to the water, a blue dome among them, a bell, a terrace before us."""
    shore = s.plan.horizon + 0.02
    side = s.plan.side

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.005, 0.05, cells=1.6, octaves=3), "#8fa0b4", 0.16)
        mist(s, b, s.plan.horizon, 0.06, alpha=0.5)
        water(s, b, s.plan.horizon, murk="#1f5f8a")

    def middle(s: Stage, b: Brush) -> None:
        water(s, b, s.plan.horizon + 0.002, murk="#1c5a86")
        edge = s.wide * (0.5 - 0.04 * side)

        def slope(x: float) -> float:
            away = max(0.0, (edge - x) * side / (0.55 * s.wide))
            return shore + 0.2 - 0.46 * s.unit * math.pow(min(1.0, away), 0.8)

        rock = s.look.air("#b09a7c", 0.7)
        corners = [(x / 60 * (s.wide + 0.1) - 0.05, slope(x / 60 * (s.wide + 0.1) - 0.05)) for x in range(61)]
        land = poly(*corners, (s.wide + 0.05, 0.95), (-0.05, 0.95))
        cut = poly(
            (edge + side * 0.04, 0.95),
            (edge + side * 0.02, shore + 0.2),
            (edge - side * 2, -1),
            (edge - side * 2, 0.95),
        )
        with b.inside(cut):
            fill(s, b, land, mix(rock, s.look.light.colour, 0.1), mix(rock, s.look.deep, 0.4), start=0.2, end=0.8)
        for row in range(9):
            for place in range(13):
                x = edge - side * s.wide * (0.02 + 0.042 * place + 0.021 * (row % 2)) + 0.01 * b.around(0, 1)
                y = slope(x) + 0.05 + 0.046 * row + b.around(0, 0.006)
                if y < shore + 0.25 and -0.08 < x < s.wide + 0.08:
                    _cube(s, b, x, y, s.unit * b.between(0.06, 0.095), dome=(row, place) in {(0, 4), (2, 7), (4, 3)})

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.floor - 0.055
        earth(s, b, lambda _: top, "#e6ddcc", "#b5a68e")
        white = s.look.air("#f2ede2", 0.95)
        for row in range(1, 5):
            y = top + (1.02 - top) * (row / 5) ** 1.3
            b.line([(-0.05, y), (s.wide + 0.05, y)], white, 0.003 + 0.002 * row, alpha=0.5)
        fill(
            s,
            b,
            box(-0.05, top - 0.028, s.wide + 0.05, top + 0.012),
            white,
            mix(white, s.look.deep, 0.2),
            start=top - 0.03,
            end=top + 0.01,
        )
        b.flat(box(-0.05, top + 0.012, s.wide + 0.05, top + 0.02), s.look.deep, alpha=0.18, soft=0.006)
        x = s.wide * (0.5 + 0.4 * side)
        if s.clear_of_cast(x, 0.1):
            _pot(s, b, x, top + 0.035)

    def near(s: Stage, b: Brush) -> None:
        _bougainvillea(s, b, 0.0 if side < 0 else s.wide)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _cube(s: Stage, b: Brush, x: float, y: float, wide: float, *, dome: bool) -> None:
    """A white house with a flat roof, a blue door or shutters; or a chapel with its dome."""
    white = s.look.air("#f6f2ea", 0.82)
    high = wide * b.between(0.8, 1.25)
    lit, dark = mix(white, s.look.light.colour, 0.12), mix(white, s.look.deep, 0.26)
    split = x - s.plan.side * wide * 0.28
    b.flat(box(x - wide / 2, y - high, x + wide / 2, y), lit)
    b.flat(
        box(min(split, x - s.plan.side * wide / 2), y - high, max(split, x - s.plan.side * wide / 2), y),
        dark,
        alpha=0.55,
    )
    b.flat(box(x - wide / 2, y - high - 0.004, x + wide / 2, y - high + 0.004), mix(white, (1, 1, 1), 0.3))
    blue = s.look.air("#2f6fb0", 0.85)
    b.flat(box(x + wide * 0.04, y - high * 0.5, x + wide * 0.2, y), blue)
    window_pane(s, b, box(x + wide * 0.28, y - high * 0.72, x + wide * 0.42, y - high * 0.48))
    window_pane(s, b, box(x - wide * 0.16, y - high * 0.78, x - wide * 0.03, y - high * 0.54))
    if dome:
        b.flat(box(x - wide * 0.36, y - high * 1.22, x + wide * 0.36, y - high), white)
        cap = path(
            f"M{x - wide * 0.4} {y - high * 1.2} "
            f"C{x - wide * 0.4} {y - high * 1.9} {x + wide * 0.4} {y - high * 1.9} {x + wide * 0.4} {y - high * 1.2} Z"
        )
        b.ball(cap, blue, relief=0.6)
        b.line([(x, y - high * 1.7), (x, y - high * 1.95)], white, 0.003)
        b.line([(x - 0.008, y - high * 1.86), (x + 0.008, y - high * 1.86)], white, 0.003)


def _pot(s: Stage, b: Brush, x: float, y: float) -> None:
    """A clay pot with red flowers on the terrace."""
    u = 0.7 * s.unit
    b.shade(oval(x, y, 0.07 * u, 0.012 * u), alpha=0.35, soft=0.008)
    b.tube(
        path(
            f"M{x - 0.035 * u} {y} "
            f"C{x - 0.07 * u} {y - 0.05 * u} {x - 0.05 * u} {y - 0.09 * u} {x - 0.042 * u} {y - 0.11 * u} "
            f"L{x + 0.042 * u} {y - 0.11 * u} "
            f"C{x + 0.05 * u} {y - 0.09 * u} {x + 0.07 * u} {y - 0.05 * u} {x + 0.035 * u} {y} Z"
        ),
        s.look.air("#c07a52", 0.95),
        relief=0.6,
    )
    leaf, red = s.look.air("#4f7f48", 0.95), s.look.air("#d0485a", 0.95)
    for step in range(26):
        at = (x + b.around(0, 0.07) * u, y - (0.12 + b.between(0.0, 0.1)) * u)
        b.flat(circle(*at, 0.013 * u), red if step % 3 == 0 else lift(leaf, b.around(0, 0.04)))


def _bougainvillea(s: Stage, b: Brush, edge: float) -> None:
    """Blossoms of a creeper that hang into an upper corner."""
    way = 1 if edge < s.wide / 2 else -1
    soft = 0.003 if s.style.shading == "soft" else 0.0
    leaf: RGB = mix(s.look.air("#35583a", 1.0), s.look.deep, 0.4)
    pink: RGB = mix(s.look.air("#c93f86", 1.0), s.look.deep, 0.2)
    for step in range(60):
        share = float(s.rng.random())
        x = edge + way * s.unit * 0.34 * share
        y = (0.22 - 0.2 * share) * float(s.rng.random()) - 0.01
        tone = mix(leaf, hexa("#ffffff"), 0.02 * (step % 4)) if step % 2 else lift(pink, b.around(0, 0.05))
        b.flat(circle(x, y, 0.014 * s.unit * b.between(0.6, 1.2)), tone, soft=soft)
