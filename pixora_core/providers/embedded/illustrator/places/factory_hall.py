"""A factory hall."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import fill, is_set, table_top
from pixora_core.providers.embedded.illustrator.places.heavens import sky
from pixora_core.providers.embedded.illustrator.places.indoors import lamplit
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["factory_hall"]


@setting(
    words="factory, factory floor, steel mill, steelworks, assembly line, production hall, plant floor, foundry hall",
    stands="ground table",
    tallest=6.0,
    horizon=(0.58, 0.6),
    floor=(0.78, 0.8),
    hours=("morning", "day", "evening"),
    indoors=True,
    adapt=lamplit,
    kind_of="workshop laboratory room",
    cues="factory, factories, steel, steelworks, steel mill, "
    "assembly line, assembly hall, production line, machine hall, "
    "machines in a row, mill hall, conveyor, blast furnace, shipyard, coal mine, colliery, pithead",
    instead="sitting_person=person_on_chair street_lamp=lamp",
)
def factory_hall(s: Stage) -> None:
    """Girders below a roof of glass, machines in rows, a crane, molten light far back."""
    foot = s.plan.horizon + 0.03

    def far(s: Stage, b: Brush) -> None:
        steel = s.look.air("#5f6a74", 0.7)
        fill(
            s,
            b,
            box(-0.05, -0.05, s.wide + 0.05, foot + 0.02),
            mix(steel, s.look.deep, 0.55),
            mix(steel, s.look.deep, 0.25),
            start=0.0,
            end=foot,
        )
        middle = s.wide / 2
        for pane in range(7):
            x = s.wide * (pane + 0.5) / 7
            glass = poly(
                (x - s.wide * 0.055, 0.13),
                (x + s.wide * 0.055, 0.13),
                (x + s.wide * 0.055, 0.34),
                (x - s.wide * 0.055, 0.34),
            )
            with b.inside(glass), s.out_of_doors():
                sky(s, b)
            for bar in (-0.02, 0.018):
                b.line([(x + bar * s.wide, 0.13), (x + bar * s.wide, 0.34)], s.look.deep, 0.003, alpha=0.7)
            b.line([(x - s.wide * 0.055, 0.235), (x + s.wide * 0.055, 0.235)], s.look.deep, 0.003, alpha=0.7)
        glow = middle - 0.16 * s.plan.side * s.wide
        b.fire(
            path(
                f"M{glow - 0.06} {foot} L{glow - 0.06} {foot - 0.12} "
                f"Q{glow} {foot - 0.2} {glow + 0.06} {foot - 0.12} L{glow + 0.06} {foot} Z"
            ),
            "#ff9a4a",
        )
        b.fire(oval(glow, foot - 0.05, 0.035, 0.05), "#ffe0a0")
        b.glow(glow, foot - 0.08, 0.4, "#ff8a3c", alpha=0.55)

    def middle(s: Stage, b: Brush) -> None:
        dark = mix(s.look.air("#3f4850", 0.8), s.look.deep, 0.35)
        b.line([(-0.05, 0.075), (s.wide + 0.05, 0.075)], dark, 0.02)
        for step in range(int(s.wide / 0.12) + 1):
            x = 0.12 * step
            b.line([(x, 0.08), (x + 0.06, 0.02), (x + 0.12, 0.08)], dark, 0.006)
        hook = s.wide * (0.5 + 0.12 * s.plan.side)
        b.lit(box(hook - 0.06, 0.08, hook + 0.06, 0.115), s.look.air("#d9a63c", 0.85), relief=0.4)
        b.line([(hook, 0.11), (hook, 0.27)], dark, 0.004)
        b.line(path(f"M{hook} 0.27 q0.02 0.02 0 0.035 q-0.016 -0.005 -0.014 -0.018"), dark, 0.007)
        for side in (-1, 1):
            for along, wide in ((0.3, 0.012), (0.43, 0.02)):
                x = s.wide * (0.5 + side * along)
                b.lit(box(x - wide, -0.02, x + wide, foot + 0.05 * along), dark, relief=0.4)
                for rivet in range(9):
                    b.flat(circle(x, 0.12 + 0.055 * rivet, wide * 0.16), lift(dark, 0.08))
        for place in range(max(2, round(4 * s.wide / 1.78))):
            x = s.wide * (place + 0.5) / max(2, round(4 * s.wide / 1.78))
            if s.clear_of_cast(x, 0.09):
                _machine(s, b, x, foot + 0.035, s.unit * b.between(0.85, 1.1), place)

    def ground(s: Stage, b: Brush) -> None:
        floor = s.look.air("#7f8286", 1.0)
        fill(
            s,
            b,
            box(-0.05, foot + 0.02, s.wide + 0.05, 1.05),
            mix(floor, s.look.light.colour, 0.08),
            mix(floor, s.look.deep, 0.6),
            start=foot,
            end=1.0,
        )
        yellow = s.look.air("#d9b03c", 0.9)
        for side in (-1, 1):
            b.line(
                [(s.wide * (0.5 + 0.14 * side), foot + 0.02), (s.wide * (0.5 + 0.62 * side), 1.05)],
                yellow,
                0.008,
                alpha=0.5,
            )
        b.flat(oval(s.wide * (0.5 - 0.16 * s.plan.side), foot + 0.09, 0.25, 0.035), "#ff9a4a", alpha=0.25, soft=0.03)
        if is_set(s):
            table_top(s, b, s.plan.floor - 0.1, "#5f5048")

    def near(s: Stage, b: Brush) -> None:
        for _ in range(int(26 * s.wide)):
            b.flat(
                oval(b.between(0, s.wide), b.between(0.3, 0.9), 0.0018, 0.0018), "#ffb46a", alpha=b.between(0.2, 0.6)
            )

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _machine(s: Stage, b: Brush, x: float, y: float, u: float, kind: int) -> None:
    """A press, a lathe or a boiler."""
    body = s.look.air(("#4f7a72", "#7a5f4a", "#566a86")[kind % 3], 0.82)
    b.shade(oval(x, y, 0.1 * u, 0.012), alpha=0.4, soft=0.008)
    b.lit(box(x - 0.085 * u, y - 0.06 * u, x + 0.085 * u, y), mix(body, s.look.deep, 0.2), relief=0.35)
    if kind % 3 == 0:
        for side in (-1, 1):
            b.lit(
                box(x + side * 0.06 * u - 0.014 * u, y - 0.24 * u, x + side * 0.06 * u + 0.014 * u, y - 0.05 * u),
                body,
                relief=0.4,
            )
        b.lit(box(x - 0.085 * u, y - 0.27 * u, x + 0.085 * u, y - 0.21 * u), body, relief=0.4)
        b.tube(box(x - 0.02 * u, y - 0.21 * u, x + 0.02 * u, y - 0.11 * u), s.look.air("#b9c0c6", 0.85), relief=0.6)
    elif kind % 3 == 1:
        b.lit(circle(x - 0.02 * u, y - 0.13 * u, 0.075 * u), body, relief=0.5)
        b.line(circle(x - 0.02 * u, y - 0.13 * u, 0.055 * u), s.look.deep, 0.006, alpha=0.6)
        for turn in range(6):
            with b.at(x - 0.02 * u, y - 0.13 * u, turn=60 * turn):
                b.line([(0, 0), (0.052 * u, 0)], s.look.deep, 0.006, alpha=0.6)
        b.lit(box(x + 0.05 * u, y - 0.16 * u, x + 0.09 * u, y - 0.04 * u), body, relief=0.4)
    else:
        b.tube(
            path(
                f"M{x - 0.05 * u} {y - 0.05 * u} L{x - 0.05 * u} {y - 0.2 * u} "
                f"Q{x} {y - 0.25 * u} {x + 0.05 * u} {y - 0.2 * u} L{x + 0.05 * u} {y - 0.05 * u} Z"
            ),
            body,
            relief=0.6,
        )
        b.line(
            [(x + 0.03 * u, y - 0.2 * u), (x + 0.03 * u, y - 0.33 * u), (x + 0.1 * u, y - 0.33 * u)], body, 0.018 * u
        )
    b.flat(circle(x + 0.06 * u, y - 0.03 * u, 0.012 * u), s.look.air("#d9483c", 0.9))
