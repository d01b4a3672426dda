"""The drone with four rotors."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["drone"]


@prop(
    words="drone, quadcopter, camera drone, unmanned aerial vehicle",
    stands="air",
    home="meadow sky",
    height=0.42,
    metres=0.3,
    fill=0.22,
    moves="hover",
)
def drone(b: Brush) -> None:
    for x in (-0.26, 0.26):
        b.rod([(x * 0.3, 0.25), (x, 0.33)], "#8e96a1", 0.03)
        _rotor(b, x, 0.335, 0.17)
    for x in (-0.13, 0.13):
        b.rod(path(f"M{x * 0.7} 0.18 L{x * 1.35} 0.05 L{x * 1.35} 0.02"), "#4a505a", 0.018)
    body = path(
        "M-0.17 0.2 C-0.17 0.28 -0.09 0.31 0 0.31 C0.09 0.31 0.17 0.28 0.17 0.2 C0.12 0.13 -0.12 0.13 -0.17 0.2 Z"
    )
    b.ball(body, "#e9ecef", relief=0.6)
    with b.inside(body):
        b.shade(oval(0, 0.13, 0.2, 0.05), alpha=0.35, soft=0.03)
        b.flat(box(-0.2, 0.2, 0.2, 0.212), "#e2603f", alpha=0.9)
    b.lit(box(-0.035, 0.1, 0.035, 0.16, round_by=0.015), "#4a505a", relief=0.5)
    b.ball(circle(0, 0.09, 0.05), "#30353d", relief=0.8)
    b.ball(circle(0, 0.085, 0.026), "#5b8fb8", relief=0.9)
    for x in (-0.38, 0.38):
        b.rod([(x * 0.32, 0.22), (x, 0.23)], "#c3c9d0", 0.04)
        _rotor(b, x * 0.86, 0.24, 0.19)
    for x, tone in ((-0.11, "#ff5a48"), (0.11, "#66e08a")):
        b.fire(circle(x, 0.175, 0.01), tone)


def _rotor(b: Brush, x: float, y: float, reach: float) -> None:
    """A motor and the disc that its blades blur into."""
    reach = min(reach, 0.5 - abs(x))
    b.tube(box(x - 0.028, y - 0.02, x + 0.028, y + 0.045, round_by=0.008), "#30353d", relief=0.7)
    b.flat(oval(x, y + 0.055, reach, 0.024), "#8b939d", alpha=0.45)
    b.line([(x - reach * 0.9, y + 0.06), (x + reach * 0.9, y + 0.05)], "#3b4048", 0.012, alpha=0.9)
    b.ball(circle(x, y + 0.058, 0.016), "#59606a", relief=0.7)
