"""Those who go in robes."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path

__all__ = ["two_monks"]


@prop(
    words="two monks, monk, two pilgrims",
    stands="ground",
    home="mountains road",
    height=1.5,
    metres=1.75,
    fill=0.46,
    kind_of="person",
    cues="monk, monks, two monks, friar, nun, robed figures",
)
def two_monks(b: Brush) -> None:
    """Two in long hooded robes with staffs in their hands, seen from behind on their way."""
    for x, scale, robe, flip in ((-0.19, 1.46, "#7a5236", False), (0.2, 1.36, "#5f4a3c", True)):
        with b.at(x, 0, scale=scale, flip=flip):
            _monk(b, robe)


def _monk(b: Brush, robe: str) -> None:
    b.rod([(-0.185, 0.0), (-0.165, 0.92)], "#a5814f", 0.018)
    for side in (-1, 1):
        b.lit(oval(0.05 * side, 0.016, 0.045, 0.018), "#3a2a20", relief=0.4)
    gown = curve(
        "-0.05 0.86, -0.125 0.8, -0.125 0.62, -0.15 0.3, -0.165 0.03, 0.0 0.015, 0.16 0.03, 0.145 0.3, 0.12 0.62, "
        "0.125 0.8, 0.05 0.86",
        tension=0.4,
    )
    b.lit(gown, robe, relief=0.6)
    with b.inside(gown):
        for x in (-0.09, -0.03, 0.04, 0.1):
            b.shade(path(f"M{x * 0.7} 0.5 L{x * 1.25 - 0.02} 0 L{x * 1.25 + 0.016} 0 Z"), alpha=0.25, soft=0.01)
        b.line([(-0.14, 0.52), (0.14, 0.52)], "#d9c59a", 0.016)
        b.line([(0.05, 0.52), (0.06, 0.36)], "#d9c59a", 0.012)
    b.lit(limb("-0.1 0.79 0.07, -0.17 0.7 0.075, -0.175 0.6 0.07"), robe, relief=0.5)
    b.ball(circle(-0.172, 0.555, 0.024), "#b88460", relief=0.4)
    b.lit(limb("0.1 0.79 0.07, 0.145 0.66 0.07, 0.12 0.54 0.065"), robe, relief=0.5)
    b.lit(curve("-0.075 0.82, -0.078 0.93, -0.04 1.0, 0.03 1.0, 0.075 0.93, 0.075 0.82, 0.0 0.78"), robe, relief=0.75)
    b.shade(curve("-0.06 0.83, 0.0 0.8, 0.06 0.83, 0.0 0.79"), alpha=0.35, soft=0.006)
