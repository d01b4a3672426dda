"""A stadium."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import fill
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["stadium"]


@setting(
    words="stadium, football stadium, football pitch, soccer field, "
    "football ground, athletics track, arena, sports ground",
    stands="ground air",
    horizon=(0.56, 0.59),
    hours=("evening", "day", "night"),
    kind_of="meadow",
    bars="house cottage tree",
    cues="stadium, stadiums, football pitch, pitch, football field, "
    "soccer field, football ground, playing field, grandstand, "
    "stands of a stadium, arena, goal, goalposts",
)
def stadium(s: Stage) -> None:
    """Stands full of people around a striped pitch, floodlights, a goal."""
    foot = s.plan.horizon + 0.035

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)

    def middle(s: Stage, b: Brush) -> None:
        concrete = s.look.air("#8a9098", 0.62)
        bowl = path(
            f"M-0.05 {foot - 0.3} Q{s.wide / 2} {foot - 0.17} {s.wide + 0.05} {foot - 0.3} "
            f"L{s.wide + 0.05} {foot} L-0.05 {foot} Z"
        )
        fill(s, b, bowl, mix(concrete, s.look.deep, 0.2), mix(concrete, s.look.deep, 0.45), start=foot - 0.3, end=foot)
        with b.inside(bowl):
            for _ in range(int(1500 * s.wide * s.style.detail)):
                x, y = b.between(0, s.wide), foot - 0.28 * float(s.rng.random()) - 0.012
                b.flat(
                    circle(x, y, 0.0042),
                    s.look.air(b.pick("#d9503f", "#e8e0cc", "#3f6a9a", "#e3b54a", "#c9a08a"), 0.66),
                    alpha=0.8,
                )
            for tier in (0.09, 0.18):
                b.line(
                    path(
                        f"M-0.05 {foot - tier * 1.25} "
                        f"Q{s.wide / 2} {foot - tier * 0.85} {s.wide + 0.05} {foot - tier * 1.25}"
                    ),
                    lift(concrete, 0.08),
                    0.008,
                )
        roof = path(
            f"M-0.05 {foot - 0.345} Q{s.wide / 2} {foot - 0.215} {s.wide + 0.05} {foot - 0.345} "
            f"L{s.wide + 0.05} {foot - 0.3} Q{s.wide / 2} {foot - 0.175} -0.05 {foot - 0.3} Z"
        )
        b.lit(roof, lift(concrete, 0.06), relief=0.3)
        for side in (-1, 1):
            x = s.wide * (0.5 + 0.3 * side)
            b.line([(x, foot - 0.2), (x, foot - 0.42)], mix(concrete, s.look.deep, 0.4), 0.008)
            b.lit(box(x - 0.05, foot - 0.47, x + 0.05, foot - 0.41), mix(concrete, s.look.deep, 0.5), relief=0.3)
            for lamp in range(8):
                at = (x - 0.036 + 0.024 * (lamp % 4), foot - 0.455 + 0.028 * (lamp // 4))
                b.fire(circle(*at, 0.009), "#fff6dc")
            b.glow(x, foot - 0.44, 0.2, "#fff2cc", alpha=0.25 + 0.45 * s.look.light.night)
        b.lit(box(-0.05, foot - 0.028, s.wide + 0.05, foot), s.look.air("#2f5f9a", 0.75), relief=0.2)

    def ground(s: Stage, b: Brush) -> None:
        green = s.look.air(s.look.ground("#5f9a45"), 0.95)
        fill(
            s,
            b,
            box(-0.05, foot, s.wide + 0.05, 1.05),
            mix(green, s.look.light.colour, 0.14),
            mix(green, s.look.deep, 0.4),
            start=foot,
            end=1.0,
        )
        middle = s.wide / 2
        for stripe in range(-9, 10, 2):
            low, top = (
                [middle + (stripe + edge) * 0.3 for edge in (0, 1)],
                [middle + (stripe + edge) * 0.13 for edge in (0, 1)],
            )
            b.flat(poly((top[0], foot), (top[1], foot), (low[1], 1.05), (low[0], 1.05)), s.look.deep, alpha=0.1)
        white = s.look.air("#f4f6ee", 0.95)
        b.line([(-0.05, foot + 0.03), (s.wide + 0.05, foot + 0.03)], white, 0.004, alpha=0.85)
        b.line(oval(middle, s.plan.floor + 0.1, 0.42, 0.1), white, 0.006, alpha=0.8)
        b.line([(middle - 0.02, foot + 0.03), (middle - 0.09, 1.05)], white, 0.006, alpha=0.8)
        goal = s.wide * (0.5 - 0.34 * s.plan.side)
        if s.clear_of_cast(goal, 0.12):
            for step in range(7):
                b.line(
                    [(goal - 0.11 + 0.037 * step, foot + 0.035), (goal - 0.11 + 0.037 * step, foot - 0.06)],
                    white,
                    0.0014,
                    alpha=0.6,
                )
            for step in range(4):
                b.line(
                    [(goal - 0.11, foot - 0.05 + 0.026 * step), (goal + 0.112, foot - 0.05 + 0.026 * step)],
                    white,
                    0.0014,
                    alpha=0.6,
                )
            b.line(
                [
                    (goal - 0.112, foot + 0.038),
                    (goal - 0.112, foot - 0.062),
                    (goal + 0.112, foot - 0.062),
                    (goal + 0.112, foot + 0.038),
                ],
                white,
                0.007,
            )

    def near(s: Stage, b: Brush) -> None:
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)
