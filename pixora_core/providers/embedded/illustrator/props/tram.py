"""A tram under its wire."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.wheels import spoked_wheel
from pixora_core.providers.embedded.illustrator.shapes import box, circle, meet, oval, path, poly

__all__ = ["tram"]

_CREAM = "#f0e2bd"
_BODY = "#c8452f"
_DARK = "#2b3540"


@prop(
    words="tram, tramway, tramcar, streetcar, trolley car, straßenbahn, tranvía",
    stands="ground",
    home="street old_town city",
    height=0.62,
    metres=4,
    fill=0.42,
    way="tramway",
    coat=_BODY,
)
def tram(b: Brush) -> None:
    """Seen from the side, its pantograph up; the wire runs over it from end to end."""
    b.line([(-0.5, 0.6), (0.5, 0.6)], _DARK, 0.006)
    b.rod([(-0.1, 0.47), (0.02, 0.535), (-0.08, 0.595)], _DARK, 0.01)
    b.rod([(-0.14, 0.597), (-0.02, 0.597)], _DARK, 0.012)
    b.lit(box(-0.2, 0.455, 0.05, 0.48, round_by=0.008), "#8d949c", relief=0.5)
    for x in (-0.3, -0.2, 0.2, 0.3):
        b.flat(circle(x, 0.05, 0.052), "#17181d")
        spoked_wheel(b, x, 0.05, 0.05, colour="#7c838b", spokes=6, width=0.012)
    b.lit(box(-0.4, 0.06, -0.1, 0.1, round_by=0.01), _DARK, relief=0.4)
    b.lit(box(0.1, 0.06, 0.4, 0.1, round_by=0.01), _DARK, relief=0.4)
    b.lit(
        path("M-0.47 0.43 C-0.46 0.46 -0.42 0.47 -0.38 0.47 L0.38 0.47 C0.42 0.47 0.46 0.46 0.47 0.43 Z"),
        "#9aa3a8",
        relief=0.5,
    )
    body = path("M-0.495 0.13 L-0.48 0.43 L0.48 0.43 L0.495 0.13 C0.495 0.1 0.48 0.09 0.46 0.09 L-0.46 0.09 Z")
    b.lit(body, _BODY, relief=0.6)
    with b.inside(body):
        b.lit(box(-0.5, 0.24, 0.5, 0.44), _CREAM, relief=0.4)
        b.shade(box(-0.5, 0.08, 0.5, 0.13), alpha=0.35, soft=0.02)
        b.flat(box(-0.5, 0.232, 0.5, 0.243), "#7d2418")
    for step in range(6):
        left = -0.35 + step * 0.118
        pane = box(left, 0.275, left + 0.102, 0.405, round_by=0.012)
        b.flat(box(left - 0.006, 0.269, left + 0.108, 0.411, round_by=0.015), "#7d2418")
        b.lamp(pane)
        with b.inside(pane):
            b.sheen(
                poly((left + 0.05, 0.41), (left + 0.08, 0.41), (left + 0.045, 0.27), (left + 0.015, 0.27)), alpha=0.3
            )
    for side in (-1, 1):
        door = meet(box(side * 0.42 - 0.045, 0.1, side * 0.42 + 0.045, 0.415, round_by=0.012), body)
        b.lit(door, _DARK, relief=0.4)
        b.lamp(meet(box(side * 0.42 - 0.033, 0.2, side * 0.42 + 0.033, 0.4, round_by=0.01), body))
        b.line([(side * 0.42, 0.11), (side * 0.42, 0.4)], _DARK, 0.008)
    b.lamp(oval(0.482, 0.175, 0.012, 0.022), "#fff2c0", dark="#f4f0e0")
    b.fire(box(-0.492, 0.16, -0.478, 0.19, round_by=0.004), "#ff4a38", alpha=0.9)
