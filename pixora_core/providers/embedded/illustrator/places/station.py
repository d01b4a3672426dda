"""A railway station."""

from __future__ import annotations

from collections.abc import Callable

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa, mix
from pixora_core.providers.embedded.illustrator.places.ground import fill, mist
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.oldtown import skyline
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["station"]

Towards = Callable[[float, float, float], tuple[float, float]]
"""A point so far (1: all the way) from the vanishing point towards (x, y)."""


@setting(
    words="railway station, train station, station, platform, "
    "railway platform, bus station, underground station, subway station",
    stands="ground air",
    horizon=(0.57, 0.6),
    floor=(0.79, 0.81),
    hours=("evening", "morning", "day", "night"),
    bars="house cottage skyscraper train tram car bus",
    kind_of="street road",
    cues="railway station, train station, station platform, platform, platforms, station, station hall, waiting room",
    instead="sitting_person=person_on_bench lantern=street_lamp lamp=street_lamp",
)
def station(s: Stage) -> None:
    """A roof of iron and glass over a platform, a clock, a train that waits, rails that meet far away."""
    side = -s.plan.side  # whoever stands alone stands away from the light: there the platform is
    vanish = (s.wide * (0.5 - 0.1 * side), s.plan.horizon - 0.02)

    def towards(x: float, y: float, share: float) -> tuple[float, float]:
        return vanish[0] + (x - vanish[0]) * share, vanish[1] + (y - vanish[1]) * share

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        skyline(s, b, s.plan.horizon + 0.01, mix(s.look.air("#7f7a82", 0.34), s.look.deep, 0.1))
        mist(s, b, s.plan.horizon, 0.12, alpha=0.5)

    def middle(s: Stage, b: Brush) -> None:
        iron = mix(s.look.air("#43505a", 0.78), s.look.deep, 0.3)
        for roof in (0, 1):
            outer = s.wide * (0.5 + (0.75 if roof else -0.75) * side)
            ends = [towards(outer, -0.1, 1.0), towards(vanish[0] + (outer - vanish[0]) * 0.2, -0.02, 1.0)]
            glass = poly(
                ends[0], ends[1], towards(vanish[0] + (outer - vanish[0]) * 0.2, -0.02, 0.12), towards(outer, 0.12, 0.2)
            )
            b.flat(glass, mix(iron, s.look.sky[2], 0.45), alpha=0.72)
            for rib in range(7):
                share = 0.2 + 0.8 * (rib / 6) ** 1.6
                b.line(
                    [towards(outer, 0.05, share), towards(vanish[0] + (outer - vanish[0]) * 0.2, -0.02, share)],
                    iron,
                    0.004 + 0.008 * share,
                )
            for share, post in ((0.3, 0.3), (0.5, 0.5), (0.85, 0.85)):
                x, y = towards(vanish[0] + (outer - vanish[0]) * 0.62, 1.0, post)
                top = towards(vanish[0] + (outer - vanish[0]) * 0.62, 0.03, share)[1]
                b.line([(x, y), (x, top)], iron, 0.006 + 0.016 * share)
        _waiting_train(s, b, towards)
        x, y = towards(s.wide * (0.5 + 0.3 * side), 0.12, 0.62)
        b.line([(x, y - 0.07), (x, y)], iron, 0.005)
        b.lit(circle(x, y + 0.03, 0.036 * s.unit), iron, relief=0.4)
        b.fire(circle(x, y + 0.03, 0.03 * s.unit), "#f8f2de")
        b.line([(x, y + 0.03), (x, y + 0.03 - 0.022 * s.unit)], "#2a2e38", 0.003)
        b.line([(x, y + 0.03), (x + 0.014 * s.unit, y + 0.034)], "#2a2e38", 0.003)

    def ground(s: Stage, b: Brush) -> None:
        stone = s.look.air(s.look.ground("#a59c92"), 0.95)
        bed = s.look.air(s.look.ground("#6d6662"), 0.95)
        fill(
            s,
            b,
            box(-0.05, vanish[1] + 0.025, s.wide + 0.05, 1.05),
            mix(bed, s.look.haze, 0.3),
            mix(bed, s.look.deep, 0.5),
            start=vanish[1],
            end=1.0,
        )
        for sleeper in range(16):
            share = 0.06 * 1.22**sleeper
            b.line(
                [towards(s.wide * (0.5 - 0.62 * side), 1.1, share), towards(s.wide * (0.5 - 0.12 * side), 1.1, share)],
                s.look.deep,
                0.002 + 0.012 * share,
                alpha=0.5,
            )
        for rail in (-0.52, -0.22):
            b.line(
                [towards(s.wide * (0.5 + rail * side), 1.1, 0.05), towards(s.wide * (0.5 + rail * side), 1.1, 1.0)],
                s.look.air("#c3c8cc", 0.95),
                0.005,
            )
        lip = s.wide * (0.5 - 0.02 * side)
        platform = poly(
            towards(lip, 1.05, 0.06),
            towards(lip, 1.05, 1.0),
            (s.wide * (0.5 + 0.9 * side), 1.05),
            (s.wide * (0.5 + 0.9 * side), vanish[1] + 0.03),
        )
        b.lit(platform, stone, relief=0.2)
        b.fade(platform, s.look.deep, start=(0, 1.0), end=(0, s.plan.horizon), alpha=(0.4, 0.0))
        b.line(
            [towards(lip + 0.04 * side, 1.05, 0.06), towards(lip + 0.04 * side, 1.05, 1.0)],
            mix(hexa("#e3c25a"), s.look.haze, 0.2),
            0.009,
            alpha=0.85,
        )
        for row in range(8):
            share = 0.1 + 0.9 * (row / 8) ** 1.8
            b.line(
                [towards(lip, 1.05, share), (s.wide * (0.5 + 0.9 * side), towards(lip, 1.05, share)[1])],
                s.look.deep,
                0.0018,
                alpha=0.2,
            )

    def near(s: Stage, b: Brush) -> None:
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _waiting_train(s: Stage, b: Brush, towards: Towards) -> None:
    """A train along the platform's other side, in perspective, its windows lit."""
    foot = s.wide * (0.5 + 0.56 * s.plan.side)
    red = s.look.air("#a8463c", 0.82)
    corners = [towards(foot, 1.0, 0.12), towards(foot, 1.0, 1.05), towards(foot, 0.3, 1.05), towards(foot, 0.3, 0.12)]
    b.lit(poly(*corners), red, relief=0.3)
    b.flat(
        poly(
            towards(foot, 0.52, 0.12), towards(foot, 0.52, 1.05), towards(foot, 0.48, 1.05), towards(foot, 0.48, 0.12)
        ),
        s.look.air("#efe6d0", 0.85),
    )
    for pane in range(9):
        near, far = 0.15 * 1.28**pane, 0.15 * 1.28**pane * 1.17
        b.lamp(
            poly(
                towards(foot, 0.36, near), towards(foot, 0.36, far), towards(foot, 0.46, far), towards(foot, 0.46, near)
            ),
            dark="#43586a",
        )
