"""The motorcycle."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.wheels import spoked_wheel
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, oval, path

__all__ = ["motorcycle"]


@prop(
    words="motorcycle, motorbike, moped, motor scooter",
    stands="ground",
    home="road street",
    height=0.62,
    metres=1.15,
    fill=0.32,
    way="road",
    coat="#2f6f8f #1f4a62",
)
def motorcycle(b: Brush) -> None:
    for x in (-0.315, 0.325):
        spoked_wheel(b, x, 0.165, 0.115, colour="#b9c0c9", spokes=14, width=0.018)
        b.rod(circle(x, 0.165, 0.142), "#26282f", 0.046, relief=0.6)
        b.ball(circle(x, 0.165, 0.04), "#8d949e", relief=0.8)
    b.rod([(-0.315, 0.165), (-0.06, 0.16)], "#59606a", 0.03)
    b.rod(path("M-0.26 0.36 L0.02 0.2 L0.14 0.24 L0.2 0.42"), "#30343c", 0.026)
    engine = path("M-0.11 0.1 L0.1 0.1 C0.14 0.11 0.14 0.19 0.1 0.22 L-0.06 0.24 C-0.13 0.22 -0.14 0.12 -0.11 0.1 Z")
    b.lit(engine, "#8d949e", relief=0.8)
    b.ball(circle(-0.03, 0.155, 0.05), "#c3c9d2", relief=0.8)
    b.ball(circle(0.075, 0.155, 0.034), "#a3aab4", relief=0.8)
    for x, turn in ((-0.03, 16), (0.05, -22)):
        with b.at(x, 0.2, turn=turn):
            b.tube(box(-0.045, 0.0, 0.045, 0.13, round_by=0.01), "#6d747e", relief=0.8)
            for y in (0.02, 0.045, 0.07, 0.095):
                b.line([(-0.052, y), (0.052, y)], "#c9ced6", 0.01, alpha=0.85)
    b.rod(path("M0.1 0.24 C0.16 0.2 0.14 0.08 0.02 0.075 L-0.2 0.08"), "#c9ced6", 0.022, relief=0.8)
    b.rod([(-0.16, 0.082), (-0.44, 0.1)], "#dfe3e8", 0.042, relief=0.8)
    b.rod([(-0.25, 0.36), (-0.3, 0.19)], "#c3c9d2", 0.022, relief=0.8)
    b.lit(
        path("M-0.48 0.22 C-0.47 0.34 -0.36 0.39 -0.24 0.36 L-0.24 0.335 C-0.35 0.35 -0.43 0.31 -0.455 0.22 Z"),
        "#2f6f8f",
    )
    b.rod(arc(0.325, 0.165, 0.178, 30, 125), "#2f6f8f", 0.02)
    b.rod([(0.325, 0.165), (0.2, 0.5)], "#c9ced6", 0.03, relief=0.8)
    seat = path(
        "M-0.41 0.4 C-0.38 0.44 -0.28 0.38 -0.16 0.385 L-0.07 0.4 "
        "L-0.06 0.36 L-0.26 0.34 C-0.34 0.34 -0.4 0.36 -0.41 0.4 Z"
    )
    b.lit(seat, "#3d2a24", relief=0.6)
    tank = path(
        "M-0.1 0.37 C-0.11 0.44 -0.02 0.47 0.08 0.465 C0.16 0.46 0.19 0.43 0.18 0.4 C0.14 0.35 -0.02 0.34 -0.1 0.37 Z"
    )
    b.ball(tank, "#2f6f8f", relief=0.75)
    with b.inside(tank):
        b.line(path("M-0.09 0.39 C0 0.37 0.1 0.38 0.18 0.405"), "#1f4a62", 0.014)
        b.sheen(oval(0.03, 0.445, 0.07, 0.012), alpha=0.6, soft=0.008)
    b.rod(path("M0.2 0.5 C0.2 0.56 0.16 0.58 0.08 0.565"), "#59606a", 0.018)
    b.rod([(0.12, 0.575), (0.06, 0.562)], "#26282f", 0.028)
    b.line([(0.19, 0.54), (0.16, 0.6)], "#59606a", 0.01)
    b.ball(oval(0.15, 0.602, 0.03, 0.018), "#8fa4b4", relief=0.7)
    b.ball(oval(0.245, 0.47, 0.046, 0.05), "#c9ced6", relief=0.8)
    b.lamp(oval(0.27, 0.47, 0.022, 0.042), "#fff2c0", dark="#f1efe2")
    b.fire(circle(-0.475, 0.3, 0.014), "#ff4a38", alpha=0.9)
